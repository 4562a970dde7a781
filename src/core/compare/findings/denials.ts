/**
 * Denials outright: somebody is quoted as saying that nothing of the kind happened ("We haven't closed anything"), where reports say
 * that it did. Such words share no participant with what they deny, so no point holds both. In: all statements. Out: disputes.
 */
import { isEntity, isTelling } from '../align/keys.ts';
import type { PointUnit } from '../align/units.ts';
import type { StoryContext } from '../context.ts';
import { compareStrings } from '../evidence/evidence.ts';
import type { Dispute } from './disputes.ts';
import { unitsVariant } from './variants.ts';

export interface Denial {
  readonly members: readonly PointUnit[];
  readonly dispute: Dispute;
}

/** Reports that must say it happened before somebody's "nothing" is set against them. */
const LEAST_REPORTS = 2;
/** How telling a predicate must be: that somebody has not said anything is no news. */
const TELLING = 0.4;

export function deniedOutright(context: StoryContext, units: readonly PointUnit[]): readonly Denial[] {
  const denied = new Map<string, PointUnit[]>();
  for (const unit of units) {
    if (!deniesAll(unit)) continue;
    const list = denied.get(unit.predicate.concept);
    if (list === undefined) denied.set(unit.predicate.concept, [unit]);
    else list.push(unit);
  }
  return [...denied]
    .sort(([a], [b]) => compareStrings(a, b))
    .flatMap(([concept, no]) => {
      const yes = units.filter(unit => unit.predicate.concept === concept && affirmsSomething(unit));
      if (new Set(yes.map(unit => unit.at)).size < LEAST_REPORTS) return [];
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

/** A speaker's flat no that names nothing but what was not done. */
function deniesAll({ statement, predicate, predicateRarity, bag, fillers }: PointUnit): boolean {
  if (statement.polarity !== 'negative' || statement.certainty !== 'asserted' || statement.speaker.status === 'outlet')
    return false;
  if (
    predicate.weight === 'light' ||
    predicateRarity < TELLING ||
    fillers.has('whom') ||
    statement.roles['whom'] === undefined
  )
    return false;
  return [...bag.keys()].every(key => !isTelling(key) || isEntity(key) || key === predicate.concept);
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
