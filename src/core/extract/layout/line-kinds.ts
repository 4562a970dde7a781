/**
 * Line kinds: what a line of a text is, as far as the line itself and its distance from the text's ends tell.
 * In: a line's words and the language's layout words. Out: a kind, or null for what only its neighbours can settle.
 */
import type { LayoutVocabulary, LinePhrases } from '../../language/layout.ts';
import type { BlockKind } from '../../model/report.ts';
import { holdsPhrase, indexPhrases, isPhrase, matchPhrase, type PhraseIndex } from '../../text/fixed-phrases.ts';
import { isCapitalAt, isCasedLetter } from '../../text/letter-kinds.ts';
import { compareSpans, type Span, trimSpan } from '../../text/spans.ts';
import { MARK, WORD, type Words, wordIndexAt } from '../../text/words.ts';
import { type DatelineTables, datelineTables, findStamp, readOwnLine, readStamp, squash } from './datelines.ts';
import { findPostNumbers, findTrailingCredit, splitStamps, withoutLinks } from './line-parts.ts';
import { endsWithStop, splitLines } from './lines.ts';
import { isAgeLine, readClockLine } from './stamps.ts';

/** Longest line, in tokens, that may be a prompt, a credit or a correction's label; ours, from looking at news pages. */
const LONGEST_PROMPT = 60;
/** Most words of `By the foreign desk of ...`. */
const LONGEST_DESK = 10;
const LONGEST_CAPTION = 80;
/** Most words of a line with an address or a handle that is only that, with names and numbers. */
const LONGEST_CONTACT = 16;
/** Longest link looked at, in code units. */
const LONGEST_LINK = 500;
/** A sign-up form runs on; longer than this many tokens it is not looked at. */
const LONGEST_FORM = 400;
/** Prompts in a long line that make it a form. */
const FORM_PROMPTS = 3;
/** Bylines and agency sign-offs stand within this many lines of either end. */
export const EDGE = 6;
const BULLET = /^[•▪●◦‣∙■□▸▶►➤✓✔]\s*\S/u;
const SIGNATURE = /^[—–-]{1,2}\s?[^\s—–-]/;
const PHONE = /^[\d() +.-]{7,}$/;
const MARKDOWN_HEADING = /^#{1,6}\s+\S/;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^[^\s@]+@[^\s@]+\.[^\s@]+$|^@\w+$/i;
const LAST_BRACKET = /\(([^()]{1,80})\)[.,]?$/u;
/** Most words of a line that is all dateline, two stamps with clocks and zones among them. */
const LONGEST_DATELINE = 30;
/** Most words of a line that is a clock time: `8 15 pm local time`. */
const LONGEST_HOUR = 6;
/** Most words of names beside a stamp. */
const LONGEST_NAMES = 5;
/** Most words of a slug. */
const LONGEST_SLUG = 14;
/** Words of capitals tied together without white space, and perhaps a bracket; `+` and no counts, which take long to compile. */
const SLUG = /^\p{Lu}[\p{Lu}\p{N}.'’]+(?:[-/]{1,2}[\p{Lu}\p{N}.'’]+)*\/?(?:\s+\([^()]+\))?$/u;
/** UTF-16 code units of a slug at most. */
const LONGEST_TIED = 160;
/** What tells a slug from a heading such as `COVID-19`: a stroke, two hyphens, or a joint and a bracket. */
const SLUG_JOINT = /\/|-.*-|-.*\(/;
/** Two or three letters tied to what follows. */
const SLUG_OPENER = /^\^?\p{L}{2,3}-{1,2}\p{L}/u;
/** Markdown's marks of emphasis. */
const EMPHASIS = /^[*_]+$/;
const HANDLE = /(?:^|\s)@\w|\S@\S+\.\w|\S\.com\//;
/** A line that is all dateline has a figure in it or a dash at its end. */
const MAY_BE_DATELINE = /\d|[—–―_-]$/;
export const QUOTE_MARK = /["“”«»„]/;

/** A line while its kind is being settled. */
export interface Line extends Span {
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Words and numbers in it. */
  readonly count: number;
  /** Whether it ends with a stop, links and tags behind it passed over. */
  readonly hasStop: boolean;
  /** Whether it shared its printed line with a stamp. */
  readonly isPart: boolean;
  /** Whether it is a post of a thread. */
  readonly isPost: boolean;
  /** Whether a speaker's label opens it. */
  isSpoken: boolean;
  /** Whether it is a clock time that stands over what follows. */
  isClock: boolean;
  /** End of the dateline that opens it; `start` if none does. */
  dateline: number;
  kind: BlockKind | null;
}

export interface Layout {
  readonly text: string;
  readonly words: Words;
  readonly lines: readonly Line[];
  /** Marks of layout that stand before or behind lines: `>` of a copied text, the number of a post. */
  readonly marks: readonly Span[];
  readonly vocabulary: LayoutVocabulary;
  readonly phrases: Phrases;
  readonly datelines: DatelineTables;
}

const CLOCK_RULE = 'clock';

/** One way to tell a line's kind from the line itself. */
interface LineRule {
  readonly id: string;
  readonly kind: BlockKind;
  readonly fits: (line: Line, layout: Layout, index: number) => boolean;
}

/** The kind of a line by the first rule that fits; null if none does. */
export function kindOfLine(line: Line, layout: Layout, index: number): BlockKind | null {
  const rule = LINE_RULES.find(({ fits }) => fits(line, layout, index));
  const kind = rule?.kind ?? null;
  line.isClock = rule?.id === CLOCK_RULE;
  return line.isPost && (kind === 'credit' || kind === 'caption') ? null : kind;
}

/** In order; the first that fits decides. Rules that need the other lines of the text come after. */
const LINE_RULES: readonly LineRule[] = [
  {
    id: 'correction',
    kind: 'correction',
    fits: (line, { phrases, words }) => opensOrIs(phrases.correction, line, words),
  },
  { id: 'note', kind: 'correction', fits: isNote },
  { id: 'slug', kind: 'boilerplate', fits: isSlug },
  { id: 'tags', kind: 'boilerplate', fits: isTags },
  { id: 'link', kind: 'boilerplate', fits: isAddress },
  { id: 'marks-only', kind: 'boilerplate', fits: line => line.count === 0 },
  { id: 'agencies', kind: 'credit', fits: isAgencyLine },
  { id: 'byline', kind: 'credit', fits: isByline },
  { id: 'signature', kind: 'credit', fits: isSignature },
  { id: 'credit', kind: 'credit', fits: isCredit },
  { id: 'caption', kind: 'caption', fits: isCaption },
  { id: 'boilerplate', kind: 'boilerplate', fits: isBoilerplate },
  { id: 'contact', kind: 'credit', fits: isContact },
  {
    id: 'standfirst',
    kind: 'standfirst',
    fits: (line, { phrases, words }) => opensOrIs(phrases.standfirst, line, words),
  },
  { id: 'dateline', kind: 'dateline', fits: isOwnDateline },
  { id: 'beside-stamp', kind: 'credit', fits: isBesideStamp },
  { id: CLOCK_RULE, kind: 'heading', fits: isClockLine },
  { id: 'bullet', kind: 'entry', fits: (line, { text }) => opens(BULLET, text, line) },
  { id: 'markdown-heading', kind: 'heading', fits: (line, { text }) => opens(MARKDOWN_HEADING, text, line) },
];

interface LineIndex {
  readonly whole: PhraseIndex;
  readonly starts: PhraseIndex;
  readonly parts: PhraseIndex;
}

interface Phrases {
  readonly boilerplate: LineIndex;
  readonly credit: LineIndex;
  readonly caption: LineIndex;
  readonly correction: LineIndex;
  readonly standfirst: LineIndex;
  readonly byline: PhraseIndex;
  readonly notes: PhraseIndex;
  readonly slugOpeners: PhraseIndex;
  readonly slugParts: PhraseIndex;
  readonly contacts: PhraseIndex;
  readonly joiners: PhraseIndex;
  readonly agencies: PhraseIndex;
}

const phrasesOf = new WeakMap<LayoutVocabulary, Phrases>();

function indexLine({ whole, starts, parts }: LinePhrases): LineIndex {
  return { whole: indexPhrases(whole), starts: indexPhrases(starts), parts: indexPhrases(parts) };
}

function phrasesFor(vocabulary: LayoutVocabulary): Phrases {
  let phrases = phrasesOf.get(vocabulary);
  if (!phrases) {
    phrases = {
      boilerplate: indexLine(vocabulary.boilerplate),
      credit: indexLine(vocabulary.credit),
      caption: indexLine(vocabulary.caption),
      correction: indexLine(vocabulary.correction),
      standfirst: indexLine(vocabulary.standfirst),
      byline: indexPhrases(vocabulary.byline),
      notes: indexPhrases(vocabulary.notes),
      slugOpeners: indexPhrases(vocabulary.slugs.openers),
      slugParts: indexPhrases(vocabulary.slugs.parts),
      contacts: indexPhrases(vocabulary.contacts),
      joiners: indexPhrases(vocabulary.joiners),
      agencies: indexPhrases(vocabulary.agencies.flatMap(agency => agency.forms)),
    };
    phrasesOf.set(vocabulary, phrases);
  }
  return phrases;
}

export function readLayout(text: string, words: Words, vocabulary: LayoutVocabulary): Layout {
  const datelines = datelineTables(vocabulary);
  const phrases = phrasesFor(vocabulary);
  const cut = splitLines(text, datelines.unfinished);
  const posts = findPostNumbers(text, cut.lines);
  const lines: Line[] = [];
  const marks = [...cut.marks];
  let from = 0;
  const push = (span: Span, { isPart = false, isPost = false } = {}): void => {
    while (from < words.length && words.start[from]! < span.start) from++;
    const first = from;
    let count = 0;
    while (from < words.length && words.start[from]! < span.end) if (words.kind[from++] !== MARK) count++;
    const hasStop = isPost || endsWithStop(text, withoutLinks(text, span));
    lines.push({
      ...span,
      from: first,
      to: from,
      count,
      hasStop,
      isPart,
      isPost,
      isSpoken: false,
      isClock: false,
      dateline: span.start,
      kind: null,
    });
  };
  cut.lines.forEach((line, i) => {
    const number = posts.get(i);
    if (number === undefined) {
      const parts = partsOf(text, line, i, words, phrases, datelines);
      for (const part of parts) push(part, { isPart: parts.length > 1 && !endsWithStop(text, parts[0]!) });
      return;
    }
    marks.push(number);
    const isAtHead = number.start === line.start;
    const rest = trimSpan(
      text,
      isAtHead ? { start: number.end, end: line.end } : { start: line.start, end: number.start },
    );
    if (rest.end > rest.start) push(rest, { isPost: true });
  });
  return { text, words, lines, marks: marks.sort(compareSpans), vocabulary, phrases, datelines };
}

function partsOf(
  text: string,
  line: Span,
  index: number,
  words: Words,
  phrases: Phrases,
  tables: DatelineTables,
): readonly Span[] {
  const stamped = splitStamps(text, line, tables, index < EDGE);
  if (stamped !== null) return stamped;
  const credit = findTrailingCredit(text, line, at => {
    const first = wordIndexAt(words, at);
    return matchPhrase(phrases.credit.starts, words, first, words.length) >= 0;
  });
  if (credit >= 0) return [trimSpan(text, { start: line.start, end: credit }), { start: credit, end: line.end }];
  return splitAtStamp(text, line, tables);
}

/** A line whose end says when it was published is two. */
function splitAtStamp(text: string, line: Span, tables: DatelineTables): readonly Span[] {
  const at = findStamp(text, line, tables);
  if (at < 0 || endsWithStop(text, line)) return [line];
  return [trimSpan(text, { start: line.start, end: at }), { start: at, end: line.end }];
}

export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether a pattern for a line's first few characters fits. */
export function opens(pattern: RegExp, text: string, line: Span): boolean {
  return pattern.test(text.slice(line.start, Math.min(line.end, line.start + 16)));
}

/** Whether a phrase opens the line; marks before it are passed over unless they open a quotation. */
function opensWith(index: PhraseIndex, line: Line, words: Words): boolean {
  if (matchPhrase(index, words, line.from, line.to) >= 0) return true;
  let first = line.from;
  while (first < line.to && words.kind[first] === MARK && !QUOTE_MARK.test(words.forms[first]!)) first++;
  return first > line.from && matchPhrase(index, words, first, line.to) >= 0;
}

function opensOrIs(index: LineIndex, line: Line, words: Words): boolean {
  if (line.to - line.from > LONGEST_CAPTION) return false;
  return isPhrase(index.whole, words, line.from, line.to) || opensWith(index.starts, line, words);
}

function isBoilerplate(line: Line, { words, phrases }: Layout): boolean {
  const index = phrases.boilerplate;
  const length = line.to - line.from;
  if (length > LONGEST_PROMPT) return length <= LONGEST_FORM && promptsIn(index, line, words) >= FORM_PROMPTS;
  return opensOrIs(index, line, words) || holdsPhrase(index.parts, words, line.from, line.to);
}

/** Prompts in a line that begins with one; 0 if it does not. */
function promptsIn(index: LineIndex, line: Line, words: Words): number {
  if (matchPhrase(index.starts, words, line.from, line.to) < 0) return 0;
  let prompts = 0;
  for (let at = line.from; at < line.to; at++) if (matchPhrase(index.starts, words, at, line.to) >= 0) prompts++;
  return prompts;
}

function isAtEdge(index: number, layout: Layout): boolean {
  return index < EDGE || index >= layout.lines.length - EDGE;
}

/** `Reuters - AP - AFP`: agencies and nothing else. */
function isAgencyLine(line: Line, { words, phrases }: Layout): boolean {
  if (line.to - line.from > 16) return false;
  let found = 0;
  for (let at = line.from; at < line.to; ) {
    const end = matchPhrase(phrases.agencies, words, at, line.to);
    if (end > at) found++;
    else if (words.kind[at] !== MARK && matchPhrase(phrases.joiners, words, at, line.to) < 0) return false;
    at = Math.max(end, at + 1);
  }
  return found > 0;
}

/** `(Adds police quote, updates toll)`: all in brackets, and by its first word a note on what is new. */
function isNote(line: Line, { text, words, phrases }: Layout): boolean {
  const last = text[line.end - 1]!;
  if (line.to - line.from > LONGEST_CAPTION || !(last === ')' || last === ']')) return false;
  return matchPhrase(phrases.notes, words, line.from, line.to) >= 0;
}

/** `VELMORA-BRIDGE/COLLAPSE (UPDATE 2)`, `BC-EU--Velmora-Bridge, 3rd Ld-Writethru,420`: what an agency files a story under. */
function isSlug(line: Line, layout: Layout, index: number): boolean {
  const { text, words, phrases } = layout;
  if (line.hasStop || line.count > LONGEST_SLUG || !isAtEdge(index, layout)) return false;
  const whole = sliceOf(text, line);
  if (whole.length <= LONGEST_TIED && SLUG_JOINT.test(whole) && SLUG.test(whole)) return true;
  const isOpened = SLUG_OPENER.test(whole) && matchPhrase(phrases.slugOpeners, words, line.from, line.to) >= 0;
  return isOpened || holdsPhrase(phrases.slugParts, words, line.from, line.to);
}

/** `#Velmora #bridge @harbour`: tags and handles, nothing else. */
function isTags(line: Line, { text }: Layout): boolean {
  if (line.end - line.start > LONGEST_LINK) return false;
  return '#@'.includes(text[line.start]!) && sliceOf(text, line).split(/\s+/).every(isTag);
}

function isTag(word: string): boolean {
  return /^[#@][\p{L}\p{N}_]+$/u.test(word);
}

/** A link, a mail address, a handle, a telephone number alone. */
function isAddress(line: Line, { text }: Layout): boolean {
  if (line.end - line.start > LONGEST_LINK) return false;
  const whole = sliceOf(text, line);
  return ADDRESS.test(whole) || PHONE.test(whole);
}

/** `— Courier Wire`: a dash and a name near the end. */
function isSignature(line: Line, layout: Layout, index: number): boolean {
  const { text } = layout;
  if (line.hasStop || line.count > 8 || index < layout.lines.length - EDGE) return false;
  return opens(SIGNATURE, text, line) && capitalsIn(layout, line.from, line.to) * 2 > line.count;
}

function capitalsIn({ text, words }: Layout, from: number, to: number): number {
  let capitals = 0;
  for (let at = from; at < to; at++) if (isCapitalised(text, words, at)) capitals++;
  return capitals;
}

/** `By Ana Reyes, Capital Desk`: near an end of the text, no stop, mostly capitalised. */
function isByline(line: Line, layout: Layout, index: number): boolean {
  const { text, words, phrases } = layout;
  if (line.count > 20 || line.count < 2 || line.hasStop || !isAtEdge(index, layout)) return false;
  let first = line.from;
  while (first < line.to && EMPHASIS.test(words.forms[first]!)) first++;
  let name = matchPhrase(phrases.byline, words, first, line.to);
  if (name >= 0 && words.kind[name] === MARK) name++;
  if (name < 0 || name >= line.to) return false;
  const capitals = capitalsIn(layout, name, line.to);
  const isDesk = line.count <= LONGEST_DESK && capitals > 0 && index < EDGE;
  return isDesk || (isCapitalised(text, words, name) && capitals * 2 >= line.count - 1);
}

export function isCapitalised(text: string, words: Words, at: number): boolean {
  return words.kind[at] === WORD && isCapitalAt(text, words.start[at]!);
}

/** `Reach her at desk@example.org`, `Follow Ana Reyes: @areyes` */
function isContact(line: Line, layout: Layout, index: number): boolean {
  const { text, words, phrases } = layout;
  if (line.to - line.from > LONGEST_PROMPT || !isAtEdge(index, layout)) return false;
  if (!HANDLE.test(sliceOf(text, line))) return false;
  return (
    matchPhrase(phrases.contacts, words, line.from, line.to) >= 0 || (!line.hasStop && line.count <= LONGEST_CONTACT)
  );
}

function isCredit(line: Line, layout: Layout, index: number): boolean {
  const { words, phrases, text } = layout;
  if (line.to - line.from > LONGEST_PROMPT || !isAtEdge(index, layout)) return false;
  if (opensOrIs(phrases.credit, line, words)) return true;
  return holdsPhrase(phrases.credit.parts, words, line.from, line.to) && !QUOTE_MARK.test(sliceOf(text, line));
}

function isCaption(line: Line, layout: Layout): boolean {
  const { words, phrases, text } = layout;
  if (line.to - line.from > LONGEST_CAPTION) return false;
  if (opensOrIs(phrases.caption, line, words)) return true;
  const isOpenEnded = !line.hasStop || text[line.end - 1] === ')';
  if (isOpenEnded && holdsPhrase(phrases.caption.parts, words, Math.max(line.from, line.to - 16), line.to)) return true;
  return isCreditedAtEnd(sliceOf(text, line), line, layout) || isCreditedAtStart(line, layout);
}

/** `... the harbour (Ana Reyes/AP)`, `... on Sunday REUTERS/Ana Reyes`, `... the harbour. Ana Reyes / Agence Example` */
function isCreditedAtEnd(line: string, span: Line, { datelines, words, phrases }: Layout): boolean {
  const bracket = LAST_BRACKET.exec(line);
  if (bracket) {
    const before = line.slice(0, bracket.index).trimEnd();
    const isAgency = datelines.agencies.has(squash(bracket[1]!));
    if (isAgency && before !== '' && !/[.!?”"]$/.test(before)) return true;
    return isNameAndAgency(bracket[1]!);
  }
  if (span.hasStop) return false;
  const slash = line.lastIndexOf('/');
  if (slash < 0 || line.length - slash > 60) return false;
  if (datelines.agencies.has(squash(line.slice(slash + 1)))) return true;
  const before = /\S+\s?$/.exec(line.slice(Math.max(0, slash - 40), slash));
  if (before && datelines.agencies.has(squash(before[0]))) return true;
  // "AP Photo/Ana Reyes"
  return (
    holdsPhrase(phrases.agencies, words, Math.max(span.from, span.to - 8), span.to) && isCapitalAt(line, slash + 1)
  );
}

/** `Ana Reyes/Example Press`: two names, a stroke between them. */
function isNameAndAgency(inside: string): boolean {
  const names = inside.split('/').map(name => name.trim());
  return (
    names.length === 2 && inside.toUpperCase() !== inside && names.every(name => isCapitalAt(name, 0) && isName(name))
  );
}

/** Letters, and the marks that names have. */
function isName(name: string): boolean {
  return [...name].every(char => isCasedLetter(char) || " .'’&-".includes(char));
}

/** `SWNS The harbour after the storm`, `BBC • PA Divers at work`: agencies, then a sentence without a stop. */
function isCreditedAtStart(line: Line, { text, words, phrases }: Layout): boolean {
  if (line.hasStop || line.count < 4) return false;
  let at = line.from;
  let agencies = 0;
  while (at < line.to) {
    const end = matchPhrase(phrases.agencies, words, at, line.to);
    if (end > at) agencies++;
    else if (words.kind[at] !== MARK || agencies === 0) break;
    at = Math.max(end, at + 1);
  }
  if (agencies === 0 || at >= line.to || !isCapitalised(text, words, at)) return false;
  const first = text.slice(words.start[line.from]!, words.end[line.from]!);
  return first.toUpperCase() === first;
}

/** `Harbour News` in `Ana Reyes | Harbour News | 4 July 2025`: a name that shares a line with a stamp; the first line may be the headline. */
function isBesideStamp(line: Line, layout: Layout, index: number): boolean {
  if (!line.isPart || index === 0 || line.hasStop || line.count > LONGEST_NAMES) return false;
  return capitalsIn(layout, line.from, line.to) === line.count;
}

/** `8.15pm`, `20:15 GMT`: the hour of what follows it. */
function isClockLine(line: Line, { text, datelines }: Layout): boolean {
  return (
    line.count <= LONGEST_HOUR &&
    /\d/.test(text[line.start]! + text[line.start + 1]) &&
    readClockLine(sliceOf(text, line), datelines) !== null
  );
}

function isOwnDateline(line: Line, { text, datelines }: Layout): boolean {
  if (line.count > LONGEST_DATELINE || !MAY_BE_DATELINE.test(sliceOf(text, line))) return false;
  if (isAgeLine(sliceOf(text, line), datelines)) return true;
  return (!line.hasStop && readStamp(text, line, datelines) !== null) || readOwnLine(text, line, datelines) !== null;
}
