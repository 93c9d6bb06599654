/** What a sentence speaks of, found by the words of an article's lexicon. */
import type { Lexicon, NamedColumn } from './lexicon.ts';
import type { Stretch } from './sentences.ts';
import type { Token } from './tokens.ts';

/** Something named, and where. */
export interface Named {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** The subjects that a sentence names. Places are those of the whole text. */
export interface Subjects {
  readonly assets: readonly Named[];
  readonly columns: readonly { readonly column: NamedColumn; readonly at: number }[];
  readonly cases: readonly (Named & { readonly block: string })[];
}

/** Every subject that a stretch of a text names; each kind is looked for when it is first asked for. */
export const subjectsIn = (text: string, within: Stretch, tokens: readonly Token[], lexicon: Lexicon): Subjects =>
  new Naming(text, within, tokens, lexicon);

class Naming implements Subjects {
  readonly #text: string;
  readonly #within: Stretch;
  readonly #tokens: readonly Token[];
  readonly #lexicon: Lexicon;
  #assets: Subjects['assets'] | undefined;
  #columns: Subjects['columns'] | undefined;
  #cases: Subjects['cases'] | undefined;

  constructor(text: string, within: Stretch, tokens: readonly Token[], lexicon: Lexicon) {
    this.#text = text;
    this.#within = within;
    this.#tokens = tokens;
    this.#lexicon = lexicon;
  }

  get assets(): Subjects['assets'] {
    return (this.#assets ??= this.#lexicon.names.in(this.#text, this.#tokens));
  }

  get columns(): Subjects['columns'] {
    return (this.#columns ??= columnsIn(this.#text, this.#tokens, this.#lexicon));
  }

  get cases(): Subjects['cases'] {
    const { from, to } = this.#within;
    return (this.#cases ??= this.#tokens.some(({ word }) => this.#lexicon.caseWords.has(word.text))
      ? casesIn(this.#text.slice(from, to), from, this.#lexicon)
      : []);
  }
}

function columnsIn(text: string, tokens: readonly Token[], { byWord, beginnings }: Lexicon): Subjects['columns'] {
  const found: { column: NamedColumn; at: number }[] = [];
  if (byWord.size === 0) return found;
  for (const { word, at } of tokens) {
    const isMarket = word.text === 'market' && MARKET.test(text.slice(at, at + 30));
    const columns = byWord.get(isMarket ? 'cap' : word.stem);
    if (columns === undefined || (!isMarket && !beginnings.has(word.text.slice(0, 3)))) continue;
    for (const column of columns) found.push({ column, at });
  }
  return found;
}

const MARKET = /^market (?:value|size|valuation|capitali[sz]ation)/i;

function casesIn(part: string, from: number, { cases }: Lexicon): Subjects['cases'] {
  return cases.flatMap(({ block, id, pattern }) =>
    [...part.matchAll(pattern)].map(({ 0: name, index }) => ({
      block,
      id,
      from: from + index,
      to: from + index + name.length,
    })),
  );
}

/**
 * The columns that a number at a place belongs to: those named nearest before it, or else nearest behind it. Where some
 * are named by more words than others near there, only those.
 */
export function columnsNear(
  columns: Subjects['columns'],
  at: number,
  within: Stretch,
  isOne: (column: NamedColumn) => boolean = () => true,
): readonly NamedColumn[] {
  if (columns.length === 0) return [];
  const inside = columns.filter((one) => one.at >= within.from && one.at < within.to && isOne(one.column));
  const before = inside.filter((one) => one.at < at);
  const last = before.at(-1)?.at;
  const near =
    last === undefined ? inside.filter((one) => one.at < at + 60) : before.filter((one) => one.at > last - 24);
  if (near.length === 0) return [];
  const counted = Map.groupBy(near, ({ column }) => column);
  const most = Math.max(...[...counted.values()].map((some) => new Set(some.map((one) => one.at)).size));
  return [...counted].filter(([, some]) => new Set(some.map((one) => one.at)).size === most).map(([column]) => column);
}
