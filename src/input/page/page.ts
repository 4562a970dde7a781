/**
 * A page: HTML -> its article. In: the page's text, the address it came from. Out: the article's passages, what was left out that reads like prose, and what
 * the page states. Two readers look at it: our own weighing, and Readability, whose choice is one of its features. Nothing is run or fetched.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readMarkup } from '../markup.ts';
import { type PageDocument, type PageFacts, readFacts } from './facts.ts';
import type { PageContext } from './features.ts';
import { type Passage, readPassages } from './passages.ts';

export interface Page {
  readonly passages: readonly Passage[];
  readonly facts: PageFacts;
  readonly context: PageContext;
  /** What it shows where no programs run. */
  readonly withoutPrograms: string;
}

/** Most elements of a page that the second reader looks at: it takes time that grows faster than the page. */
const MOST_ELEMENTS = 30_000;
/** Deepest nesting that it is given: it calls itself for each level. */
const DEEPEST = 300;

/** Reads a page. */
export function readPage(html: string, url: string | null): Page {
  const { document } = parseHTML(wrapped(html));
  const own = document as unknown as PageDocument;
  const passages = readPassages(own.documentElement);
  const facts = readFacts(own, passages, url);
  const withoutPrograms = [...own.querySelectorAll('noscript')].map(({ textContent }) => textContent ?? '').join(' ');
  const body = facts.linked?.body ?? '';
  const context = {
    title: facts.title,
    description: facts.description ?? '',
    body: /<|&/.test(body) ? readMarkup(body) : body,
    // last: it takes the document apart
    other: secondReading(document, passages),
  };
  return { passages, facts, context, withoutPrograms };
}

/** A document without its outermost element would have none. */
function wrapped(html: string): string {
  return /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
}

function secondReading(document: ReturnType<typeof parseHTML>['document'], passages: readonly Passage[]): string {
  if (passages.some(({ path }) => path.length > DEEPEST)) return '';
  try {
    return readMarkup(new Readability(document, { maxElemsToParse: MOST_ELEMENTS }).parse()?.content ?? '');
  } catch {
    // too large, or nothing for it
    return '';
  }
}
