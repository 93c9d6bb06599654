import { describe, expect, test } from 'vitest';
import { parseBody } from '../../src/parse/body.ts';
import { bodyMessages, shown } from './reading.ts';

const BROKEN: readonly string[] = [
  '<Takeaways>\n\n- One',
  '<Callout>\n\n</Takeaways>',
  'Text.\n\n</Takeaways>',
  'See <Partner id="mexc">AAVE.\n\nMore.</Partner>',
  'One<br>two',
  'A cap of <60M.',
  'Ask <https://example.com> or <desk@example.com>.',
  '<!-- a note -->',
  '<Ranking of=“votes” />',
  '<Ranking of=votes />',
  '<Ranking of="votes />\n\nText.',
  'Fewer than {n of them.',
  'Text {/* a comment.',
  '## Heading {#id}',
  'Text <em',
];

describe('parseBody', () => {
  test('gives places in the lines of the file, in UTF-16 columns', () => {
    const parsed = parseBody('\né😀 <Value of="a" />\r\n\r\n## Heading\r\n', { path: 'a.mdx', line: 40 });
    expect(
      'tree' in parsed && parsed.tree.children.filter((node) => node.position).map(({ position }) => position?.start),
    ).toMatchObject([
      { line: 41, column: 1 },
      { line: 43, column: 1 },
    ]);
  });

  test('takes a body that begins with `---` for what it is', () => {
    const parsed = parseBody('---\n\nText.\n\n---\n', { path: 'a.mdx', line: 1 });
    expect('tree' in parsed && parsed.tree.children.filter(({ type }) => type === 'element')).toHaveLength(3);
  });

  test('explains where it stops, with a hint', async () => {
    const report = BROKEN.map((body) => `${body}\n→ ${shown(bodyMessages(body, 10)).replaceAll('\n', '\n→ ')}\n`);
    await expect(report.join('\n')).toMatchFileSnapshot('../fixtures/broken/not-ok/body-syntax.txt');
  });
});

describe('a body that the parser cannot be given', () => {
  const many = (text: string, count = 20_000): string => text.repeat(count);

  test.each([
    ['parentheses in an expression', `{${many('(')}${many(')')}}`],
    ['arrows in an expression', `{${many('a=>')}b}`],
    ['a template in a template', `{${many('`${')}${many('}`')}}`],
    ['conditions in an export', `export const f = () => {${many('if(a)', 3000)}b}`],
    ['an expression in an attribute', `<A a={${many('a=>', 3000)}b} />`],
    ['open braces', many('{')],
    ['open attributes', many('<A a={', 3000)],
    ['open comments', many('{/*')],
    ['open quotes', many('> ')],
    ['open components', many('<A>\n\n', 3000) + many('</A>\n\n', 3000)],
    ['one paragraph', many('a_b ', 50_000)],
  ])('is refused in good time: %s', (_, body) => {
    const before = performance.now();
    expect(shown(bodyMessages(body))).toMatch(/^1:\d+ body-limit: /);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  test('leaves long code samples alone', () => {
    const sample = `\`\`\`js\nexport const a = {${many(' b: c => d,\n', 500)}}\n\`\`\``;
    expect(bodyMessages(`${sample}\n\nText.`)).toEqual([]);
  });
});
