/** A language: vocabulary and tables as data, one field per stage. Each stage declares the shape of what it reads. */
import type { ChargeVocabulary } from './charges.ts';
import type { DraftVocabulary } from './drafts.ts';
import type { EntityVocabulary } from './entities.ts';
import type { LayoutVocabulary } from './layout.ts';
import type { MentionVocabulary } from './mentions.ts';
import type { ProposalVocabulary } from './proposals.ts';
import type { QuantityVocabulary } from './quantities.ts';
import type { QuotationVocabulary } from './quotations.ts';
import type { SentenceVocabulary } from './sentences.ts';
import type { StatementVocabulary } from './statements.ts';
import type { StateVocabulary } from './states.ts';
import type { StoryVocabulary } from './stories.ts';
import type { TokenVocabulary } from './syntax.ts';
import type { TermVocabulary } from './terms.ts';
import type { TimeVocabulary } from './times.ts';

export interface Language {
  /** BCP 47 primary tag. */
  readonly tag: string;
  readonly layout: LayoutVocabulary;
  readonly sentences: SentenceVocabulary;
  readonly tokens: TokenVocabulary;
  readonly terms: TermVocabulary;
  readonly times: TimeVocabulary;
  readonly quantities: QuantityVocabulary;
  readonly mentions: MentionVocabulary;
  readonly entities: EntityVocabulary;
  readonly quotations: QuotationVocabulary;
  readonly statements: StatementVocabulary;
  readonly states: StateVocabulary;
  readonly charges: ChargeVocabulary;
  readonly drafts: DraftVocabulary;
  readonly proposals: ProposalVocabulary;
  readonly stories: StoryVocabulary;
}
