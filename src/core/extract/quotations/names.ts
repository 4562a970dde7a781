/**
 * Names: which words are a name's, and the name in a stretch of words, by capitals and closed-class words. In: traits and places. Out: yes or no, or the words
 * of the name. Whose it is, `speakers.ts` says.
 */
import { has, isJoinedToName, TRAIT, type Traits } from './traits.ts';

/** The last run of name words after any possessor and before any `of`, none where two are joined, titles and nationalities in front left out. */
export function nameIn(traits: Traits, from: number, to: number): readonly [number, number] | null {
  let start = from;
  let end = to;
  for (let i = from; i < to; i++) {
    if (has(traits, i, TRAIT.clitic)) {
      if (i + 1 < to) start = i + 1;
    } else if (i > start && isLink(traits, i)) {
      end = i;
      break;
    } else if (has(traits, i, TRAIT.coordinator) && isNameWord(traits, i - 1)) {
      return null;
    } else if (has(traits, i, TRAIT.opens)) {
      end = i;
      break;
    }
  }
  return lastNameRun(traits, start, end);
}

function isLink(traits: Traits, i: number): boolean {
  return has(traits, i, TRAIT.preposition) && !has(traits, i, TRAIT.capital);
}

export function lastNameRun(traits: Traits, start: number, end: number): readonly [number, number] | null {
  let to = end;
  while (to > start && has(traits, to - 1, TRAIT.number | TRAIT.comma)) to--;
  // "Trump supporters", "Kremlin spokesman": the name is not who speaks
  if (to === start || !isNameWord(traits, to - 1)) return null;
  let from = to;
  while (from > start && (isNameWord(traits, from - 1) || isNameJoint(traits, from - 1, to))) from--;
  let core = from;
  while (core < to && !isNameCore(traits, core)) core++;
  if (core < to) return [core, to];
  // a body's name may be made of nothing else: State Department
  return to - from >= 2 ? [from, to] : null;
}

const NO_NAME =
  TRAIT.determiner |
  TRAIT.pronoun |
  TRAIT.possessive |
  TRAIT.time |
  TRAIT.preposition |
  TRAIT.subordinator |
  TRAIT.coordinator |
  TRAIT.question |
  TRAIT.auxiliary |
  TRAIT.negation;

export function isNameWord(traits: Traits, i: number): boolean {
  if (!has(traits, i, TRAIT.capital) || isPlainOpening(traits, i)) return false;
  return !has(traits, i, NO_NAME) || (has(traits, i, TRAIT.time) && isPartOfName(traits, i));
}

/** `|Jan| Holm`, `|April| Reed`: a month that the tree joins to the name after it. */
export function isPartOfName(traits: Traits, i: number): boolean {
  const { tree, tokens } = traits;
  return tree !== null && has(traits, i + 1, TRAIT.capital) && isJoinedToName(tree, tokens[i]!, tokens[i + 1] ?? -1);
}

/** `|Just| spoke to Orr`, `|Commenting|, the mayor said`: the sentence's first word has its capital for being first. */
function isPlainOpening(traits: Traits, i: number): boolean {
  const sentence = traits.sentence[i]!;
  if (sentence < 0 || traits.firstOf[sentence] !== i) return false;
  if (has(traits, i, TRAIT.adverb)) return true;
  return traits.vocabulary.verbs.get(traits.words.forms[i]!)?.some(({ part }) => part === 'gerund') ?? false;
}

/** Stops of initials and titles, hyphens, `de`, `van`, `al` inside a name. */
export function isNameJoint(traits: Traits, i: number, to: number): boolean {
  if (i + 1 >= to) return false;
  const { words } = traits;
  if (has(traits, i, TRAIT.stop)) {
    const isTight = words.start[i] === words.end[i - 1] && traits.sentence[i + 1] === traits.sentence[i];
    return isTight && isNameWord(traits, i - 1) && has(traits, i + 1, TRAIT.capital);
  }
  const form = words.forms[i]!;
  if (form === '-' || form === '&') return true;
  return form.length <= 3 && has(traits, i, TRAIT.plain) && isNameWord(traits, i - 1) && isNameWord(traits, i + 1);
}

/** The stop of `J. Orr`, `R-Ill.,`, `No. 3`: right after a word, and the sentence goes on. */
export function isAbbreviation(traits: Traits, i: number, to: number): boolean {
  if (isNameJoint(traits, i, to)) return true;
  const { words, sentence } = traits;
  const goesOn = sentence[i + 1] === sentence[i] && !has(traits, i + 1, TRAIT.quote);
  return has(traits, i - 1, TRAIT.capital) && words.start[i] === words.end[i - 1] && goesOn;
}

/** A word a name may begin with: no title, no nationality, no stray stop. */
function isNameCore(traits: Traits, i: number): boolean {
  if (!isNameWord(traits, i)) return false;
  return !has(traits, i, TRAIT.title | TRAIT.place | TRAIT.role);
}
