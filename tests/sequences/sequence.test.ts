import { describe, expect, test } from 'vitest';
import { PAYMENT, RETRY, made, sequence } from './model.ts';

describe('a sequence', () => {
  const retry = sequence(RETRY);

  test('has nothing wrong in the models', () => {
    expect([RETRY, PAYMENT].map((yaml) => made(yaml).problems)).toEqual(['', '']);
  });

  test('is a table of numbered steps, where an action goes to nobody', () => {
    expect(retry.table.columns.map(({ label }) => label)).toEqual(['Step', 'From', 'To', 'What']);
    expect(retry.table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['1', 'Client', 'API', 'POST /orders with Idempotency-Key'],
      ['2', 'API', 'n/a', 'looks the key up'],
      ['3', 'API', 'Key store', 'GET 7f9c'],
      ['4', 'Key store', 'API', 'nothing known (reply)'],
      ['5', 'API', 'Client', '201 Created (reply)'],
      ['6', 'Client', 'Key store', expect.stringContaining('a message that passes')],
      ['7', 'Key store', 'n/a', 'forgets the key after a day'],
    ]);
    expect(retry.table.rows[1]?.cells[2]).toMatchObject({ value: null, missing: 'not-applicable' });
  });

  test('counts its steps in words', () => {
    expect(retry.values.map(({ path, text, quantity }) => [path, text, quantity?.value])).toEqual([
      ['retry.count', 'seven', 7],
    ]);
    expect(retry.finding).toBe('Seven steps between Client, API and Key store');
  });

  test('names in its finding those who take part', () => {
    const parties = 'parties: { a: Ann, b: Bob, c: Cy }';
    const one = sequence(`{ title: T, ${parties}, steps: [{ from: a, to: c, says: hello }] }`);
    expect(one.finding).toBe('One step between Ann and Cy');
    expect(sequence(`{ title: T, ${parties}, steps: [{ at: b, does: sits }] }`).finding).toBe('One step at Bob');
  });

  test('reads numbers as texts, since a status code is one', () => {
    const yaml = '{ title: T, parties: { a: 1, b: 2 }, steps: [{ from: a, to: b, says: 402 }] }';
    expect(sequence(yaml).table.rows[0]?.cells.map(({ text }) => text)).toEqual(['1', '1', '2', '402']);
  });
});
