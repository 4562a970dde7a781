/**
 * Signed lines: what somebody wrote on a day that the line ends with: `Gate shut today. — Harbour Board (@harbour) May 28, 2016`. In: a passage and its matches. Out:
 * stretches of text with the day from which their other times are reckoned. A page's own date says nothing of them.
 */
import type { Span } from '../../text/spans.ts';
import type { Words } from '../../text/words.ts';
import type { Passage } from '../passage.ts';
import { dayOf, isCivilDate, type Moment } from './calendar.ts';
import { partsOf } from './parts.ts';
import type { Match } from './patterns.ts';

export interface SignedLine extends Span {
  readonly written: Moment;
}

/** Words between the dash and the date: a name, a handle in brackets, an office. */
const LONGEST_NAME = 12;
const DASHES = '—–―';
const STOPS: ReadonlySet<string> = new Set(['.', '!', '?', ';', ':']);

export function signedLines({ text, words }: Passage, matches: readonly Match[]): readonly SignedLine[] {
  return matches.flatMap((match): readonly SignedLine[] => {
    const { year, month, day } = partsOf(match);
    if (match.pattern.as !== 'calendar' || year === undefined || month === undefined || day === undefined) return [];
    const end = words.end[match.to - 1]!;
    const isLast = /^[^\S\n]*(?:\n|$)/.test(text.slice(end, end + LONGEST_REST));
    if (!isLast || !isCivilDate(year, month, day) || !isSigned(text, words, match.from)) return [];
    const start = text.lastIndexOf('\n', words.start[match.from]!) + 1;
    return [{ start, end, written: { day: dayOf(year, month, day), minute: null } }];
  });
}

/** Spaces that may stand behind the last word of a line. */
const LONGEST_REST = 20;

/** Whether a dash and a name stand before word `from` in its line, and no sentence ends between. */
function isSigned(text: string, words: Words, from: number): boolean {
  for (let i = from - 1; i > 0 && from - i <= LONGEST_NAME; i--) {
    const form = words.forms[i]!;
    if (STOPS.has(form) || text.slice(words.end[i]!, words.start[i + 1]!).includes('\n')) return false;
    if (!DASHES.includes(text[words.start[i]!]!) && !isTypedDash(words, i)) continue;
    return i < from - 1 && /^\p{Lu}/u.test(text.slice(words.start[i + 1]!, words.end[i + 1]!));
  }
  return false;
}

function isTypedDash({ forms, start, end }: Words, i: number): boolean {
  return forms[i] === '-' && forms[i - 1] === '-' && end[i - 1] === start[i];
}
