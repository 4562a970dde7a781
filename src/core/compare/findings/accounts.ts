/**
 * Accounts compared: what the statements of a point agree on and where they part, and what one report alone states.
 * In: a story's context. Out: points on the wire, and findings of relation `agree` and `only` and of the kinds that disputes have.
 * Members that say yes and no of one thing are never shown as agreeing.
 */
import type { Evidence, Finding, Point, Relation } from '../../model/comparison.ts';
import { isPaired } from '../../text/pairs.ts';
import { isTelling } from '../align/keys.ts';
import { ALIGN_OPTIONS, type AlignOptions, alignPoints, type PointGroup } from '../align/points.ts';
import { type PointUnit, pointUnits } from '../align/units.ts';
import type { StoryContext } from '../context.ts';
import { silentReports } from '../context.ts';
import { clipOf, isTurned } from '../evidence/clips.ts';
import { compareStrings, evidenceId } from '../evidence/evidence.ts';
import { agreeingMembers } from './agreeing.ts';
import { borneOut, storyKeys } from './borne.ts';
import { deniedOutright } from './denials.ts';
import { type Dispute, disputesOf } from './disputes.ts';
import { singlesOf } from './singles.ts';
import { unitEvidence, unitsVariant, voiceOf } from './variants.ts';

export interface ComparedAccounts {
  /** How many statements were looked at. */
  readonly read: number;
  readonly points: readonly Point[];
  readonly findings: readonly Finding[];
}

export function compareAccounts(context: StoryContext, options: AlignOptions = ALIGN_OPTIONS): ComparedAccounts {
  const units = pointUnits(context);
  const aligned = alignPoints(units, options);
  const keys = storyKeys(context);
  const findings: Finding[] = [];
  const points: Point[] = [];
  const agreed = new Set<PointUnit>();
  for (const group of aligned.groups) {
    const members = group.members.map(i => units[i]!);
    const id = evidenceId('p', 'point', members.map(unitEvidence(context)), context.published);
    const agreeing = agreeingMembers(members);
    const borne = borneOut(context, keys, agreeing);
    const label = borne === null ? labelOf(members) : labelText(borne[0]!.exact);
    const found = pointFindings(context, id, members, group, label, { members: agreeing, borne });
    points.push(pointOf(context, id, members, label, found));
    findings.push(...found);
    if (found.some(({ relation }) => relation === 'agree')) for (const unit of agreeing) agreed.add(unit);
  }
  findings.push(...denialFindings(context, units), ...singlesOf(context, units, aligned, agreed));
  const shown = withoutRepeats(withoutNested(findings));
  const ids = new Set(shown.map(finding => finding.id));
  return {
    read: units.length,
    points: points.map(point => ({ ...point, findings: point.findings.filter(id => ids.has(id)) })),
    findings: shown,
  };
}

/** Leaves out differences of the same values in the same reports: two sources of five sentences are one difference. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ kind, relation, variants }) => {
    if (relation !== 'compatible' || kind !== 'attribution') return true;
    const key = variants.map(({ display, evidence }) =>
      [display, ...new Set(evidence.map(each => each.report))].join('\u0001'),
    );
    const id = key.sort(compareStrings).join('\u0002');
    return !seen.has(id) && seen.add(id);
  });
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

function pointOf(
  context: StoryContext,
  id: string,
  members: readonly PointUnit[],
  label: string,
  findings: readonly Finding[],
): Point {
  return {
    id,
    label,
    members: members.map(unit => ({
      report: unit.annotation.report.id,
      evidence: [unitEvidence(context)(unit)],
      speaker: unit.statement.speaker,
      via: unit.statement.via,
      polarity: unit.statement.polarity,
      certainty: unit.statement.certainty,
    })),
    findings: findings.map(finding => finding.id),
    voices: voicesOf(context, members),
  };
}

/** The member's words that say it shortest, but not in a word or two. */
const LEAST_LABEL = 20;

function labelOf(members: readonly PointUnit[]): string {
  const texts = members.map(({ annotation, statement }) => {
    const { start, end } = clipOf(annotation, { start: statement.start, end: statement.end });
    return annotation.report.text.slice(start, end);
  });
  const long = texts.filter(text => text.length >= LEAST_LABEL);
  return labelText(
    [...(long.length > 0 ? long : texts)].sort((a, b) => a.length - b.length || compareStrings(a, b))[0]!,
  );
}

/** A noun phrase longer than this is no label. */
const LONGEST_NOUN = 60;

/** What is in dispute, by the fullest short noun phrase among the members' own words; null if none is one. */
function nounLabel(members: readonly PointUnit[]): string | null {
  const texts = members.flatMap(({ annotation, statement: { start, end }, isNominal, entities, fillers }) => {
    const text = labelText(annotation.report.text.slice(start, end));
    const isWhole = isNominal && fillers.size > 0 && text.length <= LONGEST_NOUN && isPaired(text);
    return isWhole && !isTurned(annotation, { start, end }) ? [{ text, worth: entities.length + fillers.size }] : [];
  });
  const [best] = texts.sort(
    (a, b) => b.worth - a.worth || a.text.length - b.text.length || compareStrings(a.text, b.text),
  );
  return best === undefined ? null : best.text.charAt(0).toUpperCase() + best.text.slice(1);
}

function labelText(words: string): string {
  return words.replace(/\s+/g, ' ');
}

/** What a finding rests on, as named numbers. */
function featuresOf({ score, likeness }: PointGroup): Readonly<Record<string, number>> {
  const round = (n: number): number => Math.round(n * 1000) / 1000;
  return {
    score: round(score),
    ...Object.fromEntries(Object.entries(likeness).map(([name, value]) => [name, round(value as number)])),
  };
}

/** The members of a point that say the same, and the clause that they bear out. */
interface Agreeing {
  readonly members: readonly PointUnit[];
  readonly borne: readonly Evidence[] | null;
}

function pointFindings(
  context: StoryContext,
  point: string,
  members: readonly PointUnit[],
  group: PointGroup,
  label: string,
  agreeing: Agreeing,
): readonly Finding[] {
  const disputes = disputesOf(context, members).map(dispute =>
    disputeFinding(context, members, dispute, nounLabel(members) ?? label, group, point),
  );
  const isDenied = disputes.some(({ kind }) => kind === 'negation');
  const isShared = new Set(agreeing.members.map(unit => unit.at)).size > 1;
  return isDenied || !isShared || !statesSomething(agreeing.members)
    ? disputes
    : [agreeFinding(context, agreeing, label, group, point), ...disputes];
}

/** Keys, senses apart, that one member must have: a bare noun phrase names a topic that all reports share, and agrees on nothing. */
const STATING_KEYS = 2;
const STATING_ROLES = 1;

function statesSomething(members: readonly PointUnit[]): boolean {
  return members.some(
    ({ bag, fillers }) => [...bag.keys()].filter(isTelling).length >= STATING_KEYS && fillers.size >= STATING_ROLES,
  );
}

function agreeFinding(
  context: StoryContext,
  { members, borne }: Agreeing,
  label: string,
  group: PointGroup,
  point: string,
): Finding {
  const agreed: Dispute = {
    kind: 'fact',
    relation: 'agree',
    severity: 'wording',
    aspect: '',
    rule: 'point',
    variants: [unitsVariant(context, label, members)],
  };
  const finding = { ...disputeFinding(context, members, agreed, label, group, point), label };
  return borne === null ? finding : { ...finding, borne };
}

function disputeFinding(
  context: StoryContext,
  members: readonly PointUnit[],
  { kind, relation, severity, aspect, rule, variants }: Dispute,
  label: string,
  group: PointGroup | null,
  point: string | null,
): Finding {
  return {
    id: evidenceId(
      'f',
      `${kind} ${relation}`,
      variants.flatMap(variant => variant.evidence),
      context.published,
    ),
    kind,
    relation,
    between: betweenOf(context, members, relation),
    severity,
    label: `${label}: ${aspect}`,
    ...(point === null ? {} : { point }),
    group: null,
    voices: voicesOf(context, members),
    variants,
    silent: silentReports(context, kind, new Set(members.map(unit => unit.annotation.report.id))),
    why: { rule, features: group === null ? {} : featuresOf(group), measuredPrecision: null },
  };
}

/** Differing sources are nobody's mistake: each text may give its source rightly. */
function betweenOf(context: StoryContext, members: readonly PointUnit[], relation: Relation): Finding['between'] {
  if (members.some(unit => unit.annotation.report.role === 'record')) return 'record';
  if (relation === 'conflict' && voicesOf(context, members).length > 0) return 'sources';
  return new Set(members.map(unit => unit.at)).size === 1 ? 'report' : 'reports';
}

function voicesOf(context: StoryContext, members: readonly PointUnit[]): readonly string[] {
  const voices = new Set(members.map(unit => voiceOf(context, unit)).filter(voice => voice !== null));
  return [...voices].sort(compareStrings);
}

function denialFindings(context: StoryContext, units: readonly PointUnit[]): readonly Finding[] {
  return deniedOutright(context, units).map(({ members, dispute }) =>
    disputeFinding(context, members, dispute, nounLabel(members) ?? labelOf(members), null, null),
  );
}
