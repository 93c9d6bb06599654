/** Days as text, `2026-11-21`, without a clock. */

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The day after a day. */
export const dayAfter = (day: string): string => iso(Date.parse(`${day}T00:00:00Z`) + 86_400_000);

/** The last day of a year, month or day: `2026` is 2026-12-31, `2026-02` is 2026-02-28. */
export function lastDayOf(date: string): string {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  return day === undefined ? iso(Date.UTC(year, month, 0)) : date;
}

/** The day some months after a day; the end of a month where it has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return iso(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}
