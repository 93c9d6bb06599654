/** What a number may be held against, by what is named around it. */
import type { Datum } from './datum.ts';
import type { Lexicon, NamedColumn } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import { clauseAt } from './sentences.ts';
import type { Stretch } from './sentences.ts';
import { columnsNear, subjectsIn } from './subjects.ts';
import type { Subjects } from './subjects.ts';
import type { Token } from './tokens.ts';

/** A sentence of a passage with what it names, and what is carried over from those before it. */
export interface Sentence extends Stretch {
  readonly passage: Passage;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly subjects: Subjects;
  /** Assets that have figures and are named here. */
  readonly named: ReadonlySet<string>;
  /** Assets that it speaks of though it does not name them. */
  readonly carried: ReadonlySet<string>;
  readonly tiers: ReadonlySet<string>;
  /** The tiers that it names itself. */
  readonly ownTiers: ReadonlySet<string>;
  readonly cases: ReadonlySet<string>;
}

/** What a number may be held against. */
export interface Scope {
  readonly sentence: Sentence;
  readonly clause: Stretch;
  /** Whether a datum is of what is named around the number. */
  readonly asset: (datum: Datum) => boolean;
  readonly cell: (datum: Datum) => boolean;
  readonly column: (datum: Datum) => boolean;
}

const NONE: ReadonlySet<string> = new Set();

/** Words with which a sentence speaks of a whole, such as the greatest or the sum. */
const WHOLE =
  /\b(?:largest|greatest|biggest|highest|most|top|leads?|leader|smallest|least|lowest|fewest|worst|best|dearest|cheapest|maximum|minimum|between|range|from|sum|total|together|combined|altogether|hold|add|all|both|others?|rest|remain\w*|every|each|none|whole|average)\b/i;

/** The sentence with what it names; `before` is the sentence before it in the same passage. */
export function sentenceOf(
  passage: Passage,
  stretch: Stretch,
  tokens: readonly Token[],
  lexicon: Lexicon,
  before: Sentence | undefined,
): Sentence {
  const { text } = passage;
  const subjects = subjectsIn(text, stretch, tokens, lexicon);
  const named = subjects.assets.length === 0 ? NONE : new Set(subjects.assets.map(({ id }) => id));
  const part = text.slice(stretch.from, stretch.to);
  const tiers = tiersIn(part, lexicon);
  const cases = subjects.cases.length === 0 ? NONE : new Set(subjects.cases.map(({ block, id }) => `${block}.${id}`));
  const own = passage.pick ? new Set([passage.pick.asset]) : undefined;
  return {
    ...stretch,
    passage,
    text: part,
    tokens,
    subjects,
    named,
    carried: own ?? (before && (before.named.size > 0 ? before.named : before.carried)) ?? NONE,
    ownTiers: tiers,
    tiers: tiers.size > 0 || !before ? tiers : before.tiers,
    cases: cases.size > 0 || !before ? cases : before.cases,
  };
}

/** Tiers as prose writes them: `$23 trillion`, `the 23T row`. */
function tiersIn(text: string, lexicon: Lexicon): ReadonlySet<string> {
  if (lexicon.tiers.size === 0) return lexicon.tiers;
  const found = [
    ...text.matchAll(/(?<![\d.,])(\d+(?:\.\d+)?)(?:\s?([KMBT])\b|\s(thousand|million|billion|trillion)\b)/g),
  ];
  const ids = found.map(([, digits = '', letter, word = '']) => `${digits}${letter ?? word.slice(0, 1).toUpperCase()}`);
  return new Set(ids.filter((id) => lexicon.tiers.has(id)));
}

/** What a number of a sentence may be held against. */
export function scopeOf(mention: Mention, sentence: Sentence, lexicon: Lexicon): Scope {
  const { passage, named, carried, subjects, ownTiers, cases } = sentence;
  const clause = clauseAt(passage.text, sentence, mention.from);
  const columns = ofUnit(
    columnsNear(subjects.columns, mention.from, sentence, (column) => isOfColumnUnit(mention, column)),
  );
  const ids = new Set(columns.map(({ block, id }) => `${block}.${id}`));
  const isWhole = WHOLE.test(sentence.text);
  const strangers = [...named].filter((id) => !lexicon.rows.has(id));
  const subjectsNamed = new Set([...named].filter((id) => lexicon.rows.has(id)));
  const opens = strangers.length > 0 && subjectsNamed.size === 0 && opensWith(sentence, strangers);
  const assets =
    subjectsNamed.size > 0
      ? refersBack(sentence)
        ? union(subjectsNamed, carried)
        : subjectsNamed
      : opens
        ? new Set(strangers)
        : carried;
  return {
    sentence,
    clause,
    asset: (datum) => isOfAsset(datum, assets, isWhole, lexicon),
    cell: (datum) =>
      isOfCell(datum, ownTiers, cases) && !isOtherMidpoint(datum, sentence) && (isWhole || !isEnd(datum, sentence)),
    column: ({ block, column, role }) =>
      column === undefined ||
      ids.size === 0 ||
      role === 'said' ||
      !columns.some((one) => one.block === block) ||
      ids.has(`${block ?? ''}.${column}`),
  };
}

/** Of several columns that the words may mean, the one that ranks. */
function ofUnit(columns: readonly NamedColumn[]): readonly NamedColumn[] {
  const metrics = columns.filter(({ isMetric }) => isMetric);
  return columns.length > 1 && metrics.length === 1 && columns.every(({ words }) => sharesWord(words, metrics[0]))
    ? metrics
    : columns;
}

const sharesWord = (words: ReadonlySet<string>, column: NamedColumn | undefined): boolean =>
  [...words].some((word) => column?.words.has(word));

/** Whether a column holds what such a number counts. */
function isOfColumnUnit({ unit, isScaled }: Mention, { kind }: NamedColumn): boolean {
  if (unit === 'none') return kind !== 'percent' && kind !== 'multiple' && (kind !== 'money' || isScaled === true);
  if (unit === 'fraction' || unit === 'points') return kind === 'percent';
  return kind === unit;
}

const union = (one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...one, ...other]);

const refersBack = ({ passage, text }: Sentence): boolean =>
  passage.pick !== undefined && /\b(?:it|its|the)\b/i.test(text);

/** Whether the first name of a sentence is one of these, and near its beginning. */
function opensWith({ subjects, from }: Sentence, ids: readonly string[]): boolean {
  const [first] = subjects.assets;
  return first !== undefined && ids.includes(first.id) && first.from - from < 24;
}

function isOfAsset(datum: Datum, assets: ReadonlySet<string>, isWhole: boolean, { rows }: Lexicon): boolean {
  if (datum.asset === undefined) return datum.role !== 'whole' || assets.size === 0 || isWhole || rows.size < 2;
  if (assets.size === 0) return true;
  if (!assets.has(datum.asset)) return false;
  if (datum.versus === undefined) return true;
  const others = [...assets].filter((id) => id !== datum.asset && rows.has(id));
  return others.length === 0 || others.includes(datum.versus);
}

/** An end of a whole forecast, where the sentence speaks of one of its rows or columns. */
function isEnd({ role, tier, case: of, asset }: Datum, { ownTiers, subjects, text }: Sentence): boolean {
  if (role !== 'whole' || asset === undefined || tier !== undefined) return false;
  const amounts = text.match(/[$€£¥]\d/g)?.length ?? 0;
  return (ownTiers.size > 0 && amounts < 3) || (of === undefined && subjects.cases.length > 0);
}

/** A midpoint is one only by that name. */
const isOtherMidpoint = ({ path }: Datum, { text }: Sentence): boolean =>
  path.endsWith('.midpoint') && !/\b(?:mid\w*|half\w*|middle|between)\b/i.test(text);

function isOfCell(datum: Datum, tiers: ReadonlySet<string>, cases: ReadonlySet<string>): boolean {
  const { block = '', tier, role } = datum;
  if (datum.case !== undefined && cases.size > 0 && !cases.has(`${block}.${datum.case}`)) return false;
  return tier === undefined || role !== 'cell' || tiers.size === 0 || tiers.has(tier);
}
