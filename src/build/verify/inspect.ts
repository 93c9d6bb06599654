/** What is known of an output from its bytes alone: links, ids, and what is wrong with them. */
import { extname } from 'node:path/posix';
import { readFeed } from './feed.ts';
import { readHtml } from './html.ts';
import { linksIn, linksInCss, type Address } from './address.ts';

/** Kept with an output, so that links can be checked when others have changed. */
export interface Inspection {
  /** Addresses on this site that the output names: `/articles/aave/#votes`. Each once. */
  readonly links: readonly string[];
  /** Of a page: what a fragment may name. */
  readonly ids: readonly string[];
  /** Of a feed or sitemap: the addresses of its entries, in order. */
  readonly entries?: readonly string[];
  readonly findings: readonly Finding[];
}

/** Something wrong with an output by itself. */
export interface Finding {
  readonly ruleId: 'notice-lost' | 'id-repeated' | 'machine-path' | 'link-relative';
  readonly reason: string;
}

export interface Expectations {
  /** Where the site will be: `https://research.tearsheet.example`. */
  readonly origin: string;
  /** Texts that the output must show. */
  readonly must: readonly string[];
  /** Folders of this machine, which no output may name. */
  readonly machine: readonly string[];
  /** Folders that all of `machine` lie in: where an output names none of these, it is not searched for the others. */
  readonly bases?: readonly string[];
  /** What items of feeds were found to hold: the same item stands in many feeds, and is read once. */
  readonly items?: Map<string, Item>;
}

/** What reading a feed needs to know. */
export interface Feeds {
  readonly items: Map<string, Item>;
  /** Texts of notices that the feed must show, without white space. */
  readonly sought: readonly string[];
}

/** What is known of an item of a feed; of what it shows, the notices that were sought. */
export type Item = Pick<Reading, 'shown' | 'entries' | 'findings'> & { readonly links: readonly string[] };

/** What one format says of itself. */
export interface Reading {
  /** What a reader gets to see, in parts, each without white space. */
  readonly shown: readonly string[];
  readonly links: Iterable<string>;
  readonly ids?: readonly string[];
  readonly entries?: readonly string[];
  readonly findings?: readonly Finding[];
}

type Reader = (bytes: Buffer, here: Address, feeds: Feeds) => Reading;

const plain: Reader = (bytes, here) => {
  const text = bytes.toString();
  return { shown: [squeezed(text)], links: linksIn(text, here) };
};
const page: Reader = (bytes, here) => readHtml(bytes.toString(), here);

const READERS: Readonly<Record<string, Reader>> = {
  '.html': page,
  '.xml': readFeed,
  '.json': readFeed,
  '.css': (bytes, here) => ({ shown: [], links: linksInCss(bytes.toString(), here) }),
  '.svg': page,
  '.txt': plain,
  '.eml': plain,
  '.csv': plain,
};

/** Reads an output by the ending of its path; of formats without text only the machine's paths are looked for. */
export function inspect(
  path: string,
  bytes: Uint8Array,
  { origin, must, machine, bases = [''], items = new Map() }: Expectations,
): Inspection {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader = READERS[extname(path)];
  const sought = must.map(squeezed);
  const here = { origin, path };
  const reading: Partial<Reading> = reader === undefined ? {} : reader(buffer, here, { items, sought });
  return {
    links: [...new Set(reading.links)],
    ids: reading.ids ?? [],
    ...(reading.entries && { entries: reading.entries }),
    findings: [
      ...(reading.findings ?? []),
      ...(reading.shown === undefined ? [] : lost(reading.shown, must)),
      ...(bases.some((base) => buffer.includes(base)) ? machine.filter((folder) => buffer.includes(folder)) : []).map(
        named,
      ),
    ],
  };
}

function lost(shown: readonly string[], must: readonly string[]): Finding[] {
  return must
    .filter((notice) => {
      const sought = squeezed(notice);
      return !shown.some((part) => part.includes(sought));
    })
    .map((notice) => ({
      ruleId: 'notice-lost',
      reason: `A notice is missing that must be shown: “${beginning(notice)}”.`,
    }));
}

const named = (folder: string): Finding => ({
  ruleId: 'machine-path',
  reason: `The output names \`${folder}\`, a folder of the machine that built it.`,
});

/** Without white space, which tags and line breaks add and take away. */
export const squeezed = (text: string): string => text.replace(/[\s\u00AD\u200B]+/g, '');

const beginning = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
