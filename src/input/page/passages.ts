/**
 * Passages: what a page shows, in order, paragraph by paragraph, and where in its tree each stands. In: a document. Out: passages. Elements that show
 * nothing are passed over; nothing is judged here.
 */

/** The little of a DOM that is needed, so that any will do. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
}

/** A paragraph that the page shows. */
export interface Passage {
  /** White space folded, a line break where the page has one. */
  readonly text: string;
  /** Elements it stands in, the outermost first; the last is the one that makes it a paragraph. */
  readonly path: readonly PageElement[];
  /** UTF-16 code units of it that are links. */
  readonly linked: number;
  /** Of it that are set bold or in italics. */
  readonly stressed: number;
  /** Whether the page does not show it. */
  readonly isHidden: boolean;
}

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** Elements that begin and end a paragraph. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'html body p div section article header footer main aside nav h1 h2 h3 h4 h5 h6 ul ol dl li dt dd blockquote pre figure figcaption table ' +
    'caption thead tbody tfoot tr td th hr address form fieldset details summary video audio center menu dir dialog hgroup search amp-img'
  ).split(' '),
);
/** Elements whose content is no text of the page. */
const HIDDEN: ReadonlySet<string> = new Set(
  'script style template noscript svg iframe object embed canvas math select option textarea title head button input audio video map'.split(
    ' ',
  ),
);
const STRESSES: ReadonlySet<string> = new Set('b strong i em'.split(' '));
/** Blocks in which an element of a page's own making is a part of the line. */
const LINES: ReadonlySet<string> = new Set('p h1 h2 h3 h4 h5 h6 li td th dt dd figcaption caption pre'.split(' '));
/** Deepest nesting followed: pages have some forty levels; an attack has a million. */
const DEEPEST = 500;
/** Breaks in a row that end a paragraph. */
const PARTING_BREAKS = 2;
/** Most passages read of a page; a day's live blog has some thousands. */
export const MOST_PASSAGES = 10_000;

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT_NODE;
}

/** What the page shows below `root`. */
export function readPassages(root: PageNode): readonly Passage[] {
  const passages: Passage[] = [];
  const path: PageElement[] = [];
  let line = '';
  let linked = 0;
  let stressed = 0;
  let breaks = 0;
  let links = 0;
  let stresses = 0;
  let unseen = 0;
  const close = (): void => {
    const text = folded(line);
    if (text !== '' && passages.length < MOST_PASSAGES)
      passages.push({ text, path: path.slice(), linked, stressed, isHidden: unseen > 0 });
    line = '';
    linked = 0;
    stressed = 0;
    breaks = 0;
  };
  const isInLine = (): boolean => LINES.has(path.at(-1)?.localName ?? '');
  /** An element of a page's own making is a paragraph, unless it stands in one. */
  const isBlock = ({ localName }: PageElement): boolean =>
    BLOCKS.has(localName) || (localName.includes('-') && !isInLine());
  const enter = (element: PageElement): boolean => {
    const name = element.localName;
    if (HIDDEN.has(name) || path.length >= DEEPEST) return false;
    if (name === 'br') {
      if (++breaks >= PARTING_BREAKS) close();
      else line += '\n';
      return false;
    }
    const isOwnBlock = isBlock(element);
    if (!isOwnBlock && isInLine() && isCard(element)) return false;
    if (isUnseen(element)) {
      if (!isOwnBlock) return false;
      close();
      unseen++;
    }
    if (isOwnBlock) {
      close();
      path.push(element);
    } else if (name.includes('-')) line += ' ';
    if (name === 'a') links++;
    else if (STRESSES.has(name)) stresses++;
    else if (name === 'q') line += '“';
    return true;
  };
  const leave = (element: PageElement): void => {
    const name = element.localName;
    if (path.at(-1) === element) {
      close();
      path.pop();
      if (isUnseen(element)) unseen--;
    } else if (name.includes('-')) line += ' ';
    if (name === 'a') links--;
    else if (STRESSES.has(name)) stresses--;
    else if (name === 'q') line += '”';
  };
  /** A line of text that is set as it was written: an empty one ends a paragraph. */
  const preLine = (written: string): void => {
    if (written.trim() === '') close();
    else line += `${written.trim()}\n`;
  };
  let node: PageNode | null = root;
  while (node !== null) {
    if (node.nodeType === TEXT_NODE) {
      const written = node.nodeValue ?? '';
      const [before, ...rest] = path.at(-1)?.localName === 'pre' ? written.split(/\r?\n/) : [written];
      for (const each of rest.length > 0 ? [before ?? '', ...rest].slice(0, -1) : []) preLine(each);
      const value = (rest.at(-1) ?? before ?? '').replace(/[ \t\n\r\f]+/g, ' ');
      if (value.trim() !== '') {
        breaks = 0;
        const length = value.trim().length;
        if (links > 0) linked += length;
        if (stresses > 0) stressed += length;
      }
      line += value;
    }
    const isEntered = isElement(node) ? enter(node) : node === root;
    if (isEntered && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (isEntered && isElement(node)) leave(node);
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && isElement(node)) leave(node);
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  close();
  return passages;
}

/** Elements that a page shows once its programs have run, whatever they say before. */
const SHOWN: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article']);

/** Whether an element says that it is not shown. */
function isUnseen(element: PageElement): boolean {
  if (SHOWN.has(element.localName)) return false;
  if (element.getAttribute('hidden') !== null) return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none/i.test(style);
}

/** Links that no writer puts side by side without a word or a stop between them. */
const CARD_LINKS = 3;
const BARE: ReadonlySet<string> = new Set(['a', 'img', 'br']);

/** Whether an element within a line holds nothing but links and pictures: what a page shows beside a name once it is pointed at. */
function isCard({ firstChild }: PageElement): boolean {
  let links = 0;
  for (let child = firstChild; child !== null; child = child.nextSibling) {
    if (isElement(child)) {
      if (!BARE.has(child.localName) && !HIDDEN.has(child.localName)) return false;
      if (child.localName === 'a') links++;
    } else if (child.nodeType === TEXT_NODE && (child.nodeValue ?? '').trim() !== '') return false;
  }
  return links >= CARD_LINKS;
}

/** White space folded within each line; no white space at the ends. */
function folded(line: string): string {
  return line
    .split('\n')
    .map(part => part.replace(/[ \u00a0]+/g, ' ').trim())
    .filter(part => part !== '')
    .join('\n');
}
