import type { Block } from '../blocks/block.ts';
import { listed, plural } from '../format.ts';
import { formatProvenance } from '../provenance/provenance.ts';

/** At most, as search engines take it; the finding and the source say more than the names of columns. */
const LONGEST = 5000;

/**
 * What data hold, for search engines and previews: the finding, how many rows of what, and where they came from.
 * Long enough for any of them to take it, since it says so much.
 */
export function describe({ title, finding, table, provenance }: Block): string {
  const rows = table.rows.filter(({ computed }) => computed !== true).length;
  const columns = listed(table.columns.map(({ label }) => label));
  const sentences = [finding ?? title, `A table of ${plural(rows, 'row')} by ${columns}`, formatProvenance(provenance)];
  return sentences.map(closed).join(' ').slice(0, LONGEST);
}

const closed = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);

/** `/` closes what ISO 8601 opens: the time that figures speak of, or the day before which they must have been true. */
export function coverage({ provenance: { source, asOf } }: Pick<Block, 'provenance'>, published: string): string {
  return 'date' in asOf ? asOf.date : `../${source.accessed ?? published}`;
}
