/**
 * Asking a model, as the command line does. In: options as typed, then reports. Out: what the model proposes, and problems; what it says on the way
 * goes to standard error. Loaded only for `--reader`, and with it all that can speak to a server.
 */
import { accessSync, constants, existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Problem } from '../core/model/problems.ts';
import type { Proposals } from '../core/model/proposals.ts';
import type { Report } from '../core/model/report.ts';
import { readFile } from '../node/inputs.ts';
import { proposalsRecord } from '../output/json.ts';
import {
  keyFor,
  LARGEST_PROMPT,
  ownPrompt,
  type Prompt,
  type ReadStoryOptions,
  readBudget,
  readPrice,
  readSeconds,
  readServer,
  readStory,
  type StoryReading,
  whyRemote,
} from '../reader/index.ts';
import { EXIT_DONE } from './exits.ts';
import { complain, print } from './printing.ts';
import { tellProgress } from './progress.ts';
import type { ReaderCommandOptions } from './reader-options.ts';

/** A reader that can be asked: all that was typed has been understood. */
export interface Reader {
  /** Lets the model read, and saves what came where that is asked for. */
  read(reports: readonly Report[], stated: ReadStoryOptions['stated']): Promise<CameOfReader>;
}

export interface CameOfReader {
  /** One, or none. */
  readonly answers: readonly Proposals[];
  readonly problems: readonly Problem[];
  /** Of saving. */
  readonly exit: number;
}

interface Wrong {
  readonly wrong: string;
}

/** The reader that was asked for, or what is wrong with how; told before any report is read. */
export function readerOf(options: ReaderCommandOptions): Reader | Wrong {
  const settings = settingsOf(options);
  if ('wrong' in settings) return settings;
  const read: Reader['read'] = async (reports, stated) => {
    const { proposals, problems } = await readWith({ ...settings, stated }, reports);
    const exit = options.saveProposals === undefined ? EXIT_DONE : save(proposals, options.saveProposals);
    return { answers: proposals === null ? [] : [proposals], problems, exit };
  };
  return { read };
}

function settingsOf(options: ReaderCommandOptions): ReadStoryOptions | Wrong {
  const server = readServer(options.reader ?? '');
  if ('wrong' in server) return { wrong: `--reader: ${server.wrong}` };
  const { model, cache, allowRemote = false } = options;
  if (model === undefined || model.trim() === '')
    return { wrong: '--reader needs --model NAME, as the server names it' };
  const remote = whyRemote(server, model);
  if (remote !== null && !allowRemote) return { wrong: `${remote}. If that is meant, add --allow-remote` };
  const limits = limitsOf(options);
  if ('wrong' in limits) return limits;
  const prompt = options.prompt === undefined ? undefined : promptOf(options.prompt);
  if (prompt !== undefined && 'wrong' in prompt) return prompt;
  const unwritable = options.saveProposals === undefined ? null : whyUnwritable(options.saveProposals);
  if (unwritable !== null) return { wrong: `--save-proposals: ${unwritable}` };
  return { server: server.address, model, allowRemote, key: keyFor(server, process.env), cache, prompt, ...limits };
}

type Limits = Pick<ReadStoryOptions, 'budget' | 'price' | 'window' | 'timeout'>;

function limitsOf(options: ReaderCommandOptions): Limits | Wrong {
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

function promptOf(path: string): Prompt | Wrong {
  const bytes = readFile(path, LARGEST_PROMPT);
  if (!(bytes instanceof Uint8Array)) return { wrong: `--prompt: ${whyUnread(path, bytes.problems)}` };
  const text = Buffer.from(bytes).toString('utf8');
  return text.trim() === '' ? { wrong: `--prompt: ${path} is empty` } : ownPrompt(basename(path), text);
}

function whyUnread(path: string, problems: readonly Problem[]): string {
  return problems.some(({ code }) => code === 'too-large')
    ? `${path} is larger than a prompt can be (${LARGEST_PROMPT / 1024} kB); is it the right file?`
    : `can’t read ${path}: ${problems.map(({ detail }) => detail).join(' ')}`;
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

/** Ctrl-C ends the reading and keeps what came; once more ends the program. */
async function readWith(settings: ReadStoryOptions, reports: readonly Report[]): Promise<StoryReading> {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(128 + SIGINT);
    complain('stopping; what came is kept (Ctrl-C again ends at once)');
    controller.abort();
  };
  process.on('SIGINT', stop);
  const reading = await readStory(reports, { ...settings, signal: controller.signal, onProgress: tellProgress });
  process.off('SIGINT', stop);
  return reading;
}

/** The number of the signal that Ctrl-C sends. */
const SIGINT = 2;

/** Writes what came. Returns an exit code. */
function save(proposals: Proposals | null, path: string): number {
  if (proposals !== null) return print(`${JSON.stringify(proposalsRecord(proposals), null, 2)}\n`, path);
  complain(`nothing came of the model; ${path} was not written`);
  return EXIT_DONE;
}
