/** Turns of phrase that the sentences of a ranking share. */
import type { Missing } from '../blocks/block.ts';
import { formatQuantity, inSentence, inWords } from '../format.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { RankingColumn } from './column.ts';

/** Why a figure is missing, after its name: "share of votes not captured by the source". */
export const ABSENT: Readonly<Record<Missing, string>> = {
  'not-captured': 'not captured by the source',
  'not-applicable': 'not applicable',
  withheld: 'not disclosed by the source',
};

/** How a rank came about: `, with 21.8% of votes` where the label is "Share of votes", else ` by market cap, at $6 million`. */
export function byMetric({ label }: RankingColumn, quantity: Quantity): string {
  return `${byName(label)}, ${atFigure(label, quantity)}`;
}

const whole = (label: string): string | undefined => /^share of (?<whole>.+)$/i.exec(label)?.groups?.whole;
const byName = (label: string): string => (whole(label) === undefined ? ` by ${inSentence(label)}` : '');

/** `with 21.8% of votes`, or `at $6 million`. */
export function atFigure(label: string, quantity: Quantity): string {
  const of = whole(label);
  const figure = formatQuantity(quantity);
  return of === undefined ? `at ${figure}` : `with ${figure} of ${of}`;
}

/** A distance in words; percents are apart by percentage points. */
export function formatDistance(distance: Quantity): string {
  if (distance.unit.kind !== 'percent') return formatQuantity(distance);
  const points = formatQuantity({ ...distance, unit: { kind: 'count' } });
  return `${points} percentage ${distance.value === 1 ? 'point' : 'points'}`;
}

const FIRST_TWENTY =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** `first` to `twentieth`, then `21st`. */
export function ordinal(rank: number): string {
  const word = FIRST_TWENTY[rank - 1];
  if (word !== undefined) return word;
  const teens = rank % 100 > 10 && rank % 100 < 14;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th');
  return `${rank}${ending}`;
}

/** `all sixteen`, `six of sixteen`, `none of sixteen`. */
export function outOf(part: number, total: number): string {
  if (part === total) return total === 1 ? 'the only pick' : `all ${inWords(total)}`;
  return `${part === 0 ? 'none' : inWords(part)} of ${inWords(total)}`;
}
