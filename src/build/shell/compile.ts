import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Fault } from '../failure.ts';
import { entriesOf } from '../files.ts';
import { takeLock } from '../lock.ts';

/** The templates, compiled. */
export interface Shell {
  /** Address of the module that exports `render`. */
  readonly entry: string;
  /** Style sheets, scripts and all of `public/`: published as they are. */
  readonly client: string;
}

/** How many compiled shells stay: the one in use, and the one before it. */
const KEPT = 2;

/** The shell with this key; compiled now, unless an earlier build has done so. */
export async function prepareShell(program: string, shells: string, key: string): Promise<Shell> {
  const folder = join(shells, key);
  if (!existsSync(folder)) {
    const release = await takeWhenFree(join(shells, 'lock'));
    try {
      if (!existsSync(folder)) await compile(program, folder);
    } finally {
      release();
    }
    removeOthers(shells, key);
  }
  return { entry: pathToFileURL(join(folder, 'server/entry.mjs')).href, client: join(folder, 'client') };
}

/** Another build that compiles the same templates is waited for: it takes seconds. */
async function takeWhenFree(lock: string): Promise<() => void> {
  for (let waited = 0; ; waited++) {
    try {
      return takeLock(lock);
    } catch (error) {
      if (waited > 600) throw error;
      await setTimeout(100);
    }
  }
}

/** Compiles beside, and moves the finished shell to its place. */
async function compile(program: string, folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const { code, said } = await astro(program, ['build', '--outDir', relative(program, unfinished)]);
  if (code !== 0 || !existsSync(join(unfinished, 'server/entry.mjs'))) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new Fault(`The templates in src/ could not be compiled. Astro says:\n\n${said.trim()}`);
  }
  renameSync(unfinished, folder);
}

function astro(program: string, args: string[]): Promise<{ code: number | null; said: string }> {
  const bin = join(createRequire(import.meta.url).resolve('astro/package.json'), '../bin/astro.mjs');
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', NODE_ENV: 'production' };
  const child = spawn(process.execPath, [bin, ...args], { cwd: program, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}

function removeOthers(shells: string, key: string): void {
  const others = entriesOf(shells).filter((entry) => entry.isDirectory() && entry.name !== key);
  const byAge = others
    .map(({ name }) => ({ name, at: statSync(join(shells, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { name } of byAge.slice(KEPT - 1)) rmSync(join(shells, name), { recursive: true, force: true });
}
