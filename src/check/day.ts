/** Days as text, `2026-11-21`, without a clock. */

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month has, of 1 to 12. */
function lengthOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (LENGTHS[month - 1] ?? 31);
}

const iso = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const partsOf = (date: string): readonly [year: number, month: number, day: number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];

/** The day after a day. */
export function dayAfter(date: string): string {
  const [year, month, day] = partsOf(date);
  // A day that its month does not have is one of the next.
  const over = day + 1 - lengthOf(year, month);
  if (over <= 0) return iso(year, month, day + 1);
  return month < 12 ? iso(year, month + 1, over) : iso(year + 1, 1, over);
}

/** The last day of a year, month or day: `2026` is 2026-12-31, `2026-02` is 2026-02-28. */
export function lastDayOf(date: string): string {
  if (date.length > 7) return date;
  const [year, month] = partsOf(date);
  return date.length === 4 ? iso(year, 12, 31) : iso(year, month, lengthOf(year, month));
}

/** The day some months after a day; the end of a month where it has no such day. */
export function monthsAfter(date: string, months: number): string {
  const [year, month, day] = partsOf(date);
  const all = year * 12 + month - 1 + months;
  const [later, at] = [Math.floor(all / 12), (all % 12) + 1];
  return iso(later, at, Math.min(day, lengthOf(later, at)));
}
