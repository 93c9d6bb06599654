import { describe, expect, test } from 'vitest';
import { summarise } from '../../src/articles/derive.ts';
import { drawAssetIndex } from '../../src/articles/indexes.ts';
import { assetBody, assetNoticeTexts } from '../../src/site/asset-body.ts';
import { planOutputs } from '../../src/site/plan.ts';
import { AWARDS, EXPLAINER, FORECAST, REGISTRIES, articleOf, edited, siteOf, withKeys } from '../support/articles.ts';
import { readDocument } from '../support/document.ts';

const of = (text: string, slug: string): ReturnType<typeof summarise> => summarise(articleOf(text, REGISTRIES, slug));
const site = siteOf([
  of(edited(AWARDS, 'asOf: 2024', 'asOf: 2022'), 'old'),
  of(AWARDS, 'new'),
  of(edited(FORECAST, 'asOf: 2024', 'asOf: { unstated: The source is silent. }'), 'forecast'),
  of(withKeys(EXPLAINER, 'assets: [velas]'), 'mention'),
]);

/** What stands on the page of an asset above its articles. */
function bodyOf(asset: string, on = site): ReturnType<typeof readDocument> & { markup: string } {
  const markup = assetBody(on.lists.get(`/assets/${asset}/`)!, on)!.text;
  return { markup, ...readDocument(markup) };
}

describe('the page of an asset', () => {
  test('has a row for everything that is said of it, the newest first, and what is undated last', () => {
    const rows = bodyOf('aave')
      .markup.match(/<tr><td>.*?<\/tr>/gs)!
      .map((row) => readDocument(row).text);
    expect(rows).toEqual([
      '2024Share of the vote1 of 3Share of votes: 30%Reader survey',
      '2022Share of the vote1 of 3Share of votes: 30%Reader survey',
      'not statedPrice by marketPrice in 2027: $100 to $400Reader survey',
    ]);
  });

  test('leads from each to its figure', () => {
    const { elements } = bodyOf('aave');
    expect(elements.flatMap(({ name, attributes }) => (name === 'a' ? [attributes.href] : []))).toEqual([
      '/articles/new/#votes',
      '/articles/old/#votes',
      '/articles/forecast/#grid',
    ]);
  });

  test('has a chart where two dated figures can be seen side by side, and none otherwise', () => {
    expect(bodyOf('aave').elements.filter(({ attributes }) => attributes.class === 'chart chart-narrow')).toHaveLength(
      1,
    );
    const one = siteOf([of(AWARDS, 'new')]);
    expect(bodyOf('aave', one).elements.filter(({ name }) => name === 'svg')).toEqual([]);
  });

  test('shows the notices of its figures, and is held to them', () => {
    const staked = siteOf([of(edited(AWARDS, 'velas: { share: 20 }', 'astra: { share: 20 }'), 'staked')]);
    const list = staked.lists.get('/assets/astra/')!;
    const { text } = bodyOf('astra', staked);
    expect(assetNoticeTexts(list, staked)).toHaveLength(3);
    for (const notice of assetNoticeTexts(list, staked)) expect(text).toContain(notice);
    const output = planOutputs(staked).find(({ path }) => path === 'assets/astra/index.html');
    expect(output?.must).toEqual(assetNoticeTexts(list, staked));
  });
});

test('the list of assets says how many articles name each, and what figures there are', () => {
  const { text } = readDocument(drawAssetIndex(REGISTRIES, site.articles).text);
  expect(text).toContain('AaveAAVE32 ranks and 1 forecast');
  expect(text).toContain('VelasVLX32 ranks');
});
