/**
 * Sides: what is proposed of each side of a difference, read by the engine's own layers. In: proposed spans. Out: the words that stand there,
 * as evidence, with the values, names and quotation they are in; and what does not stand.
 */
import type { Evidence } from '../../model/comparison.ts';
import type { Annotation, Mention } from '../../model/layers.ts';
import type { ProposedSpan } from '../../model/proposals.ts';
import { type FieldSpan, isSameField } from '../../model/report.ts';
import { overlapSpans, type Span, spanIndexAt } from '../../text/spans.ts';
import { termRange, termsOf } from '../align/terms.ts';
import { type FramedValue, framedValues } from '../align/values.ts';
import type { StoryContext } from '../context.ts';
import { clipOf } from '../evidence/clips.ts';
import { compareEvidence } from '../evidence/evidence.ts';
import { wordsAt } from '../evidence/voices.ts';
import { isResolved, type Resolution, type ResolvedSpan, type UnresolvedSpan } from './resolve.ts';

/** A stretch of words of one report. */
export interface Words {
  readonly annotation: Annotation;
  /** As proposed, found. */
  readonly span: FieldSpan;
  /** As shown: widened over what turns it. */
  readonly clip: FieldSpan;
  readonly evidence: Evidence;
  /** The sentence it stands in; all of a headline. */
  readonly sentence: FieldSpan;
  /** What its telling words mean. */
  readonly concepts: ReadonlySet<string>;
  /** The same of the sentence it stands in. */
  readonly passage: ReadonlySet<string>;
  /** Whether something in it says no, or that it is open. */
  readonly isTurned: boolean;
  readonly values: readonly FramedValue[];
  /** Names in it. */
  readonly names: readonly Mention[];
  /** Whether all of it stands in quotation marks. */
  readonly isQuoted: boolean;
}

export interface Side {
  /** What the side says, in the proposer's words. */
  readonly value: string;
  readonly words: readonly Words[];
}

export interface ReadSpans {
  readonly found: readonly ResolvedSpan[];
  readonly missing: readonly UnresolvedSpan[];
}

export function readSpans(spans: readonly ProposedSpan[], resolve: (span: ProposedSpan) => Resolution): ReadSpans {
  const resolutions = spans.map(resolve);
  return {
    found: resolutions.filter(isResolved),
    missing: resolutions.filter(each => !isResolved(each)) as readonly UnresolvedSpan[],
  };
}

/** Reads words of a story; its values are framed once. */
export function wordsReader(context: StoryContext): (found: readonly ResolvedSpan[]) => readonly Words[] {
  const byReport = new Map<Annotation, FramedValue[]>(context.annotations.map(annotation => [annotation, []]));
  for (const value of framedValues(context.annotations, context.entityOf, 'check'))
    byReport.get(value.annotation)!.push(value);
  return found => {
    const words = found.map(each => wordsOf(context, each, byReport.get(each.annotation)!));
    const unique = new Map(words.map(each => [placeKey(each.evidence), each]));
    return [...unique.values()].sort((a, b) => compareEvidence(a.evidence, b.evidence));
  };
}

function placeKey({ report, field, start, end }: Evidence): string {
  return `${report} ${field ?? ''} ${start} ${end}`;
}

function wordsOf(context: StoryContext, { annotation, span }: ResolvedSpan, values: readonly FramedValue[]): Words {
  const clip = clipOf(annotation, span);
  const sentence = sentenceAround(annotation, span);
  const isIn = (each: FieldSpan): boolean => isSameField(each, span) && overlapSpans(each, clip);
  return {
    annotation,
    span,
    clip,
    sentence,
    evidence: wordsAt(context, annotation, span),
    concepts: conceptsIn(annotation, clip),
    passage: conceptsIn(annotation, sentence),
    isTurned: isTurnedIn(annotation, clip),
    values: values.filter(value => isIn(value.span)),
    names: annotation.mentions.filter(mention => mention.form === 'name' && isIn(mention)),
    isQuoted: isQuoted(annotation, span),
  };
}

/** The sentence a span begins in; all of a headline. */
function sentenceAround({ sentences, report }: Annotation, { field, start, end }: FieldSpan): FieldSpan {
  if (field === 'headline') return { start: 0, end: report.headline?.length ?? 0, field };
  const sentence = sentences[spanIndexAt(sentences, start)];
  return sentence === undefined || sentence.start > start ? { start, end } : sentence;
}

const TELLING: ReadonlySet<string> = new Set(['content', 'number', 'weak']);

/** Concepts of the telling words in a span: what two reports' words for one thing have in common. */
export function conceptsIn(annotation: Annotation, span: FieldSpan): ReadonlySet<string> {
  const terms = termsOf(annotation, span.field);
  const { from, to } = termRange(terms, span);
  const concepts = new Set<string>();
  for (let i = from; i < to; i++)
    if (TELLING.has(terms.kind[i]!)) concepts.add(terms.concept[i] === '' ? terms.spelled[i]! : terms.concept[i]!);
  return concepts;
}

/** Certainties of what is not said to be so. */
const OPEN: ReadonlySet<string> = new Set(['hedged', 'planned', 'conditional', 'denied']);

function isTurnedIn(annotation: Annotation, clip: FieldSpan): boolean {
  const terms = termsOf(annotation, clip.field);
  const { from, to } = termRange(terms, clip);
  for (let i = from; i < to; i++) if (terms.kind[i] === 'negator') return true;
  if (clip.field === 'headline') return false;
  return (
    annotation.qualifiers.some(({ at }) => at >= clip.start && at < clip.end) || isOpen(innermost(annotation, clip))
  );
}

function isOpen(statement: Annotation['statements'][number] | undefined): boolean {
  return statement !== undefined && (statement.polarity === 'negative' || OPEN.has(statement.certainty));
}

function innermost({ statements }: Annotation, clip: Span): Annotation['statements'][number] | undefined {
  let best: Annotation['statements'][number] | undefined;
  for (const each of statements) {
    if (each.field === 'headline' || !overlapSpans(each, clip)) continue;
    if (best === undefined || each.end - each.start < best.end - best.start) best = each;
  }
  return best;
}

/** Marks and a space more or less at the edges do not matter. */
const EDGE = 1;

function isQuoted({ quotations }: Annotation, span: FieldSpan): boolean {
  return quotations.some(
    ({ style, content }) =>
      style === 'direct' &&
      content.some(part => isSameField(part, span) && part.start <= span.start + EDGE && span.end - EDGE <= part.end),
  );
}
