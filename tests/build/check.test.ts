import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../src/build/check.ts';
import { FakeSite, reasons } from './fake/site.ts';

let site: FakeSite;
beforeEach(() => {
  site = new FakeSite({ one: 'One.', two: 'LATER' });
});
afterEach(() => site[Symbol.dispose]());

const on = (now: string) => check(site.options({ now }));

test('a message holds from its day on, also where the reading is remembered', async () => {
  expect(reasons(await on('2026-06-30'))).toEqual([]);
  expect(reasons(await on('2026-07-01'))).toEqual(['two is old.']);
  expect(reasons(await on('2026-06-30'))).toEqual([]);
});

test('what was accepted is told, also where the reading is remembered', async () => {
  site.article('three', 'ACCEPTED');
  const first = await on('2026-06-01');
  expect(first.messages).toEqual([]);
  expect(first.accepted).toMatchObject([{ message: { reason: 'three is odd.' }, reason: 'It has to be.' }]);
  expect((await on('2026-06-01')).accepted).toEqual(first.accepted);
});

test('of articles that are not asked for, only what they say of shared data is told, remembered or not', async () => {
  site.article('one', 'ODD');
  site.article('three', 'ODD');
  site.article('four', 'SHARED');
  const wanted = (path: string): boolean => path === 'content/articles/three.mdx';
  const ofOne = async () => reasons(await check({ ...site.options(), wanted }));
  const expected = ['It is shared and odd.', 'three is odd.'];
  expect([await ofOne(), await ofOne()]).toEqual([expected, expected]);
  expect(reasons(await on('2026-06-01'))).toEqual(['It is shared and odd.', 'one is odd.', 'three is odd.']);
});

test('an article that was only read is judged once it is asked for', async () => {
  site.article('one', 'FLAWED');
  const ofTwo = (path: string): boolean => path === 'content/articles/two.mdx';
  expect(reasons(await check({ ...site.options(), wanted: ofTwo }))).toEqual([]);
  const ofOne = (path: string): boolean => path === 'content/articles/one.mdx';
  expect(reasons(await check({ ...site.options(), wanted: ofOne }))).toEqual(['one is wrong.']);
});

test('an article that is not asked for is not judged', async () => {
  site.article('one', 'TELLING');
  const wanted = (path: string): boolean => path === 'content/articles/two.mdx';
  expect(reasons(await check({ ...site.options(), wanted }))).toEqual([]);
  expect(reasons(await on('2026-06-01'))).toEqual(['It was judged.']);
});

describe('by a program that only judges', () => {
  const program = new URL('./fake/judge.ts', import.meta.url).href;
  const judged = () => check({ ...site.options(), program });

  test('as much is said as by the whole program, remembered or not', async () => {
    site.article('three', 'ODD');
    expect(reasons(await judged())).toEqual(['three is odd.']);
    expect(reasons(await judged())).toEqual(['three is odd.']);
  });

  test('a build behind it publishes what it would have published without', async () => {
    await judged();
    expect((await site.build()).summary).toMatchObject({ published: 2 });
    const { dist } = site;
    site.remove('.tearsheet');
    await site.build();
    expect(site.dist).toEqual(dist);
  });

  test('a build behind a check of one article publishes the others too, and judges them', async () => {
    site.article('three', 'FLAWED');
    const wanted = (path: string): boolean => path === 'content/articles/two.mdx';
    await check({ ...site.options(), program, wanted });
    expect(reasons(await site.build())).toEqual(['three is wrong.']);
    site.article('three', 'Three.');
    expect((await site.build()).summary).toMatchObject({ published: 3 });
  });

  test('what an earlier build knows stays known, but of articles that have changed', async () => {
    await site.build();
    await judged();
    expect((await site.build()).summary).toMatchObject({ drawn: 0 });
    site.article('one', 'One, edited.');
    await judged();
    expect((await site.build()).summary).toMatchObject({ published: 2 });
    expect(site.dist['articles/one/index.html']).toContain('One, edited.');
  });

  test('an article that had errors in between is published as it is in the end', async () => {
    await site.build();
    site.article('one', 'BROKEN');
    expect(reasons(await judged())).toEqual(['one is broken.']);
    expect(reasons(await site.build())).toEqual(['one is broken.']);
    site.article('one', 'One, mended.');
    await judged();
    await site.build();
    expect(site.dist['articles/one/index.html']).toContain('One, mended.');
  });
});
