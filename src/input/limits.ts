/** How much is read at most, and why. */

/**
 * Bytes of one report's text. The longest transcripts a desk compares, a day of parliament, are under 1 MB; above this a file
 * is nearly always a dump or a mistake, and it would keep the others waiting.
 */
export const LARGEST_TEXT = 5 * 1024 * 1024;

/** Bytes of one file of records: some ten thousand reports, held in memory at once. */
export const LARGEST_RECORDS = 40 * 1024 * 1024;

/** Bytes of one file of proposals: fifty times the longest answer that was seen of a model. */
export const LARGEST_PROPOSALS = 5 * 1024 * 1024;

/** Endings of files that hold one report as plain text. */
const TEXT_ENDINGS = ['.txt', '.text', '.md', '.markdown'];
/** Endings of files that may hold many records. */
const RECORD_ENDINGS = ['.json', '.jsonl', '.ndjson'];

/** Endings of the files that are taken for reports wherever nobody names each file: from a folder, and by agents. */
export const REPORT_ENDINGS: readonly string[] = [...TEXT_ENDINGS, ...RECORD_ENDINGS];

/** The same as words: `.txt, .text or .md`. */
export const REPORT_ENDINGS_TOLD = `${REPORT_ENDINGS.slice(0, -1).join(', ')} or ${REPORT_ENDINGS.at(-1)}`;

export type InputKind = 'records' | 'text' | 'unknown';

/** What a name's ending says is inside. */
export function kindOfInput(input: string): InputKind {
  const name = input.toLowerCase();
  if (RECORD_ENDINGS.some(ending => name.endsWith(ending))) return 'records';
  return TEXT_ENDINGS.some(ending => name.endsWith(ending)) ? 'text' : 'unknown';
}

/** Bytes to read of an input at most. */
export function largestInput(input: string): number {
  return kindOfInput(input) === 'text' ? LARGEST_TEXT : LARGEST_RECORDS;
}

/** Bytes in the unit a person would use. */
export function readableSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const megabytes = bytes / (1024 * 1024);
  return megabytes < 1 ? `${Math.round(bytes / 1024)} kB` : `${megabytes.toFixed(1).replace(/\.0$/, '')} MB`;
}
