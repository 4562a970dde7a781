/**
 * JSON faults: where a text stops being JSON, and what was expected there, in the same words on every engine.
 * In: text that `JSON.parse` refused. Out: line and column, both from 1. It reads once, with a stack of its own.
 */

export interface SyntaxFault {
  readonly line: number;
  /** In UTF-16 code units. */
  readonly column: number;
  readonly expected: string;
}

const QUOTE = 34;
const BACKSLASH = 92;
const SPACE = /[ \t\r\n]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

type Expecting = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end';

const WORDS: Readonly<Record<Expecting, string>> = {
  value: 'a value was expected',
  'value or ]': 'a value or "]" was expected',
  key: 'a name in double quotes was expected (is there a comma too many before it?)',
  'key or }': 'a name in double quotes or "}" was expected',
  colon: '":" was expected',
  comma: '"," or a closing bracket was expected',
  end: 'something follows the end',
};

/** A fault as a sentence; `at` is its line in the file where only a part of that was read. */
export function describeFault({ line, column, expected }: SyntaxFault, at = line): string {
  return `Not valid JSON at line ${at}, column ${column}: ${expected}.`;
}

/** The first place where `text` is no JSON; its end if it breaks off there. */
export function findSyntaxError(text: string): SyntaxFault {
  const stack: string[] = [];
  let at = 0;
  let expecting: Expecting = 'value';
  for (;;) {
    at = endOf(SPACE, text, at);
    if (at >= text.length) return faultAt(text, at, 'it breaks off there');
    const mark = text[at]!;
    const next = step(mark, expecting, stack);
    if (next !== null) {
      expecting = next;
      at += 1;
      continue;
    }
    const isKey: boolean = expecting === 'key' || expecting === 'key or }';
    if (!isKey && !expecting.startsWith('value')) return faultAt(text, at, WORDS[expecting]);
    const end = mark === '"' ? endOfString(text, at) : isKey ? at : endOf(SCALAR, text, at);
    if (end === at)
      return faultAt(
        text,
        at,
        mark === '"' ? 'a string there has no closing mark, or holds a line break or a wrong escape' : WORDS[expecting],
      );
    at = end;
    expecting = isKey ? 'colon' : afterValue(stack);
  }
}

/** What to expect after a bracket, comma or colon; null if `mark` is none that may stand here. */
function step(mark: string, expecting: Expecting, stack: string[]): Expecting | null {
  const takesValue = expecting === 'value' || expecting === 'value or ]';
  if (takesValue && (mark === '{' || mark === '[')) {
    stack.push(mark);
    return mark === '{' ? 'key or }' : 'value or ]';
  }
  if (expecting === 'colon') return mark === ':' ? 'value' : null;
  const open = stack.at(-1);
  const mayClose = expecting === 'comma' || expecting === 'value or ]' || expecting === 'key or }';
  if (mayClose && ((open === '{' && mark === '}') || (open === '[' && mark === ']'))) {
    stack.pop();
    return afterValue(stack);
  }
  if (expecting === 'comma' && mark === ',') return open === '{' ? 'key' : 'value';
  return null;
}

function afterValue(stack: readonly string[]): Expecting {
  return stack.length === 0 ? 'end' : 'comma';
}

/** Past the closing mark of the string that opens at `at`; `at` itself if it is no string. */
function endOfString(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === QUOTE) return end + 1;
    if (code < 32) return at;
    const next = code === BACKSLASH ? endOf(ESCAPE, text, end) : end + 1;
    if (next === end) return at;
    end = next;
  }
  return at;
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function faultAt(text: string, at: number, expected: string): SyntaxFault {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1, expected };
}
