import type { Accepted } from '../../articles/accept.ts';
import type { Message } from '../../parse/problem.ts';

/** What a reporter may look at beside the messages. */
export interface Surroundings {
  /** Text of a file by its path from the project's root; `undefined` where it cannot be read. */
  readonly sourceOf: (path: string) => string | undefined;
  /** Whether colours may be used. */
  readonly colour: boolean;
  /** How many articles were checked, where that is to be said. */
  readonly articles?: number;
  /** How many issues of the newsletter were, where some were asked for. */
  readonly issues?: number;
  /** Messages that editors have accepted, with their reasons. */
  readonly accepted?: readonly Accepted[];
  /** What rules counted, by name. */
  readonly tallies?: Readonly<Record<string, number>>;
  /** Whether people are to be shown each acceptance and count, and not only how many were accepted. */
  readonly verbose?: boolean;
}

/** A way to write the messages of a check as text. */
export interface Reporter {
  readonly name: string;
  /** Of the file that `--report` writes. */
  readonly file: string;
  readonly report: (messages: readonly Message[], surroundings: Surroundings) => string | Promise<string>;
}
