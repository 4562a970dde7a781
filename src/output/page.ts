/**
 * The page: a comparison laid out for a reader, in the order a verification desk asks for. In: the wire shape. Out: sections of items
 * of rows, plain data that the terminal and markdown renderers print. Alleges nothing: words are "in" a text or "not found" in it.
 */
import type { Comparison, Evidence, Finding, Utterance, Variant } from '../core/model/comparison.ts';
import { alignRenderings } from './aligned.ts';
import { dayLabel } from './dates.ts';

/** Words of one report. */
export interface Cell {
  readonly report: string;
  readonly words: string;
  /** Whose account, where the words stand in somebody's quotation. */
  readonly voice: string | null;
}

export interface Row {
  /** The value, where it has a name of its own: an inferred date in brackets, `not stated`. */
  readonly label: string;
  readonly cells: readonly Cell[];
}

export interface Item {
  readonly question: string;
  readonly rows: readonly Row[];
  /** Lines already set word under word; printed in a fixed-width face. */
  readonly aligned: readonly string[];
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
  readonly texts: readonly string[];
  readonly sections: readonly Section[];
}

export interface PageOptions {
  readonly all: boolean;
  /** Columns of the terminal; aligned quotations wider than this are listed instead. */
  readonly width: number;
}

/** How many items of a lesser section are shown without `--all`. */
const SHOWN = 8;

export function pageOf(comparison: Comparison, options: PageOptions): Page {
  const { findings } = comparison;
  const apart = findings.filter(f => isApart(f) && !isWording(f));
  const sections: Section[] = [
    section('DO NOT FIT TOGETHER', '', apart.filter(f => f.between !== 'sources').map(valueItem), true, options),
    section('SOURCES AT ODDS', 'each text may give its source rightly', apart.filter(f => f.between === 'sources').map(valueItem), true, options),
    section(
      'QUOTATIONS',
      'which wording was spoken can’t be told from these texts',
      quotationItems(comparison, options),
      true,
      options,
    ),
    limited('SAID ALIKE', 'whose account; many texts with one voice are one account', alikeItems(findings), options),
    limited('FOUND IN ONE TEXT ONLY', '', findings.filter(f => f.relation === 'only').map(onlyItem), options),
    { heading: 'TEXTS', note: '', items: textItems(comparison, options), more: 0, numbered: false },
  ];
  return {
    title: comparison.story.title === '' ? 'Untitled story' : comparison.story.title,
    legend: `${comparison.reports.length} texts set against each other, nothing verified · “…” = exact words`,
    texts: comparison.reports.map(report => textLine(comparison, report.id)),
    sections: sections.filter(({ items }) => items.length > 0),
  };
}

function isApart(finding: Finding): boolean {
  return finding.relation === 'conflict' || finding.relation === 'update';
}

function isWording(finding: Finding): boolean {
  return finding.kind === 'quote-wording' || finding.kind === 'headline-quote';
}

function section(heading: string, note: string, items: readonly Item[], numbered: boolean, _: PageOptions): Section {
  return { heading, note, items, more: 0, numbered };
}

function limited(heading: string, note: string, items: readonly Item[], options: PageOptions): Section {
  const shown = options.all ? items : items.slice(0, SHOWN);
  return { heading, note, items: shown, more: items.length - shown.length, numbered: false };
}

function valueItem(finding: Finding): Item {
  const silent = finding.silent.filter(({ basis }) => basis === 'searched').map(({ report }) => report);
  const unread = finding.silent.filter(({ basis }) => basis !== 'searched').map(({ report }) => report);
  return {
    question: finding.relation === 'update' ? `${finding.question} (newer text, newer figure)` : finding.question,
    rows: finding.variants.map(variantRow),
    aligned: [],
    notes: [
      ...(silent.length > 0 ? [`not found in ${silent.join(' ')}`] : []),
      ...(unread.length > 0 ? [`cut off, can’t be told: ${unread.join(' ')}`] : []),
    ],
  };
}

function variantRow(variant: Variant): Row {
  return { label: variantLabel(variant), cells: variant.evidence.map(cellOf) };
}

function cellOf(evidence: Evidence): Cell {
  return { report: evidence.report, words: evidence.exact, voice: evidence.voice ?? null };
}

/** A day that the words do not state in full is inferred, and stands in brackets. */
function variantLabel({ value, display }: Variant): string {
  if (value.type === 'absent') return display;
  if (value.type !== 'interval' || value.from === null) return '';
  const label = dayLabel(value.from, value.to);
  return /\d/.test(display) ? label : `[${label}]`;
}

/** Headline words first, then utterances whose wordings differ, most differing first. */
function quotationItems(comparison: Comparison, options: PageOptions): readonly Item[] {
  const headlines = comparison.findings.filter(f => f.kind === 'headline-quote').map(headlineItem);
  const byId = new Map(comparison.utterances.map(utterance => [utterance.id, utterance]));
  const wordings = comparison.findings.filter(f => f.kind === 'quote-wording' && f.utterance !== undefined);
  const shown = options.all ? wordings : wordings.filter(f => f.relation === 'conflict' || f.severity !== 'wording');
  return [...headlines, ...shown.map(f => utteranceItem(f, byId.get(f.utterance!)!, options))];
}

function headlineItem(finding: Finding): Item {
  const [printed, near] = finding.variants;
  return {
    question: `Headline words found in no body: ${printed!.evidence[0]!.report} “${printed!.display}”`,
    rows: near === undefined || near.evidence.length === 0 ? [] : [{ label: 'nearest', cells: near.evidence.map(cellOf) }],
    aligned: [],
    notes: [],
  };
}

function utteranceItem(finding: Finding, utterance: Utterance, options: PageOptions): Item {
  const aligned = alignRenderings(utterance, options.width);
  return {
    question: finding.question,
    rows: aligned.length > 0 ? [] : finding.variants.map(variantRow),
    aligned,
    notes: wordingNotes(utterance),
  };
}

const CHANGE_WORDS: Readonly<Record<string, string>> = {
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
  const types = [...new Set(utterance.changes.map(change => CHANGE_WORDS[change.type]!))];
  return types.length > 0 ? [types.join(' · ')] : [];
}

/** Values that two or more texts give alike, or that differ in detail only. */
function alikeItems(findings: readonly Finding[]): readonly Item[] {
  const alike = findings.filter(
    f => (f.relation === 'agree' || f.relation === 'compatible') && !isWording(f) && f.kind !== 'name' && f.kind !== 'title',
  );
  return alike
    .filter(f => new Set(f.variants.flatMap(v => v.evidence.map(e => e.report))).size > 1)
    .sort((a, b) => reportCount(b) - reportCount(a))
    .map(finding => ({
      question: finding.question,
      rows: finding.variants.map(variantRow),
      aligned: [],
      notes: finding.voices.length > 0 ? [`account of ${finding.voices.join(', ')}`] : [],
    }));
}

function reportCount(finding: Finding): number {
  return new Set(finding.variants.flatMap(v => v.evidence.map(e => e.report))).size;
}

function onlyItem(finding: Finding): Item {
  const evidence = finding.variants[0]!.evidence;
  return { question: '', rows: [{ label: '', cells: evidence.map(cellOf) }], aligned: [], notes: finding.voices };
}

function textItems(comparison: Comparison, options: PageOptions): readonly Item[] {
  return [
    ...comparison.setAside.map(({ report, why }) => plain(`${report} set aside: ${why}`)),
    ...repeatNotes(comparison).map(plain),
    ...comparison.findings.filter(f => f.kind === 'name').map(f => plain(spellingLine(f))),
    ...comparison.findings.filter(f => f.kind === 'title').map(f => plain(titleLine(f))),
    ...sharedNotes(comparison, options).map(plain),
    ...comparison.problems.filter(p => p.code !== 'version' && p.code !== 'other-event').map(p => plain(problemLine(p.report, p.detail))),
  ];
}

function plain(question: string): Item {
  return { question, rows: [], aligned: [], notes: [] };
}

function problemLine(report: string | undefined, detail: string): string {
  return report === undefined || detail.startsWith(report) ? detail : `${report}: ${detail}`;
}

function spellingLine(finding: Finding): string {
  return finding.variants
    .map(variant => `${variant.display} (${[...new Set(variant.evidence.map(e => e.report))].join(' ')})`)
    .join(' / ');
}

function titleLine(finding: Finding): string {
  const name = finding.question.replace(/^What is (.*)['’]s post\?$/, '$1');
  const words = finding.variants.map(v => `“${v.display}” ${[...new Set(v.evidence.map(e => e.report))].join(' ')}`);
  return `${name}: ${finding.variants.length} descriptions: ${words.join(', ')}`;
}

function repeatNotes(comparison: Comparison): readonly string[] {
  return comparison.reports.flatMap(report => {
    const repeats = report.blocks.filter(block => block.kind === 'repeat').length;
    return repeats === 0 ? [] : [`${report.id} prints ${repeats} ${repeats === 1 ? 'passage' : 'passages'} again: counted once`];
  });
}

/** How much of a shared run of words is shown. */
const SHARED_WORDS = 60;

function sharedNotes(comparison: Comparison, options: PageOptions): readonly string[] {
  const { passages, copies } = comparison.shared;
  const lines = copies.map(ids => `${ids.join(' ')} are one text but for little`);
  if (passages.length === 0) return [...lines, 'no 8 words in a row shared outside quotations'];
  const shown = options.all ? passages : passages.slice(0, 3);
  for (const { renderings, words } of shown) {
    const ids = [...new Set(renderings.map(e => e.report))];
    lines.push(`same ${words} words in ${ids.join(' and ')}: “${shorten(renderings[0]!.exact)}”${creditNote(comparison, ids)}`);
  }
  if (passages.length > shown.length) lines.push(`${passages.length - shown.length} more shared passages: --all`);
  return lines;
}

function creditNote(comparison: Comparison, ids: readonly string[]): string {
  const credits = comparison.shared.credits.filter(credit => ids.includes(credit.report));
  const outlets = new Map(comparison.reports.map(report => [report.id, report.outlet]));
  const credited = credits.find(credit => ids.some(id => id !== credit.report && outlets.get(id) === credit.to));
  if (credited !== undefined) return `; ${credited.report} credits ${credited.to}`;
  return '; neither credits the other; a common source is possible';
}

function shorten(words: string): string {
  return words.length <= SHARED_WORDS ? words : `${words.slice(0, SHARED_WORDS).replace(/\s+\S*$/, '')} …`;
}

/** One line for a text: id, outlet, date, whom it credits. */
function textLine(comparison: Comparison, id: string): string {
  const report = comparison.reports.find(r => r.id === id)!;
  const credits = [...new Set(comparison.shared.credits.filter(credit => credit.report === id).map(credit => credit.to))];
  const dated = report.published !== null && report.publishedFrom !== 'story';
  const parts = [
    report.outlet,
    dated ? dayLabel(report.published!, null) : 'undated',
    report.updated === null ? null : `updated ${dayLabel(report.updated, null)}`,
    report.role === 'report' ? null : report.role,
    credits.length > 0 ? `credits ${credits.join(', ')}` : null,
  ].filter(part => part !== null);
  return `${id} ${parts.join(', ')}`;
}
