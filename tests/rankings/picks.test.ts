import { describe, expect, it } from 'vitest';
import { html } from '../../src/markup.ts';
import { leadSentence } from '../../src/rankings/lead.ts';
import { drawPick, pickAnchor, pickOrder } from '../../src/rankings/picks.ts';
import { ranking } from './awards.ts';

/** The first sentence on each pick of a ranking, by asset. */
function leads(yaml?: string): Readonly<Record<string, string>> {
  const { ranking: made } = ranking(yaml);
  return Object.fromEntries(made.ranked.map((ranked) => [ranked.pick.asset.id, leadSentence(made, ranked).text]));
}

describe('the lead sentence of a pick', () => {
  it('gives place, metric, the first other figure and the date', () => {
    expect(leads()).toMatchObject({
      'astra-dao': 'First of sixteen, with 21.8% of votes; market cap $6 million (2024).',
      gameswift: 'Second of sixteen, with 12.7% of votes (2024).',
      nexa: 'Eleventh of sixteen, with 2.6% of votes; market cap under $60 million (2024).',
      taraxa: 'Level with Nolus in fifteenth place of sixteen, with 1.6% of votes; market cap $61 million (2024).',
    });
  });

  it('says why a pick has no rank, and gives no date where it gives no figure', () => {
    expect(
      leads(
        '{ metric: tvl, missing: withheld, columns: { tvl: { type: money, label: TVL }, users: { type: count, label: Users } }, picks: { a: { tvl: 5 }, b: { users: 7 }, c: {} } }',
      ),
    ).toEqual({
      a: 'First of three by TVL, at $5 (2024).',
      b: 'Unranked among three: TVL not disclosed by the source; users 7 (2024).',
      c: 'Unranked among three: TVL not disclosed by the source.',
    });
  });

  it('gives each figure its own date where they differ', () => {
    expect(
      leads(
        '{ metric: tvl, columns: { tvl: { type: money, label: TVL }, users: { type: count, label: Users } }, picks: { a: { tvl: 5, users: { value: 7, asOf: { unstated: Nobody says when. } } } } }',
      ),
    ).toEqual({
      a: 'The only pick by TVL, at $5 (2024); users 7 (date not stated).',
    });
  });

  it('credits the source with an order that was reported', () => {
    expect(
      leads(
        '{ metric: tvl, order: reported, missing: withheld, columns: { tvl: { type: money, label: TVL } }, picks: { a: { tvl: 5 }, b: {} } }',
      ),
    ).toEqual({
      a: 'First of two in the order of the source, TVL at $5 (2024).',
      b: 'Second of two in the order of the source.',
    });
  });

  it('places no pick of a list', () => {
    expect(
      leads('{ columns: { cap: { type: money, label: Market cap } }, picks: { a: { cap: 5M }, b: { cap: 7 } } }'),
    ).toEqual({
      a: 'One of two; market cap $5 million (2024).',
      b: 'One of two; market cap $7 (2024).',
    });
  });
});

describe('drawPick', () => {
  const { ranking: awards } = ranking();
  const prose = html`<p>Prose.</p>`;

  it('draws number, name, lead, the facts that are left, notices and prose on a page', () => {
    const beside = html`<aside>Notice.</aside>`;
    expect(drawPick(awards, 'joystream', { mode: 'page', prose, beside }).text).toMatchInlineSnapshot(`
      "<section class="pick">
      <h3 id="votes-joystream"><span class="pick-rank">7</span> Joystream</h3>
      <p class="pick-lead">Seventh of sixteen, with 4.1% of votes; market cap about $37 million (2024).</p>
      <dl class="pick-facts"><div><dt>Technology score</dt><dd>75</dd></div></dl><aside>Notice.</aside>
      <p>Prose.</p>
      </section>"
    `);
  });

  it('draws plain markup for feeds and mail', () => {
    const drawn = drawPick(awards, 'nolus', { mode: 'portable', prose }).text;
    expect(drawn).toMatchInlineSnapshot(`
      "<section>
      <h3>15= Nolus</h3>
      <p>Level with Taraxa in fifteenth place of sixteen, with 1.6% of votes; market cap $7 million (2024).</p>
      <dl><div><dt>Technology score</dt><dd>81</dd></div></dl>
      <p>Prose.</p>
      </section>"
    `);
    expect(drawn).not.toMatch(/\s(?:class|style|id|data-\w+)=/);
  });

  it('says which facts are missing and why', () => {
    expect(drawPick(awards, 'connext', { mode: 'page', prose }).text).toContain(
      '<p class="pick-gaps">Not captured by the source: market cap and technology score.</p>',
    );
  });

  it('leads to links by their absolute addresses, and draws criteria', () => {
    const { ranking: list } = ranking(
      '{ criteria: [{ column: cap, atLeast: 6 }], columns: { page: { type: link, label: Page }, cap: { type: money, label: Cap } }, picks: { a: { cap: 5, page: { text: A & B, href: "https://a.example/?x=1&y=2" } } } }',
    );
    const drawn = drawPick(list, 'a', { mode: 'portable', prose, origin: 'https://r.example' }).text;
    expect(drawn).toContain('<dd><a href="https://a.example/?x=1&amp;y=2">A &amp; B</a></dd>');
    expect(drawn).toContain('<dt>Cap of $6 or more</dt><dd>not met</dd>');
    expect(drawn).toContain('<h3>A</h3>');
  });

  it('says of a fact where it has its own date and source', () => {
    const { ranking: own } = ranking(
      '{ metric: a, columns: { a: { type: count, label: A }, b: { type: text, label: B } }, picks: { x: { a: 1, b: { value: yes, source: exchange, asOf: 2025-01 } } } }',
    );
    const drawn = drawPick(own, 'x', { mode: 'page', prose }).text;
    expect(drawn).toContain('<dd>yes (Source: Exchange listing. As of January 2025.)</dd>');
  });

  it('throws on a pick that is not there', () => {
    expect(() => drawPick(awards, 'aave', { mode: 'page', prose })).toThrow('The ranking "votes" has no pick "aave".');
  });
});

it('the order of picks is that of their ranks', () => {
  const { ranking: made } = ranking(
    '{ metric: n, missing: withheld, columns: { n: { type: count, label: N } }, picks: { c: {}, a: { n: 1 }, b: { n: 2 } } }',
  );
  expect(pickOrder(made)).toEqual(['b', 'a', 'c']);
  expect(pickAnchor(made, 'b')).toBe('votes-b');
});
