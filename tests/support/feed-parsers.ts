/** Feeds as independent parsers read them. */
import { spawnSync } from 'node:child_process';
import { createReadStream, readFileSync } from 'node:fs';
import FeedParser from 'feedparser';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';

/** An item as a subscriber's program has it. */
export interface ParsedItem {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly url: string | undefined;
  /** In seconds since 1970. */
  readonly published: number;
  readonly content: string | undefined;
}

/** An item as npm's `feedparser` has it: its description is the whole content. */
interface Entry {
  readonly guid?: string;
  readonly title?: string;
  readonly link?: string;
  readonly pubdate?: Date;
  readonly description?: string;
}

export type Parse = (path: string) => Promise<ParsedItem[]> | ParsedItem[];

/** Parsers by their names; each takes the path of an RSS or Atom file. */
export const PARSERS: Readonly<Record<string, Parse>> = {
  feedsmith: (path) => {
    const xml = readFileSync(path, 'utf8');
    return path.endsWith('atom.xml') ? byFeedsmithAtom(xml) : byFeedsmithRss(xml);
  },
  'rss-parser': async (path) => {
    const { items } = await new RssParser().parseString(readFileSync(path, 'utf8'));
    return items.map((item) => {
      const { id, guid = id, title, link, isoDate } = item as typeof item & { id?: string };
      const content = (item as Record<string, string | undefined>)['content:encoded'] ?? item.content;
      return { id: guid, title, url: link, published: seconds(isoDate), content };
    });
  },
  feedparser: byFeedparser,
  "Python's feedparser": (path) => JSON.parse(run('/usr/bin/python3', ['-c', PYTHON, path])) as ParsedItem[],
  sfeed: (path) => run('sfeed', [], readFileSync(path, 'utf8')).split('\n').filter(Boolean).map(bySfeed),
};

async function byFeedparser(path: string): Promise<ParsedItem[]> {
  const items: ParsedItem[] = [];
  const parser = createReadStream(path).pipe(new FeedParser({ addmeta: false }));
  for await (const { guid, title, link, pubdate, description } of parser as AsyncIterable<Entry>)
    items.push({ id: guid, title, url: link, published: seconds(pubdate?.toISOString()), content: description });
  return items;
}

function byFeedsmithRss(xml: string): ParsedItem[] {
  return (parseRssFeed(xml).items ?? []).map(({ guid, title, link, pubDate, content }) => ({
    id: guid?.value,
    title,
    url: link,
    published: seconds(pubDate),
    content: content?.encoded,
  }));
}

function byFeedsmithAtom(xml: string): ParsedItem[] {
  return (parseAtomFeed(xml).entries ?? []).map(({ id, title, links = [], published, content }) => ({
    id,
    title: title?.value,
    url: links.find(({ rel = 'alternate' }) => rel === 'alternate')?.href,
    published: seconds(published),
    content: content?.value,
  }));
}

/** A line of sfeed(5): its fields are separated by tabs, and tabs and line ends within them are escaped. */
function bySfeed(line: string): ParsedItem {
  const [published, title, url, content = '', , id] = line.split('\t');
  const written: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\' };
  return {
    id,
    title,
    url,
    published: Number(published),
    content: content.replace(/\\(.)/g, (_, letter: string) => written[letter] ?? letter),
  };
}

const PYTHON = `
import calendar, feedparser, json, sys
feed = feedparser.parse(sys.argv[1], sanitize_html=False, resolve_relative_uris=False)
if feed.bozo: raise feed.bozo_exception
print(json.dumps([dict(id=e.id, title=e.title, url=e.link, published=calendar.timegm(e.published_parsed),
                       content=e.content[0].value) for e in feed.entries]))
`;

const seconds = (date: string | undefined): number => Date.parse(date ?? '') / 1000;

/** What a program printed. @throws with what it complained of, where it fails. */
export function run(
  command: string,
  args: readonly string[],
  input = '',
  env: NodeJS.ProcessEnv = process.env,
): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    input,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 60_000,
  });
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? ''}${stderr}${stdout}`);
  return stdout;
}
