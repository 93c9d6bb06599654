/** Finds out what is at addresses, by what is remembered and by asking. */
import type { Alive, Answer, Ask } from './ask.ts';
import { fragmentOf, withoutFragment } from './fragments.ts';
import type { Queue } from './queue.ts';

/** What is remembered of an address at which something was. */
export interface Remembered {
  /** The day on which it was asked for. */
  readonly day: string;
  readonly answer: Alive;
  /** Of an address with `http://`: where it is with `https://`. */
  readonly secure?: string;
}

/** By address, without a fragment. Plain data. */
export type LinkMemory = Readonly<Record<string, Remembered>>;

/** What is known of an address now. */
export type Known =
  ({ readonly kind: 'alive' } & Remembered) | Exclude<Answer, { readonly kind: 'alive' | 'unchanged' }>;

export interface Visit {
  readonly now: string;
  /** Days for which an address that was there is not asked for again. */
  readonly maxAge: number;
  readonly memory: LinkMemory;
  readonly ask: Ask;
  readonly queue: Queue;
  readonly progress?: (done: number, total: number) => void;
}

export interface Visited {
  /** By address, without a fragment. */
  readonly known: ReadonlyMap<string, Known>;
  /** What is to be remembered: what is there, and only of the addresses that were given. */
  readonly memory: LinkMemory;
  readonly asked: number;
}

/** Visits addresses, each once whatever fragments of it are named. */
export async function visitAll(urls: readonly string[], visit: Visit): Promise<Visited> {
  const pages = Map.groupBy(urls, withoutFragment);
  const known = new Map<string, Known>();
  const due = [...pages].filter(([page, named]) => {
    const before = fresh(page, fragmentsOf(named), visit);
    if (before) known.set(page, { kind: 'alive', ...before });
    return !before;
  });
  let done = 0;
  await Promise.all(
    due.map(async ([page, named]) => {
      const host = URL.parse(page)?.host ?? '';
      known.set(page, await visit.queue.add(host, () => askFor(page, fragmentsOf(named), visit)));
      visit.progress?.((done += 1), due.length);
    }),
  );
  return { known, memory: toRemember([...pages.keys()], known), asked: due.length };
}

const fragmentsOf = (urls: readonly string[]): string[] => [...new Set(urls.flatMap((url) => fragmentOf(url) ?? []))];

const DAY = 86_400_000;

/** What is remembered of a page, where it is young enough and answers all that is asked. */
function fresh(page: string, fragments: readonly string[], { memory, now, maxAge }: Visit): Remembered | undefined {
  const before = remembered(page, memory);
  if (!before || !answers(before, fragments)) return undefined;
  const age = (Date.parse(now) - Date.parse(before.day)) / DAY;
  return age >= 0 && age < maxAge ? before : undefined;
}

const remembered = (page: string, memory: LinkMemory): Remembered | undefined =>
  Object.hasOwn(memory, page) ? memory[page] : undefined;

const answers = ({ answer }: Remembered, fragments: readonly string[]): boolean =>
  fragments.every((id) => Object.hasOwn(answer.fragments, id));

async function askFor(page: string, fragments: readonly string[], visit: Visit): Promise<Known> {
  const before = remembered(page, visit.memory);
  // A page that has not changed is not sent, so nothing new could be looked up in it; nor could it tell of a redirect.
  const isComparable = before && answers(before, fragments) && before.answer.last === page;
  const answer = await visit.ask({ url: page, fragments, ...(isComparable && { known: before.answer }) });
  if (answer.kind === 'unchanged')
    return before ? { kind: 'alive', ...before, day: visit.now } : { kind: 'unsure', why: 'it answers with 304' };
  if (answer.kind !== 'alive') return answer;
  const secure = await secureFor(page, answer, visit);
  return { kind: 'alive', day: visit.now, answer, ...(secure !== undefined && { secure }) };
}

/** Where the page of an address with `http://` is with `https://`. */
async function secureFor(page: string, { moved, last }: Alive, { ask }: Visit): Promise<string | undefined> {
  if (!page.startsWith('http://') || moved?.startsWith('https://')) return undefined;
  const secure = page.replace(/^http:/, 'https:');
  if (withoutFragment(last) === secure) return secure;
  return (await ask({ url: secure, fragments: [] })).kind === 'alive' ? secure : undefined;
}

function toRemember(pages: readonly string[], known: ReadonlyMap<string, Known>): LinkMemory {
  const entries = pages.toSorted().flatMap((page): [string, Remembered][] => {
    const found = known.get(page);
    if (found?.kind !== 'alive') return [];
    const { kind: _, ...kept } = found;
    return [[page, kept]];
  });
  return Object.fromEntries(entries);
}
