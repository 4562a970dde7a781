/**
 * Addresses: links as documents state them -> whole ones. In: a link and the address it is relative to. Out: the address; one that is whole stays as
 * written. What would run code is no link.
 */

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** Schemes of addresses that run or hold something instead of leading somewhere. */
const UNSAFE = /^(?:javascript|vbscript|data|feed-javascript):/i;
/** Attributes of HTML that hold one address. */
const LINKING = /(\s(?:href|src|cite|action|longdesc|background|poster|data)\s*=\s*)("[^"<>]*"|'[^'<>]*'|[^\s"'<>]+)/gi;
const TAG = /<[a-z][^<>]*>/gi;

/** The whole address of a link; as written where nothing says what it is relative to; null if it leads nowhere. */
export function resolveAddress(link: string, base: string | null): string | null {
  // white space inside is what a line break in the source left
  const written = link.trim().replace(/[\r\n\t]+/g, '');
  // a mistake often met: more slashes than a scheme has
  const mended = written.replace(/^(https?):\/{3,}/i, '$1://');
  if (UNSAFE.test(mended.replace(/[\s\u0000-\u001f]/g, ''))) return null;
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
  if (base === null || !markup.includes('<')) return markup;
  return markup.replace(TAG, tag =>
    tag.replace(LINKING, (_, before: string, value: string) => {
      const quote = value.startsWith('"') || value.startsWith("'") ? value.slice(0, 1) : '"';
      const link = value.replace(/^["']|["']$/g, '');
      return `${before}${quote}${resolveAddress(link, base) ?? ''}${quote}`;
    }),
  );
}
