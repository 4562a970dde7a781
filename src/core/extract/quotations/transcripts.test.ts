import { describe, expect, it } from 'vitest';
import { passageOf } from '../../../../test/support/passage.ts';
import { english } from '../../../languages/en/index.ts';
import { findBlocks } from '../layout/blocks.ts';
import { findQuotations } from './quotations.ts';

function read(text: string): readonly (readonly [string, string])[] {
  const found = findQuotations(passageOf(text, findBlocks(text, null, english.layout)), [], [], english.quotations);
  return found
    .filter(({ rule }) => rule === 'turn')
    .map(({ content, speaker }) => [
      speaker.start === undefined ? speaker.status : text.slice(speaker.start, speaker.end),
      content.map(({ start, end }) => text.slice(start, end)).join(' | '),
    ]);
}

describe('labels of nothing', () => {
  it.each(['RECIPE: We love this cake.', 'HOURS: We are open from nine.', 'Correction: Doors open at seven.'])(
    '%s',
    text => {
      expect(read(text)).toEqual([]);
    },
  );

  it('what an outlet tells after a turn is nobody’s', () => {
    const text =
      'MAYOR LIND: We saw it.\n\nThe brigade left at noon. The mill will be closed for 12 weeks.\n\nMAYOR LIND: I was there.';
    expect(read(text).flatMap(([, words]) => words)).toEqual(['We saw it.', 'I was there.']);
  });
});

describe('labelled turns', () => {
  const turns: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    [
      'MAYOR LIND: We are sad. I can confirm that two people died.',
      [['LIND', 'We are sad. I can confirm that two people died.']],
    ],
    ['CHIEF STENT: My officers found the door open.', [['STENT', 'My officers found the door open.']]],
    [
      'Oda Lind: We are sad.\n\nHugo Stent (fire chief): We have not found the cause.',
      [
        ['Oda Lind', 'We are sad.'],
        ['Hugo Stent', 'We have not found the cause.'],
      ],
    ],
    [
      'REPORTER: How many are hurt?\n\nMAYOR ODA LIND: Nine, as far as we know.',
      [
        ['REPORTER', 'How many are hurt?'],
        ['ODA LIND', 'Nine, as far as we know.'],
      ],
    ],
    [
      'MAYOR LIND: Good evening.\n\nWe have lost two people tonight.\n\n(Applause.)\n\nQ: How many are hurt?\n\nMAYOR LIND: Nine.',
      [
        ['LIND', 'Good evening. | We have lost two people tonight.'],
        ['unresolved', 'How many are hurt?'],
        ['LIND', 'Nine.'],
      ],
    ],
    ['MAYOR LIND:\nWe are sad, and we will rebuild.', [['LIND', 'We are sad, and we will rebuild.']]],
    [
      '[10:02] HUGO STENT, FIRE CHIEF: The door was open.\n\n[10:04] ODA LIND: I was told so.',
      [
        ['HUGO STENT', 'The door was open.'],
        ['ODA LIND', 'I was told so.'],
      ],
    ],
    [
      '>> JAN FERRO: Do you know the cause?\n\n>> ODA LIND: No, we do not.',
      [
        ['JAN FERRO', 'Do you know the cause?'],
        ['ODA LIND', 'No, we do not.'],
      ],
    ],
  ];
  it.each(turns)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('gives the first person to the label, not to the outlet', () => {
    const text = 'MAYOR LIND: I can confirm that two people died. We think that the door was open.';
    const found = findQuotations(passageOf(text, findBlocks(text, null, english.layout)), [], [], english.quotations);
    expect(found.map(({ speaker }) => speaker.status)).not.toContain('outlet');
  });

  const none = [
    'NEW TOLVIK: The second fire was put out by noon, police said.',
    'TOLVIK: Two people died, police said.\n\nMARLOW: Three people died, police said.',
    'TOLVIK, VT - JUNE 20: Friends watch as we say goodbye.\n\nTOLVIK, VT - JUNE 20: Bearers carry what is left of us.',
    'Background: The warehouse was built in 1990.\n\nCost: Five million crowns.',
    'Q: What burned?\n\nA: A warehouse, police say.\n\nQ: Is anyone hurt?\n\nA: Nine people are.',
    'Mayor Lind said: "We are sad."',
    'UPDATE: We now know that nine people are hurt.',
    'WHAT WE KNOW: Nine people are hurt.\n\nWHAT WE DO NOT KNOW: Who laid the fire.',
    'Contact: Oda Lind\n\nPhone: the town hall',
  ];
  it.each(none)('none: %s', text => {
    expect(read(text)).toEqual([]);
  });

  it('never makes a label a heading or a dateline', () => {
    for (const text of [
      'Q: What burned?\nA: A warehouse, police say.',
      'MAYOR LIND: We are sad.',
      'MAYOR LIND:\nWe are sad.\n\nCHIEF STENT:\nI am too.',
    ])
      expect(new Set(findBlocks(text, null, english.layout).map(({ kind }) => kind))).toEqual(new Set(['paragraph']));
  });
});
