/** Programs that people subscribe with, run as they run them: newsboat with its database, rss2email with a mailbox. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './feed-parsers.ts';
import type { ParsedItem } from './feed-parsers.ts';

/** Fetches a feed with newsboat, and reads what its database holds then. */
export function byNewsboat(feed: string, folder: string): ParsedItem[] {
  mkdirSync(folder, { recursive: true });
  const [urls, config, cache] = ['urls', 'config', 'cache.db'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(urls, `${feed}\n`);
  writeFileSync(config, 'max-items 0\n');
  run('newsboat', ['-u', urls, '-C', config, '-c', cache, '-x', 'reload'], '', { ...process.env, HOME: folder });
  return JSON.parse(run('/usr/bin/python3', ['-c', DATABASE, cache])) as ParsedItem[];
}

/** In the order of the feed. */
const DATABASE = `
import json, sqlite3, sys
rows = sqlite3.connect(sys.argv[1]).execute('SELECT guid, title, url, pubDate, content FROM rss_item ORDER BY id DESC')
print(json.dumps([dict(zip(('id', 'title', 'url', 'published', 'content'), row)) for row in rows]))
`;

export interface Mail {
  readonly id: string;
  readonly subject: string;
  readonly html: string;
}

/** A subscription of rss2email, which delivers into a folder. */
export class Subscription {
  readonly #folder: string;

  constructor(feed: string, folder: string) {
    this.#folder = folder;
    mkdirSync(join(folder, 'mail'), { recursive: true });
    writeFileSync(
      this.#config,
      `[DEFAULT]
to = reader@mail.example
email-protocol = maildir
maildir-path = ${join(folder, 'mail')}
html-mail = True
verbose = error

[feed.site]
url = ${feed}
`,
    );
  }

  /** Fetches the feed, and reads all mail that was delivered so far. */
  run(): Mail[] {
    const data = join(this.#folder, 'data.json');
    run('r2e', ['-c', this.#config, '-d', data, 'run'], '', { ...process.env, HOME: this.#folder });
    return JSON.parse(run('/usr/bin/python3', ['-c', MAILDIR, join(this.#folder, 'mail/INBOX')])) as Mail[];
  }

  get #config(): string {
    return join(this.#folder, 'rss2email.cfg');
  }
}

const MAILDIR = `
import email.policy, json, mailbox, sys
box = mailbox.Maildir(sys.argv[1], create=False)
mails = [email.message_from_bytes(box.get_bytes(key), policy=email.policy.default) for key in box.keys()]
print(json.dumps([dict(id=str(mail['X-RSS-ID']), subject=str(mail['Subject']), html=mail.get_content()) for mail in mails]))
`;
