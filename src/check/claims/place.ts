/** From a stretch of a passage to the lines and columns where it was typed. */
import type { Place, Point } from '../../parse/problem.ts';
import type { ClaimProblem } from './problem.ts';
import type { Segment } from './passage.ts';

/** Where a problem of the body stands. A component stands for all that it says; fields of the frontmatter have keys. */
export function placeOf({ passage, from, to }: ClaimProblem, path: string): Place {
  const first = passage.segments.find((segment) => segment.to > from);
  const last = passage.segments.findLast((segment) => segment.from < to) ?? first;
  const start = first && pointIn(first, from);
  const end = last && pointIn(last, Math.min(to, last.to));
  return { path, start: start ?? { line: 1, column: 1 }, ...(end && { end }) };
}

function pointIn({ node, from }: Segment, at: number): Point | undefined {
  const { position } = node;
  if (!position) return undefined;
  if (node.type !== 'text') return { line: position.start.line, column: position.start.column };
  const lines = node.value.slice(0, Math.max(0, at - from)).split('\n');
  const column = (lines.at(-1) ?? '').length;
  const line = position.start.line + lines.length - 1;
  return { line, column: lines.length === 1 ? position.start.column + column : column + 1 };
}
