/** What is known of an output from its bytes alone: links, ids, and what is wrong with them. */
import { extname } from 'node:path/posix';
import type { Assembly, Piece } from '../../site/output.ts';
import { readAssembly, readFeed } from './feed.ts';
import { readHtml } from './html.ts';
import { readMessage } from './message.ts';
import { linksIn, linksInCss, type Address } from './address.ts';
import { shownIn, squeezed, type Finding, type Reading } from './reading.ts';

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

export interface Expectations {
  /** Where the site will be: `https://research.tearsheet.example`. */
  readonly origin: string;
  /** Texts that the output must show. */
  readonly must: readonly string[];
  /** Folders of this machine, which no output may name. */
  readonly machine: readonly string[];
  /** Folders that all of `machine` lie in: where an output names none of these, it is not searched for the others. */
  readonly bases?: readonly string[];
}

/** A piece that was inspected when it was made: the same piece stands in many feeds, and is read once. */
export interface InspectedPiece extends Piece {
  readonly inspection: PieceInspection;
}

/** An output that is put together from such pieces. */
export interface InspectedAssembly extends Omit<Assembly, 'pieces'> {
  readonly pieces: readonly InspectedPiece[];
}

/** What is known of a piece. */
export interface PieceInspection {
  readonly links: readonly string[];
  readonly entries: readonly string[];
  readonly findings: readonly Finding[];
  /** The notices it must show, and does. */
  readonly notices: readonly string[];
}

type Reader = (text: string, here: Address) => Reading;

const plain: Reader = (text, here) => ({ shown: [squeezed(text)], links: linksIn(text, here) });

const READERS: Readonly<Record<string, Reader>> = {
  '.html': readHtml,
  '.xml': readFeed,
  '.json': readFeed,
  '.css': (text, here) => ({ shown: [], links: linksInCss(text, here) }),
  '.svg': readHtml,
  '.txt': plain,
  '.eml': readMessage,
  '.csv': plain,
};

/** Reads an output by the ending of its path; of formats without text only the machine's paths are looked for. */
export function inspect(path: string, bytes: Uint8Array, expectations: Expectations): Inspection {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader = READERS[extname(path)];
  const reading = reader?.(buffer.toString(), { origin: expectations.origin, path });
  return {
    links: [...new Set(reading?.links)],
    ids: reading?.ids ?? [],
    ...(reading?.entries && { entries: reading.entries }),
    findings: [
      ...(reading?.findings ?? []),
      ...(reading ? lost(expectations.must, shownIn(reading, expectations.must)) : []),
      ...machineFolders(buffer, expectations),
    ],
  };
}

/** An output that is put together: what stands around its pieces is read, and what is known of each is added. */
export function inspectAssembly(path: string, assembly: InspectedAssembly, expectations: Expectations): Inspection {
  const { must, origin } = expectations;
  const reading = readAssembly(assembly, { origin, path });
  const pieces = assembly.pieces.map(({ inspection }) => inspection);
  const notices = new Set([...shownIn(reading, must), ...pieces.flatMap(({ notices: shown }) => shown)]);
  return {
    links: [...new Set([...reading.links, ...pieces.flatMap(({ links }) => links)])],
    ids: [],
    entries: [...(reading.entries ?? []), ...pieces.flatMap(({ entries }) => entries)],
    findings: [
      ...(reading.findings ?? []),
      ...pieces.flatMap(({ findings }) => findings),
      ...lost(must, notices),
      ...machineFolders(Buffer.from(`${assembly.before}${assembly.after}`), expectations),
    ],
  };
}

export const lost = (must: readonly string[], shown: ReadonlySet<string>): Finding[] =>
  must
    .filter((notice) => !shown.has(notice))
    .map((notice) => ({
      ruleId: 'notice-lost',
      reason: `A notice is missing that must be shown: “${beginning(notice)}”.`,
    }));

export function machineFolders(
  bytes: Buffer,
  { machine, bases = [''] }: Pick<Expectations, 'machine' | 'bases'>,
): Finding[] {
  return bases.some((base) => bytes.includes(base))
    ? machine.filter((folder) => bytes.includes(folder)).map(named)
    : [];
}

const named = (folder: string): Finding => ({
  ruleId: 'machine-path',
  reason: `The output names \`${folder}\`, a folder of the machine that built it.`,
});

const beginning = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
