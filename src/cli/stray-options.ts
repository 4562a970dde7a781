/** Options that say how a model is to be asked, where none is: a reader was meant and is not there. */
import type { ReaderCommandOptions } from './reader-options.ts';

/** The first option given that says something of a reader, where none is asked; null if there is none. */
export function withoutReader(options: ReaderCommandOptions): string | null {
  if (options.reader !== undefined) return null;
  const { model, allowRemote, prompt, cache, readerWindow, readerBudget, readerPrice, readerTimeout, saveProposals } =
    options;
  const given = {
    '--model': model,
    '--allow-remote': allowRemote,
    '--prompt': prompt,
    '--cache': cache,
    '--reader-window': readerWindow,
    '--reader-budget': readerBudget,
    '--reader-price': readerPrice,
    '--reader-timeout': readerTimeout,
    '--save-proposals': saveProposals,
  };
  return Object.entries(given).find(([, value]) => value !== undefined)?.[0] ?? null;
}
