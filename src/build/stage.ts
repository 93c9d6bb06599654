import type { BuildOptions } from './build.ts';
import type { Effects } from './effects.ts';
import type { Program } from './program.ts';
import type { Shell } from './shell/compile.ts';
import type { Crew } from './workers/crew.ts';

/** What every stage of a build works with. */
export interface Stage {
  readonly options: BuildOptions;
  readonly program: Program;
  /** Digest of the program: what it made is made again once it has changed. */
  readonly key: string;
  readonly crew: Crew;
  /** The compiled templates; they are being compiled while content is read. */
  readonly shell: Promise<Shell>;
  readonly effects: Effects;
}
