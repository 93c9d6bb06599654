import { describe, expect, it } from 'vitest';
import { rankingSchema } from '../../src/rankings/schema.ts';
import { toRanking } from '../../src/rankings/ranking.ts';
import { contextAt, read } from '../blocks/context.ts';
import { AWARDS, lines, ranking, values } from './awards.ts';

const TESTED = `
metric: tech
missing: withheld
criteria:
  - { column: tech, atLeast: 75 }
  - { column: cap, atMost: 50M, label: A small one }
columns:
  tech: { type: score, label: Technology score, max: 100, unit: percent }
  cap: { type: money, label: Market cap }
picks:
  a: { tech: 75, cap: <60M }
  b: { tech: 74.9, cap: 60M+ }
  c: { cap: <50M }
`;

describe('a ranking', () => {
  it('has the picks in rank order, ties by name, then Others', () => {
    const { ranking: awards, problems } = ranking();
    expect(problems).toEqual([]);
    expect(lines(awards)).toEqual([
      'Rank | Name | Share of votes | Market cap | Technology score',
      '1 | Astra Dao | 21.8% | $6M | —',
      '2 | Gameswift | 12.7% | — | —',
      '3 | Connext | 11.6% | — | —',
      '4 | Suipad | 8% | $2M | —',
      '5 | Suiswap | 5.9% | — | —',
      '6 | Eclipse Fi | 4.9% | ~$6M | —',
      '7 | Joystream | 4.1% | ~$37M | 75',
      '8 | Velas | 3.5% | ~$55M | —',
      '9 | Iron Fish | 3.1% | $25M | 85',
      '10 | Script Network | 2.8% | ~$3M | —',
      '11 | Nexa | 2.6% | <$60M | 81',
      '12 | Swarm Markets | 2.2% | $17M | 81',
      '13 | Picasso | 2% | ~$62M | —',
      '14 | Across | 1.9% | ~$17M | —',
      '15= | Nolus | 1.6% | $7M | 81',
      '15= | Taraxa | 1.6% | $61M | 81',
      ' | Others | 9.7% |  | ',
    ]);
  });

  it('can be ordered, and is read as records on a phone where it has many columns or texts', () => {
    expect(ranking().ranking.table).toMatchObject({ sortable: true });
    expect(ranking().ranking.table.narrow).toBeUndefined();
    const texts = toRanking(
      read(
        rankingSchema,
        'columns: { a: { type: text, label: A }, b: { type: text, label: B } }\nmissing: withheld\npicks: { aave: { a: x } }',
      ),
      contextAt('rankings', 'list'),
    );
    expect(texts?.table.narrow).toBe('records');
  });

  it('says in notes what the table cannot', () => {
    expect(ranking().ranking.notes).toEqual([
      'Votes in a reader survey.',
      'Nolus and Taraxa are level at 15; nothing published splits them.',
      'Others is computed: 100% less the 90.3% of the sixteen with a figure.',
      'In the table, — means not captured by the source, ~ means about and < means under.',
    ]);
  });

  it('finds who won a vote, and by how much', () => {
    expect(ranking().ranking.finding).toBe('Astra Dao won with 21.8% of the vote, 9.1 points ahead of Gameswift');
  });

  it.each([
    [
      'a: { share: 20 }, b: { share: 10 }',
      'A leads with 20% of the vote, 10 points ahead of B',
      'others may have more',
    ],
    ['a: { share: 60 }, b: {}', 'A leads with 60% of the vote', 'a share is not known'],
    ['a: { share: 60 }, b: { share: <30 }', 'A leads with 60% of the vote', 'a share is a bound'],
    ['a: { share: 40 }, b: { share: 30 }, c: { share: 29 }', 'A won with 40% of the vote, 10 points ahead of B', ''],
    [
      'a: { share: 50 }, b: { share: 25 }, c: { share: 25 }',
      'A won with 50% of the vote, 25 points ahead of B and C',
      '',
    ],
    ['a: { share: 40 }, b: { share: 40 }', 'Both A and B are level at the top with 40% of the vote each', ''],
    ['a: { share: 41 }, b: { share: 40 }', 'A won with 41% of the vote, 1 point ahead of B', ''],
  ])('finds of the votes %s: %s', (picks, finding) => {
    const yaml = `{ metric: share, missing: withheld, columns: { share: { type: percent, label: Share of the votes, whole: 100 } }, picks: { ${picks} } }`;
    expect(ranking(yaml).ranking.finding).toBe(finding);
  });

  it.each([
    ['a: { fee: 2 }, b: { fee: 2 }, c: { fee: 3 }', 'ascending', 'A and B share the lowest fee at $2'],
    ['a: { fee: 2 }, b: { fee: 0.5 }', 'ascending', 'B has the lowest fee at $0.50, $1.50 below A'],
    ['a: { fee: 2 }, b: { fee: 0.5 }', 'descending', 'A has the highest fee at $2, $1.50 ahead of B'],
    ['a: { fee: 2 }, b: {}', 'descending', 'A has the highest known fee at $2'],
    ['a: { fee: <2 }, b: { fee: 1 }', 'descending', 'A ranks first by fee, at under $2'],
    ['a: { fee: 2 }, b: { fee: 1+ }', 'descending', 'A ranks first by fee, at $2'],
    ['a: { fee: 2+ }, b: { fee: 1 }', 'descending', 'A has the highest fee at over $2'],
    ['a: { fee: 3 }, b: { fee: <4 }', 'ascending', 'A ranks first by fee, at $3'],
    ['a: { fee: 2 }, b: { fee: 2 }, c: { fee: 2 }', 'descending', 'All three picks share the highest fee at $2'],
    [
      'a: { fee: 2 }, b: { fee: 1 }, c: { fee: 1 }, d: { fee: 1 }, e: { fee: 1 }',
      'descending',
      'A has the highest fee at $2, $1 ahead of the next four',
    ],
    [
      'a: { fee: 2 }, b: { fee: 2 }, c: { fee: 2 }, d: { fee: 2 }, e: { fee: 1 }',
      'descending',
      'Four picks share the highest fee at $2',
    ],
    ['a: { fee: -2 }, b: { fee: -3 }', 'descending', 'A has the highest fee at −$2, $1 ahead of B'],
    ['a: { fee: 9 }, b: { fee: 3 }', 'reported', 'A comes first in the order that the source gave'],
    ['a: { fee: 9 }', 'descending', undefined],
  ])('finds of the fees %s, %s: %s', (picks, order, finding) => {
    const yaml = `{ metric: fee, order: ${order}, missing: withheld, columns: { fee: { type: money, label: Fee } }, picks: { ${picks} } }`;
    expect(ranking(yaml).ranking.finding).toBe(finding);
  });

  it('ranks by a count in words that fit any', () => {
    const counted =
      '{ metric: n, columns: { n: { type: count, label: Holders } }, picks: { a: { n: 9192 }, b: { n: 8008 } } }';
    expect(ranking(counted).ranking.finding).toBe('A ranks first by holders, with 9,192, 1,184 ahead of B');
  });

  it('tests each pick by the criteria, and names those that fail and those that cannot be known', () => {
    const { ranking: tested, problems } = ranking(TESTED);
    expect(problems).toEqual([]);
    expect(lines(tested)).toEqual([
      'Rank | Name | Technology score | Market cap | Technology score of 75% or more | A small one',
      '1 | A | 75% | <$60M | met | not known',
      '2 | B | 74.9% | $60M+ | not met | not met',
      ' | C | undisclosed | <$50M | not known | met',
    ]);
    expect(tested.notes.slice(0, 3)).toEqual([
      'Unranked, with technology score not disclosed by the source: C.',
      'Technology score of 75% or more: met by one of three; not met by B; not known for C.',
      'A small one: met by one of three; not met by B; not known for A.',
    ]);
    expect(values(tested)).toMatchObject({
      'criteria.met': 'zero',
      'criteria.unmet': 'one',
      'criteria.unknown': 'two',
    });
  });

  it('keeps the order that a source gave where the figures were not captured', () => {
    const { ranking: fees, problems } = ranking(
      '{ metric: fees, order: reported, missing: not-captured, columns: { fees: { type: money, label: Fees } }, picks: { b: {}, a: {} } }',
    );
    expect(problems).toEqual([]);
    expect(lines(fees).slice(1)).toEqual(['1 | B | —', '2 | A | —']);
    expect(fees.notes[0]).toBe('Ranks are as the source gave them; the figures behind them (fees) were not captured.');
    expect(values(fees)['1.name']).toBe('B');
  });

  it('is a list, without ranks, where nothing ranks it', () => {
    const { ranking: list, problems } = ranking(
      '{ columns: { page: { type: link, label: Page } }, picks: { b: { page: "https://b.example/" }, a: { page: "https://a.example/" } } }',
    );
    expect(problems).toEqual([]);
    expect(lines(list)).toEqual(['Name | Page', 'B | Page', 'A | Page']);
    expect([list.title, list.finding, list.table.header]).toEqual(['Two picks compared', undefined, 0]);
  });

  it('keeps the source and date of a row or cell that are not the block’s', () => {
    const { ranking: own } = ranking(`
metric: a
columns: { a: { type: count, label: A }, b: { type: count, label: B } }
picks:
  x: { source: exchange, a: 1, b: { value: 2, asOf: 2025-01, note: Given late. } }
  y: { source: survey, a: 1, b: { value: 2, asOf: 2024 } }`);
    const { a, b } = own.ranked[0]!.pick.cells;
    expect([a?.source?.id, a?.asOf, b?.source?.id, b?.asOf, b?.note]).toEqual([
      'exchange',
      undefined,
      'exchange',
      { date: '2025-01' },
      'Given late.',
    ]);
    expect(own.ranked[1]!.pick.cells).toEqual({
      a: { text: '1', value: 1, quantity: expect.anything() as unknown },
      b: { text: '2', value: 2, quantity: expect.anything() as unknown },
    });
  });

  it('is not made without a source and a date', () => {
    const context = contextAt('rankings', 'votes', { currency: 'USD' });
    expect(toRanking(read(rankingSchema, AWARDS), context)).toBeUndefined();
    expect(context.problems.map(({ ruleId }) => ruleId)).toEqual(['provenance-source', 'provenance-as-of']);
  });

  it('survives a turn through JSON, as digests and workers need', () => {
    const { ranking: awards } = ranking();
    expect(JSON.parse(JSON.stringify(awards))).toEqual(awards);
  });
});

describe('values of a ranking', () => {
  it('gives no path to a rank that is tied, nor to a cell that is missing', () => {
    const paths = Object.keys(values(ranking().ranking));
    expect(paths.filter((path) => path.startsWith('15.'))).toEqual([]);
    expect(paths).not.toContain('2.cap');
    expect(paths).not.toContain('gameswift.cap');
  });

  it('says what prose needs', () => {
    expect(values(ranking().ranking)).toMatchObject({
      '1.name': 'Astra Dao',
      '1.share': '21.8%',
      '1.lead': '9.1 percentage points',
      '5.lead': '1 percentage point',
      'eclipse-fi.cap': 'about $6 million',
      count: 'sixteen',
      sum: '90.3%',
      'others.share': '9.7%',
      'share.min': '1.6%',
      'cap.max': 'about $62 million',
      'cap.min': '$2 million',
      'cap.count': 'thirteen',
      'tech.count': 'six',
      'tech.missing': 'ten',
    });
  });

  it('has each path once', () => {
    const { ranking: awards } = ranking();
    expect(new Set(awards.values.map(({ path }) => path)).size).toBe(awards.values.length);
  });
});
