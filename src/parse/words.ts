/** How messages speak of values and their types. */

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  tuple: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
  map: 'a map of keys and values',
  null: 'empty',
  undefined: 'absent',
  nan: 'not a number',
};

/** A type of zod in words: `a text`, `a list`. */
export function expectedWords(type: string): string {
  return TYPES[type] ?? `a value of type ${type}`;
}

/** What to write where a value of this type is expected. */
export const LACKING: Readonly<Record<string, string>> = {
  string: 'Write one text; quote it where it looks like a number.',
  number: 'Write a number without quotes, commas or a unit: `1041.91`.',
  int: 'Write a whole number: `2`.',
  boolean: 'Write `true` or `false` without quotes.',
  array: 'Write a list: `[one, two]`.',
  object: 'Write keys and values: `{ key: value }`, or indented below.',
  record: 'Write keys and values: `{ key: value }`, or indented below.',
};

/** What a value is: `a list`, `the number 5`, `empty`. */
export function describe(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return `\`${String(value)}\``;
  if (typeof value === 'string') return `the text ${quoteValue(shortened(value))}`;
  return expectedWords(typeof value);
}

/** A value in backticks. */
export function quoteValue(value: unknown): string {
  return `\`${String(value)}\``;
}

/** Text as code, also where it holds a backtick. */
export function coded(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** A limit with what it counts: `50 characters`, `1 entry`, `0`. */
export function countOf(count: number | bigint, origin: string): string {
  const one = Number(count) === 1;
  if (origin === 'string') return `${count} ${one ? 'character' : 'characters'}`;
  if (['array', 'set', 'map', 'object', 'record'].includes(origin)) return `${count} ${one ? 'entry' : 'entries'}`;
  return String(count);
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
