/**
 * Planned calls, made one after the other. In: calls and how to ask. Out: what the answers propose, and a problem for whatever kept one from
 * coming. An answer that is kept is never asked for; after a failure that any call would share no more are made.
 */
import type { Problem } from '../core/model/problems.ts';
import { type Account, accountOf } from './accounts.ts';
import { type AnswerSource, readAnswer } from './answers.ts';
import type { Ask, Asking } from './asking.ts';
import { type Budget, moneyOf, type Price } from './budgets.ts';
import type { AnswerCache } from './cache.ts';
import type { Answer } from './calls.ts';
import { type Failure, failed } from './failures.ts';
import { mergeAnswers, type WindowAnswer } from './merging.ts';
import { tokensOf } from './messages.ts';
import type { Progress, StoryReading } from './options.ts';
import type { PlannedCall } from './plans.ts';
import { estimateTokens } from './tokens.ts';

export interface Run {
  readonly ask: Ask;
  readonly cache: AnswerCache;
  readonly source: Omit<AnswerSource, 'called'>;
  readonly budget: Budget;
  readonly price: Price | null;
  readonly stop: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** What has come so far. */
interface Came {
  readonly answers: WindowAnswer[];
  readonly problems: Problem[];
  /** Of every attempt, answered or not. */
  readonly account: Account;
  answered: number;
  cached: number;
  /** Calls in a row that failed. */
  failures: number;
}

/** Failures in a row after which the server is left alone. */
const MOST_FAILURES = 2;

export async function makeCalls(calls: readonly PlannedCall[], run: Run): Promise<StoryReading> {
  const account = accountOf(run.budget, run.price);
  const came: Came = { answers: [], problems: [], account, answered: 0, cached: 0, failures: 0 };
  const deadline = Date.now() + (run.budget.seconds ?? Number.POSITIVE_INFINITY) * 1000;
  const made = calls.filter(({ kept }) => kept === null).length;
  let number = 0;
  let isOver = false;
  for (const [i, planned] of calls.entries()) {
    const called = calls.length === 1 ? 'The model’s answer' : `The model’s answer ${i + 1} of ${calls.length}`;
    if (planned.kept !== null) {
      came.cached++;
      take(planned.kept, planned, called, came, run);
    } else if (!isOver) {
      const failure = await makeCall({ planned, called, number: ++number, of: made, deadline }, came, run);
      isOver = failure !== null && (failure.isFinal || came.failures === MOST_FAILURES);
      if (failure !== null) came.problems.push(problemOf(failure, isOver ? made - came.answered : 1, made, came));
    }
  }
  return readingOf(came, run.price);
}

function readingOf({ answers, problems, account, answered, cached }: Came, price: Price | null): StoryReading {
  const { spent } = account;
  return {
    proposals: mergeAnswers(answers),
    problems,
    usage: {
      calls: answered,
      cached,
      inputTokens: spent.input,
      outputTokens: spent.output,
      money: price === null ? null : moneyOf(spent, price),
    },
  };
}

/** What failed, and how much of the story it leaves unread. */
function problemOf({ code, detail }: Failure, unread: number, made: number, { answers }: Came): Problem {
  const rest = answers.length > 0 ? '; what came is used' : '';
  const left = made === 1 ? '' : ` ${unread} of ${made} calls brought nothing${rest}.`;
  return { code, detail: `${detail}${left}` };
}

interface Call extends Pick<Asking, 'deadline'> {
  readonly planned: PlannedCall;
  /** What problems call its answer. */
  readonly called: string;
  readonly number: number;
  readonly of: number;
}

/** Null if it was answered. */
async function makeCall(call: Call, came: Came, run: Run): Promise<Failure | null> {
  const { planned, number, of, deadline } = call;
  const { messages } = planned;
  const { account } = came;
  const input = tokensOf(messages);
  const room = (after: Failure | null): number | Failure => account.roomFor(input, after);
  const now = room(null);
  if (typeof now !== 'number') return now;
  if (Date.now() >= deadline) return failed('reader-budget', 'The time of --reader-budget is over.', { isFinal: true });
  run.onProgress({ is: 'call', call: number, calls: of });
  const begun = Date.now();
  const outcome = await run.ask({
    messages,
    room,
    needsLimit: account.needsLimit,
    deadline,
    stop: run.stop,
    onUnanswered: () => account.spend({ input, output: 0 }),
    onWait: (seconds, why) => run.onProgress({ is: 'wait', seconds, why }),
  });
  if ('failure' in outcome) {
    came.failures++;
    return outcome.failure;
  }
  came.failures = 0;
  came.answered++;
  const { inputTokens, outputTokens, text } = outcome.answer;
  const tokens = outputTokens ?? estimateTokens(text);
  account.spend({ input: inputTokens ?? input, output: tokens });
  const items = takeAnswer(outcome.answer, call, came, run);
  run.onProgress({ is: 'answer', call: number, calls: of, items, tokens, seconds: (Date.now() - begun) / 1000 });
  return null;
}

/** Takes what came over the line, says what is odd about it, and keeps it if it is whole. */
function takeAnswer(answer: Answer, { planned, called }: Call, came: Came, run: Run): number {
  const { text, isCutOff } = answer;
  const odd = (detail: string): void => void came.problems.push({ code: 'reader-answer', detail });
  const unread = unreadOf(answer, tokensOf(planned.messages));
  if (unread !== null && !came.problems.some(({ detail }) => detail.startsWith(UNREAD))) odd(unread);
  if (!answer.isLimited) sayOnce(UNLIMITED, came);
  const items = take(text, planned, called, came, run);
  const isSaid = came.problems.some(({ code, report }) => code === 'proposals-cut' && report === called);
  if (isCutOff && items !== null && !isSaid) odd(`${called} was cut off: the model had no more room.`);
  const why = items === null || isCutOff ? null : run.cache.keep(planned.key, text);
  if (why !== null)
    sayOnce({ code: 'reader-cache', detail: `Answers can’t be kept in the folder of --cache (${why}).` }, came);
  return items ?? 0;
}

const UNLIMITED: Problem = {
  code: 'reader-unlimited',
  detail:
    'The server takes no limit of an answer’s length (max_tokens, max_completion_tokens): its answers can be of any length, and a --reader-budget of tokens or money could not be held.',
};

/** For what is the same of every answer. */
function sayOnce(problem: Problem, { problems }: Came): void {
  if (!problems.some(({ code }) => code === problem.code)) problems.push(problem);
}

/** Reads an answer into what has come; the number of its items, null if it is none. */
function take(text: string, { reports }: PlannedCall, called: string, came: Came, { source }: Run): number | null {
  const { proposals, problems } = readAnswer(text, { ...source, called });
  came.problems.push(...problems);
  if (proposals === null) return null;
  came.answers.push({ proposals, reports });
  return proposals.differences.length + proposals.agreements.length + proposals.singles.length;
}

const UNREAD = 'The server read only';
/** Share of the tokens estimated below which a server's own count means that it cut the texts; by language and tokeniser it is .8 to 1.1. */
const LEAST_SHARE = 0.5;
/** No server's window is smaller; a smaller count is none. */
const SMALLEST_WINDOW = 1_000;

/** Said where a server took less than it was sent, which some do without a word. */
function unreadOf({ inputTokens }: Answer, estimated: number): string | null {
  if (inputTokens === null || inputTokens < SMALLEST_WINDOW || inputTokens > estimated * LEAST_SHARE) return null;
  return `${UNREAD} ${inputTokens} of about ${estimated} tokens; its own window may be too small (Ollama: OLLAMA_CONTEXT_LENGTH). The rest of the texts was not read.`;
}
