import { describe, expect, test } from 'vitest';
import { summarise } from '../../src/articles/derive.ts';
import { articlePage } from '../../src/site/article-page.ts';
import { asOfText } from '../../src/site/data-sheet.ts';
import type { ArticlePage } from '../../src/site/page.ts';
import { breadcrumbData, jsonLd } from '../../src/site/structured-data.ts';
import { AWARDS, EXPLAINER, REGISTRIES, articleOf, edited, siteOf, withKeys } from '../support/articles.ts';

const pageOf = (text: string): ArticlePage => {
  const article = articleOf(text);
  return articlePage(article, siteOf([summarise(article)]));
};

describe('structured data', () => {
  test('cannot end the script element that it stands in', () => {
    const crumbs = [{ label: '</script><script>alert(1)</script><!--\u2028', href: '/' }];
    const text = jsonLd(breadcrumbData(crumbs, '/', REGISTRIES.config));
    expect(text).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(text)).toMatchObject({ itemListElement: [{ name: crumbs[0]?.label }] });
  });

  test('says who wrote what, when, from which sources, of what', () => {
    const [article] = pageOf(withKeys(AWARDS, 'updated: 2026-11-25\ntags: [votes]')).head.jsonLd.map((text): unknown =>
      JSON.parse(text),
    );
    expect(article).toMatchObject({
      '@type': 'Article',
      url: 'https://example.org/articles/sample/',
      datePublished: '2026-11-21',
      dateModified: '2026-11-25',
      author: [{ '@type': 'Organization', name: 'Research desk' }],
      citation: [{ name: 'Reader survey', url: 'https://metrics.example/survey' }],
      keywords: ['Votes'],
    });
  });

  test('ranks as the table does, ties at one position', () => {
    const lists = pageOf(AWARDS).head.jsonLd.map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(lists.find((data) => data['@type'] === 'ItemList')).toMatchObject({
      itemListElement: [
        { position: 1, name: 'Aave' },
        { position: 2, name: 'Nexa' },
        { position: 2, name: 'Velas' },
      ],
    });
  });
});

describe('the line that says when the figures were true', () => {
  const facts = (...dates: string[]): string =>
    `facts:\n${dates.map((asOf, index) => `  f${String(index)}: { asOf: ${asOf}, rows: { a: { value: 1, label: One } } }`).join('\n')}`;
  const lineOf = (...dates: string[]): string | undefined => asOfText(articleOf(withKeys(EXPLAINER, facts(...dates))));
  const UNSTATED = '{ unstated: Nobody noted it. }';

  test.each([
    [['2024'], 'As of 2024'],
    [['2024-06', '2024-06'], 'As of June 2024'],
    [['2025-10-31', '2024'], 'From 2024 to 31 October 2025'],
    [['2024', UNSTATED], 'As of 2024; some are undated'],
    [['1994-03-15', '2026-08-30'], 'From 1994 to 2026'],
    [[UNSTATED], 'Not dated by their source'],
  ])('of %j is “%s”', (dates, line) => {
    expect(lineOf(...dates)).toBe(line);
  });

  test('counts the date of a single cell', () => {
    const text = edited(AWARDS, '{ share: 30 }', '{ share: { value: 30, asOf: 2025-01 } }');
    expect(asOfText(articleOf(text))).toBe('From 2024 to January 2025');
  });

  test('is absent where there are no figures', () => {
    expect(asOfText(articleOf(EXPLAINER))).toBeUndefined();
  });
});

describe('the page', () => {
  test('lists the sections of the body, and offers its figures as files', () => {
    const page = pageOf(AWARDS);
    expect(page.contents).toEqual([{ id: 'the-result', text: 'The result', depth: 2 }]);
    expect(page.downloads).toEqual([
      {
        block: 'Share of the vote',
        links: [
          { label: 'CSV', href: '/articles/sample/votes.csv' },
          { label: 'JSON', href: '/articles/sample/votes.json' },
        ],
      },
    ]);
  });

  test('says where it stands', () => {
    expect(pageOf(AWARDS).crumbs).toEqual([
      { label: 'Home', href: '/' },
      { label: 'Research', href: '/categories/research/' },
      { label: 'Awards: three coins in a vote' },
    ]);
  });

  test('takes reports of errors by mail, with the title as the subject', () => {
    expect(pageOf(edited(AWARDS, 'three coins', 'a & b? c#d')).report.href).toBe(
      'mailto:errors@example.org?subject=Error%20in%20%22Awards%3A%20a%20%26%20b%3F%20c%23d%20in%20a%20vote%22',
    );
  });
});
