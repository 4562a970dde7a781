/** Hashes of strings for ids: the same in every engine, integers only. Not for secrets. */

const PRIME = 0x01000193;

/** FNV-1a, 32 bits, over UTF-16 code units (Fowler, Noll, Vo). */
export function fnv1a(text: string, seed = 0x811c9dc5): number {
  let hash = seed >>> 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    hash = Math.imul(hash ^ (code & 0xff), PRIME);
    hash = Math.imul(hash ^ (code >>> 8), PRIME);
  }
  return hash >>> 0;
}

/** Twelve hexadecimal digits made of `parts`; a different cut between parts gives a different id. */
export function contentId(prefix: string, parts: readonly string[]): string {
  const text = parts.join('\u0000');
  const high = fnv1a(text).toString(16).padStart(8, '0');
  const low = fnv1a(text, 0x9747b28c).toString(16).padStart(8, '0');
  return `${prefix}-${high}${low.slice(0, 4)}`;
}
