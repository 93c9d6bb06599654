import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axis, isLogarithmic, scaleFor, ticksOf } from '../../src/charts/axis.ts';
import { textWidth, within } from '../../src/charts/labels.ts';
import { formatValue } from '../../src/format.ts';

const ENDS = [0, 440] as const;
const money = (value: number): string => formatValue(value, { kind: 'money', currency: 'USD' }, 'table');

test('a scale begins at zero unless values span more than twenty times their smallest', () => {
  expect(isLogarithmic(scaleFor([10, 200], [0, 400]))).toBe(false);
  expect(isLogarithmic(scaleFor([10, 201], [0, 400]))).toBe(true);
});

test('equal values get a scale', () => {
  expect(scaleFor([5, 5], [0, 400]).domain()).toEqual([0, 5]);
});

test('every value lies inside the range, with ticks that do not touch', () => {
  const values = fc.array(
    fc.integer({ min: 1, max: 1e12 }).map((value) => value / 1000),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(values, (all) => {
      const scale = scaleFor(all, [60, 434]);
      for (const value of all) expect(scale(value)).toSatisfy((x: number) => x >= 60 - 1e-6 && x <= 434 + 1e-6);
      const ticks = ticksOf(scale, money, ENDS);
      expect(ticks.length).toBeGreaterThan(0);
      const spans = ticks.map((tick) => ({
        centre: within(scale(tick), textWidth(money(tick)), ENDS),
        width: textWidth(money(tick)),
      }));
      for (const [index, { centre, width }] of spans.entries()) {
        const before = spans[index - 1];
        if (before) expect(centre - before.centre).toBeGreaterThan((width + before.width) / 2);
      }
    }),
  );
});

test('an axis is a line in ink, with a thin line through the drawing and a label for each tick', () => {
  const scale = scaleFor([100], [10, 410]);
  const marks = axis({ scale, format: money, top: 20, bottom: 50, ends: ENDS }).map(({ text }) => text);
  expect(marks).toContain('<line class="c-axis" x1="10" y1="50" x2="410" y2="50"/>');
  expect(marks).toContain('<line class="c-rule" x1="410" y1="20" x2="410" y2="50"/>');
  expect(marks).toContain('<text class="c-muted" x="410" y="70" text-anchor="middle">$100</text>');
});
