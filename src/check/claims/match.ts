/** Finds the figure that a number in prose states, or the one that it should have stated. */
import type { Datum } from './datum.ts';
import { stem } from './vocabulary.ts';
import { fitOf, isOfUnit } from './fits.ts';
import type { Mention } from './mention.ts';
import type { Scope } from './scope.ts';

/** What was found: the figure, and why it is not what the text says where it is not. */
export interface Match {
  readonly datum: Datum;
  /** `fits`; or the figure is that of another subject, another column, or a bound; or it has another value (`near`). */
  readonly how: 'fits' | 'subject' | 'cell' | 'column' | 'hedge' | 'near';
  /** What the text speaks of, where that is another figure. */
  readonly meant: Datum | undefined;
  /** Whether the text leaves no doubt about which figure it means. */
  readonly certain: boolean;
}

/** The figure that a number states; of several the one that its sentence speaks of. */
export function matchOf(mention: Mention, scope: Scope, data: readonly Datum[]): Match | undefined {
  const words = wordsNear(scope);
  const isRelated = (datum: Datum): boolean =>
    mention.unit !== 'none' ||
    (datum.role === 'cell' || datum.role === 'whole' ? isDistinct(mention) : datum.role === 'limit') ||
    (datum.role === 'said' && mention.value.gte(1000)) ||
    overlap(datum, words) > 0;
  const near = data.filter((datum) => fitOf(mention, datum) !== undefined && isRelated(datum));
  const fits = near.filter((datum) => fitOf(mention, datum) === 'fits');
  const isInScope = (datum: Datum): boolean => scope.asset(datum) && scope.cell(datum) && scope.column(datum);
  const inScope = fits.filter(isInScope);
  if (inScope.length > 0) return foundAs('fits', bestOf(inScope, scope));
  const others = near.filter((datum) => datum.role !== 'said' && isInScope(datum));
  const hedged = others.filter(
    (datum) => fitOf(mention, datum) === 'hedge' && isOfNoun(mention, datum) && !isBound(datum, scope),
  );
  if (hedged.length > 0) return hedgedAs(bestOf(hedged, scope), scope, words);
  const bounds = others.filter(
    (datum) => fitOf(mention, datum) === 'hedge' && datum.qualifier === 'exact' && isOfNoun(mention, datum),
  );
  if (bounds.length > 0) return foundAs('fits', bestOf(bounds, scope));
  const beyond = others.filter((datum) => fitOf(mention, datum) === 'beyond' && isOfNoun(mention, datum));
  if (beyond.length > 0) return foundAs('fits', bestOf(beyond, scope));
  return outOfScope(fits, mention, scope, data) ?? nearest(mention, scope, data);
}

const foundAs = (how: Match['how'], datum: Datum, certain = true, meant?: Datum): Match => ({
  datum,
  how,
  meant,
  certain,
});

/** Of a bound, or in a sentence about what is not allowed, "fewer than" names the figure itself. */
const isBound = ({ label, path }: Datum, { sentence }: Scope): boolean =>
  /\b(?:most|least|limit|maximum|minimum|max|min|longest|shortest|largest|smallest|fewest)\b/i.test(
    `${label} ${path}`,
  ) || /\b(?:not|no|never|refus\w+|must)\b/i.test(sentence.text);

/** The wrong hedge is a contradiction where the sentence leaves no doubt about the figure. */
const hedgedAs = (datum: Datum, { sentence }: Scope, words: ReadonlySet<string>): Match =>
  foundAs('hedge', datum, sentence.named.size > 0 || overlap(datum, words) > 0);

/** Whether a figure's label has the word behind a bare number. */
function isOfNoun({ unit, after }: Mention, datum: Datum): boolean {
  if (unit !== 'none') return true;
  const [, first = '', second = ''] = /^[ -](\p{L}+)(?: (\p{L}+))?/u.exec(after) ?? [];
  return [first, second].some((word) => datum.words.has(stem(word)));
}

/** A bare number of two digits or more, noughts at its end left out, or of thousands, is hardly there by chance. */
const isDistinct = ({ value, step }: Mention): boolean =>
  value.gte(1000) || value.div(step).toFixed(0).replace(/0+$/, '').length > 1;

function outOfScope(fits: readonly Datum[], mention: Mention, scope: Scope, data: readonly Datum[]): Match | undefined {
  if (fits.length === 0) return undefined;
  const meant = expected(mention, scope, data);
  const certain = meant !== undefined;
  const found = (how: 'subject' | 'cell' | 'column', some: readonly Datum[]): Match | undefined =>
    some[0] && foundAs(how, bestOf(some, scope), certain, meant);
  return (
    found(
      'column',
      fits.filter((datum) => scope.asset(datum) && scope.cell(datum)),
    ) ??
    found(
      'cell',
      fits.filter((datum) => scope.asset(datum) && scope.column(datum)),
    ) ??
    found(
      'subject',
      fits.filter((datum) => scope.cell(datum) && scope.column(datum)),
    ) ??
    found(
      'subject',
      fits.filter(({ role }) => role === 'cell'),
    )
  );
}

/** The one figure that a sentence can mean by a number of such a unit; `undefined` where it can mean several. */
export function expected(mention: Mention, scope: Scope, data: readonly Datum[]): Datum | undefined {
  const { named } = scope.sentence;
  const possible = data.filter(
    (datum) =>
      datum.role === 'cell' &&
      datum.asset !== undefined &&
      (named.has(datum.asset) || (named.size === 0 && scope.sentence.carried.has(datum.asset))) &&
      datum.versus === undefined &&
      isOfUnit(mention, datum) &&
      scope.cell(datum) &&
      scope.column(datum),
  );
  return possible.length === 1 ? possible[0] : undefined;
}

function nearest(mention: Mention, scope: Scope, data: readonly Datum[]): Match | undefined {
  const meant = expected(mention, scope, data);
  if (meant) return foundAs('near', meant);
  const possible = data.filter(
    (datum) =>
      datum.role !== 'said' &&
      datum.role !== 'limit' &&
      datum.role !== 'count' &&
      isOfUnit(mention, datum) &&
      (mention.unit !== 'none' || datum.unit !== 'percent') &&
      datum.unit !== 'date',
  );
  const inScope = possible.filter((datum) => scope.asset(datum) && scope.cell(datum) && scope.column(datum));
  const best = closest(inScope, mention);
  const other = best === undefined || best.far > FAR ? closest(possible, mention) : best;
  return other && other.far <= FAR ? foundAs('near', other.datum, false) : undefined;
}

/** Beyond a factor of five nobody sees a likeness. */
const FAR = Math.log10(5);

function closest(
  data: readonly Datum[],
  { approximate }: Mention,
): { readonly datum: Datum; readonly far: number } | undefined {
  let best: Datum | undefined;
  let least = Infinity;
  for (const datum of data) {
    const far = distance(datum.approximate, approximate);
    if (best !== undefined && far >= least) continue;
    best = datum;
    least = far;
  }
  return best && { datum: best, far: least };
}

/** How far apart two numbers are, in powers of ten. */
function distance(left: number, right: number): number {
  return left * right <= 0 ? 1000 + Math.abs(left - right) : Math.abs(Math.log10(left / right));
}

/** The figure whose label shares most words with the sentence; cells before wholes, wholes before words of the data. */
function bestOf(data: readonly Datum[], scope: Scope): Datum {
  const words = wordsNear(scope);
  const scored = data.map((datum, index) => ({
    datum,
    score: overlap(datum, words) * 4 - ROLES[datum.role] + (datum.named ? 1 : 0),
    index,
  }));
  const [best] = scored.sort((one, other) => other.score - one.score || one.index - other.index);
  if (!best) throw new RangeError('There is no best of none.');
  return best.datum;
}

const ROLES: Readonly<Record<Datum['role'], number>> = { cell: 0, whole: 1, count: 1, limit: 2, said: 3 };

/** The words of a sentence without their endings. */
export const wordsNear = ({ sentence }: Scope): ReadonlySet<string> => sentence.stems;

/** How many words of a figure's label a sentence has. */
export function overlap(datum: Datum, words: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of datum.words) if (words.has(word)) shared += 1;
  return shared;
}
