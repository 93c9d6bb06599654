/** How wide text is in the two faces of a card, and how it is broken into lines. */
import { textWidth } from '../charts/labels.ts';

export type Face = 'serif' | 'sans';

// Advance widths of Source Serif 4 SemiBold in ems, rounded up by class of letters; of two classes the first counts, and
// whatever is in none is taken to be as wide as high.
const SERIF: readonly (readonly [letters: RegExp, em: number])[] = [
  [/[ .,:;'’|]/, 0.31],
  [/[!ijl[\]{}()/\\ft-]/, 0.39],
  [/[?"IJ`]/, 0.43],
  [/[rsz*“”]/, 0.5],
  [/[cea$0-9#+<>=^~×_–€é]/, 0.56],
  [/[gvoxySqkFLZ]/, 0.62],
  [/[bdpuhnEPBCTY]/, 0.67],
  [/[RVADXGKU&OQN]/, 0.76],
  [/[Hw@…—]/, 0.87],
  [/[mM%\u00C0-\u024F]/, 0.97],
];

/** The sans is measured for charts by its widest letters of each class; a line of prose is narrower than that. */
const SANS = 0.95;

/** Width of a text at most. */
export function widthOf(text: string, size: number, face: Face): number {
  if (face === 'sans') return textWidth(text, size) * SANS;
  let ems = 0;
  for (const letter of text) ems += SERIF.find(([letters]) => letters.test(letter))?.[1] ?? 1.02;
  return ems * size;
}

/** A text in at most so many lines, the last of which ends in an ellipsis where there is more. */
export function linesOf(text: string, most: number, width: number, size: number, face: Face): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && widthOf(longer, size, face) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= most) return lines.map((line) => shortened(line, width, size, face));
  if (most < 1) return [];
  const rest = lines.slice(most - 1).join(' ');
  return [...lines.slice(0, most - 1), shortened(`${rest} …`, width, size, face)];
}

/** A text that fits its place: where it does not, cut off after a word, or in the first word where that alone is too long. */
export function shortened(text: string, width: number, size: number, face: Face): string {
  if (widthOf(text, size, face) <= width) return text;
  const words = text.replace(/\s*…$/, '').split(' ');
  const fits = (said: string): boolean => widthOf(`${said} …`, size, face) <= width;
  while (words.length > 1 && !fits(words.join(' '))) words.pop();
  const letters = Array.from(words.join(' '));
  while (letters.length > 1 && !fits(letters.join(''))) letters.pop();
  return `${letters.join('').replace(/[\s.,;:]+$/, '')} …`;
}

/** The largest of some sizes at which a text fits into so many lines; the smallest where it fits at none. */
export function sizeFor(text: string, sizes: readonly number[], most: number, width: number): number {
  const fits = (size: number): boolean => {
    const lines = linesOf(text, most, width, size, 'serif');
    return lines.join(' ') === text.split(/\s+/).filter(Boolean).join(' ');
  };
  return sizes.find(fits) ?? sizes.at(-1) ?? 16;
}
