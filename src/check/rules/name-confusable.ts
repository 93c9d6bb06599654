import { folded, namesOf } from '../names.ts';
import type { Registries } from '../../articles/registries.ts';
import type { TextRule } from './rule.ts';

const WORD = /[\p{L}\p{N}|]*[\p{L}][\p{L}\p{N}|]*/gu;
const OTHER_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Names that only look like a known one: a small L for a capital I, a letter of another alphabet. */
export const nameConfusable: TextRule = {
  id: 'name-confusable',
  severity: 'warning',
  on: 'text',
  finds: 'A word that looks like a known name but is made of other letters, or that mixes alphabets.',
  check: ({ words, registries }, report) => {
    const looks = looksOf(registries);
    for (const hit of words.find(WORD)) {
      const { text } = hit;
      if (text.length < 4) continue;
      if (OTHER_SCRIPT.test(text) && /[A-Za-z]/.test(text)) {
        report({
          at: hit,
          reason: `\`${text}\` mixes letters of two alphabets that look alike.`,
          hint: 'Type the word anew.',
        });
        continue;
      }
      const name = looks.get(folded(text));
      if (name === undefined || name.toLowerCase() === text.toLowerCase() || !/^[\p{Lu}\d|l]/u.test(text)) continue;
      report({
        at: hit,
        reason: `\`${text}\` looks like \`${name}\` and is made of other letters.`,
        hint: `Write \`${name}\`.`,
      });
    }
  },
};

const made = new WeakMap<Registries, ReadonlyMap<string, string>>();

function looksOf(registries: Registries): ReadonlyMap<string, string> {
  const known = made.get(registries) ?? new Map(namesOf(registries).names.map((name) => [folded(name), name]));
  made.set(registries, known);
  return known;
}
