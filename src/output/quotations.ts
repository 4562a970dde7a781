/** The quotations section: headline words that no body has, then utterances told in different words. In: a comparison. Out: items. */
import type { Comparison, Finding, Utterance } from '../core/model/comparison.ts';
import { alignRenderings } from './aligned.ts';
import { type TextNames, textNames } from './cites.ts';
import type { Item, PageOptions } from './page.ts';
import { cellsOf, rowsOf } from './rows.ts';

/** Headline words first, then utterances whose wordings differ, most differing first. */
export function quotationItems(comparison: Comparison, options: PageOptions): readonly Item[] {
  const names = textNames(comparison.reports);
  const headlines = comparison.findings.filter(f => f.kind === 'headline-quote').map(headlineItem);
  const byId = new Map(comparison.utterances.map(utterance => [utterance.id, utterance]));
  const wordings = comparison.findings.filter(f => f.kind === 'quote-wording' && f.utterance !== undefined);
  const shown = options.all ? wordings : wordings.filter(f => isMoreThanMarks(f, byId.get(f.utterance!)));
  return [...headlines, ...shown.map(f => utteranceItem(f, byId.get(f.utterance!), options, names))];
}

/** Whether renderings differ in more than punctuation. */
function isMoreThanMarks(finding: Finding, utterance: Utterance | undefined): boolean {
  return finding.relation === 'conflict' || (utterance?.changes ?? []).some(change => change.type !== 'punctuation');
}

function headlineItem(finding: Finding): Item {
  const [printed, near] = finding.variants;
  const hasNear = near !== undefined && near.evidence.length > 0;
  return {
    label: 'Headline words in no body',
    rows: [
      { label: '', cells: cellsOf(printed!.evidence) },
      ...(hasNear ? [{ label: 'nearest', cells: cellsOf(near.evidence) }] : []),
    ],
    aligned: [],
    notes: [],
  };
}

function utteranceItem(
  finding: Finding,
  utterance: Utterance | undefined,
  options: PageOptions,
  names: TextNames,
): Item {
  const aligned = utterance === undefined ? [] : alignRenderings(utterance, options.width, id => names.get(id) ?? id);
  return {
    label: finding.label,
    rows: aligned.length > 0 ? [] : rowsOf(finding.variants),
    aligned,
    notes: utterance === undefined ? [] : wordingNotes(utterance),
  };
}

const CHANGE_WORDS: Readonly<Record<Utterance['changes'][number]['type'], string>> = {
  cut: 'words in one not in another, no ellipsis',
  added: 'words in one not in another, no ellipsis',
  swapped: 'other words',
  reordered: 'other order',
  bracket: 'bracketed words',
  'tense-or-person': 'other tense or person',
  negation: 'a “not” in one only',
  translation: 'perhaps two translations',
  punctuation: 'other punctuation',
};

function wordingNotes(utterance: Utterance): readonly string[] {
  const types = [...new Set(utterance.changes.map(change => CHANGE_WORDS[change.type]))];
  return types.length > 0 ? [types.join(' · ')] : [];
}
