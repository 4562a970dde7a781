/** A parser in a second thread, which works ahead while this one reads and compares. The results are those of one thread. */
import { existsSync } from 'node:fs';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Parser } from '../core/extract/syntax/parser.ts';
import type { Report } from '../core/model/report.ts';
import { loadParser } from './models.ts';
import { type AheadParser, remoteParser } from './remote-parser.ts';
import type { Line } from './signals.ts';

let started: AheadParser | null = null;

/** Starts the second thread, once; where there is none (running from source, threads forbidden) this thread parses. */
export function startParser(): AheadParser {
  started ??= parserInThread(new URL('./parsing.cjs', import.meta.url)) ?? { ...loadParser(), ahead: () => {} };
  return started;
}

/** Runs `use` with the parser told of `reports`; what it did not ask for is forgotten after. */
export function withParser<T>(reports: readonly Report[], use: (parser: Parser) => T): T {
  const parser = startParser();
  parser.ahead(reports);
  try {
    return use(parser);
  } finally {
    parser.ahead([]);
  }
}

interface Thread {
  readonly line: Line;
  readonly end: () => void;
}

/** A second thread that runs `script`; null if the system gives none. */
function startThread(script: URL): Thread | null {
  if (!existsSync(script)) return null;
  const signal = new Int32Array(new SharedArrayBuffer(8));
  const { port1: port, port2 } = new MessageChannel();
  try {
    // what the caller's process was started with (loaders, hooks) is no business of this thread
    const worker = new Worker(script, { workerData: { port: port2, signal }, transferList: [port2], execArgv: [] });
    // neither keeps the process alive; one that fails is noticed by its silence
    worker.unref();
    port.unref();
    worker.on('error', () => {});
    return { line: { port, signal }, end: () => void worker.terminate() };
  } catch {
    return null;
  }
}

function parserInThread(script: URL): AheadParser | null {
  const thread = startThread(script);
  return thread === null ? null : remoteParser(thread.line, thread.end);
}
