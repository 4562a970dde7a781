/**
 * What is to be asked. In: the reports that may be sent, a prompt and how much fits at once. Out: a call for each window, with the answer if it is
 * kept; or a problem where no call, or more than there may be, would come of it.
 */
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import { type AnswerCache, cacheKey } from './cache.ts';
import { frameLength, type Messages, messagesOf, tokensOf } from './messages.ts';
import type { ReportNames } from './names.ts';
import { MOST_CALLS, type ReadingPlan } from './options.ts';
import type { Prompt } from './prompts.ts';
import { type Server, whyRemote } from './servers.ts';
import { estimateTokens, UNITS_A_TOKEN } from './tokens.ts';
import { windowsOf } from './windows.ts';

export interface PlannedCall {
  readonly messages: Messages;
  readonly key: string;
  /** Ids of the reports in it. */
  readonly reports: readonly string[];
  /** The answer that is there already. */
  readonly kept: string | null;
}

export interface Planning {
  readonly model: string;
  readonly prompt: Prompt;
  readonly names: ReportNames;
  readonly cache: AnswerCache;
  /** Tokens that are sent at once at most. */
  readonly window: number;
}

/** Code units of texts in a window at least: two heads and a paragraph of each. */
const LEAST_ROOM = 4_000;

export function planCalls(reports: readonly Report[], planning: Planning): readonly PlannedCall[] | Problem {
  const { model, prompt, names, cache, window } = planning;
  const room = window * UNITS_A_TOKEN - frameLength(prompt);
  if (room < LEAST_ROOM) return noRoom(window);
  const windows = windowsOf(reports, names, { room, most: MOST_CALLS });
  if (windows === null) return tooMany(reports, window);
  return windows.map(pieces => {
    const messages = messagesOf(prompt, pieces);
    const key = cacheKey(model, prompt, messages);
    return { messages, key, reports: pieces.map(({ report }) => report), kept: cache.find(key) };
  });
}

function noRoom(window: number): Problem {
  const detail = `No model was asked: a window of ${window} tokens has no room for the prompt and two texts; give more with --reader-window.`;
  return { code: 'not-asked', detail };
}

function tooMany(reports: readonly Report[], window: number): Problem {
  const tokens = reports.reduce((sum, { text }) => sum + estimateTokens(text), 0);
  const detail = `No model was asked: ${reports.length} texts of about ${tokens} tokens would take more than ${MOST_CALLS} calls of ${window}; give fewer or shorter texts, or send more at once with --reader-window if the model takes it.`;
  return { code: 'not-asked', detail };
}

export function planOf(calls: readonly PlannedCall[], server: Server, model: string): ReadingPlan {
  const made = calls.filter(({ kept }) => kept === null);
  return {
    is: 'plan',
    host: server.host,
    model,
    isLocal: server.isLocal,
    leaves: whyRemote(server, model) !== null,
    isEncrypted: server.isEncrypted,
    reports: new Set(made.flatMap(({ reports }) => reports)).size,
    tokens: made.reduce((sum, { messages }) => sum + tokensOf(messages), 0),
    calls: made.length,
    cached: calls.length - made.length,
  };
}
