/**
 * Python expressions: the part of the language in which a feed parser's test suite writes what it expects -> a tree, and its value over given names.
 * `and`, `or`, `not`, comparisons in chains, `in`, `is`, subscripts, attributes, calls, strings, numbers, tuples, lists, dictionaries. Throws `RangeError`
 * on anything else.
 */

export type Expression =
  | { readonly is: 'value'; readonly value: unknown }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'list'; readonly items: readonly Expression[] }
  | { readonly is: 'dictionary'; readonly items: readonly (readonly [Expression, Expression])[] }
  | { readonly is: 'item'; readonly of: Expression; readonly key: Expression }
  | { readonly is: 'call'; readonly of: Expression; readonly values: readonly Expression[] }
  | { readonly is: 'not'; readonly of: Expression }
  | { readonly is: 'all' | 'any'; readonly parts: readonly Expression[] }
  | { readonly is: 'compared'; readonly first: Expression; readonly rest: readonly (readonly [string, Expression])[] };

interface Token {
  readonly kind: 'word' | 'number' | 'string' | 'mark';
  readonly text: string;
}

const TOKEN =
  /\s*(?:([ub]?)("""[\s\S]*?"""|'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*")|(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|(==|!=|<=|>=|[-()[\]{}.,:<>%]))/y;

function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const [, , string, number, word, mark] = TOKEN.exec(text) ?? fail(`no token at ${text.slice(TOKEN.lastIndex)}`);
    if (string !== undefined) tokens.push({ kind: 'string', text: readString(string) });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else tokens.push({ kind: 'mark', text: mark ?? '' });
  }
  return tokens;
}

function fail(what: string): never {
  throw new RangeError(what);
}

function readString(printed: string): string {
  const inside = printed.startsWith('"""') ? printed.slice(3, -3) : printed.slice(1, -1);
  return inside.replace(
    /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|([\s\S]))/g,
    (_, short?: string, long?: string, byte?: string, letter?: string) => {
      const code = short ?? long ?? byte;
      if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
      return letter === 'n' ? '\n' : letter === 't' ? '\t' : letter === '\n' ? '' : (letter ?? '');
    },
  );
}

/** Reads an expression. */
export function readExpression(text: string): Expression {
  const tokens = readTokens(text);
  let at = 0;
  const peek = (): string | undefined => (tokens[at]?.kind === 'string' ? undefined : tokens[at]?.text);
  const takes = (wanted: string): boolean => {
    if (peek() !== wanted) return false;
    at++;
    return true;
  };
  const need = (wanted: string): void => {
    if (!takes(wanted)) fail(`wanted ${wanted}, not ${peek() ?? 'the end'}`);
  };
  const listUntil = (close: string): { readonly items: readonly Expression[]; readonly hasComma: boolean } => {
    const items: Expression[] = [];
    let hasComma = false;
    while (!takes(close)) {
      items.push(readAny());
      if (takes(',')) hasComma = true;
      else if (peek() !== close) fail(`wanted ${close}`);
    }
    return { items, hasComma };
  };
  const readAny = (): Expression => {
    const parts = [readAll()];
    while (takes('or')) parts.push(readAll());
    return parts.length === 1 ? (parts[0] ?? fail('nothing')) : { is: 'any', parts };
  };
  const readAll = (): Expression => {
    const parts = [readNot()];
    while (takes('and')) parts.push(readNot());
    return parts.length === 1 ? (parts[0] ?? fail('nothing')) : { is: 'all', parts };
  };
  const readNot = (): Expression => (takes('not') ? { is: 'not', of: readNot() } : readCompared());
  const readCompared = (): Expression => {
    const first = readItem();
    const rest: (readonly [string, Expression])[] = [];
    for (;;) {
      const sign = ['==', '!=', '<', '>', '<=', '>=', 'in', 'is', 'not'].find(takes);
      if (sign === undefined) break;
      if (sign === 'not') need('in');
      const whole = sign === 'not' ? 'not in' : sign === 'is' && takes('not') ? 'is not' : sign;
      rest.push([whole, readItem()]);
    }
    return rest.length === 0 ? first : { is: 'compared', first, rest };
  };
  const readItem = (): Expression => {
    let of = readAtom();
    for (;;) {
      if (takes('[')) {
        of = { is: 'item', of, key: readAny() };
        need(']');
      } else if (takes('.')) {
        of = { is: 'item', of, key: { is: 'value', value: tokens[at++]?.text ?? '' } };
      } else if (takes('(')) {
        of = { is: 'call', of, values: listUntil(')').items };
      } else return of;
    }
  };
  const readAtom = (): Expression => {
    const token = tokens[at++] ?? fail('ends early');
    if (token.kind === 'string') return { is: 'value', value: token.text };
    if (token.kind === 'number') return { is: 'value', value: Number(token.text) };
    if (token.kind === 'word') return CONSTANTS.get(token.text) ?? { is: 'name', name: token.text };
    if (token.text === '-') return { is: 'value', value: -Number(tokens[at++]?.text) };
    if (token.text === '[') return { is: 'list', items: listUntil(']').items };
    if (token.text === '{') return readDictionary();
    if (token.text !== '(') fail(`a value cannot begin with ${token.text}`);
    const { items, hasComma } = listUntil(')');
    return items.length === 1 && !hasComma ? (items[0] ?? fail('nothing')) : { is: 'list', items };
  };
  const readDictionary = (): Expression => {
    const items: (readonly [Expression, Expression])[] = [];
    while (!takes('}')) {
      const key = readAny();
      need(':');
      items.push([key, readAny()]);
      if (!takes(',') && peek() !== '}') fail('wanted }');
    }
    return { is: 'dictionary', items };
  };
  const whole = readAny();
  if (at < tokens.length) fail(`more behind the expression: ${tokens[at]?.text}`);
  return whole;
}

const CONSTANTS: ReadonlyMap<string, Expression> = new Map([
  ['None', { is: 'value', value: null }],
  ['True', { is: 'value', value: true }],
  ['False', { is: 'value', value: false }],
]);

/** What an expression is about that is not the language's own. */
export interface World {
  /** A name's value. */
  readonly nameOf: (name: string) => unknown;
  /** What stands under a key; throws where nothing does. */
  readonly itemOf: (of: unknown, key: unknown) => unknown;
  /** Calls: a function by its name, or a method (`of` is what it belongs to). */
  readonly call: (name: string, of: unknown, values: readonly unknown[]) => unknown;
  readonly areEqual: (a: unknown, b: unknown) => boolean;
}

/** The value of an expression. */
export function evaluate(expression: Expression, world: World): unknown {
  const value = (part: Expression): unknown => evaluate(part, world);
  switch (expression.is) {
    case 'value':
      return expression.value;
    case 'name':
      return world.nameOf(expression.name);
    case 'list':
      return expression.items.map(value);
    case 'dictionary':
      return Object.fromEntries(expression.items.map(([key, item]) => [String(value(key)), value(item)]));
    case 'item':
      return world.itemOf(value(expression.of), value(expression.key));
    case 'call': {
      const { of, values } = expression;
      if (of.is === 'item') return world.call(String(value(of.key)), value(of.of), values.map(value));
      return world.call(of.is === 'name' ? of.name : fail('no function'), undefined, values.map(value));
    }
    case 'not':
      return !isTrue(value(expression.of));
    case 'all':
      return expression.parts.every(part => isTrue(value(part)));
    case 'any':
      return expression.parts.some(part => isTrue(value(part)));
    case 'compared': {
      let left = value(expression.first);
      for (const [sign, part] of expression.rest) {
        const right = value(part);
        if (!holds(left, sign, right, world)) return false;
        left = right;
      }
      return true;
    }
  }
}

function holds(left: unknown, sign: string, right: unknown, { areEqual, call }: World): boolean {
  if (sign === '==') return areEqual(left, right);
  if (sign === '!=') return !areEqual(left, right);
  if (sign === 'is') return left === right;
  if (sign === 'is not') return left !== right;
  const isIn = (): boolean => isTrue(call('__contains__', right, [left]));
  if (sign === 'in') return isIn();
  if (sign === 'not in') return !isIn();
  const order = Number(left) - Number(right);
  return sign === '<' ? order < 0 : sign === '>' ? order > 0 : sign === '<=' ? order <= 0 : order >= 0;
}

/** Python's truth: empty strings, lists and dictionaries are false. */
export function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : Boolean(value);
}
