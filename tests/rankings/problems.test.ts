import { describe, expect, it } from 'vitest';
import { rankingSchema } from '../../src/rankings/schema.ts';
import { toRanking } from '../../src/rankings/ranking.ts';
import { contextAt, findings, read, told } from '../blocks/context.ts';
import { ranking } from './awards.ts';

describe('problems of a ranking', () => {
  const problems = (yaml: string): string => told(ranking(yaml).problems);

  it('are at the exact cell, with the text to write', () => {
    const columns = `
metric: share
columns:
  share: { type: percent, label: Share, whole: 100 }
  cap: { type: money, label: Market cap }
  tech: { type: score, label: Tech, max: 10 }
  users: { type: count, label: Users }
  live: { type: flag, label: Live }
  page: { type: link, label: Page }
  seen: { type: date, label: Seen }
  backers: { type: text, label: Backers }
missing: withheld`;
    expect(
      problems(`${columns}
picks:
  a: { share: 101, cap: 50x, tech: 11, users: -1, live: "yes", page: "http://a.example/x", seen: 2024-02-30, backers: true }
  b: { share: 5x, cap: $6M, tech: 5%, users: [a, b], page: "javascript:alert(1)" }
  c: { share: 1, captal: 6M, page: { text: Shop, href: nowhere } }`),
    ).toMatchInlineSnapshot(`
      "error ranking-cell rankings.votes.picks.a.share
        101% is outside "Share", which runs from 0 to 100%.
        Correct the figure, or the \`whole\` of the column.
      error ranking-cell rankings.votes.picks.a.cap
        \`50x\` is a multiple, but "Market cap" holds money.
        Write a figure such as \`6M\`, or correct the type of the column.
      error ranking-cell rankings.votes.picks.a.tech
        11 is outside "Tech", which runs from 0 to 10.
        Correct the figure, or the \`max\` of the column.
      error ranking-cell rankings.votes.picks.a.users
        −1 is below zero, but "Users" holds counts.
        Write a number from 0 up.
      error ranking-cell rankings.votes.picks.a.live
        \`yes\` does not fit: "Live" is true or false.
        Write \`true\` or \`false\`, without quotes.
      error ranking-cell rankings.votes.picks.a.page
        \`http://a.example/x\` is not an https address.
        Write the whole address, such as \`https://a.example/x\`.
      error ranking-cell rankings.votes.picks.a.seen
        \`2024-02-30\` does not fit: "Seen" holds dates.
        Write \`2024\`, \`2024-06\` or \`2024-06-30\`.
      error ranking-cell rankings.votes.picks.a.backers
        \`true\` does not fit: "Backers" holds texts.
        Write one text, or a list of texts; \`true\` and \`false\` need quotes.
      error ranking-cell rankings.votes.picks.b.share
        \`5x\` is a multiple, but "Share" holds percentages.
        Write a figure such as \`21.8\`, or correct the type of the column.
      error ranking-cell rankings.votes.picks.b.cap
        \`$6M\` is not a quantity.
        Write \`6M\`.
      error ranking-cell rankings.votes.picks.b.tech
        \`5%\` is a percentage, but "Tech" holds scores.
        Write a figure such as \`75\`, or correct the type of the column.
      error ranking-cell rankings.votes.picks.b.users
        \`[a, b]\` does not fit: "Users" holds counts.
        Write one figure, such as \`6M\` or \`21.8\`.
      error ranking-cell rankings.votes.picks.b.page
        \`javascript:alert(1)\` is not an https address.
        Write the whole address, such as \`https://example.org/\`.
      error ranking-column rankings.votes.picks.c.captal
        \`captal\` is not a column of this ranking.
        Known: \`backers\`, \`cap\`, \`live\`, \`page\`, \`seen\`, \`share\`, \`tech\`, \`users\`.
      error ranking-cell rankings.votes.picks.c.page
        \`nowhere\` is not an https address.
        Write the whole address, such as \`https://example.org/\`."
    `);
  });

  it('name what is empty without a reason', () => {
    expect(
      problems(
        '{ metric: a, columns: { a: { type: count, label: Users }, b: { type: text, label: Maker } }, picks: { x: { a: 1 }, y: { b: Z }, z: {} } }',
      ),
    ).toMatchInlineSnapshot(`
      "error ranking-missing rankings.votes
        4 cells of this ranking are empty, and nothing says why: "Maker" of X, "Users" of Y, "Users" of Z and 1 more.
        Add \`missing: not-captured\` (not captured by the source), \`missing: not-applicable\` (does not apply) or \`missing: withheld\` (not disclosed by the source)."
    `);
  });

  it('tell shares of more than their whole', () => {
    expect(
      problems(
        '{ metric: a, columns: { a: { type: percent, label: Share, whole: 100 } }, picks: { x: { a: 60.1 }, y: { a: 40 } } }',
      ),
    ).toMatchInlineSnapshot(`
      "error ranking-whole rankings.votes.columns.a.whole
        The figures of "Share" add up to 100.1%, more than the whole of 100%.
        Correct the figures, or leave \`whole\` out if they are not shares of one whole."
    `);
  });

  it('tell a metric or a criterion that cannot be', () => {
    const columns =
      'columns: { share: { type: percent, label: Share }, maker: { type: text, label: Maker } }, picks: { x: { share: 1, maker: M } }';
    expect(
      [
        `{ metric: shares, ${columns} }`,
        `{ metric: maker, ${columns} }`,
        `{ order: ascending, ${columns} }`,
        `{ metric: share, missing: withheld, columns: { share: { type: percent, label: Share } }, picks: { x: {} } }`,
        `{ criteria: [{ column: shar, atLeast: 1 }, { column: maker, atMost: 1 }, { column: share, atMost: 3x }, { column: share, atMost: ~3 }], ${columns} }`,
      ]
        .map(problems)
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "error ranking-metric rankings.votes.metric
        The metric \`shares\` is not a column of this ranking.
        Did you mean \`share\`?
      error ranking-metric rankings.votes.metric
        \`maker\` cannot rank, since "Maker" holds no quantities.
        Known: \`share\`.
      error ranking-metric rankings.votes.order
        The order is \`ascending\`, but no metric says by what.
        Add \`metric: share\`, or say \`order: reported\` where the source gave only the ranks.
      error ranking-metric rankings.votes.metric
        Nothing can be ranked by "Share", since no pick has a figure there.
        Say \`order: reported\` where the source gave only the ranks, or name another metric.
      error ranking-criterion rankings.votes.criteria.0.column
        \`shar\` is not a column of this ranking.
        Did you mean \`share\`?
      error ranking-criterion rankings.votes.criteria.1.column
        A criterion cannot test \`maker\`, which holds no quantities.
        Known: \`share\`.
      error ranking-criterion rankings.votes.criteria.2.atMost
        \`3x\` is a multiple, but "Share" holds percentages.
        Write a figure such as \`21.8\`, or correct the type of the column.
      error ranking-criterion rankings.votes.criteria.3.atMost
        A limit is an exact figure.
        Write \`atMost: 3\`."
    `);
  });

  it('warn where the order reported goes up and down', () => {
    expect(
      problems(
        '{ metric: a, order: reported, columns: { a: { type: count, label: Users } }, picks: { x: { a: 3 }, y: { a: 1 }, z: { a: 2 } } }',
      ),
    ).toMatchInlineSnapshot(`
      "warning ranking-order rankings.votes.order
        The picks are in the order reported, but their figures of "Users" neither rise nor fall with it.
        Compare the order and the figures with the source."
    `);
  });

  it('tell an asset that is not known, or whose id means something else in a path', () => {
    const context = contextAt('rankings', 'votes');
    toRanking(
      read(
        rankingSchema,
        '{ metric: a, columns: { a: { type: count, label: Users } }, picks: { unknown-x: { a: 3 }, sum: { a: 1 }, a: { a: 2 }, 7: { a: 1 } } }',
      ),
      context,
    );
    expect(told(context.problems)).toMatchInlineSnapshot(`
      "error ranking-pick rankings.votes.picks.7
        The asset \`7\` cannot be told from another part of this ranking: paths such as \`votes.7\` would mean two things.
        Give the column another id, or the asset one such as \`7-token\` in assets.yaml.
      error asset rankings.votes.picks.unknown-x
        There is no asset \`unknown-x\`.
        
      error ranking-pick rankings.votes.picks.sum
        The asset \`sum\` cannot be told from another part of this ranking: paths such as \`votes.sum\` would mean two things.
        Give the column another id, or the asset one such as \`sum-token\` in assets.yaml.
      error ranking-pick rankings.votes.picks.a
        The asset \`a\` cannot be told from another part of this ranking: paths such as \`votes.a\` would mean two things.
        Give the column another id, or the asset one such as \`a-token\` in assets.yaml."
    `);
  });
});

describe('the schema of a ranking', () => {
  it.each([
    '{ columns: { a: { type: percentage, label: A } }, picks: { x: { a: 1 } } }',
    '{ columns: { a: { label: A } }, picks: { x: { a: 1 } } }',
    '{ columns: { sum: { type: count, label: A } }, picks: { x: { sum: 1 } } }',
    '{ columns: { constructor: { type: count, label: A } }, picks: { x: { constructor: 1 } } }',
    '{ columns: { a: { type: count, label: A, max: 1 } }, picks: { x: { a: ~ } } }',
    '{ columns: { a: { type: count, label: A } }, picks: { x: { a: { value: 1, sorce: y } } } }',
    '{ columns: { a: { type: count, label: A } }, picks: { x: { a: { missing: lost } } } }',
    '{ columns: { a: { type: count, label: A } }, criteria: [{ column: a }], picks: {} }',
    '{ colums: {}, metric: 5 }',
  ])('tells what is wrong with %s', (yaml) => {
    expect(findings(rankingSchema, yaml)).toMatchSnapshot();
  });
});
