import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '../../parse/problem.ts';
import type { Output, Tools } from '../../site/output.ts';
import type { Page } from '../../site/page.ts';
import type { Site } from '../../site/site.ts';
import { Library } from '../content/library.ts';
import { NO_EFFECTS } from '../effects.ts';
import { partsOf } from '../parts.ts';
import type { Program } from '../program.ts';
import { programKey } from '../program-key.ts';
import type { Project } from '../project.ts';
import { readSite } from '../read-site.ts';
import { Crew } from '../workers/crew.ts';

/** The site as content is now; or what keeps it from being one. */
export type Snapshot =
  { readonly site: Site; readonly outputs: ReadonlyMap<string, Output> } | { readonly messages: readonly Message[] };

/** What an output is in the preview: bytes of its own, or a page that the templates have yet to draw. */
export type Drawn = { readonly bytes: Uint8Array } | { readonly url: string; readonly page: Page };

/** The site that a preview shows: read when it is asked for, and again once something has changed. */
export class LiveSite {
  readonly #project: Project;
  readonly #now: string;
  readonly #loadProgram: () => Promise<Program>;
  #current: Promise<Snapshot & { readonly draw: (output: Output) => Promise<Drawn> }> | undefined;

  constructor(project: Project, { now, loadProgram }: { now: string; loadProgram: () => Promise<Program> }) {
    this.#project = project;
    this.#now = now;
    this.#loadProgram = loadProgram;
  }

  /** To be called when a file of the content or the program has changed. */
  changed(): void {
    this.#current = undefined;
  }

  read(): Promise<Snapshot & { readonly draw: (output: Output) => Promise<Drawn> }> {
    const reading = (this.#current ??= this.#read());
    // What failed is tried again at the next request: a file may have been half-written.
    reading.catch(() => this.changed());
    return reading;
  }

  async #read(): Promise<Snapshot & { readonly draw: (output: Output) => Promise<Drawn> }> {
    const program = await this.#loadProgram();
    const crew = new Crew({ root: this.#project.root, program: '' }, program, { workers: 1, few: Infinity });
    const options = { project: this.#project, now: this.#now };
    const read = await readSite(
      { options, program, key: programKey(this.#project.program), crew, effects: NO_EFFECTS },
      { preview: true },
    );
    if (read.site === undefined)
      return { messages: read.messages, draw: () => Promise.reject(new Error('Content has errors.')) };

    const { site, content } = read;
    const library = new Library(this.#project.root, await program.reader(), site.registries);
    const files = new Map(content.articles.map((file) => [file.slug, file]));
    const outputs = new Map(program.planOutputs(site).map((output) => [output.path, output]));
    const article: Tools['article'] = (slug) => {
      const file = files.get(slug);
      if (file === undefined) throw new Error(`There is no article \`${slug}\`.`);
      return library.article(file);
    };
    const bytes: Tools['bytes'] = (path) => readFileSync(join(this.#project.root, path));
    return { site, outputs, draw: (output) => draw(output, program, site, { article, bytes }) };
  }
}

/** Draws an output; where that comes down to a page, hands out what the templates would be given. */
async function draw(
  output: Output,
  program: Program,
  site: Site,
  tools: Pick<Tools, 'article' | 'bytes'>,
): Promise<Drawn> {
  let asked: { url: string; page: Page } | undefined;
  const page: Tools['page'] = (url, given) => {
    asked = { url, page: given };
    return Promise.resolve('');
  };
  const drawn = await program.family(output.family).draw(output, site, {
    ...tools,
    page,
    pieces: (_key, { make }) =>
      Object.fromEntries(
        Object.entries(make()).map(([name, made]) => [
          name,
          { bytes: typeof made === 'string' ? Buffer.from(made) : made },
        ]),
      ),
  });
  return asked ?? { bytes: Buffer.concat(partsOf(drawn)) };
}
