import { expect, test } from 'vitest';
import type { Message } from '../../src/parse/problem.ts';
import { EXPLAINER, registriesOf, REGISTRY_TEXTS, withBody } from '../support/articles.ts';
import { CHECK_REGISTRIES, checked } from '../support/check.ts';

const site = REGISTRY_TEXTS['content/site.yaml'] ?? '';

const spelled = (body: string, registries = CHECK_REGISTRIES): readonly Message[] =>
  checked(withBody(EXPLAINER, body), registries).messages.filter(({ ruleId }) => ruleId === 'spelling');

const inLanguage = (language: string) =>
  registriesOf({ 'content/site.yaml': site.replace('language: en', `language: ${language}`) });

test('a misspelled word is a warning that names the word that was meant', () => {
  expect(spelled('They recieve it.')).toMatchObject([
    {
      severity: 'warning',
      reason: '`recieve` stands in no dictionary.',
      hint: 'Did you mean `receive`? Where it is a word, enter it under `check.words` of site.yaml.',
    },
  ]);
});

test('a word that begins a sentence is suggested with its capital', () => {
  expect(spelled('Definately not.')[0]?.hint).toContain('`Definitely`');
});

test('a word of no likeness to another comes without a suggestion', () => {
  expect(spelled('They zxqvbrt it.')[0]?.hint).toBe('Where it is a word, enter it under `check.words` of site.yaml.');
});

test('words of site.yaml are known, with their plurals and whatever begins a sentence', () => {
  const registries = registriesOf({ 'content/site.yaml': `${site}check: { words: [tokenfied, blorp] }\n` });
  expect(spelled('It is tokenfied by blorps. Blorp is one.')).toHaveLength(2);
  expect(spelled('It is tokenfied by blorps. Blorp is one.', registries)).toEqual([]);
});

test('words of sources and of the glossary are known', () => {
  const registries = registriesOf({
    'content/sources.yaml': `${REGISTRY_TEXTS['content/sources.yaml'] ?? ''}krill: { title: On krillage }\n`,
    'content/glossary.yaml':
      'mulching:\n  term: mulchification\n  definition: It is a word that was made for this test.\n  source: paper\n',
  });
  expect(spelled('The krillage, the mulchification.')).toHaveLength(2);
  expect(spelled('The krillage, the mulchification.', registries)).toEqual([]);
});

test('English of a country is spelled as it is there, and that of none in either way', () => {
  const text = 'The colour and the color.';
  expect(spelled(text)).toEqual([]);
  expect(spelled(text, inLanguage('en-GB')).map(({ reason }) => reason)).toEqual(['`color` stands in no dictionary.']);
  expect(spelled(text, inLanguage('en-US')).map(({ reason }) => reason)).toEqual(['`colour` stands in no dictionary.']);
});

test('a language of which there is no dictionary is not judged', () => {
  expect(spelled('Das ist ein deutscher Satz.', inLanguage('de'))).toEqual([]);
});

test('what is suggested does not depend on the articles that were checked before', () => {
  const odd = (index: number): string => `recieve${String.fromCharCode(97 + index, 97 + index)}`;
  const many = Array.from({ length: 25 }, (_, index) => odd(index)).join(' ');
  const first = spelled(many).map(({ hint }) => hint);
  spelled(`${odd(24)} ${odd(23)}`);
  expect(spelled(many).map(({ hint }) => hint)).toEqual(first);
  expect(first.slice(20).every((hint) => hint?.startsWith('Where'))).toBe(true);
});
