/** What a command reads through: web addresses, with what is said of them on the way. Nothing of it is loaded before the first address comes. */
import { type Addresses, openAddresses } from '../node/addresses.ts';
import { type InputOptions, readInputs, withProblems } from '../node/inputs.ts';
import { safe } from '../output/widths.ts';
import type { FetchCommandOptions } from './fetch-options.ts';
import { startTicker, type Ticker } from './ticking.ts';

/** Reads all that was named to a command. */
export async function readNamed(
  names: readonly string[],
  options: InputOptions & FetchCommandOptions,
): ReturnType<typeof readInputs> {
  const addresses = addressesFor(options);
  // addresses have a line of their own
  let ticker: Ticker | null = null;
  const batch = await readInputs(names, options, undefined, addresses, (path, number, of) => {
    const words = `reading ${safe(path)}, ${number} of ${of}`;
    ticker ??= startTicker(words, options.quiet === true);
    ticker.step(words);
  });
  (ticker as Ticker | null)?.end();
  return withProblems(batch, addresses.end());
}

/** Addresses that tell a person on standard error what takes longer. */
export function addressesFor(options: InputOptions & FetchCommandOptions): Addresses {
  if (options.quiet === true) return openAddresses(options);
  let quiet = (): void => {};
  const addresses = openAddresses(options, async () => {
    const { fetchTeller } = await import('./fetch-progress.ts');
    const teller = fetchTeller();
    quiet = teller.end;
    return { tell: teller.tell };
  });
  const end: Addresses['end'] = () => {
    quiet();
    return addresses.end();
  };
  return { ...addresses, end };
}
