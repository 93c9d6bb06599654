/** A program of four families for articles of a few lines, so that builds can be tested without templates. */
import type { ArticleSummary } from '../../../src/articles/article.ts';
import type { Registries } from '../../../src/articles/registries.ts';
import type { Message } from '../../../src/parse/problem.ts';
import { digestOf } from '../../../src/build/digest.ts';
import type { Article, Program, Reader } from '../../../src/build/program.ts';
import type { Family, Output } from '../../../src/site/output.ts';
import type { Page } from '../../../src/site/page.ts';
import { makeSite, type Site } from '../../../src/site/site.ts';

export const NOTICE = 'Nothing here is advice & all of it may be wrong.';
export const ORIGIN = 'https://site.example';

const registries: Registries = {
  config: {
    name: 'Fake',
    url: ORIGIN,
    description: 'A site for tests.',
    language: 'en',
    publisher: { name: 'Fake' },
    errors: 'errors@site.example',
    copyright: 'Fake',
    navigation: [],
    feeds: { limit: 3, lists: 3 },
    check: { rules: {}, names: {}, words: [] },
  },
  assets: {},
  sources: {},
  authors: {},
  categories: {},
  tags: {},
  partners: {},
  disclosures: { notices: {}, rules: [] },
  glossary: { terms: {}, lexicon: new Map() },
  data: {},
};

/** `key: value` lines, then an empty line and the body. */
function parse(text: string): { fields: Map<string, string>; body: string } {
  const [head = '', ...rest] = text.split('\n\n');
  const fields = head
    .split('\n')
    .map((line): [string, string] => [line.split(': ', 1)[0] ?? '', line.replace(/^[^:]*: /, '')]);
  return { fields: new Map(fields), body: rest.join('\n\n') };
}

function articleOf(slug: string, path: string, text: string): Article {
  const { fields, body } = parse(text);
  const summary = {
    slug,
    path,
    digest: digestOf([text]),
    href: `/articles/${slug}/`,
    title: fields.get('title') ?? '',
    description: body,
    published: fields.get('published') ?? '2026-01-01',
    authors: [],
    reviewedBy: [],
    category: { id: 'c', name: 'C', href: '/' },
    tags: [],
    assets: [],
    primaryAssets: [],
    corrections: [],
    formerly: [],
    draft: fields.has('draft'),
    lead: false,
    words: 1,
    readingMinutes: 1,
    blocks: [],
    pictures: [],
    terms: { uses: [], explains: [] },
    noticeTexts: [NOTICE],
  };
  const notice = { id: 'n', version: '2026-01-01', title: 'Notice', text: NOTICE, place: 'top' as const };
  const rest = { figures: [], notices: [notice] as const, sources: [], inherited: { currency: 'USD' } };
  return { kind: 'guide', ...summary, ...rest, tree: { type: 'root', children: [] }, mentions: new Map() };
}

const problem = (path: string, severity: Message['severity'], reason: string): Message => ({
  ruleId: 'fake',
  severity,
  place: { path, start: { line: 1, column: 1 } },
  reason,
});

const pageHtml = (title: string, body: string): string =>
  `<!doctype html><html><head><title>${title}</title><link rel="stylesheet" href="/_astro/style.css"></head><body><h1 id="title">${title}</h1>${body}</body></html>`;

const pages: Family = {
  name: 'pages',
  plan: (site) =>
    site.articles.map(({ slug, digest }) => ({
      path: `articles/${slug}/index.html`,
      family: 'pages',
      params: {},
      digest,
      slug,
      must: [NOTICE],
    })),
  draw: async ({ slug = '', path }, _site, tools) => {
    const { title, description } = tools.article(slug);
    if (description.includes('THROW')) throw new Error('the ink ran out');
    if (description.includes('DIE')) process.exit(7);
    // The fake shell passes on what it is handed.
    const html = pageHtml(
      title,
      `${description.includes('SILENT') ? '' : '<p>Nothing here is <b>advice</b> &amp; all of\nit may be wrong.</p>'}${description}`,
    );
    return tools.page(`/${path.replace('index.html', '')}`, { html } as unknown as Page);
  },
};

const data: Family = {
  name: 'data',
  plan: (site) =>
    site.articles.flatMap(({ slug, digest }) =>
      [1, 2].map((number) => ({
        path: `articles/${slug}/${number}.csv`,
        family: 'data',
        params: { number },
        digest,
        slug,
      })),
    ),
  draw: ({ slug = '', params: { number = 0 } }, _site, tools) => `n,title\n${number},${tools.article(slug).title}\n`,
};

const lists: Family = {
  name: 'lists',
  plan: (site) => {
    const digest = digestOf(site.articles.flatMap(({ slug, title }) => [slug, title]));
    return ['index.html', 'rss.xml', 'sitemap.xml'].map((path): Output => ({
      path,
      family: 'lists',
      params: {},
      digest,
    }));
  },
  draw: ({ path }, { articles }) => {
    if (path === 'index.html')
      return pageHtml('Home', articles.map(({ href, title }) => `<a href="${href}#title">${title}</a>`).join(''));
    if (path === 'rss.xml') {
      const items = articles.slice(0, 3).map(({ href }) => `<item><link>${ORIGIN}${href}</link></item>`);
      return `<rss><channel><link>${ORIGIN}/</link>${items.join('')}</channel></rss>`;
    }
    return `<urlset>${articles.map(({ href }) => `<url><loc>${ORIGIN}${href}</loc></url>`).join('')}</urlset>`;
  },
};

/** As articles ask for them by `path: …` in their first lines. */
const extras: Family = {
  name: 'extras',
  plan: (site) =>
    site.articles
      .flatMap(({ description, digest }) =>
        Array.from(description.matchAll(/PATH (\S+)/g), ([, path = '']) => ({ path, digest })),
      )
      .map(({ path, digest }): Output => ({ path, family: 'extras', params: {}, digest })),
  draw: ({ path }) => path,
};

const families = [pages, data, lists, extras];

const readArticle: Reader['readArticle'] = ({ slug, path, text }) => {
  if (text.includes('BROKEN')) return { messages: [problem(path, 'error', `${slug} is broken.`)] };
  return {
    article: articleOf(slug, path, text),
    messages: text.includes('ODD') ? [problem(path, 'warning', `${slug} is odd.`)] : [],
  };
};

/** The article as it was read; those without `article` have no errors of another kind here. */
const asRead = (article: Article | undefined): { asRead?: Article } => (article ? { asRead: article } : {});

const reader: Reader = {
  readArticle,
  checkArticle: (source, known) => ({
    ...(source.text.includes('FLAWED') ? { messages: [] } : readArticle(source, known)),
    ...asRead(readArticle(source, known).article),
    ...(source.text.includes('ACCEPTED') && {
      accepted: [{ message: problem(source.path, 'warning', `${source.slug} is odd.`), reason: 'It has to be.' }],
    }),
    ...(source.text.includes('SHARED') && {
      messages: [problem('content/data/shared.yaml', 'warning', 'It is shared and odd.')],
    }),
    // Said of another file, so that it is told if it is said at all.
    ...(source.text.includes('TELLING') && {
      messages: [problem('content/data/shared.yaml', 'warning', 'It was judged.')],
    }),
    ...(source.text.includes('FLAWED') && {
      messages: [problem(source.path, 'error', `${source.slug} is wrong.`)],
    }),
    ...(source.text.includes('LATER') && {
      messages: [{ ...problem(source.path, 'warning', `${source.slug} is old.`), since: '2026-07-01' }],
    }),
  }),
  traceArticle: (source, known) =>
    source.text.includes('SHARED') ? undefined : asRead(readArticle(source, known).article),
};

export const program: Program = {
  readRegistries: (read) => {
    const text = read('content/site.yaml');
    return text?.includes('BROKEN')
      ? { messages: [problem('content/site.yaml', 'error', 'It is broken.')] }
      : { registries, messages: [] };
  },
  reader: () => reader,
  checkArchive: () => ({ messages: [], accepted: [] }),
  readIssues: () => Promise.resolve({ issues: [], messages: [] }),
  summarise: ({ kind, ...article }): ArticleSummary => ({ kind, ...article }),
  makeSite: (summaries, known, day): Site => makeSite(summaries, known, day),
  planOutputs: (site) => families.flatMap(({ plan }) => plan(site)),
  prepare: () => undefined,
  family: (name) => families.find((family) => family.name === name) ?? pages,
  searchRecord: ({ family, slug = '' }, { articles }, tools) => {
    if (family !== 'pages') return undefined;
    const { href, title } = tools.article(slug);
    return { url: href, html: articles.length > 2 ? title : `${title}, one of few` };
  },
  searchScope: ({ articles }) => (articles.length > 2 ? 'many' : 'few'),
  buildIndex: (records) =>
    Promise.resolve([
      { path: 'pagefind/index.txt', bytes: Buffer.from(records.map(({ url, html }) => `${url} ${html}\n`).join('')) },
    ]),
};
