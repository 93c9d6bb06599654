/** What stops a command before it is done, other than errors in content: those are messages. */

/** The call itself cannot be carried out: exit code 2. */
export class UnusableCall extends Error {
  override readonly name = 'UnusableCall';
}

/** The machine, or the program itself, is at fault: exit code 3. The text is for the person at the terminal. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

/** A file of the content is no longer what it was when it was listed; reading everything once more helps. */
export class ContentChanged extends Fault {}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space, then run the command again.',
  EDQUOT: 'The quota of the disk is used up. Free some space, then run the command again.',
  EROFS: 'The disk can only be read. The build needs to write beside the content.',
  EACCES: 'Permission is denied. Give the user of this command the right to write there.',
  EPERM: 'The operation is not permitted. Give the user of this command the right to write there.',
  EMFILE: 'Too many files are open. Raise the limit (`ulimit -n`), or build with fewer `--workers`.',
  ENFILE: 'Too many files are open on this machine. Close other programs, then run the command again.',
  EIO: 'The disk reports an error. Check it before you go on.',
  EBUSY: 'Something else is using the folder. Close it, then run the command again.',
};

/** Whether an error comes from the machine rather than from content or templates. */
export const isMachine = (error: unknown): boolean => codeOf(error) in REASONS;

/** The error as a `Fault` that says what to do, where the machine is the cause; otherwise as it is. */
export function asFault(error: unknown): unknown {
  const reason = REASONS[codeOf(error)];
  if (reason === undefined || !(error instanceof Error)) return error;
  return new Fault(`${reason}\n${error.message}`, { cause: error });
}

/** `ENOENT` and its like; empty where there is none. */
export function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
