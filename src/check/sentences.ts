/** A mark that ends a sentence where a capital, a digit or an opening mark follows; not after one letter or a short form. */
const END = /[.!?…]+["”’)\]]*\s+(?=[\p{Lu}\p{N}“"([\uFFFC])/gu;
const SHORT = /(?:^|[\s(“])(?:\p{L}|e\.g|i\.e|vs|cf|Mr|Mrs|Dr|St|No|Inc|Ltd|U\.S)\.$/u;

/** Where a sentence begins and ends. */
export type Boundaries = readonly [from: number, to: number];

/** Where the sentences of a text begin and end, without the white space between them. */
export function boundariesOf(text: string): readonly Boundaries[] {
  const sentences: Boundaries[] = [];
  let from = text.length - text.trimStart().length;
  END.lastIndex = 0;
  for (let match = END.exec(text); match; match = END.exec(text)) {
    const [end] = match;
    const to = match.index + end.trimEnd().length;
    if (SHORT.test(text.slice(Math.max(0, to - 6), to))) continue;
    sentences.push([from, to]);
    from = match.index + end.length;
  }
  const to = text.trimEnd().length;
  if (to > from) sentences.push([from, to]);
  return sentences;
}
