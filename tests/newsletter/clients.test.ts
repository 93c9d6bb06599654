/** What mail programs can show, by the data of caniemail.com. */
import { caniemail } from 'caniemail';
import { describe, expect, test } from 'vitest';
import { readContent } from '../support/content.ts';
import { ISSUE, issueFrom, mailFrom } from './issues.ts';
import { SHEET } from '../../src/newsletter/mail-styles.ts';

const { articles: all, registries } = readContent();
const articles = all.filter(({ slug }) => slug === 'idempotency-keys');

type Client = Parameters<typeof caniemail>[0]['clients'][number];

/** Features that some of these programs leave out of a mail, each with the programs. */
function missing(html: string): Map<string, string[]> {
  const clients: Client[] = ['gmail.*', 'outlook.*', 'apple-mail.*'];
  const found = [...caniemail({ clients, html }).issues.errors].flatMap(([client, issues]) =>
    [...new Set(issues.map(({ title }) => title))].map((title) => ({ client: client, title })),
  );
  const groups = Map.groupBy(found, ({ title }) => title);
  return new Map([...groups].map(([title, at]) => [title, at.map(({ client }) => client).toSorted()]));
}

/**
 * What remains without the style sheet, and why the mail is right all the same. Windows Mail was ended by its maker in
 * 2024; it reads the tables of the layout as tables, and does not wrap long words of code. Outlook for macOS drops
 * `<body>` with its colour, which the table in it has as well.
 */
const WITHOUT: Readonly<Record<string, readonly string[]>> = {
  '<body> element': ['outlook.macos'],
  'role attribute': ['outlook.windows-mail'],
  'word-break': ['outlook.windows-mail'],
};

/** What the dark design takes; programs without it show the light one, or make a dark one of it. */
const DARK = ['<style> element', '@media', 'color-scheme CSS property'];

const mails = [
  ['an article with a chart', () => mailFrom(issueFrom(ISSUE))],
  [
    'code, wide tables and corrections',
    () => {
      const full = articles.slice(0, 1).map(({ slug }) => ({ slug, as: 'full' as const }));
      return mailFrom({ ...issueFrom(ISSUE), articles: full, contents: full }, { registries, articles });
    },
  ],
] as const;

describe.each(mails)('of a mail with %s, Gmail, Outlook and Apple Mail', (_, draw) => {
  test('leave out nothing but what the mail is right without', async () => {
    const found = missing((await draw()).html.replace(/<style>[^]*<\/style>/, ''));
    for (const [title, clients] of found) expect({ title, clients }).toEqual({ title, clients: WITHOUT[title] });
  });

  test('leave out nothing of its style sheet but the dark design', async () => {
    const { html } = await draw();
    const bare = missing(html.replace(/<style>[^]*<\/style>/, ''));
    expect([...missing(html).keys()].filter((title) => !bare.has(title)).toSorted()).toEqual(DARK);
  });
});

test('every style of the mail is in its elements, but for what only a style sheet can say', async () => {
  const { html } = await mailFrom(issueFrom(ISSUE));
  const bare = html.replace(`<style>${SHEET}</style>`, '');
  expect(bare).not.toContain('<style');
  const rest = SHEET.replace(/@media \(prefers-color-scheme: dark\) \{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '');
  expect(rest.trim()).toBe(':root { color-scheme: light dark; }');
});
