/** The quotations section: headline words that no body has, and utterances told in different words. In: a comparison. Out: items. */
import type { ChangeType, Comparison, Finding, Rendering, Utterance } from '../core/model/comparison.ts';
import type { FieldSpan } from '../core/model/report.ts';
import { isProposed } from './agreements.ts';
import { alignRenderings } from './aligned.ts';
import { type TextNames, textNames } from './cites.ts';
import type { Item, PageOptions, Row } from './page-parts.ts';
import { labelled, marked, proposedItem } from './proposed.ts';
import { cellsOf } from './rows.ts';
import { settle } from './settling.ts';

export function headlineItems({ findings }: Comparison): readonly Item[] {
  return findings
    .filter(f => f.kind === 'headline-quote')
    .map(f => (isProposed(f) ? proposedItem(f) : headlineItem(f)));
}

/** Utterances whose wordings differ, most differing first; what is proposed of a wording may be in no utterance that is set word under word. */
export function wordingItems(comparison: Comparison, options: PageOptions): readonly Item[] {
  const names = textNames(comparison.reports);
  const byId = new Map(comparison.utterances.map(utterance => [utterance.id, utterance]));
  return comparison.findings
    .filter(f => f.kind === 'quote-wording')
    .flatMap(finding => {
      const utterance = byId.get(finding.utterance ?? '');
      if (utterance === undefined) return isProposed(finding) ? [proposedItem(finding)] : [];
      const split = splitParts(utterance);
      return options.all || isMoreThanMarks(split) ? [utteranceItem(finding, split, options, names)] : [];
    });
}

/** Whether full renderings differ in more than punctuation: that one quotes less is no other wording. */
export function isMoreThanMarks({ whole: { renderings, changes } }: Split): boolean {
  const isAcross = new Set(renderings.map(({ report }) => report)).size > 1;
  return isAcross && changes.some(change => change.type !== 'punctuation');
}

/** Words that two renderings both have in their places, and their share of the shorter one, for them to be surely one utterance. */
const SURE_WORDS = 4;
const SURE_SHARE = 0.5;

/** Renderings that have so much in common with another text's that nobody will take them for two remarks. */
function sureRenderings({ renderings, columns }: Utterance): ReadonlySet<number> {
  const words = renderings.map((rendering, r) => columns.map(column => wordIn(rendering, column[r] ?? null)));
  const count = (row: readonly (string | null)[]): number => row.filter(word => word !== null).length;
  const isNear = (i: number, j: number): boolean => {
    const same = words[i]!.filter((word, c) => word !== null && word === words[j]![c]).length;
    return same >= SURE_WORDS && same >= SURE_SHARE * Math.min(count(words[i]!), count(words[j]!));
  };
  return new Set(
    renderings
      .map((_, i) => i)
      .filter(i => renderings.some((other, j) => other.report !== renderings[i]!.report && isNear(i, j))),
  );
}

function wordIn({ parts }: Rendering, span: FieldSpan | null): string | null {
  const part = span === null ? undefined : parts.find(each => each.start <= span.start && span.end <= each.end);
  return part === undefined ? null : part.exact.slice(span!.start - part.start, span!.end - part.start).toLowerCase();
}

function headlineItem(finding: Finding): Item {
  const [printed, near] = finding.variants;
  const hasNear = near !== undefined && near.evidence.length > 0;
  return {
    label: 'Headline words in no body',
    ...marked(finding),
    rows: [
      { label: '', cells: cellsOf(printed!.evidence) },
      ...(hasNear ? [{ label: 'nearest', cells: cellsOf(near.evidence) }] : []),
    ],
    aligned: [],
    notes: [],
  };
}

/** A rendering with less of the words than this share of the fullest one is a part of it: it stands below, not under it. */
const PART = 0.4;

function utteranceItem(finding: Finding, { whole, parts }: Split, options: PageOptions, names: TextNames): Item {
  const aligned = whole.renderings.length < 2 ? [] : alignRenderings(whole, options.width, id => names.get(id) ?? id);
  return {
    ...labelled(finding),
    rows: [...(aligned.length > 0 ? [] : whole.renderings.map(rowOf)), ...partRows(parts)],
    aligned,
    notes: wordingNotes(whole),
  };
}

export interface Split {
  readonly whole: Utterance;
  readonly parts: readonly Rendering[];
}

/** The utterance with its full renderings alone, and those that are a part of them. */
export function splitParts(utterance: Utterance): Split {
  const settled = settle(utterance);
  const { renderings, columns, changes } = settled;
  const words = renderings.map((_, r) => columns.filter(column => column[r] != null).length);
  const least = PART * Math.max(...words);
  const sure = sureRenderings(settled);
  const kept = renderings.map((_, r) => r).filter(r => words[r]! >= least && sure.has(r));
  const place = new Map(kept.map((r, i) => [r, i]));
  return {
    whole: {
      ...utterance,
      renderings: kept.map(r => renderings[r]!),
      columns: columns
        .map(column => kept.map(r => column[r] ?? null))
        .filter(column => column.some(span => span !== null)),
      changes: changes.flatMap(change => {
        const [a, b] = [place.get(change.between[0]), place.get(change.between[1])];
        return a === undefined || b === undefined ? [] : [{ ...change, between: [a, b] as const }];
      }),
    },
    // what is neither whole nor a part is perhaps another remark
    parts: renderings.filter((_, r) => !place.has(r) && words[r]! < least),
  };
}

function rowOf({ parts }: Rendering): Row {
  return { label: '', cells: cellsOf(parts) };
}

/** All parts in one row. */
function partRows(parts: readonly Rendering[]): readonly Row[] {
  return parts.length === 0 ? [] : [{ label: 'in part', cells: cellsOf(parts.flatMap(rendering => rendering.parts)) }];
}

/** What a change is called; it says what stands in which text and no more. */
export const CHANGE_WORDS: Readonly<Record<ChangeType, string>> = {
  cut: 'words in one not in another, no ellipsis',
  added: 'words in one not in another, no ellipsis',
  swapped: 'other words',
  spelling: 'other spelling',
  reordered: 'other order',
  bracket: 'bracketed words',
  'tense-or-person': 'other tense, number or person',
  negation: 'a “not” in one only',
  translation: 'perhaps two translations',
  punctuation: 'other punctuation',
};

function wordingNotes(utterance: Utterance): readonly string[] {
  const told = toldChanges(utterance);
  return told.length > 0 ? [[...new Set(told.map(type => CHANGE_WORDS[type]))].join(' · ')] : [];
}

/** Types of changes to name: where words differ their marks do too, and that is not another wording. */
export function toldChanges({ changes }: Utterance): readonly ChangeType[] {
  const types = [...new Set(changes.map(({ type }) => type))];
  return types.length > 1 ? types.filter(type => type !== 'punctuation') : types;
}
