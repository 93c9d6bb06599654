import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Versions = Record<string, string>;

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Versions
>;
const versions = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

test('every version is exact', () => {
  expect(Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('docs/dependencies.md lists every direct dependency, and no other', () => {
  const rows = readFileSync('docs/dependencies.md', 'utf8').match(/^\| `[^|]*/gm) ?? [];
  const listed = rows.flatMap((row) => Array.from(row.matchAll(/`([^`]+)`/g), ([, name]) => name));
  expect(listed.toSorted()).toEqual(Object.keys(versions).toSorted());
});

interface Locked {
  version: string;
  optionalDependencies?: Versions;
}

test('the lockfile holds every optional package, so that `npm ci` takes it on every platform', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
  const wanted = Object.values(packages).flatMap((owner) => Object.keys(owner.optionalDependencies ?? {}));
  const held = Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, ''));
  expect(wanted.filter((name) => !held.includes(name))).toEqual([]);
});

test('the lockfile names no registry', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
});
