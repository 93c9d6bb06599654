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
    answer(live, call, request)
      .catch((error: unknown) => {
        console.error(error);
        return { status: 500, type: 'text/plain', body: 'This could not be drawn; the terminal says why.' };
      })
      .then((reply) => {
        send(response, reply);
      }, console.error);
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

interface Reply {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  /** For the browser: which pictures it may show. */
  readonly policy?: string;
}

async function answer(live: LiveSite, { project, issue: name }: Call, { url = '/' }: IncomingMessage): Promise<Reply> {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  if (pathname === '/') live.changed();
  const snapshot = await live.read();
  const site = soundSite(snapshot, project);
  if (!site || !('outputs' in snapshot)) return WRONG;
  const issue = wantedIssue(site, name);
  const mail = (file: 'email.html' | 'email.txt'): Promise<string | undefined> =>
    mailFile(snapshot, issue, file, project);
  switch (pathname) {
    case '/':
      return { type: 'text/html', body: overview(issue.subject, issue.preheader) };
    case '/mail.txt':
      return { type: 'text/plain', body: (await mail('email.txt')) ?? WRONG.body };
    case '/mail.html':
      return shown(await mail('email.html'), searchParams.get('look') ?? 'light', site.registries.config.url);
    default: {
      const output = snapshot.outputs.get(decodeURIComponent(pathname.slice(1)));
      const drawn = output && (await snapshot.draw(output));
      return drawn && 'bytes' in drawn ? { type: lookup(pathname) ?? 'text/plain', body: drawn.bytes } : NOTHING;
    }
  }
}

const WRONG = { status: 500, type: 'text/plain', body: 'Content has errors; the terminal says which.' } as const;
const NOTHING = { status: 404, type: 'text/plain', body: 'There is nothing at this address.' } as const;

/** The mail in one scheme of colours, with its pictures from here, or with none. */
function shown(mail: string | undefined, look: string, origin: string): Reply {
  if (mail === undefined) return WRONG;
  const body = mail
    .replace('@media (prefers-color-scheme: dark)', look === 'dark' ? '@media all' : '@media not all')
    .replaceAll(`src="${origin}/`, 'src="/');
  return { type: 'text/html', body, policy: `img-src ${look === 'no-pictures' ? "'none'" : "'self'"}; ${NO_SCRIPT}` };
}

const NO_SCRIPT = "script-src 'none'";

function send(response: ServerResponse, { status = 200, type, body, policy = NO_SCRIPT }: Reply): void {
  const charset = type.startsWith('text/') ? '; charset=utf-8' : '';
  response.writeHead(status, {
    'content-type': `${type}${charset}`,
    'content-security-policy': policy,
    'cache-control': 'no-store',
  });
  response.end(body);
}
