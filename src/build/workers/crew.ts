/** Who does the work: the process itself where there is little, several workers where there is much. */
import type { ResourceLimits } from 'node:worker_threads';
import type { Reading, ReadJob } from '../content/readings.ts';
import type { Judge } from '../program.ts';
import { batchesOf, jobBatches } from './batches.ts';
import { Desk, type Shared } from './desk.ts';
import type { Drawn, DrawJob } from './draw.ts';
import { Pool, type Progress } from './pool.ts';
import type { WorkerSetup } from './protocol.ts';

/** Below this, starting workers takes longer than the work. */
const FEW = 120;

export type { Progress };

export class Crew {
  readonly #setup: WorkerSetup;
  readonly #desk: Desk;
  readonly #workers: number;
  readonly #few: number;
  readonly #limits: ResourceLimits | undefined;
  #shared: Shared = {};
  #pool: Pool | undefined;

  /** @param limits of each worker's memory */
  constructor(
    setup: WorkerSetup,
    program: Judge,
    { workers, few = FEW, limits }: { workers: number; few?: number; limits?: ResourceLimits },
  ) {
    this.#setup = setup;
    this.#desk = new Desk(setup.root, program);
    this.#workers = workers;
    this.#few = few;
    this.#limits = limits;
  }

  /** Has workers start where so many articles are many: they are ready sooner if they do so while files are listed. */
  expect(articles: number): void {
    if (articles >= this.#few) this.#pool ??= new Pool(this.#setup, this.#workers, this.#limits);
  }

  /** Hands everyone what the work from here on is made from. */
  async share(shared: Shared): Promise<void> {
    this.#shared = { ...this.#shared, ...shared };
    this.#desk.share(shared);
    await this.#pool?.share(shared);
  }

  async read(jobs: readonly ReadJob[], progress: Progress = () => undefined): Promise<Reading[]> {
    if (jobs.length < this.#few) return this.#desk.read(jobs);
    const pool = await this.#hire();
    return pool.read(batchesOf(jobs), progress);
  }

  async draw(jobs: readonly DrawJob[], progress: Progress = () => undefined): Promise<Drawn[]> {
    if (jobs.length < this.#few) return this.#desk.draw(jobs);
    const pool = await this.#hire();
    return pool.draw(jobBatches(jobs), progress);
  }

  /** Ends all workers. */
  async dismiss(): Promise<void> {
    await this.#pool?.close();
    this.#pool = undefined;
  }

  async #hire(): Promise<Pool> {
    if (this.#pool === undefined) {
      this.#pool = new Pool(this.#setup, this.#workers, this.#limits);
      await this.#pool.share(this.#shared);
    }
    return this.#pool;
  }
}
