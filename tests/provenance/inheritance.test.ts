import { describe, expect, test } from 'vitest';
import { closed } from '../../src/parse/closed.ts';
import type { Problem } from '../../src/parse/problem.ts';
import { inherit, inheritable, provenanceOf, traceable } from '../../src/provenance/inheritance.ts';
import type { Inherited } from '../../src/provenance/inheritance.ts';
import type { Quantity } from '../../src/quantities/quantity.ts';
import { contextAt, findings, read, SOURCES, subject, told } from '../blocks/context.ts';

const SPOT: Quantity = { value: 228.16, qualifier: 'exact', unit: { kind: 'money', currency: 'USD' }, digits: 2 };
const FROM: Inherited = {
  currency: 'USD',
  source: SOURCES.survey!,
  asOf: { date: '2024' },
  asset: subject('aave'),
  spot: SPOT,
};

const schema = closed(inheritable);

/** What holds below a place that says `yaml`, and what is reported. */
function below(yaml: string, from = FROM): { inherited: Inherited; problems: readonly Problem[] } {
  const { path, resolve, problems } = contextAt('facts', 'claims');
  return { inherited: inherit(from, read(schema, yaml), path, resolve), problems };
}

describe('inherit', () => {
  test('passes everything on where nothing is said', () => {
    expect(below('{}')).toEqual({ inherited: FROM, problems: [] });
    expect(below('{}', { currency: 'EUR' })).toEqual({ inherited: { currency: 'EUR' }, problems: [] });
  });

  test.each([
    ['{ source: exchange }', { source: SOURCES.exchange }],
    ['{ asOf: 2025-10 }', { asOf: { date: '2025-10' } }],
    ['{ asOf: { unstated: Nobody noted it. } }', { asOf: { unstated: 'Nobody noted it.' } }],
    ['{ asset: velas }', { asset: subject('velas') }],
    ['{ spot: ~70 }', { spot: { ...SPOT, value: 70, qualifier: 'about' } }],
  ])('puts what is said in the place of what was: %s', (yaml, changed) => {
    expect(below(yaml)).toEqual({ inherited: { ...FROM, ...changed }, problems: [] });
  });

  test('counts a spot price in the currency that is said with it', () => {
    const unit = { kind: 'money', currency: 'EUR' };
    expect(below('{ spot: 50, currency: EUR }').inherited).toMatchObject({
      currency: 'EUR',
      spot: { value: 50, unit },
    });
    expect(below('{ spot: 50 }', { currency: 'EUR' }).inherited.spot?.unit).toEqual(unit);
  });

  test('measures nothing in one currency by a spot price in another', () => {
    expect(below('{ currency: EUR }').inherited).not.toHaveProperty('spot');
    expect(below('{ currency: USD }').inherited.spot).toBe(SPOT);
  });

  test('reports at its key what no registry has, and does not inherit another in its stead', () => {
    const { inherited, problems } = below('{ source: exchang, asset: unknown-coin }');
    expect([inherited.source, inherited.asset]).toEqual([undefined, undefined]);
    expect(told(problems)).toMatchInlineSnapshot(`
      "error source facts.claims.source
        There is no source \`exchang\`.
        Did you mean \`exchange\`?
      error asset facts.claims.asset
        There is no asset \`unknown-coin\`.
        "
    `);
  });

  test('leaves what it was given as it was', () => {
    const from = Object.freeze({ ...FROM });
    expect(below('{ source: exchange, spot: 1 }', from).inherited).not.toBe(from);
    expect(from).toEqual(FROM);
  });
});

describe('the inheritable keys', () => {
  test('are told where they are not what is expected', () => {
    expect(findings(schema, '{ spot: 50x, currency: usd, asOf: [1] }')).toEqual([
      'asOf: A date, or why there is none, is expected.\nWrite `2024`, `2024-06`, `2024-06-30` or `{ unstated: why }`.',
      'spot: A spot price is an amount of money.\nWrite the number alone: `spot: 228.16`.',
      'currency: A currency is a code of three capitals.\nWrite `USD`, `EUR` or another code of ISO 4217.',
    ]);
    expect(findings(schema, '{ spot: $50 }')).toEqual(['spot: `$50` is not a quantity.\nWrite `50`.']);
  });

  test('of a row are its source and date alone', () => {
    expect(Object.keys(traceable)).toEqual(['source', 'asOf']);
  });
});

describe('provenanceOf', () => {
  const { source: _, ...sourceless } = FROM;
  const { asOf: __, ...dateless } = FROM;

  test('is source and date', () => {
    const { path, report, problems } = contextAt('facts', 'claims');
    expect(provenanceOf(FROM, path, report)).toEqual({ source: SOURCES.survey, asOf: { date: '2024' } });
    expect(problems).toEqual([]);
  });

  test.each([
    ['a source', sourceless, ['provenance-source']],
    ['a date', dateless, ['provenance-as-of']],
    ['both', { currency: 'USD' }, ['provenance-source', 'provenance-as-of']],
  ])('is nothing without %s, and says so', (_what, inherited, rules) => {
    const { path, report, problems } = contextAt('facts', 'claims');
    expect(provenanceOf(inherited, path, report)).toBeUndefined();
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(rules);
    expect(problems.every((problem) => problem.path === path)).toBe(true);
  });

  test('says what to add', () => {
    const { path, report, problems } = contextAt('facts', 'claims');
    provenanceOf({ currency: 'USD' }, path, report);
    expect(told(problems)).toMatchInlineSnapshot(`
      "error provenance-source facts.claims
        These figures have no source.
        Add \`source: <id of sources.yaml>\` to the block, or to the article for all of its blocks.
      error provenance-as-of facts.claims
        These figures have no date.
        Add \`asOf: 2024-06-30\`, or \`asOf: { unstated: why }\` where the source does not say."
    `);
  });
});
