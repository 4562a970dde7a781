import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSyntaxError } from './json-faults.ts';

describe('findSyntaxError', () => {
  it.each([
    ['{"text": "a",}', 1, 14, 'a name in double quotes'],
    ['{"text": "a"\n "url": "b"}', 2, 2, '"," or a closing bracket'],
    ['{"text" "a"}', 1, 9, '":"'],
    ['{"text": \'a\'}', 1, 10, 'a value'],
    ['{"text": "a', 1, 10, 'no closing mark'],
    ['{"text": "a\nb"}', 1, 10, 'a line break'],
    ['{"text": "a\\x"}', 1, 10, 'a wrong escape'],
    ['{"text": "a"', 1, 13, 'breaks off'],
    ['[1, 2', 1, 6, 'breaks off'],
    ['[1, 2] 3', 1, 8, 'follows the end'],
    ['[,]', 1, 2, 'a value or "]"'],
    ['nul', 1, 1, 'a value'],
  ])('%j', (text, line, column, words) => {
    const fault = findSyntaxError(text);
    expect([fault.line, fault.column]).toEqual([line, column]);
    expect(fault.expected).toContain(words);
  });

  it('reads as far as JSON holds', () => {
    fc.assert(
      fc.property(fc.json(), json => {
        // valid JSON, so the fault is the mark put after it
        const fault = findSyntaxError(`${json}\n}`);
        expect([fault.line, fault.column]).toEqual([json.split('\n').length + 1, 1]);
      }),
    );
  });

  it('never throws, however deep or long', () => {
    fc.assert(fc.property(fc.string(), text => void findSyntaxError(text)));
    expect(findSyntaxError('['.repeat(500_000)).expected).toContain('breaks off');
    expect(findSyntaxError(`"${'a'.repeat(2_000_000)}`).column).toBe(1);
  });
});
