/**
 * Agreements and singles proposed: what two texts or more are said to have alike, what one is said to have alone. In: proposed points and the story.
 * Out: for each a finding, or why there is none. A member that tells another value, or says no, is left out; what another text has too is no single.
 */
import type { Evidence, Finding } from '../../model/comparison.ts';
import type { PredicateTerm } from '../../model/layers.ts';
import { MOST_PLACES, type ProposedPoint } from '../../model/proposals.ts';
import { type FieldSpan, isSameField } from '../../model/report.ts';
import { relateValues } from '../align/values.ts';
import { silentReports } from '../context.ts';
import { compareEvidence, evidenceId } from '../evidence/evidence.ts';
import { namesOf } from '../evidence/voices.ts';
import { missingSide, type Reading, tooManyPlaces } from './differences.ts';
import { sharedCount } from './likeness.ts';
import type { Refused } from './relations.ts';
import { readSpans, type Words } from './sides.ts';

/** How much of the clause shown must stand in each other text's sentence, of its telling words. */
const BORNE_OUT = 0.4;

export function agreementFinding(reading: Reading, point: ProposedPoint): Finding | Refused {
  if (point.spans.length > MOST_PLACES) return tooManyPlaces();
  const { found, missing } = readSpans(point.spans, reading.resolve);
  const members = firstOfEach(reading.read(found));
  if (members.length < 2)
    return members.length === 0 || missing.length > 0
      ? missingSide(missing)
      : { reason: 'too-few', detail: 'fewer than two texts have it' };
  const best = members
    .map((head): Choice => ({ head, others: members.filter(other => bearsOut(head, other)) }))
    .reduce(fuller);
  if (best.others.length === 0)
    return { reason: 'not-borne-out', detail: 'no other text’s words bear out what one of them says' };
  const evidence = [best.head, ...best.others].map(words => words.evidence);
  return pointFinding(reading, 'agree', evidence);
}

interface Choice {
  readonly head: Words;
  readonly others: readonly Words[];
}

/** The one that most bear out; of equals the one that says most, the first of those. */
function fuller(a: Choice, b: Choice): Choice {
  if (a.others.length !== b.others.length) return a.others.length > b.others.length ? a : b;
  return b.head.concepts.size > a.head.concepts.size ? b : a;
}

function lengthOf({ clip }: Words): number {
  return clip.end - clip.start;
}

/** The longest of a report's. */
function firstOfEach(words: readonly Words[]): readonly Words[] {
  const byReport = new Map<string, Words>();
  for (const each of words) {
    const known = byReport.get(each.evidence.report);
    if (known === undefined || lengthOf(each) > lengthOf(known)) byReport.set(each.evidence.report, each);
  }
  return [...byReport.values()];
}

/** Whether another text's words say what these say, as far as their telling words tell: no other value, no `not` more or less. */
function bearsOut(head: Words, other: Words): boolean {
  if (head === other || head.isTurned !== other.isTurned || tellsOther(head, other)) return false;
  return sharedCount(head.concepts, other.passage) >= BORNE_OUT * head.concepts.size && tellsDeed(head, other);
}

/** Whether what one says that happened, the first of it, is told beside the other's words too, by a verb or a noun; or these tell of nothing that happened. */
function tellsDeed(head: Words, other: Words): boolean {
  const deed = deedsIn(head.annotation, head.clip)[0];
  if (deed === undefined || other.passage.has(deed.concept)) return true;
  if (deedsIn(other.annotation, other.clip).length === 0) return true;
  return deedsIn(other.annotation, other.sentence).some(({ senses }) =>
    senses.some(each => deed.senses.includes(each)),
  );
}

function deedsIn({ statements, predicates }: Words['annotation'], span: FieldSpan): readonly PredicateTerm[] {
  return predicates.filter((term, i) => {
    const { start, end } = statements[i]!;
    return term.weight === 'full' && isSameField(statements[i]!, span) && span.start <= start && end <= span.end;
  });
}

/** Whether some value of one, of the same kind of thing, can't be so beside all of the other's. */
function tellsOther(a: Words, b: Words): boolean {
  return a.values.some(value => {
    const rivals = b.values.filter(
      other => other.frame.attribute === value.frame.attribute && other.head === value.head,
    );
    return rivals.length > 0 && rivals.every(other => relateValues(value, other) === 'apart');
  });
}

/** How much of a single's telling words may stand in one sentence of another text. */
const MOST_ELSEWHERE = 0.8;
/** Telling words that a single must have for its being elsewhere to be told. */
const LEAST_WORDS = 3;

export function singleFinding(reading: Reading, point: ProposedPoint): Finding | Refused {
  if (point.spans.length > MOST_PLACES) return tooManyPlaces();
  const { found, missing } = readSpans(point.spans, reading.resolve);
  const words = reading.read(found);
  if (words.length === 0) return missingSide(missing);
  const [first] = words;
  const others = reading.context.annotations.filter(
    ({ report }) => !words.some(each => each.evidence.report === report.id),
  );
  if (new Set(words.map(each => each.evidence.report)).size > 1)
    return { reason: 'not-alone', detail: 'words of more than one text are given for it' };
  const elsewhere =
    first!.concepts.size < LEAST_WORDS ? undefined : others.find(({ report }) => reading.has(report.id, first!));
  if (elsewhere !== undefined)
    return { reason: 'not-alone', detail: `${elsewhere.report.id} has most of its words in one sentence` };
  return pointFinding(reading, 'only', [first!.evidence]);
}

export function isElsewhere(concepts: ReadonlySet<string>, sentence: ReadonlySet<string>): boolean {
  return sharedCount(concepts, sentence) > MOST_ELSEWHERE * concepts.size;
}

function pointFinding(
  { context, by, prompt }: Reading,
  relation: 'agree' | 'only',
  evidence: readonly Evidence[],
): Finding {
  const [first] = evidence;
  const text = first!.exact.replace(/\s+/g, ' ');
  return {
    id: evidenceId('f', `fact ${relation} proposed`, evidence, context.published),
    kind: 'fact',
    relation,
    between: 'reports',
    severity: 'minor',
    label: text,
    group: null,
    voices: namesOf(evidence.map(({ voice }) => voice ?? null)),
    variants: [{ value: { type: 'text', text }, display: text, evidence: [...evidence].sort(compareEvidence) }],
    silent: silentReports(context, 'fact', new Set(evidence.map(({ report }) => report))),
    ...(relation === 'agree' ? { borne: [...evidence] } : { borne: [first!] }),
    why: {
      rule: 'proposed',
      by,
      prompt,
      checks: relation === 'agree' ? ['words', 'borne-out'] : ['words', 'alone'],
      features: {},
      measuredPrecision: null,
    },
  };
}
