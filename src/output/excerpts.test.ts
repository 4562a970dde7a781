import { expect, test } from 'vitest';
import { storyOf } from '../../test/support/stories.ts';
import { excerptsOf } from './excerpts.ts';
import { comparisonRecord } from './json.ts';

const FILES = {
  'a.txt': 'The ferry Alder ran aground off Marlow on Tuesday. Nobody minded the gulls on the pier.',
  'b.txt': 'The ferry Alder ran aground off Marlow on Monday. A brass band played in the square.',
};

test('excerpts have what is quoted, and nothing else of the texts', () => {
  const record = comparisonRecord(storyOf(FILES), { version: '0', withText: true });
  const excerpts = excerptsOf(record);
  const told = JSON.stringify(excerpts);
  expect(told).toContain('Tuesday');
  expect(excerpts.reports.every(report => !('text' in report))).toBe(true);
  const quoted = new Set(
    record.findings.flatMap(({ variants }) => variants.flatMap(({ evidence }) => evidence.map(each => each.exact))),
  );
  const words = (text: string): ReadonlySet<string> => new Set(text.match(/\p{L}+/gu));
  const said = words(
    excerpts.findings
      .flatMap(({ variants, borne = [] }) => [...variants.flatMap(({ evidence }) => evidence), ...borne])
      .map(({ prefix, exact, suffix }) => prefix + exact + suffix)
      .join(' '),
  );
  const allowed = words(
    [...quoted, ...record.findings.flatMap(({ borne = [] }) => borne.map(each => each.exact))].join(' '),
  );
  expect([...said].filter(word => !allowed.has(word))).toEqual([]);
  expect(excerpts.findings.map(({ id }) => id)).toEqual(record.findings.map(({ id }) => id));
});

test('of a copy that two texts print whole, its first words', () => {
  const copy =
    'The harbour office of Marlow said on Tuesday that the ferry Alder had run aground in thick fog near the old pier with sixty people aboard. ' +
    'It said that all of them were brought ashore in boats before noon and that the ferry would be towed off with the next high water by two tugs.';
  const record = comparisonRecord(storyOf({ 'a.txt': copy, 'b.txt': `${copy} Nobody was hurt.` }), {
    version: '0',
    withText: true,
  });
  const renderings = excerptsOf(record).shared.passages.flatMap(passage => passage.renderings);
  expect(record.shared.passages.length).toBeGreaterThan(0);
  expect(renderings).toHaveLength(record.shared.passages.flatMap(passage => passage.renderings).length);
  for (const { exact, start, end } of renderings) {
    expect(end - start).toBe(exact.length);
    expect(exact.length).toBeLessThanOrEqual(100);
    expect(copy.startsWith(exact)).toBe(true);
  }
});
