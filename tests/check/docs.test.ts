import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REPORTERS } from '../../src/check/reporters/index.ts';
import { RULES } from '../../src/check/rules/index.ts';

const docs = readFileSync('docs/check.md', 'utf8');

/** The entry of each rule, as docs/check.md has it. */
const entries = docs
  .split(/^### `/m)
  .slice(1)
  .map((entry) => ({ id: entry.slice(0, entry.indexOf('`')), text: entry }));

test('docs/check.md describes every rule, in the order of the table', () => {
  expect(entries.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
});

test.each(RULES)(
  'docs/check.md says how grave $id is, what it finds, an example and what to do',
  ({ id, severity, finds }) => {
    const { text = '' } = entries.find((entry) => entry.id === id) ?? {};
    const words = text.replaceAll(/\s+/g, ' ');
    expect(words).toContain(`**${severity === 'error' ? 'Error' : 'Warning'}.** ${finds}`);
    expect(text).toMatch(/\n```(?:mdx|yaml)\n[\s\S]+\n```\n\n\S/);
  },
);

test('docs/check.md names every format and its file', () => {
  for (const { name, file } of REPORTERS) {
    expect(docs).toContain(`\`--format ${name}\``);
    expect(docs).toContain(`\`${file}\``);
  }
});
