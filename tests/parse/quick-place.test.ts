import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { quickPlace } from '../../src/parse/quick-place.ts';
import { splitArticle } from '../../src/parse/frontmatter.ts';
import { linesOf } from '../../src/parse/lines.ts';
import { placeProblems } from '../../src/parse/places.ts';
import { warning } from '../../src/parse/problem.ts';
import type { Path } from '../../src/parse/problem.ts';
import { readYaml } from '../../src/parse/yaml.ts';

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    ...(path.length > 0 ? [path] : []),
    ...Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...path, key])),
  ];
}

test.each(globSync('content/articles/*.mdx'))('a place found quickly in %s is the one that YAML gives', (path) => {
  const parts = splitArticle(readFileSync(path, 'utf8'), path);
  if ('messages' in parts) throw new Error('The article cannot be split.');
  const file = { path, line: parts.matterLine };
  const matter = readYaml(parts.matter, file);
  if ('messages' in matter) throw new Error('The frontmatter cannot be read.');
  let found = 0;
  for (const at of ['key', 'value'] as const)
    for (const field of pathsIn(matter.value)) {
      const quick = quickPlace(linesOf(parts.matter), file, field, at);
      if (quick === undefined) continue;
      found += 1;
      const [slow] = placeProblems(parts.matter, file, [{ ...warning('rule', field, 'It is odd.'), at }]);
      expect(quick, field.join('.')).toEqual(slow?.place);
    }
  expect(found).toBeGreaterThan(8);
});

test.each([
  ['a list', 'a:\n  - b: c\n', ['a', 0, 'b']],
  ['braces', 'a: { b: c }\n', ['a', 'b']],
  ['a value with an escape', 'a: "b\\n"\n', ['a']],
  ['a value with a comment', 'a: b # why\n', ['a']],
  ['a folded value', 'a: >-\n  b\n', ['a']],
  ['a key that is not there', 'a: b\n', ['c']],
  ['a key of another map', 'a:\n  b: c\nd:\n  e: f\n', ['a', 'e']],
] as const)('%s is left to YAML', (_, text, path) => {
  expect(quickPlace(linesOf(text), { path: 'a.yaml', line: 1 }, path, 'value')).toBeUndefined();
});
