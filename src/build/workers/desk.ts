/** Where articles are read and outputs drawn: one in each worker, or one in the process itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Recipe, Tools } from '../../site/output.ts';
import type { Site } from '../../site/site.ts';
import type { ArticleFile } from '../content/files.ts';
import { Library } from '../content/library.ts';
import type { Reading } from '../content/readings.ts';
import type { Program, Registries } from '../program.ts';
import { memoryIn, type MemoryFolder, type Pieces } from '../memory.ts';
import { pageDrawer } from '../shell/page.ts';
import { inspectPieces } from '../verify/pieces.ts';
import { drawJob, type Drawn, type DrawJob } from './draw.ts';

/** What all outputs of a build are drawn from. Plain data. */
export interface Drawing {
  readonly site: Site;
  /** Of every article of the site, by slug. */
  readonly files: ReadonlyMap<string, ArticleFile>;
  /** Address of the shell's entry. */
  readonly shell: string;
  readonly staging: string;
  readonly memory: MemoryFolder;
  /** Folders that no output may name. */
  readonly machine: readonly string[];
  /** Folders that those lie in. */
  readonly bases: readonly string[];
}

export interface Shared {
  readonly registries?: Registries;
  readonly drawing?: Drawing;
}

export class Desk {
  readonly #root: string;
  readonly #program: Program;
  #library: Library | undefined;
  #drawing: Drawing | undefined;
  #pieces: ((key: string, recipe: Recipe) => Pieces) | undefined;

  constructor(root: string, program: Program) {
    this.#root = root;
    this.#program = program;
  }

  share({ registries, drawing }: Shared): void {
    if (registries) this.#library = new Library(this.#root, this.#program, registries);
    if (!drawing) return;
    this.#drawing = drawing;
    const { machine, bases, site } = drawing;
    const origin = site.registries.config.url;
    this.#pieces = memoryIn(drawing.memory, (pieces, must) => inspectPieces(pieces, { origin, must, machine, bases }));
  }

  read(files: readonly ArticleFile[]): Reading[] {
    const library = this.#known(this.#library);
    return files.map((file) => library.read(file));
  }

  async draw(jobs: readonly DrawJob[]): Promise<Drawn[]> {
    const [drawing, library] = [this.#known(this.#drawing), this.#known(this.#library)];
    const tools: Tools = {
      article: (slug) => library.article(this.#known(drawing.files.get(slug))),
      bytes: (path) => readFileSync(join(this.#root, path)),
      pieces: this.#known(this.#pieces),
      page: pageDrawer(drawing.shell, drawing.site.registries.config.url),
    };
    const drawn: Drawn[] = [];
    for (const job of jobs) {
      drawn.push(await drawJob(job, this.#program, drawing, tools));
      // Libraries free the memory of pictures between two turns of the event loop only.
      await setImmediate();
    }
    return drawn;
  }

  #known<Thing>(thing: Thing | undefined): Thing {
    if (thing === undefined) throw new Error('Something is drawn from what was not shared.');
    return thing;
  }
}
