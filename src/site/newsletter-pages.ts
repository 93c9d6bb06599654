/** What stands around the issues of the newsletter: the archive with its sign-up form, and where that form leads. */
import { fileOf, paths } from '../articles/paths.ts';
import { formatDate, plural } from '../format.ts';
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { drawSignUp } from '../newsletter/page.ts';
import { signUpOf } from '../newsletter/providers.ts';
import { chromeOf, feedsOf, headOf } from './chrome.ts';
import { digestOf } from '../digest.ts';
import type { Family } from './output.ts';
import type { ListPage } from './page.ts';
import type { Site } from './site.ts';

/** Whether the publication has a newsletter. */
export const hasNewsletter = ({ registries: { config } }: Pick<Site, 'registries'>): boolean =>
  config.newsletter !== undefined;

/** Pages of the newsletter that search engines may list. */
export const newsletterPaths = (site: Site): string[] =>
  hasNewsletter(site) ? [paths.newsletter, ...site.issues.map(({ href }) => href)] : [];

interface Page {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly noindex?: boolean;
  readonly draw: (site: Site) => Markup;
}

const PAGES: readonly Page[] = [
  { path: paths.newsletter, title: 'Newsletter', description: '', draw: drawArchive },
  {
    path: paths.subscribed,
    title: 'Thank you',
    description: 'Your address has reached us.',
    noindex: true,
    draw: () =>
      html`<p>Look into your inbox: a mail asks whether it was you who signed up. Until you say yes, nothing else comes. If it is not there in a quarter of an hour, look among what your mail program took for spam.</p><p>Meanwhile, <a href="${paths.newsletter}">past issues</a> are here to read.</p>`,
  },
  {
    path: paths.notSubscribed,
    title: 'That did not work',
    description: 'Your address has not reached us.',
    noindex: true,
    draw: ({ registries: { config } }) =>
      html`<p>Either the address was mistyped, or the service that keeps the list did not answer. <a href="${paths.newsletter}">Try once more</a>; if it fails again, write to <a href="mailto:${config.errors}">${config.errors}</a>.</p><p>A <a href="${paths.feeds}">feed</a> brings you the same without an address.</p>`,
  },
];

/** `/newsletter/`, `/newsletter/thanks/`, `/newsletter/problem/` */
export const newsletterPages: Family = {
  name: 'newsletter-page',
  plan: (site) =>
    (hasNewsletter(site) ? PAGES : []).map(({ path }) => ({
      path: fileOf(path),
      family: 'newsletter-page',
      params: { path },
      digest: digestOf(newsletterPage(path, site)),
    })),
  draw: ({ params }, site, tools) => tools.page(String(params.path), newsletterPage(String(params.path), site)),
};

/** A page of the newsletter that is no issue. */
export function newsletterPage(path: string, site: Site): ListPage {
  const page = PAGES.find((candidate) => candidate.path === path);
  const { newsletter } = site.registries.config;
  if (!page || !newsletter) throw new Error(`There is no page \`${path}\`.`);
  const isArchive = path === paths.newsletter;
  const title = isArchive ? newsletter.name : page.title;
  const intro = isArchive ? newsletter.description : page.description;
  const feeds = isArchive ? feedsOf(path, newsletter.name) : [];
  const above = isArchive ? [] : [{ label: 'Newsletter', href: paths.newsletter }];
  return {
    view: 'list',
    head: headOf(site, { title, description: intro, path, feeds, noindex: page.noindex ?? false }),
    chrome: chromeOf(site),
    crumbs: [{ label: 'Home', href: paths.home }, ...above, { label: isArchive ? 'Newsletter' : title }],
    heading: title,
    intro,
    body: page.draw(site),
    groups: [],
    feeds: feeds.map((feed) => ({ label: feed.title, href: feed.href })),
  };
}

function drawArchive({ registries: { config }, issues: sent }: Site): Markup {
  if (!config.newsletter) return html``;
  const form = drawSignUp(signUpOf(config.newsletter, `${config.url}${paths.subscribed}`), paths.privacy);
  const items = sent.map(({ href, subject, preheader, published, contents }) => {
    return html`<li><h3><a href="${href}">${subject}</a></h3><p>${preheader}</p><p class="issue-about"><time datetime="${published}">${formatDate(published)}</time> · ${plural(contents.length, 'article')}</p></li>`;
  });
  const list =
    items.length === 0 ? html`<p>The first issue is yet to come.</p>` : html`<ol class="issues">${items}</ol>`;
  return html`${form}<h2>Past issues</h2>${list}`;
}
