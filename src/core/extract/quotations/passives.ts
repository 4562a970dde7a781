/**
 * Passives: what is told in a passive of a verb of speech or thought. In: traits of a parsed passage and a cue. Out: a reported clause whose source is the
 * agent (`was rejected |by the mayor|`), or has none: `is expected to rise`, `was asked whether`. Nobody is given for what a text gives nobody for.
 */
import { FRAME } from '../../language/quotations.ts';
import { dependents } from '../syntax/children.ts';
import { adjunctsBehind } from './adjuncts.ts';
import { complementOf } from './complements.ts';
import { type Cue, isUndone, takesSomebody } from './cues.ts';
import type { Range, ReportedClause } from './reported-clauses.ts';
import { boundsOf } from './shapes.ts';
import type { Source } from './sources.ts';
import type { Traits } from './traits.ts';
import { agentSource, phraseOf } from './trees.ts';

/** Verbs of which the object is part of what is thought: `is expected to`. */
const OF_SOMETHING = FRAME.wished | FRAME.bare | FRAME.that;

export function clauseOfPassive(
  traits: Traits,
  cue: Cue,
  endOf: (cue: Cue, from: number) => number,
): ReportedClause | null {
  const { tree, tokens } = traits;
  const verb = tree === null ? -1 : tokens[cue.at]!;
  if (tree === null || verb < 0) return null;
  if (isUndone(traits, cue)) return null;
  const { frames } = cue.verb!;
  const source = agentSource(traits, cue.at);
  const subject = subjectRange(traits, verb);
  // `was rejected by the mayor |in a letter|`
  const behind = source === null ? null : adjunctsBehind(traits, source.to, boundsOf(traits, cue.at).end);
  const base = { cue, source, addressee: null, medium: behind?.medium ?? null, when: behind?.when ?? null };
  const complement = complementOf(traits, cue, FRAME.infinitive);
  if (complement !== null) {
    const range: Range = [complement.at, beforeAgent(source, complement.at, endOf(cue, complement.at))];
    if (range[1] <= range[0]) return null;
    const isTold = takesSomebody(traits, cue) && (frames & FRAME.wished) === 0;
    const pronoun = subject === null && complement.rule === 'infinitive' ? subjectRange(traits, verb, true) : null;
    if (!isTold && pronoun !== null) return { ...base, content: [pronoun, range], rule: 'passive' };
    if (isTold || subject === null)
      return { ...base, content: [range], addressee: isTold ? subject : null, rule: 'passive' };
    // `|it| was reported that …`
    if (complement.rule === 'that' && isEmpty(traits, subject)) return { ...base, content: [range], rule: 'passive' };
    if (complement.rule !== 'infinitive' || (frames & OF_SOMETHING) === 0) return null;
    return { ...base, content: [subject, range], rule: 'passive' };
  }
  if (subject !== null && frames & FRAME.taken && traits.vocabulary.takenFor.has(traits.words.forms[cue.end] ?? '')) {
    const range: Range = [cue.end + 1, endOf(cue, cue.end + 1)];
    const asCue = { ...cue, end: cue.end + 1 };
    return { ...base, cue: asCue, source: null, content: [subject, range], rule: 'passive' };
  }
  const isOfObject = (frames & (FRAME.object | FRAME.judged | FRAME.worded)) !== 0;
  if (source === null || subject === null || !isOfObject) return null;
  // the preposition belongs to the words that attribute: `was rejected by`
  const isBeside = source.from > cue.end && source.from - cue.end <= 1;
  return { ...base, cue: isBeside ? { ...cue, end: source.from } : cue, content: [subject], rule: 'passive' };
}

/** `was told of |the fire| by a clerk`: who told it is no part of it. */
function beforeAgent(source: Source | null, from: number, to: number): number {
  return source !== null && source.from - 1 > from && source.from < to ? source.from - 1 : to;
}

function isEmpty({ words, vocabulary }: Traits, [from, to]: Range): boolean {
  return to === from + 1 && vocabulary.pronouns.get(words.forms[from]!) === 'it';
}

function subjectRange(traits: Traits, verb: number, isToldOf = false): Range | null {
  const { syntax, children } = traits.tree!;
  const subject = dependents(children, verb).find(c => syntax.deprel[c] === 'nsubj:pass');
  if (subject === undefined) return null;
  // `|which| was backed by Orr` names nothing, but `|which| is expected to close` goes with what is told
  if (syntax.xpos[subject]!.startsWith('W')) {
    const at = traits.wordOf[subject]!;
    return isToldOf ? [at, at + 1] : null;
  }
  const phrase = phraseOf(traits, subject);
  return phrase === null || phrase.from >= traits.wordOf[verb]! ? null : [phrase.from, phrase.to];
}
