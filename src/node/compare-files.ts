/** Files named -> their comparison, read as the command line reads them. What could not be read is in its `problems`. */
import type { Comparison } from '../core/model/comparison.ts';
import type { Proposals } from '../core/model/proposals.ts';
import { compareReports } from '../core/story.ts';
import { english } from '../languages/en/index.ts';
import { checkOptions, type FileUrl, type Inputs, namesOf, statedOptions, switchOf } from './arguments.ts';
import { type InputOptions, readInputs } from './inputs.ts';
import { startParser, withParser } from './threads.ts';

export interface CompareFilesOptions extends InputOptions {
  /** Compare also reports that seem to be of another event. */
  readonly force?: boolean | undefined;
  /** What a model, an agent or a colleague proposes of them: files, or answers as data. What stands of it is among the findings. */
  readonly proposals?: Proposed | readonly Proposed[] | undefined;
}

/** A file of proposals, or one proposer's answer. */
export type Proposed = string | FileUrl | Proposals;

/**
 * Compares the reports in `inputs`. One that can't be read is a problem of the comparison and the rest is compared;
 * rejects with a TypeError for wrong arguments and for nothing else.
 */
export async function compareFiles(inputs: Inputs, options: CompareFilesOptions = {}): Promise<Comparison> {
  const what = 'compareFiles';
  const names = namesOf(inputs, what);
  checkOptions(options, ['force', 'proposals'], what);
  const force = switchOf(options.force, 'force', what);
  const proposed = listOf(options.proposals).map(each =>
    isAnswer(each) ? each : namesOf(each, `${what}: proposals`)[0]!,
  );
  const stated = statedOptions(options, what);
  startParser();
  const { reports, problems } = await readInputs(names, stated);
  if (proposed.length === 0)
    return withParser(reports, parser => compareReports(reports, english, { problems, force, parser }));
  const { readProposed } = await import('./proposals.ts');
  const { compareWithProposals } = await import('../core/proposed.ts');
  const read = await readProposed(proposed);
  const all = [...problems, ...read.problems];
  return withParser(reports, parser =>
    compareWithProposals(reports, english, read.answers, { problems: all, force, parser }),
  );
}

function listOf(proposals: CompareFilesOptions['proposals']): readonly Proposed[] {
  if (proposals === undefined) return [];
  return Array.isArray(proposals) ? proposals : [proposals as Proposed];
}

function isAnswer(proposed: Proposed): proposed is Proposals {
  return typeof proposed === 'object' && proposed !== null && !(proposed instanceof URL) && !Array.isArray(proposed);
}
