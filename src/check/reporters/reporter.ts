import type { Message } from '../../parse/problem.ts';

/** What a reporter may look at beside the messages. */
export interface Surroundings {
  /** Text of a file by its path from the project's root; `undefined` where it cannot be read. */
  readonly sourceOf: (path: string) => string | undefined;
  /** Whether colours may be used. */
  readonly colour: boolean;
  /** How many articles were checked, where that is to be said. */
  readonly articles?: number;
}

/** A way to write the messages of a check as text. */
export interface Reporter {
  readonly name: string;
  readonly report: (messages: readonly Message[], surroundings: Surroundings) => string;
}
