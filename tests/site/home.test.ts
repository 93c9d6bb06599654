import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { summarise } from '../../src/articles/derive.ts';
import { homePage, home } from '../../src/site/home.ts';
import type { FrontPage } from '../../src/site/page.ts';
import { AWARDS, EXPLAINER, FORECAST, REGISTRIES, articleOf, edited, siteOf, withKeys } from '../support/articles.ts';

const dated = (text: string, day: string): string => edited(text, 'published: 2026-11-21', `published: ${day}`);

/** The front page of articles by their slugs. */
function frontOf(texts: Readonly<Record<string, string>>): FrontPage {
  const articles = new Map(
    Object.entries(texts).map(([slug, text]): [string, Article] => [slug, articleOf(text, REGISTRIES, slug)]),
  );
  const site = siteOf([...articles.values()].map(summarise));
  return homePage(site, { article: (slug) => articles.get(slug)! });
}

const textOf = (front: FrontPage, heading: string): string =>
  front.strip.find((column) => column.heading === heading)?.items.join('\n') ?? '';

describe('the front page', () => {
  test('is led by the newest article that has a chart, with the chart, its finding, source and day', () => {
    const { lead } = frontOf({ vote: dated(AWARDS, '2026-11-01'), text: EXPLAINER });
    expect(lead?.entry.href).toBe('/articles/vote/');
    expect(lead?.figure?.text).toMatch(/<svg[\s\S]*Source: .*Reader survey.*as of 2024/);
    expect(lead?.figure?.text).toContain('href="/articles/vote/#votes"');
  });

  test('is led by the newest article that an editor chose, chart or none', () => {
    const { lead } = frontOf({
      vote: AWARDS,
      older: dated(withKeys(EXPLAINER, 'lead: true'), '2026-11-01'),
      oldest: dated(withKeys(EXPLAINER, 'lead: true'), '2026-10-01'),
    });
    expect(lead?.entry.href).toBe('/articles/older/');
    expect(lead?.figure).toBeUndefined();
  });

  test('is led by the newest where none has a chart', () => {
    const { lead } = frontOf({ old: dated(EXPLAINER, '2026-11-01'), young: EXPLAINER });
    expect(lead).toMatchObject({ entry: { href: '/articles/young/' } });
    expect(lead?.figure).toBeUndefined();
  });

  test('says who gains, beside every figure of an asset that somebody has an interest in', () => {
    const front = frontOf({ vote: edited(AWARDS, 'velas: { share: 20 }', 'astra: { share: 20 }') });
    expect(front.lead?.figure?.text).toContain('has invested in Astra DAO, says the side.');
    expect(textOf(front, 'Latest rankings')).toContain('has invested in Astra DAO, says the side.');
  });

  test('says of a ranking the first three with ties, of a forecast the lowest and the highest', () => {
    const front = frontOf({ vote: AWARDS, prices: FORECAST });
    const rows = [...textOf(front, 'Latest rankings').matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
      row
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
    expect(rows).toEqual(['1 Aave 30%', '2= Nexa 20%', '2= Velas 20%']);
    expect(textOf(front, 'Open forecasts')).toMatch(/Lowest.*\$100.*Highest.*\$400/);
  });

  test('shows no forecast whose horizon has passed', () => {
    const front = frontOf({ prices: edited(FORECAST, 'horizon: 2027', 'horizon: 2025') });
    expect(front.strip).toEqual([]);
  });

  test('names the newest corrections of all articles', () => {
    const correction = (was: string, day: string): string =>
      withKeys(
        EXPLAINER,
        `updated: ${day}\ncorrections: [{ date: ${day}, was: "${was}", is: "new", severity: figure }]`,
      );
    const front = frontOf({ one: correction('first', '2026-11-22'), two: correction('second', '2026-11-23') });
    expect(textOf(front, 'Corrections')).toMatch(/second[\s\S]*first/);
  });

  test('shows no article twice among the lead, what is new and the sections', () => {
    const texts = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`a${index}`, EXPLAINER]));
    const { lead, newest, sections } = frontOf({ ...texts, vote: AWARDS });
    const shown = [lead!.entry, ...newest, ...sections.flatMap(({ first, more }) => [first, ...more])];
    expect(new Set(shown.map(({ href }) => href)).size).toBe(shown.length);
    expect(shown).toHaveLength(14);
    expect(sections).toMatchObject([{ heading: 'Research', count: '21 articles' }]);
  });

  test('is drawn anew when a figure that it shows has changed, and not for another', () => {
    const digestOf = (text: string, other = EXPLAINER): string | undefined => {
      const site = siteOf([
        summarise(articleOf(text, REGISTRIES, 'vote')),
        summarise(articleOf(other, REGISTRIES, 'other')),
      ]);
      return home.plan(site)[0]?.digest;
    };
    expect(digestOf(AWARDS)).toBe(digestOf(AWARDS, edited(EXPLAINER, 'Some words', 'Other words')));
    expect(digestOf(AWARDS)).not.toBe(digestOf(edited(AWARDS, 'share: 30', 'share: 31')));
  });

  test('of a publication without articles has nothing to lead with', () => {
    const front = frontOf({});
    expect(front).toMatchObject({ strip: [], newest: [], sections: [] });
    expect(front.lead).toBeUndefined();
  });
});
