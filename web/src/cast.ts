/**
 * The cast: people, organisations and places of the story over all texts. In: a story and what is asked for. Out: members, those whom texts name, title or age
 * differently first, each with the words. A place is told only where the comparison has one: words of a finding, of a fact, of a speaker.
 */
import type { ComparedReport, Evidence, Finding, StoryEntity, Variant } from '../../src/core/model/comparison.ts';
import type { FactKind, MentionKind } from '../../src/core/model/layers.ts';
import { type FieldSpan, fieldText } from '../../src/core/model/report.ts';
import { normalForm } from '../../src/core/text/normal.ts';
import { distinctTitles, spelledOtherwise } from '../../src/output/texts.ts';
import { type Filter, folded } from './filters.ts';
import type { Story } from './story.ts';

export const CAST_KINDS: readonly { readonly is: MentionKind; readonly word: string }[] = [
  { is: 'person', word: 'People' },
  { is: 'organisation', word: 'Organisations' },
  { is: 'place', word: 'Places' },
  { is: 'group', word: 'Groups' },
  { is: 'work', word: 'Works' },
];

/** What texts can tell of a member, in the order in which a desk asks for it. */
const TOPICS = ['age', 'spelling', 'title', 'home', 'nationality'] as const;
export type Topic = (typeof TOPICS)[number];

/** Words for it, and the texts that have them. */
export interface Given {
  readonly words: string;
  readonly places: readonly Evidence[];
  /** Ids of the texts, also of those where no place is known. */
  readonly reports: readonly string[];
}

export interface TopicGiven {
  readonly topic: Topic;
  /** Whether texts differ in it, by a finding. */
  readonly differs: boolean;
  /** Id of that finding. */
  readonly finding: string | null;
  readonly given: readonly Given[];
}

export interface Member {
  readonly id: string;
  readonly kind: MentionKind;
  readonly name: string;
  /** Where it is named first, where that is known. */
  readonly place: Evidence | null;
  readonly forms: readonly Given[];
  /** What differs first. */
  readonly topics: readonly TopicGiven[];
  readonly differs: boolean;
  readonly reports: ReadonlySet<string>;
  /** Folded words it is found by. */
  readonly words: string;
}

const KNOWN = new WeakMap<Story, readonly Member[]>();

/** All members, what differs first, then by how many texts have them. */
export function castOf(story: Story): readonly Member[] {
  const known = KNOWN.get(story);
  if (known !== undefined) return known;
  const { entities, findings } = story.comparison;
  const byName = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.kind !== 'name' && finding.kind !== 'title' && finding.kind !== 'age') continue;
    if (finding.relation === 'agree') continue;
    const name = finding.label.slice(0, Math.max(0, finding.label.lastIndexOf(': ')));
    byName.set(name, [...(byName.get(name) ?? []), finding]);
  }
  const named = namedPlaces(story);
  const members = entities.map(entity =>
    memberOf(story, entity, byName.get(entity.name) ?? [], named.get(entity.id) ?? []),
  );
  const cast = members.sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      b.reports.size - a.reports.size ||
      b.topics.length - a.topics.length ||
      a.name.localeCompare(b.name, 'en'),
  );
  KNOWN.set(story, cast);
  return cast;
}

export function fitsCast(member: Member, filter: Filter, kinds: ReadonlySet<MentionKind>): boolean {
  const { words, texts, voice, hidden } = filter;
  const { kind, name, forms, reports } = member;
  return (
    (kinds.size === 0 || kinds.has(kind)) &&
    (texts.length === 0 || texts.some(id => reports.has(id))) &&
    (voice === null || name === voice || forms.some(form => form.words === voice)) &&
    (reports.size === 0 || ![...reports].every(id => hidden.includes(id))) &&
    folded(words)
      .split(/\s+/)
      .every(word => member.words.includes(word))
  );
}

function rankOf({ topics }: Member): number {
  const first = topics.find(({ differs }) => differs);
  return first === undefined ? TOPICS.length : TOPICS.indexOf(first.topic);
}

/** Where texts name whom they quote, by entity. */
function namedPlaces({ comparison }: Story): ReadonlyMap<string, readonly Evidence[]> {
  const byMember = new Map<string, string>();
  for (const { id, members = [] } of comparison.entities)
    for (const { report, entity } of members) byMember.set(`${report}\n${entity}`, id);
  const places = new Map<string, Evidence[]>();
  for (const report of comparison.reports)
    for (const { speaker, via } of report.quotations)
      for (const { entity, start, end, field } of [speaker, ...via]) {
        const id = byMember.get(`${report.id}\n${entity ?? ''}`);
        if (id === undefined || start === undefined || end === undefined) continue;
        const place = evidenceAt(report, { start, end, ...(field === undefined ? {} : { field }) });
        const known = places.get(id);
        if (known === undefined) places.set(id, [place]);
        else known.push(place);
      }
  return places;
}

function evidenceAt(report: ComparedReport, span: FieldSpan): Evidence {
  const exact = fieldText(report, span).slice(span.start, span.end);
  return { ...span, report: report.id, exact, prefix: '', suffix: '' };
}

function memberOf(story: Story, entity: StoryEntity, findings: readonly Finding[], named: readonly Evidence[]): Member {
  const spelled = findings.filter(({ kind }) => kind === 'name').flatMap(({ variants }) => variants);
  const placed = [...spelled.flatMap(({ evidence }) => evidence), ...named];
  const forms = entity.forms.map(({ form, reports }): Given => {
    const places = placed.filter(({ exact, report }) => exact === form && reports.includes(report));
    return { words: form, places: oneOfEach(story, places), reports };
  });
  const topics = TOPICS.flatMap(topic => topicOf(story, entity, topic, findings)).sort(
    (a, b) => Number(b.differs) - Number(a.differs),
  );
  const reports = new Set([
    ...entity.forms.flatMap(form => form.reports),
    ...entity.facts.map(({ report }) => report),
    ...(entity.members ?? []).map(({ report }) => report),
  ]);
  const told = topics.flatMap(({ given }) => given.map(({ words }) => words));
  return {
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    place:
      forms.find(({ words }) => words === entity.name)?.places[0] ?? forms.flatMap(({ places }) => places)[0] ?? null,
    forms,
    topics,
    differs: topics.some(({ differs }) => differs),
    reports,
    words: folded([entity.name, ...forms.map(({ words }) => words), ...told].join('\n')),
  };
}

/** What differs in it as its finding has it, else the facts as each text gives them. */
function topicOf(story: Story, entity: StoryEntity, topic: Topic, findings: readonly Finding[]): readonly TopicGiven[] {
  const finding = findings.find(each => each.kind === (topic === 'spelling' ? 'name' : topic));
  const variants = finding === undefined ? [] : differing(topic, finding.variants);
  if (finding !== undefined && variants.length > 1)
    return [
      { topic, differs: true, finding: finding.id, given: finding.variants.map(variant => givenBy(story, variant)) },
    ];
  const given = topic === 'spelling' ? [] : factsOf(story, entity, topic);
  return given.length === 0 ? [] : [{ topic, differs: false, finding: null, given }];
}

/** A fuller name or title is no other one. */
function differing(topic: Topic, variants: readonly Variant[]): readonly Variant[] {
  if (topic === 'spelling') return spelledOtherwise(variants);
  return topic === 'title' ? distinctTitles(variants) : variants;
}

function givenBy(story: Story, { display, evidence }: Variant): Given {
  const places = oneOfEach(story, evidence);
  return { words: display, places, reports: places.map(({ report }) => report) };
}

function factsOf(story: Story, { facts }: StoryEntity, kind: FactKind): readonly Given[] {
  const byValue = new Map<string, { words: string; places: Evidence[] }>();
  for (const fact of facts) {
    const report = fact.kind === kind ? story.reports.get(fact.report) : undefined;
    if (report === undefined) continue;
    const { start, end, field } = fact;
    const place = evidenceAt(report, { start, end, ...(field === undefined ? {} : { field }) });
    const known = byValue.get(normalForm(fact.value));
    if (known === undefined) byValue.set(normalForm(fact.value), { words: fact.value, places: [place] });
    else known.places.push(place);
  }
  return [...byValue.values()].map(({ words, places }) => {
    const each = oneOfEach(story, places);
    return { words, places: each, reports: each.map(({ report }) => report) };
  });
}

/** The first place in each text, in the order of the texts. */
function oneOfEach({ reports }: Story, places: readonly Evidence[]): readonly Evidence[] {
  const first = new Map<string, Evidence>();
  for (const place of places) {
    const known = first.get(place.report);
    if (known === undefined || place.start < known.start) first.set(place.report, place);
  }
  return [...reports.keys()].flatMap(id => first.get(id) ?? []);
}

/** Differences in a name, a title or an age of somebody who is in no text's cast under that name. */
export function othersOf(story: Story): readonly Finding[] {
  const shown = new Set(castOf(story).flatMap(({ topics }) => topics.flatMap(({ finding }) => finding ?? [])));
  return story.comparison.findings.filter(
    ({ id, kind, relation, label }) =>
      (kind === 'age' || kind === 'name' || kind === 'title') &&
      relation !== 'agree' &&
      !shown.has(id) &&
      !story.comparison.entities.some(({ name }) => label.startsWith(`${name}: `)),
  );
}
