/**
 * Traits: what each word of a passage may be, as one bit mask a word. Closed classes only: no tagging, a word may be several things.
 * In: a passage, the vocabulary. Out: columns beside `passage.words`, with sentence and marks per word.
 */
import type { CueVerb, QuotationVocabulary } from '../../language/quotations.ts';
import type { Span } from '../../text/spans.ts';
import { MARK, NUMBER, WORD, type Words } from '../../text/words.ts';
import type { Passage } from '../passage.ts';
import { childrenOf } from '../syntax/children.ts';
import type { Tree } from '../syntax/clauses.ts';
import type { Pair } from './marks.ts';

export const TRAIT = {
  capital: 1,
  pronoun: 2,
  determiner: 4,
  possessive: 8,
  preposition: 16,
  coordinator: 32,
  auxiliary: 64,
  adverb: 128,
  negation: 256,
  subordinator: 512,
  time: 1024,
  role: 2048,
  title: 4096,
  question: 8192,
  relative: 16384,
  that: 32768,
  cue: 65536,
  linking: 131072,
  number: 262144,
  comma: 524288,
  stop: 1048576,
  colon: 2097152,
  dash: 4194304,
  opens: 8388608,
  closes: 16777216,
  clitic: 33554432,
  quote: 67108864,
  place: 134217728,
  plain: 268435456,
} as const;

/** Anything that ends a noun phrase whichever way it is read. */
export const BREAKS = TRAIT.comma | TRAIT.stop | TRAIT.colon | TRAIT.dash | TRAIT.quote | TRAIT.opens | TRAIT.closes;

export interface Traits {
  readonly passage: Passage;
  readonly words: Words;
  readonly vocabulary: QuotationVocabulary;
  readonly bits: Uint32Array;
  /** Sentence each word lies in; -1 outside any. */
  readonly sentence: Int32Array;
  /** Index of the outermost pair of marks a word lies in (the marks too); -1 outside any. */
  readonly within: Int32Array;
  /** First word of each sentence, and the number of words at the end. */
  readonly firstOf: Int32Array;
  /** Paragraph each word lies in; -1 outside any. */
  readonly paragraph: Int32Array;
  /** Treebank tag of each word (of its first token); null where the passage was not parsed. */
  readonly tags: readonly string[] | null;
  readonly tree: Tree | null;
  /** The parser's token each word begins with, -1 if none; and each token's last word. */
  readonly tokens: Int32Array;
  readonly wordOf: Int32Array;
}

const indexes = new WeakMap<QuotationVocabulary, ReadonlyMap<string, number>>();

function indexOf(vocabulary: QuotationVocabulary): ReadonlyMap<string, number> {
  const known = indexes.get(vocabulary);
  if (known) return known;
  const index = new Map<string, number>();
  const add = (words: Iterable<string>, bit: number): void => {
    for (const word of words) index.set(word, (index.get(word) ?? 0) | bit);
  };
  add(vocabulary.verbs.keys(), TRAIT.cue);
  add(vocabulary.pronouns.keys(), TRAIT.pronoun);
  add(vocabulary.determiners, TRAIT.determiner);
  add(vocabulary.possessives, TRAIT.possessive);
  add(vocabulary.prepositions, TRAIT.preposition);
  add(vocabulary.linking, TRAIT.linking);
  add(vocabulary.coordinators, TRAIT.coordinator);
  add(vocabulary.auxiliaries, TRAIT.auxiliary);
  add(vocabulary.adverbs, TRAIT.adverb);
  add(vocabulary.negations, TRAIT.negation);
  add(vocabulary.subordinators, TRAIT.subordinator);
  add(vocabulary.timeWords, TRAIT.time);
  add(vocabulary.roles, TRAIT.role);
  add(vocabulary.unnamedHeads, TRAIT.role);
  add(vocabulary.titles, TRAIT.title);
  add(vocabulary.questionWords, TRAIT.question);
  add(vocabulary.relatives, TRAIT.relative);
  add(vocabulary.complementisers, TRAIT.that);
  add(vocabulary.adjectivesOfPlace, TRAIT.place);
  indexes.set(vocabulary, index);
  return index;
}

const UPPER = /\p{Lu}|\p{Lt}/u;

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  return UPPER.test(String.fromCodePoint(text.codePointAt(at)!));
}

function markBits(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  if (end - start > 1 && (code === 39 || code === 0x2019 || code === 0x2bc)) return TRAIT.clitic;
  if (code === 44) return TRAIT.comma;
  if (code === 46 || code === 33 || code === 63 || code === 0x2026) return TRAIT.stop;
  if (code === 58 || code === 59) return TRAIT.colon;
  if (code === 0x2013 || code === 0x2014 || code === 0x2015) return TRAIT.dash;
  if (code === 40 || code === 91) return TRAIT.opens;
  if (code === 41 || code === 93) return TRAIT.closes;
  return 0;
}

const HYPHEN = 45;
const SPACE = 32;

/** A hyphen with white space on both sides is a dash, and so are two side by side, as typewriters have it. */
function isTypedDash(text: string, start: number): boolean {
  if (text.charCodeAt(start) !== HYPHEN) return false;
  const [before, after] = [text.charCodeAt(start - 1), text.charCodeAt(start + 1)];
  return before === HYPHEN || after === HYPHEN || (before === SPACE && after === SPACE);
}

function wordBits(text: string, words: Words, i: number, index: ReadonlyMap<string, number>, ending: string): number {
  const form = words.forms[i]!;
  const known = index.get(form) ?? 0;
  const capital = isCapital(text, words.start[i]!) ? TRAIT.capital : 0;
  if (known) return known | capital;
  const isAdverb = capital === 0 && form.length > ending.length + 2 && form.endsWith(ending);
  return capital | (isAdverb ? TRAIT.adverb : TRAIT.plain);
}

export function readTraits(
  passage: Passage,
  vocabulary: QuotationVocabulary,
  pairs: readonly Pair[],
  paragraphs: readonly Span[],
): Traits {
  const { text, words } = passage;
  const index = indexOf(vocabulary);
  const bits = new Uint32Array(words.length);
  for (let i = 0; i < words.length; i++) {
    const kind = words.kind[i];
    const start = words.start[i]!;
    if (kind === WORD) bits[i] = wordBits(text, words, i, index, vocabulary.adverbEnding);
    else if (kind === NUMBER) bits[i] = TRAIT.number;
    else if (kind === MARK) bits[i] = isTypedDash(text, start) ? TRAIT.dash : markBits(text, start, words.end[i]!);
  }
  const within = readWithin(words, pairs, bits);
  const tree = readTree(passage);
  unmarkNames(bits, tree);
  const paragraph = new Int32Array(words.length).fill(-1);
  paintSpans(words, paragraphs, paragraph);
  return { passage, words, vocabulary, bits, within, paragraph, ...tree, ...readSentences(passage) };
}

/**
 * Auxiliaries and months that are somebody's name: `said |Will| Orr`, `Lena |May| said`, `|April| Reed`. The tagger has them for one, they hang on a name as
 * no auxiliary does, or a name and no verb follows.
 */
function unmarkNames(bits: Uint32Array, { tags, tree, tokens }: Pick<Traits, 'tags' | 'tree' | 'tokens'>): void {
  if (tags === null || tree === null) return;
  const has = (i: number, trait: number): boolean => ((bits[i] ?? 0) & trait) !== 0;
  for (let i = 0; i < bits.length; i++) {
    if (!has(i, TRAIT.capital) || !has(i, TRAIT.auxiliary | TRAIT.time)) continue;
    const isJoined = isJoinedToName(tree, tokens[i]!, tokens[i + 1] ?? -1) && has(i + 1, TRAIT.capital);
    if (has(i, TRAIT.auxiliary)) {
      if (tags[i] !== 'NNP' && !isJoined && !(tags[i] === 'MD' && isFirstName(tags, has, i))) continue;
      bits[i] = (bits[i]! & ~TRAIT.auxiliary) | TRAIT.plain;
    } else if (!isJoined) continue;
    // `Lena |May| said`, not `on May 4`
    const isBehindName = has(i - 1, TRAIT.capital) && !has(i - 1, TRAIT.time);
    if ((isJoined || isBehindName) && !has(i + 1, TRAIT.number)) bits[i] = (bits[i]! & ~TRAIT.time) | TRAIT.plain;
  }
}

/** Whether token `own` and the name `next` right behind it are one phrase to the tree. */
export function isJoinedToName({ syntax: { head, deprel, xpos } }: Tree, own: number, next: number): boolean {
  if (own < 0 || next < 0 || xpos[next] !== 'NNP') return false;
  return (
    (head[next] === own && deprel[next] === 'flat') || (head[own] === next && /^(?:compound|aux)$/.test(deprel[own]!))
  );
}

/** `|Will| urged them`, `|Will| Orr, 40, said`: no verb follows that it could help. */
function isFirstName(tags: readonly string[], has: (i: number, trait: number) => boolean, i: number): boolean {
  let at = i + 1;
  while (at - i <= LONGEST_NAME && has(at, TRAIT.capital)) at++;
  return FINITE_TAGS.has(tags[at] ?? '') || (at > i + 1 && has(at, TRAIT.comma));
}

/** Words of a name behind its first. */
const LONGEST_NAME = 3;

function paintSpans(words: Words, spans: readonly Span[], into: Int32Array): void {
  let i = 0;
  spans.forEach((span, at) => {
    while (i < words.length && words.start[i]! < span.start) i++;
    for (; i < words.length && words.start[i]! < span.end; i++) into[i] = at;
  });
}

/** Words and the parser's tokens are cut differently: a word has the tag of the token it begins with. */
function readTree({ words, syntax }: Passage): Pick<Traits, 'tags' | 'tree' | 'tokens' | 'wordOf'> {
  const tokens = new Int32Array(words.length).fill(-1);
  if (syntax === null) return { tags: null, tree: null, tokens, wordOf: new Int32Array(0) };
  const wordOf = new Int32Array(syntax.length);
  const tags: string[] = [];
  let token = 0;
  for (let i = 0; i < words.length; i++) {
    while (token < syntax.length && syntax.end[token]! <= words.start[i]!) token++;
    const isHere = token < syntax.length && syntax.start[token]! <= words.start[i]!;
    if (isHere) tokens[i] = token;
    tags.push(isHere ? syntax.xpos[token]! : '');
    for (let t = token; t < syntax.length && syntax.start[t]! < words.end[i]!; t++) wordOf[t] = i;
  }
  return { tags, tree: { syntax, children: childrenOf(syntax) }, tokens, wordOf };
}

/** The word a token begins with: `Mr.` is two words and one token, and `wordOf` has the last. */
export function firstWordOf({ words, tree, wordOf }: Traits, token: number): number {
  let at = wordOf[token]!;
  while (at > 0 && words.start[at - 1]! >= tree!.syntax.start[token]!) at--;
  return at;
}

/** Whether word `i` can be a clause's finite verb: by its tag and its subject, else by its form. */
export function isFiniteVerb(traits: Traits, i: number): boolean {
  if (has(traits, i, TRAIT.auxiliary)) return true;
  if (traits.tags !== null) return FINITE_TAGS.has(traits.tags[i]!) || isPastWithSubject(traits, i);
  if (!has(traits, i, TRAIT.cue)) return false;
  return traits.vocabulary.verbs.get(traits.words.forms[i]!)!.some(({ part }) => part === 'past' || part === 'present');
}

/** Tags of verbs that a clause can have. */
export const FINITE_TAGS: ReadonlySet<string> = new Set(['VBD', 'VBP', 'VBZ', 'MD']);
/** What a clause of its own is to the rest. */
const CLAUSAL: ReadonlySet<string> = new Set(['root', 'ccomp', 'conj', 'parataxis', 'advcl']);

/** `the harbour likely |raised| its fees`: taken for a participle, though it has a subject and no auxiliary. */
function isPastWithSubject({ tree, tokens, tags }: Traits, i: number): boolean {
  if (tree === null || tags![i] !== 'VBN') return false;
  const { syntax, children } = tree;
  const verb = tokens[i]!;
  if (!CLAUSAL.has(syntax.deprel[verb]!)) return false;
  let hasSubject = false;
  for (let c = children.first[verb]!; c >= 0; c = children.next[c]!) {
    const relation = syntax.deprel[c]!;
    if (relation === 'nsubj') hasSubject = true;
    else if (relation === 'aux' || relation === 'aux:pass') return false;
  }
  return hasSubject;
}

/** Whether the tagger reads word `i` as a verb; without tags it may be one. */
export function mayBeVerb(traits: Traits, i: number): boolean {
  return traits.tags === null || traits.tags[i]?.startsWith('VB') === true;
}

function readWithin(words: Words, pairs: readonly Pair[], bits: Uint32Array): Int32Array {
  const within = new Int32Array(words.length).fill(-1);
  let i = 0;
  pairs.forEach((pair, at) => {
    if (pair.depth > 0) return;
    while (i < words.length && words.end[i]! <= pair.outer.start) i++;
    for (; i < words.length && words.start[i]! < pair.outer.end; i++) {
      within[i] = at;
      const isEdge = words.start[i]! < pair.start || words.start[i]! >= pair.end;
      if (isEdge) bits[i] = bits[i]! | TRAIT.quote;
    }
  });
  return within;
}

function readSentences(passage: Passage): { readonly sentence: Int32Array; readonly firstOf: Int32Array } {
  const { words, sentences } = passage;
  const sentence = new Int32Array(words.length).fill(-1);
  const firstOf = new Int32Array(sentences.length + 1);
  paintSpans(words, sentences, sentence);
  let i = 0;
  sentences.forEach((span, at) => {
    while (i < words.length && words.start[i]! < span.start) i++;
    firstOf[at] = i;
  });
  firstOf[sentences.length] = words.length;
  return { sentence, firstOf };
}

export function has(traits: Traits, i: number, bit: number): boolean {
  return i >= 0 && i < traits.bits.length && (traits.bits[i]! & bit) !== 0;
}

/** The first word at or after `at` that is no mark of quotation; of two characters, as typesetters write them, a mark is two words. */
export function insideMark(traits: Traits, at: number): number {
  let inside = at;
  while (has(traits, inside, TRAIT.quote)) inside++;
  return inside;
}

/** Words `[first, end)` of the sentence that word `i` lies in. */
export function sentenceWords(traits: Traits, i: number): { readonly first: number; readonly end: number } {
  const at = traits.sentence[i]!;
  if (at < 0) return { first: i, end: i + 1 };
  return { first: traits.firstOf[at]!, end: traits.firstOf[at + 1]! };
}

/** The entry for the verb at `i`, its particle included in `end`; null if the word is none. */
export function verbAt(traits: Traits, i: number): { readonly verb: CueVerb; readonly end: number } | null {
  if (!has(traits, i, TRAIT.cue)) return null;
  const { words, vocabulary } = traits;
  for (const verb of vocabulary.verbs.get(words.forms[i]!) ?? []) {
    if (verb.particle === null) return { verb, end: i + 1 };
    if (words.forms[i + 1] === verb.particle && traits.within[i + 1] === traits.within[i]) return { verb, end: i + 2 };
  }
  return null;
}
