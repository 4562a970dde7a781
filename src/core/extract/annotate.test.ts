/** Annotating: every layer on one report, in text order, with the headline's own. */
import { describe, expect, test } from 'vitest';
import { parser, reportsOf } from '../../../test/support/stories.ts';
import { english } from '../../languages/en/index.ts';
import { annotate } from './annotate.ts';

const RECORD = {
  id: 'a',
  headline: 'Orrin bridge: “Not before the cables are safe”',
  published: '2026-03-04',
  text: 'Mayor Tessa Holm closed the bridge at Orrin on Tuesday. “We found 14 broken cables,” she told reporters.',
};
const [REPORT] = reportsOf({ 'all.json': JSON.stringify([RECORD]) });
const WHOLE = annotate(REPORT!, english, { parser: parser() });

const words = (spans: readonly { start: number; end: number; field?: string }[]) =>
  spans.filter(span => span.field === undefined).map(({ start, end }) => RECORD.text.slice(start, end));

describe('layers', () => {
  test('hold what the text says', () => {
    expect(words(WHOLE.sentences)).toHaveLength(2);
    expect(words(WHOLE.times)).toEqual(['Tuesday']);
    expect(words(WHOLE.quantities)).toEqual(['14']);
    expect(words(WHOLE.mentions)).toEqual(expect.arrayContaining(['Tessa Holm', 'Orrin']));
    expect(words(WHOLE.quotations.flatMap(q => q.content))).toContain('We found 14 broken cables,');
    expect(WHOLE.times[0]).toMatchObject({ from: '2026-03-03' });
  });

  test('of a headline of its own say so', () => {
    const own = WHOLE.quotations.flatMap(q => q.content).filter(span => span.field === 'headline');
    expect(own.map(({ start, end }) => RECORD.headline.slice(start, end))).toEqual(['Not before the cables are safe']);
  });

  test('stay when a headline is printed in the text', () => {
    const [printed] = reportsOf({ 'a.txt': `Orrin bridge shut\n\n${RECORD.text}` });
    const annotation = annotate(printed!, english, { parser: parser() });
    expect(annotation.mentions.every(mention => mention.field === undefined)).toBe(true);
    expect(annotation.headlineTerms).toBeNull();
  });
});

test('without a parser there is less, and no fault', () => {
  const plain = annotate(REPORT!, english);
  expect(words(plain.times)).toEqual(['Tuesday']);
  expect(plain.quotations.length).toBeGreaterThan(0);
});

test('without a publication date a weekday stays a weekday', () => {
  const { published: _, ...undated } = RECORD;
  const [report] = reportsOf({ 'all.json': JSON.stringify([undated]) });
  expect(annotate(report!, english, { parser: parser() }).times[0]).toMatchObject({
    value: 'XXXX-WXX-2',
    from: null,
    to: null,
  });
});

describe('characters nobody sees', () => {
  /** A text as it is written, and what is read of it. */
  const read = (text: string) => {
    const [report] = reportsOf({ 'a.txt': `Orrin bridge shut\n\n${text}` });
    const layers = annotate(report!, english, { parser: parser() });
    const wordsOf = (span: { readonly start: number; readonly end: number }): string =>
      report!.text.slice(span.start, span.end);
    return {
      names: layers.entities.map(({ name }) => name),
      mentions: layers.mentions.map(wordsOf),
      numbers: layers.quantities.map(({ stated }) => stated.n),
      times: layers.times.map(wordsOf),
      quotations: layers.quotations.map(({ content, speaker }) => [content.map(wordsOf), speaker.status]),
    };
  };

  test.each([
    [
      'soft hyphens in a name',
      'Mayor Tes\u00adsa Holm closed it.',
      { names: ['Tessa Holm'], mentions: ['Tes\u00adsa Holm'] },
    ],
    ['a space of no width in a day', 'It shut on Tues\u200bday.', { times: ['Tues\u200bday'] }],
    ['a soft hyphen in a number', 'It cost 2.5 mil\u00adlion crowns.', { numbers: [2_500_000] }],
    ['a word joiner in a number', 'It cost 2\u2060.5 million crowns.', { numbers: [2_500_000] }],
    [
      'a mark of direction behind a quotation',
      '“It is not safe,”\u200e Tessa Holm said.',
      { quotations: [[['It is not safe,'], 'named']] },
    ],
    [
      'marks of direction within one',
      '“\u200fIt is not \u202asafe\u202c,” Tessa Holm said.',
      { quotations: [[['It is not \u202asafe\u202c,'], 'named']] },
    ],
  ])('%s', (_, text, expected) => {
    const found: Partial<ReturnType<typeof read>> = read(text);
    for (const [layer, value] of Object.entries(expected))
      expect(found[layer as keyof typeof found]).toEqual(expect.arrayContaining(value));
  });

  test('are the only difference to the layers of a text without them', () => {
    const text = 'Mayor Tessa Holm closed the bridge on 3 March. “We found 14 broken cables,” she told reporters.';
    const written = [...text].map((char, i) => (i % 3 === 0 ? `\u00ad${char}` : char)).join('');
    const [plain, dotted] = [read(text), read(written)];
    expect(dotted.names).toEqual(plain.names);
    expect(dotted.numbers).toEqual(plain.numbers);
    const seen = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll('\u00ad', ''));
    expect(seen(dotted)).toEqual(plain);
  });
});

describe('labels of a transcript', () => {
  const speakers = (text: string): readonly (string | null)[] => {
    const [report] = reportsOf({ 'a.txt': text });
    const { entities, quotations } = annotate(report!, english, { parser: parser() });
    return quotations
      .filter(({ rule }) => rule === 'turn')
      .map(({ speaker }) => {
        const entity = entities.find(({ id }) => id === speaker.entity);
        return entity === undefined ? null : `${entity.kind} ${entity.name}`;
      });
  };
  const turns = (label: string): string => `${label}: We will go.\n\nREPORTER: When?\n\n${label}: I can’t say yet.`;

  test.each([
    ['HALE', 'person HALE'],
    ['MR HALE', 'person HALE'],
    ['SECRETARY HALE', 'person HALE'],
    ['SECRETARY VICTOR HALE', 'person VICTOR HALE'],
    ['VICTOR HALE', 'person VICTOR HALE'],
    ['MAYOR ODA LIND', 'person ODA LIND'],
    ['HARBOUR MASTER ILSE ROWE', 'person ILSE ROWE'],
    ['ACTING FIRE CHIEF HALE', 'person HALE'],
    ['CHIEF EXECUTIVE ODA LIND', 'person ODA LIND'],
  ])('%s is a person', (label, name) => {
    expect(speakers(turns(label))).toEqual([name, null, name]);
  });

  test.each(['NATO', 'REPORTER', 'THE COURT'])('%s is none', label => {
    expect(speakers(turns(label)).every(name => name === null)).toBe(true);
  });
});

describe('a place in the capitals of a dateline', () => {
  const placesOf = (text: string): readonly string[] => {
    const [report] = reportsOf({ 'a.txt': text });
    return annotate(report!, english, { parser: parser() })
      .mentions.filter(({ kind, form }) => kind === 'place' && form === 'name')
      .map(({ start, end }) => report!.text.slice(start, end));
  };

  test.each([
    ['PORT HALLAM, Oct 14 (Northgate Wire) - A silo fell.', ['PORT HALLAM']],
    ['HALLAM (KXYZ) - A silo fell.', ['HALLAM']],
    ['TARN/PORT HALLAM, Oct 14 (Northgate Wire) - A silo fell.', ['TARN', 'PORT HALLAM']],
    ['TARN-ON-SEA, March 3 - A silo fell.', ['TARN-ON-SEA']],
  ])('%s', (text, places) => {
    expect(placesOf(text)).toEqual(places);
  });

  test.each(['UPDATE 2-Grain silo falls', 'NATO, which met on Monday, said nothing.', 'URGENT - A silo fell.'])(
    'none in %s',
    text => {
      expect(placesOf(text)).toEqual([]);
    },
  );
});
