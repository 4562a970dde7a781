/**
 * Paragraphs of a PDF: lines in reading order -> paragraphs, a headline if the largest letters are one. A line goes on in the next unless space, an indent, other letters or
 * room left at its end shows that it ends there; over columns and pages a sentence goes on.
 */
import { joinDivided, makeDivisions } from './pdf-divisions.ts';
import type { PdfLine } from './pdf-lines.ts';

export interface PdfParagraphs {
  readonly paragraphs: readonly string[];
  readonly headline: string | null;
  /** Words divided at the end of a line of which nothing tells how they are written. */
  readonly divided: number;
}

/** Leading above which a line stands apart, by the usual one. */
const WIDER = 1.25;
/** Difference of letters' sizes, by the smaller, above which they are others. */
const OTHER_SIZE = 0.12;
/** Indent, by the letters' size, that begins a paragraph, and the largest one that does. */
const INDENT = { least: 0.7, most: 5 } as const;
/** Letters' size of a headline, by the text's. */
const HEADLINE_SIZE = 1.25;
const HEADLINE_WORDS = 30;
const STOP = /[.!?:…]["”’')\]]*$/;
const BULLET = /^[•▪◦‣●■]\s/;
/** A dash or a number at the start of a line, which may stand in a sentence too. */
const ITEM = /^(?:[•▪◦‣●■–—*-]|\d{1,2}[.)]|\(?[a-z]\))\s/;

export function paragraphsOf(pages: readonly (readonly PdfLine[])[]): PdfParagraphs {
  const lines = pages.flatMap((page, number) =>
    page.map(line => ({ ...line, column: number * COLUMNS + line.column })),
  );
  const groups = groupsOf(lines);
  const divisions = makeDivisions(lines.map(({ words }) => words));
  let divided = 0;
  const paragraphs = groups.map(group => {
    const parts: string[] = [];
    group.forEach((line, i) => {
      const before = group[i - 1];
      const joined = before === undefined ? null : joinDivided(before.words, line.words, divisions);
      if (joined !== null) {
        if (!joined.isCertain) divided += 1;
        if (!joined.isKept) parts.push((parts.pop() ?? '').slice(0, -1));
      } else if (before !== undefined) parts.push(isBroken(before, line) ? '\n' : ' ');
      parts.push(line.words);
    });
    return parts.join('');
  });
  return { paragraphs, headline: headlineOf(groups, paragraphs), divided };
}

/** Lines by paragraph. What stands beside the text comes behind the paragraph that it stands beside the end of: a sentence goes on past it. */
function groupsOf(lines: readonly PdfLine[]): readonly (readonly PdfLine[])[] {
  const leading = usualLeading(lines);
  const main: PdfLine[][] = [];
  /** By how many paragraphs stand before them. */
  const asides = new Map<number, PdfLine[][]>();
  for (const line of lines) {
    if (line.isAside && !asides.has(main.length)) asides.set(main.length, []);
    const groups = line.isAside ? (asides.get(main.length) ?? []) : main;
    const group = groups.at(-1);
    const before = group?.at(-1);
    const first = group?.[0];
    if (group === undefined || before === undefined || first === undefined || begins(line, before, first, leading))
      groups.push([line]);
    else group.push(line);
  }
  return [...(asides.get(0) ?? []), ...main.flatMap((group, i) => [group, ...(asides.get(i + 1) ?? [])])];
}

/** More than any page has. */
const COLUMNS = 10_000;

/** Whether a line begins a paragraph. `first` is the first line of the one before. */
function begins(line: PdfLine, before: PdfLine, first: PdfLine, leading: number): boolean {
  if (isOther(line.size, before.size)) return true;
  const isRoomLeft = isShort(before, line);
  if (BULLET.test(line.words)) return true;
  if (ITEM.test(line.words) && (isRoomLeft || STOP.test(before.words))) return true;
  if (line.column !== before.column) {
    // a paragraph that is cut by the page goes on
    const goesOn = !STOP.test(before.words) && !isRoomLeft && line.x - line.left <= INDENT.least * line.size;
    return !goesOn;
  }
  const gap = line.y - before.y;
  if (gap > WIDER * Math.max(leading, before.size) || gap < 0) return true;
  const indent = line.x - before.x;
  // the first line of an item hangs out, of a paragraph it stands in
  const isIndented = indent > INDENT.least * line.size && indent < INDENT.most * line.size && !ITEM.test(first.words);
  if (isIndented && before !== first) return true;
  if (isIndented && before === first && (isRoomLeft || STOP.test(before.words))) return true;
  return isRoomLeft && STOP.test(before.words);
}

function isOther(a: number, b: number): boolean {
  return Math.abs(a - b) > OTHER_SIZE * Math.min(a, b);
}

/** Whether the next line's first word would have stood at this one's end: then the line was ended, not broken. */
function isShort(line: PdfLine, next: PdfLine): boolean {
  const first = /^\S+/.exec(next.words)?.[0] ?? '';
  const letter = line.width / Math.max(1, line.words.length);
  return line.right - (line.x + line.width) > (first.length + 1) * letter + line.size;
}

/** A line that was ended inside of a paragraph: of an address, a verse, a headline. */
function isBroken(line: PdfLine, next: PdfLine): boolean {
  return line.column === next.column && isShort(line, next) && /^[\p{Lu}\p{N}]/u.test(next.words);
}

/** The commonest distance of two lines, in half points. */
function usualLeading(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before === undefined || before.column !== line.column) return;
    const gap = Math.round((line.y - before.y) * 2) / 2;
    if (gap > 0 && gap < 4 * line.size) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  });
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

/** The first paragraph in the largest letters of the first page, if they are larger than the text's and no more than a headline. */
function headlineOf(groups: readonly (readonly PdfLine[])[], paragraphs: readonly string[]): string | null {
  const sizes = new Map<number, number>();
  for (const { size, words } of groups.flat())
    sizes.set(Math.round(size), (sizes.get(Math.round(size)) ?? 0) + words.length);
  const usual = [...sizes].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
  const onFirst = groups.filter(([first]) => first !== undefined && first.column < COLUMNS && !first.isAside);
  const largest = Math.max(0, ...onFirst.map(([first]) => first?.size ?? 0));
  if (largest < HEADLINE_SIZE * usual) return null;
  const at = groups.findIndex(([first]) => first !== undefined && !first.isAside && first.size > largest - 1);
  const words = paragraphs[at]?.replaceAll('\n', ' ') ?? '';
  const count = words.split(' ').length;
  return count > 1 && count <= HEADLINE_WORDS ? words : null;
}
