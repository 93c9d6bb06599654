import { describe, expect, test } from 'vitest';
import { scenariosSchema } from '../../src/scenarios/schema.ts';
import { formatHorizon } from '../../src/scenarios/horizon.ts';
import { GRID, ROW, findingsOf } from './forecast.ts';

const findings = (change: object): string[] => findingsOf(scenariosSchema, { ...GRID, ...change });

describe('what may stand in scenarios', () => {
  test('a grid and a single row are accepted', () => {
    expect(findings({})).toEqual([]);
    expect(findingsOf(scenariosSchema, ROW)).toEqual([]);
  });

  test('cases keep the order of the file', () => {
    const { cases } = scenariosSchema.parse({ ...GRID, cases: { bull: 'Moon', bear: 'Bear', base: 'Base' } });
    expect(cases.map(({ id }) => id)).toEqual(['bull', 'bear', 'base']);
  });

  test('a case by another name is told that its name is a label', () => {
    expect(findings({ cases: { bear: 'Bear', base: 'Base', moon: 'Moon' } })).toMatchInlineSnapshot(`
      [
        "cases.moon: \`moon\` is not a case.
      Known: \`base\`, \`bear\`, \`bull\`. A name such as \`Moon\` is the label of one of them.",
      ]
    `);
  });

  test('one case alone is no scenario', () => {
    expect(findings({ cases: { base: 'Base' } })).toMatchInlineSnapshot(`
      [
        "cases: Scenarios have more than one case.
      Write at least two of \`bear\`, \`base\` and \`bull\`; a single figure belongs to \`facts\`.",
      ]
    `);
  });

  test('an unreadable price is reported at its place', () => {
    expect(findings({ prices: { '8T': [293.45, '$396.69', 499.94] } })).toMatchInlineSnapshot(`
      [
        "prices.8T.1: \`$396.69\` is not a quantity.
      Write \`396.69\`.",
      ]
    `);
  });

  test('prices that are neither a list nor tiers show both forms', () => {
    expect(findings({ prices: 70 })).toMatchInlineSnapshot(`
      [
        "prices: Prices are expected.
      Write a list \`[70, 150, 320]\`, or such a list for each tier: \`8T: [293.45, 396.69, 499.94]\`.",
      ]
    `);
  });

  test('a horizon is a date or a length of time', () => {
    expect(findings({ horizon: 'soon' })).toMatchInlineSnapshot(`
      [
        "horizon: \`soon\` is not a horizon.
      Write \`2027\`, \`2027-06\` or \`12 months\`.",
      ]
    `);
  });

  test('a misspelt key names the one that was meant', () => {
    expect(findings({ horizn: 2027 })).toMatchInlineSnapshot(`
      [
        ": \`horizn\` is not a key here.
      Did you mean \`horizon\`?",
      ]
    `);
  });
});

test.each([
  [2027, 'in 2027'],
  ['2027-06', 'in June 2027'],
  ['2027-06-30', 'on 30 June 2027'],
  ['12 months', 'over 12 months'],
  ['1 year', 'over 1 year'],
])('the horizon %s is read as "%s"', (horizon, text) => {
  expect(formatHorizon(scenariosSchema.parse({ ...GRID, horizon }).horizon)).toBe(text);
});
