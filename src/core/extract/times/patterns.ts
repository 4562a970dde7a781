/**
 * Patterns: a language's written forms compiled to matchers, indexed by what they can begin with.
 * In: pattern strings (see `core/language/times.ts`). Out: the longest match at a word. Meaning is not looked at here.
 */
import type { TimePattern, TimeVocabulary } from '../../language/times.ts';
import { type Lazy, lazily } from '../../text/lazy.ts';
import type { Lexeme } from './lexemes.ts';

/** Words `[from, to)` of an expression with the lexemes that spell it, and the pattern that fired. */
export interface Match {
  readonly pattern: TimePattern;
  readonly from: number;
  readonly to: number;
  readonly lexemes: readonly Lexeme[];
  /** What the pattern read behind the expression, for one that `borrows`: the month of "3" in "3 and 4 May". */
  readonly lent: readonly Lexeme[];
  /** Whether it is one of a list: a weekday told with it may be another's. */
  readonly isListed?: true;
}

/** What a matcher reads: forms and lexemes by word index, and whether a finished match may stand. */
export interface Source {
  formAt(i: number): string | undefined;
  /** Whether a clause ends before word `i`: a mark stands there or nothing does. */
  endsAt(i: number): boolean;
  lexemesAt(i: number): readonly Lexeme[];
  allows(match: Match): boolean;
}

interface State {
  readonly source: Source;
  readonly captured: Lexeme[];
  start: number;
  open: number;
  close: number;
  bestEnd: number;
  best: Match | null;
}

type Step = (state: State, at: number) => void;

type Node =
  | { readonly type: 'literal'; readonly form: string }
  | { readonly type: 'kind'; readonly kind: string }
  | { readonly type: 'all'; readonly items: readonly Node[] }
  | { readonly type: 'any'; readonly items: readonly Node[] }
  | { readonly type: 'maybe'; readonly item: Node }
  | { readonly type: 'open' | 'close' | 'end' | 'word' };

/** The patterns that can begin with one word, in their order; and, made when the word is first met, which of them by what may stand next. */
interface Entry {
  readonly steps: readonly Lazy<Step>[];
  readonly following: Lazy<Following>;
}

/** Numbers of an entry's patterns by what may stand behind their first word. */
interface Following {
  /** Those that one word may make up, or that take any word next. */
  readonly always: readonly number[];
  readonly byLiteral: ReadonlyMap<string, readonly number[]>;
  readonly byKind: ReadonlyMap<string, readonly number[]>;
}

export interface PatternIndex {
  readonly byLiteral: ReadonlyMap<string, Entry>;
  readonly byKind: ReadonlyMap<string, Entry>;
}

/**
 * Reads a vocabulary's patterns; throws `RangeError` on a pattern that does not parse. Matchers are compiled when a text first needs them: a
 * story needs a few dozen of some hundreds.
 */
export function indexPatterns(vocabulary: TimeVocabulary): PatternIndex {
  const { macros } = vocabulary;
  const parse: Parse = { macros, parsed: new Map() };
  const byLiteral = new Map<string, Written[]>();
  const byKind = new Map<string, Written[]>();
  for (const pattern of vocabulary.patterns) {
    const node = parsePattern(pattern.pattern, parse);
    const written = { node, step: lazily(() => compile(node, acceptOf(pattern))) };
    for (const first of firstsOf(node)) {
      const index = first.type === 'kind' ? byKind : byLiteral;
      const key = first.type === 'kind' ? first.kind : first.form;
      const known = index.get(key);
      if (known === undefined) index.set(key, [written]);
      else if (known[known.length - 1] !== written) known.push(written);
    }
  }
  return { byLiteral: entriesOf(byLiteral), byKind: entriesOf(byKind) };
}

/** A pattern as parsed, and its matcher. */
interface Written {
  readonly node: Node;
  readonly step: Lazy<Step>;
}

function entriesOf(index: ReadonlyMap<string, readonly Written[]>): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [key, patterns] of index)
    entries.set(key, { steps: patterns.map(({ step }) => step), following: lazily(() => followingOf(patterns)) });
  return entries;
}

function followingOf(patterns: readonly Written[]): Following {
  const always: number[] = [];
  const byLiteral = new Map<string, number[]>();
  const byKind = new Map<string, number[]>();
  patterns.forEach(({ node }, n) => {
    const next = nextOf(node);
    if (next === null) always.push(n);
    for (const first of next ?? []) {
      const [index, key] = first.type === 'kind' ? [byKind, first.kind] : [byLiteral, first.form];
      const known = index.get(key);
      if (known === undefined) index.set(key, [n]);
      else if (known[known.length - 1] !== n) known.push(n);
    }
  });
  return { always, byLiteral, byKind };
}

/** The longest match that begins at word `i`; of equals, that of the earlier pattern. */
export function matchAt(index: PatternIndex, source: Source, i: number): Match | null {
  const form = source.formAt(i)!;
  const state: State = { source, captured: [], start: i, open: -1, close: -1, bestEnd: i, best: null };
  const lexemes = source.lexemesAt(i);
  const entry = index.byLiteral.get(form);
  if (entry !== undefined) run(entry, state, lexemes);
  lexemes.forEach((lexeme, k) => {
    const entry = index.byKind.get(lexeme.kind);
    if (entry !== undefined && !isKindBefore(lexemes, k)) run(entry, state, lexemes);
  });
  return state.best;
}

function isKindBefore(lexemes: readonly Lexeme[], k: number): boolean {
  for (let before = 0; before < k; before++) if (lexemes[before]!.kind === lexemes[k]!.kind) return true;
  return false;
}

/** Runs the patterns of an entry, in their order, that what stands behind the first word lets go on, however much of the text that is. */
function run({ steps, following }: Entry, state: State, lexemes: readonly Lexeme[]): void {
  const { always, byLiteral, byKind } = following();
  const chosen = new Set(always);
  const choose = (at: number): void => {
    const form = state.source.formAt(at);
    if (form === undefined) return;
    for (const n of byLiteral.get(form) ?? NOBODY) chosen.add(n);
    for (const { kind } of state.source.lexemesAt(at)) for (const n of byKind.get(kind) ?? NOBODY) chosen.add(n);
  };
  choose(state.start + 1);
  for (const { to } of lexemes) if (to > state.start + 1) choose(to);
  if (chosen.size === 0) return;
  for (const n of [...chosen].sort((a, b) => a - b)) steps[n]!()(state, state.start);
}

const NOBODY: readonly number[] = [];

const NONE: readonly Lexeme[] = [];

function acceptOf(pattern: TimePattern): Step {
  return (state, at) => {
    if (at <= state.bestEnd) return;
    const from = state.open < 0 ? state.start : state.open;
    const to = state.close < 0 ? at : state.close;
    const lexemes = state.captured.filter(lexeme => lexeme.from >= from && lexeme.to <= to);
    const lent = pattern.turn === 'borrows' ? state.captured.filter(lexeme => lexeme.from >= to) : NONE;
    const match: Match = { pattern, from, to, lexemes, lent };
    if (!state.source.allows(match)) return;
    state.best = match;
    state.bestEnd = at;
  };
}

function compile(node: Node, next: Step): Step {
  switch (node.type) {
    case 'literal':
      return takeStep(({ source }, at) => source.formAt(at) === node.form, next);
    case 'word':
      return takeStep(({ source }, at) => source.formAt(at) !== undefined && !source.endsAt(at), next);
    case 'kind':
      return kindStep(node.kind, next);
    case 'all':
      return node.items.reduceRight((rest, item) => compile(item, rest), next);
    case 'any':
      return eachStep(node.items.map(item => compile(item, next)));
    case 'maybe':
      return eachStep([compile(node.item, next), next]);
    case 'end':
      return (state, at) => {
        if (state.source.endsAt(at)) next(state, at);
      };
    default:
      return edgeStep(node.type, next);
  }
}

function takeStep(takes: (state: State, at: number) => boolean, next: Step): Step {
  return (state, at) => {
    if (takes(state, at)) next(state, at + 1);
  };
}

function eachStep(steps: readonly Step[]): Step {
  return (state, at) => {
    for (let i = 0; i < steps.length; i++) steps[i]!(state, at);
  };
}

function edgeStep(edge: 'open' | 'close', next: Step): Step {
  return (state, at) => {
    state[edge] = at;
    next(state, at);
    state[edge] = -1;
  };
}

function kindStep(kind: string, next: Step): Step {
  return (state, at) => {
    const lexemes = state.source.lexemesAt(at);
    for (let i = 0; i < lexemes.length; i++) {
      const lexeme = lexemes[i]!;
      if (lexeme.kind !== kind) continue;
      state.captured.push(lexeme);
      next(state, lexeme.to);
      state.captured.pop();
    }
  };
}

/** What sub-patterns are called, and those parsed so far. */
interface Parse {
  readonly macros: Readonly<Record<string, string>>;
  readonly parsed: Map<string, Node>;
}

function parsePattern(pattern: string, parse: Parse): Node {
  const tokens = pattern.split(' ').filter(token => token !== '');
  const [node, at] = parseAny(tokens, 0, parse);
  if (at !== tokens.length) throw new RangeError(`pattern does not parse: ${pattern}`);
  return node;
}

function parseAny(tokens: readonly string[], from: number, parse: Parse): [Node, number] {
  const branches: Node[] = [];
  let items: Node[] = [];
  let at = from;
  while (at < tokens.length && tokens[at] !== ')' && tokens[at] !== ')?') {
    if (tokens[at] === '|') {
      branches.push({ type: 'all', items });
      items = [];
      at += 1;
      continue;
    }
    const [node, next] = parseItem(tokens, at, parse);
    items.push(node);
    at = next;
  }
  branches.push({ type: 'all', items });
  return [branches.length === 1 ? branches[0]! : { type: 'any', items: branches }, at];
}

function parseItem(tokens: readonly string[], at: number, parse: Parse): [Node, number] {
  const token = tokens[at]!;
  if (token === '(') {
    const [node, close] = parseAny(tokens, at + 1, parse);
    if (tokens[close] === undefined) throw new RangeError(`no closing bracket: ${tokens.join(' ')}`);
    return [tokens[close] === ')?' ? { type: 'maybe', item: node } : node, close + 1];
  }
  if (token === '<') return [{ type: 'open' }, at + 1];
  if (token === '>') return [{ type: 'close' }, at + 1];
  const optional = token.endsWith('?');
  const word = optional ? token.slice(0, -1) : token;
  const node = parseWord(word, parse);
  return [optional ? { type: 'maybe', item: node } : node, at + 1];
}

function parseWord(word: string, parse: Parse): Node {
  if (word.startsWith('$') && word.length > 1) {
    const known = parse.parsed.get(word);
    if (known !== undefined) return known;
    const macro = parse.macros[word.slice(1)];
    if (macro === undefined) throw new RangeError(`no such sub-pattern: ${word}`);
    const node = parsePattern(macro, parse);
    parse.parsed.set(word, node);
    return node;
  }
  if (word === 'END') return { type: 'end' };
  if (word === 'WORD') return { type: 'word' };
  return /^[A-Z]/.test(word) ? { type: 'kind', kind: word } : { type: 'literal', form: word };
}

type First = { readonly type: 'literal'; readonly form: string } | { readonly type: 'kind'; readonly kind: string };

function firstsOf(node: Node): readonly First[] {
  const firsts: First[] = [];
  addFirsts(node, firsts);
  return firsts;
}

function addFirsts(node: Node, firsts: First[]): void {
  switch (node.type) {
    case 'literal':
    case 'kind':
      firsts.push(node);
      break;
    case 'maybe':
      addFirsts(node.item, firsts);
      break;
    case 'any':
    case 'all':
      for (let k = 0; k < node.items.length; k++) {
        addFirsts(node.items[k]!, firsts);
        if (node.type === 'all' && !isSkippable(node.items[k]!)) break;
      }
  }
}

/** Nodes behind another: those of its run from `from` on, then what is behind the run. */
interface Rest {
  readonly items: readonly Node[];
  readonly from: number;
  readonly behind: Rest | null;
}

/** What may stand behind the first word of a pattern; null where that is anything, or nothing. */
function nextOf(node: Node): readonly First[] | null {
  const next: First[] = [];
  return goesOn(node, null, next) ? next : null;
}

/** Collects into `next` what may follow the first word of `node`, behind which `rest` stands; false where that is anything or nothing. */
function goesOn(node: Node, rest: Rest | null, next: First[]): boolean {
  switch (node.type) {
    case 'literal':
    case 'kind':
    case 'word':
      return beginsWith(rest, next);
    case 'any':
      return node.items.every(item => goesOn(item, rest, next));
    case 'maybe':
      return goesOn(node.item, rest, next);
    case 'all': {
      const { items } = node;
      for (let k = 0; k < items.length; k++) {
        if (!goesOn(items[k]!, { items, from: k + 1, behind: rest }, next)) return false;
        if (!isSkippable(items[k]!)) break;
      }
      return true;
    }
    default:
      return true;
  }
}

/** Collects what a run of nodes may begin with; false where that is any word or none. */
function beginsWith(rest: Rest | null, next: First[]): boolean {
  for (let run = rest; run !== null; run = run.behind) {
    for (let k = run.from; k < run.items.length; k++) {
      const node = run.items[k]!;
      if (holdsOpen(node)) return false;
      addFirsts(node, next);
      if (!isSkippable(node)) return true;
    }
  }
  return false;
}

/** Whether a run may begin with any word, or with the end of a clause. */
function holdsOpen(node: Node): boolean {
  switch (node.type) {
    case 'word':
    case 'end':
      return true;
    case 'maybe':
      return holdsOpen(node.item);
    case 'any':
    case 'all':
      return node.items.some(holdsOpen);
    default:
      return false;
  }
}

function isSkippable(node: Node): boolean {
  if (node.type === 'maybe' || node.type === 'open' || node.type === 'close') return true;
  return node.type === 'all' ? node.items.every(isSkippable) : node.type === 'any' && node.items.some(isSkippable);
}
