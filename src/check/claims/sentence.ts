/** A sentence of a passage: what it names itself, and what it speaks of since a sentence before it named it. */
import type { Lexicon } from './lexicon.ts';
import type { Passage } from './passage.ts';
import type { Stretch } from './sentences.ts';
import { subjectsIn } from './subjects.ts';
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

const NONE: ReadonlySet<string> = new Set();

/** The sentence with what it names; `before` is the sentence before it in the same passage. */
export const sentenceOf = (
  passage: Passage,
  stretch: Stretch,
  tokens: readonly Token[],
  lexicon: Lexicon,
  before: Sentence | undefined,
): Sentence => new Reading(passage, stretch, tokens, lexicon, before instanceof Reading ? before : undefined);

/** What is carried from sentence to sentence. */
type Carried = 'named' | 'tiers' | 'cases';

/** Most sentences hold no number and compare nothing, so each thing that is named is looked for when somebody asks. */
class Reading implements Sentence {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly subjects: Subjects;
  readonly #lexicon: Lexicon;
  readonly #before: Reading | undefined;
  readonly #own: Partial<Record<Carried, ReadonlySet<string>>> = {};
  readonly #carried: Partial<Record<Carried, ReadonlySet<string>>> = {};

  constructor(
    passage: Passage,
    { from, to }: Stretch,
    tokens: readonly Token[],
    lexicon: Lexicon,
    before: Reading | undefined,
  ) {
    this.passage = passage;
    this.from = from;
    this.to = to;
    this.text = passage.text.slice(from, to);
    this.tokens = tokens;
    this.subjects = subjectsIn(passage.text, { from, to }, tokens, lexicon);
    this.#lexicon = lexicon;
    this.#before = before;
  }

  get named(): ReadonlySet<string> {
    return this.#ownOf('named');
  }

  get ownTiers(): ReadonlySet<string> {
    return this.#ownOf('tiers');
  }

  get carried(): ReadonlySet<string> {
    const { pick } = this.passage;
    if (pick) return new Set([pick.asset]);
    return Reading.#lastOf(this.#before, 'named');
  }

  get tiers(): ReadonlySet<string> {
    return Reading.#lastOf(this, 'tiers');
  }

  get cases(): ReadonlySet<string> {
    return Reading.#lastOf(this, 'cases');
  }

  /** What a sentence names, or else the last one before it that names anything. */
  static #lastOf(from: Reading | undefined, what: Carried): ReadonlySet<string> {
    const passed: Reading[] = [];
    let found: ReadonlySet<string> | undefined;
    for (let at = from; at !== undefined && found === undefined; at = at.#before) {
      passed.push(at);
      const own = at.#ownOf(what);
      found = at.#carried[what] ?? (own.size > 0 ? own : undefined);
    }
    for (const one of passed) one.#carried[what] = found ?? NONE;
    return found ?? NONE;
  }

  #ownOf(what: Carried): ReadonlySet<string> {
    return (this.#own[what] ??= this.#find(what));
  }

  #find(what: Carried): ReadonlySet<string> {
    if (what === 'tiers') return tiersIn(this.text, this.#lexicon);
    const { assets, cases } = this.subjects;
    const ids = what === 'named' ? assets.map(({ id }) => id) : cases.map(({ block, id }) => `${block}.${id}`);
    return ids.length === 0 ? NONE : new Set(ids);
  }
}

const TIER = /(?<![\d.,])(\d+(?:\.\d+)?)(?:\s?([KMBT])\b|\s(thousand|million|billion|trillion)\b)/g;

/** Tiers as prose writes them: `$23 trillion`, `the 23T row`. */
function tiersIn(text: string, { tiers }: Lexicon): ReadonlySet<string> {
  if (tiers.size === 0) return tiers;
  const ids = [...text.matchAll(TIER)].map(
    ([, digits = '', letter, word = '']) => `${digits}${letter ?? word.slice(0, 1).toUpperCase()}`,
  );
  return new Set(ids.filter((id) => tiers.has(id)));
}
