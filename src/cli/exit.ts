import { Fault, UnusableCall } from '../build/failure.ts';

/** What commands end with. */
export const EXIT = { ok: 0, content: 1, call: 2, machine: 3 } as const;

/** Runs a command; what stops it is said on standard error, and makes its exit code. */
export async function ending(command: () => Promise<number>): Promise<number> {
  try {
    return await command();
  } catch (error) {
    console.error(textOf(error));
    return error instanceof UnusableCall ? EXIT.call : EXIT.machine;
  }
}

/** A stack only where the error is none that was foreseen. */
function textOf(error: unknown): string {
  if (error instanceof Fault || error instanceof UnusableCall) return error.message;
  return `This is a fault of the program; please report it with this text.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
