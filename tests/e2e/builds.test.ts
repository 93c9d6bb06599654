/** Builds of the real content by the real command: the same bytes everywhere, and after an edit no byte more than it takes. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { sha256 } from '../../src/build/digest.ts';
import { filesOf } from '../support/pages.ts';
import { NOW, PROGRAM } from '../support/published.ts';

const { root: published, dist } = inject('published');
const folders: string[] = [];

/** A folder of its own with the content of the published site. */
async function copyOf(content: string): Promise<string> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'tearsheet builds ü-')));
  folders.push(root);
  await cp(join(content, 'content'), join(root, 'content'), { recursive: true });
  return root;
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

function build(root: string, more: readonly string[] = [], env: Readonly<Record<string, string>> = {}): string {
  const args = ['src/cli/run.mjs', 'build', '--root', root, '--now', NOW, ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: PROGRAM,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

/** The digest of each file, by path. */
const bytesIn = (site: string): Map<string, string> =>
  new Map(filesOf(site).map((path) => [path, sha256(readFileSync(join(site, path)))]));

/** What tells a file that was written again from one that was left alone. */
const stampsIn = (site: string): Map<string, string> =>
  new Map(
    filesOf(site).map((path) => {
      const { ino, mtimeMs } = statSync(join(site, path));
      return [path, `${ino} ${mtimeMs}`];
    }),
  );

const differing = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path)).toSorted();

let root: string;
beforeAll(async () => {
  root = await copyOf(published);
  build(root, ['--workers', '3'], { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' });
});

test('another folder, time zone, language and number of workers give the same bytes', () => {
  expect(differing(bytesIn(dist), bytesIn(join(root, 'dist')))).toEqual([]);
});

test('a second build writes nothing', () => {
  const before = stampsIn(join(root, 'dist'));
  expect(build(root)).toContain(': 0 drawn,');
  expect(differing(before, stampsIn(join(root, 'dist')))).toEqual([]);
});

describe('after one figure was changed', () => {
  let before: { bytes: Map<string, string>; stamps: Map<string, string> };
  let changed: string[];

  beforeAll(() => {
    const site = join(root, 'dist');
    before = { bytes: bytesIn(site), stamps: stampsIn(site) };
    const article = join(root, 'content/articles/moon-awards-2024.mdx');
    const text = readFileSync(article, 'utf8');
    expect(text).toContain('astra-dao: { share: 21.8,');
    writeFileSync(article, text.replace('astra-dao: { share: 21.8,', 'astra-dao: { share: 21.7,'));
    build(root);
    changed = differing(before.bytes, bytesIn(site));
  });

  test('the site is that of a build from nothing, byte for byte', async () => {
    const fresh = await copyOf(root);
    build(fresh, ['--workers', '1']);
    expect(differing(bytesIn(join(root, 'dist')), bytesIn(join(fresh, 'dist')))).toEqual([]);
  });

  test('exactly the files that say otherwise were written', () => {
    expect(differing(before.stamps, stampsIn(join(root, 'dist')))).toEqual(changed);
  });

  test('those are the files of the article, its data, the asset, the front page, the feeds and the issue it stands in, and the search index', () => {
    const elsewhere = changed.filter(
      (path) =>
        !/^articles\/moon-awards-2024\/|^data\/moon-awards-2024--votes\/|^newsletter\/2026-11-21\/|^pagefind\//.test(
          path,
        ),
    );
    const pages = elsewhere.filter((path) => !/(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/.test(path));
    expect(changed).toEqual(
      expect.arrayContaining(
        ['index.html', 'card.png', 'votes.csv', 'votes.json', 'votes.svg'].map(
          (name) => `articles/moon-awards-2024/${name}`,
        ),
      ),
    );
    expect(pages).toEqual(['assets/astra-dao/index.html', 'index.html', 'search/assets/astra-dao.json']);
    expect(elsewhere).toEqual(
      expect.arrayContaining(['rss.xml', 'kinds/awards/atom.xml', 'assets/astra-dao/feed.json']),
    );
    expect(elsewhere).not.toContain('kinds/guide/rss.xml');
  });
});
