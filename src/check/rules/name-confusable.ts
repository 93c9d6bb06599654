import { folded, mixesAlphabets, namesOf } from '../names.ts';
import type { Registries } from '../../articles/registries.ts';
import type { Judge } from '../answers.ts';
import type { TextRule } from './rule.ts';

/** Names that only look like a known one: a small L for a capital I, a letter of another alphabet. */
export const nameConfusable: TextRule = {
  id: 'name-confusable',
  severity: 'warning',
  on: 'text',
  finds: 'A word that looks like a known name but is made of other letters, or that mixes alphabets.',
  check: ({ words, registries }, report) => {
    for (const { word, said } of words.judged(judgeOf(registries)))
      for (const hit of words.occurrences(word)) report({ at: hit, ...said });
  },
};

type Said = { readonly reason: string; readonly hint: string };

const judges = new WeakMap<Registries, Judge<Said>>();

function judgeOf(registries: Registries): Judge<Said> {
  const known = judges.get(registries) ?? makeJudge(registries);
  judges.set(registries, known);
  return known;
}

function makeJudge(registries: Registries): Judge<Said> {
  const looks = new Map(namesOf(registries).names.map((name) => [folded(name), name]));
  return (word) => (word.length < 4 ? undefined : sayOf(word, looks));
}

function sayOf(word: string, looks: ReadonlyMap<string, string>): Said | undefined {
  if (mixesAlphabets(word))
    return { reason: `\`${word}\` mixes letters of two alphabets that look alike.`, hint: 'Type the word anew.' };
  const name = looks.get(folded(word));
  if (name === undefined || name.toLowerCase() === word.toLowerCase() || !/^[\p{Lu}\d|l]/u.test(word)) return undefined;
  return { reason: `\`${word}\` looks like \`${name}\` and is made of other letters.`, hint: `Write \`${name}\`.` };
}
