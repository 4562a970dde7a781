/**
 * States of one article in the order of time, and what changes from each to the next. In: annotations. Out: steps. It says what stands in which text; whether a
 * change is told there is a matter of the notes that were found, and none found is not none written.
 */
import type { Annotation } from '../../model/layers.ts';
import type { Problem } from '../../model/problems.ts';
import type { Report } from '../../model/report.ts';
import type { VersionChange, VersionNote, VersionStep } from '../../model/versions.ts';
import { lowerBound, type Span } from '../../text/spans.ts';
import { evidenceOf } from '../evidence/evidence.ts';
import { compareStamps } from '../relate/instants.ts';
import { compareVersionNumbers } from '../relate/version-numbers.ts';
import { type Matching, matchUnits, placesAmong } from './matching.ts';
import { type Unit, unitsOf } from './units.ts';
import { wordColumns } from './word-columns.ts';

export interface Versions {
  /** Report ids, earliest first. */
  readonly order: readonly string[];
  readonly steps: readonly VersionStep[];
  readonly problems: readonly Problem[];
}

export function versionsOf(annotations: readonly Annotation[]): Versions {
  const { ordered, problems } = inTime(annotations);
  const steps = ordered.slice(1).map((later, i) => stepOf(ordered[i]!, later));
  return {
    order: ordered.map(({ report }) => report.id),
    steps: steps.map(({ step }) => step),
    problems: [...problems, ...steps.flatMap(({ problem }) => problem ?? [])],
  };
}

/** By update, else publication, else its agency's number; as given where that can't be told of all of them, as of two that tell one moment. */
function inTime(annotations: readonly Annotation[]): {
  readonly ordered: readonly Annotation[];
  readonly problems: readonly Problem[];
} {
  const isTold = annotations.every((a, i) =>
    annotations.every((b, j) => i === j || (compareWritten(a.report, b.report) ?? 0) !== 0),
  );
  if (isTold) {
    return { ordered: [...annotations].sort((a, b) => compareWritten(a.report, b.report)!), problems: [] };
  }
  const detail =
    'Which version is earlier can’t be told of all of them by their dates: taken in the order given, the earliest first.';
  return { ordered: annotations, problems: [{ code: 'versions-order', detail }] };
}

/** Null where one tells no date; equal moments without numbers tell no order. */
function compareWritten(a: Report, b: Report): number | null {
  const [first, second] = [stampOf(a), stampOf(b)];
  const written = first === null || second === null ? null : compareStamps(first, second);
  return written || compareVersionNumbers(a, b) || written;
}

function stampOf({
  updated,
  published,
  publishedFrom,
  zone,
}: Report): { readonly at: string; readonly zone: string | null } | null {
  const at = updated ?? (publishedFrom === 'story' ? null : published);
  return at === null ? null : { at, zone };
}

/** Share of the shorter text's sentences that stand in the other, whole or changed, for two texts to be states of one article. */
const LEAST_SHARED = 0.2;

function stepOf(
  earlier: Annotation,
  later: Annotation,
): { readonly step: VersionStep; readonly problem: Problem | null } {
  const [before, after] = [unitsOf(earlier), unitsOf(later)];
  const matching = matchUnits(before, after);
  const { kept, moved, changed } = matching;
  // a headline is no sentence
  const sentences = ([i]: readonly [number, number]): boolean => before[i]!.block !== 'headline';
  const count = (units: readonly Unit[]): number => units.filter(({ block }) => block !== 'headline').length;
  const inPlace = kept.filter(sentences).length;
  const shared = inPlace + [...moved, ...changed].filter(sentences).length;
  const shorter = Math.min(count(before), count(after));
  const [from, to] = [earlier.report.id, later.report.id];
  const step: VersionStep = {
    from,
    to,
    kept: inPlace,
    notes: notesOf(earlier, later),
    changes: changesOf({ earlier, later, before, after }, matching),
  };
  if (shorter === 0 || shared / shorter >= LEAST_SHARED) return { step, problem: null };
  const detail = `${from} and ${to} share ${shared} of ${shorter} sentences; are they states of one article?`;
  return { step, problem: { code: 'not-versions', report: to, detail } };
}

interface Sides {
  readonly earlier: Annotation;
  readonly later: Annotation;
  readonly before: readonly Unit[];
  readonly after: readonly Unit[];
}

const NONE: VersionChange['findings'] = { before: [], after: [] };

function changesOf({ earlier, later, before, after }: Sides, matching: Matching): readonly VersionChange[] {
  const { kept, moved, changed, removed, added } = matching;
  const told = (unit: Unit | undefined, of: Annotation): VersionChange['before'] =>
    unit === undefined ? null : evidenceOf(of.report, unit.span);
  const make = (
    change: VersionChange['change'],
    i: number | null,
    j: number | null,
    isMoved: boolean,
  ): VersionChange => {
    const [old, now] = [i === null ? undefined : before[i], j === null ? undefined : after[j]];
    return {
      change,
      block: (now ?? old)!.block,
      before: told(old, earlier),
      after: told(now, later),
      isMoved,
      columns: change === 'changed' ? wordColumns(old!.words, now!.words) : [],
      findings: NONE,
    };
  };
  const isInPlace = placesAmong(kept);
  const placeOfRemoved = placesOfRemoved(matching);
  const placed = [
    ...moved.map(([i, j]) => ({ at: j, change: make('moved', i, j, true) })),
    ...changed.map(([i, j]) => ({ at: j, change: make('changed', i, j, !isInPlace([i, j])) })),
    // a note of correction is told among the notes
    ...added.filter(j => after[j]!.block !== 'correction').map(j => ({ at: j, change: make('added', null, j, false) })),
    ...removed.map(i => ({ at: placeOfRemoved(i), change: make('removed', i, null, false) })),
  ];
  return placed.sort((a, b) => a.at - b.at).map(({ change }) => change);
}

/** Behind what stood before it and still stands. */
function placesOfRemoved({ kept, changed }: Matching): (i: number) => number {
  const standing = [...kept, ...changed].sort(([a], [b]) => a - b);
  const lefts = Uint32Array.from(standing, ([a]) => a);
  return i => {
    const before = standing[lowerBound(lefts, i) - 1];
    return before === undefined ? -1 : before[1] + 0.5;
  };
}

/** Notes of correction that are new, what stands in one place as one, and a new date of update. */
function notesOf({ report: earlier }: Annotation, { report: later }: Annotation): readonly VersionNote[] {
  const known = new Set(correctionsIn(earlier).map(span => wordsOf(earlier, span)));
  const corrections = correctionsIn(later).filter(span => !known.has(wordsOf(later, span)));
  const { updated } = later;
  return [
    ...corrections.map(span => ({ is: 'correction' as const, evidence: evidenceOf(later, span) })),
    ...(updated !== null && updated !== earlier.updated ? [{ is: 'updated' as const, at: updated }] : []),
  ];
}

/** Blocks of correction; a label and what follows it are one. */
function correctionsIn({ blocks }: Report): readonly Span[] {
  const spans: Span[] = [];
  blocks.forEach(({ kind, start, end }, b) => {
    if (kind !== 'correction') return;
    const last = blocks[b - 1]?.kind === 'correction' ? spans.pop() : undefined;
    spans.push({ start: last?.start ?? start, end });
  });
  return spans;
}

function wordsOf({ text }: Report, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}
