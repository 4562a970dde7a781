/** The options that say how web addresses are read. They are declared with the program, so this file loads nothing but names; what they do is in `src/fetch`. */
import { type Command, Option } from 'commander';

/** As typed, beside those of `InputOptions`. */
export interface FetchCommandOptions {
  /** Nothing is said on the way. */
  readonly quiet?: boolean;
}

export function fetchOptions(command: Command): Command {
  return command
    .optionsGroup('Reading web addresses (docs/fetching.md says what is asked and refused):')
    .option('--save <folder>', 'keep every response as it came, to read the same again offline')
    .addOption(
      new Option('--offline <folder>', 'read addresses from what --save kept there; fetch nothing').conflicts([
        'save',
        'fetchCache',
      ]),
    )
    .option('--fetch-cache <folder>', 'keep pages, and fetch anew only what has changed')
    .option('--allow-private', 'read also addresses of this machine and of private networks')
    .option('--quiet', 'say nothing on the way')
    .optionsGroup('Options:');
}
