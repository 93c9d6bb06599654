/** "The sixteen hold all of the votes", "listed from the lowest score up": sums that are no wholes, orders that are others. */
import type { Ranking } from '../../../rankings/ranking.ts';
import { formatQuantity } from '../../../format.ts';
import { classOf, clueOf } from '../vocabulary.ts';
import { ENDS, evaluated, hasWord, spanOf } from './evaluation.ts';
import type { Compared, Evaluation, Evaluator } from './evaluation.ts';

export const ENTIRE =
  /\b(?:all (?:of )?(?:the )?|every (?:one of the )?|the (?:whole|entire|full) )(?:votes?|ballots?|poll)\b|\b100 ?%(?= of (?:the )?votes?)/i;
const HOLDING =
  /\b(?:hold|holds|held|share|shared|took|take|received?|won|together|between them|add(?:s|ed)? up|account for|make up)\b/i;
export const ORDERED =
  /\b(?:list|listed|ordered?|ranked|ranking|numbered|table|run(?:s|ning)?|sorted)\b[^.;]{0,40}\b(?:from (?:the |its )?(?<first>highest|largest|best|top|lowest|smallest|worst|bottom)\b[^.;]{0,30}\b(?:to|up|down|first)\b|(?:in )?(?<order>ascending|descending) order)/iu;

/** The words of which one stands wherever an entire vote does. */
export const VOTE = clueOf('vote|ballot|poll');

/** Words without any of which there is nothing here to evaluate. */
const TRIGGERS = classOf(['from', 'order', 'vote', 'votes', 'ballot', 'ballots', 'poll']);

/** Evaluates what a sentence says of the whole vote and of the order of a list. */
export const wholes: Evaluator = {
  words: TRIGGERS,
  units: 0,
  inHeadings: false,
  evaluate: (compared) => {
    if (!hasWord(compared, VOTE | ENDS) || compared.isAttributed) return [];
    const rankings = compared.article.figures.filter((block) => block.kind === 'ranking');
    return rankings.flatMap((ranking) => [...entire(compared, ranking), ...ordered(compared, ranking)]);
  },
};

function entire(compared: Compared, { columns, others }: Ranking): Evaluation[] {
  if (!hasWord(compared, VOTE)) return [];
  const { text } = compared.sentence;
  const match = ENTIRE.exec(text);
  const column = columns.find(({ whole }) => whole !== undefined);
  if (!match || !column || !HOLDING.test(text)) return [];
  const left = others[column.id];
  const reason = left ? `"${match[0]}" is not so: ${formatQuantity(left)} went to others.` : '';
  return [
    evaluated(
      compared,
      spanOf(match),
      left === undefined,
      reason,
      'Say what the picks hold together, and that the rest went to others.',
    ),
  ];
}

/** Whether a sentence is about a list, and not about how something else was sorted. */
const isOfList = ({ sentence }: Compared): boolean =>
  /\b(?:it|they|list\w*|rank\w*|tables?|boards?|leaderboard|picks?|coins?|tokens?|projects?|names|assets?|rows?|entries|numbered)\b/i.test(
    sentence.text,
  );

function ordered(compared: Compared, { metric, order, ranked }: Ranking): Evaluation[] {
  if (!hasWord(compared, ENDS)) return [];
  const match = ORDERED.exec(compared.sentence.text);
  if (!match || !metric || !isOfList(compared)) return [];
  const { first, order: said } = match.groups ?? {};
  const isDown = first === undefined ? said?.toLowerCase() === 'descending' : /highest|largest|best|top/i.test(first);
  const values = ranked.flatMap(({ pick }) => pick.cells[metric.id]?.quantity?.value ?? []);
  const falls = values.every((value, index) => index === 0 || value <= (values[index - 1] ?? value));
  const rises = values.every((value, index) => index === 0 || value >= (values[index - 1] ?? value));
  if (values.length < 2 || (falls && rises)) return [];
  const is = falls
    ? 'from the highest down'
    : rises
      ? 'from the lowest up'
      : `as the source had it (${order ?? 'unordered'})`;
  return [
    evaluated(
      compared,
      spanOf(match),
      isDown ? falls : rises,
      `"${match[0]}" is not so: by "${metric.label}" the list runs ${is}.`,
    ),
  ];
}
