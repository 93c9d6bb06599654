/** A forecast in brief: what the list of all forecasts says of it, and until when it is open. */
import { clean } from '../parse/clean.ts';
import type { AsOf } from '../provenance/provenance.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { extremesOf, scenariosOf } from '../scenarios/grid.ts';
import type { Scenario } from '../scenarios/grid.ts';
import type { Horizon } from '../scenarios/horizon.ts';
import type { Scenarios } from '../scenarios/scenarios.ts';

export interface Forecast {
  /** Id of the cryptoasset. */
  readonly asset: string;
  readonly horizon: Horizon;
  readonly spot?: Quantity;
  readonly low: End;
  readonly high: End;
  /** How many prices there are: one for each case of each tier. */
  readonly cells: number;
  readonly tiers: number;
  /** What the tiers measure. */
  readonly tierLabel?: string;
}

/** The lowest or the highest price of all. */
export interface End {
  readonly label: string;
  readonly price: Quantity;
  readonly multiple?: Quantity;
}

/** The brief of a block of scenarios; `undefined` where it has no price. */
export function forecastOf(scenarios: Scenarios): Forecast | undefined {
  const all = scenariosOf(scenarios);
  const ends = extremesOf(all);
  if (!ends) return undefined;
  return clean<Forecast>({
    asset: scenarios.asset.id,
    horizon: scenarios.horizon,
    spot: scenarios.spot,
    low: endOf(ends.low),
    high: endOf(ends.high),
    cells: all.length,
    tiers: scenarios.tiers.filter(({ amount }) => amount !== undefined).length,
    tierLabel: scenarios.tierLabel,
  });
}

const endOf = ({ case: { label }, price, multiple }: Scenario): End => clean<End>({ label, price, multiple });

/** The last day of a forecast, and whether that is the day by which it must have ended, since nobody says when it began. */
export interface Close {
  readonly day: string;
  readonly latest: boolean;
}

/**
 * When a forecast ends. A length of time runs from the end of its figures' date; where that is not stated, from the day on
 * which the article was published, since figures are older than what is written about them.
 */
export function closeOf({ horizon }: Pick<Forecast, 'horizon'>, asOf: AsOf, published: string): Close {
  if ('date' in horizon) return { day: lastDayOf(horizon.date), latest: false };
  const isDated = 'date' in asOf;
  const start = isDated ? lastDayOf(asOf.date) : published;
  return { day: later(start, horizon.length), latest: !isDated || asOf.date.length < 10 };
}

/** The last day of a year or month; a day itself. */
function lastDayOf(date: string): string {
  if (date.length === 10) return date;
  const [year = 0, month = 12] = date.split('-').map(Number);
  return isoOf(Date.UTC(year, month, 0));
}

/** A day as many days, weeks, months or years later; of a month that is too short, its last day. */
function later(day: string, length: string): string {
  const [count = '', unit = ''] = length.split(' ');
  const many = Number(count);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (unit.startsWith('day')) return isoOf(Date.UTC(year, month - 1, date + many));
  if (unit.startsWith('week')) return isoOf(Date.UTC(year, month - 1, date + 7 * many));
  const months = month - 1 + (unit.startsWith('year') ? 12 * many : many);
  return isoOf(Math.min(Date.UTC(year, months, date), Date.UTC(year, months + 1, 0)));
}

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
