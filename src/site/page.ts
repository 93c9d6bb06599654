/** What the shell's routes draw: everything is computed, a route only lays it out. `Astro.locals.page` holds one of these. */
import type { Link } from '../articles/article.ts';
import type { Markup } from '../markup.ts';

export type { Link };

export interface FeedLink {
  readonly title: string;
  readonly href: string;
  readonly type: 'application/rss+xml' | 'application/atom+xml' | 'application/feed+json';
}

/** For `<head>`. Addresses are absolute. */
export interface Head {
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  readonly language: string;
  readonly feeds: readonly FeedLink[];
  readonly social: {
    readonly type: 'website' | 'article';
    /** Of the page, without the site's name. */
    readonly title: string;
    readonly site: string;
    readonly published?: string;
    readonly modified?: string;
    /** The article's card, with an absolute address. */
    readonly image?: { readonly href: string; readonly width: number; readonly height: number; readonly alt: string };
  };
  /** JSON-LD, serialised and safe inside `<script type="application/ld+json">`. */
  readonly jsonLd: readonly string[];
  readonly noindex?: boolean;
}

/** What stands around every page. */
export interface Chrome {
  readonly name: string;
  readonly description: string;
  readonly navigation: readonly Link[];
  readonly footer: readonly { readonly heading: string; readonly links: readonly Link[] }[];
  readonly copyright: string;
  readonly errors: string;
}

export interface DateText {
  readonly iso: string;
  readonly text: string;
}

/** An article in a list. */
export interface Entry {
  readonly href: string;
  readonly title: string;
  readonly description: string;
  readonly kind: Link;
  readonly category: Link;
  readonly published: DateText;
  readonly updated?: DateText;
  readonly authors: readonly Link[];
  readonly readingTime: string;
  readonly corrected: boolean;
  /** Set in the preview only. */
  readonly state?: 'draft' | 'scheduled';
}

export interface Heading {
  readonly id: string;
  readonly text: string;
  /** 2 or 3 */
  readonly depth: number;
}

interface PageBase {
  readonly head: Head;
  readonly chrome: Chrome;
  /** From the front page down; the last is this page, without a link. */
  readonly crumbs: readonly { readonly label: string; readonly href?: string }[];
  readonly heading: string;
}

/** A line of the band under an article's title: a label with a text, a day or links. */
export interface SheetLine {
  readonly label: string;
  readonly text?: string;
  readonly date?: DateText;
  readonly links?: readonly Link[];
  /** What a reader must not miss. */
  readonly urgent?: boolean;
}

export interface ArticlePage extends PageBase {
  readonly view: 'article';
  readonly kind: Link;
  readonly category: Link;
  readonly standfirst: string;
  /** The band of data under the title. */
  readonly sheet: readonly SheetLine[];
  readonly contents: readonly Heading[];
  /** Notices, blocks, prose, sources and corrections, folded together. */
  readonly body: Markup;
  /** Notes that explain the terms which the body links to. */
  readonly termNotes?: Markup;
  readonly tags: readonly Link[];
  readonly assets: readonly Link[];
  readonly downloads: readonly { readonly block: string; readonly links: readonly Link[] }[];
  readonly series?: { readonly title: string; readonly part: string; readonly previous?: Link; readonly next?: Link };
  readonly related: readonly Entry[];
  /** How to report an error: text and `mailto:` address. */
  readonly report: Link;
  readonly state?: 'draft' | 'scheduled';
}

/** Lists of articles, and pages of our own text such as `/corrections/` or `/assets/aave/`. */
export interface ListPage extends PageBase {
  readonly view: 'list';
  readonly intro?: string;
  /** Facts, a table, text: drawn before the lists. */
  readonly body?: Markup;
  readonly groups: readonly {
    readonly heading?: string;
    readonly id?: string;
    readonly href?: string;
    readonly entries: readonly Entry[];
  }[];
  /** Links to other lists: years of the archive, categories. */
  readonly shelves?: readonly {
    readonly heading: string;
    readonly links: readonly (Link & { readonly count?: number })[];
  }[];
  readonly pagination?: {
    readonly current: number;
    readonly last: number;
    readonly previous?: string;
    readonly next?: string;
  };
  readonly feeds: readonly Link[];
}

/** `/` */
export interface FrontPage extends PageBase {
  readonly view: 'home';
  /** The story that leads, with its chart where it has one. */
  readonly lead?: { readonly entry: Entry; readonly figure?: Markup };
  /** Columns of figures and corrections. */
  readonly strip: readonly { readonly heading: string; readonly href: string; readonly items: readonly Markup[] }[];
  readonly newest: readonly Entry[];
  readonly sections: readonly {
    readonly heading: string;
    readonly id: string;
    readonly href: string;
    readonly first: Entry;
    readonly more: readonly Entry[];
    /** Of all articles in it: `2 articles`. */
    readonly count: string;
  }[];
  readonly newsletter?: {
    readonly heading: string;
    readonly href: string;
    readonly description: string;
    readonly form: Markup;
  };
  /** Links to the lists by kind. */
  readonly shelves: NonNullable<ListPage['shelves']>;
  readonly feeds: readonly Link[];
}

/** `/search/`: works without a script as a list of everything by kind. */
export interface SearchPage extends PageBase {
  readonly view: 'search';
  /** The newest of each kind; `more` leads to the rest. */
  readonly groups: readonly (ListPage['groups'][number] & { readonly more?: Link })[];
}

/** A page written as MDX under `src/pages/`, and `/404.html`: head and surroundings only; the text is the route's. */
export interface StaticPage extends PageBase {
  readonly view: 'static';
}

export type Page = ArticlePage | FrontPage | ListPage | SearchPage | StaticPage;
