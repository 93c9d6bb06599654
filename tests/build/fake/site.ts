import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type BuildOptions } from '../../../src/build/build.ts';
import { NO_EFFECTS, type Effects, type Step } from '../../../src/build/effects.ts';
import { filesBelow } from '../../../src/build/files.ts';
import { projectAt, type Project } from '../../../src/build/project.ts';
import type { Report } from '../../../src/build/report.ts';

const PROGRAM = new URL('./program.ts', import.meta.url).href;

/** A project in a folder of its own, with the fake program and a shell that hands through what it is given. */
export class FakeSite {
  readonly root = mkdtempSync(join(tmpdir(), 'tearsheet-'));
  readonly project: Project = projectAt(this.root, { program: this.root });

  constructor(articles: Readonly<Record<string, string>> = {}) {
    this.write('src/code.ts', '1');
    this.write('content/site.yaml', 'name: Fake');
    this.write('shell/server/entry.mjs', 'export const render = async (url, { page }) => new Response(page.html);');
    this.write('shell/client/_astro/style.css', 'body { background: url(/_astro/dot.svg) }');
    this.write('shell/client/_astro/dot.svg', '<svg/>');
    for (const [slug, text] of Object.entries(articles)) this.article(slug, text);
  }

  write(path: string, text: string | Uint8Array): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  article(slug: string, body: string, fields: Readonly<Record<string, string>> = {}): void {
    const head = Object.entries({ title: `The ${slug}`, ...fields }).map(([name, value]) => `${name}: ${value}`);
    this.write(`content/articles/${slug}.mdx`, `${head.join('\n')}\n\n${body}`);
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true, force: true });
  }

  options(more: Partial<BuildOptions> = {}): BuildOptions {
    const shell = {
      entry: pathToFileURL(join(this.root, 'shell/server/entry.mjs')).href,
      client: join(this.root, 'shell/client'),
    };
    return {
      project: this.project,
      program: PROGRAM,
      shell: () => Promise.resolve(shell),
      now: '2026-06-01',
      workers: 1,
      search: true,
      pictures: true,
      ...more,
    };
  }

  build(more: Partial<BuildOptions> = {}, effects: Partial<Effects> = {}): Promise<Report> {
    return build(this.options(more), { ...NO_EFFECTS, ...effects });
  }

  /** Builds, and fails at a step the `nth` time it is announced. */
  failAt(step: Step, more: Partial<BuildOptions> = {}): Promise<Report> {
    return this.build(more, {
      step: (name) => {
        if (name === step) throw new Error(`Stopped at ${step}.`);
      },
    });
  }

  /** The published site: text by path. */
  get dist(): Record<string, string> {
    const { dist } = this.project;
    return Object.fromEntries(filesBelow(dist).map((path) => [path, readFileSync(join(dist, path), 'utf8')]));
  }

  /** Inode and time of each published file. */
  get stamps(): Record<string, string> {
    const { dist } = this.project;
    return Object.fromEntries(
      filesBelow(dist).map((path) => {
        const { ino, mtimeMs } = statSync(join(dist, path));
        return [path, `${ino} ${mtimeMs}`];
      }),
    );
  }

  /** What stands beside `dist/`, but for the sources. */
  get leftovers(): string[] {
    return filesBelow(this.root).filter((path) =>
      /^dist\.|^\.tearsheet\/(?!manifest\.json$|(?:findings|summaries)\/[0-3][0-9a-f]\.jsonl$|registries$|digests\.json$|records\.json$)/.test(
        path,
      ),
    );
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Reasons of messages, sorted. */
export const reasons = ({ messages }: Report): string[] => messages.map(({ reason }) => reason).sort();
