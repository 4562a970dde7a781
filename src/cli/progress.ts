/**
 * What is said while a model reads, on standard error. In: progress. Out: a line for what is sent where, before it is sent, and for each answer;
 * on a terminal also one line that tells the seconds while a call is out.
 */
import type { Progress, ReadingPlan } from '../reader/index.ts';
import { complain } from './printing.ts';

export interface ProgressTeller {
  readonly tell: (progress: Progress) => void;
  readonly say: (line: string) => void;
  readonly end: () => void;
}

export function progressTeller(): ProgressTeller {
  const live = process.stderr.isTTY ? liveLine() : null;
  const say = (line: string): void => {
    live?.clear();
    complain(line);
  };
  const tell = (progress: Progress): void => {
    if (progress.is === 'call') live?.begin(`reading, call ${progress.call} of ${progress.calls}`);
    else say(lineOf(progress));
  };
  return { tell, say, end: () => live?.clear() };
}

function lineOf(progress: Exclude<Progress, { readonly is: 'call' }>): string {
  switch (progress.is) {
    case 'kept-back':
      return `${progress.problem.report}: ${progress.problem.detail}`;
    case 'plan':
      return planLine(progress);
    case 'wait':
      return `${progress.why} Asked again in ${rounded(progress.seconds)} s.`;
    case 'answer': {
      const { call, calls, items, tokens, seconds } = progress;
      const which = calls === 1 ? 'the answer' : `answer ${call} of ${calls}`;
      return `${which}: ${count(items, 'item', 'items')}, ${tokens} tokens, ${rounded(seconds)} s`;
    }
  }
}

function planLine(plan: ReadingPlan): string {
  const { host, model, reports, tokens, calls, cached } = plan;
  if (calls === 0) return `${count(cached, 'answer of', 'answers of')} ${model} kept from before; nothing is sent`;
  const kept = cached === 0 ? '' : `; ${count(cached, 'answer', 'answers')} kept from before`;
  return `sends ${count(reports, 'text', 'texts')}, about ${tokens} tokens in ${count(calls, 'call', 'calls')}, to ${host} (${whereOf(plan)}), model ${model}${kept}`;
}

function whereOf({ isLocal, leaves, isEncrypted }: ReadingPlan): string {
  if (isLocal) return leaves ? 'this machine, which passes them on' : 'this machine';
  return isEncrypted ? 'another machine' : 'another machine, not encrypted';
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Whole seconds, or tenths of the first. */
function rounded(seconds: number): number {
  return seconds < 1 ? Math.round(seconds * 10) / 10 : Math.round(seconds);
}

interface LiveLine {
  readonly begin: (words: string) => void;
  readonly clear: () => void;
}

/** Back to the line's first column, and what stands on it away (ECMA-48). */
const CLEAR_LINE = '\r\u001b[K';
const SECOND = 1000;

/** One line that is written over; what is said on it is ours, never a server's. */
function liveLine(): LiveLine {
  let timer: NodeJS.Timeout | null = null;
  const clear = (): void => {
    if (timer === null) return;
    clearInterval(timer);
    timer = null;
    process.stderr.write(CLEAR_LINE);
  };
  const begin = (words: string): void => {
    clear();
    const begun = Date.now();
    const show = (): void => {
      const seconds = Math.round((Date.now() - begun) / SECOND);
      process.stderr.write(`${CLEAR_LINE}${words}, ${seconds} s; Ctrl-C keeps what came`);
    };
    timer = setInterval(show, SECOND);
    show();
  };
  return { begin, clear };
}
