/**
 * Web pages: HTML from a file or an address -> one report, or what stands in its place. In: bytes. Out: a reading. The text is made once, a paragraph a passage; captions
 * stand in it as blocks. What else reads like the article's and was not taken is said.
 */
import { findBlocks } from '../core/extract/layout/blocks.ts';
import type { LayoutVocabulary } from '../core/language/layout.ts';
import type { Problem } from '../core/model/problems.ts';
import type { Block, BlockKind } from '../core/model/report.ts';
import type { StatedFields } from './fields.ts';
import { LARGEST_PAGE, LARGEST_TEXT, readableSize } from './limits.ts';
import { decodeHtml } from './markup-encodings.ts';
import { baseName } from './names.ts';
import { weighPassages } from './page/article.ts';
import type { PageFacts } from './page/facts.ts';
import { isFurniture } from './page/furniture.ts';
import { headlineAbove, likeness, SAME } from './page/headlines.ts';
import { type LeftOut, leftOut, tellLeftOut, textFromData } from './page/left-out.ts';
import { nestingOf } from './page/nesting.ts';
import { readPage } from './page/page.ts';
import { MOST_PASSAGES, type PageElement, type Passage } from './page/passages.ts';
import { standfirstOf } from './page/standfirsts.ts';
import { CELL_MARK, rowsOf, withWholeTables } from './page/table-rows.ts';
import { findWall } from './page/walls.ts';
import { badEncoding, tooLarge } from './plain.ts';
import { failedReading, makeReport, type Reading, type ReadOptions } from './reports.ts';

/** Reads bytes as a web page. */
export async function readHtml(bytes: Uint8Array, input: string, options: ReadOptions): Promise<Reading> {
  if (bytes.length > LARGEST_PAGE) return tooLarge(bytes.length, LARGEST_PAGE, input);
  const { text, isGuess } = await decodeHtml(bytes, options.contentType);
  return readHtmlText(text, bytes, input, options, isGuess ? [badEncoding(input)] : []);
}

/** The same for text already decoded from `bytes`. */
export function readHtmlText(
  html: string,
  bytes: Uint8Array,
  input: string,
  options: ReadOptions,
  problems: readonly Problem[],
): Reading {
  const { deepest, elements } = nestingOf(html);
  if (deepest > DEEPEST || elements > MOST_ELEMENTS)
    return failedReading(
      'too-large',
      `${elements} elements, ${deepest} of them within one another, are more than a page has; save the article as plain text.`,
      input,
    );
  const page = readPage(html, options.url ?? addressIn(input));
  const { passages, facts } = page;
  const weighing = weighPassages(passages, page.context);
  const chosen = withWholeTables(passages, weighing.taken);
  const first = chosen.indexOf(true);
  const above = facts.isPrinted ? null : headlineAbove(passages, first, facts.outlet);
  const headline = above ?? facts.headline;
  const summary = standfirstOf(passages, chosen, headline, page.context.description);
  const taken = kindsOf(passages, ofFirst(passages, chosen, headline), summary, options.layout);
  const article = passages.filter((_, i) => CONTENT.has(taken[i] ?? null)).map(({ text }) => text);
  const wall = findWall(
    {
      article,
      all: [facts.pageTitle ?? '', ...passages.map(({ text }) => text)],
      behind: passages.slice(lastOf(taken) + 1).flatMap(({ text, path }) => (isFurniture(path) ? [] : [text])),
      withoutPrograms: page.withoutPrograms,
      isFree: facts.linked?.isFree ?? null,
    },
    options.layout,
  );
  const fromData = textFromData(article, page.context.body);
  if (wall !== null && fromData === null) return failedReading(wall.code, wall.detail, input);
  if (article.length === 0 && fromData === null)
    return failedReading('no-text', 'No article was found on the page; save its text as plain text.', input);
  const built = fromData === null ? build(passages, taken) : { text: fromData, told: [] };
  if (built.text.length > LARGEST_TEXT) return tooLarge(built.text.length, LARGEST_TEXT, input);
  const missing: LeftOut =
    fromData === null ? leftOut(page, taken, weighing.sums, headline) : { passages: [], data: [] };
  const raw = {
    input,
    text: built.text,
    sha256: options.sha256(bytes),
    name: baseName(input),
    fields: fieldsOf(facts, headline),
    problems: [
      ...problems,
      ...tellLeftOut(missing, input),
      ...(passages.length < MOST_PASSAGES ? [] : [notReadOn(input)]),
      ...(fromData === null ? [] : [takenFromData(article, fromData, input)]),
      ...basedOn(facts, input),
    ],
    told: built.told,
  };
  return { found: [makeReport(raw, options)], problems: [] };
}

/** Elements within one another above which a page is an attack; sloppy pages leave some hundred open. */
const DEEPEST = 3_000;
/** Elements of a page: the largest live blogs seen have some ten thousand. */
const MOST_ELEMENTS = 150_000;

function addressIn(input: string): string | null {
  return /^https?:\/\//i.test(input) ? input : null;
}

function fieldsOf({ outlet, url, byline, published, updated }: PageFacts, headline: string | null): StatedFields {
  return {
    ...(headline !== null && { headline }),
    ...(outlet !== null && { outlet }),
    ...(url !== null && { url }),
    ...(byline !== null && { byline }),
    ...(published !== null && { published }),
    ...(updated !== null && { updated }),
  };
}

/** What each passage is in the report; null where it is none of it. */
export type Taken = readonly (BlockKind | null)[];

/** What of a page is its article's own text. */
const CONTENT: ReadonlySet<BlockKind | null> = new Set<BlockKind | null>([
  'standfirst',
  'paragraph',
  'heading',
  'entry',
]);
/** Passages behind the article's last that may be a note of correction. */
const NOTE_REACH = 8;
/** Passages before its first that may be the caption of its picture. */
const CAPTION_REACH = 4;
/** Fewest words of a caption that tells something, in a sentence; less is a name or a credit. */
const CAPTION_WORDS = 10;
/** What ends as sentences do. */
const SENTENCE = /[.!?…]["”’')\]]*$/u;
const HEADINGS = /^h[2-6]$/;

function kindsOf(
  passages: readonly Passage[],
  taken: readonly boolean[],
  summary: ReadonlySet<number>,
  layout: LayoutVocabulary,
): Taken {
  const [first, last] = [taken.indexOf(true), taken.lastIndexOf(true)];
  return passages.map((passage, i) => {
    if (summary.has(i)) return 'standfirst';
    if (taken[i]) return kindOf(passage);
    if (first < 0) return null;
    if (i >= first - CAPTION_REACH && i <= last && isCaption(passage)) return 'caption';
    const isNote = i > first && i <= last + NOTE_REACH && !isFurniture(passage.path) && isCorrection(passage, layout);
    return isNote ? 'correction' : null;
  });
}

function lastOf(taken: Taken): number {
  return taken.findLastIndex(kind => kind !== null && CONTENT.has(kind));
}

/** Passages taken without those of the next article on the page, which begins with a first heading in an element of its own. */
function ofFirst(passages: readonly Passage[], taken: readonly boolean[], headline: string | null): readonly boolean[] {
  const first = taken.indexOf(true);
  const articleOf = (i: number) => passages[i]?.path.findLast(({ localName }) => localName === 'article');
  const next = passages.findIndex(
    ({ text, path }, i) =>
      i > first &&
      path.at(-1)?.localName === 'h1' &&
      articleOf(i) !== articleOf(first) &&
      (headline === null || likeness(text, headline) < SAME),
  );
  return first < 0 || next < 0 ? taken : taken.map((is, i) => is && i < next);
}

/** Names of the elements that hold one entry of a live blog. */
const ENTRY = /live-?blog-?(?:update|entry|post|item)|live-?(?:entry|update|post)|timeline-?(?:entry|item)/i;

function kindOf({ path }: Passage): BlockKind {
  if (HEADINGS.test(path.at(-1)?.localName ?? '')) return 'heading';
  const isEntry = path.some(
    element => element.getAttribute('itemprop') === 'liveBlogUpdate' || ENTRY.test(element.getAttribute('class') ?? ''),
  );
  return isEntry ? 'entry' : 'paragraph';
}

function isCaption({ text, path, linked }: Passage): boolean {
  const isMarked = path
    .slice(-3)
    .some(element => element.localName === 'figcaption' || /caption/i.test(element.getAttribute('class') ?? ''));
  return isMarked && linked < text.length / 2 && SENTENCE.test(text) && text.split(/\s+/).length >= CAPTION_WORDS;
}

function isCorrection({ text }: Passage, layout: LayoutVocabulary): boolean {
  return findBlocks(text, null, layout).some(({ kind }) => kind === 'correction');
}

interface Built {
  readonly text: string;
  readonly told: readonly Block[];
}

function build(passages: readonly Passage[], taken: Taken): Built {
  const told: Block[] = [];
  const rows = rowsOf(passages);
  let text = '';
  let row: PageElement | null = null;
  passages.forEach((passage, i) => {
    const kind = taken[i];
    if (kind === null || kind === undefined) return;
    const isSameRow = rows[i] !== null && rows[i] === row;
    row = rows[i]!;
    if (isSameRow) {
      text += CELL_MARK + passage.text;
      const last = told.at(-1);
      if (kind !== 'paragraph' && last !== undefined) told[told.length - 1] = { ...last, end: text.length };
      return;
    }
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += passage.path.at(-1)?.localName === 'li' ? `• ${passage.text}` : passage.text;
    // what a paragraph's own words tell of it (a dateline, a credit) stays for the layout to say
    if (kind !== 'paragraph') told.push({ kind, start, end: text.length });
  });
  return { text, told };
}

/** What a page's data say that its article rests on: an agency's copy, as mostly. */
function basedOn({ linked }: PageFacts, input: string): readonly Problem[] {
  const sources = (linked?.basedOn ?? []).slice(0, MOST_SOURCES).map(name => name.slice(0, LONGEST_SOURCE));
  if (sources.length === 0) return [];
  return [{ code: 'based-on', detail: `Its data say that it is based on ${sources.join(', ')}.`, report: input }];
}

/** Sources told, and UTF-16 code units of each. */
const MOST_SOURCES = 5;
const LONGEST_SOURCE = 120;

function notReadOn(input: string): Problem {
  const detail = `It has more paragraphs than are read of a page (${MOST_PASSAGES}); save the article as plain text.`;
  return { code: 'left-out', detail, report: input };
}

function takenFromData(article: readonly string[], text: string, input: string): Problem {
  const words = (texts: string): number => texts.split(/\s+/).filter(word => word !== '').length;
  return {
    code: 'from-data',
    detail: `The page shows ${words(article.join(' '))} words of the article, its own data hold ${words(text)} (${readableSize(text.length)}): the text is that of the data.`,
    report: input,
  };
}
