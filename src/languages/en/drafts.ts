/** English words that checking a draft turns on. Facts of usage, compiled by us. */
import type { DraftVocabulary } from '../../core/language/drafts.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const rungs = (ladder: string): readonly ReadonlySet<string>[] =>
  ladder.split('|').map(rung => new Set(rung.split(',')));

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
    inspector sergeant constable lieutenant major colonel councilman councilwoman councillor councilor senator congressman congresswoman
  `),
  ladders: [
    rungs('constable|sergeant|inspector|superintendent|commissioner'),
    rungs('private|corporal|sergeant|lieutenant|captain|major|colonel|brigadier|general|admiral'),
    rungs('president|prime minister,premier|king|queen'),
    rungs('mayor|governor|senator|councilman,councilwoman,councillor,councilor|congressman,congresswoman'),
    rungs('deacon|priest|bishop|archbishop|cardinal|pope'),
    rungs(
      'chief executive,chief executive officer,ceo|finance director,finance chief,chief financial officer,cfo|operations director,chief operating officer,coo',
    ),
  ],
  possessives: ["'s", '’s', "s'", 's’'],
  factives: set(
    'know knows knew known realise realised realize realized learn learned learnt discover discovered notice noticed forget forgot forgotten',
  ),
  conditions: set('if unless'),
  posts: set('of for at in'),
  hypotheticals: set("would 'd could might"),
};
