import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readFeedDate } from './feed-dates.ts';

/** What is stated, the moment or day, the zone. */
const DATES: readonly (readonly [string, string, string | null])[] = [
  ['Mon, 09 Jun 2025 18:40:00 GMT', '2025-06-09T18:40:00', '+00:00'],
  // two figures for the year, no seconds, a comma too many, a clock set apart
  ['Mon, 09 Jun 25 18:40:00 GMT', '2025-06-09T18:40:00', '+00:00'],
  ['Mon, 9 Jun 97 18:40 EST', '1997-06-09T18:40', 'EST'],
  ['Mon, 09 Jun, 2025 18:40:00 UTC', '2025-06-09T18:40:00', '+00:00'],
  ['Mon, 09 Jun 2025 18:40 :05 GMT', '2025-06-09T18:40:05', '+00:00'],
  // odd zones
  ['Mon, 09 Jun 2025 18:40:00 Etc/GMT', '2025-06-09T18:40:00', '+00:00'],
  ['Mon, 09 Jun 2025 18:40:00 GMT-01:01', '2025-06-09T18:40:00', '-01:01'],
  ['Mon, 09 Jun 2025 18:40:00 -0000', '2025-06-09T18:40:00', '+00:00'],
  ['Mon, 09 Jun 2025 18:40:00 A', '2025-06-09T18:40:00', null],
  ['Mon, 09 Jun 2025 18:40:00 +0200 (CEST)', '2025-06-09T18:40:00', '+02:00'],
  ['2025-06-09T18:40:00 Europe/Berlin', '2025-06-09T18:40:00', 'Europe/Berlin'],
  // month before day, year behind the clock, what programs print
  ['Mon Jun 09 2025 18:40:00 +0200', '2025-06-09T18:40:00', '+02:00'],
  ['Mon Jun  9 18:40:00 2025', '2025-06-09T18:40:00', null],
  ['Mon Jun  9 18:40:00 EST 2025', '2025-06-09T18:40:00', 'EST'],
  ['Mon, 2025/06/09 18:40:00 EDT', '2025-06-09T18:40:00', 'EDT'],
  ['2025-06-09 18:40:00.0', '2025-06-09T18:40:00', null],
  ['Jun 9, 2025 6:40 PM EST', '2025-06-09T18:40', 'EST'],
  // ISO 8601
  ['2025-06-09T18Z', '2025-06-09T18:00', '+00:00'],
  ['2025-06-09T24:00:00Z', '2025-06-10T00:00:00', '+00:00'],
  ['20250609T184000Z', '2025-06-09T18:40:00', '+00:00'],
  ['2025-W24-1', '2025-06-09', null],
  ['2025W241', '2025-06-09', null],
  ['2025-160', '2025-06-09', null],
  ['2024366', '2024-12-31', null],
  ['1749494400', '2025-06-09T18:40:00', '+00:00'],
  // other languages
  ['2025-június-9T8:15-05:00', '2025-06-09T08:15', '-05:00'],
  ['Δευ, 09 Ιούν 2025 12:00:00 EST', '2025-06-09T12:00:00', 'EST'],
  ['9 Αυγούστου 2025', '2025-08-09', null],
  ['2025-06-09 오후 06:40:17', '2025-06-09T18:40:17', null],
  ['2025-06-09 오전 12:40:17', '2025-06-09T00:40:17', null],
  ['2025년 06월 09일  18:40:15', '2025-06-09T18:40:15', null],
  ['2025年6月9日 18:40', '2025-06-09T18:40', null],
  ['mån, 12 maj 2025 10:00:00 +0200', '2025-05-12T10:00:00', '+02:00'],
  ['Mi, 10 Dez 2025 09:30:00 +0100', '2025-12-10T09:30:00', '+01:00'],
  ['10. Dezember 2025, 09:30 Uhr', '2025-12-10T09:30', null],
  ['mer., 10 déc. 2025 09:30:00 +0100', '2025-12-10T09:30:00', '+01:00'],
  ['10 de diciembre de 2025', '2025-12-10', null],
  ['Пн, 09 июн 2025 10:00:00 +0300', '2025-06-09T10:00:00', '+03:00'],
  // zones as programs and typesetters write them
  ['2025-06-09T18:40:00 +1', '2025-06-09T18:40:00', '+01:00'],
  ['Mon, 09 Jun 2025 18:40:00 +1', '2025-06-09T18:40:00', '+01:00'],
  ['2025-06-09T18:40:00\u221205:00', '2025-06-09T18:40:00', '-05:00'],
  ['Mo, 9 Juni 2025 18:40 \u22120500', '2025-06-09T18:40', '-05:00'],
  ['2025-06-09T18:40:00+02:00[Europe/Paris]', '2025-06-09T18:40:00', '+02:00'],
  ['2025-06-09T18:40:00[Europe/Paris]', '2025-06-09T18:40:00', 'Europe/Paris'],
  // a weekday that is called as a month is elsewhere
  ['mar, 12 nov 2024 08:20:00 +0100', '2024-11-12T08:20:00', '+01:00'],
  ['Mar, 02 Jul 2024', '2024-07-02', null],
  ['Paz, 10 Mar 2024', '2024-03-10', null],
  ['mar 12, 2024', '2024-03-12', null],
  // historic, as archives have it
  ['1969-12-30', '1969-12-30', null],
  ['Thu, 01 Jan 1970 09:30:00 +0000', '1970-01-01T09:30:00', '+00:00'],
  // the one order that figures leave
  ['16/04/2025 10:00', '2025-04-16T10:00', null],
  ['04/16/2025', '2025-04-16', null],
  ['9.11.2025', '2025-11-09', null],
];

describe('readFeedDate', () => {
  test.each(DATES)('%s', (stated, published, zone) => {
    expect(readFeedDate(stated)?.date).toEqual({ published, zone });
  });

  test.each([
    '03/04/2025',
    'yesterday',
    'Mon, 31 Jun 2025 10:00:00 GMT',
    '2025-W54-1',
    '2025-366',
    '99',
    '25-06-09',
    'Version 3.2 of 5 May',
    'Mon, 00 Jun 2025',
    // what programs write for no date
    'Mon, 01 Jan 0001 00:00:00 +0000',
    '0001-01-01T00:00:00Z',
    'Mon, 30 Nov -0001 00:00:00 +0000',
    'Thu, 01 Jan 1970 00:00:00 +0000',
    'Thu, 01 Jan 1970 01:00:00 +0100',
    'Wed, 31 Dec 1969 19:00:00 -0500',
    '1970-01-01',
    '???, 29 ???? 2004 12:53:00 GMT',
    '9'.repeat(5000),
  ])('%s tells no day', stated => {
    expect(readFeedDate(stated)?.date ?? null).toBeNull();
  });

  test.each([['2025'], ['2025-06']])('%s is a period, no day', stated => {
    expect(readFeedDate(stated)).toEqual({ stated, date: null, period: stated });
  });

  it('keeps the words, and is nothing where there are none', () => {
    expect(readFeedDate('  soon\n enough ')).toEqual({ stated: 'soon enough', date: null, period: null });
    expect(readFeedDate(' \n')).toBeNull();
  });

  it('never throws, and tells days of the calendar only', () => {
    const parts = fc.constantFrom(
      '2025',
      '06',
      '9',
      '31',
      'Jun',
      'maj',
      ':',
      '18:40',
      '24:00',
      ' ',
      '-',
      ',',
      'T',
      'W',
      '+02:00',
      'GMT',
      '오후',
      '년',
      '99:99',
      '٣',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(parts, { maxLength: 12 }).map(list => list.join('')),
        ),
        stated => {
          const published = readFeedDate(stated)?.date?.published;
          if (published !== undefined) expect(Number.isNaN(Date.parse(published))).toBe(false);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
