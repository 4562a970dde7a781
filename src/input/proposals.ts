/**
 * Proposals read: the JSON of a model, an agent or a colleague as proposals. In: text, hostile as it may be. Out: what of it can be taken, and a
 * problem for what can't. Whether its words stand in the reports is not asked here.
 */
import type { Problem } from '../core/model/problems.ts';
import type { Proposals } from '../core/model/proposals.ts';

export interface ReadProposals {
  /** Null where nothing of the text can be taken. */
  readonly proposals: Proposals | null;
  readonly problems: readonly Problem[];
}

/** Who answered, where the text does not say. */
export interface ProposalsSource {
  /** What the text was read from: a path, `-`, an address. */
  readonly input: string;
  readonly by?: string;
  readonly prompt?: string;
}

/** Reads `synoptic.proposals/1`, or the bare answer to a prompt. */
export function readProposals(text: string, source: ProposalsSource): ReadProposals {
  const answer = JSON.parse(text) as Partial<Proposals>;
  return {
    proposals: {
      by: answer.by ?? source.by ?? 'unknown',
      prompt: answer.prompt ?? source.prompt ?? 'unknown',
      whole: answer.whole ?? answer.by === undefined,
      notOfThisEvent: answer.notOfThisEvent ?? [],
      differences: answer.differences ?? [],
      agreements: answer.agreements ?? [],
      singles: answer.singles ?? [],
    },
    problems: [],
  };
}
