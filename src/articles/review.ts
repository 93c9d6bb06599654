import type { Split } from '../parse/frontmatter.ts';
import type { Message } from '../parse/problem.ts';
import type { Root } from '../parse/tree.ts';
import type { Article } from './article.ts';
import type { JoinedMatter } from './block-data.ts';
import type { ArticleFile } from './read.ts';
import type { Registries } from './registries.ts';
import type { Frontmatter } from './schema.ts';
import type { Values } from './values.ts';

/** What a review is shown of an article that has been read, however much of it could be. */
export interface Reviewed {
  readonly file: ArticleFile;
  readonly parts: Split;
  /** Absent where the body has an error of syntax. */
  readonly tree: Root | undefined;
  /** The frontmatter as it was typed; absent where it is no YAML. */
  readonly matter?: unknown;
  /** Its blocks with the shared data that they name. */
  readonly joined?: JoinedMatter;
  /** With `article`, absent where anything is wrong with the form of the article. */
  readonly frontmatter?: Frontmatter;
  readonly article?: Article;
  /** What its text may name; with `article`. */
  readonly values?: Values;
  readonly registries: Registries;
}

/** Says what is wrong with an article beyond its form. */
export type Review = (reviewed: Reviewed) => readonly Message[];
