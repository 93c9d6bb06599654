/** A forecast in three lines, for places that lead to it. */
import { formatQuantity } from '../format.ts';
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { extremesOf, scenariosOf } from './grid.ts';
import type { Scenarios } from './scenarios.ts';

/** The lowest and the highest price with their multiples of the spot price, and the spot price, as a table for pages. */
export function drawScenariosBrief(scenarios: Scenarios): Markup {
  const extremes = extremesOf(scenariosOf(scenarios));
  const rows = [
    extremes && line('Lowest', extremes.low.price, extremes.low.multiple),
    extremes && line('Highest', extremes.high.price, extremes.high.multiple),
    scenarios.spot && line('Spot price', scenarios.spot),
  ];
  return html`<table class="brief"><caption class="visually-hidden">${scenarios.title}</caption><tbody>${rows}</tbody></table>`;
}

function line(label: string, price: Quantity, multiple?: Quantity): Markup {
  return html`<tr><th scope="row">${label}</th><td class="num">${formatQuantity(price, 'table')}</td><td class="num">${multiple && formatQuantity(multiple, 'table')}</td></tr>`;
}
