/** Over the real articles: an issue that holds an article in full lacks none of its figures, and none of its notices. */
import { ElementType, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { chartOf } from '../../src/articles/charts.ts';
import type { FilledIssue } from '../../src/newsletter/issue.ts';
import { mailFrom } from './issues.ts';
import { readContent } from '../support/content.ts';

const { articles, registries } = readContent();

const issueOf = (slug: string): FilledIssue => ({
  id: 'test',
  path: 'content/newsletters/test.mdx',
  href: '/newsletter/test/',
  subject: 'An issue of one article',
  preheader: 'It holds the article in full.',
  published: '2026-11-24',
  draft: false,
  articles: [{ slug, as: 'full' }],
  contents: [{ slug, as: 'full' }],
  corrections: [],
  partners: [],
  linked: [],
  body: 'Some words to begin with.\n',
  bodyLine: 1,
});

type Nodes = ReturnType<typeof parseDocument>['children'];

/** What a mail program shows: the text of the body, element by element. */
function shown(html: string): string {
  const read = (nodes: Nodes): string =>
    nodes
      .map((node) => {
        if (node.type === ElementType.ElementType.Text && 'data' in node) return node.data;
        if (!('children' in node) || ('name' in node && ['head', 'style'].includes(node.name))) return '';
        return `${read(node.children)} `;
      })
      .join('');
  return read(parseDocument(html).children);
}

/** Every number in a text, as it stands there. */
const numbersIn = (text: string): string[] => text.match(/\d[\d.,:]*(?<![.,:])/g) ?? [];

/** Numbers of every table and chart of an article; the marks of an axis are none of its figures. */
function figuresOf({ figures }: Article): string[] {
  const cells = figures.flatMap(({ table }) => table.rows.flatMap((row) => row.cells.map(({ text }) => text)));
  const labels = figures.flatMap((block) => labelsIn(chartOf(block)?.svg.text ?? ''));
  return [...new Set([...cells, ...labels].flatMap(numbersIn))];
}

const labelsIn = (svg: string): string[] =>
  Array.from(svg.matchAll(/<text([^>]*)>([^<]*)/g)).flatMap(([, attributes = '', text = '']) =>
    attributes.includes('c-muted') ? [] : [text.replace(/&#?\w+;/g, ' ')],
  );

const squeezed = (text: string): string => text.replace(/\s+/g, '');

test('the articles hold blocks of every kind, so what follows is of all of them', () => {
  const kinds = new Set(articles.flatMap(({ figures }) => figures.map(({ kind }) => kind)));
  expect([...kinds].toSorted()).toEqual(['comparison', 'facts', 'grades', 'ranking', 'scenarios', 'sequence']);
});

describe.each(articles.map((article) => [article.slug, article] as const))('%s in full', (slug, article) => {
  test('has every number of every table and chart, and every notice, in HTML and as text', async () => {
    const { html, text } = await mailFrom(issueOf(slug), { registries, articles });
    for (const form of [shown(html), text]) {
      const there = new Set(numbersIn(form));
      expect(figuresOf(article).filter((number) => !there.has(number))).toEqual([]);
      expect(article.noticeTexts.filter((notice) => !squeezed(form).includes(squeezed(notice)))).toEqual([]);
    }
  });

  test('weighs less than mail programs cut', async () => {
    expect(Buffer.byteLength((await mailFrom(issueOf(slug), { registries, articles })).html)).toBeLessThan(102_000);
  });
});
