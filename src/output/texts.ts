/**
 * What the page says of the texts themselves. In: a comparison. Out: the line that names each text, sentences on what they all leave
 * open, and the notes at the end: set aside, printed twice, spelt in two ways, the same words, problems.
 */

import type { ComparedReport, Comparison, Finding, Variant } from '../core/model/comparison.ts';
import { shorten } from '../core/text/spaced.ts';
import { isProposed } from './agreements.ts';
import { isAddress, type TextNames, textNames } from './cites.ts';
import { writtenLabel } from './dates.ts';
import { balanceMarks } from './marks.ts';
import type { Item } from './page-parts.ts';
import { marked, OF_PROPOSALS } from './proposed.ts';
import { cellsOf } from './rows.ts';
import { spellings } from './spellings.ts';

/** One line for a text: name, id where that differs, outlet, date, whom it credits. */
export function textLine(comparison: Comparison, report: ComparedReport): string {
  const name = textNames(comparison.reports).get(report.id)!;
  const isSame = name.toLowerCase() === report.id.toLowerCase();
  const parts = [
    report.outlet === null || report.outlet === name || isAddress(report.outlet) ? null : report.outlet,
    writtenLabel(isDated(report) ? report.published : null, report.updated, report.zone, areZoned(comparison.reports)),
    report.role === 'report' ? null : report.role,
    creditsOf(comparison, report.id),
  ].filter(part => part !== null);
  return `${name}${isSame ? '' : ` (${report.id})`}: ${parts.join(', ')}`;
}

/** Whether the clocks that texts are dated by are several. */
function areZoned(reports: readonly ComparedReport[]): boolean {
  const onClock = reports.filter(report => isDated(report) && report.published!.includes('T'));
  return new Set(onClock.map(({ zone }) => zone)).size > 1;
}

function isDated(report: ComparedReport): boolean {
  return report.published !== null && report.publishedFrom !== 'story';
}

function creditsOf({ shared }: Comparison, id: string): string | null {
  const to = [...new Set(shared.credits.filter(credit => credit.report === id).map(credit => credit.to))];
  return to.length > 0 ? `credits ${to.join(', ')}` : null;
}

/** What a reader must know before reading on: missing outlets, dates and zones, and what that means. */
export function storySummary({ reports }: Comparison): readonly string[] {
  return reports.length < 2
    ? []
    : [...outletNotes(reports), ...dateNotes(reports, textNames(reports)), ...zoneNotes(reports)];
}

function outletNotes(reports: readonly ComparedReport[]): readonly string[] {
  const nameless = reports.filter(report => report.outlet === null);
  if (nameless.length === 0) return [];
  return [nameless.length === reports.length ? 'No text names its outlet.' : `No outlet named in ${idsOf(nameless)}.`];
}

function dateNotes(reports: readonly ComparedReport[], names: TextNames): readonly string[] {
  const nameOf = ({ id }: ComparedReport): string => names.get(id) ?? id;
  const dated = reports.filter(isDated);
  if (dated.length === reports.length) return [];
  if (dated.length === 0)
    return ['No text is dated: which week a weekday lies in can’t be told, and nothing can be called an update.'];
  const taken = reports.find(report => report.publishedFrom === 'story')?.published;
  const source = dated.find(report => report.published!.slice(0, 10) === taken?.slice(0, 10));
  const only =
    dated.length === 1
      ? `Only ${nameOf(dated[0]!)} is dated: nothing can be called an update.`
      : `Undated: ${reports
          .filter(r => !isDated(r))
          .map(nameOf)
          .join(', ')}.`;
  return source === undefined ? [only] : [only, `Days in undated texts are reckoned from ${nameOf(source)}’s date.`];
}

function zoneNotes(reports: readonly ComparedReport[]): readonly string[] {
  return reports.every(report => report.zone === null) ? ['No time zone given.'] : [];
}

function idsOf(reports: readonly ComparedReport[]): string {
  return reports.map(report => report.id).join(', ');
}

/** How many shared passages are shown without `--all`. */
const SHARED_SHOWN = 3;
/** How much of a shared passage is shown, in code units. */
const SHARED_WORDS = 60;

export function textItems(comparison: Comparison, all: boolean): readonly Item[] {
  const notes = (lines: readonly string[]): readonly Item[] => lines.map(noteItem);
  return [
    ...notes(comparison.setAside.map(({ report, why }) => `${nameIn(comparison, report)} set aside: ${why}`)),
    ...spellingItems(comparison, all),
    ...titleItems(comparison, all),
    ...notes(repeatNotes(comparison)),
    ...sharedItems(comparison, all),
    ...notes(problemNotes(comparison)),
  ];
}

function noteItem(label: string): Item {
  return { label, rows: [], aligned: [], notes: [] };
}

function nameIn(comparison: Comparison, id: string): string {
  return textNames(comparison.reports).get(id) ?? id;
}

function repeatNotes(comparison: Comparison): readonly string[] {
  return comparison.reports.flatMap(report => {
    const repeats = report.blocks.filter(block => block.kind === 'repeat').length;
    if (repeats === 0) return [];
    return [
      `${nameIn(comparison, report.id)} prints ${repeats === 1 ? 'a passage' : `${repeats} passages`} again: counted once`,
    ];
  });
}

function spellingItems({ findings }: Comparison, all: boolean): readonly Item[] {
  return findings
    .filter(f => f.kind === 'name' && !isProposed(f))
    .map(finding => ({ finding, variants: all ? finding.variants : spelledOtherwise(finding.variants) }))
    .filter(({ variants }) => variants.length > 1)
    .map(({ finding, variants }) => wordsItem('Spelled', finding, variants));
}

/** Spellings of one name that an editor must choose between. */
export function spelledOtherwise(variants: readonly Variant[]): readonly Variant[] {
  const shown = new Set(spellings(variants.map(({ display }) => display)));
  return variants.filter(({ display }) => shown.has(display));
}

/** How many people's titles are shown without `--all`. */
const TITLES_SHOWN = 3;

/** Who is given titles of which neither is a longer form of the other. */
function titleItems({ findings }: Comparison, all: boolean): readonly Item[] {
  const differing = findings
    .filter(f => f.kind === 'title' && !isProposed(f))
    .map(finding => ({ finding, variants: all ? finding.variants : distinctTitles(finding.variants) }))
    .filter(({ variants }) => variants.length > 1);
  return differing
    .slice(0, all ? differing.length : TITLES_SHOWN)
    .map(({ finding, variants }) => wordsItem(finding.label, finding, variants));
}

/** Titles of which none is a longer form of another. */
export function distinctTitles(variants: readonly Variant[]): readonly Variant[] {
  const words = variants.map(({ display }) => new Set(display.toLowerCase().split(/\s+/)));
  const isPart = (a: number, b: number): boolean =>
    a !== b && [...words[a]!].every(word => words[b]!.has(word)) && (words[a]!.size < words[b]!.size || a > b);
  return variants.filter((_, a) => !variants.some((__, b) => isPart(a, b)));
}

function wordsItem(label: string, finding: Finding, variants: readonly Variant[]): Item {
  return {
    label,
    ...marked(finding),
    rows: [{ label: '', cells: variants.flatMap(({ evidence }) => cellsOf(evidence)) }],
    aligned: [],
    notes: [],
  };
}

function sharedItems(comparison: Comparison, all: boolean): readonly Item[] {
  const { passages, copies } = comparison.shared;
  const items = copies.map(ids => noteItem(`${ids.join(' ')} are one text but for little`));
  if (comparison.reports.length - comparison.setAside.length < 2) return items;
  if (passages.length === 0) return [...items, noteItem('no 8 words in a row shared outside quotations')];
  const shown = all ? passages : passages.slice(0, SHARED_SHOWN);
  for (const { renderings, words } of shown) {
    const ids = [...new Set(renderings.map(e => e.report))];
    const texts = ids.map(id => nameIn(comparison, id)).join(', ');
    const exact = balanceMarks(shorten(renderings[0]!.exact, SHARED_WORDS));
    const label = `same ${words} words in ${texts}: “${exact}”; ${creditNote(comparison, ids)}`;
    items.push({ ...noteItem(label), places: renderings });
  }
  const left = passages.length - shown.length;
  return left === 0 ? items : [...items, noteItem(`${left} more shared passages: --all`)];
}

/** Says what credit was found, not that there is none. */
function creditNote(comparison: Comparison, ids: readonly string[]): string {
  const credits = comparison.shared.credits.filter(credit => ids.includes(credit.report));
  if (credits.length === 0) return 'no credit found; a common source is possible';
  return [...new Set(credits.map(credit => `${nameIn(comparison, credit.report)} credits ${credit.to}`))].join(', ');
}

/** Versions and other events stand among the texts set aside, what is wrong with proposals beside what became of them. */
function problemNotes(comparison: Comparison): readonly string[] {
  return comparison.problems
    .filter(problem => problem.code !== 'version' && problem.code !== 'other-event' && !OF_PROPOSALS.has(problem.code))
    .map(({ report, detail }) => {
      if (report === undefined) return detail;
      const name = nameIn(comparison, report);
      return detail.startsWith(report) ? `${name}${detail.slice(report.length)}` : `${name}: ${detail}`;
    });
}
