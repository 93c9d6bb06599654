/** "Came third", "ahead of GameSwift", "the top three are …": ranks, and who stands before whom. */
import type { RankedPick, Ranking } from '../../../rankings/ranking.ts';
import { ORDINAL, readCardinal, readOrdinal } from '../numerals.ts';
import type { Named } from '../subjects.ts';
import { classOf, clueOf } from '../vocabulary.ts';
import { evaluated, hasWord, held, matchesOf, spanIn, spanOf } from './evaluation.ts';
import type { Compared, Evaluation, Evaluator } from './evaluation.ts';

export const PLACE = new RegExp(
  `\\b(?:came|comes|coming|ranks?|ranked|ranking|placed?|places|finish(?:es|ed)?|stands?|stood|sits?|landed|took|takes)\\s+(?:in\\s+|at\\s+|the\\s+|joint\\s+)*(?<first>(?:${ORDINAL})|\\d+(?:st|nd|rd|th))(?!\\s+(?:time|look|day|step))\\b|\\bin\\s+(?<second>(?:${ORDINAL})|\\d+(?:st|nd|rd|th))\\s+place\\b|\\b(?:number|no\\.|rank|place)\\s+(?<third>\\d+)\\b|(?<won>\\b(?:won|wins)\\b(?=\\s+(?:with|the (?:vote|poll|award|ballot))|[.,])|\\b(?:tops|topped|leads|led)\\b(?=\\s+(?:the|with)))`,
  'giu',
);
const AHEAD = /\b(?:ahead of|beat|beats|in front of|outpolled|above|before)\b/i;
const BEHIND = /\b(?:behind|trails?|trailed|below|after)\b/i;
const TOP =
  /\btop (?<count>two|three|four|five|six|seven|eight|nine|ten|\d+)\b(?:\s+\p{L}+)?\s*(?:are|were|is|:|\(|,|—)/iu;

/** The words of which one stands wherever a rank does. */
export const PLACING = clueOf(
  'came|comes|coming|rank|place|finish|stand|stood|sit|landed|took|takes|number|no(?![a-z])|won|wins|top|leads|led',
);

/** Words without any of which there is nothing here to evaluate. */
const TRIGGERS = classOf(
  'came comes coming rank ranks ranked ranking place placed places finish finishes finished stands stood stand sits sit landed took takes number no won wins tops topped leads led ahead beat beats front outpolled above before behind trails trailed below after top'.split(
    ' ',
  ),
);

/** Evaluates ranks and precedence in a sentence about picks. */
export const ranks: Evaluator = {
  words: TRIGGERS,
  units: 0,
  inHeadings: true,
  evaluate: (compared) => {
    const { passage, subjects } = compared.sentence;
    if ((subjects.assets.length === 0 && passage.pick === undefined) || compared.isAttributed) return [];
    const rankings = compared.article.figures.filter(
      (block): block is Ranking => block.kind === 'ranking' && block.order !== undefined,
    );
    return rankings.length === 0
      ? []
      : [
          ...numbered(compared, rankings),
          ...places(compared, rankings),
          ...precedence(compared, rankings),
          ...tops(compared, rankings),
        ];
  },
};

/** "16. Taraxa": a heading that begins with a rank. */
function numbered(compared: Compared, rankings: readonly Ranking[]): Evaluation[] {
  const { sentence } = compared;
  if (sentence.passage.kind !== 'heading') return [];
  const match = /^\s*(?:#|No\. ?)?(\d{1,3})[.):]?\s+/.exec(sentence.passage.text);
  const [first] = sentence.subjects.assets;
  if (!match || first?.from !== match[0].length) return [];
  const own = rankings.flatMap((ranking) => placeOf(ranking, first.id) ?? []);
  const [place] = own;
  if (!place) return [];
  const span = { index: 0, length: match[0].trimEnd().length };
  if (own.some(({ rank }) => rank === Number(match[1]))) return [held(compared, span)];
  return [evaluated(compared, span, false, `"${match[0].trim()}" is not so: ${told(place)}.`)];
}

function places(compared: Compared, rankings: readonly Ranking[]): Evaluation[] {
  if (!hasWord(compared, PLACING) || !mayHaveSubject(compared)) return [];
  const { text, from } = compared.sentence;
  return matchesOf(PLACE, text).flatMap((match) => {
    const { first, second, third, won } = match.groups ?? {};
    const said = won === undefined ? (third === undefined ? readOrdinal(first ?? second ?? '') : Number(third)) : 1;
    const subject = subjectBefore(compared, from + match.index);
    const places = subject === undefined ? [] : rankings.flatMap((ranking) => placeOf(ranking, subject) ?? []);
    const [own] = places;
    if (said === undefined || own === undefined) return [];
    if (places.some(({ rank }) => rank === said)) return [held(compared, spanOf(match))];
    const reason = `"${match[0]}" is not so: ${told(own)}.`;
    return [evaluated(compared, spanOf(match), false, reason, `Correct the rank; equal figures share one.`)];
  });
}

const told = ({ pick, tied, rank }: RankedPick): string =>
  `${pick.asset.name} is ${tied ? 'level in' : 'in'} place ${rank ?? 0}`;

const placeOf = ({ ranked }: Ranking, asset: string): RankedPick | undefined =>
  ranked.find(({ pick, rank }) => pick.asset.id === asset && rank !== undefined);

/** Whether a sentence names a pick, or stands in the text of one. */
const mayHaveSubject = ({ sentence: { passage, subjects }, evidence: { lexicon } }: Compared): boolean =>
  passage.pick !== undefined || subjects.assets.some(({ id }) => lexicon.rows.has(id));

/** The pick named last before a place of the sentence, or the one in whose text it stands. */
function subjectBefore({ sentence, evidence: { lexicon } }: Compared, at: number): string | undefined {
  const before = sentence.subjects.assets.filter(({ id, to }) => to <= at && lexicon.rows.has(id));
  const near = before.filter(({ to }) => !/[;:]/.test(sentence.passage.text.slice(to, at)));
  return (
    near.at(-1)?.id ??
    (before.length === 0 && sentence.subjects.assets.length === 0 ? sentence.passage.pick?.asset : undefined)
  );
}

function precedence(compared: Compared, rankings: readonly Ranking[]): Evaluation[] {
  const { sentence, evidence } = compared;
  const assets = sentence.subjects.assets.filter(({ id }) => evidence.lexicon.rows.has(id));
  return assets.slice(1).flatMap((other, index) => {
    const one = assets[index];
    return one ? pair(compared, one, other, rankings) : [];
  });
}

function pair(compared: Compared, one: Named, other: Named, rankings: readonly Ranking[]): Evaluation[] {
  const { sentence } = compared;
  const gap = sentence.passage.text.slice(one.to, other.from);
  const ahead = AHEAD.exec(gap);
  const behind = BEHIND.exec(gap);
  const word = ahead ?? behind;
  if (
    word === null ||
    (ahead && behind) ||
    /[;:.]\s/.test(gap) ||
    gap.length > 70 ||
    !/^\s*(?:the |\p{L}+ )?$/u.test(gap.slice(word.index + word[0].length))
  )
    return [];
  const ranking = rankings.find((each) => placeOf(each, one.id) && placeOf(each, other.id));
  const [first, second] = [one, other].map(({ id }) => (ranking ? placeOf(ranking, id)?.rank : undefined));
  if (first === undefined || second === undefined) return [];
  const negated = /\b(?:not|never|nor)\b/i.test(gap);
  const holds = (ahead ? first < second : first > second) !== negated;
  const reason = `"${word[0]}" is not so: the one named first is in place ${first}, the other in place ${second}.`;
  return [evaluated(compared, spanIn(compared, one.from, other.to), holds, reason)];
}

/** "The top three are Astra DAO, GameSwift and Connext." */
function tops(compared: Compared, rankings: readonly Ranking[]): Evaluation[] {
  const { sentence, evidence } = compared;
  if (sentence.subjects.assets.length < 2) return [];
  const match = TOP.exec(sentence.text);
  if (!match) return [];
  const text = match.groups?.count ?? '';
  const count = /^\d/.test(text) ? Number(text) : (readCardinal(text)?.value ?? 0);
  const listed = sentence.subjects.assets.filter(
    ({ id, from }) => evidence.lexicon.rows.has(id) && from > sentence.from + match.index,
  );
  if (listed.length < 2) return [];
  const outside = listed.flatMap(({ id }) =>
    rankings.flatMap((ranking) => placeOf(ranking, id) ?? []).filter(({ rank }) => (rank ?? 0) > count),
  );
  const [first] = outside;
  const reason = first
    ? `${first.pick.asset.name} is not among the top ${text}: it is in place ${first.rank ?? 0}.`
    : '';
  return [evaluated(compared, spanOf(match), first === undefined, reason)];
}
