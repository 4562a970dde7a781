/**
 * Stages of a case: how far each report has it. In: the states of the reports' texts. Out: one update at most, where a later report has a case further than an
 * earlier one. A report's stage is the furthest it tells: who is sentenced was charged.
 */
import type { Finding } from '../../model/comparison.ts';
import type { Annotation, State } from '../../model/layers.ts';
import type { StoryContext } from '../context.ts';
import { isWrittenBefore, type Place, writtenOn } from '../evidence/written-on.ts';
import { dayNumber } from '../relate/relate.ts';
import { clashFinding } from './clashes.ts';
import { likenessOf, subjectAt } from './subjects.ts';
import { isBare, tellOfOne, toldAround } from './surroundings.ts';
import { contentStates, type Told, wordsOfAll } from './told.ts';

/** From first to last. */
const STAGES = ['charged', 'set', 'sent', 'plea', 'verdict', 'sentence'] as const;

/** The first stage at which a court has decided. */
const DECIDED = STAGES.indexOf('verdict');

/** The first stage that is news: that who is charged will be heard goes without saying. */
const NEWS = STAGES.indexOf('sent');

interface Standing {
  readonly rank: number;
  readonly told: readonly Told[];
}

export function compareStages(context: StoryContext): readonly Finding[] {
  const standings = context.annotations
    .map(annotation => standingOf(context, annotation))
    .filter(standing => standing !== null);
  const met = standings.filter(one =>
    standings.some(other => isNews(context, one, other) || isNews(context, other, one)),
  );
  if (met.length === 0) return [];
  const ranks = [...new Set(met.map(({ rank }) => rank))].sort((x, y) => x - y);
  const sides = ranks.map(rank =>
    wordsOfAll(
      context,
      met.filter(each => each.rank === rank).flatMap(({ told }) => told),
    ),
  );
  return [
    clashFinding(context, {
      ...{
        rule: 'stage-of-case',
        kind: 'presence',
        relation: 'update',
        severity: 'material',
        label: 'Stage of the case',
      },
      ...{ sides, places: PLACES, isOrdered: true },
    }),
  ];
}

/** Whether a later report has the case of an earlier one further. */
function isNews(context: StoryContext, early: Standing, late: Standing): boolean {
  return (
    early.rank < late.rank &&
    late.rank >= NEWS &&
    isWrittenBefore(context, placeOf(early), placeOf(late)) &&
    !isTooSoon(context, early, late) &&
    early.told.some(a => late.told.some(b => areOfOneCase(context, a, b)))
  );
}

/** Days from an arrest within which hardly a court decides: what it decided then was another case of theirs. */
const SOONEST = 14;

/** Whether a case that has just begun, with a hunt or an arrest, is decided at once. */
function isTooSoon(context: StoryContext, early: Standing, late: Standing): boolean {
  if (early.rank >= NEWS || late.rank < DECIDED) return false;
  const [before, after] = [early, late].map(each => dayOf(context, each));
  if (before == null || after == null || after - before >= SOONEST) return false;
  return contentStates(context, early.told[0]!.annotation).some(({ slot }) => slot === 'arrest');
}

function dayOf(context: StoryContext, standing: Standing): number | null {
  const stamp = writtenOn(context, placeOf(standing));
  return stamp === null ? null : dayNumber(stamp.at);
}

/** One person's case, where both tell whose it is; else what their sentences tell must be the same. */
function areOfOneCase(context: StoryContext, a: Told, b: Told): boolean {
  const [one, other] = [a, b].map(({ annotation, state: { subject, isMany } }) =>
    subject === null ? null : subjectAt(context, annotation, subject, isMany),
  );
  if (one != null && other != null) return (likenessOf(one, other) ?? 0) > 0;
  const [x, y] = [a, b].map(({ annotation, state }) => toldAround(annotation, state));
  return isBare(x!) || tellOfOne(x!, y!);
}

/** Places shown of one text. */
const PLACES = 2;

/** The furthest stage a report tells; null where it tells none. */
function standingOf(context: StoryContext, annotation: Annotation): Standing | null {
  const told = contentStates(context, annotation).flatMap((state): readonly { rank: number; state: State }[] => {
    const rank = STAGES.findIndex(stage => stage === state.value);
    return rank < 0 ? [] : [{ rank, state }];
  });
  if (told.length === 0) return null;
  const rank = Math.max(...told.map(each => each.rank));
  return {
    rank,
    told: told.filter(each => each.rank === rank).map(({ state }) => ({ annotation, state })),
  };
}

function placeOf({ told: [first] }: Standing): Place {
  return { annotation: first!.annotation, span: first!.state };
}
