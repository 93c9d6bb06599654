/** A change that makes a typed-out article false. */
import type { LiteralArticle } from './literal.ts';

export type Kind = 'digit' | 'unit' | 'sign' | 'magnitude' | 'number word' | 'ordinal' | 'comparison' | 'name' | 'cell';
export const KINDS: readonly Kind[] = [
  'digit',
  'unit',
  'sign',
  'magnitude',
  'number word',
  'ordinal',
  'comparison',
  'name',
  'cell',
];

/** A change of an article's text. */
export interface Mutant {
  readonly kind: Kind;
  readonly slug: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A change of a stretch of an article. */
export const change = (kind: Kind, { slug }: LiteralArticle, from: number, to: number, text: string): Mutant => ({
  kind,
  slug,
  from,
  to,
  text,
});

/** The text of an article with a change in it. */
export const mutated = ({ text }: LiteralArticle, { from, to, text: other }: Mutant): string =>
  text.slice(0, from) + other + text.slice(to);
