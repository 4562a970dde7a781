/**
 * Positions counted in Unicode code points, as Python, R and the W3C's annotations count them; everywhere else here they are UTF-16 code units.
 * In: a string. Out: the position of a code unit in code points.
 */

const LONE = /[\ud800-\udbff][\udc00-\udfff]/g;

/**
 * The position in code points for a position in code units of `text`. One in the middle of a character of two units counts as after it. A text without such
 * characters costs one look.
 */
export function codePointsIn(text: string): (at: number) => number {
  const pairs = [...text.matchAll(LONE)].map(({ index }) => index);
  if (pairs.length === 0) return at => at;
  return at => at - countBelow(pairs, at - 1);
}

/** How many of ascending `values` are below `limit`. */
function countBelow(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
