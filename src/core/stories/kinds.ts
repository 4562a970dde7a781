/** What a term of a digest is, as bits: a term may be several. */

/** Written with a capital within sentences: a name's word. */
export const NAME = 1;
/** Two such words in a row: `Fairmont Terrace`. */
export const PAIR = 2;
/** A number and what it counts: `four women`. */
export const COUNT = 4;
/** An age. */
export const AGE = 8;
/** A number that stands for itself: a time of day, a house, a date. */
export const FIGURE = 16;
/** In the headline or the first words. */
export const LEAD = 32;
/** In the headline. */
export const HEAD = 64;

/** No word of its own. */
export const MADE = PAIR | COUNT | AGE | FIGURE;
/** Told in numbers. */
export const NUMERIC = COUNT | AGE | FIGURE;
