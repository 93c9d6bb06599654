import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Article, ArticleBlock } from '../src/articles/article.ts';
import { drawBody } from '../src/articles/body.ts';
import { chartOf, hasChart } from '../src/articles/charts.ts';
import { valuesOf } from '../src/articles/values.ts';
import { readAmount } from '../src/quantities/quantity.ts';
import { planOutputs } from '../src/site/plan.ts';
import { readContent } from './support/content.ts';
import { readDocument } from './support/document.ts';
import { told } from './support/articles.ts';

const { registries, articles, messages, site, of } = readContent();
const bodyOf = (article: Article): string => drawBody(article, 'page', registries).html.text;
const textOf = (slug: string): string => readDocument(bodyOf(of(slug))).text.replace(/\s+/g, ' ');

test('there are no errors and no warnings', () => {
  expect(told(messages)).toBe('');
  expect(articles.length).toBeGreaterThan(6);
});

test('whether a block has a chart is known without drawing it', () => {
  const blocks = articles.flatMap(({ figures }) => figures);
  expect(blocks.map(hasChart)).toEqual(blocks.map((block) => chartOf(block) !== undefined));
  expect(new Set(blocks.map(hasChart)).size).toBe(2);
});

describe('figures are those of the sources', () => {
  const figure = z.object({ article: z.string(), figure: z.string(), what: z.string(), path: z.string() });
  const typed = z.array(figure).parse(JSON.parse(readFileSync('tests/content/source-figures.json', 'utf8')));

  /** What stands at a path, as an editor would type it: `~55M` and `55M` are told apart. */
  function standing(block: ArticleBlock | undefined, path: string, { figures, inherited }: Article): unknown {
    const value = valuesOf(figures, inherited).get(path);
    if (value?.quantity) return { value: value.quantity.value, qualifier: value.quantity.qualifier };
    const [, row, column] = path.split('.');
    const index = block?.table.columns.findIndex(({ id }) => id === column) ?? -1;
    const cell = block?.table.rows.find(({ id }) => id === row)?.cells[index];
    return cell && typeof cell.value === 'boolean' ? String(cell.value) : (value?.text ?? cell?.text);
  }

  test('every figure stands at its path, with the same value and qualifier', () => {
    const wrong = typed.flatMap(({ article: slug, figure: raw, what, path }) => {
      const article = of(slug);
      const block = article.figures.find(({ id }) => id === path.split('.')[0]);
      const found = standing(block, path, article);
      const amount = readAmount(raw);
      const wanted =
        typeof found === 'string' || !('value' in amount) ? raw : { value: amount.value, qualifier: amount.qualifier };
      return JSON.stringify(found) === JSON.stringify(wanted)
        ? []
        : [`${slug} ${what}: ${JSON.stringify(found)} in place of ${raw}`];
    });
    expect(wrong).toEqual([]);
    expect(typed.length).toBeGreaterThan(140);
  });

  test('those of every article that draws on another publisher', () => {
    const covered = new Set(typed.map(({ article }) => article));
    const drawing = articles.filter(({ figures }) =>
      figures.some(({ provenance }) => provenance.source.publisher === 'Token Metrics'),
    );
    expect(drawing.map(({ slug }) => slug).filter((slug) => !covered.has(slug))).toEqual([]);
    expect(drawing.length).toBeGreaterThan(5);
  });
});

describe('every article', () => {
  test.each(articles.map((article) => [article.slug, article] as const))('%s holds to the rules', (_, article) => {
    const { title, description, words } = article;
    expect(title.length, title).toBeLessThanOrEqual(100);
    expect(description.length, description).toBeGreaterThanOrEqual(80);
    expect(description.length, description).toBeLessThanOrEqual(220);
    expect(`${title} ${description}`).not.toMatch(/[{}]/);
    expect(words).toBeGreaterThan(600);
  });

  test.each(articles.map((article) => [article.slug, article] as const))(
    '%s says source and date of all its figures',
    (_, article) => {
      const markup = bodyOf(article);
      const blocks = markup
        .split('<figure ')
        .slice(1)
        .filter((part) => part.includes('class="block '));
      expect(blocks).toHaveLength(article.figures.length);
      for (const block of blocks)
        expect(block).toMatch(/class="block-source">Source: .+(?:, as of |; date not stated: ).+</);
    },
  );

  test.each(articles.map((article) => [article.slug, article] as const))(
    '%s shows its notices on the page and in feeds',
    (_, article) => {
      for (const mode of ['page', 'portable'] as const) {
        const { text } = readDocument(drawBody(article, mode, registries).html.text);
        for (const notice of article.noticeTexts) expect(text).toContain(notice);
      }
    },
  );

  test.each(articles.map((article) => [article.slug, article] as const))(
    '%s has ids that are its own, and links that lead somewhere',
    (_, article) => {
      const { elements } = readDocument(bodyOf(article));
      const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
      const known = new Set(planOutputs(site).map(({ path }) => `/${path.replace(/index\.html$/, '')}`));
      const links = elements.flatMap(({ name, attributes }) => (name === 'a' ? (attributes.href ?? []) : []));
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      expect(links.filter((href) => href.startsWith('#') && !ids.includes(href.slice(1)))).toEqual([]);
      expect(links.filter((href) => href.startsWith('/') && !known.has(href.replace(/#.*/, '')))).toEqual([]);
      expect(links.filter((href) => !/^(?:[#/]|https:\/\/)/.test(href))).toEqual([]);
    },
  );

  test('that has a paid link says so right after it', () => {
    const paid = articles.flatMap(
      (article) => bodyOf(article).match(/rel="sponsored nofollow noopener">.*?<\/a>.{0,60}/g) ?? [],
    );
    expect(paid).toHaveLength(2);
    for (const link of paid) expect(link).toContain('</a> <small class="notice notice-inline" role="note">');
  });

  test('is listed: nothing is a draft or lies in the future', () => {
    expect(site.articles).toHaveLength(articles.length);
    expect(new Set(articles.map(({ kind }) => kind)).size).toBe(7);
  });
});

describe('Moon Awards 2024', () => {
  const [votes] = of('moon-awards-2024').figures;
  const ranked = votes?.kind === 'ranking' ? votes.ranked : [];

  test('the shares named leave 9.7 for others', () => {
    const text = (path: string): string | undefined => votes?.values.find((value) => value.path === path)?.text;
    expect([text('votes.sum'), text('votes.others.share')]).toEqual(['90.3%', '9.7%']);
  });

  test('Nolus and Taraxa are level at fifteen', () => {
    const level = ranked.filter(({ tied }) => tied).map(({ rank, pick }) => [rank, pick.asset.name]);
    expect(level).toEqual([
      [15, 'Nolus'],
      [15, 'Taraxa'],
    ]);
    expect(ranked).toHaveLength(16);
  });

  test('the stakes of the organiser are said at the top, and beside each of the two coins', () => {
    const places = of('moon-awards-2024')
      .notices.filter(({ id }) => id.startsWith('portfolio'))
      .map(({ place, beside }) => [place, beside]);
    expect(places).toEqual([
      ['top', undefined],
      ['beside', { asset: 'astra-dao' }],
      ['beside', { asset: 'gameswift' }],
    ]);
    const text = textOf('moon-awards-2024');
    expect(text.indexOf('has invested in Astra DAO and GameSwift')).toBeLessThan(text.indexOf('Share of the vote for'));
    expect(text).toMatch(
      /1\.? Astra DAO.{0,300}Interest\. Token Metrics, the source of these figures, has invested in Astra DAO\./,
    );
    expect(text).toMatch(
      /2\.? GameSwift.{0,300}Interest\. Token Metrics, the source of these figures, has invested in GameSwift\./,
    );
  });
});

describe('Aave in 2027', () => {
  const text = textOf('aave-2027-scenarios');
  const answer = (question: string): string => text.slice(text.indexOf(question)).slice(0, 500);

  test('a tenfold rise is denied, with the highest there is', () => {
    expect(answer('Can AAVE do 10× in 2027?')).toMatch(/^.{24,26}No\..*\$2,281\.60.*\$2,175\.85.*9\.54×/);
  });

  test('all five scenarios of a thousand dollars or more are named', () => {
    const found = answer('Can AAVE reach $1,000 in 2027?');
    for (const price of ['$1,041.91', '$1,007.67', '$1,583.86', '$1,403.16', '$2,175.85'])
      expect(found).toContain(price);
    expect(found).toContain('five of the twelve');
  });

  test('the title runs from the lowest to the highest of the one model', () => {
    expect(of('aave-2027-scenarios').title).toBe('Aave in 2027: twelve scenarios from $293.45 to $2,175.85');
  });
});

test('the list of coins says of each pick whether it meets the criterion, and of three that nobody knows', () => {
  const [list] = of('upcoming-coins').figures;
  const results =
    list?.kind === 'ranking' ? list.ranked.map(({ pick, results: [result] }) => [pick.asset.id, result]) : [];
  expect(
    results
      .filter(([, result]) => result === 'unknown')
      .map(([id]) => id)
      .toSorted(),
  ).toEqual(['gravity', 'my-pet-hooligan', 'parcl']);
  expect(results.filter(([, result]) => result === 'met')).toHaveLength(11);
});

test('the leaderboard says that the fees were not captured, and ranks as reported', () => {
  const [board] = of('pump-fun-livestream-leaderboard').figures;
  const fees = board?.table.columns.findIndex(({ id }) => id === 'fees') ?? -1;
  expect(new Set(board?.table.rows.map(({ cells }) => cells[fees]?.missing))).toEqual(new Set(['not-captured']));
  expect(board?.table.rows.map(({ id }) => id).slice(0, 2)).toEqual(['strszn', 'bagwork']);
  expect(textOf('pump-fun-livestream-leaderboard')).toContain('not captured by the source');
});

test('the two computed answers and the tables come to the feeds as to the page', () => {
  const { text } = readDocument(drawBody(of('aave-2027-scenarios'), 'portable', registries).html.text);
  for (const part of ['Can AAVE do 10× in 2027?', '9.54×', '$680.47', 'TM Grade']) expect(text).toContain(part);
});
