/** A weighing: a proposed difference with all that is asked about it before it is called a clash or a detail. Plain data. */
import type { ProposalVocabulary } from '../../language/proposals.ts';
import type { ProposedDifference } from '../../model/proposals.ts';
import type { StoryContext } from '../context.ts';
import type { AnswerTraits } from './answers.ts';
import type { Side } from './sides.ts';
import type { Collated } from './wordings.ts';

/** A proposed difference whose sides stand, with what weighing it needs. */
export interface Weighing {
  readonly context: StoryContext;
  readonly difference: ProposedDifference;
  readonly sides: readonly Side[];
  /** Of a difference of words: those that render one utterance. */
  readonly collated: readonly Collated[];
  /** Its index in its answer, and what that answer tells as a whole. */
  readonly at: number;
  readonly answer: AnswerTraits;
  /** Whether the rules find a clash where two of its sides stand. */
  readonly isRuled: boolean;
  readonly vocabulary: ProposalVocabulary;
}
