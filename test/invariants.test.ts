/** Every annotation and comparison keeps the invariants, on the example and on texts put together at random. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Annotation, annotateStory, type Comparison, compare, english } from '../src/index.ts';
import { checkAnnotation, checkComparison, checkSameIds, sameBytes } from './support/invariants.ts';
import { exampleReports, reportsOf } from './support/stories.ts';

const ANNOTATIONS = annotateStory(exampleReports(), english);
const COMPARISON = compare(ANNOTATIONS);

function violations(annotations: readonly Annotation[]): readonly string[] {
  return [...annotations.flatMap(checkAnnotation), ...checkComparison(compare(annotations), annotations)];
}

describe('the example', () => {
  test('keeps them, and has something to keep', () => {
    expect(violations(ANNOTATIONS)).toEqual([]);
    expect(COMPARISON.findings.length).toBeGreaterThan(3);
    expect(COMPARISON.utterances.length).toBeGreaterThan(0);
  });

  test('gives the same bytes twice, and in whatever order the reports come', () => {
    expect(sameBytes(() => compare(annotateStory(exampleReports(), english)))).toBe(true);
    const reversed = compare(annotateStory([...exampleReports()].reverse(), english));
    expect(JSON.stringify(reversed)).toBe(JSON.stringify(COMPARISON));
  });

  test('keeps ids when a report leaves', () => {
    expect(checkSameIds(COMPARISON, compare(ANNOTATIONS.slice(0, -1)))).toEqual([]);
  });
});

// Pieces of made-up reports: enough shared words for values and quotations to meet, and what usually breaks offsets.
const PIECES = [
  'The mayor of Orrin, Tessa Holm, opened the bridge on Tuesday.',
  'Mayor Tessa Holm opened the bridge on Wednesday, 4 March 2026.',
  '“We waited ten years for this bridge,” Holm said.',
  '"We waited nearly ten years for this," Ms. Holm told reporters.',
  'About 300 people came; police counted 280.',
  'More than 400 people came, the “Orrin Echo” wrote.',
  'It cost $4.2 million, or 3.9 million euros.',
  'The ceremony lasted nearly an hour.',
  'The ceremony lasted over two hours 🎉.',
  'ORRIN, March 4 (Wirra) — ',
  '👩‍🚒 “',
  '"',
  '’',
  '\u2028',
  '\n\n',
  '\n',
  ' ',
  '1,000,000.5 ',
  'é\u0301 ',
  '# Bridge opens\n\n',
];

const TEXTS = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 25 }).map(pieces => pieces.join(' '));

test('a report that prints a quotation twice keeps them', () => {
  const quoted = '“We waited nearly ten years for this,” Ms. Holm told reporters.';
  const texts = [`${quoted}\n\n${quoted}\n\nThe mayor of Orrin, Tessa Holm, opened the bridge on Tuesday.`, quoted];
  const reports = reportsOf(Object.fromEntries(texts.map((text, i) => [`${i}.txt`, text])));
  expect(violations(annotateStory(reports, english))).toEqual([]);
});

test('words of one text’s headline that another quotes below its own keep them', () => {
  const quoted = '“We waited ten years for this bridge,” Holm said. # Bridge opens\n\n';
  const opened = 'The mayor of Orrin, Tessa Holm, opened the bridge on Tuesday.';
  const texts = [`${opened}   ${quoted} Mayor Tessa Holm opened the bridge on Wednesday.`, `${quoted} ${opened}`];
  const reports = reportsOf(Object.fromEntries(texts.map((text, i) => [`${i}.txt`, text])));
  expect(violations(annotateStory(reports, english))).toEqual([]);
});

test('texts put together at random keep them', () => {
  fc.assert(
    fc.property(fc.array(TEXTS, { minLength: 1, maxLength: 4 }), texts => {
      const reports = reportsOf(Object.fromEntries(texts.map((text, i) => [`${i}.txt`, text])));
      expect(violations(annotateStory(reports, english))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('any text keeps them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }), (one, other) => {
      const record = JSON.stringify({ id: 'b', headline: one.slice(0, 40), text: other, published: '2026-03-04' });
      const reports = reportsOf({ 'a.txt': one, 'b.json': record });
      expect(violations(annotateStory(reports, english))).toEqual([]);
    }),
    { examples: [['\u202a', '']] },
  );
});

/** A comparison to break: plain data, so a deep copy may be written to. */
type Loose<T> = T extends readonly (infer U)[]
  ? Loose<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Loose<T[K]> }
    : T;

describe('a broken comparison is found out', () => {
  const conflict = COMPARISON.findings.findIndex(finding => finding.variants.length > 1 && finding.silent.length > 0);
  const breaks: readonly (readonly [string, (comparison: Loose<Comparison>) => void])[] = [
    [
      'words that are not at their place',
      c => {
        c.findings[0]!.variants[0]!.evidence[0]!.exact += 'x';
      },
    ],
    [
      'a span moved by one',
      c => {
        c.findings[0]!.variants[0]!.evidence[0]!.start += 1;
      },
    ],
    [
      'a span outside the text',
      c => {
        c.findings[0]!.variants[0]!.evidence[0]!.end = 1e9;
      },
    ],
    [
      'a prefix from elsewhere',
      c => {
        c.findings[0]!.variants[0]!.evidence[0]!.prefix = '§§';
      },
    ],
    [
      'a report that is not there',
      c => {
        c.findings[0]!.variants[0]!.evidence[0]!.report = 'nobody';
      },
    ],
    [
      'one id twice',
      c => {
        c.findings[1]!.id = c.findings[0]!.id;
      },
    ],
    [
      'an id that is not made of content',
      c => {
        c.findings[0]!.id = '7';
      },
    ],
    [
      'evidence twice',
      c => {
        c.findings[0]!.variants[0]!.evidence.push(c.findings[0]!.variants[0]!.evidence[0]!);
      },
    ],
    [
      'a silent report that speaks',
      c => {
        const finding = c.findings[conflict]!;
        finding.silent[0]!.report = finding.variants[0]!.evidence[0]!.report;
      },
    ],
    [
      'a conflict of like values',
      c => {
        const finding = c.findings[conflict]!;
        finding.relation = 'conflict';
        for (const variant of finding.variants) variant.value = { type: 'text', text: 'same' };
      },
    ],
    [
      'a conflict of one variant',
      c => {
        c.findings[0]!.relation = 'conflict';
        c.findings[0]!.variants.length = 1;
      },
    ],
    [
      'a lost utterance',
      c => {
        c.findings[0]!.utterance = 'u-000000000000';
      },
    ],
    [
      'an utterance of one rendering',
      c => {
        c.utterances[0]!.renderings.length = 1;
      },
    ],
    [
      'a column too wide',
      c => {
        c.utterances[0]!.columns[0]!.push(null);
      },
    ],
    [
      'a cell outside its rendering',
      c => {
        c.utterances[0]!.columns[0] = c.utterances[0]!.renderings.map(() => ({ start: 0, end: 1 }));
      },
    ],
    [
      'a change with itself',
      c => {
        c.utterances[0]!.changes = [{ type: 'cut', between: [0, 0], material: false, finding: null }];
      },
    ],
    [
      'a text that was rewritten',
      c => {
        c.reports[0]!.text += ' ';
      },
    ],
    [
      'a block that is gone',
      c => {
        c.reports[0]!.blocks.shift();
      },
    ],
    [
      'a problem about nobody',
      c => {
        c.problems.push({ code: 'empty', detail: '', report: 'nobody' });
      },
    ],
  ];

  test.each(breaks)('%s', (_, breakIt) => {
    const broken = JSON.parse(JSON.stringify(COMPARISON)) as Loose<Comparison>;
    breakIt(broken);
    expect(checkComparison(broken as unknown as Comparison, ANNOTATIONS)).not.toEqual([]);
  });

  test('an id that changed', () => {
    const other = {
      ...COMPARISON,
      findings: COMPARISON.findings.map(finding => ({ ...finding, id: 'f-000000000000' })),
    };
    expect(checkSameIds(COMPARISON, other).length).toBeGreaterThan(0);
  });
});

describe('a broken annotation is found out', () => {
  const whole = ANNOTATIONS.find(
    each => each.quotations.length > 0 && each.frames.length > 0 && each.mentions.length > 1,
  )!;
  const breaks: readonly (readonly [string, (annotation: Loose<Annotation>) => void])[] = [
    [
      'white space at an end',
      a => {
        a.times[0]!.start -= 1;
      },
    ],
    [
      'a layer out of order',
      a => {
        a.mentions.reverse();
      },
    ],
    [
      'a mention of no entity',
      a => {
        a.mentions[0]!.entity = 'nobody';
      },
    ],
    [
      'a time that ends before it begins',
      a => {
        Object.assign(a.times[0]!, { from: '2026-03-04', to: '2026-03-03' });
      },
    ],
    [
      'a sentence over two blocks',
      a => {
        a.sentences[0]!.end = a.report.text.trimEnd().length;
      },
    ],
    [
      'a quotation of no words',
      a => {
        a.quotations[0]!.content = [];
      },
    ],
    [
      'a frame of no value',
      a => {
        a.frames.push({ ...a.frames[0]!, layer: 'times', index: 999 });
      },
    ],
    [
      'half of a surrogate pair',
      a => {
        a.report.text = `🎉${a.report.text.slice(2)}`;
        Object.assign(a.sentences[0]!, { start: 1 });
      },
    ],
  ];

  test.each(breaks)('%s', (_, breakIt) => {
    const broken = structuredClone(whole) as unknown as Loose<Annotation>;
    breakIt(broken);
    expect(checkAnnotation(broken as unknown as Annotation)).not.toEqual([]);
  });
});
