/**
 * The story's title in words of our own: who, what, where, each only as far as the texts agree on it. In: a story's context. Out: one
 * line, `Ada Brandt, Holm Lines: ferry accident, Tolvik`. A headline is one outlet's; this is nobody's.
 */
import type { Finding } from '../../model/comparison.ts';
import type { Annotation, MentionKind } from '../../model/layers.ts';
import { type FieldSpan, fieldText } from '../../model/report.ts';
import { spanIndexAt } from '../../text/spans.ts';
import { isContent } from '../align/passages.ts';
import type { StoryContext } from '../context.ts';
import { compareStrings } from '../evidence/evidence.ts';
import { dayNumber } from '../relate/relate.ts';

/** Sentences of a text in which it says what it is about, its headline apart. */
const LEAD_SENTENCES = 3;
/** People and bodies named in a title at most. */
const MOST_NAMES = 2;

export function storyTitle(context: StoryContext): string {
  const leads = context.annotations.map(annotation => leadOf(context, annotation));
  // two texts must have it, and more than half of many
  const least = Math.max(2, Math.floor(leads.length / 2) + 1);
  if (leads.length < 2) return '';
  const names = shared(leads, lead => lead.names, least);
  const who = names.filter(({ kind }) => kind === 'person' || kind === 'organisation').slice(0, MOST_NAMES);
  const [where] = names.filter(({ kind }) => kind === 'place');
  const named = new Set(names.flatMap(({ label }) => label.toLowerCase().split(/\s+/)));
  const [first, second] = shared(leads, lead => lead.nouns, least).filter(
    ({ label }) => !named.has(label.toLowerCase()),
  );
  const whole = second !== undefined && second.leads === leads.length ? [first, second] : [first];
  const what = first === undefined ? null : whole.map(topic => topic!.label).join(', ');
  return titleOf(
    who.map(({ label }) => label),
    what,
    where?.label ?? null,
  );
}

function titleOf(who: readonly string[], what: string | null, where: string | null): string {
  const event = [what, where].filter(part => part !== null).join(', ');
  if (who.length === 0) return event.slice(0, 1).toUpperCase() + event.slice(1);
  return event === '' ? who.join(', ') : `${who.join(', ')}: ${event}`;
}

/** Something a lead speaks of. */
interface Noted {
  readonly key: string;
  readonly label: string;
  readonly kind: MentionKind | null;
  /** Where it stands first, in code units from the lead's beginning; a headline's come before the text's. */
  readonly at: number;
}

interface Lead {
  readonly names: readonly Noted[];
  readonly nouns: readonly Noted[];
}

/** A headline's places count before all of the text's. */
const HEADLINE = -1_000_000;

function leadOf(context: StoryContext, annotation: Annotation): Lead {
  return { names: namesIn(context, annotation, leadEnd(annotation)), nouns: nounsIn(annotation) };
}

function leadEnd(annotation: Annotation): number {
  const sentences = annotation.sentences.filter(span => span.field !== 'headline' && isContent(annotation, span));
  return sentences[LEAD_SENTENCES - 1]?.end ?? annotation.report.text.length;
}

function namesIn(context: StoryContext, annotation: Annotation, end: number): readonly Noted[] {
  const { report, mentions } = annotation;
  return mentions.flatMap((mention): readonly Noted[] => {
    if (mention.form !== 'name' || mention.entity === null) return [];
    // where a text was filed is no part of what it tells
    const block = mention.field === 'headline' ? undefined : report.blocks[spanIndexAt(report.blocks, mention.start)];
    if (mention.field !== 'headline' && (mention.end > end || !isContent(annotation, mention))) return [];
    if (block?.kind === 'dateline') return [];
    const key = context.entityOf(report.id, mention.entity);
    if (key === null) return [];
    const at = mention.field === 'headline' ? HEADLINE + mention.start : mention.start;
    const own = fieldText(report, mention).slice(mention.start, mention.end).replace(/\s+/g, ' ');
    return [{ key, label: spelled(context.nameOf(key), own), kind: mention.kind, at }];
  });
}

/** A name set in capitals, as headlines and datelines do, as it is written elsewhere; short ones are abbreviations. */
function spelled(name: string, own: string): string {
  if (name !== name.toUpperCase()) return name;
  if (own !== own.toUpperCase() && own.toUpperCase() === name) return own;
  return name.length > LONGEST_ABBREVIATION
    ? name.toLowerCase().replace(/(?<=^|[\s-])\p{L}/gu, letter => letter.toUpperCase())
    : name;
}

const LONGEST_ABBREVIATION = 5;

/** Nouns of the headline and the first sentences that name what happened or what it is about, by concept. */
function nounsIn({ report, topics, sentences }: Annotation): readonly Noted[] {
  const own = sentences.filter(({ field }) => field !== 'headline');
  const end = own[LEAD_SENTENCES - 1]?.end ?? Infinity;
  const isLead = ({ field, start }: FieldSpan): boolean => field === 'headline' || start < end;
  return topics.filter(isLead).map(topic => ({
    key: topic.concept,
    label: fieldText(report, topic).slice(topic.start, topic.end).replace(/\s+/g, ' ').toLowerCase(),
    kind: null,
    at: topic.field === 'headline' ? HEADLINE + topic.start : topic.start,
  }));
}

/** What at least so many leads have, most first; of equals what stands earliest on the whole. */
function shared(
  leads: readonly Lead[],
  topicsOf: (lead: Lead) => readonly Noted[],
  least: number,
): readonly (Pick<Noted, 'label' | 'kind'> & { readonly leads: number })[] {
  const found = new Map<string, { topics: Noted[]; leads: number }>();
  for (const lead of leads) {
    const first = new Map<string, Noted>();
    for (const topic of topicsOf(lead)) {
      const known = first.get(topic.key);
      if (known === undefined || topic.at < known.at) first.set(topic.key, topic);
    }
    for (const topic of first.values()) {
      const entry = found.get(topic.key) ?? { topics: [], leads: 0 };
      entry.topics.push(topic);
      entry.leads++;
      found.set(topic.key, entry);
    }
  }
  const middle = (topics: readonly Noted[]): number =>
    topics.map(({ at }) => at).sort((a, b) => a - b)[topics.length >> 1]!;
  return [...found]
    .filter(([, entry]) => entry.leads >= least)
    .sort(([a, x], [b, y]) => y.leads - x.leads || middle(x.topics) - middle(y.topics) || compareStrings(a, b))
    .map(([, entry]) => ({ label: commonest(entry.topics), kind: entry.topics[0]!.kind, leads: entry.leads }));
}

function commonest(topics: readonly Noted[]): string {
  const counts = new Map<string, number>();
  for (const { label } of topics) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || b.length - a.length || compareStrings(a, b))[0]![0];
}

/** The day of what most texts date, from the findings on dates: only where they agree. Null where another finding has them differ on as much. */
export function storyDay(context: StoryContext, findings: readonly Finding[]): string | null {
  const dated = findings
    .filter(({ kind }) => kind === 'date' || kind === 'time')
    .map(finding => ({ finding, reports: leadsIn(context, finding) }))
    .sort((a, b) => b.reports - a.reports);
  const [first] = dated.filter(({ finding }) => dayOf(finding) !== null);
  const least = Math.floor(context.annotations.length / 2) + 1;
  if (first === undefined || first.reports < Math.max(2, least)) return null;
  const isContested = dated.some(({ finding, reports }) => finding.relation === 'conflict' && reports >= first.reports);
  return isContested ? null : dayOf(first.finding);
}

/** How many texts have it in their lead. */
function leadsIn({ annotations }: StoryContext, { variants }: Finding): number {
  const evidence = variants.flatMap(variant => variant.evidence);
  return annotations.filter(annotation => {
    const end = leadEnd(annotation);
    return evidence.some(e => e.report === annotation.report.id && (e.field === 'headline' || e.end <= end));
  }).length;
}

/** The one day that all its values lie in or meet; null without one. */
function dayOf({ relation, variants }: Finding): string | null {
  if (relation !== 'agree' && relation !== 'compatible') return null;
  const days = new Set(
    variants.flatMap(({ value }) =>
      value.type === 'interval' && isOneDay(value.from, value.to) ? [value.from!.slice(0, 10)] : [],
    ),
  );
  const [day] = days;
  return days.size === 1 ? day! : null;
}

function isOneDay(from: string | null, to: string | null): boolean {
  const [start, end] = [from, to].map(iso => (iso === null ? null : dayNumber(iso)));
  return start != null && end != null && end - start <= 1;
}
