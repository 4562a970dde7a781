/**
 * Character codes of HTML: `&eacute;` and `&#233;` -> the character. In: the name or number of a code. Out: what it stands for, or null.
 * The named ones are those of HTML 4.01 (W3C recommendation, chapter 24) that articles have: Latin-1, punctuation, currencies, a few signs; and those of HTML 5 for letters with marks.
 */
import { unitOfByte } from './windows-1252.ts';

const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ' +
  'ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ' +
  'ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring ' +
  'aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc ' +
  'uuml yacute thorn yuml';
/** U+00A0, the first of Latin-1's named characters. */
const FIRST_LATIN_1 = 0xa0;

const OTHERS: readonly (readonly [string, number])[] = [
  ['quot', 0x22],
  ['amp', 0x26],
  ['apos', 0x27],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['OElig', 0x152],
  ['oelig', 0x153],
  ['Scaron', 0x160],
  ['scaron', 0x161],
  ['Yuml', 0x178],
  ['fnof', 0x192],
  ['circ', 0x2c6],
  ['tilde', 0x2dc],
  ['ensp', 0x2002],
  ['emsp', 0x2003],
  ['thinsp', 0x2009],
  ['zwnj', 0x200c],
  ['zwj', 0x200d],
  ['lrm', 0x200e],
  ['rlm', 0x200f],
  ['ndash', 0x2013],
  ['mdash', 0x2014],
  ['lsquo', 0x2018],
  ['rsquo', 0x2019],
  ['sbquo', 0x201a],
  ['ldquo', 0x201c],
  ['rdquo', 0x201d],
  ['bdquo', 0x201e],
  ['dagger', 0x2020],
  ['Dagger', 0x2021],
  ['bull', 0x2022],
  ['hellip', 0x2026],
  ['permil', 0x2030],
  ['prime', 0x2032],
  ['Prime', 0x2033],
  ['lsaquo', 0x2039],
  ['rsaquo', 0x203a],
  ['euro', 0x20ac],
  ['trade', 0x2122],
  ['larr', 0x2190],
  ['rarr', 0x2192],
  ['minus', 0x2212],
  ['ne', 0x2260],
  ['le', 0x2264],
  ['ge', 0x2265],
];

/** Marks over and under letters, by the ends of names such as `ccaron`. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['macr', '\u0304'],
  ['breve', '\u0306'],
  ['dot', '\u0307'],
  ['uml', '\u0308'],
  ['ring', '\u030a'],
  ['dblac', '\u030b'],
  ['caron', '\u030c'],
  ['cedil', '\u0327'],
  ['ogon', '\u0328'],
]);
/** Letters with a stroke, which no mark makes. */
const STROKES: ReadonlyMap<string, string> = new Map(
  [...'DdHhLlTt'].map((letter, i) => [letter, 'ĐđĦħŁłŦŧ'[i]!] as const),
);

/** The letter of a name as HTML 5 makes them for languages of Europe: `lstrok`, `ccaron`; null if it names none. */
function markedLetter(name: string): string | null {
  const [letter = '', end] = [name[0], name.slice(1)];
  if (end === 'strok') return STROKES.get(letter) ?? null;
  const mark = MARKS.get(end);
  const composed = mark === undefined ? '' : `${letter}${mark}`.normalize('NFC');
  return composed.length === 1 ? composed : null;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(' ').map((name, i) => [name, String.fromCharCode(FIRST_LATIN_1 + i)] as const),
  ...OTHERS.map(([name, code]) => [name, String.fromCharCode(code)] as const),
]);

/** A code as printed; the longest name above has six letters, a number seven figures. */
const CODE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,7}));/g;

const LAST_CODE_POINT = 0x10ffff;
/** A text with its character codes read, once; what is no code stays. */
export function readCodes(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(CODE, (printed, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? markedLetter(name) ?? printed;
    return characterOf(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)) ?? printed;
  });
}

/** Numbers 128 to 159 mean in practice what Windows-1252 has there (WHATWG HTML, numeric character reference end state). */
function characterOf(code: number): string | null {
  if (code === 0 || code > LAST_CODE_POINT || (code >= 0xd800 && code <= 0xdfff)) return null;
  return String.fromCodePoint(unitOfByte(code));
}

/** Fewest character codes that are no talk of them: one alone may be part of an address. */
export const FEWEST_CODES = 2;

/** How many character codes a text has; counting ends at `most`. */
export function countCodes(text: string, most: number): number {
  let count = 0;
  for (const { 0: printed } of text.matchAll(CODE)) if (readCodes(printed) !== printed && ++count >= most) break;
  return count;
}
