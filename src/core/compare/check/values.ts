/**
 * A draft's numbers and dates against texts. In: the draft and the texts. Out: an item each: as a text has it, fitting what a text has, other than
 * what the texts have for the same thing, or nothing of the kind. What the texts themselves differ on is shown beside it.
 */
import type { Evidence } from '../../model/comparison.ts';
import type { Annotation } from '../../model/layers.ts';
import { overlapSpans } from '../../text/spans.ts';
import { quotedSpans } from '../align/passages.ts';
import { type FramedValue, framedValues } from '../align/values.ts';
import { compareEvidence, evidenceOf } from '../evidence/evidence.ts';
import type { EntityLinks } from '../link/entities.ts';
import { type CheckedItem, lineAndColumn, type Verdict } from './items.ts';
import { type PlainFigures, plainFigures } from './plain-figures.ts';
import { reckonedFrom } from './reckoned.ts';
import type { Surroundings } from './surroundings.ts';
import { findSwaps } from './swaps.ts';
import { tellsOfDay } from './told-days.ts';
import {
  type Candidate,
  candidatesFor,
  isLikelyWrong,
  isOfOneKind,
  isSameNumber,
  strengthOf,
  weigh,
} from './weighing.ts';

/** How alike a value's frame words must be (cosine) for it to be the same value told in the same words. */
const SAME_VALUE = 0.12;
/** The same for the texts to be said to have it otherwise; below it the value is only not found. That of agreeing values that may clash within a group. */
const OTHERWISE = 0.5;
/** How alike the frame words of another value must be for the texts to differ on it: that of values which may clash. */
const IN_DISPUTE = 0.7;
/** How near a value must be, as a share of the nearest of its kind, to be shown beside it. */
const AS_GOOD = 0.5;
const PLACES = 5;
/** How alike in frame words and passage together another value must be to be shown beside what is not found. */
const NEAR = 0.5;

export function checkValues(
  draft: Annotation,
  texts: readonly Annotation[],
  { entityOf }: EntityLinks,
  surroundings: Surroundings,
  ages: readonly CheckedItem[],
): readonly CheckedItem[] {
  const annotations = [draft, ...texts];
  const values = framedValues(annotations, entityOf, 'check');
  const others = values.filter(value => value.at > 0);
  const told = [
    ...ages.map(({ evidence }) => evidence),
    // the words of a quotation are checked as words
    ...quotedSpans(draft),
  ];
  const plainly = plainFigures(texts, surroundings);
  // the candidates of one value are as many as the texts have of its kind: none are kept
  const checked = values
    .filter(value => value.at === 0 && isWorthChecking(value))
    .filter(({ span }) => !told.some(each => overlapSpans(each, span)))
    .map((value): Checked => {
      const candidates = candidatesFor(value, others, surroundings);
      const same = candidates.filter(({ fit, other }) => fit === 'equal' || isSameNumber(value, other));
      const item = checkValue(value, candidates, others, texts, surroundings, plainly);
      return { value, same: same.map(({ other }) => other), item };
    });
  const swaps = findSwaps(checked);
  return checked.map(({ value, item }) => {
    const instead = swaps.get(value);
    if (instead === undefined) return item;
    const where = [evidenceOf(instead.annotation.report, instead.span)];
    return { ...item, verdict: 'not-as-in-texts', where, differs: [] };
  });
}

interface Checked {
  readonly value: FramedValue;
  /** What the texts have of the same size. */
  readonly same: readonly FramedValue[];
  /** As it is where no value was put in its place. */
  readonly item: CheckedItem;
}

/** "No", "first", "days": words that count nothing that could be wrong. */
export function isWorthChecking({ quantity, frame, annotation, span }: FramedValue): boolean {
  if (frame.attribute === 'ordinal') return false;
  const words = annotation.report.text.slice(span.start, span.end);
  if (quantity === null) return /[\p{Lu}\d]/u.test(words) || /\s/.test(words);
  const { n, unit } = quantity.stated;
  return n !== null && n !== 0 && !(n === 1 && unit === null) && quantity.rule !== 'single';
}

function checkValue(
  value: FramedValue,
  candidates: readonly Candidate[],
  others: readonly FramedValue[],
  texts: readonly Annotation[],
  surroundings: Surroundings,
  plainly: PlainFigures,
): CheckedItem {
  const { report } = value.annotation;
  const told = (verdict: Verdict, where: readonly Evidence[], differs: readonly Evidence[] = []): CheckedItem => ({
    kind: value.time !== null ? 'date' : 'number',
    evidence: evidenceOf(report, value.span),
    ...lineAndColumn(report.text, value.span.start),
    verdict,
    where: [...where].sort(compareEvidence).slice(0, PLACES),
    differs,
    speakers: null,
  });
  const weighed = weigh(value, candidates);
  const { support, rival } = weighed;
  if (support !== null && !isLikelyWrong(value, weighed)) {
    const least = AS_GOOD * strengthOf(support);
    const same = candidates.filter(
      each => each.fit === 'equal' && each.near >= SAME_VALUE && strengthOf(each) >= least,
    );
    if (same.length > 0)
      return told('found', evidenceIn(same.slice(0, PLACES)), evidenceIn(inDispute(value, candidates, same[0]!)));
    const fitting = candidates.filter(each => each.fit === support.fit && strengthOf(each) >= least);
    return told('in-other-words', evidenceIn(fitting.slice(0, PLACES)));
  }
  const reckoned = reckonedFrom(value, others, surroundings);
  if (reckoned.length > 0) return told('in-other-words', reckoned);
  const isOtherwise = rival !== null && rival.near >= OTHERWISE;
  if (!isOtherwise) {
    // a text may have the number where it counts nothing, or mean its own day
    const plain = plainly(value);
    const same = plain.length > 0 ? plain : tellsOfDay(value, texts, others, surroundings);
    if (same.length > 0) return told('in-other-words', same);
  }
  const against = [...new Set([rival, weighed.neighbour])].filter(each => each !== null);
  const nearest = against.filter(each => strengthOf(each) >= NEAR);
  return told(isOtherwise ? 'not-as-in-texts' : 'not-found', evidenceIn(nearest));
}

/** Nearer frame words with another value of the kind are of the same thing sooner than those of what was found. */
function inDispute(value: FramedValue, candidates: readonly Candidate[], { near }: Candidate): readonly Candidate[] {
  return candidates
    .filter(each => each.fit === 'apart' && each.near >= Math.max(near, IN_DISPUTE) && isOfOneKind(value, each.other))
    .slice(0, PLACES);
}

function evidenceIn(candidates: readonly Candidate[]): readonly Evidence[] {
  return candidates.map(({ other }) => evidenceOf(other.annotation.report, other.span)).sort(compareEvidence);
}
