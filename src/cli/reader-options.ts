/** The options of `compare` that ask a model. They are declared with the program, so this file loads nothing; what they do is in `reading.ts`. */
import type { Command } from 'commander';

/** As typed. */
export interface ReaderCommandOptions {
  readonly reader?: string;
  readonly model?: string;
  readonly allowRemote?: boolean;
  readonly prompt?: string;
  readonly cache?: string;
  readonly readerWindow?: string;
  readonly readerBudget?: string;
  readonly readerPrice?: string;
  readonly readerTimeout?: string;
  readonly saveProposals?: string;
}

export function readerOptions(command: Command): Command {
  return command
    .optionsGroup('Asking a model (docs/reader.md says what is sent):')
    .option('--reader <url>', 'let a model read too, at an OpenAI-compatible server: http://localhost:11434/v1')
    .option('--model <name>', 'the model, as the server names it')
    .option('--allow-remote', 'send the texts to a server that is not this machine')
    .option('--save-proposals <file>', 'keep what the model proposes')
    .option('--cache <folder>', 'keep its answers, and ask nothing twice')
    .option('--prompt <file>', 'ask it with a prompt of your own')
    .option(
      '--reader-budget <limits>',
      'stop before the call that would pass: 60s,200000tokens,0.50usd or some of them',
    )
    .option('--reader-price <in,out>', 'price of a million tokens, for a budget of money: 0.15,0.60')
    .option('--reader-window <tokens>', 'send no more at once; longer stories are read in several calls (16000)')
    .option('--reader-timeout <time>', 'wait no longer for an answer: 90s, 5min (20min)')
    .optionsGroup('Options:');
}
