import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { EXPLAINER, REGISTRY_TEXTS, withBody } from '../support/articles.ts';
import { startLinkServer } from '../support/link-server.ts';
import type { LinkServer } from '../support/link-server.ts';

vi.setConfig({ testTimeout: 60_000 });

const PATH = 'content/articles/sample.mdx';

let server: LinkServer;
let root: string;
beforeAll(async () => {
  server = await startLinkServer();
});
afterAll(() => server.close());
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'links-'));
  for (const [path, text] of Object.entries(REGISTRY_TEXTS)) write(path, text);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

const article = (...paths: string[]): void =>
  write(PATH, withBody(EXPLAINER, paths.map((path) => `[A page](${server.origin}${path}).`).join('\n')));

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The server answers from this process, so the command must not stop it. */
const links = (...args: string[]) =>
  new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    const command = spawn(
      process.execPath,
      ['src/cli/run.mjs', 'links', '--root', root, '--now', '2026-11-21', '--timeout', '2', ...args],
      {
        env: { ...process.env, CI: '1' },
      },
    );
    let [stdout, stderr] = ['', ''];
    command.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    command.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    command.on('close', (status) => resolve({ status, stdout, stderr }));
  });

test('ends with 0 where all links lead somewhere, and asks for none of them again the same week', async () => {
  article('/page', '/other#here');
  const { status, stdout, stderr } = await links();
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toBe('No errors and no warnings.\n2 addresses, 2 of them asked for.\n');
  expect((await links()).stdout).toContain('2 addresses, 0 of them asked for.');
  expect((await links('--max-age', '0')).stdout).toContain('2 addresses, 2 of them asked for.');
  expect(existsSync(join(root, 'dist'))).toBe(false);
});

test('ends with 1 at a dead link, and says where each link stands and what is wrong with it', async () => {
  article('/gone', '/moved', '/page#nowhere', '/forbidden', '/moved-home');
  write(
    'content/sources.yaml',
    `${REGISTRY_TEXTS['content/sources.yaml'] ?? ''}old: { title: Old, note: 'At ${server.origin}/removed' }\n`,
  );
  const { status, stdout } = await links('--format', 'json');
  expect(status).toBe(1);
  const { messages } = JSON.parse(stdout) as {
    messages: { ruleId: string; severity: string; place: { path: string; start: object } }[];
  };
  expect(messages.map(({ ruleId, severity, place }) => [ruleId, severity, place.path, place.start])).toEqual([
    ['link-gone', 'error', PATH, { line: 14, column: 10 }],
    ['link-moved', 'warning', PATH, { line: 15, column: 10 }],
    ['link-fragment', 'warning', PATH, { line: 16, column: 10 }],
    ['link-unchecked', 'warning', PATH, { line: 17, column: 10 }],
    ['link-moved', 'warning', PATH, { line: 18, column: 10 }],
    ['link-gone', 'error', 'content/sources.yaml', { line: 4, column: expect.any(Number) as number }],
  ]);
});

test('what could not be checked, has moved or lost an id ends with 0', async () => {
  article('/page#nowhere', '/moved', '/broken', '/slow', '/cut', '/circle');
  expect(await links()).toMatchObject({ status: 0 });
});

test('--fix writes the new address, but for a front page that stands for whatever is gone', async () => {
  article('/moved#here', '/moved-home');
  const before = read(PATH);
  const { stderr } = await links('--fix');
  expect(stderr).toBe(`${PATH}: 1 fix made\n`);
  expect(read(PATH)).toBe(before.replace('/moved#here', '/page#here'));
});

test('a message is accepted with a reason, and the check does not call that idle', async () => {
  article('/gone');
  const accepted = '[A page](URL). {/* check-ok link-gone: It is quoted as it was. */}'.replace(
    'URL',
    `${server.origin}/gone`,
  );
  write(PATH, withBody(EXPLAINER, accepted));
  const { status, stdout } = await links('--verbose');
  expect(status).toBe(0);
  expect(stdout).toContain('It is quoted as it was.');
  const check = await new Promise<string>((resolve) => {
    const command = spawn(process.execPath, ['src/cli/run.mjs', 'check', '--root', root, '--now', '2026-11-21']);
    let said = '';
    command.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    command.on('close', () => resolve(said));
  });
  expect(check).toContain('No errors and no warnings.');
});

test('site.yaml says how grave a finding is', async () => {
  article('/gone');
  appendFileSync(join(root, 'content/site.yaml'), 'check: { rules: { link-gone: warning } }\n');
  expect(await links()).toMatchObject({ status: 0 });
});

test('issues of the newsletter are read, too', async () => {
  article('/page');
  write('content/newsletters/2026-11-21.mdx', `---\ntitle: One\n---\n\n[A page](${server.origin}/gone).\n`);
  const { status, stdout } = await links('--format', 'github');
  expect(status).toBe(1);
  expect(stdout).toMatch(/^::error file=content\/newsletters\/2026-11-21\.mdx,line=5,endLine=5,col=10,/);
});

test('registries with an error of syntax end with 1, and nobody is asked', async () => {
  article('/gone');
  write('content/site.yaml', 'nam: Tearsheet\n');
  const before = server.requests.length;
  const { status, stdout } = await links();
  expect(status).toBe(1);
  expect(stdout).toContain('content/site.yaml:');
  expect(server.requests.length).toBe(before);
});

test('a machine without a network ends with 3, and keeps what it knew', async () => {
  article('/page');
  await links();
  const known = read('.tearsheet/links.json');
  cpSync(join(root, PATH), join(root, 'content/articles/other.mdx'));
  const nowhere = ['a', 'b', 'c'].map((path) => `[A page](http://127.0.0.1:1/${path})`).join(' ');
  write('content/articles/other.mdx', withBody(EXPLAINER, nowhere));
  const { status, stderr } = await links();
  expect(status).toBe(3);
  expect(stderr).toContain('Is this machine connected to the network?');
  expect(read('.tearsheet/links.json')).toBe(known);
});

test.each([
  [['--max-age', 'old'], '`--max-age old` is no whole number from 0 on.'],
  [['--format', 'jsn'], 'There is no format `jsn`. Did you mean `json`?'],
  [['--fixes'], 'There is no option `--fixes` here. Did you mean `--fix`?'],
])('%j cannot be used', async (args, message) => {
  const { status, stderr } = await links(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});

test('--help says what there is', async () => {
  const { status, stdout } = await links('--help');
  expect(status).toBe(0);
  for (const option of ['--max-age', '--timeout', '--format', '--fix', '--verbose', '--now', '--root'])
    expect(stdout).toContain(option);
});
