/**
 * Propositions asked as questions with answers (QA-SRL, He et al. 2015: "Who was hurt? a sailor"), read as a predicate, a role and
 * what fills it. In: an item's text. Out: those three. Knows the fixed form of such questions, no more of English.
 */
import { baseForm } from '../src/core/extract/frames/terms.ts';
import { normalForm } from '../src/core/text/normal.ts';
import { english } from '../src/index.ts';

export interface Question {
  /** Base form of the verb. */
  readonly predicate: string;
  /** `who` does it, `whom` it is done to, else what is asked: `where`, `when`, `how much`. */
  readonly role: string;
  readonly answer: string;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const BE = words('is was were are be been being');
const AUXILIARIES = words(
  'is was were are be been being did does do has have had will would might may can could should not',
);
const PLACEHOLDERS = words('someone something somebody somewhere');
const ASKED_FOR_PARTICIPANTS = words('who what');

/** `Who was hurt? a sailor` is hurt, whom, "a sailor". */
export function readQuestion(text: string): Question {
  const end = text.indexOf('?');
  const asked = normalForm(end < 0 ? text : text.slice(0, end))
    .split(/\s+/)
    .filter(Boolean);
  const [first = '', ...afterFirst] = asked;
  const rest = first === 'how' ? afterFirst.slice(1) : afterFirst;
  const verb = rest.find(word => !AUXILIARIES.has(word) && !PLACEHOLDERS.has(word)) ?? rest[0] ?? '';
  return {
    predicate: baseForm(verb, english.terms),
    role: first === 'how' ? `how ${afterFirst[0] ?? ''}`.trim() : roleOf(first, rest),
    answer: end < 0 ? '' : text.slice(end + 1).trim(),
  };
}

function roleOf(first: string, rest: readonly string[]): string {
  if (!ASKED_FOR_PARTICIPANTS.has(first)) return first;
  const at = rest.findIndex(word => !AUXILIARIES.has(word));
  if (at <= 0) return 'who';
  if (PLACEHOLDERS.has(rest[at]!)) return 'whom';
  const isPassive = BE.has(rest[at - 1]!) && !rest[at]!.endsWith('ing');
  return isPassive ? 'whom' : 'who';
}
