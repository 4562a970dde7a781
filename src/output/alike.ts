/** What texts say alike, and what one alone says. In: findings. Out: items with the words of each text and whose account each is. */
import type { Evidence, Finding } from '../core/model/comparison.ts';
import type { Cell, Item, PageOptions, Row } from './page.ts';
import { cellsOf, rowsOf } from './rows.ts';
import { isApart, isWording } from './sections.ts';

/** Accounts or texts that stand on their own: one voice told by many texts is one. */
const FIRM = 2;

/**
 * What two or more texts give alike: a clause that each bears out. What two accounts say comes first. With `--all` also what is alike
 * but where no clause of one text is borne out by another, and details in which texts differ.
 */
export function alikeItems(findings: readonly Finding[], options: PageOptions): readonly Item[] {
  const contested = findings.filter(isApart).flatMap(evidenceIn);
  const sure = withoutRepeats(
    findings
      .filter(f => f.relation === 'agree' && f.borne !== undefined && !touches(f.borne, contested))
      .sort((a, b) => firmness(b) - firmness(a) || reportCount(b.borne!) - reportCount(a.borne!)),
  );
  if (!options.all) return sure.map(borneItem);
  const rest = findings
    .filter(f => (f.relation === 'agree' || f.relation === 'compatible') && !isWording(f) && !isNaming(f))
    .filter(f => f.kind !== 'attribution' && !sure.includes(f) && reportCount(evidenceIn(f)) > 1)
    .sort((a, b) => reportCount(evidenceIn(b)) - reportCount(evidenceIn(a)));
  return [...sure.map(borneItem), ...rest.map(f => accountItem(f.label, f.voices, rowsOf(f.variants)))];
}

/** Whether two accounts stand behind it: two voices, or texts in their own. */
function firmness({ borne = [] }: Finding): number {
  const accounts = new Set(
    borne.map(({ voice, report }) => (voice === undefined ? `text ${report}` : `voice ${voice}`)),
  );
  return accounts.size >= FIRM ? 1 : 0;
}

function touches(evidence: readonly Evidence[], others: readonly Evidence[]): boolean {
  return evidence.some(e => others.some(o => overlaps(e, o)));
}

function overlaps(a: Evidence, b: Evidence): boolean {
  return a.report === b.report && (a.field ?? 'text') === (b.field ?? 'text') && a.start < b.end && b.start < a.end;
}

/** Of lines that rest on the same words, the first. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    const isRepeat = kept.some(other => sharedReports(finding.borne!, other.borne!) >= FIRM);
    if (!isRepeat) kept.push(finding);
  }
  return kept;
}

function sharedReports(a: readonly Evidence[], b: readonly Evidence[]): number {
  return new Set(a.filter(e => b.some(o => overlaps(e, o))).map(e => e.report)).size;
}

function evidenceIn(finding: Finding): readonly Evidence[] {
  return finding.variants.flatMap(variant => variant.evidence);
}

/** The clause itself stands among the words of its text, so the line needs no label of its own. */
function borneItem({ borne = [], label }: Finding): Item {
  const voices = [...new Set(borne.map(({ voice }) => voice))];
  const known = voices.filter(voice => voice !== undefined);
  return accountItem(label, voices.length === 1 ? known : ['', ''], [{ label: '', cells: cellsOf(borne) }]);
}

/** Evidence with whose account it is; one voice for all of it is said once. */
function accountItem(label: string, voices: readonly string[], rows: readonly Row[]): Item {
  const isOne = voices.length === 1;
  const cells = (row: Row): readonly Cell[] => row.cells.map(cell => ({ ...cell, voice: isOne ? null : cell.voice }));
  return {
    label,
    rows: rows.map(row => ({ ...row, cells: cells(row) })),
    aligned: [],
    notes: isOne ? [`account of ${voices[0]}`] : [],
  };
}

/** Spellings and descriptions are told under TEXTS. */
function isNaming(finding: Finding): boolean {
  return finding.kind === 'name' || finding.kind === 'title';
}

function reportCount(evidence: readonly Evidence[]): number {
  return new Set(evidence.map(e => e.report)).size;
}

/** How many facts of one text are shown without `--all`. */
const ONLY_SHOWN = 5;

/** What one text alone says: by default whole clauses with a figure, a name or a source, those with a source first. */
export function onlyItems(findings: readonly Finding[], options: PageOptions): readonly Item[] {
  const only = findings.filter(f => f.relation === 'only');
  if (options.all) return only.map(onlyItem);
  const clear = only.filter(f => f.borne !== undefined);
  const isSourced = (f: Finding): boolean => f.borne!.some(({ voice }) => voice !== undefined);
  return [...clear.filter(isSourced), ...clear.filter(f => !isSourced(f))]
    .slice(0, ONLY_SHOWN)
    .map(f => accountItem('', f.voices, [{ label: '', cells: cellsOf(f.borne!) }]));
}

export function onlyItem(finding: Finding): Item {
  return accountItem('', finding.voices, rowsOf(finding.variants));
}
