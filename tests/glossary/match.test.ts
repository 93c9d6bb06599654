import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../src/glossary/lexicon.ts';
import { matchesIn } from '../../src/glossary/match.ts';
import { lexiconWith, termOf } from './terms.ts';

const LEXICON = lexiconWith(
  'nonce',
  'HMAC',
  'key',
  'API key',
  'API key rotation',
  'early data',
  'low-cap',
  'SHA-256',
  'TLS 1.3',
  'policy',
  'hash',
  'café',
  'Diffie–Hellman',
);

/** The words that were found in a text. */
const found = (text: string, lexicon = LEXICON): string[] =>
  matchesIn(text, lexicon).map(({ start, end }) => text.slice(start, end));

describe('a term is found', () => {
  test('wherever it stands, each time', () => {
    expect(matchesIn('A nonce, and a nonce.', LEXICON)).toEqual([
      { id: 'nonce', start: 2, end: 7 },
      { id: 'nonce', start: 15, end: 20 },
    ]);
  });

  test('the longest of those that begin at a word', () => {
    expect(found('An API key rotation needs an API key, which is a key.')).toEqual([
      'API key rotation',
      'API key',
      'key',
    ]);
  });

  test('the shorter one where the longer does not end', () => {
    expect(found('The API key rotates, and an API keyboard is none.')).toEqual(['API key']);
  });

  test('in the plural', () => {
    expect(found('Nonces, HMACs, hashes, policies, API keys.')).toEqual([
      'Nonces',
      'HMACs',
      'hashes',
      'policies',
      'API keys',
    ]);
  });

  test('with a capital where it has none, and never without one where it has one', () => {
    expect(found('Nonce and Early data, Early Data')).toEqual(['Nonce', 'Early data', 'Early Data']);
    expect(found('hmac, Hmac, api key, NONCE, tls 1.3')).toEqual(['key']);
  });

  test('with a space, a line break or a hyphen between its words', () => {
    expect(found('early-data, early\n  data, low cap, low-cap, SHA-256 and SHA 256')).toEqual([
      'early-data',
      'early\n  data',
      'low cap',
      'low-cap',
      'SHA-256',
      'SHA 256',
    ]);
    expect(found('TLS 1.3; Diffie–Hellman; Diffie-Hellman')).toEqual(['TLS 1.3', 'Diffie–Hellman', 'Diffie-Hellman']);
  });

  test('as a possessive, between quotes and brackets, and at the end of a sentence', () => {
    expect(found("The nonce's life; the nonce’s life; “nonce” (nonce) nonce. nonce…")).toEqual(Array(6).fill('nonce'));
  });

  test('by its aliases', () => {
    const { lexicon } = lexiconOf([termOf('replay', { aliases: ['playback', 'replay attack'] })]);
    expect(matchesIn('A playback is a replay attack.', lexicon).map(({ id }) => id)).toEqual(['replay', 'replay']);
    expect(found('A playback is a replay attack.', lexicon)).toEqual(['playback', 'replay attack']);
  });
});

describe('a term is not found', () => {
  test.each([
    'announcement',
    'noncey',
    'renonce',
    'HMAC-SHA256',
    're-nonce',
    'nonce-based',
    'nonce.js',
    'x.nonce',
    'snake_nonce',
    'nonce_count',
    '#nonce',
    '$HMAC',
    '@nonce',
    'nonce@example.org',
    '/nonce/x',
    'a/nonce',
    "HMAC'd",
    'HMAC2',
    'öHMAC',
    'HMACö',
    'HMAC\u0301',
    'cafés-bar',
    'early, data',
    'early. data',
    'early  - data',
  ])('in %j', (text) => {
    expect(found(text).filter((word) => word !== 'data')).toEqual([]);
  });

  test('in a text without words, or by a glossary without terms', () => {
    expect(found('')).toEqual([]);
    expect(found(' …!? ')).toEqual([]);
    expect(matchesIn('A nonce.', new Map())).toEqual([]);
  });
});

test('words end where letters end, in every script', () => {
  expect(found('Ein café. Cafés, «nonce», nonce：nonce、HMAC')).toEqual([
    'café',
    'Cafés',
    'nonce',
    'nonce',
    'nonce',
    'HMAC',
  ]);
  expect(found('𝒳nonce 𝒳 nonce 😀nonce😀')).toEqual(['nonce', 'nonce']);
});

test('matches lie in order and apart from each other, and each is a spelling of its term', () => {
  const piece = fc.constantFrom(
    ...['nonce', 'API', 'key', 'keys', 'rotation', 'early', 'data', 'HMAC', ' ', '  ', '-', '.', '’s', 'é', 'x', '\n'],
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { id, start, end } of matchesIn(text, LEXICON)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(matchesIn(text.slice(start, end), LEXICON)).toEqual([{ id, start: 0, end: end - start }]);
        last = end;
      }
    }),
  );
});

test('a text is read once: twice the text takes about twice the steps, and a thousand terms take no more', () => {
  /** How often the lexicon is asked for a word. */
  const lookUps = (text: string, terms: readonly string[]): number => {
    const lexicon = lexiconWith(...terms);
    let count = 0;
    const counting = new Proxy(lexicon, {
      get: (map, name) => {
        if (name === 'get') count++;
        const value: unknown = Reflect.get(map, name, map);
        return typeof value === 'function' ? (value.bind(map) as unknown) : value;
      },
    });
    matchesIn(text, counting);
    return count;
  };
  const text = 'Some words about a nonce and others. ';
  const many = Array.from({ length: 1000 }, (_, index) => `term${String(index)}`);
  expect(lookUps(text.repeat(2), ['nonce'])).toBe(2 * lookUps(text, ['nonce']));
  expect(lookUps(text, ['nonce', ...many])).toBe(lookUps(text, ['nonce']));
});
