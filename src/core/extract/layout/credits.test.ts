import { describe, expect, it } from 'vitest';
import { paragraphs, passageOf, readMarked } from '../../../../test/support/passage.ts';
import { english } from '../../../languages/en/index.ts';
import type { Block } from '../../model/report.ts';
import { findCredits } from './credits.ts';

function creditsIn(text: string, kind: Block['kind'] = 'paragraph'): readonly { to: string; words: string }[] {
  const blocks = paragraphs(text).map(block => ({ ...block, kind }));
  return findCredits(passageOf(text, blocks), english.layout).map(({ to, start, end }) => ({
    to,
    words: text.slice(start, end),
  }));
}

const tables: Readonly<Record<string, readonly (readonly [to: string, marked: string])[]>> = {
  told: [
    ['Agence France-Presse', 'A senior official ⟦told AFP⟧ that the mill would close.'],
    ['Associated Press', 'Orr ⟦told The Associated Press⟧ on Monday.'],
    ['Reuters', 'The mill will close, Orr ⟦told Reuters⟧.'],
    ['Harbour Gazette', '“It is safe,” Orr ⟦told the Harbour Gazette⟧ on Friday.'],
    ['Sky News', 'Orr ⟦told Sky News⟧ he would stay.'],
    ['Le Phare', 'Orr ⟦told the newspaper Le Phare⟧ he would stay.'],
  ],
  reported: [
    ['Associated Press', '⟦The Associated Press reported⟧ that two boats sank.'],
    ['Associated Press', 'Two boats sank, ⟦reported The Associated Press⟧.'],
    ['CNN', 'Two boats sank, ⟦CNN reported⟧.'],
    ['Reuters', '⟦Reuters first reported⟧ the sale on Monday.'],
    ['Harbour Gazette', '⟦The Harbour Gazette reports⟧ that the mill was sold.'],
    ['Vesk Courier', 'The sale was ⟦first reported by the Vesk Courier⟧.'],
    ['Harbour Light', 'The sale was ⟦first reported by the Harbour Light⟧.'],
    ['Bloomberg', 'The sale was ⟦reported by Bloomberg⟧ on Monday.'],
    ['Bloomberg', 'The mill was sold, wrote one site, ⟦citing Bloomberg⟧.'],
  ],
  'according to': [
    ['Wall Street Journal', 'Two boats sank, ⟦according to the Wall Street Journal⟧.'],
    ['Associated Press', 'Two boats sank, ⟦according to AP⟧ reports.'],
    ['Reuters', '⟦According to Reuters⟧, two boats sank.'],
    ['Orrin Daily', 'Two boats sank, ⟦according to the Orrin Daily⟧.'],
    ['Associated Press', 'The mill was named on Tuesday ⟦in a report from the Associated Press⟧.'],
    ['Vesk Times', '⟦According to a report in the Vesk Times⟧, two boats sank.'],
  ],
  datelines: [
    ['Reuters', 'ORRIN ⟦(Reuters) -⟧ Two boats sank in the harbour.'],
    ['Associated Press', 'ORRIN, Vesk ⟦(AP) —⟧ Two boats sank in the harbour.'],
    ['CNN', '⟦(CNN)⟧ Two boats sank in the harbour.'],
    ['Agence France-Presse', 'Orrin, March 3 ⟦(AFP) –⟧ Two boats sank.'],
    ['Associated Press', 'ORRIN ⟦(CBS/AP) -⟧ Two boats sank.'],
    ['Reuters', '⟦(Reuters) -⟧ Two boats sank in the harbour.'],
  ],
  rights: [
    ['Associated Press', '⟦Copyright 2031 The Associated Press⟧. All rights reserved.'],
    ['Agence France-Presse', '⟦© 2031 AFP⟧'],
  ],
};

describe.each(Object.entries(tables))('%s', (_, rows) => {
  it.each(rows)('%s: %s', (to, marked) => {
    const { text, spans } = readMarked(marked);
    expect(creditsIn(text)).toEqual([{ to, words: text.slice(spans[0]!.start, spans[0]!.end) }]);
  });
});

describe('lines of credits', () => {
  const rows: readonly (readonly [to: string, line: string])[] = [
    ['Associated Press', '- Additional reporting by AP'],
    ['Reuters', 'Reuters'],
    ['Associated Press', 'By Ada Quill, Associated Press'],
    ['Agence France-Presse', 'With files from Agence France-Presse'],
    ['PA Media', 'Press Association'],
    ['Associated Press', 'The Associated Press contributed to this report.'],
  ];
  it.each(rows)('%s: %s', (to, line) => {
    expect(creditsIn(line, 'credit')).toEqual([{ to, words: line }]);
  });
});

/** Outlets and agencies that are named, and credited with nothing. */
const nothing: Readonly<Record<string, readonly (readonly [kind: Block['kind'], text: string])[]>> = {
  pictures: [
    ['caption', 'The mill in Orrin. (Photo: AP)'],
    ['paragraph', 'The mill in Orrin. Photo: Rex/Shutterstock'],
    ['caption', '(Reuters) - The mill in Orrin'],
    ['paragraph', 'Photographer: Lena Orr/Bloomberg'],
    ['paragraph', 'Image copyright Getty Images'],
    ['paragraph', 'The mill in Orrin (PA)'],
    ['credit', 'Photo by Lena Orr, Associated Press'],
    ['paragraph', 'The harbour in a file picture: Getty Images'],
  ],
  'an outlet in the story': [
    ['paragraph', 'Sky News fired its chief on Monday.'],
    ['paragraph', 'The Harbour Gazette was sold to Reuters for $3 million.'],
    ['paragraph', 'Orr told Fox News viewers to stay at home.'],
    ['paragraph', 'The strike will go on, according to Reuters executives.'],
    ['paragraph', 'He wrote for the Vesk Times until 2029.'],
    ['paragraph', 'The BBC will not show the match.'],
  ],
  'merely named': [
    ['paragraph', 'Reporters from AFP and Reuters were at the gate.'],
    ['paragraph', 'The film opens with a BBC interviewer.'],
    ['paragraph', 'Police reported two thefts.'],
    ['paragraph', 'Orr told Brandt that the mill would close.'],
    ['paragraph', 'According to Brandt, the mill will close.'],
    ['paragraph', 'Two boats sank, according to Times Square police.'],
    ['paragraph', 'The pa system failed, an ap said.'],
  ],
};

describe.each(Object.entries(nothing))('nothing: %s', (_, rows) => {
  it.each(rows)('%s: %s', (kind, text) => {
    expect(creditsIn(text, kind)).toEqual([]);
  });
});

it('takes a short name for the fuller one', () => {
  expect(creditsIn('Orr told the Vesk Enquirer so. Roy told the Enquirer more.')).toEqual([
    { to: 'Vesk Enquirer', words: 'told the Vesk Enquirer' },
  ]);
});

it('an outlet that names itself credits nobody', () => {
  const text = 'Orr told the Courier so.';
  const found = (outlet: string) => findCredits(passageOf(text), english.layout, outlet).map(({ to }) => to);
  expect([found('The Vesk Courier'), found('Harbour Gazette')]).toEqual([[], ['Courier']]);
});

it.each([
  ['reuters.com', true],
  ['https://www.reuters.com/world', true],
  ['Reuters', true],
  ['courier.example', false],
  ['Reuters Health', false],
])('a text of %s names itself by “Reuters”: %s', (outlet, isOwn) => {
  const found = findCredits(passageOf('Orr told Reuters so.'), english.layout, outlet);
  expect(found.map(({ to }) => to)).toEqual(isOwn ? [] : ['Reuters']);
});

it('an address may leave out the end of a name', () => {
  const found = (outlet: string) => findCredits(passageOf('Orr told VESK9 News so.'), english.layout, outlet);
  expect([found('vesk9.example').length, found('orrin9.example').length]).toEqual([0, 1]);
});

it('names each once, where it is credited first', () => {
  expect(creditsIn('Orr told AFP so. Later he told AFP more.')).toEqual([
    { to: 'Agence France-Presse', words: 'told AFP' },
  ]);
});
