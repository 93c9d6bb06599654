/** What a sentence speaks of, found by the words of an article's lexicon. */
import { stem } from './datum.ts';
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
export function subjectsIn(text: string, { from, to }: Stretch, tokens: readonly Token[], lexicon: Lexicon): Subjects {
  let [assets, columns, cases]: [Subjects['assets']?, Subjects['columns']?, Subjects['cases']?] = [];
  return {
    get assets() {
      return (assets ??= assetsIn(text, tokens, lexicon));
    },
    get columns() {
      return (columns ??= columnsIn(text, tokens, lexicon));
    },
    get cases() {
      return (cases ??= tokens.some(({ word }) => lexicon.caseWords.has(word))
        ? casesIn(text.slice(from, to), from, lexicon)
        : []);
    },
  };
}

function assetsIn(text: string, tokens: readonly Token[], { names: { pattern, firsts, ids } }: Lexicon): Named[] {
  const found: Named[] = [];
  let end = 0;
  for (const { word, at } of tokens) {
    if (!pattern || at < end || !firsts.has(bare(word))) continue;
    pattern.lastIndex = at;
    const name = pattern.exec(text)?.[0];
    const id = name === undefined ? undefined : ids.get(name);
    if (name === undefined || id === undefined || isCount(name, text.slice(at + name.length))) continue;
    end = at + name.length;
    found.push({ id, from: at, to: end });
  }
  return found;
}

/** "Ten tokens" counts, though there is a token called Ten. */
const isCount = (name: string, after: string): boolean =>
  /^(?:One|Two|Three|Ten|Six)$/.test(name) &&
  /^\s+(?:\p{Ll}+\s+)?(?:tokens|coins|projects|picks|assets|names|rows|of|other|more)\b/u.test(after);

const bare = (word: string): string => (/['’]/.test(word) ? word.replace(/['’]s?$/, '') : word);

function columnsIn(text: string, tokens: readonly Token[], { byWord, beginnings }: Lexicon): Subjects['columns'] {
  const found: { column: NamedColumn; at: number }[] = [];
  if (byWord.size === 0) return found;
  for (const { word, at } of tokens) {
    const isMarket = word === 'market' && MARKET.test(text.slice(at, at + 30));
    if (!isMarket && !beginnings.has(word.slice(0, 3))) continue;
    for (const column of byWord.get(isMarket ? 'cap' : stem(word)) ?? []) found.push({ column, at });
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
