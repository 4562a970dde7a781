/** Dates as a reader sees them. In: ISO days and minutes. Out: `3 July 2025`, `Thu`; no clock, no locale. */

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `[from, to)` in words: a day, a month, a year, or a day with its time. */
export function dayLabel(from: string, to: string | null): string {
  const match = /^(-?\d{4,})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(from);
  if (match === null) return from;
  const [, year, month, day, clock] = match;
  const name = MONTHS[Number(month) - 1] ?? month;
  if (to !== null && clock === undefined) {
    if (to === `${Number(year) + 1}-01-01` && month === '01' && day === '01') return String(Number(year));
    if (day === '01' && to === nextMonth(Number(year), Number(month))) return `${name} ${Number(year)}`;
  }
  const date = `${Number(day)} ${name} ${Number(year)}`;
  return clock === undefined || clock === '00:00' ? date : `${date}, ${clock}`;
}

function nextMonth(year: number, month: number): string {
  const [y, m] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-01`;
}
