/**
 * Charges: which crimes a text says that people are charged with. In: a passage and the language's words. Out: the words of each crime and what it is called.
 * Whose they are the states of the text tell.
 */
import type { ChargeVocabulary } from '../language/charges.ts';
import type { Charge } from '../model/layers.ts';
import { indexPhrases, matchPhrase, type PhraseIndex } from '../text/fixed-phrases.ts';
import { MARK, type Words } from '../text/words.ts';
import type { Passage } from './passage.ts';

export function findCharges({ sentences, words }: Passage, vocabulary: ChargeVocabulary): readonly Charge[] {
  const crimes = crimesOf(vocabulary);
  const found: Charge[] = [];
  let at = 0;
  for (const sentence of sentences) {
    while (at < words.start.length && words.start[at]! < sentence.start) at++;
    const from = at;
    while (at < words.start.length && words.start[at]! < sentence.end) at++;
    found.push(...chargesIn(words, from, at, crimes, vocabulary));
  }
  return found;
}

const built = new WeakMap<ChargeVocabulary, PhraseIndex>();

function crimesOf(vocabulary: ChargeVocabulary): PhraseIndex {
  const known = built.get(vocabulary) ?? indexPhrases(vocabulary.crimes);
  built.set(vocabulary, known);
  return known;
}

/** Words before a cue that may name the crime: "murder charges", "third-degree assault charges". */
const BEFORE_CUE = 4;

function chargesIn(
  words: Words,
  from: number,
  to: number,
  crimes: PhraseIndex,
  { modifiers, attempts, cues, others, families, general }: ChargeVocabulary,
): readonly Charge[] {
  const { forms } = words;
  let cue = from;
  while (cue < to && !cues.has(forms[cue]!)) cue++;
  if (cue === to || forms.slice(from, to).some(form => others.has(form))) return [];
  const found: Charge[] = [];
  for (let i = Math.max(from, cue - BEFORE_CUE); i < to; i++) {
    const end = matchPhrase(crimes, words, i, to);
    if (end < 0) continue;
    let first = i;
    while (first > from && (modifiers.has(forms[first - 1]!) || forms[first - 1] === HYPHEN)) first--;
    while (first < i && words.kind[first] === MARK) first++;
    const written = forms.slice(i, end).join(' ');
    const crime = families.get(written) ?? written;
    const attempt = forms.slice(first, i).find(form => attempts.has(form));
    // who attempts a murder has committed none
    const kind = attempt === undefined ? crime : `${attempt} ${crime}`;
    found.push({ start: words.start[first]!, end: words.end[end - 1]!, kind, general: general.get(kind) ?? null });
    i = end - 1;
  }
  return found;
}

/** Of "third-degree". */
const HYPHEN = '-';
