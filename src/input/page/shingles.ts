/** Shingles: words in a row, by which a passage is found again in another copy of its text. In: texts. Out: sets and shares. */

/** Words of a shingle; of a passage with fewer, all. */
const SHINGLE = 3;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** Every row of up to three words. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  const found = new Set<string>();
  for (let size = 1; size <= SHINGLE; size++)
    for (let i = 0; i + size <= words.length; i++) found.add(words.slice(i, i + size).join(' '));
  return found;
}

/** Share of a passage's shingles that a text has. */
export function shareIn(words: readonly string[], shingles: ReadonlySet<string>): number {
  if (words.length === 0 || shingles.size === 0) return 0;
  const size = Math.min(SHINGLE, words.length);
  let found = 0;
  for (let i = 0; i + size <= words.length; i++) if (shingles.has(words.slice(i, i + size).join(' '))) found++;
  return found / (words.length - size + 1);
}
