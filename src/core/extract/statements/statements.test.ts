import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphs } from '../../../../test/support/passage.ts';
import { english } from '../../../languages/en/index.ts';
import { statements as vocabulary } from '../../../languages/en/statements.ts';
import { loadParser } from '../../../node/models.ts';
import type { Statement } from '../../model/layers.ts';
import { splitWords } from '../../text/words.ts';
import { resolveEntities } from '../entities/entities.ts';
import { classifyTerms } from '../frames/terms.ts';
import { findMentions } from '../mentions/mentions.ts';
import type { Passage } from '../passage.ts';
import { findQuantities } from '../quantities/quantities.ts';
import { findQuotations } from '../quotations/quotations.ts';
import { sentenceSpans } from '../syntax/parser.ts';
import { findTimes } from '../times/times.ts';
import { findStatements, type LayersForStatements } from './statements.ts';

const parser = loadParser();
const VANTAGE = { published: '2031-03-14', zone: null };

interface Read {
  readonly passage: Passage;
  readonly layers: LayersForStatements;
}

function read(text: string): Read {
  const blocks = paragraphs(text);
  const syntax = parser.parse(text, blocks);
  const passage: Passage = { text, blocks, sentences: sentenceSpans(syntax), words: splitWords(text), syntax };
  const times = findTimes(passage, VANTAGE, english.times);
  const { mentions, entities } = resolveEntities(passage, findMentions(passage, english.mentions), english.entities);
  const layers = {
    mentions,
    entities,
    times,
    quantities: findQuantities(passage, times, english.quantities),
    quotations: findQuotations(passage, mentions, entities, english.quotations),
    terms: classifyTerms(passage, english.terms),
  };
  return { passage, layers };
}

function statementsOf(text: string): readonly Statement[] {
  const { passage, layers } = read(text);
  return findStatements(passage, layers, vocabulary);
}

/** One statement as it should be read: roles by their words; `voice` is the speaker's words, null the outlet's own. */
interface Expected {
  readonly predicate: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly polarity: '+' | '-';
  readonly certainty: Statement['certainty'];
  readonly voice: string | null;
}

const say = (
  predicate: string,
  roles: Readonly<Record<string, string>>,
  polarity: '+' | '-' = '+',
  certainty: Statement['certainty'] = 'asserted',
  voice: string | null = null,
): Expected => ({ predicate, roles, polarity, certainty, voice });

/** Made-up sentences with every statement an editor would mark in them. */
const MARKED: readonly (readonly [sentence: string, ...statements: readonly Expected[]])[] = [
  [
    'A freight train derailed near Ostrava on Tuesday, killing at least 7 people.',
    say('derail', { who: 'A freight train', where: 'Ostrava', when: 'Tuesday' }),
    say('kill', { who: 'A freight train', whom: 'at least 7 people', 'how-many': 'at least 7' }),
  ],
  [
    'The airport in Lisbon is open again, its operator said.',
    say('open', { who: 'The airport' }, '+', 'asserted', 'its operator'),
  ],
  [
    'President Elena Marsh plans to speak with union leaders on Friday.',
    say('speak', { who: 'President Elena Marsh', with: 'union leaders', when: 'Friday' }, '+', 'planned'),
  ],
  [
    'The ferry began to sink shortly after midnight.',
    say('sink', { who: 'The ferry', when: 'shortly after midnight' }),
  ],
  ['No one was hurt in the fire.', say('hurt', { whom: 'No one', in: 'the fire' }, '-')],
  [
    'Tarkov Steel did not respond to a request for comment.',
    say('respond', { who: 'Tarkov Steel', to: 'a request' }, '-'),
  ],
  [
    'The minister denied that he had taken money from the company.',
    say('deny', { who: 'The minister' }),
    say('take', { who: 'he', whom: 'money', from: 'the company' }, '+', 'denied', 'The minister'),
  ],
  [
    'Mayor Ana Sousa announced a pause in bus deliveries on Monday.',
    say('announce', { who: 'Mayor Ana Sousa', whom: 'a pause', when: 'Monday' }),
    say('pause', { whom: 'bus deliveries' }, '+', 'asserted', 'Mayor Ana Sousa'),
  ],
  [
    'Residents fled after Norland’s 2019 invasion of Estmark.',
    say('flee', { who: 'Residents' }),
    say('invade', { who: 'Norland', whom: 'Estmark', when: '2019' }),
  ],
  [
    'The two leaders held talks with Chancellor Ilse Brandt in Vienna on Thursday.',
    say('talk', { who: 'The two leaders', with: 'Chancellor Ilse Brandt', where: 'Vienna', when: 'Thursday' }),
  ],
  [
    'The suspect, who lives in Bristol, was arrested by police on Saturday.',
    say('live', { who: 'The suspect', where: 'Bristol' }),
    say('arrest', { whom: 'The suspect', who: 'police', when: 'Saturday' }),
  ],
  [
    'Two climbers may have died on the mountain, rescuers said.',
    say('die', { who: 'Two climbers', on: 'the mountain', 'how-many': 'Two' }, '+', 'hedged', 'rescuers'),
  ],
  [
    'The court ordered the company to pay $3 million.',
    say('order', { who: 'The court', whom: 'the company' }),
    say('pay', { who: 'the company', whom: '$3 million', 'how-many': '$3 million' }, '+', 'planned', 'The court'),
  ],
  ['Workers refused to leave the factory.', say('leave', { who: 'Workers', whom: 'the factory' }, '-')],
  [
    'The company bought the hotel and sold it two years later.',
    say('buy', { who: 'The company', whom: 'the hotel' }),
    say('sell', { who: 'The company', whom: 'it', when: 'two years later' }),
  ],
  [
    '“We will not back down from this strike,” union leader Marta Ruiz told reporters.',
    say('back down', { who: 'We', from: 'this strike' }, '-', 'planned', 'union leader Marta Ruiz'),
  ],
  [
    'The bridge was reportedly closed because of strong winds.',
    say('close', { whom: 'The bridge', 'because of': 'strong winds' }, '+', 'reported'),
  ],
  [
    'If the pilots walk out, the airline will cancel 200 flights.',
    say('walk out', { who: 'the pilots' }, '+', 'conditional'),
    say('cancel', { who: 'the airline', whom: '200 flights', 'how-many': '200' }, '+', 'conditional'),
  ],
  [
    'Police said the driver had not stopped at the red light.',
    say('stop', { who: 'the driver', at: 'the red light' }, '-', 'asserted', 'Police'),
  ],
  ['The vote is expected to take place in June.', say('vote', { when: 'June' }, '+', 'planned')],
  [
    'Her arrest on Sunday shocked the village.',
    say('arrest', { whom: 'Her', when: 'Sunday' }),
    say('shock', { who: 'Her arrest', whom: 'the village' }),
  ],
  [
    'The plane carrying 41 passengers crashed into a hill, according to the ministry.',
    say('carry', { who: 'The plane', whom: '41 passengers', 'how-many': '41' }, '+', 'asserted', 'the ministry'),
    say('crash', { who: 'The plane', into: 'a hill' }, '+', 'asserted', 'the ministry'),
  ],
  ['Investigators found no survivors.', say('find', { who: 'Investigators', whom: 'no survivors' }, '-')],
  [
    'Halvard Energy said it would close three plants by December.',
    say(
      'close',
      { who: 'it', whom: 'three plants', when: 'December', 'how-many': 'three' },
      '+',
      'planned',
      'Halvard Energy',
    ),
  ],
  [
    'A man accused of stealing a car appeared in court in Leeds on Wednesday.',
    say('steal', { who: 'A man', whom: 'a car' }, '+', 'reported'),
    say('appear', { who: 'A man', in: 'court', when: 'Wednesday' }),
  ],
  ['Shares fell 4 percent on Monday.', say('fall', { who: 'Shares', 'how-many': '4 percent', when: 'Monday' })],
  ['The call lasted nearly an hour.', say('call', { 'how-long': 'nearly an hour' })],
  // what somebody is quoted as demanding is not said to happen
  ['“Don’t sell the mill,” Ada Renn said.', say('sell', { whom: 'the mill' }, '-', 'planned', 'Ada Renn')],
  [
    'Helm Lines is negotiating to buy the shipyard.',
    say('buy', { who: 'Helm Lines', whom: 'the shipyard' }, '+', 'planned'),
  ],
  [
    'The council wants to close the road and sell the mill.',
    say('close', { who: 'The council', whom: 'the road' }, '+', 'planned'),
    say('sell', { who: 'The council', whom: 'the mill' }, '+', 'planned'),
  ],
  ['Doctors hope that the boy will recover.', say('recover', { who: 'the boy' }, '+', 'planned', 'Doctors')],
  [
    'Rescue teams failed to reach the village on Thursday.',
    say('reach', { who: 'Rescue teams', whom: 'the village', when: 'Thursday' }, '-'),
  ],
  ['The bank gave Ms. Okoro a loan in 2020.', say('lend', { who: 'The bank', to: 'Ms. Okoro', when: '2020' })],
  [
    'Floods forced hundreds of families from their homes in Sindhara.',
    say('force', { who: 'Floods', whom: 'hundreds of families', from: 'their homes', 'how-many': 'hundreds' }),
  ],
  [
    'The opposition rejected the offer, calling it a trick.',
    say('reject', { who: 'The opposition', whom: 'the offer' }),
    say('call', { who: 'The opposition', whom: 'it' }),
  ],
  ['Captain Reyes was found guilty of fraud in March.', say('find guilty', { whom: 'Captain Reyes', when: 'March' })],
  ['A guard opened fire on a crowd.', say('shoot', { who: 'A guard', on: 'a crowd' })],
  ['The mill caught fire.', say('burn', { who: 'The mill' })],
  ['Captain Reyes was found not guilty.', say('find guilty', { whom: 'Captain Reyes' }, '-')],
  ['Captain Reyes pleaded not guilty.', say('plead guilty', { who: 'Captain Reyes' }, '-')],
  [
    'Captain Reyes is due to appear in court in March.',
    say('appear', { who: 'Captain Reyes', in: 'court', when: 'March' }, '+', 'planned'),
  ],
  [
    'The town where the attack happened lies 20 miles from the border.',
    say('attack', { where: 'The town' }),
    say('lie', { who: 'The town', from: 'the border' }),
  ],
  [
    'The explosion injured 12 and damaged a school.',
    say('injure', { who: 'The explosion', whom: '12', 'how-many': '12' }),
    say('damage', { who: 'The explosion', whom: 'a school' }),
  ],
  [
    '“The tunnel is safe,” engineer Paul Deng said.',
    say('safe', { who: 'The tunnel' }, '+', 'asserted', 'engineer Paul Deng'),
  ],
  [
    'Prosecutors are investigating the death of a prisoner in Malden.',
    say('investigate', { who: 'Prosecutors', whom: 'the death' }),
    say('die', { who: 'a prisoner' }),
  ],
  [
    'The talks, which ended on Sunday, did not produce an agreement.',
    say('talk', { when: 'Sunday' }),
    say('produce', { who: 'The talks', whom: 'an agreement' }, '-'),
  ],
  [
    'Officials believe the blaze was started deliberately.',
    say('start', { whom: 'the blaze' }, '+', 'hedged', 'Officials'),
  ],
  [
    'Northgate never apologised to the families, a spokeswoman for the victims said in a statement.',
    say('apologise', { who: 'Northgate', to: 'the families' }, '-', 'asserted', 'a spokeswoman'),
  ],
];

const FIELDS = ['predicate', 'roles', 'polarity', 'certainty', 'voice'] as const;
type Field = (typeof FIELDS)[number];
type Tally = Record<Field, { right: number; all: number }>;

/** Whose words, as the text has them; null for the outlet. A title may be left off a name: `Marta Ruiz`. */
function isVoice(text: string, { speaker }: Statement, expected: string | null): boolean {
  if (expected === null || speaker.status === 'outlet') return expected === null && speaker.status === 'outlet';
  return expected.endsWith(text.slice(speaker.start ?? 0, speaker.end ?? 0));
}

function areRoles(text: string, roles: Statement['roles'], expected: Expected['roles']): readonly boolean[] {
  return Object.entries(expected).map(([role, words]) => {
    const span = roles[role];
    return span !== undefined && text.slice(span.start, span.end) === words;
  });
}

/** A marked statement is met by one with its predicate; where there is none, all its fields are wrong. One too many is a wrong predicate. */
function score(text: string, expected: readonly Expected[], tally: Tally): void {
  const left = [...statementsOf(text)];
  const count = (field: Field, isRight: boolean): void => {
    tally[field].all++;
    if (isRight) tally[field].right++;
  };
  for (const mark of expected) {
    const at = left.findIndex(statement => statement.predicate === mark.predicate);
    const found = at < 0 ? null : left.splice(at, 1)[0]!;
    count('predicate', found !== null);
    for (const isRight of areRoles(text, found?.roles ?? {}, mark.roles)) count('roles', isRight);
    count('polarity', found?.polarity === (mark.polarity === '+' ? 'positive' : 'negative'));
    count('certainty', found?.certainty === mark.certainty);
    count('voice', found !== null && isVoice(text, found, mark.voice));
  }
  for (const _ of left) count('predicate', false);
}

/** The share that must be right, of each field; what is reached is higher, and moves a little with the parser's model. */
const FLOOR = 0.85;

describe('marked sentences', () => {
  const tally = Object.fromEntries(FIELDS.map(field => [field, { right: 0, all: 0 }])) as Tally;
  for (const [text, ...expected] of MARKED) score(text, expected, tally);

  test('there are forty and more', () => expect(MARKED.length).toBeGreaterThan(40));

  test.each(FIELDS)('%s', field => {
    expect(tally[field].right / tally[field].all).toBeGreaterThanOrEqual(FLOOR);
  });
});

describe('nothing here', () => {
  test.each([
    '',
    '   ',
    'Advertisement',
    '12 March 2031',
    'Photo: Ana Sousa/Wire',
    '***',
    '“”',
    'Police said.',
    'Read more:',
  ])('%j', text => {
    expect(statementsOf(text)).toEqual([]);
  });

  test('without a tree there are none', () => {
    const { passage, layers } = read('The bridge fell on Tuesday.');
    expect(findStatements({ ...passage, syntax: null }, layers, vocabulary)).toEqual([]);
  });
});

describe('values', () => {
  test('a time and a quantity belong to the clause they stand in', () => {
    const text = 'The bank lost $2 million in 2019, and it closed 12 branches on Monday.';
    const { passage, layers } = read(text);
    const [lose, close] = findStatements(passage, layers, vocabulary);
    const wordsOf = (spans: readonly { start: number; end: number }[], indices: readonly number[]): readonly string[] =>
      indices.map(i => text.slice(spans[i]!.start, spans[i]!.end));
    expect(wordsOf(layers.times, lose!.times)).toEqual(['2019']);
    expect(wordsOf(layers.times, close!.times)).toEqual(['Monday']);
    expect(wordsOf(layers.quantities, lose!.quantities)).toEqual(['$2 million']);
    expect(wordsOf(layers.quantities, close!.quantities)).toEqual(['12']);
  });
});

describe('spans', () => {
  const spanOf = (text: string, predicate: string): string => {
    const found = statementsOf(text).find(statement => statement.predicate === predicate)!;
    return text.slice(found.start, found.end);
  };

  test.each([
    [
      'Police said the ferry sank near Tarn on Friday, hours after it left.',
      'sink',
      'the ferry sank near Tarn on Friday',
    ],
    [
      'The mayor, who was born in Leeds, resigned on Monday because of the scandal.',
      'bear',
      'The mayor, who was born in Leeds',
    ],
    ['Two patients died, and the board stopped the sale of the drug.', 'die', 'Two patients died'],
  ])('%s: %s', (text, predicate, expected) => {
    expect(spanOf(text, predicate)).toBe(expected);
  });
});

/** What a verb's statement is told as: its certainty, and whether anybody's words. */
const commitmentIn = (text: string, predicate: string): readonly [string, string] | null => {
  const found = statementsOf(text).find(statement => statement.predicate === predicate);
  return found === undefined ? null : [found.certainty, found.speaker.status];
};

describe('what is not affirmed', () => {
  test.each([
    ['It is not true that the firm paid the mayor.', 'pay', 'denied', 'outlet'],
    ['It isn’t true that Holm left the town.', 'leave', 'denied', 'outlet'],
    ['It is false that the dam leaked.', 'leak', 'denied', 'outlet'],
    ['It was never the case that the crew fled.', 'flee', 'denied', 'outlet'],
    ['It is untrue that Orr sold the boat.', 'sell', 'denied', 'outlet'],
    ['Holm was acquitted of taking bribes.', 'take', 'denied', 'outlet'],
    ['Orr was cleared of stealing the boat.', 'steal', 'denied', 'outlet'],
    ['Lund was acquitted of the murder of a guard.', 'murder', 'denied', 'outlet'],
    ['The court exonerated her of burning the mill.', 'burn', 'denied', 'outlet'],
    ['The ministry has yet to confirm that the crew drowned.', 'drown', 'hedged', 'outlet'],
    ['The mayor failed to say whether the road would open.', 'open', 'hedged', 'outlet'],
    ['The mayor did not say that the bridge collapsed.', 'collapse', 'hedged', 'outlet'],
    ['The board never announced that the mine closed.', 'close', 'hedged', 'outlet'],
  ])('%s: %s', (text, predicate, certainty, speaker) => {
    expect(commitmentIn(text, predicate)).toEqual([certainty, speaker]);
  });

  test.each([
    ['It is true that the firm paid the mayor.', 'pay', 'asserted', 'outlet'],
    ['The crew said that the ferry collapsed.', 'collapse', 'asserted', 'described'],
    ['The ministry confirmed that the crew drowned.', 'drown', 'asserted', 'described'],
    ['Crews cleared the road to let cars pass.', 'clear', 'asserted', 'outlet'],
    ['Holm was convicted of taking bribes.', 'take', 'reported', 'outlet'],
    ['The board announced that the mine closed.', 'close', 'asserted', 'described'],
  ])('but %s: %s', (text, predicate, certainty, speaker) => {
    expect(commitmentIn(text, predicate)).toEqual([certainty, speaker]);
  });
});

/** Polarity and certainty of the statement with a predicate. */
function standingOf(text: string, predicate: string): string {
  const { polarity, certainty } = statementsOf(text).find(statement => statement.predicate === predicate)!;
  return `${polarity} ${certainty}`;
}

describe('joined verbs: what stands before the first stands before all', () => {
  test.each([
    ['Nobody has been fined or sued over the spill.', 'sue', 'negative asserted'],
    ['Nobody was hurt, killed or displaced in the fire.', 'kill', 'negative asserted'],
    ['The board has not fined or sued anyone.', 'sue', 'negative asserted'],
    ['The board has not fined a firm nor sued a mayor.', 'sue', 'negative asserted'],
    ['The mill has not been burned and rebuilt.', 'burn', 'negative asserted'],
    ['Holm has not been fined but jailed.', 'jail', 'positive asserted'],
    ['Nobody was fined, but Holm was jailed.', 'jail', 'positive asserted'],
    ['Holm was fined and jailed.', 'jail', 'positive asserted'],
    ['Offenders will be fined, sued and jailed.', 'jail', 'positive planned'],
    ['Holm is not expected to be fined or sued.', 'sue', 'negative planned'],
    ['The mayor ordered the firm to pay and leave.', 'leave', 'positive planned'],
    ['Crews are working to find and rescue the pilot.', 'rescue', 'positive planned'],
    ['It was unclear whether anyone had been fined or sued.', 'sue', 'positive hedged'],
  ])('%s: %s', (text, predicate, expected) => expect(standingOf(text, predicate)).toBe(expected));
});

describe('what has not happened yet', () => {
  test.each([
    ['It was not clear whether anyone had been fined.', 'fine', 'positive hedged'],
    ['There was no word whether a firm had been fined.', 'fine', 'positive hedged'],
    ['The gate stays shut until Holm is arrested.', 'arrest', 'positive conditional'],
    ['A reward is offered for the arrest of the thief.', 'arrest', 'positive planned'],
    ['Anyone with information leading to his arrest should call.', 'arrest', 'positive planned'],
    ['Holm’s sentencing is set for May.', 'sentence', 'positive planned'],
    ['The arrest of the mayor was cancelled.', 'arrest', 'negative asserted'],
    ['The board will decide regarding whether a firm is fined.', 'fine', 'positive hedged'],
    ['The planned arrest of the mayor shocked Orrin.', 'arrest', 'positive planned'],
    ['He is to answer for the attempted murder of Ada Lund.', 'murder', 'positive planned'],
    ['Nobody was hurt too badly in the fire.', 'hurt', 'negative hedged'],
  ])('%s: %s', (text, predicate, expected) => expect(standingOf(text, predicate)).toBe(expected));

  test.each([
    ['The gate stayed shut until Holm was arrested.', 'arrest', 'positive asserted'],
    ['A tip led to his arrest.', 'arrest', 'positive asserted'],
    ['Holm and Lund have each been fined.', 'fine', 'positive asserted'],
    ['The murder of Ada Lund shocked Orrin.', 'murder', 'positive asserted'],
    ['Nobody was hurt in the fire.', 'hurt', 'negative asserted'],
    ['The police gave information about his arrest.', 'arrest', 'positive asserted'],
    ['Holm’s sentencing took an hour.', 'sentence', 'positive asserted'],
  ])('but %s: %s', (text, predicate, expected) => expect(standingOf(text, predicate)).toBe(expected));
});

const SENTENCES = MARKED.map(([text]) => text);
const prose = fc
  .array(fc.oneof(fc.constantFrom(...SENTENCES), fc.string({ maxLength: 30 })), { maxLength: 4 })
  .map(parts => parts.join(' '));

describe('properties', () => {
  test('any text: spans lie in it, are trimmed, and a second run is the same', () => {
    fc.assert(
      fc.property(prose, text => {
        const found = statementsOf(text);
        for (const statement of found) {
          for (const { start, end } of [statement, ...Object.values(statement.roles)]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(start).toBeLessThan(end);
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          }
        }
        expect(statementsOf(text)).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });

  test('a paragraph in front only shifts what follows', () => {
    const front = '🚢🚢🚢\n\n';
    for (const text of SENTENCES) {
      const moved = statementsOf(front + text).filter(({ start }) => start >= front.length);
      expect(moved.map(({ start, predicate }) => [start - front.length, predicate])).toEqual(
        statementsOf(text).map(({ start, predicate }) => [start, predicate]),
      );
    }
  });

  test.each([
    ['one unbroken sentence', 'and the ship that sank said '.repeat(1000)],
    ['quotation marks', '“” "'.repeat(2000)],
    ['a list', `He met ${'Ann, '.repeat(2000)}and Bob.`],
  ])('%s takes time in proportion to its length', (_, text) => {
    const { passage, layers } = read(text);
    const start = performance.now();
    findStatements(passage, layers, vocabulary);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
