import { namesOf } from '../names.ts';
import { isQuoted } from '../words.ts';
import type { Hit, Words } from '../words.ts';
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
    for (const [spelling, { pattern, name }] of mistakes)
      if (stands(spelling, words)) for (const hit of words.find(pattern)) tell(hit, name, report);
    for (const [name, { pattern }] of recased)
      if (isRespelled(name, words))
        for (const hit of words.find(pattern)) if (hit.text !== name && isRecased(hit, name)) tell(hit, name, report);
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

/** A spelling to look for, and the name that is meant. */
interface Spelling {
  readonly pattern: RegExp;
  readonly name: string;
}

type Spellings = ReadonlyMap<string, Spelling>;

const partsOf = (name: string): readonly string[] => name.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether every word of a spelling stands somewhere, as it is written. */
const stands = (spelling: string, words: Words): boolean =>
  partsOf(spelling).every((part) => words.different.has(part));

/** Whether every word of a name stands somewhere, and one of them otherwise than in the name. */
function isRespelled(name: string, words: Words): boolean {
  const parts = partsOf(name);
  const spelled = parts.map((part) => words.spellingsOf(part.toLowerCase()));
  return (
    spelled.every((all) => all.length > 0) && spelled.some((all, index) => all.some((one) => one !== parts[index]))
  );
}

const made = new WeakMap<Registries, { readonly mistakes: Spellings; readonly recased: Spellings }>();

function spellingsOf(registries: Registries): { readonly mistakes: Spellings; readonly recased: Spellings } {
  const known = made.get(registries);
  if (known) return known;
  const { mistakes, names } = namesOf(registries);
  const spellings = {
    mistakes: new Map(Array.from(mistakes, ([wrong, name]) => [wrong, { name, pattern: patternOf(wrong, 'gu') }])),
    recased: new Map(
      names.filter((name) => name.length > 4).map((name) => [name, { name, pattern: patternOf(name, 'giu') }]),
    ),
  };
  made.set(registries, spellings);
  return spellings;
}

const patternOf = (words: string, flags: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\p{L}\p{N}])`, flags);
