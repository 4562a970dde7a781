/** What the page shows of proposals: what carries the mark, where it stands, what the foot says, and that nobody's own words pass for a report's. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { provenPage } from '../../test/support/pages.ts';
import { storyOf } from '../../test/support/stories.ts';
import { evidenceOf } from '../core/compare/evidence/evidence.ts';
import type { Comparison, Evidence, Finding } from '../core/model/comparison.ts';
import type { RefusalReason, WeighedProposals } from '../core/model/weighed-proposals.ts';
import { fitPage } from './fitting.ts';
import { pageOf } from './page.ts';
import type { Page } from './page-parts.ts';
import { PLAIN, renderTerminal } from './terminal.ts';

const TEXTS = {
  'a.txt':
    'ORRIN, March 4, 2026 - The old bridge at Orrin was closed on Tuesday after an inspection of nearly an hour, Mayor Tessa Holm said. Rust had eaten the north cable.\n\n“We will not open it before the cables are safe,” Holm said. A school bus was on it. The toll was $4.\n',
  'b.txt':
    'ORRIN, March 5, 2026 - Orrin’s bridge was shut by Tessa Holm, head of the town, on Wednesday after an inspection that lasted over an hour. A storm had torn a cable.\n\n“We will open it when the cables are right,” Holm told the council. Repairs begin in May.\n',
};
const STORY = storyOf(TEXTS);

/** Words of a report: `a: nearly an hour`. */
function words(told: string): Evidence {
  const [id, exact] = [told.slice(0, 1), told.slice(3)];
  const report = STORY.reports.find(each => each.id === id)!;
  const start = report.text.indexOf(exact);
  expect(start, told).toBeGreaterThanOrEqual(0);
  return evidenceOf(report, { start, end: start + exact.length });
}

interface Shape extends Partial<Pick<Finding, 'kind' | 'relation' | 'between' | 'label' | 'borne' | 'why'>> {
  readonly sides?: readonly string[];
}

const PROPOSED: Finding['why'] = {
  rule: 'proposed',
  by: 'a reader',
  prompt: 'p',
  checks: [],
  features: {},
  measuredPrecision: null,
};

function findingOf({ sides = ['a: Rust', 'b: A storm'], ...shape }: Shape): Finding {
  return {
    id: `f-${JSON.stringify([sides, shape.label])}`,
    kind: 'cause',
    relation: 'conflict',
    between: 'reports',
    severity: 'material',
    label: 'What broke the cable?',
    group: null,
    voices: [],
    variants: sides.map(side => {
      const evidence = words(side);
      return { value: { type: 'text', text: evidence.exact }, display: evidence.exact, evidence: [evidence] };
    }),
    silent: [],
    why: PROPOSED,
    ...shape,
  };
}

/** So many that stand; which finding shows them is no matter of the page. */
const held = (n: number): WeighedProposals['held'] =>
  Array.from({ length: n }, (_, at) => ({ item: 'difference', at, finding: `f-${at}` }));
const WEIGHED: WeighedProposals = { by: 'a reader', prompt: 'p', proposed: 1, held: held(1), refused: [] };

/** The story with these findings and nothing else that was found. */
function withFindings(shapes: readonly Shape[], proposals: readonly WeighedProposals[] = [WEIGHED]): Comparison {
  return { ...STORY, findings: shapes.map(findingOf), proposals };
}

const shown = (shape: Shape): string => provenPage(withFindings([shape]), { all: true });

/** Heading of the section that has a line with `line`. */
function sectionOf(page: string, line: string): string {
  const found = page.split('\n\n').find(section => section.includes(line));
  return found?.split('\n')[0]?.replace(/ \(.*$/, '') ?? 'nowhere';
}

const BORNE = [words('a: The old bridge at Orrin was closed'), words('b: Orrin’s bridge was shut')];

describe('what only a proposal brought carries a mark', () => {
  test.each<[string, Shape, string, string]>([
    ['a conflict', {}, 'DO NOT FIT TOGETHER', ' 1 ◇ What broke the cable?\n    a¶1 “Rust”\n    b¶1 “A storm”'],
    ['of sources', { between: 'sources' }, 'SOURCES AT ODDS', '◇ What broke the cable?'],
    ['an update', { relation: 'update' }, 'UPDATES', '◇ What broke the cable?\n    4 March 2026  a¶1 “Rust”'],
    ['a wording in no utterance', { kind: 'quote-wording' }, 'QUOTATIONS', '◇ What broke the cable?\n    a¶1 “Rust”'],
    ['a headline', { kind: 'headline-quote' }, 'QUOTATIONS', '◇ What broke the cable?'],
    ['a detail', { relation: 'compatible' }, 'DIFFER IN DETAIL', '   ◇ What broke the cable?\n     a¶1 “Rust”'],
    [
      'a title',
      { relation: 'compatible', kind: 'title', sides: ['a: Mayor', 'b: head of the town'] },
      'DIFFER IN DETAIL',
      'b¶1 “head of the town”',
    ],
    [
      'a name',
      { relation: 'compatible', kind: 'name', sides: ['a: Tessa Holm', 'b: Holm'] },
      'DIFFER IN DETAIL',
      'b¶1 “Holm”',
    ],
    [
      'an agreement',
      { relation: 'agree', kind: 'fact', borne: BORNE },
      'SAID ALIKE',
      '   ◇ a¶1 “The old bridge at Orrin was closed”  also  b¶1',
    ],
    [
      'one without a clause',
      { relation: 'agree', kind: 'fact' },
      'SAID ALIKE',
      '   ◇ What broke the cable?\n     a¶1 “Rust”\n     b¶1 “A storm”',
    ],
    [
      'a single',
      { relation: 'only', kind: 'fact', sides: ['b: Repairs begin in May'], borne: [words('b: Repairs begin in May')] },
      'ONE VOICE ONLY',
      '   ◇ b¶2 “Repairs begin in May”',
    ],
    [
      'one without a clause',
      { relation: 'only', kind: 'fact', label: 'When?', sides: ['b: in May'] },
      'ONE VOICE ONLY',
      '   ◇ When?  b¶2 “in May”',
    ],
  ])('%s', (_, shape, heading, lines) => {
    const page = shown(shape);
    expect(page).toContain(lines);
    expect(sectionOf(page, lines.split('\n')[0]!)).toBe(heading);
    expect(page).toContain('◇ proposed by a reader, words and values verified here');
    const markdown = provenPage(withFindings([shape]), { all: true, format: 'markdown' });
    expect(markdown).toMatch(/^(?:1\.|-) ◇ \S/m);
  });

  test('each names its proposer in the legend once', () => {
    const others = [WEIGHED, { ...WEIGHED, by: 'another' }, WEIGHED];
    expect(provenPage(withFindings([{}], others))).toContain('◇ proposed by a reader, another, words');
  });
});

describe('nothing here carries a mark', () => {
  const found: Finding['why'] = { rule: 'same-unit', features: {}, measuredPrecision: null };
  test.each<[string, Comparison]>([
    ['a page without proposals', STORY],
    ['what rules found', withFindings([{ why: found }])],
    ['what both found', withFindings([{ why: { ...found, by: 'a reader', prompt: 'p' } }])],
    ['a detail that both found', withFindings([{ relation: 'compatible', why: { ...found, by: 'a reader' } }])],
    ['an answer of which nothing held', withFindings([], [{ ...WEIGHED, held: [] }])],
    ['no answer at all', withFindings([], [])],
  ])('%s', (_, comparison) => {
    for (const all of [false, true]) expect(provenPage(comparison, { all })).not.toContain('◇');
  });

  test('but a detail that both found is shown, and one that rules alone found is not', () => {
    const both = withFindings([{ relation: 'compatible', why: { ...found, by: 'a reader' } }]);
    expect(provenPage(both)).toContain('DIFFER IN DETAIL (both can be so)\n   What broke the cable?');
    expect(provenPage(withFindings([{ relation: 'compatible', why: found }]))).not.toContain('DIFFER');
  });

  test('without proposals there is no foot', () => {
    expect(provenPage(STORY, { all: true })).not.toContain('PROPOSALS');
  });
});

describe('the foot', () => {
  const refusal = (reason: RefusalReason, at: number) => ({
    item: 'difference' as const,
    at,
    reason,
    detail: `“stood on the bridge” is not in a, character for character`,
  });
  const refused = [refusal('not-in-text', 3), refusal('no-difference', 7), refusal('not-in-text', 8)];
  const some = withFindings([], [{ ...WEIGHED, proposed: 41, held: held(38), refused }]);

  test('counts, and says why not', () => {
    const page = provenPage(some);
    expect(page.replace(/\s+/g, ' ')).toContain(
      'a reader (p): 41 proposed · 38 held · 3 refused (2 words not in the text, 1 no difference)',
    );
    expect(page).toContain('what was refused: --all');
    expect(page).not.toContain('stood on the bridge');
  });

  test('with --all lists each, its words not as a report’s', () => {
    for (const format of ['terminal', 'markdown'] as const) {
      const page = provenPage(some, { all: true, format });
      expect(page).toContain("difference 4: 'stood on the bridge' is not in a");
      expect(page).not.toContain('--all');
    }
  });

  test('has words for every reason', () => {
    const reasons: readonly RefusalReason[] = [
      'no-such-report',
      'not-in-text',
      'ambiguous',
      'too-few',
      'silence',
      'no-difference',
      'other-thing',
      'not-borne-out',
      'not-alone',
      'told-already',
      'too-many',
    ];
    const each = reasons.map((reason, at) => refusal(reason, at));
    const page = provenPage(withFindings([], [{ ...WEIGHED, refused: each }])).replace(/\s+/g, ' ');
    expect(provenPage(some, { all: false }).replace(/\s+/g, ' ')).toContain(
      '(2 words not in the text, 1 no difference)',
    );
    const told = /11 refused \(([^)]*)\)/.exec(page)![1]!.split(', ');
    expect(new Set(told).size).toBe(11);
    for (const words of told) expect(words).toMatch(/^1 (?!words)[a-z][a-z ]+$/);
  });

  test('a line a proposer, and what could not be read', () => {
    const problem = { code: 'bad-proposals' as const, report: 'x.json', detail: 'No proposals in it.' };
    const page = provenPage({ ...withFindings([], [WEIGHED, { ...WEIGHED, by: 'another' }]), problems: [problem] });
    expect(sectionOf(page, 'x.json: No proposals in it.')).toBe('PROPOSALS');
    expect(page).toContain('   a reader (p): 1 proposed · 1 held\n   another (p): 1 proposed · 1 held\n   x.json');
  });
});

describe('a proposer’s words are nobody’s exact words', () => {
  test.each([
    ['marks', 'Who said “We lied”?', "◇ Who said 'We lied'?"],
    ['words of its sides, which may', '“Rust” / “A storm”', '◇ “Rust” / “A storm”'],
    ['words that are not its sides’', '“Rust” or “lies”, “Holm” “', "◇ “Rust” or 'lies', 'Holm' '"],
    ['a mark alone', 'Who said “We lied?', "◇ Who said 'We lied?"],
    ['a row of words', `${'x '.repeat(38)}a │ We lied`, 'a / We lied'],
    ['an escape', 'What \u001b[31mbroke\u0007 it\u202e?', '◇ What [31mbroke it?'],
    ['a line', 'What broke\n\nTEXTS\n   it?', '◇ What broke TEXTS it?'],
  ])('%s', (_, label, line) => {
    expect(shown({ label })).toContain(line);
  });

  test('nor markup', () => {
    const label = '[x](javascript:y) <script> **b** `c` # d ![e](f) | g';
    const page = provenPage(withFindings([{ label }]), { format: 'markdown' });
    expect(page).toContain('◇ \\[x\\](javascript:y) \\<script\\> \\*\\*b\\*\\* \\`c\\` \\# d !\\[e\\](f) / g');
  });

  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          '“',
          '”',
          '│',
          'a',
          'b¶1',
          ' ',
          '\n',
          '…',
          '```',
          '`',
          '|',
          '[',
          '\\',
          '\u001b[2J',
          '\u202e',
          ' · ',
          '--all',
          '◇',
          '1.',
          '- ',
          '#',
        ),
        { maxLength: 40 },
      )
      .map(parts => parts.join('')),
  );

  test('whatever they are', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (label, by, detail) => {
        const why = { ...PROPOSED, by };
        const refused = [{ item: 'single' as const, at: 0, reason: 'not-alone' as const, detail }];
        const shapes: readonly Shape[] = [
          { label, why },
          { label, why, relation: 'update' },
          { label, why, relation: 'compatible' },
          { label, why, relation: 'agree' },
          { label, why, relation: 'only', sides: ['b: in May'] },
          { label, why, kind: 'quote-wording' },
        ];
        const comparison = withFindings(shapes, [{ ...WEIGHED, by, prompt: label, refused }]);
        for (const format of ['terminal', 'markdown'] as const) {
          const page = provenPage(comparison, { all: true, format });
          expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
      { numRuns: 200 },
    );
  });
});

test('a page with hundreds of proposals keeps to a hundred lines, and shows some of each sort', () => {
  const RELATIONS = ['conflict', 'update', 'compatible', 'agree', 'only'] as const;
  const shapes = Array.from({ length: 400 }, (_, i): Shape => {
    const relation = RELATIONS[i % 5]!;
    return {
      relation,
      label: `Question ${i}?`,
      ...(i % 10 === 0 ? { between: 'sources' } : i % 15 === 0 ? { kind: 'quote-wording' } : {}),
      ...(relation === 'only' ? { sides: ['b: Repairs begin in May'] } : {}),
    };
  });
  const lines = (page: Page): number => renderTerminal(page, { width: 80, paint: PLAIN }).split('\n').length - 1;
  const whole = pageOf(withFindings(shapes), { all: false, width: 80 });
  const page = fitPage(whole, 100, lines);
  expect(lines(page)).toBeLessThanOrEqual(100);
  for (const { heading, items } of page.sections) expect(items.length, heading).toBeGreaterThan(0);
  expect(page.sections.map(({ heading }) => heading)).toContain('PROPOSALS');
});
