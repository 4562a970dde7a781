/** `synoptic mcp` as its clients meet it: the SDK's client over a real process, and lines as anybody may type them. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSONRPCMessageSchema } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REPORT_ENDINGS_TOLD } from '../src/input/limits.ts';
import { type Agent, HELLO, openAgent, speak } from './support/agents.ts';
import { type LoadedFile, loadedBy } from './support/loaded.ts';
import { DRAFT, ensureBuilt, REPORTS, ROOT, run } from './support/program.ts';

const GULL = `Ferry late at Ostra

The ferry to Ostra sank on Tuesday, killing nine people, Mayor Hanna Brekke said. “Nobody checked the doors that morning,” Brekke told reporters.

The owner, Sund Line, said the repair would cost 4 million crowns.`;
const TERN = `The ferry to Ostra sank on Wednesday, killing eleven people, Mayor Hanna Brekke said. “Nobody checked the doors,” Brekke told reporters.

The owner, Sund Line, said the repair would cost 6 million crowns. Divers from Lund found the doors open.`;

const REPORTS_GIVEN = [
  { id: 'gull', text: GULL, outlet: 'The Gull', published: '2025-06-05', url: 'https://gull.example/1' },
  { id: 'tern', text: TERN, outlet: 'The Tern', published: '2025-06-05' },
];
const TEXTS: Readonly<Record<string, string>> = { gull: GULL, tern: TERN };

interface Shown {
  readonly report: string;
  readonly place: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

let agent: Agent;
let folder: string;
let story: string;

beforeAll(async () => {
  ensureBuilt();
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'synoptic-agents-')));
  mkdirSync(join(folder, 'open'));
  writeFileSync(join(folder, 'open', 'gull.txt'), GULL);
  writeFileSync(join(folder, 'open', 'tern.txt'), TERN);
  writeFileSync(join(folder, 'open', 'held.json'), JSON.stringify({ text: GULL, status: 'withheld', id: 'held' }));
  writeFileSync(
    join(folder, 'open', 'early.json'),
    JSON.stringify({ text: TERN, embargoed: '2999-01-01', id: 'early' }),
  );
  writeFileSync(join(folder, 'open', 'past.json'), JSON.stringify({ text: TERN, embargoed: '2025-06-04', id: 'past' }));
  writeFileSync(
    join(folder, 'open', 'speech.json'),
    JSON.stringify({ text: `${TERN} As she will say.`, embargoed: 'until the speech is held', id: 'speech' }),
  );
  writeFileSync(
    join(folder, 'open', 'killed.json'),
    JSON.stringify({ text: `${TERN} Kill, kill.`, status: 'cancelled', id: 'killed' }),
  );
  writeFileSync(join(folder, 'secret.txt'), 'Nobody may read this.');
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'open', 'way-out.txt'));
  agent = await openAgent({ args: ['--root', join(folder, 'open'), join(ROOT, 'examples')] });
  story = (await agent.call('compare', { reports: REPORTS_GIVEN })).story as string;
}, 180_000);
afterAll(async () => {
  await agent?.client.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every piece of evidence anywhere in an answer. */
function evidenceIn(value: unknown): readonly Shown[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'exact' in value && 'report' in value ? [value as unknown as Shown] : [];
  return [...own, ...Object.values(value).flatMap(evidenceIn)];
}

describe('what it says of itself', () => {
  test('tools with schemas, hints and words for a model', async () => {
    const { tools } = await agent.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['compare', 'get_words', 'propose', 'quotes', 'timeline', 'check']);
    for (const { description, inputSchema, outputSchema, annotations } of tools) {
      expect(description!.length).toBeLessThan(1_000);
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
      expect(outputSchema).toMatchObject({ type: 'object' });
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false, destructiveHint: false });
      expect(JSON.stringify(inputSchema)).not.toContain('$ref');
    }
    expect(JSON.stringify(tools[0]!.inputSchema)).toContain(REPORT_ENDINGS_TOLD);
    // what a model reads before it has asked anything
    expect(JSON.stringify(tools.map(({ outputSchema: _, ...tool }) => tool)).length).toBeLessThan(20_000);
  });

  test('instructions and a prompt that teaches the loop', async () => {
    expect(agent.client.getInstructions()).toMatch(/compare .*-> get_words .*-> propose .*-> cite only what held/);
    const { prompts } = await agent.client.listPrompts();
    expect(prompts).toMatchObject([
      { name: 'read_and_propose', arguments: [{ name: 'reports' }, { name: 'question' }] },
    ]);
    const { messages } = await agent.client.getPrompt({
      name: 'read_and_propose',
      arguments: { reports: 'ferry/\u001b[31m', question: 'How many died?' },
    });
    const { text } = messages[0]!.content as { text: string };
    expect(text).toContain('Reports: ferry/[31m\nQuestion: How many died?');
    for (const step of ['1. compare', '2. get_words', '4. propose', '5. Look at every refusal', '6. Answer'])
      expect(text).toContain(step);
    await expect(agent.client.getPrompt({ name: 'other' })).rejects.toThrow('there is read_and_propose');
  });

  test('an unknown tool is the client’s fault, not a tool’s answer', async () => {
    await expect(agent.client.callTool({ name: 'judge', arguments: {} })).rejects.toThrow(
      'No tool "judge"; there are compare, get_words, propose, quotes, timeline, check.',
    );
  });
});

describe('compare', () => {
  test('takes texts and shows what differs in their exact words', async () => {
    const answer = await agent.call('compare', { reports: REPORTS_GIVEN });
    expect(answer).toMatchObject({
      story,
      reports: [
        { id: 'gull', outlet: 'The Gull', published: '2025-06-05', setAside: null, length: GULL.length },
        { id: 'tern', outlet: 'The Tern' },
      ],
      problems: [],
    });
    const evidence = evidenceIn(answer);
    expect(evidence.map(({ exact }) => exact)).toEqual(
      expect.arrayContaining(['4 million crowns', '6 million crowns']),
    );
    for (const { report, start, end, exact } of evidence) expect(TEXTS[report]!.slice(start, end)).toBe(exact);
  });

  test('gives the findings that the command line prints, page by page', async () => {
    const { findings } = JSON.parse(run(['compare', REPORTS, '--json']).stdout);
    const first = await agent.call('compare', { paths: ['ferry/reports'], limit: 20 });
    const ids: string[] = [];
    let next: unknown = 0;
    while (next !== null) {
      const relations = ['conflict', 'update', 'compatible', 'agree', 'only'];
      const page = await agent.call('compare', { story: first.story, relations, limit: 50, offset: next });
      const shown = page.findings as { id: string }[];
      ids.push(...shown.map(({ id }) => id));
      next = (page.page as { next: unknown }).next;
      expect({ reports: page.reports, problems: page.problems }).toEqual({ reports: [], problems: [] });
    }
    expect(ids).toEqual(findings.map(({ id }: { id: string }) => id));
    const one = await agent.call('compare', { story: first.story, findings: [ids[90]] });
    expect(one.findings).toMatchObject([{ id: ids[90] }]);
    expect((await agent.call('compare', { story: first.story, offset: 5_000 })).page).toMatchObject({
      shown: 0,
      next: null,
    });
  });

  test('the default answer is short, and its text says what its data say', async () => {
    const text = await agent.text('compare', { paths: ['ferry/reports'] });
    expect(text.length).toBeLessThan(6_000);
    expect(text).toContain('nothing verified');
    expect(text).toContain('“140 million crowns” anvil¶3 [637,655)');
    // what a reader of text would else not know that a reader of data does
    expect(text).toContain('opa: “Car ferry runs aground off Tolvik, one dead and 27 hurt”, ');
    const own = text.replace(/“[^”]*”/g, '');
    expect(own).not.toMatch(/\b(?:den(?:y|ies|ied)|claim\w*|admit\w*|omit\w*|fabricat\w*|false|lie[sd]?|wrong)\b/i);
  });

  test('names what gave no report beside the others', async () => {
    const reports = [
      ...REPORTS_GIVEN,
      { id: 'empty' },
      { text: 7 },
      { id: 'x', text: 'Too short.', published: 'soon' },
    ];
    const { problems, reports: shown } = await agent.call('compare', {
      reports,
      paths: ['nothing.txt', '../secret.txt', 'way-out.txt', '/etc/hosts', 'https://gull.example/1', '-'],
    });
    expect((shown as { id: string }[]).map(({ id }) => id)).toEqual(['gull', 'tern', 'x']);
    const told = (problems as { code: string; report: string | null; detail: string }[]).map(
      ({ code, report, detail }) => `${code} ${report}: ${detail}`,
    );
    for (const words of [
      'no-text null: reports: Record 3: "empty" has no text',
      'no-text null: reports: Record 4: The record has no text',
      'bad-field x: ',
      'not-found nothing.txt: ',
      'refused ../secret.txt: It lies outside the folders open to this server',
      'refused way-out.txt: A link that leads out of the open folders.',
      'refused /etc/hosts: It lies outside',
      'refused https://gull.example/1: Nothing is fetched from a network.',
      'refused -: Standard input carries the protocol',
    ])
      expect(
        told.filter(line => line.startsWith(words)),
        `${words} in\n${told.join('\n')}`,
      ).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toContain('Nobody may read');
  });

  test('texts that an agency holds back are not handed on', async () => {
    const { problems, reports } = await agent.call('compare', { paths: ['gull.txt', '*.json'] });
    expect((reports as { id: string }[]).map(({ id }) => id)).toEqual(['gull', 'past']);
    expect(problems).toEqual(
      expect.arrayContaining([
        { code: 'withheld', report: 'held', detail: expect.stringContaining('Not handed to an agent') },
        { code: 'withheld', report: 'early', detail: expect.stringContaining('embargoed until 2999-01-01') },
        {
          code: 'withheld',
          report: 'speech',
          detail: expect.stringContaining('its embargo ("until the speech is held") is no moment that can be read'),
        },
        {
          code: 'canceled',
          report: expect.stringMatching(/killed\.json$/),
          detail: expect.stringContaining('was cancelled'),
        },
      ]),
    );
    expect(JSON.stringify(problems)).not.toMatch(/As she will say|Kill, kill|same text as early/);
  });

  test.each([
    ['held', 'Not handed to an agent: its agency marks it "withheld"'],
    ['early', 'Not handed to an agent: it is embargoed until 2999-01-01'],
    ['speech', 'Not handed to an agent: its embargo ("until the speech is held")'],
    ['killed', '"killed" was cancelled by its agency'],
  ])('nor as a draft: %s', async (name, words) => {
    const said = await agent.fail('check', { story, draft_path: `${name}.json`, all: true });
    expect(said).toContain('The draft can’t be read. ');
    expect(said).toContain(words);
    expect(said).not.toMatch(/ferry|Brekke|crowns/);
  });

  test('nor as a draft that is a copy of what was taken back among the reports of its story', async () => {
    const draft = `${TERN} Kill, kill.`;
    const said = await agent.fail('check', { paths: ['gull.txt', 'past.json', 'killed.json'], draft });
    expect(said).toContain('that its agency has cancelled');
    expect(said).not.toMatch(/ferry|Brekke|crowns|Kill, kill/);
    // in later calls of the same story neither
    const compared = await agent.call('compare', { paths: ['gull.txt', 'past.json', 'killed.json'] });
    expect(await agent.fail('check', { story: compared.story, draft })).toContain('that its agency has cancelled');
  });

  test('a draft whose embargo is over is checked', async () => {
    expect(await agent.call('check', { story, draft_path: 'past.json' })).toMatchObject({ story });
  });

  test('ids are keys: long ones, ones with control characters and doubles get another, and that is said', async () => {
    const ids = ['x'.repeat(10_000), 'a\u001b[2Jb', 'gull', 'gull'];
    const reports = ids.map((id, i) => ({ id, text: `${i % 2 === 0 ? GULL : TERN} Version ${i}.`, outlet: `O${i}` }));
    const answer = await agent.call('compare', { reports, force: true });
    expect((answer.reports as { id: string }[]).map(({ id }) => id)).toEqual(['report', 'report-2', 'gull', 'gull-2']);
    expect((answer.problems as { code: string }[]).filter(({ code }) => code === 'bad-field')).toHaveLength(2);
  });
});

describe('get_words', () => {
  const read = (args: object) => agent.call('get_words', { story, ...args });

  test('reads paragraphs, numbered and exact', async () => {
    const { stretches, page } = await read({ report: 'tern' });
    expect(page).toMatchObject({ total: 2, next: null });
    for (const { start, end, exact } of stretches as Shown[]) expect(TERN.slice(start, end)).toBe(exact);
    expect(((await read({ report: 'tern', paragraph: 2 })).stretches as Shown[]).map(({ place }) => place)).toEqual([
      '¶2',
    ]);
  });

  test('gives a span with what stands around it, and the places of words', async () => {
    const start = TERN.indexOf('6 million');
    const { stretches } = await read({ report: 'tern', start, end: start + 9, context: 10 });
    expect(stretches).toEqual([
      { place: '¶2', start, end: start + 9, before: 'ould cost ', exact: '6 million', after: ' crowns. D' },
    ]);
    const found = await read({ report: 'tern', words: 'the\ndoors' });
    expect((found.stretches as Shown[]).map(({ place }) => place)).toEqual(['¶1', '¶2']);
    expect((await read({ report: 'tern', words: 'no such (words' })).page as object).toMatchObject({ total: 0 });
  });

  test('a span that is none says what would be one', async () => {
    const wrong = (args: object) => agent.fail('get_words', { story, report: 'tern', ...args });
    expect(await wrong({ start: 5, end: 5 })).toContain('start comes before end');
    expect(await wrong({ start: 0, end: 100_000 })).toContain(`has ${TERN.length} code units`);
    expect(await wrong({ start: 3 })).toContain('start and end, both');
    expect(await wrong({ start: 0, end: 3, words: 'x' })).toContain('one of');
    expect(await wrong({ paragraph: 9 })).toContain('the report has 2');
    expect(await wrong({ field: 'headline', words: 'x' })).toContain('no headline of its own');
    expect(await agent.fail('get_words', { story, report: 'skua' })).toContain('it has gull, tern');
    expect(await agent.fail('get_words', { story: 's-none', report: 'tern' })).toContain(
      'Call compare with the reports',
    );
  });

  test('no span cuts a character in two, and long reports come in parts', async () => {
    const text = `😀😀 The ferry sank.\n\n${'The ferry to Ostra sank on Tuesday, the mayor said. '.repeat(1_000)}\n\nThe end.`;
    const answer = await agent.call('compare', { reports: [{ id: 'long', text }, REPORTS_GIVEN[1]] });
    const long = { story: answer.story, report: 'long' };
    expect(await agent.fail('get_words', { ...long, start: 1, end: 5 })).toContain('middle of a character');
    const first = await agent.call('get_words', { ...long, paragraph: 2 });
    expect((first.stretches as { more: number }[])[0]!.more).toBeGreaterThan(10_000);
    expect(first.page).toMatchObject({ next: 3 });
    expect((await agent.call('get_words', { ...long, paragraph: 3 })).stretches).toMatchObject([{ exact: 'The end.' }]);
  });
});

/** A difference of two words. */
function differs(question: string, type: string, gull: object, tern: object, relation = 'conflict') {
  const side = (report: string, span: object) => ({ value: 'as read', spans: [{ report, ...span }] });
  return { question, type, relation, severity: 'material', sides: [side('gull', gull), side('tern', tern)] };
}

const DEAD = differs('How many died?', 'number', { exact: 'nine people' }, { exact: 'eleven people' });
const COST = differs('What will it cost?', 'money', { exact: '4 million crowns' }, { exact: '6 million crowns' });
const MADE_UP = differs('Who steered?', 'name', { exact: 'Captain Olsen steered' }, { exact: 'eleven people' });
const TWICE = differs('Which doors?', 'fact', { exact: 'the doors' }, { exact: 'the doors' });

describe('propose', () => {
  const proposals = {
    differences: [DEAD, MADE_UP, COST, TWICE],
    singles: [
      { point: 'Divers found the doors', spans: [{ report: 'tern', exact: 'Divers from Lund found the doors open' }] },
    ],
  };

  test('right words hold, made-up ones are refused with a reason and what to do', async () => {
    const answer = await agent.call('propose', { story, by: 'a model', proposals });
    expect(answer).toMatchObject({ story, by: 'a model', proposed: 5, page: { total: 5 } });
    const items = answer.items as Record<string, unknown>[];
    expect(items.map(({ item, at }) => `${item} ${at}`)).toEqual([
      'difference 0',
      'difference 1',
      'difference 2',
      'difference 3',
      'single 0',
    ]);
    expect(items[0]).toMatchObject({
      held: true,
      proposed: 'How many died?',
      finding: { relation: 'conflict', kind: 'number', by: 'a model' },
    });
    expect(items[1]).toMatchObject({
      held: false,
      finding: null,
      reason: 'not-in-text',
      detail: expect.stringContaining('Captain Olsen steered'),
    });
    expect(items[2]).toMatchObject({ held: true, finding: { kind: 'money', by: 'a model' } });
    expect(items[3]).toMatchObject({ held: false, reason: 'ambiguous' });
    expect((answer.held as number) + (answer.refused as number)).toBe(5);
    expect(answer.reasons).toContainEqual({
      reason: 'not-in-text',
      count: 1,
      todo: expect.stringContaining('get_words'),
    });
    for (const { report, start, end, exact } of evidenceIn(answer))
      expect(TEXTS[report]!.slice(start, end)).toBe(exact);
  });

  test('a mended item holds; each call is weighed by itself, and the story stays as it is', async () => {
    const before = await agent.call('compare', { story });
    const mended = differs(
      'Which doors?',
      'quote-wording',
      { exact: 'Nobody checked the doors that morning' },
      { exact: 'Nobody checked the doors', paragraph: 1 },
    );
    const { items } = await agent.call('propose', { story, proposals: { differences: [mended, DEAD] } });
    expect((items as { held: boolean }[]).map(({ held }) => held)).toEqual([true, true]);
    expect(await agent.call('compare', { story })).toEqual(before);
  });

  test('only what was asked for, in pages', async () => {
    const refused = await agent.call('propose', { story, proposals, show: 'refused', limit: 1 });
    expect(refused).toMatchObject({ items: [{ at: 1, held: false }], page: { shown: 1, next: 1 } });
    const held = await agent.call('propose', { story, proposals, show: 'held' });
    expect((held.items as { held: boolean }[]).every(item => item.held)).toBe(true);
  });

  test('takes the same as a string, and texts in place of a story', async () => {
    const { items } = await agent.call('propose', {
      reports: REPORTS_GIVEN,
      proposals: JSON.stringify({ differences: [DEAD] }),
    });
    expect(items).toMatchObject([{ held: true }]);
  });

  test.each([
    ['nothing', {}],
    ['a number', 7],
    ['broken JSON', '{"differences": ['],
    ['prose', 'I found nothing.'],
    ['null', null],
    ['a list of numbers', [1, 2, 3]],
  ])('%s gives a sentence or an empty answer, and the server lives', async (_, given) => {
    const answer = await agent.text('propose', { story, proposals: given });
    expect(answer).toMatch(/proposals is an object|0 proposed/);
    expect(await agent.call('compare', { story })).toMatchObject({ story });
  });

  test('ten thousand proposals: what is taken is weighed, the rest is named', async () => {
    const differences = Array.from({ length: 10_000 }, (_, i) => ({ ...MADE_UP, question: `Question ${i}?` }));
    const answer = await agent.call('propose', { story, proposals: { differences: [DEAD, ...differences] } });
    expect(answer).toMatchObject({ held: 1, page: { shown: 10 } });
    expect(JSON.stringify(answer).length).toBeLessThan(20_000);
    expect(JSON.stringify(answer)).toMatch(/proposals-left-out/);
  }, 120_000);

  test('deep nesting, control characters and long words are no news', async () => {
    const deep = nested(1_000);
    for (const question of ['\u001b[2J\u0000', 'x'.repeat(100_000)]) {
      const text = await agent.text('propose', { story, proposals: { differences: [{ ...DEAD, question }, deep] } });
      expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
      expect(text.length).toBeLessThan(5_000);
    }
  });
});

describe('quotes, timeline, check', () => {
  test('quotes: renderings with speakers, those that differ first', async () => {
    const { quotations } = await agent.call('quotes', { story });
    expect(quotations).toMatchObject([
      {
        utterance: expect.stringMatching(/^u-/),
        renderings: [
          { report: 'gull', speaker: expect.stringContaining('Brekke'), status: 'named' },
          { report: 'tern', speaker: expect.stringContaining('Brekke') },
        ],
      },
    ]);
    for (const { report, start, end, exact } of evidenceIn(quotations))
      expect(TEXTS[report]!.slice(start, end)).toBe(exact);
    expect(await agent.call('quotes', { story, speaker: 'nobody' })).toMatchObject({ page: { total: 0 } });
    const all = await agent.call('quotes', { paths: ['ferry/reports'], which: 'all', limit: 100 });
    const some = await agent.call('quotes', { story: all.story, which: 'differing', limit: 100 });
    const totals = [all, some].map(({ page }) => (page as { total: number }).total);
    expect(totals[0]).toBeGreaterThan(totals[1]! * 2);
  });

  test('timeline: dates in order, reckoned ones told from stated ones', async () => {
    const { entries, page } = await agent.call('timeline', { paths: ['ferry/reports'], background: false, limit: 50 });
    const shown = entries as { from: string | null; background: boolean; stated: string[] }[];
    expect(page).toMatchObject({ total: shown.length, next: null });
    expect(shown.some(({ background }) => background)).toBe(false);
    const days = shown.flatMap(({ from }) => from ?? []);
    expect(days).toEqual([...days].sort());
    const text = await agent.text('timeline', { paths: ['ferry/reports'], limit: 50 });
    for (const line of [
      '1997-01-01 to 1998-01-01 (stated: year) (background)',
      '2024-03-11T17:00 to 2024-03-12T00:00 (stated: weekday, part; the rest reckoned) finding ',
      '2024-03-14 to 2024-03-15 (reckoned)',
    ])
      expect(text).toContain(`\n${line}`);
  });

  test('check: what the reports have otherwise, as the command line says it', async () => {
    const draft = join(ROOT, 'examples', 'ferry', 'draft.txt');
    const { items } = JSON.parse(run(['check', draft, '--against', REPORTS, '--json']).stdout);
    const answer = await agent.call('check', {
      draft_path: 'ferry/draft.txt',
      paths: ['ferry/reports'],
      all: true,
      limit: 100,
    });
    expect(
      (answer.items as { verdict: string; start: number }[]).map(({ verdict, start }) => [verdict, start]),
    ).toEqual(
      items.map(({ verdict, evidence }: { verdict: string; evidence: { start: number } }) => [verdict, evidence.start]),
    );
    const some = await agent.call('check', { draft: readFileSync(draft, 'utf8'), story: answer.story });
    expect((some.items as { verdict: string }[]).some(({ verdict }) => verdict === 'found')).toBe(false);
    expect(some.counts).toEqual(answer.counts);
  });

  test('check: a draft is one', async () => {
    expect(await agent.fail('check', { story })).toContain('Give the draft');
    expect(await agent.fail('check', { story, draft: 'x', draft_path: 'gull.txt' })).toContain('one of them');
    expect(await agent.fail('check', { story, draft: '   ' })).toContain('can’t be read');
    expect(await agent.fail('check', { story, draft_path: '.' })).toContain('several files');
    expect(await agent.fail('check', { story, draft_path: '../secret.txt' })).toContain('outside the folders open');
  });
});

function nested(depth: number): unknown {
  let deep: unknown = 'x';
  for (let i = 0; i < depth; i++) deep = [deep];
  return deep;
}

describe('bad calls', () => {
  test.each([
    ['compare', {}, 'Nothing to work on. Give reports'],
    ['compare', { story: 's-1', reports: REPORTS_GIVEN }, 'not both'],
    ['compare', { story: 's-1' }, 'No story "s-1" is kept'],
    ['compare', { reports: 'one text' }, 'Arguments of compare: reports: invalid input: expected array'],
    ['compare', { texts: [] }, 'no argument texts. It takes reports, paths'],
    ['compare', { reports: [], paths: [] }, 'Nothing to work on'],
    ['compare', { reports: [{ text: ' ' }] }, 'No report could be read. reports: '],
    ['compare', { paths: ['lost.txt'] }, 'No report could be read. lost.txt: No such file'],
    ['compare', { reports: Array.from({ length: 51 }, () => ({ text: GULL })) }, 'too big'],
    ['compare', { reports: [{ text: 'The ferry sank. '.repeat(50_000) }] }, 'more than one story may have (600000)'],
    ['compare', { reports: REPORTS_GIVEN, limit: 0 }, 'limit: too small'],
    ['compare', { reports: REPORTS_GIVEN, limit: 1e6 }, 'limit: too big'],
    ['compare', { reports: REPORTS_GIVEN, relations: ['lies'] }, 'relations.0: invalid option'],
    ['compare', { story: 'x'.repeat(100_000) }, 'story: too big'],
    ['compare', { reports: Array.from({ length: 40 }, () => 7) }, ', and 37 more'],
    ['quotes', { which: 'best' }, 'Arguments of quotes'],
    ['timeline', {}, 'Nothing to work on'],
    ['propose', { story: 's-1', proposals: {} }, 'No story "s-1" is kept'],
    ['compare', { reports: [{ text: GULL, deep: nested(2_000) }] }, 'reports.0 is nested too deeply to be read.'],
    ['compare', { paths: [`${'*?'.repeat(40)}*Q.txt`] }, 'Name the folder of the story, or its files one by one.'],
  ] as const)('%s, %#', async (name, args, words) => {
    const said = await agent.fail(name, args as Record<string, unknown>);
    expect(said).toContain(words);
    expect(said.length).toBeLessThan(1_000);
    expect(said).toMatch(/[.?]$/);
  });

  describe.each([
    ['compare', {}],
    ['propose', { proposals: {} }],
    ['quotes', {}],
    ['timeline', {}],
    ['check', { draft: 'The ferry sank.' }],
  ])('%s says what to do next', (name, args) => {
    test.each([
      ['an unknown story', { story: 's-none' }, 'Call compare with the reports again; the answer has the id.'],
      ['no reports', { reports: [] }, 'Nothing to work on. Give reports (each with its full text), or paths'],
      ['an empty report', { reports: [{}] }, 'give it as "text"'],
      ['no paths', { paths: [] }, 'Nothing to work on. Give reports (each with its full text), or paths'],
      ['a path outside', { paths: ['../secret.txt'] }, 'Name a file in them, or hand the report in as text.'],
      ['an absolute path outside', { paths: ['/etc/hosts'] }, 'Name a file in them, or hand the report in as text.'],
      ['a link that leads out', { paths: ['way-out.txt'] }, 'Hand the report in as text.'],
      ['a record outside', { record_paths: ['../secret.txt'] }, 'Name a file in them, or hand the report in as text.'],
    ])('to %s', async (_, given, words) => {
      expect(await agent.fail(name, { ...args, ...given })).toContain(words);
    });
  });

  test.each([
    ['compare', { findings: ['f-none'] }, 'No finding "f-none" in this story. Call compare with story alone'],
    ['compare', { findings: ['x'.repeat(110)] }, 'what held in propose is not kept'],
    ['get_words', { report: 'skua' }, 'it has gull, tern'],
    ['get_words', { report: 'gull', story: 's-none' }, 'Call compare with the reports again'],
    ['get_words', { report: 'gull', paragraph: 90 }, 'the report has 2'],
    ['check', { draft_path: '../secret.txt' }, 'Name a file in them, or hand the report in as text.'],
    ['check', { draft_path: 'lost.txt' }, 'No such file or folder; is the name right?'],
    ['propose', { proposals: { differences: [nested(3_000)] } }, 'nested too deeply'],
  ])('%s of a story, %j', async (name, args, words) => {
    const said = await agent.fail(name, { story, ...args });
    expect(said).toContain(words);
    expect(said).toMatch(/[.?]$/);
  });

  test('after all of this it answers, and has said nothing on standard error', async () => {
    expect(await agent.call('compare', { story })).toMatchObject({ story });
    expect(agent.stderr()).toBe('');
  });
});

describe('folders', () => {
  test('none is open where neither the command line nor the client opens one', async () => {
    const closed = await openAgent();
    expect(await closed.fail('compare', { paths: ['README.md'] })).toContain('No folder is open to this server');
    expect(await closed.call('compare', { reports: REPORTS_GIVEN })).toMatchObject({ story });
    await closed.client.close();
  });

  test('the client’s roots are open, until it changes them', async () => {
    let offered = [pathToFileURL(join(folder, 'open')).href, 'https://example.org/'];
    const rooted = await openAgent({ roots: () => offered });
    expect(await rooted.call('compare', { paths: ['*.txt'], published: '2025-06-05' })).toMatchObject({ problems: [] });
    expect(await rooted.fail('compare', { paths: ['../secret.txt'] })).toContain('outside the folders open');
    offered = [];
    await rooted.client.sendRootsListChanged();
    expect(await rooted.fail('compare', { paths: ['gull.txt'] })).toContain('No folder is open');
    await rooted.client.close();
  });

  test('what the command line opens is not widened by the client', async () => {
    const both = await openAgent({
      args: ['--root', join(folder, 'open')],
      roots: () => [pathToFileURL(folder).href],
    });
    expect(await both.fail('compare', { paths: [join(folder, 'secret.txt')] })).toContain('outside the folders open');
    await both.client.close();
  });

  test('a root that is none is a usage error', () => {
    const { status, stdout, stderr } = run(['mcp', '--root', join(folder, 'lost')]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('no folder');
  });
});

function filesIn(place: string): readonly string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

const CALLED = {
  jsonrpc: '2.0',
  id: 1,
  method: 'tools/call',
  params: { name: 'compare', arguments: { reports: REPORTS_GIVEN } },
};

describe('beside the rest', () => {
  test('no other command loads the protocol or its schemas', () => {
    const isHeavy = ({ code }: LoadedFile): boolean => /ZodObject|modelcontextprotocol/.test(code);
    expect(loadedBy(['mcp']).some(isHeavy)).toBe(true);
    for (const args of [
      ['--help'],
      ['compare', REPORTS],
      ['check', DRAFT, '--against', REPORTS],
      ['timeline', REPORTS],
      ['annotate', REPORTS],
      ['parse', REPORTS],
    ])
      expect(loadedBy(args).filter(isHeavy), args[0]).toEqual([]);
  });

  test('no report is written anywhere: what is kept is the program’s own compiled code, in the cache folder', async () => {
    expect(run(['mcp', '--help']).stdout).toContain('no report is written anywhere');
    const home = join(folder, 'home');
    const before = filesIn(folder);
    const { stdout } = run(['mcp', '--root', join(folder, 'open')], {
      cwd: folder,
      env: { HOME: home, XDG_CACHE_HOME: home, TMPDIR: folder },
      input: [...HELLO, CALLED].map(message => `${JSON.stringify(message)}\n`).join(''),
    });
    expect(stdout).toContain('4 million crowns');
    const written = filesIn(folder).filter(path => !before.includes(path));
    expect(written.filter(path => !path.startsWith(join(home, 'synoptic')))).toEqual([]);
    for (const path of written) expect(readFileSync(path, 'latin1')).not.toMatch(/Hanna Brekke|Sund Line/);
  });

  test('the document names every tool with every argument', async () => {
    const document = readFileSync(join(ROOT, 'docs', 'mcp.md'), 'utf8');
    const { tools } = await agent.client.listTools();
    const shared = new Set(['story', 'reports', 'paths', 'record_paths', 'published', 'limit', 'offset']);
    for (const { name, inputSchema } of tools) {
      const row = document.split('\n').find(line => line.startsWith(`| \`${name}\` |`));
      expect(row, name).toBeDefined();
      for (const argument of Object.keys(inputSchema.properties ?? {}))
        expect(shared.has(argument) ? document : row, `${name}: ${argument}`).toContain(`\`${argument}\``);
    }
  });
});

describe('the protocol', () => {
  const compare = (id: number, meta: object = {}) => ({
    jsonrpc: '2.0',
    id,
    method: 'tools/call',
    params: { name: 'compare', arguments: { reports: REPORTS_GIVEN }, ...meta },
  });
  const parsed = (lines: readonly string[]) => lines.map(line => JSON.parse(line));

  test('nothing but messages on standard output, nothing on standard error, and it ends with its input', async () => {
    const { code, lines, stderr } = await speak([
      ...HELLO,
      { jsonrpc: '2.0', id: 1, method: 'tools/list' },
      compare(2),
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const message of parsed(lines)) expect(JSONRPCMessageSchema.safeParse(message).success).toBe(true);
    expect(parsed(lines).map(({ id }) => id)).toEqual(['hello', 1, 2]);
    expect(lines.join('')).not.toMatch(/\p{Cc}/u);
  });

  test('lines that are no messages are answered and outlived', async () => {
    const brackets = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const called = (id: number, name: string, given: string): string =>
      `{"jsonrpc":"2.0","id":${id},"method":"tools/call","params":{"name":"${name}","arguments":${given}}}`;
    const deep = [
      called(5, 'propose', `{"story":"s-1","proposals":${brackets}}`),
      called(7, 'compare', `{"reports":[{"text":"The ferry sank."},{"text":"It did.","tags":${brackets}}]}`),
    ];
    const long = `{"jsonrpc":"2.0","id":6,"method":"tools/call","params":{"a":"${'x'.repeat(20e6)}"}}`;
    const { code, lines, stderr } = await speak([...HELLO, 'hello', '[]', '', '{"id":3}', ...deep, long, compare(9)]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const answers = parsed(lines);
    expect(answers.filter(({ error }) => error !== undefined).map(({ id, error }) => [id, error.code])).toEqual([
      [undefined, -32700],
      [undefined, -32600],
      [3, -32600],
      [6, -32600],
    ]);
    expect(answers.find(({ id }) => id === 5).result).toMatchObject({ isError: true });
    expect(answers.find(({ id }) => id === 7).result).toMatchObject({
      isError: true,
      content: [{ text: expect.stringMatching(/^reports\.1 is nested too deeply to be read\. A report is/) }],
    });
    expect(answers.find(({ id }) => id === 9).result.structuredContent).toMatchObject({ story });
  });

  test('progress where it is asked for, rising', async () => {
    const { lines } = await speak([...HELLO, compare(1, { _meta: { progressToken: 'p' } }), compare(2)]);
    const told = parsed(lines).filter(({ method }) => method === 'notifications/progress');
    expect(told.every(({ params }) => params.progressToken === 'p')).toBe(true);
    const progress = told.map(({ params }) => params.progress);
    expect(progress).toEqual([1, 2, 3, 4]);
    expect(told.map(({ params }) => params.message)).toEqual(['opening', 'reading gull', 'reading tern', 'comparing']);
  });

  test('a call that is cancelled is not answered, the next one is', async () => {
    const cancel = { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1, reason: 'enough' } };
    const { code, lines } = await speak([...HELLO, compare(1), compare(2), cancel]);
    expect(code).toBe(0);
    expect(parsed(lines).map(({ id }) => id)).toEqual(['hello', 2]);
  });

  test('a call under way is cancelled between two of its steps', async () => {
    const stop = new AbortController();
    const many = Array.from({ length: 12 }, (_, i) => ({
      id: `r${i}`,
      text: `${GULL} ${TERN}\n\n`.repeat(3) + i,
      outlet: `O${i}`,
    }));
    const steps: number[] = [];
    const call = agent.client.callTool({ name: 'compare', arguments: { reports: many } }, undefined, {
      signal: stop.signal,
      onprogress: ({ progress }) => {
        steps.push(progress);
        if (progress === 3) stop.abort('enough');
      },
    });
    await expect(call).rejects.toThrow('enough');
    expect(await agent.call('compare', { story })).toMatchObject({ story });
    expect(Math.max(...steps)).toBeLessThan(14);
  });

  test('calls at once do not mix', async () => {
    const [a, b, c] = await Promise.all([
      agent.call('compare', { paths: ['ferry/reports'] }),
      agent.call('compare', { reports: REPORTS_GIVEN.map(report => ({ ...report, text: `${report.text} Again.` })) }),
      agent.call('compare', { story }),
    ]);
    expect([a, b, c].map(answer => (answer.reports as unknown[]).length)).toEqual([7, 2, 2]);
  });

  test('twenty stories are kept, the one not asked for longest goes', async () => {
    const other = await openAgent();
    const ids: string[] = [];
    for (let i = 0; i < 21; i++) {
      const reports = [{ text: `The ferry sank on day ${i}.` }];
      ids.push((await other.call('compare', { reports })).story as string);
      if (i > 0) await other.call('compare', { story: ids[1] ?? ids[0] });
    }
    expect(await other.fail('compare', { story: ids[0] })).toContain('the last 20');
    expect(await other.call('compare', { story: ids[1] })).toMatchObject({ story: ids[1] });
    await other.client.close();
  });
});
