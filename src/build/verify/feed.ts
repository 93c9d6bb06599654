/** Feeds and sitemaps: XML or JSON whose texts may hold HTML. */
import { Parser } from 'htmlparser2';
import type { Assembly } from '../../site/output.ts';
import { linksIn, resolve, type Address } from './address.ts';
import { readHtml } from './html.ts';
import { squeezed, type Finding, type Reading } from './reading.ts';

/** Reads what a feed shows its subscribers; of JSON, every text is read. */
export const readFeed = (source: string, here: Address, read: ReadText = readText): Reading =>
  here.path.endsWith('.json') ? readJson(source, here, read) : readXml(source, here, read);

/** What stands around the pieces of a feed. */
export const readAssembly = ({ before, after }: Pick<Assembly, 'before' | 'after'>, here: Address): Reading =>
  readFeed(`${before}${after}`, here);

/** Reads a text of a feed, which may be HTML. */
type ReadText = (text: string, here: Address) => TextReading;

interface TextReading {
  readonly shown: readonly string[];
  readonly links: readonly string[];
  readonly findings: readonly Finding[];
}

/** Reads a text that stands in several formats once. */
export function readOnce(): ReadText {
  const known = new Map<string, TextReading>();
  return (text, here) => {
    const reading = known.get(text) ?? readText(text, here);
    known.set(text, reading);
    return reading;
  };
}

const readText: ReadText = (text, here) => {
  if (!/<[a-z][^>]*>/i.test(text)) return { shown: [squeezed(text)], links: linksIn(text, here), findings: [] };
  const { shown, links } = readHtml(text, here);
  return { shown, links: [...links], findings: relative(text) };
};

/** A feed, an item of one, or any other JSON. */
function readJson(source: string, here: Address, read: ReadText): Reading {
  const document: unknown = JSON.parse(source);
  const items = at(document, 'items');
  const found = Array.isArray(items) ? items : typeof at(document, 'content_html') === 'string' ? [document] : [];
  const urls = found.flatMap((item) => textsOf(at(item, 'url')));
  const isFeed = Array.isArray(items) || urls.length > 0;
  return { ...combine(textsOf(document), here, read), ...(isFeed && { entries: addresses(urls, here) }) };
}

/** Elements that hold entries, if only none. */
const FEEDS = new Set(['rss', 'feed', 'urlset']);

function readXml(source: string, here: Address, read: ReadText): Reading {
  const texts: string[] = [];
  const entries: string[] = [];
  const open: string[] = [];
  let root = '';
  let text = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(name);
        root ||= name;
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
  const isFeed = FEEDS.has(root) || entries.length > 0;
  return { ...combine(texts, here, read), ...(isFeed && { entries: addresses(entries, here) }) };
}

/** Texts one after another; each may hold a part of a notice. */
function combine(texts: readonly string[], here: Address, read: ReadText): Omit<Reading, 'entries'> {
  const readings = texts.map((text) => read(text, here));
  return {
    shown: [readings.flatMap(({ shown }) => shown).join('\n')],
    links: new Set(readings.flatMap(({ links }) => links)),
    findings: readings.flatMap(({ findings }) => findings),
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
