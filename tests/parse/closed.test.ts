import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { closed, finding } from '../../src/parse/closed.ts';

const schema = closed({ title: z.string(), source: z.string().optional() });

const messagesOf = (value: unknown): unknown => schema.safeParse(value).error?.issues.map(({ message }) => message);

describe('closed', () => {
  test('takes the keys that it names', () => {
    expect(schema.parse({ title: 'A', source: 'b' })).toEqual({ title: 'A', source: 'b' });
  });

  test('names the key that was meant, two lines for each', () => {
    expect(messagesOf({ title: 'A', sorce: 'b', zzz: 1 })).toEqual([
      '`sorce` is not a key here.\nDid you mean `source`?\n`zzz` is not a key here.\nKnown: `source`, `title`.',
    ]);
  });

  test('keeps to two lines whatever a key holds', () => {
    expect(messagesOf({ title: 'A', 'one\n  two': 1, '`': 2 })).toEqual([
      '`one two` is not a key here.\nKnown: `source`, `title`.\n`` ` `` is not a key here.\nKnown: `source`, `title`.',
    ]);
  });

  test('leaves other findings to their schemas', () => {
    expect(messagesOf({})).toEqual(['Invalid input: expected string, received undefined']);
    expect(messagesOf([])).toEqual(['Invalid input: expected object, received array']);
  });
});

describe('finding', () => {
  test('has what is wrong in the first line and what to do in the second', () => {
    expect(finding('This is wrong.', 'Write that.')).toBe('This is wrong.\nWrite that.');
    expect(finding('This is wrong.')).toBe('This is wrong.');
  });

  test('keeps each in its line', () => {
    expect(finding('`a\r\n b` is wrong.', 'Write\n`c`.')).toBe('`a b` is wrong.\nWrite `c`.');
  });
});
