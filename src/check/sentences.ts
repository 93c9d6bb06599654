/** A mark that ends a sentence where a capital, a digit or an opening mark follows; not after one letter or a short form. */
const END = /[.!?…]+["”’)\]]*\s+(?=[\p{Lu}\p{N}“"([\uFFFC])/gu;
const SHORT = /(?:^|[\s(“])(?:\p{L}|e\.g|i\.e|vs|cf|Mr|Mrs|Dr|St|No|Inc|Ltd|U\.S)\.$/u;

/** Where the sentences of a text begin and end, without the white space between them. */
export function boundariesOf(text: string): readonly (readonly [from: number, to: number])[] {
  const sentences: (readonly [number, number])[] = [];
  let from = text.length - text.trimStart().length;
  for (const { 0: end, index } of text.matchAll(END)) {
    const to = index + end.trimEnd().length;
    if (SHORT.test(text.slice(Math.max(0, to - 6), to))) continue;
    sentences.push([from, to]);
    from = index + end.length;
  }
  const to = text.trimEnd().length;
  return to > from ? [...sentences, [from, to]] : sentences;
}
