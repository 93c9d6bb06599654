import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/build/files.ts';
import { FakeSite, reasons } from './fake/site.ts';

let site: FakeSite;
beforeEach(() => {
  site = new FakeSite({ one: 'One.', two: 'Two, see <a href="/articles/one/#title">one</a>.' });
});
afterEach(() => site[Symbol.dispose]());

/** Paths whose file is another one than before, or is new. */
function touched(before: Record<string, string>): string[] {
  const after = site.stamps;
  return Object.keys(after).filter((path) => after[path] !== before[path]);
}

describe('a first build', () => {
  test('publishes what the plan names, the files of the shell and the search index', async () => {
    const { summary } = await site.build();
    expect(Object.keys(site.dist)).toEqual([
      '_astro/dot.svg',
      '_astro/style.css',
      'articles/one/1.csv',
      'articles/one/2.csv',
      'articles/one/index.html',
      'articles/two/1.csv',
      'articles/two/2.csv',
      'articles/two/index.html',
      'index.html',
      'pagefind/index.txt',
      'rss.xml',
      'sitemap.xml',
    ]);
    expect(summary).toEqual({
      read: 2,
      published: 2,
      drafts: [],
      scheduled: [],
      issues: { published: 0, drafts: [], scheduled: [] },
      pages: 3,
      drawn: 12,
      reused: 0,
      removed: 0,
      left: 0,
      search: 'made',
    });
    expect(site.leftovers).toEqual([]);
  });

  test('leaves out drafts and what is published later, and names both', async () => {
    site.article('three', 'Three.', { draft: 'true' });
    site.article('four', 'Four.', { published: '2026-06-02' });
    const { summary } = await site.build();
    expect(summary).toMatchObject({
      read: 4,
      published: 2,
      drafts: ['three'],
      scheduled: [{ slug: 'four', published: '2026-06-02' }],
    });
    expect(Object.keys(site.dist).filter((path) => /three|four/.test(path))).toEqual([]);
  });

  test('gives the same bytes with any number of workers', async () => {
    for (let number = 0; number < 30; number++) site.article(`a-${number}`, `Text ${number}.`);
    await site.build({ workers: 3, few: 1 });
    const [first, summary] = [site.dist, (await site.build()).summary];
    rmSync(site.project.state, { recursive: true });
    rmSync(site.project.dist, { recursive: true });
    await site.build({ few: Infinity });
    expect(site.dist).toEqual(first);
    expect(summary).toMatchObject({ drawn: 0, published: 32 });
  });
});

describe('a later build', () => {
  test('writes nothing at all where nothing has changed', async () => {
    await site.build();
    const [files, manifest] = [site.stamps, readFileSync(site.project.manifest, 'utf8')];
    const { summary } = await site.build();
    expect(summary).toMatchObject({ drawn: 0, reused: 12, search: 'current' });
    expect(site.stamps).toEqual(files);
    expect(readFileSync(site.project.manifest, 'utf8')).toBe(manifest);
  });

  test('draws what depends on an edited article, and leaves every other file as it lies', async () => {
    await site.build();
    const before = site.stamps;
    site.article('one', 'One, edited.');
    const { summary } = await site.build();
    expect(summary).toMatchObject({ drawn: 3, removed: 0 });
    // Its downloads were drawn again with the same bytes.
    expect(touched(before)).toEqual(['articles/one/index.html']);
  });

  test('brings the search index up to date where a record has changed', async () => {
    await site.build();
    site.article('one', 'One.', { title: 'Another title' });
    expect((await site.build()).summary).toMatchObject({ search: 'made' });
    expect(site.dist['pagefind/index.txt']).toBe(
      '/articles/one/ Another title, one of few\n/articles/two/ The two, one of few\n',
    );
  });

  test('makes all records anew where their scope has changed', async () => {
    await site.build();
    site.article('three', 'Three.');
    expect((await site.build()).summary).toMatchObject({ search: 'made' });
    expect(site.dist['pagefind/index.txt']).not.toContain('one of few');
  });

  test('leaves the published search index alone without search, and catches up with the next build', async () => {
    await site.build();
    site.article('one', 'One.', { title: 'Another title' });
    expect((await site.build({ search: false })).summary).toMatchObject({ search: 'kept' });
    expect(site.dist['pagefind/index.txt']).toContain('The one');
    expect((await site.build()).summary).toMatchObject({ search: 'made', drawn: 1 });
    expect(site.dist['pagefind/index.txt']).toContain('Another title');
  });

  test('removes what belonged to an article that is gone', async () => {
    await site.build();
    site.remove('content/articles/two.mdx');
    expect((await site.build()).summary).toMatchObject({ removed: 3 });
    expect(Object.keys(site.dist).filter((path) => path.includes('two'))).toEqual([]);
  });

  test('draws everything again once the program has changed, and rewrites only files that differ', async () => {
    await site.build();
    const before = site.stamps;
    site.write('src/code.ts', '2');
    expect((await site.build()).summary).toMatchObject({ drawn: 9 });
    expect(touched(before)).toEqual([]);
  });

  test('repairs files that somebody changed, removed or added', async () => {
    await site.build();
    const published = site.dist;
    site.write('dist/index.html', 'vandalised');
    site.write('dist/stray/file.txt', 'stray');
    site.remove('dist/articles/one/index.html');
    site.remove('dist/pagefind');
    await site.build();
    expect(site.dist).toEqual(published);
  });

  test('takes a file for intact that was only touched', async () => {
    await site.build();
    utimesSync(join(site.project.dist, 'index.html'), 1, 1);
    expect((await site.build()).summary).toMatchObject({ drawn: 0 });
    expect(site.stamps['index.html']).toMatch(/ 1000$/);
  });

  test('remembers warnings of articles that are not read again', async () => {
    site.article('one', 'One is ODD.');
    expect(reasons(await site.build())).toEqual(['one is odd.']);
    expect(reasons(await site.build())).toEqual(['one is odd.']);
  });

  test.each(['manifest.json', 'registries', 'findings', 'summaries', 'digests.json', 'records.json'])(
    'gets along with a damaged %s',
    async (part) => {
      await site.build();
      const published = site.dist;
      const [shard] = filesBelow(join(site.project.state, part));
      const name = shard === undefined ? part : `${part}/${shard}`;
      writeFileSync(join(site.project.state, name), '{"version":1,"outp');
      site.article('one', 'One, edited.');
      await site.build();
      site.article('one', 'One.');
      await site.build();
      expect(site.dist).toEqual(published);
    },
  );
});
