/**
 * Merging: what is proposed beside what is found already. In: findings so far and a proposed one. Out: the one that shows the same
 * already, or none. Same means: two sides of the one stand where two sides of the other stand.
 */
import type { Evidence, Finding, Relation, Variant } from '../../model/comparison.ts';
import { sharedLength } from '../../text/spans.ts';
import { compareEvidence } from '../evidence.ts';

/** How much of the shorter words two pieces of evidence must share to be the same place. */
const SAME_PLACE = 0.5;

/** The finding that shows a proposed difference already: of another proposal only where it is the very same. */
export function sameDifference(found: readonly Finding[], proposed: Finding): Finding | undefined {
  return found.find(
    each =>
      isDifference(each) &&
      isSameSides(each, proposed) &&
      (each.why.rule !== 'proposed' || (isWithin(each, proposed) && isWithin(proposed, each))),
  );
}

/** Whether all words of one stand where words of the other do. */
function isWithin(a: Finding, b: Finding): boolean {
  const other = evidenceIn(b);
  return evidenceIn(a).every(each => other.some(own => isSamePlace(own, each)));
}

/** The finding that shows a proposed agreement or single already. */
export function samePoint(
  found: readonly Finding[],
  proposed: Finding,
  relation: 'agree' | 'only',
): Finding | undefined {
  const least = relation === 'agree' ? 2 : 1;
  return found.find(each => each.relation === relation && reportsMet(each, proposed) >= least);
}

function isDifference({ relation }: Finding): boolean {
  return relation !== 'agree' && relation !== 'only';
}

function isSameSides(a: Finding, b: Finding): boolean {
  const met = a.variants.map(variant =>
    b.variants.map(other => variant.evidence.some(x => other.evidence.some(y => isSamePlace(x, y)))),
  );
  return met.some((sides, i) =>
    met.slice(i + 1).some(others => sides.some((is, m) => is && others.some((also, n) => also && m !== n))),
  );
}

function reportsMet(a: Finding, b: Finding): number {
  const own = evidenceIn(a);
  return new Set(
    evidenceIn(b)
      .filter(each => own.some(other => isSamePlace(each, other)))
      .map(({ report }) => report),
  ).size;
}

function evidenceIn({ variants }: Finding): readonly Evidence[] {
  return variants.flatMap(({ evidence }) => evidence);
}

export function isSamePlace(a: Evidence, b: Evidence): boolean {
  if (a.report !== b.report || (a.field ?? 'text') !== (b.field ?? 'text')) return false;
  return sharedLength(a, b) >= SAME_PLACE * Math.min(a.end - a.start, b.end - b.start);
}

/** Rules that relate two values know more of them than anybody who reads them once. */
function isAmong({ evidence }: Variant, { variants }: Finding): boolean {
  return variants.some(other => evidence.some(x => other.evidence.some(y => isSamePlace(x, y))));
}

/** A clash of values stays one; "at least 50" leaves room for 59, but 59 may be the newer figure. */
function valueRelation({ relation }: Finding, proposed: Finding): Relation {
  return relation === 'compatible' ? proposed.relation : relation;
}

const OF_VALUES: ReadonlySet<string> = new Set(['date', 'time', 'duration', 'number', 'money', 'age']);

/** What rules found and somebody proposes too: the rules' finding with the proposal's sides beside its own, who proposes it and, of words, what its checks decided. */
export function withProposer(found: Finding, proposed: Finding): Finding {
  const relation = OF_VALUES.has(found.kind) ? valueRelation(found, proposed) : proposed.relation;
  const { by, prompt, checks } = proposed.why;
  const variants = [...proposed.variants, ...found.variants.filter(each => !isAmong(each, proposed))];
  return {
    ...found,
    relation,
    variants: variants.sort((a, b) => compareEvidence(a.evidence[0]!, b.evidence[0]!)),
    why: {
      ...found.why,
      ...(by === undefined ? {} : { by }),
      ...(prompt === undefined ? {} : { prompt }),
      ...(checks === undefined ? {} : { checks }),
    },
  };
}
