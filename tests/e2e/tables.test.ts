/** Tables as readers use them: put in order, kept in sight, heard, printed, and complete without a script. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { faultsOf, problemsOf, startBrowser } from '../support/browser.ts';

const { url } = inject('published');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
});
afterAll(() => browser.close());

const open = (slug: string): Promise<unknown> => page.goto(`${url}/articles/${slug}/`);

/** The cells of a column from top to bottom, by the name of the column. */
const column = (block: string, label: string): Promise<string[]> =>
  page.locator(`#${block} table`).evaluate((table, name) => {
    const heads = [...(table as HTMLTableElement).tHead!.rows[0]!.cells];
    const at = heads.findIndex((head) => head.textContent === name);
    return [...(table as HTMLTableElement).tBodies[0]!.rows].map((row) => row.cells[at]!.textContent);
  }, label);

describe('a ranking that a reader orders', () => {
  beforeEach(() => open('moon-awards-2024'));

  const orderBy = (label: string): Promise<void> => page.locator('#votes').getByRole('button', { name: label }).click();
  const said = (): Promise<string> => page.getByRole('status').innerText();
  const sortOf = (label: string): Promise<string | null> =>
    page.locator('#votes').getByRole('columnheader', { name: label }).getAttribute('aria-sort');

  test('goes from the highest to the lowest, then back, then as the source has it', async () => {
    const source = await column('votes', 'Name');
    const dear = [
      '~$62M',
      '$61M',
      '<$60M',
      '~$55M',
      '~$37M',
      '$25M',
      '$17M',
      '~$17M',
      '$7M',
      '$6M',
      '~$6M',
      '~$3M',
      '$2M',
    ];
    const gaps = ['—', '—', '—', ''];

    await orderBy('Market cap');
    expect(await column('votes', 'Market cap USD')).toEqual([...dear, ...gaps]);
    expect([await sortOf('Market cap'), await said()]).toEqual([
      'descending',
      'Ordered by Market cap USD, highest first.',
    ]);

    await orderBy('Market cap');
    const cheap = [
      '$2M',
      '~$3M',
      '$6M',
      '~$6M',
      '$7M',
      '$17M',
      '~$17M',
      '$25M',
      '~$37M',
      '~$55M',
      '<$60M',
      '$61M',
      '~$62M',
    ];
    expect(await column('votes', 'Market cap USD')).toEqual([...cheap, ...gaps]);
    expect([await sortOf('Market cap'), await said()]).toEqual([
      'ascending',
      'Ordered by Market cap USD, lowest first.',
    ]);

    await orderBy('Market cap');
    expect(await column('votes', 'Name')).toEqual(source);
    expect([await sortOf('Market cap'), await said()]).toEqual([null, 'In the order of the source.']);
  });

  test('keeps the order of the source among those that are level, and the computed row at its foot', async () => {
    await orderBy('Technology score');
    expect(await column('votes', 'Name')).toEqual([
      'Iron Fish (IRON)',
      'Nexa (NEXA)',
      'Swarm Markets (SMT)',
      'Nolus (NLS)',
      'Taraxa (TARA)',
      'Joystream (JOY)',
      'Astra DAO',
      'GameSwift (GSWIFT)',
      'Connext (NEXT)',
      'SuiPad (SUIP)',
      'Suiswap (SSWP)',
      'Eclipse Fi (ECLIP)',
      'Velas (VLX)',
      'Script Network (SCPT)',
      'Picasso (PICA)',
      'Across Protocol (ACX)',
      'Others',
    ]);
    await orderBy('Name');
    const names = await column('votes', 'Name');
    expect(names.slice(0, 2)).toEqual(['Across Protocol (ACX)', 'Astra DAO']);
    expect(names.at(-1)).toBe('Others');
    expect(await sortOf('Technology score')).toBeNull();
    await orderBy('Rank');
    expect((await column('votes', 'Rank')).slice(-3)).toEqual(['15=', '15=', '']);
  });

  test('is ordered by keyboard, and keeps the rules of accessibility', async () => {
    const button = page.locator('#votes').getByRole('button', { name: 'Share of votes' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    expect((await column('votes', 'Share of votes'))[0]).toBe('1.6%');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
  });
});

test('columns of links, and tables whose order is their meaning, cannot be put in another order', async () => {
  await open('pump-fun-livestream-leaderboard');
  const board = page.locator('#board thead');
  expect(await board.getByRole('columnheader', { name: 'Page' }).getByRole('button').count()).toBe(0);
  expect(await board.getByRole('button').count()).toBe((await board.locator('th').count()) - 1);
  await open('idempotency-keys');
  expect(await page.locator('thead button').count()).toBe(0);
});

describe('without a script', () => {
  test('a table is complete, in rank order, and offers nothing that would not work', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${url}/articles/moon-awards-2024/`);
    const ranks = await plain.locator('#votes tbody td:first-child').allTextContents();
    expect(ranks).toEqual([...Array.from({ length: 14 }, (_, index) => String(index + 1)), '15=', '15=', '']);
    expect(await plain.locator('main button').count()).toBe(0);
    expect(await plain.locator('#votes .block-number a').getAttribute('href')).toBe('#votes');
    await plain.close();
  });
});

describe('the head of a table', () => {
  const place = (selector: string): Promise<{ head: number; box: number; foot: number }> =>
    page.locator(selector).evaluate((box) => {
      const head = box.querySelector('thead')!.getBoundingClientRect();
      const { top, bottom } = box.getBoundingClientRect();
      return { head: head.top, box: top, foot: bottom - head.bottom };
    });

  test.each([
    { what: 'that fits', width: 1280, fits: true },
    { what: 'that scrolls sideways in its box', width: 900, fits: false },
    { what: 'on a phone', width: 360, fits: true },
  ])('stays in sight while the rows of a table $what pass', async ({ width, fits }) => {
    await page.setViewportSize({ width, height: 500 });
    const [slug, box] =
      width === 360 ? ['aave-2027-scenarios', '#grid .table-scroll'] : ['upcoming-coins', '#list .table-scroll'];
    await open(slug);
    const scroller = page.locator(box);
    await page.waitForFunction(
      ([selector, wanted]) => document.querySelector(selector)!.classList.contains('fits') === (wanted === 'fits'),
      [box, fits ? 'fits' : 'scrolls'] as const,
    );
    await scroller.evaluate((element) => {
      window.scrollTo(0, window.scrollY + element.getBoundingClientRect().top + element.clientHeight / 3);
    });
    await expect.poll(async () => Math.abs((await place(box)).head)).toBeLessThan(1.5);
    const { box: top, foot } = await place(box);
    expect(top).toBeLessThan(-50);
    expect(foot).toBeGreaterThan(0);
  });

  test('is no stop for the keyboard where there is nothing to scroll', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open('upcoming-coins');
    await page.waitForSelector('#list .table-scroll.fits');
    expect(await page.locator('#list .table-scroll').getAttribute('tabindex')).toBe('-1');
    await page.setViewportSize({ width: 900, height: 800 });
    await page.waitForSelector('#list .table-scroll:not(.fits)');
    expect(await page.locator('#list .table-scroll').getAttribute('tabindex')).toBe('0');
  });
});

test('on paper there are no controls, heads are repeated, and no row is cut in two', async () => {
  const own = await browser.newPage();
  const problems = problemsOf(own, url);
  await own.goto(`${url}/articles/moon-awards-2024/`);
  await own.waitForSelector('.copy');
  await own.emulateMedia({ media: 'print' });
  expect(await own.locator('.copy:visible, .chart-value:visible').count()).toBe(0);
  const styles = await own.evaluate(() => {
    const styleOf = (selector: string): CSSStyleDeclaration => getComputedStyle(document.querySelector(selector)!);
    const head = styleOf('#votes thead');
    return [head.display, head.position, styleOf('#votes tbody tr').breakInside];
  });
  expect(styles).toEqual(['table-header-group', 'static', 'avoid']);
  expect(problems).toEqual([]);
  await own.close();
});
