import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { asker } from '../../../src/check/links/ask.ts';
import type { Answer } from '../../../src/check/links/ask.ts';
import { startLinkServer } from '../../support/link-server.ts';
import type { LinkServer } from '../../support/link-server.ts';

let server: LinkServer;
let asked: number;
beforeAll(async () => {
  server = await startLinkServer();
});
afterAll(() => server.close());
beforeEach(() => {
  asked = server.requests.length;
});

const ask = (path: string, fragments: readonly string[] = [], known = {}): Promise<Answer> =>
  asker({ timeout: 300, agent: 'test' })({ url: server.origin + path, fragments, known });

const requests = (): readonly string[] => server.requests.slice(asked);

test('a page that is there is asked for by HEAD alone', async () => {
  expect(await ask('/page')).toMatchObject({ kind: 'alive', etag: '"one"' });
  expect(requests()).toEqual(['HEAD /page']);
});

test.each(['/no-head', '/head-lies'])('where HEAD is refused the page is asked for by GET: %s', async (path) => {
  expect(await ask(path)).toMatchObject({ kind: 'alive' });
  expect(requests()).toEqual([`HEAD ${path}`, `GET ${path}`]);
});

test.each([
  ['/gone', 404],
  ['/removed', 410],
  ['/moved-to-nothing', 404],
])('nothing is at %s', async (path, status) => {
  expect(await ask(path)).toEqual({ kind: 'gone', status });
});

test.each([
  ['/forbidden', 'it answers with 403'],
  ['/busy', 'it answers with 429'],
  ['/broken', 'it answers with 503'],
  ['/circle', 'it redirects in a circle'],
  ['/endless', 'it redirects more than 10 times'],
  ['/slow', 'no answer came within 0.3 s'],
  ['/cut', 'the connection failed (UND_ERR_SOCKET)'],
])('of %s nothing is said but why it could not be checked', async (path, why) => {
  expect(await ask(path)).toMatchObject({ kind: 'unsure', why });
});

test('a server that takes no connection is no error', async () => {
  const closed = await startLinkServer();
  await closed.close();
  const answer = await asker({ timeout: 300, agent: 'test' })({ url: `${closed.origin}/page`, fragments: [] });
  expect(answer).toEqual({ kind: 'unsure', why: 'the machine takes no connection' });
});

test('a server that is busy is not asked again', async () => {
  await ask('/busy');
  expect(requests()).toEqual(['HEAD /busy']);
});

test('permanent redirects are followed to where they end', async () => {
  expect(await ask('/moved')).toMatchObject({
    kind: 'alive',
    moved: `${server.origin}/page`,
    last: `${server.origin}/page`,
  });
});

test('what lies behind a redirect for now has not moved', async () => {
  const answer = await ask('/for-now');
  expect(answer).toMatchObject({ kind: 'alive', last: `${server.origin}/page` });
  expect(answer).not.toHaveProperty('moved');
});

test('fragments are ids or names of the page, or those that a code forge makes of headings', async () => {
  expect(await ask('/page', ['here', 'old', 'made', 'nowhere'])).toMatchObject({
    fragments: { here: true, old: true, made: true, nowhere: false },
  });
});

test('what is no page of HTML has no ids that could be missing', async () => {
  expect(await ask('/paper.pdf', ['chapter'])).toMatchObject({ kind: 'alive', fragments: { chapter: true } });
});

test('a page that is known is asked whether it has changed', async () => {
  expect(await ask('/page', [], { etag: '"one"' })).toEqual({ kind: 'unchanged' });
  expect(await ask('/page', [], { etag: '"two"' })).toMatchObject({ kind: 'alive' });
});
