/**
 * Relations of proposed sides: whether they can both be so. In: sides that stand in the reports, and what their proposer takes them for. Out: a relation
 * with what was checked, or why there is no difference. What the engine can relate it relates, whatever the proposer says; of the rest all that speaks for a clash is weighed.
 */
import type { ProposedDifference, RefusalReason } from '../../model/proposals.ts';
import { type FeatureId, featuresOf, type Weighing } from './features.ts';
import { haveNothingInCommon } from './likeness.ts';
import { relateValueSides } from './value-pairs.ts';
import { CONSTANT, LIKELY, LIKELY_DETAIL, WEIGHTS } from './weights.ts';
import { renderOneUtterance } from './wordings.ts';

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
    if (difference.type === 'quote-wording' && !renderOneUtterance(sides))
      return { reason: 'other-thing', detail: 'the sides do not render the same words spoken' };
    if (difference.type === 'headline-quote' && haveNothingInCommon(sides))
      return { reason: 'other-thing', detail: 'the headline and the words set against it have nothing in common' };
  }
  return weighed(weighing);
}

function weighed(weighing: Weighing): Decision {
  const found = featuresOf(weighing);
  const sum = [...found].reduce((total, [id, value]) => total + WEIGHTS[id] * value, CONSTANT);
  const { relation } = weighing.difference;
  const clash = relation === 'compatible' ? 'conflict' : relation;
  return {
    relation: sum > (relation === 'compatible' ? LIKELY_DETAIL : LIKELY) ? clash : 'compatible',
    checks: ['weighed'],
    features: Object.fromEntries([...found].map(([id, value]) => [id, thousandths(WEIGHTS[id] * value)])),
  };
}

function thousandths(n: number): number {
  return Math.round(n * 1000) / 1000;
}
