import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkDestination } from '../../src/build/destination.ts';
import { projectAt } from '../../src/build/project.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'destination-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test.each(['.', '..', 'content', 'content/site', 'src', '/'])('a site cannot replace %s', (out) => {
  expect(() => checkDestination(projectAt(root, { program: root, out }))).toThrow('the sources lie there');
});

test('a folder that holds something else is not replaced', () => {
  mkdirSync(join(root, 'photos'));
  checkDestination(projectAt(root, { program: root, out: 'photos' }));
  writeFileSync(join(root, 'photos/one.jpg'), '');
  expect(() => checkDestination(projectAt(root, { program: root, out: 'photos' }))).toThrow(
    'is not empty, and no build wrote it',
  );
});
