/**
 * Speaker labels: `MAYOR BRANDT:`, `Ada Renn (police chief):`, `Q:` at the head of a transcript's paragraphs. In: a text, its paragraphs, a
 * language's words for labels. Out: the label of each paragraph that has one, and whether the text is a transcript. Capitals and a colon
 * alone are as likely a place (`NEW DELHI: The …`), so what is said must sound like somebody speaking, or the label tell what somebody is.
 */
import type { SpeakerLabelVocabulary } from '../../language/speaker-labels.ts';
import type { Block, BlockKind } from '../../model/report.ts';
import { isCapitalAt, isCasedLetter } from '../../text/letter-kinds.ts';
import { normalForm } from '../../text/normal.ts';
import type { Span } from '../../text/spans.ts';

export interface SpeakerLabel extends Span {
  /** The name or role in it: without what stands in brackets or after a comma, and without the colon. */
  readonly name: Span;
  /** The same without titles before it. */
  readonly person: Span;
  /** Where the colon stands. */
  readonly colon: number;
  /** `turn`: `Q:`, which names nobody. */
  readonly form: 'capitals' | 'name' | 'turn';
  /** Whether a title, a role or words in brackets say what somebody is. */
  readonly isTold: boolean;
  /** Whether it is a role and no name: `REPORTER`. */
  readonly isRole: boolean;
}

/** A label with a role and a timecode runs to about 80 code units. */
const LONGEST_LABEL = 100;
const MOST_NAME_WORDS = 5;
/** Small words of names: `de`, `van`. */
const LONGEST_PARTICLE = 3;
/** How much of what is said is looked at for the words of somebody speaking. */
const LONGEST_SAID = 600;
const TIMECODE = /^[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+/u;
const NAME_MARKS = ".'’-";

/** The label that opens a paragraph; null if none does. */
function readLabel(text: string, paragraph: Span, vocabulary: SpeakerLabelVocabulary): SpeakerLabel | null {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_LABEL));
  const timecode = TIMECODE.exec(head)?.[0].length ?? 0;
  const turn = readTurn(head, timecode, paragraph.start, vocabulary);
  if (turn !== null) return turn;
  const colon = colonOf(head, timecode);
  if (colon < 0) return null;
  const from = skip(head, timecode, '*_ ');
  const printed = head.slice(from, colon);
  const cut = printed.search(/\s*[([,]/u);
  const role = cut < 0 ? '' : printed.slice(cut);
  const name = (cut < 0 ? printed : printed.slice(0, cut)).replace(/[\s*_]+$/u, '');
  const words = name.split(/\s+/u);
  if (!isName(words) || !isClosed(role)) return null;
  const forms = words.map(word => normalForm(word).replace(/\.$/u, ''));
  // `THE WITNESS`: an article opens a role
  const isArticled = forms.length > 1 && vocabulary.roles.has(forms.at(-1)!);
  if (vocabulary.notSpeakers.has(forms[0]!) && !isArticled) return null;
  const isRole = isRoleOnly(forms, vocabulary);
  const isInCapitals = name.toUpperCase() === name;
  const isTitle = (k: number): boolean =>
    vocabulary.titles.has(forms[k]!) ||
    (vocabulary.titleModifiers.has(forms[k]!) && k + 1 < forms.length && isTitle(k + 1));
  const untitled = forms.findIndex((_, k) => !isTitle(k));
  const titled = isRole || untitled <= 0 ? 0 : startOfWord(name, untitled);
  const isTold = isRole || isTitle(0) || role !== '';
  if (name.length < 2 || (words.length === 1 && !isInCapitals && !isTold && name.length < 3)) return null;
  return {
    start: paragraph.start,
    end: paragraph.start + endOfMarks(head, colon + 1),
    name: { start: paragraph.start + from, end: paragraph.start + from + name.length },
    person: { start: paragraph.start + from + titled, end: paragraph.start + from + name.length },
    colon: paragraph.start + colon,
    form: isInCapitals ? 'capitals' : 'name',
    isTold,
    isRole,
  };
}

/** Where word `k` of a name begins. */
function startOfWord(name: string, k: number): number {
  let at = 0;
  for (let n = 0; n < k; n++) at = skip(name, at + name.slice(at).search(/\s/u), ' \t\u00a0');
  return at;
}

/** `REPORTER`, `UNIDENTIFIED MALE`, `REPORTER 2`, `THE COURT`; not `CAPTAIN RENN`. */
function isRoleOnly(forms: readonly string[], { roles, notSpeakers }: SpeakerLabelVocabulary): boolean {
  return forms.every((form, i) => roles.has(form) || /^\d{1,2}$/u.test(form) || (i === 0 && notSpeakers.has(form)));
}

/** `Q:`, `A.`, `Q –` */
function readTurn(head: string, from: number, start: number, { turns }: SpeakerLabelVocabulary): SpeakerLabel | null {
  const found = /^([*_]*)(\p{L})([*_]*)\s?[:.)–—-]([*_]*)(?=\s|$)/u.exec(head.slice(from));
  if (found === null || !turns.has(normalForm(found[2]!)) || !isCapitalAt(found[2]!, 0)) return null;
  const at = start + from + found[1]!.length;
  const end = start + from + found[0].length;
  return {
    start,
    end,
    name: { start: at, end: at + 1 },
    person: { start: at, end: at + 1 },
    colon: end - found[4]!.length - 1,
    form: 'turn',
    isTold: false,
    isRole: true,
  };
}

/** The first colon with white space, marks of emphasis or nothing behind it; -1 if there is none. */
function colonOf(head: string, from: number): number {
  for (let at = head.indexOf(':', from); at >= 0; at = head.indexOf(':', at + 1)) {
    if (/^[*_]*(?:\s|$)/u.test(head.slice(at + 1, at + 6))) return at;
  }
  return -1;
}

function skip(text: string, from: number, marks: string): number {
  let at = from;
  while (at < text.length && marks.includes(text[at]!)) at++;
  return at;
}

function endOfMarks(head: string, at: number): number {
  return skip(head, at, '*_');
}

function isName(words: readonly string[]): boolean {
  if (words.length === 0 || words.length > MOST_NAME_WORDS) return false;
  return words.every((word, i) => {
    if (/^\d{1,2}$/u.test(word)) return i > 0 && i === words.length - 1;
    const isLetters = [...word].every(char => isCasedLetter(char) || NAME_MARKS.includes(char));
    return isLetters && (isCapitalAt(word, 0) || (i > 0 && i < words.length - 1 && word.length <= LONGEST_PARTICLE));
  });
}

/** What stands behind a name before the colon: nothing, a bracket that closes, or a comma and a few words. */
function isClosed(role: string): boolean {
  const told = role.trim();
  if (told === '') return true;
  // a dash sets off the day of a picture: `MARLOW, VT - JUNE 20: Friends watch as …`
  if (told.startsWith(','))
    return told.split(/\s+/u).length <= MOST_NAME_WORDS + 3 && !/[.!?"“”]|\s[-–—]\s/u.test(told);
  return told.endsWith(told.startsWith('(') ? ')' : ']');
}

/** Labels by paragraph, where they are labels: of a transcript, or of one paragraph in which somebody plainly speaks. */
export function findLabels(
  text: string,
  paragraphs: readonly Span[],
  vocabulary: SpeakerLabelVocabulary,
): ReadonlyMap<number, SpeakerLabel> {
  const found = new Map<number, SpeakerLabel>();
  paragraphs.forEach((paragraph, i) => {
    const label = readLabel(text, paragraph, vocabulary);
    if (label !== null) found.set(i, label);
  });
  const names = [...found].filter(([, { form }]) => form !== 'turn');
  const lastOf = ({ name }: SpeakerLabel): string => normalForm(text.slice(name.start, name.end).split(/\s+/u).at(-1)!);
  const uses = new Map<string, number>();
  for (const [, label] of names) uses.set(lastOf(label), (uses.get(lastOf(label)) ?? 0) + 1);
  const spoken = new Set(
    names.flatMap(([i, { end }]) => (soundsSpoken(text, end, paragraphs, i, vocabulary) ? [i] : [])),
  );
  const sure = names.filter(([i, label]) => label.isTold || spoken.has(i) || uses.get(lastOf(label))! > 1);
  const isTranscript = sure.length > 1 && (spoken.size > 0 || sure.some(([, { isTold }]) => isTold));
  const kept = new Set((isTranscript || isOne(sure, spoken.size > 0) ? sure : []).map(([i]) => i));
  // among others' turns two words and more are somebody's name
  if (isTranscript) for (const [i, { name }] of names) if (/\s/u.test(text.slice(name.start, name.end))) kept.add(i);
  return new Map([...found].filter(([i, { form }]) => form === 'turn' || kept.has(i)));
}

/** Who speaks by the labels in capitals of a text, without titles, in order; of one word only where it is used again or a title stands before it. */
export function speakerNames(
  text: string,
  blocks: readonly Block[],
  vocabulary: SpeakerLabelVocabulary,
): readonly Span[] {
  const labels = [
    ...findLabels(
      text,
      blocks.filter(({ kind }) => SPOKEN.has(kind)),
      vocabulary,
    ).values(),
  ];
  const wordsOf = ({ person }: SpeakerLabel): string => text.slice(person.start, person.end);
  return labels
    .filter(label => {
      if (label.form !== 'capitals' || label.isRole) return false;
      const words = wordsOf(label);
      return label.isTold || /\s/u.test(words) || labels.filter(other => wordsOf(other) === words).length > 1;
    })
    .map(({ person }) => person);
}

/** Blocks in which somebody may speak. */
export const SPOKEN: ReadonlySet<BlockKind> = new Set(['paragraph', 'entry']);

/** One label alone is one where it is in capitals, or tells what somebody is, and somebody speaks. */
function isOne(sure: readonly (readonly [number, SpeakerLabel])[], isSpoken: boolean): boolean {
  const label = sure[0]?.[1];
  return label !== undefined && isSpoken && (label.form === 'capitals' || label.isTold);
}

/** Whether what follows a label has the words of somebody who speaks, or asks. */
function soundsSpoken(
  text: string,
  from: number,
  paragraphs: readonly Span[],
  i: number,
  vocabulary: SpeakerLabelVocabulary,
): boolean {
  // a label on a line of its own: what is said stands on the next
  const said =
    text.slice(from, paragraphs[i]!.end).trim() === '' ? paragraphs[i + 1] : { start: from, end: paragraphs[i]!.end };
  return said !== undefined && isSpoken(text, said, vocabulary);
}

/** Whether a paragraph has the words of somebody who speaks, or asks. */
export function isSpoken(text: string, said: Span, { spoken }: SpeakerLabelVocabulary): boolean {
  const words = text.slice(said.start, Math.min(said.end, said.start + LONGEST_SAID));
  // in marks somebody else may speak
  if (/^\s*["“«]/u.test(words)) return false;
  return /\?(?:\s|$)/u.test(words) || words.split(/[^\p{L}'’]+/u).some(word => spoken.has(normalForm(word)));
}
