/**
 * Printed days: the first day of the calendar that a short line of a page tells, with its clock time where that stands behind it. In: a line such as
 * `Published 19 November 2019, 08:30 GMT`. Out: the day, or null. What `readDate` holds for ambiguous stays so.
 */
import { MONTH, readDate, type StatedDate } from '../dates.ts';

const CLOCK =
  '(?:,?\\s+(?:at\\s+)?\\d{1,2}:\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?(?:\\s*(?:[a-z]{2,4}\\b|[+-]\\d{2}:?\\d{2}))?)?';

const FORMS: readonly RegExp[] = [
  /\d{4}-\d{2}-\d{2}(?:[t\s]\d{2}:\d{2}(?::\d{2})?(?:z|[+-]\d{2}:?\d{2})?)?/i,
  new RegExp(`${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}${CLOCK}`, 'i'),
  new RegExp(`\\d{1,2}(?:st|nd|rd|th)?[\\s-]+${MONTH},?[\\s-]+\\d{4}${CLOCK}`, 'i'),
  /\d{4}[./]\d{1,2}[./]\d{1,2}/,
];
/** Two numbers and a year: one reading only if one of them is above twelve, or both are one. */
const NUMBERS = /(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;

/** Longest line looked at, in UTF-16 code units. */
const LONGEST = 300;

/** The first day told; null if none is. */
export function findDay(line: string): StatedDate | null {
  const text = line.slice(0, LONGEST).replace(/\s+/g, ' ');
  for (const form of FORMS) {
    const words = form.exec(text)?.[0];
    if (words === undefined) continue;
    // a zone that is no zone must not cost the day
    const found =
      readDate(words) ??
      readDate(words.replace(/\s+[a-z]{2,4}$/i, '')) ??
      readDate(words.replace(/,?\s+(?:at\s+)?\d{1,2}:\d{2}.*$/i, ''));
    if (found !== null) return found;
  }
  return readNumbers(text);
}

function readNumbers(text: string): StatedDate | null {
  const found = NUMBERS.exec(text);
  if (found === null) return null;
  const [, a, mark, b, year] = found;
  const [first, second] = [Number(a), Number(b)];
  // with full stops the day goes first everywhere
  if (mark === '.' || first > 12 || first === second)
    return readDate(`${year}-${b!.padStart(2, '0')}-${a!.padStart(2, '0')}`);
  return second > 12 ? readDate(`${year}-${a!.padStart(2, '0')}-${b!.padStart(2, '0')}`) : null;
}

/** Whether a line tells a day in numbers that could be two. */
export function isUnsureDay(line: string): boolean {
  const text = line.slice(0, LONGEST);
  return NUMBERS.test(text) && readNumbers(text) === null;
}
