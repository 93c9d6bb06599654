/** Faults on demand, for tests of what an interrupted build leaves: see `STEPS` for the names. */
import { STEPS, type Effects } from './effects.ts';
import { Fault, UnusableCall } from './failure.ts';

/** `TEARSHEET_FAULT=<step>` lets a command fail at that step, `TEARSHEET_FAULT_KILL=<step>` ends its process there. */
export function faultsFrom(env: Readonly<Record<string, string | undefined>>): Effects['step'] {
  const { TEARSHEET_FAULT: failing, TEARSHEET_FAULT_KILL: deadly } = env;
  for (const name of [failing, deadly]) {
    if (name !== undefined && !STEPS.some((step) => step === name)) {
      throw new UnusableCall(`There is no step \`${name}\` to fail at. Steps: ${STEPS.join(', ')}.`);
    }
  }
  return (name) => {
    if (name === failing) throw new Fault(`A fault at the step \`${name}\` was asked for.`);
    if (name === deadly) process.kill(process.pid, 'SIGKILL');
  };
}
