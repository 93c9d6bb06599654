/** What the build and its workers say to each other: one reply to each request, in order. */
import type { Reading, ReadJob } from '../content/readings.ts';
import type { Shared } from './desk.ts';
import type { Drawn, DrawJob } from './draw.ts';

export interface WorkerSetup {
  readonly root: string;
  /** Address of the module that exports the program. */
  readonly program: string;
}

export type Request =
  { readonly share: Shared } | { readonly read: readonly ReadJob[] } | { readonly draw: readonly DrawJob[] };

export interface Reply {
  readonly result?: Reading[] | Drawn[];
  readonly error?: { readonly name: string; readonly message: string; readonly code: string; readonly stack: string };
}
