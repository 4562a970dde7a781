/**
 * Relations of proposed sides: whether they can both be so. In: sides that stand in the reports, and what their proposer takes them for. Out: a relation
 * with what was checked, or why there is no difference. What the engine can relate it relates, whatever the proposer says; of the rest all that speaks for a clash is weighed.
 */
import type { ProposedDifference } from '../../model/proposals.ts';
import type { RefusalReason } from '../../model/weighed-proposals.ts';
import { writtenOn } from '../evidence/written-on.ts';
import { compareStamps, type Stamp } from '../relate/instants.ts';
import { type FeatureId, featuresOf } from './features.ts';
import { haveNothingInCommon, pairsOf } from './likeness.ts';
import { relateValueSides } from './value-pairs.ts';
import type { Weighing } from './weighings.ts';
import { CONSTANT, LIKELY, WEIGHTS } from './weights.ts';

export interface Refused {
  readonly reason: RefusalReason;
  readonly detail: string;
}

export interface Decision {
  readonly relation: ProposedDifference['relation'];
  readonly checks: readonly string[];
  /** What spoke for a clash or against it, with its weight. */
  readonly features: Readonly<Partial<Record<FeatureId, number>>>;
}

export function relationOf(weighing: Weighing): Decision | Refused {
  const { difference, sides } = weighing;
  const fit = relateValueSides(weighing);
  if (fit === 'equal') return { reason: 'no-difference', detail: 'all sides give the same value' };
  if (fit === 'compatible' && difference.relation === 'conflict')
    return { relation: 'compatible', checks: ['values'], features: {} };
  if (difference.relation !== 'compatible') {
    if (difference.type === 'quote-wording' && weighing.collated.length === 0)
      return { reason: 'other-thing', detail: 'the sides do not render the same words spoken' };
    if (difference.type === 'headline-quote' && haveNothingInCommon(sides))
      return { reason: 'other-thing', detail: 'the headline and the words set against it have nothing in common' };
  }
  return weighed(weighing);
}

function weighed(weighing: Weighing): Decision {
  const found = [...featuresOf(weighing)].map(([id, value]) => [id, WEIGHTS[id] * value] as const);
  const sum = found.reduce((total, [, worth]) => total + worth, CONSTANT);
  const { relation } = weighing.difference;
  const clash = relation === 'update' && mayBeNews(weighing) ? 'update' : 'conflict';
  return {
    relation: sum > LIKELY ? clash : 'compatible',
    checks: ['weighed'],
    features: Object.fromEntries(found.map(([id, worth]) => [id, thousandths(worth)])),
  };
}

/**
 * Whether a text of one side may be later than one of another: of a text without a date nothing is known, and two of one hour are no news to each other.
 * Which of two texts of one day is the later its proposer may know from what they say.
 */
function mayBeNews({ context, sides }: Weighing): boolean {
  const stamps = sides.map(({ words }) => words.map(each => writtenOn(context, each)));
  return pairsOf(stamps).some(([a, b]) => a.some(x => b.some(y => areApart(x, y))));
}

const DAY_ALONE = /^\d{4}-\d\d-\d\d$/;

function areApart(a: Stamp | null, b: Stamp | null): boolean {
  if (a === null || b === null) return false;
  return compareStamps(a, b) !== 0 || DAY_ALONE.test(a.at);
}

function thousandths(n: number): number {
  return Math.round(n * 1000) / 1000;
}
