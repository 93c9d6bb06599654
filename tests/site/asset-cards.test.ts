import { describe, expect, test } from 'vitest';
import { summarise } from '../../src/articles/derive.ts';
import { assetCard, assetSpellings } from '../../src/site/asset-cards.ts';
import { AWARDS, FORECAST, articleOf, edited, siteOf } from '../support/articles.ts';
import { readContent } from '../support/content.ts';

const awards = summarise(articleOf(edited(AWARDS, 'velas: {', 'astra: {')));
const site = siteOf([awards]);

describe('the card of an asset', () => {
  test('says what articles say of it, with its place, its source and its date', () => {
    expect(assetCard('aave', site)).toMatchObject({ name: 'Aave', symbol: 'AAVE', href: '/assets/aave/' });
    expect(assetCard('aave', site).statements).toEqual([
      {
        article: awards.title,
        href: awards.href,
        source: 'Source: Reader survey (Metrics), as of 2024',
        figures: [{ label: 'Share of votes', text: '30%', rank: '1 of 3', href: `${awards.href}#votes` }],
      },
    ]);
  });

  test('says of a tie that it is one', () => {
    expect(assetCard('nexa', site).statements[0]?.figures[0]?.rank).toBe('2= of 3');
  });

  test('says the interests in it', () => {
    expect(assetCard('astra', site).notices).toEqual(['Metrics has invested in Astra DAO, says the side.']);
    expect(assetCard('aave', site).notices).toEqual([]);
  });

  test('puts the newest figures first, whenever their articles appeared, and those without a date last', () => {
    const later = summarise(
      articleOf(AWARDS.replace('asOf: 2024', 'asOf: 2025-03').replace('2026-11-21', '2026-01-01')),
    );
    const undated = summarise(
      articleOf(AWARDS.replace('asOf: 2024', "asOf: { unstated: 'The source carries no date.' }")),
    );
    const all = siteOf([
      awards,
      { ...later, slug: 'later', href: '/articles/later/' },
      { ...undated, slug: 'undated', href: '/articles/undated/' },
    ]);
    expect(assetCard('aave', all).statements.map(({ href }) => href)).toEqual([
      '/articles/later/',
      awards.href,
      '/articles/undated/',
    ]);
  });

  test('gives the range of a forecast', () => {
    const card = assetCard('aave', siteOf([summarise(articleOf(FORECAST))]));
    expect(card.statements[0]?.figures[0]).toMatchObject({ label: 'Price in 2027', text: '$100 to $400' });
  });
});

test('the spellings are those of assets that an article names, the name first', () => {
  expect(assetSpellings(site)).toEqual([
    ['aave', 'Aave', 'AAVE'],
    ['astra', 'Astra DAO'],
    ['nexa', 'Nexa', 'NEXA'],
  ]);
});

test('no card of the real assets shows a figure without each interest in its asset', () => {
  const { site: real } = readContent();
  const all = assetSpellings(real).map(([id]) => ({ asset: real.registries.assets[id]!, card: assetCard(id, real) }));
  const bound = all.filter(({ asset }) => asset.interests.length > 0);
  expect(bound.length).toBeGreaterThan(3);
  for (const { asset, card } of bound) {
    expect(card.notices, asset.id).toHaveLength(new Set(asset.interests.map(({ kind, holder }) => kind + holder)).size);
    for (const notice of card.notices) expect(notice).toContain(asset.name);
  }
});
