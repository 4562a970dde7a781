/** What holds of the whole path from bytes to findings, whatever the texts say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  annotateStory,
  type Comparison,
  checkDraft,
  compareReports,
  english,
  type Finding,
  type Report,
} from '../src/index.ts';
import { exampleReports, parser, reportsOf } from './support/stories.ts';

const LEAD = `Bridge at Orrin closes after inspection

ORRIN, March 4, 2026 - The old bridge at Orrin was closed on Tuesday after an inspection that lasted 50 minutes, Mayor Tessa Holm said. Engineers counted 14 broken cables.

"We will not open the bridge before the last cable is safe," Holm told reporters outside the town hall.

The bridge was built in 1931 and cost $2.4 million. Its keeper, Aldo Fenn, 63, lives in the northern tower.
`;

function story(files: Readonly<Record<string, string>>): Comparison {
  return compareReports(reportsOf(files), english, { parser: parser() });
}

function apart(comparison: Comparison): readonly Finding[] {
  return comparison.findings.filter(f => f.relation === 'conflict' || f.relation === 'update');
}

/** Kind and words of each difference, sides in order. */
function differences(comparison: Comparison): readonly string[] {
  return apart(comparison).map(
    f =>
      `${f.kind}: ${f.variants
        .map(v => v.display)
        .sort()
        .join(' | ')}`,
  );
}

/** A copy with other words around it, so that it is not set aside as a version of the first. */
function retold(edit: (text: string) => string): string {
  const retelling = LEAD.replace('Bridge at Orrin closes after inspection', 'Orrin shuts its bridge')
    .replace(', Mayor Tessa Holm said. Engineers', ', according to Mayor Tessa Holm. The engineers')
    .replace('outside the town hall', 'in front of the town hall yesterday')
    .replace(
      'lives in the northern tower',
      'has his home in one of its towers, the northern one, with a cat and two canaries',
    );
  return edit(
    `${retelling}\nLorries now take the ferry at Sandlow instead. Shopkeepers on the far bank fear for the summer trade.\n`,
  );
}

describe('a copy', () => {
  test('differs nowhere', () => {
    expect(apart(story({ 'a.txt': LEAD, 'b.txt': LEAD }))).toEqual([]);
  });

  test.each(exampleReports().map(report => [report.id, report] as const))('of %s differs nowhere', (_, report) => {
    const copy: Report = { ...report, id: 'copy', url: null };
    const found = apart(compareReports([report, copy], english, { parser: parser(), force: true }));
    // what a report has against itself stays
    expect(found.filter(finding => finding.between !== 'report')).toEqual([]);
  });

  test('retold without a change of fact differs nowhere', () => {
    expect(differences(story({ 'a.txt': LEAD, 'b.txt': retold(text => text) }))).toEqual([]);
  });
});

describe('one change is found, and it alone', () => {
  const changes: readonly (readonly [string, string, string, string])[] = [
    ['a number', '14 broken', '41 broken', 'number: 14 | 41'],
    ['a weekday', 'on Tuesday', 'on Monday', 'date: Monday | Tuesday'],
    ['a duration', '50 minutes', '80 minutes', 'duration: 50 minutes | 80 minutes'],
    ['an age', 'Fenn, 63,', 'Fenn, 36,', 'age: 36 | 63'],
    ['a sum', '$2.4 million', '$4.2 million', 'money: $2.4 million | $4.2 million'],
  ];
  test.each(changes)('%s', (_, from, to, expected) => {
    const found = differences(story({ 'a.txt': LEAD, 'b.txt': retold(text => text.replace(from, to)) }));
    expect([...new Set(found)]).toEqual([expected]);
  });

  test('a word of a quotation', () => {
    const { utterances, findings } = story({
      'a.txt': LEAD,
      'b.txt': retold(text => text.replace('before the last cable', 'before the first cable')),
    });
    const wordings = findings.filter(f => f.kind === 'quote-wording');
    expect(wordings).toHaveLength(1);
    const changed = utterances.find(u => u.id === wordings[0]!.utterance)!;
    expect(changed.changes.map(change => change.type)).toContain('swapped');
  });
});

describe('the same story', () => {
  const FILES = {
    'a.txt': LEAD,
    'b.txt': retold(text => text.replace('14 broken', '41 broken')),
    'c.txt': retold(text => text.replace('on Tuesday', 'on Monday')),
  };

  test('gives the same bytes twice and in any order', () => {
    const reports = reportsOf(FILES);
    const bytes = JSON.stringify(compareReports(reports, english, { parser: parser() }));
    expect(JSON.stringify(compareReports(reports, english, { parser: parser() }))).toBe(bytes);
    fc.assert(
      fc.property(fc.shuffledSubarray([...reports], { minLength: reports.length }), shuffled => {
        expect(JSON.stringify(compareReports(shuffled, english, { parser: parser() }))).toBe(bytes);
      }),
      { numRuns: 5 },
    );
  });

  test('keeps the ids of differences when a report joins that adds none', () => {
    const before = story({ 'a.txt': FILES['a.txt'], 'b.txt': FILES['b.txt'] });
    const joined = retold(text => text.replace(/Engineers counted[^.]*\.|The engineers counted[^.]*\./, ''));
    const after = story({ 'a.txt': FILES['a.txt'], 'b.txt': FILES['b.txt'], 'z.txt': joined });
    expect(apart(before).length).toBeGreaterThan(0);
    expect(apart(after).map(f => f.id)).toEqual(expect.arrayContaining(apart(before).map(f => f.id)));
  });

  test('an emoji in front of a text moves its spans and changes nothing else', () => {
    const plain = story(FILES);
    const moved = story({ ...FILES, 'b.txt': FILES['b.txt'].replace('The old bridge', '🌉 The old bridge') });
    expect(differences(moved)).toEqual(differences(plain));
    for (const finding of moved.findings) {
      for (const evidence of finding.variants.flatMap(variant => variant.evidence)) {
        const report = moved.reports.find(r => r.id === evidence.report)!;
        const text = evidence.field === 'headline' ? report.headline! : report.text;
        expect(text.slice(evidence.start, evidence.end)).toBe(evidence.exact);
      }
    }
  });
});

describe('no text makes it throw', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          '“',
          '”',
          '"',
          "'",
          '\n',
          '\n\n',
          '\u2028',
          ' said Holm ',
          'on Tuesday',
          '1,000',
          '$',
          '%',
          '-',
          '—',
          '.',
          '…',
          '[',
          '(',
          '\u0000',
          '\ud83d',
          'é',
          '\u202e',
          '# ',
          'İ',
        ),
        { maxLength: 120 },
      )
      .map(parts => parts.join('')),
  );

  test('as a file, beside a report, or as a draft', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const reports = reportsOf({ 'a.txt': one, 'b.md': other, 'c.txt': LEAD });
        const comparison = compareReports(reports, english, { parser: parser(), force: true });
        expect(comparison.reports).toHaveLength(reports.length);
        const [draft, ...rest] = annotateStory(reports, english, { parser: parser() });
        if (draft !== undefined) expect(checkDraft(draft, rest).draft).toBe(draft.report.id);
      }),
      { numRuns: 60 },
    );
  });

  test('as JSON of any shape', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), text, (json, words) => {
        reportsOf({
          'a.json': json,
          'b.json': JSON.stringify({ text: words, published: words, headline: words, outlet: words }),
          'c.jsonl': `${json}\n{`,
        });
      }),
      { numRuns: 100 },
    );
  });

  const long: readonly (readonly [string, string])[] = [
    ['one unbroken sentence', 'and the bridge held '.repeat(10_000)],
    ['quotation marks', '"'.repeat(50_000)],
    ['opening marks', '“ '.repeat(20_000)],
    ['digits', '1234567890'.repeat(50_000)],
    ['line breaks', '\n'.repeat(100_000)],
    ['weekdays', 'Tuesday '.repeat(20_000)],
    ['numbers', '14 '.repeat(20_000)],
    ['names', 'Tessa Holm '.repeat(10_000)],
  ];
  test.each(long)('nor slow: %s', (_, words) => {
    const started = performance.now();
    compareReports(reportsOf({ 'a.txt': words, 'b.txt': LEAD }), english, { parser: parser(), force: true });
    // a hundred times what it should take here: square growth takes minutes
    expect(performance.now() - started).toBeLessThan(25_000);
  });
});
