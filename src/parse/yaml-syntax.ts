import type { Document } from 'yaml';
import { linesOf, message, placeAt, pointAt } from './lines.ts';
import type { Origin } from './lines.ts';
import { yaml } from './on-demand.ts';
import type { Message } from './problem.ts';
import { coded } from './words.ts';

/** A syntax error in words, and where it is: by default where the parser stopped. */
interface Finding {
  readonly reason: string;
  readonly hint: string;
  readonly offset?: number;
  readonly ruleId?: string;
}

/** What is being explained: the error, its line, and in the line the key and value. */
interface Case {
  readonly error: Document.Parsed['errors'][number];
  readonly document: Document.Parsed;
  /** Offset at which the quick parser stopped, and the key of that line. */
  readonly stopped: number;
  readonly stoppedKey: string;
  readonly line: string;
  readonly key: string;
  readonly value: string;
}

/**
 * The syntax errors of a text, at most one a line, each with a hint that shows the corrected line where it can be known.
 * Slow (some milliseconds): for texts that the quick parser has refused, at the offset `stopped`.
 */
export function explainSyntax(text: string, origin: Origin, stopped: number): Message[] {
  const document = parsed(text);
  if (!document) return [];
  const lines = linesOf(text);
  const lineAt = (offset: number): string => lines[pointAt(text, offset, 0).line] ?? '';
  const byLine = new Map<number, Message>();
  for (const error of document.errors) {
    const line = lineAt(error.pos[0]);
    const stoppedKey = split(lineAt(stopped)).key;
    const { reason, hint, offset, ruleId } = finding({ error, document, stopped, stoppedKey, line, ...split(line) });
    const place = placeAt(text, origin, Math.min(offset ?? error.pos[0], text.length));
    if (!byLine.has(place.start.line))
      byLine.set(place.start.line, message(ruleId ?? 'yaml-syntax', 'error', place, reason, hint));
  }
  return [...byLine.values()];
}

function parsed(text: string): Document.Parsed | undefined {
  const { LineCounter, parseDocument } = yaml();
  try {
    return parseDocument(text, {
      version: '1.2',
      schema: 'core',
      prettyErrors: false,
      lineCounter: new LineCounter(),
      logLevel: 'silent',
    });
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

function split(line: string): { key: string; value: string } {
  const groups = /^[\s-]*(?<key>[^\s:#'"{}[\]][^:#]*):\s+(?<value>.*?)\s*$/.exec(line)?.groups;
  return { key: groups?.key ?? '', value: groups?.value ?? '' };
}

function finding(one: Case): Finding {
  for (const explain of EXPLANATIONS) {
    const found = explain(one);
    if (found) return found;
  }
  return {
    reason: `YAML cannot read this line: ${one.error.message.replace(/^./, (letter) => letter.toLowerCase())}.`,
    hint: 'Quote the text if it is one, and indent keys that belong together alike.',
  };
}

const EXPLANATIONS: readonly ((one: Case) => Finding | undefined)[] = [
  tab,
  leadingSign,
  item,
  second,
  quote,
  bracket,
  colon,
  duplicate,
  indentation,
];

function tab({ error, line }: Case): Finding | undefined {
  if (error.code !== 'TAB_AS_INDENT' && !/^ *\t/.test(line)) return undefined;
  return { ruleId: 'yaml-tab', reason: 'A tab indents this line.', hint: 'Indent by spaces, two for each level.' };
}

function leadingSign({ key, value }: Case): Finding | undefined {
  const sign = /^(?:[%@`]|[>|](?=[^\s+\-\d#])|>(?=\s*[\d.]))/.exec(value)?.[0];
  if (sign === undefined) return undefined;
  const amount = /^>\s*(?<amount>-?[\d.]+[KMBT]?[x%]?)$/.exec(value)?.groups?.amount;
  if (amount !== undefined)
    return {
      reason: `The value of \`${key}\` begins with \`>\`, which begins a block of text in YAML.`,
      hint: `Write \`${key}: ${amount}+\` for more than ${amount}.`,
    };
  return {
    reason: `The value of \`${key}\` begins with ${coded(sign)}, which means something else in YAML.`,
    hint: `Quote the text: ${coded(`${key}: ${quoted(value)}`)}.`,
  };
}

function item({ error, key, value }: Case): Finding | undefined {
  if (error.code !== 'UNEXPECTED_TOKEN' || !/^-(?:\s|$)/.test(value)) return undefined;
  return {
    reason: `A list begins on the line of its key \`${key}\`.`,
    hint: `Write \`${key}: [${value.slice(1).trim() || '…'}]\`, or each item on a line of its own below.`,
  };
}

function second({ error }: Case): Finding | undefined {
  if (error.code !== 'MULTIPLE_DOCS') return undefined;
  return {
    ruleId: 'yaml-document',
    reason: 'A second document begins here.',
    hint: 'Remove the line `---` or `...`: a file holds one document.',
  };
}

function quote({ error, document, key, value }: Case): Finding | undefined {
  const after = /^(?<text>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?<rest>.+)$/.exec(value)?.groups;
  if (after && key !== '' && !/^\s*#/.test(after.rest ?? '')) {
    return {
      reason: `Text stands after the closing quote of \`${key}\`.`,
      hint: `Put quotes around all of it: \`${key}: ${quoted(value)}\`.`,
    };
  }
  if (error.code === 'BAD_DQ_ESCAPE')
    return {
      reason: `A backslash in double quotes begins an escape, and ${escapeOf(error)} is none.`,
      hint: "Write `\\\\` for a backslash, or use single quotes: `'…'`.",
    };
  if (error.code !== 'MISSING_CHAR' || !error.message.includes('quote')) return undefined;
  const offset = openingBefore(
    document,
    error.pos[0],
    (node) => yaml().isScalar(node) && (node.type ?? '').startsWith('QUOTE'),
  );
  return {
    reason: 'A quote is opened here and not closed.',
    hint: 'Add the closing quote.',
    ...(offset !== undefined && { offset }),
  };
}

const escapeOf = (error: Case['error']): string => `\`${/\\.*$/s.exec(error.message)?.[0] ?? '\\'}\``;

function bracket({ error, document }: Case): Finding | undefined {
  if (!/^Flow (?:map|sequence)/.test(error.message)) return undefined;
  const sign = error.message.startsWith('Flow map') ? '{' : '[';
  const offset = openingBefore(document, error.pos[0], (node) => yaml().isCollection(node) && node.flow === true);
  return {
    reason: `\`${sign}\` is opened here and not closed, or what is inside is not indented.`,
    hint: `Add \`${sign === '{' ? '}' : ']'}\`.`,
    ...(offset !== undefined && { offset }),
  };
}

function colon({ error, key, value }: Case): Finding | undefined {
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY' && error.code !== 'BLOCK_IN_FLOW') return undefined;
  if (!value.includes(': ')) return undefined;
  if (/^[[{]/.test(value))
    return {
      reason: 'Two entries stand in brackets with no comma between, or a text there holds `: `.',
      hint: 'Separate entries by commas, and quote a text that holds `: `.',
    };
  return {
    reason: `The value of \`${key}\` holds \`: \`, which YAML reads as another key.`,
    hint: `Quote the text: \`${key}: ${quoted(value)}\`.`,
  };
}

function duplicate({ error, key }: Case): Finding | undefined {
  if (error.code !== 'DUPLICATE_KEY') return undefined;
  return {
    ruleId: 'yaml-duplicate',
    reason: `\`${key}\` is said twice: two spellings of one number are one key.`,
    hint: 'Keep one of the two.',
  };
}

function indentation({ error, stopped, stoppedKey }: Case): Finding | undefined {
  if (error.code !== 'BAD_INDENT' && error.code !== 'BLOCK_AS_IMPLICIT_KEY' && error.code !== 'MULTILINE_IMPLICIT_KEY')
    return undefined;
  const what = stoppedKey === '' ? 'This line' : `\`${stoppedKey}\``;
  return {
    reason: `${what} is not indented like its neighbours.`,
    hint: 'Keys of one map begin in the same column, and the keys under a key stand two spaces further in.',
    offset: stopped,
  };
}

/** Offset of the last node before `offset` that `test` accepts. */
function openingBefore(
  document: Document.Parsed,
  offset: number,
  test: (node: unknown) => boolean,
): number | undefined {
  let found: number | undefined;
  yaml().visit(document, {
    Node: (_, node) => {
      const start = node.range?.[0];
      if (start !== undefined && start <= offset && test(node) && (node.range?.[1] ?? 0) >= offset - 1) found = start;
    },
  });
  return found;
}

/** Text in quotes, as YAML reads it back. */
function quoted(value: string): string {
  const bare = value.replace(/^(["'])(.*)\1$/, '$2');
  return bare.includes('"') ? `'${bare.replaceAll("'", "''")}'` : `"${bare.replaceAll('\\', '\\\\')}"`;
}
