import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { start } from '../support/command.ts';
import { startSmtpServer } from './smtp-server.ts';

const ISSUE = 'content/newsletters/2026-11-21.mdx';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsletter-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const newsletter = (args: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const command = ['src/cli/run.mjs', 'newsletter', ...args, '--root', root, '--now', '2026-11-26'];
    const child = spawn(process.execPath, command, { env: { ...process.env, CI: '1', ...env } });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    child.once('close', (status) => resolve({ status, stdout, stderr }));
  });

const edit = (path: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(join(root, path), 'utf8');
  if (text.search(from) === -1) throw new Error(`${path} does not hold ${String(from)}.`);
  writeFileSync(join(root, path), text.replace(from, to));
};

describe('a call that cannot be used ends with 2 and says what to write', () => {
  test.each([
    [[], 'Say what is to be done: `new`, `preview` or `send`.'],
    [['sned'], 'Did you mean `send`?'],
    [['send', '2026-11-21'], '--to you@example.org'],
    [['send', '2026-11-21', '--to', 'nobody'], '--to you@example.org'],
    [['send', '2026-11-21', '--to', 'a@example.org'], 'TEARSHEET_SMTP_URL is not set'],
    [['new', '2026-11-21'], 'There is an issue `2026-11-21` already.'],
    [['new', 'Not A Name'], 'cannot be part of an address'],
    [['new'], 'Nothing was published after 2026-11-21'],
  ])('%j', async (args, said) => {
    const { status, stdout, stderr } = await newsletter(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });

  test('an issue that there is not', async () => {
    const { status, stderr } = await newsletter(['send', '2026-11-22', '--to', 'a@example.org'], {
      TEARSHEET_SMTP_URL: 'smtp://127.0.0.1:1',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean `2026-11-21`?');
  });
});

test('--help says what there is, and ends with 0', async () => {
  const { status, stdout } = await newsletter(['--help']);
  expect(status).toBe(0);
  for (const word of ['new', 'preview', 'send', '--to ADDRESS', 'TEARSHEET_SMTP_URL', 'Exit codes'])
    expect(stdout).toContain(word);
});

describe('new', () => {
  test('drafts an issue of what was published since the last, which passes the check', async () => {
    edit('content/articles/storing-api-keys.mdx', 'published: 2026-11-21', 'published: 2026-11-25');
    expect(await newsletter(['new'])).toEqual({
      status: 0,
      stdout: 'content/newsletters/2026-11-26.mdx: a draft with 1 article.\n',
      stderr: '',
    });
    const text = readFileSync(join(root, 'content/newsletters/2026-11-26.mdx'), 'utf8');
    expect(text).toContain('draft: true');
    expect(text).toContain('  - { slug: storing-api-keys, as: summary }');
    const { status, stderr } = await newsletter(['send', '2026-11-26', '--to', 'a@example.org'], {
      TEARSHEET_SMTP_URL: 'smtp://127.0.0.1:1',
    });
    expect(stderr).toContain('The mail server did not take the mail');
    expect(status).toBe(3);
  });
});

describe('send', () => {
  test('hands the mail server a message whose parts are those of the issue', async () => {
    await using server = await startSmtpServer();
    const sent = await newsletter(['send', '2026-11-21', '--to', 'reader@example.org'], {
      TEARSHEET_SMTP_URL: server.url,
    });
    expect(sent).toEqual({ status: 0, stdout: `${ISSUE} was sent to reader@example.org.\n`, stderr: '' });
    const [received] = server.received;
    expect(server.received).toHaveLength(1);
    expect(received).toMatchObject({ from: 'newsletter@tearsheet.example', to: ['reader@example.org'] });

    const mail = await PostalMime.parse(received?.message ?? '');
    expect(mail.subject).toBe('[Test] Eighteen articles, and what their sources left out');
    expect(mail.from?.address).toBe('newsletter@tearsheet.example');
    expect(mail.to?.map(({ address }) => address)).toEqual(['reader@example.org']);
    expect(mail.headers.some(({ key }) => key === 'list-unsubscribe')).toBe(true);
    for (const part of [mail.html, mail.text]) {
      expect(part).toContain('Astra DAO');
      expect(part?.replace(/\s+/g, ' ')).toContain('The publisher we quote owns a stake.');
    }
    expect(mail.html).toContain('<table');
    expect(mail.text).toMatch(/^2 {5}GameSwift \(GSWIFT\) {5}12\.7%/m);
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });

  test('ends with 3 where the mail server refuses', async () => {
    await using server = await startSmtpServer({ refuses: true });
    const { status, stderr } = await newsletter(['send', '2026-11-21', '--to', 'reader@example.org'], {
      TEARSHEET_SMTP_URL: server.url,
    });
    expect(status).toBe(3);
    expect(stderr).toContain('No mail is taken here');
    expect(server.received).toEqual([]);
  });

  test('ends with 1 where content has errors, at their place, and sends nothing', async () => {
    await using server = await startSmtpServer();
    edit(ISSUE, 'slug: moon-awards-2024', 'slug: moon-award-2024');
    const { status, stderr } = await newsletter(['send', '2026-11-21', '--to', 'reader@example.org'], {
      TEARSHEET_SMTP_URL: server.url,
    });
    expect(status).toBe(1);
    expect(stderr).toContain('2026-11-21.mdx:6:');
    expect(stderr).toContain('Did you mean `moon-awards-2024`?');
    expect(server.received).toEqual([]);
  });

  test('ends with 1 where the mail is too heavy, and says what is', async () => {
    edit(ISSUE, 'since: last-issue', 'since: last-issue\nas: full');
    const { status, stderr } = await newsletter(['send', '2026-11-21', '--to', 'reader@example.org'], {
      TEARSHEET_SMTP_URL: 'smtp://127.0.0.1:1',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/2026-11-21\.mdx:1:1/);
    expect(stderr).toMatch(/and Gmail hides what comes after 102 KB\. Its heaviest parts are “Upcoming coins/);
  });
});

describe('preview', () => {
  test('shows an issue light, dark and without pictures, and says so where content has errors', async () => {
    await using preview = await start('newsletter', ['preview', '2026-11-21', '--root', root]);
    const get = async (path: string): Promise<[Response, string]> => {
      const response = await fetch(`${preview.url}${path}`);
      return [response, await response.text()];
    };
    const [, overview] = await get('/');
    for (const width of ['360', '640']) expect(overview.split(`width="${width}"`)).toHaveLength(4);
    const [, light] = await get('/mail.html?look=light');
    expect(light).toContain('@media not all {');
    const [, dark] = await get('/mail.html?look=dark');
    expect(dark).toContain('@media all {');
    const [bare] = await get('/mail.html?look=no-pictures');
    expect(bare.headers.get('content-security-policy')).toContain("img-src 'none'");
    const [picture] = await get('/articles/moon-awards-2024/votes.png');
    expect(picture.headers.get('content-type')).toBe('image/png');

    edit(ISSUE, 'slug: moon-awards-2024', 'slug: moon-award-2024');
    const [broken] = await get('/');
    expect(broken.status).toBe(500);
    edit(ISSUE, 'slug: moon-award-2024', 'slug: moon-awards-2024');
    expect((await get('/'))[0].status).toBe(200);
  }, 60_000);
});
