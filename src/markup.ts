/** Markup made from text: everything put into it is escaped, unless it is markup already. */

/** HTML or SVG that is safe to put on a page. Only `html`, `join` and `trusted` make it. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: text and numbers are escaped; `false`, `null` and `undefined` are left out. */
export type Piece = Markup | string | number | false | null | undefined | readonly Piece[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Code points that neither HTML nor XML 1.0 can hold, lone surrogates among them. */
const UNPRINTABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text without what neither HTML nor XML can hold, not even escaped. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '');
}

/** Text made safe between tags and inside quoted attributes, of HTML and of XML. */
export function escape(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** A template whose holes are escaped. Attributes with a hole must be quoted: `<a href="${url}">`. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let text = strings[0] ?? '';
  for (const [index, piece] of pieces.entries()) text += written(piece) + (strings[index + 1] ?? '');
  return new Markup(text);
}

/** The same template, under the name that says what it draws. */
export const svg = html;

/** Pieces one after another. */
export function join(pieces: readonly Piece[], between: Piece = ''): Markup {
  return new Markup(pieces.map(written).join(written(between)));
}

/** Text that is markup already: from a serialiser of trees that has been checked. Never for text of an editor. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** Attributes with their leading space; those that are `undefined` or `false` are left out, `true` stands bare. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): Markup {
  const written = Object.entries(values).map(([name, value]) => {
    if (value === undefined || value === false) return '';
    return value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`;
  });
  return new Markup(written.join(''));
}

function written(piece: Piece): string {
  if (piece instanceof Markup) return piece.text;
  if (piece === false || piece === null || piece === undefined) return '';
  if (typeof piece === 'string' || typeof piece === 'number') return escape(String(piece));
  return piece.map(written).join('');
}
