import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

// Each command is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const PATH = 'content/articles/aave-2027-scenarios.mdx';

const ISSUE = 'content/newsletters/2026-11-21.mdx';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'check-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const check = (args: string[] = [], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/run.mjs', 'check', '--root', root, '--now', '2026-11-21', ...args],
    { encoding: 'utf8', env: { ...process.env, CI: '1', ...env } },
  );
  return { status, stdout, stderr };
};

const edit = (path: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(join(root, path), 'utf8');
  if (text.search(from) === -1) throw new Error(`${path} does not hold ${String(from)}.`);
  writeFileSync(join(root, path), text.replace(from, to));
};

describe('content without errors', () => {
  test('ends with 0 and counts, and nothing is published', () => {
    const { status, stdout, stderr } = check();
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^\d+ messages accepted\. See --verbose\.\n18 articles checked\. No errors and no warnings\.\n$/,
    );
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });

  test('lists what was accepted where that is asked for, of the articles that were', () => {
    expect(check(['--verbose', PATH]).stdout).toMatch(
      /^3 messages accepted:\n(?: {2}content\/articles\/aave-2027-scenarios\.mdx:.*\n){3}\n1 article checked\./,
    );
  });

  test('is counted by the paths that were asked for', () => {
    const last = (paths: string[]): string | undefined => check(paths).stdout.trimEnd().split('\n').at(-1);
    expect(check(['content/articles/x402-explained.mdx']).stdout).toBe(
      '1 article checked. No errors and no warnings.\n',
    );
    expect(last([PATH])).toBe('1 article checked. No errors and no warnings.');
    expect(last(['content/articles/'])).toBe('18 articles checked. No errors and no warnings.');
    expect(last(['./content', PATH])).toBe('18 articles and 1 issue checked. No errors and no warnings.');
    expect(last([ISSUE])).toBe('1 issue checked. No errors and no warnings.');
    expect(last(['content/newsletters', PATH])).toBe('1 article and 1 issue checked. No errors and no warnings.');
  });
});

describe('errors', () => {
  beforeEach(() => edit(PATH, /^category: .*$/m, 'category: nowhere'));

  test('end with 1, each with its place', () => {
    const { status, stdout, stderr } = check();
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/aave-2027-scenarios\.mdx:\d+:11 {2}error {2}`nowhere` is not in categories\.yaml\./);
    expect(stdout).toMatch(/\n18 articles checked\. 1 error in 1 file\.\n$/);
  });

  test('are the same once they are remembered', () => {
    expect(check()).toEqual(check());
  });

  test('in articles that were not asked for are not reported', () => {
    expect(check(['content/articles/upcoming-coins.mdx'])).toMatchObject({ status: 0 });
    expect(check([PATH])).toMatchObject({ status: 1 });
  });

  test('in issues of the newsletter are reported where those are asked for, or everything is', () => {
    edit(PATH, /^category: .*$/m, 'category: research');
    edit(ISSUE, /^subject: .*$/m, 'subjet: An issue');
    expect(check([ISSUE]).stdout).toContain(`${ISSUE}:`);
    expect(check()).toMatchObject({ status: 1 });
    expect(check([PATH])).toMatchObject({ status: 0 });
  });

  test('come as JSON for programs', () => {
    const { status, stdout } = check(['--format', 'json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      errors: 1,
      warnings: 0,
      messages: [{ ruleId: 'reference-categories', severity: 'error', place: { path: PATH }, field: 'category' }],
    });
  });

  test('of registries are reported whatever was asked for, and say that no article was checked', () => {
    edit('content/site.yaml', /^name: .*$/m, 'nam: Tearsheet');
    const { status, stdout } = check(['content/articles/upcoming-coins.mdx']);
    expect(status).toBe(1);
    expect(stdout).toContain('content/site.yaml:');
    expect(stdout).toMatch(/\nNo article was checked\. 1 error in 1 file\.\n$/);
  });
});

test('warnings end with 0, and with 1 where there are more than allowed', () => {
  const parties = 'parties: { client: Client, api: API, idle: Nobody }';
  const steps = 'steps: [{ from: client, to: api, says: Hello }]';
  const block = `{ title: Who says hello, source: rfc-2104, asOf: 2024, ${parties}, ${steps} }`;
  edit('content/articles/preventing-key-theft.mdx', '\n---\n', `\nsequences: { hello: ${block} }\n---\n`);
  const { status, stdout } = check();
  expect(status).toBe(0);
  expect(stdout).toMatch(/checked\. 1 warning in 1 file\.\n$/);
  expect(check(['--max-warnings', '1'])).toMatchObject({ status: 0 });
  expect(check(['--max-warnings', '0'])).toMatchObject({ status: 1 });
});

describe('rules', () => {
  const LIST = 'content/articles/upcoming-coins.mdx';
  const add = (text: string): void => edit(LIST, '## The list\n', `## The list\n\n${text}\n`);

  test('speak from the day on which they hold, whatever is remembered', () => {
    expect(check()).toMatchObject({ status: 0 });
    const later = check(['--now', '2027-04-01']).stdout;
    expect(later).toContain('This article was to be looked at again by 2027-03-31.');
    expect(check(['--now', '2027-03-31']).stdout).not.toContain('upcoming-coins.mdx');
  });

  test('are mended where that is sure, and the file is else as it was', () => {
    add('A chain called Gainswift.');
    expect(check([LIST]).stdout).toContain('`Gainswift` is spelled `GameSwift`.');
    const before = readFileSync(join(root, LIST), 'utf8');
    const { status, stderr, stdout } = check(['--fix', LIST]);
    expect([status, stderr]).toEqual([0, `${LIST}: 1 fix made\n`]);
    expect(stdout).toBe('1 article checked. No errors and no warnings.\n');
    expect(readFileSync(join(root, LIST), 'utf8')).toBe(before.replace('called Gainswift', 'called GameSwift'));
    expect(check(['--fix', LIST]).stderr).toBe('');
  });

  test('report into a folder, in every format', () => {
    add('TODO: compare.');
    expect(check(['--report', join(root, 'report')])).toMatchObject({ status: 1 });
    const report = (name: string): string => readFileSync(join(root, 'report', name), 'utf8');
    expect(report('check.txt')).toContain('18 articles checked. 1 error in 1 file.');
    expect(JSON.parse(report('check.json'))).toMatchObject({ errors: 1, messages: [{ ruleId: 'placeholder' }] });
    expect(report('check.github.txt')).toMatch(/^::error file=content\/articles\/upcoming-coins\.mdx,line=\d+/);
    expect(JSON.parse(report('check.sarif'))).toMatchObject({ version: '2.1.0' });
  });

  test('show no secret, neither in a message nor in the lines around one', () => {
    const key = ['ghp_', 'q7Rk2Zp9Vb4Xn1Ms8Lw3Td6Yh5Jc0Gf2Ua7E'].join('');
    add(`TODO: take out\n${key}\nand go on.`);
    for (const format of ['pretty', 'json', 'github', 'sarif']) {
      const { status, stdout } = check(['--format', format]);
      expect(status).toBe(1);
      expect(stdout).toContain('This is a token of GitHub.');
      expect(stdout).not.toContain(key.slice(4, 14));
    }
  });
});

test.each([
  [
    ['content/articles/upcoming-coin.mdx'],
    'There is no article at `content/articles/upcoming-coin.mdx`. Did you mean `content/articles/upcoming-coins.mdx`?',
  ],
  [
    ['content/newsletters/2026-11-22.mdx'],
    'There is no issue at `content/newsletters/2026-11-22.mdx`. Did you mean `content/newsletters/2026-11-21.mdx`?',
  ],
  [['--format', 'jsn'], 'There is no format `jsn`. Did you mean `json`?'],
  [['--max-warnings', '-1'], "Option '--max-warnings' argument is ambiguous."],
  [['--max-warnings', 'few'], '`--max-warnings few` is no whole number from 0 on.'],
  [['--fixes'], 'There is no option `--fixes` here. Did you mean `--fix`?'],
])('%j cannot be used', (args, message) => {
  const { status, stdout, stderr } = check(args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});

test('a fault of the machine ends with 3', () => {
  expect(check([], { TEARSHEET_FAULT: 'read' })).toMatchObject({ status: 3, stdout: '' });
});

test('--help says what there is', () => {
  const { status, stdout } = check(['--help']);
  expect(status).toBe(0);
  for (const option of ['PATH', '--format', '--report', '--verbose', '--fix', '--max-warnings', '--now', '--root'])
    expect(stdout).toContain(option);
});
