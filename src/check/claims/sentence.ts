/** A sentence of a passage: what it names itself, and what it speaks of since a sentence before it named it. */
import type { Lexicon } from './lexicon.ts';
import type { Passage } from './passage.ts';
import { sentencesOf } from './sentences.ts';
import type { Stretch } from './sentences.ts';
import { subjectsIn } from './subjects.ts';
import type { Subjects } from './subjects.ts';
import type { Token } from './tokens.ts';

/** A sentence of a passage with what it names, and what is carried over from those before it. */
export interface Sentence extends Stretch {
  readonly passage: Passage;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The classes of which it has words. */
  readonly traits: number;
  /** The stems of its words. */
  readonly stems: ReadonlySet<string>;
  readonly subjects: Subjects;
  /** Assets that have figures and are named here. */
  readonly named: ReadonlySet<string>;
  /** Assets that it speaks of though it does not name them. */
  readonly carried: ReadonlySet<string>;
  readonly tiers: ReadonlySet<string>;
  /** The tiers that it names itself. */
  readonly ownTiers: ReadonlySet<string>;
  readonly cases: ReadonlySet<string>;
  /** Whether it speaks of a whole, such as the greatest or the sum. */
  readonly isOfWhole: boolean;
}

/** A stretch of a passage that is a sentence, with its share of the passage's tokens. */
export interface Part extends Stretch {
  /** How many sentences stand before it. */
  readonly place: number;
  readonly first: number;
  readonly last: number;
  /** The classes of which it has words. */
  readonly traits: number;
}

/** The sentences of a passage. Most hold no number and compare nothing, so each is read when somebody asks for it. */
export class Sentences {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly parts: readonly Part[];
  readonly #read: (Reading | undefined)[] = [];

  constructor(passage: Passage, tokens: readonly Token[], lexicon: Lexicon) {
    this.passage = passage;
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.parts = partsOf(passage.text, tokens);
  }

  /** The sentence that one of the parts is. */
  read(part: Part): Reading {
    return (this.#read[part.place] ??= new Reading(this, part));
  }

  /** The sentence before one of the parts. */
  before({ place }: Part): Reading | undefined {
    const part = this.parts[place - 1];
    return part && this.read(part);
  }
}

function partsOf(text: string, tokens: readonly Token[]): readonly Part[] {
  const parts: Part[] = [];
  let last = 0;
  for (const { from, to } of sentencesOf(text)) {
    const first = last;
    let traits = 0;
    for (let token = tokens[first]; token !== undefined && token.at < to; token = tokens[last]) {
      traits |= token.word.traits;
      last += 1;
    }
    parts.push({ from, to, place: parts.length, first, last, traits });
  }
  return parts;
}

const NONE: ReadonlySet<string> = new Set();

/** What is carried from sentence to sentence. */
type Carried = 'named' | 'tiers' | 'cases';

/** Words with which a sentence speaks of a whole. */
const WHOLE =
  /\b(?:largest|greatest|biggest|highest|most|top|leads?|leader|smallest|least|lowest|fewest|worst|best|dearest|cheapest|maximum|minimum|between|range|from|sum|total|together|combined|altogether|hold|add|all|both|others?|rest|remain\w*|every|each|none|whole|average)\b/i;

/** What each sentence names is looked for when somebody asks. */
class Reading implements Sentence {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly traits: number;
  readonly #all: Sentences;
  readonly #part: Part;
  #text: string | undefined;
  #tokens: readonly Token[] | undefined;
  #stems: ReadonlySet<string> | undefined;
  #subjects: Subjects | undefined;
  #isOfWhole: boolean | undefined;
  readonly #own: Partial<Record<Carried, ReadonlySet<string>>> = {};
  readonly #carried: Partial<Record<Carried, ReadonlySet<string>>> = {};

  constructor(all: Sentences, part: Part) {
    this.passage = all.passage;
    this.from = part.from;
    this.to = part.to;
    this.traits = part.traits;
    this.#all = all;
    this.#part = part;
  }

  get text(): string {
    return (this.#text ??= this.passage.text.slice(this.from, this.to));
  }

  get tokens(): readonly Token[] {
    return (this.#tokens ??= this.#all.tokens.slice(this.#part.first, this.#part.last));
  }

  get stems(): ReadonlySet<string> {
    return (this.#stems ??= new Set(this.tokens.map(({ word }) => word.stem)));
  }

  get subjects(): Subjects {
    return (this.#subjects ??= subjectsIn(this.passage.text, this, this.tokens, this.#all.lexicon));
  }

  get isOfWhole(): boolean {
    return (this.#isOfWhole ??= WHOLE.test(this.text));
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
    return Reading.#lastOf(this.#before(), 'named');
  }

  get tiers(): ReadonlySet<string> {
    return Reading.#lastOf(this, 'tiers');
  }

  get cases(): ReadonlySet<string> {
    return Reading.#lastOf(this, 'cases');
  }

  #before(): Reading | undefined {
    return this.#all.before(this.#part);
  }

  /** What a sentence names, or else the last one before it that names anything. */
  static #lastOf(from: Reading | undefined, what: Carried): ReadonlySet<string> {
    const passed: Reading[] = [];
    let found: ReadonlySet<string> | undefined;
    for (let at = from; at !== undefined && found === undefined; at = at.#before()) {
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
    if (what === 'tiers') return tiersIn(this.text, this.#all.lexicon);
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
