/** What a worker thread does at its desk: what it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import { codeOf } from '../failure.ts';
import { loadProgram, type Judge } from '../program.ts';
import { Desk } from './desk.ts';
import type { Reply, Request, WorkerSetup } from './protocol.ts';

const port = parentPort;
if (port === null) throw new Error('Only a worker thread has a desk of its own.');

const { root, program } = workerData as WorkerSetup;
const judge = await loadProgram<Judge>(program);
const desk = new Desk(root, judge);
// Whoever has a desk reads articles: what that takes is loaded, and remembered as compiled, before the first is asked for.
await judge.reader();

port.on('message', (request: Request) => {
  answer(request).then(
    (result) => port.postMessage({ ...(result && { result }) } satisfies Reply),
    (error: unknown) => port.postMessage({ error: portable(error) } satisfies Reply),
  );
});

async function answer(request: Request): Promise<Reply['result']> {
  if ('read' in request) return desk.read(request.read);
  if ('draw' in request) return desk.draw(request.draw);
  desk.share(request.share);
  return undefined;
}

/** What of an error survives the way between threads. */
function portable(error: unknown): NonNullable<Reply['error']> {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), code: '', stack: '' };
  return { name: error.name, message: error.message, code: codeOf(error), stack: error.stack ?? '' };
}
