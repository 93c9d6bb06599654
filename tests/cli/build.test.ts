import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'command-'));
  mkdirSync(join(root, 'content/articles'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const build = (args: string[], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/run.mjs', 'build', '--root', root, ...args],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  );
  return { status, stdout, stderr };
};

test('errors in content end with 1, with every message and where it stands', () => {
  const { status, stdout, stderr } = build([]);
  expect(status).toBe(1);
  expect(stderr).toContain('content/site.yaml');
  expect(stdout).toBe('Nothing was published: dist/ is as it was.\n');
});

test('an unusable call ends with 2', () => {
  expect(build(['--worker', '2'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'There is no option `--worker` here. Did you mean `--workers`?\n',
  });
  expect(build(['--out', 'content']).status).toBe(2);
  expect(build([], { TEARSHEET_FAULT: 'nowhere' }).status).toBe(2);
});

test('a fault of the machine ends with 3', () => {
  expect(build([], { TEARSHEET_FAULT: 'read' })).toEqual({
    status: 3,
    stdout: '',
    stderr: 'A fault at the step `read` was asked for.\n',
  });
});
