/** Tables are tidy, hold what the comparison holds, and keep their ids. */
import { describe, expect, test } from 'vitest';
import { exampleReports, parser, reportsOf, storyOf } from '../../test/support/stories.ts';
import { compareReports } from '../core/story.ts';
import { codePointsIn } from '../core/text/code-points.ts';
import { english } from '../languages/en/index.ts';
import type { Table, TableCell } from './tables/columns.ts';
import { TABLE_NAMES, TABLE_SHAPES, tableNamed, tablesOf } from './tables.ts';

const comparison = compareReports(exampleReports(), english, { parser: parser() });
const tables = tablesOf(comparison);

type Row = Readonly<Record<string, TableCell>>;

function rowsOf({ columns, rows }: Table): readonly Row[] {
  return rows.map(row => Object.fromEntries(columns.map(({ name }, c) => [name, row[c]!])));
}

const [findings, quotations, values, reports] = tables.map(rowsOf) as [
  readonly Row[],
  readonly Row[],
  readonly Row[],
  readonly Row[],
];

describe.each(tables.map(table => [table.name, table] as const))('%s', (_, table) => {
  test('has rows, all as wide as its columns, under a key of their own', () => {
    expect(table.rows.length).toBeGreaterThan(5);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    const keys = rowsOf(table).map(row => row[table.key]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('has cells of the type its columns say', () => {
    table.columns.forEach(({ name, type, isOptional }, c) => {
      for (const row of table.rows) {
        const cell = row[c]!;
        if (cell === null) expect(isOptional, name).toBe(true);
        else if (type === 'integer') expect(Number.isSafeInteger(cell), name).toBe(true);
        else expect(typeof cell, name).toBe(type);
      }
    });
  });

  test('points at rows that are there', () => {
    for (const { column, table: other, key } of table.references) {
      const keys = new Set(rowsOf(tables.find(each => each.name === other)!).map(row => row[key]));
      for (const row of rowsOf(table)) expect(keys.has(row[column]!), `${column} ${row[column]}`).toBe(true);
    }
  });
});

test('what is told of the tables is what they are', () => {
  expect(TABLE_SHAPES.map(({ name }) => name)).toEqual([...TABLE_NAMES]);
  for (const shape of TABLE_SHAPES) expect(tables.find(({ name }) => name === shape.name)).toMatchObject({ ...shape });
  const names = TABLE_SHAPES.flatMap(({ name, columns }) => columns.map(column => `${name}.${column.name}`));
  expect(new Set(names).size).toBe(names.length);
});

test('words stand where the columns say, in both ways of counting', () => {
  const texts = new Map(comparison.reports.map(report => [report.id, report]));
  for (const { report, field, start, end, start_point, end_point, exact } of [...quotations, ...values]) {
    if (start === null) continue;
    const { text: body, headline } = texts.get(String(report))!;
    const text = field === 'headline' ? headline! : body;
    expect(text.slice(Number(start), Number(end))).toBe(exact);
    expect([...text].slice(Number(start_point), Number(end_point)).join('')).toBe(exact);
  }
  expect(values.some(({ start, start_point }) => start !== start_point)).toBe(true);
});

test('code points, also from the middle of a character', () => {
  const at = codePointsIn('a😀b😀');
  expect([0, 1, 2, 3, 4, 5, 6].map(at)).toEqual([0, 1, 2, 2, 3, 4, 4]);
  expect(codePointsIn('abc')(2)).toBe(2);
});

test('the denominators can be made again from the values', () => {
  for (const finding of findings) {
    const own = values.filter(row => row.finding === finding.finding);
    const ids = (bases: readonly string[]): number =>
      new Set(own.filter(({ basis }) => bases.includes(String(basis))).map(({ report }) => report)).size;
    const saying = finding.relation === 'same-topic' ? ['given', 'topic'] : ['given', 'borne'];
    expect(ids(saying)).toBe(finding.reports_matched);
    expect(ids(['given', 'borne', 'topic', 'searched'])).toBe(finding.reports_of_kind);
    expect(Number(finding.reports_of_kind)).toBeLessThanOrEqual(Number(finding.reports));
  }
  expect(findings[0]!.reports).toBe(reports.filter(({ compared }) => compared).length);
});

describe('an agreement', () => {
  const ofFinding = (finding: string): readonly Row[] => values.filter(row => row.finding === finding);

  test('is one where the page says so; what only speaks of one thing is of the same topic', () => {
    const facts = findings.filter(({ kind, rule }) => kind === 'fact' && rule === 'point');
    const of = (words: string): Row => facts.find(({ label }) => String(label).includes(words))!;
    expect(of('Repairs are expected to cost')).toMatchObject({ relation: 'same-topic', shown: false });
    expect(of('All passengers were given life jackets')).toMatchObject({ relation: 'agree', shown: true });
    for (const { relation, shown } of facts) if (shown) expect(relation).not.toBe('same-topic');
    const numbers = findings.filter(({ kind, label }) => kind === 'number' && label === 'Places: number');
    expect(numbers).toMatchObject([{ relation: 'same-topic', shown: false }]);
  });

  test('is of the reports that say it, not of others that speak of the thing', () => {
    const jackets = findings.find(
      ({ kind, label }) => kind === 'fact' && label === 'All passengers were given life jackets',
    )!;
    const rows = ofFinding(String(jackets.finding));
    const of = (basis: string): readonly TableCell[] =>
      rows.filter(row => row.basis === basis).map(({ report }) => report!);
    expect([of('given'), of('topic')]).toEqual([['courier', 'opa'], ['orrery']]);
    expect(jackets).toMatchObject({ reports_matched: 2 });
  });

  test('gives no words twice', () => {
    for (const { finding } of findings) {
      const places = ofFinding(String(finding))
        .filter(({ start }) => start !== null)
        .map(({ report, field, start, end }) => [report, field, start, end].join());
      expect(new Set(places).size).toBe(places.length);
    }
  });

  test('has a row for each variant, also for one that is found nowhere', () => {
    for (const { finding, variants, relation } of findings) {
      if (relation === 'same-topic') continue;
      const own = ofFinding(String(finding)).flatMap(({ variant }) => variant ?? []);
      expect(new Set(own).size).toBe(variants);
    }
    const headline = findings.find(({ kind }) => kind === 'headline-quote')!;
    expect(ofFinding(String(headline.finding)).map(({ basis }) => basis)).toContain('absent');
  });
});

test('a speaker has one id in every report', () => {
  const ids = (name: string): ReadonlySet<TableCell> =>
    new Set(quotations.filter(row => row.speaker_words === name).map(row => row.speaker_id!));
  expect(ids('Jonas Tellmark')).toEqual(ids('Jonas R. Tellmark'));
  expect(ids('Petra Lindovar').size).toBe(1);
  const told = new Set(quotations.filter(row => row.speaker_id === 'petra-lindovar').map(row => row.report));
  expect(told.size).toBeGreaterThan(3);
});

test('a report set aside is named with the reason, and nothing of it is counted', () => {
  const aside = reports.filter(({ compared }) => compared === false);
  expect(aside.map(({ report }) => report)).toEqual(['beacon-early']);
  expect(aside[0]!.set_aside).toContain('an earlier version');
  expect(quotations.some(({ report }) => report === 'beacon-early')).toBe(false);
});

test('the order in which reports are given makes no difference, and ids stay when one joins', () => {
  const reversed = compareReports([...exampleReports()].reverse(), english, { parser: parser() });
  expect(tablesOf(reversed)).toEqual(tables);
  const text = 'The bridge at Orlem opened on Monday. “It was long overdue,” said Mayor Ida Brandt.';
  const two = { 'a.txt': text, 'b.txt': `${text} Some 300 people came, police said.` };
  const ids = (files: Readonly<Record<string, string>>): ReadonlySet<TableCell> =>
    new Set(rowsOf(tableNamed(storyOf(files), 'quotations')).map(row => row.quotation!));
  const more = ids({
    ...two,
    'c.txt': 'Orlem’s bridge opened on Monday, the mayor, Ida Brandt, said. It cost 3 million crowns.',
  });
  for (const id of ids(two)) expect(more.has(id)).toBe(true);
});

test('nothing at all gives tables without rows', () => {
  const none = compareReports(reportsOf({}), english, { parser: parser() });
  expect(tablesOf(none).map(({ rows }) => rows.length)).toEqual([0, 0, 0, 0]);
});
