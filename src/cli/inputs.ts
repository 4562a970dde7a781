/** What a command reads through: web addresses, with what is said of them on the way. Nothing of it is loaded before the first address comes. */
import { type Addresses, openAddresses } from '../node/addresses.ts';
import { type InputOptions, readInputs, withProblems } from '../node/inputs.ts';
import { safe } from '../output/widths.ts';
import type { FetchCommandOptions } from './fetch-options.ts';
import { begin, step } from './status.ts';

/** Reads all that was named to a command. */
export async function readNamed(
  names: readonly string[],
  options: InputOptions & FetchCommandOptions,
): ReturnType<typeof readInputs> {
  const addresses = addressesFor(options);
  const batch = await readInputs(names, options, undefined, addresses, tellFile);
  return withProblems(batch, addresses.end());
}

/** Says which file is read. */
export function tellFile(path: string, number: number, of: number): void {
  const words = `reading ${path === '-' ? 'standard input' : safe(path)}${of > 1 ? `, ${number} of ${of}` : ''}`;
  if (number === 1) begin(words);
  else step(words);
}

/** Addresses that tell a person on standard error what takes longer. */
export function addressesFor(options: InputOptions & FetchCommandOptions): Addresses {
  if (options.quiet === true) return openAddresses(options);
  let endTelling = (): void => {};
  const addresses = openAddresses(options, async () => {
    const { fetchTeller } = await import('./fetch-progress.ts');
    const teller = fetchTeller();
    endTelling = teller.end;
    return { tell: teller.tell };
  });
  const end: Addresses['end'] = () => {
    endTelling();
    return addresses.end();
  };
  return { ...addresses, end };
}
