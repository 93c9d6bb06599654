/** Asks a server for an address, as a browser would that wants to know whether it is still there. */
import { idsIn } from './fragments.ts';

/** What a server said of a version of a page: with it, it answers in a line whether that has changed. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** An address at which something is. */
export interface Alive extends Validators {
  readonly kind: 'alive';
  /** Where a chain of permanent redirects leads. */
  readonly moved?: string;
  /** Where all redirects lead. */
  readonly last: string;
  /** Of each fragment that was asked for, whether the page has it. */
  readonly fragments: Readonly<Record<string, boolean>>;
}

/** What is known of an address once it was asked for. */
export type Answer =
  | Alive
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'gone'; readonly status: number }
  | { readonly kind: 'unsure'; readonly why: string; readonly status?: number };

export interface Question {
  readonly url: string;
  /** Ids that the page is to have. */
  readonly fragments: readonly string[];
  /** Of the version that is known. */
  readonly known?: Validators;
}

export interface Manner {
  /** Milliseconds for one request. */
  readonly timeout: number;
  /** Who asks, as servers log it. */
  readonly agent: string;
}

export type Ask = (question: Question) => Promise<Answer>;

/** Redirects that browsers follow, too, are a few fewer. */
const HOPS = 10;

/** Asks by HEAD, and by GET where that is refused or the page itself is wanted. Nothing is thrown: a fault is an answer. */
export function asker(manner: Manner): Ask {
  return async (question) => {
    try {
      return await follow(question, manner);
    } catch (error) {
      return { kind: 'unsure', why: faultOf(error, manner) };
    }
  };
}

interface Chain {
  readonly url: string;
  /** The last address that was reached by permanent redirects alone. */
  readonly moved?: string;
  readonly seen: readonly string[];
}

async function follow(question: Question, manner: Manner): Promise<Answer> {
  let chain: Chain = { url: question.url, seen: [] };
  while (chain.seen.length <= HOPS) {
    const response = await request(chain.url, question, manner, chain.seen.length === 0);
    const next = nextOf(chain, response);
    if (next === undefined) return answerOf(response, chain, question);
    await response.body?.cancel();
    if (next.seen.includes(next.url)) return { kind: 'unsure', why: 'it redirects in a circle' };
    chain = next;
  }
  return { kind: 'unsure', why: `it redirects more than ${HOPS} times` };
}

const PERMANENT = [301, 308];

function nextOf({ url, moved, seen }: Chain, { status, headers }: Response): Chain | undefined {
  const location = headers.get('location');
  if (![...PERMANENT, 302, 303, 307].includes(status) || location === null) return undefined;
  const target = URL.parse(location, url)?.href;
  if (target === undefined) return undefined;
  const isForGood = PERMANENT.includes(status) && (seen.length === 0 || moved !== undefined) && (moved ?? url) === url;
  const to = isForGood ? target : moved;
  return { url: target, ...(to !== undefined && { moved: to }), seen: [...seen, url] };
}

async function request(url: string, question: Question, manner: Manner, isFirst: boolean): Promise<Response> {
  const headers = {
    'user-agent': manner.agent,
    accept: 'text/html,*/*;q=0.8',
    ...(isFirst && conditions(question.known)),
  };
  const send = (method: string): Promise<Response> =>
    fetch(url, { method, headers, redirect: 'manual', signal: AbortSignal.timeout(manner.timeout) });
  if (question.fragments.length > 0) return send('GET');
  const response = await send('HEAD');
  // Many servers refuse HEAD, or answer it as if there were nothing.
  if (response.status < 400 || response.status === 429) return response;
  return send('GET');
}

const conditions = ({ etag, lastModified }: Validators = {}): Record<string, string> => ({
  ...(etag !== undefined && { 'if-none-match': etag }),
  ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
});

async function answerOf(response: Response, { url, moved }: Chain, { fragments }: Question): Promise<Answer> {
  const { status, headers } = response;
  const isRead = fragments.length > 0 && response.ok && (headers.get('content-type') ?? '').includes('html');
  const ids = isRead ? await pageIds(response) : undefined;
  if (!isRead) await response.body?.cancel();
  if (status === 304) return { kind: 'unchanged' };
  if (status === 404 || status === 410) return { kind: 'gone', status };
  if (!response.ok) return { kind: 'unsure', why: `it answers with ${status}`, status };
  const [etag, lastModified] = [headers.get('etag'), headers.get('last-modified')];
  return {
    kind: 'alive',
    last: url,
    ...(moved !== undefined && { moved }),
    ...(etag !== null && { etag }),
    ...(lastModified !== null && { lastModified }),
    fragments: Object.fromEntries(fragments.map((id) => [id, ids?.has(id) ?? true])),
  };
}

/** The most that is read of a page, in bytes. */
const LONGEST = 8_000_000;

/** The ids of a page; `undefined` where it is longer than one reads. */
async function pageIds({ body }: Response): Promise<ReadonlySet<string> | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LONGEST) return undefined;
  }
  return idsIn(text);
}

/** A fault of the network in words. */
function faultOf(error: unknown, { timeout }: Manner): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no answer came within ${timeout / 1000} s`;
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  return (
    FAULTS[code ?? ''] ?? `the connection failed (${code ?? (error instanceof Error ? error.message : String(error))})`
  );
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no machine has that name',
  EAI_AGAIN: 'the name could not be looked up',
  ECONNREFUSED: 'the machine takes no connection',
  ECONNRESET: 'the connection was cut',
  CERT_HAS_EXPIRED: 'its certificate has expired',
};
