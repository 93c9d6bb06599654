/** What is published, planned before anything is drawn. Plain data, so that it can go to a worker. */
import type { Article } from '../articles/article.ts';
import type { Page } from './page.ts';
import type { Site } from './site.ts';

/** One file of the published site. */
export interface Output {
  /** Below `dist/`, with forward slashes: `articles/aave-2027-scenarios/index.html`. */
  readonly path: string;
  /** Which family draws it, and what it needs to know. */
  readonly family: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** SHA-256 of all that its bytes depend on, the program itself aside: an unchanged digest means unchanged bytes. */
  readonly digest: string;
  /** The article whose page, picture or download it is; a worker that draws several of them reads it once. */
  readonly slug?: string;
  /** A picture of what a page draws by itself: `--no-pictures` does without it. */
  readonly picture?: boolean;
  /** What it must hold, checked on the written bytes: texts of notices. */
  readonly must?: readonly string[];
  /** The file of the content that it is made from, where that is no article: what is wrong with it is said there. */
  readonly source?: string;
  /** The articles whose pieces it is put together from, by slug. */
  readonly from?: readonly string[];
}

export type Bytes = string | Uint8Array;

/** Bytes that stand in several outputs as they are, such as an article as an item of feeds. */
export interface Piece {
  readonly bytes: Uint8Array;
}

/** An output that is put together from pieces. */
export interface Assembly {
  readonly before: string;
  readonly between: string;
  readonly after: string;
  readonly pieces: readonly Piece[];
}

/** How pieces of an article are made: each by the name of the format it is for, `rss.xml`, or of its file, `votes.png`. */
export interface Recipe {
  /** Of all that they are made from. */
  readonly digest: string;
  /** What each of them must hold: texts of notices. */
  readonly must: readonly string[];
  readonly make: () => Readonly<Record<string, Bytes>>;
}

/** What drawing needs from outside: reading an article, and the shell. */
export interface Tools {
  /** The whole article, read and derived anew or remembered. */
  readonly article: (slug: string) => Article;
  /** Bytes of a file of the project, by its path below the root. */
  readonly bytes: (path: string) => Uint8Array;
  /**
   * Pieces of outputs: made and inspected once for each digest, and remembered between builds. `key` is a path of its
   * own, `feeds/aave`; what was remembered under it with another digest is forgotten.
   */
  readonly pieces: (key: string, recipe: Recipe) => Readonly<Record<string, Piece>>;
  /** A page drawn by the shell. `url` is its path: `/articles/x/`. */
  readonly page: (url: string, page: Page) => Promise<string>;
}

/** What is wrong with content and shows only once it is drawn, such as a mail that is too heavy. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly ruleId: string;
  readonly hint: string;

  constructor(ruleId: string, reason: string, hint: string) {
    super(reason);
    this.ruleId = ruleId;
    this.hint = hint;
  }
}

/** Outputs that are planned and drawn alike. */
export interface Family {
  readonly name: string;
  readonly plan: (site: Site) => readonly Output[];
  readonly draw: (output: Output, site: Site, tools: Tools) => Bytes | Assembly | Promise<Bytes>;
  /** Makes the pieces of an article while it is at hand, so that it is not read once more for them. */
  readonly prepare?: (slug: string, site: Site, tools: Tools) => void;
}
