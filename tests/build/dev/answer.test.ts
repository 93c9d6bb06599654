import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer } from '../../../src/build/dev/answer.ts';
import { LiveSite } from '../../../src/build/dev/live-site.ts';
import { program } from '../fake/program.ts';
import { FakeSite } from '../fake/site.ts';

let site: FakeSite;
let live: LiveSite;

beforeEach(() => {
  site = new FakeSite({ one: 'First words.', two: 'Other words.' });
  live = new LiveSite(site.project, { now: '2026-06-01', loadProgram: () => Promise.resolve(program) });
});

afterEach(() => site[Symbol.dispose]());

const asked = async (path: string): Promise<string> =>
  JSON.stringify(await answer(live, { path, accept: 'text/html' }, site.project.dist));

test('an article that was saved a moment ago is shown, though the watcher has not told of it yet', async () => {
  expect(await asked('/articles/two/')).toContain('Other words.');
  site.article('one', 'Second words.');
  expect(await asked('/articles/one/')).toContain('Second words.');
});

test('an article that was broken a moment ago is reported, not a fault of the program', async () => {
  await asked('/articles/two/');
  site.article('one', 'BROKEN');
  expect(await asked('/articles/one/')).toContain('messages');
});

test('an article that is being saved all the time ends in the fault that says so', async () => {
  await asked('/articles/two/');
  const read = live.read.bind(live);
  let saves = 0;
  live.read = async () => {
    const snapshot = await read();
    site.article('one', `Words of save ${++saves}.`);
    return snapshot;
  };
  await expect(asked('/articles/one/')).rejects.toThrow('was changed while the site was being built');
  expect(saves).toBe(5);
});
