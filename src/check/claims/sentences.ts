/** Cuts a text into sentences and clauses. */

/** A stretch of a text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const END = /[.!?…]+["”’)\]]*(?=\s+["“‘(]?[\p{Lu}\p{N}\uFFFC])|\n\s*\n/gu;
const ABBREVIATED = /(?:\b(?:e\.g|i\.e|vs|approx|ca|cf|no|nos|fig|sec|dr|mr|mrs|st|inc|ltd|\p{Lu}))\.$/iu;

/** The sentences of a text, in order; together they cover it. */
export function sentencesOf(text: string): readonly Stretch[] {
  const sentences: Stretch[] = [];
  let from = 0;
  END.lastIndex = 0;
  for (let match = END.exec(text); match; match = END.exec(text)) {
    const to = match.index + match[0].length;
    if (ABBREVIATED.test(text.slice(Math.max(0, to - 8), to))) continue;
    sentences.push({ from, to });
    from = to;
  }
  if (text.length > from) sentences.push({ from, to: text.length });
  return sentences;
}

const BREAK = /[;:—–](?=\s)|,\s+(?:and|but|while|whereas|who|which)\s|\s(?:but|while|whereas)\s|,\s(?=while|where)/g;

/** The clause of a sentence that holds a place of its text. */
export function clauseAt(text: string, sentence: Stretch, at: number): Stretch {
  let { from, to } = sentence;
  for (const { 0: mark, index } of text.slice(sentence.from, sentence.to).matchAll(BREAK)) {
    const place = sentence.from + index;
    if (place + mark.length <= at) from = place + mark.length;
    else if (place >= at) {
      to = place;
      break;
    }
  }
  return { from, to };
}
