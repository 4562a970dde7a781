/**
 * Free text: a proposer's own words, fit to be shown beside reports. In: a string from anywhere. Out: one line without control characters, without what nobody
 * sees, without addresses that a terminal or a page would make a link of, and no longer than asked for.
 */

/** Control characters, halves of surrogate pairs, what is for private use, what nobody sees and in which words can be hidden. */
const HIDDEN = /(?!\s)\p{Cc}|[\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
/** Marks piled on one letter reach into the lines above and below. */
const PILED = /(\p{M}{2})\p{M}+/gu;
const ADDRESS = /\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)\S*/gi;
const ELLIPSIS = '…';
/** What is far beyond the cut isn't looked at. */
const LOOKED_AT = 10;

/** `longest` in UTF-16 code units. */
export function freeText(text: string, longest: number): string {
  const line = text
    .slice(0, LOOKED_AT * longest)
    .replace(HIDDEN, '')
    .replace(PILED, '$1')
    .replace(ADDRESS, ELLIPSIS)
    // white space is folded last: what stood between two spaces may be gone
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}${ELLIPSIS}`;
}
