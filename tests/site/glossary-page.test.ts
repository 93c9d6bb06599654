import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ArticleSummary } from '../../src/articles/article.ts';
import { chromeOf } from '../../src/site/chrome.ts';
import { glossaryPage } from '../../src/site/glossary-page.ts';
import type { Output, Tools } from '../../src/site/output.ts';
import { family, planOutputs } from '../../src/site/plan.ts';
import { searchRecord } from '../../src/site/search.ts';
import type { Site } from '../../src/site/site.ts';
import { REGISTRIES, registriesOf, siteOf, summaryOf } from '../support/articles.ts';
import { readDocument } from '../support/document.ts';

const TEXT = readFileSync('tests/fixtures/glossary/ok.yaml', 'utf8');
const registriesWith = (text: string): Site['registries'] => registriesOf({ 'content/glossary.yaml': text });
const registries = registriesWith(TEXT);

const using = (
  slug: string,
  terms: Partial<ArticleSummary['terms']>,
  more: Partial<ArticleSummary> = {},
): ArticleSummary =>
  summaryOf(slug, { terms: { uses: [], explains: [], ...terms }, title: `Title of ${slug}`, ...more });

const ARTICLES = [
  using('newer', { uses: ['nonce', 'hmac'] }, { published: '2026-11-20' }),
  using('older', { uses: ['nonce'], explains: ['replay'] }, { published: '2026-01-01' }),
  using('stranger', {}, { published: '2025-01-01' }),
];
const site = siteOf(ARTICLES, { registries });

const outputOf = (of: Site): Output | undefined => planOutputs(of).find(({ path }) => path === 'glossary/index.html');
const textOf = (of: Site, file: string): string => {
  const output = planOutputs(of).find(({ path }) => path === file)!;
  return family(output.family).draw(output, of, {} as Tools) as string;
};

/** What the entry of a term says, from its words to the end. */
function entryOf(id: string, of: Site = site): string {
  const { text } = glossaryPage(of).body!;
  const from = text.indexOf(`<div class="glossary-entry" id="${id}">`);
  return text.slice(from, text.indexOf('</div>', from));
}

describe('the page', () => {
  test('names the articles that use a term, the newest first, and those that explain it', () => {
    expect(entryOf('nonce')).toMatch(/Used in 2 articles.*Title of newer.*Title of older/s);
    expect(entryOf('replay')).toMatch(/Explained in.*\/articles\/older\//s);
    expect(entryOf('early-data')).not.toContain('/articles/');
  });

  test('names twelve articles of a term at most, and counts the others', () => {
    const many = Array.from({ length: 15 }, (_, index) => using(`a${String(index)}`, { uses: ['nonce'] }));
    const entry = entryOf('nonce', siteOf(many, { registries }));
    expect(entry).toContain('Used in 15 articles');
    expect(entry.match(/\/articles\//g)).toHaveLength(12);
    expect(entry).toContain('and 3 older ones');
  });

  test('leads from each reference to an entry that is there', () => {
    const { elements } = readDocument(glossaryPage(site).body!.text);
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    const fragments = elements.flatMap(({ attributes: { href } }) => (href?.startsWith('#') ? href.slice(1) : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(fragments.filter((id) => !ids.includes(id))).toEqual([]);
    expect(fragments.length).toBeGreaterThan(6);
  });

  test('says to search engines what each term means', () => {
    const data = JSON.parse(glossaryPage(site).head.jsonLd[0]!) as { hasDefinedTerm: Record<string, string>[] };
    expect(data.hasDefinedTerm[0]).toEqual({
      '@type': 'DefinedTerm',
      name: 'nonce',
      description: 'A value that is used once and never again.',
      url: 'https://example.org/glossary/#nonce',
    });
  });
});

describe('the plan', () => {
  const changed = (after: Site): boolean => outputOf(site)?.digest !== outputOf(after)?.digest;

  test('draws the page anew where it would show something else', () => {
    expect(changed(siteOf(ARTICLES, { registries: registriesWith(TEXT.replace('never again', 'no more')) }))).toBe(
      true,
    );
    expect(changed(siteOf(ARTICLES.slice(1), { registries }))).toBe(true);
    expect(changed(siteOf([{ ...ARTICLES[0]!, title: 'Another title' }, ...ARTICLES.slice(1)], { registries }))).toBe(
      true,
    );
    expect(changed(siteOf([...ARTICLES, using('other', { uses: ['key'] })], { registries }))).toBe(true);
  });

  test('leaves it where articles change that it does not name, or in what it does not say of them', () => {
    const stranger = { ...ARTICLES[2]!, title: 'Another title', digest: 'another' };
    expect(changed(siteOf([...ARTICLES.slice(0, 2), stranger], { registries }))).toBe(false);
    const edited = { ...ARTICLES[0]!, digest: 'another', description: 'Another description of the same.' };
    expect(changed(siteOf([edited, ...ARTICLES.slice(1)], { registries }))).toBe(false);
    expect(changed(siteOf(ARTICLES, { registries: registriesWith(`# A remark.\n${TEXT}`) }))).toBe(false);
  });
});

describe('readers find it', () => {
  test('in the footer and in the sitemap', () => {
    const links = chromeOf(site).footer.flatMap(({ links: found }) => found.map(({ href }) => href));
    expect(links).toContain('/glossary/');
    expect(textOf(site, 'sitemap-0.xml')).toContain('<loc>https://example.org/glossary/</loc>');
    expect(textOf(site, '_headers')).toContain('/glossary/*\n');
  });

  test('by the search, which leads to the entry of a term', () => {
    const record = searchRecord(outputOf(site)!, site, {} as Tools)!;
    expect(record.url).toBe('/glossary/');
    expect(record.html).toContain('<h2 id="early-data">early data</h2><p>0-RTT. TLS early data. What a client sends');
    expect(record.html).not.toContain('data-pagefind-filter');
    expect(textOf(site, 'pagefind/words.json')).toContain('"nonce"');
  });

  test('nowhere, where there are no terms', () => {
    const without = siteOf([summaryOf('one')], { registries: REGISTRIES });
    expect(outputOf(without)).toBeUndefined();
    expect(JSON.stringify(chromeOf(without))).not.toContain('/glossary/');
    expect(textOf(without, 'sitemap-0.xml')).not.toContain('/glossary/');
  });
});
