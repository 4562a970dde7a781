/** What is to be asked. In: the reports that may be sent, a prompt and how much fits at once. Out: a call for each window, with the answer if it is kept. */
import type { Report } from '../core/model/report.ts';
import { type AnswerCache, cacheKey } from './cache.ts';
import { frameLength, type Messages, messagesOf, tokensOf } from './messages.ts';
import type { ReportNames } from './names.ts';
import type { ReadingPlan } from './options.ts';
import type { Prompt } from './prompts.ts';
import { type Server, whyRemote } from './servers.ts';
import { UNITS_A_TOKEN } from './tokens.ts';
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

/** Null where the window has no room for texts. */
export function planCalls(reports: readonly Report[], planning: Planning): readonly PlannedCall[] | null {
  const { model, prompt, names, cache, window } = planning;
  const room = window * UNITS_A_TOKEN - frameLength(prompt);
  if (room < LEAST_ROOM) return null;
  return windowsOf(reports, names, room).map(pieces => {
    const messages = messagesOf(prompt, pieces);
    const key = cacheKey(model, prompt, messages);
    return { messages, key, reports: pieces.map(({ report }) => report), kept: cache.find(key) };
  });
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
