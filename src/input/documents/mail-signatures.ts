/**
 * Where a mail's signature begins: behind the line of two dashes (RFC 3676, 4.3), if what follows is one: names and numbers, and what offices and lists set below every mail.
 * A text whose parts such a line divides goes on in sentences. In: lines. Out: the line of dashes, or their number.
 */

/** Lines of a signature at most; four are asked for, disclaimers run on. */
const MOST_LINES = 40;
/** Words of a line that may be a sentence. */
const SENTENCE_WORDS = 8;
/** Words of what no desk wrote for this mail. */
const DISCLAIMER =
  /\b(?:confidential|privileged|intended (?:only|solely|recipient)|received this (?:e-?mail|message) in error|unsubscribe|disclaimer|registered (?:in|office|charity)|virus(?:es)?|mailing list|view this e-?mail|vertraulich|confidentiel)/i;

export function findSignature(lines: readonly string[]): number {
  const at = lines.findIndex(
    (line, i) => i > 0 && line.trimEnd() === '--' && lines.length - i <= MOST_LINES && isSignature(lines.slice(i + 1)),
  );
  return at < 0 ? lines.length : at;
}

function isSignature(lines: readonly string[]): boolean {
  const paragraphs = lines
    .map(line => line.trim())
    .join('\n')
    .split(/\n{2,}/)
    .filter(words => words !== '');
  return paragraphs.every(words => DISCLAIMER.test(words) || !hasSentence(words));
}

/** A run of words that ends in a full stop and is longer than a name or an office. */
function hasSentence(paragraph: string): boolean {
  return paragraph
    .replaceAll('\n', ' ')
    .split(/(?<=[.!?]["”’']?)\s+/)
    .some(part => /[.!?]["”’']?$/.test(part) && part.split(/\s+/).length >= SENTENCE_WORDS);
}
