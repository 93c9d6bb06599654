/** Words as numbers: what is known of a word is then found without reading its letters again, article after article. */

/** Letters of all alphabets, digits and `|`, by their codes: those of ASCII from 1 to 63, all others 64. Zero is no letter. */
const LETTERS = new Uint8Array(0x10000);
for (const range of ['\u00C0\u1FFF', '\u2C00\uDFFF']) LETTERS.fill(64, range.charCodeAt(0), range.charCodeAt(1) + 1);
for (const [index, letter] of Array.from('|0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz').entries())
  LETTERS[letter.charCodeAt(0)] = index + 1;

/** A word of as many letters of ASCII is known by two numbers, which five letters fit in each. */
const SHORT = 10;
const FIVE = 2 ** 30 - 1;
/** Marks a word for which its numbers stand together with others. */
const LONG = 2 ** 30;

/** The words of a text, in their order: the number of each, that of the same in small letters, and where it begins. */
export interface Layout {
  readonly ids: Int32Array;
  readonly smalls: Int32Array;
  readonly starts: Int32Array;
  /** The number of each different word, in the order in which they first stand. */
  readonly different: readonly number[];
}

/** Says something of a word or nothing, always the same. */
export type Judge<Said> = (word: string) => Said | undefined;

/** What a judge said of words, by their numbers. */
class Answers<Said> {
  readonly #judge: Judge<Said>;
  readonly #texts: readonly string[];
  /** `null` where it has nothing to say. */
  readonly #said: (Said | null | undefined)[] = [];

  constructor(judge: Judge<Said>, texts: readonly string[]) {
    this.#judge = judge;
    this.#texts = texts;
  }

  of(id: number): Said | undefined {
    const said = this.#said;
    // An array without holes is the fast kind.
    while (said.length <= id) said.push(undefined);
    const known = said[id];
    if (known !== undefined) return known ?? undefined;
    const now = this.#judge(this.#texts[id] ?? '');
    said[id] = now ?? null;
    return now;
  }
}

type Room = readonly [ids: Int32Array, smalls: Int32Array, starts: Int32Array];

const roomOf = (words: number): Room => [new Int32Array(words), new Int32Array(words), new Int32Array(words)];
let room = roomOf(1 << 12);

/** Room for the words of a text, kept for the next. */
function roomFor(length: number): Room {
  const most = (length >> 1) + 1;
  if (most > room[0].length) room = roomOf(most * 2);
  return room;
}

/** Words, each kept once. */
export class Vocabulary {
  readonly #texts: string[] = [];
  /** Of each word, the number of the same in small letters. */
  readonly #smalls: number[] = [];
  /** Of each word, the text that it was met in last. */
  readonly #met: number[] = [];
  #read = 0;
  /** At places that follow from a word's letters: two numbers for these, and the word's own and one more. */
  #table = new Int32Array(WIDTH << 12);
  readonly #answers = new WeakMap<Judge<unknown>, unknown>();
  readonly #groups = new WeakMap<readonly string[], readonly (readonly number[])[]>();

  get size(): number {
    return this.#texts.length;
  }

  /** The word of a number. */
  text(id: number): string {
    return this.#texts[id] ?? '';
  }

  /** The number of a word in small letters. */
  small(id: number): number {
    return this.#smalls[id] ?? id;
  }

  /** The number of a word. */
  idOf(word: string): number {
    let high = 0;
    let low = 0;
    let letters = 0;
    for (let at = 0; at < word.length; at += 1) {
      const letter = LETTERS[word.charCodeAt(at)] ?? 0;
      letters |= letter;
      high = ((high << 6) | (low >>> 24)) & FIVE;
      low = ((low << 6) | letter) & FIVE;
    }
    return this.#idAt(word, 0, word.length, high, low, letters);
  }

  /** What a judge says of words, asked once of each. */
  answersOf<Said>(judge: Judge<Said>): Answers<Said> {
    const known = this.#answers.get(judge) as Answers<Said> | undefined;
    if (known) return known;
    const made = new Answers(judge, this.#texts);
    this.#answers.set(judge, made);
    return made;
  }

  /** The numbers of words, or of several in one text that belong together: `read more`. */
  groupsOf(words: readonly string[]): readonly (readonly number[])[] {
    const known = this.#groups.get(words);
    if (known) return known;
    const made = words.map((some) => some.split(' ').map((word) => this.idOf(word)));
    this.#groups.set(words, made);
    return made;
  }

  /** Reads a text once. */
  layOut(text: string): Layout {
    const [ids, smalls, starts] = roomFor(text.length);
    const different: number[] = [];
    this.#read += 1;
    let count = 0;
    for (let at = 0; at < text.length;) {
      let letter = LETTERS[text.charCodeAt(at)] ?? 0;
      if (letter === 0) {
        at += 1;
        continue;
      }
      const from = at;
      let high = 0;
      let low = 0;
      let letters = 0;
      do {
        letters |= letter;
        high = ((high << 6) | (low >>> 24)) & FIVE;
        low = ((low << 6) | letter) & FIVE;
        at += 1;
        letter = LETTERS[text.charCodeAt(at)] ?? 0;
      } while (letter !== 0);
      const id = this.#idAt(text, from, at, high, low, letters);
      if (this.#met[id] !== this.#read) different.push(id);
      this.#met[id] = this.#read;
      starts[count] = from;
      ids[count] = id;
      smalls[count] = this.#smalls[id] ?? id;
      count += 1;
    }
    return { ids: ids.slice(0, count), smalls: smalls.slice(0, count), starts: starts.slice(0, count), different };
  }

  #idAt(text: string, from: number, to: number, high: number, low: number, letters: number): number {
    const isShort = to - from <= SHORT && letters < 64;
    const first = isShort ? high : high | LONG;
    const table = this.#table;
    const end = table.length;
    let at = placeOf(first, low, end);
    for (; table[at + 2] !== 0; at = at + WIDTH === end ? 0 : at + WIDTH) {
      if (table[at + 1] !== low || table[at] !== first) continue;
      const id = (table[at + 2] ?? 0) - 1;
      if (isShort || isAt(this.#texts[id] ?? '', text, from, to)) return id;
    }
    return this.#enter(text.slice(from, to), first, low);
  }

  #enter(word: string, first: number, low: number): number {
    const id = this.#texts.length;
    // A slice holds on to all of the text that it was cut from.
    const own = word.split('').join('');
    this.#texts.push(own);
    this.#smalls.push(id);
    this.#met.push(0);
    if (this.#texts.length * 2 * WIDTH > this.#table.length) this.#grow();
    enterAt(this.#table, first, low, id);
    const small = own.toLowerCase();
    if (small !== own) this.#smalls[id] = this.idOf(small);
    return id;
  }

  #grow(): void {
    const before = this.#table;
    this.#table = new Int32Array(before.length * 2);
    for (let at = 0; at < before.length; at += WIDTH) {
      const [first = 0, low = 0, id = 0] = before.subarray(at, at + WIDTH);
      if (id !== 0) enterAt(this.#table, first, low, id - 1);
    }
  }
}

function enterAt(table: Int32Array, first: number, low: number, id: number): void {
  let at = placeOf(first, low, table.length);
  while (table[at + 2] !== 0) at = at + WIDTH === table.length ? 0 : at + WIDTH;
  table.set([first, low, id + 1], at);
}

/** Numbers of the table for a word; one is idle. */
const WIDTH = 4;

/** Where a word is looked for first. */
function placeOf(first: number, low: number, end: number): number {
  const hash = Math.imul(Math.imul(first, 0x85ebca6b) ^ low, 0x9e3779b1);
  return ((hash ^ (hash >>> 15)) & (end / WIDTH - 1)) * WIDTH;
}

/** Whether a word stands between two places of a text. */
export function isAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}

/** Articles bring new names and numbers without end; from time to time all words are forgotten. */
const MOST = 2 ** 17;
let vocabulary = new Vocabulary();

/** The vocabulary for the next article. */
export function currentVocabulary(): Vocabulary {
  if (vocabulary.size > MOST) vocabulary = new Vocabulary();
  return vocabulary;
}
