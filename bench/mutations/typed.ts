/**
 * What the real articles say of their own data in words that were typed: counts, ranks, comparisons. Chosen by reading,
 * without regard to what the check can evaluate: all that the data decide. The word in brackets is changed for each of
 * the others in turn; each of them makes the sentence false.
 */

/** Which sort of word is changed. */
export type TypedKind = 'number word' | 'ordinal' | 'comparison';

export interface TypedClaim {
  readonly slug: string;
  /** A stretch of the article's text, its figures typed out. */
  readonly text: string;
  readonly kind: TypedKind;
  readonly to: readonly string[];
}

const claim = (slug: string, kind: TypedKind, text: string, ...to: string[]): TypedClaim => ({ slug, text, kind, to });

const AAVE = 'aave-2027-scenarios';
const MOON = 'moon-awards-2024';
const PUMP = 'pump-fun-livestream-leaderboard';
const COINS = 'upcoming-coins';

export const TYPED: readonly TypedClaim[] = [
  claim(AAVE, 'number word', 'Aave in 2027: [twelve] scenarios', 'eleven', 'thirteen', 'ten'),
  claim(AAVE, 'number word', '[Twelve] scenarios for 2027 run', 'Eleven', 'Thirteen', 'Nine'),
  claim(AAVE, 'number word', 'None of the [twelve] lies', 'eleven', 'fourteen'),
  claim(AAVE, 'comparison', '[None] of the twelve lies below', 'Each'),
  claim(AAVE, 'comparison', 'None of the twelve lies [below]', 'above'),
  claim(AAVE, 'number word', 'the [four] called bear included', 'five', 'six'),
  claim(AAVE, 'number word', 'cost in 2027 under [four] sizes of the crypto market', 'five', 'six'),
  claim(AAVE, 'comparison', 'about $150, [below] the spot price', 'above'),
  claim(AAVE, 'number word', 'and the [three] cells beside it', 'five', 'six'),
  claim(AAVE, 'comparison', 'to grow [nearly] fourfold', 'more than'),
  claim(AAVE, 'number word', 'to grow nearly [fourfold]', 'fivefold', 'threefold', 'sixfold'),
  claim(AAVE, 'number word', 'Over [twelve] months the same authors', 'eleven', 'six'),
  claim(AAVE, 'comparison', 'The [weakest] part of the fundamental grade', 'strongest'),
  claim(AAVE, 'comparison', 'the [strongest] of the technology grade', 'weakest'),
  claim(AAVE, 'comparison', 'the starting price, a [fall]', 'rise'),
  claim(AAVE, 'comparison', 'Read "bear" as the [lowest] case', 'highest'),
  claim(MOON, 'number word', 'how readers ranked [sixteen] low-cap altcoins', 'fifteen', 'seventeen', 'six'),
  claim(MOON, 'number word', 'The [sixteen] coins named hold', 'fifteen', 'seventeen'),
  claim(MOON, 'number word', 'votes for at least [sixteen] of them', 'seventeen', 'twenty'),
  claim(MOON, 'number word', 'The [sixteen], one by one', 'fifteen', 'seventeen'),
  claim(MOON, 'number word', '[Two] coins finished level', 'Three', 'Four'),
  claim(MOON, 'ordinal', 'though it came [third]', 'second', 'fourth', 'fifth'),
  claim(MOON, 'comparison', 'the values reported, the [largest] is', 'smallest'),
  claim(MOON, 'comparison', 'and the [smallest] $2 million', 'largest'),
  claim(MOON, 'comparison', 'It has the [smallest] market value', 'largest'),
  claim(MOON, 'comparison', 'for technology is the [highest] reported', 'lowest'),
  claim(MOON, 'comparison', '21.8%, [ahead of] GameSwift', 'behind'),
  claim(PUMP, 'number word', 'tokens: a top [ten] by fees', 'twelve', 'eleven'),
  claim(PUMP, 'number word', 'description: [Ten] tokens in the order', 'Nine', 'Twelve'),
  claim(PUMP, 'number word', 'title: [Ten] livestream tokens', 'Nine', 'Eleven'),
  claim(PUMP, 'number word', 'The [ten] stand in the order', 'nine', 'twelve'),
  claim(PUMP, 'number word', 'listed the [ten] leaders', 'nine', 'eleven'),
  claim(PUMP, 'number word', 'have the most promoters of the [ten]', 'nine', 'eleven'),
  claim(PUMP, 'number word', '[Two] tokens were live', 'Three', 'Four'),
  claim(PUMP, 'number word', 'is not among the [ten]', 'nine', 'twelve'),
  claim(PUMP, 'comparison', 'It has the [most] of the four', 'fewest'),
  claim(PUMP, 'comparison', 'By far the [largest] audience', 'smallest'),
  claim(PUMP, 'comparison', 'It has the [higher] of the two numbers of holders', 'lower'),
  claim(PUMP, 'number word', 'It has the higher of the [two] numbers of holders', 'three', 'four'),
  claim(PUMP, 'comparison', 'beside one of its [smallest] audiences', 'largest'),
  claim(PUMP, 'ordinal', 'Its audience is the [third] largest', 'second', 'fourth', 'fifth'),
  claim(PUMP, 'comparison', 'Its audience is the third [largest]', 'smallest'),
  claim(PUMP, 'comparison', 'lies [under] the mean', 'over'),
  claim(PUMP, 'number word', 'little more than [twice]', 'three times', 'four times'),
  claim(PUMP, 'comparison', 'little [more] than twice', 'less'),
  claim(PUMP, 'comparison', 'The [smallest] audience recorded', 'largest'),
  claim(PUMP, 'comparison', 'a peak [more] than twelve times its average', 'less'),
  claim(PUMP, 'number word', 'a peak more than [twelve] times its average', 'thirteen', 'fifteen', 'twenty'),
  claim(PUMP, 'number word', 'the older of the [two] tokens whose age', 'three', 'four'),
  claim(PUMP, 'comparison', 'and [fewer] than a million tokens', 'more'),
  claim(COINS, 'number word', 'Upcoming coins of 2024: [fourteen] picks', 'thirteen', 'fifteen'),
  claim(COINS, 'number word', 'A list of [fourteen] projects whose', 'thirteen', 'twelve'),
  claim(COINS, 'number word', 'title: [Fourteen] projects by', 'Thirteen', 'Fifteen'),
  claim(COINS, 'number word', 'named [fourteen] projects whose', 'thirteen', 'forty'),
  claim(COINS, 'number word', 'its picks from one to [fourteen]', 'thirteen', 'sixteen'),
  claim(COINS, 'number word', '[Three] picks without the score', 'Four', 'Five'),
  claim(COINS, 'number word', '[three] projects share the top', 'four', 'two'),
  claim(COINS, 'number word', '[Two] picks, My Pet Hooligan and Parcl', 'Three', 'Four'),
  claim(COINS, 'number word', 'The [fourteen], one by one', 'thirteen', 'fifteen'),
  claim(COINS, 'number word', 'whether any of these [fourteen] is', 'thirteen', 'fifteen'),
  claim(COINS, 'number word', 'for each of the [fourteen], whether', 'thirteen', 'fifteen'),
  claim('x402-explained', 'number word', 'The dearest call costs [four] times', 'five', 'three', 'six'),
  claim('api-key-rotation', 'number word', 'takes [five] steps', 'six', 'seven'),
];
