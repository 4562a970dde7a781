import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layout } from '../languages/en/layout.ts';
import { gatherReadings } from './batches.ts';
import { LARGEST_RECORDS, LARGEST_TEXT } from './limits.ts';
import { assignIds, baseName } from './names.ts';
import { readInput } from './read.ts';
import { readReports } from './read-now.ts';
import type { ReadOptions } from './reports.ts';

const options: ReadOptions = { sha256: bytes => `sha-${bytes.length}`, layout, languages: ['en'] };

const LEAD =
  'Two ferries collided off the port of Marlow on Tuesday morning, and nobody was hurt, the harbour master said.';
const GERMAN =
  'Zwei Fähren sind am Dienstag vor dem Hafen von Marlow zusammengestoßen, und niemand wurde verletzt, wie der Hafenmeister sagte.';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(text: string, input: string, more: Partial<ReadOptions> = {}) {
  return gatherReadings([readReports(bytesOf(text), input, { ...options, ...more })]);
}

function codes(text: string, input = 'a.txt'): readonly string[] {
  return read(text, input).problems.map(problem => problem.code);
}

describe('readReports, plain text', () => {
  it('keeps the text code unit for code unit and marks its blocks', () => {
    const text = `Ferries collide off Marlow\r\n\r\nMARLOW, July 4, 2023 (AP) — ${LEAD}\u00a0🚢\r\n`;
    const { reports, problems } = read(text, 'reports/courier.txt');
    expect(problems).toEqual([]);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({
      id: 'courier',
      input: 'reports/courier.txt',
      role: 'report',
      outlet: null,
      headline: 'Ferries collide off Marlow',
      published: '2023-07-04',
      publishedFrom: 'dateline',
      zone: null,
      status: 'usable',
      language: 'en',
      text,
    });
    expect(reports[0]!.blocks.map(block => block.kind)).toEqual(['headline', 'dateline', 'paragraph']);
    expect(reports[0]!.sha256).toBe(`sha-${bytesOf(text).length}`);
  });

  it('never makes up a date', () => {
    expect(read(LEAD, 'a.txt').reports[0]).toMatchObject({ published: null, publishedFrom: null });
  });

  it('strips the mark of a Markdown headline from the field, not from the text', () => {
    const [report] = read(`# Ferries collide off Marlow\n\n${LEAD}`, 'a.md').reports;
    expect(report).toMatchObject({ headline: 'Ferries collide off Marlow' });
    expect(report!.text.startsWith('# ')).toBe(true);
  });

  it.each([
    ['', ['empty']],
    [' \n\t\n', ['empty']],
    ['<!DOCTYPE html><html><body>Ferries</body></html>', ['not-a-report']],
    [GERMAN, ['other-language']],
    [`${LEAD} ${LEAD.replace('Two', 'Three')}\n${GERMAN}`, ['mixed-language']],
    ['Marlow 12', ['language-not-told']],
    [`${LEAD}\nThe company said…`, ['cut-off']],
    [LEAD, []],
  ])('%j', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('names a binary and a wrong encoding', () => {
    const named = (bytes: Uint8Array) => gatherReadings([readReports(bytes, 'a.txt', options)]);
    expect(named(Uint8Array.from([65, 0, 66])).problems).toMatchObject([{ code: 'binary', report: 'a.txt' }]);
    const latin = Uint8Array.from([...bytesOf(LEAD), 32, 0xe9, 46]);
    const read1252 = named(latin);
    expect(read1252.reports[0]!.text.endsWith('é.')).toBe(true);
    expect(read1252.problems).toMatchObject([{ code: 'bad-encoding', report: 'a' }]);
  });

  it('refuses a text above the limit and takes one below it', () => {
    expect(codes('x'.repeat(LARGEST_TEXT + 1))).toEqual(['too-large']);
    expect(codes(`${LEAD}\n`.repeat(1000))).toEqual([]);
  });
});

describe('readReports, JSON', () => {
  const record = {
    id: 'c1',
    title: 'Ferries collide',
    body: LEAD,
    source: { name: 'The Courier' },
    url: 'https://courier.example/1',
    date: '2023-07-04T09:30:00+02:00',
    updated: '2023-07-04T10:00:00+02:00',
    language: 'en-GB',
    author: ['Ada Quill', 'Ben Ohm'],
    role: 'draft',
    status: 'withheld',
    embargoed: '2023-07-05',
  };

  it('reads every field', () => {
    const { reports, problems } = read(JSON.stringify(record), 'a.json');
    expect(reports[0]).toMatchObject({
      id: 'c1',
      headline: 'Ferries collide',
      outlet: 'The Courier',
      url: 'https://courier.example/1',
      published: '2023-07-04T09:30:00',
      publishedFrom: 'metadata',
      zone: '+02:00',
      updated: '2023-07-04T10:00:00',
      language: 'en',
      byline: 'Ada Quill, Ben Ohm',
      role: 'draft',
      status: 'withheld',
      embargoed: '2023-07-05',
      text: LEAD,
    });
    expect(problems.map(problem => problem.code)).toEqual(['withheld', 'embargoed']);
  });

  it.each([
    ['2023-07-05T06:00:00+02:00', '2023-07-05T06:00:00+02:00'],
    ['2023-07-05T06:00:00Z', '2023-07-05T06:00:00+00:00'],
    ['2023-07-05T06:00:00', '2023-07-05T06:00:00'],
    // of which moment that is, only the day is known
    ['2023-07-05T06:00:00 ET', '2023-07-05'],
    // an embargo that can't be read is one
    ['after the speech', 'after the speech'],
    [true, 'true'],
  ])('keeps the embargo %s', (embargoed, kept) => {
    const { reports, problems } = read(JSON.stringify({ ...record, status: 'usable', embargoed }), 'a.json');
    expect(reports[0]!.embargoed).toBe(kept);
    expect(problems).toMatchObject([{ code: 'embargoed', report: reports[0]!.id }]);
    expect(problems[0]!.detail).toContain(kept);
  });

  it.each([
    ['embargoed', 'withheld'],
    ['usable', 'usable'],
    ['publish', 'usable'],
  ])('reads the status %s', (status, kept) => {
    expect(read(JSON.stringify({ ...record, status }), 'a.json').reports[0]!.status).toBe(kept);
  });

  const texts = ['One of them.', 'Two of them.', 'Three of them.'].map(words => `${LEAD} ${words}`);
  it('reads all records of a list on a line, and says where a bad one stands', () => {
    const lines = [{ articles: [{ text: texts[0] }, { text: texts[1] }, 7] }, { text: texts[2] }];
    const { reports, problems } = read(lines.map(line => JSON.stringify(line)).join('\n'), 'a.jsonl');
    expect(reports.map(report => report.text)).toEqual(texts);
    expect(problems.map(({ detail }) => detail)).toEqual([
      'Line 1, record 3: A number where a record with a "text" was expected.',
    ]);
  });

  it.each([
    ['an array', 'a.json', JSON.stringify(texts.map(text => ({ text })))],
    ['JSON Lines', 'a.jsonl', texts.map(text => JSON.stringify({ text })).join('\n')],
    ['JSON Lines under another name', 'a.json', texts.map(text => JSON.stringify({ text })).join('\r\n')],
    ['a wrapped list', 'a.json', JSON.stringify({ status: 'ok', articles: texts.map(content => ({ content })) })],
    ['an array on standard input', '-', JSON.stringify(texts.map(text => ({ text })))],
    ['JSON Lines on standard input', '-', texts.map(text => JSON.stringify({ text })).join('\n')],
  ])('reads %s', (_, input, json) => {
    const { reports, problems } = read(json, input);
    expect(reports.map(report => report.text)).toEqual(texts);
    const name = input === '-' ? 'stdin' : 'a';
    expect(reports.map(report => report.id)).toEqual([`${name}-1`, `${name}-2`, `${name}-3`]);
    expect(problems).toEqual([]);
  });

  it('reads its own annotations back', () => {
    const { reports } = read(
      JSON.stringify({ schema: 'synoptic.annotation/1', report: { id: 'x', text: LEAD } }),
      'a.json',
    );
    expect(reports.map(report => report.id)).toEqual(['x']);
  });

  it('passes a bad field over and says so', () => {
    const bad = { text: LEAD, published: '11/9/2016', role: 'judge', language: 'English', id: { a: 1 } };
    const { reports, problems } = read(JSON.stringify(bad), 'a.json');
    expect(reports[0]).toMatchObject({ id: 'a', published: null, role: 'report', language: 'en' });
    expect(problems.map(problem => [problem.code, problem.report])).toEqual(Array(4).fill(['bad-field', 'a']));
    expect(problems.map(problem => problem.detail).join('\n')).toContain('"published" is "11/9/2016"');
  });

  it('reads the good records beside the bad', () => {
    const { reports, problems } = read(JSON.stringify([{ text: LEAD }, { title: 'No words' }, 7, null]), 'a.json');
    expect(reports.map(report => report.id)).toEqual(['a-1']);
    expect(problems.map(problem => [problem.code, problem.report])).toEqual([
      ['no-text', 'a.json'],
      ['not-a-report', 'a.json'],
      ['not-a-report', 'a.json'],
    ]);
    expect(problems[0]!.detail).toBe('Record 2: "No words" has no text; give it as "text", "body" or "content".');
  });

  it('reads the good lines beside the bad', () => {
    const { reports, problems } = read(`{"text": "${LEAD}"}\n{"text": "x",}\n\n{"text": "${LEAD} Two."}`, 'a.jsonl');
    expect(reports.map(report => report.id)).toEqual(['a-1', 'a-4']);
    expect(problems).toMatchObject([{ code: 'bad-json', report: 'a.jsonl' }]);
    expect(problems[0]!.detail).toContain('line 2, column 14');
  });

  it('tells the first hundred bad lines and how many more there are, soon', () => {
    const start = performance.now();
    const { reports, problems } = read(`${'{\n{x}\n'.repeat(50_000)}{"text": "${LEAD}"}`, 'a.jsonl');
    expect(reports).toHaveLength(1);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toEqual({ code: 'bad-json', detail: 'And 99,900 more of the same.', report: 'a.jsonl' });
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it.each([
    ['a list beside its text', { text: LEAD, items: [{ text: 'Related.' }] }, [LEAD]],
    ['an empty list beside its text', { text: LEAD, documents: [] }, [LEAD]],
    [
      'a list of records',
      { title: 'Feed', articles: [{ text: LEAD }, { text: `${LEAD} Two.` }] },
      [LEAD, `${LEAD} Two.`],
    ],
  ])('a record and %s', (_, value, texts) => {
    expect(read(JSON.stringify(value), 'a.json').reports.map(({ text }) => text)).toEqual(texts);
    expect(
      read(`${JSON.stringify(value)}\n${JSON.stringify({ text: 'Last.' })}`, 'a.jsonl').reports.map(({ text }) => text),
    ).toEqual([...texts, 'Last.']);
  });

  it('reads all records of a list on a line, and names a list without any', () => {
    const { reports, problems } = read(`[{"text": "${LEAD}"}, {"text": "${LEAD} Two."}]\n{"results": []}`, 'a.jsonl');
    expect(reports.map(({ text }) => text)).toEqual([LEAD, `${LEAD} Two.`]);
    expect(problems.map(({ detail }) => detail)).toEqual([
      'Line 2: The record has no text; give it as "text", "body" or "content".',
    ]);
  });

  it('keeps an embargo whose words are nested beyond printing, and the record beside it', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const { reports } = read(`[{"text": "${LEAD}", "embargoed": ${deep}}, {"text": "${LEAD} Two."}]`, 'a.json');
    expect(reports.map(({ embargoed }) => embargoed)).toEqual(['a list, no date', null]);
  });

  it.each([
    ['{"text": "a",}', 'bad-json'],
    ['not json at all', 'bad-json'],
    ['', 'empty'],
    ['[]', 'no-text'],
    ['{}', 'no-text'],
    ['{"text": ""}', 'no-text'],
    ['{"text": 5}', 'no-text'],
    ['"text"', 'not-a-report'],
    [`{"schema": ${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 'no-text'],
    [`{"__proto__": {"text": "${LEAD}"}}`, 'no-text'],
  ])('%s', (json, code) => {
    expect(codes(json, 'a.json')).toEqual([code]);
  });

  it('takes a text that begins with a bracket for a text', () => {
    expect(read(`[Video] ${LEAD}`, '-').reports[0]!.text).toBe(`[Video] ${LEAD}`);
  });

  it('refuses a text, and a file, above its limit', () => {
    expect(codes(JSON.stringify([{ text: 'x'.repeat(LARGEST_TEXT + 1) }, { text: LEAD }]), 'a.json')).toEqual([
      'too-large',
    ]);
    const large = readReports(new Uint8Array(LARGEST_RECORDS + 1), 'a.json', options);
    expect(large.problems.map(problem => problem.code)).toEqual(['too-large']);
  });
});

describe('whose word counts', () => {
  const defaults = { outlet: 'Default', role: 'draft' as const };
  const table = {
    input: 'meta.csv',
    rows: [{ line: 2, file: 'a.json', fields: { outlet: 'From the table' } }],
  };

  it('a table over the record, the record over options', () => {
    const json = JSON.stringify({ text: LEAD, outlet: 'From the record' });
    expect(read(json, 'a.json', { defaults, table }).reports[0]).toMatchObject({
      outlet: 'From the table',
      role: 'draft',
    });
    expect(read(json, 'b.json', { defaults, table }).reports[0]).toMatchObject({ outlet: 'From the record' });
    expect(read(LEAD, 'c.txt', { defaults, table }).reports[0]).toMatchObject({ outlet: 'Default' });
  });

  it('metadata over the dateline', () => {
    const published = { published: '2023-07-05', zone: null };
    const [report] = read(`MARLOW, July 4, 2023 — ${LEAD}`, 'a.txt', { defaults: { published } }).reports;
    expect(report).toMatchObject({ published: '2023-07-05', publishedFrom: 'metadata' });
  });
});

describe('gatherReadings', () => {
  it('makes ids unique, moves problems along, names identical texts', () => {
    const batch = gatherReadings(
      ['x/a.txt', 'y/a.txt'].map(input => readReports(bytesOf(`${LEAD}\nThe company said…`), input, options)),
    );
    expect(batch.reports.map(report => report.id)).toEqual(['a', 'a-2']);
    expect(batch.problems.map(problem => [problem.code, problem.report])).toEqual([
      ['cut-off', 'a'],
      ['cut-off', 'a-2'],
      ['identical', 'a-2'],
    ]);
  });

  it('never throws on any bytes under any name', () => {
    const names = fc.constantFrom('a.txt', 'a.json', 'a.jsonl', '-', 'a.md', 'a', '');
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array(), fc.string().map(bytesOf), fc.json().map(bytesOf)),
        names,
        (bytes, input) => {
          const { found, problems } = readReports(bytes, input, options);
          expect(found.length + problems.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('names', () => {
  it.each([
    ['reports/a.b.txt', 'a.b'],
    ['C:\\reports\\a.txt', 'a'],
    ['.hidden', '.hidden'],
    ['a', 'a'],
    ['-', 'stdin'],
    ['folder/', 'folder'],
  ])('%s', (input, name) => {
    expect(baseName(input)).toBe(name);
  });

  it('numbers reports of one name by what they were read from, in whatever order that is given', () => {
    const inputs = ['d2/report.txt', 'd1/report.txt', 'd3/report.txt'];
    const idsOf = (order: readonly string[]): Readonly<Record<string, string>> => {
      const { reports } = gatherReadings(order.map(input => readReports(bytesOf(LEAD), input, options)));
      return Object.fromEntries(reports.map(report => [report.input, report.id]));
    };
    expect(idsOf(inputs)).toEqual({
      'd1/report.txt': 'report',
      'd2/report.txt': 'report-2',
      'd3/report.txt': 'report-3',
    });
    expect(idsOf([...inputs].reverse())).toEqual(idsOf(inputs));
  });

  it('gives every report an id of its own and leaves the first of each alone', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'a-2', 'b', 'a-3')), wanted => {
        const [report] = read(LEAD, 'a.txt').reports;
        const ids = assignIds(wanted.map(id => ({ ...report!, id })));
        expect(new Set(ids).size).toBe(wanted.length);
        for (const id of new Set(wanted)) expect(ids[wanted.indexOf(id)]).toBe(id);
      }),
    );
  });
});

it('says of an input that breaks its reader that it can’t be read, whatever its name', async () => {
  const broken = {
    ...options,
    sha256: () => {
      throw new RangeError('too deep');
    },
  };
  for (const input of ['-', 'a.txt', 'a.json']) {
    const bytes = new TextEncoder().encode(input === 'a.json' ? `{"text": "${LEAD}"}` : LEAD);
    expect((await readInput(bytes, input, broken)).problems).toMatchObject([{ code: 'bad-document', report: input }]);
  }
});
