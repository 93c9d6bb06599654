import { formatDate } from '../format.ts';
import { isDate } from '../provenance/provenance.ts';

/** When prices are meant to hold: a year, month or day in ISO 8601, or a length of time from the day of the source. */
export type Horizon = { readonly date: string } | { readonly length: string };

const LENGTH = /^[1-9]\d{0,3} (?:day|week|month|year)s?$/;

/** A horizon as editors write it: `2027`, `2027-06`, `2027-06-30` or `12 months`. */
export function readHorizon(text: string): Horizon | undefined {
  if (isDate(text)) return { date: text };
  return LENGTH.test(text) ? { length: text } : undefined;
}

/** `in 2027`, `in June 2027`, `on 30 June 2027`, `over 12 months`. */
export function formatHorizon(horizon: Horizon): string {
  if ('length' in horizon) return `over ${horizon.length}`;
  return `${horizon.date.length === 10 ? 'on' : 'in'} ${formatDate(horizon.date)}`;
}
