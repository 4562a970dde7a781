/** The reader against a server that replays, over real HTTP: what is sent, what comes of every answer and of every way in which a server goes wrong. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type ReadStoryOptions, readStory, type StoryReading } from '../src/reader/index.ts';
import {
  type ChatRequest,
  chatOf,
  type ModelServer,
  type Reply,
  refusal,
  startModelServer,
} from './support/model-server.ts';
import { recordedAnswer } from './support/recorded.ts';
import { bareReport } from './support/reports.ts';
import { exampleReports } from './support/stories.ts';

const MODEL = 'made-up';
const REPORTS = exampleReports();
const ANSWER: Reply = { text: recordedAnswer(), usage: { prompt_tokens: 6_000, completion_tokens: 5_000 } };

let server: ModelServer;
afterEach(() => server.close());
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'synoptic-reader-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reads the example at a server that answers so; a failed call is tried again at once. */
async function readAt(
  reply: Reply | readonly Reply[] | Parameters<typeof startModelServer>[0],
  options: Partial<ReadStoryOptions> = {},
  reports = REPORTS,
): Promise<StoryReading> {
  const replies = Array.isArray(reply) ? (reply as readonly Reply[]) : [reply as Reply];
  const answer =
    typeof reply === 'function' ? reply : (_: unknown, n: number) => replies[Math.min(n, replies.length - 1)]!;
  server = await startModelServer(answer);
  return readStory(reports, { server: server.url, model: MODEL, pause: 5, ...options });
}

const codes = ({ problems }: StoryReading): readonly string[] => problems.map(({ code }) => code);
const details = ({ problems }: StoryReading): string => problems.map(({ detail }) => detail).join('\n');

/** Room for about two of the example's reports. */
const SMALL = { window: 4_300 };

describe('a story that fits', () => {
  test('is one call, and its answer comes back as proposals', async () => {
    const reading = await readAt(ANSWER);
    expect(reading.problems).toEqual([]);
    expect(reading.usage).toEqual({ calls: 1, cached: 0, inputTokens: 6_000, outputTokens: 5_000, money: null });
    expect(reading.proposals).toMatchObject({ by: MODEL, prompt: 'en/prompt-1', notOfThisEvent: [] });
    const { differences, agreements, singles } = JSON.parse(recordedAnswer());
    expect(reading.proposals!.differences).toHaveLength(differences.length);
    expect(reading.proposals!.agreements).toHaveLength(agreements.length);
    expect(reading.proposals!.singles).toHaveLength(singles.length);
    expect(server.received).toHaveLength(1);
  });

  test('asks for JSON of our schema, without chance, and sends no header that tells of anybody', async () => {
    await readAt(ANSWER, { key: 'k-1' });
    const [request] = server.received;
    const chat = chatOf(request!);
    expect(chat).toMatchObject({ model: MODEL, temperature: 0, seed: 11, response_format: { type: 'json_schema' } });
    expect(chat.response_format!.json_schema!.schema).toMatchObject({
      required: expect.arrayContaining(['differences']),
    });
    expect(request!.path).toBe('/v1/chat/completions');
    const { host, authorization, connection, ...rest } = request!.headers;
    expect({ host, authorization, connection }).toEqual({
      host: server.host,
      authorization: 'Bearer k-1',
      connection: 'close',
    });
    expect(Object.keys(rest).sort()).toEqual([
      'accept',
      'accept-encoding',
      'content-length',
      'content-type',
      'user-agent',
    ]);
    expect(rest['user-agent']).toBe('synoptic');
  });

  test('shows paragraphs by number, every line of a report marked, ours with a mark that no text has', async () => {
    await readAt(ANSWER);
    const [system, user] = chatOf(server.received[0]!).messages;
    expect([system!.role, user!.role]).toEqual(['system', 'user']);
    const mark = /^=== ([0-9a-f]{12}) === /.exec(user!.content)![1]!;
    expect(system!.content).toContain(`=== ${mark} ===`);
    const [first, ...lines] = user!.content.split('\n');
    const last = lines.pop()!;
    for (const own of [first!, last]) expect(own.startsWith(`=== ${mark} === `)).toBe(true);
    for (const line of lines)
      expect(line).toMatch(/^\[[\w-]+ (?:¶\d+|headline|outlet|published|updated|dateline|caption)\] /);
    expect(lines.some(line => line.startsWith('[courier ¶8] ') && line.includes('39.6 million crowns'))).toBe(true);
    for (const { text } of REPORTS) expect(text).not.toContain(mark);
  });
});

describe('a long story', () => {
  test('is read in windows, each answer taken, the same item once', async () => {
    const reading = await readAt(ANSWER, SMALL);
    expect(server.received.length).toBeGreaterThan(3);
    expect(reading.usage.calls).toBe(server.received.length);
    const { differences, singles } = JSON.parse(recordedAnswer());
    expect(reading.proposals!.differences).toHaveLength(differences.length);
    expect(reading.proposals!.singles).toHaveLength(singles.length);
    for (const request of server.received) {
      const { messages } = chatOf(request);
      expect(messages.reduce((sum, { content }) => sum + content.length, 0)).toBeLessThanOrEqual(SMALL.window * 4);
    }
  });

  test('one window that fails costs only its own answer', async () => {
    const reading = await readAt((_, n) => (n === 1 ? { text: 'I would rather not.' } : ANSWER), SMALL);
    expect(reading.proposals!.differences.length).toBeGreaterThan(0);
    expect(codes(reading)).toContain('reader-answer');
    expect(details(reading)).toMatch(/The model’s answer 2 of \d+/);
  });

  test('a window with no room for texts asks nothing', async () => {
    const reading = await readAt(ANSWER, { window: 1_500 });
    expect(codes(reading)).toEqual(['not-asked']);
    expect(server.received).toEqual([]);
  });
});

describe('answers that are none, or in part', () => {
  const whole = JSON.parse(recordedAnswer());
  const cut = recordedAnswer().slice(0, recordedAnswer().length / 2);

  test.each<[string, Reply]>([
    ['prose', { text: 'The reports agree on most points.' }],
    ['nothing', { text: '' }],
    ['a list', { text: '[1, 2, 3]' }],
    ['a page', { status: 200, body: '<html><body>Sign in</body></html>', headers: { 'content-type': 'text/html' } }],
    ['another API', { status: 200, body: '{"result": "ok"}' }],
    ['an error that says it is none', { status: 200, body: '{"error": {"message": "no credit", "code": 402}}' }],
    ['no choices', { status: 200, body: '{"id": "x", "choices": []}' }],
    ['an empty response', { status: 200, body: '' }],
    ['a status without a body', { status: 204 }],
  ])('%s: a named problem, and nothing is proposed', async (_, reply) => {
    const reading = await readAt(reply);
    expect(new Set(codes(reading))).toEqual(new Set(['reader-answer']));
    expect(reading.proposals?.differences ?? []).toEqual([]);
  });

  test('cut off: said, and not kept', async () => {
    const cache = join(folder, 'cut');
    const reading = await readAt({ text: cut, finish: 'length' }, { cache });
    expect(codes(reading)).toEqual(['proposals-cut']);
    expect(reading.proposals!.differences.length).toBeGreaterThan(0);
    await server.close();
    const again = await readAt(ANSWER, { cache });
    expect(server.received).toHaveLength(1);
    expect(again.problems).toEqual([]);
  });

  test('ended for want of room, but whole: said, and not kept', async () => {
    const reading = await readAt({ text: recordedAnswer(), finish: 'length' }, { cache: join(folder, 'short') });
    expect(codes(reading)).toEqual(['reader-answer']);
    expect(details(reading)).toContain('had no more room');
    expect(() => readdirSync(join(folder, 'short'))).toThrow();
  });

  test.each([
    ['prose around it', `Sure! Here is the comparison:\n\n\`\`\`json\n${recordedAnswer()}\n\`\`\`\nI hope this helps.`],
    ['thoughts before it', `<think>{"differences": []} or not?</think>\n${recordedAnswer()}`],
  ])('%s: taken all the same', async (_, text) => {
    const reading = await readAt({ text });
    expect(reading.proposals?.differences).toHaveLength(whole.differences.length);
  });

  test('ten thousand items end', async () => {
    const single = (i: number): object => ({ point: `Point ${i}`, spans: [{ report: 'opa', exact: `word ${i}` }] });
    const reading = await readAt({
      text: JSON.stringify({ singles: Array.from({ length: 10_000 }, (_, i) => single(i)) }),
    });
    expect(reading.usage.calls).toBe(1);
    expect(reading.proposals!.singles.length).toBeGreaterThan(0);
  });

  test('larger than any answer: not taken in', async () => {
    const reading = await readAt('endless');
    expect(codes(reading)).toEqual(['reader-answer']);
    expect(details(reading)).toContain('larger than 8 MB');
  });

  test('a server that took less than it was sent is found out by its own count', async () => {
    const reading = await readAt({ text: recordedAnswer(), usage: { prompt_tokens: 2_048, completion_tokens: 100 } });
    expect(details(reading)).toMatch(/read only 2048 of about \d+ tokens/);
  });
});

describe('servers that take less', () => {
  test.each([
    ["'response_format.type' must be 'json_object'", ['json_schema', 'json_object']],
    ['unknown field response_format', ['json_schema', 'json_object', undefined]],
    ['Bad request', ['json_schema', 'json_object', undefined]],
  ])('%s', async (message, formats) => {
    const takes = formats.at(-1);
    const reading = await readAt(
      chat => (chat.response_format?.type === takes ? ANSWER : refusal(400, message)),
      SMALL,
    );
    expect(reading.problems).toEqual([]);
    const asked = server.received.map(request => chatOf(request).response_format?.type);
    // learned once, not for each call
    expect(asked.slice(0, formats.length)).toEqual(formats);
    expect(new Set(asked.slice(formats.length))).toEqual(new Set([takes]));
  });

  /** Refuses what is named, one after the other. */
  const without =
    (...names: readonly ('temperature' | 'seed' | 'max_tokens' | 'max_completion_tokens')[]) =>
    (chat: ChatRequest): Reply => {
      const name = names.find(name => chat[name] !== undefined);
      return name === undefined ? ANSWER : refusal(400, `Unsupported parameter: '${name}'`);
    };

  test('no temperature, no seed', async () => {
    const reading = await readAt(without('temperature', 'seed'));
    expect(reading.problems).toEqual([]);
    expect(server.received).toHaveLength(3);
    expect(chatOf(server.received[2]!).response_format?.type).toBe('json_schema');
  });

  test('a limit under its new name only', async () => {
    const reading = await readAt(without('max_tokens'), { budget: { tokens: 20_000 } });
    expect(reading.problems).toEqual([]);
    const [first, second] = server.received.map(chatOf);
    expect(first!.max_tokens).toBeGreaterThan(10_000);
    expect(second).toMatchObject({ max_completion_tokens: first!.max_tokens });
    expect(second).not.toHaveProperty('max_tokens');
  });

  test.each([{ tokens: 40_000 }, { money: 1 }])('no limit at all, and a budget of %j: it ends there', async budget => {
    const price = { input: 1, output: 2 };
    const reading = await readAt(without('max_tokens', 'max_completion_tokens'), { ...SMALL, budget, price });
    expect(codes(reading)).toEqual(['reader-budget']);
    expect(details(reading)).toContain('leave them out (a time can stay), or ask another server');
    expect(server.received).toHaveLength(2);
    expect(reading.proposals).toBeNull();
  });

  test.each([{}, { seconds: 60 }])(
    'no limit at all, and a budget of %j: it goes on, and says so once',
    async budget => {
      const reading = await readAt(without('max_tokens', 'max_completion_tokens'), { ...SMALL, budget });
      expect(codes(reading)).toEqual(['reader-unlimited']);
      expect(reading.proposals!.whole).toBe(true);
      expect(chatOf(server.received.at(-1)!)).not.toHaveProperty('max_completion_tokens');
    },
  );

  test('a smaller limit only', async () => {
    const most = 10_000;
    const reading = await readAt(({ max_tokens = Infinity }) =>
      max_tokens > most ? refusal(400, `max_tokens is too large, this model supports at most ${most}`) : ANSWER,
    );
    expect(reading.problems).toEqual([]);
    expect(server.received.map(request => chatOf(request).max_tokens)).toEqual([24_000, 12_000, 6_000]);
  });
});

describe('servers that fail', () => {
  test('429 is asked again after as long as it wants', async () => {
    const waits: number[] = [];
    const begun = Date.now();
    const reading = await readAt([refusal(429, 'slow down', { 'retry-after': '1' }), ANSWER], {
      onProgress: progress => void (progress.is === 'wait' && waits.push(progress.seconds)),
    });
    expect(reading.problems).toEqual([]);
    expect(waits).toEqual([1]);
    expect(Date.now() - begun).toBeGreaterThanOrEqual(1_000);
  });

  test('429 for longer than anybody waits is told', async () => {
    const reading = await readAt(refusal(429, 'come back tomorrow', { 'retry-after': '86400' }));
    expect(codes(reading)).toEqual(['reader-refused']);
    expect(details(reading)).toContain('1440 minutes');
    expect(server.received).toHaveLength(1);
  });

  test.each([500, 502, 503, 529])('%d is asked again, then named', async status => {
    const reading = await readAt([refusal(status, 'oh no'), refusal(status, 'oh no'), ANSWER]);
    expect(reading.problems).toEqual([]);
    await server.close();
    const failed = await readAt(refusal(status, 'oh no'));
    expect(codes(failed)).toEqual(['reader-failed']);
    expect(details(failed)).toMatch(new RegExp(`${status}: oh no.*asked 4 times`));
    expect(server.received).toHaveLength(4);
  });

  test.each<[string, Reply, string, string]>([
    ['a key that is missing', refusal(401, 'no key'), 'reader-refused', 'SYNOPTIC_READER_KEY'],
    ['a model it has not', refusal(404, 'model "made-up" not found'), 'reader-refused', 'check --model'],
    [
      'texts too long for it',
      refusal(400, 'maximum context length is 2048 tokens'),
      'reader-refused',
      '--reader-window',
    ],
    [
      'a redirect',
      { status: 307, headers: { location: 'http://elsewhere.example/v1' } },
      'reader-refused',
      'elsewhere.example',
    ],
    ['a connection that breaks off', 'break-off', 'reader-unreachable', 'broke off'],
  ])('%s is named', async (_, reply, code, words) => {
    const reading = await readAt(reply, SMALL);
    expect(codes(reading)[0]).toBe(code);
    expect(details(reading)).toContain(words);
    expect(reading.proposals).toBeNull();
  });

  test('a redirect is not followed, not even here', async () => {
    const other = await startModelServer(() => ANSWER);
    const reading = await readAt(
      { status: 308, headers: { location: `${other.url}/chat/completions` } },
      { key: 'k-1' },
    );
    expect(codes(reading)).toEqual(['reader-refused']);
    expect(other.received).toEqual([]);
    await other.close();
  });

  test('a stall ends', async () => {
    const reading = await readAt('stall', { timeout: 200, ...SMALL });
    expect(codes(reading)).toEqual(['reader-stalled']);
    expect(server.received).toHaveLength(1);
  });

  test('nobody there', async () => {
    server = await startModelServer(() => ANSWER);
    await server.close();
    const reading = await readStory(REPORTS, { server: server.url, model: MODEL });
    expect(codes(reading)).toEqual(['reader-unreachable']);
    expect(details(reading)).toContain(`No server answers at ${server.host} (connection refused)`);
  });

  test('neither the key nor what a terminal would obey comes back from a server', async () => {
    const reading = await readAt(refusal(403, 'key sk-secret-7 is \u001b[31mwrong\u001b]0;pwned\u0007\n'), {
      key: 'sk-secret-7',
    });
    expect(details(reading)).toContain('wrong');
    expect(details(reading)).not.toMatch(/sk-secret-7|\p{Cc}/u);
  });
});

describe('limits', () => {
  test('of tokens: the call that would pass it is not made, what came stays', async () => {
    const reading = await readAt(ANSWER, { ...SMALL, budget: { tokens: 25_000 } });
    expect(server.received.length).toBe(2);
    expect(codes(reading)).toEqual(['reader-budget']);
    expect(details(reading)).toMatch(/would pass the tokens of --reader-budget.*; what came is used/);
    expect(reading.proposals!.differences.length).toBeGreaterThan(0);
    // the answer may be no longer than what is left
    const asked = server.received.map(request => chatOf(request).max_tokens!);
    expect(asked[0]).toBeLessThan(25_000);
    expect(asked[1]).toBeLessThan(14_000);
  });

  test.each<[string, Reply]>([
    ['a connection that breaks off', 'break-off'],
    ['429', refusal(429, 'slow down')],
    ['500', refusal(500, 'oh no')],
  ])('of tokens: what is sent again counts again, after %s', async (_, reply) => {
    // room for two times the texts, of about 6,100 tokens, and an answer
    const reading = await readAt(reply, { budget: { tokens: 14_000 } });
    expect(server.received).toHaveLength(2);
    expect(codes(reading)).toEqual(['reader-budget']);
    expect(details(reading)).toMatch(
      /^The same call once more \(.+\), of about 6\d{3} tokens and its answer, would pass/,
    );
    expect(reading.usage.inputTokens).toBeGreaterThan(12_000);
    await server.close();
    const answered = await readAt([reply, ANSWER], { budget: { tokens: 14_000 } });
    expect(answered.problems).toEqual([]);
    // the second answer has what the first attempt left
    const limits = server.received.map(request => chatOf(request).max_tokens!);
    expect(limits[0]! - limits[1]!).toBeGreaterThan(6_000);
    expect(answered.usage.inputTokens).toBeGreaterThan(12_000);
  });

  test('of tokens: a call that is ended for its time was read all the same', async () => {
    const reading = await readAt('stall', { timeout: 100 });
    expect(reading.usage.inputTokens).toBeGreaterThan(6_000);
    await server.close();
    expect((await readAt('stall', { budget: { seconds: 0.1 } })).usage.inputTokens).toBeGreaterThan(6_000);
    await server.close();
    expect((await readAt(refusal(401, 'no key'))).usage.inputTokens).toBe(0);
  });

  test('of calls: a story that takes too many asks nothing and says what to do', async () => {
    const text = 'The ferry was late, the harbour said, and nobody had an answer. '.repeat(9_000);
    const reports = ['a', 'b', 'c', 'd'].map(id => bareReport(id, `${id}: ${text}`));
    const reading = await readAt(ANSWER, {}, reports);
    expect(codes(reading)).toEqual(['not-asked']);
    expect(details(reading)).toMatch(
      /^No model was asked: 4 texts of about 576\d{3} tokens would take more than 50 calls/,
    );
    expect(details(reading)).toContain('--reader-window');
    expect(server.received).toEqual([]);
  });

  test.each([90_000.5, 16.1 * 1000, 600 * 3_600_000, 2_000 * 3_600_000, Number.POSITIVE_INFINITY])(
    'of time for an answer: %d milliseconds are waited, not refused',
    async timeout => {
      const reading = await readAt(ANSWER, { timeout });
      expect(reading.problems).toEqual([]);
    },
  );

  test.each([0.1234, 2_000 * 3_600])('of time: %d seconds end a call no sooner', async seconds => {
    const reading = await readAt(seconds < 1 ? 'stall' : ANSWER, { budget: { seconds } });
    expect(codes(reading)).toEqual(seconds < 1 ? ['reader-budget'] : []);
  });

  test('of money', async () => {
    const price = { input: 1, output: 2 };
    const reading = await readAt(ANSWER, { ...SMALL, price, budget: { money: 0.02 } });
    expect(codes(reading)).toEqual(['reader-budget']);
    expect(reading.usage.money).toBeCloseTo(0.016);
  });

  test('of time: a call that is out is ended', async () => {
    const reading = await readAt([ANSWER, 'stall'], { ...SMALL, budget: { seconds: 1 } });
    expect(codes(reading)).toEqual(['reader-budget']);
    expect(reading.proposals!.differences.length).toBeGreaterThan(0);
  });

  test('stopped by hand: what came stays', async () => {
    const controller = new AbortController();
    const reading = await readAt(
      (_, n) => {
        if (n === 1) setTimeout(() => controller.abort(), 20);
        return n === 0 ? ANSWER : 'stall';
      },
      { ...SMALL, signal: controller.signal },
    );
    expect(codes(reading)).toEqual(['reader-stopped']);
    expect(reading.usage.calls).toBe(1);
    expect(reading.proposals!.differences.length).toBeGreaterThan(0);
  });

  test('stopped while it waits to ask again', async () => {
    const controller = new AbortController();
    const reading = await readAt(refusal(503, 'later', { 'retry-after': '60' }), {
      signal: controller.signal,
      onProgress: progress => void (progress.is === 'wait' && controller.abort()),
    });
    expect(codes(reading)).toEqual(['reader-stopped']);
  });
});

describe('answers kept on disk', () => {
  test('are not asked for again, at whatever address; another model, prompt or text is', async () => {
    const cache = join(folder, 'kept');
    const first = await readAt(ANSWER, { cache, key: 'k-secret', ...SMALL });
    const calls = server.received.length;
    await server.close();
    const again = await readAt(ANSWER, { cache, ...SMALL });
    expect(server.received).toEqual([]);
    expect(again.proposals).toEqual(first.proposals);
    expect(again.usage).toMatchObject({ calls: 0, cached: calls, inputTokens: 0 });
    const files = readdirSync(cache);
    expect(files).toHaveLength(calls);
    for (const name of files) expect(readFileSync(join(cache, name), 'utf8')).not.toMatch(/k-secret|127\.0\.0\.1/);
    for (const other of [
      { model: 'other' },
      { prompt: { id: 'mine', text: 'Compare. {{mark}} Answer in JSON.' } },
      { window: 16_000 },
    ]) {
      await server.close();
      await readAt(ANSWER, { cache, ...SMALL, ...other });
      expect(server.received.length).toBeGreaterThan(0);
    }
  });

  test('damaged ones are asked for again and mended', async () => {
    const cache = join(folder, 'damaged');
    await readAt(ANSWER, { cache });
    const [name] = readdirSync(cache);
    const place = join(cache, name!);
    const good = readFileSync(place, 'utf8');
    for (const bad of [
      '',
      '{',
      good.slice(0, 500),
      good.replace('crowns', 'pounds'),
      '{"schema": "synoptic.answer/1"}',
      '[]',
      'null',
    ]) {
      writeFileSync(place, bad);
      await server.close();
      const reading = await readAt(ANSWER, { cache });
      expect(reading.problems).toEqual([]);
      expect(server.received).toHaveLength(1);
      expect(readFileSync(place, 'utf8')).toBe(good);
    }
    expect(readdirSync(cache)).toEqual([name]);
  });

  test('a folder that can’t be written costs the keeping, not the answer', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const reading = await readAt(ANSWER, { cache: file, ...SMALL });
    expect(codes(reading)).toEqual(['reader-cache']);
    expect(reading.proposals!.differences.length).toBeGreaterThan(0);
  });

  test('an answer that is none is not kept', async () => {
    const cache = join(folder, 'none');
    await readAt({ text: 'No.' }, { cache });
    await server.close();
    const reading = await readAt(ANSWER, { cache });
    expect(reading.proposals!.differences.length).toBeGreaterThan(0);
  });
});

describe('what never leaves', () => {
  const secret = (id: string, stated: object) => bareReport(id, `Quibblethorn of ${id}: the mayor will go.`, stated);

  test('texts that are embargoed, withheld or cancelled: no word of them, nor their names', async () => {
    const kept = [
      secret('embargoed-1', {
        embargoed: '2999-01-01T00:00:00Z',
        outlet: 'The Quibblethorn',
        headline: 'Quibblethorn goes',
      }),
      secret('withheld-1', { status: 'withheld' }),
      secret('canceled-1', { status: 'canceled' }),
    ];
    const reading = await readAt(ANSWER, {}, [...kept, ...REPORTS]);
    expect(reading.problems.map(({ code, report }) => [code, report])).toEqual(kept.map(({ id }) => ['not-sent', id]));
    expect(server.received).toHaveLength(1);
    expect(/quibblethorn|embargoed-1|withheld-1|canceled-1/i.exec(server.received[0]!.body)).toBeNull();
    expect(server.received[0]!.body).toContain('39.6 million crowns');
  });

  test('with one text left there is nothing to ask', async () => {
    const reading = await readAt(ANSWER, {}, [secret('a', { status: 'withheld' }), bareReport('b', 'Two boats met.')]);
    expect(codes(reading)).toEqual(['not-sent', 'not-asked']);
    expect(server.received).toEqual([]);
  });

  test.each([
    [{ server: 'http://models.example:8000/v1' }, 'is not this machine'],
    [{ model: 'glm-4.6:cloud' }, 'runs elsewhere'],
    [{ server: 'localhost:11434' }, 'begins with http'],
    [{ model: ' ' }, 'must name a model'],
    [{ budget: { money: 1 } }, 'needs a price'],
    [{ budget: { tokens: Number.NaN } }, 'option budget.tokens must be a number'],
    [{ timeout: Number.NaN }, 'option timeout must be a number'],
    [{ timeout: -1 }, 'option timeout must be a number'],
  ])('%j is a TypeError', async (options, words) => {
    server = await startModelServer(() => ANSWER);
    const call = readStory(REPORTS, { server: server.url, model: MODEL, ...options });
    await expect(call).rejects.toThrow(TypeError);
    await expect(call).rejects.toThrow(words);
  });
});
