/** Whether two pages of one article say the same: title, description, prose, figures and answers, word by word. */
import { Parser } from 'htmlparser2';

/** What a reader is told of the article itself; the rest is chrome. */
const isPart = (name: string, classes: readonly string[]): boolean =>
  name === 'h1' || classes.includes('standfirst') || classes.includes('prose');

/** No word ends at these; at others it does, also where no space stands between a word and the number of its note. */
const INLINE = new Set(['a', 'b', 'code', 'data', 'em', 'i', 'small', 'span', 'strong', 'time']);
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

/** The words, numbers and signs of the article on a page, in order; white space and tags do not count. */
export function wordsOf(page: string): string[] {
  let text = '';
  let depth = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (VOID.has(name)) return;
      if (depth > 0 || isPart(name, (attributes.class ?? '').split(' '))) depth++;
      if (!INLINE.has(name)) text += ' ';
    },
    ontext: (part) => {
      if (depth > 0) text += part;
    },
    onclosetag: (name) => {
      if (VOID.has(name)) return;
      if (depth > 0) depth--;
      if (!INLINE.has(name)) text += ' ';
    },
  });
  parser.end(page);
  return text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

/** Where two pages part: some words of each from there on. `undefined` where they say the same. */
export function difference(
  ours: string,
  theirs: string,
): { readonly at: number; readonly ours: string; readonly theirs: string } | undefined {
  const [a, b] = [wordsOf(ours), wordsOf(theirs)];
  if (a.length === 0) return { at: 0, ours: '(no article was found)', theirs: b.slice(0, 12).join(' ') };
  const at = a.findIndex((word, index) => word !== b[index]);
  if (at < 0 && a.length === b.length) return undefined;
  const from = at < 0 ? a.length : at;
  const shown = (words: readonly string[]): string => words.slice(Math.max(0, from - 4), from + 12).join(' ');
  return { at: from, ours: shown(a), theirs: shown(b) };
}
