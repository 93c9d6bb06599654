/** What a number may be held against, by what is named around it. */
import type { Datum } from './datum.ts';
import type { Lexicon, NamedColumn } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { Sentence } from './sentence.ts';
import { clauseAt } from './sentences.ts';
import type { Stretch } from './sentences.ts';
import { columnsNear } from './subjects.ts';

/** What a number may be held against. */
export interface Scope {
  readonly sentence: Sentence;
  readonly clause: Stretch;
  /** Whether a datum is of what is named around the number. */
  asset(datum: Datum): boolean;
  cell(datum: Datum): boolean;
  column(datum: Datum): boolean;
}

/** What a number of a sentence may be held against. */
export const scopeOf = (mention: Mention, sentence: Sentence, lexicon: Lexicon): Scope =>
  new Surroundings(mention, sentence, lexicon);

/** Most numbers are written by `<Value of>`, and nobody asks what is around them. */
class Surroundings implements Scope {
  readonly sentence: Sentence;
  readonly #mention: Mention;
  readonly #lexicon: Lexicon;
  #clause: Stretch | undefined;
  #columns: readonly NamedColumn[] | undefined;
  #assets: ReadonlySet<string> | undefined;

  constructor(mention: Mention, sentence: Sentence, lexicon: Lexicon) {
    this.sentence = sentence;
    this.#mention = mention;
    this.#lexicon = lexicon;
  }

  get clause(): Stretch {
    return (this.#clause ??= clauseAt(this.sentence.passage.text, this.sentence, this.#mention.from));
  }

  asset(datum: Datum): boolean {
    this.#assets ??= assetsOf(this.sentence, this.#lexicon);
    return isOfAsset(datum, this.#assets, this.sentence.isOfWhole, this.#lexicon);
  }

  cell(datum: Datum): boolean {
    const { sentence } = this;
    return (
      isOfCell(datum, sentence.ownTiers, sentence.cases) &&
      !isOtherMidpoint(datum, sentence) &&
      (sentence.isOfWhole || !isEnd(datum, sentence))
    );
  }

  column({ block, column, role }: Datum): boolean {
    if (column === undefined || role === 'said') return true;
    this.#columns ??= columnsOf(this.#mention, this.sentence);
    return (
      !this.#columns.some((one) => one.block === block) ||
      this.#columns.some((one) => one.block === (block ?? '') && one.id === column)
    );
  }
}

const columnsOf = (mention: Mention, sentence: Sentence): readonly NamedColumn[] =>
  ofUnit(columnsNear(sentence.subjects.columns, mention.from, sentence, (column) => isOfColumnUnit(mention, column)));

/** The assets whose figures a sentence speaks of. */
function assetsOf(sentence: Sentence, { rows }: Lexicon): ReadonlySet<string> {
  const { named, carried } = sentence;
  const strangers = [...named].filter((id) => !rows.has(id));
  const own = new Set([...named].filter((id) => rows.has(id)));
  if (own.size > 0) return refersBack(sentence) ? union(own, carried) : own;
  return strangers.length > 0 && opensWith(sentence, strangers) ? new Set(strangers) : carried;
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
  if (unit === 'none') return kind !== 'percent' && kind !== 'multiple' && (kind !== 'money' || isScaled);
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
