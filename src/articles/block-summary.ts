import { digestOf } from '../digest.ts';
import { clean } from '../parse/clean.ts';
import type { AsOf } from '../provenance/provenance.ts';
import type { ArticleBlock } from './article.ts';
import { hasChart } from './charts.ts';
import { datasetIdOf } from './dataset-id.ts';
import { forecastOf } from './forecast.ts';
import type { Forecast } from './forecast.ts';
import { statementsOf } from './statements.ts';
import type { Statements } from './statements.ts';

/** What lists, pages of data and assets, and the plan need of a block. Plain data, and little: an archive holds many. */
export interface BlockSummary {
  readonly id: string;
  readonly kind: ArticleBlock['kind'];
  readonly title: string;
  readonly chart: boolean;
  /** Id of the page of its data; absent where it holds none. */
  readonly dataset?: string;
  /** SHA-256 of its table, where others are drawn from the same shared data: whether they say the same. */
  readonly table?: string;
  /** Id of its source. */
  readonly source: string;
  readonly asOf: AsOf;
  /** Ids of the cryptoassets whose figures these are. */
  readonly assets: readonly string[];
  /** What it says of them, where it ranks, scores or forecasts. */
  readonly says?: Statements;
  readonly forecast?: Forecast;
  /** SHA-256 of all that is drawn of it. */
  readonly digest: string;
}

/** The summary of a block of the article `slug`, drawn from the shared data of a name where it names any. */
export function summariseBlock(
  block: ArticleBlock,
  article: { readonly slug: string; readonly shared: string | undefined },
): BlockSummary {
  const { id, kind, title, finding, table, notes, provenance, assets } = block;
  return clean<BlockSummary>({
    id,
    kind,
    title,
    chart: hasChart(block),
    dataset: datasetIdOf(block, article),
    table: article.shared === undefined ? undefined : digestOf(table, provenance),
    source: provenance.source.id,
    asOf: provenance.asOf,
    assets,
    says: statementsOf(block),
    forecast: block.kind === 'scenarios' ? forecastOf(block) : undefined,
    digest: digestOf(id, title, finding, table, notes, provenance),
  });
}
