/**
 * What texts say alike: firm ground. In: a comparison. Out: items, each a clause in the words of one text with the others that bear it out, or
 * a value that texts give alike; what two voices have before what one has. Nothing that is a difference, or part of one, is in it.
 */
import type { Comparison, Evidence, Finding } from '../core/model/comparison.ts';
import { isBorneOut, isProposed, isSaidAlike, isSureValue } from './agreements.ts';
import type { Item } from './page-parts.ts';
import { isNamed, labelled, marked, proposedItem } from './proposed.ts';
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
  if (!isBorneOut(finding)) return [];
  const borne = finding.borne!;
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
  if (!isProposed(finding) || !isSaidAlike(finding) || isBorneOut(finding)) return [];
  return [{ item: proposedItem(finding), isNamed: true, ...countsOf(evidenceIn(finding)) }];
}

function withoutVoice({ voice: _, ...evidence }: Evidence): Evidence {
  return evidence;
}

/** The report itself, where no source is given. */
function voicesIn(evidence: readonly Evidence[]): ReadonlySet<string> {
  return new Set(evidence.map(({ voice, report }) => voice ?? `in its own voice ${report}`));
}

/** A value that texts give alike. */
function valueGround(finding: Finding): readonly Ground[] {
  if (!isSureValue(finding) && !isNamedAge(finding)) return [];
  const item: Item = { ...labelled(finding), rows: rowsOf(finding.variants), aligned: [], notes: [] };
  return [{ item, isNamed: isNamed(finding), ...countsOf(evidenceIn(finding)) }];
}

/** An age that is told with a name is of whoever it names; of other values the words around them tell what they are of. */
function isNamedAge({ relation, why }: Finding): boolean {
  return relation === 'agree' && why.rule === 'fact-age';
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
