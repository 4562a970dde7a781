import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleReports, parser, storyOf } from '../../test/support/stories.ts';
import { type Comparison, compareReports, english, type Finding } from '../index.ts';
import { columnsOf, type GridCell, gridRow, letterOf } from './grid.ts';

const comparison = compareReports(exampleReports(), english, { parser: parser() });

/** Cells as `text: A label “words” — voice`. */
function told(of: Comparison, finding: Finding): readonly string[] {
  const { texts, aside } = columnsOf(of);
  return gridRow(finding, texts, aside).cells.map((cell, i) => `${texts[i]}: ${cellTold(cell)}`);
}

function cellTold(cell: GridCell): string {
  if (cell.is !== 'values') return cell.is === 'silent' ? `${cell.sign} ${cell.words}`.trim() : `(${cell.words})`;
  return cell.values
    .map(({ letter, label, words, voice }) =>
      [letter, label, `“${words}”`, voice === null ? '' : `— ${voice}`].filter(part => part !== '').join(' '),
    )
    .join(', ');
}

function findingOn(of: Comparison, label: RegExp): Finding {
  const found = of.findings.find(each => label.test(each.label));
  if (found === undefined) throw new Error(`no finding on ${label}`);
  return found;
}

describe('a row over texts', () => {
  test('has each text’s words, letters for values, and what is known of the others', () => {
    expect(told(comparison, findingOn(comparison, /^Cost of repair/))).toEqual([
      'anvil: A “140 million crowns”',
      'beacon-updated: ∅ no amount of money read',
      'courier: B “39.6 million crowns”',
      'flotsam: ∅ no amount of money read',
      'opa: C “about 40 million crowns”',
      'orrery: – not matched',
      'beacon-early: (set aside, not compared)',
    ]);
  });

  test('has reckoned dates and whose account it is', () => {
    const cells = told(comparison, findingOn(comparison, /^Car ran onto rocks/));
    expect(cells).toContain('courier: A Tue 12 March 2024* “Tuesday” — Ostrel Press Agency');
    expect(cells).toContain('orrery: B Mon 11 March 2024* “Monday evening”');
  });

  test('has the same letter for the same value, and both where a text has two', () => {
    const injured = findingOn(comparison, /^Injured: number/);
    const row = gridRow(injured, ['courier', 'flotsam', 'opa'], new Set());
    const letters = row.cells.map(cell =>
      cell.is === 'values' ? cell.values.map(({ letter }) => letter).join('') : '',
    );
    expect(letters[0]).toBe(letters[1]);
    expect(letters[2]).toHaveLength(2);
    expect(letters[2]).toContain(letters[0]);
    expect(row.texts).toBe(3);
    expect(row.values).toBe(2);
  });

  test('of a clause that is borne out has only what bears it out', () => {
    const borne = comparison.findings.find(({ borne: by }) => by !== undefined && by.length > 1)!;
    const { label, values, cells } = gridRow(borne, columnsOf(comparison).texts, new Set());
    expect(label).toBe(`“${borne.borne![0]!.exact}”`);
    expect(values).toBe(1);
    const shown = cells.flatMap(cell => (cell.is === 'values' ? cell.values.map(({ place }) => place) : []));
    expect(borne.borne).toEqual(expect.arrayContaining([...shown]));
  });

  test.each<[Finding['silent'][number]['basis'], string]>([
    ['searched', 'b: – not matched'],
    ['none-of-kind', 'b: ∅ no amount of money read'],
    ['headline-only', 'b: only a headline'],
    ['truncated', 'b: cut off, can’t be told'],
    ['unreadable', 'b: not read'],
  ])('says of a text without a value: %s', (basis, words) => {
    const cost = { ...findingOn(comparison, /^Cost of repair/), silent: [{ report: 'b', basis }] };
    const of = { ...comparison, reports: [{ ...comparison.reports[0]!, id: 'b' }], setAside: [] };
    expect(told(of, cost)).toEqual([words]);
  });

  test('of no texts has no cells, of a text that nothing is known of an empty one', () => {
    const cost = findingOn(comparison, /^Cost of repair/);
    expect(gridRow(cost, [], new Set()).cells).toEqual([]);
    expect(gridRow(cost, ['z'], new Set()).cells).toEqual([{ is: 'empty', sign: '', words: 'nothing known' }]);
    expect(columnsOf(storyOf({})).texts).toEqual([]);
  });

  test('has evidence as it stands, for every finding', () => {
    const { texts, aside } = columnsOf(comparison);
    for (const finding of comparison.findings) {
      const all = [...finding.variants.flatMap(({ evidence }) => evidence), ...(finding.borne ?? [])];
      gridRow(finding, texts, aside).cells.forEach((cell, i) => {
        for (const { place } of cell.is === 'values' ? cell.values : []) {
          expect(all).toContain(place);
          expect(place.report).toBe(texts[i]);
        }
      });
    }
  });
});

test('letters are each once', () => {
  expect([0, 1, 25, 26, 27, 52].map(letterOf)).toEqual(['A', 'B', 'Z', 'AA', 'AB', 'BA']);
  fc.assert(fc.property(fc.nat(2000), fc.nat(2000), (a, b) => (letterOf(a) === letterOf(b)) === (a === b)));
});
