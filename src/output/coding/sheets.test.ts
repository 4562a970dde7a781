/** Sheets are blind, drawn the same for the same seed, and what coders fill in is counted right. */
import { describe, expect, test } from 'vitest';
import { exampleReports, parser } from '../../../test/support/stories.ts';
import { compareReports } from '../../core/story.ts';
import { splitCells } from '../../input/cells.ts';
import { english } from '../../languages/en/index.ts';
import { saidFindings, saidRelation } from '../agreements.ts';
import { csvOf } from '../csv.ts';
import type { Table } from '../tables/columns.ts';
import { agreementOf, agreementText, codeColumns, type Sheet } from './agreement.ts';
import { isKey, sheetNotices } from './notices.ts';
import { codingSheets } from './sheets.ts';

const comparison = compareReports(exampleReports(), english, { parser: parser() });
const OPTIONS = { size: 30, seed: '7', isStratified: false };
const { sheet, key, drawnFrom } = codingSheets(comparison, OPTIONS);

/** A table as it is read back. */
function read(table: Table, path = 'sheet.csv'): Sheet {
  const [head, ...rows] = splitCells(csvOf(table)).map(({ cells }) => cells);
  return {
    path,
    columns: head!,
    rows: rows.map(cells => Object.fromEntries(head!.map((name, c) => [name, cells[c]!]))),
  };
}

const asRead = read(sheet);
const keyRead = read(key, 'key.csv');

describe('a sheet', () => {
  test('is drawn the same for the same seed and in any order of reports, and otherwise for another', () => {
    expect(codingSheets(comparison, OPTIONS)).toEqual({ sheet, key, drawnFrom });
    const turned = compareReports([...exampleReports()].reverse(), english, { parser: parser() });
    expect(codingSheets(turned, OPTIONS).sheet.rows).toEqual(sheet.rows);
    expect(codingSheets(comparison, { ...OPTIONS, seed: '8' }).sheet.rows).not.toEqual(sheet.rows);
    expect(sheet.rows).toHaveLength(30);
    expect(codingSheets(comparison, { ...OPTIONS, size: 10_000 }).sheet.rows).toHaveLength(drawnFrom);
  });

  test('does not say what the program says, nor whose words they are', () => {
    const text = csvOf(sheet);
    for (const { why, id } of comparison.findings) {
      expect(text).not.toContain(id);
      if (why.rule.includes('-')) expect(text).not.toContain(why.rule);
    }
    for (const row of asRead.rows) {
      expect([row.relation, row.severity, row.note]).toEqual(['', '', '']);
      for (const { id, outlet } of comparison.reports)
        for (const cell of [row.item, row.date_1, row.date_2]) {
          expect(cell).not.toContain(id);
          if (outlet !== null) expect(cell).not.toContain(outlet);
        }
    }
  });

  test('tells what the passages speak of in one way, whatever the program says of them', () => {
    const { sheet: all, key: told } = codingSheets(comparison, { ...OPTIONS, size: 10_000 });
    const abouts = read(all).rows.map(({ about }) => about!);
    for (const about of abouts) expect(about).toMatch(/^[\p{L}\p{N}]\S*(?:, \S+){0,5}$/u);
    expect(abouts.filter(about => about.includes('happened'))).toEqual([]);
    const labels = new Set(comparison.findings.map(({ label }) => label));
    expect(abouts.filter(about => about.includes(',') && labels.has(about))).toEqual([]);
    expect(new Set(read(told).rows.map(({ relation }) => relation)).size).toBeGreaterThan(2);
  });

  test('draws no findings that only speak of one thing', () => {
    const { sheet: all, key: told } = codingSheets(comparison, { ...OPTIONS, size: 10_000 });
    expect(csvOf(all)).not.toContain('⟦Repairs are expected to cost');
    const drawn = new Set(read(told).rows.map(({ finding }) => finding));
    for (const finding of comparison.findings)
      if (saidRelation(finding) === 'same-topic') expect(drawn.has(finding.id)).toBe(false);
  });

  test('marks the very words, of two texts or more', () => {
    const findings = new Map(saidFindings(comparison.findings).map(finding => [finding.id, finding]));
    asRead.rows.forEach((row, i) => {
      const finding = findings.get(keyRead.rows[i]!.finding!)!;
      const words = finding.variants.flatMap(({ evidence }) => evidence.map(({ exact }) => exact.replace(/\s+/g, ' ')));
      const passages = [row.passage_1!, row.passage_2!, row.passage_3!, row.passage_4!].filter(each => each !== '');
      expect(passages.length).toBeGreaterThan(1);
      for (const passage of passages) expect(words).toContain(/⟦(.*)⟧/.exec(passage)![1]!);
      for (const variant of finding.variants.filter(({ evidence }) => evidence.length > 0).slice(0, 4))
        expect(
          variant.evidence.some(({ exact }) => passages.some(each => each.includes(`⟦${exact.replace(/\s+/g, ' ')}⟧`))),
        ).toBe(true);
    });
  });

  test('has as many of each relation where that is asked for', () => {
    const even = read(codingSheets(comparison, { ...OPTIONS, size: 9, isStratified: true }).key);
    const counts = new Map<string, number>();
    for (const { relation } of even.rows) counts.set(relation!, (counts.get(relation!) ?? 0) + 1);
    expect([...counts].sort()).toEqual([
      ['agree', 3],
      ['compatible', 3],
      ['conflict', 3],
    ]);
  });

  test('of nothing is empty', () => {
    expect(codingSheets(compareReports([], english, { parser: parser() }), OPTIONS)).toMatchObject({ drawnFrom: 0 });
  });
});

function filled(path: string, codes: readonly (string | undefined)[], column = 'relation'): Sheet {
  return { path, columns: ['item', column], rows: codes.map((code, i) => ({ item: `i${i}`, [column]: code ?? '' })) };
}

const BASE = { version: '0.0.0', seed: '1', columns: [], key: null };

describe('filled sheets', () => {
  test('case and white space do not count, an empty cell is no code', () => {
    const [column] = agreementOf(
      [filled('a', ['Agree', ' conflict ', 'agree']), filled('b', ['agree', 'CONFLICT', ''])],
      BASE,
    ).columns;
    expect(column).toMatchObject({ units: 2, single: 1, codes: { agree: 3, conflict: 2 }, agreement: 1 });
    expect(column!.alphas.map(({ level, alpha }) => [level, alpha])).toEqual([['nominal', 1]]);
  });

  test('rows are set side by side by item, in whatever order; a row that comes again is passed over', () => {
    const one = filled('a', ['agree', 'conflict', 'update']);
    const other = { ...one, path: 'b', rows: [...one.rows].reverse().concat({ item: 'i0', relation: 'other' }) };
    expect(agreementOf([one, other], BASE).columns[0]).toMatchObject({ units: 3, agreement: 1 });
  });

  test('NA, N/A, a point and a hyphen are no codes', () => {
    const [column] = agreementOf([filled('a', ['agree', 'NA', 'n/a']), filled('b', ['agree', '.', '-'])], BASE).columns;
    expect(column).toMatchObject({ units: 1, single: 0, codes: { agree: 2 } });
  });

  test('what is to be looked at in them is said', () => {
    const one = filled('a.csv', ['agree', 'agre', 'NA', 'conflict']);
    const again = { ...one, path: 'b.csv', rows: [...one.rows, { item: 'i0', relation: 'conflict' }] };
    const other = { path: 'c.csv', columns: ['item', 'severity'], rows: [{ item: 'i0', severity: 'minor' }] };
    expect(sheetNotices([one], ['relation'])).toEqual([
      'a.csv: 1 cell with NA, N/A, . or - taken as empty',
      'a.csv, row 3: "agre" is no code of relation (agree, compatible, update, conflict, other, unclear); counted as it stands',
    ]);
    expect(sheetNotices([again], ['relation'])).toContain('b.csv, row 6: i0 has row 2 already, which is counted');
    expect(sheetNotices([one, { ...one, path: 'd.csv' }], ['relation'])[0]).toContain(
      'd.csv has the same cells as a.csv',
    );
    const lacking = sheetNotices([one, other], []);
    expect(lacking).toContain('a.csv has no column severity; its columns are item, relation');
    expect(lacking).toContain('c.csv has no column relation; its columns are item, severity');
    const fine = [filled('a', ['agree', '']), filled('b', ['conflict', 'other'])];
    expect(sheetNotices(fine, ['relation'])).toEqual([]);
    expect([isKey(keyRead), isKey(asRead)]).toEqual([true, false]);
  });

  test('severities have an order, numbers distances', () => {
    const severity = agreementOf(
      [filled('a', ['minor', 'material'], 'severity'), filled('b', ['minor', 'wording'], 'severity')],
      BASE,
    );
    expect(severity.columns[0]!.alphas.map(({ level }) => level)).toEqual(['nominal', 'ordinal']);
    const four = [
      ['1', '2', '3', '3', '2', '1', '4', '1', '2', '', '', ''],
      ['1', '2', '3', '3', '2', '2', '4', '1', '2', '5', '', '3'],
      ['', '3', '3', '3', '2', '3', '4', '2', '2', '5', '1', ''],
      ['1', '2', '3', '3', '2', '4', '4', '1', '2', '5', '1', ''],
    ];
    const numbers = agreementOf(
      four.map((codes, i) => filled(`${i}`, codes, 'score')),
      BASE,
    );
    expect(numbers.columns[0]!.alphas.map(({ level, alpha }) => [level, Number(alpha!.toFixed(3))])).toEqual([
      ['nominal', 0.743],
      ['ordinal', 0.815],
      ['interval', 0.849],
    ]);
  });

  test('columns: ours, else all that every sheet has, else those asked for', () => {
    expect(codeColumns([asRead], [])).toEqual(['relation', 'severity']);
    expect(codeColumns([filled('a', ['x'], 'tone'), filled('b', ['x'], 'tone')], [])).toEqual(['tone']);
    expect(codeColumns([asRead], ['note'])).toEqual(['note']);
    expect(codeColumns([], [])).toEqual([]);
  });

  test('with a key: how often most coders say what the program says', () => {
    const told = filled('key', ['conflict', 'conflict', 'conflict', 'agree', 'agree', 'update']);
    const coders = [
      filled('a', ['conflict', 'agree', 'conflict', 'agree', '', '']),
      filled('b', ['conflict', 'agree', 'agree', 'agree', 'agree', '']),
      filled('c', ['agree', 'conflict', '', 'agree', '', '']),
    ];
    const { key: held } = agreementOf(coders, { ...BASE, key: told });
    expect(held![0]!.rows).toMatchObject([
      { value: 'agree', coded: 2, undecided: 0, right: 2, share: 1 },
      { value: 'conflict', coded: 3, undecided: 1, right: 1, share: 0.5 },
    ]);
    const text = agreementText(agreementOf(coders, { ...BASE, key: told }));
    expect(text).toContain('conflict: 1 of 2 the same (50.0 %, 95 % 9.5 % to 90.5 %), 1 undecided');
  });

  test('one coder, no code, nothing: said, not thrown', () => {
    expect(agreementText(agreementOf([asRead], BASE))).toContain('sheet.csv: 0 of 30 items coded');
    expect(agreementOf([asRead, asRead], BASE).columns[0]!.alphas[0]).toMatchObject({ alpha: null, low: null });
    expect(agreementText(agreementOf([], BASE))).toBe('\n');
  });
});
