import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleText, corpus } from '../../bench/corpus.ts';
import { KINDS, type MadeArticle } from '../../bench/corpus/article.ts';
import { peerText } from '../../bench/corpus/peer.ts';
import type { Article } from '../../src/articles/article.ts';
import { readArticle } from '../../src/articles/read.ts';
import { readRegistries } from '../../src/articles/registries.ts';

const COUNT = 28;
const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
let made: readonly MadeArticle[] = [];
let articles: readonly Article[] = [];
const messages: unknown[] = [];

beforeAll(() => {
  made = corpus(folder, COUNT, 7);
  const { registries, messages: ofRegistries } = readRegistries((path) => readFileSync(join(folder, path), 'utf8'));
  messages.push(...ofRegistries);
  articles = made.flatMap(({ slug }) => {
    const path = `content/articles/${slug}.mdx`;
    const read = readArticle({ path, slug, text: readFileSync(join(folder, path), 'utf8') }, registries!);
    messages.push(...read.messages);
    return read.article ?? [];
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a corpus', () => {
  test('passes the check without a message', () => {
    expect(messages).toEqual([]);
    expect(articles).toHaveLength(COUNT);
  });

  test('holds every kind as often as any other', () => {
    for (const kind of KINDS)
      expect(articles.filter((article) => article.kind === kind)).toHaveLength(COUNT / KINDS.length);
  });

  test('has articles of about 1,200 words', () => {
    for (const { words } of articles) expect(words).toBeGreaterThan(1000);
    for (const { words } of articles) expect(words).toBeLessThan(1400);
  });

  test('has a ranking of twelve, scenarios with a chart, and facts in every article', () => {
    for (const { figures, blocks } of articles) {
      expect(figures.find(({ id }) => id === 'votes')?.table.rows.length).toBeGreaterThanOrEqual(12);
      expect(blocks.find(({ id }) => id === 'grid')?.chart).toBe(true);
      expect(blocks.some(({ kind }) => kind === 'facts')).toBe(true);
    }
  });

  test('spreads over years, categories and tags', () => {
    expect(new Set(articles.map(({ published }) => published.slice(0, 4))).size).toBeGreaterThan(5);
    expect(new Set(articles.map(({ category }) => category.id)).size).toBe(4);
    expect(new Set(articles.flatMap(({ tags }) => tags.map(({ id }) => id))).size).toBeGreaterThan(10);
  });

  test('is the same for the same seed, and another for another', () => {
    const again = join(folder, 'again');
    expect(corpus(again, COUNT, 7)).toEqual(made);
    expect(corpus(again, COUNT, 8)).not.toEqual(made);
  });
});

describe('the same article for Astro', () => {
  test('imports each component that it uses, once, and hands it the figures', () => {
    const text = peerText({
      matter: 'kind: guide',
      body: '<Ranking of="votes" />\n\n<Facts of="claims" />\n\n<Takeaways>\n\n- <Value of="votes.sum" />\n\n</Takeaways>',
    });
    expect(text).toMatchInlineSnapshot(`
      "---
      kind: guide
      ---

      import Ranking from '../components/Block.astro';
      import Facts from '../components/Block.astro';
      import Takeaways from '../components/Takeaways.astro';
      import Value from '../components/Value.astro';

      <Ranking figures={props.figures} of="votes" />

      <Facts figures={props.figures} of="claims" />

      <Takeaways>

      - <Value figures={props.figures} of="votes.sum" />

      </Takeaways>"
    `);
  });

  test('has the same frontmatter', () => {
    const matterOf = (text: string): string => text.split('---\n', 2)[1]!;
    for (const article of made) expect(matterOf(peerText(article))).toBe(matterOf(articleText(article)));
  });
});
