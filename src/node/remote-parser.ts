/**
 * A parser somewhere else: texts are told ahead and asked for over a port, and whoever asks sleeps until the answer is there. In: a line to where
 * texts are parsed. Out: a parser whose results are those of one in this thread.
 */

import type { MessagePort } from 'node:worker_threads';
import { receiveMessageOnPort } from 'node:worker_threads';
import type { Parser } from '../core/extract/syntax/parser.ts';
import type { Syntax } from '../core/extract/syntax/tree.ts';
import type { Report } from '../core/model/report.ts';
import { loadParser } from './models.ts';
import { GONE, isSameText, type Line, type ParseRequest, STARTING, textsOf } from './signals.ts';

type Blocks = ParseRequest['blocks'];

/** A parser that works ahead in another thread. */
export interface AheadParser extends Parser {
  /**
   * Says which reports will be annotated, in which order; what is then asked for is mostly there. What was said before is forgotten.
   * With `last` the other end is let go after them: a thread that ends while this one goes on need not be ended with the process, which takes longer.
   */
  ahead(reports: readonly Report[], last?: 'last'): void;
}

/** Texts sent ahead at most, so that syntax waiting to be used takes little memory. */
const AHEAD = 16;
/** A thread that is not up after this many milliseconds is not waited for. */
const SLOWEST_START = 10_000;

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

/** `end`: lets the other end go. */
export function remoteParser({ port, signal }: Line, end: () => void): AheadParser {
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
    const entry = waiting.find(({ request }) => isSameText(request, { text, blocks })) ?? expect(text, blocks);
    waiting.splice(waiting.indexOf(entry), 1);
    send(entry);
    waiting.slice(0, AHEAD).forEach(send);
    const answer = answerTo(entry.request.id, port, signal, answers);
    isEnded = isLast && waiting.length === 0;
    if (isEnded) end();
    if (answer !== null) return answer;
    local = loadParser();
    return local.parse(text, blocks);
  };
  const ahead = (reports: readonly Report[], last?: 'last'): void => {
    isLast = last !== undefined;
    waiting.length = 0;
    answers.kept.clear();
    answers.first = count;
    for (const { text, blocks } of textsOf(reports)) expect(text, blocks);
    waiting.slice(0, AHEAD).forEach(send);
  };
  return { parse, ahead };
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
