import { setTimeout as pause } from 'node:timers/promises';

/** Runs jobs that ask servers: a few at a time, those of one server one after the other with a pause between. */
export class Queue {
  readonly #pause: number;
  readonly #hosts = new Map<string, Promise<unknown>>();
  readonly #waiting: (() => void)[] = [];
  #free: number;

  /**
   * @param width how many run at a time
   * @param between milliseconds between two jobs of one server
   */
  constructor(width: number, between: number) {
    this.#free = width;
    this.#pause = between;
  }

  /** Runs a job of a server when its turn comes; jobs must not throw. */
  add<Result>(host: string, job: () => Promise<Result>): Promise<Result> {
    const before = this.#hosts.get(host);
    const turn =
      before === undefined ? this.#run(job) : before.then(() => pause(this.#pause)).then(() => this.#run(job));
    this.#hosts.set(host, turn);
    return turn;
  }

  async #run<Result>(job: () => Promise<Result>): Promise<Result> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await job();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}
