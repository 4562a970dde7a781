/**
 * Letter kinds: capital or small, emoji or not, told from the code point alone. In: a string and a place in it.
 * Case by the letter's own case mappings, which no locale changes; far quicker to start than Unicode property patterns.
 */

/** The character at `at`, both halves of a surrogate pair; empty past the end. */
export function charAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** Whether a capital letter stands at `at`. */
export function isCapitalAt(text: string, at: number): boolean {
  const char = charAt(text, at);
  return char.toLowerCase() !== char;
}

/** Whether a small letter stands at `at`. */
export function isSmallAt(text: string, at: number): boolean {
  const char = charAt(text, at);
  return char.toUpperCase() !== char && char.toLowerCase() === char;
}

/** Whether `char` is a letter that has a case. */
export function isCasedLetter(char: string): boolean {
  return char.toLowerCase() !== char.toUpperCase();
}

/** Whether an emoji or dingbat begins at `at`: Unicode's symbol blocks, arrows to pictographs. */
export function isEmojiAt(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  return (
    (code >= 0x1f000 && code <= 0x1faff) || (code >= 0x2600 && code <= 0x27bf) || (code >= 0x2b00 && code <= 0x2bff)
  );
}
