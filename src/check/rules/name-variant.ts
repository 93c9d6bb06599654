import { namesOf } from '../names.ts';
import { isQuoted } from '../words.ts';
import type { Hit } from '../words.ts';
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
    if (mistakes) for (const hit of words.find(mistakes.pattern)) tell(hit, mistakes.names.get(hit.text), report);
    if (!recased) return;
    for (const hit of words.find(recased.pattern)) {
      const name = recased.names.get(hit.text.toLowerCase());
      if (name !== undefined && name !== hit.text && isRecased(hit, name)) tell(hit, name, report);
    }
  },
};

function tell(hit: Hit, name: string | undefined, report: ReportFinding): void {
  if (name === undefined || isAddress(hit)) return;
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

interface Spellings {
  readonly pattern: RegExp;
  readonly names: ReadonlyMap<string, string>;
}

const made = new WeakMap<Registries, { mistakes?: Spellings; recased?: Spellings }>();

function spellingsOf(registries: Registries): { mistakes?: Spellings; recased?: Spellings } {
  const known = made.get(registries);
  if (known) return known;
  const { mistakes, names } = namesOf(registries);
  const wrong = anyOf([...mistakes.keys()], 'gu');
  const any = anyOf(
    names.filter((name) => name.length > 4),
    'giu',
  );
  const spellings = {
    ...(wrong && { mistakes: { pattern: wrong, names: mistakes } }),
    ...(any && { recased: { pattern: any, names: new Map(names.map((name) => [name.toLowerCase(), name])) } }),
  };
  made.set(registries, spellings);
  return spellings;
}

function anyOf(words: readonly string[], flags: string): RegExp | undefined {
  if (words.length === 0) return undefined;
  const longest = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${longest.join('|')})(?![\p{L}\p{N}])`, flags);
}
