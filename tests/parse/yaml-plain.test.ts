import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { CORE_SCHEMA, constructFromEvents, parseEvents } from 'js-yaml';
import type { Event } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { plainValue } from '../../src/parse/yaml-plain.ts';
import { refusals } from '../../src/parse/yaml-refusals.ts';

const eventsOf = (text: string): readonly Event[] | undefined => {
  try {
    return parseEvents(text, { maxDepth: 40 });
  } catch {
    return undefined;
  }
};

/** What the parser makes of a text that nothing is refused of; `undefined` where something is. */
const valueOf = (events: readonly Event[], text: string): unknown[] | undefined => {
  if (refusals(events, text, { path: 'a.yaml', line: 1 }).length > 0) return undefined;
  try {
    return constructFromEvents([...events], { source: text, schema: CORE_SCHEMA, maxAliases: 0 });
  } catch {
    return undefined;
  }
};

/** Whether a text is plain; fails where its value is another than the parser's. */
const isPlain = (text: string): boolean => {
  const events = eventsOf(text);
  const plain = events && plainValue(events, text);
  if (!events || !plain) return false;
  expect(valueOf(events, text)).toEqual(events.length === 0 ? [] : [plain.value]);
  return true;
};

describe('plainValue', () => {
  test('agrees with the parser on any data, in any form', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'yes',
        '~',
        'null',
        '1',
        '1.0',
        '0x1F',
        '-.5e3',
        '.inf',
        '<<',
        '__proto__',
        '1,000',
        '2026-01-01',
      ),
    );
    const data = fc.object({ key: word, values: [word, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)] });
    const form = fc.record({
      collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
      defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'BLOCK_FOLDED' as const),
    });
    fc.assert(fc.property(data, form, (value, options) => void isPlain(stringify(value, options))));
  });

  test('agrees with the parser, or leaves it to judge, on anything that is typed', () => {
    const signs = fc.constantFrom(
      ...['a', 'b', '1', '1.0', '0x1', ',', ', ', '000', ': ', ':', '? ', '- ', '{', '}', '[', ']', '\n', '\n  ', '#'],
      ...['"', "'", '&x ', '*x', '!!str ', '<<', '~', 'null', 'true', '---\n', '|\n', ' ', 'a: ', '\nb: ', '__proto__'],
    );
    const typed = fc.array(signs, { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(typed, (text) => void isPlain(text)),
      { numRuns: 3000 },
    );
  });

  test('reads every article of the site', () => {
    const folder = new URL('../../content/articles/', import.meta.url);
    const heads = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8').split(/^---$/m)[1] ?? '');
    expect(heads.length).toBeGreaterThan(5);
    expect(heads.filter((head) => !isPlain(head))).toEqual([]);
  });

  test.each([
    ['an anchor', 'a: &x 1'],
    ['a tag', 'a: !!str 1'],
    ['a merge key', '<<: { a: 1 }'],
    ['a list as a key', '? [a]\n: 1'],
    ['a key said twice', 'a: 1\na: 2'],
    ['one number spelt twice', '1: a\n1.0: b'],
    ['a second document', 'a: 1\n---\nb: 2'],
    ['a directive', '%YAML 1.2\n---\na: 1'],
    ['a comma in a number', 'a: [1,000]'],
    ['a value that is left out', 'a: { b, c: 1 }'],
    ['a prototype', '__proto__: { a: 1 }'],
  ])('leaves %s to others', (_, text) => {
    expect(isPlain(text)).toBe(false);
  });

  test('takes a text with no document for nothing', () => {
    expect(plainValue(parseEvents('# nothing', {}), '# nothing')).toEqual({ value: null });
  });
});
