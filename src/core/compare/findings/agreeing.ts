/**
 * Agreeing: which members of a point say the same of it. In: members. Out: those of which no two clash, in their order; those that clash with most of
 * the rest are left out. What clashes: yes and no, done and planned, figures of one thing, days, people in one role. How alike their words are was
 * asked before; here that is not enough.
 */
import type { Certainty, Quantity } from '../../model/layers.ts';
import { areDaysApart, namesOthers } from '../align/likeness.ts';
import type { PointUnit } from '../align/units.ts';
import { rangeOfQuantity } from '../align/values.ts';
import { relateRanges } from '../relate/relate.ts';
import { isAffirmed } from './disputes.ts';

export function agreeingMembers(members: readonly PointUnit[]): readonly PointUnit[] {
  const clashes = members.map(a => members.filter(b => a.at !== b.at && areClashing(a, b)));
  if (clashes.every(others => others.length === 0)) return members;
  const left = new Set(members);
  for (;;) {
    const counts = members.map((unit, i) => (left.has(unit) ? clashes[i]!.filter(other => left.has(other)).length : 0));
    const most = Math.max(0, ...counts);
    if (most === 0) return members.filter(unit => left.has(unit));
    // of two that clash neither is the better one: the later in order goes
    left.delete(members[counts.lastIndexOf(most)]!);
  }
}

function areClashing(a: PointUnit, b: PointUnit): boolean {
  return (
    isAffirmed(a) !== isAffirmed(b) ||
    namesOthers(a, b) ||
    areDaysApart(a, b) ||
    isDoneAndPlanned(a, b) ||
    tellOtherFigures(a, b)
  );
}

const DONE: ReadonlySet<Certainty> = new Set<Certainty>(['asserted', 'reported']);

/** "Closed" in one, "will close" in the other. Of two predicates each may be as sure as it likes. */
function isDoneAndPlanned(a: PointUnit, b: PointUnit): boolean {
  const [own, other] = [a.statement.certainty, b.statement.certainty];
  return (
    isSamePredicate(a, b) &&
    a.predicate.weight === 'full' &&
    ((own === 'planned' && DONE.has(other)) || (other === 'planned' && DONE.has(own)))
  );
}

function isSamePredicate(a: PointUnit, b: PointUnit): boolean {
  return a.predicate.concept === b.predicate.concept;
}

/** Whether some figure of one can't be so beside any of the other's that count the same thing, or things to which the same happened. */
function tellOtherFigures(a: PointUnit, b: PointUnit): boolean {
  const [own, other] = [quantitiesOf(a), quantitiesOf(b)];
  return own.some(x => {
    const rivals = other.filter(
      y => y.stated.unit === x.stated.unit && (y.measures.head === x.measures.head || isSamePredicate(a, b)),
    );
    return rivals.length > 0 && rivals.every(y => relateRanges(rangeOfQuantity(x), rangeOfQuantity(y)) === 'apart');
  });
}

function quantitiesOf({ annotation, statement }: PointUnit): readonly Quantity[] {
  return statement.quantities.map(i => annotation.quantities[i]!);
}
