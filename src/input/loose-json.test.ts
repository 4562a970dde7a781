/** Loose JSON: JSON as it is, what is nearly JSON as it was meant, and what is cut off as far as it goes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LooseValue, readLoose } from './loose-json.ts';

/** Plain data of what was read. */
function plain(value: LooseValue): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([name, each]) => [name, plain(each)]));
  return Array.isArray(value) ? value.map(plain) : value;
}

const read = (text: string): unknown => plain(readLoose(text, 0).value);

/** JSON of objects and lists, without the names that an object has from elsewhere. */
const json = fc
  .oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()))
  .filter(value => !JSON.stringify(value).includes('__proto__'));

describe('JSON', () => {
  test('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const { end, open, ...reading } = readLoose(text, 0);
        expect(plain(reading.value)).toEqual(JSON.parse(text));
        expect({ end, open: open.size }).toEqual({ end: text.length, open: 0 });
      }),
    );
  });

  test('ends where it ends', () => {
    expect(readLoose('see [{"a": 1}] and [2]', 4)).toMatchObject({ end: 14 });
  });
});

describe('what is forgiven', () => {
  test.each([
    ['a comma too many', '{"a": [1, 2,], "b": 3,}', { a: [1, 2], b: 3 }],
    ['a comma missing', '[{"a": 1} {"a": 2}]', [{ a: 1 }, { a: 2 }]],
    ['a comma missing before a line', '{"a": "x"\n "b": "y"}', { a: 'x', b: 'y' }],
    ['a line break in a string', '{"a": "x\ny"}', { a: 'x\ny' }],
    ['plain marks in a string', '{"a": "he said "no" to it", "b": 1}', { a: 'he said "no" to it', b: 1 }],
    ['plain marks before a comma', '{"a": "he said "no", then left", "b": 1}', { a: 'he said "no", then left', b: 1 }],
    ['plain marks in a list', '["the "big" one", "b"]', ['the "big" one', 'b']],
    ['single marks', "{'a': 'it's here', 'b': [1]}", { a: "it's here", b: [1] }],
    ['names without marks', '{a: "x", b_2: 1}', { a: 'x', b_2: 1 }],
    ['a wrong escape', String.raw`{"a": "it\'s \$5 \u00e9 \uzz"}`, { a: "it's $5 é uzz" }],
    ['a comment', '{"a": 1, // the first\n "b": 2}', { a: 1, b: 2 }],
    ['dots for the rest', '[{"a": 1}, ...]', [{ a: 1 }]],
    ['Python’s words', '[True, False, None]', [true, false, null]],
    ['numbers that are none', '[007, 1.]', ['007', '1.']],
    ['a bracket missing', '{"a": [{"b": 1}, "c": 2}', { a: [{ b: 1 }], c: 2 }],
    ['an object not closed before the next', '[{"a": 1, {"a": 2}]', [{ a: 1 }, { a: 2 }]],
    ['a bracket of the wrong sort', '{"a": [1, 2}', { a: [1, 2] }],
    ['a name without a value', '{"a":, "b": 1}', { b: 1 }],
    ['a list given twice', '{"a": [1], "b": 0, "a": [2]}', { a: [1, 2], b: 0 }],
    ['a value given twice', '{"a": 1, "a": 2}', { a: 2 }],
  ])('%s', (_, text, value) => {
    expect(read(text)).toEqual(value);
    expect(readLoose(text, 0).open.size).toBe(0);
  });

  test('names that objects have from elsewhere are names', () => {
    const { value } = readLoose('{"__proto__": {"polluted": 1}, "constructor": 2}', 0);
    expect(value instanceof Map && [...value.keys()]).toEqual(['__proto__', 'constructor']);
    expect('polluted' in {}).toBe(false);
  });
});

describe('what is cut off', () => {
  test.each([
    ['in a string', '[{"a": "x"}, {"a": "y', [{ a: 'x' }, {}], 2],
    ['in a name', '[{"a": "x"}, {"a', [{ a: 'x' }, {}], 2],
    ['after a name', '[{"a": ', [{}], 2],
    ['between', '{"a": [1, 2', { a: [1, 2] }, 2],
    ['with prose behind it', '{"a": [1, 2\nI have to stop here.', { a: [1, 2] }, 2],
  ])('%s', (_, text, value, open) => {
    expect(read(text)).toEqual(value);
    expect(readLoose(text, 0).open.size).toBe(open);
  });

  test.each([' ', '//\n', '"', '" ', "'\n", '\\', ',', '{"a":', '[1,', 'word '])(
    'four million characters of %j',
    piece => {
      const text = `{"a": ${piece.repeat(4_000_000 / piece.length)}`;
      expect(readLoose(text, 0).open.size).toBeGreaterThan(0);
    },
  );

  test('nesting without end is read no further', () => {
    const text = `{"a": 1, "b": ${'['.repeat(2_000_000)}`;
    expect(readLoose(text, 0).open.size).toBe(40);
  });
});

test('no text makes it fail, and each takes one pass', () => {
  const piece = fc.constantFrom('{', '}', '[', ']', '"', "'", '\\', ',', ':', '\n', ' ', '//', 'a', '1', 'null', '…');
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), pieces => {
      const text = `{${pieces.join('')}`;
      const { end } = readLoose(text, 0);
      expect(end).toBeGreaterThan(0);
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2000 },
  );
});
