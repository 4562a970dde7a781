/** Proposals read: an answer as it should be, each way that models break one, and that no text makes it fail. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_ITEMS, MOST_PLACES, type Proposals, type ProposedDifference } from '../core/model/proposals.ts';
import { readProposals } from './proposals.ts';

const span = (report: string, exact: string) => ({ report, exact });
const DIFFERENCE: ProposedDifference = {
  question: 'How many were hurt?',
  type: 'number',
  relation: 'conflict',
  severity: 'material',
  sides: [
    { value: 'three', spans: [{ ...span('a', 'three'), near: 'three people were hurt' }] },
    { value: 'four', spans: [{ ...span('b', 'Four'), field: 'headline', paragraph: 2 }] },
  ],
};
const AGREEMENT = { point: 'The bridge is shut', spans: [span('a', 'was closed'), span('b', 'was shut')] };
const SINGLE = { point: 'Repairs will cost 5 million', spans: [span('a', '$5 million')] };
const ANSWER = { notOfThisEvent: ['c'], differences: [DIFFERENCE], agreements: [AGREEMENT], singles: [SINGLE] };
const TEXT = JSON.stringify(ANSWER);

const read = (text: string) => readProposals(text, { input: 'answer.json' });
const codes = (text: string): readonly string[] => read(text).problems.map(({ code }) => code);

/** The one difference of an answer with these fields in its place. */
function differenceOf(fields: object): ProposedDifference {
  const { proposals } = read(JSON.stringify({ differences: [{ ...DIFFERENCE, ...fields }] }));
  return proposals!.differences[0]!;
}

describe('an answer', () => {
  test('is taken as it is', () => {
    expect(read(TEXT)).toEqual({ proposals: { by: 'answer.json', prompt: 'unknown', ...ANSWER }, problems: [] });
  });

  test('says who gave it, unless that is known', () => {
    const text = JSON.stringify({ schema: 'synoptic.proposals/1', by: 'A model', prompt: 'en/prompt-1', ...ANSWER });
    expect(read(text).proposals).toEqual({ by: 'A model', prompt: 'en/prompt-1', ...ANSWER });
    const known = { input: '-', by: 'Another', prompt: 'en/prompt-2' };
    expect(readProposals(text, known).proposals).toMatchObject({ by: 'Another', prompt: 'en/prompt-2' });
    expect(readProposals(TEXT, { input: '-' }).proposals).toMatchObject({ by: 'standard input' });
    expect(readProposals(TEXT, { input: 'some/where/mine.json' }).proposals).toMatchObject({ by: 'mine.json' });
  });

  test('may have nothing to propose', () => {
    expect(read('{"differences": []}')).toMatchObject({ proposals: { differences: [], singles: [] }, problems: [] });
  });
});

describe('what models put around an answer is no fault', () => {
  test.each([
    ['prose', `Here you are:\n\n${TEXT}\n\nI hope this {helps}.`],
    ['a fence', `\`\`\`json\n${TEXT}\n\`\`\``],
    ['prose with brackets', `As asked [see below], in the shape {differences, agreements}:\n${TEXT}`],
    ['thinking', `<think>Maybe {"differences": [{"question": "x", "sides": []}]}?</think>\n${TEXT}`],
    ['thinking without a beginning', `{"differences": []} would be wrong.</think>${TEXT}`],
    ['thinking marked otherwise', `<|channel|>analysis<|message|>[{"a": 1}]<|end|><|channel|>final<|message|>${TEXT}`],
    ['an object of its own', `{"answer": ${TEXT}}`],
    ['a mark of byte order', `\ufeff${TEXT}`],
    ['another indent', JSON.stringify(ANSWER, null, 4)],
    [
      'lines of their own',
      [DIFFERENCE, AGREEMENT, SINGLE, { notOfThisEvent: 'c' }].map(each => JSON.stringify(each)).join('\n'),
    ],
    [
      'several pieces',
      `${JSON.stringify({ differences: [DIFFERENCE] })} and ${JSON.stringify({ ...ANSWER, differences: [] })}`,
    ],
  ])('%s', (_, text) => {
    const { proposals, problems } = read(text);
    expect(problems).toEqual([]);
    expect(proposals).toMatchObject(ANSWER);
  });

  test('words of a report that look like the end of thinking end nothing', () => {
    const said = {
      ...ANSWER,
      singles: [{ point: 'x', spans: [span('a', 'he wrote </think> and {differences: []}')] }],
    };
    const text = JSON.stringify(said);
    for (const before of ['', '<think>{"differences": []} or not?</think>\n', 'Nothing to think of.</think>```json\n'])
      expect(read(before + text).proposals).toMatchObject(said);
  });
});

describe('what is nearly JSON is read, and said to be', () => {
  test.each([
    ['a comma too many', TEXT.replace(/\}\]\}$/, '},]}')],
    ['a comma missing', TEXT.replace('"conflict",', '"conflict"\n')],
    ['single marks', TEXT.replaceAll('"', "'")],
    ['a line break in a string', TEXT.replace('How many', 'How\nmany')],
    ['a bracket too many', TEXT.replace('"agreements"', '}, "agreements"')],
  ])('%s', (_, text) => {
    const { proposals, problems } = read(text);
    expect(problems).toMatchObject([{ code: 'proposals-mended', report: 'answer.json' }]);
    expect(problems[0]!.detail).toMatch(/^Not valid JSON at line \d+, column \d+ \(.+\): \d+ items? (?:was|were) read/);
    expect(proposals).toMatchObject({ differences: [DIFFERENCE] });
  });
});

describe('what is cut off', () => {
  const many: Proposals = {
    by: 'm',
    prompt: 'p',
    notOfThisEvent: [],
    differences: [DIFFERENCE, { ...DIFFERENCE, question: 'Who said so?' }],
    agreements: [AGREEMENT, AGREEMENT],
    singles: [SINGLE],
  };

  test('anywhere: every whole item before is kept, and nothing of the broken one', () => {
    const text = JSON.stringify(many, null, 1);
    let most = 0;
    for (let end = 0; end < text.length; end++) {
      const { proposals, problems } = read(text.slice(0, end));
      expect(problems.map(({ code }) => code)).toEqual([proposals === null ? 'bad-proposals' : 'proposals-cut']);
      if (proposals === null) continue;
      const { differences, agreements, singles } = proposals;
      expect(differences).toEqual(many.differences.slice(0, differences.length));
      expect(agreements).toEqual(many.agreements.slice(0, agreements.length));
      const kept = differences.length + agreements.length + singles.length;
      expect(kept).toBeGreaterThanOrEqual(most);
      most = kept;
    }
    expect(most).toBe(5);
  });

  test('with a fence and an excuse behind it', () => {
    const { proposals, problems } = read(
      `\`\`\`json\n${TEXT.slice(0, TEXT.indexOf('"singles"') + 20)}\n\`\`\`\nI ran out, sorry.`,
    );
    expect(proposals).toMatchObject({ differences: [DIFFERENCE], agreements: [AGREEMENT], singles: [] });
    expect(problems).toMatchObject([{ code: 'proposals-cut' }]);
    expect(problems[0]!.detail).toContain('2 whole items');
  });
});

describe('other shapes', () => {
  const spans = [span('a', 'three'), span('b', 'Four')];
  test.each<[string, object, object]>([
    ['a number for a string', { sides: [{ value: 3, spans: [span('a', '3')] }] }, { sides: [{ value: '3' }] }],
    ['one object for a list of sides', { sides: DIFFERENCE.sides[0] }, { sides: [DIFFERENCE.sides[0]] }],
    [
      'one object for a list of spans',
      { sides: [{ value: 'x', spans: spans[0] }] },
      { sides: [{ spans: [spans[0]] }] },
    ],
    [
      'spans by report',
      { sides: [{ value: 'x', spans: { a: 'three', b: { exact: 'Four' } } }] },
      { sides: [{ spans }] },
    ],
    ['sides by value', { sides: { three: { spans: spans[0] } } }, { sides: [{ value: 'three', spans: [spans[0]] }] }],
    [
      'a side that is its own span',
      { sides: [{ value: 'x', ...spans[0] }] },
      { sides: [{ value: 'x', spans: [spans[0]] }] },
    ],
    ['words of the side’s report', { sides: [{ report: 'a', spans: ['three'] }] }, { sides: [{ spans: [spans[0]] }] }],
    ['spans and no sides', { sides: undefined, spans }, { sides: [{ spans: [spans[0]] }, { spans: [spans[1]] }] }],
    [
      'a report by number',
      { sides: [{ spans: [{ report: 0, exact: 'x' }] }] },
      { sides: [{ spans: [span('0', 'x')] }] },
    ],
    [
      'a number as exact words',
      { sides: [{ spans: [{ report: 'a', exact: 51 }] }] },
      { sides: [{ spans: [span('a', '51')] }] },
    ],
    [
      'ids as they were given',
      { sides: [{ spans: [span('[a]', 'x'), span('a.txt', 'y')] }] },
      { sides: [{ spans: [span('[a]', 'x'), span('a.txt', 'y')] }] },
    ],
    [
      'a paragraph as a string',
      { sides: [{ spans: [{ ...spans[0], paragraph: '¶3' }] }] },
      { sides: [{ spans: [{ paragraph: 3 }] }] },
    ],
    ['no question', { question: null }, { question: 'three / four' }],
  ])('%s', (_, fields, wanted) => {
    expect(differenceOf(fields)).toMatchObject(wanted);
  });

  test('what tells no place is left out, and the span stands', () => {
    const told = { ...span('a', 'x'), near: 7, paragraph: -1, field: 'body' };
    expect(differenceOf({ sides: [{ value: 'x', spans: [told] }] }).sides[0]!.spans).toEqual([
      { ...span('a', 'x'), near: '7' },
    ]);
  });
});

describe('words of their own', () => {
  test.each([
    ['time of day', 'time'],
    ['Date', 'date'],
    ['headline', 'headline-quote'],
    ['quote', 'quote-wording'],
    ['quote_wording', 'quote-wording'],
    ['quoteSubject', 'quote-subject'],
    ['date/time', 'date'],
    ['death toll', 'number'],
    ['job title', 'title'],
    ['internal contradiction', 'internal'],
    ['location', 'place'],
    ['who did what', 'fact'],
    ['', 'fact'],
    [7, 'fact'],
  ])('type %j is %s', (type, kind) => {
    expect(differenceOf({ type }).type).toBe(kind);
  });

  test.each([
    ['contradiction', 'conflict'],
    ['Conflicting', 'conflict'],
    ['incompatible', 'conflict'],
    ['updated', 'update'],
    ['superseded', 'update'],
    ['consistent', 'compatible'],
    ['', 'compatible'],
    [null, 'compatible'],
  ])('relation %j is %s', (relation, ours) => {
    expect(differenceOf({ relation }).relation).toBe(ours);
  });

  test.each([
    ['Material', 'material'],
    ['high', 'material'],
    ['wording only', 'wording'],
    ['low', 'minor'],
    [undefined, 'minor'],
  ])('severity %j is %s', (severity, ours) => {
    expect(differenceOf({ severity }).severity).toBe(ours);
  });
});

describe('what a proposer says itself is made fit to be shown', () => {
  test.each([
    ['escapes', 'How \u001b[31mmany\u0007?', 'How [31mmany?'],
    ['line breaks', 'How\r\n\tmany?', 'How many?'],
    ['marks of direction', 'How \u202emany\u2066?', 'How many?'],
    ['words nobody sees', 'How many?\u{e0049}\u{e0067}\u200b\ufe0f', 'How many?'],
    ['halves of pairs', 'How \ud800many\udc00?', 'How many?'],
    ['marks piled up', `o${'\u0301'.repeat(50)}`, 'o\u0301\u0301'],
    ['addresses', 'See https://news.example/x?y or www.bad.example now', 'See … or … now'],
  ])('%s', (_, question, shown) => {
    expect(differenceOf({ question }).question).toBe(shown);
  });

  test('and no longer than two lines, whole letters', () => {
    const { question } = differenceOf({ question: `${'x'.repeat(198)}😀😀` });
    expect(question).toBe(`${'x'.repeat(198)}…`);
  });

  test('words said to stand in a report are kept code unit for code unit', () => {
    const exact = ' a\u00ad\u202e\u0000\ud800 “b”\n';
    const near = `see${exact}`;
    expect(differenceOf({ sides: [{ value: 'x', spans: [{ report: 'a', exact, near }] }] }).sides[0]!.spans[0]).toEqual(
      { report: 'a', exact, near },
    );
  });
});

describe('what is too much is left out, and said', () => {
  test('ten thousand items', () => {
    const { proposals, problems } = read(
      JSON.stringify({ differences: Array.from({ length: 10_000 }, () => DIFFERENCE) }),
    );
    expect(proposals!.differences).toHaveLength(MOST_ITEMS);
    expect(problems).toMatchObject([
      { code: 'proposals-left-out', detail: expect.stringMatching(/^9800 items were left out: at most 200/) },
    ]);
  });

  test('entries that are no items', () => {
    const { proposals, problems } = read(JSON.stringify({ differences: ['three or four', 7, {}, DIFFERENCE, null] }));
    expect(proposals!.differences).toEqual([DIFFERENCE]);
    expect(problems).toMatchObject([{ code: 'proposals-left-out', detail: expect.stringMatching(/^4 entries/) }]);
  });

  test('places without a report or words, and sides without end', () => {
    const bad = [
      { report: 'a' },
      { exact: 'x' },
      span('a', ' '),
      span('a', '“ …'),
      span('a', 'x'.repeat(3000)),
      span('', 'x'),
      'x',
      null,
    ];
    const { proposals, problems } = read(
      JSON.stringify({ agreements: [{ point: 'x', spans: [...bad, span('a', 'y')] }] }),
    );
    expect(proposals!.agreements[0]!.spans).toEqual([span('a', 'y')]);
    expect(problems).toMatchObject([{ code: 'proposals-left-out', detail: expect.stringMatching(/^8 places/) }]);
    const sides = Array.from({ length: 500 }, () => DIFFERENCE.sides[0]);
    expect(differenceOf({ sides }).sides).toHaveLength(MOST_PLACES);
  });

  test('more bytes than an answer has', () => {
    expect(codes(' '.repeat(6 * 1024 * 1024))).toEqual(['bad-proposals']);
    expect(codes('é'.repeat(3 * 1024 * 1024))).toEqual(['bad-proposals']);
  });

  test('nesting without end', () => {
    const deep = `${'['.repeat(1_000_000)}`;
    expect(codes(deep)).toEqual(['bad-proposals']);
    expect(read(`{"agreements": [${JSON.stringify(AGREEMENT)}], "differences": ${deep}`)).toMatchObject({
      proposals: { agreements: [AGREEMENT] },
      problems: [{ code: 'proposals-cut' }],
    });
  });
});

describe('nothing here', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\t'],
    ['prose', 'I’m sorry, I can’t compare these reports.'],
    ['JSON of something else', '{"price": 3, "list": [1, 2]}'],
    ['a list of nothing', '[]'],
    ['an empty object', '{}'],
    ['thinking that never ends', '<think>The first report says {three}'],
    ['an error of a server', '{"error": {"message": "Rate limit", "code": 429}}'],
    ['a page', '<!doctype html><html><body>{}</body></html>'],
    ['cut at once', '{"notOfThisEvent": [], "differences": [{"question": "How'],
    ['a report', '{"id": "a", "text": "The bridge is shut.", "headline": "Shut"}'],
    ['a comparison', '{"schema": "synoptic.comparison/1", "reports": [], "findings": [], "points": []}'],
  ])('%s', (_, text) => {
    const { proposals, problems } = read(text);
    expect(proposals).toBeNull();
    expect(problems).toMatchObject([{ code: 'bad-proposals', report: 'answer.json' }]);
    expect(problems[0]!.detail).toMatch(/^[A-Z].*[.?]$/);
  });

  test('names from elsewhere do no harm', () => {
    const text = `{"__proto__": {"differences": 1}, "constructor": {"prototype": {"x": 1}}, "differences": [{"__proto__": {"question": "x"}, "constructor": 1, "toString": 2, "sides": {"__proto__": {"spans": {"__proto__": "x"}}}}]}`;
    const { proposals } = read(text);
    expect(proposals!.differences).toMatchObject([
      { sides: [{ value: '__proto__', spans: [{ report: '__proto__', exact: 'x' }] }] },
    ]);
    expect('x' in {}).toBe(false);
  });
});

/** Texts from an answer with pieces cut out, doubled and put in. */
const broken = fc
  .array(
    fc.tuple(
      fc.nat(TEXT.length),
      fc.nat(30),
      fc.oneof(fc.string(), fc.constantFrom('{', '}', '[', ']', '"', ',', '\\', '\ud800', 'null')),
    ),
  )
  .map(edits => edits.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), TEXT));

/** What holds of every reading: its fields are of the types that are promised, its labels can be shown. */
function holds(text: string): void {
  const { proposals, problems } = read(text);
  expect(proposals !== null || problems.length > 0).toBe(true);
  for (const { detail } of problems) expect(detail).toMatch(/^[A-Z0-9][^\n]*[.?]$/);
  const labels = [
    ...(proposals?.differences ?? []).flatMap(({ question, sides }) => [question, ...sides.map(({ value }) => value)]),
    ...[...(proposals?.agreements ?? []), ...(proposals?.singles ?? [])].map(({ point }) => point),
  ];
  for (const label of labels) expect(label).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]|^\s|\s$/u);
  expect(JSON.parse(JSON.stringify(proposals))).toEqual(proposals);
}

describe('no text makes it fail', () => {
  test('whatever it is', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json()), holds), { numRuns: 500 });
  });

  test('nor an answer in pieces', () => {
    fc.assert(fc.property(broken, holds), { numRuns: 1000 });
  });

  test('nor JSON in the place of anything', () => {
    const names = fc.constantFrom(
      'differences',
      'agreements',
      'singles',
      'sides',
      'spans',
      'exact',
      'report',
      'question',
      'point',
      'value',
      'by',
      'type',
      'near',
    );
    const { value } = fc.letrec(tie => ({
      value: fc.oneof(
        { maxDepth: 7 },
        fc.string(),
        fc.integer(),
        fc.constant(null),
        tie('object'),
        fc.array(tie('value'), { maxLength: 4 }),
      ),
      object: fc.dictionary(names, tie('value'), { maxKeys: 6 }),
    }));
    fc.assert(
      fc.property(value, each => holds(JSON.stringify({ differences: each, agreements: each }))),
      { numRuns: 1000 },
    );
  });
});
