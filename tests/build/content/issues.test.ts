import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Content } from '../../../src/build/content/files.ts';
import { readIssues } from '../../../src/build/content/issues.ts';
import type { Program } from '../../../src/build/program.ts';
import { summarise } from '../../../src/articles/derive.ts';
import { readIssues as read } from '../../../src/newsletter/read.ts';
import { ARTICLES, ISSUE, REGISTRIES } from '../../newsletter/issues.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'issues-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const articles = ARTICLES.map(summarise);

/** Reads one issue as a build does, and says how many it had to read. */
async function build({ text = ISSUE, registries = 'a', program = 'p', listed = articles } = {}): Promise<{
  readonly fresh: number;
  readonly readings: Awaited<ReturnType<Program['readIssues']>>;
}> {
  let fresh = 0;
  const content: Content = {
    articles: [],
    strays: [],
    shared: [],
    around: registries,
    newsletters: ['content/newsletters/first.mdx', 'content/newsletters/notes.txt'],
    read: () => text,
  };
  const readings = await readIssues(
    content,
    { registries: REGISTRIES, articles: listed, incomplete: false },
    {
      key: program,
      cache: join(folder, 'issues.json'),
      read: (files, around) => {
        fresh += files.length;
        return Promise.resolve(read(files, around));
      },
    },
  );
  return { fresh, readings };
}

test('an issue is read once for as long as nothing changes that it is judged by', async () => {
  const first = await build();
  expect(first.fresh).toBe(1);
  expect(first.readings.issues).toHaveLength(1);
  const retold = articles.map((article) => ({ ...article, title: 'Another title' }));
  expect(await build({ listed: retold })).toEqual({ fresh: 0, readings: first.readings });
});

test.each([
  ['its own text', { text: ISSUE.replace('*words*', 'words') }],
  ['a registry', { registries: 'b' }],
  ['the program', { program: 'q' }],
  ['the day of an article', { listed: articles.map((article) => ({ ...article, published: '2026-11-01' })) }],
  ['whether an article is a draft', { listed: articles.map((article) => ({ ...article, draft: true })) }],
])('it is read again where %s has changed', async (_, changed) => {
  await build();
  expect((await build(changed)).fresh).toBe(1);
  expect((await build(changed)).fresh).toBe(0);
});

test('its errors are said by every build', async () => {
  const text = ISSUE.replace('slug: awards', 'slug: award');
  const said = (await build({ text })).readings.messages;
  expect(said).toHaveLength(1);
  expect(await build({ text })).toMatchObject({ fresh: 0, readings: { messages: said } });
});
