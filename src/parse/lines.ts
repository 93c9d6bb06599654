import type { Message, Place, Point, Severity } from './problem.ts';
import { compare } from '../order.ts';

/** Where a text begins: its file, relative to the project's root, and the line of its first character. */
export interface Origin {
  readonly path: string;
  readonly line: number;
}

/** What is returned in place of a result where a text cannot be read. */
export interface Rejected {
  readonly messages: readonly Message[];
}

const BREAK = /\r\n|\n|\r/g;

/** The lines of a text without their breaks. */
export function linesOf(text: string): string[] {
  return text.split(BREAK);
}

/** Line and column, in the file, of an offset (UTF-16) into a text that begins at `firstLine`. */
export function pointAt(text: string, offset: number, firstLine: number): Point {
  const starts = startsOf(text);
  const at = Math.min(Math.max(0, offset), text.length);
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  // Between the two halves of a break the line has ended already.
  if (text[at - 1] === '\r' && text[at] === '\n') return { line: firstLine + low + 1, column: 1 };
  return { line: firstLine + low, column: at - (starts[low] ?? 0) + 1 };
}

/** The text that was asked about last: of one text, many places are asked for in a row. */
let last = { text: '', starts: [0] };

/** The offsets at which the lines of a text begin. */
function startsOf(text: string): readonly number[] {
  if (last.text === text) return last.starts;
  const starts = [0];
  for (const { 0: end, index } of text.matchAll(BREAK)) starts.push(index + end.length);
  last = { text, starts };
  return starts;
}

/** The stretch between two offsets; an end that is not after the start is left out. */
export function placeAt(text: string, origin: Origin, start: number, end = start): Place {
  const point = pointAt(text, start, origin.line);
  return {
    path: origin.path,
    start: point,
    ...(end > start && { end: pointAt(text, end, origin.line) }),
  };
}

/** A message; the hint may be absent. */
export function message(
  ruleId: string,
  severity: Severity,
  place: Place,
  reason: string,
  hint?: string,
  field?: string,
): Message {
  return { ruleId, severity, place, ...(field && { field }), reason, ...(hint && { hint }) };
}

/** Messages in the order of their places, each once. */
export function sorted(messages: readonly Message[]): Message[] {
  const all = messages.toSorted(byPlace);
  // Those that say the same of one place stand side by side now; the last of them stays.
  return all.filter((one, index) => {
    const next = all[index + 1];
    return next === undefined || byPlace(one, next) !== 0;
  });
}

const byPlace = (one: Message, other: Message): number =>
  compare(one.place.path, other.place.path) ||
  one.place.start.line - other.place.start.line ||
  one.place.start.column - other.place.start.column ||
  compare(one.ruleId, other.ruleId) ||
  compare(one.reason, other.reason);
