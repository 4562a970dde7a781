/** English, assembled. Data only: each stage's words stand in a file of its own. */
import type { Language } from '../../core/language/language.ts';
import { charges } from './charges.ts';
import { drafts } from './drafts.ts';
import { entities } from './entities.ts';
import { layout } from './layout.ts';
import { mentions } from './mentions.ts';
import { proposals } from './proposals.ts';
import { quantities } from './quantities.ts';
import { quotations } from './quotations.ts';
import { sentences } from './sentences.ts';
import { statements } from './statements.ts';
import { states } from './states.ts';
import { stories } from './stories.ts';
import { tokens } from './syntax.ts';
import { terms } from './terms.ts';
import { times } from './times.ts';

export const english: Language = {
  tag: 'en',
  layout,
  sentences,
  tokens,
  terms,
  times,
  quantities,
  mentions,
  entities,
  quotations,
  statements,
  states,
  charges,
  drafts,
  proposals,
  stories,
};
