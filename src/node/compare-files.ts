/** Files named -> their comparison, read as the command line reads them. What could not be read is in its `problems`. */
import type { Comparison } from '../core/model/comparison.ts';
import { compareReports } from '../core/story.ts';
import { english } from '../languages/en/index.ts';
import { checkOptions, type Inputs, namesOf, statedOptions, switchOf } from './arguments.ts';
import { type InputOptions, readInputs } from './inputs.ts';
import { startParser, withParser } from './threads.ts';

export interface CompareFilesOptions extends InputOptions {
  /** Compare also reports that seem to be of another event. */
  readonly force?: boolean | undefined;
}

/**
 * Compares the reports in `inputs`. One that can't be read is a problem of the comparison and the rest is compared;
 * rejects with a TypeError for wrong arguments and for nothing else.
 */
export async function compareFiles(inputs: Inputs, options: CompareFilesOptions = {}): Promise<Comparison> {
  const what = 'compareFiles';
  const names = namesOf(inputs, what);
  checkOptions(options, ['force'], what);
  const force = switchOf(options.force, 'force', what);
  const stated = statedOptions(options, what);
  startParser();
  const { reports, problems } = await readInputs(names, stated);
  return withParser(reports, parser => compareReports(reports, english, { problems, force, parser }));
}
