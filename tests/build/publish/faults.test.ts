import { existsSync, renameSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { STEPS, type Step } from '../../../src/build/effects.ts';
import { recover } from '../../../src/build/publish/commit.ts';
import { FakeSite } from '../fake/site.ts';

let site: FakeSite;
beforeEach(() => {
  site = new FakeSite({ one: 'One.', two: 'Two.', three: 'Three.' });
});
afterEach(() => site[Symbol.dispose]());

const SWAP = STEPS.filter((step) => step !== 'publish:apply' && step !== 'publish:remove');
const JOURNAL = STEPS.filter((step) => !['publish:rename-old', 'publish:rename-next'].includes(step));

/** Edits one article, adds one and removes one. */
function edit(): void {
  site.article('one', 'One, edited.');
  site.article('four', 'Four.');
  site.remove('content/articles/two.mdx');
}

/** What the edited site looks like when nothing goes wrong. */
async function edited(): Promise<Record<string, string>> {
  using other = new FakeSite({ one: 'One, edited.', three: 'Three.', four: 'Four.' });
  await other.build();
  return other.dist;
}

describe.each(SWAP)('a fault at %s', (step: Step) => {
  test('leaves the old site or the new one, and the next command brings the new one', async () => {
    await site.build();
    const [before, after] = [site.dist, await edited()];
    edit();
    await expect(site.failAt(step)).rejects.toThrow(`Stopped at ${step}.`);
    expect([before, after]).toContainEqual(site.dist);

    await site.build();
    expect(site.dist).toEqual(after);
    expect(site.leftovers).toEqual([]);
    expect((await site.build()).summary).toMatchObject({ drawn: 0, removed: 0 });
  });

  test.skipIf(step === 'publish:rename-old')('of a first build leaves no site or a whole one', async () => {
    await expect(site.failAt(step)).rejects.toThrow();
    const found = site.dist;
    await site.build();
    expect([{}, site.dist]).toContainEqual(found);
    expect(site.leftovers).toEqual([]);
  });
});

describe.each(JOURNAL)('with a journal, a fault at %s', (step: Step) => {
  test('is made good by the next command', async () => {
    await site.build();
    const [before, after] = [site.dist, await edited()];
    edit();
    await expect(site.failAt(step, { journalAbove: 0 })).rejects.toThrow(`Stopped at ${step}.`);
    // Each file is the old one or the new one.
    for (const [path, text] of Object.entries(site.dist)) expect([before[path], after[path]]).toContain(text);

    recover(site.project);
    expect([before, after]).toContainEqual(site.dist);
    await site.build({ journalAbove: 0 });
    expect(site.dist).toEqual(after);
    expect(site.leftovers).toEqual([]);
    expect((await site.build()).summary).toMatchObject({ drawn: 0, removed: 0 });
  });
});

test('a journal leaves files that have not changed as they lie, and no empty folders', async () => {
  await site.build();
  const before = site.stamps;
  edit();
  await site.build({ journalAbove: 0 });
  expect(site.dist).toEqual(await edited());
  expect(site.stamps['articles/three/index.html']).toBe(before['articles/three/index.html']);
  expect(existsSync(`${site.project.dist}/articles/two`)).toBe(false);
});

test('where a folder takes the place of a file, the whole site is exchanged', async () => {
  site.article('one', 'PATH place');
  await site.build();
  site.article('one', 'PATH place/file.txt');
  await site.build({ journalAbove: 0 });
  expect(site.dist['place/file.txt']).toBe('place/file.txt');
  site.article('one', 'PATH place');
  await site.build({ journalAbove: 0 });
  expect(site.dist.place).toBe('place');
});

test('a site that was moved away and not replaced is put back', async () => {
  await site.build();
  const before = site.dist;
  renameSync(site.project.dist, site.project.old);
  recover(site.project);
  expect(site.dist).toEqual(before);
});
