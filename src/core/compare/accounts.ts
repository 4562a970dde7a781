/**
 * Accounts compared: what the statements of a point agree on and where they part.
 * In: points. Out: points on the wire and findings of relation `agree` and `only`, and of kinds `negation`, `attribution`, `place`,
 * `certainty`. A "not" in one text is a conflict only if predicate and participants are the same; silence is none.
 */
import type { Evidence, Finding, Kind, Point, Relation, Severity, Value, Variant } from '../model/comparison.ts';
import type { StoryContext } from './context.ts';
import { silentReports, speakerKey, speakerName } from './context.ts';
import { compareEvidence, compareStrings, evidenceId, evidenceOf } from './evidence.ts';
import { type AlignedPoints, alignPoints, likenessOf, type PointGroup, type PointUnit, pointUnits, scoreOf } from './points.ts';

export interface ComparedAccounts {
  readonly points: readonly Point[];
  readonly findings: readonly Finding[];
}

/** How sure a pair must be (score) before "not" in one of the two is called a conflict. */
const SAME_CLAIM = 0.62;
/** How like something elsewhere a statement may be and still be shown as one report's alone. */
const ALONE = 0.38;

export function compareAccounts(context: StoryContext): ComparedAccounts {
  const units = pointUnits(context);
  const { groups, nearest } = alignPoints(units);
  const findings: Finding[] = [];
  const points: Point[] = [];
  for (const group of groups) {
    const members = group.members.map(i => units[i]!);
    const id = evidenceId('p', 'point', members.map(unitEvidence(context)), context.published);
    const found = pointFindings(context, id, members, group);
    points.push(pointOf(context, id, members, found));
    findings.push(...found);
  }
  findings.push(...onlyFindings(context, units, groups, nearest));
  const shown = withoutNested(findings);
  const ids = new Set(shown.map(finding => finding.id));
  return { points: points.map(point => ({ ...point, findings: point.findings.filter(id => ids.has(id)) })), findings: shown };
}

/** Leaves out what is only a part of something shown already: all its words stand inside those of one other finding. */
function withoutNested(findings: readonly Finding[]): readonly Finding[] {
  const byReport = new Map<string, { readonly evidence: Evidence; readonly finding: Finding }[]>();
  for (const finding of findings) {
    if (finding.relation !== 'agree' && finding.relation !== 'only') continue;
    for (const evidence of evidenceIn(finding)) {
      const list = byReport.get(evidence.report);
      if (list === undefined) byReport.set(evidence.report, [{ evidence, finding }]);
      else list.push({ evidence, finding });
    }
  }
  return findings.filter(finding => {
    if (finding.relation !== 'agree' && finding.relation !== 'only') return true;
    const own = evidenceIn(finding);
    const outer = (byReport.get(own[0]!.report) ?? []).filter(
      other => other.finding !== finding && holds(other.evidence, own[0]!),
    );
    return !outer.some(other => isInside(own, evidenceIn(other.finding)));
  });
}

function evidenceIn(finding: Finding): readonly Evidence[] {
  return finding.variants.flatMap(variant => variant.evidence);
}

function isInside(inner: readonly Evidence[], outer: readonly Evidence[]): boolean {
  const longer = (list: readonly Evidence[]): number => list.reduce((sum, e) => sum + e.end - e.start, 0);
  return longer(inner) < longer(outer) && inner.every(e => outer.some(o => holds(o, e)));
}

function holds(outer: Evidence, inner: Evidence): boolean {
  return outer.report === inner.report && outer.start <= inner.start && inner.end <= outer.end;
}

function unitEvidence(context: StoryContext): (unit: PointUnit) => Evidence {
  return unit => evidenceOf(unit.annotation.report, unitSpan(unit), voiceOf(context, unit) ?? undefined);
}

function unitSpan({ statement }: PointUnit): { readonly start: number; readonly end: number } {
  return { start: statement.start, end: statement.end };
}

/** Who is given as saying it; null for the report's own voice or an unknown one. */
function voiceOf(context: StoryContext, { annotation, statement }: PointUnit): string | null {
  if (statement.speaker.status === 'outlet') return null;
  return speakerName(context, annotation.report, statement.speaker);
}

function pointOf(context: StoryContext, id: string, members: readonly PointUnit[], findings: readonly Finding[]): Point {
  const voices = new Set(members.map(unit => voiceOf(context, unit)).filter(voice => voice !== null));
  return {
    id,
    label: labelOf(members),
    members: members.map(unit => ({
      report: unit.annotation.report.id,
      evidence: [unitEvidence(context)(unit)],
      speaker: unit.statement.speaker,
      via: unit.statement.via,
      polarity: unit.statement.polarity,
      certainty: unit.statement.certainty,
    })),
    findings: findings.map(finding => finding.id),
    voices: [...voices].sort(compareStrings),
  };
}

/** The member's words that say it shortest, but not in a word or two. */
const LEAST_LABEL = 20;

function labelOf(members: readonly PointUnit[]): string {
  const texts = members.map(unit => unit.annotation.report.text.slice(unit.statement.start, unit.statement.end));
  const long = texts.filter(text => text.length >= LEAST_LABEL);
  return [...(long.length > 0 ? long : texts)]
    .sort((a, b) => a.length - b.length || compareStrings(a, b))[0]!
    .replace(/\s+/g, ' ');
}

function pointFindings(
  context: StoryContext,
  point: string,
  members: readonly PointUnit[],
  group: PointGroup,
): readonly Finding[] {
  const make = maker(context, point, members, group);
  const negation = negationVariants(context, members);
  const isMixed = new Set(members.map(isAffirmed)).size > 1;
  if (negation === null && isMixed) return differing(context, members, make);
  return [
    negation === null ? make.agree() : make.differ('negation', 'conflict', 'material', `Is it so: ${labelOf(members)}?`, negation),
    ...differing(context, members, make),
  ];
}

interface Maker {
  readonly agree: () => Finding;
  readonly differ: (
    kind: Kind,
    relation: Relation,
    severity: Severity,
    question: string,
    variants: readonly Variant[],
  ) => Finding;
}

function maker(context: StoryContext, point: string, members: readonly PointUnit[], group: PointGroup): Maker {
  const reports = new Set(members.map(unit => unit.annotation.report.id));
  const voices = [...new Set(members.map(unit => voiceOf(context, unit)).filter(voice => voice !== null))].sort(compareStrings);
  const base = (kind: Kind, relation: Relation, severity: Severity, question: string, variants: readonly Variant[]): Finding => ({
    id: evidenceId('f', `${kind} ${relation}`, variants.flatMap(variant => variant.evidence), context.published),
    kind,
    relation,
    between: betweenOf(context, members, relation),
    severity,
    question,
    point,
    group: null,
    voices,
    variants,
    silent: silentReports(context, reports),
    why: { rule: 'point', features: { ...rounded(group) }, measuredPrecision: null },
  });
  return {
    agree: () =>
      base('fact', 'agree', 'wording', labelOf(members), [
        textVariant(labelOf(members), members.map(unitEvidence(context)).sort(compareEvidence)),
      ]),
    differ: base,
  };
}

function rounded({ score, likeness }: PointGroup): Readonly<Record<string, number>> {
  const round = (n: number): number => Math.round(n * 1000) / 1000;
  return {
    score: round(score),
    ...Object.fromEntries(Object.entries(likeness).map(([name, value]) => [name, round(value as number)])),
  };
}

/** Differing sources are nobody's mistake: each text may give its source rightly. */
function betweenOf(context: StoryContext, members: readonly PointUnit[], relation: Relation): Finding['between'] {
  if (members.some(unit => unit.annotation.report.role === 'record')) return 'record';
  if (new Set(members.map(unit => unit.at)).size === 1) return 'report';
  if (relation !== 'conflict') return 'reports';
  return members.some(unit => voiceOf(context, unit) !== null) ? 'sources' : 'reports';
}

function textVariant(text: string, evidence: readonly Evidence[]): Variant {
  return { value: { type: 'text', text } satisfies Value, display: evidence[0]!.exact.replace(/\s+/g, ' '), evidence };
}

/** Yes and no, where one member says the very thing that another says not. */
function negationVariants(context: StoryContext, members: readonly PointUnit[]): readonly Variant[] | null {
  const [yes, no] = [members.filter(isAffirmed), members.filter(unit => !isAffirmed(unit))];
  const clash = yes.some(a => no.some(b => isSameClaim(a, b)));
  if (!clash) return null;
  const variant = (text: string, units: readonly PointUnit[]): Variant =>
    textVariant(text, units.map(unitEvidence(context)).sort(compareEvidence));
  return [variant('yes', yes), variant('no', no)];
}

/** Only what is said to be or not to be so can clash; plans, conditions and hedges can't. */
function isAffirmed({ statement }: PointUnit): boolean {
  return statement.polarity === 'positive' && statement.certainty !== 'denied';
}

const FLAT: ReadonlySet<string> = new Set(['asserted', 'reported', 'denied']);

function isSameClaim(a: PointUnit, b: PointUnit): boolean {
  if (!FLAT.has(a.statement.certainty) || !FLAT.has(b.statement.certainty)) return false;
  const likeness = likenessOf(a, b);
  return a.predicate === b.predicate && Math.max(likeness.who, likeness.whom) === 1 && scoreOf(likeness) >= SAME_CLAIM;
}

function differing(context: StoryContext, members: readonly PointUnit[], make: Maker): readonly Finding[] {
  const label = labelOf(members);
  const sources = variantsBy(context, members, unit => sourceOf(context, unit));
  const places = roleVariants(members, 'where');
  return [
    ...(sources.length > 1 ? [make.differ('attribution', 'compatible', 'minor', `Who is given as the source: ${label}?`, sources)] : []),
    ...(places.length > 1 ? [make.differ('place', 'compatible', 'minor', `Where: ${label}?`, places)] : []),
  ];
}

/** Members under each value; members without one left out. Fewer than two values in two reports give nothing. */
function variantsBy(
  context: StoryContext,
  members: readonly PointUnit[],
  valueOf: (unit: PointUnit) => string | null,
): readonly Variant[] {
  const groups = new Map<string, PointUnit[]>();
  for (const unit of members) {
    const value = valueOf(unit);
    if (value === null) continue;
    const list = groups.get(value);
    if (list === undefined) groups.set(value, [unit]);
    else list.push(unit);
  }
  const variants = [...groups].sort(([a], [b]) => compareStrings(a, b)).map(([value, units]) => ({
    value: { type: 'text', text: value } satisfies Value,
    display: value,
    evidence: units.map(unitEvidence(context)).sort(compareEvidence),
  }));
  return new Set(variants.flatMap(variant => variant.evidence.map(e => e.report))).size > 1 ? variants : [];
}

function sourceOf(context: StoryContext, { annotation, statement }: PointUnit): string | null {
  const key = speakerKey(context, annotation.report, statement.speaker);
  return key === null ? null : speakerName(context, annotation.report, statement.speaker);
}

/** What fills a role in each member, where members of two reports fill it with different things. */
function roleVariants(members: readonly PointUnit[], role: string): readonly Variant[] {
  const filled = members.filter(unit => unit.fillers.has(role));
  const keys = new Set(filled.map(unit => unit.fillers.get(role)!));
  if (keys.size < 2) return [];
  const variants = [...keys].sort(compareStrings).map(key => {
    const evidence = filled
      .filter(unit => unit.fillers.get(role) === key)
      .map(unit => evidenceOf(unit.annotation.report, unit.statement.roles[role]!))
      .sort(compareEvidence);
    return { value: { type: 'text', text: evidence[0]!.exact } satisfies Value, display: evidence[0]!.exact, evidence };
  });
  return new Set(variants.flatMap(variant => variant.evidence.map(e => e.report))).size > 1 ? variants : [];
}

/** Statements that nothing elsewhere is like, the most telling first. */
function onlyFindings(
  context: StoryContext,
  units: readonly PointUnit[],
  groups: readonly PointGroup[],
  nearest: AlignedPoints['nearest'],
): readonly Finding[] {
  const taken = new Set(groups.flatMap(group => group.members));
  return units.flatMap((unit, i) => {
    const near = nearest[i]!;
    if (taken.has(i) || near.score >= ALONE || !isTelling(unit)) return [];
    return [onlyFinding(context, unit, near.unit < 0 ? null : units[near.unit]!, near.score)];
  });
}

/** Keys below which a statement says too little to be news by itself. */
const TELLING_KEYS = 3;

function isTelling(unit: PointUnit): boolean {
  return unit.bag.size >= TELLING_KEYS;
}

function onlyFinding(context: StoryContext, unit: PointUnit, near: PointUnit | null, score: number): Finding {
  const evidence = unitEvidence(context)(unit);
  const voice = voiceOf(context, unit);
  return {
    id: evidenceId('f', 'fact only', [evidence], context.published),
    kind: 'fact',
    relation: 'only',
    between: 'reports',
    severity: 'minor',
    question: evidence.exact.replace(/\s+/g, ' '),
    group: null,
    voices: voice === null ? [] : [voice],
    variants: [textVariant(evidence.exact, [evidence])],
    silent: silentReports(context, new Set([evidence.report])),
    ...(near === null || score <= 0 ? {} : { nearest: unitEvidence(context)(near) }),
    why: {
      rule: 'nothing-like-it',
      features: { nearest: Math.round(score * 1000) / 1000, weight: Math.round(unit.size * 1000) / 1000 },
      measuredPrecision: null,
    },
  };
}
