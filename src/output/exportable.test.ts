import { describe, expect, test } from 'vitest';
import { bareReport } from '../../test/support/reports.ts';
import type { Report } from '../core/model/report.ts';
import { closedReports, exportableReports } from './exportable.ts';

const NOW = Date.parse('2025-06-10T12:00:00Z');
const URL = 'urn:opa:1';
const version = (id: string, stated: Partial<Report> = {}): Report =>
  bareReport(id, `Two boats met, as ${id} has it.`, { url: URL, zone: '+00:00', ...stated });
const at = (hour: number): Partial<Report> => ({ published: `2025-06-09T0${hour}:00:00` });
const HELD = { embargoed: '2099-01-01T00:00:00+00:00' };

function open(reports: readonly Report[], stated?: ReadonlyMap<string, string>): readonly string[] {
  return exportableReports(reports, NOW, stated).reports.map(({ id }) => id);
}

describe('what closes one version of a text closes the others', () => {
  test.each<readonly [string, readonly Report[], readonly string[]]>([
    ['a later version is embargoed', [version('a', at(1)), version('b', { ...at(2), ...HELD })], []],
    ['an earlier one is', [version('a', { ...at(1), ...HELD }), version('b', at(1))], []],
    ['withheld', [version('a', at(1)), version('b', { ...at(2), status: 'withheld' })], []],
    ['when each was written is not told', [version('a', HELD), version('b')], []],
    [
      'a later version lifts it',
      [version('a', at(1)), version('b', { ...at(2), ...HELD }), version('c', at(3))],
      ['a', 'c'],
    ],
    [
      'told by its update',
      [version('a', { ...at(1), ...HELD }), version('b', { ...at(1), updated: '2025-06-09T05:00:00' })],
      ['b'],
    ],
    ['it is over', [version('a', at(1)), version('b', { ...at(2), embargoed: '2025-06-10T11:00:00Z' })], ['a', 'b']],
    ['another text', [version('a', { url: 'urn:opa:2' }), version('b', HELD), version('c', { url: null })], ['a', 'c']],
  ])('%s', (_, reports, ids) => {
    expect(open(reports)).toEqual(ids);
    expect(open(reports.toReversed())).toEqual(ids.toReversed());
  });

  test('known by the id that both state, of one outlet', () => {
    const [a, b, c] = [
      version('12', { url: null, outlet: 'Beacon Four' }),
      version('12-2', { url: null, ...HELD, outlet: 'Beacon Four' }),
      version('12-3', { url: null, outlet: 'The Plain Anvil' }),
    ];
    const stated = new Map([a, b, c].map(({ id }) => [id, '12']));
    expect(open([a, b, c], stated)).toEqual(['12-3']);
  });

  test('and says which', () => {
    const [first, second] = [version('a', at(1)), version('b', { ...at(2), ...HELD })];
    expect(closedReports([first, second], NOW).get(first)).toBe(
      'another version of it, b, is kept back: it is embargoed until 2099-01-01T00:00:00+00:00',
    );
  });
});
