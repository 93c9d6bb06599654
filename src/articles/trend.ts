import type { AsOf } from '../provenance/provenance.ts';
import type { Figure, Measure, Statement, Statements } from './statements.ts';
import { compare } from '../order.ts';

/** A figure on the day at which it was true. */
export interface Point {
  /** A year, month or day. */
  readonly date: string;
  readonly figure: Figure;
}

/** Figures of one measure, the oldest first: two at least. */
export interface Trend {
  readonly measure: Measure;
  readonly points: readonly [Point, Point, ...Point[]];
}

interface Said {
  readonly block: { readonly says?: Statements; readonly asOf: AsOf };
  readonly statement: Statement;
}

/** The measures of which there are two figures or more of different dates, by name and unit. */
export function trendsOf(sayings: readonly Said[]): Trend[] {
  const byMeasure = Map.groupBy(sayings.flatMap(pointsOf), ({ measure }) => JSON.stringify(measure));
  return [...byMeasure.values()].flatMap((found) => {
    const points = found.map(({ point }) => point).toSorted((a, b) => compare(a.date, b.date));
    const [first, second, ...others] = points;
    const measure = found[0]?.measure;
    const isDated = new Set(points.map(({ date }) => date)).size > 1;
    return measure && first && second && isDated ? [{ measure, points: [first, second, ...others] as const }] : [];
  });
}

function pointsOf({ block: { says, asOf }, statement: { figures } }: Said): { measure: Measure; point: Point }[] {
  if (!says || !('date' in asOf)) return [];
  return figures.flatMap((figure, index) => {
    const measure = says.measures[index];
    return figure && measure ? [{ measure, point: { date: asOf.date, figure } }] : [];
  });
}
