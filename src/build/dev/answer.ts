/** How the preview answers a request, before any template is asked. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import type { Message } from '../../parse/problem.ts';
import { ContentChanged } from '../failure.ts';
import { outputOf } from '../verify/address.ts';
import type { LiveSite } from './live-site.ts';
import type { Page } from '../../site/page.ts';

export type Answer =
  /** Sent as it is. */
  | { readonly path: string; readonly bytes: string | Uint8Array }
  /** Drawn by the templates. */
  | { readonly url: string; readonly page: Page }
  /** Content has errors, or a program that draws it. */
  | { readonly messages: readonly Message[] }
  /** None of ours: a script of Vite, a file of `public/`. */
  | undefined;

interface Request {
  readonly path: string;
  /** The `Accept` header. */
  readonly accept: string;
}

/** How often a request is answered anew where files are saved while it is. */
const TRIES = 5;

/** The answer to a path such as `/articles/aave/`; rejects with what a drawing throws. */
export async function answer(live: LiveSite, request: Request, dist: string): Promise<Answer> {
  if (isToolchain(request.path)) return undefined;
  if (request.path.startsWith('/pagefind/')) return indexFile(dist, request.path);
  for (let tries = 1; ; tries++) {
    try {
      return await fromContent(live, request);
    } catch (error) {
      if (!(error instanceof ContentChanged) || tries === TRIES) throw error;
      // Saved after it was read, and before the watcher said so.
      live.changed();
    }
  }
}

async function fromContent(live: LiveSite, { path, accept }: Request): Promise<Answer> {
  const snapshot = await live.read();
  const wantsPage = accept.includes('text/html');
  if ('messages' in snapshot) return wantsPage || !/\.\w+$/.test(path) ? { messages: snapshot.messages } : undefined;

  const { outputs } = snapshot;
  const output = outputs.get(outputOf(path));
  if (output !== undefined) {
    const drawn = await snapshot.draw(output);
    return 'page' in drawn ? drawn : { path: output.path, bytes: drawn.bytes };
  }
  const missing = wantsPage ? outputs.get('404.html') : undefined;
  if (missing === undefined) return undefined;
  const drawn = await snapshot.draw(missing);
  return 'page' in drawn ? drawn : undefined;
}

/** Addresses that Vite and Astro answer themselves. */
const isToolchain = (path: string): boolean => /^\/(?:@|_astro\/|_image|src\/|node_modules\/|__)/.test(path);

/** The search index is that of the last build. */
function indexFile(dist: string, path: string): Answer {
  const file = join(dist, normalize(outputOf(path)));
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  return { path: file, bytes: readFileSync(file) };
}
