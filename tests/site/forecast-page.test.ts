import { describe, expect, test } from 'vitest';
import { summarise } from '../../src/articles/derive.ts';
import { makeSite } from '../../src/site/site.ts';
import { forecastPages } from '../../src/site/forecast-page.ts';
import type { ListPage } from '../../src/site/page.ts';
import type { Output } from '../../src/site/output.ts';
import { FORECAST, REGISTRIES, articleOf, edited, withKeys } from '../support/articles.ts';
import { readDocument } from '../support/document.ts';

const near = summarise(articleOf(withKeys(FORECAST, 'spot: 50'), REGISTRIES, 'near'));
const far = summarise(articleOf(edited(FORECAST, 'horizon: 2027', 'horizon: 2030'), REGISTRIES, 'far'));

/** The plan of the page and what stands on it on a day. */
async function on(now: string, articles = [near, far]): Promise<{ output: Output; body: string; text: string }> {
  const site = makeSite(articles, REGISTRIES, { now, preview: false });
  const [output] = forecastPages.plan(site);
  let body = '';
  const nothing = (): never => {
    throw new Error('Forecasts are listed from summaries alone.');
  };
  const page = (_: string, drawn: unknown): Promise<string> => {
    body = (drawn as ListPage).body!.text;
    return Promise.resolve('');
  };
  await forecastPages.draw(output!, site, { article: nothing, bytes: nothing, pieces: nothing, page });
  return { output: output!, body, text: readDocument(body).text };
}

describe('the page of forecasts', () => {
  test('has a row for each: asset, model, horizon, spot, ends with multiples, source, date and review', async () => {
    const { text, body } = await on('2026-12-01', [near]);
    for (const said of [
      'AAVE',
      'Price by market',
      'Six prices, by two sizes of market cap',
      'In 2027',
      '$50',
      '$100',
      '2×, Bear',
      '$400',
      '8×, Bull',
      'Reader survey',
      'as of 2024',
      '21 May 2027',
    ])
      expect(text).toContain(said);
    expect(body).toContain('href="/articles/near/#grid"');
    expect(body).toMatch(
      /<svg class="range-chart"[^>]+aria-label="From \$100 to \$400; the line is the spot price of \$50\.00"/,
    );
  });

  test('says so where no price was given to measure from', async () => {
    expect((await on('2026-12-01', [far])).text).toContain('not given');
  });

  test('puts those that end first first, and what has passed below', async () => {
    const { text } = await on('2026-12-01');
    expect(text).not.toContain('Past');
    expect(text.indexOf('In 2027')).toBeLessThan(text.indexOf('In 2030'));
    const later = (await on('2028-01-01')).text;
    expect(later.indexOf('In 2030')).toBeLessThan(later.indexOf('Past'));
    expect(later.indexOf('Past')).toBeLessThan(later.indexOf('In 2027'));
  });

  test('is drawn anew on the day on which a forecast has passed, and on no other', async () => {
    const digests = await Promise.all(
      ['2026-12-01', '2026-12-02', '2027-12-31', '2028-01-01', '2028-01-02'].map(
        async (day) => (await on(day)).output.digest,
      ),
    );
    expect(digests[1]).toBe(digests[0]);
    expect(digests[2]).toBe(digests[0]);
    expect(digests[3]).not.toBe(digests[0]);
    expect(digests[4]).toBe(digests[3]);
  });

  test('shows the notices of all its assets, and is held to them', async () => {
    const staked = summarise(articleOf(FORECAST.replace('asset: aave', 'asset: token'), REGISTRIES, 'staked'));
    const { output, text } = await on('2026-12-01', [near, staked]);
    expect(output.must).toContain('Example House issued House Token and gains from it.');
    for (const notice of output.must ?? []) expect(text).toContain(notice);
  });
});
