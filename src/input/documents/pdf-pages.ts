/**
 * Running heads and numbers of pages: lines at a page's top or bottom that stand there on others too. In: lines by page. Out: the others, and the words of those left out.
 * What stands on one page only is text, and so is what differs in a figure that does not count the pages: a toll, a date.
 */
import type { PdfLine } from './pdf-lines.ts';

/** Lines from the top and from the bottom of a page that may be running. */
const REACH = 3;
/** Points by which the same running line may move. */
const SAME_PLACE = 4;
/** Share of pages that a running line stands on; left and right pages may have one each. */
const FEWEST_SHARE = 0.4;
/** Pages on which a figure that counts up counts the pages; two or three bulletins are counted too. */
const FEWEST_COUNTED = 4;
/** Words of a running line at most; a line of the text has more. */
const LONGEST_HEAD = 14;
/** Words of a line that ends in a full stop, for it to be a sentence. */
const SENTENCE_WORDS = 4;
/** `3`, `- 3 -`, `3/5`, `Page 3 of 5`. */
const NUMBER = /^(?:page|p\.)?\s*[-–—|]?\s*(\d{1,4})\s*[-–—|]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i;

export interface TrimmedPages {
  readonly pages: readonly (readonly PdfLine[])[];
  readonly leftOut: readonly string[];
}

export function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): TrimmedPages {
  if (pages.length < 2) return { pages, leftOut: [] };
  const places = new Map<string, number>();
  const keys = pages.map((lines, page) => {
    const own = new Map([...marginOf(lines)].map(line => [line, keysOf(line, page, pages.length)] as const));
    for (const key of new Set([...own.values()].flat())) places.set(key, (places.get(key) ?? 0) + 1);
    return own;
  });
  const fewest = Math.max(2, Math.ceil(pages.length * FEWEST_SHARE));
  const leftOut: string[] = [];
  const kept = pages.map((lines, page) => {
    const isRunning = (line: PdfLine): boolean =>
      (keys[page]?.get(line) ?? []).some(key => (places.get(key) ?? 0) >= fewest);
    const running = outermost(lines, isRunning);
    leftOut.push(...lines.filter(line => running.has(line)).map(({ words }) => words.trim()));
    return lines.filter(line => !running.has(line));
  });
  return { pages: kept, leftOut };
}

/** Whether words are a page's number and nothing else. */
export function isPageNumber(words: string): boolean {
  return NUMBER.test(words);
}

/** The lines nearest to the top and to the bottom. */
function marginOf(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  return new Set(marginsOf(lines).flat());
}

/** From the top down, and from the bottom up. */
function marginsOf(lines: readonly PdfLine[]): readonly (readonly PdfLine[])[] {
  const byPlace = [...lines].sort((a, b) => a.y - b.y);
  return [byPlace.slice(0, REACH), byPlace.slice(-REACH).reverse()];
}

/** Running lines that have none of the text between them and the page's edge. */
function outermost(lines: readonly PdfLine[], isRunning: (line: PdfLine) => boolean): ReadonlySet<PdfLine> {
  return new Set(
    marginsOf(lines).flatMap(margin => {
      const first = margin.findIndex(line => !isRunning(line));
      return first < 0 ? margin : margin.slice(0, first);
    }),
  );
}

/** What is compared of a line: its words and where it stands; twice, for a place may lie on the border of two. None of a line of the text. */
function keysOf(line: PdfLine, page: number, pages: number): readonly string[] {
  const words = line.words.toLowerCase().replace(/\s+/g, ' ').trim();
  if ((isSentence(words) && pages < FEWEST_COUNTED) || words.split(' ').length > LONGEST_HEAD) return [];
  const place = Math.floor(line.y / (2 * SAME_PLACE));
  const other = Math.floor(line.y / (2 * SAME_PLACE) + 0.5);
  const size = Math.round(line.size);
  return wordsOf(words, page, pages).flatMap(same => [`${same}|${size}|${place}`, `${same}|${size}|+${other}`]);
}

/** The words as they stand, and with a figure given as what it is more than the page's own: that is the same on all pages if it counts them. */
function wordsOf(words: string, page: number, pages: number): readonly string[] {
  const number = NUMBER.exec(words)?.[1];
  if (number !== undefined) return [`#${Number(number) - page}`];
  if (pages < FEWEST_COUNTED || isSentence(words)) return [words];
  const figures = [...words.matchAll(/\d{1,6}/g)].slice(0, MOST_FIGURES);
  return [
    words,
    ...figures.map(
      ({ 0: figure, index }) =>
        `${words.slice(0, index)}#${Number(figure) - page}${words.slice(index + figure.length)}`,
    ),
  ];
}

const MOST_FIGURES = 6;

function isSentence(words: string): boolean {
  return /[.!?]["”’)]*$/.test(words) && words.split(' ').length >= SENTENCE_WORDS;
}
