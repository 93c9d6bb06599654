import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/check/rules/index.ts';
import { told } from '../support/articles.ts';
import { checked, exampleOf, foundBy } from '../support/check.ts';

/** The day that counts as today. */
const DAY = '2026-12-01';

const FOLDER = 'tests/fixtures/check';

const examples = (rule: string, kind: 'ok' | 'not-ok'): string[] =>
  globSync(`${FOLDER}/${rule}/${kind}/*.mdx`)
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

test('every folder of examples is that of a rule', () => {
  const folders = globSync(`${FOLDER}/*/`).map((path) => basename(path));
  const known = RULES.map(({ id }) => id);
  expect(folders.filter((name) => !known.includes(name))).toEqual([]);
});

describe.each(RULES.filter(({ on }) => on === 'text' || on === 'article').map(({ id }) => id))('%s', (id) => {
  test('has examples of either kind', () => {
    expect(examples(id, 'ok')).not.toEqual([]);
    expect(examples(id, 'not-ok')).not.toEqual([]);
  });

  test.each(examples(id, 'ok'))('is silent in %s', (path) => {
    const { messages } = checked(exampleOf(readFileSync(path, 'utf8')).text);
    expect(told(messages.filter(({ since = '' }) => since <= DAY))).toBe('');
  });

  test.each(examples(id, 'not-ok'))('finds what is marked in %s', (path) => {
    const { text, marked } = exampleOf(readFileSync(path, 'utf8'));
    expect(marked).not.toEqual([]);
    const { messages } = checked(text);
    expect(foundBy(id, messages), told(messages)).toEqual(marked);
  });
});
