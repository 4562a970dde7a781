/** Quotation marks inside quoted words. In: words of a report. Out: the same, cut where a mark's other half is not among them. */
import { CURLY_QUOTES, unpaired } from '../core/text/pairs.ts';

/** What stands for words left out. */
const ELLIPSIS = '…';

/**
 * `words` as they can stand between “ and ”: if one of the marks “ ” among them has no other half, the longest stretch without it, with an
 * ellipsis for the rest. A reader takes the first ” that is not opened for the end of the quotation.
 */
export function balanceMarks(words: string): string {
  return balanceCurly(withoutLoneMark(words));
}

/** A straight mark at an end whose other half was left outside: it opens and closes with the same sign, so that only its number tells. */
function withoutLoneMark(words: string): string {
  if (words.split('"').length % 2 === 1) return words;
  if (words.endsWith('"')) return words.slice(0, -1);
  return words.startsWith('"') ? words.slice(1) : words;
}

function balanceCurly(words: string): string {
  const cuts = unpaired(words, CURLY_QUOTES);
  if (cuts.length === 0) return words;
  const edges = [-1, ...cuts, words.length];
  let best = [0, 0];
  for (let i = 1; i < edges.length; i++) {
    const [from, to] = [edges[i - 1]! + 1, edges[i]!];
    if (to - from > best[1]! - best[0]!) best = [from, to];
  }
  const [from, to] = best as [number, number];
  const kept = words.slice(from, to).trim();
  return `${from > 0 ? `${ELLIPSIS} ` : ''}${kept}${to < words.length ? ` ${ELLIPSIS}` : ''}`;
}

/** Words that are not shown as exact, without the marks that have no other half. */
export function withoutStrays(words: string): string {
  const strays = new Set(unpaired(words, CURLY_QUOTES));
  return strays.size === 0
    ? words
    : words
        .split('')
        .filter((_, i) => !strays.has(i))
        .join('');
}
