import { expect, test } from 'vitest';
import { disclosuresSchema } from '../../src/disclosures/schema.ts';
import { findings } from '../blocks/context.ts';

const yaml = (
  rule: string,
  notice = '{ version: 2026-01-01, title: Title, text: Twenty characters or more. }',
): string => `notices: { a: ${notice} }\nrules:\n  - ${rule}\n`;
const found = (rule: string, notice?: string): string => findings(disclosuresSchema, yaml(rule, notice)).join('\n');

test.each([
  '{ when: { always: true }, place: end, notice: a }',
  '{ when: { kind: [awards], interest: partner }, place: top, notice: a }',
  '{ when: { interest: [partner, own-token] }, place: beside, notice: a }',
  '{ when: { partner: true, block: [ranking] }, place: beside, notice: a }',
])('%s is a rule', (rule) => {
  expect(found(rule)).toBe('');
});

test('a rule has a condition', () => {
  expect(found('{ when: {}, place: end, notice: a }')).toMatchInlineSnapshot(`
    "rules.0.when: A rule needs a condition.
    Say \`kind\`, \`block\`, \`interest\`, \`partner: true\` or \`always: true\`."
  `);
});

test('a notice beside something needs a thing to stand beside', () => {
  expect(found('{ when: { kind: [awards] }, place: beside, notice: a }')).toMatchInlineSnapshot(`
    "rules.0: A notice stands beside an interest or a partner, and this rule names neither.
    Add \`interest\` or \`partner: true\` to \`when\`."
  `);
});

test('a key or a place that does not exist is told', () => {
  expect(found('{ when: { allways: true }, place: end, notice: a }')).toMatchInlineSnapshot(`
    "rules.0.when: \`allways\` is not a key here.
    Did you mean \`always\`?"
  `);
  expect(found('{ when: { always: true }, place: bottom, notice: a }')).toContain('rules.0.place');
  expect(found('{ when: { interest: friend }, place: top, notice: a }')).toContain('rules.0.when.interest');
});

test('a notice says something, and the day of its wording', () => {
  const rule = '{ when: { always: true }, place: end, notice: a }';
  expect(found(rule, '{ version: 2026-02-30, title: Title, text: Short. }')).toMatchInlineSnapshot(`
    "notices.a.version: There is no day \`2026-02-30\`.
    Write it as \`2026-11-21\`.
    notices.a.text: Too small: expected string to have >=20 characters"
  `);
});

test('a text leaves only that to be filled in which can be', () => {
  const rule = '{ when: { always: true }, place: end, notice: a }';
  const text = (name: string): string => `{ version: 2026-01-01, title: Title, text: "We hold a stake in {${name}}." }`;
  expect(found(rule, text('asset'))).toMatchInlineSnapshot(`
    "notices.a.text: \`{asset}\` is not filled in.
    Write \`{assets}\`, \`{holder}\` or \`{partners}\`."
  `);
  expect(found(rule, text('assets'))).toBe('');
});

test('there is at least one rule', () => {
  expect(findings(disclosuresSchema, 'notices: {}\nrules: []\n')).toHaveLength(1);
});
