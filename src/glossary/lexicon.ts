/** All spellings of all terms as one tree of words, so that a text is read once however many terms there are. */
import type { GlossaryTerm } from './schema.ts';
import { joint, wordsIn } from './words.ts';

/** What may follow a word, by the joint and the word; and the term that ends here. Plain data. */
export interface LexiconNode {
  readonly next: Map<string, LexiconNode>;
  id?: string;
}

/** The tree's root: what a term may begin with. */
export type Lexicon = ReadonlyMap<string, LexiconNode>;

/** A spelling that two terms claim, or that one term claims twice. */
export interface Clash {
  readonly id: string;
  /** Of the alias; `undefined` where it is the term itself. */
  readonly alias?: number;
  readonly spelling: string;
  /** The term that has it already. */
  readonly owner: string;
}

/** The lexicon of a glossary, and the spellings in it that could mean two terms: the first of the two keeps them. */
export function lexiconOf(terms: readonly Pick<GlossaryTerm, 'id' | 'term' | 'aliases'>[]): {
  readonly lexicon: Lexicon;
  readonly clashes: readonly Clash[];
} {
  const root: LexiconNode = { next: new Map() };
  const clashes = terms.flatMap(({ id, term, aliases }) =>
    [term, ...aliases].flatMap((spelling, index): Clash[] => {
      const owner = enter(root, spelling, id);
      return owner === undefined ? [] : [{ id, spelling, owner, ...(index > 0 && { alias: index - 1 }) }];
    }),
  );
  return { lexicon: root.next, clashes };
}

/** Enters all forms of a spelling. Returns who had one of them before. */
function enter(root: LexiconNode, spelling: string, id: string): string | undefined {
  const words = wordsIn(spelling);
  let nodes = [root];
  for (const [index, { start, end }] of words.entries()) {
    const before = index === 0 ? '' : (joint(spelling.slice(words[index - 1]?.end, start)) ?? '');
    const forms = formsOf(spelling.slice(start, end), index === words.length - 1);
    nodes = nodes.flatMap((node) => forms.map((form) => child(node, before + form)));
  }
  const owner = nodes.find((node) => node.id !== undefined)?.id;
  for (const node of nodes) node.id ??= id;
  return owner;
}

function child({ next }: LexiconNode, key: string): LexiconNode {
  const known = next.get(key);
  if (known) return known;
  const made: LexiconNode = { next: new Map() };
  next.set(key, made);
  return made;
}

/** A word as texts have it: with a capital where it has none, and the last word of a term in the plural. */
function formsOf(word: string, isLast: boolean): string[] {
  const cases = word === word.toLowerCase() ? [...new Set([word, capitalised(word)])] : [word];
  return isLast ? cases.flatMap((form) => [form, ...pluralOf(form)]) : cases;
}

const capitalised = (word: string): string => {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
};

/** English plurals as rules have them; others are aliases. A figure has none. */
function pluralOf(word: string): string[] {
  if (!/\p{L}$/u.test(word)) return [];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  return [/(?:[sxz]|[cs]h)$/.test(word) ? `${word}es` : `${word}s`];
}
