/**
 * Cues: verbs and phrases of speech with their group: auxiliaries and adverbs before the verb, its particle after it.
 * In: traits. Out: one cue for a word, or none. Who speaks and what is said stand elsewhere.
 */
import { type CueVerb, FRAME } from '../../language/quotations.ts';
import { dependentBy } from '../syntax/children.ts';
import { LONGEST_SENTENCE, LONGEST_TELLER } from './shapes.ts';
import { has, isFiniteVerb, mayBeVerb, sentenceWords, TRAIT, type Traits, verbAt } from './traits.ts';

/** Words `[first, end)`; `verb` is null for `according to` and a bare colon. */
export interface Cue {
  readonly first: number;
  /** Word index of the verb itself. */
  readonly at: number;
  readonly end: number;
  readonly verb: CueVerb | null;
  readonly isPassive: boolean;
  readonly isNegated: boolean;
}

const GROUP_LIMIT = 6;
const NOUNLIKE = TRAIT.determiner | TRAIT.possessive | TRAIT.clitic | TRAIT.preposition | TRAIT.number;

/** The cue whose verb is word `i`, by the tagger too; null if that word is no verb of speech here. */
export function cueAt(traits: Traits, i: number): Cue | null {
  const isVerb =
    mayBeVerb(traits, i) || isVerbTaggedNoun(traits, i) || isClauseTaggedNoun(traits, i) || isClosingVerb(traits, i);
  const cue = isVerb && !isCondition(traits, i) ? cueByForm(traits, i) : null;
  return cue && !isModifier(traits, cue) ? cue : null;
}

/** `should be low – |assuming| that growers pay more`. */
function isCondition(traits: Traits, i: number): boolean {
  return traits.vocabulary.supposing.has(traits.words.forms[i]!) && has(traits, i - 1, TRAIT.comma | TRAIT.dash);
}

/** `The ministry |plans| to close`, `The firm |denies| that …`: taken for a noun by the tagger, though then the sentence would have no verb. */
function isVerbTaggedNoun({ tree, tokens, tags, vocabulary, words }: Traits, i: number): boolean {
  const token = tree === null ? -1 : tokens[i]!;
  if (tree === null || token < 0 || tree.syntax.deprel[token] !== 'root' || tags![i] !== 'NNS') return false;
  const next = words.forms[i + 1] ?? '';
  if (vocabulary.complementisers.has(next)) return !vocabulary.determiners.has(words.forms[i - 1] ?? '');
  return vocabulary.infinitiveMarkers.has(next) && tags![i + 2] === 'VB';
}

/** `Orr |worried| that it would fall`, `one in five |say| they will`: taken for an adjective or a noun, though it has a subject, a clause and no copula. */
function isClauseTaggedNoun({ tree, tokens, tags }: Traits, i: number): boolean {
  const token = tree === null ? -1 : tokens[i]!;
  if (tree === null || token < 0 || !NOMINAL_TAGS.has(tags![i]!)) return false;
  const { syntax, children } = tree;
  if (dependentBy(syntax, children, token, 'cop', 'aux', 'det', 'case') >= 0) return false;
  return dependentBy(syntax, children, token, 'nsubj') >= 0 && dependentBy(syntax, children, token, 'ccomp') > token;
}

/** `The fund is empty, council records |show|.`: taken for a noun at the end of a sentence, though behind the comma no other verb is. */
function isClosingVerb(traits: Traits, i: number): boolean {
  const { tags, vocabulary, words } = traits;
  if (tags === null || (tags[i] !== 'NNS' && tags[i] !== 'NN')) return false;
  const isPlural = tags[i - 1] === 'NNS' || tags[i - 1] === 'NNPS';
  const isPresent = vocabulary.verbs
    .get(words.forms[i]!)
    ?.some(({ part, particle }) => particle === null && (part === 'present' || (part === 'base' && isPlural)));
  const { first, end } = sentenceWords(traits, i);
  const isLast = i === end - 1 || (i === end - 2 && has(traits, i + 1, TRAIT.stop));
  if (!isPresent || !isLast) return false;
  let comma = i - 1;
  while (comma > first && i - comma <= LONGEST_TELLER && !has(traits, comma, TRAIT.comma)) {
    // a participle with a subject may be one of the noun's: `records |kept| by the council`
    const isOther = tags[comma] !== 'VBN' && isFiniteVerb(traits, comma);
    if (isOther || has(traits, comma, TRAIT.coordinator | TRAIT.subordinator)) return false;
    comma--;
  }
  if (comma <= first || comma >= i - 1 || !has(traits, comma, TRAIT.comma)) return false;
  // `, council |records| show` tells who; `, given his old |remarks|`, `, according to press |reports|`, `, more diverse |states|` do not
  if (!OPENS_PHRASE.test(tags[comma + 1]!) || !ENDS_PHRASE.test(tags[i - 1]!)) return false;
  for (let at = first; at < comma; at++) if (isFiniteVerb(traits, at)) return true;
  return false;
}

const OPENS_PHRASE = /^(?:DT|NNPS?|NNS?|PRP\$?|CD|JJ)$/;
const ENDS_PHRASE = /^(?:NNPS?|NNS?|PRP|CD)$/;

const NOMINAL_TAGS: ReadonlySet<string> = new Set(['JJ', 'NN', 'NNS']);

/** `the sixth known call`, `a U.S.-proposed ceasefire`: a participle with no auxiliary tells nothing of its own. */
function isModifier(traits: Traits, cue: Cue): boolean {
  const { first, at, verb } = cue;
  if (first !== at || (verb?.part !== 'past' && verb?.part !== 'participle')) return false;
  if (traits.words.forms[at - 1] === '-' && !has(traits, at - 1, TRAIT.dash)) return true;
  // `|Asked| whether he would go, Orr said`, `when |asked| about it`
  const opens = opensSentence(traits, at) || has(traits, at - 1, TRAIT.question | TRAIT.subordinator);
  if (opens && takesSomebody(traits, cue)) return false;
  // `has won, but |declined| to speak`: joined to a verb it is one, and so it is where the sentence has no other
  if (isResolve(traits, cue) || traits.vocabulary.telling.has(verb.lemma) || isOnlyVerb(traits, at)) return false;
  if (traits.tree !== null && VERBAL.has(traits.tree.syntax.deprel[traits.tokens[at]!]!)) return false;
  return traits.tags?.[at] === 'VBN' && !isSomebodyBefore(traits, at) && !has(traits, at + 1, TRAIT.that);
}

/** `The union, Tarn and Hesk, |accused| him of theft.`: a participle with an object in a sentence that has no other verb; not `Man accused of theft`. */
function isOnlyVerb(traits: Traits, at: number): boolean {
  const { tree, tokens } = traits;
  const verb = tree === null ? -1 : tokens[at]!;
  if (tree === null || verb < 0 || dependentBy(tree.syntax, tree.children, verb, 'obj', 'ccomp') <= verb) return false;
  const { first, end } = sentenceWords(traits, at);
  const limit = Math.min(end, at + LONGEST_SENTENCE);
  for (let i = Math.max(first, at - LONGEST_SENTENCE); i < limit; i++) if (isFiniteVerb(traits, i)) return false;
  return true;
}

/** `a clerk |declined| to speak`: of a verb that takes nothing but an infinitive no passive is made. */
function isResolve(traits: Traits, { verb, end }: Cue): boolean {
  const { words, tags, vocabulary } = traits;
  if (verb?.frames !== FRAME.infinitive) return false;
  return vocabulary.infinitiveMarkers.has(words.forms[end] ?? '') && tags?.[end + 1] === 'VB';
}

/** `Orr |accused| him`; `Man |accused| of theft` only opens with a capital. */
function isSomebodyBefore(traits: Traits, at: number): boolean {
  const isName = has(traits, at - 1, TRAIT.capital) && traits.tags?.[at - 1]?.startsWith('NNP') === true;
  return isName || has(traits, at - 1, TRAIT.pronoun);
}

const VERBAL: ReadonlySet<string> = new Set(['conj', 'root']);

function opensSentence(traits: Traits, at: number): boolean {
  const { first } = sentenceWords(traits, at);
  return at === first || (at === first + 1 && has(traits, first, TRAIT.subordinator | TRAIT.question | TRAIT.adverb));
}

/** The cue whose verb is word `i` by its form alone: beside marks, where taggers read `notes` as a noun. */
export function cueByForm(traits: Traits, i: number): Cue | null {
  const found = verbAt(traits, i);
  if (!found) return null;
  const first = groupStart(traits, i);
  if (first === i && isLikelyNoun(traits, i, found.verb)) return null;
  return { first, at: i, end: found.end, verb: found.verb, ...readGroup(traits, first, i, found.verb) };
}

function groupStart(traits: Traits, i: number): number {
  let first = i;
  for (let at = i - 1; at >= 0 && i - at <= GROUP_LIMIT; at--) {
    if (traits.within[at] !== traits.within[i]) break;
    if (has(traits, at, TRAIT.auxiliary)) first = at;
    else if (has(traits, at, TRAIT.negation)) {
      if (!has(traits, at - 1, TRAIT.auxiliary)) break;
      first = at;
    } else if (isAdverb(traits, at)) first = at;
    // `has |since| denied`
    else if (!has(traits, at, TRAIT.subordinator) || !has(traits, at - 1, TRAIT.auxiliary)) break;
  }
  return first;
}

function isTaggedVerb({ tags }: Traits, i: number): boolean {
  return tags?.[i]?.startsWith('VB') === true;
}

/** By the tag too: `has |long| called for`; not `nearly |half| said`. */
function isAdverb(traits: Traits, i: number): boolean {
  if (traits.vocabulary.fractions.has(traits.words.forms[i]!)) return false;
  return (has(traits, i, TRAIT.adverb) || traits.tags?.[i] === 'RB') && !has(traits, i, TRAIT.capital);
}

/** `the claim`, `his report`, `in reply`: the form is a noun's as well, and what stands before wants a noun. */
function isLikelyNoun(traits: Traits, i: number, verb: CueVerb): boolean {
  // `spokeswoman |Hope| Orr`
  const isNamed = has(traits, i, TRAIT.capital) && has(traits, i + 1, TRAIT.capital);
  if (isNamed && has(traits, i - 1, TRAIT.role) && !has(traits, i - 1, TRAIT.capital)) return true;
  if (verb.part === 'gerund') return false;
  if (has(traits, i - 1, TRAIT.pronoun) || traits.tags?.[i] === 'VB') return false;
  // `six in 10 |say|`, `most |say|`, but `two |claims|`
  const before = traits.words.forms[i - 1] ?? '';
  const isSome = traits.vocabulary.indefinites.has(before) && !traits.vocabulary.articles.has(before);
  if ((has(traits, i - 1, TRAIT.number) || isSome) && isTaggedVerb(traits, i) && traits.tags![i] !== 'VBN')
    return false;
  if (has(traits, i - 1, TRAIT.number)) return verb.part !== 'past';
  return has(traits, i - 1, NOUNLIKE) && (!has(traits, i - 1, TRAIT.capital) || has(traits, i - 1, TRAIT.determiner));
}

function readGroup(
  traits: Traits,
  first: number,
  at: number,
  verb: CueVerb,
): { readonly isPassive: boolean; readonly isNegated: boolean } {
  let isPassive = false;
  let isNegated = false;
  for (let i = first; i < at; i++) {
    if (has(traits, i, TRAIT.negation)) isNegated = true;
    if (has(traits, i, TRAIT.auxiliary)) isPassive = traits.vocabulary.passives.has(traits.words.forms[i]!);
  }
  return { isPassive: isPassive && (verb.part === 'past' || verb.part === 'participle'), isNegated };
}

/** Whether words in marks may follow or precede this cue as its object. */
export function takesQuote(cue: Cue): boolean {
  return cue.verb === null || (cue.verb.frames & (FRAME.quote | FRAME.judged)) !== 0;
}

/** `asked`, `wondered`: a verb of questions alone. */
export function isAsking({ verb }: Cue): boolean {
  return verb !== null && (verb.frames & FRAME.question) !== 0 && (verb.frames & (FRAME.bare | FRAME.that)) === 0;
}

/** Whether the verb takes whom it is told to, with this particle or without: `asked |Orr| about`. */
export function takesSomebody({ words, vocabulary }: Traits, { at }: Cue): boolean {
  return (vocabulary.verbs.get(words.forms[at]!) ?? []).some(({ frames }) => (frames & FRAME.addressee) !== 0);
}

/** `can be seen as`, `would say`: nobody has. */
export function isUndone({ words, vocabulary }: Traits, { first, at }: Cue): boolean {
  for (let i = first; i < at; i++) if (vocabulary.modals.has(words.forms[i]!)) return true;
  return false;
}

/** `according to` and its like at word `i`. */
export function phraseAt(traits: Traits, i: number): Cue | null {
  const { words, vocabulary } = traits;
  for (const phrase of vocabulary.accordingTo) {
    if (phrase[0] !== words.forms[i]) continue;
    if (phrase.every((word, k) => words.forms[i + k] === word)) {
      return { first: i, at: i, end: i + phrase.length, verb: null, isPassive: false, isNegated: false };
    }
  }
  return null;
}

/** A colon at word `i` as a cue. */
export function colonAt(i: number): Cue {
  return { first: i, at: i, end: i + 1, verb: null, isPassive: false, isNegated: false };
}

/** `smiled`, `laughed`: tells of words only where marks show them. */
export function isManner({ verb }: Cue): boolean {
  return verb !== null && (verb.frames & FRAME.manner) !== 0 && (verb.frames & (FRAME.bare | FRAME.object)) === 0;
}
