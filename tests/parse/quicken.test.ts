import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { articleSchema } from '../../src/articles/schema.ts';
import { splitArticle } from '../../src/parse/frontmatter.ts';
import { plainList, plainMap, quicken } from '../../src/parse/quicken.ts';
import { readYaml } from '../../src/parse/yaml.ts';
import { readShape } from '../../src/parse/zod-problems.ts';

vi.doMock('../../src/parse/quicken.ts', () => ({ quicken: (schema: z.ZodType) => schema }));
vi.resetModules();
const slow = (await import('../../src/articles/schema.ts')).articleSchema;

const FOLDERS = ['../../content/articles/', '../fixtures/broken/ok/'].map((folder) => new URL(folder, import.meta.url));
const frontmatters = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .flatMap((name) => {
      const split = splitArticle(readFileSync(new URL(name, folder), 'utf8'), name);
      const read = 'matter' in split ? readYaml(split.matter, { path: name, line: 2 }) : { messages: [] };
      return 'value' in read ? [read.value] : [];
    }),
);

const same = (value: unknown): void => {
  const [one, other] = [readShape(articleSchema, value), readShape(slow, value)];
  expect(one).toEqual(other);
  // The order of keys is that of the texts that digests are made of.
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
};

describe('schemas that are quickened', () => {
  test('read every frontmatter as they would without', () => {
    expect(frontmatters.length).toBeGreaterThan(10);
    frontmatters.forEach(same);
  });

  test('find the same in it, whatever part of it is another value', () => {
    const odd = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        true,
        '',
        'x',
        '6M',
        '~1',
        '1,000',
        '2024',
        '2024-02-30',
        0,
        -1,
        1e21,
        NaN,
        Infinity,
      ),
      fc.constantFrom<unknown>(
        [],
        {},
        [1, 'a'],
        ['a', null],
        { a: 1 },
        { missing: 'withheld' },
        { value: 1, note: 'n' },
      ),
      fc.constantFrom<unknown>(
        { source: 's', asOf: '2024' },
        { asOf: 2024 },
        { text: 't', href: 'h' },
        { unstated: 'No.' },
      ),
    );
    const steps = fc.array(fc.nat(), { minLength: 1, maxLength: 6 });
    const key = fc.constantFrom('source', 'asOf', 'note', '__proto__', 'constructor', 'a b', '1');
    fc.assert(
      fc.property(fc.constantFrom(...frontmatters), steps, odd, fc.option(key), (value, path, other, more) => {
        same(changed(value, path, other, more));
      }),
      { numRuns: 2000 },
    );
  });
});

/** A value with one part of it, which is found by counting, replaced; or with another key in it. */
function changed(value: unknown, [step = 0, ...path]: readonly number[], other: unknown, key: string | null): unknown {
  if (typeof value !== 'object' || value === null) return other;
  const entries = Object.entries(value);
  const at = step % Math.max(1, entries.length);
  const parts = entries.map(([name, part], index): [string, unknown] => [
    name,
    index !== at ? part : path.length === 0 && key === null ? other : changed(part, path, other, key),
  ]);
  if (Array.isArray(value)) return parts.map(([, part]) => part);
  return Object.fromEntries(path.length === 0 && key !== null ? [...parts, [key, other]] : parts);
}

describe('quicken', () => {
  const even = z.number().refine((value) => value % 2 === 0, { error: 'Odd.' });
  const quick = quicken(even, (raw) => (raw === 2 ? 4 : undefined));

  test('takes what is read at once for the value', () => {
    expect(quick.parse(2)).toBe(4);
    expect(z.object({ a: quick.optional() }).parse({ a: 2 })).toEqual({ a: 4 });
  });

  test('leaves the rest to the schema, with its words', () => {
    expect(quick.parse(6)).toBe(6);
    expect(quick.safeParse(3).error?.issues).toEqual(even.safeParse(3).error?.issues);
  });

  test('leaves the schema that it is given as it was', () => {
    expect(even.parse(2)).toBe(2);
  });
});

describe('maps and lists', () => {
  const text = (raw: unknown): string | undefined => (typeof raw === 'string' ? raw : undefined);

  test('are read whole', () => {
    expect(plainMap({ a: 'b', c: 'd' }, text)).toEqual({ a: 'b', c: 'd' });
    expect(plainList(['a', 'b'], text)).toEqual(['a', 'b']);
  });

  test.each([[{ a: 1 }], [{}], [[]], [null], ['a'], [JSON.parse('{ "__proto__": "a" }')], [new Map()]])(
    'are left to a schema: %j is no map of texts',
    (raw: unknown) => {
      expect(plainMap(raw, text)).toBeUndefined();
    },
  );

  test.each([[[1]], [{ 0: 'a' }], [null], ['a']])('are left to a schema: %j is no list of texts', (raw: unknown) => {
    expect(plainList(raw, text)).toBeUndefined();
  });
});
