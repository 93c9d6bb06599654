import { textWidth, wrap } from '../charts/labels.ts';

/** Where an address or identifier may be broken: after a mark, or before a capital. */
const JOINT = /[/\-_.,:;=&?@].|\p{Ll}\p{Lu}/u;

/** Takes a word apart without parting a letter from its marks. */
const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text in lines none of which is wider than `width`: a word that is wider is broken, where it can be at a joint. */
export function lettered(text: string, width: number): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  return wrap(words.flatMap((word) => pieces(word, width)).join(' '), width);
}

function pieces(word: string, width: number): string[] {
  const found: string[] = [];
  let rest = Array.from(LETTERS.segment(word), ({ segment }) => segment);
  while (textWidth(rest.join('')) > width) {
    const cut = cutOf(rest, width);
    found.push(rest.slice(0, cut).join(''));
    rest = rest.slice(cut);
  }
  return rest.length > 0 ? [...found, rest.join('')] : found;
}

/** How many letters of a word go on the line: up to the last joint, or as many as there is room for, but at least one. */
function cutOf(letters: readonly string[], width: number): number {
  let room = 0;
  for (let used = 0; room < letters.length; room += 1) {
    used += textWidth(letters[room] ?? '');
    if (used > width) break;
  }
  const joint = letters.slice(0, room).findLastIndex((letter, at) => JOINT.test(`${letter}${letters[at + 1] ?? ''}`));
  return Math.max(1, joint > 0 ? joint + 1 : room);
}
