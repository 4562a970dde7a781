/** Proposals held to the words: what stands, what is refused and why, and what must hold of any answer whatever. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkComparison, sameBytes } from '../../../../test/support/invariants.ts';
import { parser, reportsOf } from '../../../../test/support/stories.ts';
import { english } from '../../../languages/en/index.ts';
import type { Comparison, Finding } from '../../model/comparison.ts';
import type { Proposals, ProposedDifference, ProposedPoint, ProposedSpan } from '../../model/proposals.ts';
import type { Refusal } from '../../model/weighed-proposals.ts';
import { annotateStory } from '../../story.ts';
import { compare } from '../compare.ts';
import { withProposals } from './proposals.ts';
import { isResolved, spanResolver } from './resolve.ts';

const TEXTS = {
  gull:
    'The tram left Ember Square on Tuesday. It derailed at the depot in Orrin, and three people were hurt. The talks lasted about an hour. Two windows broke.\n\n' +
    '“We will pay for every window,” Mayor Tessa Holm said. “We will pay.” The depot has not reopened. No arrests have been made.',
  heron:
    'A tram came off its rails at the depot in Orrin on Tuesday. Five people were hurt. The talks lasted nearly an hour. Two panes broke.\n\n' +
    'Mayor Tessa Holm said: “We will pay for every door.” A driver from Vesk was arrested on Wednesday. The  depot\nhas a new roof.',
};
const RECORDS = [
  { id: 'gull', published: '2026-03-04', headline: 'Tram derails', text: TEXTS.gull },
  { id: 'heron', published: '2026-03-06', headline: 'Windows broken in Orrin', text: TEXTS.heron },
];
const REPORTS = reportsOf({ 'all.json': JSON.stringify(RECORDS) });
const ANNOTATIONS = annotateStory(REPORTS, english, { parser: parser() });
const RULES = compare(ANNOTATIONS, { force: true });

const NONE: Proposals = {
  by: 'a reader',
  prompt: 'p-1',
  notOfThisEvent: [],
  differences: [],
  agreements: [],
  singles: [],
};

function weighed(answer: Partial<Proposals>): Comparison {
  return withProposals(RULES, ANNOTATIONS, [{ ...NONE, ...answer }], english.proposals);
}

type Words = string | Omit<ProposedSpan, 'report'>;

function span(report: string, words: Words): ProposedSpan {
  return typeof words === 'string' ? { report, exact: words } : { report, ...words };
}

function difference(gull: Words, heron: Words, stated: Partial<ProposedDifference> = {}): ProposedDifference {
  const side = (report: string, words: Words): ProposedDifference['sides'][number] => ({
    value: typeof words === 'string' ? words : words.exact,
    spans: [span(report, words)],
  });
  return {
    ...{ question: 'What was it?', type: 'fact', relation: 'conflict', severity: 'material' },
    sides: [side('gull', gull), side('heron', heron)],
    ...stated,
  };
}

interface Outcome {
  readonly finding: Finding | undefined;
  readonly refused: Refusal | undefined;
}

function outcomeOf(answer: Partial<Proposals>): Outcome {
  const comparison = weighed(answer);
  const [{ held, refused }] = comparison.proposals as [NonNullable<Comparison['proposals']>[number]];
  return { finding: comparison.findings.find(({ id }) => id === held[0]?.finding), refused: refused[0] };
}

describe('words are found once, character for character, or not at all', () => {
  const resolve = spanResolver(ANNOTATIONS);
  const found = (report: string, words: Words): string => {
    const resolution = resolve(span(report, words));
    if (!isResolved(resolution)) return resolution.reason;
    const { field, start, end } = resolution.span;
    const { headline, text } = resolution.annotation.report;
    return `${field ?? 'text'}: ${(field === 'headline' ? headline : text)!.slice(start, end)}`;
  };

  test.each<readonly [string, string, Words, string]>([
    ['as they stand', 'gull', 'three people', 'text: three people'],
    ['white space folded', 'heron', 'The depot has', 'text: The  depot\nhas'],
    ['by what is near', 'gull', { exact: 'We will pay', near: 'said. “We will pay.”' }, 'text: We will pay'],
    ['by their paragraph', 'gull', { exact: 'The', paragraph: 2 }, 'text: The'],
    ['in the headline that is named', 'heron', { exact: 'Windows', field: 'headline' }, 'headline: Windows'],
    ['in a headline that is not', 'heron', 'Windows broken', 'headline: Windows broken'],
  ])('%s', (_, report, words, expected) => expect(found(report, words)).toBe(expected));

  test.each<readonly [string, string, Words, string]>([
    ['twice, and nothing says which', 'gull', 'We will pay', 'ambiguous'],
    ['of the other report', 'gull', 'A driver from Vesk', 'not-in-text'],
    ['a letter changed', 'gull', 'three persons', 'not-in-text'],
    ['marks of another kind', 'gull', '"We will pay for every window,"', 'not-in-text'],
    ['a part of a word', 'gull', 'ember', 'not-in-text'],
    ['in the text, not in the headline that is named', 'gull', { exact: 'depot', field: 'headline' }, 'not-in-text'],
    ['of a report that is none', 'wren', 'three people', 'no-such-report'],
    ['nothing', 'gull', ' ', 'not-in-text'],
    ['a mark alone', 'gull', '.', 'not-in-text'],
    ['a text of its own', 'gull', 'no end '.repeat(200), 'too-many'],
  ])('not: %s', (_, report, words, expected) => expect(found(report, words)).toBe(expected));
});

describe('differences', () => {
  test.each<readonly [string, ProposedDifference, Finding['relation']]>([
    ['a later toll', difference('three people', 'Five people', { type: 'number' }), 'update'],
    ['names apart', difference('for every window', 'for every door', { type: 'extent' }), 'conflict'],
    [
      'one hour hedged twice is no clash, whatever its proposer says',
      difference('about an hour', 'nearly an hour', { type: 'duration' }),
      'compatible',
    ],
    [
      'a later text knows more',
      difference('No arrests have been made', 'A driver from Vesk was arrested', {
        type: 'presence',
        relation: 'update',
      }),
      'update',
    ],
    [
      'what only says more is a detail',
      difference('in Orrin', 'at the depot in Orrin', { type: 'place', relation: 'compatible', severity: 'minor' }),
      'compatible',
    ],
  ])('stands: %s', (_, proposed, relation) => {
    const { finding, refused } = outcomeOf({ differences: [proposed] });
    expect(refused).toBeUndefined();
    expect(finding).toMatchObject({ relation, why: { by: 'a reader', prompt: 'p-1' } });
  });

  test('without dates nothing is newer', () => {
    const records = RECORDS.map(({ published: _, ...undated }) => undated);
    const annotations = annotateStory(reportsOf({ 'all.json': JSON.stringify(records) }), english, {
      parser: parser(),
    });
    const update = difference('No arrests have been made', 'A driver from Vesk was arrested', { relation: 'update' });
    const answer = { ...NONE, differences: [update] };
    const { findings } = withProposals(compare(annotations, { force: true }), annotations, [answer], english.proposals);
    expect(findings.find(({ why }) => why.by === 'a reader')?.relation).toBe('conflict');
  });

  test.each<readonly [string, ProposedDifference, Refusal['reason']]>([
    ['one side invented', difference('three people', 'six people'), 'not-in-text'],
    ['the same value', difference('on Tuesday', 'on Tuesday', { type: 'date' }), 'no-difference'],
    ['one number of two things', difference('Two windows', 'Two panes', { type: 'number' }), 'no-difference'],
    [
      'a side that only says nothing',
      difference('three people', 'Five people', {
        sides: [
          { value: 'no number given', spans: [span('gull', 'The tram left Ember Square')] },
          { value: 'five', spans: [span('heron', 'Five people')] },
        ],
      }),
      'silence',
    ],
    [
      'words that render two things said',
      difference('We will pay for every window', 'has a new roof', { type: 'quote-wording' }),
      'other-thing',
    ],
    ['no side at all', difference('three people', 'Five people', { sides: [] }), 'too-few'],
    [
      'places without end',
      difference('three people', 'Five people', {
        sides: Array.from({ length: 25 }, () => ({ value: 'three', spans: [span('gull', 'three people')] })),
      }),
      'too-many',
    ],
  ])('refused: %s', (_, proposed, reason) => {
    expect(outcomeOf({ differences: [proposed] }).refused?.reason).toBe(reason);
  });

  test('one that rules found keeps its id, and says who proposes it too', () => {
    const proposed = difference('three people', 'Five people', { type: 'number' });
    const { finding } = outcomeOf({ differences: [proposed] });
    expect(RULES.findings.map(({ id }) => id)).toContain(finding!.id);
    expect(finding!.why.rule).not.toBe('proposed');
  });

  test('a heading has no word that no report has: it might accuse', () => {
    const proposed = difference('The talks', 'A driver from Vesk', { question: 'Who lied about the tram?' });
    expect(outcomeOf({ differences: [proposed] }).finding?.label).toBe('The talks / A driver from Vesk');
    const plain = { ...proposed, question: 'Where was the driver arrested?' };
    expect(outcomeOf({ differences: [plain] }).finding?.label).toBe('Where was the driver arrested?');
  });

  test('words that two sides rest on are shown once', () => {
    const [gull, heron] = [span('gull', 'three people'), span('heron', 'Five people')];
    const sides = [
      { value: 'three', spans: [gull, heron] },
      { value: 'five', spans: [heron] },
    ];
    const { finding } = outcomeOf({ differences: [difference('', '', { type: 'number', sides })] });
    const shown = finding!.variants.flatMap(({ evidence }) => evidence.map(({ exact }) => exact));
    expect(shown).toEqual(['three people', 'Five people']);
  });

  test('a reader who read all and names no clash where rules see one: it is shown, as a difference', () => {
    const clash = RULES.findings.find(({ relation }) => relation === 'conflict' || relation === 'update')!;
    // words that gull alone has, so that enough of the answer holds
    const told = [
      'three',
      'windows broke',
      'every window',
      'left Ember',
      'Square',
      'derailed',
      'not reopened',
      'No arrests',
    ];
    const more = ['have been', 'Ember Square', 'about an', 'Two windows'];
    const singles = [...told, ...more].map(exact => ({ point: 'a point', spans: [span('gull', exact)] }));
    const relationWith = (whole: boolean): Finding['relation'] =>
      weighed({ singles, whole }).findings.find(({ id }) => id === clash.id)!.relation;
    expect(relationWith(false)).toBe(clash.relation);
    expect(relationWith(true)).toBe('compatible');
  });

  test('proposed twice it is shown once', () => {
    const proposed = difference('has not reopened', 'has a new roof');
    const [summary] = weighed({ differences: [proposed, proposed] }).proposals!;
    expect(summary).toMatchObject({ proposed: 2, held: [{ at: 0 }], refused: [{ at: 1, reason: 'told-already' }] });
  });
});

describe('agreements and singles', () => {
  const point = (...spans: readonly ProposedSpan[]): ProposedPoint => ({ point: 'a point', spans });

  test('stand where another text bears the words out', () => {
    const { finding } = outcomeOf({
      agreements: [point(span('gull', 'It derailed at the depot in Orrin'), span('heron', 'at the depot in Orrin'))],
    });
    expect(finding).toMatchObject({ relation: 'agree', kind: 'fact' });
  });

  test.each<readonly [string, ProposedPoint, Refusal['reason']]>([
    [
      'another number',
      point(span('gull', 'three people were hurt'), span('heron', 'Five people were hurt')),
      'not-borne-out',
    ],
    [
      'a not',
      point(span('gull', 'No arrests have been made'), span('heron', 'was arrested on Wednesday')),
      'not-borne-out',
    ],
    [
      'another deed of the same thing',
      point(span('gull', 'The tram left Ember Square'), span('heron', 'A tram came off its rails')),
      'not-borne-out',
    ],
    ['one text', point(span('gull', 'three people were hurt')), 'too-few'],
  ])('no agreement: %s', (_, proposed, reason) => {
    expect(outcomeOf({ agreements: [proposed] }).refused?.reason).toBe(reason);
  });

  test('a single is one that no other text has', () => {
    expect(outcomeOf({ singles: [point(span('heron', 'has a new roof'))] }).finding?.relation).toBe('only');
    const elsewhere = point(span('heron', 'at the depot in Orrin on Tuesday'), span('gull', 'The talks'));
    expect(outcomeOf({ singles: [elsewhere] }).refused?.reason).toBe('not-alone');
  });
});

describe('whatever is proposed', () => {
  const words = fc.oneof(
    fc.constantFrom('three people', 'Five people', 'The depot', 'We will pay', 'about an hour', 'on Tuesday', ''),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc
      .tuple(fc.constantFrom(TEXTS.gull, TEXTS.heron), fc.nat(), fc.nat(40))
      .map(([text, at, length]) => text.slice(at % text.length, (at % text.length) + length)),
  );
  const spans = fc.array(
    fc.record(
      {
        report: fc.constantFrom('gull', 'heron', 'wren', '__proto__'),
        exact: words,
        near: words,
        paragraph: fc.integer(),
      },
      { requiredKeys: ['report', 'exact'] },
    ),
    { maxLength: 3 },
  );
  const differences = fc.array(
    fc.record({
      question: fc.string({ unit: 'binary', maxLength: 30 }),
      type: fc.constantFrom(
        'fact',
        'number',
        'date',
        'duration',
        'quote-wording',
        'headline-quote',
        'internal',
        'name',
      ),
      relation: fc.constantFrom('conflict', 'update', 'compatible'),
      severity: fc.constantFrom('material', 'minor', 'wording'),
      sides: fc.array(fc.record({ value: words, spans }), { maxLength: 3 }),
    }),
    { maxLength: 3 },
  );
  const points = fc.array(fc.record({ point: words, spans }), { maxLength: 2 });

  test('an agreement of the rules on both sides of a clash proposed is gone from its point, too', () => {
    const across = difference('about an hour', ' hurt. The talks lasted nearly');
    expect(checkComparison(weighed({ differences: [across] }), ANNOTATIONS)).toEqual([]);
  });

  test('words shown stand in their reports, nothing that rules found is lost, and the bytes are the same again', () => {
    fc.assert(
      fc.property(differences, points, points, fc.boolean(), (proposed, agreements, singles, whole) => {
        const answer = { differences: proposed as readonly ProposedDifference[], agreements, singles, whole };
        const comparison = weighed(answer as Partial<Proposals>);
        expect(checkComparison(comparison, ANNOTATIONS)).toEqual([]);
        const ids = new Set(comparison.findings.map(({ id }) => id));
        const lost = RULES.findings.filter(({ id, relation }) => relation !== 'agree' && !ids.has(id));
        expect(lost).toEqual([]);
        const { held, refused, proposed: count } = comparison.proposals![0]!;
        expect(held.length + refused.length).toBe(count);
        expect(held.filter(({ finding }) => !ids.has(finding))).toEqual([]);
        expect(sameBytes(() => weighed(answer as Partial<Proposals>))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('the same words on both sides are no difference', () => {
    const { findings, proposals } = weighed({ differences: [difference('The depot', 'The depot')] });
    expect(findings.filter(({ why }) => why.rule === 'proposed')).toEqual([]);
    expect(proposals![0]!.refused.map(({ reason }) => reason)).toEqual(['no-difference']);
  });

  test('without an answer nothing changes', () => {
    const { proposals, ...rest } = withProposals(RULES, ANNOTATIONS, [], english.proposals);
    expect(proposals).toEqual([]);
    expect(rest).toEqual(RULES);
  });
});
