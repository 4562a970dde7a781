/**
 * Kinds: whether a pair of marks holds speech or a term (a title, a nickname, a slogan, a word held at arm's length).
 * An ordered list of rules; the first that fires decides.
 */
import { NUMBER, WORD } from '../../text/words.ts';
import type { Attribution, PairWords } from './attributions.ts';
import type { Pair } from './marks.ts';
import { has, TRAIT, type Traits } from './traits.ts';

export type MarkedKind = 'speech' | 'term';

interface Case {
  readonly traits: Traits;
  readonly pair: Pair;
  readonly at: PairWords;
  readonly attribution: Attribution | null;
  /** Words inside, marks of punctuation not counted. */
  readonly count: number;
  readonly isHeadline: boolean;
}

interface KindRule {
  readonly id: string;
  readonly kind: MarkedKind;
  readonly holds: (it: Case) => boolean;
}

/** A title or slogan is hardly longer. */
const LONGEST_TERM = 8;
/** From here on, marked words are a sentence or most of one. */
const SPEECH_LENGTH = 7;

const RULES: readonly KindRule[] = [
  { id: 'no-words', kind: 'term', holds: it => it.count === 0 },
  { id: 'term-cue', kind: 'term', holds: it => it.count <= LONGEST_TERM && hasTermCue(it) },
  { id: 'nickname', kind: 'term', holds: it => it.count <= 3 && isBetweenNames(it) },
  { id: 'title-before-cue', kind: 'term', holds: it => it.count <= LONGEST_TERM && isTitleBeforeCue(it) },
  { id: 'adjacent-cue', kind: 'speech', holds: it => it.attribution?.isAdjacent === true && !isTitleAfterVerb(it) },
  { id: 'whole', kind: 'speech', holds: isWholeSentence },
  { id: 'title', kind: 'term', holds: it => !it.isHeadline && it.count <= LONGEST_TERM && isTitleCase(it) },
  { id: 'sentence', kind: 'speech', holds: it => it.count >= SPEECH_LENGTH || isSentence(it) },
  { id: 'attributed', kind: 'speech', holds: it => it.attribution !== null },
  { id: 'headline', kind: 'speech', holds: it => it.isHeadline },
  { id: 'scare', kind: 'term', holds: () => true },
];

export function kindOf(
  traits: Traits,
  pair: Pair,
  at: PairWords,
  attribution: Attribution | null,
  isHeadline: boolean,
): { readonly kind: MarkedKind; readonly rule: string } {
  const it: Case = { traits, pair, at, attribution, count: countWords(traits, at), isHeadline };
  const rule = RULES.find(({ holds }) => holds(it))!;
  return { kind: rule.kind, rule: rule.id };
}

function countWords(traits: Traits, at: PairWords): number {
  let count = 0;
  for (let i = at.first; i < at.end; i++) {
    const kind = traits.words.kind[i];
    if (kind === WORD || kind === NUMBER) count++;
  }
  return count;
}

/** `so-called "…"`, `known as the "…"`, `the term "…"`; not `called it "…"` and not `called "…" by X`, which are somebody's words. */
function hasTermCue({ traits, at, attribution }: Case): boolean {
  const { words, vocabulary } = traits;
  let i = at.first - 1;
  while (i >= 0 && has(traits, i, TRAIT.determiner | TRAIT.comma)) i--;
  const form = words.forms[i];
  if (form === undefined || traits.within[i]! >= 0 || traits.sentence[i] !== traits.sentence[at.first]) return false;
  if (vocabulary.termLinks.has(form)) return vocabulary.termParticiples.has(words.forms[i - 1] ?? '');
  if (form === vocabulary.termHyphenated[1] && words.forms[i - 1] === '-')
    return words.forms[i - 2] === vocabulary.termHyphenated[0];
  return vocabulary.termCues.has(form) && attribution?.cue.at !== i;
}

/** `Jimmy "The Fist" Doe`. */
function isBetweenNames({ traits, at }: Case): boolean {
  const name = (i: number): boolean =>
    has(traits, i, TRAIT.capital) &&
    !has(traits, i, TRAIT.determiner | TRAIT.pronoun | TRAIT.preposition | TRAIT.subordinator);
  return name(at.first - 1) && name(at.end) && traits.sentence[at.first - 1] === traits.sentence[at.end];
}

/** `on Tarn Radio's "Late Hour," Orr said`: a title that a preposition or a possessor brings, not words he said. */
function isTitleBeforeCue(it: Case): boolean {
  const { traits, at, attribution } = it;
  const before = at.first - 1;
  if (attribution === null || attribution.cue.at < at.end || traits.sentence[before] !== traits.sentence[at.first])
    return false;
  return traits.within[before]! < 0 && has(traits, before, TRAIT.clitic | TRAIT.preposition) && isTitleCase(it);
}

/** `told "Today"`: a title that happens to follow a verb of speech, with no comma or colon between. */
function isTitleAfterVerb(it: Case): boolean {
  const { traits, at, attribution, count } = it;
  if (count > LONGEST_TERM || !isTitleCase(it) || attribution === null) return false;
  if (attribution.cue.at >= at.end)
    return !has(traits, at.end - 2, TRAIT.comma | TRAIT.stop) && attribution.rule !== 'inverted';
  return attribution.rule === 'before' && !has(traits, at.first - 1, TRAIT.comma | TRAIT.colon);
}

/** Every word of weight begins with a capital, and the sentence did not begin there. */
function isTitleCase({ traits, pair, at }: Case): boolean {
  let capitals = 0;
  let weighty = 0;
  for (let i = at.first; i < at.end; i++) {
    if (traits.words.kind[i] !== WORD) continue;
    if (has(traits, i, TRAIT.preposition | TRAIT.determiner | TRAIT.coordinator | TRAIT.clitic) && capitals > 0)
      continue;
    weighty++;
    if (has(traits, i, TRAIT.capital)) capitals++;
  }
  return weighty > 0 && capitals === weighty && !'!?'.includes(traits.passage.text[pair.end - 1]!);
}

/** The marks open a sentence, and what they hold ends in a stop, a comma, or goes on in the next paragraph. */
function isWholeSentence({ traits, pair, at }: Case): boolean {
  if (pair.rule === 'continued') return true;
  const opens =
    traits.sentence[at.first - 1] !== traits.sentence[at.first] || has(traits, at.first - 1, TRAIT.stop | TRAIT.quote);
  // a mark of two characters, as typesetters write them, is two words
  let inside = at.first + 1;
  while (inside < at.end && traits.words.start[inside]! < pair.start) inside++;
  return opens && has(traits, inside, TRAIT.capital) && '.,!?…'.includes(traits.passage.text[pair.end - 1]!);
}

/** Somebody is talking: first or second person, or a stop inside. */
function isSentence({ traits, pair, at, count }: Case): boolean {
  if (count < 3) return false;
  for (let i = at.first; i < at.end; i++) {
    if (traits.vocabulary.dialogueWords.has(traits.words.forms[i]!)) return true;
    if (has(traits, i, TRAIT.stop) && traits.words.end[i]! < pair.end) return true;
  }
  return false;
}
