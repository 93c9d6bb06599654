/** Numbers in the texts of an article's data: titles, labels, notes, cells that hold words. */
import { BLANK, saidDatum } from './datum.ts';
import type { About, Datum, DatumInput, DatumUnit } from './datum.ts';
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
export function saidIn(text: string, about: About): readonly Datum[] {
  if (!DIGIT.test(text)) return NOTHING;
  const data: Datum[] = [];
  for (const mention of readNumbers(text)) {
    const datum = said(mention, text, about);
    if (datum !== undefined) data.push(datum);
  }
  return data;
}

const NOTHING: readonly Datum[] = [];
const DIGIT = /\d/;

/** The same of a text that may be a figure itself: then it is no mere word of the data. */
export const figuresIn = (text: string, about: About): Datum[] =>
  numbersOf(text).flatMap((mention) => said(mention, text, about, mention.text === text ? 'cell' : 'said') ?? []);

const numbersOf = (text: string): readonly Mention[] => (DIGIT.test(text) ? readNumbers(text) : []);

function said(mention: Mention, text: string, about: About, role: 'said' | 'cell' = 'said'): Datum | undefined {
  const unit = UNITS[mention.unit];
  if (unit === undefined) return undefined;
  const { approximate, currency, date } = mention;
  return saidDatum(wordedBy(text, about, role), mention.text, { approximate, unit, currency, date });
}

const wordedBy = (text: string, about: About, role: 'said' | 'cell'): DatumInput => ({
  ...about,
  wording: `${about.label} ${text}`,
  role,
});

/** A datum of a date: `2026-11-21`, `2025-10`, `2024`. */
export function dateDatum(date: string, path: string, label: string): Datum[] {
  const about = { ...BLANK, path, named: false, label };
  // Nearly every date is one that a text would be found to have; those of other centuries are read as numbers.
  if (!DATE.test(date)) return numbersOf(date).flatMap((mention) => said(mention, date, about, 'cell') ?? []);
  const day = { approximate: 0, unit: 'date', currency: undefined, date } as const;
  return [saidDatum(wordedBy(date, about, 'cell'), date, day)];
}

const DATE = /^(?:19|20)\d{2}(?:-\d{2}){0,2}$/;
