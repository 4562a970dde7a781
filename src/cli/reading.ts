/**
 * Asking a model, as the command line does. In: options as typed, then reports. Out: what the model proposes, and problems; what it says on the way
 * goes to standard error. Loaded only for `--reader`, and with it all that can speak to a server.
 */
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Proposals } from '../core/model/proposals.ts';
import type { Report } from '../core/model/report.ts';
import {
  keyFor,
  ownPrompt,
  type Prompt,
  type ReadStoryOptions,
  readBudget,
  readPrice,
  readSeconds,
  readServer,
  readStory,
  type StoryReading,
} from '../reader/index.ts';
import { complain, print } from './printing.ts';
import { progressTeller } from './progress.ts';
import type { ReaderCommandOptions } from './reader-options.ts';

export type Settings = ReadStoryOptions;

/** What was asked for, or what is wrong with it; told before any report is read. */
export function settingsOf(options: ReaderCommandOptions): Settings | { readonly wrong: string } {
  const server = readServer(options.reader ?? '');
  if ('wrong' in server) return { wrong: `--reader: ${server.wrong}` };
  const { model, cache, allowRemote = false } = options;
  if (model === undefined || model.trim() === '')
    return { wrong: '--reader needs --model NAME, as the server names it' };
  if (!server.isLocal && !allowRemote)
    return {
      wrong: `${server.host} is not this machine: the texts would leave it. If that is meant, add --allow-remote`,
    };
  const limits = limitsOf(options);
  if ('wrong' in limits) return limits;
  const prompt = options.prompt === undefined ? undefined : promptOf(options.prompt);
  if (prompt !== undefined && 'wrong' in prompt) return prompt;
  const unwritable = options.saveProposals === undefined ? null : whyUnwritable(options.saveProposals);
  if (unwritable !== null) return { wrong: `--save-proposals: ${unwritable}` };
  return { server: server.address, model, allowRemote, key: keyFor(server, process.env), cache, prompt, ...limits };
}

type Limits = Pick<ReadStoryOptions, 'budget' | 'price' | 'window' | 'timeout'>;

function limitsOf(options: ReaderCommandOptions): Limits | { readonly wrong: string } {
  const { readerBudget, readerPrice, readerWindow, readerTimeout } = options;
  const budget = readerBudget === undefined ? undefined : readBudget(readerBudget);
  if (budget === null)
    return { wrong: `--reader-budget: "${readerBudget}" is no limit; write 60s,200000tokens,0.50usd or some of them` };
  const price = readerPrice === undefined ? undefined : readPrice(readerPrice);
  if (price === null)
    return {
      wrong: `--reader-price: "${readerPrice}" is no price; write what a million tokens cost in and out: 0.15,0.60`,
    };
  if (budget?.money !== undefined && price === undefined)
    return { wrong: 'a limit of money in --reader-budget needs --reader-price' };
  if (readerWindow !== undefined && !/^[1-9]\d{2,7}$/.test(readerWindow))
    return { wrong: `--reader-window: "${readerWindow}" is no number of tokens; write one such as 16000` };
  const seconds = readerTimeout === undefined ? undefined : readSeconds(readerTimeout);
  if (seconds === null)
    return { wrong: `--reader-timeout: "${readerTimeout}" is no time; write one such as 90s or 5min` };
  return {
    budget,
    price,
    window: readerWindow === undefined ? undefined : Number(readerWindow),
    timeout: seconds === undefined ? undefined : seconds * 1000,
  };
}

function promptOf(path: string): Prompt | { readonly wrong: string } {
  try {
    const text = readFileSync(path, 'utf8');
    return text.trim() === '' ? { wrong: `--prompt: ${path} is empty` } : ownPrompt(basename(path), text);
  } catch (error) {
    return { wrong: `--prompt: can’t read ${path}: ${(error as Error).message}` };
  }
}

/** An answer that was paid for should have a place: looked for before it is asked for. */
function whyUnwritable(path: string): string | null {
  if (path === '-') return 'give a file; standard output is the page’s';
  try {
    accessSync(existsSync(path) ? path : dirname(path), constants.W_OK);
    return null;
  } catch (error) {
    return `can’t write ${path}: ${(error as Error).message}`;
  }
}

/** Lets the model read. Ctrl-C ends it and keeps what came; once more ends the program. */
export async function read(reports: readonly Report[], settings: Settings): Promise<StoryReading> {
  const teller = progressTeller();
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(128 + SIGINT);
    teller.say('stopping; what came is kept (Ctrl-C again ends at once)');
    controller.abort();
  };
  process.on('SIGINT', stop);
  const reading = await readStory(reports, { ...settings, signal: controller.signal, onProgress: teller.tell });
  process.off('SIGINT', stop);
  teller.end();
  return reading;
}

/** The number of the signal that Ctrl-C sends. */
const SIGINT = 2;

/** Writes what came to the file of `--save-proposals`. Returns an exit code. */
export function save(proposals: Proposals | null, path: string): number {
  if (proposals !== null) return print(`${JSON.stringify(savedProposals(proposals), null, 2)}\n`, path);
  complain(`nothing came of the model; ${path} was not written`);
  return 0;
}

function savedProposals({ by, prompt, notOfThisEvent, differences, agreements, singles }: Proposals): object {
  return { schema: 'synoptic.proposals/1', by, prompt, notOfThisEvent, differences, agreements, singles };
}
