import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { areEqual } from './feed-expectations.ts';
import { FEEDS, judgeFeed, scoreFeeds } from './feeds.ts';
import { evaluate, readExpression, type World } from './python-expressions.ts';

const SHARED = process.env.SYNOPTIC_SHARED ?? resolve(import.meta.dirname, '../../shared');
/** Share of the expectations that concern news. */
const LEAST = 0.95;

const world: World = {
  nameOf: name => (name === 'x' ? { a: [1, 2, 'three'], b: { c: null } } : undefined),
  itemOf: (of, key) => (Array.isArray(of) ? of.at(Number(key)) : (of as Record<string, unknown>)[String(key)]),
  call: (name, of, values) =>
    name === 'len'
      ? (values[0] as unknown[]).length
      : name === 'startswith'
        ? String(of).startsWith(String(values[0]))
        : Array.isArray(of) && of.includes(values[0]),
  areEqual,
};

describe('Python expressions', () => {
  test.each([
    ["x['a'][0] == 1", true],
    ["x['a'] == [1, 2, u'three'] and x.a[-1] == 'th\\x72ee'", true],
    ["not x['a'][1] == 3 and len(x['a']) == 3", true],
    ["x['a'][0] == x['a'][1] == 1", false],
    ['(1, -2.5) == (1, -2.5) and (1) == 1', true],
    ["x['b'] == {'c': None} or False", true],
    ['"""a\'b""" == "a\'b"', true],
    ["x.a[2].startswith('thr')", true],
    ["2 in x['a'] and 5 not in x['a'] and x['b']['c'] is None", true],
    ["'\\u2019' == '’'", true],
  ])('%s', (text, value) => {
    expect(evaluate(readExpression(text), world)).toBe(value);
  });

  test.each(['', 'a ==', 'a b', '(1', 'lambda: 1', "x['a'"])('%s is none', text => {
    expect(() => readExpression(text)).toThrow(RangeError);
  });
});

const file = (expected: string, feed: string): Uint8Array =>
  new TextEncoder().encode(`<!--\nDescription: a\nExpect:      ${expected}\n-->\n${feed}`);
const FEED =
  '<rss version="2.0"><channel><title>A</title><item><description>a &lt;b&gt;b&lt;/b&gt;</description></item></channel></rss>';

describe('judgeFeed', () => {
  test.each([
    ["not bozo and feed['title'] == 'A'", 'held'],
    ["not bozo and feed['title'] == 'B'", 'missed'],
    ["feed['link'] == 'A'", 'missed'],
    ["not feed.has_key('link')", 'held'],
    ["entries[0]['description'] == 'a <B>b</B>'", 'held'],
    ["entries[0]['description'] == 'a b'", 'missed'],
    ["entries[0]['description'] == 'a &lt;b&gt;b&lt;/b&gt;'", 'missed'],
    ["feed['itunes_block'] == 1", 'declined'],
    ['not bozo', 'declined'],
    ['1', 'declined'],
  ])('%s is %s', async (expected, is) => {
    expect((await judgeFeed(file(expected, FEED), 'wellformed/rss/a.xml'))?.is).toBe(is);
  });
});

describe('a well-known suite', () => {
  const isThere = existsSync(join(SHARED, FEEDS));
  it.skipIf(!isThere)(`what it expects of news holds${isThere ? '' : ' (not run: no shared feeds)'}`, async () => {
    const { metrics } = await scoreFeeds(SHARED);
    expect(metrics[0]?.n).toBeGreaterThan(0);
    expect(metrics[0]?.value).toBeGreaterThanOrEqual(LEAST);
  });
});
