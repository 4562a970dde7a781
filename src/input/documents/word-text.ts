/**
 * The text of a Word document's tree. In: the tree as mammoth gives it. Out: paragraphs parted by empty lines, and the headline if a style says so. Footnotes and endnotes
 * stand at the end, a paragraph each; a row of a table with short cells is a line.
 */

/** What is met on the way. */
interface Found {
  readonly notes: Node[];
  isStruck: boolean;
}

/** What is used of mammoth's tree. */
interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly styleName?: string | null;
  readonly numbering?: object | null;
  readonly breakType?: string;
  readonly checked?: boolean;
  readonly body?: readonly Node[];
  readonly isStrikethrough?: boolean;
}

interface Document extends Node {
  readonly notes: { readonly resolve: (reference: Node) => Node | null };
}

export interface WordText {
  readonly text: string;
  /** The first paragraph in the style of a title or of the first heading, if it begins the document. */
  readonly headline: string | null;
  /** Whether words were left out because a line is drawn through them: who strikes words by hand has deleted them. */
  readonly isStruck: boolean;
}

/** Letters of a cell, at most, for its row to be a line: figures and labels, no prose. */
const SHORT_CELL = 60;
const TITLE = /^(?:title|heading 1|headline)$/i;
/** Paragraphs that may stand before the headline: "Press release", a date. */
const BEFORE_HEADLINE = 2;
/** Deepest tables in tables; layouts have three. */
const DEEPEST = 50;

export function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && 'children' in value && 'notes' in value;
}

interface Paragraph {
  readonly words: string;
  readonly isTitle: boolean;
}

export function wordText(document: object): WordText {
  if (!isDocument(document)) return { text: '', headline: null, isStruck: false };
  const found: Found = { notes: [], isStruck: false };
  const paragraphs = paragraphsOf(document.children ?? [], found, 0);
  // a note may refer to a note
  const noted: Paragraph[] = [];
  for (let i = 0; i < found.notes.length && i < MOST_NOTES; i++) {
    const reference = found.notes[i];
    const note = reference === undefined ? null : document.notes.resolve(reference);
    for (const paragraph of paragraphsOf(note?.body ?? [], found, 0)) noted.push(paragraph);
  }
  const all = [...paragraphs, ...noted];
  const title = paragraphs.findIndex(({ isTitle }) => isTitle);
  return {
    text: all.map(({ words }) => words).join('\n\n'),
    headline: title >= 0 && title <= BEFORE_HEADLINE ? (paragraphs[title]?.words.replaceAll('\n', ' ') ?? null) : null,
    isStruck: found.isStruck,
  };
}

const MOST_NOTES = 5000;

function paragraphsOf(nodes: readonly Node[], found: Found, depth: number): readonly Paragraph[] {
  if (depth > DEEPEST) return [];
  return nodes.flatMap((node): readonly Paragraph[] => {
    if (node.type === 'table') return (node.children ?? []).flatMap(row => rowOf(row, found, depth + 1));
    if (node.type !== 'paragraph') return paragraphsOf(node.children ?? [], found, depth + 1);
    const words = tidy(wordsOf(node, found, 0));
    if (words === '') return [];
    return [{ words: node.numbering ? `• ${words}` : words, isTitle: TITLE.test(node.styleName ?? '') }];
  });
}

function rowOf(row: Node, found: Found, depth: number): readonly Paragraph[] {
  const cells = (row.children ?? []).map(cell => paragraphsOf(cell.children ?? [], found, depth));
  const filled = cells.filter(cell => cell.length > 0);
  const isLine =
    filled.length > 1 && filled.every(cell => cell.length === 1 && (cell[0]?.words.length ?? 0) <= SHORT_CELL);
  if (!isLine) return filled.flat();
  return [{ words: filled.flatMap(cell => cell.map(({ words }) => words)).join(' | '), isTitle: false }];
}

function wordsOf(node: Node, found: Found, depth: number): string {
  if (depth > DEEPEST) return '';
  if (node.type === 'run' && node.isStrikethrough === true) {
    if (childrenOf(node, { notes: [], isStruck: false }, depth).trim() !== '') found.isStruck = true;
    return '';
  }
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'tab':
      return ' ';
    case 'break':
      return node.breakType === 'line' ? '\n' : ' ';
    case 'checkbox':
      return node.checked === true ? '☒' : '☐';
    case 'noteReference':
      found.notes.push(node);
      return '';
    case 'commentReference':
    case 'image':
      return '';
    // a text box stands inside of a paragraph
    case 'paragraph':
    case 'table':
      return (depth > 0 ? '\n' : '') + childrenOf(node, found, depth) + (depth > 0 ? '\n' : '');
    default:
      return childrenOf(node, found, depth);
  }
}

function childrenOf(node: Node, found: Found, depth: number): string {
  return (node.children ?? []).map(child => wordsOf(child, found, depth + 1)).join('');
}

function tidy(words: string): string {
  return words
    .split('\n')
    .map(line => line.replace(/[ \t\f\v\r]+/g, ' ').trim())
    .filter(line => line !== '')
    .join('\n');
}
