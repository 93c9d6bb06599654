/** A project in a temporary folder: a copy of the program, a corpus, and beside it the same corpus as an Astro project. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpus, articleText } from './corpus.ts';
import type { MadeArticle } from './corpus/article.ts';
import { peerText } from './corpus/peer.ts';
import type { Command } from './measure.ts';

const CHECKOUT = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const PEER = 'bench/peer';

export interface Bench {
  readonly root: string;
  readonly articles: readonly MadeArticle[];
  /** The newest: what an editor is most likely to work on, and what stands in the most lists and feeds. */
  readonly edited: MadeArticle;
}

/** Sets up a project of so many articles. The folder is the caller's to remove. */
export function setUp(count: number, seed: number): Bench {
  const root = mkdtempSync(join(tmpdir(), 'tearsheet-bench-'));
  for (const name of PROGRAM) cpSync(join(CHECKOUT, name), join(root, name), { recursive: true });
  cpSync(join(CHECKOUT, PEER), join(root, PEER), {
    recursive: true,
    filter: (path) => !/\/(?:node_modules|dist|\.astro)$/.test(path),
  });
  symlinkSync(join(CHECKOUT, 'node_modules'), join(root, 'node_modules'));
  const articles = corpus(root, count, seed);
  mkdirSync(join(root, PEER, 'src/articles'), { recursive: true });
  for (const article of articles) writePeer(root, article);
  const edited = articles.toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))[0]!;
  return { root, articles, edited };
}

const dayOf = ({ matter }: MadeArticle): string => /^published: "(.*)"$/m.exec(matter)![1]!;

const writePeer = (root: string, article: MadeArticle): void =>
  writeFileSync(join(root, PEER, 'src/articles', `${article.slug}.mdx`), peerText(article));

/** Changes one figure of the edited article for both, and says what it is now, as pages write it. Each round has its own. */
export function edit({ root, edited }: Bench, round: number): string {
  const [line = '', before = '', digit = ''] = /share: (\d+\.\d)(\d?)/.exec(edited.matter) ?? [];
  const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].filter((other) => other !== digit);
  const after = `${before}${digits[round % digits.length]!}`;
  const article = { ...edited, matter: edited.matter.replace(line, `share: ${after}`) };
  writeFileSync(join(root, 'content/articles', `${article.slug}.mdx`), articleText(article));
  writePeer(root, article);
  return `${after}%`;
}

/** Takes the edit back. */
export function restore({ root, edited }: Bench): void {
  writeFileSync(join(root, 'content/articles', `${edited.slug}.mdx`), articleText(edited));
  writePeer(root, edited);
}

/** `npm run build` of the copied program, `full` or without search and pictures. `folder` holds `content/`, by default the project itself. */
export const ours = ({ root }: Bench, now: string, { full = false, folder = '.' } = {}): Command => ({
  args: ['src/cli/run.mjs', 'build', '--now', now, '--root', folder, ...(full ? [] : ['--no-search', '--no-pictures'])],
  cwd: root,
  env: { TMPDIR: scratch(root, 'ours'), NO_COLOR: '1' },
});

/** `astro build` of the peer. */
export const theirs = ({ root }: Bench): Command => ({
  args: [join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs'), 'build'],
  cwd: join(root, PEER),
  env: { TMPDIR: scratch(root, 'theirs'), NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
});

/** Node keeps compiled scripts in the folder for temporary files; each side has its own, and a cold build an empty one. */
function scratch(root: string, side: string): string {
  const folder = join(root, '.scratch', side);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Removes what earlier builds left behind; with `shell`, the compiled templates too. */
export function forgetOurs({ root }: Bench, { shell }: { shell: boolean }): void {
  const state = existsSync(join(root, '.tearsheet')) ? readdirSync(join(root, '.tearsheet')) : [];
  const remembered = state.filter((name) => shell || name !== 'shells').map((name) => `.tearsheet/${name}`);
  for (const name of ['dist', ...remembered, ...(shell ? ['.scratch/ours'] : [])])
    rmSync(join(root, name), { recursive: true, force: true });
}

export function forgetTheirs({ root }: Bench): void {
  for (const name of ['dist', '.astro', 'node_modules'])
    rmSync(join(root, PEER, name), { recursive: true, force: true });
  rmSync(join(root, '.scratch/theirs'), { recursive: true, force: true });
}

/** The page of an article, as one of the two published it. */
export const pageOf = ({ root }: Bench, slug: string, side: 'ours' | 'theirs'): string =>
  readFileSync(join(root, side === 'ours' ? '' : PEER, 'dist/articles', slug, 'index.html'), 'utf8');

/** A copy of the content, to build it once more from nothing. */
export function copyContent({ root }: Bench): string {
  const folder = join(root, 'again');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  return folder;
}
