/**
 * Rivals: other programs' answers on our corpora, in our shapes, so that one scorer counts both.
 * In: a text and its publication date. Out: time expressions by chrono-node, as TIMEX3 as far as what it calls certain goes.
 */
import * as chrono from 'chrono-node';

/** As much of a time expression as is scored. */
export interface RivalTime {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
  readonly rule: string;
}

const NOON = 12;

/** The dates chrono-node finds in a text, reckoned from noon of its publication day. Without one it is not asked. */
export function findWithChrono(text: string, published: string | null): readonly RivalTime[] {
  const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(published ?? '');
  if (day === null) return [];
  const reference = new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3]), NOON);
  return chrono.parse(text, reference).map(({ index, text: words, start }) => ({
    start: index,
    end: index + words.length,
    type: start.isCertain('hour') ? 'TIME' : 'DATE',
    value: timexOf(start),
    rule: 'chrono-node',
  }));
}

/** Year, month, day or minute: as fine as chrono-node is certain of; a day where only a weekday or a distance is. */
function timexOf(parts: chrono.ParsedComponents): string {
  const two = (n: number | null): string => String(n ?? 0).padStart(2, '0');
  const year = String(parts.get('year')).padStart(4, '0');
  const month = `${year}-${two(parts.get('month'))}`;
  const date = `${month}-${two(parts.get('day'))}`;
  if (parts.isCertain('hour')) return `${date}T${two(parts.get('hour'))}:${two(parts.get('minute'))}`;
  if (parts.isCertain('day') || parts.isCertain('weekday')) return date;
  if (parts.isCertain('month')) return month;
  return parts.isCertain('year') ? year : date;
}
