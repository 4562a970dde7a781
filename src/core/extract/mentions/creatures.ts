/**
 * Creatures: names of animals by the words around them: `the gorilla Bobo`, `a mare named Juno`, `Juno, a six-year-old mare`, `Juno was a young mare`. In: tokens and a
 * candidate. Out: yes or no. An animal with a name counts as a person: it is born, hurt and mourned, and no body is.
 */
import { FUNCTION, maskOf } from './lexicon.ts';
import type { Candidate } from './parts.ts';
import { LOWER, type Tokens } from './tokens.ts';

/** Words from `Juno, |a|` to the noun. */
const LONGEST_DESCRIPTION = 10;

export function isCreature(tokens: Tokens, candidate: Candidate): boolean {
  return isAfterCreature(tokens, candidate) || isDescribed(tokens, candidate);
}

function formAt(tokens: Tokens, i: number): string {
  return tokens.passage.words.forms[i] ?? '';
}

function isNoun(tokens: Tokens, i: number): boolean {
  return tokens.shapes[i] === LOWER && tokens.lexicon.creatures.has(formAt(tokens, i));
}

/** The noun right before, or before `named`, a bracket, or a comma that another closes. */
function isAfterCreature(tokens: Tokens, { from, to }: Candidate): boolean {
  const before = formAt(tokens, from - 1);
  const isApposed = before === ',' && formAt(tokens, to) === ',';
  const at = isApposed || before === '(' || tokens.lexicon.called.has(before) ? from - 2 : from - 1;
  const noun = formAt(tokens, at) === ',' ? at - 1 : at;
  // `a male Western Lowland |gorilla|`
  if (isNoun(tokens, to)) return false;
  return tokens.sentences[noun] === tokens.sentences[from] && isNoun(tokens, noun);
}

function isDescribed(tokens: Tokens, { to }: Candidate): boolean {
  const { lexicon, sentences } = tokens;
  const opener = formAt(tokens, to);
  if ((opener !== ',' && !lexicon.being.has(opener)) || !lexicon.determiners.has(formAt(tokens, to + 1))) return false;
  for (let at = to + 2; at < to + LONGEST_DESCRIPTION && sentences[at] === sentences[to]; at++) {
    const isFree = formAt(tokens, at) === '-' || (maskOf(lexicon, formAt(tokens, at)) & FUNCTION) === 0;
    if (!isFree) return false;
    // `a |horse| trader`
    if (isNoun(tokens, at)) return tokens.shapes[at + 1] !== LOWER || endsPhrase(tokens, at + 1);
  }
  return false;
}

function endsPhrase(tokens: Tokens, at: number): boolean {
  const form = formAt(tokens, at);
  return (maskOf(tokens.lexicon, form) & FUNCTION) !== 0 || tokens.lexicon.called.has(form);
}
