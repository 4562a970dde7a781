/** Quotations of several reports: which render the same words, and how they differ. */
import { describe, expect, test } from 'vitest';
import { storyOf } from '../../../../test/support/stories.ts';

/** Two reports in which the same person is quoted. */
function quoting(one: string, other: string, by: readonly [string, string] = ['Tessa Holm', 'Tessa Holm']) {
  const text = (quotation: string, speaker: string): string =>
    `The old bridge at Orrin was closed on Tuesday. “${quotation},” ${speaker} told reporters in the town hall of Orrin.`;
  return storyOf({ 'a.txt': text(one, by[0]), 'b.txt': text(other, by[1]) });
}

function changes(one: string, other: string): readonly string[] {
  const { utterances } = quoting(one, other);
  return [...new Set(utterances.flatMap(utterance => utterance.changes.map(change => change.type)))];
}

describe('how two renderings differ', () => {
  const SAID = 'We will not open the bridge before the last of the cables is safe';
  test.each([
    ['not at all', SAID, []],
    ['a swapped word', 'We will not open the bridge before the first of the cables is safe', ['swapped']],
    ['punctuation', 'We will not open the bridge, before the last of the cables is safe', ['punctuation']],
    ['a lost not', 'We will open the bridge before the last of the cables is safe', ['negation']],
    ['brackets', 'We will not open [it] before the last of the cables is safe', ['bracket']],
    ['another person', 'They will not open the bridge before the last of the cables is safe', ['tense-or-person']],
  ])('%s', (_, other, expected) => {
    expect(changes(SAID, other)).toEqual(expected);
  });

  test('words that one has and the other has not', () => {
    const found = changes(
      SAID,
      'We will not open the bridge before the last of the cables in the northern tower is safe',
    );
    expect(found.every(type => type === 'cut' || type === 'added')).toBe(true);
    expect(found).toHaveLength(1);
  });
});

describe('one word in two spellings, and short forms', () => {
  test.each([
    ['They are organising a programme for travellers', 'They are organizing a program for travelers', []],
    [
      'The harbour centre has cancelled its grey coloured tyres',
      'The harbor center has canceled its gray colored tires',
      [],
    ],
    ['We analysed the defence licence', 'We analyzed the defense license', []],
    ['It’s a well-known fault in the deck', 'It is a well known fault in the deck', ['spelling']],
    ['We don’t know what they’ve done to the deck', 'We do not know what they have done to the deck', ['spelling']],
    ['We won’t open the deck before the spring', 'We will not open the deck before the spring', ['spelling']],
    // other words all the same
    ['We advise the travellers to leave the deck', 'We advised the travelers to leave the deck', ['tense-or-person']],
    ['We can’t open the deck before the spring', 'We can open the deck before the spring', ['negation']],
    ['The harbour programme has a prize for all', 'The harbor program has a price for all', ['swapped']],
  ])('%s / %s', (one, other, expected) => {
    expect(changes(one, other)).toEqual(expected);
    expect(quoting(one, other).findings.some(({ kind }) => kind === 'quote-wording')).toBe(true);
  });

  test('a short form is no conflict', () => {
    const { findings } = quoting('It’s a well-known fault in the deck', 'It is a well known fault in the deck');
    expect(findings.filter(f => f.kind === 'quote-wording')).toMatchObject([{ relation: 'compatible' }]);
  });

  test('a soft hyphen is no difference', () => {
    const { findings, utterances } = quoting(
      'We will defend the com\u00adpany’s record',
      'We will defend the company’s record',
    );
    expect(utterances.flatMap(each => each.changes)).toEqual([]);
    expect(findings.filter(f => f.kind === 'quote-wording')).toMatchObject([{ relation: 'agree' }]);
  });
});

test('a lost “not” is a conflict of substance', () => {
  const { findings } = quoting(
    'We have not ruled out a fault in the cables',
    'We have ruled out a fault in the cables',
  );
  expect(findings.filter(f => f.kind === 'quote-wording')).toMatchObject([{ severity: 'material' }]);
});

describe('not the same words spoken', () => {
  test.each([
    [
      'two sentences',
      'We will not open the bridge before the cables are safe',
      'The ferry sails at noon whatever the weather does',
    ],
    ['a few common words', 'It is what it is', 'It is what we have always wanted for the people of this town'],
  ])('%s', (_, one, other) => {
    expect(quoting(one, other).utterances).toEqual([]);
  });

  test('one phrase of two speakers', () => {
    expect(quoting('We were lucky', 'We were lucky', ['Tessa Holm', 'Aldo Fenn']).utterances).toEqual([]);
  });
});

describe('a clash of wordings', () => {
  const clashes = (...texts: readonly string[]): number =>
    storyOf(
      Object.fromEntries(
        texts.map((text, i) => [
          `t${i}.txt`,
          `The old bridge at Orrin was closed on Tuesday${i === 0 ? '' : ', again'}. ${text}`,
        ]),
      ),
    ).findings.filter(({ kind, relation }) => kind === 'quote-wording' && relation === 'conflict').length;
  const said = (words: string): string => `“${words},” Mayor Tessa Holm said.`;

  test.each([
    [
      'another word',
      [said('This is a town where everyone has a boat'), said('This is a town where everyone sails a boat')],
    ],
    [
      'a word for small ones',
      [
        said('It was chaos for us when the cables went off in the night'),
        said('It was chaos for us when the cables snapped in the night'),
      ],
    ],
  ])('%s', (_, texts) => {
    expect(clashes(...texts)).toBe(1);
  });

  test.each([
    [
      'two sentences of one report',
      [
        `${said('They do not know who is on the other side of the bridge')} “Whether they knew who was on the other side of the bridge or not, we closed it,” she said.`,
        'Lorries take the ferry.',
      ],
    ],
    [
      'the end of one sentence and the beginning of the next',
      [
        '“There are too many lorries on the old bridge. Too many lorries in the hands of tired drivers,” Tessa Holm said.',
        '“There are too many lorries in the hands of tired drivers,” Tessa Holm said.',
      ],
    ],
    [
      'what nobody is said to have spoken',
      [
        'The “iron widow with the long northern tower” was built in 1931.',
        'The “iron widow with the short northern tower” has two lanes.',
      ],
    ],
    [
      'a figure',
      [
        said('We lost at least one of the cables of the bridge'),
        said('We lost at least 1 of the cables of the bridge'),
      ],
    ],
    [
      'apostrophes set apart',
      [said('It ’ s the end of the old bridge at Orrin'), said('It’s the end of the old bridge at Orrin')],
    ],
    [
      'words of one meaning only',
      [
        said('I can tell you she is a loving and caring woman who talks of the bridge all day'),
        said('It’s a calling for her, for all of us'),
      ],
    ],
  ])('none: %s', (_, texts) => {
    expect(clashes(...texts)).toBe(0);
  });

  test('a sentence that only begins like another of its quotation is no rendering', () => {
    const { utterances } = storyOf({
      'a.txt':
        'The bridge at Orrin was closed. “I don’t know. I don’t know what he did outside of the bridge,” Tessa Holm said.',
      'b.txt': 'Orrin closed its bridge. “I don’t know what he was doing outside of the bridge,” Tessa Holm said.',
    });
    expect(utterances.map(({ renderings }) => renderings.map(({ parts }) => parts.length))).toEqual([[1, 1]]);
  });

  test('speakers whose names share a word may be one', () => {
    const words = 'You had lorries that went into the water in the dark';
    const { utterances } = storyOf({
      'a.txt': `The old bridge at Orrin was closed on Tuesday. “${words},” Marjolin Elou said.`,
      'b.txt': `On Tuesday Orrin closed its bridge. “${words.replace('into the', 'in the').replace('dark', 'night')},” Marjolyn Elou said.`,
    });
    expect(utterances).toHaveLength(1);
  });
});

test('columns hold each word of each rendering once, in order', () => {
  const { utterances, reports } = quoting(
    'We will not open the bridge before the last of the cables is safe',
    'We shall not open it before the last of the cables is really safe',
  );
  expect(utterances).toHaveLength(1);
  const [{ columns, renderings }] = utterances as [(typeof utterances)[0]];
  renderings.forEach(({ report }, r) => {
    const spans = columns.map(column => column[r]).filter(span => span !== null && span !== undefined);
    const text = reports.find(each => each.id === report)!.text;
    expect(spans.map(span => span!.start)).toEqual(spans.map(span => span!.start).sort((a, b) => a - b));
    expect(spans.every(span => text.slice(span!.start, span!.end).trim() !== '')).toBe(true);
  });
});

describe('short words in marks', () => {
  const two = (a: string, b: string): number =>
    storyOf({
      'a.txt': `The old bridge at Orrin was closed on Tuesday after an inspection of its cables. ${a}`,
      'b.txt': `On Tuesday the old bridge at Orrin was closed, and lorries take the ferry. ${b}`,
    }).utterances.length;

  test('are one utterance where both are somebody’s', () => {
    const spoken = 'Mayor Tessa Holm said the town had a “broken promise” to mend.';
    expect(two(spoken, 'Mayor Tessa Holm called it a “broken promise” of the state.')).toBe(1);
  });

  test('that nobody is said to have spoken are the name of a thing', () => {
    expect(two('The “iron widow” was built in 1931.', 'The “iron widow” has two towers.')).toBe(0);
  });
});

test('words that a report prints again are evidence too', () => {
  const said = '“We will not open the bridge before the last of the cables is safe,” Mayor Tessa Holm told reporters.';
  const { utterances } = storyOf({
    'a.txt': `The bridge at Orrin is shut\n\n${said}\n\nThe bridge was built in 1931.\n\n${said}\n\nA ferry sails.`,
    'b.txt': `Orrin shuts its bridge\n\nLorries take the ferry.\n\n${said.replace('last', 'first')}\n\nShops fear for trade.`,
  });
  expect(utterances.map(({ renderings }) => renderings.map(({ report }) => report).sort())).toEqual([['a', 'a', 'b']]);
});

test('no name stands over words that two texts give to two people', () => {
  const text = (words: string, speaker: string): string =>
    `The old bridge at Orrin was closed on Tuesday. “${words},” ${speaker} told reporters.`;
  const long = 'We will not open the old northern bridge before the last of the rusted cables is safe for lorries';
  const { findings } = storyOf({ 'a.txt': text(long, 'Tessa Holm'), 'b.txt': text(`${long} again`, 'Aldo Fenn') });
  expect(findings.filter(f => f.kind === 'quote-wording').map(({ label }) => label.split(':')[0])).toEqual([
    'Two speakers named (bridge, cables)',
  ]);
});

describe('over words stands', () => {
  const headed = (a: string, b: string): readonly string[] => {
    const text = (said: string): string => `Tessa Holm, mayor of Orrin, closed the old bridge on Tuesday. ${said}`;
    const { findings } = storyOf({ 'a.txt': text(a), 'b.txt': text(b) });
    return findings.filter(f => f.kind === 'quote-wording').map(({ label }) => label.split(/ \(|:/)[0]!);
  };
  const words = 'We have nothing to hide from the people of this town';

  test.each([
    ['the name that both give', `“${words},” Tessa Holm said.`, `“${words} now,” Tessa Holm said.`, 'Tessa Holm'],
    [
      'each of those whom texts surely give them to',
      `“${words},” Tessa Holm said.`,
      `In a statement the council said: “${words} now.”`,
      'Tessa Holm / the council',
    ],
    ['that nobody is named', `Somebody wrote: “${words}.”`, `A sign read: “${words} now.”`, 'Speaker not named'],
  ])('%s', (_, a, b, heading) => {
    expect(headed(a, b)).toEqual([heading]);
  });
});
