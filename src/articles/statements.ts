/** What blocks say of cryptoassets in a few words, so that their pages can be drawn without reading an article again. */
import { formatQuantity } from '../format.ts';
import { formatScore } from '../grades/findings.ts';
import type { Grade } from '../grades/grade.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { formatRank } from '../rankings/table.ts';
import type { RankingColumn } from '../rankings/column.ts';
import type { Ranking } from '../rankings/ranking.ts';
import { extremesOf, scenariosOf } from '../scenarios/grid.ts';
import { formatHorizon } from '../scenarios/horizon.ts';
import type { Scenarios } from '../scenarios/scenarios.ts';
import type { ArticleBlock } from './article.ts';

/** A figure as tables say it, and the ends of its range; both are the same where it is one number. */
export type Figure = readonly [text: string, low: number, high: number];

/** What a block says of one asset. */
export interface Statement {
  readonly asset: string;
  /** `2 of 16`, `15= of 16` */
  readonly rank?: string;
  /** In the order of the measures; `null` where there is no figure. */
  readonly figures: readonly (Figure | null)[];
}

/** What a block says of all its assets. */
export interface Statements {
  /** `Share of votes`, `TM Grade`, `Price in 2027`: figures of one name and unit can be seen side by side. */
  readonly measures: readonly Measure[];
  readonly of: readonly Statement[];
}

export interface Measure {
  readonly label: string;
  readonly unit: Quantity['unit'];
}

/** What a ranking, a grade or a forecast says of its assets; nothing of any other block. */
export function statementsOf(block: ArticleBlock): Statements | undefined {
  switch (block.kind) {
    case 'ranking':
      return ofRanking(block);
    case 'grades':
      return ofGrade(block);
    case 'scenarios':
      return ofForecast(block);
    default:
      return undefined;
  }
}

/** The metric and every score; of a list that ranks nothing, its scores alone. */
function ofRanking({ ranked, columns, metric }: Ranking): Statements | undefined {
  const scores = columns.filter(({ id, unit }) => unit?.kind === 'score' && id !== metric?.id);
  const shown = [...(metric ? [metric] : []), ...scores];
  const places = ranked.filter(({ rank }) => rank !== undefined).length;
  const of = ranked.map(({ pick, rank, tied }): Statement => {
    const place = rank === undefined ? undefined : `${formatRank({ rank, tied })} of ${String(places)}`;
    const figures = shown.map(({ id }) => figureOf(pick.cells[id]?.quantity));
    return { asset: pick.asset.id, ...(place !== undefined && { rank: place }), figures };
  });
  const said = of.filter(({ rank, figures }) => rank !== undefined || figures.some((figure) => figure !== null));
  return said.length === 0 ? undefined : { measures: shown.flatMap(measureOf), of: said };
}

const measureOf = ({ label, unit }: RankingColumn): Measure[] => (unit ? [{ label, unit }] : []);

function ofGrade({ label, total, assets }: Grade): Statements | undefined {
  const figure: Figure = [formatScore(total), total.value, total.value];
  const of = assets.map((asset): Statement => ({ asset, figures: [figure] }));
  return of.length === 0 ? undefined : { measures: [{ label, unit: total.unit }], of };
}

function ofForecast(scenarios: Scenarios): Statements | undefined {
  const ends = extremesOf(scenariosOf(scenarios));
  if (!ends) return undefined;
  const { low, high } = ends;
  const text = `${formatQuantity(low.price, 'table')} to ${formatQuantity(high.price, 'table')}`;
  const figure: Figure = [text, low.price.value, high.price.value];
  const label = `Price ${formatHorizon(scenarios.horizon)}`;
  return { measures: [{ label, unit: low.price.unit }], of: [{ asset: scenarios.asset.id, figures: [figure] }] };
}

function figureOf(quantity: Quantity | undefined): Figure | null {
  return quantity ? [formatQuantity(quantity, 'table'), quantity.value, quantity.value] : null;
}
