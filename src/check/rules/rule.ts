/** What a rule of the check is: a name, a sentence and a function over what there is of an article. */
import type { Article } from '../../articles/article.ts';
import type { Registries } from '../../articles/registries.ts';
import type { Frontmatter } from '../../articles/schema.ts';
import type { Values } from '../../articles/values.ts';
import type { Path, Severity } from '../../parse/problem.ts';
import type { BodyFile } from '../../parse/rules/rule.ts';
import type { Node, Root } from '../../parse/tree.ts';
import type { Passage } from '../passage.ts';
import type { Words } from '../words.ts';

/** An article as text: there is one as soon as its frontmatter is YAML and its body has no error of syntax. */
export interface TextSubject {
  readonly path: string;
  readonly registries: Registries;
  /** The body and where it stands in its file. */
  readonly body: BodyFile;
  readonly tree: Root;
  /** Every node of the tree, in the order of the text. */
  readonly nodes: readonly Node[];
  /** The frontmatter as it was typed. */
  readonly matter: unknown;
  /** The texts of the frontmatter and of the body, in their order, to be searched. */
  readonly words: Words;
  /** Values that `<Value of>` may name; none where the article has errors. */
  readonly values: Values;
}

/** An article in which nothing is wrong with the form. */
export interface ArticleSubject extends TextSubject {
  readonly article: Article;
  readonly frontmatter: Frontmatter;
}

/** Where a finding stands. */
export type Spot =
  /** A stretch of a passage; all of it where no offsets are given. */
  | { readonly passage: Passage; readonly from?: number; readonly to?: number }
  | { readonly node: Node }
  /** Keys of the frontmatter; `key` where the key itself is at fault. */
  | { readonly field: Path; readonly at?: 'key' | 'value' };

export interface Finding {
  readonly at: Spot;
  /** What is wrong, with the value: one full sentence. */
  readonly reason: string;
  /** What to do, with the corrected text where it can be known. */
  readonly hint?: string;
  /** The day from which it holds: a rule never looks at today's. */
  readonly since?: string;
  /** What to write in place of the stretch, where that mends it without a doubt. */
  readonly fix?: string;
}

export type ReportFinding = (finding: Finding) => void;

interface Described {
  /** As `check-ok` and `site.yaml` name it. */
  readonly id: string;
  readonly severity: Severity;
  /** What it finds, in one sentence. */
  readonly finds: string;
}

/** A rule about words; it is asked of articles with other errors too. */
export interface TextRule extends Described {
  readonly on: 'text';
  readonly check: (subject: TextSubject, report: ReportFinding) => void;
}

/** A rule that needs the derived article. */
export interface ArticleRule extends Described {
  readonly on: 'article';
  readonly check: (subject: ArticleSubject, report: ReportFinding, tally: Tally) => void;
}

/** Counts something for the report, such as the numbers that were looked at. */
export type Tally = (name: string, count?: number) => void;

/** A rule about all articles together, files as they are, or addresses elsewhere: judged where those are known. */
export interface WiderRule extends Described {
  readonly on: 'archive' | 'file' | 'network';
}

export type Rule = TextRule | ArticleRule | WiderRule;
