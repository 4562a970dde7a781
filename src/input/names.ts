/** Names: a report's id from its input's name, and unique ids over a batch. */
import type { Report } from '../core/model/report.ts';

/** `reports/a.b.txt` is `a.b`; standard input is `stdin`. */
export function baseName(input: string): string {
  if (input === '-') return 'stdin';
  const last =
    input
      .replace(/[/\\]+$/, '')
      .split(/[/\\]/)
      .at(-1) ?? '';
  return last.replace(/(?<=.)\.[^.]*$/, '') || input;
}

/** Ids for reports in order: the first keeps its id, later ones of the same id get `-2`, `-3`. */
export function assignIds(reports: readonly Report[]): readonly string[] {
  const wanted = new Set(reports.map(report => report.id));
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return reports.map(({ id }) => {
    let unique = id;
    let n = next.get(id) ?? 2;
    while (taken.has(unique) || (unique !== id && wanted.has(unique))) unique = `${id}-${n++}`;
    next.set(id, n);
    taken.add(unique);
    return unique;
  });
}
