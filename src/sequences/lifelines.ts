import { spread, widestOf, wrap } from '../charts/labels.ts';
import { lettered } from './lettering.ts';
import type { Party } from './step.ts';

/** Between two names. */
const APART = 12;

/** The narrowest place that a name takes, so that there is room for arrows between short ones. */
const NARROWEST = 56;

/** The column of a party. */
export interface Lifeline {
  readonly party: Party;
  readonly x: number;
  /** Its name in lines, centred on `x`. */
  readonly names: readonly string[];
  /** Room of the name, and length of the rule below it. */
  readonly width: number;
}

/** The columns of the drawing between `start` and `end`: the outer ones at the edges, the others evenly between. */
export function lifelinesOf(parties: readonly Party[], start: number, end: number): Lifeline[] {
  const names = namesOf(parties, end - start - APART * (parties.length - 1));
  const widths = names.map(roomOf);
  const first = start + (widths[0] ?? 0) / 2;
  const last = end - (widths.at(-1) ?? 0) / 2;
  const wishes = widths.map((width, index) => {
    return { at: first + ((last - first) * index) / Math.max(1, parties.length - 1), width };
  });
  const centres = spread(wishes, [start, end], APART);
  return parties.map((party, index) => {
    return { party, x: centres[index] ?? first, names: names[index] ?? [], width: widths[index] ?? 0 };
  });
}

/** Names in lines, of whole words where these have room beside each other. */
function namesOf(parties: readonly Party[], room: number): string[][] {
  const share = room / parties.length;
  const whole = parties.map(({ name }) => wrap(name, share));
  const taken = whole.reduce((sum, lines) => sum + roomOf(lines), 0);
  return taken <= room ? whole : parties.map(({ name }) => lettered(name, share));
}

const roomOf = (lines: readonly string[]): number => Math.max(NARROWEST, widestOf(lines));
