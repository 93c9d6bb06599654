/** Feeds and sitemaps: XML or JSON whose texts may hold HTML. */
import { Parser } from 'htmlparser2';
import { sha256 } from '../digest.ts';
import { linksIn, resolve, type Address } from './address.ts';
import { readHtml } from './html.ts';
import { squeezed, type Feeds, type Finding, type Item, type Reading } from './inspect.ts';

/** Reads what a feed shows its subscribers; of JSON, every text is read. An item that is in `items` is not read again. */
export function readFeed(source: Buffer, here: Address, feeds: Feeds): Reading {
  const isJson = here.path.endsWith('.json');
  const read = isJson ? readJson : readXml;
  const pieces = isJson ? cutJson(source) : cutXml(source);
  return gathered(pieces.map((piece) => remembered(piece, feeds, (text) => read(text, here))));
}

/** A JSON feed of ours has each item on a line of its own; what is put around the items is one piece. Any other JSON is one piece. */
function cutJson(source: Buffer): Buffer[] {
  const lines = cutBefore(source, '\n');
  const [first, last] = [lines[0], lines.at(-2)];
  if (!first?.toString().endsWith('"items":[') || last?.toString() !== '\n]}') return [source];
  const items = lines
    .slice(1, -2)
    .map((line, index, { length }) => line.subarray(1, index === length - 1 ? undefined : -1));
  return [Buffer.concat([first, last]), ...items];
}

/** An XML feed cut before each item. */
function cutXml(source: Buffer): Buffer[] {
  return cutBefore(source, source.includes('<entry>') ? '<entry>' : '<item>');
}

function cutBefore(source: Buffer, mark: string): Buffer[] {
  const starts = [0];
  for (let at = source.indexOf(mark, 1); at >= 0; at = source.indexOf(mark, at + 1)) starts.push(at);
  return starts.map((start, index) => source.subarray(start, starts[index + 1]));
}

/** Items that are remembered; more would cost more memory than they save time. */
const KNOWN = 10_000;

/**
 * Of an item's text only the notices are kept: whatever feed holds it, its own notices are among those that are sought.
 */
function remembered(piece: Buffer, { items: known, sought }: Feeds, read: (text: string) => Item): Item {
  const key = sha256(piece);
  const item = known.get(key) ?? noticed(read(piece.toString()), sought);
  if (known.size >= KNOWN) known.clear();
  known.set(key, item);
  return item;
}

const noticed = (item: Item, sought: readonly string[]): Item => ({
  ...item,
  shown: sought.filter((notice) => item.shown.some((part) => part.includes(notice))),
});

/** A feed, an item of one, or any other JSON. */
function readJson(source: string, here: Address): Item {
  const document: unknown = JSON.parse(source);
  const items = at(document, 'items');
  const found = Array.isArray(items) ? items : typeof at(document, 'content_html') === 'string' ? [document] : [];
  const urls = found.flatMap((item) => textsOf(at(item, 'url')));
  return { ...combine(textsOf(document), here), ...(found.length > 0 && { entries: addresses(urls, here) }) };
}

function gathered(items: readonly Item[]): Reading {
  const entries = items.flatMap((item) => item.entries ?? []);
  return {
    shown: items.flatMap(({ shown }) => shown),
    links: new Set(items.flatMap(({ links }) => links)),
    findings: items.flatMap(({ findings = [] }) => findings),
    ...(entries.length > 0 && { entries }),
  };
}

function readXml(source: string, here: Address): Item {
  const texts: string[] = [];
  const entries: string[] = [];
  const open: string[] = [];
  let text = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(name);
        text = '';
        texts.push(...Object.values(attributes));
        const isAtomLink =
          name === 'link' && open.at(-2) === 'entry' && (attributes.rel ?? 'alternate') === 'alternate';
        if (isAtomLink && attributes.href !== undefined) entries.push(attributes.href);
      },
      ontext: (piece) => (text += piece),
      onclosetag(name) {
        open.pop();
        texts.push(text);
        if ((name === 'link' && open.at(-1) === 'item') || name === 'loc') entries.push(text.trim());
        text = '';
      },
    },
    { xmlMode: true },
  );
  parser.end(source);
  return { ...combine(texts, here), entries: addresses(entries, here) };
}

/** Texts one after another; those that are HTML are read as such. */
function combine(texts: readonly string[], here: Address): Item {
  const read = texts.map((text) =>
    /<[a-z][^>]*>/i.test(text)
      ? { ...readHtml(text, here), findings: relative(text) }
      : { shown: [squeezed(text)], links: linksIn(text, here), findings: [] },
  );
  return {
    shown: [read.flatMap(({ shown }) => shown).join('\n')],
    links: [...new Set(read.flatMap(({ links }) => [...links]))],
    findings: read.flatMap(({ findings }) => findings),
  };
}

/** Subscribers read a feed elsewhere, where `/articles/` leads to another site. */
function relative(html: string): Finding[] {
  const found = /\s(?:href|src)="((?!#|[a-z][a-z0-9+.-]*:)[^"]*)"/i.exec(html)?.[1];
  return found === undefined
    ? []
    : [{ ruleId: 'link-relative', reason: `The link \`${found}\` in a feed does not say which site it is on.` }];
}

const addresses = (links: readonly string[], here: Address): string[] =>
  links.map((link) => resolve(link, here) ?? link);

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
