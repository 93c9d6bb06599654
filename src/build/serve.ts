import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, posix, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { lookup } from 'mrmime';
import { headersFor, parseHeaders, parseRedirects, redirectFor } from './host-rules.ts';

export interface Server {
  /** `http://127.0.0.1:<port>`, with no slash at the end. */
  url: string;
  close(): Promise<void>;
}

/** Serves a built site as a static host would, `_headers` and `_redirects` included; port 0 takes a free one. */
export async function serve(dir: string, { port = 0 }: { port?: number } = {}): Promise<Server> {
  const server = createServer((request, response) => {
    answer(dir, request, response).catch(() => abandon(response));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

interface Reply {
  status: number;
  headers: Record<string, string | number>;
  /** Without one, the status is the whole answer. */
  file?: string;
}

async function answer(dir: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, headers, file } = await replyTo(dir, request.method, request.url);
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
  if (request.method === 'HEAD') response.end();
  else if (file === undefined) response.end(`${status}\n`);
  else await pipeline(createReadStream(file), response);
}

async function replyTo(dir: string, method = 'GET', target = '/'): Promise<Reply> {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { allow: 'GET, HEAD' } };
  const { path, query } = address(target);
  if (path === undefined) return { status: 400, headers: {} };

  // Read at each request, since the next build replaces the whole folder.
  const redirect = redirectFor(parseRedirects(await textOf(join(dir, '_redirects'))), path);
  if (redirect) return { status: redirect.status, headers: { location: redirect.to } };

  const found = isRule(path) ? undefined : await find(dir, path);
  if (found === 'directory') return { status: 301, headers: { location: `${encodeURI(path)}/${query}` } };
  const file = found ?? (await find(dir, '/404.html'));
  if (file === undefined || file === 'directory') return { status: 404, headers: {} };

  const own = { 'content-type': contentType(file.name), 'content-length': file.size };
  const added = headersFor(parseHeaders(await textOf(join(dir, '_headers'))), path);
  return { status: found ? 200 : 404, headers: { ...own, ...added }, file: file.name };
}

/** The decoded path, undefined where it cannot be one, and the query with its `?`. */
function address(target: string): { path: string | undefined; query: string } {
  const [encoded = '', ...rest] = target.split('?');
  const query = rest.length > 0 ? `?${rest.join('?')}` : '';
  try {
    const path = decodeURIComponent(encoded);
    const usable = path.startsWith('/') && !/[\0\\]/.test(path);
    return { path: usable ? posix.normalize(path) : undefined, query };
  } catch {
    return { path: undefined, query };
  }
}

/** The file that a path means; `directory` where the path lacks its last slash. */
async function find(dir: string, path: string): Promise<{ name: string; size: number } | 'directory' | undefined> {
  try {
    const root = await realpath(dir);
    const name = await realpath(join(root, path.endsWith('/') ? `${path}index.html` : path));
    if (!name.startsWith(root + sep)) return undefined;
    const entry = await stat(name);
    if (entry.isDirectory()) return 'directory';
    return entry.isFile() ? { name, size: entry.size } : undefined;
  } catch {
    return undefined;
  }
}

const isRule = (path: string): boolean => path === '/_headers' || path === '/_redirects';

function contentType(name: string): string {
  const type = lookup(name) ?? 'application/octet-stream';
  const isText = /^text\/|[/+](?:json|xml|javascript)$/.test(type) && !type.startsWith('image/');
  return isText || type === 'image/svg+xml' ? `${type}; charset=utf-8` : type;
}

const textOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

function abandon(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(500).end();
}
