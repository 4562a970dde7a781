import { describe, expect, test } from 'vitest';
import { type Abilities, ALL_ABILITIES, fewerAbilities } from './abilities.ts';
import { failed, isTooLong, mayBeRead, retryAfter } from './failures.ts';

const NOW = Date.parse('2025-06-10T12:00:00Z');

test.each([
  [{ 'retry-after': '7' }, 7_000],
  [{ 'retry-after': ' 0.5 ' }, 500],
  [{ 'retry-after': 'Tue, 10 Jun 2025 12:00:30 GMT' }, 30_000],
  [{ 'retry-after': 'Tue, 10 Jun 2025 11:00:00 GMT' }, 0],
  [{ 'retry-after-ms': '250', 'retry-after': '7' }, 250],
  [{ 'retry-after': 'soon' }, null],
  [{ 'retry-after': '-1' }, Math.max(0, Date.parse('-1') - NOW)],
  [{}, null],
])('%j', (headers, wait) => expect(retryAfter(headers as Record<string, string>, NOW)).toBe(wait));

describe('what a server does not take is left out', () => {
  const all = ALL_ABILITIES;
  const json: Abilities = { ...all, format: 'json' };
  const text: Abilities = { ...all, format: 'text' };
  const cases: readonly (readonly [number, string, Abilities, Partial<Abilities> | null])[] = [
    [400, "'response_format.type' must be 'json_object' or 'text'", all, { format: 'json' }],
    [
      422,
      '{"detail":[{"loc":["body","response_format"],"msg":"extra fields not permitted"}]}',
      json,
      { format: 'text' },
    ],
    [501, 'structured output is not implemented', all, { format: 'json' }],
    [400, "Unsupported value: 'temperature' does not support 0 with this model.", all, { temperature: false }],
    [
      400,
      "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
      all,
      { limit: 'max_completion_tokens' },
    ],
    [
      400,
      "Unsupported parameter: 'max_completion_tokens'",
      { ...all, limit: 'max_completion_tokens' },
      { limit: null },
    ],
    [
      400,
      'max_tokens is too large: 24000. This model supports at most 16384 completion tokens.',
      all,
      { longest: 12_000 },
    ],
    [400, "'max_tokens' is too large: the maximum context length is 2048 tokens", { ...all, longest: 1_500 }, null],
    [422, 'seed: extra fields not permitted', all, { seed: false }],
    [400, 'Bad request', all, { format: 'json' }],
    [400, 'Bad request', text, null],
    [404, 'model "llama" not found, try pulling it first', all, null],
    [404, 'no route for json_schema', all, { format: 'json' }],
    [
      400,
      "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens.",
      all,
      null,
    ],
    [401, 'bad key', all, null],
    [429, 'response_format too often', all, null],
    [500, 'response_format', all, null],
  ];
  test.each(cases)('%d %s', (status, body, known, change) => {
    expect(fewerAbilities(known, { status, body }, known.longest)).toEqual(
      change === null ? null : { ...known, ...change },
    );
  });
});

test.each([
  'the request exceeds the available context size (4096 tokens)',
  'prompt is too long: 210000 tokens > 200000 maximum',
  "This model's maximum context length is 8192 tokens",
])('%s', body => expect(isTooLong(400, body)).toBe(true));

describe('what a model may have read counts, answered or not', () => {
  test.each([
    ['a connection that broke off', failed('reader-unreachable', '', { isPassing: true }), true],
    ['429', failed('reader-refused', '', { isPassing: true }), true],
    ['500', failed('reader-failed', '', { isPassing: true }), true],
    ['a stall', failed('reader-stalled', ''), true],
    ['the time of the budget', failed('reader-budget', ''), true],
    ['an answer that is none', failed('reader-answer', ''), true],
    ['no server', failed('reader-unreachable', ''), false],
    ['401', failed('reader-refused', ''), false],
  ])('%s', (_, failure, counts) => expect(mayBeRead(failure)).toBe(counts));
});
