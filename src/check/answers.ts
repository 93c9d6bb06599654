/** Says something of a word or nothing, always the same. */
export type Judge<Said> = (word: string) => Said | undefined;

/** What a judge said of words, by their numbers: it is asked once of each. */
export class Answers<Said> {
  readonly #judge: Judge<Said>;
  readonly #texts: readonly string[];
  /** `null` where it has nothing to say. */
  readonly #said: (Said | null | undefined)[] = [];
  /** The same in little room for words of which it has nothing to say, which most are: a one for each. */
  #silent = new Uint8Array(1 << 12);

  constructor(judge: Judge<Said>, texts: readonly string[]) {
    this.#judge = judge;
    this.#texts = texts;
  }

  /** Whether it was asked of a word, and has nothing to say. */
  isSilent(id: number): boolean {
    return this.#silent[id] === 1;
  }

  of(id: number): Said | undefined {
    const said = this.#said;
    // An array without holes is the fast kind.
    while (said.length <= id) said.push(undefined);
    const known = said[id];
    if (known !== undefined) return known ?? undefined;
    const now = this.#judge(this.#texts[id] ?? '');
    said[id] = now ?? null;
    if (id >= this.#silent.length) this.#grow(id);
    if (now === undefined) this.#silent[id] = 1;
    return now;
  }

  #grow(id: number): void {
    const grown = new Uint8Array(id * 2);
    grown.set(this.#silent);
    this.#silent = grown;
  }
}
