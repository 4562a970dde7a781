/**
 * What the model sees of a word: its spelling folded, its endings and beginnings, its shape. Strings only, one per group.
 * `features` in training/corpus.py is this function written twice; the two must say the same.
 */

/** How many strings `wordFeatures` returns. */
export const FEATURE_GROUPS = 10;

const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u02bc\u2032`\u00b4]/g;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/g;
const HYPHENS = /[\u2010-\u2013\u2212]/g;
const DASHES = /[\u2014\u2015]/g;
const ASTRAL = /[\u{10000}-\u{10ffff}]/gu;
/** ASCII without the mark that is a quote: nothing to replace. */
const PLAIN = /^[ -_a-~]*$/;

/** Typewriter spelling: straight marks, `--` for a dash, three stops for an ellipsis, one sign for every astral character. */
export function typewritten(form: string): string {
  if (PLAIN.test(form)) return form;
  return form
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(HYPHENS, '-')
    .replace(DASHES, '--')
    .replace(/\u2026/g, '...')
    .replace(ASTRAL, '\u263a');
}

/** The key of a word in the model's tables: typewritten, lower case, every digit 0. */
export function wordKey(form: string): string {
  return typewritten(form).toLowerCase().replace(/[0-9]/g, '0');
}

const LONGEST_RUN = 2;
const LONGEST_DIGIT_RUN = 4;

/** `Xxx` of `Trump`, `dddd` of `2004`: letters and digits by kind, runs cut short. */
export function wordShape(form: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (const char of typewritten(form)) {
    const kind = kindOf(char);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= (kind === 'd' ? LONGEST_DIGIT_RUN : LONGEST_RUN)) shape += kind;
  }
  return shape;
}

function kindOf(char: string): string {
  if (char >= '0' && char <= '9') return 'd';
  if (char !== char.toLowerCase()) return 'X';
  if (char !== char.toUpperCase()) return 'x';
  return char.charCodeAt(0) < 128 ? char : 'o';
}

/** One string per group (word, cased word, four endings, three beginnings, shape); empty where it has nothing to say. */
export function wordFeatures(form: string): readonly string[] {
  const cased = typewritten(form).replace(/[0-9]/g, '0');
  const word = cased.toLowerCase();
  const n = word.length;
  const ending = (k: number): string => (n > k ? word.slice(n - k) : '');
  const beginning = (k: number): string => (n > k ? word.slice(0, k) : '');
  return [
    word,
    cased === word ? '' : cased,
    ending(1),
    ending(2),
    ending(3),
    ending(4),
    beginning(1),
    beginning(2),
    beginning(3),
    wordShape(form),
  ];
}
