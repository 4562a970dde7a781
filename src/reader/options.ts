/** What a reading is given, what it says on the way and what it gives back. Types, and what holds where nothing else is said. */
import type { Problem } from '../core/model/problems.ts';
import type { Proposals } from '../core/model/proposals.ts';
import type { Budget, Price } from './budgets.ts';
import type { Prompt } from './prompts.ts';

/** What ends a reading early; an `AbortSignal` is one. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface ReadStoryOptions {
  /** Address of an OpenAI-compatible API: `http://localhost:11434/v1`. */
  readonly server: string;
  readonly model: string;
  /** For a server that is not this machine: the texts leave it. */
  readonly allowRemote?: boolean | undefined;
  readonly key?: string | null | undefined;
  /** What the model is asked; the program's own prompt if not given. */
  readonly prompt?: Prompt | undefined;
  /** Folder in which answers are kept, so that no call is made twice. */
  readonly cache?: string | undefined;
  /** Tokens that are sent at once at most, as estimated; a story that has more is read in several windows. */
  readonly window?: number | undefined;
  readonly budget?: Budget | undefined;
  /** For a budget of money. */
  readonly price?: Price | undefined;
  /** Milliseconds that a call may take; 24 days at most. */
  readonly timeout?: number | undefined;
  /** Milliseconds before a call that failed is made again; twice as long before each later time. */
  readonly pause?: number | undefined;
  /** The ids that reports state of themselves, by those they have: by them versions of one text are known. */
  readonly stated?: ReadonlyMap<string, string> | undefined;
  /** For embargoes; the clock's if not given. */
  readonly now?: Date | undefined;
  readonly signal?: StopSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Tokens sent at once: most stories of ten reports, and with the answer within the window of the models of today that read well. */
export const WINDOW = 16_000;
/** Calls for one story: ten bins of half a window, each beside each other, some 60,000 tokens of text. More takes hours and much money, and is mostly a mistake. */
export const MOST_CALLS = 50;
/** Milliseconds for one answer: a model on a processor alone writes some five tokens a second. */
export const TIMEOUT = 1_200_000;
export const PAUSE = 1_000;

/** What is going to be sent where, said before anything is. */
export interface ReadingPlan {
  readonly is: 'plan';
  readonly host: string;
  readonly model: string;
  /** Whether the server is this machine. */
  readonly isLocal: boolean;
  /** Whether the texts leave this machine: a server that is here may pass them on. */
  readonly leaves: boolean;
  readonly isEncrypted: boolean;
  /** Reports in the calls that will be made. */
  readonly reports: number;
  /** Tokens in them, as estimated. */
  readonly tokens: number;
  readonly calls: number;
  /** Answers that are there already. */
  readonly cached: number;
}

export type Progress =
  /** A text that stays here. */
  | { readonly is: 'kept-back'; readonly problem: Problem }
  | ReadingPlan
  | { readonly is: 'call'; readonly call: number; readonly calls: number }
  | { readonly is: 'wait'; readonly seconds: number; readonly why: string }
  | AnswerCame;

export interface AnswerCame {
  readonly is: 'answer';
  readonly call: number;
  readonly calls: number;
  /** Differences, agreements and points of one text in it. */
  readonly items: number;
  readonly tokens: number;
  readonly seconds: number;
}

export interface ReadingUsage {
  /** Calls that were answered. */
  readonly calls: number;
  /** Answers that were there already. */
  readonly cached: number;
  /** As the server counts them, else as estimated; those of attempts that brought no answer and may have been read with them. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Null without a price. */
  readonly money: number | null;
}

export interface StoryReading {
  /** Null where nothing came. */
  readonly proposals: Proposals | null;
  readonly problems: readonly Problem[];
  readonly usage: ReadingUsage;
}
