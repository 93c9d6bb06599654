/** Says something of a word or nothing, always the same. */
export type Judge<Said> = (word: string) => Said | undefined;

/** What a judge said of words, by their numbers: it is asked once of each. */
export class Answers<Said> {
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
