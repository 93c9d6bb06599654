/** The head of a table: names of columns, with their units, and on a page names that several columns share. */
import { attributes, html, join } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { Column, DataTable } from './block.ts';
import { sortOf } from './sort-value.ts';

/** Plain names: feeds and mail hold no more. */
export function drawPlainHead({ columns }: DataTable): Markup {
  return html`<thead><tr>${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}</tr></thead>`;
}

/** Names with units and what they are ordered by; two lines where columns share a name. */
export function drawHead({ columns, sortable = false }: DataTable): Markup {
  const runs = runsOf(columns);
  if (runs.every((run) => run[0]?.group === undefined))
    return html`<thead><tr>${columns.map((column) => drawColumn(column, sortable))}</tr></thead>`;
  const first = runs.map((run) => drawRun(run));
  const second = columns.filter(({ group }) => group).map((column) => drawColumn(column, false));
  return html`<thead><tr>${first}</tr><tr>${second}</tr></thead>`;
}

/** Neighbours that share a name; a column without one stands alone. */
function runsOf(columns: readonly Column[]): Column[][] {
  const runs: Column[][] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last && column.group && last[0]?.group?.label === column.group.label) last.push(column);
    else runs.push([column]);
  }
  return runs;
}

function drawRun([first, ...others]: readonly Column[]): Markup | undefined {
  if (first === undefined) return undefined;
  if (first.group === undefined) return html`<th${attributes({ scope: 'col', rowspan: 2 })}>${first.label}</th>`;
  const place = attributes({ scope: 'colgroup', colspan: others.length + 1, class: 'group-head' });
  return html`<th${place}>${first.group.label}${drawUnit(first)}</th>`;
}

function drawColumn(column: Column, sortable: boolean): Markup {
  const sort = sortable ? sortOf(column) : undefined;
  const place = attributes({ scope: 'col', class: isNumeric(column) && 'num', 'data-sort': sort });
  return html`<th${place}>${column.group?.own ?? column.label}${!column.group && drawUnit(column)}</th>`;
}

/** What the cells do not say themselves: which dollars, or of how many points. */
function drawUnit({ unit, label }: Column): Markup | undefined {
  const text = unit?.kind === 'money' ? unit.currency : unit?.kind === 'score' ? `of ${unit.max}` : undefined;
  if (text === undefined || label.includes(text)) return undefined;
  return join([' ', html`<span class="unit">${text}</span>`]);
}

/** Whether its cells are set at the end of the column. */
export function isNumeric(column: Column | undefined): boolean {
  return column?.type === 'quantity' || column?.type === 'rank';
}
