/** The place of a key or a plain value of YAML without parsing it, where that is certain; most messages need no more. */
import { linesOf } from './lines.ts';
import type { Origin } from './lines.ts';
import { fieldOf, placeProblems } from './places.ts';
import type { Message, Path, Place, Problem } from './problem.ts';

/** Messages for problems in YAML, which is parsed for those alone that cannot be found without. */
export function placeQuickly(text: string, file: Origin, problems: readonly Problem[]): Message[] {
  const lines = problems.length > 0 ? linesOf(text) : [];
  const found: Message[] = [];
  const others: Problem[] = [];
  for (const problem of problems) {
    const { path, at, ...said } = problem;
    // A plain value may go on in the next line, which only matters where its end is shown.
    const place = quickPlace(lines, file, path, at ?? 'value');
    if (place) found.push({ ...said, place, field: fieldOf(path) });
    else others.push(problem);
  }
  return [...found, ...placeProblems(text, file, others)];
}

/**
 * The place of a key, or of a value that is written plainly on its line, found by indentation. `undefined` where the
 * path leads into lists or braces, or its value is escaped, folded or followed by a comment: then YAML has to be parsed.
 */
export function quickPlace(lines: readonly string[], file: Origin, path: Path, at: 'key' | 'value'): Place | undefined {
  let [from, indent] = [0, 0];
  for (const [depth, segment] of path.entries()) {
    const line = childLine(lines, from, indent, String(segment));
    if (line === undefined) return undefined;
    if (depth < path.length - 1) {
      const inner = innerIndent(lines, line, indent);
      if (inner === undefined) return undefined;
      [from, indent] = [line + 1, inner];
    } else return placeIn(lines[line] ?? '', line, { file, key: String(segment), indent, at });
  }
  return undefined;
}

/** The line of a key among those of one indentation, from a line on until the indentation ends. */
function childLine(lines: readonly string[], from: number, indent: number, key: string): number | undefined {
  const start = `${' '.repeat(indent)}${key}:`;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (isBlank(line)) continue;
    if (line.startsWith(start) && /^(?:\s|$)/.test(line.slice(start.length))) return at;
    if (indentOf(line) < indent) return undefined;
  }
  return undefined;
}

/** The indentation of what is below a key; nothing where it stands on the key's own line. */
function innerIndent(lines: readonly string[], line: number, indent: number): number | undefined {
  if (!/:\s*(?:#.*)?$/.test(lines[line] ?? '')) return undefined;
  const next = lines.slice(line + 1).find((one) => !isBlank(one));
  if (next === undefined || indentOf(next) <= indent || /^\s*- /.test(next)) return undefined;
  return indentOf(next);
}

const isBlank = (line: string): boolean => /^\s*(?:#.*)?$/.test(line);
const indentOf = (line: string): number => line.length - line.trimStart().length;

interface Keyed {
  readonly file: Origin;
  readonly key: string;
  readonly indent: number;
  readonly at: 'key' | 'value';
}

function placeIn(line: string, index: number, { file, key, indent, at }: Keyed): Place | undefined {
  const place = (from: number, to: number): Place => ({
    path: file.path,
    start: { line: file.line + index, column: from + 1 },
    end: { line: file.line + index, column: to + 1 },
  });
  if (at === 'key') return place(indent, indent + key.length);
  const value = VALUE.exec(line.slice(indent + key.length))?.groups?.value;
  if (value === undefined) return undefined;
  const from = line.length - value.length;
  return place(from, from + value.trimEnd().length);
}

/** A plain value that holds nothing with a meaning, or one in quotes that holds none of them. */
const VALUE = /^:\s+(?<value>[\p{L}\p{N}](?:[^#:{}[\]"'\n]|:(?=\S))*|"[^"\\]*"|'[^']*')\s*$/u;
