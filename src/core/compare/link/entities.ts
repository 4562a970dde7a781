/**
 * Entities over reports: which of them are one, by the forms of their names.
 * In: annotations of one story. Out: story entities with the reports that use each form, and a way from a report's entity to the story's.
 * No vocabulary: exonyms and nicknames come as forms the entities are filed under. Two people are one only with a stated reason.
 */
import type { StoryEntity } from '../../model/comparison.ts';
import type { Annotation, FiledEntity, MentionKind } from '../../model/layers.ts';
import { fieldText } from '../../model/report.ts';
import { editDistance, type NameRelation, NO_VARIANTS, nameWords, relateNames, soundKey } from '../../text/names.ts';

export interface EntityLinks {
  readonly entities: readonly StoryEntity[];
  /** Id of the story's entity for a report's own entity id; null if it has none. */
  readonly entityOf: (report: string, entity: string) => string | null;
}

interface Member {
  readonly report: string;
  /** Kind in this report, or the one most reports give this very name. */
  readonly kind: MentionKind;
  readonly entity: FiledEntity;
  readonly forms: readonly string[];
  /** Words of the name, of every alias and of the forms it is filed under. */
  readonly names: readonly (readonly string[])[];
}

interface Cluster {
  /** Place in the order of making. */
  readonly order: number;
  readonly kind: MentionKind;
  readonly members: Member[];
}

/** Links the entities of all reports. */
export function linkEntities(annotations: readonly Annotation[]): EntityLinks {
  const members = withOneKind(annotations.flatMap(annotation => membersOf(annotation)));
  const clusters: Cluster[] = [];
  const near = new Map<string, Set<Cluster>>();
  const exact = new Map<string, Cluster>();
  for (const member of fullestFirst(members)) {
    const keys = keysOf(member);
    let cluster = exactFor(member, exact) ?? clusterFor(member, alike(keys, near));
    if (cluster === null) {
      cluster = { order: clusters.length, kind: member.kind, members: [] };
      clusters.push(cluster);
    }
    cluster.members.push(member);
    for (const words of member.names) setFirst(exact, exactKey(member, words), cluster);
    for (const key of keys) near.set(key, (near.get(key) ?? new Set()).add(cluster));
  }
  return storyEntities(clusters);
}

function exactKey({ kind, forms }: Member, words: readonly string[]): string {
  return `${forms.length > 0 ? kind : 'described'} ${words.join(' ')}`;
}

function setFirst(map: Map<string, Cluster>, key: string, cluster: Cluster): void {
  if (!map.has(key)) map.set(key, cluster);
}

/** The cluster that has the very same name, if no member of it is of the same report. */
function exactFor(member: Member, exact: ReadonlyMap<string, Cluster>): Cluster | null {
  if (member.forms.length === 0) return null;
  for (const words of member.names) {
    const cluster = exact.get(exactKey(member, words));
    if (cluster !== undefined && fit(member, cluster) === SAME) return cluster;
  }
  return null;
}

/** More clusters that begin alike are not each compared. */
const MOST_ALIKE = 400;

/** Letters that two spellings of one word share at its beginning. */
const SHARED_LETTERS = 3;

/** What members that may be one have in common: how a word of a name begins, or how it sounds. */
function keysOf({ names }: Member): ReadonlySet<string> {
  return new Set(names.flat().flatMap(word => [word.slice(0, SHARED_LETTERS), `sound ${soundKey(word)}`]));
}

/** Clusters with a key in common, in the order they were made. */
function alike(keys: ReadonlySet<string>, near: ReadonlyMap<string, ReadonlySet<Cluster>>): readonly Cluster[] {
  const found = new Set<Cluster>();
  for (const key of keys) for (const cluster of near.get(key) ?? []) found.add(cluster);
  return [...found].sort((a, b) => a.order - b.order).slice(0, MOST_ALIKE);
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
    kind: entity.kind,
    entity,
    forms: [...(forms.get(entity.id) ?? [])],
    names: namesOf(entity),
  }));
}

/** On a tie: a bare name is sooner a place's or a body's, for people have full names somewhere. */
const KINDS: readonly MentionKind[] = ['place', 'organisation', 'work', 'group', 'person'];

/** What one report takes for a person and most for a place is a place, if the name is the same word for word. */
function withOneKind(members: readonly Member[]): readonly Member[] {
  const kinds = new Map<string, Map<MentionKind, number>>();
  for (const { entity } of members) {
    const key = nameWords(entity.name).join(' ');
    const counts = kinds.get(key) ?? new Map<MentionKind, number>();
    counts.set(entity.kind, (counts.get(entity.kind) ?? 0) + 1);
    kinds.set(key, counts);
  }
  return members.map(member => {
    if (member.forms.length === 0) return member;
    const counts = kinds.get(nameWords(member.entity.name).join(' '))!;
    const most = Math.max(...counts.values());
    const kind = KINDS.find(each => counts.get(each) === most)!;
    return kind === member.kind ? member : { ...member, kind };
  });
}

function namesOf(entity: FiledEntity): readonly (readonly string[])[] {
  const words = [entity.name, ...entity.aliases, ...(entity.filed ?? [])]
    .map(nameWords)
    .filter(each => each.length > 0);
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
const SCORES: Readonly<Record<NameRelation, number>> = {
  same: SAME,
  part: 5,
  initial: 4,
  variant: 4,
  sound: 3,
  typo: 2,
};

/** Entities of one report are never linked with each other here: the report kept them apart. */
function fit(member: Member, cluster: Cluster): number {
  if (member.kind !== cluster.kind) return 0;
  let best = 0;
  for (const other of cluster.members) {
    if (other.report === member.report) return 0;
    const score = cluster.kind === 'person' ? fitPeople(member, other) : fitOthers(member, other);
    if (score > best) best = score;
  }
  return best;
}

function fitPeople(a: Member, b: Member): number {
  if (a.forms.length === 0 || b.forms.length === 0) return isOneDescription(a, b) ? SAME : 0;
  let best = 0;
  for (const x of a.names) {
    for (const y of b.names) {
      const relation = relatePeople(x, y);
      if (relation !== null) best = Math.max(best, SCORES[relation]);
    }
  }
  return best;
}

/** People who are only described are one over reports if the same words, with a name among them, describe them. */
function isOneDescription(a: Member, b: Member): boolean {
  if (a.forms.length > 0 || b.forms.length > 0) return false;
  const same = nameWords(a.entity.name).join(' ') === nameWords(b.entity.name).join(' ');
  return same && /\p{Lu}/u.test(a.entity.name);
}

/** A bare name links to a full one by its family name only, spelled alike. */
function relatePeople(x: readonly string[], y: readonly string[]): NameRelation | null {
  if (x.length > 1 && y.length > 1) return relateNames(x, y, NO_VARIANTS) ?? (isSlipOfFamilyName(x, y) ? 'typo' : null);
  const [bare, full] = x.length === 1 ? [x, y] : [y, x];
  const last = full.slice(-1);
  const relation = relateNames(bare, last, NO_VARIANTS);
  if (relation === 'sound' && soundKey(bare[0]!).length < BARE_SOUND_LETTERS) return null;
  return relation === 'same' && full.length > 1 ? 'part' : relation === 'initial' ? null : relation;
}

/** Two bare names must share this many consonants to be transliterations of one. */
const BARE_SOUND_LETTERS = 3;
/** With all other words alike a slip shows in words of this length. */
const SLIP_LETTERS = 5;

/** `Brian Castell` and `Brian Castel`. */
function isSlipOfFamilyName(x: readonly string[], y: readonly string[]): boolean {
  return x.length === y.length && x.every((word, i) => word === y[i] || (i > 0 && isSlip(word, y[i]!)));
}

/** One letter more, less, other or swapped, after the first. */
function isSlip(a: string, b: string): boolean {
  return a[0] === b[0] && Math.min(a.length, b.length) >= SLIP_LETTERS && editDistance(a, b, 1) <= 1;
}

function fitOthers(a: Member, b: Member): number {
  const mine = new Set(a.names.map(words => words.join(' ')));
  for (const words of b.names) if (mine.has(words.join(' '))) return SAME;
  let best = 0;
  for (const x of a.names) for (const y of b.names) best = Math.max(best, fitNames(x, y));
  return best;
}

/** Words shorter than this link others: of, and, for, de. */
const TELLING_LETTERS = 4;

/** The words that tell, in the order of their letters. */
function telling(words: readonly string[]): string {
  const long = words.filter(word => word.length >= TELLING_LETTERS);
  return [...(long.length > 1 ? long : words)].sort().join(' ');
}

/** The same words in another order; or all alike but one with a slip. A single word must be long for that. */
function fitNames(x: readonly string[], y: readonly string[]): number {
  if (telling(x) === telling(y)) return SCORES.variant;
  if (x.length !== y.length) return 0;
  if (x.length === 1) return relateNames(x, y, NO_VARIANTS) === 'typo' ? SCORES.typo : 0;
  const others = x.filter((word, i) => word !== y[i]).length;
  return others === 1 && x.every((word, i) => word === y[i] || isSlip(word, y[i]!)) ? SCORES.typo : 0;
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
    const members = cluster.members.map(({ report, entity }) => ({ report, entity: entity.id }));
    return { id, kind: cluster.kind, name, forms: formsOf(cluster), facts: factsOf(cluster), members };
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
  if (reports.size === 0) return members.map(({ report, entity }) => ({ form: entity.name, reports: [report] }));
  return [...reports].map(([form, ids]) => ({ form, reports: [...ids] }));
}

function factsOf({ members }: Cluster): StoryEntity['facts'] {
  return members.flatMap(({ report, entity }) => entity.facts.map(fact => ({ ...fact, report })));
}
