/** Finds the words before a number that say how exact it is. */
import type { Hedge } from './mention.ts';

/** The patterns of hedges, each with the words and signs that it may end with. */
const HEDGES: readonly (readonly [RegExp, Hedge, string])[] = [
  [
    /(?:nearly|almost|not quite|close to|just under|just below|just short of)$/,
    'nearly',
    'nearly almost quite to under below of',
  ],
  [/\b(?:not|never|nor)\s+(?:\p{L}+\s+){0,3}(?:more|higher|greater) than$/u, 'atMost', 'than'],
  [
    // "Twice as much as" compares.
    /(?:no (?:more|higher|greater) than|not more than|up to|at most|maximum of|at the most|(?<!(?:twice|times|half|thirds?|quarters?) )as (?:much|many) as)$/,
    'atMost',
    'than to most of as',
  ],
  [/(?:no (?:less|fewer|lower) than|not less than|at least|minimum of)$/, 'atLeast', 'than least of'],
  [
    /(?:more than|over|in excess of|upwards of|greater than|well over|exceeds?|exceeding|>)$/,
    'over',
    'than over of exceed exceeds exceeding >',
  ],
  [/(?:less than|fewer than|under|not even|<)$/, 'under', 'than under even <'],
  [/(?:above|beyond|higher than)$/, 'above', 'above beyond than'],
  [/(?:below|lower than|short of)$/, 'below', 'below than of'],
  [
    /(?:about|around|approximately|roughly|some|circa|or so|~|≈|say)$/,
    'about',
    'about around approximately roughly some circa so ~ ≈ say',
  ],
];

/** The hedges that a word or sign may end. Before most numbers none of them stands. */
const BY_END = Map.groupBy(
  HEDGES.flatMap(([pattern, hedge, ends]) => ends.split(' ').map((end) => [pattern, hedge, end] as const)),
  ([, , end]) => end,
);

/** How many characters before a number are looked at. */
const NEAR = 48;

/** The hedge before a number, and where it begins. */
export function hedgeBefore(text: string, from: number): { readonly hedge: Hedge | undefined; readonly start: number } {
  if (!mayBeHedged(text, from)) return { hedge: undefined, start: from };
  const before = text.slice(Math.max(0, from - NEAR), from);
  const trimmed = before
    .toLowerCase()
    .replace(/[\s]+(?:an?\s+|the\s+)?$/, '')
    .replace(/[(“"]$/, '');
  const end = /(?:[a-z]+|[<>~≈])$/.exec(trimmed)?.[0] ?? '';
  for (const [pattern, hedge] of BY_END.get(end) ?? []) {
    const found = pattern.exec(trimmed);
    if (found && !/[\p{L}]$/u.test(trimmed.slice(0, found.index)))
      return { hedge, start: from - before.length + found.index };
  }
  return { hedge: undefined, start: from };
}

/** Whether a hedging sign stands near before a number, or a hedging word does, which an article may follow. */
function mayBeHedged(text: string, from: number): boolean {
  const least = Math.max(0, from - NEAR);
  let end = from;
  let isFollowed = true;
  while (isFollowed) {
    while (end > least && !isLetter(text.charCodeAt(end - 1))) {
      if (SIGNS.includes(text.charAt(end - 1))) return true;
      end -= 1;
    }
    let start = end;
    while (start > least && isLetter(text.charCodeAt(start - 1))) start -= 1;
    const word = text.slice(start, end).toLowerCase();
    if (BY_END.has(word)) return true;
    isFollowed = ARTICLES.has(word);
    end = start;
  }
  return false;
}

const SIGNS = '<>~≈';
const ARTICLES = new Set(['a', 'an', 'the']);

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
