/**
 * Words divided at the end of a line: `colli-` and `sion`, but `well-` and `known`. In: two lines and the words of the whole text. Out: the lines joined, with the hyphen or
 * without, and whether that is certain: the text tells it where it has the word elsewhere.
 */

export interface Divisions {
  /** Words that stand whole inside of a line, in lower case. */
  readonly whole: ReadonlySet<string>;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*/gu;
/** UTF-16 code units of a line's end or beginning in which a word is looked for. */
const LONGEST_WORD = 80;
const SOFT_HYPHEN = '\u00ad';
const DIVIDED = /([\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*)[-\u2010]$/u;
const REST = /^[\p{L}\p{M}\p{N}]+/u;
/** What begins words that are written with a hyphen, and ends of words that no word is. */
const COMPOUND =
  /^(?:well|self|non|ex|half|high|low|long|short|full|part|mid|anti|co|vice|cross|all|so|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\d+|\p{L})$/u;
const ENDING =
  /^(?:[bcdfghklmnpstvz]?(?:tion|sion|tions|sions|ing|ings|ed|er|ers|ly|ment|ments|ness|able|ible|al|ally|ance|ence|ity|ive|ous|ture|tures|cial|tial|cian|ger|der|ter|ters|tor|tors|ted|ded|ning|ting|ding|ling|ring|ship|ful|less))$/;

/** The words of all lines, without those that a line's end cuts. */
export function makeDivisions(lines: readonly string[]): Divisions {
  const whole = new Set<string>();
  for (const line of lines) {
    const end = line.slice(-LONGEST_WORD);
    const uncut = line.slice(0, -LONGEST_WORD) + end.replace(DIVIDED, '');
    for (const [word] of uncut.toLowerCase().matchAll(WORD)) {
      whole.add(word);
      for (const part of word.split('-')) whole.add(part);
    }
  }
  return { whole };
}

export interface Joined {
  /** Whether the hyphen that divides stays. */
  readonly isKept: boolean;
  readonly isCertain: boolean;
}

/** How two lines of one paragraph are one, if the first ends inside of a word; null if it does not. */
export function joinDivided(before: string, after: string, { whole }: Divisions): Joined | null {
  if (before.endsWith(SOFT_HYPHEN)) return { isKept: false, isCertain: true };
  const head = DIVIDED.exec(before.slice(-LONGEST_WORD))?.[1];
  const rest = REST.exec(after.slice(0, LONGEST_WORD))?.[0];
  if (head === undefined || rest === undefined) return null;
  const kept = { isKept: true, isCertain: true };
  const joined = { isKept: false, isCertain: true };
  const [first, second] = [head.toLowerCase(), rest.toLowerCase()];
  if (whole.has(`${first}-${second}`)) return kept;
  if (whole.has(first + second)) return joined;
  // names and what follows numbers: Smith-Jones, 20-year-old, mother-in-law
  if (/^\p{Lu}/u.test(rest) || head.includes('-') || COMPOUND.test(first)) return kept;
  if (ENDING.test(second) && !whole.has(second)) return joined;
  if (whole.has(first) && whole.has(second)) return { ...kept, isCertain: false };
  return { ...joined, isCertain: false };
}
