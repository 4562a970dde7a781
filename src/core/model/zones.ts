/**
 * Zones: what a zone's name means. In: a zone as a text or metadata writes it (`+02:00`, `GMT+1`, `EST`). Out: minutes ahead of UTC, several where the
 * name has several meanings; null where it has none that is known ("local"). Abbreviations after the tz database and RFC 5322; no rules of summer time:
 * "ET" is either of two.
 */

const hours = (...all: readonly number[]): readonly number[] => all.map(n => n * 60);

const OFFSETS: ReadonlyMap<string, readonly number[]> = new Map([
  ['Z', hours(0)],
  ['UT', hours(0)],
  ['UTC', hours(0)],
  ['GMT', hours(0)],
  ['WET', hours(0)],
  ['WEST', hours(1)],
  ['BST', hours(1)],
  ['WAT', hours(1)],
  ['CET', hours(1)],
  ['CEST', hours(2)],
  ['EET', hours(2)],
  ['EEST', hours(3)],
  ['SAST', hours(2)],
  ['CAT', hours(2)],
  ['EAT', hours(3)],
  ['MSK', hours(3)],
  ['TRT', hours(3)],
  ['GST', hours(4)],
  ['PKT', hours(5)],
  // Irish, Israeli and Indian
  ['IST', hours(1, 2, 5.5)],
  ['NPT', hours(5.75)],
  ['ICT', hours(7)],
  ['WIB', hours(7)],
  ['SGT', hours(8)],
  ['HKT', hours(8)],
  ['AWST', hours(8)],
  ['JST', hours(9)],
  ['KST', hours(9)],
  ['ACST', hours(9.5)],
  ['AEST', hours(10)],
  ['ACDT', hours(10.5)],
  ['AEDT', hours(11)],
  ['NZST', hours(12)],
  ['NZDT', hours(13)],
  ['NST', hours(-3.5)],
  ['NDT', hours(-2.5)],
  ['BRT', hours(-3)],
  ['AST', hours(-4)],
  ['ADT', hours(-3)],
  ['EST', hours(-5)],
  ['EDT', hours(-4)],
  ['ET', hours(-5, -4)],
  // American and Chinese
  ['CST', hours(-6, 8)],
  ['CDT', hours(-5)],
  ['CT', hours(-6, -5)],
  ['MST', hours(-7)],
  ['MDT', hours(-6)],
  ['MT', hours(-7, -6)],
  ['PST', hours(-8)],
  ['PDT', hours(-7)],
  ['PT', hours(-8, -7)],
  ['AKST', hours(-9)],
  ['AKDT', hours(-8)],
  ['HST', hours(-10)],
  ['LONDON', hours(0, 1)],
  ['KYIV', hours(2, 3)],
  ['MOSCOW', hours(3)],
  ['BEIJING', hours(8)],
]);

/** `+02:00`, `-0530`, `GMT+1`, `UTC−05:30`. */
const NUMERIC = /^(?:GMT|UTC|UT)?([+-])(\d{1,2})(?::?(\d{2}))?$/;

/** No zone is further from UTC. */
const FURTHEST = 14 * 60;

/** Minutes ahead of UTC that a zone may be; null if it is none that is known. */
export function offsetsOf(zone: string | null): readonly number[] | null {
  if (zone === null) return null;
  const name = zone.toUpperCase();
  const numeric = NUMERIC.exec(name);
  if (numeric === null) return OFFSETS.get(name) ?? null;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
  return minutes > FURTHEST ? null : [numeric[1] === '-' ? -minutes : minutes];
}
