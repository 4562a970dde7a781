/**
 * Merging: what is proposed beside what is found already. In: findings so far and a proposed one. Out: the one that shows the same
 * already, or none. Same means: two sides of the one stand where two sides of the other stand.
 */
import type { Evidence, Finding, Relation } from '../../model/comparison.ts';
import { sharedLength } from '../../text/spans.ts';

/** How much of the shorter words two pieces of evidence must share to be the same place. */
const SAME_PLACE = 0.5;

/** The finding that shows a proposed difference already. */
export function sameDifference(found: readonly Finding[], proposed: Finding): Finding | undefined {
  return found.find(each => isDifference(each) && isSameSides(each, proposed));
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
const OF_VALUES: ReadonlySet<string> = new Set(['date', 'time', 'duration', 'number', 'money', 'age']);

/** What rules found and somebody proposes too: the rules' finding, with who proposes it and, of words, what its checks decided. */
export function withProposer(found: Finding, proposed: Finding): Finding {
  const relation: Relation = OF_VALUES.has(found.kind) ? found.relation : proposed.relation;
  const { by, prompt, checks } = proposed.why;
  return {
    ...found,
    relation,
    why: {
      ...found.why,
      ...(by === undefined ? {} : { by }),
      ...(prompt === undefined ? {} : { prompt }),
      ...(checks === undefined ? {} : { checks }),
    },
  };
}
