/**
 * TIMEX3 values as one writing each: annotators write one meaning in several ways, and the standard (TimeML 1.2.1 over ISO 8601) leaves it open.
 * In and out: values. Only writings of the very same time or length are made alike: what one value leaves open and another tells stays different.
 */

/** Months and days told as unknown say what leaving them out says: `1968-XX` of "1968", `1994-XX-XX`; not `1989-WXX`, a week of that year. */
const OPEN_FIELDS = /^(\d{4}(?:-\d\d)?)(?:-XX){1,2}$/;
/** `196X` is the sixties, which TimeML writes `196`; `19XX` is `19`. */
const OPEN_DIGITS = /^(\d{2,3})X{1,2}$/;
/** A week of one figure, `2000-W8`, with what follows it. */
const SHORT_WEEK = /^(\d{4}-W)(\d)(?!\d)/;
/** Hours without minutes, or with seconds of nought: `T9`, `T09`, `T09:00:00`. */
const CLOCK = /T(\d\d?)(?::(\d\d))?(?::00)?(?=$|[Z+-])/;
/** Units that others make up exactly: decades, centuries, quarters. */
const COMPOUND = /^P(\d+)(DE|CE|Q)$/;
const MADE_OF: Readonly<Record<string, readonly [number, string]>> = { DE: [10, 'Y'], CE: [100, 'Y'], Q: [3, 'M'] };

export function plainValue(value: string): string {
  const written = value.trim().toUpperCase();
  const compound = COMPOUND.exec(written);
  if (compound !== null) {
    const [times, unit] = MADE_OF[compound[2]!]!;
    return `P${Number(compound[1]) * times}${unit}`;
  }
  if (written.startsWith('P')) return written;
  return written
    .replace(OPEN_FIELDS, '$1')
    .replace(OPEN_DIGITS, (all, digits: string) => (all.length === 4 ? digits : all))
    .replace(SHORT_WEEK, '$10$2')
    .replace(CLOCK, (_, hour: string, minute?: string) => `T${hour.padStart(2, '0')}:${minute ?? '00'}`);
}
