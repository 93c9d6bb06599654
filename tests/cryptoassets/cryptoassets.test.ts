import { describe, expect, test } from 'vitest';
import { assetHint, assetNames, explorerUrl, toCryptoasset } from '../../src/cryptoassets/cryptoasset.ts';
import { assetSchema } from '../../src/cryptoassets/schema.ts';

const AAVE = { name: 'Aave', symbol: 'AAVE', chain: 'ethereum', contract: `0x${'7f'.repeat(20)}` };

function findings(change: object): string[] {
  const result = assetSchema.safeParse({ ...AAVE, ...change });
  return result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

describe('what may stand in the registry of assets', () => {
  test('a name is enough', () => {
    expect(assetSchema.parse({ name: 'Aave' })).toEqual({ name: 'Aave', aliases: [], interests: [] });
  });

  test.each([
    ['ethereum', AAVE.contract],
    ['solana', 'So11111111111111111111111111111111111111112'],
    ['tron', `T${'9'.repeat(33)}`],
    ['sui', '0x2::sui::SUI'],
    ['some-other-chain', 'whatever it is written like'],
  ])('a contract on %s is accepted as it is written there', (chain, contract) => {
    expect(findings({ chain, contract })).toEqual([]);
  });

  test('a contract that is too short says how many digits it has', () => {
    expect(findings({ contract: `0x${'7'.repeat(38)}` })).toMatchInlineSnapshot(`
      [
        "contract: \`0x77777777777777777777777777777777777777\` is not a contract on Ethereum.
      Write \`0x\` and 40 hexadecimal digits; here are 38.",
      ]
    `);
  });

  test('letters that base58 does not have are an error', () => {
    expect(findings({ chain: 'solana', contract: '0'.repeat(40) })).toMatchInlineSnapshot(`
      [
        "contract: \`0000000000000000000000000000000000000000\` is not a contract on Solana.
      Write 32 to 44 letters and digits without \`0\`, \`O\`, \`I\` and \`l\`.",
      ]
    `);
  });

  test('an unquoted contract, which YAML reads as a number, is told so', () => {
    expect(findings({ contract: 0x7fc6 })).toMatchInlineSnapshot(`
      [
        "contract: The contract was read as a number.
      Put it in quotes: \`contract: "0x…"\`.",
      ]
    `);
  });

  test('a contract needs a chain, and a misspelt one is recognised', () => {
    expect(findings({ chain: undefined })[0]).toContain('names no chain.\nAdd `chain: ethereum`');
    expect(findings({ chain: 'etherium' })).toMatchInlineSnapshot(`
      [
        "contract: We know no explorer of a chain \`etherium\`.
      Did you mean \`chain: ethereum\`?",
      ]
    `);
  });

  test('an interest says whose it is and of what kind', () => {
    expect(findings({ interests: [{ kind: 'friend' }] })).toMatchInlineSnapshot(`
      [
        "interests.0.holder: Whose interest it is is expected.
      Write \`holder: publisher\` where it is ours, or an id of partners.yaml.",
        "interests.0.kind: The kind of interest is expected.
      Write \`portfolio-company\`, \`partner\` or \`own-token\`.",
      ]
    `);
  });

  test('an address is https', () => {
    expect(findings({ url: 'http://aave.com' })).toHaveLength(1);
    expect(findings({ url: 'javascript:alert(1)' })).toHaveLength(1);
    expect(findings({ url: 'https://aave.com/' })).toEqual([]);
  });
});

describe('the explorer of a contract', () => {
  test.each([
    ['ethereum', 'https://etherscan.io/token/'],
    ['base', 'https://basescan.org/token/'],
    ['bnb', 'https://bscscan.com/token/'],
    ['solana', 'https://solscan.io/token/'],
  ])('of %s is %s', (chain, start) => {
    expect(explorerUrl({ chain, contract: '0x12' })).toBe(`${start}0x12`);
  });

  test('is unknown where the chain is, or where there is no contract', () => {
    expect(explorerUrl({ chain: 'cosmos', contract: 'ibc' })).toBeUndefined();
    expect(explorerUrl({ chain: 'ethereum' })).toBeUndefined();
    expect(explorerUrl({ contract: '0x12' })).toBeUndefined();
  });
});

describe('names of assets', () => {
  const entries = {
    aave: { name: 'Aave', symbol: 'AAVE', aliases: ['LEND'] },
    'astra-dao': { name: 'Astra DAO', symbol: 'ASTRADAO' },
    lend: { name: 'Lend Protocol' },
  };
  const names = assetNames(Object.entries(entries).map(([id, entry]) => toCryptoasset(id, assetSchema.parse(entry))));

  test('lead to ids by any spelling', () => {
    expect(names.get('aave')).toBe('aave');
    expect(names.get('astra dao')).toBe('astra-dao');
    expect(names.get('astradao')).toBe('astra-dao');
  });

  test('prefer an id to an alias of another', () => {
    expect(names.get('lend')).toBe('lend');
  });

  test('help with what was probably meant', () => {
    expect(assetHint('Astra DAO', names)).toBe('Did you mean `astra-dao`?');
    expect(assetHint('lend protocl', names)).toBe('Did you mean `lend`?');
    expect(assetHint('bitcoin', names)).toBe('Known: `aave`, `astra-dao`, `lend`.');
  });
});
