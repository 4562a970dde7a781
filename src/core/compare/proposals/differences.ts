/**
 * Differences proposed: read, related, and made findings of where they stand. In: proposed differences and the story. Out: for each a finding, or why
 * there is none. The values of a side are the report's words; what the proposer calls them is not shown.
 */
import type { ProposalVocabulary } from '../../language/proposals.ts';
import type { Evidence, Finding, Kind, Relation, Severity, Value, Variant } from '../../model/comparison.ts';
import { MOST_PLACES, type ProposedDifference } from '../../model/proposals.ts';
import { contentId } from '../../text/hashes.ts';
import { wireValue } from '../align/values.ts';
import type { StoryContext } from '../context.ts';
import { silentReports } from '../context.ts';
import { compareEvidence } from '../evidence/evidence.ts';
import { namesOf } from '../evidence/voices.ts';
import type { AnswerTraits } from './answers.ts';
import { isSilent } from './features.ts';
import type { Labeller } from './labels.ts';
import { standWhere } from './merging.ts';
import { type Decision, type Refused, relationOf } from './relations.ts';
import type { Resolution } from './resolve.ts';
import { readSpans, type Side, type Words, type wordsReader } from './sides.ts';
import type { Weighing } from './weighings.ts';
import { collatedPairs } from './wordings.ts';

/** What reading proposals of one story needs. */
export interface Reading {
  readonly context: StoryContext;
  readonly vocabulary: ProposalVocabulary;
  readonly resolve: (span: ProposedDifference['sides'][number]['spans'][number]) => Resolution;
  readonly read: ReturnType<typeof wordsReader>;
  readonly label: Labeller;
  /** Clashes that the rules find. */
  readonly clashes: readonly Finding[];
  /** Whether one sentence of a report has most of what some words tell. */
  readonly has: (report: string, words: Words) => boolean;
  readonly by: string;
  readonly prompt: string;
}

/** The finding that a proposed difference makes, or why it makes none. */
export function differenceFinding(
  reading: Reading,
  difference: ProposedDifference,
  at: number,
  answer: AnswerTraits,
): Finding | Refused {
  const weighing = weighingOf(reading, difference, at, answer);
  if ('reason' in weighing) return weighing;
  const decision = relationOf(weighing);
  return 'reason' in decision ? decision : findingOf(reading, weighing, decision);
}

/** A proposed difference with its sides read; or why fewer than two stand. `at`: its index in the answer. */
export function weighingOf(
  reading: Reading,
  difference: ProposedDifference,
  at: number,
  answer: AnswerTraits,
): Weighing | Refused {
  const { context, vocabulary, resolve, read, clashes } = reading;
  if (difference.sides.reduce((sum, { spans }) => sum + spans.length, 0) > MOST_PLACES) return tooManyPlaces();
  const resolved = difference.sides.map(side => ({ side, ...readSpans(side.spans, resolve) }));
  const told = resolved.filter(({ found }) => found.length > 0);
  if (told.length < 2) return missingSide(resolved.flatMap(({ missing }) => missing));
  const sides = told.map(({ side, found }): Side => ({ value: side.value, words: read(found) }));
  // what a later text knows and an earlier one does not may be news; of two texts side by side one only says more
  const speaking = difference.relation === 'update' ? sides : sides.filter(side => !isSilent(side, vocabulary));
  if (speaking.length < 2) return { reason: 'silence', detail: 'one side is only that a text does not tell it' };
  const apart = joinedAlike(withoutShared(speaking));
  if (apart.length < 2) return { reason: 'no-difference', detail: 'the sides are the same words' };
  const collated = OF_WORDS.has(difference.type) ? collatedPairs(apart) : [];
  const isRuled = clashes.some(clash => standWhere(clash, apart));
  return { context, difference, sides: apart, collated, at, answer, isRuled, vocabulary };
}

const OF_WORDS: ReadonlySet<ProposedDifference['type']> = new Set<ProposedDifference['type']>([
  'quote-wording',
  'quote-subject',
]);

export function tooManyPlaces(): Refused {
  return {
    reason: 'too-many',
    detail: `more than ${MOST_PLACES} places are given for it; a few of each text tell as much`,
  };
}

export function missingSide(missing: readonly Refused[]): Refused {
  const [first] = missing;
  return first === undefined
    ? { reason: 'too-few', detail: 'fewer than two sides have words of a report' }
    : { reason: first.reason, detail: first.detail };
}

/** Words that several sides rest on tell none from another: they are the side's that rests on fewest, and a side with no others is none. */
function withoutShared(sides: readonly Side[]): readonly Side[] {
  const owner = new Map<string, Side>();
  for (const side of [...sides].sort((a, b) => a.words.length - b.words.length))
    for (const words of side.words) if (!owner.has(placeOf(words))) owner.set(placeOf(words), side);
  return sides
    .map(side => ({ ...side, words: side.words.filter(words => owner.get(placeOf(words)) === side) }))
    .filter(({ words }) => words.length > 0);
}

/** Sides that begin with the same words, wherever those stand, would be shown as one value against itself: they are one. */
function joinedAlike(sides: readonly Side[]): readonly Side[] {
  const byValue = new Map<string, Side>();
  for (const side of sides) {
    const key = JSON.stringify(variantOf(side).value);
    const known = byValue.get(key);
    byValue.set(key, known === undefined ? side : { ...known, words: [...known.words, ...side.words] });
  }
  return [...byValue.values()];
}

function placeOf({ evidence: { report, field, start, end } }: Words): string {
  return `${report} ${field ?? ''} ${start} ${end}`;
}

function findingOf(
  { context, label, by, prompt }: Reading,
  { difference, sides }: Weighing,
  { relation, checks, features }: Decision,
): Finding {
  const variants = sides.map(variantOf).sort((a, b) => compareEvidence(a.evidence[0]!, b.evidence[0]!));
  const evidence = variants.flatMap(variant => variant.evidence);
  const kind = kindOf(difference, sides);
  return {
    id: proposedId(kind, variants),
    kind,
    relation,
    between: betweenOf(sides, relation),
    severity: severityOf(difference, kind, relation),
    label: label(difference.question, sides),
    group: null,
    voices: namesOf(evidence.map(({ voice }) => voice ?? null)),
    variants,
    silent: silentReports(context, kind, new Set(evidence.map(({ report }) => report))),
    why: {
      rule: 'proposed',
      by,
      prompt,
      checks: ['words', ...checks],
      features,
      measuredPrecision: null,
    },
  };
}

/** Made of the first words of each side: two proposals may share one side. */
function proposedId(kind: Kind, variants: readonly Variant[]): string {
  const firsts = variants.map(
    ({ evidence: [first] }) => `${first!.report} ${first!.field ?? ''} ${first!.start} ${first!.exact}`,
  );
  return contentId('f', [`${kind} proposed`, ...firsts]);
}

/** A side as a variant: its value where the words are nothing else, else the words themselves. */
function variantOf({ words }: Side): Variant {
  const [first] = words;
  const display = first!.evidence.exact.replace(/\s+/g, ' ');
  return { value: sideValue(first!) ?? { type: 'text', text: display }, display, evidence: words.map(evidenceIn) };
}

function evidenceIn({ evidence }: Words): Evidence {
  return evidence;
}

function sideValue({ values, clip }: Words): Value | null {
  const [value] = values;
  const isAll = values.length === 1 && value!.span.start === clip.start && value!.span.end === clip.end;
  return isAll ? wireValue(value!) : null;
}

/** What one report says against itself is of the kind of its values. */
function kindOf({ type }: ProposedDifference, sides: readonly Side[]): Kind {
  if (type !== 'internal') return type;
  const values = sides.map(({ words }) => words[0]!.values[0]);
  if (values.every(value => value?.time != null && value.time.type !== 'DURATION')) return 'date';
  return values.every(value => value?.quantity != null) ? 'number' : 'fact';
}

function betweenOf(sides: readonly Side[], relation: Relation): Finding['between'] {
  const words = sides.flatMap(side => side.words);
  if (words.some(({ annotation }) => annotation.report.role === 'record')) return 'record';
  if (new Set(words.map(({ evidence }) => evidence.report)).size === 1) return 'report';
  const voices = sides.map(side => new Set(side.words.map(({ evidence }) => evidence.voice ?? null)));
  const isVoiced = voices.every(each => !each.has(null));
  const isOther = new Set(voices.flatMap(each => [...each])).size > 1;
  return relation === 'conflict' && isVoiced && isOther ? 'sources' : 'reports';
}

/** Kinds in which a clash is of wording, not of fact. */
const WORDINGS: ReadonlySet<Kind> = new Set<Kind>(['quote-wording', 'headline-quote', 'name', 'title']);

function severityOf({ severity }: ProposedDifference, kind: Kind, relation: Relation): Severity {
  if (relation !== 'compatible') return WORDINGS.has(kind) ? 'minor' : 'material';
  return severity === 'wording' || kind === 'quote-wording' ? 'wording' : 'minor';
}
