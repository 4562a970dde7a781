/** Windows-1252, the encoding that old files and old pages mean when they say Latin-1. In: a byte or a code unit. Out: the other. */

/** What it has at 0x80 to 0x9f; its five gaps are kept as control characters. */
const HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const FIRST = 0x80;
const END = FIRST + HIGH.length;

/** The code unit that a byte stands for. */
export function unitOfByte(byte: number): number {
  return byte >= FIRST && byte < END ? HIGH.charCodeAt(byte - FIRST) : byte;
}

const BYTES: ReadonlyMap<number, number> = new Map(
  Array.from(HIGH, (char, i) => [char.charCodeAt(0), FIRST + i] as const),
);

/** The byte for a code unit; -1 if there is none. */
export function byteOfUnit(unit: number): number {
  return unit < FIRST || (unit >= END && unit <= 0xff) ? unit : (BYTES.get(unit) ?? (unit < END ? unit : -1));
}
