/**
 * Finding labels: what a value is of, in the text's own words. In: a tree, a head and the tokens of the value itself. Out: a noun phrase, or a
 * clause in parts (subject, verb, rest), so that a question can be asked of it. Nothing is invented; a pronoun gives way to its name.
 */
import type { FrameClause, FrameLabel } from '../../model/layers.ts';
import { baseRelation, dependentBy, dependents } from '../syntax/children.ts';
import { argumentsOf, isPassive, NOUN, PRON, PROPN, subjectOf, type Tree } from '../syntax/clauses.ts';
import { UPOS } from '../syntax/tree.ts';

/** What labels ask of the text beside its tree. */
export interface LabelSource {
  readonly text: string;
  /** Tokens `[from, to)` of the value: never part of its label. */
  readonly from: number;
  readonly to: number;
  /** Name of what a pronoun points at; null where that is not known. */
  readonly nameOf: (token: number) => string | null;
  /** Whether a token belongs to a time or quantity: a label names no other values. */
  readonly isValue: (token: number) => boolean;
  /** Whether what a predicate says of its subject can have happened only once. */
  readonly isOneEvent: (predicate: number, subject: number) => boolean;
}

/** Dependents before a noun that belong to its name. */
const BEFORE: ReadonlySet<string> = new Set(['det', 'compound', 'amod', 'flat', 'nmod']);
/** Dependents after it. */
const AFTER: ReadonlySet<string> = new Set(['flat', 'fixed', 'goeswith', 'compound']);
const VERB_PARTS: ReadonlySet<string> = new Set(['aux', 'cop', 'compound']);
/** How many phrases deep a name goes: "the port of the capital of the island" ends after the second. */
const DEEPEST = 2;
const HAS_LETTER = /\p{L}/u;
const DET = UPOS.indexOf('DET');
/** Words of a label beyond which it is no longer read at a glance. */
const LONGEST = 12;

/** The noun phrase of a token. */
export function nounLabel(tree: Tree, source: LabelSource, noun: number): FrameLabel | null {
  const words = phraseOf(tree, source, noun);
  const isName = tree.syntax.upos[noun] === PROPN && dependentBy(tree.syntax, tree.children, noun, 'det') < 0;
  return words === '' ? null : { words, form: 'noun', isName, clause: null, deed: null };
}

/** The clause of a predicate; null where it has no subject to name. */
export function clauseLabel(tree: Tree, source: LabelSource, predicate: number): FrameLabel | null {
  const clause = clauseOf(tree, source, predicate);
  if (clause === null) return null;
  const verb = clause.auxiliaries === '' ? clause.verb : `${clause.auxiliaries} ${clause.verb}`;
  const words = [clause.subject, verb, clause.rest].filter(part => part !== '').join(' ');
  return { words, form: 'clause', isName: false, clause, deed: clause };
}

function clauseOf(tree: Tree, source: LabelSource, predicate: number): FrameClause | null {
  const { syntax } = tree;
  const subject = subjectOf(tree, predicate);
  const who = subject < 0 ? '' : phraseOf(tree, source, subject);
  if (who === '') return null;
  const parts = verbTokens(tree, predicate);
  const auxiliaries = parts.filter(i => i < predicate);
  const particles = parts.filter(i => i > predicate);
  return {
    subject: who,
    isPlural: syntax.xpos[subject] === 'NNS' || syntax.xpos[subject] === 'NNPS' || hasConjunct(tree, subject),
    auxiliaries: joined(tree, source, auxiliaries),
    verb: wordsOf(tree, source, predicate),
    lemma: syntax.lemma[predicate]!,
    rest: [joined(tree, source, particles), restOf(tree, source, predicate, subject)]
      .filter(part => part !== '')
      .join(' '),
    isPassive: isPassive(tree, predicate) && dependentBy(syntax, tree.children, predicate, 'cop') < 0,
    isCopular: dependentBy(syntax, tree.children, predicate, 'cop') >= 0,
    isOneEvent: source.isOneEvent(predicate, subject),
  };
}

function hasConjunct(tree: Tree, noun: number): boolean {
  return dependentBy(tree.syntax, tree.children, noun, 'conj') >= 0;
}

function verbTokens({ syntax, children }: Tree, predicate: number): readonly number[] {
  return dependents(children, predicate).filter(c => {
    const relation = syntax.deprel[c]!;
    return (
      relation === 'compound:prt' ||
      (c < predicate && VERB_PARTS.has(baseRelation(relation)) && relation !== 'compound')
    );
  });
}

/** Its object, or what completes it; without either the first phrase with a preposition. */
function restOf(tree: Tree, source: LabelSource, predicate: number, subject: number): string {
  const { syntax, children } = tree;
  const args = argumentsOf(tree, predicate).filter(
    ({ token }) => token !== subject && token > predicate && !isInside(source, token) && !source.isValue(token),
  );
  const object = args.find(({ role }) => role === 'whom');
  if (object !== undefined) return phraseOf(tree, source, object.token);
  const state = dependentBy(syntax, children, predicate, 'xcomp', 'advmod');
  if (state > predicate && !isInside(source, state) && !source.isValue(state)) {
    const particle = syntax.xpos[state] === 'RB' || syntax.xpos[state] === 'JJ' || syntax.xpos[state] === 'RP';
    if (particle && state === predicate + 1) return wordsOf(tree, source, state);
  }
  const oblique = args.find(({ token }) => baseRelation(syntax.deprel[token]!) === 'obl');
  if (oblique === undefined) return '';
  const mark = dependentBy(syntax, children, oblique.token, 'case');
  const phrase = phraseOf(tree, source, oblique.token);
  return mark < 0 || phrase === '' ? '' : `${wordsOf(tree, source, mark)} ${phrase}`;
}

/** The words that name what a token heads, the value left out; empty for a pronoun that points at nothing known. */
export function phraseOf(tree: Tree, source: LabelSource, token: number): string {
  const { syntax, children } = tree;
  if (syntax.upos[token] === PRON) return source.nameOf(token) ?? '';
  // a name whole, however the tree cuts it
  const name =
    syntax.upos[token] === PROPN && dependentBy(syntax, children, token, 'det') < 0 ? source.nameOf(token) : null;
  if (name !== null) return name;
  const tokens = nominalTokens(tree, source, token, 0)
    .sort((a, b) => a - b)
    .slice(-LONGEST);
  const words = joined(tree, source, tokens);
  if (!HAS_LETTER.test(words)) return '';
  const first = syntax.upos[tokens[0]!];
  // the capital of a sentence's first word is not its own
  const isPlain = first === DET || (first === NOUN && source.nameOf(tokens[0]!) === null);
  return isPlain ? lowerFirst(words) : words;
}

function nominalTokens(tree: Tree, source: LabelSource, token: number, depth: number): number[] {
  const { syntax, children } = tree;
  const tokens = [token];
  for (const c of dependents(children, token)) {
    // a pronoun before a noun tells nothing out of its text: "his phone call"
    if (isInside(source, c) || source.isValue(c) || syntax.upos[c] === PRON) continue;
    const relation = syntax.deprel[c]!;
    const base = baseRelation(relation);
    const isBefore = c < token && BEFORE.has(base);
    const isMark = relation === 'case' && c > token; // "the club's"
    if (
      isBefore ||
      (c > token && AFTER.has(base)) ||
      isMark ||
      (base === 'punct' && isHyphen(tree, source, c, token))
    ) {
      tokens.push(
        ...(isMark || base === 'punct' || depth >= DEEPEST ? [c] : nominalTokens(tree, source, c, depth + 1)),
      );
    } else if (base === 'nmod' && c > token && depth < DEEPEST) {
      tokens.push(...complementTokens(tree, source, token, c, depth));
    }
  }
  return tokens;
}

/** "... of the union": only what directly follows, so that the words stay together. */
function complementTokens(tree: Tree, source: LabelSource, token: number, c: number, depth: number): readonly number[] {
  const mark = dependentBy(tree.syntax, tree.children, c, 'case');
  if (mark !== token + 1 || source.isValue(mark)) return [];
  return [mark, ...nominalTokens(tree, source, c, depth + 1)];
}

/** "light-rail": the hyphen between two parts of a name. */
function isHyphen(tree: Tree, source: LabelSource, c: number, token: number): boolean {
  return Math.abs(c - token) <= 2 && wordsOf(tree, source, c) === '-';
}

function isInside({ from, to }: LabelSource, token: number): boolean {
  return token >= from && token < to;
}

function wordsOf({ syntax }: Tree, { text }: LabelSource, token: number): string {
  return text.slice(syntax.start[token], syntax.end[token]);
}

/** Tokens as they stand in the text where they stand together, else with a space between. */
function joined(tree: Tree, source: LabelSource, tokens: readonly number[]): string {
  const { syntax } = tree;
  let words = '';
  tokens.forEach((token, i) => {
    const isTight = i > 0 && tokens[i - 1] === token - 1 && syntax.end[token - 1] === syntax.start[token];
    words += `${i === 0 || isTight ? '' : ' '}${wordsOf(tree, source, token)}`;
  });
  return words;
}

/** "FBI" keeps its capitals. */
function lowerFirst(words: string): string {
  if (/^\p{Lu}{2}/u.test(words)) return words;
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}
