import type { Node, Pair, ParsedNode } from 'yaml';
import { message, placeAt, sorted } from './lines.ts';
import type { Origin } from './lines.ts';
import { yaml } from './on-demand.ts';
import type { Message, Path, Place, Problem } from './problem.ts';

/** Dotted text of a path, as messages name a field: `rankings.votes.picks.aave.share`. */
export function fieldOf(path: Path): string {
  return path.join('.');
}

/**
 * Messages for problems, each at the line and column of the key or value it speaks of; where that is absent, at the key
 * of the nearest map or list above it. Sorted, each once. Slow (some milliseconds): for texts with problems.
 *
 * @param matter the YAML text that the problems were found in
 */
export function placeProblems(matter: string, file: Origin, problems: readonly Problem[]): Message[] {
  if (problems.length === 0) return [];
  const { LineCounter, parseDocument } = yaml();
  const { contents } = parseDocument(matter, {
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    lineCounter: new LineCounter(),
    logLevel: 'silent',
  });
  return sorted(
    problems.map((problem) => {
      const place = placeOf(contents, problem, matter, file);
      const { ruleId, severity, reason, hint, path, since } = problem;
      return {
        ...message(ruleId, severity, place, reason, hint, fieldOf(path)),
        ...(since !== undefined && { since }),
      };
    }),
  );
}

function placeOf(root: ParsedNode | null, problem: Problem, matter: string, file: Origin): Place {
  const { key, value, whole } = descend(root, problem.path);
  const node = whole && problem.at !== 'key' ? (value ?? key) : (key ?? value);
  const range = node?.range;
  if (!range || (!whole && node === root)) return placeAt(matter, file, firstKey(root));
  return placeAt(matter, file, range[0], range[1]);
}

interface Descent {
  readonly key?: Node | undefined;
  readonly value?: Node | undefined;
  /** Whether the path was followed to its end. */
  readonly whole: boolean;
}

function descend(root: Node | null, path: Path): Descent {
  let at: Descent = { value: root ?? undefined, whole: true };
  for (const segment of path) {
    const next = step(at.value, segment);
    if (!next) return { ...at, whole: false };
    at = { key: next.key ?? at.key, value: next.value, whole: true };
  }
  return at;
}

function step(
  node: Node | undefined,
  segment: string | number,
): { key?: Node | undefined; value?: Node | undefined } | undefined {
  const { isMap, isSeq } = yaml();
  if (isSeq<Node>(node)) {
    const item = node.items[Number(segment)];
    return item && { value: item };
  }
  if (!isMap<Node, Node | null>(node)) return undefined;
  const pair = node.items.find((one) => named(one, String(segment)));
  return pair && { key: pair.key, value: pair.value ?? undefined };
}

const named = (pair: Pair<Node, Node | null>, name: string): boolean =>
  yaml().isScalar(pair.key) && String(pair.key.value) === name;

const firstKey = (root: Node | null): number => root?.range?.[0] ?? 0;
