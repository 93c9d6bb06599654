/** The files of each table hold what the table on the page says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
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

interface Block {
  readonly title: string;
  readonly files: string[];
  /** Of each column: its head, and its head with what the group that it stands in is called. */
  readonly heads: string[][];
  readonly rows: string[][];
}

type Value = string | number | boolean | null | readonly string[];

interface Data {
  readonly title: string;
  readonly article: { readonly url: string };
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly {
    readonly cells: Readonly<Record<string, { readonly text: string; readonly value: Value }>>;
  }[];
}

/** Tables of the page as text, without the letters of their notes. */
const blocksOf = (): Promise<Block[]> =>
  page.locator('figure.block').evaluateAll((figures) => {
    const said = (head: Element): string => {
      const copy = head.cloneNode(true) as Element;
      for (const unit of copy.querySelectorAll('.unit')) unit.remove();
      return copy.textContent.trim();
    };
    const headsOf = (figure: Element): string[][] => {
      const [first, second] = figure.querySelectorAll('thead tr');
      const below = [...(second?.children ?? [])];
      return [...(first?.children ?? [])].flatMap((head) => {
        const group = said(head);
        if (!head.hasAttribute('colspan')) return [[group]];
        const within = group.charAt(0).toLowerCase() + group.slice(1);
        const spanned = below.splice(0, Number(head.getAttribute('colspan')));
        return spanned.map((column) => [said(column), `${said(column)}, ${within}`]);
      });
    };
    return figures.map((figure) => ({
      title: figure.querySelector('table caption')?.textContent ?? '',
      files: [...figure.querySelectorAll('.block-downloads a')].map((link) => link.getAttribute('href') ?? ''),
      heads: headsOf(figure),
      rows: [...figure.querySelectorAll('tbody tr')].map((row) =>
        [...row.children].map((cell) =>
          [...cell.childNodes]
            .filter(({ nodeName }) => nodeName !== 'SUP')
            .map((node) => node.textContent)
            .join(''),
        ),
      ),
    }));
  });

test.for(articlesOf(dist))('%s: the JSON of each block says what its table says, cell by cell', async (address) => {
  await page.goto(`${url}${address}`);
  for (const { title, files, heads, rows } of await blocksOf()) {
    const json = files.find((file) => file.endsWith('.json'))!;
    const data = (await (await page.request.get(`${url}${json}`)).json()) as Data;
    expect([data.title, new URL(data.article.url).pathname]).toEqual([title, address]);
    expect(data.columns).toHaveLength(heads.length);
    expect(data.columns.filter(({ label }, index) => !heads[index]?.includes(label))).toEqual([]);
    expect(data.rows.map(({ cells }) => data.columns.map(({ id }) => cells[id]?.text ?? ''))).toEqual(rows);
  }
});

test.for(articlesOf(dist))('%s: the CSV of each block holds the values of its JSON', (address) => {
  const folder = join(dist, address);
  const names = /href="[^"]*\/([\w-]+)\.csv"/g;
  for (const [, name] of readFileSync(join(folder, 'index.html'), 'utf8').matchAll(names)) {
    const data = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Data;
    const lines = csvParse(readFileSync(join(folder, `${name}.csv`), 'utf8'));
    expect(lines).toHaveLength(data.rows.length);
    for (const { id } of data.columns) {
      const values = data.rows.map(({ cells }) => plain(cells[id]?.value));
      expect(
        lines.map((line) => line[id]),
        `${name}.${id}`,
      ).toEqual(values);
    }
  }
});

/** A value of JSON as a cell of CSV. */
const plain = (value: Value | undefined): string => (value instanceof Array ? value.join(', ') : String(value ?? ''));

test('a reader saves the CSV under the name of its block', async () => {
  await page.goto(`${url}/articles/moon-awards-2024/`);
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Share of the vote for best low-cap altcoin of 2024, CSV' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('votes.csv');
  const lines = csvParse(readFileSync(await file.path(), 'utf8'));
  expect([lines.length, lines[0]?.name, lines[0]?.share]).toEqual([17, 'Astra DAO', '21.8']);
});
