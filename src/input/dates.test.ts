import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, readTimestamp } from './dates.ts';

describe('readDate', () => {
  const table: readonly (readonly [string, string, string | null])[] = [
    ['2016-11-09', '2016-11-09', null],
    ['20161109', '2016-11-09', null],
    ['2016/11/09', '2016-11-09', null],
    ['2016-11-09T08:46:26', '2016-11-09T08:46:26', null],
    ['2016-11-09T08:46', '2016-11-09T08:46', null],
    ['2016-11-09 08:46:26', '2016-11-09T08:46:26', null],
    ['2016-11-09T08:46:26Z', '2016-11-09T08:46:26', '+00:00'],
    ['2016-11-09T08:46:26.123+0100', '2016-11-09T08:46:26', '+01:00'],
    ['2016-11-09T08:46:26-05:00', '2016-11-09T08:46:26', '-05:00'],
    ['20161109T084626Z', '2016-11-09T08:46:26', '+00:00'],
    ['Wed, 09 Nov 2016 08:46:26 +0000', '2016-11-09T08:46:26', '+00:00'],
    ['Wed, 09 Nov 2016 08:46:26 GMT', '2016-11-09T08:46:26', '+00:00'],
    ['Wed, 9 Nov 2016 08:46:26 EST', '2016-11-09T08:46:26', 'EST'],
    ['9 November 2016', '2016-11-09', null],
    ['November 9, 2016', '2016-11-09', null],
    ['Nov. 9, 2016', '2016-11-09', null],
    ['Wednesday, November 9th, 2016', '2016-11-09', null],
    ['Nov 9, 2016 at 8:46 p.m. ET', '2016-11-09T20:46', 'ET'],
    ['Nov 9, 2016, 12:05 AM', '2016-11-09T00:05', null],
    ['Mon, 03 Feb 2025 13:03:47 GMT+7', '2025-02-03T13:03:47', '+07:00'],
    ['2025-02-03 13:03 UTC+05:30', '2025-02-03T13:03', '+05:30'],
    ['2025-02-03T13:03:47 UTC-3', '2025-02-03T13:03:47', '-03:00'],
    ['Mon, 03 Feb 2025 13:03:47 America/Los_Angeles', '2025-02-03T13:03:47', 'America/Los_Angeles'],
    ['2025-02-03 13:03 America/Argentina/Buenos_Aires', '2025-02-03T13:03', 'America/Argentina/Buenos_Aires'],
    ['Tue Nov 7 09:15:00 EST 2006', '2006-11-07T09:15:00', 'EST'],
    ['Tue Nov  7 09:15:00 2006', '2006-11-07T09:15:00', null],
    ['Nov 7 09:15 UTC 2006', '2006-11-07T09:15', '+00:00'],
    ['Wednesday, 09-Nov-16 08:46:26 GMT', '2016-11-09T08:46:26', '+00:00'],
    ['14-Mar-12', '2012-03-14', null],
    ['14-Mar-2012', '2012-03-14', null],
    ['2023 Nov 7', '2023-11-07', null],
    ['2023-Nov-07', '2023-11-07', null],
    [' 2016-02-29 ', '2016-02-29', null],
  ];
  it.each(table)('%s', (stated, published, zone) => {
    expect(readDate(stated)).toEqual({ published, zone });
  });

  const nonsense = [
    '',
    'yesterday',
    'Nov 2016',
    '2016',
    '2016-11',
    '11/9/2016',
    '2016-13-01',
    '2016-02-30',
    '2015-02-29',
    '2023 Nov',
    '31-Feb-12',
    'Tue Nov 31 09:15:00 EST 2006',
    '2016-11-09T25:00',
    '2016-11-09T08:61',
    'Nov 9, 2016 at 13:05 pm',
    '2016-11-09T08:46 and so on',
    '9'.repeat(1000),
  ];
  it.each(nonsense)('refuses %s', stated => {
    expect(readDate(stated)).toBeNull();
  });

  it('never throws, and gives days of the calendar', () => {
    const near = fc.stringMatching(/^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(T[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{4})?)?$/);
    fc.assert(
      fc.property(fc.oneof(near, fc.string()), stated => {
        const date = readDate(stated);
        if (date) expect(Number.isNaN(Date.parse(`${date.published.slice(0, 10)}T00:00:00Z`))).toBe(false);
      }),
    );
  });
});

describe('readTimestamp', () => {
  it('reads seconds and milliseconds', () => {
    const moment = { published: '2016-11-09T08:46:26', zone: '+00:00' };
    expect(readTimestamp(1478681186)).toEqual(moment);
    expect(readTimestamp(1478681186000)).toEqual(moment);
  });

  it.each([0, 2016, -5, Number.NaN, Number.POSITIVE_INFINITY, 1e15])('refuses %s', stamp => {
    expect(readTimestamp(stamp)).toBeNull();
  });
});
