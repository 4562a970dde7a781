import { describe, expect, test } from 'vitest';
import { bareReport } from '../../test/support/reports.ts';
import { sendableReports } from './sendable.ts';

const NOW = new Date('2025-06-10T12:00:00Z');
const kept = (stated: object): string | undefined =>
  sendableReports([bareReport('gull', 'Two boats met.', stated)], NOW).problems[0]?.detail;

describe('texts that stay here', () => {
  test.each([
    [{ status: 'withheld' }, 'its agency marks it "withheld"'],
    [{ status: 'canceled' }, 'its agency marks it "canceled"'],
    [{ embargoed: '2025-06-11' }, 'it is embargoed until 2025-06-11'],
    // a day is over when it is over everywhere
    [{ embargoed: '2025-06-10' }, 'it is embargoed until 2025-06-10'],
    [{ embargoed: '2025-06-10T12:00:01Z' }, 'embargoed until'],
    [{ embargoed: '2025-06-10T14:30:00+02:00' }, 'embargoed until'],
    // an hour without its zone: it may be the last one's
    [{ embargoed: '2025-06-10T01:00:00' }, 'embargoed until'],
    [{ embargoed: 'after the speech' }, 'is no moment that can be read'],
    [{ embargoed: '2025-13-40' }, 'is no moment that can be read'],
  ])('%j', (stated, words) => {
    expect(kept(stated)).toContain(words);
  });

  test.each([
    {},
    { embargoed: null },
    { embargoed: '2025-06-08' },
    { embargoed: '2025-06-10T12:00:00Z' },
    { embargoed: '2025-06-10T13:59:00+02:00' },
    { embargoed: '2025-06-09T23:00:00' },
  ])('%j may be sent', stated => {
    expect(kept(stated)).toBeUndefined();
  });
});

test('other languages, empty texts and a text a second time are left out without a word', () => {
  const reports = [
    bareReport('a', 'Two boats met.'),
    bareReport('b', 'Two boats met.'),
    bareReport('c', 'Zwei Boote trafen sich.', { language: 'de' }),
    bareReport('d', '', { blocks: [] }),
    bareReport('e', 'Three boats met.', { language: null }),
  ];
  const { reports: sent, problems } = sendableReports(reports, NOW);
  expect(sent.map(({ id }) => id)).toEqual(['a', 'e']);
  expect(problems).toEqual([]);
});
