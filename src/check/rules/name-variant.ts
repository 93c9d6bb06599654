import { namesOf } from '../names.ts';
import { isQuoted } from '../hit.ts';
import type { Hit } from '../hit.ts';
import type { Words } from '../words.ts';
import type { Judge } from '../answers.ts';
import type { Registries } from '../../articles/registries.ts';
import type { ReportFinding, TextRule } from './rule.ts';

/** Spellings that the registries know to be slips, and names whose capitals were changed. */
export const nameVariant: TextRule = {
  id: 'name-variant',
  severity: 'warning',
  on: 'text',
  finds: 'A name that is spelled otherwise than its maker spells it.',
  check: ({ words, registries }, report) => {
    const { mistakes, recased } = spellingsOf(registries);
    for (const { parts, written, name } of begun(mistakes, words))
      if (stands(parts, words))
        for (const hit of hitsOf(written, parts.slice(0, 1), words).filter(({ text }) => text === written))
          tell(hit, name, report);
    for (const { parts, written, name } of begun(recased, words)) {
      if (!isRespelled(parts, words)) continue;
      const firsts = words.spellingsOf(parts[0]?.toLowerCase() ?? '');
      for (const hit of hitsOf(written, firsts, words))
        if (hit.text !== name && isRecased(hit, name)) tell(hit, name, report);
    }
  },
};

function tell(hit: Hit, name: string, report: ReportFinding): void {
  if (isAddress(hit)) return;
  report({
    at: hit,
    reason: `\`${hit.text}\` is spelled \`${name}\`.`,
    hint: `Write \`${name}\`.`,
    ...(hit.passage.field || isQuoted(hit) ? {} : { fix: name }),
  });
}

/** Whether capitals were changed in a way that makes another name of it, and not only an emphasis or a symbol. */
function isRecased({ text }: Hit, name: string): boolean {
  const isCapitals = text === text.toUpperCase();
  return /^\p{Lu}/u.test(text) && !isCapitals && name !== name.toUpperCase() && /\p{Ll}/u.test(name);
}

/** Names also stand in addresses, where they are written small or joined. */
const isAddress = ({ passage: { text }, from, to }: Hit): boolean =>
  /[/@.#_-]/.test(text[from - 1] ?? '') || /^[/@_-]|^\.\w/.test(text.slice(to, to + 2));

/** Where a spelling stands, whatever its capitals, behind one of the first words. */
function hitsOf(written: string, firsts: readonly string[], words: Words): Hit[] {
  const small = written.toLowerCase();
  return firsts.flatMap((first) =>
    words.occurrences(first).flatMap((hit) => {
      const { passage, from } = hit;
      const to = from + written.length;
      const text = passage.text.slice(from, to);
      const isIt = text.toLowerCase() === small && !/[\p{L}\p{N}]/u.test(passage.text.charAt(to));
      return isIt ? [{ ...hit, text, to }] : [];
    }),
  );
}

/** A spelling to look for, and the name that is meant. */
interface Spelling {
  /** Its place among all. */
  readonly index: number;
  readonly written: string;
  /** Its words, which are looked for first. */
  readonly parts: readonly string[];
  readonly name: string;
}

/** Whether every word of a spelling stands somewhere, as it is written. */
const stands = (parts: readonly string[], words: Words): boolean => parts.every((part) => words.has(part));

/** Whether every word of a name stands somewhere, and one of them otherwise than in the name. */
function isRespelled(parts: readonly string[], words: Words): boolean {
  let differs = false;
  for (const part of parts) {
    const all = words.spellingsOf(part.toLowerCase());
    if (all.length === 0) return false;
    differs ||= all.some((one) => one !== part);
  }
  return differs;
}

/** The spellings whose first word stands somewhere, in their order. */
function begun(beginningWith: Judge<readonly Spelling[]>, words: Words): readonly Spelling[] {
  const all = new Set(words.judged(beginningWith).flatMap(({ said }) => said));
  return [...all].sort((one, other) => one.index - other.index);
}

/** By a word of the text, those that begin with it: there are thousands of names, and few in one article. */
interface Spellings {
  readonly mistakes: Judge<readonly Spelling[]>;
  /** With it in any capitals. */
  readonly recased: Judge<readonly Spelling[]>;
}

const made = new WeakMap<Registries, Spellings>();

function spellingsOf(registries: Registries): Spellings {
  const known = made.get(registries) ?? collect(registries);
  made.set(registries, known);
  return known;
}

function collect(registries: Registries): Spellings {
  const { mistakes, names } = namesOf(registries);
  const wrong = Array.from(mistakes, ([written, name], index) => spelling(written, name, index));
  const right = names.filter((name) => name.length > 4).map((name, index) => spelling(name, name, index));
  const byFirst = Map.groupBy(wrong, ({ parts: [first] }) => first);
  const bySmallFirst = Map.groupBy(right, ({ parts: [first] }) => first?.toLowerCase());
  return { mistakes: (word) => byFirst.get(word), recased: (word) => bySmallFirst.get(word.toLowerCase()) };
}

const spelling = (written: string, name: string, index: number): Spelling => ({
  index,
  written,
  parts: written.match(/[\p{L}\p{N}]+/gu) ?? [],
  name,
});
