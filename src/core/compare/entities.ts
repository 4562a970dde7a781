/**
 * Entities over reports: which of them are one, by the forms of their names.
 * In: annotations of one story. Out: story entities with the reports that use each form, and a way from a report's entity to the story's.
 * No vocabulary: exonyms and nicknames come as aliases on the entities. Two people are one only with a stated reason.
 */
import type { StoryEntity } from '../model/comparison.ts';
import type { Annotation, Entity, MentionKind } from '../model/layers.ts';
import { fieldText } from '../model/report.ts';
import { NO_VARIANTS, type NameRelation, nameWords, relateNames } from '../text/names.ts';

export interface EntityLinks {
  readonly entities: readonly StoryEntity[];
  /** Id of the story's entity for a report's own entity id; null if it has none. */
  readonly entityOf: (report: string, entity: string) => string | null;
}

interface Member {
  readonly report: string;
  readonly entity: Entity;
  readonly forms: readonly string[];
  /** Words of the name and of every alias. */
  readonly names: readonly (readonly string[])[];
}

interface Cluster {
  readonly kind: MentionKind;
  readonly members: Member[];
}

/** Links the entities of all reports. */
export function linkEntities(annotations: readonly Annotation[]): EntityLinks {
  const members = annotations.flatMap(annotation => membersOf(annotation));
  const clusters: Cluster[] = [];
  for (const member of fullestFirst(members)) {
    const cluster = clusterFor(member, clusters);
    if (cluster === null) clusters.push({ kind: member.entity.kind, members: [member] });
    else cluster.members.push(member);
  }
  return storyEntities(clusters);
}

function membersOf(annotation: Annotation): readonly Member[] {
  const { report, entities, mentions } = annotation;
  const forms = new Map<string, Set<string>>();
  for (const mention of mentions) {
    if (mention.form !== 'name' || mention.entity === null) continue;
    const form = fieldText(report, mention).slice(mention.start, mention.end).replace(/\s+/g, ' ');
    const set = forms.get(mention.entity);
    if (set === undefined) forms.set(mention.entity, new Set([form]));
    else set.add(form);
  }
  return entities.map(entity => ({
    report: report.id,
    entity,
    forms: [...(forms.get(entity.id) ?? [])],
    names: namesOf(entity),
  }));
}

function namesOf(entity: Entity): readonly (readonly string[])[] {
  const words = [entity.name, ...entity.aliases].map(nameWords).filter(each => each.length > 0);
  const longest = Math.max(0, ...words.map(each => each.length));
  // a bare family name is a part of the full one: it must not link two who share it
  return entity.kind === 'person' && longest > 1 ? words.filter(each => each.length > 1) : words;
}

/** Longer names first, so that a bare name meets every full one before it founds a cluster; then by report, then by id. */
function fullestFirst(members: readonly Member[]): readonly Member[] {
  const length = ({ names }: Member): number => Math.max(0, ...names.map(each => each.length));
  return members
    .map((member, order) => ({ member, order }))
    .sort((a, b) => length(b.member) - length(a.member) || a.order - b.order)
    .map(({ member }) => member);
}

/** The one cluster a member fits; null if none does, or more than one does equally. */
function clusterFor(member: Member, clusters: readonly Cluster[]): Cluster | null {
  let best: Cluster | null = null;
  let bestScore = 0;
  let tied = false;
  for (const cluster of clusters) {
    const score = fit(member, cluster);
    if (score > bestScore) {
      best = cluster;
      bestScore = score;
      tied = false;
    } else if (score === bestScore && score > 0) tied = true;
  }
  return tied && bestScore < SAME ? null : best;
}

/** How much a way of being alike speaks for being one. */
const SAME = 6;
const SCORES: Readonly<Record<NameRelation, number>> = { same: SAME, part: 5, initial: 4, variant: 4, sound: 3, typo: 2 };

/** Entities of one report are never linked with each other here: the report kept them apart. */
function fit(member: Member, cluster: Cluster): number {
  if (member.entity.kind !== cluster.kind) return 0;
  let best = 0;
  for (const other of cluster.members) {
    if (other.report === member.report) return 0;
    const score = cluster.kind === 'person' ? fitPeople(member, other) : fitOthers(member, other);
    if (score > best) best = score;
  }
  return best;
}

function fitPeople(a: Member, b: Member): number {
  let best = 0;
  for (const x of a.names) {
    for (const y of b.names) {
      const relation = relatePeople(x, y);
      if (relation !== null) best = Math.max(best, SCORES[relation]);
    }
  }
  return best;
}

/** A bare name links to a full one by its family name only, spelled alike. */
function relatePeople(x: readonly string[], y: readonly string[]): NameRelation | null {
  if (x.length > 1 && y.length > 1) return relateNames(x, y, NO_VARIANTS);
  if (x.length === 1 && y.length === 1) return relateNames(x, y, NO_VARIANTS);
  const [bare, full] = x.length === 1 ? [x, y] : [y, x];
  const relation = relateNames(bare, full.slice(-1), NO_VARIANTS);
  return relation === 'same' ? 'part' : relation;
}

function fitOthers(a: Member, b: Member): number {
  const mine = new Set(a.names.map(words => words.join(' ')));
  for (const words of b.names) if (mine.has(words.join(' '))) return SAME;
  let best = 0;
  for (const x of a.names) {
    for (const y of b.names) {
      if (x.length !== y.length) continue;
      const sorted = [...x].sort().join(' ') === [...y].sort().join(' ');
      if (sorted) best = Math.max(best, SCORES.variant);
      else if (x.every((word, i) => isSlip(word, y[i]!))) best = Math.max(best, SCORES.typo);
    }
  }
  return best;
}

/** One word of a name may lack or add its last letter (`Semiconductors`) or be mistyped if it is long. */
function isSlip(a: string, b: string): boolean {
  return a === b || relateNames([a], [b], NO_VARIANTS) === 'typo';
}

function storyEntities(clusters: readonly Cluster[]): EntityLinks {
  const used = new Set<string>();
  const storyIds = new Map<string, Map<string, string>>();
  const entities = clusters.map(cluster => {
    const name = nameOf(cluster);
    const id = freeId(nameWords(name).join('-') || 'unnamed', used);
    for (const { report, entity } of cluster.members) {
      const ids = storyIds.get(report) ?? new Map<string, string>();
      ids.set(entity.id, id);
      storyIds.set(report, ids);
    }
    return { id, kind: cluster.kind, name, forms: formsOf(cluster), facts: factsOf(cluster) };
  });
  return { entities, entityOf: (report, entity) => storyIds.get(report)?.get(entity) ?? null };
}

function freeId(base: string, used: Set<string>): string {
  let id = base;
  for (let i = 2; used.has(id); i++) id = `${base}-${i}`;
  used.add(id);
  return id;
}

/** The fullest of the reports' names for it; of those the one most reports use, then the first in order of report. */
function nameOf({ members }: Cluster): string {
  const counts = new Map<string, number>();
  for (const { entity } of members) counts.set(entity.name, (counts.get(entity.name) ?? 0) + 1);
  let best = members[0]!.entity.name;
  for (const [name, count] of counts) {
    const longer = nameWords(name).length - nameWords(best).length;
    if (longer > 0 || (longer === 0 && count > counts.get(best)!)) best = name;
  }
  return best;
}

function formsOf({ members }: Cluster): StoryEntity['forms'] {
  const reports = new Map<string, Set<string>>();
  for (const member of members) {
    for (const form of member.forms) {
      const set = reports.get(form);
      if (set === undefined) reports.set(form, new Set([member.report]));
      else set.add(member.report);
    }
  }
  return [...reports].map(([form, ids]) => ({ form, reports: [...ids] }));
}

function factsOf({ members }: Cluster): StoryEntity['facts'] {
  return members.flatMap(({ report, entity }) => entity.facts.map(fact => ({ ...fact, report })));
}
