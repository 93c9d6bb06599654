import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WIDTHS } from '../../src/charts/frame.ts';
import { LINE, textWidth } from '../../src/charts/labels.ts';
import { standalone } from '../../src/charts/standalone.ts';
import { sequenceChart } from '../../src/sequences/chart.ts';
import { layOut } from '../../src/sequences/layout.ts';
import type { Sequence } from '../../src/sequences/sequence.ts';
import { readDocument } from '../support/document.ts';
import { PAYMENT, RETRY, sequence } from './model.ts';

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Element = Readonly<Record<string, string>>;

type Size = 'narrow' | 'wide';

/** One of the two drawings on a page. */
function drawing(drawn: Sequence, size: Size): string {
  const drawings = sequenceChart(drawn).svg.text.split(/(?=<svg )/);
  return drawings.find((text) => text.includes(`chart-${size}`))!;
}

/** Attributes of the elements of a name in the order of the drawing. */
function elements(drawn: Sequence, name: string, size: Size = 'narrow'): Element[] {
  const found = readDocument(drawing(drawn, size)).elements.filter((element) => element.name === name);
  return found.map(({ attributes }) => attributes);
}

/** The room that each text of a drawing takes, read from the drawing itself. */
function boxes(drawn: Sequence, size: Size = 'narrow'): Box[] {
  const texts = [...drawing(drawn, size).matchAll(/<text([^>]*)>([^<]*)<\/text>/g)];
  return texts.map(([, written = '', escaped = '']) => {
    const of = (name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(written)?.[1] ?? '';
    const text = escaped.replaceAll('&amp;', '&');
    const [x, y, width] = [Number(of('x')), Number(of('y')), textWidth(text)];
    const left = x - width * ({ middle: 0.5, end: 1 }[of('text-anchor')] ?? 0);
    return { text, left, right: left + width, top: y - LINE + 5, bottom: y + 5 };
  });
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.02 && b.left < a.right - 0.02 && a.top < b.bottom - 0.02 && b.top < a.bottom - 0.02;

const round = (value: number): number => Math.round(value * 100) / 100;

const words = fc
  .array(fc.string({ unit: fc.constantFrom(...Array.from('aeimwMW./-&値')), minLength: 1, maxLength: 30 }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) => list.join(' ').slice(0, 140).trim());
const name = words.map((text) => text.slice(0, 32).trim());

/** Sequences of two to five parties with any texts that the schema lets through. */
const sequences = fc.array(name, { minLength: 2, maxLength: 5 }).chain((names) => {
  const ids = names.map((_, index) => `p${String(index)}`);
  const party = fc.constantFrom(...ids);
  const message = fc
    .record({ from: party, to: party, says: words, reply: fc.boolean() })
    .map((step) => (step.from === step.to ? { at: step.from, does: step.says } : step));
  const steps = fc.array(message, { minLength: 1, maxLength: 12 });
  const parties = Object.fromEntries(ids.map((id, index) => [id, names[index]]));
  return steps.map((list) => sequence(JSON.stringify({ title: 'Any', parties, steps: list })));
});

describe('the drawing of a sequence', () => {
  const retry = sequence(RETRY);
  const { lifelines } = layOut(retry.parties, retry.steps, WIDTHS.narrow);
  const xOf = (id: string): number => round(lifelines.find(({ party }) => party.id === id)!.x);

  test('is the drawing that was looked at', async () => {
    const source = 'Source: Reader survey, as of 2024';
    await expect(standalone(sequenceChart(retry), source)).toMatchFileSnapshot('golden/retry.svg');
    await expect(standalone(sequenceChart(sequence(PAYMENT)), source)).toMatchFileSnapshot('golden/payment.svg');
  });

  test('has an arrow for each message, from the lifeline of one party to that of the other', () => {
    const arrows = elements(retry, 'line').map(({ x1, x2 }) => [Number(x1), Number(x2)]);
    const messages = retry.steps.filter((step) => step.form === 'message');
    expect(arrows).toEqual(messages.map(({ from, to }) => [xOf(from.id), xOf(to.id)]));
  });

  test('has each lifeline below the name of its party', () => {
    const centres = boxes(retry).slice(0, 3);
    expect(centres.map(({ text }) => text)).toEqual(['Client', 'API', 'Key store']);
    const drawn = elements(retry, 'rect').filter(({ class: style }) => style === 'c-muted');
    const middles = new Set(drawn.map(({ x, width }) => round(Number(x) + Number(width) / 2)));
    expect([...middles]).toEqual(centres.map(({ left, right }) => round((left + right) / 2)));
    expect([...middles]).toEqual([...middles].toSorted((a, b) => a - b));
  });

  test('has brackets at the lifelines of those who act', () => {
    const brackets = elements(retry, 'path').filter(({ d = '' }) => d.includes('H'));
    expect(brackets.map(({ d = '' }) => Number(/^M([\d.]+) /.exec(d)?.[1]))).toEqual([xOf('api'), xOf('store')]);
  });

  test('dashes replies and nothing else', () => {
    const dashed = elements(retry, 'line').map((line) => line['stroke-dasharray'] !== undefined);
    expect(dashed).toEqual([false, false, true, true, false]);
  });

  test('says the order in its description', () => {
    expect(sequenceChart(retry).title).toBe('A retry with the same key');
    expect(sequenceChart(retry).subtitle).toBe('Seven steps between Client, API and Key store');
    expect(sequenceChart(retry).description).toContain(
      'From top to bottom: 1, Client to API: POST /orders with Idempotency-Key; 2, API: looks the key up; 3, API to Key store: GET 7f9c; 4, Key store replies to API: nothing known;',
    );
  });

  test('goes from top to bottom in the order of the steps, numbered as the table is', () => {
    fc.assert(
      fc.property(sequences, (drawn) => {
        const { rows } = layOut(drawn.parties, drawn.steps, WIDTHS.narrow);
        expect(rows.map(({ number }) => String(number))).toEqual(drawn.table.rows.map(({ id }) => id));
        const tops = rows.map(({ text }) => text.top);
        for (const [index, { foot }] of rows.entries()) expect(tops[index + 1] ?? Infinity).toBeGreaterThan(foot);
        const arrows = elements(drawn, 'line').map(({ y1 }) => Number(y1));
        expect(arrows).toEqual(arrows.toSorted((a, b) => a - b));
      }),
      { numRuns: 50 },
    );
  });

  test('never lets texts touch each other, leave the drawing, or lie on a line', () => {
    fc.assert(
      fc.property(sequences, fc.constantFrom<Size>('narrow', 'wide'), (drawn, size) => {
        const texts = boxes(drawn, size);
        const height = Number(/viewBox="0 0 \d+ ([\d.]+)"/.exec(drawing(drawn, size))![1]);
        for (const [index, box] of texts.entries()) {
          expect(texts.slice(index + 1).filter((other) => overlap(box, other))).toEqual([]);
          expect(box.left).toBeGreaterThanOrEqual(-0.02);
          expect(box.right).toBeLessThanOrEqual(WIDTHS[size] + 0.02);
          expect(box.bottom).toBeLessThanOrEqual(height);
        }
        for (const line of strokes(drawn, size)) expect(texts.filter((box) => overlap(box, line))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

/** Arrows and stretches of lifelines, as boxes. */
function strokes(drawn: Sequence, size: Size): Box[] {
  const arrows = elements(drawn, 'line', size).map(({ x1, x2, y1 }): Box => {
    const [one, other, y] = [Number(x1), Number(x2), Number(y1)];
    return { text: '', left: Math.min(one, other), right: Math.max(one, other), top: y - 0.75, bottom: y + 0.75 };
  });
  const bars = elements(drawn, 'rect', size).map(({ x, y, width, height }): Box => {
    const [left, top] = [Number(x), Number(y)];
    return { text: '', left, right: left + Number(width), top, bottom: top + Number(height) };
  });
  return [...arrows, ...bars];
}
