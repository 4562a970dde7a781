import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReports, english } from '../../src/index.ts';
import { comparisonRecord } from '../../src/output/json.ts';
import { storyOf as compared, exampleReports, parser } from '../../test/support/stories.ts';
import { type Filter, NO_FILTER } from './filters.ts';
import { creditedIn, drawingOf, routesOf, type Source, sourcesOf } from './sources.ts';
import { storyOf } from './story.ts';

const OPTIONS = { version: '0', withText: true };
const story = storyOf(comparisonRecord(compareReports(exampleReports(), english, { parser: parser() }), OPTIONS));

function asked(filter: Partial<Filter>): readonly Source[] {
  return sourcesOf(story, { ...NO_FILTER, ...filter });
}

describe('sources of the example', () => {
  test('stand once each, most quoted first', () => {
    const all = asked({});
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(all.map(({ quotations }) => quotations)).toEqual(
      all.map(({ quotations }) => quotations).sort((a, b) => b - a),
    );
    for (const { ways, quotations } of all) expect(ways.reduce((sum, way) => sum + way.quotations, 0)).toBe(quotations);
  });

  test('count what another version of a text has once', () => {
    expect(asked({}).some(({ reports }) => reports.includes('beacon-early'))).toBe(false);
  });

  test.each<[string, Partial<Filter>, readonly string[]]>([
    ['a name', { words: 'lindovar' }, ['Petra Lindovar']],
    ['a voice', { voice: 'Morten Askvell' }, ['Morten Askvell']],
    ['a voice in a text that does not quote it', { voice: 'Morten Askvell', texts: ['orrery'] }, []],
    ['a voice in texts that are hidden', { voice: 'Lisbet Aurgard', hidden: ['beacon-updated', 'opa'] }, []],
  ])('asked for by %s', (_, filter, expected) => {
    expect(asked(filter).map(({ name }) => name)).toEqual(expected);
  });
});

test('who relays is told, straight ways first', () => {
  const relayed = storyOf(
    comparisonRecord(
      compared({
        'a.txt': 'The bridge at Orrin is shut. According to Ostrel Press, Mayor Tessa Holm said she would not open it.',
        'b.txt': 'The bridge at Orrin is shut. “I will not open it,” Mayor Tessa Holm said on Tuesday.',
      }),
      OPTIONS,
    ),
  );
  const holm = sourcesOf(relayed, NO_FILTER).find(({ name }) => name === 'Tessa Holm')!;
  expect(routesOf(holm).map(ways => ways.map(({ report, via }) => [report, ...via]))).toEqual([
    [['b']],
    [['a', 'Ostrel Press']],
  ]);
  expect(sourcesOf(relayed, { ...NO_FILTER, words: 'ostrel' }).map(({ name }) => name)).toContain('Tessa Holm');
});

test('agencies are those that texts credit', () => {
  expect([...creditedIn(story)]).toEqual([...new Set(story.comparison.shared.credits.map(({ to }) => to))]);
});

const REPORTS = ['a', 'b', 'c'] as const;
const NAMES = new Map(REPORTS.map(id => [id, `The ${id}`]));
const way = fc.record({
  report: fc.constantFrom(...REPORTS),
  via: fc.constantFrom<readonly string[]>([], ['Ostrel'], ['Ostrel', 'Veska']),
  quotations: fc.integer({ min: 0, max: 9 }),
});
const sources = fc
  .uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 5 }), fc.array(way, { minLength: 1, maxLength: 5 })), {
    maxLength: 12,
    selector: ([name]) => name,
  })
  .map(all =>
    all.map(
      ([name, ways]): Source => ({
        name,
        ways,
        quotations: ways.reduce((sum, { quotations }) => sum + quotations, 0),
        reports: [...new Set(ways.map(({ report }) => report))],
        findings: 0,
      }),
    ),
  );

describe('the drawing', () => {
  test('has boxes that do not touch, lines within them, and every quotation in a text once', () => {
    fc.assert(
      fc.property(sources, some => {
        const { nodes, flows, height } = drawingOf(some, NAMES);
        for (const side of ['source', 'relay', 'text'] as const) {
          const column = nodes.filter(node => node.side === side);
          column.forEach((node, i) => {
            const before = column[i - 1];
            if (before !== undefined) expect(node.top).toBeGreaterThan(before.top + before.height);
            expect(node.top).toBeGreaterThanOrEqual(0);
            expect(node.top + node.height).toBeLessThanOrEqual(height + 1e-6);
          });
        }
        for (const { from, to, start, end } of flows) {
          expect(start).toBeGreaterThanOrEqual(from.top);
          expect(start).toBeLessThanOrEqual(from.top + from.height);
          expect(end).toBeGreaterThanOrEqual(to.top);
          expect(end).toBeLessThanOrEqual(to.top + to.height);
        }
        const told = some.reduce((sum, { quotations }) => sum + quotations, 0);
        const into = flows.filter(({ to }) => to.side === 'text').reduce((sum, flow) => sum + flow.quotations, 0);
        expect(into).toBe(told);
      }),
    );
  });

  test('of nobody is empty', () => {
    expect(drawingOf([], NAMES)).toEqual({ nodes: [], flows: [], height: 0 });
  });
});
