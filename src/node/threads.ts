/** A parser in a second thread, which works ahead while this one reads and compares. The results are those of one thread. */
import { existsSync } from 'node:fs';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Parser } from '../core/extract/syntax/parser.ts';
import type { Syntax } from '../core/extract/syntax/tree.ts';
import { hasOwnHeadline, type Report } from '../core/model/report.ts';
import { loadParser } from './models.ts';
import { GONE, type ParseRequest, STARTING } from './signals.ts';

type Blocks = ParseRequest['blocks'];

/** A parser that works ahead in a second thread. */
export interface AheadParser extends Parser {
  /**
   * Says which reports will be annotated, in which order; what is then asked for is mostly there. What was said before is forgotten.
   * With `last` the second thread ends after them, while this one goes on: ending it with the process would take longer.
   */
  ahead(reports: readonly Report[], last?: 'last'): void;
}

/** Texts sent ahead at most, so that syntax waiting to be used takes little memory. */
const AHEAD = 16;
/** A thread that is not up after this many milliseconds is not waited for. */
const SLOWEST_START = 10_000;

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

interface Answers {
  /** Those that came before they were asked for. */
  readonly kept: Map<number, Syntax>;
  /** Answers to requests before this one are to what nobody will ask any more. */
  first: number;
}

interface Waiting {
  readonly request: ParseRequest;
  isSent: boolean;
}

interface Thread {
  readonly port: MessagePort;
  readonly end: () => void;
}

/** A second thread that runs `script`; null if the system gives none. */
function startThread(script: URL, signal: Int32Array): Thread | null {
  if (!existsSync(script)) return null;
  const { port1: port, port2 } = new MessageChannel();
  try {
    // what the caller's process was started with (loaders, hooks) is no business of this thread
    const worker = new Worker(script, { workerData: { port: port2, signal }, transferList: [port2], execArgv: [] });
    // neither keeps the process alive; one that fails is noticed by its silence
    worker.unref();
    port.unref();
    worker.on('error', () => {});
    return { port, end: () => void worker.terminate() };
  } catch {
    return null;
  }
}

function parserInThread(script: URL): AheadParser | null {
  const signal = new Int32Array(new SharedArrayBuffer(8));
  const thread = startThread(script, signal);
  if (thread === null) return null;
  const { port } = thread;
  const answers: Answers = { kept: new Map(), first: 0 };
  const waiting: Waiting[] = [];
  let count = 0;
  let isLast = false;
  let isEnded = false;
  let local: Parser | null = null;

  const expect = (text: string, blocks: Blocks): Waiting => {
    const entry: Waiting = { request: { id: count++, text, blocks }, isSent: false };
    waiting.push(entry);
    return entry;
  };
  const send = (entry: Waiting): void => {
    if (!entry.isSent) port.postMessage(entry.request);
    entry.isSent = true;
  };
  const parse = (text: string, blocks: Blocks): Syntax => {
    if (isEnded) local ??= loadParser();
    if (local !== null) return local.parse(text, blocks);
    const entry = waiting.find(({ request }) => isSame(request, text, blocks)) ?? expect(text, blocks);
    waiting.splice(waiting.indexOf(entry), 1);
    send(entry);
    waiting.slice(0, AHEAD).forEach(send);
    const answer = answerTo(entry.request.id, port, signal, answers);
    isEnded = isLast && waiting.length === 0;
    if (isEnded) thread.end();
    if (answer !== null) return answer;
    local = loadParser();
    return local.parse(text, blocks);
  };
  const ahead = (reports: readonly Report[], last?: 'last'): void => {
    isLast = last !== undefined;
    waiting.length = 0;
    answers.kept.clear();
    answers.first = count;
    for (const report of reports) {
      expect(report.text, report.blocks);
      if (hasOwnHeadline(report)) expect(report.headline!, [{ start: 0, end: report.headline!.length }]);
    }
    waiting.slice(0, AHEAD).forEach(send);
  };
  return { parse, ahead };
}

function isSame(request: ParseRequest, text: string, blocks: Blocks): boolean {
  return (
    request.text === text &&
    request.blocks.length === blocks.length &&
    request.blocks.every(({ start, end }, i) => start === blocks[i]!.start && end === blocks[i]!.end)
  );
}

/** Sleeps until the answer is there; null if the other thread did not come up or is gone. */
function answerTo(id: number, port: MessagePort, signal: Int32Array, answers: Answers): Syntax | null {
  for (;;) {
    const seen = Atomics.load(signal, 0);
    for (let got = receiveMessageOnPort(port); got !== undefined; got = receiveMessageOnPort(port)) {
      const { id: of, syntax } = got.message as { readonly id: number; readonly syntax: Syntax };
      if (of >= answers.first) answers.kept.set(of, syntax);
    }
    const answer = answers.kept.get(id);
    if (answer !== undefined) {
      answers.kept.delete(id);
      return answer;
    }
    const state = Atomics.load(signal, 1);
    if (state === GONE) return null;
    if (Atomics.wait(signal, 0, seen, SLOWEST_START) === 'timed-out' && state === STARTING) return null;
  }
}
