/**
 * A draft's quotations against texts: the very words, whose they are, and whether they were cut out of words that turn them. In: the draft's
 * passages, the texts. Out: an item each. A gap marked by … and words in square brackets are the draft's right.
 */

import type { DraftVocabulary } from '../../language/drafts.ts';
import type { Evidence } from '../../model/comparison.ts';
import type { Annotation, TermClass } from '../../model/layers.ts';
import { type FieldSpan, fieldText } from '../../model/report.ts';
import type { Span } from '../../text/spans.ts';
import { similarity } from '../align/collate.ts';
import { isContent, type QuotedPassage, quotedPassages } from '../align/passages.ts';
import { type Reading, readingOf } from '../align/terms.ts';
import { compareEvidence, compareStrings, evidenceOf } from '../evidence/evidence.ts';
import type { EntityLinks } from '../link/entities.ts';
import { type CheckedItem, lineAndColumn } from './items.ts';
import type { Place } from './places.ts';
import { isClip, isQuoted, isRecord, unattributed } from './quoted-places.ts';
import { type Speakers, speakersOf } from './speakers.ts';
import {
  hasCondition,
  hasTurnBefore,
  isSayingTurned,
  isTurnedPlace,
  isUnderCondition,
  widened,
} from './turned-places.ts';

/** How much of a quotation's weight must stand elsewhere, in order, to be shown as what the texts have instead. */
const OTHER_WORDS = 0.5;
/** The same for a record to be taken to have the very utterance. */
const SAME_UTTERANCE = 0.7;
/** The same where the record gives it to the draft's speaker. */
const SAME_SPEAKER = 0.5;
/** Share of the telling words that both must have, for one and the other: small ones are in any utterance. */
const SOME_CONTENT = 0.3;
const SAME_CONTENT = 0.5;
/** At most so many places are shown of one item. */
const PLACES = 5;
/** Words between the pieces of a quotation with a gap that may have been left out. */
const LONGEST_GAP = 120;

export function checkQuotations(
  draft: Annotation,
  texts: readonly Annotation[],
  linked: EntityLinks,
  words: DraftVocabulary,
): readonly CheckedItem[] {
  const sources: Sources = {
    passages: texts.flatMap(annotation => {
      // a record is held against sentence by sentence: there a turn is said as a whole
      const quoted = quotedPassages([annotation]).filter(
        ({ quotation }) => quotation.rule !== TURN || !isRecord(annotation),
      );
      return [...quoted, ...unattributed(annotation, quoted)];
    }),
    wholes: [
      ...texts.map(annotation => readPlace(annotation, wholeSpan(annotation))),
      ...texts.flatMap(splitQuotations),
    ],
    said: texts.filter(isRecord).flatMap(sentencesOf),
    speakers: speakersOf(draft, linked),
  };
  const quoted = quotedPassages([draft]);
  return [...quoted, ...unattributed(draft, quoted)].map(passage => checkPassage(passage, sources, words));
}

/** How the words behind a speaker's label are quoted. */
const TURN = 'turn';

/** What a draft's quotations are held against. */
interface Sources {
  readonly passages: readonly QuotedPassage[];
  /** Whole texts, and quotations that a text interrupts ("..., he said, ..."), without what interrupts them. */
  readonly wholes: readonly ReadPlace[];
  /** The sentences of records. */
  readonly said: readonly ReadPlace[];
  readonly speakers: Speakers;
}

interface ReadPlace extends Place {
  readonly reading: Reading;
}

function sentencesOf(annotation: Annotation): readonly ReadPlace[] {
  return annotation.sentences.filter(({ field }) => field !== 'headline').map(span => readPlace(annotation, span));
}

function readPlace(annotation: Annotation, span: FieldSpan): ReadPlace {
  return { annotation, span, reading: readingOf(annotation, [span]) };
}

function splitQuotations(annotation: Annotation): readonly ReadPlace[] {
  return annotation.quotations.flatMap(({ style, content }) => {
    const parts = content.filter(({ field }) => field !== 'headline');
    if (style !== 'direct' || parts.length < 2) return [];
    const span = { start: parts[0]!.start, end: parts.at(-1)!.end };
    return [{ annotation, span, reading: readingOf(annotation, parts) }];
  });
}

function wholeSpan({ report }: Annotation): FieldSpan {
  return { start: 0, end: report.text.length };
}

function checkPassage(
  passage: QuotedPassage,
  { passages, wholes, said, speakers }: Sources,
  words: DraftVocabulary,
): CheckedItem {
  const { annotation, span } = passage;
  const evidence = evidenceOf(annotation.report, span);
  const base = {
    kind: 'quotation' as const,
    evidence,
    ...(span.field === 'headline'
      ? { line: 0, column: span.start + 1 }
      : lineAndColumn(annotation.report.text, span.start)),
    differs: [],
    speakers: null,
  };
  const pieces = piecesOf(passage);
  const places = wholes.flatMap(whole => placesOf(pieces, whole));
  const near = places.length === 0 ? nearest(passage, passages, speakers) : [];
  // what no text quotes may be a slip of the record's words
  const record = near.length > 0 ? null : recordOf(passage, places, said, speakers);
  if (record !== null) return { ...base, verdict: 'not-as-in-record', where: record };
  if (places.length === 0) {
    if (near.length === 0) return { ...base, verdict: 'not-found', where: near };
    const isOfRecord = near.every(({ report }) =>
      passages.some(({ annotation: text }) => text.report.id === report && isRecord(text)),
    );
    return { ...base, verdict: isOfRecord ? 'not-as-in-record' : 'not-as-in-texts', where: near };
  }
  const shown = (list: readonly Place[]): readonly Evidence[] =>
    list
      .map(place => evidenceOf(place.annotation.report, place.span))
      .sort(compareEvidence)
      .slice(0, PLACES);
  // what the draft shows before its "he said" is shown
  const isShown = isWhole(passage, wholes, words);
  const isConditional = hasCondition(annotation, span, words);
  const isDenied = isSayingTurned(annotation, span);
  const isDeniedAt = (place: Place): boolean => isSayingTurned(place.annotation, place.span);
  const straight = places.filter(
    place =>
      (isDenied || !isDeniedAt(place)) &&
      (isShown || (!isTurnedPlace(place, words) && (isConditional || !isUnderCondition(place, words)))),
  );
  if (straight.length === 0 && !isTurnedPlace({ annotation, span }, words) && !hasTurnBefore(annotation, span)) {
    return { ...base, verdict: 'turned-round', where: shown(places.map(widened)) };
  }
  if (isDenied && places.every(place => isClip(place) && !isTurnedPlace(place, words) && !isDeniedAt(place))) {
    return { ...base, verdict: 'turned-round', where: shown(places) };
  }
  const usable = straight.length > 0 ? straight : places;
  const quoted = usable.filter(isQuoted);
  if (quoted.length === 0) return { ...base, verdict: 'not-as-in-texts', where: shown(usable) };
  // one word of a longer remark is said by many
  const told = passage.reading.forms.length > 1 ? quoted : quoted.filter(isClip);
  const clash = told.length === quoted.length ? speakers.clash(passage, quoted) : null;
  if (clash !== null) return { ...base, verdict: 'other-speaker', where: shown(quoted), speakers: clash };
  return { ...base, verdict: 'found', where: shown(quoted) };
}

/** Whether all parts of an interrupted quotation of the draft stand together in a text, and nothing turns them there. */
function isWhole(
  { annotation, quotation }: QuotedPassage,
  wholes: readonly ReadPlace[],
  words: DraftVocabulary,
): boolean {
  const { content } = quotation;
  if (content.length < 2 || content.some(({ field }) => field === 'headline')) return false;
  const reading = readingOf(annotation, content);
  return wholes.some(whole => placesOf([reading], whole).some(place => !isTurnedPlace(place, words)));
}

/** Words that stand together, and what the short forms among them may stand for. */
type Piece = Pick<Reading, 'forms' | 'written'>;

/** A draft's words between its gaps and brackets. */
function piecesOf({ annotation, span, reading }: QuotedPassage): readonly Piece[] {
  const text = fieldText(annotation.report, span);
  const pieces: { readonly forms: string[]; readonly written: (readonly string[])[] }[] = [];
  const open = (): void => {
    pieces.push({ forms: [], written: [] });
  };
  open();
  reading.spans.forEach((token, t) => {
    const before = t === 0 ? text.slice(span.start, token.start) : text.slice(reading.spans[t - 1]!.end, token.start);
    if (reading.bracketed[t] || /…|\.\s?\.\s?\./.test(before)) open();
    if (!reading.bracketed[t]) {
      if (t > 0 && reading.bracketed[t - 1]) open();
      pieces.at(-1)!.forms.push(reading.forms[t]!);
      pieces.at(-1)!.written.push(reading.written[t]!);
    }
  });
  return pieces.filter(({ forms }) => forms.length > 0);
}

/** Every place of a text where the pieces stand, in order and near one another. */
function placesOf(pieces: readonly Piece[], { annotation, reading }: ReadPlace): readonly Place[] {
  const [first, ...rest] = pieces;
  if (first === undefined) return [];
  const places: Place[] = [];
  for (let at = 0; at < reading.forms.length; at++) {
    let end = endOf(first, reading, at);
    if (end < 0) continue;
    let isWhole = true;
    const gaps: Span[] = [];
    for (const piece of rest) {
      const next = nextPlace(piece, reading, end);
      if (next === null) isWhole = false;
      else {
        if (next.from > end) gaps.push({ start: reading.spans[end]!.start, end: reading.spans[next.from - 1]!.end });
        end = next.to;
      }
    }
    const span = { start: reading.spans[at]!.start, end: reading.spans[end - 1]!.end };
    if (isWhole && isContent(annotation, span)) places.push({ annotation, span, gaps });
  }
  return places;
}

/** Where a piece that begins at word `at` ends, short forms written out on either side; -1 if it does not stand there. */
function endOf(piece: Piece, reading: Reading, at: number): number {
  let to = at;
  for (let i = 0; i < piece.forms.length; ) {
    if (piece.forms[i] === reading.forms[to]) {
      i++;
      to++;
      continue;
    }
    const here = lengthOfWritten(piece.written[i]!, reading.forms, to);
    const there = here > 0 ? 0 : lengthOfWritten(reading.written[to] ?? [], piece.forms, i);
    if (here === 0 && there === 0) return -1;
    i += here > 0 ? 1 : there;
    to += here > 0 ? here : 1;
  }
  return to;
}

/** How many words from `at` are one of the ways to write a short form out; 0 if none is there. */
function lengthOfWritten(ways: readonly string[], forms: readonly string[], at: number): number {
  for (const way of ways) {
    const words = way.split(' ');
    if (words.every((word, k) => forms[at + k] === word)) return words.length;
  }
  return 0;
}

function nextPlace(
  piece: Piece,
  reading: Reading,
  from: number,
): { readonly from: number; readonly to: number } | null {
  for (let at = from; at < Math.min(reading.forms.length, from + LONGEST_GAP); at++) {
    const to = endOf(piece, reading, at);
    if (to >= 0) return { from: at, to };
  }
  return null;
}

/** What a record has instead, where it has the utterance and not the words; null where it has them, or nothing like it. */
function recordOf(
  passage: QuotedPassage,
  places: readonly Place[],
  said: readonly ReadPlace[],
  speakers: Speakers,
): readonly Evidence[] | null {
  if (places.some(({ annotation }) => isRecord(annotation))) return null;
  const [best] = said
    .map(place => ({ place, score: similarity(passage.reading, place.reading) }))
    .filter(({ place, score }) => {
      const share = contentShare(passage.reading, place.reading);
      if (score >= SAME_UTTERANCE) return share >= SOME_CONTENT;
      return score >= SAME_SPEAKER && share >= SAME_CONTENT && speakers.isLabelled(passage, place);
    })
    .sort((a, b) => b.score - a.score);
  return best === undefined ? null : [evidenceOf(best.place.annotation.report, best.place.span)];
}

/** Share of a draft's words that a passage must have to be what the texts have instead: a short one may be in any. */
const LEAST_COVERED = 0.4;

function covered(draft: Reading, other: Reading): number {
  const forms = new Set(other.forms);
  return draft.forms.filter(form => forms.has(form)).length / draft.forms.length;
}

/** One word in common is no utterance. */
const FEW = 2;
const TELLING: ReadonlySet<TermClass> = new Set(['content', 'number', 'weak']);

function contentShare(draft: Reading, other: Reading): number {
  const concepts = new Set(other.concepts);
  const telling = draft.concepts.filter((concept, i) => concept !== '' && TELLING.has(draft.kinds[i]!));
  return telling.length < FEW ? 0 : telling.filter(concept => concepts.has(concept)).length / telling.length;
}

/** The passages that may be the draft's in other words; of somebody else's only what is nearly the same. */
function nearest(passage: QuotedPassage, passages: readonly QuotedPassage[], speakers: Speakers): readonly Evidence[] {
  return passages
    .map(other => ({ other, share: covered(passage.reading, other.reading) }))
    .filter(({ other, share }) => {
      const least = speakers.areTwo(passage, other) ? SAME_UTTERANCE : OTHER_WORDS;
      return share >= LEAST_COVERED && similarity(passage.reading, other.reading) >= least;
    })
    .sort((a, b) => b.share - a.share || compareStrings(a.other.annotation.report.id, b.other.annotation.report.id))
    .slice(0, PLACES)
    .map(({ other }) => evidenceOf(other.annotation.report, other.span));
}
