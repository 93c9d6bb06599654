import { describe, expect, test } from 'vitest';
import type { Grade } from '../../src/grades/grade.ts';
import { gradeSchema } from '../../src/grades/schema.ts';
import { OVERALL, TECHNOLOGY, WEIGHED, graded, problemsOf } from './model.ts';

const texts = (grade: Grade): string[][] => grade.table.rows.map(({ cells }) => cells.map(({ text }) => text));

describe('a grade', () => {
  test('names its total, verdict and signal', () => {
    expect(graded(OVERALL, 'overall').values.map(({ path, text }) => [path, text])).toEqual([
      ['overall.total', '72 of 100'],
      ['overall.verdict', 'Buy'],
      ['overall.signal', 'Bullish'],
    ]);
  });

  test('names its parts, with the spaces they have', () => {
    const paths = graded(TECHNOLOGY).values.map(({ path, text }) => `${path} ${text}`);
    expect(paths).toContain('technology.DeFi Scanner 70%');
    expect(paths).toContain('technology.total 83.17%');
  });

  test('without parts is a row', () => {
    expect(texts(graded(OVERALL))).toEqual([['TM Grade', '72', 'Buy', 'Bullish']]);
    expect(graded(OVERALL).table.columns.map(({ label }) => label)).toEqual([
      'Grade',
      'Score, of 100',
      'Verdict',
      'Signal',
    ]);
    expect(graded(OVERALL).finding).toBe('TM Grade is 72 of 100: Buy, Bullish');
  });

  test('with parts has a row for each and says that weights were withheld', () => {
    const grade = graded(TECHNOLOGY);
    expect(texts(grade).at(-2)).toEqual(['DeFi Scanner', '70%']);
    expect(texts(grade).at(-1)).toEqual(['Total', '83.17%']);
    expect(grade.table.rows.at(-1)?.computed).toBeUndefined();
    expect(grade.notes).toEqual(['How the parts are weighted was not published.']);
    expect(grade.finding).toBe(
      'Technology grade is 83.17%: Collaboration scores highest (92%), Repository lowest (68%)',
    );
  });

  test('says that nothing is known of weights that are not mentioned', () => {
    const { weights: _, ...unsaid } = TECHNOLOGY;
    expect(graded(unsaid).notes).toEqual(['Nothing is known of how the total follows from the parts.']);
  });

  test('computes its total where weights are known, and shows them', () => {
    const grade = graded(WEIGHED);
    expect(grade.total).toEqual({ value: 5.75, qualifier: 'exact', unit: { kind: 'score', max: 10 } });
    expect(texts(grade)).toEqual([
      ['Team', '8', '25%'],
      ['Code', '5', '75%'],
      ['Total', '5.75', '100%'],
    ]);
    expect(grade.table.rows.at(-1)?.computed).toBe(true);
    expect(grade.notes).toEqual(['The total is computed from the parts and their weights.']);
  });
});

describe('what is wrong with a grade', () => {
  test('nothing, in the model grades', () => {
    expect([OVERALL, TECHNOLOGY, WEIGHED].flatMap(problemsOf)).toEqual([]);
  });

  test('a total is typed or computed, and not both', () => {
    expect(problemsOf({ ...WEIGHED, total: 6 })).toMatchInlineSnapshot(`
      [
        "grades.technology.total: The total is typed, and the weights make it 5.75. Remove \`total\`; or write \`weights: withheld\` and keep the total that the source printed.",
      ]
    `);
    const { total: _, ...rest } = TECHNOLOGY;
    expect(problemsOf(rest)).toMatchInlineSnapshot(`
      [
        "grades.technology: This grade has no total. Add \`total: 72\`, or the weights of the parts from which it can be computed.",
      ]
    `);
  });

  test('weights sum to 1 or 100, one for each part', () => {
    expect(problemsOf({ ...WEIGHED, weights: { Team: 0.3, Code: 0.75 } })).toMatchInlineSnapshot(`
      [
        "grades.technology.weights: The weights sum to 1.05. Correct them so that they sum to 1 or to 100.",
      ]
    `);
    expect(problemsOf({ ...WEIGHED, weights: { Teem: 0.25, Code: 0.75 } })).toMatchInlineSnapshot(`
      [
        "grades.technology.weights.Teem: There is no part \`Teem\`. Did you mean \`Team\`?",
      ]
    `);
    expect(problemsOf({ ...WEIGHED, weights: { Code: 1 } })).toMatchInlineSnapshot(`
      [
        "grades.technology.weights: \`Team\` has no weight. Give every part a weight; \`0\` for one that does not count.",
      ]
    `);
  });

  test('points are out of something, and a percentage is not', () => {
    expect(problemsOf({ label: 'Grade', total: 72 })).toMatchInlineSnapshot(`
      [
        "grades.technology: Nothing says how many points can be had. Add \`max: 100\`, or \`unit: percent\`.",
      ]
    `);
    expect(problemsOf({ ...TECHNOLOGY, max: 10 })).toMatchInlineSnapshot(`
      [
        "grades.technology.max: A percentage ends at 100, and \`max\` is said as well. Remove \`max\`, or write \`unit: points\`.",
      ]
    `);
  });

  test('scores lie between nothing and the highest', () => {
    expect(problemsOf({ ...OVERALL, total: 101 })).toMatchInlineSnapshot(`
      [
        "grades.technology.total: The score 101 does not lie between 0 and 100. Correct it, or say the \`max\` that it is measured against.",
      ]
    `);
    expect(problemsOf({ ...TECHNOLOGY, parts: { Activity: -1 } })).toHaveLength(1);
    expect(problemsOf({ ...OVERALL, total: '72%' })).toMatchInlineSnapshot(`
      [
        "grades.technology.total: \`72%\` is not a number of points. Write \`unit: percent\`, or the points.",
      ]
    `);
  });

  test('a part is not called as the total is', () => {
    expect(problemsOf({ ...TECHNOLOGY, parts: { total: 75 } })).toMatchInlineSnapshot(`
      [
        "grades.technology.parts.total: A part cannot be called \`total\`. Write it with a capital, as a name.",
      ]
    `);
  });

  test('weights are `withheld` or numbers', () => {
    const messages = [
      { ...WEIGHED, weights: 'unknown' },
      { ...WEIGHED, weights: { Team: -1, Code: 'half' } },
    ].flatMap(
      (input) =>
        gradeSchema.safeParse(input).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [],
    );
    expect(messages).toMatchInlineSnapshot(`
      [
        "weights: Weights are expected.
      Write \`withheld\`, or a map from part to weight such as \`{ Activity: 0.5, Security: 0.5 }\`.",
        "weights.Team: A weight is not below zero.
      Write \`0\` for a part that does not count.",
        "weights.Code: A weight is a number.
      Write \`0.25\` where weights sum to 1, or \`25\` where they sum to 100.",
      ]
    `);
  });
});
