/**
 * Merging: what is proposed beside what is found already. In: findings so far and a proposed one. Out: the one that shows the same
 * already, or none; and findings changed by what was proposed. Same means: two sides of the one stand where two sides of the other stand.
 */
import type { Evidence, Finding, Relation, Variant } from '../../model/comparison.ts';
import { type Proposals, SECOND_READER } from '../../model/proposals.ts';
import { sharedLength } from '../../text/spans.ts';
import { compareEvidence } from '../evidence/evidence.ts';
import type { Side } from './sides.ts';

/** How much of the shorter words two pieces of evidence must share to be the same place. */
const SAME_PLACE = 0.5;

/** The finding that shows a proposed difference already. */
export function sameDifference(found: readonly Finding[], proposed: Finding): Finding | undefined {
  return found.find(
    each =>
      isDifference(each) &&
      isSameSides(each, proposed) &&
      // two that one proposer names are two, unless they are the very same
      (each.why.by !== proposed.why.by || (isWithin(each, proposed) && isWithin(proposed, each))),
  );
}

/** The finding that shows a proposed agreement or single already, in a clause: that a number is alike tells less. */
export function samePoint(found: readonly Finding[], proposed: Finding): Finding | undefined {
  const least = proposed.relation === 'agree' ? 2 : 1;
  const isShown = ({ kind, relation, borne }: Finding): boolean =>
    kind === 'fact' && relation === proposed.relation && (relation === 'only' || borne !== undefined);
  return found.find(each => isShown(each) && reportsMet(each, proposed) >= least);
}

function isDifference({ relation }: Finding): boolean {
  return relation !== 'agree' && relation !== 'only';
}

export function isClash({ relation }: Finding): boolean {
  return relation === 'conflict' || relation === 'update';
}

function isSameSides(a: Finding, b: Finding): boolean {
  return areSameSides(
    a.variants.map(({ evidence }) => evidence),
    b.variants.map(({ evidence }) => evidence),
  );
}

/** Whether two sides of a finding stand where two of these sides stand. */
export function standWhere({ variants }: Finding, sides: readonly Side[]): boolean {
  return areSameSides(
    variants.map(({ evidence }) => evidence),
    sides.map(({ words }) => words.map(({ evidence }) => evidence)),
  );
}

function areSameSides(a: readonly (readonly Evidence[])[], b: readonly (readonly Evidence[])[]): boolean {
  const met = a.map(side => b.map(other => areSamePlaces(side, other)));
  return met.some((sides, i) =>
    met.slice(i + 1).some(others => sides.some((is, m) => is && others.some((also, n) => also && m !== n))),
  );
}

function areSamePlaces(a: readonly Evidence[], b: readonly Evidence[]): boolean {
  return a.some(x => b.some(y => isSamePlace(x, y)));
}

/** Whether all words of one stand where words of the other do. */
function isWithin(a: Finding, b: Finding): boolean {
  const other = evidenceIn(b);
  return evidenceIn(a).every(each => other.some(own => isSamePlace(own, each)));
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

function isSamePlace(a: Evidence, b: Evidence): boolean {
  if (a.report !== b.report || (a.field ?? 'text') !== (b.field ?? 'text')) return false;
  const shared = sharedLength(a, b);
  return shared > 0 && shared >= SAME_PLACE * Math.min(a.end - a.start, b.end - b.start);
}

/** Rules that relate two values know more of them than anybody who reads them once. */
const OF_VALUES: ReadonlySet<string> = new Set(['date', 'time', 'duration', 'number', 'money', 'age']);

/**
 * What rules found and somebody proposes too: the rules' finding with the proposal's sides beside its own, and who proposes it. A clash of the rules
 * stays one if it is one of values, or if the proposer calls it one too, which then also tells news from contradiction. `claimed`: what the proposer calls it.
 */
export function withProposer(found: Finding, proposed: Finding, claimed: Relation): Finding {
  const { by, prompt, checks } = proposed.why;
  const isOfValues = OF_VALUES.has(found.kind);
  // whether another age is a later one or a slip, who read the texts may know
  const mayBeNews = isClash(proposed) && (!isOfValues || found.kind === 'age');
  const stays = isClash(found) && !mayBeNews && (isOfValues || claimed !== 'compatible');
  const isPoint = !isDifference(found);
  const variants = isPoint ? found.variants : joinedVariants(found, proposed);
  const speaking = new Set(variants.flatMap(({ evidence }) => evidence.map(({ report }) => report)));
  return {
    ...found,
    relation: isPoint || stays ? found.relation : proposed.relation,
    variants,
    silent: found.silent.filter(({ report }) => !speaking.has(report)),
    why: {
      ...found.why,
      ...(by === undefined ? {} : { by }),
      ...(prompt === undefined ? {} : { prompt }),
      ...(checks === undefined ? {} : { checks }),
    },
  };
}

function joinedVariants(found: Finding, proposed: Finding): readonly Variant[] {
  const own = found.variants.filter(
    each => !proposed.variants.some(other => areSamePlaces(each.evidence, other.evidence)),
  );
  // a variant that no words show, "in no body", comes last
  const [shown, bare] = [own.filter(({ evidence }) => evidence.length > 0), own.filter(e => e.evidence.length === 0)];
  const all = [...proposed.variants, ...shown];
  return [...all.sort((a, b) => compareEvidence(a.evidence[0]!, b.evidence[0]!)), ...bare];
}

/** Items that must hold, and what share of all, for an answer to be one of somebody who read all of it: of 50 recorded answers all are. */
const LEAST_HELD = 10;
const SHARE_HELD = 0.7;

/** Whether an answer that says that it names all there is can be taken at its word. */
export function isSoundReading({ whole }: Proposals, held: number, proposed: number): boolean {
  return whole === true && held >= LEAST_HELD && held >= SHARE_HELD * proposed;
}

/**
 * Clashes of rules that somebody who read all did not name: they are shown, as differences. Of seven on annotated stories none was a clash of its own
 * (`npm run eval -- --only gold --claims` lists all that rules call clashes).
 */
export function withoutLoneClashes(findings: readonly Finding[]): readonly Finding[] {
  return findings.map(finding =>
    isClash(finding) && finding.why.by === undefined
      ? { ...finding, relation: 'compatible', why: { ...finding.why, checks: [SECOND_READER] } }
      : finding,
  );
}

/** Agreements without the texts whose words stand on another side of a clash than those of most others; those of one text are none. */
export function withoutContradicted(findings: readonly Finding[], clashes: readonly Finding[]): readonly Finding[] {
  return findings.flatMap(finding => {
    if (finding.relation !== 'agree') return [finding];
    const out = new Set(clashes.flatMap(clash => contradicted(finding, clash)));
    if (out.size === 0) return [finding];
    const keep = (list: readonly Evidence[]): readonly Evidence[] => list.filter(({ report }) => !out.has(report));
    const variants = finding.variants
      .map(variant => ({ ...variant, evidence: keep(variant.evidence) }))
      .filter(({ evidence }) => evidence.length > 0);
    if (new Set(variants.flatMap(({ evidence }) => evidence.map(({ report }) => report))).size < 2) return [];
    if (finding.kind !== 'fact') return [{ ...finding, variants }];
    const head = finding.borne?.[0];
    if (head === undefined || out.has(head.report)) {
      const { borne: _, ...rest } = finding;
      return [{ ...rest, variants, label: variants[0]!.evidence[0]!.exact.replace(/\s+/g, ' ') }];
    }
    return [{ ...finding, variants, borne: keep(finding.borne!) }];
  });
}

/** The texts of an agreement that stand on another side of a clash than most of it. */
function contradicted(agreement: Finding, clash: Finding): readonly string[] {
  const sides = clash.variants
    .map(variant => [
      ...new Set(
        evidenceIn(agreement)
          .filter(each => variant.evidence.some(other => isSamePlace(each, other)))
          .map(({ report }) => report),
      ),
    ])
    .filter(reports => reports.length > 0)
    .sort((a, b) => b.length - a.length);
  const [most, ...others] = sides;
  return others.flat().filter(report => !most!.includes(report));
}
