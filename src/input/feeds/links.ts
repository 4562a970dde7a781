/**
 * Links: links as documents state them -> whole ones. In: a link and the address it is relative to. Out: the address; one that is whole stays as
 * written. What would run code is no link.
 */

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** Schemes of addresses that run or hold something instead of leading somewhere. */
const UNSAFE = /^(?:javascript|vbscript|data|feed-javascript):/i;
/** Attributes of HTML that hold one address. */
const LINKING = /(\s(?:href|src|cite|action|longdesc|background|poster|data)\s*=\s*)("[^"<>]*"|'[^'<>]*'|[^\s"'<>]+)/gi;
/** Characters of one tag looked at; a quote in it may never close. */
const LONGEST_TAG = 20_000;

/** The whole address of a link; as written where nothing says what it is relative to; null if it leads nowhere. */
export function resolveAddress(link: string, base: string | null): string | null {
  // white space inside is what a line break in the source left
  const written = link.trim().replace(/[\r\n\t]+/g, '');
  // a mistake often met: more slashes than a scheme has
  const mended = written.replace(/^(https?):\/{3,}/i, '$1://');
  if (UNSAFE.test(mended.replace(/[\s\p{Cc}]/gu, ''))) return null;
  if (SCHEME.test(mended) || base === null) return mended;
  try {
    return new URL(mended, base).href;
  } catch {
    return mended;
  }
}

/** The address that links inside are relative to, where an element states one. */
export function resolveBase(stated: string | null, outer: string | null): string | null {
  if (stated === null || stated.trim() === '') return outer;
  const address = resolveAddress(stated, outer);
  return address !== null && SCHEME.test(address) ? address : outer;
}

/** Markup with its links whole. */
export function resolveMarkup(markup: string, base: string | null): string {
  if (base === null) return markup;
  const parts: string[] = [];
  let at = 0;
  for (let open = markup.indexOf('<'); open >= 0; open = markup.indexOf('<', open + 1)) {
    const end = open < at ? -1 : endOfTag(markup, open);
    if (end < 0) continue;
    parts.push(
      markup.slice(at, open),
      markup.slice(open, end).replace(LINKING, (_, ...found) => wholeLink(found, base)),
    );
    at = end;
  }
  return parts.join('') + markup.slice(at);
}

/** What an attribute was found as: its name with the sign behind it, its value with its quotes. */
function wholeLink([before, value]: readonly string[], base: string): string {
  const quote = value?.startsWith("'") ? "'" : '"';
  const link = (value ?? '').replace(/^["']|["']$/g, '');
  return `${before}${quote}${resolveAddress(link, base) ?? ''}${quote}`;
}

/** Behind the tag that opens at `open`, marks in quotes passed over; -1 if none does. */
function endOfTag(markup: string, open: number): number {
  if (!/[a-z]/i.test(markup[open + 1] ?? '')) return -1;
  const limit = Math.min(markup.length, open + LONGEST_TAG);
  let quote = '';
  for (let at = open + 1; at < limit; at++) {
    const char = markup[at] ?? '';
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
    else if (char === '<') return -1;
  }
  return -1;
}
