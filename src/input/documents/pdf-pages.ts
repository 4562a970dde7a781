/**
 * Running heads and numbers of pages: lines at a page's top or bottom that stand there on others too. In: lines by page. Out: the others, and how many were left out.
 * What stands on one page only is text.
 */
import type { PdfLine } from './pdf-lines.ts';

/** Lines from the top and from the bottom of a page that may be running. */
const REACH = 3;
/** Points by which the same running line may move. */
const SAME_PLACE = 4;
/** Share of pages that a running line stands on; left and right pages may have one each. */
const FEWEST_SHARE = 0.4;
/** `3`, `- 3 -`, `3/5`, `Page 3 of 5`. */
const NUMBER = /^(?:page|p\.)?\s*[-–—|]?\s*\d{1,4}\s*[-–—|]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i;

export interface TrimmedPages {
  readonly pages: readonly (readonly PdfLine[])[];
  readonly leftOut: number;
}

export function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): TrimmedPages {
  if (pages.length < 2) return { pages, leftOut: 0 };
  const places = new Map<string, number>();
  const margins = pages.map(marginOf);
  for (const margin of margins) {
    for (const key of new Set([...margin].flatMap(line => keysOf(line)))) places.set(key, (places.get(key) ?? 0) + 1);
  }
  const fewest = Math.max(2, Math.ceil(pages.length * FEWEST_SHARE));
  let leftOut = 0;
  const kept = pages.map((lines, i) =>
    lines.filter(line => {
      const isRunning = margins[i]?.has(line) === true && keysOf(line).some(key => (places.get(key) ?? 0) >= fewest);
      if (isRunning) leftOut += 1;
      return !isRunning;
    }),
  );
  return { pages: kept, leftOut };
}

/** The lines nearest to the top and to the bottom. */
function marginOf(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const byPlace = [...lines].sort((a, b) => a.y - b.y);
  return new Set([...byPlace.slice(0, REACH), ...byPlace.slice(-REACH)]);
}

/** What is compared of a line: its words, numbers apart, and where it stands; twice, for a place may lie on the border of two. */
function keysOf({ words, y, size }: PdfLine): readonly string[] {
  const same = NUMBER.test(words.trim()) ? '#' : words.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
  const place = Math.floor(y / (2 * SAME_PLACE));
  const other = Math.floor(y / (2 * SAME_PLACE) + 0.5);
  return [`${same}|${Math.round(size)}|${place}`, `${same}|${Math.round(size)}|+${other}`];
}
