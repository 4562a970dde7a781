/**
 * Loose JSON: what language models and people write where JSON was asked for. In: text and where a value opens. Out: the value, where it ends, and which
 * of its lists and objects had no end when the text did. It reads once, with a stack of its own, and never fails. What is JSON is read as
 * `JSON.parse` reads it; only a list whose name an object has twice is one list.
 *
 * Forgiven: commas too many or missing, brackets missing or too many, line breaks and plain quotation marks within strings, strings in single
 * marks, names without marks, wrong escapes, comments, `...`. Libraries that repair JSON close what is cut off and hand it on as whole; here the
 * caller is told.
 */

export type LooseList = readonly LooseValue[];
/** A map, not an object: a name such as `__proto__` is a name. */
export type LooseObject = ReadonlyMap<string, LooseValue>;
export type LooseValue = string | number | boolean | null | LooseList | LooseObject;

export interface LooseReading {
  readonly value: LooseList | LooseObject;
  readonly start: number;
  /** Right behind it. */
  readonly end: number;
  /** Lists and objects in it, itself among them, that had no end when the text did: what is in them may lack something. */
  readonly open: ReadonlySet<LooseValue>;
}

/** Deeper nesting than this is read no further; an answer has seven levels. */
const DEEPEST = 40;

type Holder = LooseValue[] | Map<string, LooseValue>;

/** A list or object that is being read. */
interface Frame {
  readonly holder: Holder;
  /** In an object: the name whose value comes next. */
  name: string | null;
}

interface State {
  readonly text: string;
  readonly stack: Frame[];
  root: Holder | null;
  at: number;
}

/** Reads the list or object whose bracket stands at `start`. */
export function readLoose(text: string, start: number): LooseReading {
  const state: State = { text, stack: [], root: null, at: start };
  do {
    state.at = endOfSpace(text, state.at);
    if (state.at >= text.length) break;
    step(state, text[state.at]!);
  } while (state.stack.length > 0);
  return { value: state.root ?? [], start, end: state.at, open: new Set(state.stack.map(({ holder }) => holder)) };
}

const SPACE = /\s+/y;
const COMMENT = /\/\/[^\n]*/y;

/** Past white space and comments. One pattern for both would count every line on the engine's own stack. */
function endOfSpace(text: string, from: number): number {
  for (let at = from; ; ) {
    const end = endOf(COMMENT, text, endOf(SPACE, text, at));
    if (end === at) return at;
    at = end;
  }
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function step(state: State, mark: string): void {
  if (mark === '{' || mark === '[') open(state, mark);
  else if (mark === '}' || mark === ']') close(state, mark);
  else if (mark === '"' || mark === "'") readString(state, mark);
  else if (mark === ',') skipComma(state);
  else if (mark === ':') state.at++;
  else readWord(state);
}

function open(state: State, mark: '{' | '['): void {
  const { stack } = state;
  // a value where a name is due: the object before it was not closed
  while (isNameDue(stack)) stack.pop();
  if (state.root !== null && stack.length === 0) return;
  if (stack.length >= DEEPEST) {
    state.at = state.text.length;
    return;
  }
  const holder = mark === '{' ? new Map<string, LooseValue>() : (sameList(stack) ?? []);
  put(stack, holder);
  state.root ??= holder;
  stack.push({ holder, name: null });
  state.at++;
}

function isNameDue(stack: readonly Frame[]): boolean {
  const top = stack.at(-1);
  return top !== undefined && top.holder instanceof Map && top.name === null;
}

/** The list that the innermost object has already under the name whose value comes. */
function sameList(stack: readonly Frame[]): LooseValue[] | null {
  const top = stack.at(-1);
  const known = top?.holder instanceof Map ? top.holder.get(top.name ?? '') : undefined;
  return Array.isArray(known) ? known : null;
}

/** Closes the innermost of its sort and all that stands open in it; nothing where it is one too many. */
function close(state: State, mark: '}' | ']'): void {
  const at = state.stack.findLastIndex(({ holder }) => holder instanceof Map === (mark === '}'));
  if (at >= 0) state.stack.length = at;
  state.at++;
}

function skipComma(state: State): void {
  const top = state.stack.at(-1);
  if (top !== undefined) top.name = null;
  state.at++;
}

/** Puts a value where the innermost list or object takes one. */
function put(stack: readonly Frame[], value: LooseValue): void {
  const top = stack.at(-1);
  if (top === undefined) return;
  if (!(top.holder instanceof Map)) top.holder.push(value);
  else if (top.name !== null) top.holder.set(top.name, value);
  top.name = null;
}

function readString(state: State, mark: string): void {
  const { text, stack, at } = state;
  const end = endOfString(text, at + 1, mark, isNameDue(stack) ? null : stack.at(-1)!.holder);
  state.at = end < 0 ? text.length : end + 1;
  if (end < 0) return;
  const words = unescaped(text.slice(at + 1, end));
  // a name in a list that stands in an object: the list was not closed
  if (endOf(AFTER_NAME, text, state.at) > state.at && Array.isArray(stack.at(-1)!.holder) && stack.length > 1) {
    if (stack.at(-2)!.holder instanceof Map) stack.pop();
  }
  if (isNameDue(stack)) stack.at(-1)!.name = words;
  else put(stack, words);
}

/** What may follow a string's closing mark: in an object a bracket, or a comma and a name; in a list a bracket, or a comma and a value (or, where it was not closed, what follows a name). */
const AFTER_IN_OBJECT = /\s*(?:[}\]]|$|,\s*(?:["'{}\]]|$|\/\/|[A-Za-z_]\w*\s*:))|[ \t]*\r?\n\s*["'{]/y;
const AFTER_IN_LIST = /\s*(?:[}\]:]|$|,\s*(?:["'{}[\]\d-]|$|\/\/|(?:true|false|null)\b))|[ \t]*\r?\n\s*["'{]/y;

/** Place of the mark that closes a string; -1 where none does. A mark that nothing fitting follows is one of its characters; `holder` null: a name. */
function endOfString(text: string, from: number, mark: string, holder: Holder | null): number {
  const after = holder === null ? null : holder instanceof Map ? AFTER_IN_OBJECT : AFTER_IN_LIST;
  for (let at = from; at < text.length; at++) {
    const unit = text[at];
    if (unit === '\\') at++;
    else if (unit === mark && (after === null || endOf(after, text, at + 1) > at + 1 || at + 1 === text.length))
      return at;
  }
  return -1;
}

const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** A wrong escape stands for the character behind the stroke. */
function unescaped(words: string): string {
  if (!words.includes('\\')) return words;
  return words.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_, code: string | undefined, mark: string) =>
    code === undefined ? (ESCAPED[mark] ?? mark) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const WORD = /[^\s,:{}[\]"]+/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
  ['True', true],
  ['False', false],
  ['None', null],
]);
/** A word stands for itself where a name or the end of a value follows; else it is prose, or dots for what was left out. */
const AFTER_NAME = /\s*:/y;
const AFTER_VALUE = /\s*[,}\]]/y;

function readWord(state: State): void {
  const { text, stack, at } = state;
  const end = Math.max(at + 1, endOf(WORD, text, at));
  const word = text.slice(at, end);
  state.at = end;
  if (isNameDue(stack)) {
    if (endOf(AFTER_NAME, text, end) > end) stack.at(-1)!.name = word;
  } else if (WORDS.has(word)) put(stack, WORDS.get(word)!);
  else if (NUMBER.test(word)) put(stack, Number(word));
  else if (/\w/.test(word) && endOf(AFTER_VALUE, text, end) > end) put(stack, word);
}
