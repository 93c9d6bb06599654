import { KEPT, PARAGRAPH_NUMBERS as WIDTH, paragraphCount, paragraphNumbers } from './trace.ts';
import type { Trace } from './trace.ts';

/** Where something stands. */
export interface Standing {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** A paragraph, and the first one that it is nearly the same as. */
export interface Repetition {
  readonly of: Standing;
  readonly at: Standing;
}

export interface Traced {
  readonly path: string;
  readonly trace: Trace;
}

/** Numbers that two paragraphs share where they are nearly the same. */
const ALIKE = KEPT - 1;
/** Where a paragraph's two smallest numbers begin. */
const SMALLEST = 2;
/** Room for the index of a paragraph below its number, in a number of 53 bits. */
const ROOM = 2 ** 21;

/**
 * Paragraphs that repeat an earlier one, in the order of the articles. Two paragraphs of which four fifths are the same
 * share one of their two smallest numbers nearly always, so only those that do are compared.
 *
 * @param wanted the articles whose paragraphs are asked for, by their paths
 */
export function repeatedParagraphs(articles: readonly Traced[], wanted?: (path: string) => boolean): Repetition[] {
  const { numbers, owners } = gathered(articles);
  const asked = Uint8Array.from(articles, ({ path }) => (wanted === undefined || wanted(path) ? 1 : 0));
  const isAsked = (index: number): boolean => asked[owners[index] ?? 0] === 1;
  const sought = wanted && new Sought(gathered(articles.filter((_, at) => asked[at] === 1)).numbers);
  const places = sought ? sought.in(numbers) : placesOf(numbers);
  const keys = Float64Array.from(places, (at) => (numbers[at] ?? 0) * ROOM + Math.floor(at / WIDTH)).sort();
  const repeated = new Map<number, number>();
  for (let at = 0; at < keys.length;) {
    const hash = Math.floor((keys[at] ?? 0) / ROOM);
    const first = (keys[at] ?? 0) % ROOM;
    for (at += 1; at < keys.length && Math.floor((keys[at] ?? 0) / ROOM) === hash; at += 1) {
      const other = (keys[at] ?? 0) % ROOM;
      if (other === first || (repeated.get(other) ?? Infinity) <= first || !isAsked(other)) continue;
      if (alike(numbers, first, other)) repeated.set(other, first);
    }
  }
  const standing = (index: number): Standing => ({
    path: articles[owners[index] ?? 0]?.path ?? '',
    line: numbers[index * WIDTH] ?? 1,
    column: numbers[index * WIDTH + 1] ?? 1,
  });
  return [...repeated]
    .toSorted(([one], [other]) => one - other)
    .map(([at, of]) => ({ at: standing(at), of: standing(of) }));
}

/** Where the numbers stand by which paragraphs find one another. */
function placesOf(numbers: Uint32Array): Uint32Array {
  const places = new Uint32Array((numbers.length / WIDTH) * 2);
  let count = 0;
  for (let start = SMALLEST; start < numbers.length; start += WIDTH) {
    places[count++] = start;
    places[count++] = start + 1;
  }
  return places;
}

/** The numbers by which some paragraphs find others. Of most numbers a half tells that they are none of them. */
class Sought {
  readonly #halves = new Uint8Array(2 ** 16);
  readonly #numbers = new Set<number>();

  constructor(numbers: Uint32Array) {
    const halves = halvesOf(numbers);
    for (const at of placesOf(numbers)) {
      this.#halves[halves[at * 2] ?? 0] = 1;
      this.#numbers.add(numbers[at] ?? 0);
    }
  }

  /** Where they stand among the numbers of all paragraphs. */
  in(numbers: Uint32Array): number[] {
    const halves = halvesOf(numbers);
    const known = this.#halves;
    const found: number[] = [];
    for (let start = SMALLEST; start < numbers.length; start += WIDTH) {
      if (known[halves[start * 2] ?? 0] === 1 && this.#has(numbers, start)) found.push(start);
      if (known[halves[start * 2 + 2] ?? 0] === 1 && this.#has(numbers, start + 1)) found.push(start + 1);
    }
    return found;
  }

  #has(numbers: Uint32Array, at: number): boolean {
    return this.#numbers.has(numbers[at] ?? 0);
  }
}

/** The same numbers in two halves each: small numbers are looked up without an object being made of each. */
const halvesOf = (numbers: Uint32Array): Uint16Array =>
  new Uint16Array(numbers.buffer, numbers.byteOffset, numbers.length * 2);

/** All numbers in one, and the article of each paragraph. */
function gathered(articles: readonly Traced[]): { numbers: Uint32Array; owners: Uint32Array } {
  const numbers = paragraphNumbers(articles.map(({ trace }) => trace));
  const owners = new Uint32Array(numbers.length / WIDTH);
  let at = 0;
  for (const [article, { trace }] of articles.entries()) owners.fill(article, at, (at += paragraphCount(trace)));
  return { numbers, owners };
}

/** The numbers of a paragraph differ from one another and rise. */
function alike(numbers: Uint32Array, one: number, other: number): boolean {
  let [own, others, shared] = [one * WIDTH + 2, other * WIDTH + 2, 0];
  const [ends, otherEnds] = [own + KEPT, others + KEPT];
  while (own < ends && others < otherEnds) {
    const [left = 0, right = 0] = [numbers[own], numbers[others]];
    if (left === right) shared += 1;
    if (left <= right) own += 1;
    if (right <= left) others += 1;
  }
  return shared >= ALIKE;
}
