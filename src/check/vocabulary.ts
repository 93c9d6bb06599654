/** Words as numbers: what is known of a word is then found without reading its letters again, article after article. */

/** Letters of all alphabets, digits and `|`, by their codes; ranges, since the properties of Unicode are ten times as slow. */
const LETTERS = new Uint8Array(0x10000);
const RANGES = ['AZ', 'az', '09', '||', '\u00C0\u1FFF', '\u2C00\uDFFF'];
for (const range of RANGES) LETTERS.fill(1, range.charCodeAt(0), range.charCodeAt(1) + 1);

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

/** Words, each kept once. */
export class Vocabulary {
  readonly #texts: string[] = [];
  readonly #hashes: number[] = [];
  /** Of each word, the number of the same in small letters. */
  readonly #smalls: number[] = [];
  /** Of each word, the text that it was met in last. */
  readonly #met: number[] = [];
  #read = 0;
  /** Numbers of words, and one more, at places that their hashes say; zero where there is none. */
  #table = new Int32Array(1 << 12);
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
    let hash = SEED;
    for (let at = 0; at < word.length; at += 1) hash = mixed(hash, word.charCodeAt(at));
    return this.#idAt(word, 0, word.length, hash);
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
    const ids = new Int32Array((text.length >> 1) + 1);
    const smalls = new Int32Array(ids.length);
    const starts = new Int32Array(ids.length);
    const different: number[] = [];
    this.#read += 1;
    let count = 0;
    for (let at = 0; at < text.length;) {
      let code = text.charCodeAt(at);
      if (LETTERS[code] === 0) {
        at += 1;
        continue;
      }
      const from = at;
      let hash = SEED;
      do {
        hash = mixed(hash, code);
        at += 1;
        code = text.charCodeAt(at);
      } while (LETTERS[code] === 1);
      const id = this.#idAt(text, from, at, hash);
      if (this.#met[id] !== this.#read) different.push(id);
      this.#met[id] = this.#read;
      starts[count] = from;
      ids[count] = id;
      smalls[count] = this.small(id);
      count += 1;
    }
    return { ids: ids.slice(0, count), smalls: smalls.slice(0, count), starts: starts.slice(0, count), different };
  }

  #idAt(text: string, from: number, to: number, hash: number): number {
    const mask = this.#table.length - 1;
    for (let slot = slotOf(hash) & mask; ; slot = (slot + 1) & mask) {
      const id = (this.#table[slot] ?? 0) - 1;
      if (id < 0) return this.#enter(text.slice(from, to), hash);
      if (this.#hashes[id] === hash && isAt(this.#texts[id] ?? '', text, from, to)) return id;
    }
  }

  #enter(word: string, hash: number): number {
    const id = this.#texts.length;
    // A slice holds on to all of the text that it was cut from.
    const own = word.split('').join('');
    this.#texts.push(own);
    this.#hashes.push(hash);
    this.#smalls.push(id);
    this.#met.push(0);
    if (this.#texts.length * 2 > this.#table.length) this.#grow();
    else this.#place(id);
    const small = own.toLowerCase();
    if (small !== own) this.#smalls[id] = this.idOf(small);
    return id;
  }

  #grow(): void {
    this.#table = new Int32Array(this.#table.length * 2);
    for (const id of this.#texts.keys()) this.#place(id);
  }

  #place(id: number): void {
    const mask = this.#table.length - 1;
    let slot = slotOf(this.#hashes[id] ?? 0) & mask;
    while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
    this.#table[slot] = id + 1;
  }
}

const SEED = 0x811c9dc5 | 0;
const mixed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
const slotOf = (hash: number): number => hash ^ (hash >>> 15);

function isAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}

/** Articles bring new names and numbers without end; from time to time all words are forgotten. */
const MOST = 100_000;
let vocabulary = new Vocabulary();

/** The vocabulary for the next article. */
export function currentVocabulary(): Vocabulary {
  if (vocabulary.size > MOST) vocabulary = new Vocabulary();
  return vocabulary;
}
