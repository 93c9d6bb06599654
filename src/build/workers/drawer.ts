/** Draws outputs: from a site, and from articles that are read when an output asks for them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Recipe, Tools } from '../../site/output.ts';
import type { Library } from '../content/library.ts';
import { memoryIn, type Pieces } from '../memory.ts';
import type { Program } from '../program.ts';
import { pageDrawer } from '../shell/page.ts';
import { inspectPieces } from '../verify/pieces.ts';
import type { Drawing } from './desk.ts';
import { drawJob, type Drawn, type DrawJob } from './draw.ts';

export class Drawer {
  readonly #program: Program;
  readonly #drawing: Drawing;
  readonly #tools: Tools;

  constructor(root: string, program: Program, library: Library, drawing: Drawing) {
    this.#program = program;
    this.#drawing = drawing;
    this.#tools = {
      article: (slug) => {
        const file = drawing.files.get(slug);
        if (file === undefined) throw new Error(`There is no article \`${slug}\`.`);
        return library.article(file);
      },
      bytes: (path) => readFileSync(join(root, path)),
      pieces: piecesOf(drawing),
      page: pageDrawer(drawing.shell, drawing.site.registries.config.url),
    };
  }

  async draw(jobs: readonly DrawJob[]): Promise<Drawn[]> {
    const drawn: Drawn[] = [];
    for (const job of jobs) {
      drawn.push(await drawJob(job, this.#program, this.#drawing, this.#tools));
      // Libraries free the memory of pictures between two turns of the event loop only.
      await setImmediate();
    }
    return drawn;
  }
}

function piecesOf({ memory, machine, bases, site }: Drawing): (key: string, recipe: Recipe) => Pieces {
  const origin = site.registries.config.url;
  return memoryIn(memory, (pieces, must) => inspectPieces(pieces, { origin, must, machine, bases }));
}
