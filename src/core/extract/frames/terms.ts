/**
 * Terms: what each word of a passage is worth for comparing. In: words, and tags and lemmas where a model gave them.
 * Out: one class and one concept per surface token. A concept is what two reports' words for one thing have in common.
 */
import type { TermVocabulary } from '../../language/terms.ts';
import type { Extent, PredicateTerm, Statement, TermClass, Terms } from '../../model/layers.ts';
import type { Span } from '../../text/spans.ts';
import { spanIndexAt } from '../../text/spans.ts';
import { MARK, NUMBER, type Words } from '../../text/words.ts';
import type { Passage } from '../passage.ts';
import { tokenAt } from '../syntax/queries.ts';

/** Classes and concepts of all words of a passage. */
export function classifyTerms(passage: Passage, vocabulary: TermVocabulary): Terms {
  const { words } = passage;
  const memo = new Map<string, WrittenTerm>();
  const spelled: string[] = [];
  const written: (readonly string[])[] = [];
  const kind: TermClass[] = [];
  const concept: string[] = [];
  const senses: (readonly string[])[] = [];
  for (let i = 0; i < words.length; i++) {
    const form = words.forms[i]!;
    let term = memo.get(form);
    if (term === undefined) {
      const spelt = vocabulary.spellings.get(form) ?? form;
      const classed = classify(spelt, words.kind[i]!, vocabulary);
      term = { ...classed, spelled: spelt, written: vocabulary.shortForms.get(form) ?? NONE };
      memo.set(form, term);
    }
    spelled.push(term.spelled);
    written.push(term.written.length > 0 && isPossessive(passage, i) ? NONE : term.written);
    kind.push(term.kind);
    concept.push(term.concept);
    senses.push(term.senses);
  }
  return {
    start: words.start,
    end: words.end,
    forms: words.forms,
    spelled,
    written,
    kind,
    concept,
    senses,
    sentence: sentenceOfWords(words, passage.sentences),
  };
}

/** `Orr's record`: the short form of a verb looks like the mark of whose something is. */
function isPossessive({ words, syntax }: Passage, i: number): boolean {
  if (syntax === null || words.kind[i] !== MARK) return false;
  const token = tokenAt(syntax, words.start[i]!);
  return token >= 0 && syntax.xpos[token] === 'POS';
}

interface Term {
  readonly kind: TermClass;
  readonly concept: string;
  readonly senses: readonly string[];
}

/** A term with how its word may be spelled and written out. */
interface WrittenTerm extends Term {
  readonly spelled: string;
  readonly written: readonly string[];
}

const NONE: readonly string[] = [];
/** What all auxiliaries have in common. */
const AUXILIARY = 'auxiliary';
/** What all personal pronouns have in common. */
const PERSONAL = 'person';

function classify(form: string, kind: number, vocabulary: TermVocabulary): Term {
  const plain = (as: TermClass, concept = ''): Term => ({ kind: as, concept, senses: NONE });
  if (kind === MARK) return plain('mark');
  if (kind === NUMBER) return plain('number', form);
  if (vocabulary.negators.has(form)) return plain('negator');
  if (vocabulary.pronouns.has(form)) return plain('pronoun', vocabulary.personal.has(form) ? PERSONAL : '');
  // one for another is another tense, which a preposition for a preposition is not
  if (vocabulary.functionWords.has(form)) return plain('function', vocabulary.auxiliaries.has(form) ? AUXILIARY : '');
  const concept = conceptOf(form, vocabulary);
  if (vocabulary.weak.has(concept)) return plain('weak', concept);
  return { kind: 'content', concept, senses: vocabulary.sensesOf(baseForm(form, vocabulary)) };
}

/** What the predicates of statements mean; a particle belongs to its verb: `give up` is not `give`. */
export function classifyPredicates(
  statements: readonly Statement[],
  terms: Terms,
  vocabulary: TermVocabulary,
): readonly PredicateTerm[] {
  const memo = new Map<string, readonly string[]>();
  const sensesOf = (predicate: string): readonly string[] => {
    const known = memo.get(predicate);
    if (known !== undefined) return known;
    const senses = vocabulary.sensesOf(predicate);
    memo.set(predicate, senses);
    return senses;
  };
  return statements.map(({ predicate, roles }) => ({
    extents: extentsOf(roles, terms, vocabulary),
    isMutual: vocabulary.mutual.has(predicate),
    weight: vocabulary.lightPredicates.has(predicate) ? 'light' : 'full',
    concept: vocabulary.concepts.get(predicate) ?? predicate,
    senses: sensesOf(predicate),
  }));
}

function extentsOf(
  roles: Statement['roles'],
  terms: Terms,
  { extents }: TermVocabulary,
): Readonly<Record<string, Extent>> {
  const found: Record<string, Extent> = {};
  for (const [role, { start, end }] of Object.entries(roles)) {
    for (let i = firstTermAt(terms, start); i < terms.start.length && terms.start[i]! < end; i++) {
      const extent = extents.get(terms.forms[i]!);
      if (extent !== undefined) found[role] ??= extent;
    }
  }
  return found;
}

function firstTermAt(terms: Terms, position: number): number {
  let low = 0;
  let high = terms.start.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms.start[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a word in normal form shares with others for the same thing; its base form if it shares nothing. */
export function conceptOf(form: string, vocabulary: TermVocabulary): string {
  const base = baseForm(form, vocabulary);
  return vocabulary.concepts.get(base) ?? base;
}

/** Base form by table, then by suffix; the form itself if neither knows it. */
export function baseForm(form: string, vocabulary: TermVocabulary): string {
  const known = vocabulary.irregular.get(form);
  if (known !== undefined) return known;
  const { suffixes } = vocabulary;
  for (let i = 0; i < suffixes.length; i++) {
    const { suffix, replacement, stem } = suffixes[i]!;
    if (form.length - suffix.length >= stem && form.endsWith(suffix)) {
      return undouble(form.slice(0, form.length - suffix.length) + replacement, suffix);
    }
  }
  return form;
}

/** `stopp` -> `stop` after -ed and -ing; `kill`, `pass` and `agree` keep their double letter. */
function undouble(stem: string, suffix: string): string {
  if (suffix !== 'ing' && suffix !== 'ed') return stem;
  const last = stem.at(-1)!;
  return last === stem.at(-2) && !'lsezaou'.includes(last) ? stem.slice(0, -1) : stem;
}

function sentenceOfWords(words: Words, sentences: readonly Span[]): Int32Array {
  const of = new Int32Array(words.length).fill(-1);
  let s = words.length > 0 ? spanIndexAt(sentences, words.start[0]!) : 0;
  for (let i = 0; i < words.length; i++) {
    while (s < sentences.length && sentences[s]!.end <= words.start[i]!) s++;
    if (s < sentences.length && sentences[s]!.start <= words.start[i]!) of[i] = s;
  }
  return of;
}
