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

/** What may be a code point of those below: half of a pair too. Nearly no text has any, and this is found out fast. */
// eslint-disable-next-line no-control-regex -- these are the characters that are looked for
const SUSPECT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Code points that neither HTML nor XML 1.0 can hold, lone surrogates among them. */
const UNPRINTABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text without what neither HTML nor XML can hold, not even escaped. */
export function printable(text: string): string {
  return SUSPECT.test(text) ? text.replace(UNPRINTABLE, '') : text;
}

/** Text made safe between tags and inside quoted attributes, of HTML and of XML. */
export function escape(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** A template whose holes are escaped. Attributes with a hole must be quoted: `<a href="${url}">`. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let text = strings[0] ?? '';
  for (let index = 0; index < pieces.length; index++) text += written(pieces[index]) + (strings[index + 1] ?? '');
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
