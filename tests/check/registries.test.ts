import { expect, test } from 'vitest';
import { checkRegistries } from '../../src/check/check-registries.ts';
import { REGISTRY_TEXTS, told } from '../support/articles.ts';

const withAssets = (entries: string) => {
  const texts: Record<string, string> = {
    ...REGISTRY_TEXTS,
    'content/assets.yaml': `${REGISTRY_TEXTS['content/assets.yaml'] ?? ''}${entries}`,
  };
  return checkRegistries((path) => texts[path]).messages;
};

test('a contract whose capitals do not fit its digits is found', () => {
  expect(
    told(withAssets('lend: { name: Lend, chain: ethereum, contract: "0x7fC66500c84A76Ad7e9c93437bFc5Ac33E2DDaE9" }\n')),
  ).toMatchInlineSnapshot(`
    "content/assets.yaml:7:48 error address-checksum (lend.contract)
      \`0x7fC66500c84A76Ad7e9c93437bFc5Ac33E2DDaE9\` is no whole address: its capitals, which are its checksum, do not fit its digits.
      Copy it anew from the explorer of its chain."
  `);
});

test.each([
  ['ethereum', '0x7fc66500c84a76ad7e9c93437bfc5ac33e2ddae9', 'written without its checksum'],
  ['tron', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u', 'its checksum does not fit'],
  ['solana', '7Pnqg1S6MYrL6AP1ZXcToTHfdBbTB77ze6Y33qBBpu', 'stands for 31 bytes'],
])('a contract on %s that is not whole is found', (chain, contract, reason) => {
  const [message] = withAssets(`lend: { name: Lend, chain: ${chain}, contract: "${contract}" }\n`);
  expect(message).toMatchObject({ ruleId: 'address-checksum', severity: 'error', place: { start: { line: 7 } } });
  expect(message?.reason).toContain(reason);
});

test.each([
  ['ethereum', '0x7Fc66500c84A76Ad7e9c93437bFc5Ac33E2DDaE9'],
  ['tron', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'],
  ['solana', '7Pnqg1S6MYrL6AP1ZXcToTHfdBbTB77ze6Y33qBBpump'],
  ['sui', '0x2::sui::SUI'],
])('a whole contract on %s is ok', (chain, contract) => {
  expect(withAssets(`lend: { name: Lend, chain: ${chain}, contract: "${contract}" }\n`)).toEqual([]);
});
