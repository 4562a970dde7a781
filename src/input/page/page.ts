/**
 * A page: HTML -> its article. In: the page's text, the address it came from. Out: the article's passages, what was left out that reads like prose, and what
 * the page states. Two readers look at it: our own weighing, and Readability, whose choice is one of its features. Nothing is run or fetched.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readMarkup } from '../markup.ts';
import { type PageDocument, type PageFacts, readFacts } from './facts.ts';
import type { PageContext } from './features.ts';
import { type PageNode, type Passage, readPassages } from './passages.ts';

export interface Page {
  readonly passages: readonly Passage[];
  /** What is in it and not shown. */
  readonly hidden: readonly Passage[];
  readonly facts: PageFacts;
  readonly context: PageContext;
  /** What it shows where no programs run. */
  readonly withoutPrograms: string;
}

/** Most nodes of a page that the second reader looks at: it takes time that grows faster than the page. Pages have some five thousand. */
const MOST_NODES = 40_000;
/** Deepest nesting that it is given: for each level it looks at all below. Pages have some forty. */
const DEEPEST = 120;

/** Reads a page. */
export function readPage(html: string, url: string | null): Page {
  const whole = wrapped(html);
  const { document } = parseHTML(whole);
  const own = document as unknown as PageDocument;
  const all = readPassages(own.documentElement);
  const passages = all.filter(({ isHidden }) => !isHidden);
  const facts = readFacts(own, passages, url);
  const withoutPrograms = [...own.querySelectorAll('noscript')].map(({ textContent }) => textContent ?? '').join(' ');
  const body = facts.linked?.body ?? '';
  const context = {
    title: facts.title,
    description: facts.description ?? '',
    body: /<|&/.test(body) ? readMarkup(body) : body,
    other: isOver(document as unknown as PageNode) ? '' : secondReading(whole),
  };
  return { passages, hidden: all.filter(({ isHidden }) => isHidden), facts, context, withoutPrograms };
}

/** A document without its outermost element would have none. */
function wrapped(html: string): string {
  // a mark that opens nothing is a letter, and each would be a node of its own
  const text = html.replace(/<(?![a-z/!?])/gi, '&lt;');
  // what a server prints before the page would be taken for it
  const at = text.search(/<html[\s>]/i);
  return at < 0 ? `<html><body>${text}</body></html>` : text.slice(at);
}

/** Elements of a page's own making, which the second reader would take for parts of a line. */
const OWN_ELEMENT = /<(\/?)[a-z][a-z\d]*-[\w.-]*/gi;

/** From a document of its own: it takes names off elements, and elements apart. */
function secondReading(html: string): string {
  try {
    const { document } = parseHTML(html.replace(OWN_ELEMENT, '<$1div'));
    return readMarkup(new Readability(document).parse()?.content ?? '');
  } catch {
    // nothing for it
    return '';
  }
}

/** Whether a document has more nodes, or deeper ones, than are read twice. */
function isOver(root: PageNode): boolean {
  let [count, depth] = [0, 0];
  let node: PageNode | null = root;
  while (node !== null) {
    if (++count > MOST_NODES || depth > DEEPEST) return true;
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth--;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return false;
}
