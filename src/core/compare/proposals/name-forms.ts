/**
 * Names proposed as different: two spellings or forms of one name are a wording, not a clash, unless it is a person's and each text has its own.
 * In: sides that hold names. Out: a check's finding.
 */
import { editDistance, nameWords } from '../../text/names.ts';
import { pairsOf } from './likeness.ts';
import { COMPATIBLE, type Finding, isClash, type Weighing } from './relations.ts';
import type { Side, Words } from './sides.ts';

/** Edits between two spellings of one name. */
const MOST_EDITS = 2;
/** Letters that two names have alike at their beginning to be forms of one. */
const SAME_BEGINNING = 6;

export function nameCheck({ difference, sides }: Weighing): Finding | null {
  if (!isClash(difference)) return null;
  if (difference.type === 'internal')
    return pairsOf(sides).every(([a, b]) => someWords(a, b, isSpelling)) && !sides.some(isPersonal) ? COMPATIBLE : null;
  if (difference.type === 'place') return pairsOf(sides).every(([a, b]) => isPartOf(a, b)) ? COMPATIBLE : null;
  if (difference.type !== 'name' || sides.some(isPersonal)) return null;
  return pairsOf(sides).some(([a, b]) => someWords(a, b, isOneName)) ? COMPATIBLE : null;
}

function someWords(a: Side, b: Side, test: (x: Words, y: Words) => boolean): boolean {
  return a.words.some(x => b.words.some(y => test(x, y)));
}

function isPersonal({ words }: Side): boolean {
  return words.some(({ names }) => names.some(({ kind }) => kind === 'person'));
}

function lettersOf({ evidence }: Words): string {
  return nameWords(evidence.exact).join('');
}

function isSpelling(a: Words, b: Words): boolean {
  const [x, y] = [lettersOf(a), lettersOf(b)];
  return (
    x !== y && x[0] === y[0] && (editDistance(x, y, MOST_EDITS) <= MOST_EDITS || x.startsWith(y) || y.startsWith(x))
  );
}

function isOneName(a: Words, b: Words): boolean {
  if (a.names.length === 0 || b.names.length === 0) return false;
  const [x, y] = [lettersOf(a), lettersOf(b)];
  const words = new Set(nameWords(b.evidence.exact));
  return (
    isSpelling(a, b) ||
    x.slice(0, SAME_BEGINNING) === y.slice(0, SAME_BEGINNING) ||
    nameWords(a.evidence.exact).some(word => word.length > 3 && words.has(word))
  );
}

/** Whether all places named on one side are named on the other. */
function isPartOf(a: Side, b: Side): boolean {
  const [x, y] = [placesOf(a), placesOf(b)];
  const [fewer, more] = x.length <= y.length ? [x, y] : [y, x];
  return fewer.length > 0 && fewer.length < more.length && fewer.every(place => more.includes(place));
}

function placesOf({ words }: Side): readonly string[] {
  return [
    ...new Set(
      words.flatMap(({ names, evidence }) =>
        names.filter(({ kind }) => kind === 'place').map(({ start, end }) => letters(evidence, start, end)),
      ),
    ),
  ];
}

function letters({ exact, start: from }: Words['evidence'], start: number, end: number): string {
  return nameWords(exact.slice(Math.max(0, start - from), end - from)).join(' ');
}
