/** "Within a narrow band", "a large holder base": claims of size with no number in them. */
import type { Ranking } from '../../../rankings/ranking.ts';
import { classOf } from '../vocabulary.ts';
import { evaluated, matchesOf, spanOf } from './evaluation.ts';
import type { Compared, Evaluation, Evaluator } from './evaluation.ts';
import { assetsOf, cellOf, columnsAround } from './figures.ts';

const CLOSE =
  /\b(?:narrow (?:band|range|margin|gap)s?|close together|tight(?:ly)? (?:band|range|clustered|bunched|grouped)|neck and neck|closely (?:bunched|matched|clustered))\b/i;
const LARGE =
  /\b(?:large|strong|huge|big|sizeable|considerable|massive|high|healthy|deep|broad)\s+(?:\p{L}+\s+){0,1}?(?:holder base|holders?|audiences?|viewers?|following|viewership|volumes?|fees|market caps?|promoters?)\b/giu;

/** Words without any of which there is nothing here to evaluate. */
const TRIGGERS = classOf(
  'narrow close tight tightly neck closely large strong huge big sizeable considerable massive high healthy deep broad'.split(
    ' ',
  ),
);

/** Evaluates claims of closeness against the metric, and claims of size against their column. */
export const vague: Evaluator = {
  words: TRIGGERS,
  units: 0,
  inHeadings: false,
  evaluate: (compared) => (compared.isAttributed ? [] : [...close(compared), ...large(compared)]),
};

function close(compared: Compared): Evaluation[] {
  const match = CLOSE.exec(compared.sentence.text);
  const ranking = compared.article.figures.find((block) => block.kind === 'ranking' && block.metric !== undefined);
  if (
    !match ||
    ranking?.kind !== 'ranking' ||
    !/\b(?:first|top|leaders?|three|places?|ranks?|fees|picks?|coins?|tokens?|they|share|vote|gap)/i.test(
      compared.sentence.text,
    )
  )
    return [];
  const values = leaders(ranking, compared);
  const span = spanOf(match);
  if (values.length < 2) {
    const reason = `"${match[0]}" has no figure behind it: "${ranking.metric?.label ?? ''}" is not known of those compared.`;
    const hint = 'Give the figures, say whose view it is, or take it out.';
    return [evaluated(compared, span, 'unsupported', reason, hint)];
  }
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return [
    evaluated(compared, span, low >= high * 0.75, `"${match[0]}" is not so: the figures run from ${low} to ${high}.`),
  ];
}

/** The metric of the picks that a sentence speaks of: those it names, or the first three. */
function leaders({ ranked, metric }: Ranking, compared: Compared): number[] {
  const named = assetsOf(compared);
  const some = named.length > 1 ? ranked.filter(({ pick }) => named.includes(pick.asset.id)) : ranked.slice(0, 3);
  return some.flatMap(({ pick }) => pick.cells[metric?.id ?? '']?.quantity?.value ?? []);
}

function large(compared: Compared): Evaluation[] {
  const [asset, more] = assetsOf(compared);
  if (asset === undefined || more !== undefined) return [];
  return matchesOf(LARGE, compared.sentence.text).flatMap((match) => {
    const columns = columnsAround(compared, compared.sentence.from + match.index, match[0].length + 4);
    if (columns.length === 0 || columns.some((column) => cellOf(compared, column, asset))) return [];
    const reason = `"${match[0]}" has no figure behind it: there is none in "${columns[0]?.label ?? ''}" for this pick.`;
    const hint = 'Give the figure, say whose view it is, or take it out.';
    return [evaluated(compared, spanOf(match), 'unsupported', reason, hint)];
  });
}
