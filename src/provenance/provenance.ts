import { z } from 'zod';
import { closed, finding } from '../parse/closed.ts';
import { coded } from '../parse/words.ts';
import { formatDate } from '../format.ts';

/** Where figures came from: an entry of `sources.yaml`, with its publisher's name resolved. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly url?: string;
  /** When the source appeared: a year, month or day. */
  readonly date?: string;
  /** The day it was read. */
  readonly accessed?: string;
  readonly note?: string;
  /** Under which its figures may be used, where it says so. */
  readonly license?: License;
}

/** Terms under which figures may be used. */
export interface License {
  readonly name: string;
  readonly url?: string;
}

/** When figures were true: a year, month or day in ISO 8601, or why that is not known. */
export type AsOf = { readonly date: string } | { readonly unstated: string };

/** Source and as-of of a figure, both said. */
export interface Provenance {
  readonly source: Source;
  readonly asOf: AsOf;
}

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether a text is a year, month or day that exists: `2024`, `2024-02`, `2024-02-29`. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  if (text.length < 10) return true;
  const date = new Date(`${text}T00:00:00Z`);
  return date.toISOString().slice(0, 10) === text;
}

/** The schema of a day: `2026-11-21`. Dates stay text; nothing is coerced. */
export const daySchema = z
  .string({ error: finding('A day is expected.', 'Write it as `2026-11-21`.') })
  .superRefine((text, context) => {
    if (text.length === 10 && isDate(text)) return;
    const isWritten = text.length === 10 && DATE.test(text);
    const reason = isWritten ? `There is no day \`${text}\`.` : `${coded(text)} is not a day.`;
    const meant = padded(text);
    const hint = `Write it as \`${meant?.length === 10 ? meant : '2026-11-21'}\`.`;
    context.addIssue({ code: 'custom', message: finding(reason, hint) });
  });

const FORMS = '`2024`, `2024-06` or `2024-06-30`';

/** The schema of a year, month or day. A bare year may be a number. */
export const dateSchema = z
  .union([z.string(), z.number()], { error: finding('A year, month or day is expected.', `Write ${FORMS}.`) })
  .transform((raw, context): string => {
    const text = String(raw);
    if (isDate(text)) return text;
    const meant = padded(text);
    const hint = `Write ${meant === undefined ? FORMS : `it as \`${meant}\``}.`;
    context.addIssue({ code: 'custom', message: finding(`${coded(text)} is not a year, month or day.`, hint) });
    return z.NEVER;
  });

/** The month or day that `2024-6`, `2024/06/30` or `2024-06-30T12:00Z` were meant to be. */
function padded(text: string): string | undefined {
  const [date = ''] = text.trim().split(/[T\s]/);
  const meant = date.replaceAll(/[/.]/g, '-').replaceAll(/(?<=-)\d(?!\d)/g, '0$&');
  return isDate(meant) && meant !== text ? meant : undefined;
}

const unstatedSchema = closed({
  /** Why the date is not known: one sentence that readers see. */
  unstated: z
    .string()
    .trim()
    .min(8, { error: finding('Say why the date is not known.', 'One sentence that readers will see.') }),
});

/** The schema of `asOf`. */
export const asOfSchema = z.union([dateSchema.transform((date) => ({ date })), unstatedSchema], {
  error: finding(
    'A date, or why there is none, is expected.',
    'Write `2024`, `2024-06`, `2024-06-30` or `{ unstated: why }`.',
  ),
});

/** `Source: X (publisher), as of 2024`, or what is known of the date. */
export function formatProvenance({ source, asOf }: Provenance): string {
  const publisher = source.publisher === undefined ? '' : ` (${source.publisher})`;
  return `Source: ${source.title}${publisher}${'date' in asOf ? ', ' : '; '}${formatAsOf(asOf)}`;
}

/** `as of October 2025`, or `date not stated: the source carries no date.` */
export function formatAsOf(asOf: AsOf): string {
  if ('date' in asOf) return `as of ${formatDate(asOf.date)}`;
  return `date not stated: ${afterColon(asOf.unstated)}`;
}

/** The same where room is short, and the figure itself says why: `as of October 2025`, or `date not stated`. */
export const formatAsOfBriefly = (asOf: AsOf): string => ('date' in asOf ? formatAsOf(asOf) : 'date not stated');

/** The day in a column that is called "As of": `October 2025`, or `not stated`. */
export const formatDay = (asOf: AsOf): string => ('date' in asOf ? formatDate(asOf.date) : 'not stated');

/** Words that begin a sentence and are no names, so that they lose their capital behind a colon. */
const OPENING =
  /^(?:An?|The|This|That|These|Those|It|Its|They|Their|No|Not|None|Nobody|Nothing|Neither|Nor|One|Only|Some|All|Both|Each|Every|Several|Figures|Prices|Dates|There|We|Our)\b/;

function afterColon(sentence: string): string {
  return sentence.replace(OPENING, (word) => word.toLowerCase());
}
