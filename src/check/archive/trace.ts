/** What an article leaves behind to be compared with others: a few numbers for each paragraph. Plain data, and small. */
import type { Acceptance } from '../../parse/acceptances.ts';
import { placeOfBeginning } from '../place.ts';
import type { TextSubject } from '../rules/rule.ts';
import { assetsNamed, hashesIn, hashOfAll } from '../masked.ts';

/** A paragraph or sentence, and where it stands. */
export interface Print {
  readonly line: number;
  readonly column: number;
  /** Of a paragraph: the smallest numbers of its runs of words. Of a sentence: its number. */
  readonly hashes: readonly number[];
  /** The one asset that a sentence names. */
  readonly asset?: string;
}

/** What is kept of an article: numbers as base64, since thousands are read at each build. */
export interface Trace {
  readonly paragraphs?: string;
  /** Ids of the assets that sentences name, in the order of `sentences`. */
  readonly assets?: readonly string[];
  readonly sentences?: string;
  /** Of the rules that look at articles together. */
  readonly acceptances?: readonly Acceptance[];
}

/** How many numbers stand for a paragraph: two that share three of them are nearly the same. */
export const KEPT = 4;
const LEAST_WORDS = { paragraph: 20, sentence: 8 };
/** A paragraph of twenty words has more letters. */
const LEAST_LETTERS = 60;
/** Words in a run. */
const RUN = 3;

/** The trace of an article; `undefined` where there is nothing to compare. */
export function traceOf(
  { words, registries, body }: Pick<TextSubject, 'words' | 'registries' | 'body'>,
  acceptances: readonly Acceptance[],
): Trace | undefined {
  const names = assetsNamed(words, registries);
  const paragraphs: number[] = [];
  const sentences: number[] = [];
  const assets: string[] = [];
  const placed = (passage: Parameters<typeof placeOfBeginning>[0], from: number, to: number): [number, number] => {
    const { line, column } = placeOfBeginning(passage, from, to, body) ?? { line: body.line, column: 1 };
    return [line, column];
  };
  for (const [at, passage] of words.passages.entries()) {
    if (passage.text.length < LEAST_LETTERS || (passage.kind !== 'paragraph' && passage.kind !== 'item')) continue;
    const hashes = smallest(hashesIn(words, at, names.get(passage) ?? []));
    if (hashes) paragraphs.push(...placed(passage, 0, passage.text.length), ...hashes);
  }
  for (const sentence of names.size === 0 ? [] : words.sentences) {
    const { passage, from, to } = sentence;
    const named = names.get(passage)?.filter((one) => one.from >= from && one.to <= to);
    const first = named?.[0];
    if (named === undefined || first === undefined || named.some(({ id }) => id !== first.id)) continue;
    const shifted = named.map((one) => ({ ...one, from: one.from - from, to: one.to - from }));
    const { hash, count } = hashOfAll(sentence.text, shifted);
    if (count < LEAST_WORDS.sentence) continue;
    sentences.push(...placed(passage, from, to), hash);
    assets.push(first.id);
  }
  const trace: Trace = {
    ...(paragraphs.length > 0 && { paragraphs: packed(paragraphs) }),
    ...(sentences.length > 0 && { sentences: packed(sentences), assets }),
    ...(acceptances.length > 0 && { acceptances }),
  };
  return Object.keys(trace).length > 0 ? trace : undefined;
}

/** The smallest numbers of the runs of words, in their order. */
function smallest(words: readonly number[]): number[] | undefined {
  if (words.length < LEAST_WORDS.paragraph) return undefined;
  const least: number[] = [];
  for (let at = 0; at + RUN <= words.length; at += 1) {
    const number = joined(words, at);
    if (least.length < KEPT || number < (least[KEPT - 1] ?? 0)) enter(number, least);
  }
  return least.length === KEPT ? least : undefined;
}

/** Enters a number among others that rise, unless it is one of them. No more are kept than are asked for. */
function enter(number: number, least: number[]): void {
  let place = 0;
  while (place < least.length && (least[place] ?? 0) < number) place += 1;
  if (least[place] === number) return;
  for (let at = Math.min(least.length, KEPT - 1); at > place; at -= 1) least[at] = least[at - 1] ?? 0;
  least[place] = number;
}

function joined(numbers: readonly number[], at: number): number {
  let hash = 0x9e3779b9;
  for (let next = at; next < at + RUN; next += 1) {
    hash = Math.imul(hash ^ (numbers[next] ?? 0), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

const packed = (numbers: readonly number[]): string => Buffer.from(new Uint32Array(numbers).buffer).toString('base64');

function unpacked(text: string | undefined): Uint32Array {
  if (text === undefined) return new Uint32Array(0);
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  return new Uint32Array(bytes.buffer);
}

/** How many numbers there are of a paragraph. */
export const PARAGRAPH_NUMBERS = KEPT + 2;
/** Characters of a paragraph: three bytes are four, and nothing is left over. */
const PARAGRAPH_CHARACTERS = (PARAGRAPH_NUMBERS * 4 * 4) / 3;

/** The numbers of all traces' paragraphs, one behind the other: line, column, and `KEPT` of its runs for each. */
export const paragraphNumbers = (traces: readonly Trace[]): Uint32Array =>
  unpacked(traces.map(({ paragraphs = '' }) => paragraphs).join(''));

/** How many paragraphs a trace has. */
export const paragraphCount = ({ paragraphs = '' }: Trace): number => paragraphs.length / PARAGRAPH_CHARACTERS;

/** The sentences of a trace that name one asset. */
export function sentencePrints({ sentences, assets = [] }: Trace): Print[] {
  const numbers = unpacked(sentences);
  return assets.map((asset, index) => {
    const [line = 1, column = 1, hash = 0] = numbers.subarray(index * 3, index * 3 + 3);
    return { line, column, hashes: [hash], asset };
  });
}
