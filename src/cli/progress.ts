/**
 * What is said while a model reads, on standard error. In: progress. Out: a line for what is sent where, before it is sent, and for each answer;
 * on a terminal also the status line while a call is out.
 */
import type { Progress, ReadingPlan } from '../reader/index.ts';
import { complain } from './printing.ts';
import { begin } from './status.ts';

/** Says what came of asking a model. */
export function tellProgress(progress: Progress): void {
  if (progress.is === 'call')
    begin(`reading, call ${progress.call} of ${progress.calls}`, { tail: '; Ctrl-C keeps what came' });
  else complain(lineOf(progress));
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
