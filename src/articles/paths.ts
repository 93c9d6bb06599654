/** The feeds of a list: the name of its file, by format. */
export const FEED_FILES = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;

export type FeedFormat = keyof typeof FEED_FILES;

/** Every address of the site, in one place. Paths begin and end with a slash, or name a file. */

export const paths = {
  home: '/',
  article: (slug: string) => `/articles/${slug}/`,
  block: (slug: string, block: string, format: 'csv' | 'json' | 'svg' | 'png') =>
    `/articles/${slug}/${block}.${format}`,
  category: (id: string) => `/categories/${id}/`,
  tag: (id: string) => `/tags/${id}/`,
  kind: (id: string) => `/kinds/${id}/`,
  author: (id: string) => `/authors/${id}/`,
  assets: '/assets/',
  asset: (id: string) => `/assets/${id}/`,
  data: '/data/',
  dataset: (id: string) => `/data/${id}/`,
  forecasts: '/forecasts/',
  /** The card of a page. */
  card: (page: string) => `${page}card.png`,
  archive: '/archive/',
  year: (year: string) => `/archive/${year}/`,
  search: '/search/',
  disclosures: '/disclosures/',
  corrections: '/corrections/',
  glossary: '/glossary/',
  term: (id: string) => `/glossary/#${id}`,
  feeds: '/feeds/',
  opml: '/feeds.opml',
  newsletter: '/newsletter/',
  issue: (id: string) => `/newsletter/${id}/`,
  issueFile: (id: string, name: 'email.html' | 'email.txt' | 'email.eml') => `/newsletter/${id}/${name}`,
  subscribed: '/newsletter/thanks/',
  notSubscribed: '/newsletter/problem/',
  about: '/about/',
  standards: '/editorial-standards/',
  privacy: '/privacy/',
  /** The page of a list after its first. */
  page: (list: string, page: number) => (page === 1 ? list : `${list}page/${String(page)}/`),
  feed: (list: string, format: FeedFormat) => `${list}${FEED_FILES[format]}`,
} as const;

/** The file below `dist/` that answers a path. */
export function fileOf(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

/** What readers call a kind, one and many. */
export const KIND_NAMES = {
  awards: ['Awards', 'Awards'],
  list: ['List', 'Lists'],
  leaderboard: ['Leaderboard', 'Leaderboards'],
  forecast: ['Forecast', 'Forecasts'],
  explainer: ['Explainer', 'Explainers'],
  guide: ['Guide', 'Guides'],
  announcement: ['Announcement', 'Announcements'],
} as const;
