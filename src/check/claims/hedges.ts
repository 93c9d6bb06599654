/** Finds the words before a number that say how exact it is. */
import type { Hedge } from './mention.ts';

const HEDGES: readonly (readonly [RegExp, Hedge])[] = [
  [/(?:nearly|almost|not quite|close to|just under|just below|just short of)$/, 'nearly'],
  [/\b(?:not|never|nor)\s+(?:\p{L}+\s+){0,3}(?:more|higher|greater) than$/u, 'atMost'],
  [
    /(?:no (?:more|higher|greater) than|not more than|up to|at most|maximum of|at the most|as much as|as many as)$/,
    'atMost',
  ],
  [/(?:no (?:less|fewer|lower) than|not less than|at least|minimum of)$/, 'atLeast'],
  [/(?:more than|over|in excess of|upwards of|greater than|well over|exceeds?|exceeding|>)$/, 'over'],
  [/(?:less than|fewer than|under|not even|<)$/, 'under'],
  [/(?:above|beyond|higher than)$/, 'above'],
  [/(?:below|lower than|short of)$/, 'below'],
  [/(?:about|around|approximately|roughly|some|circa|or so|~|≈|say)$/, 'about'],
];

/** The words of which one ends every hedge: before most numbers none of them stands. */
const HEDGING = new Set(
  'nearly almost quite to under below of than most much many least minimum over exceed exceeds exceeding even above beyond about around approximately roughly some circa so say'.split(
    ' ',
  ),
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
  const [last = ''] = /[a-z]+$/.exec(trimmed) ?? [];
  if (!HEDGING.has(last) && !/[<>~≈]$/.test(trimmed)) return { hedge: undefined, start: from };
  for (const [pattern, hedge] of HEDGES) {
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
    if (HEDGING.has(word)) return true;
    isFollowed = ARTICLES.has(word);
    end = start;
  }
  return false;
}

const SIGNS = '<>~≈';
const ARTICLES = new Set(['a', 'an', 'the']);

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
