import { describe, expect, it } from 'vitest';
import { layout } from '../../../languages/en/layout.ts';
import { findBlocks } from './blocks.ts';
import { findDateline } from './datelines.ts';

const PROSE = 'MARLOW - Two boats collided off the port on Tuesday, the harbour master said. Nine people were hurt.';

/** Published, updated, zone of a text with `line` under its headline. */
function read(line: string): readonly (string | null)[] {
  const text = `Two boats collide off Marlow\n\n${line}\n\n${PROSE}\n`;
  const found = findDateline(text, findBlocks(text, null, layout), layout);
  return [found?.date ?? null, found?.updated ?? null, found?.zone ?? found?.updatedZone ?? null];
}

describe('printed stamps', () => {
  const stated: readonly (readonly [string, readonly (string | null)[]])[] = [
    [
      'Published 4 March 2025 19:02 GMT, updated 5 March 2025 08:10 GMT',
      ['2025-03-04T19:02', '2025-03-05T08:10', '+00:00'],
    ],
    [
      'Published: 18:10 GMT, 4 March 2025 | Updated: 21:40 GMT, 4 March 2025',
      ['2025-03-04T18:10', '2025-03-04T21:40', '+00:00'],
    ],
    [
      'PUBLISHED: March 4, 2025 at 6:10 p.m. | UPDATED: March 4, 2025 at 9:40 p.m.',
      ['2025-03-04T18:10', '2025-03-04T21:40', null],
    ],
    [
      'Published 6:10 p.m. ET March 4, 2025 | Updated 9:40 p.m. ET March 4, 2025',
      ['2025-03-04T18:10', '2025-03-04T21:40', 'ET'],
    ],
    ['By ANA REYES Updated 9:40 PM EST, March 4, 2025', [null, '2025-03-04T21:40', 'EST']],
    ['Tue, March 4, 2025 at 6:10 PM EST · 3 min read', ['2025-03-04T18:10', null, 'EST']],
    ['March 4, 2025 / 6:10 PM EST / Harbour News', ['2025-03-04T18:10', null, 'EST']],
    ['4 March 2025 • 6:10pm', ['2025-03-04T18:10', null, null]],
    ['First published at 18:10 on 4 March 2025', ['2025-03-04T18:10', null, null]],
    ['Last modified on Tue 4 Mar 2025 18.10 GMT', [null, '2025-03-04T18:10', '+00:00']],
    ['Updated 12 hours ago | 4 March 2025', ['2025-03-04', null, null]],
    ['4 March 2025\nUpdated 12 hours ago', ['2025-03-04', null, null]],
    ['By Ana Reyes | March 4, 2025', ['2025-03-04', null, null]],
    ['By Ana Reyes, Capital Desk - March 4, 2025 6:10 pm', ['2025-03-04T18:10', null, null]],
    ['By Ana Reyes, March 4, 2025', ['2025-03-04', null, null]],
    ['*By Ana Reyes* | **4 March 2025**', ['2025-03-04', null, null]],
    ['**Published:** 4 March 2025, 18:10 (GMT+1)', ['2025-03-04T18:10', null, '+01:00']],
    ['Ana Reyes | Harbour News | 4 March 2025, 18:10 CET', ['2025-03-04T18:10', null, 'CET']],
    ['Published Tue 4 March 2025 at 6.10pm; last updated at 9.40pm', ['2025-03-04T18:10', '2025-03-04T21:40', null]],
    ['Published March 4th, 2025; updated March 5th', ['2025-03-04', '2025-03-05', null]],
    ['Date: Tue, 4 Mar 2025 18:10:22 +0100', ['2025-03-04T18:10', null, '+01:00']],
    ['Marlow, 4 March 2025, 18:10', ['2025-03-04T18:10', null, null]],
    ['Published 4 March 2025, 1810 GMT', ['2025-03-04T18:10', null, '+00:00']],
  ];
  it.each(stated)('%s', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  const none = [
    'By Ana Reyes, March 4',
    '04/03/2025 18:10',
    'Updated 12 hours ago',
    'Reyes was born on 4 March 1960, her office said, and grew up by the sea.',
    'The bridge | the road | the port',
    // a clock that would be before publication may be of the next day
    'Updated at 0:20 am',
  ];
  const unlabelled = [
    'Amended law takes effect 1 January 2027',
    'Sent home on 4 March 1990',
    'Filed lawsuit names 12 officers on 4 March 2024',
    'Revised plan: bridge to open 3 May 2026',
    'Published author dies on 4 March 2025',
    'Edited tape was heard on 4 March 2025',
  ];
  it.each(unlabelled)('no label: %s', line => {
    expect(
      findBlocks(`Harbour news\n\n${line}\n\nThe port is closed, the mayor said.`, null, layout).map(
        ({ kind }) => kind,
      ),
    ).not.toContain('dateline');
  });
  it.each(none)('no day: %s', line => {
    expect(read(line)).toEqual([null, null, null]);
  });

  it('leaves out an update whose borrowed day would put it before publication', () => {
    expect(read('Published March 4, 2025 at 11:50 p.m., updated 12:10 a.m.')).toEqual(['2025-03-04T23:50', null, null]);
  });
});
