/** Where everything in the drawing of a sequence stands. */
import { LINE, balanced, textWidth, widestOf, within } from '../charts/labels.ts';
import { lettered } from './lettering.ts';
import { lifelinesOf } from './lifelines.ts';
import type { Lifeline } from './lifelines.ts';
import type { Party, Step } from './step.ts';

/** A text and the room that it takes. */
export interface Lettering {
  readonly lines: readonly string[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Placed {
  readonly number: number;
  readonly text: Lettering;
  /** Where the row ends. */
  readonly foot: number;
}

/** A message: an arrow from one lifeline to another below its text. */
export interface Arrow extends Placed {
  readonly form: 'message';
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly reply: boolean;
}

/** An action: a bracket at a lifeline with its text beside it, to the right (1) or left (-1). */
export interface Bracket extends Placed {
  readonly form: 'action';
  readonly at: number;
  readonly side: 1 | -1;
}

export interface Layout {
  /** Where the column of numbers ends. */
  readonly numbers: number;
  readonly lifelines: readonly Lifeline[];
  /** Foot of the names. */
  readonly head: number;
  readonly rows: readonly (Arrow | Bracket)[];
  readonly height: number;
}

/** Between a text and a lifeline. */
export const CLEAR = 8;
/** From a lifeline to the edge of its bracket, and on to the text. */
export const BRACKET = 10;

/** From the foot of a row to the text of the next. */
const GAP = 14;
/** What a text gets where its lifelines stand closer: it goes beyond them, and other lifelines are broken there. */
const ROOM = 168;
/** The widest word that is set whole there. */
const WIDEST = 264;
const REACH = BRACKET + CLEAR;

/** Lengths of a drawing of this width. Each step has a row of its own, so no text stands beside that of another. */
export function layOut(parties: readonly Party[], steps: readonly Step[], width: number): Layout {
  const numbers = textWidth(String(steps.length));
  const start = numbers + 12;
  const lifelines = lifelinesOf(parties, start, width);
  const head = Math.max(...lifelines.map(({ names }) => names.length)) * LINE;
  const rows: (Arrow | Bracket)[] = [];
  let foot = head;
  for (const [index, step] of steps.entries()) {
    const xOf = ({ id }: Party): number => xIn(lifelines, id);
    const place: Place = { number: index + 1, start, end: width, top: foot + GAP, xOf, lifelines };
    const row = step.form === 'message' ? arrow(step, place) : bracket(step, place);
    rows.push(row);
    foot = row.foot;
  }
  return { numbers, lifelines, head, rows, height: foot + GAP };
}

interface Place {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly xOf: (party: Party) => number;
  readonly lifelines: readonly Lifeline[];
}

function xIn(lifelines: readonly Lifeline[], id: string): number {
  return lifelines.find(({ party }) => party.id === id)?.x ?? 0;
}

function arrow(step: Step & { form: 'message' }, { number, start, end, top, xOf }: Place): Arrow {
  const [from, to] = [xOf(step.from), xOf(step.to)];
  const lines = between(step.text, Math.abs(to - from) - 2 * CLEAR);
  const width = widestOf(lines);
  const left = within((from + to) / 2, width, [start, end]) - width / 2;
  const text = { lines, left, right: left + width, top, bottom: top + lines.length * LINE };
  const y = text.bottom + 5;
  return { form: 'message', number, text, from, to, y, reply: step.reply, foot: y + 5 };
}

/** Between two lifelines in one or two lines; else wider where they are close. */
function between(text: string, width: number): string[] {
  const inside = balanced(text, width);
  if (inside.length <= 2 && widestOf(inside) <= width) return inside;
  const word = widestOf(text.split(/\s+/));
  return lettered(text, Math.max(width, ROOM, word <= WIDEST ? word : 0));
}

function bracket(step: Step & { form: 'action' }, { number, start, end, top, xOf, lifelines }: Place): Bracket {
  const at = xOf(step.at);
  const side = end - at - REACH >= ROOM ? 1 : -1;
  const edge = at + side * REACH;
  const room = side === 1 ? end - edge : edge - start;
  const next = Math.min(
    ...lifelines.map(({ x }) => side * (x - edge)).filter((distance) => distance > 0),
    room + CLEAR,
  );
  const lines = lettered(step.text, Math.min(room, Math.max(next - CLEAR, ROOM)));
  const far = edge + side * widestOf(lines);
  const bottom = top + lines.length * LINE;
  const text = { lines, left: Math.min(edge, far), right: Math.max(edge, far), top, bottom };
  return { form: 'action', number, text, at, side, foot: bottom };
}
