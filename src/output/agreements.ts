/**
 * Which agreements are ones. In: a finding. Out: whether its texts say the same, and the words that do. The engine relates what speaks of one thing; that two texts say
 * the same of it is said only of clauses that another text bears out, of values told in sure surroundings, and of words that are the same.
 */
import type { Evidence, Finding, Variant } from '../core/model/comparison.ts';

/** What a finding is called where texts speak of one thing, and nothing says that they say the same. */
export const SAME_TOPIC = 'same-topic';

/** Whether the texts say the same, by the words of each. */
export function isSaidAlike(finding: Finding): boolean {
  if (finding.relation !== 'agree') return false;
  if (isProposed(finding)) return true;
  if (finding.kind === 'fact') return isBorneOut(finding);
  return !isOfValues(finding) || isSureValue(finding);
}

/** The relation as other programs may build on it. */
export function saidRelation(finding: Finding): Finding['relation'] | typeof SAME_TOPIC {
  return finding.relation === 'agree' && !isSaidAlike(finding) ? SAME_TOPIC : finding.relation;
}

/** Each value or wording with the words that say it: of a clause that is borne out, those that bear it out, and no others of its topic. */
export function saidVariants(finding: Finding): readonly Variant[] {
  const [first] = finding.variants;
  return isBorneOut(finding) && first !== undefined ? [{ ...first, evidence: finding.borne! }] : finding.variants;
}

/** Whether words of a finding say what it says, or are only on the same thing, as words of an agreed fact can be. */
export function saidBy(finding: Finding): (evidence: Evidence) => boolean {
  if (finding.kind !== 'fact' || finding.relation !== 'agree') return () => true;
  if (!isSaidAlike(finding)) return () => false;
  const reports = new Set(saidVariants(finding).flatMap(({ evidence }) => evidence.map(({ report }) => report)));
  return ({ report }) => reports.has(report);
}

/** Findings as said: what only speaks of one thing is left out. */
export function saidFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .filter(finding => finding.relation !== 'agree' || isSaidAlike(finding))
    .map(finding => ({ ...finding, variants: saidVariants(finding) }));
}

/** Whether a clause of one text is borne out by the words of another. */
export function isBorneOut({ relation, borne = [] }: Finding): boolean {
  return relation === 'agree' && new Set(borne.map(({ report }) => report)).size > 1;
}

/** Whether nothing but a proposal brought it. */
export function isProposed({ why }: Finding): boolean {
  return why.rule === 'proposed';
}

/** Kinds whose values are reckoned with. */
const VALUES: ReadonlySet<Finding['kind']> = new Set(['date', 'time', 'duration', 'money', 'age', 'number']);

/** Values set side by side by the words around them; what is told of a person goes by who it is. */
function isOfValues({ kind, why }: Finding): boolean {
  return VALUES.has(kind) && !why.rule.startsWith('fact-');
}

/** How alike the words around values must be for them to be surely of one thing: that of values which may clash. */
const SURE = 0.7;

/** Whether equal values are surely of one thing, and can be built on. */
export function isSureValue(finding: Finding): boolean {
  if (finding.relation !== 'agree' || isProposed(finding) || !isOfValues(finding)) return false;
  if ((finding.why.features['frame'] ?? 0) < SURE || isItsOwnLabel(finding.label)) return false;
  if (finding.kind === 'number' && !isFirmCount(finding)) return false;
  const evidence = finding.variants.flatMap(variant => variant.evidence);
  if (DATES.has(finding.kind) && !(finding.variants.every(isOneDay) && evidence.every(isNamedDay))) return false;
  return new Set(evidence.map(({ report }) => report)).size > 1;
}

const DATES: ReadonlySet<Finding['kind']> = new Set(['date', 'time']);

/** A name or a figure: "today" and "later that day" are days only by reckoning, on which nobody should build. */
export function isNamedDay({ exact }: Evidence): boolean {
  return /[\p{Lu}\d]/u.test(exact);
}

/** A day, not a month that something is due by or a year that it lies in. */
function isOneDay({ value }: Variant): boolean {
  if (value.type !== 'interval' || value.from === null || value.to === null) return false;
  const [from, to] = [value.from, value.to].map(iso => Date.parse(iso.slice(0, 10)));
  return to! - from! <= DAY;
}

/** Milliseconds. */
const DAY = 86_400_000;

/** A plain number of more than one: of the people something happened to, or of a thing told by more than one word. */
function isFirmCount({ label, variants, why }: Finding): boolean {
  if (why.rule !== 'same-count') return false;
  const isPlain = variants.every(
    ({ value }) => value.type === 'range' && value.min === value.max && (value.min ?? 0) > 1,
  );
  return isPlain && (why.features['toll'] === 1 || label.split(':')[0]!.includes(' '));
}

/** "Ages: age", "Amount: amount": it is not told of what. */
function isItsOwnLabel(label: string): boolean {
  const [thing, aspect] = label.toLowerCase().split(': ');
  return thing === aspect || thing === `${aspect}s`;
}
