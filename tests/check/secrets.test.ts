import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRegistries } from '../../src/check/check-registries.ts';
import { longRuns, secretsIn, withoutSecrets } from '../../src/check/secrets.ts';
import { EXPLAINER, REGISTRY_TEXTS, told, withBody, withKeys } from '../support/articles.ts';
import { checked } from '../support/check.ts';

// Put together here, so that no file of the project looks as if it held a key.
const mixed = 'q7Rk2Zp9Vb4Xn1Ms8Lw3Td6Yh5Jc0Gf2Ua7E';
const PHRASE = 'letter advice cage absurd amount doctor acoustic avoid letter advice cage above';
const SECRETS: readonly (readonly [what: string, text: string])[] = [
  ['an access key of AWS', ['AKIA', 'Q7RK2ZP9VB4XN1MS'].join('')],
  ['a token of GitHub', `ghp_${mixed}`],
  ['a key of Stripe', `sk_live_${mixed.slice(0, 24)}`],
  ['a token of Slack', `xoxb-${mixed.slice(0, 12)}-${mixed.slice(12, 30)}`],
  ['a key of OpenAI or Anthropic', `sk-proj-${mixed}`],
  ['a key of Google', `AIza${mixed.slice(0, 35)}`],
  ['a token of npm', `npm_${mixed.slice(0, 36)}`],
  ['a key of SendGrid', `SG.${mixed.slice(0, 22)}.${(mixed + mixed).slice(0, 43)}`],
  ['a secret key of AWS', `aws_secret_access_key = ${(mixed + mixed).slice(0, 40)}`],
  [
    'the address of a webhook of Slack',
    ['https://hooks.slack.', `com/services/T07RK2ZP9V/B4XN1MS8LW/${mixed.slice(0, 24)}`].join(''),
  ],
  ['a token of Shopify', ['shpat', '_0a1b2c3d4e5f60718293a4b5c6d7e8f9'].join('')],
  ['a token of Docker', `dckr_pat_${mixed.slice(0, 27)}`],
  ['a token of Figma', `figd_${mixed}1234`],
  ['a key of Linear', `lin_api_${(mixed + mixed).slice(0, 40)}`],
  ['a key of Groq', `gsk_${(mixed + mixed).slice(0, 52)}`],
  ['a token of Hugging Face', `hf_${mixed.slice(0, 34)}`],
  ['a password in an address', `postgres://admin:${mixed.slice(0, 12)}@db.tearsheet.net`],
  ['a private key', ['private key: 0x', '4c0883a69102937d6231471b5dbb6204fe512961708279fe8d1f3a5b7c9e0d2f'].join('')],
  [
    'an extended private key',
    [
      'xprv',
      '9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi',
    ].join(''),
  ],
  ['a private key in WIF form', ['5', 'HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ'].join('')],
  [
    'a private key in PEM form',
    [
      '-----BEGIN ',
      'EC PRIVATE KEY',
      '-----\nMHcCAQEEIIrYSSNQFaA2Hwf1duRSxKtLYX5CB04fSeQ6tF1aY/PuoAoGCCqGSM49\nAwEHoUQDQgAEPR3tU2Fta9ktY+6P9G0cWO+0kETA6SFs38GecTyudlHz6xvCdz8q\n-----END EC PRIVATE KEY-----',
    ].join(''),
  ],
  ['a seed phrase', PHRASE],
  [
    'a seed phrase',
    PHRASE.split(' ')
      .map((word, index) => `${index + 1}. ${word}`)
      .join('\n'),
  ],
];

describe.each(SECRETS)('%s', (what, text) => {
  test('is found, by its place, in prose and in code', () => {
    expect(secretsIn(`Words before.\n${text}\n`)[0]?.what).toBe(what);
    const [message] = checked(withBody(EXPLAINER, `\`\`\`\n${text}\n\`\`\``)).messages;
    expect(message).toMatchObject({ ruleId: 'secret', severity: 'error', place: { start: { line: 15 } } });
  });

  test('is not repeated by what is said of it', () => {
    const { messages } = checked(withBody(EXPLAINER, `The value is ${text} here.`));
    const said = told(messages.filter(({ ruleId }) => ruleId === 'secret'));
    expect(said).toContain(`This is ${what}.`);
    for (const part of text.split(/[\s:]+/).filter((word) => word.length > 12)) expect(said).not.toContain(part);
  });

  test('is struck out where the text is shown', () => {
    const shown = withoutSecrets(`It is ${text}, as it was`);
    expect(shown).toHaveLength(`It is ${text}, as it was`.length);
    expect(secretsIn(shown)).toEqual([]);
    expect(shown).toMatch(/^It is .*[^\p{L}\p{N}], as it was$/su);
  });
});

test.each([
  'AKIAIOSFODNN7EXAMPLE',
  'postgres://user:password1@db.tearsheet.net/app',
  `https://user:${mixed.slice(0, 12)}@api.example.com/`,
  'mysql://root:s3cretwords@localhost/app',
  'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX',
  'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'sk_live_your_key_here',
  '-----BEGIN PRIVATE KEY-----\n…\n-----END PRIVATE KEY-----',
  `abandon ${'abandon '.repeat(10)}about`,
  'the of and to in that is was for it with as',
  'token will then need some more time until they can move again under this same rule once',
  '5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTX',
  'The digest is e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855.',
])('%s is no secret', (text) => {
  expect(secretsIn(text)).toEqual([]);
});

test('a secret in frontmatter and in a registry is found', () => {
  const [, key] = SECRETS[1] ?? ['', ''];
  const { messages } = checked(withKeys(EXPLAINER, `tags: [defi] # ${key}`));
  expect(messages).toMatchObject([{ ruleId: 'secret', place: { start: { line: 10, column: 16 } } }]);
  const texts: Record<string, string> = {
    ...REGISTRY_TEXTS,
    'content/tags.yaml': `defi: { name: DeFi, description: ${key} }\n`,
  };
  expect(checkRegistries((path) => texts[path]).messages).toMatchObject([
    { ruleId: 'secret', place: { path: 'content/tags.yaml', start: { line: 1 } } },
  ]);
});

test('a secret cannot be accepted', () => {
  const text = withBody(EXPLAINER, `{/* check-ok secret: It is old. */}\n\nThe phrase ${PHRASE} opened it.`);
  expect(checked(text).messages).toMatchObject([{ ruleId: 'secret' }]);
  expect(checked(text).article).toBeUndefined();
});

test('runs of as many letters as a key has are those that a pattern finds', () => {
  const letters = fc.constantFrom('a', 'Z', '7', '_', '-', '/', '+');
  const part = fc.oneof(fc.string({ unit: letters, maxLength: 45 }), fc.constantFrom(' ', '.', 'é', '\n', '€ '));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      expect(longRuns(text)).toEqual(text.match(/[\w/+-]{20,}/g) ?? []);
    }),
    { numRuns: 300 },
  );
});
