/**
 * The status line: what a person at a terminal is told of work that takes longer than a second. One line on standard error, written over, and away before anything
 * else is printed; where standard error is no terminal, or `--quiet` is typed, nothing. A thread of its own writes it (`status-thread.ts`): reading a document or
 * parsing a text keeps this one from its timers for seconds.
 */
import { existsSync, writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Parser } from '../core/extract/syntax/parser.ts';
import { safe } from '../output/widths.ts';
import { CLEAR_LINE, LOCK, MEMORY, SHOWN, STDERR, type StatusLine } from './status-line.ts';

/** Columns of a terminal that does not tell. */
const WIDTH = 80;

interface Status {
  readonly worker: Worker;
  readonly shared: Int32Array;
}

let status: Status | null = null;
let begun = 0;

/** Starts the line, where there is a terminal; once. Running from source, or where threads are forbidden, there is none. */
export function openStatus(words: string): void {
  const script = new URL('./status.cjs', import.meta.url);
  if (status !== null || !process.stderr.isTTY || !existsSync(script)) return;
  const shared = new Int32Array(new SharedArrayBuffer(MEMORY));
  try {
    const worker = new Worker(script, { workerData: shared, execArgv: [], trackUnmanagedFds: false });
    worker.unref();
    worker.on('error', () => {});
    status = { worker, shared };
    begin(words);
  } catch {
    // then there is none
  }
}

/** Says what is done from now on. The seconds are counted anew, or from `since` (as of `Date.now`); `tail` follows them. */
export function begin(words: string, { since = Date.now(), tail = '' } = {}): void {
  begun = since;
  step(words, tail);
}

/** Says how far it is; the seconds go on. */
export function step(words: string, tail = ''): void {
  if (status === null) return;
  const line: StatusLine = {
    words: safe(words),
    tail: safe(tail),
    begun,
    width: (process.stderr.columns || WIDTH) - 1,
  };
  status.worker.postMessage(line);
}

/** Prints on standard output or error without the line, which comes back if work goes on. */
export function besideStatus<T>(print: () => T): T {
  if (status === null) return print();
  const { shared } = status;
  takeLine(shared);
  try {
    return print();
  } finally {
    Atomics.store(shared, LOCK, 0);
  }
}

/** No line from now on. */
export function closeStatus(): void {
  if (status !== null) takeLine(status.shared);
  status = null;
}

/** Takes the line from the thread, and from the screen. */
function takeLine(shared: Int32Array): void {
  while (Atomics.compareExchange(shared, LOCK, 0, 1) !== 0) Atomics.wait(shared, LOCK, 1, 1);
  if (Atomics.exchange(shared, SHOWN, 0) === 0) return;
  try {
    writeSync(STDERR, CLEAR_LINE);
  } catch {
    // a terminal that takes no more, or is gone: the lock must be given back all the same
  }
}

/** A parser that says how many of `count` texts were read. */
export function tellingParser(parser: Parser, count: number): Parser {
  begin(`reading ${count} texts`);
  let read = 0;
  return {
    parse: (text, blocks) => {
      step(`reading text ${Math.min(++read, count)} of ${count}`);
      return parser.parse(text, blocks);
    },
  };
}
