import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Utterance } from '../../src/core/model/comparison.ts';
import { compareReports, english } from '../../src/index.ts';
import { exampleReports, parser, storyOf } from '../../test/support/stories.ts';
import { type Line, type Renderings, renderingsOf, spotsOf } from './renderings.ts';

const SAID = 'We will not open the bridge before the last of the cables is safe';

/** The utterance of reports that quote the mayor in these words. */
function quoted(...quotations: readonly string[]): Utterance {
  const files = quotations.map((words, i) => [
    `r${i}.txt`,
    `The old bridge at Orrin was closed on Tuesday. “${words},” Mayor Tessa Holm told reporters. Report ${i} ends.`,
  ]);
  return storyOf(Object.fromEntries(files)).utterances[0]!;
}

/** `r0 r1: We {lone will} go`. */
function shown({ places, cells }: Line): string {
  const words = cells
    .map(cell => cell.map(({ text, how }) => (how === null ? text : `{${how} ${text}}`)).join(''))
    .filter(text => text !== '');
  return `${places.map(({ report }) => report).join(' ')}: ${words.join(' ')}`;
}

function lines(...quotations: readonly string[]): readonly string[] {
  return renderingsOf(quoted(...quotations)).lines.map(shown);
}

function wordsOf({ cells }: Line): string {
  return cells
    .map(cell => cell.map(({ text }) => text).join(''))
    .filter(text => text !== '')
    .join(' ');
}

describe('renderings', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['the same', [SAID, SAID], [`r0 r1: ${SAID},`]],
    [
      'another word',
      [SAID, SAID.replace('last', 'first')],
      [
        'r0: We will not open the bridge before the {other last} of the cables is safe,',
        'r1: We will not open the bridge before the {other first} of the cables is safe,',
      ],
    ],
    [
      'words in one',
      [SAID, SAID.replace('cables is', 'cables in the northern tower is'), SAID],
      [
        `r0 r2: ${SAID},`,
        'r1: We will not open the bridge before the last of the cables {lone in the northern tower} is safe,',
      ],
    ],
    [
      'a “not” in one',
      [SAID, SAID.replace('not ', '')],
      [
        'r0: We will {not not} open the bridge before the last of the cables is safe,',
        'r1: We will open the bridge before the last of the cables is safe,',
      ],
    ],
    [
      'brackets',
      [SAID, SAID.replace('the bridge', '[it]')],
      [
        'r0: We will not open {bracket the} {bracket bridge} before the last of the cables is safe,',
        'r1: We will not open [{bracket it}] before the last of the cables is safe,',
      ],
    ],
    [
      'another person',
      [SAID, SAID.replace('We', 'They')],
      [
        'r0: {other We} will not open the bridge before the last of the cables is safe,',
        'r1: {other They} will not open the bridge before the last of the cables is safe,',
      ],
    ],
    [
      'one quotes further',
      [SAID, SAID.replace(' before the last of the cables is safe', ' before the last')],
      [
        'r0: We will not open the bridge before the last {beyond of the cables is safe},',
        'r1: We will not open the bridge before the last,',
      ],
    ],
    [
      'one begins earlier, and another way',
      [`The mayors of both towns are agreed and we${SAID.slice(2)}`, SAID.replace('We', 'But we')],
      [
        'r0: {beyond The mayors of both towns are agreed} {other and} we will not open the bridge before the last of the cables is safe,',
        'r1: {other But} we will not open the bridge before the last of the cables is safe,',
      ],
    ],
  ])('%s', (_, quotations, expected) => {
    expect(lines(...quotations)).toEqual(expected);
  });

  test('name the change, and what it looks like', () => {
    const { changes } = renderingsOf(quoted(SAID, SAID.replace('not ', '').replace('last', 'first')));
    expect(changes).toEqual([
      { words: 'a “not” in one only', how: 'not' },
      { words: 'other words', how: 'other' },
    ]);
    expect(renderingsOf(quoted(SAID, SAID)).changes).toEqual([]);
  });

  test('of what is perhaps two remarks are all shown, and say so', () => {
    const utterance = quoted('It is a sad day all the way round', 'a very sad day');
    expect(renderingsOf(utterance)).toMatchObject({
      changes: [{ how: 'lone' }, { words: 'perhaps two remarks' }, { how: 'beyond' }],
    });
    expect(lines('It is a sad day all the way round', 'a very sad day')).toEqual([
      'r0: {beyond It is} a sad day {beyond all the way round},',
      'r1: a {lone very} sad day,',
    ]);
  });

  test('of an utterance that nobody has whole are all shown', () => {
    const empty: Utterance = { id: 'u', renderings: [], columns: [], changes: [] };
    expect(renderingsOf(empty)).toEqual({ lines: [], parts: [], changes: [], alike: 0 });
  });
});

const { utterances } = compareReports(exampleReports(), english, { parser: parser() });
const example = utterances.map(utterance => ({ utterance, told: renderingsOf(utterance) }));

describe('renderings of the example', () => {
  test('have every rendering’s words as its text has them, but for a last mark', () => {
    for (const { utterance, told } of example)
      for (const line of told.lines)
        for (const place of line.places) {
          const of = utterance.renderings.find(
            ({ report, parts }) => report === place.report && parts.some(({ start }) => start === place.start),
          )!;
          const whole = of.parts.map(({ exact }) => exact).join(' ');
          expect([whole, whole.replace(/[.,]$/, '')]).toContain(wordsOf(line));
        }
  });

  test('leave no rendering out', () => {
    for (const { utterance, told } of example) {
      const reports = [
        ...told.lines.flatMap(line => line.places.map(({ report }) => report)),
        ...told.parts.flatMap(part => part.reports),
      ];
      expect(new Set(reports)).toEqual(new Set(utterance.renderings.map(({ report }) => report)));
    }
  });

  test('mark a word wherever two lines differ in more than marks, and nowhere else', () => {
    for (const { told } of example) {
      const isMarked = told.lines.some(line => line.cells.some(cell => cell.some(({ how }) => how !== null)));
      expect(isMarked).toBe(told.changes.some(({ how }) => how !== null));
    }
  });
});

describe('where cells stand', () => {
  const two = renderingsOf(quoted(SAID, SAID.replace('last', 'first')));
  const width = (text: string): number => text.length * 8;

  test('side by side while there is room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 900 }), room => {
        const spots = spotsOf(two, room, 4, width);
        if (spots === null) return;
        spots.forEach((spot, i) => {
          const before = spots[i - 1];
          expect(spot.at + spot.width).toBeLessThanOrEqual(room);
          expect(spot.width).toBe(
            Math.max(...two.lines.map(({ cells }) => width(cells[i]!.map(p => p.text).join('')))),
          );
          if (before === undefined) expect(spot).toMatchObject({ stretch: 0, at: 0 });
          else if (spot.stretch === before.stretch) expect(spot.at).toBe(before.at + before.width + 4);
          else expect(spot).toMatchObject({ stretch: before.stretch + 1, at: 0 });
        });
      }),
    );
  });

  const one: Renderings = renderingsOf(quoted(SAID, SAID));
  test.each<[string, Renderings, number]>([
    ['one line', one, 900],
    ['a word wider than the room', two, 20],
    ['nothing alike', { ...two, alike: 0 }, 900],
    ['too many lines', { ...two, lines: Array.from({ length: 9 }, () => two.lines[0]!) }, 900],
    ['no lines', { ...two, lines: [] }, 900],
  ])('nowhere: %s', (_, renderings, room) => {
    expect(spotsOf(renderings, room, 4, width)).toBe(null);
  });
});
