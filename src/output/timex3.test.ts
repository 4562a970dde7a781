/** Times stand in place, and without their tags the text is the text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleReports, parser, reportsOf } from '../../test/support/stories.ts';
import { elementsIn, parseXml, type XmlElement } from '../../test/support/tei.ts';
import { annotate } from '../core/extract/annotate.ts';
import type { Annotation } from '../core/model/layers.ts';
import type { Report } from '../core/model/report.ts';
import { english } from '../languages/en/index.ts';
import { isChangedByTimeMl, timeMlFile, timeMlOf } from './timex3.ts';
import { fileNames } from './xml.ts';

function annotated(report: Report): Annotation {
  return annotate(report, english, { parser: parser() });
}

function ofText(text: string, published: string | null = '2024-03-13'): Annotation {
  const [report] = reportsOf({ 'a.txt': text });
  return annotated({ ...report!, published, publishedFrom: published === null ? null : 'metadata' });
}

function textIn(element: XmlElement): string {
  return element.children.map(child => (typeof child === 'string' ? child : textIn(child))).join('');
}

function find(root: XmlElement, name: string): XmlElement {
  return [...elementsIn(root)].find(each => each.name === name)!;
}

test('a time is anchored at none that is not marked', () => {
  const annotation = ofText('The dam held from Monday, 3 June, to Tuesday. It gave way two days later.');
  const [first, ...others] = annotation.times;
  const crossing = { ...first!, start: first!.start + 1, end: first!.end + 1 };
  const anchored = others.map(time => ({ ...time, anchor: { start: crossing.start, end: crossing.end }, stated: [] }));
  const root = parseXml(timeMlFile([timeMlOf({ ...annotation, times: [first!, crossing, ...anchored] })]));
  const marked = [...elementsIn(root)].filter(({ name }) => name === 'TIMEX3').map(({ attributes }) => attributes);
  const ids = marked.map(({ tid }) => tid);
  expect(marked.length).toBeGreaterThan(2);
  for (const { anchorTimeID } of marked) if (anchorTimeID !== undefined) expect(ids).toContain(anchorTimeID);
});

describe.each(exampleReports().map(report => [report.id, report] as const))('%s', (_, report) => {
  const annotation = annotated(report);
  const root = parseXml(timeMlFile([timeMlOf(annotation)]));
  const marked = [...elementsIn(root)].filter(({ name }) => name === 'TIMEX3');

  test('is its text, and its headline, once tags are dropped', () => {
    expect(textIn(find(root, 'TEXT'))).toBe(report.text);
    const title = find(root, 'TITLE');
    if (title !== undefined) expect(textIn(title)).toBe(report.headline);
  });

  test('has every time with the value of the layer', () => {
    const own = marked.filter(({ attributes }) => attributes.tid !== 't0');
    const told = own.map(({ attributes: { type, value, mod } }) => [type, value, mod ?? null].join(' ')).sort();
    expect(told).toEqual(annotation.times.map(({ type, value, mod }) => [type, value, mod].join(' ')).sort());
  });

  test('has ids of their own, and anchors that are there', () => {
    const ids = marked.map(({ attributes }) => attributes.tid);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of marked)
      if (attributes.anchorTimeID !== undefined) expect(ids).toContain(attributes.anchorTimeID);
  });
});

describe('marked', () => {
  const markup = (text: string, published?: string | null): string =>
    /<TEXT>(.*)<\/TEXT>/s.exec(timeMlOf(ofText(text, published)))![1]!;

  test.each([
    [
      'It sank on Tuesday.',
      'It sank on <TIMEX3 tid="t1" type="DATE" value="2024-03-12" temporalFunction="true" anchorTimeID="t0">Tuesday</TIMEX3>.',
    ],
    ['It sank on 3 May 2019.', 'It sank on <TIMEX3 tid="t1" type="DATE" value="2019-05-03">3 May 2019</TIMEX3>.'],
    [
      'It took about four hours & <more>.',
      'It took <TIMEX3 tid="t1" type="DURATION" value="PT4H" mod="APPROX">about four hours</TIMEX3> &amp; &lt;more&gt;.',
    ],
  ])('%s', (text, xml) => {
    expect(markup(text)).toBe(xml);
  });

  test('a time reckoned from another says from which', () => {
    const xml = markup('The ferry left on Tuesday at dusk. It hit the rocks shortly before 7 p.m., police said.');
    const [, tuesday] = /tid="(t\d)"[^>]*>Tuesday/.exec(xml)!;
    expect(xml).toMatch(new RegExp(`anchorTimeID="${tuesday}">shortly before 7 p\\.m\\.`));
  });

  test('without a date of publication nothing is reckoned from one', () => {
    expect(markup('It sank on Tuesday.', null)).not.toContain('anchorTimeID');
    expect(timeMlOf(ofText('It sank.', null))).toContain('<DCT></DCT>');
  });

  test.each(['The boat left the harbour.', 'A & B <c>'])('nothing in %j', text => {
    expect(markup(text)).not.toContain('TIMEX3');
  });
});

test('a date lent by the story is not told as its publication', () => {
  const { report, ...layers } = ofText('It sank on Tuesday.');
  const lent = timeMlOf({ ...layers, report: { ...report, publishedFrom: 'story' } });
  expect(timeMlOf({ ...layers, report })).toContain('functionInDocument="PUBLICATION_TIME"');
  expect(lent).not.toContain('functionInDocument');
});

test('several documents are one document below a root', () => {
  const documents = exampleReports().map(report => timeMlOf(annotated(report)));
  const root = parseXml(timeMlFile(documents));
  expect([...elementsIn(root)].filter(({ name }) => name === 'TimeML')).toHaveLength(documents.length);
  expect(parseXml(timeMlFile([])).name).toBe('TimeMLDocuments');
});

test('any text comes back, what XML can’t hold one for one', () => {
  const words = fc.constantFrom(
    'on Tuesday',
    '3 May',
    'at 7 p.m.',
    '<b>',
    '&amp;',
    ']]>',
    '\r',
    '\r\n',
    '\n\n',
    '😀',
    '\ud800',
    '\u0001',
    'ran',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 30 }), parts => {
      const [report] = exampleReports();
      const text = parts.join(' ');
      const block = { kind: 'paragraph' as const, start: 0, end: text.length };
      const made = { ...report!, text, headline: null, blocks: [block] };
      const read = textIn(find(parseXml(timeMlFile([timeMlOf(annotated(made))])), 'TEXT'));
      if (isChangedByTimeMl(made)) expect(read).toHaveLength(text.length);
      else expect(read).toBe(text);
    }),
    { numRuns: 60 },
  );
});

test('names of files are names, each once, below their folder', () => {
  expect(fileNames(['a', 'A', '../x', 'a/b', '', '...', 'ü 1'], 'tml')).toEqual([
    'a.tml',
    'A-2.tml',
    '__x.tml',
    'a_b.tml',
    '_.tml',
    '_-2.tml',
    'ü_1.tml',
  ]);
});
