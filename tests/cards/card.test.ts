import { describe, expect, test } from 'vitest';
import { cardChartOf } from '../../src/articles/charts.ts';
import { CARD, CARD_COLOURS, cardSvg } from '../../src/cards/card.ts';
import type { Card } from '../../src/cards/card.ts';
import { fits } from '../../src/cards/figure.ts';
import { svgToPng } from '../../src/pictures/raster.ts';
import { AWARDS, articleOf, edited } from '../support/articles.ts';
import { readDocument } from '../support/document.ts';

const [votes] = articleOf(AWARDS).figures;
const CARD_OF_VOTES: Card = {
  wordmark: 'Example Research',
  kind: 'Awards',
  title: 'Awards: three coins in a vote',
  says: votes!.finding!,
  chart: cardChartOf(votes!),
  table: votes!.table,
  source: 'Source: Reader survey (Metrics), as of 2024',
  host: 'example.org',
  notices: ['A stake'],
};
const textsIn = (card: Card): string[] =>
  [...cardSvg(card).matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text = '']) => text);

describe('a card', () => {
  test('of figures is drawn with their chart', async () => {
    await expect(cardSvg(CARD_OF_VOTES)).toMatchFileSnapshot('golden/chart.svg');
  });

  test('of figures without a chart is drawn with their first five rows', async () => {
    const { chart: _, ...card } = CARD_OF_VOTES;
    await expect(cardSvg(card)).toMatchFileSnapshot('golden/table.svg');
  });

  test('of a page without figures is drawn with type alone', async () => {
    const { wordmark, host } = CARD_OF_VOTES;
    const card = { wordmark, host, kind: 'Category', title: 'Research', says: 'What we read.' };
    await expect(cardSvg(card)).toMatchFileSnapshot('golden/type.svg');
  });

  test('says who gains', () => {
    expect(textsIn(CARD_OF_VOTES)).toContain('A stake.');
  });

  test('is a PNG of 1200 by 630, and the same bytes each time', () => {
    const png = svgToPng(cardSvg(CARD_OF_VOTES), { scale: 1 });
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CARD.width, CARD.height]);
    expect(svgToPng(cardSvg(CARD_OF_VOTES), { scale: 1 }).equals(png)).toBe(true);
  });

  test('has its title in three lines at most, however long it is', () => {
    const title =
      'A title that goes on and on about a great number of things which nobody would put on one card'.repeat(2);
    const lines = cardSvg({ ...CARD_OF_VOTES, title }).match(/class="k-serif k-ink"/g);
    expect(lines).toHaveLength(4); // The name of the publication is the fourth.
    expect(textsIn({ ...CARD_OF_VOTES, title }).some((text) => text.endsWith(' …'))).toBe(true);
  });

  test('holds what an editor types as text', () => {
    const { text } = readDocument(cardSvg({ ...CARD_OF_VOTES, title: '<b>&amp;' }));
    expect(text).toContain('<b>&amp;');
  });

  test('shows of a long ranking the first ten', () => {
    const picks = ['velas', 'nexa', 'aave', 'astra', 'gswift', 'token'];
    const rows = picks.map((id, index) => `      ${id}: { share: ${String(10 - index)} }`).join('\n');
    const long = articleOf(
      edited(AWARDS, '      velas: { share: 20 }\n      nexa: { share: 20 }\n      aave: { share: 30 }', rows),
    ).figures[0]!;
    expect(cardChartOf(long)?.svg.text.match(/<rect/g)).toHaveLength(7);
    expect(fits(cardChartOf(long)!, { x: 0, y: 0, width: 500, height: 400 })).toBe(true);
  });

  test('takes the table where the chart would be too small to read', () => {
    const chart = { ...cardChartOf(votes!)!, height: 2000 };
    expect(textsIn({ ...CARD_OF_VOTES, chart })).toContain('Velas (VLX)');
  });
});

test('cards have the colours of the light scheme', async () => {
  const { readFileSync } = await import('node:fs');
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  for (const [name, colour] of Object.entries(CARD_COLOURS)) {
    expect(tokens).toContain(`--${name.replace('k-', '')}: light-dark(${colour},`);
  }
});
