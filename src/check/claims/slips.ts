/** Numbers that differ from a figure of the article by one keystroke: a digit, a nought, a sign, a unit. */
import type { Datum } from './datum.ts';
import { fitOf, isOfOtherMeasure, isOfUnit, measureIn } from './fits.ts';
import { overlap, wordsNear } from './match.ts';
import type { Mention } from './mention.ts';
import type { Scope } from './scope.ts';

/**
 * The figure that a number was probably meant to be: one of which the section speaks, that no other number of the
 * sentence states, and from which it differs by one keystroke.
 */
export function slipOf(
  mention: Mention,
  scope: Scope,
  data: readonly Datum[],
  others: readonly Mention[],
): Datum | undefined {
  if (mention.inWords) return undefined;
  const words = wordsNear(scope);
  const possible = data.filter(
    (datum) => isOwn(datum) && isSlip(mention, datum) && isNear(mention, datum, scope, words),
  );
  const unstated = possible.filter(
    (datum) => !others.some((other) => other !== mention && fitOf(other, datum) === 'fits'),
  );
  return unstated.toSorted((one, other) => overlap(other, words) - overlap(one, words))[0];
}

/** Counts and words of the data are too common to be meant. */
const isOwn = ({ role, named }: Datum): boolean => named && (role === 'cell' || role === 'whole');

/** Whether the sentence has words of a figure's label; a single digit must be followed by one. */
function isNear({ text, after }: Mention, datum: Datum, { sentence }: Scope, words: ReadonlySet<string>): boolean {
  const noun = measureIn(after);
  const shared = overlap(datum, words);
  if (text.replace(/\D/g, '').length < 2) return (noun !== undefined && datum.words.has(noun)) || shared >= 2;
  if (sentence.passage.cites.some(({ source }) => source === datum.source)) return true;
  return shared > 0 || (datum.block !== undefined && sentence.passage.blocks.includes(datum.block));
}

function isSlip(mention: Mention, datum: Datum): boolean {
  if (datum.unit === 'date') return oneApart(mention.date ?? mention.text, datum.date ?? '');
  if (!isOfUnit(mention, datum)) return isPrecise(mention) && mention.value.eq(datum.value);
  if (mention.unit === 'none' && isOfOtherMeasure(mention, datum)) return mention.value.eq(datum.value);
  const [said, known] = [mention.value, datum.value];
  if (said.eq(known) || said.isZero() || known.isZero()) return false;
  const ratio = said.div(known).abs();
  return ratio.eq(1) || ratio.eq(10) || ratio.eq('0.1') || oneApart(said.toFixed(), known.toFixed());
}

/** Whether a number has three digits or more: then another of the same value is hardly there by chance. */
const isPrecise = ({ value, step }: Mention): boolean => value.div(step).abs().gte(100);

/** Whether two texts of one length differ in one character. */
function oneApart(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let apart = 0;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) apart += 1;
  return apart === 1;
}
