/** A parser in a second thread, which works ahead while this one reads and compares. The results are those of one thread. */
import { existsSync } from 'node:fs';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Parser } from '../core/extract/syntax/parser.ts';
import type { Syntax } from '../core/extract/syntax/tree.ts';
import { hasOwnHeadline, type Report } from '../core/model/report.ts';
import { loadParser } from './models.ts';
import type { ParseRequest } from './parsing.ts';

type Blocks = ParseRequest['blocks'];

/** A parser that works ahead in a second thread. */
export interface AheadParser extends Parser {
  /** Says which reports will be annotated, in which order; what is then asked for is mostly there. */
  ahead(reports: readonly Report[]): void;
}

/** Texts sent ahead at most, so that syntax waiting to be used takes little memory. */
const AHEAD = 16;
/** A thread that is not up after this many milliseconds is not waited for. */
const SLOWEST_START = 10_000;

let started: AheadParser | null = null;

/** Starts the second thread, once; where there is none (running from source) this thread parses. */
export function startParser(): AheadParser {
  const script = new URL('./parsing.cjs', import.meta.url);
  started ??= existsSync(script) ? parserInThread(script) : { ...loadParser(), ahead: () => {} };
  return started;
}

interface Waiting {
  readonly request: ParseRequest;
  isSent: boolean;
}

function parserInThread(script: URL): AheadParser {
  const signal = new Int32Array(new SharedArrayBuffer(8));
  const { port1: port, port2 } = new MessageChannel();
  const worker = new Worker(script, { workerData: { port: port2, signal }, transferList: [port2] });
  // neither keeps the process alive; one that fails is noticed by its silence
  worker.unref();
  port.unref();
  worker.on('error', () => {});
  const answers = new Map<number, Syntax>();
  const waiting: Waiting[] = [];
  let count = 0;
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
    if (local !== null) return local.parse(text, blocks);
    const entry = waiting.find(({ request }) => isSame(request, text, blocks)) ?? expect(text, blocks);
    waiting.splice(waiting.indexOf(entry), 1);
    send(entry);
    waiting.slice(0, AHEAD).forEach(send);
    const syntax = answerTo(entry.request.id, port, signal, answers);
    if (syntax !== null) return syntax;
    local = loadParser();
    return local.parse(text, blocks);
  };
  const ahead = (reports: readonly Report[]): void => {
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

/** Sleeps until the answer is there; null if the other thread did not come up. */
function answerTo(id: number, port: MessagePort, signal: Int32Array, answers: Map<number, Syntax>): Syntax | null {
  for (;;) {
    const seen = Atomics.load(signal, 0);
    for (let got = receiveMessageOnPort(port); got !== undefined; got = receiveMessageOnPort(port)) {
      const { id: of, syntax } = got.message as { readonly id: number; readonly syntax: Syntax };
      answers.set(of, syntax);
    }
    const answer = answers.get(id);
    if (answer !== undefined) {
      answers.delete(id);
      return answer;
    }
    if (Atomics.wait(signal, 0, seen, SLOWEST_START) === 'timed-out' && Atomics.load(signal, 1) === 0) return null;
  }
}
