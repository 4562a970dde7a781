/**
 * Words that point at someone without naming them: descriptions headed by a role or kinship noun, and pronouns.
 * In: tokens and the names found. Out: token ranges with what is known of sex and number.
 */
import type { MentionVocabulary, WordList } from '../../language/mentions.ts';
import { FUNCTION, MODIFIER, SPEECH, splitList, TITLE } from './lexicon.ts';
import { possessiveEnd } from './runs.ts';
import { CAPITAL, DIGITS, isOrdinary, LOWER, OTHER, type Tokens } from './tokens.ts';

export type Sex = 'female' | 'male' | 'either';

/** What a pronoun or a description says of whom it points at. `speaker`: `I`; `speakers`: `we`; `thing`: `it`. */
export type PointerSort = 'pronoun' | 'plural' | 'speaker' | 'speakers' | 'thing' | 'role' | 'kin';

export interface Pointer {
  readonly from: number;
  readonly to: number;
  readonly sort: PointerSort;
  readonly sex: Sex;
  /** The noun that heads a description; `from` for pronouns. */
  readonly head: number;
}

interface PointerWords {
  readonly roles: ReadonlyMap<string, Sex>;
  readonly kin: ReadonlyMap<string, Sex>;
  readonly pronouns: ReadonlyMap<string, readonly [PointerSort, Sex]>;
  readonly determiners: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
}

const built = new WeakMap<MentionVocabulary, PointerWords>();

export function pointerWordsOf(vocabulary: MentionVocabulary): PointerWords {
  let words = built.get(vocabulary);
  if (words === undefined) {
    words = buildWords(vocabulary);
    built.set(vocabulary, words);
  }
  return words;
}

function buildWords(vocabulary: MentionVocabulary): PointerWords {
  const pronouns = new Map<string, readonly [PointerSort, Sex]>();
  const put = (list: WordList, sort: PointerSort, sex: Sex): void => {
    for (const word of splitList(list)) pronouns.set(word, [sort, sex]);
  };
  put(vocabulary.pronouns.female, 'pronoun', 'female');
  put(vocabulary.pronouns.male, 'pronoun', 'male');
  put(vocabulary.pronouns.plural, 'plural', 'either');
  put(vocabulary.pronouns.speaker, 'speaker', 'either');
  put(vocabulary.pronouns.speakers, 'speakers', 'either');
  put(vocabulary.pronouns.thing, 'thing', 'either');
  return {
    roles: sexMap(vocabulary.roles),
    kin: sexMap(vocabulary.kin),
    pronouns,
    determiners: new Set(splitList(vocabulary.determiners)),
    verbs: new Set(splitList(vocabulary.irregularVerbs)),
  };
}

function sexMap(lists: Readonly<Record<Sex, WordList>>): ReadonlyMap<string, Sex> {
  const map = new Map<string, Sex>();
  for (const sex of ['either', 'male', 'female'] as const) {
    for (const entry of splitList(lists[sex])) {
      const last = entry.split(' ').at(-1)!;
      map.set(last, sex);
    }
  }
  return map;
}

/** Longest way back from a head noun to where its phrase begins. */
const LONGEST_PHRASE = 8;

/** Pointers in text order; `named[i]` is the index past the name that begins at token `i`, or 0. */
export function findPointers(tokens: Tokens, vocabulary: MentionVocabulary, nameEnds: Int32Array): readonly Pointer[] {
  const words = pointerWordsOf(vocabulary);
  const { forms } = tokens.passage.words;
  const nameStarts = startsByEnd(tokens, nameEnds);
  const found: Pointer[] = [];
  let inName = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (nameEnds[i]! > 0) inName = nameEnds[i]!;
    if (i < inName || tokens.shapes[i] === OTHER || tokens.shapes[i] === DIGITS) continue;
    const pronoun = words.pronouns.get(forms[i]!);
    if (pronoun !== undefined) {
      if (isPronoun(tokens, i)) found.push({ from: i, to: i + 1, sort: pronoun[0], sex: pronoun[1], head: i });
      continue;
    }
    const sex = words.roles.get(forms[i]!) ?? words.kin.get(forms[i]!) ?? titleBeforeName(tokens, i, nameEnds);
    if (sex === undefined || tokens.loud[i] === 1 || isModifier(tokens, words, i)) continue;
    const from = phraseStart(tokens, words, i, nameStarts);
    // "deputy" of "the deputy fire chief" points at nobody by itself
    while (found.length > 0 && found.at(-1)!.from >= from && isDescription(found.at(-1)!)) found.pop();
    found.push({ from, to: i + 1, sort: words.kin.has(forms[i]!) ? 'kin' : 'role', sex, head: i });
  }
  return found;
}

function isDescription({ sort }: Pointer): boolean {
  return sort === 'role' || sort === 'kin';
}

/** `Councillor` right before a name: a title that is no role noun otherwise. */
function titleBeforeName(tokens: Tokens, i: number, nameEnds: Int32Array): Sex | undefined {
  const isTitle = (tokens.masks[i]! & TITLE) !== 0 && tokens.shapes[i] === CAPITAL;
  return isTitle && nameEnds[i + 1]! > 0 ? 'either' : undefined;
}

/** `US` and `IT` are no pronouns. */
function isPronoun(tokens: Tokens, i: number): boolean {
  return (
    tokens.shapes[i] === LOWER ||
    tokens.opens[i] === 1 ||
    tokens.passage.words.forms[i]!.length === 1 ||
    tokens.loud[i] === 1
  );
}

function startsByEnd(tokens: Tokens, nameEnds: Int32Array): Int32Array {
  const starts = new Int32Array(tokens.length + 1).fill(-1);
  for (let i = 0; i < tokens.length; i++) if (nameEnds[i]! > 0) starts[nameEnds[i]!] = i;
  return starts;
}

/** A role noun before another (`police officer`) is part of that one's phrase. */
function isModifier(tokens: Tokens, words: PointerWords, i: number): boolean {
  const next = tokens.passage.words.forms[i + 1];
  if (next === undefined || tokens.sentences[i + 1] !== tokens.sentences[i]) return false;
  return tokens.shapes[i + 1] === tokens.shapes[i] && (words.roles.has(next) || words.kin.has(next));
}

/** Where the phrase headed at `head` begins: at its determiner or possessor; without one, at what surely belongs to it. */
function phraseStart(tokens: Tokens, words: PointerWords, head: number, nameStarts: Int32Array): number {
  let at = head;
  let sure = head;
  let isSure = true;
  while (at > 0 && head - at < LONGEST_PHRASE && tokens.sentences[at - 1] === tokens.sentences[head]) {
    const possessor = possessorStart(tokens, at, nameStarts);
    if (possessor >= 0) return possessor;
    if (words.determiners.has(tokens.passage.words.forms[at - 1]!)) return at - 1;
    const name = nameStarts[at]!;
    if (name < 0 && !isInside(tokens, words, at - 1)) break;
    isSure = isSure && (name >= 0 || isSurelyInside(tokens, at - 1));
    at = name >= 0 ? name : at - 1;
    if (isSure) sure = at;
  }
  while (sure < head && tokens.shapes[sure] === OTHER) sure++;
  return sure;
}

/** Start of the name whose possessive mark ends at `at`; -1 if there is none. */
function possessorStart(tokens: Tokens, at: number, nameStarts: Int32Array): number {
  for (const end of [at - 1, at - 2]) {
    if (end < 1) continue;
    // a land or a body that is named nowhere else: "Maravia's finance minister"
    const from = nameStarts[end]! >= 0 ? nameStarts[end]! : isUnknownName(tokens, end - 1) ? end - 1 : -1;
    const { text, words } = tokens.passage;
    const mark = text.slice(words.start[end]!, words.end[end]!);
    if (from >= 0 && possessiveEnd(tokens, end, mark) === at) return from;
  }
  return -1;
}

function isUnknownName(tokens: Tokens, i: number): boolean {
  return tokens.shapes[i] === CAPITAL && (tokens.masks[i]! & FUNCTION) === 0 && !isOrdinary(tokens, i);
}

/** Words that may stand between a determiner and a role noun. */
function isInside(tokens: Tokens, words: PointerWords, i: number): boolean {
  const form = tokens.passage.words.forms[i]!;
  if (tokens.shapes[i] === OTHER) return form === '-' || form === '‐' || form === "'s";
  if (tokens.shapes[i] === DIGITS)
    return tokens.passage.words.forms[i + 1] === '-' || tokens.passage.words.forms[i + 1] === 'year';
  if (isSurelyInside(tokens, i)) return true;
  return (tokens.masks[i]! & (FUNCTION | SPEECH)) === 0 && !words.verbs.has(form) && !/(?:ed|ing|ly)$/.test(form);
}

/** Modifiers of titles, titles, and words with a capital where one means something. */
function isSurelyInside(tokens: Tokens, i: number): boolean {
  const mask = tokens.masks[i]!;
  if ((mask & (MODIFIER | TITLE)) !== 0) return (mask & FUNCTION) === 0;
  return tokens.shapes[i] === CAPITAL && (mask & FUNCTION) === 0 && tokens.opens[i] === 0;
}
