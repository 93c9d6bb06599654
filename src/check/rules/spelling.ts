import { distance } from 'fastest-levenshtein';
import { spellerOf } from '../spelling/speller.ts';
import type { Speller } from '../spelling/speller.ts';
import type { Judge } from '../answers.ts';
import { isQuoted } from '../hit.ts';
import type { Hit } from '../hit.ts';
import type { Words } from '../words.ts';
import { beginsSentence } from './name-unknown.ts';
import type { TextRule } from './rule.ts';

/** Three letters and more, of which the first alone may be a capital: others are names, symbols and units. */
const PLAIN = /^\p{L}\p{Ll}{2,}$/u;

/** Words that stand neither in a dictionary nor in a registry. */
export const spelling: TextRule = {
  id: 'spelling',
  severity: 'warning',
  on: 'text',
  finds: 'A word that stands in no dictionary and no registry.',
  check: ({ words, registries }, report) => {
    const known = spellerOf(registries);
    if (!known) return;
    const speller = sparing(known);
    for (const { word } of words.judged(judgeOf(known)))
      for (const hit of words.occurrences(word).filter((one) => isMisspelled(one, speller, words)))
        report({ at: hit, reason: `\`${word}\` stands in no dictionary.`, hint: hintFor(word, speller.suggest(word)) });
  },
};

const judges = new WeakMap<Speller, Judge<true>>();

/** Says of words whether a speller does not know them. */
function judgeOf(speller: Speller): Judge<true> {
  const known = judges.get(speller);
  if (known) return known;
  const made: Judge<true> = (word) => (PLAIN.test(word) && !speller.knows(word)) || undefined;
  judges.set(speller, made);
  return made;
}

/** Words for which one article is given suggestions: each takes some hundredths of a second to find. */
const SUGGESTED = 20;

/** A speller that suggests for the first words alone, whatever it remembers: else messages would depend on other articles. */
function sparing({ knows, suggest }: Speller): Speller {
  const asked = new Set<string>();
  return {
    knows,
    suggest: (word) => {
      if (asked.size < SUGGESTED) asked.add(word);
      return asked.has(word) ? suggest(word) : [];
    },
  };
}

function hintFor(word: string, suggested: readonly string[]): string {
  const add = 'enter it under `check.words` of site.yaml';
  if (suggested.length === 0) return `Where it is a word, ${add}.`;
  const isCapital = /^\p{Lu}/u.test(word);
  const meant = suggested.map((one) => `\`${isCapital ? one.replace(/^./u, (first) => first.toUpperCase()) : one}\``);
  return `Did you mean ${meant.join(' or ')}? Where it is a word, ${add}.`;
}

function isMisspelled(hit: Hit, speller: Speller, words: Words): boolean {
  if (!isProse(hit) || isAddress(hit) || isQuoted(hit)) return false;
  if (/^\p{Lu}/u.test(hit.text) && isName(hit, speller, words)) return false;
  const whole = wholeOf(hit);
  if (whole === hit.text) return true;
  if (speller.knows(whole)) return false;
  // Programs have names such as `graphql-java`; what is near a word was meant to be one.
  return !whole.includes('-') || isNearWord(hit.text, speller);
}

/** Fields hold ids and labels too, and what stands in braces or backticks there is no text. */
function isProse({ passage: { kind, text }, from }: Hit): boolean {
  if (kind !== 'field') return true;
  const before = text.slice(0, from);
  return /\s/.test(text) && !/\{[^}]*$/.test(before) && (before.split('`').length - 1) % 2 === 0;
}

const ADDRESS = { before: /\w[./:@]$|[/@_#\\=$&<{.~|]$/, after: /^(?:[/@_=({<]|[.:][\w/])/ };

/** Parts of addresses, paths and names of programs. */
const isAddress = ({ passage: { text }, from, to }: Hit): boolean =>
  ADDRESS.before.test(text.slice(Math.max(0, from - 2), from)) || ADDRESS.after.test(text.slice(to, to + 2));

/** A word with a capital is a name, but where a sentence begins with it and a single slip makes it a word. */
function isName(hit: Hit, speller: Speller, words: Words): boolean {
  const { passage, to, text } = hit;
  if (passage.kind === 'cell' || passage.kind === 'attribute' || !beginsSentence(hit)) return true;
  if (text.length < LONG || !/^,? \p{Ll}/u.test(passage.text.slice(to, to + 3))) return true;
  return words.occurrences(text).some((other) => !beginsSentence(other)) || !isNearWord(text, speller);
}

/** A name of fewer letters is often near to a word by chance. */
const LONG = 6;

const isNearWord = (word: string, speller: Speller): boolean =>
  word.length >= LONG && speller.suggest(word).some((one) => isSlip(word.toLowerCase(), one));

/** Whether two words with the same beginning differ by one letter, or by two that changed places. */
function isSlip(word: string, meant: string): boolean {
  if (!meant.startsWith(word.charAt(0))) return false;
  const edits = distance(word, meant);
  return edits <= 1 || (edits === 2 && lettersOf(word) === lettersOf(meant));
}

const lettersOf = (word: string): string => Array.from(word).toSorted().join('');

const AROUND = { before: /[\p{L}\p{N}'’-]*$/u, after: /^[\p{L}\p{N}'’-]*/u };

/** All that is written together with a word by apostrophes and hyphens. */
function wholeOf({ passage: { text }, from, to }: Hit): string {
  const [before = ''] = AROUND.before.exec(text.slice(0, from)) ?? [];
  const [after = ''] = AROUND.after.exec(text.slice(to)) ?? [];
  return text.slice(from - before.length, to + after.length);
}
