import { request } from 'node:http';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Server } from '../../src/build/serve.ts';

const files = {
  'outside.txt': 'secret',
  'dist/index.html': '<!doctype html><title>Home</title>',
  'dist/404.html': '<!doctype html><title>Nothing here</title>',
  'dist/articles/astra/index.html': '<!doctype html><title>Astra</title>',
  'dist/articles/astra/votes.csv': 'pick,share\n',
  'dist/über uns/index.html': 'About',
  'dist/rss.xml': '<rss/>',
  'dist/_astro/a.js': 'export {};',
  'dist/picture.png': 'png',
  'dist/pagefind/x.pf_meta': 'index',
  'dist/_headers': `# every page
/*
  X-Frame-Options: DENY
  Link: </feeds/>; rel=alternate

/rss.xml
  Content-Type: application/rss+xml; charset=utf-8
  Link: </>; rel=via
/articles/:slug/
  ! X-Frame-Options
  X-Frame-Options: SAMEORIGIN
/_astro/*
  Cache-Control: public, max-age=31536000, immutable
`,
  'dist/_redirects': '# renamed\n/articles/old/  /articles/astra/  301\n/go/:id /articles/astra/ 302\n',
};

let folder: string;
let site: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await symlink(join(folder, 'outside.txt'), join(folder, 'dist/link.txt'));
  site = await serve(join(folder, 'dist'));
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, init: RequestInit = {}) => fetch(site.url + path, { redirect: 'manual', ...init });

/** Sends a path as it is; `fetch` would tidy it first. */
const getRaw = (path: string) =>
  new Promise<{ status: number | undefined; location: string | undefined; text: string }>((resolve, reject) => {
    request(site.url, { path }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode, location: response.headers.location, text }));
    })
      .on('error', reject)
      .end();
  });

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/articles/astra/votes.csv', 'text/csv; charset=utf-8'],
  ['/_astro/a.js', 'text/javascript; charset=utf-8'],
  ['/picture.png', 'image/png'],
  ['/pagefind/x.pf_meta', 'application/octet-stream'],
])('%s is served as %s', async (path, type) => {
  const response = await get(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
});

test('a folder is served by its index.html, also where its name is encoded', async () => {
  expect(await (await get('/articles/astra/')).text()).toContain('Astra');
  expect(await (await get('/%C3%BCber%20uns/')).text()).toBe('About');
});

test('a folder without its slash is redirected and keeps its query', async () => {
  const response = await get('/articles/astra?a=1&b=2');
  expect(response.status).toBe(301);
  expect(response.headers.get('location')).toBe('/articles/astra/?a=1&b=2');
  expect((await get('/%C3%BCber%20uns')).headers.get('location')).toBe('/%C3%BCber%20uns/');
});

test('an address that leads nowhere is answered with 404.html', async () => {
  const response = await get('/nowhere/');
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('Nothing here');
});

describe('_headers', () => {
  test('every matching rule counts, and values of one name are joined', async () => {
    const { headers } = await get('/rss.xml');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    expect(headers.get('link')).toBe('</feeds/>; rel=alternate, </>; rel=via');
  });

  test('a rule can take away what an earlier one has set', async () => {
    expect((await get('/articles/astra/')).headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect((await get('/articles/astra/votes.csv')).headers.get('x-frame-options')).toBe('DENY');
  });

  test('a rule for a folder is for what is in it', async () => {
    expect((await get('/_astro/a.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/')).headers.get('cache-control')).toBeNull();
  });

  test('the rules themselves are not served', async () => {
    expect((await get('/_headers')).status).toBe(404);
    expect((await get('/_redirects')).status).toBe(404);
  });
});

test.each([
  ['/articles/old/', 301],
  ['/articles/old', 301],
  ['/go/anywhere/', 302],
])('_redirects: %s answers %i', async (path, status) => {
  const response = await get(path);
  expect(response.status).toBe(status);
  expect(response.headers.get('location')).toBe('/articles/astra/');
});

test.each([
  '/../outside.txt',
  '/%2e%2e/outside.txt',
  '/..%2foutside.txt',
  '/articles/..%5c..%5coutside.txt',
  '/link.txt',
])('%s does not lead out of the folder', async (path) => {
  const { status, text } = await getRaw(path);
  expect([400, 404]).toContain(status);
  expect(text).not.toContain('secret');
});

test('a path with two slashes does not lead to another host', async () => {
  expect((await getRaw('//articles')).location).toBe('/articles/');
});

test('a path that cannot be decoded is refused', async () => {
  expect((await getRaw('/%E0%A4%A')).status).toBe(400);
  expect((await getRaw('/a%00b')).status).toBe(400);
});

test('HEAD has headers and no body, and other methods are refused', async () => {
  const head = await get('/', { method: 'HEAD' });
  expect(head.headers.get('content-length')).toBe(String(files['dist/index.html'].length));
  expect(await head.text()).toBe('');
  expect((await get('/', { method: 'POST' })).status).toBe(405);
});

test('a port that is taken is an error', async () => {
  const port = Number(new URL(site.url).port);
  await expect(serve(folder, { port })).rejects.toThrow('EADDRINUSE');
});
