/**
 * What texts say alike: firm ground. In: a comparison. Out: items, each a clause in the words of one text with the others that bear it out, or
 * a value that texts give alike; what two voices have before what one has. Nothing that is a difference, or part of one, is in it.
 */
import type { Comparison, Evidence, Finding, Variant } from '../core/model/comparison.ts';
import type { Item } from './page-parts.ts';
import { isNamed, isProposed, marked, proposedItem } from './proposed.ts';
import { cellsOf, rowsOf } from './rows.ts';
import { isApart } from './sections.ts';

/** Something said alike, and what it rests on. */
interface Ground {
  readonly item: Item;
  /** Whether somebody proposed it. */
  readonly isNamed: boolean;
  readonly evidence: readonly Evidence[];
  readonly reports: number;
  /** Texts in their own voice count as one each. */
  readonly voices: number;
}

/** Items of what two voices or more say alike come first; of equals, what somebody proposed: it was thought worth telling. */
export function alikeItems(comparison: Comparison): readonly Item[] {
  const apart = comparison.findings.filter(isApart).flatMap(evidenceIn);
  const grounds = [clauseGround, valueGround, proposedGround]
    .flatMap(groundOf => comparison.findings.flatMap(groundOf))
    .filter(({ evidence }) => !evidence.some(e => apart.some(other => overlap(e, other))))
    .sort(
      (a, b) =>
        Math.min(2, b.voices) - Math.min(2, a.voices) || b.reports - a.reports || Number(b.isNamed) - Number(a.isNamed),
    );
  return withoutRepeats(grounds).map(({ item }) => item);
}

/** A whole clause of one text, and where the others bear it out. */
function clauseGround(finding: Finding): readonly Ground[] {
  const { borne, relation } = finding;
  if (borne === undefined || relation !== 'agree') return [];
  const [clause, ...by] = borne;
  const voices = voicesIn(borne);
  const isOne = voices.size === 1 && clause!.voice !== undefined;
  const item: Item = {
    label: '',
    ...marked(finding),
    rows: [
      { label: '', cells: cellsOf([isOne ? withoutVoice(clause!) : clause!]) },
      { label: 'also', cells: [{ reports: by.map(e => e.report), places: by, words: '', voice: null }] },
    ],
    aligned: [],
    notes: isOne ? [`all by ${clause!.voice}’s account`] : [],
  };
  return [{ item, isNamed: isNamed(finding), ...countsOf(borne) }];
}

function countsOf(evidence: readonly Evidence[]): Pick<Ground, 'evidence' | 'reports' | 'voices'> {
  return { evidence, reports: new Set(evidence.map(e => e.report)).size, voices: voicesIn(evidence).size };
}

/** What is proposed to be said alike, where no one clause says it for all: each text in its own words. */
function proposedGround(finding: Finding): readonly Ground[] {
  if (!isProposed(finding) || finding.relation !== 'agree' || finding.borne !== undefined) return [];
  return [{ item: proposedItem(finding), isNamed: true, ...countsOf(evidenceIn(finding)) }];
}

function withoutVoice({ voice: _, ...evidence }: Evidence): Evidence {
  return evidence;
}

/** The report itself, where no source is given. */
function voicesIn(evidence: readonly Evidence[]): ReadonlySet<string> {
  return new Set(evidence.map(({ voice, report }) => voice ?? `in its own voice ${report}`));
}

/** Kinds whose equal values are worth a line. */
const VALUES: ReadonlySet<Finding['kind']> = new Set(['date', 'time', 'duration', 'money', 'age', 'number']);
/** How alike the words around values must be for the line to be sure: that of values which may clash. */
const SURE = 0.7;

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

const DATES: ReadonlySet<Finding['kind']> = new Set(['date', 'time']);
/** A name or a figure: "today" and "later that day" are days only by reckoning, on which nobody should build. */
const NAMED_DAY = /[\p{Lu}\d]/u;

function valueGround(finding: Finding): readonly Ground[] {
  if (finding.relation !== 'agree' || !VALUES.has(finding.kind)) return [];
  if (!isSure(finding)) return [];
  if (isProposed(finding)) return [];
  const evidence = evidenceIn(finding);
  if (finding.kind === 'number' && !isFirmCount(finding)) return [];
  if (isItsOwnLabel(finding.label)) return [];
  if (DATES.has(finding.kind) && !finding.variants.every(isOneDay)) return [];
  if (DATES.has(finding.kind) && !evidence.every(e => NAMED_DAY.test(e.exact))) return [];
  const reports = new Set(evidence.map(e => e.report)).size;
  if (reports < 2) return [];
  const item: Item = { label: finding.label, rows: rowsOf(finding.variants), aligned: [], notes: [] };
  return [{ item, isNamed: isNamed(finding), ...countsOf(evidence) }];
}

/** An age that is told with a name is of whoever it names; of other values the words around them tell what they are of. */
function isSure({ why }: Finding): boolean {
  return why.rule === 'fact-age' || (why.features['frame'] ?? 0) >= SURE;
}

function evidenceIn(finding: Finding): readonly Evidence[] {
  return finding.variants.flatMap(variant => variant.evidence);
}

function overlap(a: Evidence, b: Evidence): boolean {
  return a.report === b.report && (a.field ?? 'text') === (b.field ?? 'text') && a.start < b.end && b.start < a.end;
}

/** Leaves out what rests on words that a line above has. */
function withoutRepeats(grounds: readonly Ground[]): readonly Ground[] {
  const kept: Ground[] = [];
  for (const ground of grounds) {
    const isTold = kept.some(other => ground.evidence.some(e => other.evidence.some(o => overlap(e, o))));
    if (!isTold) kept.push(ground);
  }
  return kept;
}
