import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Queue } from '../../../src/check/links/queue.ts';

/** Runs jobs of some milliseconds; says in which order they began and ended, and how many ran at most at a time. */
async function run(hosts: readonly string[], { width, between = 0 }: { width: number; between?: number }) {
  const queue = new Queue(width, between);
  const log: string[] = [];
  let [running, most] = [0, 0];
  await Promise.all(
    hosts.map((host) =>
      queue.add(host, async () => {
        log.push(`+${host}`);
        most = Math.max(most, (running += 1));
        await pause(10);
        running -= 1;
        log.push(`-${host}`);
      }),
    ),
  );
  return { log, most };
}

test('one server is asked one thing at a time', async () => {
  expect(await run(['a', 'a', 'a'], { width: 8 })).toEqual({ log: ['+a', '-a', '+a', '-a', '+a', '-a'], most: 1 });
});

test('several servers are asked together, as many as the queue is wide', async () => {
  expect((await run(['a', 'b', 'c'], { width: 8 })).most).toBe(3);
  expect((await run(['a', 'b', 'c', 'd', 'e'], { width: 2 })).most).toBe(2);
});

test('a server has a pause between two questions, in which others are asked', async () => {
  const began = performance.now();
  const { log } = await run(['a', 'a', 'b'], { width: 1, between: 80 });
  expect(performance.now() - began).toBeGreaterThan(75);
  expect(log).toEqual(['+a', '-a', '+b', '-b', '+a', '-a']);
});
