/**
 * What the page says of the texts themselves. In: a comparison. Out: the line that names each text, sentences on what they all leave
 * open, and the notes at the end: set aside, printed twice, spelt in two ways, the same words, problems.
 */
import type { ComparedReport, Comparison, Finding } from '../core/model/comparison.ts';
import { textNames } from './cites.ts';
import { dayLabel } from './dates.ts';
import type { Item } from './page.ts';

/** One line for a text: name, id where that differs, outlet, date, whom it credits. */
export function textLine(comparison: Comparison, report: ComparedReport): string {
  const name = textNames(comparison.reports).get(report.id)!;
  const parts = [
    name === report.id ? null : report.id,
    report.outlet === name ? null : report.outlet,
    isDated(report) ? dayLabel(report.published!) : 'undated',
    report.updated === null ? null : `updated ${dayLabel(report.updated)}`,
    report.role === 'report' ? null : report.role,
    creditsOf(comparison, report.id),
  ].filter(part => part !== null);
  return `${name}: ${parts.join(', ')}`;
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
  return reports.length < 2 ? [] : [...outletNotes(reports), ...dateNotes(reports), ...zoneNotes(reports)];
}

function outletNotes(reports: readonly ComparedReport[]): readonly string[] {
  const nameless = reports.filter(report => report.outlet === null);
  if (nameless.length === 0) return [];
  return [nameless.length === reports.length ? 'No text names its outlet.' : `No outlet named in ${idsOf(nameless)}.`];
}

function dateNotes(reports: readonly ComparedReport[]): readonly string[] {
  const dated = reports.filter(isDated);
  if (dated.length === reports.length) return [];
  if (dated.length === 0)
    return ['No text is dated: which Thursday is meant can’t be told, and nothing can be called an update.'];
  const taken = reports.find(report => report.publishedFrom === 'story')?.published;
  const source = dated.find(report => report.published!.slice(0, 10) === taken?.slice(0, 10));
  const only =
    dated.length === 1
      ? `Only ${dated[0]!.id} is dated: nothing can be called an update.`
      : `Undated: ${idsOf(reports.filter(r => !isDated(r)))}.`;
  return source === undefined ? [only] : [only, `Days in undated texts are reckoned from ${source.id}’s date.`];
}

function zoneNotes(reports: readonly ComparedReport[]): readonly string[] {
  return reports.every(report => report.zone === null) ? ['No time zone given.'] : [];
}

function idsOf(reports: readonly ComparedReport[]): string {
  return reports.map(report => report.id).join(' ');
}

/** How many shared passages are shown without `--all`. */
const SHARED_SHOWN = 3;
/** How much of a shared passage is shown, in code units. */
const SHARED_WORDS = 60;

export function textItems(comparison: Comparison, all: boolean): readonly Item[] {
  return [
    ...comparison.setAside.map(({ report, why }) => `${report} set aside: ${why}`),
    ...repeatNotes(comparison),
    ...spellingNotes(comparison),
    ...descriptionNotes(comparison, all),
    ...sharedNotes(comparison, all),
    ...problemNotes(comparison),
  ].map(label => ({ label, rows: [], aligned: [], notes: [] }));
}

function repeatNotes(comparison: Comparison): readonly string[] {
  return comparison.reports.flatMap(report => {
    const repeats = report.blocks.filter(block => block.kind === 'repeat').length;
    if (repeats === 0) return [];
    return [`${report.id} prints ${repeats === 1 ? 'a passage' : `${repeats} passages`} again: counted once`];
  });
}

function spellingNotes({ findings }: Comparison): readonly string[] {
  const names = findings.filter(f => f.kind === 'name').map(spellings);
  return names.length === 0 ? [] : [`Spellings: ${names.join(' · ')}`];
}

function spellings(finding: Finding): string {
  return finding.variants.map(variant => `${variant.display} (${reportsOf(variant.evidence)})`).join(' / ');
}

function descriptionNotes({ findings }: Comparison, all: boolean): readonly string[] {
  const titles = findings.filter(f => f.kind === 'title');
  if (titles.length === 0) return [];
  if (all)
    return titles.map(
      f => `${described(f)}: ${f.variants.map(v => `“${v.display}” ${reportsOf(v.evidence)}`).join(', ')}`,
    );
  return [`Described in several ways: ${titles.map(f => `${described(f)} (${f.variants.length})`).join(', ')}: --all`];
}

/** The name within a label on somebody's post. */
function described(finding: Finding): string {
  return finding.label.replace(/: post$/, '');
}

function reportsOf(evidence: readonly { readonly report: string }[]): string {
  return [...new Set(evidence.map(e => e.report))].join(' ');
}

function sharedNotes(comparison: Comparison, all: boolean): readonly string[] {
  const { passages, copies } = comparison.shared;
  const lines = copies.map(ids => `${ids.join(' ')} are one text but for little`);
  if (comparison.reports.length - comparison.setAside.length < 2) return lines;
  if (passages.length === 0) return [...lines, 'no 8 words in a row shared outside quotations'];
  const shown = all ? passages : passages.slice(0, SHARED_SHOWN);
  for (const { renderings, words } of shown) {
    const ids = [...new Set(renderings.map(e => e.report))];
    lines.push(
      `same ${words} words in ${ids.join(' ')}: “${shorten(renderings[0]!.exact)}”; ${creditNote(comparison, ids)}`,
    );
  }
  return passages.length === shown.length
    ? lines
    : [...lines, `${passages.length - shown.length} more shared passages: --all`];
}

/** Says what credit was found, not that there is none. */
function creditNote({ shared }: Comparison, ids: readonly string[]): string {
  const credits = shared.credits.filter(credit => ids.includes(credit.report));
  if (credits.length === 0) return 'no credit found; a common source is possible';
  return [...new Set(credits.map(credit => `${credit.report} credits ${credit.to}`))].join(', ');
}

function shorten(words: string): string {
  return words.length <= SHARED_WORDS ? words : `${words.slice(0, SHARED_WORDS).replace(/\s+\S*$/, '')} …`;
}

/** Versions and other events stand among the texts set aside. */
function problemNotes({ problems }: Comparison): readonly string[] {
  return problems
    .filter(problem => problem.code !== 'version' && problem.code !== 'other-event')
    .map(({ report, detail }) => (report === undefined || detail.startsWith(report) ? detail : `${report}: ${detail}`));
}
