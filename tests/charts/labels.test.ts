import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanced, shortened, spread, textWidth, within, wrap } from '../../src/charts/labels.ts';

const labels = fc.array(fc.record({ at: fc.integer({ min: -50, max: 500 }), width: fc.integer({ min: 1, max: 80 }) }), {
  minLength: 1,
  maxLength: 5,
});

describe('labels that share a line', () => {
  test('stay where they want to be when there is room', () => {
    expect(
      spread(
        [
          { at: 50, width: 20 },
          { at: 150, width: 20 },
        ],
        [0, 200],
      ),
    ).toEqual([50, 150]);
  });

  test('move apart by the same distance when they would touch', () => {
    expect(
      spread(
        [
          { at: 100, width: 20 },
          { at: 100, width: 20 },
        ],
        [0, 200],
        8,
      ),
    ).toEqual([86, 114]);
  });

  test('are kept inside the line', () => {
    expect(
      spread(
        [
          { at: 0, width: 20 },
          { at: 200, width: 20 },
        ],
        [0, 200],
      ),
    ).toEqual([10, 190]);
  });

  test('never touch, keep their order and stay inside, wherever there is room for all', () => {
    fc.assert(
      fc.property(labels, (wanted) => {
        const centres = spread(wanted, [0, 480], 8);
        const order = wanted
          .map((label, index) => ({ ...label, centre: centres[index]! }))
          .sort((a, b) => a.centre - b.centre);
        for (const [index, { at, centre, width }] of order.entries()) {
          expect(centre - width / 2).toBeGreaterThanOrEqual(-1e-9);
          expect(centre + width / 2).toBeLessThanOrEqual(480 + 1e-9);
          const before = order[index - 1];
          if (!before) continue;
          expect(centre - before.centre).toBeGreaterThanOrEqual((width + before.width) / 2 + 8 - 1e-9);
          expect(at).toBeGreaterThanOrEqual(before.at);
        }
      }),
    );
  });
});

describe('text in a chart', () => {
  test('is broken into lines that fit', () => {
    const lines = wrap('AAVE in 2027: from $293.45 to $2,175.85, which is 1.29× to 9.54× the spot price', 440);
    expect(lines.length).toBe(2);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(440);
  });

  test('is not lost where a word is wider than the line', () => {
    expect(wrap('a Donaudampfschifffahrtsgesellschaft b', 60)).toEqual([
      'a',
      'Donaudampfschifffahrtsgesellschaft',
      'b',
    ]);
  });

  test('keeps every word, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 10, max: 400 }), (text, width) => {
        expect(wrap(text, width).join(' ')).toBe(text.split(/\s+/).filter(Boolean).join(' '));
      }),
    );
  });

  test('is balanced: as many lines as it needs, and no last one of a single word', () => {
    expect(balanced('Source: Moon Awards 2024, low-cap altcoins (Token Metrics), as of 2024', 560)).toEqual([
      'Source: Moon Awards 2024, low-cap',
      'altcoins (Token Metrics), as of 2024',
    ]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 10, max: 400 }), (text, width) => {
        expect(balanced(text, width)).toHaveLength(wrap(text, width).length);
        expect(balanced(text, width).join(' ')).toBe(wrap(text, width).join(' '));
      }),
    );
  });

  test('is cut short where it must be, and says so', () => {
    expect(shortened('Across Protocol', 200)).toBe('Across Protocol');
    expect(shortened('Across Protocol', 70)).toBe('Across…');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 3 }), fc.integer({ min: 60, max: 200 }), (text, width) => {
        expect(textWidth(shortened(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('stays between two ends', () => {
    expect([within(-5, 20, [0, 100]), within(50, 20, [0, 100]), within(99, 20, [0, 100])]).toEqual([10, 50, 90]);
  });
});
