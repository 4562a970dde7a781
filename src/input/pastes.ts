/**
 * Pastes: several reports in one text -> where each begins and ends and what is told of it; or null, where it is one report without a head, which is the rule. A line of dashes or
 * a heading stands in many an article, so it parts reports only if two parts at least begin with a head that tells whose they are, or each with a dateline.
 */
import { findBlocks } from '../core/extract/layout/blocks.ts';
import { findDateline } from '../core/extract/layout/datelines.ts';
import type { LayoutVocabulary } from '../core/language/layout.ts';
import { countWords } from '../core/text/spaced.ts';
import type { Span } from '../core/text/spans.ts';
import { readDate } from './dates.ts';
import { orderDays } from './day-orders.ts';
import type { StatedFields } from './fields.ts';
import { readFrontMatter } from './front-matter.ts';
import { isNameLike, type PasteHead, readHeadLine, readLabels, readMark } from './paste-heads.ts';
import { type Line, linesOf, separatorMark, withoutEdges } from './paste-lines.ts';
import { readOpeningLine, readOpenings } from './paste-openings.ts';

/** One report of a paste: its text's place in the whole, its head and lines that part reports left out. */
export interface PastedReport extends Span {
  readonly fields: StatedFields;
  /** A day in its head that can't be told. */
  readonly unreadDay: string | null;
}

export interface Paste {
  /** One, if the text is one report with a head. */
  readonly reports: readonly PastedReport[];
  /** What parts them, in words. */
  readonly by: string;
  /** What was done with parts that have no head, in sentences. */
  readonly notes: readonly string[];
  /** Heads without a text, as written. */
  readonly empty: readonly string[];
}

/** Lines with their head; `head` is null where they have none. */
interface Part {
  readonly lines: readonly Line[];
  readonly head: PasteHead | null;
  /** The line of the head, to name it by. */
  readonly name: string;
}

/** A part to which others may be joined. */
interface OpenPart extends Part {
  readonly lines: Line[];
}

function opened(part: Part): OpenPart {
  return { ...part, lines: [...part.lines] };
}

function join(part: OpenPart, lines: readonly Line[]): void {
  for (const line of lines) part.lines.push(line);
}

/** Code units looked at of a part's beginning for a dateline: a headline and two lines before it. */
const BEGINNING = 600;
/** Blocks before a dateline: headline and standfirst. */
const BEFORE_DATELINE = 2;
/** Words of a note above the first head, or of a part without head that is no report: "More to follow". */
const NOTE_WORDS = 40;

/** Parts a text into the reports that were pasted into it; null if it is one without a head. */
export function splitPaste(text: string, vocabulary: LayoutVocabulary): Paste | null {
  const lines = linesOf(text);
  return byHeads(lines) ?? bySeparators(text, lines, vocabulary) ?? ofOne(lines);
}

/** Heads under one mark, and lines under the same mark that have a name and no date. */
function byHeads(lines: readonly Line[]): Paste | null {
  const marked = lines.flatMap(({ text }, at) => {
    const head = /^\s*[#=*-]/.test(text) ? readMarked(lines, at) : null;
    return head === null ? [] : [{ at, head }];
  });
  const telling = marked.filter(({ head }) => isTelling(head));
  const mark = telling.find(({ head }) => telling.filter(other => other.head.mark === head.mark).length > 1)?.head.mark;
  if (mark === undefined) return null;
  const heads = marked.filter(({ head }) => head.mark === mark);
  const parts = heads.map(({ at, head }, i): Part => {
    const end = heads[i + 1]?.at ?? lines.length;
    return { lines: lines.slice(at + head.lines, end), head, name: lines[at]!.text.trim() };
  });
  return pasteOf(
    [{ lines: lines.slice(0, heads[0]!.at), head: null, name: '' }, ...parts],
    `lines such as “${mark} Outlet, date, address${mark.startsWith('#') ? '' : ` ${mark}`}” before each`,
  );
}

/** A marked line that tells outlet, date or address, or is a name, with the lines right below it that tell more; null if it is none. */
function readMarked(lines: readonly Line[], at: number): PasteHead | null {
  const marked = readMark(lines[at]!.text);
  const own = readHeadLine(lines[at]!.text);
  if (marked === null || (own === null && !isNameLike(marked.words))) return null;
  let head: PasteHead = own ?? { fields: { outlet: marked.words }, lines: 1, mark: marked.mark, day: null };
  for (const { text } of lines.slice(at + 1, at + MOST_BELOW)) {
    const told = text.trim() === '' || readMark(text) !== null ? null : readOpeningLine(text, text.trim());
    if (told === null || Object.keys(told.fields).some(name => Object.hasOwn(head.fields, name))) break;
    head = { ...head, fields: { ...head.fields, ...told.fields }, lines: head.lines + 1, day: head.day ?? told.day };
  }
  return head;
}

/** Lines of a head, with the marked one. */
const MOST_BELOW = 5;

/** Headings below the first level and in bold stand in articles too, with places and days: those must tell an address. */
function isTelling(head: PasteHead): boolean {
  const { fields, mark } = head;
  return fields.url !== undefined || (fields.outlet !== undefined && isDated(head) && /^(?:#$|=)/.test(mark));
}

function isDated({ fields, day }: PasteHead): boolean {
  return fields.published !== undefined || fields.url !== undefined || day !== null;
}

/** Parts above which nobody pasted them: a table, or a listing. */
const MOST_PARTS = 5000;

/** By lines of dashes and the like: two parts at least with a head, or each with a dateline. */
function bySeparators(text: string, lines: readonly Line[], vocabulary: LayoutVocabulary): Paste | null {
  const cut = joinHeads(partsOf(lines));
  if (cut.length < 2 || cut.length > MOST_PARTS) return null;
  const heads = readOpenings(cut.map(({ lines: own }) => own.map(line => line.text)));
  const parts = cut.map(({ mark, lines: own }, i) => ({ ...partUnder(own, heads[i] ?? null), mark }));
  const headed = parts.filter(({ head }) => head !== null);
  if (headed.length < parts.length && parts.every(part => part.head !== null || hasDateline(text, part, vocabulary)))
    return plainPaste(parts, 'the lines between them; each begins with a place and a day');
  if (headed.length < 2) return null;
  const marks = new Set(headed.map(({ mark }) => mark).filter(mark => mark !== null));
  const joined: OpenPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const name = part.lines[0]?.text.trim() ?? '';
    // other marks than those before heads are within a report
    if (part.head === null && last !== undefined && part.mark !== null && !marks.has(part.mark)) {
      join(last, part.lines);
    } else if (part.head === null && last !== undefined && isNameLike(name) && part.lines.length > 1) {
      joined.push(opened(partUnder(part.lines, { fields: { outlet: name }, lines: 1, mark: '', day: null })));
    } else joined.push(opened(part));
  }
  if (joined.filter(({ head }) => head !== null).length * 2 < joined.length) return null;
  return pasteOf(joined, 'the lines between them and the outlet, date or address that they begin with');
}

function partUnder(lines: readonly Line[], head: PasteHead | null): Part {
  return { lines: lines.slice(head?.lines ?? 0), head, name: lines[0]?.text.trim() ?? '' };
}

interface CutPart {
  readonly lines: readonly Line[];
  /** Mark of the line before it; null for the first. */
  readonly mark: string | null;
}

function partsOf(lines: readonly Line[]): readonly CutPart[] {
  const parts: { lines: Line[]; mark: string | null }[] = [{ lines: [], mark: null }];
  for (const line of lines) {
    const mark = separatorMark(line.text);
    if (mark !== null) parts.push({ lines: [], mark });
    else parts.at(-1)?.lines.push(line);
  }
  return parts.map(part => ({ ...part, lines: withoutEdges(part.lines) })).filter(part => part.lines.length > 0);
}

/** A part that is a head alone belongs to the next: `---`, its fields, `---`, its text. */
function joinHeads(parts: readonly CutPart[]): readonly CutPart[] {
  const joined: CutPart[] = [];
  let waiting: CutPart | null = null;
  for (const part of parts) {
    const head: PasteHead | null = waiting === null ? headAlone(part.lines.map(({ text }) => text)) : null;
    if (head !== null && head.lines >= part.lines.length) waiting = part;
    else {
      joined.push(waiting === null ? part : { mark: waiting.mark, lines: [...waiting.lines, ...part.lines] });
      waiting = null;
    }
  }
  return waiting === null ? joined : [...joined, waiting];
}

function headAlone(lines: readonly string[]): PasteHead | null {
  const [only, ...more] = lines;
  if (more.length > 0) return readLabels(lines);
  return only === undefined ? null : readHeadLine(only);
}

/** All parts as they are, with a text each. */
function plainPaste(parts: readonly Part[], by: string): Paste | null {
  return finished(parts, by, [], []);
}

/** Parts of a paste some of which have a head: what the others are is said. */
function pasteOf(parts: readonly Part[], by: string): Paste | null {
  const reports: OpenPart[] = [];
  const notes: string[] = [];
  const empty: string[] = [];
  for (const part of parts) {
    const last = reports.at(-1);
    const words = countWords(part.lines.map(({ text }) => (separatorMark(text) === null ? text : '')).join(' '));
    if (words === 0) {
      if (part.head !== null && isDated(part.head)) empty.push(part.name);
      else if (part.head !== null) notes.push(`“${part.name}” has no text under it and was left out.`);
    } else if (part.head !== null) reports.push(opened(part));
    else if (words > NOTE_WORDS) {
      reports.push(opened(part));
      notes.push(`What begins “${beginningOf(part)}” has no head and is a report without an outlet.`);
    } else if (last !== undefined) {
      join(last, part.lines);
      notes.push(`“${beginningOf(part)}” has no head and belongs to the report before it.`);
    } else notes.push(`“${beginningOf(part)}” stands above the first head and was left out.`);
  }
  const more = notes.length - MOST_NOTES;
  const told = more > 0 ? [...notes.slice(0, MOST_NOTES), `So it is with ${more} more.`] : notes;
  return finished(reports, by, told, empty);
}

/** Parts without a head that are named. */
const MOST_NOTES = 5;

function beginningOf({ lines }: Part): string {
  const words = (lines.find(({ text }) => text.trim() !== '')?.text ?? '').trim().split(/\s+/);
  return words.length > 8 ? `${words.slice(0, 8).join(' ')}…` : words.join(' ').slice(0, 80);
}

/** Days written in numbers are of one order in all heads of a paste. */
function finished(
  parts: readonly Part[],
  by: string,
  notes: readonly string[],
  empty: readonly string[],
): Paste | null {
  const days = orderDays(parts.map(({ head }) => head?.day ?? ''));
  const reports = parts.map(({ lines, head }, i): PastedReport => {
    const day = head?.day ?? null;
    const published = day === null ? null : readDate(days[i] ?? '');
    const fields = { ...head?.fields, ...(published === null ? {} : { published }) };
    return { ...spanOf(lines), fields, unreadDay: published === null ? day : null };
  });
  return reports.length === 0 ? null : { reports, by, notes, empty };
}

/** One report: front matter, or a marked head or labels that the text begins with. */
function ofOne(lines: readonly Line[]): Paste | null {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  if (first < 0) return null;
  const own = lines.slice(first).map(({ text }) => text);
  const matter = readFrontMatter(own);
  // of one text nothing tells a heading from an outlet's name but an address beside it
  const marked = readHeadLine(own[0]!)?.fields.url === undefined ? null : readMarked(lines, first);
  const head: PasteHead | null = matter !== null ? { ...matter, mark: '', day: null } : (marked ?? readLabels(own));
  if (head === null) return null;
  const part = { lines: lines.slice(first + head.lines), head, name: own[0]!.trim() };
  return part.lines.some(({ text }) => text.trim() !== '') ? finished([part], '', [], []) : null;
}

/** The stretch of text that lines hold, lines that part reports at both ends left out. */
function spanOf(lines: readonly Line[]): Span {
  const isText = ({ text }: Line): boolean => text.trim() !== '' && separatorMark(text) === null;
  const first = lines.find(isText);
  const last = lines.findLast(isText);
  return { start: first?.start ?? 0, end: last === undefined ? 0 : last.start + last.text.length };
}

function hasDateline(text: string, { lines }: Part, vocabulary: LayoutVocabulary): boolean {
  const { start, end } = spanOf(lines);
  const beginning = text.slice(start, Math.min(end, start + BEGINNING));
  const blocks = findBlocks(beginning, null, vocabulary);
  const at = blocks.findIndex(({ kind }) => kind === 'dateline');
  if (at < 0 || at > BEFORE_DATELINE) return false;
  // a capitalised word and a dash begin a section too
  return (findDateline(beginning, blocks, vocabulary)?.strength ?? 'bare') !== 'bare';
}

/** Lines of one mark, or headings that are names, from which a text that was read as one report may be several. */
const FEWEST_LINES = 2;

/** What of a text read as one report looks as if it parted several, in words; null if nothing does. */
export function findUnparted(text: string): string | null {
  const lines = linesOf(text);
  const parts = partsOf(lines);
  const counts = new Map<string, number>();
  for (const { mark } of parts) if (mark !== null) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const dashes = Math.max(0, ...counts.values());
  if (dashes >= FEWEST_LINES) return `${dashes} lines of dashes or the like`;
  const heads = lines.filter(line => {
    const marked = readMark(line.text);
    if (marked === null) return false;
    return /^(?:#$|[=-])/.test(marked.mark)
      ? isNameLike(marked.words)
      : readHeadLine(line.text)?.fields.outlet !== undefined;
  });
  return heads.length >= FEWEST_LINES ? `${heads.length} headings that may be outlets` : null;
}
