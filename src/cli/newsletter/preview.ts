/** `npm run newsletter -- preview`: an issue as mail programs show it, side by side. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lookup } from 'mrmime';
import { Fault } from '../../build/failure.ts';
import type { LiveSite } from '../../build/dev/live-site.ts';
import { html } from '../../markup.ts';
import { EXIT } from '../exit.ts';
import { liveSite, mailFile, soundSite, wantedIssue } from './call.ts';
import type { Call } from './call.ts';

/** Runs until it is ended. */
export async function preview(call: Call): Promise<number> {
  const live = liveSite(call);
  const site = soundSite(await live.read(), call.project);
  if (!site) return EXIT.content;
  wantedIssue(site, call.issue);
  const server = createServer((request, response) => {
    answer(live, call, request, response).catch((error: unknown) => {
      console.error(error);
      respond(response, 500, 'text/plain', 'This could not be drawn; the terminal says why.');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new Fault(`The preview cannot be served: ${error.message}`)));
    server.listen(call.port, '127.0.0.1', resolve);
  });
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/ shows the mail. Ctrl+C ends this.`);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  server.close();
  server.closeAllConnections();
  return EXIT.ok;
}

const FRAMES = [360, 640].flatMap((width) => ['light', 'dark', 'no-pictures'].map((look) => ({ width, look })));

function overview(subject: string, preheader: string): string {
  const frames = FRAMES.map(({ width, look }) => {
    const address = `/mail.html?look=${look}`;
    return html`<figure><figcaption>${width} px, ${look.replace('-', ' ')} (<a href="${address}">alone</a>)</figcaption><iframe title="${width} pixels, ${look}" src="${address}" width="${width}" height="800"></iframe></figure>`;
  });
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${subject}</title><style>body{font-family:sans-serif;margin:1rem}main{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0}iframe{border:1px solid #777}</style></head><body><h1>${subject}</h1><p>${preheader} · <a href="/mail.txt">as plain text</a></p><main>${frames}</main></body></html>`
    .text;
}

async function answer(
  live: LiveSite,
  call: Call,
  { url = '/' }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  if (pathname === '/') live.changed();
  const snapshot = await live.read();
  const site = soundSite(snapshot, call.project);
  if (!site || !('outputs' in snapshot)) return respond(response, 500, 'text/plain', WRONG);
  const issue = wantedIssue(site, call.issue);
  if (pathname === '/') return respond(response, 200, 'text/html', overview(issue.subject, issue.preheader));
  if (pathname === '/mail.html' || pathname === '/mail.txt') {
    const text = await mailFile(snapshot, issue, pathname === '/mail.html' ? 'email.html' : 'email.txt', call.project);
    if (text === undefined) return respond(response, 500, 'text/plain', WRONG);
    if (pathname === '/mail.txt') return respond(response, 200, 'text/plain', text);
    const look = searchParams.get('look') ?? 'light';
    const policy = `img-src ${look === 'no-pictures' ? "'none'" : "'self'"}; script-src 'none'`;
    return respond(response, 200, 'text/html', asSeen(text, look, site.registries.config.url), policy);
  }
  const output = snapshot.outputs.get(decodeURIComponent(pathname.slice(1)));
  const drawn = output && (await snapshot.draw(output));
  if (!drawn || !('bytes' in drawn)) return respond(response, 404, 'text/plain', 'There is nothing at this address.');
  respond(response, 200, lookup(pathname) ?? 'text/plain', drawn.bytes);
}

const WRONG = 'Content has errors; the terminal says which.';

/** The mail in one scheme of colours, with its pictures from here. */
const asSeen = (mail: string, look: string, origin: string): string =>
  mail
    .replace('@media (prefers-color-scheme: dark)', look === 'dark' ? '@media all' : '@media not all')
    .replaceAll(`src="${origin}/`, 'src="/');

function respond(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  policy = "script-src 'none'",
): void {
  const charset = type.startsWith('text/') ? '; charset=utf-8' : '';
  response.writeHead(status, {
    'content-type': `${type}${charset}`,
    'content-security-policy': policy,
    'cache-control': 'no-store',
  });
  response.end(body);
}
