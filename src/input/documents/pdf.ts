/**
 * PDFs -> one report: paragraphs in reading order. In: bytes. Out: a report, or what keeps it from being read: a password, pages that are pictures, letters that no table
 * names. Fonts and pictures are not loaded and nothing in the file is run.
 */
import { getDocument, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
// without it the library looks for this file where the program is
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { Problem } from '../../core/model/problems.ts';
import type { StatedFields } from '../fields.ts';
import { freeText } from '../free-text.ts';
import { LARGEST_DOCUMENT, LARGEST_TEXT } from '../limits.ts';
import { baseName } from '../names.ts';
import { tooLarge } from '../plain.ts';
import { failedReading, makeReport, type Reading, type ReadOptions } from '../reports.ts';
import { linesOfPage } from './pdf-lines.ts';
import { isPageNumber, withoutRunningHeads } from './pdf-pages.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import type { Piece } from './pdf-pieces.ts';
import { type SetPiece, upright } from './pdf-turns.ts';

/** Pages read; of reports longer than that the beginning is what a desk compares. */
const MOST_PAGES = 300;
/** Pieces of text of a page; a page of small print has some thousand. */
const MOST_PIECES = 30_000;
/** Milliseconds after which no further page is begun. */
const LONGEST = 60_000;
/** Share of letters that can't be told above which the text is none. */
const MOST_UNTOLD = 0.2;

type Opened = Awaited<ReturnType<typeof getDocument>['promise']>;

/** Reads a PDF. */
export async function readPdf(bytes: Uint8Array, input: string, options: ReadOptions): Promise<Reading> {
  if (bytes.length > LARGEST_DOCUMENT) return tooLarge(bytes.length, LARGEST_DOCUMENT, input);
  if (bytes.length === 0) return failedReading('empty', 'Nothing in it; was it saved?', input);
  const task = getDocument({
    // what is given is given away
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
  try {
    return await readOpened(await task.promise, bytes, input, options);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      return failedReading('encrypted', 'Protected with a password; save it without one and give that.', input);
    return failedReading(
      'bad-document',
      'A PDF that is damaged, or none; save it again, or its text, and give that.',
      input,
    );
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

async function readOpened(pdf: Opened, bytes: Uint8Array, input: string, options: ReadOptions): Promise<Reading> {
  const { pages, turned, unread } = await readPages(pdf);
  const text = pages.map(pieces => pieces.map(({ words }) => words).join('')).join('');
  if (text.trim() === '')
    return failedReading(
      'scanned',
      `No text in its ${pages.length} pages, which seem to be pictures; have the text recognised (OCR) and give that.`,
      input,
    );
  if (text.length > LARGEST_TEXT) return tooLarge(text.length, LARGEST_TEXT, input);
  if (untoldShare(text) > MOST_UNTOLD)
    return failedReading(
      'bad-document',
      'Its fonts do not say which letters they show; have the text recognised (OCR), or copy it from where it was written.',
      input,
    );
  const set = pages.map(linesOfPage);
  const { pages: lines, leftOut } = withoutRunningHeads(set.map(page => page.lines));
  const { paragraphs, headline, divided } = paragraphsOf(lines);
  const own = paragraphs.join('\n\n');
  if (own.trim() === '') return failedReading('no-text', 'Only numbers of pages and running heads in it.', input);
  const told = [
    ...runningHeads(leftOut),
    ...counted(sum(set.map(({ notes }) => notes)), 'number of a note was', 'numbers of notes were'),
    ...counted(sum(set.map(({ numbers }) => numbers)), 'number of a line was', 'numbers of lines were'),
    ...(turned.length > 0 ? [`Turned words were left out: ${shown(turned)}.`] : []),
    ...(divided > 0
      ? [`${divided} ${divided === 1 ? 'word' : 'words'} divided at the end of a line may be joined wrongly.`]
      : []),
    ...emptyPages(pages),
    ...(unread > 0 ? [`Its last ${unread} pages were not read: too many, or too slow.`] : []),
  ];
  const problems = told.map((detail): Problem => ({ code: 'document-parts', detail, report: input }));
  const fields: StatedFields = headline === null ? {} : { headline };
  const raw = {
    input,
    text: own,
    sha256: options.sha256(bytes),
    name: baseName(input),
    fields,
    problems,
    margins: [...leftOut, ...turned],
  };
  return { found: [makeReport(raw, options)], problems: [] };
}

/** What was left out as running, in its own words; numbers of pages say nothing. */
function runningHeads(leftOut: readonly string[]): readonly string[] {
  if (leftOut.length === 0) return [];
  const words = leftOut.filter(line => !isPageNumber(line));
  const count = `${leftOut.length} ${leftOut.length === 1 ? 'line was' : 'lines were'} left out as running heads or numbers of pages`;
  return [words.length === 0 ? `${count}.` : `${count}: ${shown(words)}.`];
}

function counted(count: number, one: string, several: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : several} left out.`];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

/** Words left out that are shown, and letters of each. */
const MOST_SHOWN = 5;
const SHOWN_LETTERS = 80;

function shown(words: readonly string[]): string {
  const different = [...new Set(words)];
  const quoted = different.slice(0, MOST_SHOWN).map(line => `“${freeText(line, SHOWN_LETTERS)}”`);
  return `${quoted.join(', ')}${different.length > MOST_SHOWN ? ', …' : ''}`;
}

interface Pages {
  readonly pages: readonly (readonly Piece[])[];
  /** Words that do not stand as most of their page do. */
  readonly turned: readonly string[];
  readonly unread: number;
}

async function readPages(pdf: Opened): Promise<Pages> {
  const pages: (readonly Piece[])[] = [];
  const turned: string[] = [];
  const begun = Date.now();
  const count = Math.min(pdf.numPages, MOST_PAGES);
  let size = 0;
  while (pages.length < count && Date.now() - begun < LONGEST && size <= LARGEST_TEXT) {
    const page = upright(await piecesOf(pdf, pages.length + 1));
    size += sum(page.pieces.map(({ words }) => words.length));
    pages.push(page.pieces);
    turned.push(...page.turned);
  }
  return { pages, turned, unread: pdf.numPages - pages.length };
}

/** A page's pieces of text; none of a page that is damaged. */
async function piecesOf(pdf: Opened, number: number): Promise<readonly SetPiece[]> {
  const pieces: SetPiece[] = [];
  try {
    const page = await pdf.getPage(number);
    const { transform } = page.getViewport({ scale: 1 });
    const reader = page.streamTextContent().getReader();
    while (pieces.length < MOST_PIECES) {
      const { value, done } = await reader.read();
      if (done) break;
      for (const item of value.items) {
        if (!('str' in item) || item.str === '') continue;
        const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = Util.transform(transform, item.transform) as number[];
        const size = Math.hypot(c, d);
        if (!Number.isFinite(x + y + size + item.width + a + b) || size <= 0) continue;
        pieces.push({ words: item.str, x, y, width: item.width, size, angle: Math.atan2(b, a) });
      }
    }
    await reader.cancel().catch(() => undefined);
    page.cleanup();
  } catch {
    // what was read of it stays
  }
  return pieces;
}

/** Share of what stands where letters should and is none: for private use, controls, what could not be mapped. */
function untoldShare(text: string): number {
  const letters = text.replace(/\s+/g, '');
  const untold = letters.match(/[\p{Co}\p{Cc}\p{Cn}\ufffd]/gu)?.length ?? 0;
  return letters.length === 0 ? 0 : untold / letters.length;
}

function emptyPages(pages: readonly (readonly Piece[])[]): readonly string[] {
  const numbers = pages.flatMap((pieces, i) => (pieces.some(({ words }) => words.trim() !== '') ? [] : [i + 1]));
  if (numbers.length === 0) return [];
  const shown = `${numbers.slice(0, 10).join(', ')}${numbers.length > 10 ? ', …' : ''}`;
  return [`No text was found on page ${shown}; if there is a picture of one, have it recognised (OCR).`];
}
