/**
 * What is said while addresses are read, on standard error. In: what begins, waits and ends. Out: on a terminal one line, written over, from the first second
 * on; elsewhere a line for each address that takes longer than a second, and for each wait that does.
 */
import type { FetchProgress } from '../fetch/index.ts';
import { safe } from '../output/widths.ts';
import { complain } from './printing.ts';

export interface FetchTeller {
  readonly tell: (progress: FetchProgress) => void;
  readonly end: () => void;
}

const SECOND = 1000;

export function fetchTeller(): FetchTeller {
  const say = process.stderr.isTTY ? liveLine() : { show: complain, clear: () => {} };
  /** When each that is under way began, in that order. */
  const under = new Map<string, number>();
  const said = new Set<string>();
  let done = 0;
  const show = (): void => {
    const now = Date.now();
    const late = [...under].filter(([url, begun]) => now - begun >= SECOND && !said.has(url));
    if (process.stderr.isTTY) {
      const [first] = under;
      if (first !== undefined && now - first[1] >= SECOND)
        say.show(liveWords(first[0], now - first[1], done, under.size));
      return;
    }
    for (const [url] of late) {
      said.add(url);
      say.show(`fetching ${url}`);
    }
  };
  let timer: NodeJS.Timeout | null = null;
  const tell = (progress: FetchProgress): void => {
    if (progress.is === 'wait') {
      if (progress.milliseconds < SECOND) return;
      say.clear();
      complain(`${progress.url}: ${progress.why} Asked again in ${Math.round(progress.milliseconds / SECOND)} s.`);
      return;
    }
    if (progress.is === 'begin') under.set(progress.url, Date.now());
    else if (under.delete(progress.url)) done++;
    if (under.size === 0) end();
    else timer ??= setInterval(show, SECOND / 2);
  };
  const end = (): void => {
    if (timer !== null) clearInterval(timer);
    timer = null;
    say.clear();
  };
  return { tell, end };
}

/** The address last: it is what a narrow terminal cuts off. */
function liveWords(url: string, milliseconds: number, done: number, under: number): string {
  const before = done > 0 ? `, ${done} done` : '';
  const others = under > 1 ? `${under} addresses, first ` : '';
  return `fetching, ${Math.round(milliseconds / SECOND)} s${before}: ${others}${url}`;
}

interface Line {
  readonly show: (words: string) => void;
  readonly clear: () => void;
}

/** Back to the line's first column, and what stands on it away (ECMA-48). */
const CLEAR_LINE = '\r\u001b[K';

function liveLine(): Line {
  let isShown = false;
  const clear = (): void => {
    if (isShown) process.stderr.write(CLEAR_LINE);
    isShown = false;
  };
  const show = (words: string): void => {
    const fitting = safe(words).slice(0, (process.stderr.columns ?? 80) - 1);
    process.stderr.write(`${CLEAR_LINE}${fitting}`);
    isShown = true;
  };
  return { show, clear };
}
