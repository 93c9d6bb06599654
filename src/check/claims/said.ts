/** Numbers in the texts of an article's data: titles, labels, notes, cells that hold words. */
import { changed, Figure } from './datum.ts';
import type { Datum, DatumInput, DatumUnit } from './datum.ts';
import type { Mention, MentionUnit } from './mention.ts';
import { readNumbers } from './numbers.ts';

const UNITS: Readonly<Partial<Record<MentionUnit, DatumUnit>>> = {
  money: 'money',
  percent: 'percent',
  points: 'points',
  multiple: 'multiple',
  none: 'count',
  date: 'date',
};

/** A datum for each number that a text of the data states. */
export function saidIn(text: string, about: Omit<DatumInput, 'role' | 'text'>): Datum[] {
  return /\d/.test(text) ? readNumbers(text).flatMap((mention) => said(mention, text, about) ?? []) : [];
}

function said(mention: Mention, text: string, about: Omit<DatumInput, 'role' | 'text'>): Datum | undefined {
  const unit = UNITS[mention.unit];
  if (unit === undefined) return undefined;
  const { currency, date } = mention;
  return new Figure({
    named: about.named ?? true,
    ...about,
    wording: `${about.label} ${text}`,
    approximate: mention.approximate,
    unit,
    ...(currency !== undefined && { currency }),
    ...(date !== undefined && { date }),
    qualifier: 'exact',
    text: mention.text,
    label: about.label,
    role: 'said',
  });
}

/** A datum of a date: `2026-11-21`, `2025-10`, `2024`. */
export function dateDatum(date: string, path: string, label: string): Datum[] {
  return saidIn(date, { path, named: false, label }).map((datum) => changed(datum, { role: 'cell' }));
}
