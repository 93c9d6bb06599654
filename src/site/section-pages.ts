import { drawCorrectionIndex } from '../articles/correction-index.ts';
import { drawAssetIndex } from '../articles/indexes.ts';
import { drawNoticeIndex } from '../articles/notice-index.ts';
import { paths } from '../articles/paths.ts';
import { html, join } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { chromeOf, feedsOf, headOf } from './chrome.ts';
import { digestOf } from '../digest.ts';
import { followed, followedPaths } from './feeds.ts';
import type { Family } from './output.ts';
import type { ListPage } from './page.ts';
import type { Site } from './site.ts';

/** A page of the site's own, drawn from the registries and from what all articles say. */
export interface Section {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly draw: (site: Site) => Markup;
  readonly followable?: boolean;
}

export const SECTIONS: readonly Section[] = [
  {
    path: paths.assets,
    title: 'Assets',
    description: 'Every crypto asset that our articles name, with the interests that we know of.',
    draw: ({ registries, articles }) => drawAssetIndex(registries, articles),
  },
  {
    path: paths.disclosures,
    title: 'Disclosures',
    description: 'Who is paid, by whom, and who holds a stake in what we write about; and the notices that say so.',
    draw: ({ registries, lists }) => drawNoticeIndex(registries, (id) => lists.has(paths.asset(id))),
  },
  {
    path: paths.corrections,
    title: 'Corrections',
    description: 'Every correction of a published article: what stood there, and what stands there now.',
    draw: ({ articles }) => drawCorrectionIndex(articles),
    followable: true,
  },
  {
    path: paths.feeds,
    title: 'Feeds',
    description:
      'Follow everything, or one subject, in a feed reader: articles in full, with their tables and notices.',
    draw: drawFeedIndex,
  },
];

export const SECTION_PATHS: readonly string[] = SECTIONS.map(({ path }) => path);

/** `/assets/`, `/disclosures/`, `/corrections/`, `/feeds/` */
export const sectionPages: Family = {
  name: 'section-page',
  plan: (site) =>
    SECTIONS.map((section) => ({
      path: `${section.path.slice(1)}index.html`,
      family: 'section-page',
      params: { path: section.path },
      digest: digestOf(sectionPage(section, site)),
    })),
  draw: ({ params }, site, tools) => {
    const section = SECTIONS.find(({ path }) => path === params.path);
    if (!section) throw new Error(`There is no page \`${String(params.path)}\`.`);
    return tools.page(section.path, sectionPage(section, site));
  },
};

function sectionPage({ path, title, description, draw, followable = false }: Section, site: Site): ListPage {
  const feeds = followable ? feedsOf(path, title) : [];
  return {
    view: 'list',
    head: headOf(site, { title, description, path, feeds, card: path }),
    chrome: chromeOf(site),
    crumbs: [{ label: 'Home', href: paths.home }, { label: title }],
    heading: title,
    intro: description,
    body: draw(site),
    groups: [],
    feeds: feeds.map((feed) => ({ label: feed.title, href: feed.href })),
  };
}

/** What a feed is, for those who have never used one, and all there are. */
function drawFeedIndex(site: Site): Markup {
  const { newsletter } = site.registries.config;
  const all = followedPaths(site).map((path) => ({ path, heading: followed(path, site).heading }));
  const [first, ...others] = all;
  const mailed = newsletter ? [{ path: paths.newsletter, heading: `${newsletter.name} (newsletter)` }] : [];
  const rows = [...(first ? [first] : []), ...mailed, ...others].map(({ path, heading }) => {
    const links = (['rss', 'atom', 'json'] as const).map(
      (format) => html`<a href="${paths.feed(path, format)}">${{ rss: 'RSS', atom: 'Atom', json: 'JSON' }[format]}</a>`,
    );
    return html`<tr><th scope="row"><a href="${path}">${heading.replace(` · ${site.registries.config.name}`, '')}</a></th><td>${join(links, ' ')}</td></tr>`;
  });
  return html`<p>A feed is a file that lists what is new. Give its address to a feed reader, such as NetNewsWire, Feedly, Thunderbird or newsboat, and new articles come to you, whole, with their tables, sources and notices. Nobody learns that you follow them, and nothing stands between you and the text.</p>
<p>If your reader asks which format to take, take RSS. To follow everything below at once, import <a href="${paths.opml}">the list of all feeds</a> (OPML).</p>
<div class="table-scroll"><table class="data-table"><caption class="visually-hidden">Feeds</caption><thead><tr><th scope="col">Follow</th><th scope="col">Formats</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
