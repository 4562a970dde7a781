/**
 * Checking a draft: every quotation, number, date, name, title and statement in it against the texts given. In: the draft's annotation and the texts',
 * records among them. Out: an item each, in the draft's order. "Not found" is said of the texts given and of nothing else.
 */
import type { DraftVocabulary } from '../../language/drafts.ts';
import type { Annotation } from '../../model/layers.ts';
import { compareEvidence, compareStrings } from '../evidence/evidence.ts';
import { linkEntities } from '../link/entities.ts';
import { checkAges } from './ages.ts';
import { checkDatelines } from './datelines.ts';
import { checkFigures } from './figures.ts';
import type { CheckedDraft, CheckedItem } from './items.ts';
import { checkNames } from './names.ts';
import { checkQuotations } from './quotations.ts';
import { checkStatements } from './statements.ts';
import { surroundingsOf } from './surroundings.ts';
import { checkValues } from './values.ts';

/** A language's words; `english.drafts` has them. Without them only what stands letter for letter is one name or title. */
export type CheckOptions = Partial<DraftVocabulary>;

const NO_WORDS: ReadonlySet<string> = new Set();
const WORDLESS: DraftVocabulary = {
  ranks: NO_WORDS,
  endings: NO_WORDS,
  articles: NO_WORDS,
  offices: NO_WORDS,
  ladders: [],
  posts: NO_WORDS,
  possessives: [],
  factives: NO_WORDS,
  conditions: NO_WORDS,
  hypotheticals: NO_WORDS,
};

export function checkDraft(draft: Annotation, texts: readonly Annotation[], options: CheckOptions = {}): CheckedDraft {
  const words = { ...WORDLESS, ...options };
  const linked = linkEntities([draft, ...texts]);
  const surroundings = surroundingsOf([draft, ...texts]);
  const ages = checkAges(draft, texts, linked);
  const items: readonly CheckedItem[] = [
    ...checkQuotations(draft, texts, linked, words),
    ...checkStatements(draft, texts, surroundings),
    ...ages,
    ...checkValues(draft, texts, linked, surroundings, ages),
    ...checkFigures(draft, texts),
    ...checkDatelines(draft, texts),
    ...checkNames(draft, texts, linked, surroundings, words),
  ];
  return {
    draft: draft.report.id,
    against: texts.map(annotation => annotation.report.id).sort(compareStrings),
    items: [...items].sort((a, b) => compareEvidence(a.evidence, b.evidence) || compareStrings(a.kind, b.kind)),
  };
}
