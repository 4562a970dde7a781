/**
 * Facts agreed: the age, the office and the home of somebody that two reports or more tell alike. In: the story's people with what reports say of each. Out:
 * agreements, with the name beside the fact where one stretch of words holds both. Where two ages are told of one person nothing is agreed.
 */
import type { Evidence, Finding, Kind, StoryEntity } from '../../model/comparison.ts';
import type { Annotation, EntityFact, FactKind } from '../../model/layers.ts';
import { type FieldSpan, fieldText, isSameField } from '../../model/report.ts';
import { normalForm } from '../../text/normal.ts';
import { containsSpan, type Span, spanIndexAt } from '../../text/spans.ts';
import { isContent } from '../align/passages.ts';
import { type StoryContext, silentReports } from '../context.ts';
import { compareEvidence, evidenceId } from '../evidence/evidence.ts';
import { namesOf, wordsAt } from '../evidence/voices.ts';

/** What is told of people, as a kind of finding. "Vice president" is not "president": only the same words are the same. */
const FACTS: readonly { readonly kind: FactKind; readonly as: Kind }[] = [
  { kind: 'age', as: 'age' },
  { kind: 'title', as: 'title' },
  { kind: 'home', as: 'place' },
];

export function compareFacts(context: StoryContext, entities: readonly StoryEntity[]): readonly Finding[] {
  const byId = new Map(context.annotations.map(annotation => [annotation.report.id, annotation]));
  return entities
    .filter(({ kind }) => kind === 'person')
    .flatMap(entity => FACTS.flatMap(fact => agreedFacts(context, byId, entity, fact)));
}

function agreedFacts(
  context: StoryContext,
  byId: ReadonlyMap<string, Annotation>,
  entity: StoryEntity,
  { kind, as }: (typeof FACTS)[number],
): readonly Finding[] {
  const byValue = new Map<string, Evidence[]>();
  for (const fact of entity.facts) {
    const annotation = byId.get(fact.report);
    if (fact.kind !== kind || annotation === undefined || !isContent(annotation, fact)) continue;
    const value = kind === 'title' ? bareTitle(annotation, fact) : normalForm(fact.value);
    const own = byValue.get(value) ?? [];
    byValue.set(value, own);
    if (!own.some(({ report }) => report === fact.report))
      own.push(wordsAt(context, annotation, withName(context, annotation, entity.id, fact)));
  }
  if (kind === 'age' && byValue.size > 1) return [];
  return [...byValue.values()]
    .filter(own => own.length > 1)
    .map(own => agreement(context, `${entity.name}: ${kind}`, as, own.sort(compareEvidence)));
}

/** "Delton police chief" is police chief: of a title without the name of where it is held. */
function bareTitle({ report, mentions }: Annotation, fact: EntityFact): string {
  const text = fieldText(report, fact);
  const names = mentions.filter(
    mention =>
      mention.form === 'name' && isSameField(mention, fact) && containsSpan(fact, mention) && mention.end < fact.end,
  );
  const from = Math.max(fact.start, ...names.map(({ end }) => end));
  return normalForm(text.slice(from, fact.end).replace(POSSESSIVE, '')).trim();
}

const POSSESSIVE = /^['’]s?\s/;

/** UTF-16 code units that a name and what is told of it may take together. */
const LONGEST = 80;

/** The fact with the nearest name of its person in the same sentence; alone where they are too far apart. */
function withName(context: StoryContext, annotation: Annotation, entity: string, fact: FieldSpan): FieldSpan {
  const { report, mentions, sentences } = annotation;
  if (fact.field === 'headline') return { start: fact.start, end: fact.end, field: 'headline' };
  const sentence = sentences[spanIndexAt(sentences, fact.start)];
  const joined = mentions
    .filter(
      mention =>
        mention.form === 'name' &&
        mention.entity !== null &&
        mention.field !== 'headline' &&
        sentence !== undefined &&
        containsSpan(sentence, mention) &&
        context.entityOf(report.id, mention.entity) === entity,
    )
    .map((mention): Span => ({ start: Math.min(mention.start, fact.start), end: Math.max(mention.end, fact.end) }))
    .filter(({ start, end }) => end - start <= LONGEST)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  return joined[0] ?? { start: fact.start, end: fact.end };
}

function agreement(context: StoryContext, label: string, kind: Kind, evidence: readonly Evidence[]): Finding {
  const display = evidence[0]!.exact.replace(/\s+/g, ' ');
  return {
    id: evidenceId('f', `${kind} agreed`, evidence, context.published),
    ...{ kind, relation: 'agree', between: 'reports', severity: 'minor', label, group: null },
    voices: namesOf(evidence.map(({ voice }) => voice ?? null)),
    variants: [{ value: { type: 'text', text: display }, display, evidence }],
    silent: silentReports(context, kind, new Set(evidence.map(({ report }) => report))),
    why: {
      rule: `fact-${kind === 'place' ? 'home' : kind}`,
      features: { reports: evidence.length },
      measuredPrecision: null,
    },
  };
}
