/**
 * What changed between states of one article, as a page: a section a step, changed sentences word under word. In: annotations' reports and steps. Out: the page. It says
 * what stands in which text and whether a note of it was found there, and no more.
 */

import type { Utterance } from '../core/model/comparison.ts';
import type { Evidence } from '../core/model/evidence.ts';
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import type { TouchedFinding, VersionChange, VersionStep } from '../core/model/versions.ts';
import { shorten } from '../core/text/spaced.ts';
import { alignRenderings } from './aligned.ts';
import { type Cite, citer, placeOf, textNames } from './cites.ts';
import { dayLabel, writtenLabel } from './dates.ts';
import { balanceMarks } from './marks.ts';
import type { Item, Page, PageOptions, Row, Section } from './page-parts.ts';
import { citeItem } from './rows.ts';

export interface VersionsShown {
  /** The versions, earliest first. */
  readonly versions: readonly Report[];
  /** Reports they were held against. */
  readonly others: readonly Report[];
  readonly steps: readonly VersionStep[];
  /** What is to be known of them: an order that dates do not tell, texts that are perhaps no versions. */
  readonly problems: readonly Problem[];
}

export function versionsPage(
  { versions, others, steps, problems }: VersionsShown,
  { width }: Pick<PageOptions, 'width'>,
): Page {
  const names = versionNames(versions, others);
  const cite = citeBy([...versions, ...others], names);
  const byId = new Map(versions.map(report => [report.id, report]));
  const latest = versions.at(-1);
  const changes = steps.flatMap(step => step.changes);
  return {
    title: latest === undefined ? 'Versions' : `Versions: ${latest.headline ?? latest.outlet ?? latest.id}`,
    legend: `${versions.length} versions, ${count(changes.length, 'change')} · “…” exact words`,
    texts: versions.map(report => `${names.get(report.id)}: ${whenOf(report)}`),
    summary: [
      ...problems.map(({ detail }) => detail),
      ...(others.length === 0 ? [] : [`Held against ${others.map(({ id }) => names.get(id)).join(', ')}.`]),
    ],
    checks: [],
    sections: steps.map((step): Section => {
      const items = step.changes.map(change => changeItem(change, { step, byId, names, width, cite }));
      return {
        heading: `${names.get(step.from)} → ${names.get(step.to)}`,
        note: stepNote(step),
        items: [...noteItems(step, cite), ...items.map(item => citeItem(item, cite, names))],
        more: 0,
        numbered: false,
        none: 'the same sentences in the same order',
      };
    }),
  };
}

/** Versions of one outlet go by their ids; another report by its outlet, if no version has it. */
function versionNames(versions: readonly Report[], others: readonly Report[]): ReadonlyMap<string, string> {
  const short = textNames([...versions, ...others]);
  return new Map([
    ...versions.map(({ id }) => [id, id] as const),
    ...others.map(({ id }) => [id, short.get(id)!] as const),
  ]);
}

function citeBy(reports: readonly Report[], names: ReadonlyMap<string, string>): Cite {
  const plain = citer(reports);
  const byId = new Map(reports.map(report => [report.id, report]));
  return evidence => {
    const report = byId.get(evidence.report);
    return report === undefined ? plain(evidence) : `${names.get(report.id)}${placeOf(report, evidence)}`;
  };
}

function whenOf({ published, updated, publishedFrom, zone }: Report): string {
  return writtenLabel(publishedFrom === 'story' ? null : published, updated, zone);
}

function count(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`;
}

const ORDER = ['changed', 'added', 'removed', 'moved'] as const;

/** How many of each change; whether a note was found. */
function stepNote({ changes, notes, kept }: VersionStep): string {
  const counts = ORDER.map(kind => [kind, changes.filter(({ change }) => change === kind).length] as const)
    .filter(([, n]) => n > 0)
    .map(([kind, n]) => `${n} ${kind}`);
  const found = notes.some(({ is }) => is === 'correction') ? 'a note recognised' : 'no note recognised';
  const same = `${count(kept, 'sentence')} as before`;
  return changes.length === 0 ? same : `${counts.join(', ')}; ${same}; ${found}`;
}

function noteItems({ notes }: VersionStep, cite: Cite): readonly Item[] {
  return notes.map(note => {
    const bare = { aligned: [], notes: [] };
    if (note.is === 'updated') return { ...bare, label: `date of update: ${dayLabel(note.at)}`, rows: [] };
    const { exact } = note.evidence;
    const cell = { reports: [cite(note.evidence)], words: balanceMarks(exact), voice: null };
    return { ...bare, label: 'note', rows: [{ label: '', cells: [cell] }] };
  });
}

interface Showing {
  readonly step: VersionStep;
  readonly byId: ReadonlyMap<string, Report>;
  readonly names: ReadonlyMap<string, string>;
  readonly width: number;
  readonly cite: Cite;
}

function changeItem(change: VersionChange, { step, byId, names, width, cite }: Showing): Item {
  const { before, after, isMoved } = change;
  const placed = [before, after].flatMap(each => (each === null ? [] : [placeOf(byId.get(each.report)!, each).trim()]));
  const place = [...new Set(placed)].join(' → ');
  const label = `${change.change}${isMoved && change.change !== 'moved' ? ' and moved' : ''}${place === '' ? '' : `, ${place}`}`;
  const aligned = change.change === 'changed' ? alignRenderings(asUtterance(change), width, id => names.get(id)!) : [];
  const shown = change.change === 'moved' ? [after] : [before, after];
  return {
    label,
    rows: aligned.length > 0 ? [] : shown.flatMap(each => (each === null ? [] : [rowOf(each)])),
    aligned,
    notes: [
      ...touchedNotes(change.findings.before, step.from, names, cite),
      ...touchedNotes(change.findings.after, step.to, names, cite),
    ],
  };
}

function rowOf(evidence: Evidence): Row {
  const cell = { reports: [evidence.report], places: [evidence], words: balanceMarks(evidence.exact), voice: null };
  return { label: '', cells: [cell] };
}

/** A changed sentence as two renderings of one. */
function asUtterance({ before, after, columns }: VersionChange): Utterance {
  const rendering = (evidence: Evidence): Utterance['renderings'][number] => ({
    report: evidence.report,
    speaker: { status: 'outlet' },
    via: [],
    parts: [evidence],
  });
  return { id: '', renderings: [rendering(before!), rendering(after!)], columns, changes: [] };
}

/** Differences shown beside a change at most: the ones to be looked at first. */
const DIFFERENCES_SHOWN = 3;
const FIRST = { conflict: 0, update: 1, compatible: 2, agree: 3, only: 4 } as const;
const RELATION_WORDS = {
  conflict: 'does not fit',
  update: 'is newer or older than',
  compatible: 'differs in detail from',
} as const;

/** Code units of a side's words shown at most. */
const WORDS_SHOWN = 60;

/** Differences one by one, with the words of each side, agreements by their places alone. */
function touchedNotes(
  findings: readonly TouchedFinding[],
  version: string,
  names: ReadonlyMap<string, string>,
  cite: Cite,
): readonly string[] {
  const name = names.get(version)!;
  const placesOf = (of: readonly TouchedFinding[]): string =>
    [...new Set(of.flatMap(({ others }) => others.map(cite)))].join(', ');
  const quotedOf = (evidence: readonly Evidence[]): string =>
    [...new Set(evidence.map(({ exact }) => `“${balanceMarks(shorten(exact, WORDS_SHOWN))}”`))].join(', ');
  const eachOf = (evidence: readonly Evidence[]): string =>
    [...new Set(evidence.map(each => `${cite(each)} ${quotedOf([each])}`))].join(', ');
  const differing = findings
    .filter(({ relation }) => relation !== 'agree')
    .sort((a, b) => FIRST[a.relation] - FIRST[b.relation]);
  const shown = differing.slice(0, DIFFERENCES_SHOWN);
  const agreeing = findings.filter(({ relation }) => relation === 'agree');
  const more = differing.length - shown.length;
  return [
    ...shown.map(({ relation, label, own, others }) => {
      const words = RELATION_WORDS[relation as keyof typeof RELATION_WORDS];
      return `${name} ${quotedOf(own)} ${words} ${eachOf(others)}: ${label}`;
    }),
    ...(more === 0 ? [] : [`${name} differs in ${more} more: --json`]),
    ...(agreeing.length === 0 ? [] : [`${name} is borne out in part by ${placesOf(agreeing)}`]),
  ];
}
