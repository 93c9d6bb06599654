import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { draftOf, isRunning } from './drafts.ts';
import { codeOf, Fault } from './failure.ts';
import { absentAs } from './files.ts';

interface Holder {
  readonly pid: number;
  /** When the process began, where the system tells: a later process may have got the same number. */
  readonly began: string;
}

/**
 * Takes the lock and returns what releases it. A lock whose process has ended is taken over.
 *
 * @throws {Fault} where another process holds it.
 */
export function takeLock(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  for (let attempt = 0; attempt < 3; attempt++) {
    if (claim(file)) return () => rmSync(file, { force: true });
    const text = textOf(file);
    const holder = text === undefined ? undefined : parse(text);
    if (holder !== undefined && lives(holder)) throw heldBy(holder, file);
    if (text !== undefined) discard(file, text);
  }
  throw new Fault(`The lock ${file} could not be taken: several commands want it. Run the command again.`);
}

/** Creates the lock with its text in one step, so that nobody reads half of it. */
function claim(file: string): boolean {
  const own = draftOf(file);
  writeFileSync(own, JSON.stringify({ pid: process.pid, began: beganOf(process.pid) } satisfies Holder));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Moves a stale lock away; where another command was quicker and this is its lock, puts it back. */
function discard(file: string, stale: string): void {
  const aside = draftOf(`${file}.stale`);
  absentAs(undefined, () => renameSync(file, aside));
  if (textOf(aside) !== stale) absentAs(undefined, () => linkSync(aside, file));
  rmSync(aside, { force: true });
}

const textOf = (file: string): string | undefined => absentAs(undefined, () => readFileSync(file, 'utf8'));

function parse(text: string): Holder | undefined {
  const [, pid, began] = /^\{"pid":(\d+),"began":"(\d*)"\}$/.exec(text) ?? [];
  return pid === undefined || began === undefined ? undefined : { pid: Number(pid), began };
}

const lives = ({ pid, began }: Holder): boolean => isRunning(pid) && beganOf(pid) === began;

/** The start of a process in ticks since the machine started, from `/proc`; empty on other systems. */
function beganOf(pid: number): string {
  const line = absentAs('', () => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function heldBy({ pid }: Holder, file: string): Fault {
  return new Fault(
    `Another build of this project is running (process ${pid}).\nWait until it ends, or end it. Its lock is ${file}.`,
  );
}
