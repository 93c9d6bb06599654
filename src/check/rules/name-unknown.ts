import { distance } from 'fastest-levenshtein';
import { namesOf } from '../names.ts';
import type { Hit } from '../hit.ts';
import type { Registries } from '../../articles/registries.ts';
import type { Judge } from '../answers.ts';
import type { TextRule } from './rule.ts';

const NAME = /^\p{Lu}[\p{L}\p{N}]{4,}$/u;

/** Names nobody knows that are a letter or two away from one that is known. */
export const nameUnknown: TextRule = {
  id: 'name-unknown',
  severity: 'warning',
  on: 'text',
  finds: 'An unknown name that is nearly a known one.',
  check: ({ words, registries }, report) => {
    for (const { word, said: name } of words.judged(nearestIn(registries))) {
      // What is written small as well is a word of the language.
      if (words.has(word.toLowerCase())) continue;
      for (const hit of words.occurrences(word).filter(isName))
        report({
          at: hit,
          reason: `Nobody here is called \`${word}\`.`,
          hint: `Was \`${name}\` meant? Otherwise enter the name in assets.yaml, or under \`check.names\` of site.yaml.`,
        });
    }
  },
};

/** A capital where no sentence begins, or one inside the word, where the word is a name by itself. */
function isName(hit: Hit): boolean {
  if (hit.passage.kind === 'field' && !isProse(hit)) return false;
  if (!/\p{Lu}/u.test(hit.text.slice(1)) && beginsSentence(hit)) return false;
  return !isPartOfName(hit) && !/[-’'.@/]$/.test(hit.passage.text.slice(0, hit.from));
}

const isProse = ({ passage }: Hit): boolean => passage.text.includes(' ');

/** `OpenID Connect`, `Billion Laughs`: a part of a longer name is seldom a slip of a name of one word. */
const isPartOfName = ({ passage: { text }, from, to }: Hit): boolean =>
  /\p{Lu}[\p{L}\p{N}]* (?:& )?$/u.test(text.slice(0, from)) || /^ (?:& )?\p{Lu}/u.test(text.slice(to));

/** Whether a word begins a sentence, where any has a capital. */
export const beginsSentence = ({ passage, from }: Hit): boolean =>
  /(?:^|[.!?:;“"(|—–]\s*|\uFFFC\s*)$/u.test(passage.text.slice(0, from));

const made = new WeakMap<Registries, Judge<string>>();

function nearestIn(registries: Registries): Judge<string> {
  const known = made.get(registries) ?? searchIn(registries);
  made.set(registries, known);
  return known;
}

function searchIn(registries: Registries): Judge<string> {
  const { names, words, mistakes } = namesOf(registries);
  const single = names.filter((name) => name.length > 4 && !/\s/.test(name));
  return (word) => (!NAME.test(word) || isKnown(word) ? undefined : nearest(word, single));
  function isKnown(word: string): boolean {
    const small = word.toLowerCase();
    return mistakes.has(word) || words.has(small) || (small.endsWith('s') && words.has(small.slice(0, -1)));
  }
}

function nearest(word: string, names: readonly string[]): string | undefined {
  const small = word.toLowerCase();
  const limit = small.length >= 8 ? 2 : 1;
  return names.find((name) => {
    const other = name.toLowerCase();
    if (Math.abs(other.length - small.length) > limit || other === small) return false;
    // What is added at the end is grammar, or another name: Polygons, Solanas.
    if (small.startsWith(other) || other.startsWith(small)) return false;
    return distance(small, other) <= limit;
  });
}
