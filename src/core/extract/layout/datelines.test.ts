import { describe, expect, it } from 'vitest';
import { layout } from '../../../languages/en/layout.ts';
import { findBlocks } from './blocks.ts';
import { findDateline } from './datelines.ts';

function read(text: string) {
  const found = findDateline(text, findBlocks(text, null, layout), layout);
  return found && [found.place, found.date, found.updated, found.credit?.name ?? null];
}

const PROSE = 'Two ferries collided off the port on Tuesday morning, the harbour master said.';

describe('findDateline', () => {
  const stated: readonly (readonly [string, readonly (string | null)[]])[] = [
    [`Marlow, July 4, 2023 —\n${PROSE}`, ['Marlow', '2023-07-04', null, null]],
    [`Marlow, 4 July 2023 —\n${PROSE}`, ['Marlow', '2023-07-04', null, null]],
    [`MARLOW, Norland, July 4, 2023 (UPI) — ${PROSE}`, ['MARLOW, Norland', '2023-07-04', null, 'UPI']],
    [`MARLOW, Ind. (Feb. 4, 2014) – ${PROSE}`, ['MARLOW, Ind.', '2014-02-04', null, null]],
    [`MARLOW (AP/KXYZ) — ${PROSE}`, ['MARLOW', null, null, 'Associated Press']],
    [`MARLOW (KXYZ) — ${PROSE}`, ['MARLOW', null, null, 'KXYZ']],
    [`(Reuters) - ${PROSE}`, [null, null, null, 'Reuters']],
    [`London, Nov 9 (PTI) ${PROSE}`, ['London', null, null, 'PTI']],
    [`LONDON, Nov 9 - ${PROSE}`, ['LONDON', null, null, null]],
    [`Published: 8/19/2013\n${PROSE}`, [null, '2013-08-19', null, null]],
    [`Posted 2013-08-19\nUpdated Aug. 20, 2013\n${PROSE}`, [null, '2013-08-19', '2013-08-20', null]],
    [`Last updated: 20 August 2013\n${PROSE}`, [null, null, '2013-08-20', null]],
    [`Friday, July 4, 2025\n${PROSE}`, [null, '2025-07-04', null, null]],
    [`May 2, 2013, 1:12 PM ET\n${PROSE}`, [null, '2013-05-02T13:12', null, null]],
    [`Posted: 4 July 2023\nMARLOW (AP) — ${PROSE}`, ['MARLOW', '2023-07-04', null, 'Associated Press']],
  ];
  it.each(stated)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  const none = [
    PROSE,
    `Published: 8/9/2013\n${PROSE}`,
    `Published: February 30, 2013\n${PROSE}`,
    `On July 4, 2023 the port was closed.\n${PROSE}`,
    'The accident of July 4, 2023 was worse, he said.',
    '',
  ];
  it.each(none)('none: %s', text => {
    expect(read(text)?.[1] ?? null).toBeNull();
  });
});
