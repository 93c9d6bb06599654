import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const start = (...args: string[]) => {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stderr };
};

test('a Node that cannot run TypeScript is told what to do', () => {
  const { status, stderr } = start('--no-experimental-strip-types', 'src/cli/run.mjs', 'build');
  expect(status).toBe(3);
  expect(stderr).toMatch(/^Tearsheet needs Node 22\.18 or later; this is Node [\d.]+\.\nRun `npm run build`/);
});

test.each(['', 'nope', '../run'])('`%s` is no command', (name) => {
  expect(start('src/cli/run.mjs', name)).toEqual({
    status: 2,
    stderr: `There is no command \`${name}\`. \`npm run\` lists the commands.\n`,
  });
});
