/**
 * Denials outright: somebody is quoted as saying that nothing of the kind happened ("We haven't closed anything"), or denies having done it
 * to anybody, where reports say that it did. Such words share no participant with what they deny, so no point holds both. In: all
 * statements. Out: disputes.
 */
import { ACTOR, isEntity, isTelling } from '../align/keys.ts';
import type { PointUnit } from '../align/units.ts';
import type { StoryContext } from '../context.ts';
import { compareStrings } from '../evidence/evidence.ts';
import type { Dispute } from './disputes.ts';
import { unitsVariant } from './variants.ts';

export interface Denial {
  readonly members: readonly PointUnit[];
  readonly dispute: Dispute;
}

/** Reports that must say it happened before "nothing" of somebody who names no doer is set against them. */
const LEAST_REPORTS = 2;
/** How telling a predicate must be: that somebody has not said anything is no news. */
const TELLING = 0.4;

export function deniedOutright(context: StoryContext, units: readonly PointUnit[]): readonly Denial[] {
  const denied = new Map<string, PointUnit[]>();
  for (const unit of units) {
    if (!deniesAll(unit)) continue;
    const key = `${unit.predicate.concept} ${doerOf(unit) ?? ''}`;
    const list = denied.get(key);
    if (list === undefined) denied.set(key, [unit]);
    else list.push(unit);
  }
  return [...denied]
    .sort(([a], [b]) => compareStrings(a, b))
    .flatMap(([, no]) => {
      const yes = affirmedAgainst(context, no, units);
      if (yes.length === 0) return [];
      const dispute: Dispute = {
        kind: 'negation',
        relation: 'conflict',
        severity: 'material',
        aspect: 'had it happened',
        rule: 'denied-outright',
        variants: [unitsVariant(context, 'yes', yes), unitsVariant(context, 'no', no)],
      };
      return [{ members: [...yes, ...no], dispute }];
    });
}

/** What is said to have happened of what is denied: done by the same, where the denial has a doer, and known when it was made. */
function affirmedAgainst(
  context: StoryContext,
  no: readonly PointUnit[],
  units: readonly PointUnit[],
): readonly PointUnit[] {
  const doer = doerOf(no[0]!);
  const yes = units.filter(
    unit =>
      unit.predicate.concept === no[0]!.predicate.concept &&
      affirmsSomething(unit) &&
      (doer === null || (unit.fillers.get('who') === doer && !isVoiceOf(unit, doer))),
  );
  if (new Set(yes.map(unit => unit.at)).size < (doer === null ? LEAST_REPORTS : 1)) return [];
  // "no one has been arrested" is no denial of an arrest that comes after
  return yes.some(a => no.some(b => !isAfter(context, a, b))) ? yes : [];
}

function isVoiceOf({ voice }: PointUnit, doer: string): boolean {
  return voice !== null && ACTOR + voice === doer;
}

function isAfter({ published }: StoryContext, a: PointUnit, b: PointUnit): boolean {
  const [x, y] = [a, b].map(({ annotation }) => published.get(annotation.report.id)?.slice(0, DAY) ?? null);
  return x != null && y != null && x > y;
}

/** Letters of a date in a time stamp. */
const DAY = 10;

/** A speaker's flat no, or somebody's denial, that names nothing but who did not do it. */
function deniesAll(unit: PointUnit): boolean {
  const { statement, predicate, predicateRarity, bag, fillers } = unit;
  const isNo = statement.polarity === 'negative' && statement.certainty === 'asserted';
  const isDenial = statement.polarity === 'positive' && statement.certainty === 'denied' && doerOf(unit) !== null;
  if (!isDenial && !(isNo && statement.speaker.status !== 'outlet')) return false;
  if (predicate.weight === 'light' || predicateRarity < TELLING) return false;
  if (fillers.has('whom') || statement.roles['whom'] === undefined) return false;
  if (isNo && isOneSpeaker(unit) && doerOf(unit) === null) return false;
  return isDenial || [...bag.keys()].every(key => !isTelling(key) || isEntity(key) || key === predicate.concept);
}

/** Who is said not to have done it, as a key: a named one, or the speaker who speaks of himself; null for "we", "nobody". */
function doerOf(unit: PointUnit): string | null {
  const who = unit.fillers.get('who');
  if (who?.startsWith(ACTOR)) return who;
  return unit.voice !== null && isOneSpeaker(unit) ? ACTOR + unit.voice : null;
}

/** Whether the one who speaks speaks of himself alone: "I didn't hear anything". */
function isOneSpeaker({ annotation: { mentions }, statement: { roles } }: PointUnit): boolean {
  const who = roles['who'];
  return (
    who !== undefined &&
    mentions.some(
      ({ form, kind, start, end, field }) =>
        form === 'pronoun' && kind === 'person' && field !== 'headline' && start === who.start && end === who.end,
    )
  );
}

/** Said flatly, by the report itself or by a source, of something. */
function affirmsSomething({ statement, fillers, predicate }: PointUnit): boolean {
  return (
    statement.polarity === 'positive' &&
    statement.certainty === 'asserted' &&
    predicate.weight === 'full' &&
    fillers.has('whom')
  );
}
