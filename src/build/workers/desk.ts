/** Where articles are read and outputs drawn: one in each worker, or one in the process itself. */
import type { Site } from '../../site/site.ts';
import type { ArticleFile } from '../content/files.ts';
import { Library } from '../content/library.ts';
import type { Reading, ReadJob } from '../content/readings.ts';
import type { MemoryFolder } from '../memory.ts';
import type { Judge, Program, Registries } from '../program.ts';
import type { Drawn, DrawJob } from './draw.ts';
import type { Drawer } from './drawer.ts';

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
  readonly #program: Judge | Program;
  #registries: Registries | undefined;
  #library: Promise<Library> | undefined;
  #drawing: Drawing | undefined;
  #drawer: Drawer | undefined;

  constructor(root: string, program: Judge | Program) {
    this.#root = root;
    this.#program = program;
  }

  share({ registries, drawing }: Shared): void {
    if (registries) {
      this.#registries = registries;
      this.#library = undefined;
    }
    if (drawing) this.#drawing = drawing;
    this.#drawer = undefined;
  }

  async read(jobs: readonly ReadJob[]): Promise<Reading[]> {
    const library = await this.#shelve();
    return jobs.map((job) => library.read(job));
  }

  async draw(jobs: readonly DrawJob[]): Promise<Drawn[]> {
    this.#drawer ??= await this.#makeDrawer();
    return this.#drawer.draw(jobs);
  }

  async #makeDrawer(): Promise<Drawer> {
    const drawing = this.#known(this.#drawing);
    if (!('family' in this.#program)) throw new Error('This program judges, and draws nothing.');
    // A check draws nothing, and is done sooner without what drawing needs.
    const { Drawer } = await import('./drawer.ts');
    return new Drawer(this.#root, this.#program, await this.#shelve(), drawing);
  }

  /** The library; what reads articles is loaded when the first is asked for. */
  #shelve(): Promise<Library> {
    return (this.#library ??= this.#makeLibrary());
  }

  async #makeLibrary(): Promise<Library> {
    const registries = this.#known(this.#registries);
    return new Library(this.#root, await this.#program.reader(), registries, this.#program.summarise);
  }

  #known<Thing>(thing: Thing | undefined): Thing {
    if (thing === undefined) throw new Error('Something is drawn from what was not shared.');
    return thing;
  }
}
