/** The preview, put before Astro's own server: pages get what they draw, everything else is drawn here, edits reload. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { AstroIntegration, HookParameters } from 'astro';
import { lookup } from 'mrmime';
import type { Message } from '../../parse/problem.ts';
import type { Program } from '../program.ts';
import { holds, type Project } from '../project.ts';
import { answer, type Answer } from './answer.ts';
import { errorPage } from './error-page.ts';
import { LiveSite } from './live-site.ts';

export interface Preview {
  readonly project: Project;
  /** The module that exports the `program`. */
  readonly program: string;
  readonly now: string;
  /** Messages of the check as text. */
  readonly describe: (messages: readonly Message[]) => string;
}

type Server = HookParameters<'astro:server:setup'>['server'];

export function preview(options: Preview): AstroIntegration {
  return {
    name: 'tearsheet-preview',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // A build that runs meanwhile writes thousands of files there.
        updateConfig({ vite: { server: { watch: { ignored: ['**/dist/**', '**/dist.*/**', '**/.tearsheet/**'] } } } });
      },
      'astro:server:setup': ({ server }) => {
        const { project, now } = options;
        const live = new LiveSite(project, { now, loadProgram: () => loadProgram(server, options.program) });
        watch(server, project, live);
        server.middlewares.use((request, response, next) => {
          respond(request, response, live, options).then(
            (isDone) => {
              if (!isDone) next();
            },
            (error: unknown) =>
              send(response, {
                status: 500,
                name: 'error.html',
                bytes: errorPage('The program failed', stackOf(error)),
              }),
          );
        });
      },
    },
  };
}

/** Through Vite, so that an edit of the program counts without a restart. */
async function loadProgram(server: Server, file: string): Promise<Program> {
  const module = (await server.ssrLoadModule(file)) as { program: Program };
  return module.program;
}

/** The watcher keeps to itself what changes within 50 ms of a change, such as the end of a save, in milliseconds. */
const SETTLED_AFTER = 80;

/** Content and the program are read again after a change; what shows them is loaded again. */
function watch(server: Server, project: Project, live: LiveSite): void {
  const content = join(project.root, 'content');
  const program = join(project.program, 'src');
  let settled: NodeJS.Timeout | undefined;
  const reload = (): void => {
    live.changed();
    server.ws.send({ type: 'full-reload' });
  };
  server.watcher.add(content);
  server.watcher.on('all', (_, file) => {
    if (!holds(content, file) && !(holds(program, file) && file.endsWith('.ts'))) return;
    live.changed();
    clearTimeout(settled);
    settled = setTimeout(reload, SETTLED_AFTER);
  });
}

/** Answers a request, or hands its page on to Astro; resolves to whether the answer is sent. */
async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  live: LiveSite,
  { project, describe }: Preview,
): Promise<boolean> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const found = await answer(live, { path: pathname, accept: request.headers.accept ?? '' }, project.dist);
  if (found === undefined) return false;
  if ('page' in found) {
    request.url = found.url + search;
    Reflect.set(request, LOCALS, { page: found.page });
    return false;
  }
  send(response, replyTo(found, describe));
  return true;
}

/** Where Astro looks for what a request brings along. */
const LOCALS = Symbol.for('astro.locals');

interface Reply {
  readonly status: number;
  readonly name: string;
  readonly bytes: string | Uint8Array;
}

function replyTo(found: Exclude<NonNullable<Answer>, { page: unknown }>, describe: Preview['describe']): Reply {
  if ('messages' in found)
    return { status: 500, name: 'errors.html', bytes: errorPage('The content has errors', describe(found.messages)) };
  return { status: 200, name: found.path, bytes: found.bytes };
}

function send(response: ServerResponse, { status, name, bytes }: Reply): void {
  const type = lookup(name) ?? 'application/octet-stream';
  const isText = /^text\/|json$|xml$|javascript$/.test(type);
  response.writeHead(status, {
    'content-type': isText ? `${type}; charset=utf-8` : type,
    'cache-control': 'no-store',
  });
  response.end(bytes);
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
