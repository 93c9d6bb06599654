import { describe, expect, test } from 'vitest';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { summarise } from '../../src/articles/derive.ts';
import { ContentError } from '../../src/site/output.ts';
import type { Bytes, Output, Tools } from '../../src/site/output.ts';
import type { ListPage } from '../../src/site/page.ts';
import { family, planOutputs } from '../../src/site/plan.ts';
import { makeSite } from '../../src/site/site.ts';
import type { Site } from '../../src/site/site.ts';
import { ARTICLES, ISSUE, REGISTRIES, readingIssues } from '../newsletter/issues.ts';
import { EXPLAINER, REGISTRIES as WITHOUT, articleOf, edited, withBody } from '../support/articles.ts';

const LATER = edited(ISSUE, 'published: 2026-11-24', 'published: 2026-12-24');

function siteWith(texts: Readonly<Record<string, string>>, { preview = false, articles = ARTICLES } = {}): Site {
  const { issues, messages } = readingIssues(texts, { articles });
  expect(messages).toEqual([]);
  return makeSite(articles.map(summarise), REGISTRIES, { now: '2026-12-01', preview }, issues);
}

/** Draws an output; a page comes as what the templates are given. */
async function drawn(site: Site, path: string, articles = ARTICLES): Promise<{ bytes?: Bytes; page?: ListPage }> {
  const output = planOutputs(site).find((candidate) => candidate.path === path);
  if (!output) throw new Error(`\`${path}\` is not planned.`);
  let page: ListPage | undefined;
  const tools: Tools = {
    article: (slug) => articles.find((article) => article.slug === slug) ?? expect.fail(slug),
    bytes: () => expect.fail('No file is asked for.'),
    pieces: () => expect.fail('No pieces are asked for.'),
    page: (_, given) => {
      page = given as ListPage;
      return Promise.resolve('');
    },
  };
  const bytes = (await family(output.family).draw(output, site, tools)) as Bytes;
  return page ? { page } : { bytes };
}

const pathsOf = (site: Site): string[] =>
  planOutputs(site)
    .map(({ path }) => path)
    .filter((path) => path.startsWith('newsletter/'));

const planned = (site: Site, path: string): Output | undefined =>
  planOutputs(site).find((output) => output.path === path);

const site = siteWith({ first: ISSUE });

describe('the plan', () => {
  test('holds an archive, where its form leads, three feeds, and for each issue a page and three mails', () => {
    expect(pathsOf(site).toSorted()).toEqual([
      'newsletter/atom.xml',
      'newsletter/feed.json',
      'newsletter/first/email.eml',
      'newsletter/first/email.html',
      'newsletter/first/email.txt',
      'newsletter/first/index.html',
      'newsletter/index.html',
      'newsletter/problem/index.html',
      'newsletter/rss.xml',
      'newsletter/thanks/index.html',
    ]);
  });

  test('holds nothing of a newsletter where there is none', () => {
    const none = makeSite(ARTICLES.map(summarise), WITHOUT, { now: '2026-12-01', preview: false });
    expect(pathsOf(none)).toEqual([]);
  });

  test('holds drafts and scheduled issues in the preview only, and names them', () => {
    const texts = { first: ISSUE, draft: edited(ISSUE, '\nsince', '\ndraft: true\nsince'), later: LATER };
    const published = siteWith(texts);
    expect(published.issues.map(({ id }) => id)).toEqual(['first']);
    expect(published.unsent.drafts.map(({ id }) => id)).toEqual(['draft']);
    expect(published.unsent.scheduled.map(({ id }) => id)).toEqual(['later']);
    expect(siteWith(texts, { preview: true }).issues.map(({ id }) => id)).toEqual(['later', 'first', 'draft']);
  });

  test('asks each output of an issue for the notices of its articles and of its paid places', () => {
    for (const name of ['index.html', 'email.html', 'email.txt', 'email.eml'])
      expect(planned(site, `newsletter/first/${name}`)?.must).toEqual([
        'Links on this page to Shop pay us.',
        'We are paid by Shop for this link.',
        'Nothing on this page is a piece of advice.',
      ]);
    expect(planned(site, 'newsletter/rss.xml')?.must).toHaveLength(3);
  });

  test('draws an issue anew where one of its articles has changed, and no other', () => {
    const [first, ...others] = ARTICLES;
    if (!first) throw new Error('There is no article.');
    const only = edited(ISSUE, 'since: last-issue\n', '');
    const texts = { first: ISSUE, other: edited(only, 'slug: awards', 'slug: explainer') };
    const before = siteWith(texts);
    const after = siteWith(texts, { articles: [{ ...first, digest: 'another' }, ...others] });
    const digest = (from: Site, id: string): string | undefined => planned(from, `newsletter/${id}/email.html`)?.digest;
    expect(digest(after, 'first')).not.toBe(digest(before, 'first'));
    expect(digest(after, 'other')).toBe(digest(before, 'other'));
  });
});

describe('the site', () => {
  const text = async (path: string): Promise<string> => String((await drawn(site, path)).bytes);

  test('links the newsletter from every foot, its feeds from their page and the list of all', async () => {
    const { page } = await drawn(site, 'newsletter/index.html');
    expect(page?.chrome.footer.flatMap(({ links }) => links)).toContainEqual({
      label: 'Newsletter',
      href: '/newsletter/',
    });
    expect((await drawn(site, 'feeds/index.html')).page?.body?.text).toContain('href="/newsletter/rss.xml"');
    expect(await text('feeds.opml')).toContain('xmlUrl="https://example.org/newsletter/rss.xml"');
  });

  test('lists archive and issues in the sitemap, and none of the pages that a form leads to', async () => {
    const map = await text('sitemap-0.xml');
    expect(map).toContain('<loc>https://example.org/newsletter/first/</loc>');
    expect(map).not.toContain('thanks');
    expect((await drawn(site, 'newsletter/thanks/index.html')).page?.head.noindex).toBe(true);
  });

  test('lets forms be sent to the provider, and to nobody else', async () => {
    expect(await text('_headers')).toContain("form-action 'self' https://buttondown.com;");
  });

  test('shows an issue as a page whose addresses are those of the site', async () => {
    const { page } = await drawn(site, 'newsletter/first/index.html');
    expect(page?.heading).toBe('Three coins and a forecast');
    expect(page?.body?.text).toContain('<h2><a href="/articles/awards/">');
    expect(page?.body?.text).not.toContain('https://example.org/');
    expect(page?.body?.text).not.toMatch(/\sstyle=/);
  });

  test('lists issues in the archive, under the form', async () => {
    const body = (await drawn(site, 'newsletter/index.html')).page?.body?.text ?? '';
    expect(body.indexOf('<form')).toBeLessThan(
      body.indexOf('<a href="/newsletter/first/">Three coins and a forecast</a>'),
    );
  });

  test('has feeds of its issues, alike in all formats, with their notices', async () => {
    const json = parseJsonFeed(await text('newsletter/feed.json'));
    const rss = parseRssFeed(await text('newsletter/rss.xml'));
    const atom = parseAtomFeed(await text('newsletter/atom.xml'));
    const url = 'https://example.org/newsletter/first/';
    expect(json.items?.map(({ id }) => id)).toEqual([url]);
    expect(rss.items?.map(({ guid }) => guid?.value)).toEqual([url]);
    expect(atom.entries?.map(({ id }) => id)).toEqual([url]);
    expect(json.items?.[0]?.content_html).toContain('We are paid by Shop for this link.');
    expect(json.title).toBe('The Letter · Example Research');
  });
});

test('a mail that is too heavy is an error of content, also where it is drawn once more', async () => {
  const long = 'A sentence that is repeated until it is too much for a mail.\n\n'.repeat(1_100);
  const articles = [articleOf(withBody(EXPLAINER, long), REGISTRIES, 'long')];
  const heavy = siteWith({ first: edited(ISSUE, 'slug: awards', 'slug: long') }, { articles });
  for (const name of ['email.html', 'email.txt'])
    await expect(drawn(heavy, `newsletter/first/${name}`, articles)).rejects.toThrow(ContentError);
  expect(planned(heavy, 'newsletter/first/email.html')?.source).toBe('content/newsletters/first.mdx');
});
