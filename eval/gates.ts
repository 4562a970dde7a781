/**
 * Gates: scores held against floors that may only rise. In: metrics and the baseline. Out: what fell, or a new baseline.
 * A score may lie one item below its floor (`1 / n`): one item that falls the other way is noise, two are not.
 */
import type { Metric } from './scores.ts';

export interface Floor {
  readonly value: number;
  readonly n: number;
}

/** A floor or a corpus that was changed on purpose. */
export interface Allowance {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export interface Baseline {
  /** SHA-256 of each corpus file, by its path below the shared folder. */
  readonly corpora: Readonly<Record<string, string>>;
  readonly floors: Readonly<Record<string, Floor>>;
  readonly allowed: readonly Allowance[];
}

/** What was measured now: the metrics, and the hash of each file they were measured on. */
export interface Measured {
  readonly metrics: readonly Metric[];
  readonly corpora: Readonly<Record<string, string>>;
}

export const EMPTY_BASELINE: Baseline = { corpora: {}, floors: {}, allowed: [] };

const ROUNDING = 1e-9;
const DECIMALS = 1e6;

/** The lowest value that still passes. */
export function leastPassing(floor: Floor): number {
  return floor.value - (floor.n > 0 ? 1 / floor.n : 0) - ROUNDING;
}

function show(value: number): string {
  return value.toFixed(4);
}

function fallsOf({ metrics }: Measured, { floors }: Baseline): readonly string[] {
  return metrics.flatMap(({ id, label, value }) => {
    const floor = floors[id];
    if (floor === undefined || value >= leastPassing(floor)) return [];
    return [`${id} fell: ${show(value)} is under ${show(floor.value)}, by more than one of ${floor.n} (${label})`];
  });
}

function changedCorpora({ corpora }: Measured, baseline: Baseline): readonly string[] {
  return Object.keys(corpora).filter(
    path => baseline.corpora[path] !== undefined && baseline.corpora[path] !== corpora[path],
  );
}

/** Floors of a group that was measured (`times.` ...) whose metric is gone: a score cannot be dropped by dropping it. */
function goneMetrics({ metrics }: Measured, { floors }: Baseline): readonly string[] {
  const groups = new Set(metrics.map(metric => groupOf(metric.id)));
  const ids = new Set(metrics.map(metric => metric.id));
  return Object.keys(floors).filter(id => groups.has(groupOf(id)) && !ids.has(id));
}

function groupOf(id: string): string {
  return id.slice(0, id.indexOf('.'));
}

function missingFloors({ metrics }: Measured, { floors }: Baseline): readonly string[] {
  return metrics.filter(({ id }) => floors[id] === undefined).map(({ id }) => `${id} has no floor: write the baseline`);
}

/** One line for everything that does not pass; none if all does. */
export function checkGate(measured: Measured, baseline: Baseline): readonly string[] {
  return [...findLosses(measured, baseline), ...missingFloors(measured, baseline)];
}

/** What a new baseline would lose: a corpus, a metric, a floor's height. */
function findLosses(measured: Measured, baseline: Baseline): readonly string[] {
  return [
    ...changedCorpora(measured, baseline).map(path => `${path} is not the file the floors were measured on`),
    ...goneMetrics(measured, baseline).map(id => `${id} has a floor but was not measured`),
    ...fallsOf(measured, baseline),
  ];
}

/** A new baseline, or the reasons why there is none. */
export type Raised = { readonly baseline: Baseline } | { readonly refused: readonly string[] };

function roundDown(value: number): number {
  return Math.floor(value * DECIMALS + ROUNDING) / DECIMALS;
}

/** The floors after these metrics; a value between the least that passes and the floor leaves the floor as it is. */
function raiseFloors(metrics: readonly Metric[], floors: Baseline['floors']): Record<string, Floor> {
  const raised: Record<string, Floor> = { ...floors };
  for (const { id, value, n } of metrics) {
    const floor = floors[id];
    if (floor === undefined || value > floor.value) raised[id] = { value: roundDown(value), n };
  }
  return raised;
}

/** Raises floors to what was measured, and sets those of new metrics. Refused if anything would be lost. */
export function raiseBaseline(measured: Measured, baseline: Baseline): Raised {
  const refused = findLosses(measured, baseline);
  if (refused.length > 0) return { refused };
  return { baseline: tidyBaseline(measured, baseline, raiseFloors(measured.metrics, baseline.floors), []) };
}

/** Sets floors to what was measured, lower ones too, and records each that fell, went or moved to a changed corpus. */
export function allowBaseline(measured: Measured, baseline: Baseline, reason: string): Baseline {
  const floors = raiseFloors(measured.metrics, baseline.floors);
  const allowed: Allowance[] = [];
  for (const { id, value, n } of measured.metrics) {
    const floor = baseline.floors[id];
    if (floor === undefined || value >= leastPassing(floor)) continue;
    floors[id] = { value: roundDown(value), n };
    allowed.push({ what: id, from: show(floor.value), to: show(value), reason });
  }
  for (const id of goneMetrics(measured, baseline)) {
    allowed.push({ what: id, from: show(floors[id]!.value), to: 'not measured', reason });
    delete floors[id];
  }
  for (const path of changedCorpora(measured, baseline)) {
    allowed.push({ what: path, from: baseline.corpora[path]!, to: measured.corpora[path]!, reason });
  }
  return tidyBaseline(measured, baseline, floors, allowed);
}

function tidyBaseline(
  measured: Measured,
  baseline: Baseline,
  floors: Readonly<Record<string, Floor>>,
  allowed: readonly Allowance[],
): Baseline {
  return {
    corpora: sortKeys({ ...baseline.corpora, ...measured.corpora }),
    floors: sortKeys(floors),
    allowed: [...baseline.allowed, ...allowed],
  };
}

function sortKeys<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  const keys = Object.keys(record).sort();
  return Object.fromEntries(keys.map(key => [key, record[key]!]));
}
