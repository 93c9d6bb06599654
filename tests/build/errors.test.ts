import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FakeSite, reasons } from './fake/site.ts';

let site: FakeSite;
beforeEach(() => {
  site = new FakeSite({ one: 'One.', two: 'Two, see <a href="/articles/one/#title">one</a>.' });
});
afterEach(() => site[Symbol.dispose]());

describe('errors', () => {
  test('of every file come in one run, and the published site stays as it is', async () => {
    await site.build();
    const before = [site.dist, site.stamps];
    site.article('one', 'BROKEN');
    site.article('three', 'BROKEN');
    site.write('content/articles/notes.md', 'x');
    const report = await site.build();
    expect(report.summary).toBeUndefined();
    expect(reasons(report)).toEqual([
      'This file is no article and lies beside none, so nothing of it would be published.',
      'one is broken.',
      'three is broken.',
    ]);
    expect([site.dist, site.stamps]).toEqual(before);
    expect(reasons(await site.build())).toEqual(reasons(report));
  });

  test('of registries stop a build before articles are read', async () => {
    site.write('content/site.yaml', 'BROKEN');
    expect(reasons(await site.build())).toEqual(['It is broken.']);
  });

  test('while drawing name the output and the article', async () => {
    site.article('one', 'THROW');
    const { messages } = await site.build();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ place: { path: 'content/articles/one.mdx' } });
    expect(messages[0]?.reason).toMatch(/^`articles\/one\/index\.html` could not be drawn: the ink ran out/);
    expect(site.leftovers).toEqual([]);
  });

  test('a worker that dies is an error, not a hang', async () => {
    site.article('one', 'DIE');
    await expect(site.build({ workers: 2, few: 1 })).rejects.toThrow(
      'A worker ended before its work was done (exit code 7).',
    );
    expect(site.leftovers).toEqual([]);
  });

  test('a removed article reveals who linked to it, though that page is not drawn again', async () => {
    await site.build();
    site.remove('content/articles/one.mdx');
    const { messages } = await site.build();
    expect(messages).toMatchInlineSnapshot(`
      [
        {
          "hint": "Correct the address, or remove the link. The old address of an article that was renamed belongs into \`formerly\`.",
          "place": {
            "path": "content/articles/two.mdx",
            "start": {
              "column": 19,
              "line": 3,
            },
          },
          "reason": "In \`articles/two/index.html\`: The link \`/articles/one/#title\` leads nowhere: the site has no such address.",
          "ruleId": "link-broken",
          "severity": "error",
        },
      ]
    `);
  });

  test('a notice that is lost on the way stops the build', async () => {
    site.article('one', 'SILENT');
    expect(reasons(await site.build())).toMatchInlineSnapshot(`
      [
        "In \`articles/one/index.html\`: A notice is missing that must be shown: “Nothing here is advice & all of it may be wrong.”.",
      ]
    `);
  });

  test.each([
    ['../x.html'],
    ['INDEX.html'],
    ['index.html'],
    ['articles'],
    ['a//b.txt'],
    ['nul.txt'],
    ['a?.txt'],
    ['index.html/a'],
  ])('an output cannot have the path %s', async (path) => {
    site.article('one', `PATH ${path}`);
    const report = await site.build();
    expect(report.summary).toBeUndefined();
    expect(report.messages[0]?.ruleId).toBe('output-path');
  });

  test('a page that names a folder of the machine is not published', async () => {
    site.article('one', `Built in ${site.root}/src/code.ts.`);
    expect(reasons(await site.build())[0]).toContain('a folder of the machine that built it');
  });

  test('a file that is not UTF-8 is reported with its place', async () => {
    site.write('content/articles/latin.mdx', Buffer.from('title: x\n\ncaf\xe9', 'latin1'));
    const { messages } = await site.build();
    expect(messages).toMatchObject([
      { ruleId: 'encoding', place: { path: 'content/articles/latin.mdx', start: { line: 3, column: 4 } } },
    ]);
  });
});

describe('faults of the machine', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });

  test.each(['draw', 'publish:link', 'publish:manifest', 'publish:rename-next'])(
    'a disk that is full at %s changes nothing and says what to do',
    async (step) => {
      await site.build();
      const before = [site.dist, site.stamps];
      site.article('one', 'One, edited.');
      const failing = site.build(
        {},
        {
          step: (name) => {
            if (name === step) throw full;
          },
        },
      );
      await expect(failing).rejects.toThrow('The disk is full. Free some space, then run the command again.\nENOSPC');
      expect([site.dist, site.stamps]).toEqual(before);
      expect(site.leftovers).toEqual([]);
    },
  );

  test('a second build at the same time is refused', async () => {
    const first = site.build();
    await expect(site.build()).rejects.toThrow('Another build of this project is running');
    expect((await first).summary).toMatchObject({ published: 2 });
  });

  test('an article that is saved while the site is drawn stops the build', async () => {
    const changing = site.build(
      {},
      {
        step: (name) => {
          if (name === 'draw') site.article('one', 'Saved just now.');
        },
      },
    );
    await expect(changing).rejects.toThrow('`content/articles/one.mdx` was changed while the site was being built.');
  });
});
