/** The names that an article may use, and the spellings that are mistakes for them. */
import { distance } from 'fastest-levenshtein';
import type { Registries, Registry } from '../articles/registries.ts';

export interface Names {
  /** Spellings that are mistakes, with the name that was meant. */
  readonly mistakes: ReadonlyMap<string, string>;
  /** Names of things, as their makers write them. */
  readonly names: readonly string[];
  /** Every word that stands in a name, a spelling of one or a symbol, in small letters. */
  readonly words: ReadonlySet<string>;
}

const made = new WeakMap<Registries, Names>();

/** The names of the registries, put together once. */
export function namesOf(registries: Registries): Names {
  const known = made.get(registries) ?? collect(registries);
  made.set(registries, known);
  return known;
}

function collect({ assets, partners, authors, tags, categories, config }: Registries): Names {
  const mistakes = new Map<string, string>();
  const others: string[] = [];
  for (const { name, aliases } of Object.values(assets))
    for (const alias of aliases) {
      if (isVariant(alias, name)) mistakes.set(alias, name);
      else others.push(alias);
    }
  for (const [name, wrong] of Object.entries(config.check.names))
    for (const spelling of wrong) mistakes.set(spelling, name);
  const names = [...namesIn(assets), ...namesIn(partners), ...Object.keys(config.check.names)];
  const also = [
    ...Object.values(assets).flatMap(({ symbol }) => symbol ?? []),
    ...namesIn(authors),
    ...namesIn(tags),
    ...namesIn(categories),
    config.name,
    config.publisher.name,
  ];
  const words = [...names, ...others, ...also].flatMap((name) => name.split(/[^\p{L}\p{N}]+/u));
  return { mistakes, names: [...new Set(names)], words: new Set(words.map((word) => word.toLowerCase())) };
}

const namesIn = (registry: Registry<{ readonly name: string }>): string[] =>
  Object.values(registry).map(({ name }) => name);

/**
 * Whether an alias is a slip of the name, and no other name: `Gainswift` of GameSwift, not `Obscuro` of Ten. A name with
 * something added is another name: `Velas Network`.
 */
export function isVariant(alias: string, name: string): boolean {
  const [one, other] = [alias.toLowerCase(), name.toLowerCase()];
  if (one === other) return true;
  if (one.startsWith(`${other} `) || other.startsWith(`${one} `)) return false;
  if (one.replaceAll(/[\s-]/g, '') === other.replaceAll(/[\s-]/g, '')) return true;
  const edits = distance(one, other);
  const length = Math.max(one.length, other.length);
  return edits / length <= 0.4 || (length <= 5 && edits <= 2 && one.length === other.length && length > 3);
}

/** Signs that look alike, each as one of them. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  I: 'l',
  '1': 'l',
  '|': 'l',
  '0': 'o',
  O: 'o',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  і: 'i',
  А: 'a',
  В: 'b',
  Е: 'e',
  К: 'k',
  М: 'm',
  Н: 'h',
  О: 'o',
  Р: 'p',
  С: 'c',
  Т: 't',
  Х: 'x',
  ο: 'o',
  α: 'a',
};

/** A word as an eye reads it. */
export const folded = (word: string): string =>
  Array.from(word, (letter) => LOOKALIKES[letter] ?? letter.toLowerCase()).join('');

/** Whether a word of the Latin alphabet holds a letter of another that looks like one of its own. */
export const mixesAlphabets = (word: string): boolean =>
  /[\u0250-\uFFFF]/.test(word) &&
  /[A-Za-z]/.test(word) &&
  Array.from(word).some((letter) => letter > '\u024F' && letter in LOOKALIKES);
