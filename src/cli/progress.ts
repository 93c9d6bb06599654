import type { Effects } from '../build/effects.ts';

/** A line that is written over and over on a terminal; nothing where standard error is none, or in CI. */
export function progressLine(
  stream: NodeJS.WriteStream,
  env: NodeJS.ProcessEnv,
): { progress: Effects['progress']; clear: () => void } {
  if (!stream.isTTY || env.CI !== undefined) return { progress: () => undefined, clear: () => undefined };
  return {
    progress: (stage, done, total) => void stream.write(`\r\u001B[K${stage} ${done} of ${total}`),
    clear: () => void stream.write('\r\u001B[K'),
  };
}
