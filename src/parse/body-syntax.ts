import { message, placeAt } from './lines.ts';
import type { Origin } from './lines.ts';
import type { Message, Point } from './problem.ts';

interface Finding {
  readonly reason: string;
  readonly hint: string;
}

/** The parser's text and the body from the place that it names. */
interface Case {
  readonly text: string;
  readonly source: string;
}

const TAG = '&lt;';
const STRAY = `Write \`${TAG}\` for a sign that readers see, or put it in \`code\`.`;
const BRACE = 'Write `\\{` for a brace that readers see; a comment is `{/* … */}`.';

/** The parser's one syntax error as a message: `3:1: Expected a closing tag for …` in words, with a hint. */
export function explainBody(fault: string, body: string, origin: Origin): Message {
  const groups = /^(?<line>\d+):(?<column>\d+): (?<text>[\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(fault)?.groups;
  const point: Point = { line: Number(groups?.line ?? origin.line), column: Number(groups?.column ?? 1) };
  const offset = offsetOf(body, point, origin.line);
  const { reason, hint } = explained({ text: groups?.text ?? fault, source: body.slice(offset) });
  return message('body-syntax', 'error', placeAt(body, origin, offset), reason, hint);
}

function offsetOf(body: string, point: Point, firstLine: number): number {
  let offset = 0;
  for (let line = firstLine; line < point.line; line += 1) {
    const next = /\r\n|\n|\r/g;
    next.lastIndex = offset;
    if (!next.test(body)) return body.length;
    offset = next.lastIndex;
  }
  return Math.min(offset + point.column - 1, body.length);
}

function explained(one: Case): Finding {
  for (const explain of EXPLANATIONS) {
    const found = explain(one);
    if (found) return found;
  }
  return { reason: `The body cannot be read from here: ${one.text.replace(/\.?$/, '.')}`, hint: STRAY };
}

const EXPLANATIONS: readonly ((one: Case) => Finding | undefined)[] = [
  unclosed,
  mismatched,
  unopened,
  comment,
  brace,
  code,
  sign,
];

function unclosed({ text }: Case): Finding | undefined {
  const groups =
    /^Expected a closing tag for `<(?<name>[^>]*)>` \([^)]*\)(?: before the end of `(?<container>\w+)`)?/.exec(
      text,
    )?.groups;
  if (!groups) return undefined;
  const name = groups.name ?? '';
  if (/^(?:br|hr|img|input|wbr)$/.test(name))
    return { reason: `\`<${name}>\` is not closed.`, hint: `Write \`<${name} />\`.` };
  if (groups.container === undefined)
    return {
      reason: `\`<${name}>\` is not closed.`,
      hint: `Add \`</${name}>\`, or end the tag with \`/>\` where it holds nothing.`,
    };
  const where = CONTAINERS[groups.container] ?? 'block';
  return {
    reason: `\`<${name}>\` is not closed in the ${where} in which it begins.`,
    hint: `Add \`</${name}>\` before the ${where} ends, or put both tags on lines of their own with empty lines around.`,
  };
}

const CONTAINERS: Readonly<Record<string, string>> = {
  paragraph: 'paragraph',
  blockQuote: 'quote',
  listItem: 'list item',
  heading: 'heading',
  tableCell: 'table cell',
};

function mismatched({ text }: Case): Finding | undefined {
  const groups =
    /^Unexpected closing tag `<\/(?<closing>[^>]*)>`, expected corresponding closing tag for `<(?<open>[^>]*)>` \((?<line>\d+):/.exec(
      text,
    )?.groups;
  if (!groups) return undefined;
  return {
    reason: `\`</${groups.closing ?? ''}>\` stands where \`</${groups.open ?? ''}>\` is expected.`,
    hint: `\`<${groups.open ?? ''}>\` of line ${groups.line ?? ''} must be closed first: add \`</${groups.open ?? ''}>\` before.`,
  };
}

function unopened({ text }: Case): Finding | undefined {
  const name = /^Unexpected closing tag `<\/(?<name>[^>]*)>`/.exec(text)?.groups?.name;
  if (name === undefined) return undefined;
  return {
    reason: `\`</${name}>\` closes a tag that is not open here.`,
    hint: `Remove it, or add \`<${name}>\` before.`,
  };
}

function comment({ source }: Case): Finding | undefined {
  if (!source.startsWith('<!--')) return undefined;
  return { reason: '`<!--` begins no comment here.', hint: 'Write `{/* … */}`.' };
}

function brace({ text, source }: Case): Finding | undefined {
  if (!/end of file in expression|closing brace/i.test(text) || !source.startsWith('{')) return undefined;
  if (/^\{\s*\/\*/.test(source))
    return { reason: 'A comment is opened here and not closed.', hint: 'Close it with `*/}`.' };
  return { reason: '`{` is opened here and not closed.', hint: BRACE };
}

function code({ text }: Case): Finding | undefined {
  if (!/parse expression|oxc/i.test(text)) return undefined;
  return { reason: 'What stands in braces here is neither a comment nor text.', hint: BRACE };
}

function sign({ source }: Case): Finding | undefined {
  if (!source.startsWith('<')) return undefined;
  const address = /^<(?<address>(?:https?:\/\/|www\.|mailto:)[^\s<>"']+|[^\s<>"'/:]+@[^\s<>"'/:]+)>/.exec(source)
    ?.groups?.address;
  if (address !== undefined)
    return { reason: 'An address in angle brackets is no link here.', hint: `Write \`${address}\` alone.` };
  if (!/^<[A-Za-z_$]/.test(source)) {
    const word = /^<\S{0,20}?(?=[.,;:!?)]*(?:\s|$))|^<\S{0,20}/.exec(source)?.[0] ?? '<';
    return {
      reason: `\`<\` begins a tag, and \`${word}\` is none.`,
      hint: `Write \`${word.replace('<', TAG)}\`, or put it in \`code\`.`,
    };
  }
  return badTag(source);
}

function badTag(source: string): Finding {
  const name = /^<(?<name>[\w.$:-]+)/.exec(source)?.groups?.name ?? '';
  const bare =
    /^<[\w.$:-]+(?:\s+[\w.$:-]+(?:="[^"]*"|='[^']*')?)*\s+(?<attribute>[\w.$:-]+)=\s*(?<value>[^\s"'{>][^\s>]*)/.exec(
      source,
    )?.groups;
  if (bare) {
    const value = (bare.value ?? '').replace(/[“”„«»‘’]/g, '').replace(/\/$/, '');
    return {
      reason: `The value of \`${bare.attribute ?? ''}\` is not in straight quotes.`,
      hint: `Write \`${bare.attribute ?? ''}="${value}"\`.`,
    };
  }
  return {
    reason: `The tag \`<${name}\` does not end: a quote or \`>\` is missing.`,
    hint: `End it with \`>\` or \`/>\`. ${STRAY}`,
  };
}
