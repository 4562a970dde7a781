/** English words that checking a draft turns on. Facts of usage, compiled by us. */
import type { DraftVocabulary } from '../../core/language/drafts.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const drafts: DraftVocabulary = {
  endings: set('s er ers n ns an ans ian ians i is ese ish'),
  articles: set('the a an'),
  ranks: set(
    'deputy vice former ex acting assistant associate interim junior retired late outgoing incoming shadow honorary co',
  ),
  offices: set(`
    president minister premier chancellor governor mayor secretary chief director chairman chairwoman chair chairperson leader commissioner
    ambassador superintendent commander general judge justice prosecutor speaker king queen prince princess bishop archbishop pope
    principal dean rector headteacher captain treasurer ombudsman coroner sheriff spokesman spokeswoman spokesperson ceo executive head
    inspector sergeant constable lieutenant major colonel
  `),
  ladders: [
    set('constable sergeant inspector superintendent commissioner'),
    set('private corporal sergeant lieutenant captain major colonel brigadier general admiral'),
    set('president premier chancellor minister king queen'),
    set('mayor governor senator'),
    set('deacon priest bishop archbishop cardinal pope'),
  ],
  conditions: set('if unless provided'),
  hypotheticals: set("would 'd could might"),
};
