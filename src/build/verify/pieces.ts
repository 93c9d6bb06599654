/** What is known of the pieces that feeds are put together from. */
import type { Bytes } from '../../site/output.ts';
import { readFeed, readOnce } from './feed.ts';
import { lost, machineFolders, type Expectations, type PieceInspection } from './inspect.ts';
import { shownIn } from './reading.ts';

/**
 * Inspects the pieces of one article, each by the name of the file it is for: they hold the same text in several formats.
 * In pictures only the machine's paths are looked for.
 */
export function inspectPieces(
  pieces: Readonly<Record<string, Bytes>>,
  expectations: Expectations,
): Readonly<Record<string, PieceInspection>> {
  const { origin, must } = expectations;
  const read = readOnce();
  return Object.fromEntries(
    Object.entries(pieces).map(([name, text]) => {
      if (typeof text !== 'string')
        return [name, { ...PICTURE, findings: machineFolders(Buffer.from(text), expectations) }];
      const { links, entries = [], findings = [], ...reading } = readFeed(text, { origin, path: name }, read);
      const shown = shownIn(reading, must);
      const inspection: PieceInspection = {
        links: [...links],
        entries,
        notices: [...shown],
        findings: [...findings, ...lost(must, shown), ...machineFolders(Buffer.from(text), expectations)],
      };
      return [name, inspection];
    }),
  );
}

const PICTURE = { links: [], entries: [], notices: [] } as const;
