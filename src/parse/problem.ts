/** What is found wrong in a file before its place is known, and the message that an editor reads once it is. */

export type Severity = 'error' | 'warning';

/** A position in a file; `line` and `column` count from 1. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a file. `path` is relative to the project's root, with forward slashes. */
export interface Place {
  readonly path: string;
  readonly start: Point;
  readonly end?: Point;
}

/** A finding of the check, as an editor reads it. */
export interface Message {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly place: Place;
  /** The field it speaks of, dotted: `rankings.votes.picks.aave.share`. */
  readonly field?: string;
  /** What is wrong, with the value: one full sentence. */
  readonly reason: string;
  /** What to do, with the corrected text where it can be known. */
  readonly hint?: string;
  /** The day from which it holds, `2027-06-30`; always where it is absent. */
  readonly since?: string;
  /** What would mend it without a doubt. */
  readonly fix?: Fix;
}

/** A stretch of a file, by offsets in UTF-16 units from its beginning, and the text to stand there. */
export interface Fix {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Keys from the top of a YAML document down to a value. */
export type Path = readonly (string | number)[];

/** A finding in frontmatter or a registry whose place is known as a path of keys only. */
export interface Problem {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly path: Path;
  /** Whether the key itself or its value is at fault; `value` by default. */
  readonly at?: 'key' | 'value';
  readonly reason: string;
  readonly hint?: string;
  readonly since?: string;
}

/** Takes a problem; collecting goes on after it. */
export type Report = (problem: Problem) => void;

/** An error at a path; the shape that most callers want. */
export function error(ruleId: string, path: Path, reason: string, hint?: string): Problem {
  return { ruleId, severity: 'error', path, reason, ...(hint !== undefined && { hint }) };
}

/** A warning at a path. */
export function warning(ruleId: string, path: Path, reason: string, hint?: string): Problem {
  return { ...error(ruleId, path, reason, hint), severity: 'warning' };
}
