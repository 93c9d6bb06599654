/** The validated, derived article: the one model that pages, feeds, downloads, search and the check read. */
import type { Comparison } from '../comparisons/comparison.ts';
import type { Correction } from '../corrections/schema.ts';
import type { Notices } from '../disclosures/notice.ts';
import type { Facts } from '../facts/facts.ts';
import type { Mentions } from '../glossary/mentions.ts';
import type { Grade } from '../grades/grade.ts';
import type { Inherited, Subject } from '../provenance/inheritance.ts';
import type { Source } from '../provenance/provenance.ts';
import type { Ranking } from '../rankings/ranking.ts';
import type { Scenarios } from '../scenarios/scenarios.ts';
import type { Sequence } from '../sequences/sequence.ts';
import type { Root } from '../parse/tree.ts';
import type { BlockSummary } from './block-summary.ts';

export const KINDS = ['awards', 'list', 'leaderboard', 'forecast', 'explainer', 'guide', 'announcement'] as const;
export type Kind = (typeof KINDS)[number];

/** A block with the fields of its concept. */
export type ArticleBlock = Ranking | Scenarios | Grade | Comparison | Facts | Sequence;

/** An author or reviewer: a desk or a person that exists. */
export interface Author {
  readonly id: string;
  readonly name: string;
  readonly kind: 'desk' | 'person';
  readonly bio?: string;
  readonly href: string;
}

/** A category or a tag. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly href: string;
}

export interface Series {
  readonly id: string;
  readonly title: string;
  readonly part: number;
}

/** A picture that a body shows. */
export interface Picture {
  /** Of the file beside the article, and of the one that is published: `desk.png`. */
  readonly name: string;
  /** In pixels, as it is published. */
  readonly width: number;
  readonly height: number;
  /** SHA-256 of the file. */
  readonly digest: string;
}

/** An author, category or tag as a link. */
export interface Link {
  readonly label: string;
  readonly href: string;
}

/** What lists of articles, the plan and other articles' pages need of one: no body, no blocks' figures. Plain data. */
export interface ArticleSummary {
  readonly slug: string;
  /** Path of the file below the project's root. */
  readonly path: string;
  /** `/articles/<slug>/` */
  readonly href: string;
  readonly kind: Kind;
  readonly title: string;
  readonly description: string;
  readonly published: string;
  readonly updated?: string | undefined;
  readonly reviewBy?: string | undefined;
  readonly authors: readonly Author[];
  readonly reviewedBy: readonly Author[];
  readonly category: Term;
  readonly tags: readonly Term[];
  readonly assets: readonly Subject[];
  /** Subset of `assets`: those the article is chiefly about (for the search filter). */
  readonly primaryAssets: readonly Subject[];
  readonly series?: Series | undefined;
  readonly corrections: readonly Correction[];
  readonly formerly: readonly string[];
  readonly draft: boolean;
  /** Whether an editor wants it to lead the front page. */
  readonly lead: boolean;
  readonly words: number;
  /** Whole minutes, at 230 words a minute, at least 1. */
  readonly readingMinutes: number;
  readonly blocks: readonly BlockSummary[];
  readonly pictures: readonly Picture[];
  /** Terms of the glossary, by their ids: those that its prose links to, and those that it is about itself. */
  readonly terms: { readonly uses: readonly string[]; readonly explains: readonly string[] };
  /** Texts of its notices, each of which every output must hold. */
  readonly noticeTexts: readonly string[];
  /** SHA-256 of all that is drawn from it: unchanged, nothing of it need be drawn again. */
  readonly digest: string;
}

interface ArticleBase extends ArticleSummary {
  readonly figures: readonly ArticleBlock[];
  readonly notices: Notices;
  /** Every source that a block or `<Cite>` names, in order of appearance. */
  readonly sources: readonly Source[];
  readonly inherited: Inherited;
  /** The body's tree; drawing never changes it. */
  readonly tree: Root;
  /** Where the tree's texts name terms of the glossary; the first mention of each is drawn as a link. */
  readonly mentions: Mentions;
}

/** What an article of its kind has beside what all have. */
export type OfKind =
  | { readonly kind: 'awards' | 'list' | 'leaderboard'; readonly rankings: readonly [Ranking, ...Ranking[]] }
  | {
      readonly kind: 'forecast';
      readonly asset: Subject;
      readonly scenarios: readonly [Scenarios, ...Scenarios[]];
    }
  | { readonly kind: 'explainer' | 'guide' }
  | { readonly kind: 'announcement'; readonly product: string };

export type Article = ArticleBase & OfKind;
