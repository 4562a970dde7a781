/**
 * The page: a comparison laid out for a reader, in the order a verification desk asks for. In: the wire shape. Out: sections of items
 * of rows, plain data that the terminal and markdown renderers print. Alleges nothing: words are "in" a text or "not found" in it.
 */

import type { Comparison, Evidence, Finding, Utterance, Variant } from '../core/model/comparison.ts';
import { type AlignedLine, alignRenderings } from './aligned.ts';
import { castItems } from './cast.ts';
import { intervalLabel } from './dates.ts';
import { storySummary, textItems, textLine } from './texts.ts';

/** Words that one or several reports have alike. */
export interface Cell {
  readonly reports: readonly string[];
  /** Empty where only the reports are named. */
  readonly words: string;
  /** Whose account, where the words stand in somebody's quotation. */
  readonly voice: string | null;
}

export interface Row {
  /** The value, where it has a name of its own: an inferred date in brackets, `nearest`. */
  readonly label: string;
  readonly cells: readonly Cell[];
}

export interface Item {
  readonly question: string;
  readonly rows: readonly Row[];
  /** Words set under each other; printed in a fixed-width face. */
  readonly aligned: readonly AlignedLine[];
  readonly notes: readonly string[];
}

export interface Section {
  readonly heading: string;
  readonly note: string;
  readonly items: readonly Item[];
  /** How many further items `--all` would show. */
  readonly more: number;
  /** Whether items carry numbers that run through the page. */
  readonly numbered: boolean;
}

export interface Page {
  readonly title: string;
  readonly legend: string;
  /** One entry a text: id, outlet, date, whom it credits. */
  readonly texts: readonly string[];
  /** Sentences on what the texts as a whole do not say: outlets, dates. */
  readonly summary: readonly string[];
  readonly sections: readonly Section[];
}

export interface PageOptions {
  readonly all: boolean;
  /** Columns of the terminal: aligned quotations are folded to it. */
  readonly width: number;
}

/** How many items of a lesser section are shown without `--all`. */
const SHOWN = 8;

export function pageOf(comparison: Comparison, options: PageOptions): Page {
  const { findings } = comparison;
  const apart = findings.filter(f => isApart(f) && !isWording(f));
  const sections: readonly Section[] = [
    section('DO NOT FIT TOGETHER', '', apart.filter(f => f.between !== 'sources').map(valueItem)),
    section(
      'SOURCES AT ODDS',
      'a text can be right about its source, and the sources still differ',
      apart.filter(f => f.between === 'sources').map(valueItem),
    ),
    section(
      'QUOTATIONS',
      'which wording was spoken can’t be told from these texts',
      quotationItems(comparison, options),
    ),
    limited(
      'SAID ALIKE',
      'whose account; many texts with one voice are one account',
      alikeItems(findings, options),
      options,
    ),
    limited('FOUND IN ONE TEXT ONLY', '', findings.filter(f => f.relation === 'only').map(onlyItem), options),
    limited('CAST', 'names, titles and ages, and which text has which', castItems(comparison.entities), options),
    { heading: 'TEXTS', note: '', items: textItems(comparison, options.all), more: 0, numbered: false },
  ];
  return {
    title: comparison.story.title === '' ? 'Untitled story' : comparison.story.title,
    legend: legendOf(comparison),
    texts: comparison.reports.map(report => textLine(comparison, report)),
    summary: storySummary(comparison),
    sections: sections.filter(({ items }) => items.length > 0),
  };
}

function legendOf({ reports, setAside }: Comparison): string {
  const compared = reports.length - setAside.length;
  if (compared < 2) return 'nothing to set against each other';
  const texts = setAside.length === 0 ? `${compared} texts` : `${compared} of ${reports.length} texts`;
  return `${texts} set side by side, nothing verified · “…” = exact words · […] = inferred`;
}

function isApart(finding: Finding): boolean {
  return finding.relation === 'conflict' || finding.relation === 'update';
}

function isWording(finding: Finding): boolean {
  return finding.kind === 'quote-wording' || finding.kind === 'headline-quote';
}

function section(heading: string, note: string, items: readonly Item[]): Section {
  return { heading, note, items, more: 0, numbered: true };
}

function limited(heading: string, note: string, items: readonly Item[], options: PageOptions): Section {
  const shown = options.all ? items : items.slice(0, SHOWN);
  return { heading, note, items: shown, more: items.length - shown.length, numbered: false };
}

function valueItem(finding: Finding): Item {
  return {
    question: finding.relation === 'update' ? `${finding.question} (newer text, newer figure)` : finding.question,
    rows: rowsOf(finding.variants),
    aligned: [],
    notes: [
      ...withinNote(finding),
      ...silentNote(finding, 'searched', 'not found in'),
      ...silentNote(finding, 'headline-only', 'only a headline:'),
      ...silentNote(finding, 'truncated', 'cut off, can’t be told:'),
      ...silentNote(finding, 'unreadable', 'not read:'),
    ],
  };
}

function withinNote(finding: Finding): readonly string[] {
  return finding.between === 'report' ? ['both stand in one text'] : [];
}

function silentNote(finding: Finding, basis: Finding['silent'][number]['basis'], words: string): readonly string[] {
  const reports = finding.silent.filter(silent => silent.basis === basis).map(silent => silent.report);
  return reports.length > 0 ? [`${words} ${reports.join(' ')}`] : [];
}

/** A row a variant; variants whose label is the same (a day and its morning) stand in one. */
function rowsOf(variants: readonly Variant[]): readonly Row[] {
  const rows = new Map<string, Evidence[]>();
  variants.forEach((variant, i) => {
    const label = variantLabel(variant);
    const key = label === '' ? `#${i}` : label;
    rows.set(key, [...(rows.get(key) ?? []), ...variant.evidence]);
  });
  return [...rows].map(([key, evidence]) => ({ label: key.startsWith('#') ? '' : key, cells: cellsOf(evidence) }));
}

/** Evidence as cells: the same words of several reports stand once. */
export function cellsOf(evidence: readonly Evidence[]): readonly Cell[] {
  const cells = new Map<string, { reports: string[]; words: string; voice: string | null }>();
  for (const { report, exact, voice } of evidence) {
    const key = JSON.stringify([exact, voice ?? null]);
    const known = cells.get(key);
    if (known === undefined) cells.set(key, { reports: [report], words: exact, voice: voice ?? null });
    else if (!known.reports.includes(report)) known.reports.push(report);
  }
  return [...cells.values()];
}

function variantLabel({ value, display }: Variant): string {
  if (value.type === 'absent') return display;
  return value.type === 'interval' && value.from !== null ? intervalLabel(value.from, value.to, display) : '';
}

/** Headline words first, then utterances whose wordings differ, most differing first. */
function quotationItems(comparison: Comparison, options: PageOptions): readonly Item[] {
  const headlines = comparison.findings.filter(f => f.kind === 'headline-quote').map(headlineItem);
  const byId = new Map(comparison.utterances.map(utterance => [utterance.id, utterance]));
  const wordings = comparison.findings.filter(f => f.kind === 'quote-wording' && f.utterance !== undefined);
  const shown = options.all ? wordings : wordings.filter(f => isMoreThanMarks(f, byId.get(f.utterance!)));
  return [...headlines, ...shown.map(f => utteranceItem(f, byId.get(f.utterance!), options))];
}

/** Whether renderings differ in more than punctuation. */
function isMoreThanMarks(finding: Finding, utterance: Utterance | undefined): boolean {
  return finding.relation === 'conflict' || (utterance?.changes ?? []).some(change => change.type !== 'punctuation');
}

function headlineItem(finding: Finding): Item {
  const [printed, near] = finding.variants;
  const hasNear = near !== undefined && near.evidence.length > 0;
  return {
    question: `Headline words found in no body: ${printed!.evidence[0]!.report} “${printed!.display}”`,
    rows: hasNear ? [{ label: 'nearest', cells: cellsOf(near.evidence) }] : [],
    aligned: [],
    notes: [],
  };
}

function utteranceItem(finding: Finding, utterance: Utterance | undefined, options: PageOptions): Item {
  const aligned = utterance === undefined ? [] : alignRenderings(utterance, options.width);
  return {
    question: finding.question,
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

/** What two or more texts give alike, or with a difference in detail only; what most texts have comes first. */
function alikeItems(findings: readonly Finding[], options: PageOptions): readonly Item[] {
  return findings
    .filter(f => (f.relation === 'agree' || f.relation === 'compatible') && !isWording(f) && !isNaming(f))
    .filter(f => reportCount(f) > 1)
    .sort((a, b) => reportCount(b) - reportCount(a))
    .map(f =>
      f.kind === 'fact' && !options.all && !isContested(f, findings) ? namedItem(f) : accountItem(f.question, f),
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
    ...accountItem(finding.question, finding),
    rows: [{ label: '', cells: [{ reports, words: '', voice: null }] }],
  };
}

/** Evidence with whose account it is; one voice for all of it is said once. */
function accountItem(question: string, finding: Finding): Item {
  const rows = rowsOf(finding.variants);
  const [voice, ...others] = finding.voices;
  const isOne = voice !== undefined && others.length === 0;
  const cells = (row: Row): readonly Cell[] => row.cells.map(cell => ({ ...cell, voice: isOne ? null : cell.voice }));
  return {
    question,
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

function onlyItem(finding: Finding): Item {
  return accountItem('', finding);
}
