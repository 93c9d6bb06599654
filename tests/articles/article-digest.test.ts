import { describe, expect, test } from 'vitest';
import type { Registries } from '../../src/articles/registries.ts';
import {
  AWARDS,
  EXPLAINER,
  REGISTRY_TEXTS,
  articleOf,
  edited,
  registriesOf,
  withBody,
  withKeys,
} from '../support/articles.ts';

const CITING = withBody(
  withKeys(EXPLAINER, 'assets: [aave]'),
  'A sentence <Cite source="standard" /> with a <Partner id="shop">shop</Partner>.',
);

/** The digest of an article where registries are as they are, but for some of them. */
const digest = (text: string, changes: Readonly<Record<string, string>> = {}): string =>
  articleOf(text, registriesOf(changes)).digest;

const registry = (name: string): string => REGISTRY_TEXTS[`content/${name}.yaml`] ?? '';
const added = (name: string, line: string): Record<string, string> => ({
  [`content/${name}.yaml`]: `${registry(name)}${line}\n`,
});
const changed = (name: string, from: string, to: string): Record<string, string> => ({
  [`content/${name}.yaml`]: edited(registry(name), from, to),
});

describe('the digest of an article stays', () => {
  test.each([
    ['a source is added', added('sources', 'other: { title: Another paper }')],
    ['an asset is added', added('assets', 'other: { name: Other }')],
    ['a rule of the check is off', added('site', 'check: { rules: { advice: off } }')],
    ['a tag is added', added('tags', 'other: { name: Other }')],
    ['an author is added', added('authors', 'other: { name: Other desk, kind: desk }')],
    ['a source changes that it does not name', changed('sources', 'title: A paper', 'title: Another paper')],
    ['an asset changes that it does not name', changed('assets', 'name: Velas', 'name: Velas Chain')],
  ])('where %s', (_, changes) => {
    expect(digest(CITING, changes)).toBe(digest(CITING));
  });
});

describe('the digest of an article changes', () => {
  test.each([
    ['its source', changed('sources', 'title: Reader survey', 'title: Survey of readers'), AWARDS],
    ['a source that it cites', changed('sources', 'title: A standard', 'title: The standard'), CITING],
    ['the publisher of its source', changed('partners', 'name: Metrics', 'name: The Metrics'), AWARDS],
    ['an asset that it names', changed('assets', 'name: Aave', 'name: AAVE Labs'), CITING],
    [
      'an alias of an asset that it names',
      changed('assets', 'symbol: AAVE', 'symbol: AAVE, aliases: [ETHLend]'),
      CITING,
    ],
    [
      'an interest in an asset that it names',
      changed('assets', 'symbol: NEXA', 'symbol: NEXA, interests: [{ holder: metrics, kind: partner, note: Said. }]'),
      AWARDS,
    ],
    [
      'a partner that it links to',
      changed('partners', 'https://shop.example/ref', 'https://shop.example/other'),
      CITING,
    ],
    ['the text of a notice', changed('disclosures', 'a piece of advice', 'advice'), CITING],
    ['its author', changed('authors', 'name: Research desk', 'name: Desk'), CITING],
    ['its category', changed('categories', 'name: Research', 'name: Papers'), CITING],
    ['the address of the site', changed('site', 'https://example.org', 'https://example.net'), CITING],
  ])('with %s', (_, changes, text) => {
    expect(digest(text, changes)).not.toBe(digest(text));
  });

  test.each([
    ['a figure', AWARDS, edited(AWARDS, 'share: 30', 'share: 31')],
    ['a word', CITING, edited(CITING, 'Some words', 'Some other words')],
    ['the product', announced('shop'), announced('bank')],
  ])('with %s', (_, before, after) => {
    expect(digest(after)).not.toBe(digest(before));
  });

  function announced(product: string): string {
    return withKeys(edited(EXPLAINER, 'kind: explainer', 'kind: announcement'), `product: ${product}`);
  }
});

describe('a term of the glossary', () => {
  const glossary = (terms: string): Registries => registriesOf({ 'content/glossary.yaml': terms });
  const text = withBody(EXPLAINER, 'A nonce stands here.');
  const nonce = 'nonce: { term: nonce, definition: A value that is used once and never again. }\n';
  const before = articleOf(text, glossary(nonce)).digest;

  test('counts where the article links to it', () => {
    expect(articleOf(text, glossary(nonce.replace('used once', 'used one time'))).digest).not.toBe(before);
    expect(articleOf(text, glossary('')).digest).not.toBe(before);
  });

  test('does not count where the article does not', () => {
    const other = 'replay: { term: replay, definition: A valid message that is sent a second time. }\n';
    expect(articleOf(text, glossary(`${nonce}${other}`)).digest).toBe(before);
  });
});
