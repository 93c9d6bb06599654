import { Parser } from 'htmlparser2';

export interface DocumentElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a parser of HTML makes of markup: its text with white space as typed, and its elements in order. */
export function readDocument(markup: string): { text: string; elements: DocumentElement[] } {
  const elements: DocumentElement[] = [];
  let text = '';
  const parser = new Parser({
    onopentag: (name, attributes) => elements.push({ name, attributes }),
    ontext: (piece) => (text += piece),
  });
  parser.end(markup);
  return { text, elements };
}
