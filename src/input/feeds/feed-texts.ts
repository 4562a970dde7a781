/**
 * Texts of feeds: an element -> the text it holds and whether that is markup. In: an element of the tree and what it stands in. What is escaped, CDATA,
 * XHTML inside or base64 comes out alike; a plain text that looks like markup is markup only where its format has no way to say so (RSS).
 */

import { countCodes } from '../character-codes.ts';
import { isMarkup } from '../markup.ts';
import { byteOfUnit } from '../windows-1252.ts';
import type { FeedText } from './feed-model.ts';
import { isMarkupType } from './feed-model.ts';
import { resolveBase, resolveMarkup } from './links.ts';
import type { XmlElement } from './loose-xml.ts';
import { attributeOf, childElements, markupIn, textIn } from './xml-parts.ts';

/** What holds for all that stands in an element. */
export interface FeedScope {
  readonly base: string | null;
  readonly language: string | null;
  /** Whether a text's type is always stated, so that plain is plain. */
  readonly isTyped: boolean;
}

/** The scope inside an element. */
export function scopeIn(element: XmlElement, outer: FeedScope): FeedScope {
  return {
    ...outer,
    base: resolveBase(attributeOf(element, 'xml:base'), outer.base),
    language: readLanguageTag(attributeOf(element, 'xml:lang'), outer.language),
  };
}

/** `en_US` is `en-US`; an empty tag takes back what was stated further out (XML 1.0, 2.12). */
export function readLanguageTag(stated: string | null, outer: string | null): string | null {
  if (stated === null) return outer;
  return stated.trim().replaceAll('_', '-') || null;
}

/** Types as Atom 1.0 shortens them. */
const TYPES: Readonly<Record<string, string>> = {
  text: 'text/plain',
  html: 'text/html',
  xhtml: 'application/xhtml+xml',
};

/** The text of an element; `fallback` is its type where none is stated. */
export function readFeedText(element: XmlElement, outer: FeedScope, fallback: string): FeedText {
  const scope = scopeIn(element, outer);
  const stated = (attributeOf(element, 'type') ?? '').trim().toLowerCase().split(';')[0] ?? '';
  const type = stated === '' ? fallback : ((Object.hasOwn(TYPES, stated) ? TYPES[stated] : undefined) ?? stated);
  const mode = (attributeOf(element, 'mode') ?? '').trim().toLowerCase();
  const { language } = scope;
  const done = (value: string, as: string): FeedText => {
    const trimmed = value.trim();
    return {
      value: isMarkupType(as) ? resolveMarkup(trimmed, scope.base) : trimmed,
      type: as,
      language,
      base: scope.base,
    };
  };
  if (childElements(element).length > 0 && mode !== 'escaped') {
    // Atom's "html" is escaped, so what is escaped beside elements is markup too
    const markup = stated === 'html' ? readCodesOfMarkup(markupIn(element)) : markupIn(element);
    return done(markup, type === 'text/plain' ? 'text/html' : type);
  }
  const text = mendTwice(textIn(element));
  const decoded = mode === 'base64' || isBinaryType(type) ? decodeBase64(text) : null;
  const value = unescapedTwice(decoded ?? text);
  const isPlain = type === 'text/plain' && (scope.isTyped || !looksLikeMarkup(value));
  // XHTML without an element in it: its characters of markup are none
  if (type === 'application/xhtml+xml' && mode !== 'escaped' && decoded === null) return done(markupIn(element), type);
  return done(value, isPlain ? type : decoded !== null || type === 'text/plain' ? 'text/html' : type);
}

/** Markup that was escaped once more than its format asks for: it has no tags of its own, and its codes stand for those of paragraphs. */
function unescapedTwice(text: string): string {
  if (!ESCAPED_BLOCK.test(text) || isMarkup(text)) return text;
  return readCodesOfMarkup(text);
}

/** The end of an element that parts paragraphs, written in codes. */
const ESCAPED_BLOCK = /&lt;\/(?:p|div|ul|ol|li|blockquote|h[1-6])&gt;/i;

function readCodesOfMarkup(markup: string): string {
  return markup.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** A text whose letters are all bytes of UTF-8 read as Windows-1252, `â€¦` for `…`, was encoded twice: read once more. */
function mendTwice(text: string): string {
  if (!/[\u00c2-\u00f4]/.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const byte = byteOfUnit(text.charCodeAt(at));
    if (byte < 0) return text;
    bytes[at] = byte;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return text;
  }
}

/** Atom 1.0, 4.1.3.3: content of these is base64. */
function isBinaryType(type: string): boolean {
  return !/^text\/|[+/]xml$|html$/.test(type) && /^\w+\/[\w.+-]+$/.test(type);
}

/** A tag of HTML, or a code that RSS's one escaping does not account for. */
function looksLikeMarkup(value: string): boolean {
  return isMarkup(value) || countCodes(value, 1) > 0;
}

/** Text from base64; null where it is none, or holds no text. */
function decodeBase64(encoded: string): string | null {
  const packed = encoded.replace(/\s+/g, '');
  if (packed === '' || packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return null;
  try {
    const bytes = Uint8Array.from(atob(packed), char => char.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
