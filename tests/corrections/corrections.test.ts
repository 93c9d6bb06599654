import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawCorrections, newestFirst } from '../../src/corrections/draw.ts';
import { correctionsSchema } from '../../src/corrections/schema.ts';
import type { Correction } from '../../src/corrections/schema.ts';

const CORRECTION: Correction = {
  date: '2026-11-30',
  was: '$6M',
  is: '$7M',
  severity: 'figure',
  note: 'The source was updated.',
};

function findings(input: unknown): string[] {
  return (
    correctionsSchema.safeParse(input).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
  );
}

describe('what may stand in corrections', () => {
  test('a correction with or without a note', () => {
    const { note: _, ...plain } = CORRECTION;
    expect(findings([CORRECTION, plain])).toEqual([]);
  });

  test('every mistake is reported with what to write', () => {
    expect(findings([{ date: '2026-02-30', was: 6, is: '', severity: 'typo' }])).toMatchInlineSnapshot(`
      [
        "0.date: There is no day \`2026-02-30\`.
      Write it as \`2026-11-21\`.",
        "0.was: The text before the correction is expected.
      Write it in quotes: \`was: "$6M"\`.",
        "0.is: The text after the correction is expected.
      Write it in quotes: \`is: "$6M"\`.",
        "0.severity: What was wrong is expected.
      Write \`figure\`, \`wording\` or \`attribution\`.",
      ]
    `);
  });

  test('a correction changes something', () => {
    expect(findings([{ ...CORRECTION, is: '$6M' }])).toMatchInlineSnapshot(`
      [
        "0.is: Nothing was corrected: \`was\` and \`is\` are the same.
      Write what the article says now.",
      ]
    `);
  });
});

describe('corrections on a page', () => {
  test('say what it said and says', () => {
    expect(drawCorrections([CORRECTION], 'page').text).toMatchInlineSnapshot(
      `"<section class="corrections" aria-labelledby="corrections"><h2 id="corrections">Corrected</h2><ul><li>Figure corrected on <time datetime="2026-11-30">30 November 2026</time>: it said “<del>$6M</del>” and now says “<ins>$7M</ins>”. The source was updated.</li></ul></section>"`,
    );
  });

  test('have no classes elsewhere, and escape what they quote', () => {
    const { note: _, ...plain } = CORRECTION;
    const { text } = drawCorrections([{ ...plain, was: '<b>6</b>', severity: 'attribution' }], 'portable');
    expect(text).toMatch(/^<ul><li>Attribution corrected on /);
    expect(text).toContain('&lt;b&gt;6&lt;/b&gt;');
  });

  test('are nothing where there are none', () => {
    expect(drawCorrections([], 'page').text).toBe('');
  });

  test('stand with the newest first, those of one day in their order, and the list given is left alone', () => {
    const days = fc.constantFrom('2026-01-02', '2026-11-30', '2027-01-01');
    fc.assert(
      fc.property(fc.array(days), (dates) => {
        const given = dates.map((date, index) => ({ ...CORRECTION, date, note: String(index) }));
        const before = [...given];
        const sorted = newestFirst(given);
        expect(given).toEqual(before);
        expect(sorted.map(({ note }) => note).sort()).toEqual(given.map(({ note }) => note).sort());
        for (const [index, correction] of sorted.entries()) {
          const previous = sorted[index - 1];
          if (!previous) continue;
          expect(previous.date >= correction.date).toBe(true);
          if (previous.date === correction.date) expect(Number(previous.note)).toBeLessThan(Number(correction.note));
        }
      }),
    );
  });
});
