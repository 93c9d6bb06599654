/** From offsets of a passage to the place in the file where they were typed. */
import { placeAt } from '../parse/lines.ts';
import type { Place, Point } from '../parse/problem.ts';
import type { BodyFile } from '../parse/rules/rule.ts';
import type { Node } from '../parse/tree.ts';
import { isText } from './passage.ts';
import type { Passage } from './passage.ts';
import type { Segment } from './writing.ts';

/** A stretch of a body's text, by offsets into it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where a stretch of a passage was typed. A component stands for all that it says. */
export function stretchOf(passage: Passage, from: number, to: number, file: BodyFile): Stretch | undefined {
  const ends = endsOf(passage, from, to, file);
  return ends && { from: typedFrom(ends, from, file), to: typedTo(ends, to, file) };
}

/** Where such a stretch begins, for what does not ask for its end: that is far to read. */
export function placeOfBeginning(passage: Passage, from: number, to: number, file: BodyFile): Point | undefined {
  const ends = endsOf(passage, from, to, file);
  return ends && placeAt(file.text, file, typedFrom(ends, from, file)).start;
}

/** What a stretch begins and ends in, and where these stand in the text of the body. */
interface Ends {
  readonly first: Segment;
  readonly last: Segment;
  readonly begin: Stretch;
  readonly end: Stretch;
}

function endsOf({ segments }: Passage, from: number, to: number, file: BodyFile): Ends | undefined {
  const first = segments.find((segment) => segment.to > from);
  const last = segments.findLast((segment) => segment.from < to) ?? first;
  if (first === undefined || last === undefined) return undefined;
  const begin = nodeStretch(first.node, file);
  const end = nodeStretch(last.node, file);
  return begin && end && { first, last, begin, end };
}

const typedFrom = ({ first: { node, from: start }, begin }: Ends, from: number, { text }: BodyFile): number =>
  isText(node) ? typedOffset(text, begin, node.value, Math.max(0, from - start)) : begin.from;

const typedTo = ({ last: { node, from: start, to: stop }, end }: Ends, to: number, { text }: BodyFile): number =>
  isText(node) ? typedOffset(text, end, node.value, Math.min(to, stop) - start) : end.to;

/** Where a node stands in the text of the body; `undefined` for one that the parser made up. */
export function nodeStretch({ position }: Node, file: BodyFile): Stretch | undefined {
  // The parser was given as many empty lines before the body as the file has.
  const before = file.line - 1;
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  return { from: start.offset - before, to: end.offset - before };
}

/** The place of a stretch of a body. */
export const placeOfStretch = ({ from, to }: Stretch, file: BodyFile): Place => placeAt(file.text, file, from, to);

/** The place of a node; that of the body's beginning where the parser made it up. */
export function placeOfNode(node: Node, file: BodyFile): Place {
  const { position } = node;
  if (position === undefined) return { path: file.path, start: { line: file.line, column: 1 } };
  const { start, end } = position;
  return {
    path: file.path,
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  };
}

/**
 * The offset in `source` of a character of a text node: what was typed differs from what is read by escapes, entities,
 * curled quotes, and what stands before a continued line.
 */
function typedOffset(source: string, { from, to }: Stretch, value: string, index: number): number {
  let at = from;
  for (let read = 0; read < index && at < to; read += 1)
    at = isAsTyped(source.charCodeAt(at), value.charCodeAt(read)) ? at + 1 : after(source, at, value[read] ?? '');
  while (at < to && source[at] === '\\' && source[at + 1] === value[index]) at += 1;
  return Math.min(at, to);
}

const LINE_END = 10;
const AND = 38;

/** Whether a sign is nothing but itself, as most are. */
const isAsTyped = (typed: number, read: number): boolean => typed === read && read !== LINE_END && read !== AND;

const BREAK = /(?:\r\n|\n|\r)[ \t>]*/y;
const AMPERSAND = /&(?:amp|#38|#x26);/iy;
const ENTITY = /&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/iy;

function after(source: string, at: number, read: string): number {
  if (read === '\n') return matchEnd(BREAK, source, skipBlank(source, at)) ?? at + 1;
  if (read === '&') return matchEnd(AMPERSAND, source, at) ?? at + 1;
  if (source[at] === read) return at + 1;
  if (source[at] === '\\') return at + 2;
  return (source[at] === '&' ? matchEnd(ENTITY, source, at) : undefined) ?? at + 1;
}

/** White space at the end of a line is not read. */
function skipBlank(source: string, at: number): number {
  let next = at;
  while (source[next] === ' ' || source[next] === '\t') next += 1;
  return next;
}

function matchEnd(pattern: RegExp, source: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : undefined;
}
