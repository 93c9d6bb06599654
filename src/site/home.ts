import type { ArticleSummary } from '../articles/article.ts';
import { drawLeadFigure } from '../articles/lead-figure.ts';
import { paths } from '../articles/paths.ts';
import { drawSignUp } from '../newsletter/page.ts';
import { signUpOf } from '../newsletter/providers.ts';
import { chromeOf, entryOf, feedsOf, headOf } from './chrome.ts';
import { digestOf } from '../digest.ts';
import { plural } from '../format.ts';
import { stripOf, strippedArticles } from './front-strip.ts';
import { shelfOf } from './list-pages.ts';
import { listsBy } from './lists.ts';
import type { Family, Tools } from './output.ts';
import type { FrontPage } from './page.ts';
import type { Site } from './site.ts';
import { jsonLd, siteData } from './structured-data.ts';

/** Articles after the lead that are shown as new, and at most in a section of those that are not. */
const [NEWEST, PER_SECTION] = [6, 7];

/** `/` */
export const home: Family = {
  name: 'home',
  plan: (site) => [{ path: 'index.html', family: 'home', params: {}, digest: digestOfHome(site) }],
  draw: (_, site, tools) => tools.page(paths.home, homePage(site, tools)),
};

/** Of the lists, and of the articles whose figures the front page shows. */
function digestOfHome(site: Site): string {
  const shown = [leadOf(site), ...strippedArticles(site)].map((article) => article?.digest ?? '');
  const corrections = site.articles.map((article) => article.corrections);
  const parts = [site.registries.config, site.pictures, listing(site), shelfOf(site, '', 'kind'), shown, corrections];
  return digestOf(chromeOf(site), ...parts);
}

/** The front page: the story that leads with its chart, the strip of data, what else is new, and sections by category. */
export function homePage(site: Site, tools: Pick<Tools, 'article'>): FrontPage {
  const { config } = site.registries;
  const lead = leadOf(site);
  const figure =
    lead?.blocks.some(({ chart }) => chart) === true ? drawLeadFigure(tools.article(lead.slug)) : undefined;
  const { newsletter } = config;
  return {
    view: 'home',
    head: headOf(site, {
      title: config.name,
      description: config.description,
      path: paths.home,
      jsonLd: [jsonLd(siteData(config))],
    }),
    chrome: chromeOf(site),
    crumbs: [],
    heading: config.name,
    ...(lead && { lead: { entry: entryOf(lead, site), ...(figure && { figure }) } }),
    strip: stripOf(
      site,
      strippedArticles(site).map(({ slug }) => tools.article(slug)),
    ),
    ...listing(site),
    ...(newsletter && {
      newsletter: {
        heading: newsletter.name,
        href: paths.newsletter,
        description: newsletter.description,
        form: drawSignUp(signUpOf(newsletter, `${config.url}${paths.subscribed}`), paths.privacy),
      },
    }),
    shelves: [shelfOf(site, 'By kind', 'kind')],
    feeds: feedsOf('/', config.name).map(({ title: label, href }) => ({ label, href })),
  };
}

/** The newest article that an editor wants to lead; else the newest that has a chart; else the newest. */
function leadOf({ articles }: Pick<Site, 'articles'>): ArticleSummary | undefined {
  const wanted = articles.find(({ lead }) => lead);
  return wanted ?? articles.find(({ blocks }) => blocks.some(({ chart }) => chart)) ?? articles[0];
}

/** What is new, then each category's newest that do not stand on the page already. */
function listing(site: Site): Pick<FrontPage, 'newest' | 'sections'> {
  const lead = leadOf(site);
  const newest = site.articles.filter((article) => article !== lead).slice(0, NEWEST);
  const shown = new Set([lead, ...newest]);
  const sections = listsBy(site.lists, 'category').flatMap(({ heading, id, path, articles }) => {
    const [first, ...more] = articles
      .filter((article) => !shown.has(article))
      .slice(0, PER_SECTION)
      .map((article) => entryOf(article, site));
    return first ? [{ heading, id, href: path, first, more, count: plural(articles.length, 'article') }] : [];
  });
  return { newest: newest.map((article) => entryOf(article, site)), sections };
}
