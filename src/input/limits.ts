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

/** File endings that may hold many records. */
const RECORD_ENDINGS = /\.(?:json|jsonl|ndjson)$/i;
const TEXT_ENDINGS = /\.(?:txt|text|md|markdown)$/i;

export type InputKind = 'records' | 'text' | 'unknown';

/** What a name's ending says is inside. */
export function kindOfInput(input: string): InputKind {
  if (RECORD_ENDINGS.test(input)) return 'records';
  return TEXT_ENDINGS.test(input) ? 'text' : 'unknown';
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
