import { folded, mixesAlphabets, namesOf } from '../names.ts';
import type { Registries } from '../../articles/registries.ts';
import type { TextRule } from './rule.ts';

/** Names that only look like a known one: a small L for a capital I, a letter of another alphabet. */
export const nameConfusable: TextRule = {
  id: 'name-confusable',
  severity: 'warning',
  on: 'text',
  finds: 'A word that looks like a known name but is made of other letters, or that mixes alphabets.',
  check: ({ words, registries }, report) => {
    const judge = judgeOf(registries);
    for (const word of words.different) {
      const said = judge(word);
      if (said !== undefined) for (const hit of words.occurrences(word)) report({ at: hit, ...said });
    }
  },
};

type Said = { readonly reason: string; readonly hint: string } | undefined;

const judges = new WeakMap<Registries, (word: string) => Said>();

/** What is said of a word; words come again and again, so each is judged once. */
function judgeOf(registries: Registries): (word: string) => Said {
  const known = judges.get(registries) ?? makeJudge(registries);
  judges.set(registries, known);
  return known;
}

function makeJudge(registries: Registries): (word: string) => Said {
  const looks = new Map(namesOf(registries).names.map((name) => [folded(name), name]));
  const said = new Map<string, Said>();
  return (word) => {
    if (!said.has(word)) said.set(word, word.length < 4 ? undefined : sayOf(word, looks));
    return said.get(word);
  };
}

function sayOf(word: string, looks: ReadonlyMap<string, string>): Said {
  if (mixesAlphabets(word))
    return { reason: `\`${word}\` mixes letters of two alphabets that look alike.`, hint: 'Type the word anew.' };
  const name = looks.get(folded(word));
  if (name === undefined || name.toLowerCase() === word.toLowerCase() || !/^[\p{Lu}\d|l]/u.test(word)) return undefined;
  return { reason: `\`${word}\` looks like \`${name}\` and is made of other letters.`, hint: `Write \`${name}\`.` };
}
