/**
 * Markup: HTML as article readers and news APIs give it -> the text it shows, a paragraph a block, character codes read.
 * In: a string that is markup. Out: text. One pass, no tree, so nesting and unclosed elements cost nothing; nothing is fetched or run.
 */
import { readCodes } from './character-codes.ts';

/** Elements that begin and end a paragraph. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'p div section article header footer main aside nav h1 h2 h3 h4 h5 h6 ul ol dl li dt dd blockquote pre figure figcaption table caption ' +
    'thead tbody tfoot tr td th hr address form fieldset details summary video audio center dir menu colgroup frameset noframes legend dialog hgroup search'
  ).split(' '),
);
/** Elements whose content is no text. */
const HIDDEN: ReadonlySet<string> = new Set(
  'script style template noscript svg iframe object canvas math select textarea title'.split(' '),
);
/** Elements inside a line, those that went out of use too; with the others, what tells markup from a text that has a `<`. */
const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym applet area b base basefont bdi bdo bgsound big blink body br button cite code col command data datalist del dfn em embed font ' +
    'frame head html i img input ins kbd keygen label link map mark marquee meta meter nobr optgroup option output param picture progress q rb rp rt ' +
    'rtc ruby s samp slot small source span strike strong sub sup time track tt u var wbr'
  ).split(' '),
);
/** Elements that a page makes up (`amp-img`) or has of another vocabulary (`o:p`, from a word processor): no words either. */
const FOREIGN = /[:-]/;

/** Longest tag read; attributes with a picture in them run to hundreds of thousands. */
const LONGEST_TAG = 1_000_000;
const TAG = /<(\/?)([a-z][a-z0-9]{0,9}(?:[:-][a-z0-9._:-]{1,40})?)(?=[\s/>])/giy;

interface Tag {
  readonly name: string;
  readonly isClosing: boolean;
  readonly end: number;
}

/** Whether a text is markup: it begins with a tag of an element or closes one. */
export function isMarkup(text: string): boolean {
  const first = text.search(/\S/);
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const tag = tagAt(text, at);
    if (tag !== null && isElement(tag.name) && (at === first || tag.isClosing || tag.name === 'br')) return true;
  }
  return false;
}

/** Whether HTML has an element of that name, in small letters. */
export function isElement(name: string): boolean {
  return BLOCKS.has(name) || INLINE.has(name) || HIDDEN.has(name);
}

/** A paragraph, and whether it is a picture's caption. */
export interface MarkupPart {
  readonly text: string;
  readonly isCaption: boolean;
}

/** The text that markup shows. */
export function readMarkup(markup: string): string {
  return readMarkupParts(markup)
    .map(({ text }) => text)
    .join(BETWEEN);
}

/** What stands between two paragraphs. */
export const BETWEEN = '\n\n';

/** A class by which WordPress marks captions outside of `figcaption`. */
const CAPTION_CLASS = /\sclass\s*=\s*(?:"[^"]*|'[^']*|[^\s>]*)\bwp-caption-text\b/i;

/** The paragraphs that markup shows. */
export function readMarkupParts(markup: string): readonly MarkupPart[] {
  const areBreaksSpaces = hasBlocks(markup);
  const paragraphs: MarkupPart[] = [];
  let line = '';
  /** The element that holds the caption at hand. */
  let caption: string | null = null;
  const close = (): void => {
    const words = line
      .split('\n')
      .map(part => part.replace(/[ \t\f\r]+/g, ' ').trim())
      .filter(part => part !== '' || !areBreaksSpaces)
      .join('\n')
      .trim();
    if (words !== '') paragraphs.push({ text: words, isCaption: caption !== null });
    line = '';
  };
  let at = 0;
  while (at < markup.length) {
    const open = markup.indexOf('<', at);
    if (open < 0) {
      line += plain(markup.slice(at), areBreaksSpaces);
      break;
    }
    line += plain(markup.slice(at, open), areBreaksSpaces);
    if (markup.startsWith('<!--', open)) {
      const end = markup.indexOf('-->', open + 4);
      at = end < 0 ? markup.length : end + 3;
      continue;
    }
    const tag = tagAt(markup, open);
    if (tag === null || !(isElement(tag.name) || FOREIGN.test(tag.name))) {
      line += '<';
      at = open + 1;
      continue;
    }
    if (tag.name === 'br') line += '\n';
    else if (tag.name === 'q') line += tag.isClosing ? '”' : '“';
    else if (BLOCKS.has(tag.name)) {
      close();
      if (tag.isClosing) caption = tag.name === caption ? null : caption;
      else caption ??= isCaption(tag.name, markup.slice(open, tag.end)) ? tag.name : null;
      if (tag.name === 'li' && !tag.isClosing) line = '• ';
    }
    at = HIDDEN.has(tag.name) && !tag.isClosing ? afterHidden(markup, tag) : tag.end;
  }
  close();
  return paragraphs.filter(({ text }) => text !== '•');
}

function isCaption(name: string, tag: string): boolean {
  return name === 'figcaption' || CAPTION_CLASS.test(tag);
}

/** Text between tags: line breaks in the source are spaces where tags tell paragraphs; else an empty line does. */
function plain(text: string, areBreaksSpaces: boolean): string {
  return readCodes(areBreaksSpaces ? text.replace(/[\n\r]+/g, ' ') : text);
}

/** Whether tags part the lines: an element that begins a paragraph, or `br`. A closing tag that is only spoken of begins none. */
function hasBlocks(markup: string): boolean {
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
    const tag = tagAt(markup, at);
    if (tag !== null && !tag.isClosing && (BLOCKS.has(tag.name) || tag.name === 'br')) return true;
  }
  return false;
}

/** The tag that begins at `at`; null if none does. */
function tagAt(text: string, at: number): Tag | null {
  TAG.lastIndex = at;
  const found = TAG.exec(text);
  if (found === null) return null;
  const end = endOfTag(text, TAG.lastIndex);
  return end < 0 ? null : { name: found[2]!.toLowerCase(), isClosing: found[1] === '/', end };
}

/** Where a tag ends, marks `>` in quoted attributes passed over; -1 if it does not within reach. */
function endOfTag(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST_TAG);
  let quote = '';
  for (let at = from; at < limit; at++) {
    const char = text[at]!;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
    else if (char === '<') return -1;
  }
  return -1;
}

/** Never text, closed or not. */
const CODE: ReadonlySet<string> = new Set(['script', 'style', 'template']);

/** Behind the element whose content is no text; behind its tag where that closes itself, or nothing closes it and it holds no code. */
function afterHidden(markup: string, { name, end }: Tag): number {
  if (markup[end - 2] === '/') return end;
  for (let at = markup.indexOf('</', end); at >= 0; at = markup.indexOf('</', at + 2)) {
    const tag = tagAt(markup, at);
    if (tag?.name === name) return tag.end;
  }
  return CODE.has(name) ? markup.length : end;
}
