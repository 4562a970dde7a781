/**
 * Labels: what a finding on values is about, as an editor would head it: `Phone call: day`, `Injured: number`. In: its kind and its values
 * with the words they hang on. Out: one line made of the reports' own words. Nothing is asked and no sentence is made up.
 */
import type { Kind } from '../../model/comparison.ts';
import type { FrameClause, FrameLabel, TimeExpression } from '../../model/layers.ts';
import { type FramedValue, MOVES } from '../align/values.ts';
import { compareStrings } from '../evidence/evidence.ts';
import { grainOf, isDated, weekdayOf } from '../relate/grains.ts';

/** How a toll is headed. */
const TOLL_NOUNS: ReadonlyMap<string, string> = new Map([
  ['kill', 'killed'],
  ['injure', 'injured'],
  ['hospitalise', 'taken to hospital'],
  ['arrest', 'arrested'],
  ['miss', 'missing'],
  ['rescue', 'rescued'],
  ['trap', 'trapped'],
  ['evacuate', 'evacuated'],
  ['displace', 'displaced'],
  ['critical', 'in a critical condition'],
  ['shoot', 'shot'],
  ['charge', 'charged'],
]);

/** Name to show for an entity of the story. */
export type NameOf = (storyEntity: string) => string;

/** What the values are of, and what of it they give. */
export function valueLabel(kind: Kind, members: readonly FramedValue[], nameOf: NameOf): string {
  const label = commonLabel(kind === 'date' || kind === 'time' ? members.filter(isOfEvent) : members);
  const event = members.find(value => value.event !== null)?.event ?? null;
  const unit = members[0]!.quantity?.stated.unit ?? null;
  const toll = event === null ? undefined : TOLL_NOUNS.get(event);
  if (kind === 'number' && unit === null && toll !== undefined) return `${tollNoun(members, label, toll)}: number`;
  const aged = members.find(value => value.aged !== null)?.aged ?? null;
  if (kind === 'age' && aged !== null) return `${nameOf(aged)}: age`;
  const isMove = event !== null && MOVES.has(event) && (kind === 'number' || kind === 'money');
  const thing = thingOf(members, label, isMove, nameOf);
  return `${capital(thing)}: ${isMove ? movedAspect(kind, event) : aspectOf(kind, members)}`;
}

/** A name by itself is no event that has a day. */
function isOfEvent({ frame }: FramedValue): boolean {
  return frame.label?.form !== 'noun' || !frame.label.isName;
}

function tollNoun(members: readonly FramedValue[], label: FrameLabel | null, toll: string): string {
  const isTold = members.every(({ isGeneral }) => !isGeneral) && label?.form === 'noun';
  const counted = isTold ? `${bare(label.words)} ${toll}` : toll;
  return capital(counted);
}

/** "Shares of Holm Lines", of what fell; else the noun or the clause that the values hang on. */
function thingOf(members: readonly FramedValue[], label: FrameLabel | null, isMove: boolean, nameOf: NameOf): string {
  if (isMove && label?.clause != null && TELLS.test(label.clause.subject)) return bare(label.clause.subject);
  if (label === null) return sharedWords(members, nameOf);
  if (label.form === 'noun') return bare(label.words);
  return label.clause === null ? label.words : clauseWords(label.clause);
}

/** Longest rest of a clause that a label repeats, in words. */
const LONGEST_REST = 7;

function clauseWords({ subject, auxiliaries, verb, rest }: FrameClause): string {
  const end = rest.split(' ').length > LONGEST_REST ? '' : rest;
  return bare([subject, auxiliaries, verb, end].filter(part => part !== '').join(' '));
}

function movedAspect(kind: Kind, event: string): string {
  if (kind === 'money') return 'price';
  return event === 'rise' ? 'rise' : 'fall';
}

function aspectOf(kind: Kind, members: readonly FramedValue[]): string {
  if (kind === 'date') return whenOf(members);
  if (kind !== 'number') return ASPECTS[kind] ?? kind;
  const unit = members[0]!.quantity?.stated.unit ?? null;
  return unit === null ? 'number' : unit === 'percent' ? 'percentage' : `in ${unit}`;
}

const ASPECTS: Readonly<Partial<Record<Kind, string>>> = {
  time: 'time of day',
  duration: 'length',
  money: 'amount',
  age: 'age',
};

const DETERMINER = /^(?:the|an?|this|that|these|those|some|any|no|each|every|another)\s+/i;
const TELLS = /\p{L}\p{L}/u;

/** Without its article, and without marks that a parser left before it. */
function bare(words: string): string {
  return words.replace(/^[^\p{L}\p{N}$£€“]+/u, '').replace(DETERMINER, '');
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** As precise as the least precise member. */
function whenOf(members: readonly FramedValue[]): string {
  const stated = new Set(members.flatMap(value => (value.time === null ? [] : [granularity(value.time)])));
  const [one] = stated;
  return stated.size === 1 && one !== undefined && one !== 'other' ? one : 'when';
}

/** Finer times and parts of a day count by their day. */
function granularity(time: TimeExpression): string {
  const grain = grainOf(time);
  if (grain === 'year' || grain === 'month') return grain;
  return isDated(time) || weekdayOf(time) !== null ? 'day' : 'other';
}

/** The label given most often; of equals a clause that says more, then the shortest. */
export function commonLabel(members: readonly FramedValue[]): FrameLabel | null {
  const counts = new Map<string, { readonly label: FrameLabel; count: number }>();
  for (const { frame } of members) {
    if (frame.label === null || !TELLS.test(frame.label.words)) continue;
    const key = `${frame.label.form} ${frame.label.words.toLowerCase()}`;
    const entry = counts.get(key) ?? { label: frame.label, count: 0 };
    entry.count++;
    counts.set(key, entry);
  }
  const sorted = [...counts.values()].sort(
    (a, b) => b.count - a.count || tellsOf(b.label) - tellsOf(a.label) || compareStrings(a.label.words, b.label.words),
  );
  return sorted[0]?.label ?? null;
}

const SHORT_LABEL = 30;

/** How much a label tells: whole clauses most, then nouns with their modifiers; long ones less. */
function tellsOf({ words, form, clause }: FrameLabel): number {
  const isWhole = form === 'clause' && clause !== null && clause.rest !== '';
  return (isWhole ? 2 : 0) + (form === 'noun' && words.includes(' ') ? 1 : 0) - words.length / SHORT_LABEL;
}

const LABEL_WORDS = 2;

/** The words that most members' frame words share, strongest first, where no tree gave a label. */
function sharedWords(members: readonly FramedValue[], nameOf: NameOf): string {
  const totals = new Map<string, number>();
  for (const { weights } of members) {
    for (const [concept, weight] of weights) totals.set(concept, (totals.get(concept) ?? 0) + weight);
  }
  return [...totals]
    .filter(([concept]) => members.filter(value => value.weights.has(concept)).length > 1)
    .sort(([a, x], [b, y]) => y - x || compareStrings(a, b))
    .slice(0, LABEL_WORDS)
    .map(([concept]) => surfaceOf(concept, members, nameOf))
    .join(' ');
}

/** A concept as most of the reports write it. */
function surfaceOf(concept: string, members: readonly FramedValue[], nameOf: NameOf): string {
  const counts = new Map<string, number>();
  for (const { annotation, frame } of members) {
    const { terms, report } = annotation;
    terms.concept.forEach((c, i) => {
      if (c !== concept || terms.sentence[i] !== frame.sentence) return;
      const word = report.text.slice(terms.start[i]!, terms.end[i]!);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    });
  }
  const best = [...counts].sort(([a, x], [b, y]) => y - x || compareStrings(a, b))[0];
  return best?.[0] ?? nameOf(concept);
}
