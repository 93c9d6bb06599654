/**
 * The marks that charts are composed of: text, bars, rules and dots, with lengths rounded to two digits. A chart has
 * hundreds of them, so they are written as strings, in which the text alone can hold what an editor wrote.
 */
import { escape, join, svg, trusted } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import type { CHART_CLASSES } from './chart.ts';
import type { Canvas } from './frame.ts';

type Classes = typeof CHART_CLASSES;

/** A class that colours areas and text. */
export type FillClass = {
  [Name in keyof Classes]: Classes[Name]['property'] extends 'fill' ? Name : never;
}[keyof Classes];

/** A class that colours lines. */
export type StrokeClass = Exclude<keyof Classes, FillClass>;

/** Where a text stands: `y` is its baseline. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly fill?: FillClass;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  /** Where it is not that of all text in charts. */
  readonly size?: number;
}

/** A length as charts write it: two digits after the point at most, so that a changed drawing makes a readable diff. */
export function px(length: number): number {
  return Math.round(length * 100) / 100 + 0;
}

export function label({ x, y, text, fill = 'c-ink', anchor, bold, size }: Label): Markup {
  const place = `class="${fill}" x="${px(x)}" y="${px(y)}"${anchor ? ` text-anchor="${anchor}"` : ''}`;
  const type = `${bold ? ' font-weight="600"' : ''}${size === undefined ? '' : ` font-size="${size}"`}`;
  return trusted(`<text ${place}${type}>${escape(text)}</text>`);
}

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: FillClass;
  /** Radius of the corners. */
  readonly radius?: number;
}

export function bar({ x, y, width, height, fill, radius }: Bar): Markup {
  const size = `x="${px(x)}" y="${px(y)}" width="${px(Math.max(0, width))}" height="${px(height)}"`;
  return trusted(`<rect class="${fill}" ${size}${radius === undefined ? '' : ` rx="${radius}"`}/>`);
}

export interface Rule {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly stroke: StrokeClass;
  readonly width?: number;
  /** Lengths of dashes and of the gaps between them. */
  readonly dashes?: string;
}

export function rule({ from, to, stroke, width, dashes }: Rule): Markup {
  const ends = `x1="${px(from[0])}" y1="${px(from[1])}" x2="${px(to[0])}" y2="${px(to[1])}"`;
  const line = `${width === undefined ? '' : ` stroke-width="${width}"`}${dashes === undefined ? '' : ` stroke-dasharray="${dashes}"`}`;
  return trusted(`<line class="${stroke}" ${ends}${line}/>`);
}

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: FillClass;
}

export function dot({ x, y, radius, fill }: Dot): Markup {
  return trusted(`<circle class="${fill}" cx="${px(x)}" cy="${px(y)}" r="${radius}"/>`);
}

/** A dot that is not filled. */
export function ring({ x, y, radius, fill }: Dot): Markup {
  const inner = dot({ x, y, radius: px(radius - 2.25), fill: 'c-paper' });
  return svg`${dot({ x, y, radius, fill })}${inner}`;
}

/** Marks that stand for a value. A page says which, for the script that shows it; files do without. */
export function valued(value: string, marks: readonly Piece[], { size }: Canvas): Markup {
  const drawn = join(marks);
  return size === 'file' ? drawn : svg`<g class="c-mark" data-v="${value}">${drawn}</g>`;
}
