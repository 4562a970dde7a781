/**
 * Normal forms: what two spellings of one word have in common. Matching is done on the normal form, the surface is shown.
 * Pure functions of the string: no locale, no dictionary.
 */

import { dropUnseen } from './unseen.ts';

const APOSTROPHES = /[\u2018\u2019\u201a\u201b\u02bc\u2032\u0060\u00b4]/g;
const QUOTES = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const MARKS = /\p{M}+/gu;
const ASCII_LOWER = /^[a-z0-9]*$/;
/** Printable ASCII less the grave accent, which stands for an apostrophe: only case is to be changed. */
const ASCII_PLAIN = /^[ -_a-~]*$/;

/** Letters that NFD leaves whole but a wire without diacritics writes in ASCII. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};
const FOLDABLE = /[ßæœøđðþłı]/g;

/** Curly marks straightened and dashes made hyphens; case and letters kept. Length may not change: one unit for one. */
export function straighten(text: string): string {
  return text.replace(APOSTROPHES, "'").replace(QUOTES, '"').replace(DASHES, '-');
}

/** Lower case, straight marks, no diacritics, nothing unseen: `Solís` and `SOLIS` are one. */
export function normalForm(word: string): string {
  if (ASCII_LOWER.test(word)) return word;
  if (ASCII_PLAIN.test(word)) return word.toLowerCase();
  return straighten(dropUnseen(word).normalize('NFD'))
    .replace(MARKS, '')
    .toLowerCase()
    .replace(FOLDABLE, letter => FOLDED[letter]!);
}
