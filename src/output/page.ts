/**
 * The page: a comparison laid out for a reader, in the order a verification desk asks for. In: the wire shape. Out: sections of items
 * of rows, plain data that the terminal and markdown renderers print. Alleges nothing: words are "in" a text or "not found" in it.
 */

import type { Comparison, Finding } from '../core/model/comparison.ts';
import type { AlignedLine } from './aligned.ts';
import { alikeItems, onlyItem } from './alike.ts';
import { castItems } from './cast.ts';
import { quotationItems } from './quotations.ts';
import { rowsOf } from './rows.ts';
import { isApart, isWording } from './sections.ts';
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
  readonly label: string;
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

function section(heading: string, note: string, items: readonly Item[]): Section {
  return { heading, note, items, more: 0, numbered: true };
}

function limited(heading: string, note: string, items: readonly Item[], options: PageOptions): Section {
  const shown = options.all ? items : items.slice(0, SHOWN);
  return { heading, note, items: shown, more: items.length - shown.length, numbered: false };
}

function valueItem(finding: Finding): Item {
  return {
    label: finding.relation === 'update' ? `${finding.label} (newer text, newer figure)` : finding.label,
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
