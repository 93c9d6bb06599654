/** A server on this machine that answers in every way that links meet. */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LinkServer {
  readonly origin: string;
  /** What was asked for: `HEAD /page`, and whether for a version that is known. */
  readonly requests: readonly string[];
  /** When each request came, in milliseconds. */
  readonly times: readonly number[];
  readonly close: () => Promise<void>;
}

const PAGE =
  '<!doctype html><title>Page</title><h2 id="here">Here</h2><a name="old"></a><h2 id="user-content-made">Made</h2>';

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

const status =
  (code: number, headers: Record<string, string> = {}): Answering =>
  (_, response) =>
    void response.writeHead(code, headers).end();

const page: Answering = ({ method, headers }, response) => {
  if (headers['if-none-match'] === '"one"') return void response.writeHead(304).end();
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag: '"one"' });
  response.end(method === 'HEAD' ? undefined : PAGE);
};

/** A page for those who ask by GET alone. */
const byGet =
  (refusal: number): Answering =>
  (request, response) => {
    const answer = request.method === 'HEAD' ? status(refusal) : page;
    answer(request, response);
  };

const PATHS: Readonly<Record<string, Answering>> = {
  '/page': page,
  '/other': page,
  '/gone': status(404),
  '/removed': status(410),
  '/forbidden': status(403),
  '/busy': status(429),
  '/broken': status(503),
  '/moved': status(301, { location: '/moved-again' }),
  '/moved-again': status(308, { location: '/page' }),
  '/moved-home': status(301, { location: '/' }),
  '/moved-to-nothing': status(301, { location: '/gone' }),
  '/for-now': status(302, { location: '/moved' }),
  '/circle': status(308, { location: '/circle-back' }),
  '/circle-back': status(308, { location: '/circle' }),
  '/endless': ({ url = '' }, response) => void response.writeHead(302, { location: `${url}x` }).end(),
  '/slow': () => undefined,
  '/cut': (_, response) => void response.destroy(),
  '/no-head': byGet(405),
  '/head-lies': byGet(404),
  '/paper.pdf': (_, response) => void response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
  '/': page,
};

/** Starts the server on a free port of 127.0.0.1. */
export async function startLinkServer(): Promise<LinkServer> {
  const requests: string[] = [];
  const times: number[] = [];
  const server: Server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    requests.push(`${method} ${url}${headers['if-none-match'] === undefined ? '' : ' known'}`);
    times.push(performance.now());
    const answer = PATHS[url] ?? (url.startsWith('/endless') ? PATHS['/endless'] : undefined) ?? status(404);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    times,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
