/**
 * Loose XML: XML as feeds really send it -> a tree of elements with their namespaces. In: text already decoded. Out: the root, and whether
 * it was whole. One pass without recursion, never a throw: a tag that closes nothing is passed over, what is not closed ends where its parent does, an
 * `&` or `<` that begins nothing is text. Nothing outside the text is ever opened; an entity that a document declares for itself stands for characters
 * only, never for another entity, and a bounded number of times (`xml-entities.ts`).
 */
import { type Finder, makeFinder } from '../finders.ts';
import { type NamespaceScope, namespaceOf, namespacesIn } from '../xml-scopes.ts';
import { type Entities, makeEntities } from './xml-entities.ts';

export interface XmlAttribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly value: string;
}

export interface XmlText {
  readonly is: 'text';
  /** Character codes read; CDATA as it stands. */
  readonly text: string;
}

export interface XmlElement {
  readonly is: 'element';
  /** Without prefix, as written. */
  readonly local: string;
  /** '' without one. */
  readonly prefix: string;
  /** Address of the namespace its prefix, or its want of one, stands for; '' where nothing says. */
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | XmlText;

export interface XmlDocument {
  readonly root: XmlElement | null;
  /** What stands between `<!DOCTYPE` and its `>`; '' without one. */
  readonly doctype: string;
  /** Whether the root was closed, and nothing was left out for being too much. */
  readonly isWhole: boolean;
  /** Where reading ended: behind the root, if it was closed. */
  readonly end: number;
}

export interface XmlOptions {
  /** Local names, lower case, of elements that never stand inside their like: one that opens there ends the other, whose end is missing. */
  readonly neverNested?: ReadonlySet<string>;
  /** Elements read at most. */
  readonly mostElements?: number;
}

/** Levels; a feed with markup inside runs to some twenty. What lies deeper counts as of this level. */
const DEEPEST = 200;
/** Elements of one document: a file of records of the largest size has some hundred thousand. */
const MOST_ELEMENTS = 1_000_000;
/** Attributes of one element. */
const MOST_ATTRIBUTES = 200;
/** Characters of the declarations before a root. */
const LONGEST_DOCTYPE = 100_000;

const NAME = /<([A-Za-z_\u0080-\uffff][^\s/>=<"']{0,200})/y;
const CLOSING = /<\/([^\s<>]{1,200})[^<>]*>?/y;
const ATTRIBUTE = /[\s/]*([^\s/>=<"'][^\s/>=<]{0,200})(\s*=\s*)?/y;
const BARE_VALUE = /[^\s>]+/y;
/** Elements of HTML that have no content; in feeds they are often not closed. */
const EMPTY: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr']);

interface OpenElement {
  readonly element: XmlElement & { readonly children: XmlNode[] };
  readonly tag: string;
  readonly scope: NamespaceScope | null;
}

interface Tag {
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly isClosed: boolean;
  readonly end: number;
}

/** Reads a document. */
export function readXml(text: string, options: XmlOptions = {}): XmlDocument {
  const { neverNested, mostElements = MOST_ELEMENTS } = options;
  const finder = makeFinder(text);
  const open: OpenElement[] = [];
  let entities: Entities = makeEntities('');
  let doctype = '';
  let root: XmlElement | null = null;
  let count = 0;
  let at = 0;
  const write = (words: string): void => {
    if (words !== '') open.at(-1)?.element.children.push({ is: 'text', text: words });
  };
  const document = (isWhole: boolean): XmlDocument => ({ root, doctype, isWhole, end: isWhole ? at : text.length });
  while (at < text.length) {
    const mark = finder.find('<', at);
    if (mark < 0 || open.length > 0) write(entities.read(text.slice(at, mark < 0 ? text.length : mark)));
    if (mark < 0) break;
    if (text.startsWith('<!--', mark)) {
      const end = finder.find('-->', mark + 4);
      if (end < 0) return document(false);
      at = end + 3;
    } else if (text.startsWith('<![CDATA[', mark)) {
      const end = finder.find(']]>', mark + 9);
      write(text.slice(mark + 9, end < 0 ? text.length : end));
      if (end < 0) return document(false);
      at = end + 3;
    } else if (root === null && /^<!doctype/i.test(text.slice(mark, mark + 9))) {
      at = afterDoctype(text, mark);
      doctype = text.slice(mark + 9, at - 1);
      entities = makeEntities(doctype);
    } else if (text.startsWith('<?', mark)) {
      const end = finder.find('>', mark + 2);
      if (end < 0) return document(false);
      at = end + 1;
    } else if (text.startsWith('</', mark)) {
      CLOSING.lastIndex = mark;
      const name = CLOSING.exec(text)?.[1];
      at = name === undefined ? mark + 2 : CLOSING.lastIndex;
      if (name !== undefined && closes(open, name) && open.length === 0) return document(true);
    } else {
      const tag = tagAt(text, mark, finder, entities);
      if (tag === 'cut') return document(false);
      if (tag === null) {
        write('<');
        at = mark + 1;
        continue;
      }
      if (++count > mostElements) return document(false);
      at = tag.end;
      endTheLike(open, tag.name, neverNested);
      const made = makeElement(tag, open.at(-1)?.scope ?? NO_SCOPE);
      if (root === null) root = made.element;
      open.at(-1)?.element.children.push(made.element);
      const isEmpty = tag.isClosed || (EMPTY.has(tag.name.toLowerCase()) && open.length > 0);
      if (isEmpty && open.length === 0) return document(true);
      if (!isEmpty && open.length < DEEPEST) open.push(made);
    }
  }
  return document(false);
}

/** The root alone, with its attributes. */
export function readXmlRoot(text: string): XmlElement | null {
  return readXml(text, { mostElements: 1 }).root;
}

/** The tag that opens at `mark`; null if none does, `cut` where the text ends inside it. */
function tagAt(text: string, mark: number, finder: Finder, entities: Entities): Tag | 'cut' | null {
  NAME.lastIndex = mark;
  const name = NAME.exec(text)?.[1];
  if (name === undefined) return text.startsWith('<!', mark) && finder.find('>', mark) < 0 ? 'cut' : null;
  const attributes: XmlAttribute[] = [];
  let at = NAME.lastIndex;
  while (attributes.length < MOST_ATTRIBUTES) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(text);
    if (found === null) break;
    at = ATTRIBUTE.lastIndex;
    const value = found[2] === undefined ? { text: '', end: at } : valueAt(text, at, finder);
    if (value === null) return 'cut';
    attributes.push({ name: found[1] ?? '', value: entities.read(value.text) });
    at = value.end;
  }
  const end = finder.find('>', at);
  if (end < 0) return 'cut';
  return { name, attributes, isClosed: text[end - 1] === '/', end: end + 1 };
}

/** A quoted value, or one without quotes; one whose quote is never closed ends with its tag. Null where the text ends. */
function valueAt(text: string, at: number, finder: Finder): { readonly text: string; readonly end: number } | null {
  const quote = text[at];
  if (quote === '"' || quote === "'") {
    const end = closingQuote(text, at, quote, finder);
    if (end >= 0) return { text: text.slice(at + 1, end), end: end + 1 };
    const close = finder.find('>', at + 1);
    return close < 0 ? null : { text: text.slice(at + 1, close), end: close };
  }
  BARE_VALUE.lastIndex = at;
  const bare = BARE_VALUE.exec(text)?.[0] ?? '';
  const value = bare.endsWith('/') && text[at + bare.length] === '>' ? bare.slice(0, -1) : bare;
  return { text: value, end: at + value.length };
}

/** Where a quote closes; -1 if it does not: a value that runs over the end of its tag into the next one lacks its own. */
function closingQuote(text: string, at: number, quote: string, { find }: Finder): number {
  const end = find(quote, at + 1);
  const close = find('>', at + 1);
  if (end < 0 || close < 0 || close > end) return end;
  const open = text.indexOf('<', at + 1);
  return close < open && open < end ? -1 : end;
}

/** Ends the innermost element of that name with all that is open in it; whether there is one. */
function closes(open: OpenElement[], name: string): boolean {
  const wanted = name.toLowerCase();
  for (let i = open.length - 1; i >= 0; i--) {
    if (open[i]?.tag !== wanted) continue;
    open.length = i;
    return true;
  }
  return false;
}

function endTheLike(open: OpenElement[], name: string, neverNested: ReadonlySet<string> | undefined): void {
  const wanted = name.toLowerCase();
  if (neverNested?.has(localOf(wanted)) && open.some(({ tag }) => tag === wanted)) closes(open, wanted);
}

const NO_SCOPE: NamespaceScope = { own: new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]), outer: null };

function makeElement({ name, attributes }: Tag, outer: NamespaceScope | null): OpenElement {
  const scope = namespacesIn(
    attributes.map(attribute => [attribute.name, attribute.value] as const),
    outer,
  );
  const local = localOf(name);
  const prefix = local === name ? '' : name.slice(0, -local.length - 1);
  const namespace = namespaceOf(prefix, scope) ?? '';
  return {
    element: { is: 'element', local, prefix, namespace, attributes, children: [] },
    tag: name.toLowerCase(),
    scope,
  };
}

function localOf(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1) || name;
}

/** Behind the document type that begins at `from`: brackets and quotes in it may hold a `>`. */
export function afterDoctype(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST_DOCTYPE);
  let isInside = false;
  for (let at = from; at < limit; at++) {
    const char = text[at];
    if (char === '[') isInside = true;
    else if (char === ']') isInside = false;
    else if (char === '>' && !isInside) return at + 1;
  }
  const first = text.indexOf('>', from);
  return first < 0 ? text.length : first + 1;
}
