/** What texts say alike, and what one alone says. In: findings. Out: items with whose account each is. */
import type { Evidence, Finding } from '../core/model/comparison.ts';
import type { Cell, Item, PageOptions, Row } from './page.ts';
import { rowsOf } from './rows.ts';
import { isApart, isWording } from './sections.ts';

/** What two or more texts give alike, or with a difference in detail only; what most texts have comes first. */
export function alikeItems(findings: readonly Finding[], options: PageOptions): readonly Item[] {
  return findings
    .filter(f => (f.relation === 'agree' || f.relation === 'compatible') && !isWording(f) && !isNaming(f))
    .filter(f => reportCount(f) > 1)
    .sort((a, b) => reportCount(b) - reportCount(a))
    .map(f =>
      f.kind === 'fact' && !options.all && !isContested(f, findings) ? namedItem(f) : accountItem(f.label, f),
    );
}

/** Whether its words hold words on which texts differ: then each text's own are shown. */
function isContested(finding: Finding, findings: readonly Finding[]): boolean {
  const contested = findings.filter(isApart).flatMap(evidenceIn);
  return evidenceIn(finding).some(e =>
    contested.some(c => c.report === e.report && c.start < e.end && e.start < c.end),
  );
}

function evidenceIn(finding: Finding): readonly Evidence[] {
  return finding.variants.flatMap(variant => variant.evidence);
}

/** A statement by its label and who has it; each text's own words are shown with `--all`. */
function namedItem(finding: Finding): Item {
  const reports = [...new Set(evidenceIn(finding).map(e => e.report))];
  return {
    ...accountItem(finding.label, finding),
    rows: [{ label: '', cells: [{ reports, words: '', voice: null }] }],
  };
}

/** Evidence with whose account it is; one voice for all of it is said once. */
function accountItem(label: string, finding: Finding): Item {
  const rows = rowsOf(finding.variants);
  const [voice, ...others] = finding.voices;
  const isOne = voice !== undefined && others.length === 0;
  const cells = (row: Row): readonly Cell[] => row.cells.map(cell => ({ ...cell, voice: isOne ? null : cell.voice }));
  return {
    label,
    rows: rows.map(row => ({ ...row, cells: cells(row) })),
    aligned: [],
    notes: isOne ? [`account of ${voice}`] : [],
  };
}

/** Spellings and descriptions are told under TEXTS. */
function isNaming(finding: Finding): boolean {
  return finding.kind === 'name' || finding.kind === 'title';
}

function reportCount(finding: Finding): number {
  return new Set(evidenceIn(finding).map(e => e.report)).size;
}

export function onlyItem(finding: Finding): Item {
  return accountItem('', finding);
}
