/** Numbers of the table for a word; one is idle. */
const WIDTH = 4;

/** Finds the numbers of words by two others that follow from their letters. */
export class WordTable {
  /** At places that follow from a word's letters: two numbers for these, and the word's own and one more. */
  #table = new Int32Array(WIDTH << 12);
  #size = 0;

  /**
   * The place of the first entry of two numbers, or of the next one behind a place; negative where there is none. Several
   * words may have the same two.
   */
  find(first: number, low: number, behind = -1): number {
    const table = this.#table;
    const end = table.length;
    let at = behind < 0 ? placeOf(first, low, end) : following(behind, end);
    for (; table[at + 2] !== 0; at = following(at, end)) if (table[at + 1] === low && table[at] === first) return at;
    return -1;
  }

  /** The number of the word at a place. */
  idAt(place: number): number {
    return (this.#table[place + 2] ?? 0) - 1;
  }

  enter(first: number, low: number, id: number): void {
    this.#size += 1;
    if (this.#size * 2 * WIDTH > this.#table.length) this.#grow();
    enterAt(this.#table, first, low, id);
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
  while (table[at + 2] !== 0) at = following(at, table.length);
  table.set([first, low, id + 1], at);
}

const following = (at: number, end: number): number => (at + WIDTH === end ? 0 : at + WIDTH);

/** Where a word is looked for first. */
function placeOf(first: number, low: number, end: number): number {
  const hash = Math.imul(Math.imul(first, 0x85ebca6b) ^ low, 0x9e3779b1);
  return ((hash ^ (hash >>> 15)) & (end / WIDTH - 1)) * WIDTH;
}
