import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../support/content.ts';
import { readBody } from './bodies.ts';
import type { Sample } from './bodies.ts';

const samplesOf = new Map(readContent().articles.map((article) => [article.slug, readBody(article).samples]));
const inLanguage = (language: string): (readonly [string, Sample])[] =>
  [...samplesOf].flatMap(([slug, samples]) =>
    samples.filter((sample) => sample.language === language).map((sample) => [slug, sample] as const),
  );

type Files = readonly (readonly [name: string, text: string])[];

/**
 * The JavaScript of an article as files: a sample whose first line is a comment with a file's name is that file; the
 * others are one script, one after another, as a reader would paste them.
 */
function filesOf(slug: string): Files {
  const codes = samplesOf.get(slug)!.flatMap(({ language, code }) => (language === 'js' ? [code] : []));
  const nameOf = (code: string): string => /^\/\/ (\S+\.js)\n/.exec(code)?.[1] ?? 'script.js';
  return [...Map.groupBy(codes, nameOf)].map(([name, parts]) => [name, parts.join('\n')] as const);
}

/** What goes wrong where each file of an article is run by itself; what they print, where nothing does. */
function run(files: Files, only?: string): { errors: string; output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    const runs = files
      .filter(([name]) => only === undefined || name === only)
      .map(([name]) =>
        spawnSync(process.execPath, ['--no-warnings', name], { cwd: folder, encoding: 'utf8', timeout: 60_000 }),
      );
    return {
      errors: runs.map(({ status, stderr }) => (status === 0 ? '' : stderr || 'ended with an error')).join(''),
      output: runs.map(({ stdout }) => stdout).join(''),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the samples in JavaScript', () => {
  const articles = [...samplesOf.keys()].filter((slug) => filesOf(slug).length > 0);

  test('are found', () => {
    expect(articles.length).toBeGreaterThan(10);
  });

  test.each(articles)('of %s run, and what they assert holds', (slug) => {
    expect(run(filesOf(slug)).errors).toBe('');
  });

  test.each(articles)('of %s print what their comments say', (slug) => {
    const said = filesOf(slug).flatMap(([, text]) => [...text.matchAll(/console\.log\(.*\); \/\/ (.+)/g)]);
    expect(run(filesOf(slug)).output).toBe(said.map(([, line]) => `${line}\n`).join(''));
  });

  test('that are wrong are noticed', () => {
    const { errors } = run([['script.js', "import assert from 'node:assert'; assert.equal(1, 2);"]]);
    expect(errors).toContain('AssertionError');
  });
});

/** Published answers that samples are held to: the article, where the answer was published, and how it begins. */
const ANSWERS = [
  ['hmac-request-signing', 'RFC 4231, test case 2', '5bdcc146bf60754e6a042426089575c7'],
  ['symmetric-and-asymmetric-encryption', 'NIST CAVP, ciphertext of AES-256-GCM', '8995ae2e6df3dbf96fac7b7137bae67f'],
  ['symmetric-and-asymmetric-encryption', 'NIST CAVP, tag of AES-256-GCM', 'eca5aa77d51d4a0a14d9c51e1da474ab'],
  ['symmetric-and-asymmetric-encryption', 'RFC 7748, section 6.1', '4a5d9d5ba4ce2de1728e3bf480350f25'],
  ['symmetric-and-asymmetric-encryption', 'RFC 8032, section 7.1, test 2', '92a009a9f0d4cab8720e820b5f642540'],
  ['crypto-key-management', 'RFC 3394, section 4.6', '28c9f404c4b810f4cbccb35cfb87f826'],
  ['storing-api-keys', 'FIPS 180-4, SHA-256 of abc', 'ba7816bf8f01cfea414140de5dae2223'],
  ['preventing-key-theft', 'check value of CRC-32', '0xcbf43926'],
  ['api-keys-or-oauth-tokens', 'RFC 7636, appendix B', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URW'],
  ['api-keys-or-oauth-tokens', 'RFC 9449, thumbprint', '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2Hg'],
  ['api-keys-or-oauth-tokens', 'RFC 9449, section 7', 'fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59I'],
  ['preventing-replay-attacks', 'RFC 9449, section 6.1', '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2Hg'],
  ['exchange-api-key-security', 'Binance, example of a signed order', 'c8db56825ae71d6d79447849e617115f'],
  ['what-is-a-crypto-api', 'Binance, example of a signed order', 'c8db56825ae71d6d79447849e617115f'],
] as const;

describe('a published answer', () => {
  const cryptographic = /\b(?:createHash|createHmac|createCipheriv|diffieHellman|hkdfSync|sign|crc32)\(/;

  test.each(ANSWERS)('in %s is what the code computes: %s', (slug, _, answer) => {
    const spoiled = `${answer.slice(0, -1)}${answer.endsWith('0') ? '1' : '0'}`;
    const files = filesOf(slug).map(([name, text]) => [name, text.replace(answer, spoiled)] as const);
    expect(files, 'the answer stands in a sample').not.toEqual(filesOf(slug));
    expect(run(files).errors).toContain('AssertionError');
  });

  test('is in every article whose samples sign, hash or encrypt, but for two that only need a fingerprint', () => {
    const using = [...samplesOf.keys()].filter((slug) => filesOf(slug).some(([, text]) => cryptographic.test(text)));
    const held = new Set<string>(ANSWERS.map(([slug]) => slug));
    expect(using.filter((slug) => !held.has(slug))).toEqual(['api-key-rotation', 'idempotency-keys']);
  });
});

describe('the samples in other languages', () => {
  test('are the shell and plain text', () => {
    const languages = new Set([...samplesOf.values()].flat().map(({ language }) => language));
    expect([...languages].toSorted()).toEqual(['bash', 'js', 'text']);
  });

  test.each(inLanguage('bash'))('of the shell in %s run, and print what their comments say', (_, { code }) => {
    const { status, stdout } = spawnSync('bash', ['-euo', 'pipefail', '-c', code], { encoding: 'utf8' });
    const said = [...code.matchAll(/^# (.+)$/gm)].map(([, line]) => `${line}\n`).join('');
    expect(status).toBe(0);
    expect(stdout).toBe(said);
  });

  test('the request of the guide to idempotency is one that a server understands', async () => {
    const [, { code }] = inLanguage('text').find(([slug]) => slug === 'idempotency-keys')!;
    const { method, url, headers } = await received(code);
    expect({ method, url, key: headers['idempotency-key'] }).toEqual({
      method: 'POST',
      url: '/orders',
      key: '"8e03978e-40d5-43e8-bc93-6894a57f9324"',
    });
  });

  test('the format of the guide to HMAC is what its code writes, line by line', () => {
    const [, { code }] = inLanguage('text').find(([slug]) => slug === 'hmac-request-signing')!;
    const fields = ['k1', '1700000000', 'n'.repeat(32), 'POST', 'api.example.com', '/orders?dry=0'];
    const probe = `
      import { canonical } from './canonical.js';
      const [keyId, timestamp, nonce, method, authority, target] = ${JSON.stringify(fields)};
      console.log(canonical({ keyId, timestamp, nonce, method, authority, target, body: '' }));`;
    const { output } = run([...filesOf('hmac-request-signing'), ['probe.js', probe]], 'probe.js');
    const [label, ...described] = code.trim().split('\n');
    const [first, ...written] = output.trim().split('\n');
    expect(first).toBe(label);
    expect(written.slice(0, -1)).toEqual(fields);
    expect(described.map((line) => /<(\w+)/.exec(line)?.[1])).toEqual([
      'key',
      'timestamp',
      'nonce',
      'METHOD',
      'authority',
      'path',
      'SHA',
    ]);
    expect(written.at(-1)).toMatch(/^e3b0c44298fc1c14[0-9a-f]{48}$/);
  });
});

/** What a server makes of a request that is sent to it as it was printed. */
async function received(printed: string): Promise<IncomingMessage> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  try {
    return await new Promise<IncomingMessage>((resolve, reject) => {
      server.once('request', (request, response) => {
        response.end();
        resolve(request);
      });
      server.once('clientError', reject);
      server.once('listening', () => {
        const { port } = server.address() as AddressInfo;
        connect(port, '127.0.0.1').end(`${printed.trim().replaceAll('\n', '\r\n')}\r\nHost: a.example\r\n\r\n`);
      });
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
