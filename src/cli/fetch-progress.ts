/**
 * What is said while addresses are read, on standard error. In: what begins, waits and ends. Out: on a terminal the status line; elsewhere a line for each
 * address that takes longer than a second, and for each wait that does.
 */
import type { FetchProgress } from '../fetch/index.ts';
import { safe } from '../output/widths.ts';
import { complain } from './printing.ts';
import { begin } from './status.ts';

export interface FetchTeller {
  readonly tell: (progress: FetchProgress) => void;
  readonly end: () => void;
}

const SECOND = 1000;

export function fetchTeller(): FetchTeller {
  /** When each that is under way began, in that order. */
  const under = new Map<string, number>();
  const said = new Set<string>();
  let done = 0;
  let timer: NodeJS.Timeout | null = null;
  const end = (): void => {
    if (timer !== null) clearInterval(timer);
    timer = null;
  };
  const sayLate = (): void => {
    const now = Date.now();
    for (const [url, begun] of under) {
      if (now - begun < SECOND || said.has(url)) continue;
      said.add(url);
      complain(`fetching ${url}`);
    }
  };
  const tellUnder = (): void => {
    const [first] = under;
    if (first !== undefined) begin('fetching', { since: first[1], tail: tailOf(first[0], done, under.size) });
    if (under.size === 0) end();
    else if (!process.stderr.isTTY) timer ??= setInterval(sayLate, SECOND / 2);
  };
  const tell = (progress: FetchProgress): void => {
    if (progress.is === 'wait') {
      if (progress.milliseconds >= SECOND)
        complain(`${progress.url}: ${progress.why} Asked again in ${Math.round(progress.milliseconds / SECOND)} s.`);
      return;
    }
    if (progress.is === 'begin') under.set(progress.url, Date.now());
    else if (under.delete(progress.url)) done++;
    tellUnder();
  };
  return { tell, end };
}

/** The address last: it is what a narrow terminal cuts off. */
function tailOf(url: string, done: number, under: number): string {
  const before = done > 0 ? `, ${done} done` : '';
  const others = under > 1 ? `${under} addresses, first ` : '';
  return `${before}: ${others}${safe(url)}`;
}
