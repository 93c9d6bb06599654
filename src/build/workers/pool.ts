import { Worker, type ResourceLimits } from 'node:worker_threads';
import type { Reading, ReadJob } from '../content/readings.ts';
import { Fault } from '../failure.ts';
import type { Shared } from './desk.ts';
import type { Drawn, DrawJob } from './draw.ts';
import type { Reply, Request, WorkerSetup } from './protocol.ts';

export type Progress = (done: number, total: number) => void;

/** Worker threads that take one batch after another; results come in the order of the batches. */
export class Pool {
  readonly #members: readonly Member[];

  constructor(setup: WorkerSetup, size: number, limits: ResourceLimits = LIMITS) {
    this.#members = Array.from({ length: Math.max(1, size) }, () => new Member(setup, limits));
  }

  async share(shared: Shared): Promise<void> {
    await Promise.all(this.#members.map((member) => member.ask({ share: shared })));
  }

  read = (batches: readonly ReadJob[][], progress: Progress): Promise<Reading[]> =>
    this.#work(batches, (member, read) => member.ask<Reading[]>({ read }), progress);

  draw = (batches: readonly DrawJob[][], progress: Progress): Promise<Drawn[]> =>
    this.#work(batches, (member, draw) => member.ask<Drawn[]>({ draw }), progress);

  async close(): Promise<void> {
    await Promise.all(this.#members.map((member) => member.end()));
  }

  async #work<Item, Result>(
    batches: readonly Item[][],
    ask: (member: Member, batch: Item[]) => Promise<Result[]>,
    progress: Progress,
  ): Promise<Result[]> {
    const results: Result[][] = [];
    const total = batches.reduce((sum, batch) => sum + batch.length, 0);
    const queue = batches.entries();
    let done = 0;
    const shift = async (member: Member): Promise<void> => {
      for (const [index, batch] of queue) {
        results[index] = await ask(member, batch);
        done += batch.length;
        progress(done, total);
      }
    };
    await Promise.all(this.#members.map(shift));
    return results.flat();
  }
}

/** Pictures are freed with the small objects that stand for them, so those are looked through often. */
const LIMITS = { maxYoungGenerationSizeMb: 24 };

/** Where nothing is drawn, small objects are many and none of them stands for a large one. */
export const READING: ResourceLimits = { maxYoungGenerationSizeMb: 96 };

/** One worker thread, asked one thing at a time. */
class Member {
  readonly #worker: Worker;
  #settle: { resolve: (value: never) => void; reject: (error: Error) => void } | undefined;
  #ended: Error | undefined;

  constructor(workerData: WorkerSetup, resourceLimits: ResourceLimits) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData, resourceLimits });
    this.#worker.on('message', (reply: Reply) => this.#take(reply));
    this.#worker.on('error', (error: Error) => this.#stop(error));
    this.#worker.on('exit', (code) =>
      this.#stop(
        new Fault(
          `A worker ended before its work was done (exit code ${code}).\nRun the command again; if this persists, try \`--workers 1\`.`,
        ),
      ),
    );
  }

  ask<Result = void>(request: Request): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      if (this.#ended) reject(this.#ended);
      else this.#settle = { resolve, reject };
      this.#worker.postMessage(request);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #take({ result, error }: Reply): void {
    const settle = this.#settle;
    this.#settle = undefined;
    if (error === undefined) settle?.resolve(result as never);
    else
      settle?.reject(
        Object.assign(error.name === 'Fault' ? new Fault(error.message) : new Error(error.message), {
          code: error.code,
          stack: error.stack,
        }),
      );
  }

  #stop(error: Error): void {
    this.#ended ??= error;
    this.#settle?.reject(this.#ended);
    this.#settle = undefined;
  }
}
