/** How long a command takes, and how much memory: of the process and of all that it starts. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measurement {
  /** Wall time from the start of the process to its end. */
  readonly seconds: number;
  /** The most that was seen, in MB of 10⁶ bytes. `undefined` where there is no `/proc`. */
  readonly megabytes: number | undefined;
  /** Processor time of all processes, to a twentieth of a second or so. */
  readonly cpuSeconds: number | undefined;
}

export interface Command {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

const INTERVAL = 20;

/** Runs Node with these arguments. @throws where it ends with an error, with what it said. */
export async function measure({ args, cwd, env }: Command): Promise<Measurement> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...clean(process.env), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4000)));
  const peak = { bytes: 0, ticks: 0 };
  const timer = setInterval(() => sample(child.pid ?? 0, peak), INTERVAL);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(timer));
  const seconds = (performance.now() - began) / 1000;
  if (code !== 0) throw new Error(`\`node ${args.join(' ')}\` ended with ${code}:\n${said}`);
  const seen = peak.bytes > 0;
  return { seconds, megabytes: seen ? peak.bytes / 1e6 : undefined, cpuSeconds: seen ? peak.ticks / TICKS : undefined };
}

/** Settings of this process that would change how the measured one runs. */
function clean({
  NODE_OPTIONS: _options,
  NODE_COMPILE_CACHE: _cache,
  NODE_V8_COVERAGE: _coverage,
  NODE_ENV: _env,
  ...env
}: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return env;
}

/** Of a second, on every Linux that runs Node. */
const TICKS = 100;
const PAGE = 4096;

function sample(root: number, peak: { bytes: number; ticks: number }): void {
  const found = treeOf(root).flatMap((pid) => statOf(pid) ?? []);
  peak.bytes = Math.max(peak.bytes, sum(found.map(({ bytes }) => bytes)));
  peak.ticks = Math.max(peak.ticks, sum(found.map(({ ticks }) => ticks)));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** A process and all below it. */
function treeOf(pid: number): number[] {
  const children = quietly(() => readdirSync(`/proc/${pid}/task`), []).flatMap((task) =>
    quietly(() => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8'), '')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );
  return [pid, ...children.flatMap(treeOf)];
}

/** Resident memory, and the time of a process together with those of its children that have ended. */
function statOf(pid: number): { bytes: number; ticks: number } | undefined {
  const text = quietly(() => readFileSync(`/proc/${pid}/stat`, 'utf8'), '');
  if (text === '') return undefined;
  // The name of the process, in brackets, may hold spaces: count from its end. See proc(5), fields 14 to 17 and 24.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return { bytes: (fields[21] ?? 0) * PAGE, ticks: sum(fields.slice(11, 15)) };
}

/** A process may end while it is looked at. */
function quietly<Result>(read: () => Result, otherwise: Result): Result {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
