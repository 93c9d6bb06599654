import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { splitArticle } from '../../src/parse/frontmatter.ts';
import { readYaml } from '../../src/parse/yaml.ts';
import { fixture, shown } from './reading.ts';

const read = (text: string): unknown => {
  const result = readYaml(text, { path: 'a.yaml', line: 1 });
  return 'value' in result ? result.value : shown(result.messages);
};

const REFUSED: readonly (readonly [what: string, text: string])[] = [
  ['an alias', 'a: &x 1\nb: *x'],
  ['a tag', 'a: !!str 1\nb: !mine {}'],
  ['a merge key', 'a:\n  <<: { b: 1 }'],
  ['keys said twice', 'a: 1\nb: { c: 1, c: 2 }\na: 2'],
  ['one number spelt twice', '1: a\n1.0: b'],
  ['a map as a key', '? { a: 1 }\n: 2'],
  ['a second document', 'a: 1\n---\nb: 2'],
  ['a directive', '%YAML 1.2\n---\na: 1'],
  ['thousands commas in a map', 'velas: { value: 75,000, label: Transactions }'],
  ['thousands commas in a list', 'prices: [1,041.91, 2,175.85]\ncaps: [~1,000,000+]'],
  ['a comma in a text', 'a: { label: Bread, butter, value: 1 }'],
  ['a colon in a text', 'title: Aave: twelve scenarios'],
  ['a value that begins with >', 'picks:\n  nexa: x\n  cap: >60M'],
  ['values that begin with signs', 'a: @reader\nb: %x\nc: `code`\nd: >text'],
  ['a tab', 'a:\n\tb: 1'],
  ['a quote that is not closed', 'a: 1\nb: "text\nc: 2'],
  ['a bracket that is not closed', 'a: 1\nb: [1, 2\nc: 2'],
  ['a brace that is not closed', 'a: 1\nb: { c: 1\nd: 2'],
  ['text after a quote', 'a: "Moon" Awards'],
  ['an unknown escape', 'a: "\\q"'],
  ['a key too far in', 'a: 1\n b: 2'],
  ['entries with no comma between', 'a: { b: 1 c: 2 }'],
  ['a list item after a key', 'a: - b'],
  ['a null byte', 'a: \u0000'],
];

describe('readYaml', () => {
  test('keeps dates and words as text, and null as null', () => {
    expect(
      read('a: 2026-11-21\nb: yes\nc: off\nd: ~\ne: null\nf: 12:30\ng: 1_000\nh: ~55M\ni: <60M\nj: 60M+\nk: 1e3'),
    ).toEqual({
      a: '2026-11-21',
      b: 'yes',
      c: 'off',
      d: null,
      e: null,
      f: '12:30',
      g: '1_000',
      h: '~55M',
      i: '<60M',
      j: '60M+',
      k: 1000,
    });
  });

  test('gives null for a text without a document', () => {
    expect([read(''), read('# nothing'), read('\uFEFF# nothing')]).toEqual([null, null, null]);
  });

  test('holds `__proto__` as a key like any other', () => {
    expect(Object.keys(read('__proto__: { a: 1 }\nb: 2') as object)).toEqual(['__proto__', 'b']);
  });

  test('lets a number with commas stand in a text of its own', () => {
    expect(read('a: 75,000\nb: { c: "1,000", d: [1, 200, 3] }')).toEqual({
      a: '75,000',
      b: { c: '1,000', d: [1, 200, 3] },
    });
  });

  test('explains what it refuses, with the place and the corrected text', async () => {
    const report = REFUSED.map(
      ([what, text]) =>
        `# ${what}\n${text.replace('\u0000', '␀').replace('\t', '⇥')}\n→ ${String(read(text)).replaceAll('\n', '\n→ ')}\n`,
    );
    await expect(report.join('\n')).toMatchFileSnapshot('../fixtures/broken/not-ok/yaml.txt');
  });

  test('reports every error of a file that can be told apart', () => {
    expect(read('a: &x 1\nb: *x\na: { c: 1,000 }\nd: !!int 5')).toMatchInlineSnapshot(`
      "1:5-1:6 yaml-anchor: \`&x\` is an anchor, which articles do not use. | Remove it, or quote the text: \`"&x"\`.
      2:5-2:6 yaml-alias: \`*x\` is an alias, which articles do not use. | Write the value out, or quote the text: \`"*x"\`.
      3:1-3:2 yaml-duplicate: \`a\` is said twice. | It stands in line 1 already: keep one of the two.
      3:9-3:14 yaml-comma: \`1,000\` is read as several values: a comma separates inside brackets. | Write \`1000\`, or a space after each comma where several values are meant.
      4:4-4:9 yaml-tag: \`!!int\` is a tag, which articles do not use. | Remove it, or quote the text: \`"!!int"\`."
    `);
    expect(read('a: @x\nb: 1\nc: %y\nd: e: f')).toMatchInlineSnapshot(`
      "1:4 yaml-syntax: The value of \`a\` begins with \`@\`, which means something else in YAML. | Quote the text: \`a: "@x"\`.
      3:4 yaml-syntax: The value of \`c\` begins with \`%\`, which means something else in YAML. | Quote the text: \`c: "%y"\`.
      4:4 yaml-syntax: The value of \`d\` holds \`: \`, which YAML reads as another key. | Quote the text: \`d: "e: f"\`."
    `);
  });

  test('is not held up by an alias bomb', () => {
    const bomb = Array.from(
      { length: 30 },
      (_, n) =>
        `a${n}: &a${n} [${
          n === 0
            ? 'x'
            : Array(10)
                .fill(`*a${n - 1}`)
                .join(', ')
        }]`,
    ).join('\n');
    const before = performance.now();
    expect(read(bomb)).toContain('yaml-alias');
    expect(performance.now() - before).toBeLessThan(500);
  });

  test('refuses what nests too deep', () => {
    const deep = /^1:\d+ yaml-depth: Maps and lists stand more than 40 deep in one another/;
    expect(read('['.repeat(60_000))).toMatch(deep);
    expect(read('{ a: '.repeat(60))).toMatch(deep);
    expect(read('- '.repeat(60_000))).toMatch(deep);
  });
});

describe('both YAML parsers', () => {
  const same = (text: string): void =>
    expect(read(text)).toEqual(parse(text, { version: '1.2', schema: 'core' }) as unknown);

  test('read the same values from the examples of the documentation', () => {
    const docs = readFileSync(new URL('../../docs/frontmatter.md', import.meta.url), 'utf8');
    const examples = [...docs.matchAll(/^```yaml\n(.*?)^```$/gms)].map((match) => match[1] ?? '');
    expect(examples.length).toBeGreaterThan(5);
    examples.forEach(same);
  });

  test('read the same values from whole articles', () => {
    for (const name of ['ok/awards.mdx', 'ok/forecast.mdx']) {
      const split = splitArticle(fixture(name), name);
      if ('matter' in split) same(split.matter);
    }
    expect.assertions(2);
  });

  test('read the same values from any data', () => {
    const scalar = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'yes',
        'no',
        'on',
        '~',
        'null',
        '2026-11-21',
        '1e3',
        '0x1f',
        '0o17',
        '012',
        '.5',
        '+1',
        '1_000',
        'True',
        '60M+',
        '~55M',
        '75,000',
        '- a',
        'a: b',
        '<<',
        '#x',
      ),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        scalar,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), tie('tree'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.constantFrom('plain', 'flow'), (value, style) => {
        same(
          stringify(value, {
            aliasDuplicateObjects: false,
            ...(style === 'flow' && { collectionStyle: 'flow' as const }),
          }),
        );
      }),
      { numRuns: 300 },
    );
  });
});
