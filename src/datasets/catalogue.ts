import { paths } from '../articles/paths.ts';
import type { Registries } from '../articles/registries.ts';
import { plural } from '../format.ts';
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { formatDay } from '../provenance/provenance.ts';
import { SORTS, titleOf } from './dataset.ts';
import type { Dataset, Sort } from './dataset.ts';

/** Rows on a page of the catalogue. */
export const PER_PAGE = 200;

const ORDER = Object.keys(SORTS) as readonly Sort[];

/** All data in the order of the catalogue: by sort, and within it those of the newest article first. */
export function inOrder(datasets: Iterable<Dataset>): Dataset[] {
  const bySort = Map.groupBy(datasets, ({ uses: [{ block }] }) => block.kind);
  return ORDER.flatMap((sort) => bySort.get(sort) ?? []);
}

/** One page of the catalogue: a table for each sort of data that stands on it. */
export function drawCatalogue(datasets: readonly Dataset[], registries: Registries): Markup {
  const bySort = Map.groupBy(datasets, ({ uses: [{ block }] }) => block.kind as Sort);
  const tables = [...bySort].map(([sort, found]) => drawSort(sort, found, registries));
  return html`<div class="catalogue">${tables}</div>`;
}

function drawSort(sort: Sort, datasets: readonly Dataset[], registries: Registries): Markup {
  const rows = datasets.map((dataset) => drawRow(dataset, registries));
  return html`<section><h2>${SORTS[sort]} <span class="count">${plural(datasets.length, 'table')}</span></h2>
<div class="table-scroll" tabindex="0" role="region" aria-label="${SORTS[sort]}"><table class="data-table"><caption class="visually-hidden">${SORTS[sort]}</caption>
<thead><tr><th scope="col">What it holds</th><th scope="col">As of</th><th scope="col">Source</th><th scope="col">Used in</th></tr></thead>
<tbody>${rows}</tbody></table></div></section>`;
}

function drawRow({ id, uses }: Dataset, { sources, assets }: Registries): Markup {
  const [{ article, block }, ...others] = uses;
  const more = others.length > 0 && ` and ${plural(others.length, 'other')}`;
  return html`<tr><th scope="row"><a href="${paths.dataset(id)}">${titleOf(block, assets)}</a></th><td>${formatDay(block.asOf)}</td><td>${sources[block.source]?.title ?? block.source}</td><td><a href="${article.href}">${article.title}</a>${more}</td></tr>
`;
}
