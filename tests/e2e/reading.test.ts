/** What a reader of the real articles sees. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { articlesOf } from '../support/pages.ts';

const { url, dist } = inject('published');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

const open = (slug: string): Promise<unknown> => page.goto(`${url}/articles/${slug}/`);
const rowOf = (block: string, name: string): Promise<string[]> =>
  page
    .locator(`#${block} tbody tr`, { has: page.getByRole('rowheader', { name }) })
    .locator('td, th')
    .allTextContents();
const answerTo = (question: string): Promise<string> =>
  page.getByRole('region', { name: question }).locator('p').first().innerText();

/** Whether it takes up room on the page. */
const isSeen = async (place: Locator): Promise<boolean> => {
  const box = await place.boundingBox();
  return (await place.isVisible()) && box !== null && box.width > 50 && box.height > 10;
};

test('the front page leads to each article', async () => {
  await page.goto(url);
  const links = await page
    .locator('.entry-title a')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  expect(new Set(links)).toEqual(new Set(articlesOf(dist)));
  await page.getByRole('link', { name: 'Moon Awards 2024' }).first().click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
    'Moon Awards 2024: how readers ranked sixteen low-cap altcoins',
  );
});

test.for(articlesOf(dist))('%s says by whom it is, when it appeared, and how old its figures are', async (address) => {
  await page.goto(`${url}${address}`);
  const sheet = page.locator('.sheet');
  const said = Object.fromEntries(
    await sheet
      .locator('> div')
      .evaluateAll((rows) =>
        rows.map((row) => [row.querySelector('dt')?.textContent, row.querySelector('dd')?.innerText.trim()]),
      ),
  ) as Record<string, string>;
  expect(said).toMatchObject({
    By: expect.stringMatching(/^(Research|Security) desk$/) as string,
    Published: '21 November 2026',
    Length: expect.stringMatching(/^\d+ min read$/) as string,
    Figures: expect.stringMatching(/^(As of|From) .*\d{4}|^Not dated by their source$/) as string,
    Interests: expect.stringMatching(/^(None known|\d disclosed)$/) as string,
  });
  const byline = sheet.getByRole('link').first();
  expect(await byline.getAttribute('href')).toMatch(/^\/authors\/[a-z-]+\/$/);
});

describe('the awards', () => {
  beforeEach(() => open('moon-awards-2024'));

  test('say who gains before anything else, beside what it is about, and what the page is not at its end', async () => {
    const top = page.locator('.notice-top');
    const headings = page.locator('.prose h2');
    expect(await top.locator('.notice-title').allTextContents()).toEqual([
      'The publisher we quote owns a stake.',
      'The publisher we quote works with a project on this page.',
    ]);
    expect(await page.locator('.prose > :first-child').getAttribute('class')).toContain('notice-top');
    expect((await top.last().boundingBox())!.y).toBeLessThan((await headings.first().boundingBox())!.y);

    const figures = page.locator('#votes .notice-beside');
    expect(await figures.allInnerTexts()).toEqual([
      'Interest. Token Metrics, the source of these figures, has invested in Astra DAO.',
      'Interest. Token Metrics, the source of these figures, does business with Astra DAO.',
      'Interest. Token Metrics, the source of these figures, has invested in GameSwift.',
    ]);
    const pick = page.locator('.pick', { has: page.locator('#votes-gameswift') });
    expect(await pick.locator('.notice').innerText()).toContain('has invested in GameSwift.');

    const end = page.locator('.notice-end');
    expect(await end.locator('.notice-title').allTextContents()).toEqual([
      'Not investment advice.',
      'How we handle figures.',
    ]);
    for (const notice of [top.first(), figures.first(), end.first()]) expect(await isSeen(notice)).toBe(true);
  });

  test('show all sixteen, the two that are level at the foot, and the others as computed', async () => {
    const rows = page.locator('#votes tbody tr');
    expect(await rows.count()).toBe(17);
    for (const row of await rows.all()) expect(await isSeen(row)).toBe(true);
    expect(await rowOf('votes', 'Nolus')).toEqual(['15=', 'Nolus (NLS)', '1.6%', '$7M', '81%']);
    expect(await rowOf('votes', 'Taraxa')).toEqual(['15=', 'Taraxa (TARA)', '1.6%', '$61M', '81%']);
    expect(await rowOf('votes', 'Others')).toEqual(['', 'Others', '9.7%', '', '']);
    const notes = await page.locator('#votes .block-notes').innerText();
    expect(notes).toContain('Nolus and Taraxa are level at 15; nothing published splits them.');
    expect(notes).toContain('Others is computed: 100% less the 90.3% of the sixteen with a figure.');
    expect(await page.locator('#votes .block-source').innerText()).toBe(
      'Source: Moon Awards 2024, low-cap altcoins (Token Metrics), as of 2024',
    );
  });

  test('draw a bar for each of them, the longest first and in full colour', async () => {
    const charts = page.locator('#votes .block-chart svg');
    expect(await charts.count()).toBe(2);
    const chart = charts.and(page.locator(':visible'));
    expect(await isSeen(chart)).toBe(true);
    const widths = await chart
      .locator('rect.c-bar, rect.c-bar-soft')
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
    expect(widths).toHaveLength(16);
    expect(widths).toEqual(widths.toSorted((one, other) => other - one));
    expect(widths[0]! / widths[15]!).toBeCloseTo(21.8 / 1.6, 1);
    expect(await chart.locator('.c-hatch').count()).toBe(1);
    const colours = await chart
      .locator('rect.c-bar, rect.c-bar-soft')
      .evaluateAll((bars) => [...new Set(bars.map((bar) => getComputedStyle(bar).fill))]);
    expect(colours).toHaveLength(2);
  });
});

describe('the forecast', () => {
  beforeEach(() => open('aave-2027-scenarios'));

  test('has four rows of three prices, each with its multiple', async () => {
    expect(await page.locator('#grid tbody tr').count()).toBe(4);
    expect(await rowOf('grid', '$31 trillion')).toEqual([
      '$31 trillion',
      '$680.47',
      '$1,403.16',
      '$2,175.85',
      '2.98×',
      '6.15×',
      '9.54×',
    ]);
    expect(await isSeen(page.locator('#grid .block-chart svg').and(page.locator(':visible')))).toBe(true);
  });

  test('does not say that tenfold is within reach', async () => {
    expect(await answerTo('Can AAVE do 10× in 2027?')).toBe(
      'No. Ten times the spot price of $228.16 is $2,281.60. The highest of the twelve scenarios of one model, Moon at $31 trillion, is $2,175.85, which is 9.54×.',
    );
  });

  test('names the five cells above $1,000', async () => {
    const answer = await answerTo('Can AAVE reach $1,000 in 2027?');
    expect(answer).toMatch(/^In five of the twelve scenarios of one model: /);
    expect(answer.match(/(Bear|Base|Moon) at \$\d+ trillion \(\$[\d,.]+\)/g)).toEqual([
      'Moon at $16 trillion ($1,041.91)',
      'Base at $23 trillion ($1,007.67)',
      'Moon at $23 trillion ($1,583.86)',
      'Base at $31 trillion ($1,403.16)',
      'Moon at $31 trillion ($2,175.85)',
    ]);
  });

  test('says that its figures have no date', async () => {
    expect(await page.locator('.sheet dd', { hasText: 'dated' }).innerText()).toBe('Not dated by their source');
    expect(await page.locator('#grid .block-source').innerText()).toContain('date not stated');
  });
});

test('the list says of each pick whether it meets the criterion, and which are not known to', async () => {
  await open('upcoming-coins');
  const column = (await page.locator('#list thead th').allTextContents()).indexOf('Technology score of 75% or more');
  const verdicts = await page
    .locator('#list tbody tr')
    .evaluateAll(
      (rows, at) => rows.map((row) => [row.querySelector('th')?.textContent, row.children[at]?.textContent]),
      column,
    );
  expect(verdicts).toHaveLength(14);
  expect(verdicts.filter(([, verdict]) => verdict === 'met')).toHaveLength(11);
  expect(verdicts.filter(([, verdict]) => verdict === 'not known').map(([name]) => name)).toEqual([
    'Gravity (GRVT)',
    'My Pet Hooligan',
    'Parcl (PRCL)',
  ]);
  expect(await page.locator('#list .block-notes').innerText()).toContain(
    'Unranked, with technology score not captured by the source: Gravity, My Pet Hooligan and Parcl.',
  );
});

test('the leaderboard says what was not captured, in each cell and under the table', async () => {
  await open('pump-fun-livestream-leaderboard');
  const cells = page.locator('#board tbody .missing');
  expect(await page.locator('#board tbody tr').count()).toBe(10);
  expect(await page.locator('#board tbody td:nth-child(3)').allTextContents()).toEqual(Array(10).fill('—'));
  expect(await cells.evaluateAll((found) => [...new Set(found.map((cell) => cell.getAttribute('title')))])).toEqual([
    'not captured by the source',
  ]);
  const notes = await page.locator('#board .block-notes').innerText();
  expect(notes).toContain('In the table, — means not captured by the source.');
  expect(notes).toContain('the figures behind them (fees earned) were not captured.');
});

test.for(articlesOf(dist))(
  '%s marks each paid link, and says on the spot and at the top who is paid',
  async (address) => {
    await page.goto(`${url}${address}`);
    const outside = page.locator('main a[href*="mexc.com"], main a[href*="gate.io"], main a[href*="gate.com"]');
    for (const link of await outside.all()) {
      expect((await link.getAttribute('rel'))?.split(' ')).toContain('sponsored');
      const notice = link.locator('xpath=following-sibling::*[1]');
      expect(await notice.getAttribute('role')).toBe('note');
      expect(await notice.innerText()).toMatch(/^\(Paid link\. We are paid by .+\.\)$/);
      const [place, said] = [(await link.boundingBox())!, (await notice.boundingBox())!];
      expect(said.y - (place.y + place.height)).toBeLessThan(40);
    }
    const isPaid = (await outside.count()) > 0;
    expect(await page.locator('.notice-top', { hasText: 'This page contains paid links' }).count()).toBe(
      isPaid ? 1 : 0,
    );
  },
);
