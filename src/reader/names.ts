/**
 * What reports are called before the model, and back again. An id that is short and plain is used as it is; any other (an address, a line of
 * words, whatever a file claims) gets a name of ours, for models copy long ones wrongly and some would be read as more than a name.
 */
import type { Report } from '../core/model/report.ts';

export interface ReportNames {
  /** The name of a report, by its id. */
  nameOf(id: string): string;
  /** The id of the report that goes by a name, or by something near enough to one; null if none does. */
  idOf(name: string): string | null;
}

const PLAIN = /^[\w.-]{1,40}$/;

export function reportNames(reports: readonly Pick<Report, 'id'>[]): ReportNames {
  const ids = new Set(reports.map(({ id }) => id));
  const names = new Map<string, string>();
  let count = 0;
  for (const id of ids) names.set(id, PLAIN.test(id) ? id : nextName());
  function nextName(): string {
    do count++;
    while (ids.has(`text-${count}`));
    return `text-${count}`;
  }
  const byName = new Map([...names].map(([id, name]) => [name, id]));
  return {
    nameOf: id => names.get(id) ?? id,
    idOf: name => (ids.has(name) ? name : (byName.get(bareName(name)) ?? null)),
  };
}

/** A name without what models copy along: `[courier ¶3]`, `courier ¶3`. */
function bareName(name: string): string {
  return name
    .trim()
    .replace(/^\[|\]$/g, '')
    .replace(/\s*¶\s*\d+$/, '')
    .trim();
}
