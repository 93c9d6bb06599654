/** Files while they are written, before each takes its place whole. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { codeOf } from './failure.ts';

const DRAFT = /\.(?<pid>\d+)-\d+\.draft$/;

/** Where a file is written before it takes its place: named by process and thread, since no two may write the same. */
export const draftOf = (file: string): string => `${file}.${process.pid}-${threadId}.draft`;

/** Removes what processes that were killed while they wrote have left below a folder. */
export function removeStaleDrafts(folder: string): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const pid = DRAFT.exec(path)?.groups?.pid;
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, path), { force: true });
  }
}

/** Whether a process with this number exists, of whichever user. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
