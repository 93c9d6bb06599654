import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Step } from '../../src/build/effects.ts';
import { absentAs } from '../../src/build/files.ts';
import { FakeSite } from './fake/site.ts';

const ARTICLES = 60;
const SWAP = 100_000;
const KILLS = 10;

/** A site in one of two states, which differ in every article. */
function writeState(site: FakeSite, state: 'old' | 'new'): void {
  for (let number = 0; number < ARTICLES; number++) {
    site.article(`a-${number}`, `${state} ${'text '.repeat(2000)}`, { title: `${state} ${number}` });
  }
}

async function published(state: 'old' | 'new'): Promise<Record<string, string>> {
  using site = new FakeSite();
  writeState(site, state);
  await site.build();
  return site.dist;
}

/** A build in its own process; resolves to its exit code, or the signal that ended it. */
function start(site: FakeSite, journalAbove: number, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'fake/run.ts'), site.root, String(journalAbove)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { child, ended: once(child, 'exit').then(([code, signal]: unknown[]) => signal ?? code) };
}

/** Reads files of the site again and again; every one of them must be the old one or the new one. */
async function watch(
  site: FakeSite,
  states: readonly Record<string, string>[],
  stop: { done: boolean },
): Promise<number> {
  const paths = Object.keys(states[0]!);
  let reads = 0;
  for (let index = 0; !stop.done; index++) {
    const path = paths[(index * 7) % paths.length]!;
    const text = absentAs(undefined, () => readFileSync(join(site.project.dist, path), 'utf8'));
    if (text !== undefined && !states.some((state) => state[path] === text))
      throw new Error(`${path} is half-written: ${text.length} characters.`);
    reads++;
    await setTimeout(1);
  }
  return reads;
}

/** A generator with a seed, so that a failing run can be repeated. */
function* random(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

test.each([
  ['by exchanging the folder', SWAP],
  ['by a journal', 0],
])('builds killed at random moments never show half a file, %s', { timeout: 120_000 }, async (_, journalAbove) => {
  const states = [await published('old'), await published('new')];
  using site = new FakeSite();
  writeState(site, 'old');
  await start(site, journalAbove).ended;
  const numbers = random(42);
  const stop = { done: false };
  const watching = watch(site, states, stop);
  const began = performance.now();
  writeState(site, 'new');
  await start(site, journalAbove).ended;
  let whole = performance.now() - began;
  let killed = 0;
  for (let round = 0; killed < KILLS && round < 5 * KILLS; round++) {
    writeState(site, round % 2 === 0 ? 'old' : 'new');
    const { child, ended } = start(site, journalAbove);
    await setTimeout(whole * (0.3 + 0.7 * numbers.next().value));
    child.kill('SIGKILL');
    if ((await ended) === 'SIGKILL') killed++;
    // The machine is less busy than it was: the next build is killed sooner.
    else whole *= 0.8;
    if (journalAbove === SWAP) expect([{}, ...states]).toContainEqual(site.dist);
  }
  writeState(site, 'new');
  expect(await start(site, journalAbove).ended).toBe(0);
  stop.done = true;
  expect(await watching).toBeGreaterThan(100);
  expect(killed).toBe(KILLS);
  expect(site.dist).toEqual(states[1]);
  expect(site.leftovers).toEqual([]);
});

const LATE: readonly Step[] = ['publish:commit', 'publish:rename-next', 'publish:apply', 'publish:finish'];

test.each(LATE)(
  'a build killed at %s leaves the old site or the new one, and the next build brings the new one',
  { timeout: 60_000 },
  async (step) => {
    const journalAbove = step === 'publish:apply' ? 0 : SWAP;
    using site = new FakeSite({ one: 'Old.', two: 'Two.' });
    await site.build();
    const before = site.dist;
    site.article('one', 'New.');
    site.remove('content/articles/two.mdx');
    expect(await start(site, journalAbove, { TEARSHEET_FAULT_KILL: step }).ended).toBe('SIGKILL');
    const left = site.dist;

    expect(await start(site, journalAbove).ended).toBe(0);
    expect(site.leftovers).toEqual([]);
    // Between its two moves the site is away for an instant; the next command ends that.
    if (journalAbove === SWAP && step !== 'publish:rename-next') expect([before, site.dist]).toContainEqual(left);
    expect(site.dist['articles/one/index.html']).toContain('New.');
    expect(Object.keys(site.dist).filter((path) => path.includes('two'))).toEqual([]);
  },
);

test('what a process left that was killed while it wrote is removed, and what one writes now is kept', async () => {
  using site = new FakeSite({ one: 'One.' });
  const { pid } = spawnSync('true');
  const drafts = ['manifest.next.json', 'memory/feeds/one'].map((path) => `.tearsheet/${path}.${pid}-0.draft`);
  for (const path of drafts) site.write(path, 'half of');
  const written = `.tearsheet/links.json.${process.pid}-0.draft`;
  site.write(written, 'half of');
  await site.build();
  expect(site.leftovers).toEqual([written]);
});
