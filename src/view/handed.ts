/** What is handed over in the page: files dropped, texts and web addresses pasted. In: what the browser tells of them. Out: names and limits that the readers can take. */
import { isAddress } from '../input/addresses.ts';
import { LARGEST_DOCUMENT, LARGEST_TEXT, largestInput } from '../input/limits.ts';

/** One thing handed over. */
export type Handed =
  | { readonly is: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly is: 'link'; readonly address: string };

/** Code units of a name that are kept: as many as the file systems in use take for one. */
const LONGEST_NAME = 255;
/** Web addresses in one paste: as many as a person has open. */
export const MOST_LINKS = 30;
/** Things handed over that are kept at once. */
export const MOST_HANDED = 200;
/** Bytes that are read of a paste. */
export const LARGEST_PASTE = LARGEST_TEXT;

/**
 * The name of a file as it may be shown and read by: its last part, without what is not seen or turns the direction of reading. A name is never a way to a file
 * here; one that looks like an address or like standard input would be taken for it by the readers.
 */
export function handedName(written: string): string {
  const last = written.split(/[/\\]/).findLast(part => part.trim() !== '') ?? '';
  const name = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .replace(/^\.+/, '')
    .trim();
  const short = name.length <= LONGEST_NAME ? name : shortened(name);
  return short === '' || short === '-' ? 'dropped' : short;
}

/** What tells the format is kept. */
function shortened(name: string): string {
  const ending = /\.[a-z]{1,8}$/i.exec(name)?.[0] ?? '';
  // not in the middle of a character
  const start = name.slice(0, LONGEST_NAME - ending.length).replace(/[\uD800-\uDBFF]$/, '');
  return `${start}${ending}`;
}

/** Bytes that are read of a file of this name: an archive is held in memory here, as a document is. */
export function largestHanded(name: string): number {
  return Math.min(largestInput(name), LARGEST_DOCUMENT);
}

/** The web addresses that a text is made of, one a line, each once; null where it is another text. */
export function linksIn(text: string): readonly string[] | null {
  const lines = text
    .split(/\r\n?|\n/)
    .map(line => line.trim())
    .filter(line => line !== '');
  const isAll = lines.length > 0 && lines.every(line => isAddress(line) && !/\s/.test(line));
  return isAll ? [...new Set(lines)] : null;
}
