/** Whether a word is one, and which was meant. */
import type { ITrie } from 'cspell-trie-lib';
import type { Registries } from '../../articles/registries.ts';
import { namesOf } from '../names.ts';
import { CRYPTO_WORDS } from './crypto-words.ts';
import { dictionariesOf, softwareWords } from './dictionary.ts';

export interface Speller {
  /** Whether a word stands in a dictionary or a registry, as it is or as a form of one that does. */
  readonly knows: (word: string) => boolean;
  /** What may have been meant, the likeliest first. */
  readonly suggest: (word: string) => readonly string[];
}

const made = new WeakMap<Registries, Speller | undefined>();

/** The speller of a publication; `undefined` where there is no dictionary of its language. */
export function spellerOf(registries: Registries): Speller | undefined {
  if (!made.has(registries)) made.set(registries, make(registries));
  return made.get(registries);
}

/** Answers are remembered: every article asks for the same words. */
function make(registries: Registries): Speller | undefined {
  const dictionaries = dictionariesOf(registries.config.language);
  if (dictionaries.length === 0) return undefined;
  const own = wordsOf(registries);
  const software = softwareWords();
  const isWord = (word: string): boolean =>
    own.has(word.toLowerCase()) || software.has(word.toLowerCase()) || dictionaries.some((one) => stands(word, one));
  return {
    knows: remembered((word) => isKnown(word, isWord)),
    suggest: remembered((word) => suggestions(word.toLowerCase(), dictionaries)),
  };
}

/** Small letters stand for any: a word that begins a sentence has a capital. */
const stands = (word: string, dictionary: ITrie): boolean => dictionary.has(word) || dictionary.has(word.toLowerCase());

/** Before a word that is long enough these make another: `restaking`, `subnetworks`. */
const PREFIX = /^(?:anti|co|cross|de|inter|micro|mis|multi|non|over|pre|re|sub|super|un|under)(?=.{5})/i;

function isKnown(typed: string, isWord: (word: string) => boolean): boolean {
  const word = typed.replaceAll('’', "'").replace(/'s?$/, '');
  if (isWord(word) || (word.length > 4 && word.endsWith('s') && isWord(word.slice(0, -1)))) return true;
  return PREFIX.test(word) && isWord(word.replace(PREFIX, ''));
}

/** The words of registries, of `check.words` and of the trade, in small letters. */
function wordsOf(registries: Registries): ReadonlySet<string> {
  const { config, sources, glossary } = registries;
  const texts = [
    ...config.check.words,
    ...Object.values(sources).flatMap(({ title, publisher = '' }) => [title, publisher]),
    ...Object.values(glossary.terms).flatMap(({ term, aliases, expansion = '' }) => [term, ...aliases, expansion]),
  ];
  const words = texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? []);
  return new Set([...namesOf(registries).words, ...words, ...CRYPTO_WORDS]);
}

const MOST = 3;
/** What one slip costs. */
const SLIP = 100;

/** By default the library stops after a second, and a busy machine would then find other words than a quick one. */
const LOOKED_FOR = { numSuggestions: MOST, changeLimit: 2, timeout: Infinity };

function suggestions(word: string, dictionaries: readonly ITrie[]): readonly string[] {
  const found = dictionaries.flatMap((one) => one.suggestWithCost(word, LOOKED_FOR));
  const best = Math.min(...found.map(({ cost }) => cost));
  const likely = found.filter(({ cost }) => cost < best + SLIP / 4 && cost <= 2 * SLIP);
  const near = likely.toSorted((one, other) => one.cost - other.cost);
  return [...new Set(near.map((one) => one.word))].filter((one) => one !== word).slice(0, MOST);
}

function remembered<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const now = answer(word);
    known.set(word, now);
    return now;
  };
}
