/** Commands of the project as processes of their own. */
import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { PROGRAM } from './published.ts';

export interface RunningCommand extends AsyncDisposable {
  /** Where it serves, with no slash at the end. */
  readonly url: string;
}

/** Starts `npm run <name>` on a free port, and resolves once it answers; ends with all its processes when disposed of. */
export async function start(name: string, args: readonly string[]): Promise<RunningCommand> {
  const port = await freePort();
  const command = ['run', '--silent', name, '--', ...args, '--port', String(port)];
  const env = { ...environment(), ASTRO_DEV_BACKGROUND: '0', NO_COLOR: '1' };
  const child = spawn('npm', command, { cwd: PROGRAM, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await ended;
  };
  const hasFailed = (): boolean => child.exitCode !== null;
  if (!(await eventually(() => answers(url), { within: 60_000, unless: hasFailed }))) {
    await stop();
    throw new Error(`\`npm run ${name}\` does not answer at ${url}. It said:\n${said}`);
  }
  return { url, [Symbol.asyncDispose]: stop };
}

/** Tries again until something holds; resolves to whether it did in time. */
export async function eventually(
  holds: () => Promise<boolean>,
  { within, unless = () => false }: { within: number; unless?: () => boolean },
): Promise<boolean> {
  const end = performance.now() + within;
  while (performance.now() < end && !unless()) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

/** That of an editor: a server that finds itself in a test watches no files. */
function environment(): NodeJS.ProcessEnv {
  const ofTests = /^(?:VITEST.*|NODE_ENV|TEST|DEV|PROD|MODE|SSR|BASE_URL)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofTests.test(name)));
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
