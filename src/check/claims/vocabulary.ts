/** The words of texts: each is made once, with its stem and the classes that it belongs to. */
import type { Judge } from '../answers.ts';
import { isAt } from '../vocabulary.ts';

/** Says of a word in lower case whether it belongs to a class. */
type Membership = (word: string) => boolean;

const CLASSES: Membership[] = [];
/** The bits of those classes that tell where a pattern may match. */
let clues = 0;
let plain: Judge<Word> | undefined;

/** A class of words. It is told by a bit of its own, so that one look tells whether a sentence has any of them. */
export function classOf(words: Iterable<string> | Membership): number {
  if (typeof words === 'function') return added(words);
  const members = new Set(words);
  return added((word) => members.has(word));
}

/**
 * The class of the words in which letters from a to z begin with one of some texts, after other signs too. A pattern of the
 * form `\b(?:one|other)` can match only where there is a word that begins as one of its ways does.
 *
 * @param beginnings `one|other`
 */
export function clueOf(beginnings: string): number {
  const pattern = new RegExp(`(?<![a-z])(?:${beginnings})`);
  const bit = added((word) => pattern.test(word));
  clues |= bit;
  return bit;
}

function added(isMember: Membership): number {
  if (CLASSES.length === 31) throw new RangeError('There are no bits for more classes of words.');
  CLASSES.push(isMember);
  // Words that were met before do not know of it.
  forget();
  plain = undefined;
  return 1 << (CLASSES.length - 1);
}

/** A word as it stands in texts. */
export class Word {
  readonly text: string;
  /** The bits of the classes that it belongs to. */
  readonly traits: number;
  /** Without the ending that an apostrophe begins: `Aave` of `Aave’s`. */
  readonly bare: string;
  /** Another of the same hash. */
  readonly next: Word | undefined;
  #stem: string | undefined;

  constructor(text: string, traits: number, next?: Word) {
    this.text = text;
    this.traits = traits;
    this.bare = withoutApostrophe(text);
    this.next = next;
  }

  /** The word without the endings of plurals and verbs. */
  get stem(): string {
    return (this.#stem ??= withoutEnding(this.text));
  }
}

/** Words that were met: the same ones come again and again. */
const byHash = new Map<number, Word>();
const MOST_WORDS = 20_000;
let met = 0;

function forget(): void {
  byHash.clear();
  met = 0;
}

/** The word that stands between two places of a text. Nothing is made for one that was met before. */
export function wordAt(text: string, from: number, to: number): Word {
  const hash = hashOf(text, from, to);
  for (let known = byHash.get(hash); known !== undefined; known = known.next)
    if (isAt(known.text, text, from, to)) return known;
  if (met >= MOST_WORDS) forget();
  const letters = text.slice(from, to);
  const word = new Word(letters, traitsOf(letters), byHash.get(hash));
  byHash.set(hash, word);
  met += 1;
  return word;
}

function hashOf(text: string, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

/** A word of a text whose capitals are left: any pattern that looks at no case may match there. */
export const unfoldedWord = (word: string): Word => new Word(word, traitsOf(word) | clues);

/** Runs of digits. */
export const NUMERAL = classOf(() => false);

/** Makes words of those that are nothing but letters of ASCII, whatever their capitals, or nothing but digits. */
const judgeAnew = (): Judge<Word> => (word) => {
  if (/^[a-z]+$/i.test(word)) return wordAt(word.toLowerCase(), 0, word.length);
  return /^\d+$/.test(word) ? numeral(word) : undefined;
};

/** Says what word is made of one of the check's words: nothing where it may be a part of one, or several. */
export const plainWords = (): Judge<Word> => (plain ??= judgeAnew());

/** A run of digits: they are too many to be kept. */
export const numeral = (digits: string): Word => new Word(digits, NUMERAL);

function traitsOf(word: string): number {
  let traits = 0;
  for (const [index, isMember] of CLASSES.entries()) if (isMember(word)) traits |= 1 << index;
  return traits;
}

/** Stems of words that were asked for: the same ones come again and again. */
const stems = new Map<string, string>();

/** A word without the endings of plurals and verbs. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= MOST_WORDS) stems.clear();
  const found = withoutEnding(word);
  stems.set(word, found);
  return found;
}

const withoutApostrophe = (word: string): string => word.replace(/['’]s?$/, '');

function withoutEnding(word: string): string {
  const bare = withoutApostrophe(word);
  if (bare.length < 4) return bare;
  return bare
    .replace(/(?:ies)$/, 'y')
    .replace(/(?<=[sxz]|ch|sh)es$/, '')
    .replace(/(?<=[^su])s$/, '')
    .replace(/(?<=\p{L}{4})(?:ing|ed)$/u, '')
    .replace(/(?<=\p{L}{3})e$/u, '');
}
