/** The words and digits of a text. */

/** A word or a run of digits, in lower case, and where it stands. */
export interface Token {
  readonly word: string;
  readonly at: number;
}

/** The tokens of a text, in order. Letters are those of Latin alphabets: in others there are no number words. */
export function tokensOf(text: string): readonly Token[] {
  const lower = text.toLowerCase();
  // Some capitals grow in lower case; then places would not be those of the text.
  const readable = lower.length === text.length ? lower : text;
  const pattern = /\d+|[a-z\u00df-\u024f][a-z\u00df-\u024f’']*/g;
  const tokens: Token[] = [];
  for (let match = pattern.exec(readable); match !== null; match = pattern.exec(readable))
    tokens.push({ word: match[0], at: match.index });
  return tokens;
}
