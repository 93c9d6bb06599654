import type { Passage } from './passage.ts';

/** What is wrong with a claim. `error`: the data contradict it; `warning`: nothing supports it. */
export interface ClaimProblem {
  readonly severity: 'error' | 'warning';
  readonly passage: Passage;
  /** Offsets into the passage's text. */
  readonly from: number;
  readonly to: number;
  readonly reason: string;
  readonly hint: string | undefined;
}
