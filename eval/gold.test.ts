import { describe, expect, test } from 'vitest';
import type { Comparison, Finding, Utterance, Variant } from '../src/core/model/comparison.ts';
import type { Quotation } from '../src/core/model/layers.ts';
import { annotate, english, type Report } from '../src/index.ts';
import { bareReport } from '../test/support/reports.ts';
import { scoreGold } from './gold.ts';
import { type ComparedStory, scoreStory } from './gold-counts.ts';
import { checkGoldSpans, type Gold, type GoldDifference, type GoldSpan } from './gold-stories.ts';

// A ferry runs aground: three made-up reports.
const TEXTS: Readonly<Record<string, string>> = {
  a: 'The ferry Alma ran aground on Monday with 40 aboard. "We heard a bang," said Ilse Marquand, a cook.',
  b: 'The ferry ran aground on Tuesday with about 40 aboard. "We heard a loud bang," Marquand said. Divers came.',
  c: 'Two were hurt when the Alma ran aground on Monday.',
};
const HEADLINES: Readonly<Record<string, string>> = { a: 'Ferry aground', b: '"A terrible noise"', c: 'Alma aground' };

function place(report: string, exact: string, field: 'text' | 'headline' = 'text'): GoldSpan {
  const start = (field === 'headline' ? HEADLINES : TEXTS)[report]!.indexOf(exact);
  if (start < 0) throw new Error(`no "${exact}" in ${report}`);
  return { report, start, end: start + exact.length, exact, ...(field === 'headline' ? { field } : {}) };
}

function difference(id: string, type: string, relation: 'conflict' | 'compatible', ...sides: GoldSpan[]) {
  return {
    id,
    question: `${id}?`,
    type,
    relation,
    severity: relation === 'conflict' ? 'material' : 'minor',
    confidence: 'high',
    sides: sides.map(span => ({ value: span.exact, spans: [span] })),
  } satisfies GoldDifference;
}

const DAY = difference('d1', 'date', 'conflict', place('a', 'Monday'), place('b', 'Tuesday'));
const ABOARD = difference('d2', 'number', 'compatible', place('a', '40'), place('b', 'about 40'));
const COOK = {
  ...difference('d4', 'name', 'compatible', place('a', 'Ilse Marquand'), place('b', 'Marquand')),
  severity: 'wording',
} satisfies GoldDifference;
const DOUBTFUL = {
  ...difference('d3', 'cause', 'conflict', place('a', 'aboard'), place('b', 'Divers came')),
  confidence: 'low',
} satisfies GoldDifference;

const GOLD: Gold = {
  differences: [DAY, ABOARD, COOK, DOUBTFUL],
  agreements: [{ id: 'a1', point: 'It ran aground', spans: [place('a', 'ran aground'), place('b', 'ran aground')] }],
  singles: [{ id: 's1', point: 'Two were hurt', spans: [place('c', 'Two were hurt')] }],
  quotes: [
    { id: 'q1', span: place('a', 'We heard a bang,'), speaker: 'Ilse Marquand', kind: 'direct' },
    { id: 'q2', span: place('b', 'We heard a loud bang,'), speaker: 'Ilse Marquand', kind: 'direct' },
    { id: 'q3', span: place('b', 'A terrible noise', 'headline'), speaker: null, kind: 'term' },
  ],
  utterances: [{ id: 'u1', quotes: ['q1', 'q2'] }],
};

function variant(...spans: GoldSpan[]): Variant {
  const evidence = spans.map(span => ({ ...span, prefix: '', suffix: '' }));
  return { value: { type: 'text', text: spans[0]!.exact }, display: spans[0]!.exact, evidence };
}

function finding(kind: Finding['kind'], relation: Finding['relation'], ...variants: Variant[]): Finding {
  return {
    id: `${kind}-${relation}`,
    kind,
    relation,
    between: 'reports',
    severity: 'material',
    label: '?',
    group: null,
    voices: [],
    variants,
    silent: [],
    why: { rule: 'made-up', features: {}, measuredPrecision: null },
  };
}

const FINDINGS: readonly Finding[] = [
  finding('date', 'conflict', variant(place('a', 'Monday'), place('c', 'Monday')), variant(place('b', 'Tuesday'))),
  finding('number', 'compatible', variant(place('a', '40')), variant(place('b', 'about 40'))),
  finding('name', 'compatible', variant(place('a', 'Ilse Marquand')), variant(place('b', 'Marquand'))),
  finding('fact', 'agree', variant(place('a', 'ran aground'), place('b', 'ran aground'))),
  finding('fact', 'only', variant(place('c', 'Two were hurt'))),
];

function quotation(content: GoldSpan, source: GoldSpan): Quotation {
  return {
    style: 'direct',
    content: [content],
    cue: null,
    source,
    speaker: { status: 'named', start: source.start, end: source.end },
    via: [],
    addressee: null,
    medium: null,
    when: null,
    rule: 'made-up',
  };
}

const QUOTATIONS: Readonly<Record<string, readonly Quotation[]>> = {
  a: [quotation(place('a', 'We heard a bang,'), place('a', 'Ilse Marquand'))],
  b: [quotation(place('b', 'We heard a loud bang,'), place('b', 'Marquand'))],
  c: [],
};

const UTTERANCE: Utterance = {
  id: 'u',
  renderings: [place('a', 'We heard a bang,'), place('b', 'We heard a loud bang,')].map(part => ({
    report: part.report,
    speaker: { status: 'named' },
    via: [],
    parts: [{ ...part, prefix: '', suffix: '' }],
  })),
  columns: [],
  changes: [],
};

function report(id: string): Report {
  return bareReport(id, TEXTS[id]!, { headline: HEADLINES[id]!, blocks: [] });
}

interface Made {
  readonly findings?: readonly Finding[];
  readonly utterances?: readonly Utterance[];
  readonly quotations?: Readonly<Record<string, readonly Quotation[]>>;
}

function story({ findings = [], utterances = [], quotations = {} }: Made): ComparedStory {
  const reports = ['a', 'b', 'c'].map(id => ({ ...report(id), quotations: quotations[id] ?? [] }));
  const comparison: Comparison = {
    story: { title: '', day: null, from: null, to: null },
    coverage: {
      values: { read: 0, matched: 0 },
      quotations: { read: 0, matched: 0 },
      statements: { read: 0, matched: 0 },
    },
    reports,
    setAside: [],
    entities: [],
    points: [],
    findings,
    utterances,
    timeline: [],
    shared: { passages: [], credits: [], copies: [] },
    problems: [],
  };
  const annotations = reports.map(each => ({ ...annotate(report(each.id), english), quotations: each.quotations }));
  return { name: 'ferry', gold: GOLD, annotations, comparison };
}

function valuesOf(made: Made): Readonly<Record<string, number>> {
  return Object.fromEntries(
    scoreGold([story(made)]).metrics.map(({ id, value }) => [id.replace('stories.', ''), value]),
  );
}

test('a perfect comparison scores 1 on everything', () => {
  const values = valuesOf({ findings: FINDINGS, utterances: [UTTERANCE], quotations: QUOTATIONS });
  expect(Object.entries(values).filter(([, value]) => value !== 1)).toEqual([]);
});

test('an empty comparison scores 0 on everything', () => {
  expect(Object.entries(valuesOf({})).filter(([, value]) => value !== 0)).toEqual([]);
});

describe('near misses', () => {
  test('a conflict shown as a mere difference counts in the lenient figure only', () => {
    const values = valuesOf({ findings: FINDINGS.map(each => ({ ...each, relation: 'compatible' as const })) });
    expect([values.clashes, values['clashes-lenient'], values.relation]).toEqual([0, 1, 2 / 3]);
  });

  test('an update counts as the clash it is, with the wrong relation', () => {
    const values = valuesOf({ findings: [{ ...FINDINGS[0]!, relation: 'update' }] });
    expect([values.clashes, values.relation, values.claims]).toEqual([1, 0, 1]);
  });

  test('both sides in one variant meet nothing', () => {
    const both = finding('date', 'conflict', variant(place('a', 'Monday'), place('b', 'Tuesday')));
    expect(valuesOf({ findings: [both] })['clashes-lenient']).toBe(0);
  });

  test('two variants on one side meet nothing', () => {
    const same = finding('date', 'conflict', variant(place('a', 'Monday')), variant(place('a', 'on Monday')));
    expect(valuesOf({ findings: [same] })['clashes-lenient']).toBe(0);
  });

  test('whole sentences meet nothing', () => {
    const whole = finding('date', 'conflict', variant(place('a', TEXTS.a!)), variant(place('b', TEXTS.b!)));
    expect(valuesOf({ findings: [whole] })['clashes-lenient']).toBe(0);
  });

  test('one finding meets one difference', () => {
    const wide = finding(
      'date',
      'conflict',
      variant(place('a', 'Monday'), place('a', '40')),
      variant(place('b', 'Tuesday'), place('b', 'about 40')),
    );
    const values = valuesOf({ findings: [wide] });
    expect([values.clashes, values.detail, values.differences]).toEqual([1, 0, 1 / 3]);
  });

  test('words of one report are no agreement', () => {
    const alone = finding('fact', 'agree', variant(place('a', 'ran aground')));
    expect(valuesOf({ findings: [alone] }).agreements).toBe(0);
  });

  test('a single is met only by what is said to stand in one report', () => {
    const agreed = finding('fact', 'agree', variant(place('c', 'Two were hurt')));
    expect(valuesOf({ findings: [agreed] }).singles).toBe(0);
  });

  test('the speaker of the other quotation is wrong', () => {
    const cook = quotation(place('a', 'We heard a bang,'), place('a', 'a cook'));
    const values = valuesOf({ quotations: { ...QUOTATIONS, a: [cook] } });
    expect([values.speakers, values['quotations.f1']]).toEqual([0.5, 1]);
  });

  test('a term taken for speech costs precision', () => {
    const term = quotation(place('b', 'A terrible noise', 'headline'), place('b', 'Marquand'));
    const values = valuesOf({ quotations: { ...QUOTATIONS, b: [...QUOTATIONS.b!, term] } });
    expect([values['quotations.p'], values['quotations.r']]).toEqual([2 / 3, 1]);
  });
});

describe('claims', () => {
  const verdicts = (...findings: Finding[]): readonly string[] =>
    scoreStory(story({ findings })).claims.map(claim => claim.verdict);

  test('each is judged', () => {
    const day = FINDINGS[0]!;
    const aboard = finding('number', 'conflict', ...FINDINGS[1]!.variants);
    const doubtful = finding('cause', 'conflict', variant(place('a', 'aboard')), variant(place('b', 'Divers came')));
    const made = finding('name', 'conflict', variant(place('a', 'Alma')), variant(place('b', 'ferry')));
    expect(verdicts(day, { ...day, id: 'copy' }, aboard, doubtful, made, FINDINGS[3]!)).toEqual([
      'gold',
      'again',
      'compatible',
      'unsure',
      'absent',
    ]);
  });

  test('those that only meet a doubtful difference are left out of the share', () => {
    const doubtful = finding('cause', 'conflict', variant(place('a', 'aboard')), variant(place('b', 'Divers came')));
    expect(valuesOf({ findings: [FINDINGS[0]!, doubtful] }).claims).toBe(1);
  });
});

test('misses name the difference and the words of each side', () => {
  const [first] = scoreGold([story({})]).misses;
  expect(first).toContain('ferry d1 date conflict material, missed: d1?');
  expect(first).toContain('a "Monday"');
});

test('gold spans are held against the reports', () => {
  const reports = Object.keys(TEXTS).map(report);
  expect(checkGoldSpans(GOLD, reports)).toEqual([]);
  const shifted = reports.map(each => ({ ...each, text: `x${each.text}` }));
  expect(checkGoldSpans(GOLD, shifted).length).toBeGreaterThan(5);
  expect(checkGoldSpans(GOLD, reports.slice(1))[0]).toContain('no report a');
});
