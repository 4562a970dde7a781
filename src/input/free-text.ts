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
  // white space is folded last: what stood between two spaces may be gone
  return cut(seen(text, longest).replace(ADDRESS, ELLIPSIS).replace(/\s+/g, ' ').trim(), longest);
}

/** A desk's own note: its lines stay, and the addresses in them, which lead to what it rests on. Shown as plain text everywhere. */
export function freeLines(text: string, longest: number): string {
  const lines = seen(text, longest)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
  return cut(lines.trim(), longest);
}

function seen(text: string, longest: number): string {
  return text
    .slice(0, LOOKED_AT * longest)
    .replace(HIDDEN, '')
    .replace(PILED, '$1');
}

function cut(line: string, longest: number): string {
  if (line.length <= longest) return line;
  const kept = line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '');
  return `${kept.trimEnd()}${ELLIPSIS}`;
}
