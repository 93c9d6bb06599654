import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unusedTerms } from '../../src/articles/unused-terms.ts';
import { registriesOf, summaryOf, told } from '../support/articles.ts';

const OK = readFileSync('tests/fixtures/glossary/ok.yaml', 'utf8');

/** What is said of a glossary where one article uses some terms and explains others. */
function toldOf(uses: readonly string[], explains: readonly string[] = [], text = OK): string {
  const articles = [summaryOf('one', { terms: { uses, explains } })];
  return told(unusedTerms(articles, registriesOf({ 'content/glossary.yaml': text }), () => text));
}

test('a term that no article mentions is a warning at its key', () => {
  expect(toldOf(['nonce', 'hmac', 'key', 'data'])).toMatchInlineSnapshot(`
    "content/glossary.yaml:11:1 warning glossary-unused (early-data)
      No article mentions \`early data\` where it could be linked.
      Add the spelling that articles use to \`aliases\`, or remove the entry."
  `);
});

test('a term that is explained, or to which one in use refers, is in use', () => {
  expect(toldOf(['nonce', 'key', 'data'], ['hmac', 'early-data'])).toBe('');
});

test('a reference by a term that is not in use does not count', () => {
  expect(toldOf(['early-data', 'key', 'data']).match(/`\w+`(?= where)/g)).toEqual(['`nonce`', '`replay`', '`HMAC`']);
});

test('a comment with a reason accepts one, and without a reason is an error', () => {
  const accepting = (comment: string): string => OK.replace('early-data:', `# ${comment}\nearly-data:`);
  const others = ['nonce', 'hmac', 'key', 'data'];
  expect(toldOf(others, [], accepting('check-ok glossary-unused: an article is on its way'))).toBe('');
  expect(toldOf(others, [], accepting('check-ok glossary-unused'))).toContain('acceptance-reason');
});

test('a glossary without terms, and one whose terms are all used, have nothing to say', () => {
  expect(toldOf([], [], '{}\n')).toBe('');
  expect(toldOf(['nonce', 'replay', 'hmac', 'early-data', 'key', 'data'])).toBe('');
});
