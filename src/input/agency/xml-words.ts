/**
 * The words of marked-up XML, NITF or XHTML: an element -> the paragraphs it shows, in order. What is no running text (pictures with their captions, codes,
 * scripts) is left out; no word of a paragraph is.
 */
import { elementsIn, isElement, type XmlElement, type XmlNode } from './xml-nodes.ts';

/** Elements that begin and end a paragraph; the first line XHTML's, the second what NITF has besides. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'p div section article header footer main aside h1 h2 h3 h4 h5 h6 ul ol dl li dt dd blockquote pre table caption thead tbody tfoot tr td th hr address ' +
    'hl1 hl2 block bq note tagline abstract credit byline dateline body body.head body.content body.end hedline nitf-table fn ds datasource postaddr'
  ).split(' '),
);

/** Elements whose content is no running text. */
const HIDDEN: ReadonlySet<string> = new Set(
  (
    'head script style template svg object figure video audio iframe map nav ' +
    'media media-caption media-producer media-reference docdata alt-code virtloc pronounce bibliography nitf-table-metadata'
  ).split(' '),
);

/** Classes of NITF's notes that are not told to readers. */
const UNTOLD_NOTES: ReadonlySet<string> = new Set(['editorsnote', 'cpyrt', 'trademk']);

/** Builds paragraphs from pieces of a line. */
interface Page {
  readonly paragraphs: string[];
  line: string;
  /** The last characters of the line: to look at a line as it grows would cost all of it each time. */
  end: string;
}

/** Characters of a line's end that are kept. */
const LINE_END = 8;

function write(page: Page, words: string): void {
  page.line += words;
  page.end = (page.end + words.slice(-LINE_END)).slice(-LINE_END);
}

function startLine(page: Page, words: string): void {
  page.line = '';
  page.end = '';
  write(page, words);
}

/** The paragraphs of an element's content; an element named in `without` is left out. */
export function paragraphsIn(nodes: readonly XmlNode[], without: ReadonlySet<string> = new Set()): readonly string[] {
  const page: Page = { paragraphs: [], line: '', end: '' };
  for (const node of nodes) add(page, node, without);
  close(page);
  return page.paragraphs;
}

/**
 * The paragraphs of markup of an agency's own, whose elements nobody knows: each that stands among others with no text beside them is a paragraph, down to
 * elements that are known or hold text.
 */
export function looseParagraphsIn(element: XmlElement): readonly string[] {
  const isParted =
    element.children.some(isElement) && element.children.every(child => isElement(child) || !child.trim());
  return isParted && !isKnown(element.name) ? elementsIn(element).flatMap(looseParagraphsIn) : paragraphsIn([element]);
}

function isKnown(name: string): boolean {
  return BLOCKS.has(name) || HIDDEN.has(name);
}

function add(page: Page, node: XmlNode, without: ReadonlySet<string>): void {
  if (!isElement(node)) {
    write(page, node.replace(/\s+/g, ' '));
    return;
  }
  const { name } = node;
  if (HIDDEN.has(name) || without.has(name) || UNTOLD_NOTES.has(node.attributes.get('noteclass') ?? '')) return;
  if (name === 'br') write(page, '\n');
  else if (name === 'pre') addLines(page, node);
  else if (name === 'q') addQuoted(page, node, without);
  else addElement(page, node, without);
}

function addElement(page: Page, element: XmlElement, without: ReadonlySet<string>): void {
  const isBlock = BLOCKS.has(element.name);
  if (isBlock) close(page);
  if (element.name === 'li') startLine(page, BULLET);
  for (const child of element.children) add(page, child, without);
  if (isBlock) close(page);
}

const BULLET = '• ';

/** Text whose lines are kept, and whose empty lines part paragraphs. */
function addLines(page: Page, element: XmlElement): void {
  close(page);
  const lines = element.children.map(child => (isElement(child) ? paragraphsIn([child]).join('\n') : child)).join('');
  page.paragraphs.push(...paragraphsOfPlain(lines));
}

/** Quotation marks where the text around has none. */
function addQuoted(page: Page, element: XmlElement, without: ReadonlySet<string>): void {
  const inside = paragraphsIn(element.children, without).join(' ');
  const isMarked = /["“”„«‘']\s*$/.test(page.end) || /^["“„«‘']/.test(inside);
  write(page, isMarked ? inside : `“${inside}”`);
}

function close(page: Page): void {
  const words = page.line
    .split('\n')
    .map(part => part.replace(/[^\S\u00a0]+/g, ' ').trim())
    .filter(part => part !== '')
    .join('\n');
  if (words !== '' && words !== BULLET.trim()) page.paragraphs.push(words);
  startLine(page, '');
}

/** The paragraphs of plain text: between empty lines; where it has none, each line is one if lines are not broken by width. */
export function paragraphsOfPlain(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/).map(line => line.replace(/\s+$/, ''));
  if (lines.some((line, i) => line === '' && i > 0 && i < lines.length - 1)) {
    return lines
      .join('\n')
      .split(/\n{2,}/)
      .map(part => part.replace(/^\n+|\n+$/g, ''))
      .filter(part => part.trim() !== '');
  }
  const told = lines.filter(line => line.trim() !== '');
  return areBrokenByWidth(told) ? [told.join('\n')] : told;
}

/** Columns of a screen or a wire: a text set to a width has hardly a longer line. */
const WIDEST_LINE = 90;
/** Share of lines that end inside a sentence from which lines are broken by width. */
const INSIDE = 0.3;

function areBrokenByWidth(lines: readonly string[]): boolean {
  if (lines.some(line => line.length > WIDEST_LINE)) return false;
  const inside = lines.filter(line => /[\p{L}\p{N},]$/u.test(line)).length;
  return inside > lines.length * INSIDE;
}
