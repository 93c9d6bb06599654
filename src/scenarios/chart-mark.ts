import { bar, dot, ring } from '../charts/marks.ts';
import type { FillClass } from '../charts/marks.ts';
import type { Markup } from '../markup.ts';
import type { CaseId } from './schema.ts';

export const FILLS = { bear: 'c-bear', base: 'c-base', bull: 'c-bull' } as const satisfies Record<CaseId, FillClass>;

export const RADIUS = 6;

/** Bear is a ring, base a stroke, bull a dot, so that they differ without colour. */
export function markOf(id: CaseId, x: number, y: number): Markup {
  const fill = FILLS[id];
  if (id === 'base') return bar({ x: x - 2.5, y: y - 9, width: 5, height: 18, fill });
  return id === 'bear' ? ring({ x, y, radius: RADIUS, fill }) : dot({ x, y, radius: RADIUS, fill });
}
