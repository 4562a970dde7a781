/**
 * Days written in numbers, as spreadsheets have them: 13/03/2024. One alone may be of two months; a whole column tells which stands first wherever one of its values
 * can only be read one way. In: a column's values. Out: the same with days as ISO 8601 has them, or as they were where nothing tells.
 */

const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?=$|[\sT,])/;
const MONTHS = 12;

/** Rewrites the days of a column that was written in one order throughout. */
export function orderDays(values: readonly string[]): readonly string[] {
  const found = values.map(value => NUMBERS.exec(value.trim()));
  const isDayFirst = found.some(groups => Number(groups?.[1]) > MONTHS);
  const isMonthFirst = found.some(groups => Number(groups?.[3]) > MONTHS);
  if (isDayFirst === isMonthFirst) return values;
  return values.map((value, i) => {
    const groups = found[i];
    if (!groups) return value;
    const [whole, first = '', , second = '', year] = groups;
    const [day, month] = isDayFirst ? [first, second] : [second, first];
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${value.trim().slice(whole.length).replace(/^,/, '')}`;
  });
}

/** A day in numbers and perhaps a time, and nothing else. */
const NUMBERED_DAY = /^\d{1,2}([/.-])\d{1,2}\1\d{4}(?:[\sT,]+\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?)?$/i;

/** Whether words are a day in numbers, of which others may have to tell where the month stands. */
export function isNumberedDay(words: string): boolean {
  return NUMBERED_DAY.test(words.trim());
}
