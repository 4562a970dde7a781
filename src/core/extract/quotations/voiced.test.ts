import { describe, expect, it } from 'vitest';
import { parsedPassage, readMarked } from '../../../../test/support/passage.ts';
import { english } from '../../../languages/en/index.ts';
import { loadParser } from '../../../node/models.ts';
import { resolveEntities } from '../entities/entities.ts';
import { findMentions } from '../mentions/mentions.ts';
import { findQuotations } from './quotations.ts';
import { findVoiced } from './voiced.ts';

const parser = loadParser();

interface Said {
  readonly who: string;
  readonly words: string;
}

/** What is certainly said in a text, and by whom, in text order; a stretch that stands inside another of the same speaker is left out. */
function saidIn(text: string): readonly Said[] {
  const passage = parsedPassage(text, parser);
  const { mentions, entities } = resolveEntities(passage, findMentions(passage, english.mentions), english.entities);
  const quotations = findQuotations(passage, mentions, entities, english.quotations);
  const voiced = findVoiced(passage, quotations, { mentions, entities }, english.quotations);
  const parts = quotations.flatMap(({ speaker }, q) => {
    const who = entities.find(({ id }) => id === speaker.entity)?.name ?? text.slice(speaker.start, speaker.end);
    return voiced[q]!.map(({ start, end }) => ({ who, start, end }));
  });
  return parts
    .filter(a => !parts.some(b => a !== b && a.who === b.who && b.start <= a.start && a.end <= b.end))
    .map(({ who, start, end }) => ({ who, words: text.slice(start, end) }));
}

/** Texts with the words that are certainly somebody's marked, and whose they are. */
const tables: Readonly<Record<string, readonly (readonly [who: readonly string[], marked: string])[]>> = {
  'words between marks': [
    [['Lena Orr'], '“⟦We will not close the mill,⟧” Lena Orr said.'],
    [['Lena Orr'], '“⟦We will not close the mill,⟧” said Lena Orr.'],
    [['Lena Orr'], 'Lena Orr said: “⟦We will not close the mill.⟧”'],
    [['Lena Orr', 'Lena Orr'], '“⟦We will not,⟧” said Lena Orr, “⟦close the mill.⟧”'],
    [['Lena Orr', 'Lena Orr'], '“⟦We will not close it,⟧” Lena Orr told reporters. “⟦It is safe.⟧”'],
    [['Lena Orr'], '“⟦We will not close the mill,⟧” according to Lena Orr.'],
  ],
  'a title in small letters before a name': [
    [['Tom Reyes'], '“⟦The fire began in the loft,⟧” fire chief Tom Reyes said.'],
    [['Tom Reyes'], '“⟦The fire began in the loft,⟧” said fire chief Tom Reyes.'],
    [['Tom Reyes'], '“⟦The fire began in the loft,⟧” acting police chief Tom Reyes said in a statement.'],
    [['Ilse Vance'], '“⟦The fire began in the loft,⟧” harbour master Ilse Vance said on Monday.'],
    [['Ilse Vance'], '“⟦The fire began in the loft,⟧” said witness Ilse Vance.'],
    [['Tom Reyes'], 'Fire chief Tom Reyes said ⟦the fire began in the loft⟧.'],
    [
      ['Ada Brandt', 'Tom Reyes'],
      '“⟦We will not close the mill,⟧” Ada Brandt told the council.\n“⟦The fire began in the loft,⟧” fire chief Tom Reyes said.',
    ],
    [
      ['Ada Brandt', 'Tom Reyes'],
      '“⟦We will not close the mill,⟧” Ada Brandt told the council.\n“⟦The fire began in the loft,⟧” said fire chief Tom Reyes.',
    ],
  ],
  'reported speech': [
    [['Lena Orr'], 'Lena Orr said ⟦that the mill would close⟧.'],
    [['Lena Orr'], 'Lena Orr said ⟦the mill would close⟧ on Monday.'.replace('⟧ on Monday', ' on Monday⟧')],
    [['Lena Orr'], '⟦The mill will close⟧, Lena Orr said.'],
    [['Police'], 'Police said ⟦two boats sank in the night⟧.'],
    [['Police'], 'Police, who had charged Mr. Orr, 19, of Vesk with theft, said ⟦the case had been closed⟧.'],
    [
      ['Huckle'],
      'Mr. Huckle argues ⟦that Ada Brandt is a danger to the barges⟧ and says Mayor Orla too often defends her.',
    ],
    [
      ['Huckle'],
      'Mr. Huckle warns ⟦that dark Brandtism is a heavy burden for the Harbour Board⟧ and says Mayor Orla too often defends Brandtism.',
    ],
    [['Police'], 'Police, which in May arrested Lena Orr, said ⟦the case had been closed⟧.'],
    [['police'], '⟦Two boats sank in the night⟧, according to police.'],
    [['Lena Orr'], 'Lena Orr told reporters ⟦that the mill would close⟧.'],
    [['Tom Reyes'], 'Tom Reyes, the fire chief, added ⟦that nobody was hurt⟧.'],
  ],
  'a pronoun whose person is plain': [
    [['Tom Reyes', 'Tom Reyes'], 'Tom Reyes, the fire chief, spoke at noon. “⟦It burns,⟧” he said. “⟦It spreads.⟧”'],
    [['Lena Orr', 'Lena Orr'], '“⟦We are closed,⟧” said Lena Orr. She said ⟦the mill was old⟧.'],
    [['Tom Reyes', 'Tom Reyes'], '“⟦It burns,⟧” Tom Reyes said.\n“⟦We need water,⟧” he added.'],
    [['Tom Reyes', 'Tom Reyes'], 'Tom Reyes said ⟦the loft was empty⟧. “⟦It burns,⟧” he told reporters.'],
    [['Lena Orr', 'Lena Orr'], 'Lena Orr said ⟦the mill was old⟧. She added ⟦that it leaked⟧.'],
    [['Tom Reyes', 'Tom Reyes'], '“⟦It burns,⟧” said Tom Reyes. “⟦It spreads,⟧” he said.'],
  ],
  'what somebody is the leader of': [
    [
      ['The leader of the opposition'],
      'The premier, Lena Orr, met ministers on Monday. The leader of the opposition said: “⟦We will vote no.⟧”',
    ],
    [['the leader of the union'], 'The mayor, Lena Orr, came. “⟦We will vote no,⟧” the leader of the union said.'],
    [
      ['The head of the union'],
      'Lena Orr, the head of the council, came. The head of the union said ⟦that the mill would close⟧.',
    ],
    [['Lena Orr'], 'The mayor, Lena Orr, came. “⟦We will vote no,⟧” the leader said.'],
    [['Lena Orr'], 'Lena Orr, the head of the council, came. The head of the council said ⟦it would vote⟧.'],
  ],
  'a name after a dash': [
    [['Lena Orr'], '“⟦We will not close the mill.⟧” — Lena Orr'],
    [['Lena Orr'], '“⟦We will not close the mill.⟧” — Lena Orr, a teacher in Vesk'],
    [['Lena Orr', 'Paul Roy'], '“⟦It is safe.⟧” — Lena Orr\n“⟦It is not.⟧” — Paul Roy'],
    [['Lena Orr'], '“⟦It is safe.⟧” – Lena Orr (Orrin)'],
    [['Lena Orr'], '“⟦It is safe.⟧” — Lena Orr\n“Nobody knows.”'],
  ],
  'the reporter slips something in': [
    [['Police'], 'Police said ⟦the driver had left the town⟧, which he knew well.'],
    [['Lena Orr'], 'Lena Orr said on Friday ⟦that the mill would close⟧, where her father had worked for years.'],
    [['Lena Orr'], 'Lena Orr said ⟦that trips to Vesk would end⟧, where a new law allows mills to close.'],
    [['Police'], 'Police said ⟦they had arrested a man⟧, accusing him of theft.'],
    [['Tom Reyes'], 'Tom Reyes said ⟦the fire began in the loft⟧, which was built in 1931.'],
    [['Police'], 'Police said ⟦they would help the council⟧, which is looking into the fire and whether it was laid.'],
    [['Lena Orr'], 'Lena Orr said ⟦that she was not happy about a call⟧ she had with the mayor on Thursday.'],
    [['Police'], 'Police said ⟦the boat had sunk in the harbour⟧, a small basin in Vesk.'],
  ],
};

describe.each(Object.entries(tables))('%s', (_, rows) => {
  it.each(rows)('%s: %s', (who, marked) => {
    const { text, spans } = readMarked(marked);
    const said = saidIn(text);
    expect(said.map(({ words }) => words)).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
    expect(said.map(each => each.who)).toEqual(who);
  });
});

/** Texts in which nobody's name may stand beside any words. */
const nothing: Readonly<Record<string, readonly string[]>> = {
  'the reporter’s own phrase': [
    'The Kremlin has responded to his words following his Wednesday phone call with the mayor.',
    'Brandt stood by her decision to stop the grain ships.',
    'The council announced a pause on shipments of grain.',
    'Orr criticised the mayor’s “open door” policy on Tuesday.',
    'The group claimed responsibility for the fire in Vesk.',
    'Brandt praised the crew after the rescue on Friday.',
  ],
  'not said, or not yet': [
    'Lena Orr did not say that the mill would close.',
    'Lena Orr will say that the mill is safe.',
    'Lena Orr may have told them the mill was safe.',
    'Lena Orr believes the mill is safe.',
    'Lena Orr asked whether the mill was safe.',
    'Lena Orr wanted the mill to close.',
    'Lena Orr refused to say that the mill was safe.',
  ],
  'nobody in particular': [
    'Several said the mill would close.',
    'Some said the mill would close.',
    'Many told the council that the mill would close.',
    'I said the mill would close.',
    'Others added that the mill would close.',
    'Another said that the mill would close.',
  ],
  'who spoke is not told': [
    '“We will not close the mill.”',
    'The fire began in the loft. “Nobody was there.”',
    'Tom Reyes met Paul Roy.\n“The fire began in the loft.”',
    'He said the mill would close.',
    '“It burns,” she said.',
    'The days before the vote said that the mill would close.',
  ],
  'who of two': [
    'The crew was so cold that Paul Roy left the boat and said the mill would close.',
    'The town was so poor that Lena Orr sold the mill and said the pier would close.',
  ],
  'a verb nobody listed': [
    '“We will not close the mill,” Lena Orr deadpanned.',
    '“We will not close the mill,” deadpanned Lena Orr.',
    '“It is over,” Lena Orr left.',
    '“We will not close the mill,” Lena Orr deadpanned. “It is safe.”',
  ],
  'whom it was told': [
    'Reporters were told “the mill is closed” by nobody.',
    'Told the news, “fine” was all there was.',
  ],
};

describe.each(Object.entries(nothing))('nothing: %s', (_, texts) => {
  it.each(texts)('%s', text => {
    expect(saidIn(text)).toEqual([]);
  });
});

describe('carried over', () => {
  it('gives a quotation no voice only because of the paragraph before', () => {
    const said = saidIn('“We will not close the mill,” Ada Brandt told the council.\n“The fire began in the loft.”');
    expect(said).toEqual([{ who: 'Ada Brandt', words: 'We will not close the mill,' }]);
  });
});
