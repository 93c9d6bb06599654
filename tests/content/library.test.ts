import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { drawBody } from '../../src/articles/body.ts';
import { readContent } from '../support/content.ts';
import { readDocument } from '../support/document.ts';
import { readBody } from './bodies.ts';

const { registries, articles } = readContent();
const bodies = articles.map(readBody);
const named = bodies.map((body) => [body.article.slug, body] as const);
const guides = named.filter(([, { article }]) => article.kind === 'guide');
const drawn = (article: Article, without = (markup: string): string => markup): string =>
  readDocument(without(drawBody(article, 'page', registries).html.text)).text.replace(/\s+/g, ' ');

/** What two articles or more have in common, with their slugs. */
function shared(textsOf: (body: (typeof bodies)[number]) => readonly string[]): string[] {
  const owners = new Map<string, Set<string>>();
  for (const body of bodies)
    for (const text of textsOf(body)) owners.set(text, (owners.get(text) ?? new Set()).add(body.article.slug));
  return [...owners].filter(([, slugs]) => slugs.size > 1).map(([text, slugs]) => `${[...slugs].join(', ')}: ${text}`);
}

const plain = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const runs = (words: readonly string[], length: number): string[] =>
  words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' '));

describe('no two articles share', () => {
  test('a paragraph', () => {
    expect(shared(({ passages }) => passages.map(({ text }) => plain(text).join(' ')))).toEqual([]);
  });

  test('the first sentence of their text', () => {
    const openings = bodies.map(({ passages }) => passages.find(({ boxed }) => !boxed)?.text ?? '');
    const firsts = openings.map((text) => plain(/^.+?[.?!](?=\s|$)/.exec(text)?.[0] ?? text).join(' '));
    expect(firsts.filter((first, index) => firsts.indexOf(first) !== index)).toEqual([]);
    expect(firsts).not.toContain('');
  });

  test('the first five words of a paragraph of the running text', () => {
    const beginnings = shared(({ passages }) =>
      passages.filter(({ boxed }) => !boxed).flatMap(({ text }) => runs(plain(text), 5)[0] ?? []),
    );
    expect(beginnings).toEqual([]);
  });

  test('a run of ten words', () => {
    expect(shared(({ passages }) => passages.flatMap(({ text }) => runs(plain(text), 10)))).toEqual([]);
  });

  test('a title or a description', () => {
    expect(shared(({ article }) => [article.title, article.description])).toEqual([]);
  });
});

describe('every article', () => {
  test.each(named)('%s links to another', (slug, { linked }) => {
    expect([...linked].filter((other) => other !== slug)).not.toEqual([]);
  });

  test('is linked to by another', () => {
    const targets = new Set(
      bodies.flatMap(({ linked, article }) => [...linked].filter((slug) => slug !== article.slug)),
    );
    expect(articles.map(({ slug }) => slug).filter((slug) => !targets.has(slug))).toEqual([]);
  });

  test.each(named)('%s cites each standard where it is first named', (_, { passages }) => {
    const seen = new Set<string>();
    const uncited = passages.flatMap(({ text, cites }) => {
      const standards = text.match(/\bRFC \d+\b|\bFIPS \d+(?:-\d+)?\b|\bSP 800-\d+[A-Z]?\b/g) ?? [];
      const fresh = [...new Set(standards)].filter((standard) => !seen.has(standard));
      for (const standard of fresh) seen.add(standard);
      return fresh.filter((standard) => !cites.includes(standard.toLowerCase().replaceAll(' ', '-')));
    });
    expect(uncited).toEqual([]);
  });
});

test('no amount, share or large number is typed in a sentence: each comes from the data', () => {
  const figure =
    /\$\d|\d\s?%|\b\d{1,3}(?:,\d{3})+\b|(?<!RFC )\b(?!(?:19|20)\d\d\b)[1-9]\d{3,}\b|(?<!TLS |HTTP\/|OAuth |version )\b\d+\.\d+\b/;
  const typed = bodies.flatMap(({ article, passages }) =>
    passages.flatMap(({ text }) => (figure.test(text) ? [`${article.slug}: ${text.slice(0, 200)}`] : [])),
  );
  expect(typed).toEqual([]);
});

describe('every guide', () => {
  test.each(guides)('%s has 700 to 1,400 words of prose', (_, { words }) => {
    expect(words).toBeGreaterThanOrEqual(700);
    expect(words).toBeLessThanOrEqual(1400);
  });

  test.each(guides)('%s has takeaways, a comparison, questions, and three sources or more', (_, body) => {
    expect([...body.components]).toEqual(expect.arrayContaining(['Takeaways', 'Comparison', 'Faqs', 'Cite']));
    expect(body.article.sources.length).toBeGreaterThanOrEqual(3);
  });

  test.each(guides)('%s links to two others', (slug, { linked }) => {
    expect([...linked].filter((other) => other !== slug).length).toBeGreaterThanOrEqual(2);
  });
});

describe('a series', () => {
  const series = Map.groupBy(
    articles.filter((article) => article.series),
    (article) => article.series!.id,
  );

  test.each([...series])('%s has one title, and parts from 1 on without a gap', (_, parts) => {
    expect(new Set(parts.map((part) => part.series!.title)).size).toBe(1);
    const numbers = parts.map((part) => part.series!.part).toSorted((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_number, index) => index + 1));
  });

  test('of API keys runs from the choice of a credential to its end', () => {
    const inOrder = series.get('api-keys')!.toSorted((a, b) => a.series!.part - b.series!.part);
    expect(inOrder.map(({ slug }) => slug)).toEqual([
      'api-keys-or-oauth-tokens',
      'storing-api-keys',
      'hmac-request-signing',
      'exchange-api-key-security',
      'preventing-key-theft',
      'api-key-rotation',
      'crypto-key-management',
    ]);
  });
});

describe('a correction', () => {
  const corrected = articles.filter(({ corrections }) => corrections.length > 0);

  test('has been needed', () => {
    expect(corrected.length).toBeGreaterThan(0);
  });

  test.each(corrected.map((article) => [article.slug, article] as const))(
    'of %s says what the page says now, and not what it says still',
    (_, article) => {
      const text = drawn(article, (markup) => markup.replace(/<section class="corrections".*?<\/section>/s, ''));
      for (const { was, is } of article.corrections) {
        expect(text).toContain(is);
        expect(text).not.toContain(was);
      }
    },
  );

  test.each(corrected.map((article) => [article.slug, article] as const))(
    'of %s moves the day of its last change',
    (_, { updated, corrections }) => {
      for (const { date } of corrections) expect(updated! >= date).toBe(true);
    },
  );
});

describe('the registries hold nothing that is not used:', () => {
  const files = readdirSync('content').filter((name) => name.endsWith('.yaml'));
  const textOf = new Map(files.map((name) => [name, readFileSync(`content/${name}`, 'utf8')]));
  /** Whether a registry other than its own names an id. */
  const isNamedBeside = (id: string, own: string): boolean =>
    [...textOf].some(([name, text]) => name !== own && new RegExp(`[\\s[,:]${id}(?=[\\s\\],}]|$)`).test(text));
  const texts = articles.map((article) => drawn(article)).join('\n');
  const unused = (ids: readonly string[], used: Iterable<string>): string[] => {
    const known = new Set(used);
    return ids.filter((id) => !known.has(id));
  };

  test('categories', () => {
    expect(
      unused(
        Object.keys(registries.categories),
        articles.map(({ category }) => category.id),
      ),
    ).toEqual([]);
  });

  test('tags', () => {
    expect(
      unused(
        Object.keys(registries.tags),
        articles.flatMap(({ tags }) => tags.map(({ id }) => id)),
      ),
    ).toEqual([]);
  });

  test('authors', () => {
    const people = articles.flatMap(({ authors, reviewedBy }) => [...authors, ...reviewedBy]);
    expect(
      unused(
        Object.keys(registries.authors),
        people.map(({ id }) => id),
      ),
    ).toEqual([]);
  });

  test('sources', () => {
    const cited = articles.flatMap(({ sources }) => sources.map(({ id }) => id));
    const idle = unused(Object.keys(registries.sources), cited);
    expect(idle.filter((id) => !isNamedBeside(id, 'sources.yaml'))).toEqual([]);
  });

  test('assets, but for those that stand in a text so that their spelling is known', () => {
    const subjects = new Set(articles.flatMap(({ assets }) => assets.map(({ id }) => id)));
    const idle = Object.entries(registries.assets).filter(
      ([id, { name }]) => !subjects.has(id) && !texts.includes(name),
    );
    expect(idle.map(([id]) => id)).toEqual([]);
  });

  test('partners', () => {
    const placed = articles.flatMap(({ notices }) => notices.map(({ text }) => text)).join('\n');
    const idle = Object.values(registries.partners).filter(
      ({ id, name }) => !isNamedBeside(id, 'partners.yaml') && !placed.includes(name),
    );
    expect(idle.map(({ id }) => id)).toEqual([]);
  });
});
