/** How much room text takes in a chart, and how labels share it. */

/** Size of all text in a chart, in units of its `viewBox`. */
export const TEXT = 15;

/** From one baseline to the next. */
export const LINE = 20;

// Advance widths of IBM Plex Sans SemiBold in ems, rounded up by class of letters; of two classes the first counts, and
// whatever is in none is taken to be as wide as high.
const WIDTHS: readonly (readonly [letters: RegExp, em: number])[] = [
  [/[ ]/, 0.24],
  [/[.,:;'’!ijl]/, 0.32],
  [/[frtI()[\]/|-]/, 0.44],
  [/["“”]/, 0.53],
  [/[a-ln-vx-z0-9$×−–~+<>=?*_^`{}\\≤≥]/, 0.61],
  [/[A-LN-VX-Z#&€\u00A1-\u024F]/, 0.74],
];

/** Widths of letters, by their code, since looking for their class takes longer than all else of a chart. */
const EMS: number[] = [];
/** Codes of the first letters of Unicode, which are nearly all that charts have. */
const FIRST = 0x250;

function emOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  const known = EMS[code];
  if (known !== undefined) return known;
  const em = WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 1;
  if (code < FIRST) EMS[code] = em;
  return em;
}

/** Width of a text at most, in units of the `viewBox`. */
export function textWidth(text: string, size: number = TEXT): number {
  let ems = 0;
  for (const letter of text) ems += emOf(letter);
  return ems * size;
}

/** A text in lines no wider than `width`; a word that is wider stands on a line of its own. */
export function wrap(text: string, width: number, size: number = TEXT): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The same in lines of about one length, in place of full ones and a word. */
export function balanced(text: string, width: number, size: number = TEXT): string[] {
  const lines = wrap(text, width, size);
  if (lines.length < 2) return lines;
  const narrower = [0.55, 0.7, 0.85].map((part) => part * width);
  for (const less of narrower) {
    const other = wrap(text, less, size);
    if (other.length === lines.length && widestOf(other, size) <= width) return other;
  }
  return lines;
}

/** The centre nearest to `at` for a text of this width that stays between two ends. */
export function within(at: number, width: number, [start, end]: readonly [number, number]): number {
  return Math.max(start + width / 2, Math.min(end - width / 2, at));
}

export interface Spread {
  /** Where the centre wants to be. */
  readonly at: number;
  readonly width: number;
}

interface Cluster {
  /** Where its left end wants to be. */
  readonly at: number;
  readonly width: number;
  readonly members: readonly (Spread & { readonly index: number })[];
}

/**
 * Centres of labels on one line, as near to where they want to be as fits without touching: labels that would touch form
 * a cluster, which stands where its members on average want to be. The order of `at` is kept; labels that are together
 * wider than the line begin at its start and go beyond its end.
 */
export function spread(labels: readonly Spread[], ends: readonly [number, number], gap = 8): number[] {
  const order = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  const clusters: Cluster[] = [];
  for (const member of order) {
    let next = kept({ at: member.at - member.width / 2, width: member.width, members: [member] }, ends);
    for (let last = clusters.at(-1); last && last.at + last.width + gap > next.at; last = clusters.at(-1)) {
      clusters.pop();
      next = kept(merged(last, next, gap), ends);
    }
    clusters.push(next);
  }
  return centresOf(clusters, gap);
}

function merged(left: Cluster, right: Cluster, gap: number): Cluster {
  const offset = left.width + gap;
  const [many, more] = [left.members.length, right.members.length];
  const at = (left.at * many + (right.at - offset) * more) / (many + more);
  return { at, width: offset + right.width, members: [...left.members, ...right.members] };
}

function kept(cluster: Cluster, [start, end]: readonly [number, number]): Cluster {
  return { ...cluster, at: Math.max(start, Math.min(cluster.at, end - cluster.width)) };
}

function centresOf(clusters: readonly Cluster[], gap: number): number[] {
  const centres: number[] = [];
  for (const { at, members } of clusters) {
    let edge = at;
    for (const { index, width } of members) {
      centres[index] = edge + width / 2;
      edge += width + gap;
    }
  }
  return centres;
}

/** A text that is no wider than `width`, cut short with `…` where it has to be. */
export function shortened(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const letters = Array.from(LETTERS.segment(text), ({ segment }) => segment);
  while (letters.length > 0 && textWidth(`${letters.join('').trimEnd()}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Takes a text apart without parting a letter from its marks. */
const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Width of the widest of some texts. */
export function widestOf(texts: readonly string[], size: number = TEXT): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size)));
}
