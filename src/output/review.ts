/**
 * A desk's review: decisions made of findings, two reviews as one, decisions held to the findings of a comparison, and the file. In: reviews, findings.
 * Out: the same as plain data; no clock, no names but those given. A decision is of what was seen: a finding that has another value since is open again.
 */
import type { Comparison, Finding } from '../core/model/comparison.ts';
import { type Decision, LONGEST, MOST_VALUES, type Review, type SeenValue } from '../core/model/review.ts';
import type { ReviewRecord } from './wire.ts';

/** What is decided, by whom and when. */
export type Deciding = Pick<Decision, 'decision' | 'why' | 'note' | 'at' | 'by'>;

/** A decision of a finding as it is now. */
export function decisionOf(finding: Finding, { decision, why, note, at, by }: Deciding): Decision {
  const { id, label, kind, relation, variants } = finding;
  const values = variants
    .slice(0, MOST_VALUES)
    .flatMap(({ evidence: [first] }) => (first === undefined ? [] : seen(first)));
  return inOrder({
    finding: id,
    decision,
    why,
    note,
    at,
    ...(by === undefined || by === '' ? {} : { by }),
    label: known(label, LONGEST.label),
    kind,
    relation,
    ...(values.length === 0 ? {} : { values }),
  });
}

function seen({ report, field, start, exact }: SeenValue): SeenValue {
  const place = { report: known(report, LONGEST.report), ...(field === 'headline' ? { field } : {}) };
  return { ...place, start, exact: known(exact) };
}

/** Nobody sees them, and reading a file drops them. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;

/** Words by which a finding is known again. */
function known(words: string, longest: number = LONGEST.value): string {
  const line = words.replace(/\s+/g, ' ').replace(UNSEEN, '').replace(/ +/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}

/** The names of a decision in the order in which a file has them. */
function inOrder({ finding, decision, why, note, at, by, label, kind, relation, values }: Decision): Decision {
  return {
    finding,
    decision,
    why,
    note,
    at,
    ...(by === undefined ? {} : { by }),
    label,
    ...(kind === undefined ? {} : { kind }),
    ...(relation === undefined ? {} : { relation }),
    ...(values === undefined ? {} : { values: values.map(inPlace) }),
  };
}

/** A value as `seen` makes it, whatever it was read from. */
function inPlace({ report, field, start, exact }: SeenValue): SeenValue {
  return { report, ...(field === undefined ? {} : { field }), start, exact };
}

/** Both as one: of each finding what was decided later; of one moment always the same, whichever is named first. */
export function mergeReviews(a: Review, b: Review): Review {
  const newest = new Map<string, Decision>();
  for (const each of [...a.decisions, ...b.decisions].map(inOrder)) {
    const other = newest.get(each.finding);
    if (other === undefined || isNewer(each, other)) newest.set(each.finding, each);
  }
  const decisions = [...newest.values()].sort((x, y) => order(x.finding, y.finding));
  return { story: { title: a.story.title === '' ? b.story.title : a.story.title }, decisions };
}

function isNewer(a: Decision, b: Decision): boolean {
  return (order(a.at, b.at) || order(JSON.stringify(a), JSON.stringify(b))) > 0;
}

/** By code unit: the same in every engine. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function reviewRecord(review: Review): ReviewRecord {
  return { schema: 'synoptic.review/1', ...mergeReviews(review, NO_REVIEW) };
}

export const NO_REVIEW: Review = { story: { title: '' }, decisions: [] };

/** The file: the same decisions are the same bytes. */
export function reviewFile(review: Review): string {
  return `${JSON.stringify(reviewRecord(review), null, 2)}\n`;
}

/** What stands of a finding that is there. */
export interface Held {
  readonly decision: Decision;
  /** Whether the finding has more now, or is related otherwise, than when that was decided. */
  readonly isChanged: boolean;
}

export interface HeldReview {
  /** By the id the finding has now. */
  readonly held: ReadonlyMap<string, Held>;
  /** Decisions of findings that are not there any more. */
  readonly gone: readonly Decision[];
}

/**
 * Which finding each decision is of. By its id; but an id is made of a finding's kind and its earliest words, so that a text which joins can change it, and of two
 * findings with one earliest word the order tells which is `-2`. Hence by the words and their places where the id is not there or may be another's, and where texts
 * have other names now by kind, label and words: if one finding alone fits.
 */
export function heldTo(findings: readonly Finding[], { decisions }: Review): HeldReview {
  const index = indexOf(findings);
  const held = new Map<string, Held>();
  const gone: Decision[] = [];
  for (const decision of decisions) {
    const finding = findingOf(decision, index);
    const other = finding === null ? undefined : held.get(finding.id);
    if (finding === null) gone.push(decision);
    else if (other === undefined || isNewer(decision, other.decision))
      held.set(finding.id, { decision, isChanged: isChanged(finding, decision) });
  }
  return { held, gone };
}

interface Index {
  readonly byId: ReadonlyMap<string, Finding>;
  /** By kind and each of their words where they stand. */
  readonly byPlace: ReadonlyMap<string, readonly Finding[]>;
  /** Texts that have words in any of them. */
  readonly reports: ReadonlySet<string>;
  /** By kind and label. */
  readonly byLabel: ReadonlyMap<string, readonly Finding[]>;
  /** By what ids with the same earliest words have in common. */
  readonly byStem: ReadonlyMap<string, readonly Finding[]>;
}

/** Of one comparison once: each decision on the screen is held to it anew. */
const INDEXES = new WeakMap<readonly Finding[], Index>();

function indexOf(findings: readonly Finding[]): Index {
  const index = INDEXES.get(findings) ?? indexed(findings);
  INDEXES.set(findings, index);
  return index;
}

function indexed(findings: readonly Finding[]): Index {
  return {
    byId: new Map(findings.map(finding => [finding.id, finding])),
    byPlace: grouped(findings, placesOf),
    reports: new Set(
      findings.flatMap(({ variants }) => variants.flatMap(({ evidence }) => evidence.map(each => seen(each).report))),
    ),
    byLabel: grouped(findings, ({ kind, label }) => [labelKey(kind, label)]),
    byStem: grouped(findings, ({ id }) => [stemOf(id)]),
  };
}

function grouped(findings: readonly Finding[], keysOf: (finding: Finding) => Iterable<string>): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings)
    for (const key of new Set(keysOf(finding))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [finding]);
      else group.push(finding);
    }
  return groups;
}

function labelKey(kind: Decision['kind'], label: string): string {
  return `${kind}\n${known(label, LONGEST.label)}`;
}

function placeKey(kind: Decision['kind'], value: SeenValue): string {
  const { report, field = 'text', start, exact } = seen(value);
  return [kind, report, field, start, exact].join('\n');
}

function placesOf({ kind, variants }: Finding): readonly string[] {
  return variants.flatMap(({ evidence }) => evidence.map(each => placeKey(kind, each)));
}

/** `f-0123456789ab-2` without the `-2`. */
function stemOf(id: string): string {
  return id.replace(/^(\w+-[0-9a-f]{12})-\d+$/, '$1');
}

function findingOf(decision: Decision, index: Index): Finding | null {
  const named = index.byId.get(decision.finding) ?? null;
  // where no other has the same earliest words, the id is nobody else's
  if (named !== null && index.byStem.get(stemOf(named.id))?.length === 1) return named;
  const alike = atPlaces(decision, index);
  const fitting = alike.length > 0 ? alike : called(decision, index);
  if (fitting.length === 1) return fitting[0] ?? null;
  return named !== null && fitting.includes(named) ? named : null;
}

/** Those that have every word of it where it stood, as far as its texts are still there: a later version may speak for one now. */
function atPlaces({ kind, values = [] }: Decision, { byPlace, reports }: Index): readonly Finding[] {
  const [first, ...others] = values
    .filter(({ report }) => reports.has(report))
    .map(value => byPlace.get(placeKey(kind, value)) ?? []);
  return (first ?? []).filter(finding => others.every(other => other.includes(finding)));
}

/** Those of its name that have all its words, wherever they stand. */
function called({ kind, label, values = [] }: Decision, { byLabel }: Index): readonly Finding[] {
  return (byLabel.get(labelKey(kind, label)) ?? []).filter(({ variants }) => {
    const words = wordsIn(variants);
    return values.length > 0 && values.every(({ exact }) => words.has(known(exact)));
  });
}

/** Of one finding once: many decisions may be held to it. */
const WORDS = new WeakMap<Finding['variants'], ReadonlySet<string>>();

function wordsIn(variants: Finding['variants']): ReadonlySet<string> {
  const words = WORDS.get(variants) ?? new Set(variants.flatMap(wordsOf));
  WORDS.set(variants, words);
  return words;
}

function isChanged({ relation, variants }: Finding, { relation: before, values }: Decision): boolean {
  if (before !== undefined && before !== relation) return true;
  if (values === undefined || values.length >= MOST_VALUES) return false;
  const words = new Set(values.map(({ exact }) => known(exact)));
  const told = variants.filter(({ evidence }) => evidence.length > 0);
  return told.length > values.length || told.some(variant => !wordsOf(variant).some(each => words.has(each)));
}

function wordsOf({ evidence }: Finding['variants'][number]): readonly string[] {
  return evidence.map(({ exact }) => known(exact));
}

/** Whether it needs no look any more. */
export function isClosed(held: Held | undefined): boolean {
  return held !== undefined && held.decision.decision !== null && !held.isChanged;
}

/**
 * The review with no word of a text that is not in the comparison: for a file that goes to others while a text is kept back. What the desk wrote itself stays,
 * and the ids; a finding that is gone is then known by its id alone.
 */
export function withoutOthersWords({ findings }: Pick<Comparison, 'findings'>, review: Review): Review {
  const byDecision = new Map(
    [...heldTo(findings, review).held].map(([id, { decision }]) => [decision.finding, id] as const),
  );
  const byId = new Map(findings.map(finding => [finding.id, finding]));
  const decisions = review.decisions.map(({ label: _, values, ...rest }): Decision => {
    const finding = byId.get(byDecision.get(rest.finding) ?? '');
    if (finding === undefined) return inOrder({ ...rest, label: '' });
    const words = new Set(finding.variants.flatMap(wordsOf));
    const kept = (values ?? []).filter(({ exact }) => words.has(known(exact)));
    return inOrder({
      ...rest,
      label: known(finding.label, LONGEST.label),
      ...(kept.length === 0 ? {} : { values: kept }),
    });
  });
  return { ...review, decisions };
}
