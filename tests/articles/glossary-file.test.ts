import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { matchesIn } from '../../src/glossary/match.ts';
import { readRegistries } from '../../src/articles/registries.ts';
import { REGISTRY_TEXTS, told } from '../support/articles.ts';

const FIXTURES = 'tests/fixtures/glossary';

const read = (glossary: string | undefined): ReturnType<typeof readRegistries> => {
  const texts: Readonly<Record<string, string | undefined>> = { ...REGISTRY_TEXTS, 'content/glossary.yaml': glossary };
  return readRegistries((path) => texts[path]);
};

const fixture = (name: string): string => readFileSync(`${FIXTURES}/${name}`, 'utf8');

test('a glossary that is in order has no messages, and knows its sources', () => {
  const { registries, messages } = read(fixture('ok.yaml'));
  expect(told(messages)).toBe('');
  expect(registries?.glossary.terms.nonce).toEqual({
    id: 'nonce',
    term: 'nonce',
    aliases: [],
    definition: 'A value that is used once and never again.',
    source: { id: 'standard', title: 'A standard' },
    see: ['replay'],
  });
});

test('a publication may do without one', () => {
  const { registries, messages } = read(undefined);
  expect(messages).toEqual([]);
  expect(registries?.glossary.terms).toEqual({});
});

test('it is plain data, so that it can go to a worker, and finds the same terms there', () => {
  const { registries } = read(fixture('ok.yaml'));
  const copy = structuredClone(registries!.glossary);
  expect(copy).toEqual(registries?.glossary);
  const text = 'A nonce against replay attacks, in TLS early data and other data, with API keys.';
  expect(matchesIn(text, copy.lexicon).map(({ id }) => id)).toEqual(['nonce', 'replay', 'early-data', 'data', 'key']);
});

describe('what is wrong is told at its place, with what to do', () => {
  test.each(readdirSync(`${FIXTURES}/not-ok`).filter((name) => name.endsWith('.yaml')))('%s', async (name) => {
    const text = told(read(fixture(`not-ok/${name}`)).messages);
    await expect(`${text}\n`).toMatchFileSnapshot(`../fixtures/glossary/not-ok/${name.replace('.yaml', '.txt')}`);
    expect(text).not.toBe('');
  });

  test('an entry with an error keeps its id, so that others which refer to it are not reported too', () => {
    const broken = fixture('ok.yaml').replace('term: replay', 'terms: replay');
    expect(read(broken).messages.map(({ ruleId }) => ruleId)).toEqual(['frontmatter-key']);
  });

  test('a spelling that two terms claim leads to the first', () => {
    const { registries } = read(fixture('not-ok/alias.yaml'));
    expect(matchesIn('Nonce.', registries!.glossary.lexicon)[0]?.id).toBe('nonce');
  });
});
