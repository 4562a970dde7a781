/**
 * A story, read by a model. In: reports of one event and a server. Out: what the model proposes of them, what went wrong, what it took. One call for a
 * story that fits; else a call for each window. What came before a call failed stays.
 */
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import { askerOf } from './asking.ts';
import { answerCache } from './cache.ts';
import { reportNames } from './names.ts';
import { PAUSE, type ReadStoryOptions, type StopSignal, type StoryReading, TIMEOUT, WINDOW } from './options.ts';
import { planCalls, planOf } from './plans.ts';
import { defaultPrompt } from './prompts.ts';
import { makeCalls } from './runs.ts';
import { sendableReports } from './sendable.ts';
import { readServer, type Server, whyRemote } from './servers.ts';

/** Rejects with a TypeError for wrong arguments and for nothing else. */
export async function readStory(reports: readonly Report[], options: ReadStoryOptions): Promise<StoryReading> {
  const server = serverOf(options);
  checkNumbers(options);
  const { model, window = WINDOW, onProgress = () => {} } = options;
  const prompt = options.prompt ?? defaultPrompt();
  const sendable = sendableReports(reports, options.now ?? new Date(), options.stated);
  for (const problem of sendable.problems) onProgress({ is: 'kept-back', problem });
  if (sendable.reports.length < 2) return nothingRead([...sendable.problems, tooFew(sendable.reports.length)]);
  const names = reportNames(sendable.reports);
  const cache = answerCache(options.cache ?? null);
  const calls = planCalls(sendable.reports, { model, prompt, names, cache, window });
  if ('code' in calls) return nothingRead([...sendable.problems, calls]);
  onProgress(planOf(calls, server, model));
  const patience = { answer: options.timeout ?? TIMEOUT, pause: options.pause ?? PAUSE };
  const { stop, release } = stopOf(options.signal);
  const read = await makeCalls(calls, {
    ask: askerOf({ server, model, key: options.key ?? null }, patience),
    cache,
    source: { model, prompt: prompt.id, names },
    budget: options.budget ?? {},
    price: options.price ?? null,
    stop,
    onProgress,
  });
  release();
  const problems = [...sendable.problems, ...read.problems];
  // who read all of it, and all of whose answers came, names what there is to be seen
  const isWhole = problems.every(({ code }) => code === 'reader-unlimited');
  const proposals = read.proposals === null || !isWhole ? read.proposals : { ...read.proposals, whole: true };
  return { ...read, proposals, problems };
}

function serverOf({ server: typed, model, allowRemote, budget, price }: ReadStoryOptions): Server {
  const server = readServer(typed);
  if ('wrong' in server) throw new TypeError(`readStory: server: ${server.wrong}`);
  if (typeof model !== 'string' || model.trim() === '')
    throw new TypeError('readStory: option model must name a model');
  const remote = whyRemote(server, model);
  if (remote !== null && allowRemote !== true)
    throw new TypeError(`readStory: ${remote}; if that is meant, set allowRemote`);
  if (budget?.money !== undefined && price === undefined)
    throw new TypeError('readStory: a budget of money needs a price');
  return server;
}

/** A limit that is no number would hold nothing. */
function checkNumbers({ window, timeout, pause, budget, price }: ReadStoryOptions): void {
  const numbers = { window, timeout, pause, ...named('budget', budget ?? {}), ...named('price', price ?? {}) };
  for (const [name, value] of Object.entries(numbers))
    if (value !== undefined && !(typeof value === 'number' && value >= 0))
      throw new TypeError(`readStory: option ${name} must be a number, 0 or more`);
}

function named(option: string, parts: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(parts).map(([part, value]) => [`${option}.${part}`, value]));
}

function nothingRead(problems: readonly Problem[]): StoryReading {
  const usage = { calls: 0, cached: 0, inputTokens: 0, outputTokens: 0, money: null };
  return { proposals: null, problems, usage };
}

function tooFew(count: number): Problem {
  const left = count === 0 ? 'none of the texts' : 'only one of the texts';
  return { code: 'not-asked', detail: `No model was asked: ${left} can be sent, and it takes two to compare.` };
}

interface Stop {
  readonly stop: AbortSignal;
  readonly release: () => void;
}

/** A signal of the caller's as one that can be waited for. */
function stopOf(signal: StopSignal | undefined): Stop {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  if (signal?.aborted === true) abort();
  signal?.addEventListener('abort', abort);
  return { stop: controller.signal, release: () => signal?.removeEventListener('abort', abort) };
}
