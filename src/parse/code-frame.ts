import { linesOf } from './lines.ts';
import type { Place } from './problem.ts';

const WIDTH = 100;

/**
 * The line of a place with its neighbours, numbered, and a caret under the place. Long lines are cut around it.
 *
 * @param text the whole file
 */
export function codeFrame(text: string, { start, end }: Pick<Place, 'start' | 'end'>): string {
  const lines = linesOf(text.replace(/^\uFEFF/, ''));
  const last = Math.min(start.line + 1, lines.length);
  const digits = String(last).length;
  const from = Math.max(0, start.column - 1 - WIDTH / 2);
  const frame: string[] = [];
  for (let line = Math.max(1, start.line - 1); line <= last; line += 1) {
    const marker = line === start.line ? '>' : ' ';
    frame.push(`${marker} ${String(line).padStart(digits)} | ${cut(lines[line - 1] ?? '', from)}`.trimEnd());
    if (line === start.line) frame.push(`  ${' '.repeat(digits)} | ${caret(lines[line - 1] ?? '', start, end, from)}`);
  }
  return frame.join('\n');
}

function cut(line: string, from: number): string {
  const text = line.replaceAll('\t', ' ').slice(from, from + WIDTH);
  return `${from > 0 ? '…' : ''}${text}${from + WIDTH < line.length ? '…' : ''}`;
}

function caret(line: string, start: Place['start'], end: Place['end'], from: number): string {
  const before = start.column - 1 - from + (from > 0 ? 1 : 0);
  const till = end?.line === start.line ? end.column : end === undefined ? start.column + 1 : line.length + 1;
  const length = Math.max(1, Math.min(till - start.column, WIDTH / 2));
  return ' '.repeat(Math.max(0, before)) + '^'.repeat(length);
}
