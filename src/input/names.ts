/** Names: a report's id from its input's name, and unique ids over a batch. */
import type { Report } from '../core/model/report.ts';
import { hostIn, isAddress, pathOf } from './addresses.ts';

/** `reports/a.b.txt` is `a.b`; standard input is `stdin`; `https://news.example/a.html?b=c` is `a`, `https://news.example/` is `news.example`. */
export function baseName(input: string): string {
  if (input === '-') return 'stdin';
  if (isAddress(input)) return addressName(input);
  return lastName(input) || input;
}

function addressName(address: string): string {
  const name = lastName(pathOf(address));
  return (decoded(name) ?? name) || hostIn(address);
}

/** What a part of an address stands for; null where that is none, or no name. */
function decoded(part: string): string | null {
  try {
    const name = decodeURIComponent(part);
    return /[\p{Cc}/\\]/u.test(name) ? null : name;
  } catch {
    return null;
  }
}

function lastName(path: string): string {
  const last =
    path
      .replace(/[/\\]+$/, '')
      .split(/[/\\]/)
      .at(-1) ?? '';
  return last.replace(/(?<=.)\.[^.]*$/, '');
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

/** The same for reports that are all known, numbered by what they were read from: the order in which inputs are given changes no id. */
export function assignIdsByInput(reports: readonly Report[]): readonly string[] {
  const order = reports.map((_, i) => i).sort((a, b) => compare(reports[a]!.input, reports[b]!.input) || a - b);
  const ids = assignIds(order.map(i => reports[i]!));
  const at = new Map(order.map((i, nth) => [i, nth]));
  return reports.map((_, i) => ids[at.get(i)!]!);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
