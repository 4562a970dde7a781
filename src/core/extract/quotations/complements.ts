/**
 * Complements: what a verb of speech or thought has as its words, where that ends, and what goes on with the telling, by the dependency tree. In: traits and a
 * cue. Out: places and how they hang on the verb; without a tree none. Whether a verb takes a noun phrase at all, the words alone tell too.
 */
import { FRAME } from '../../language/quotations.ts';
import { baseRelation, dependentBy, dependents } from '../syntax/children.ts';
import type { Cue } from './cues.ts';
import { isNameWord } from './names.ts';
import type { Range } from './reported-clauses.ts';
import { phraseEnd } from './sources.ts';
import { has, isFiniteVerb, TRAIT, type Traits } from './traits.ts';
import { extentOf } from './trees.ts';

export interface Complement {
  /** First word. */
  readonly at: number;
  readonly rule: string;
}

/** Words of an object that are looked through for what it is. */
const LONGEST_OBJECT = 12;
/** Longest content believed, in tokens: beyond it the tree has gone astray. */
const LONGEST = 150;

/** `also` are frames the cue takes here beside its own: every verb that tells of something takes an infinitive in the passive. */
export function complementOf(traits: Traits, cue: Cue, also = 0): Complement | null {
  const { tree, tokens } = traits;
  const verb = tree === null ? -1 : tokens[cue.at]!;
  if (tree === null || verb < 0 || cue.verb === null) return null;
  const { syntax, children } = tree;
  const frames = cue.verb.frames | also;
  const after = dependents(children, verb).filter(c => c > verb);
  const by = (...relations: readonly string[]): number =>
    after.find(c => relations.includes(baseRelation(syntax.deprel[c]!))) ?? -1;
  const clause = by('ccomp');
  if (clause >= 0 && !isParticiple(traits, clause)) {
    const rule = ruleOf(traits, clause, frames);
    if (rule !== null) return made(traits, cue, clause, rule);
  }
  const infinitive = by('xcomp');
  if (infinitive >= 0 && frames & FRAME.infinitive && isInfinitive(traits, infinitive))
    return made(traits, cue, infinitive, 'infinitive');
  const phrase = after.find(c => isOfParticle(traits, c, cue));
  if (phrase !== undefined) return behindPreposition(traits, cue, phrase);
  const object = by('obj');
  if (object >= 0 && frames & FRAME.judged) return made(traits, cue, object, 'judged');
  if (object >= 0 && takesObject(traits, cue, frames)) return made(traits, cue, object, 'object');
  return null;
}

/** How a clause hangs on its verb, if the verb takes such a one. */
function ruleOf(traits: Traits, clause: number, frames: number): string | null {
  const { syntax, children } = traits.tree!;
  const first = dependents(children, clause).find(c => c < clause && baseRelation(syntax.deprel[c]!) !== 'punct');
  const form = first === undefined ? '' : syntax.lemma[first]!.toLowerCase();
  const mark = dependents(children, clause).find(c => c < clause && syntax.deprel[c] === 'mark');
  const opening = mark === undefined ? form : syntax.lemma[mark]!.toLowerCase();
  const { complementisers, questionWords, infinitiveMarkers } = traits.vocabulary;
  if (complementisers.has(opening)) return frames & (FRAME.that | FRAME.bare) ? 'that' : null;
  if (infinitiveMarkers.has(opening)) return frames & FRAME.infinitive ? 'infinitive' : null;
  if (questionWords.has(opening) || /^W/.test(syntax.xpos[clause]!)) return frames & FRAME.question ? 'question' : null;
  return frames & FRAME.bare ? 'bare' : null;
}

/** `said, |referring| to the fire`: a participle tells what goes with the saying, not what is said. */
function isParticiple(traits: Traits, head: number): boolean {
  const { syntax, children } = traits.tree!;
  return syntax.xpos[head] === 'VBG' && dependentBy(syntax, children, head, 'aux', 'nsubj', 'cop') < 0;
}

function isInfinitive(traits: Traits, head: number): boolean {
  const { syntax, children } = traits.tree!;
  return dependents(children, head).some(
    c => c < head && traits.vocabulary.infinitiveMarkers.has(syntax.lemma[c]!.toLowerCase()),
  );
}

/** A phrase whose preposition is a particle of the verb, beside it or further off: `called |for| a vote`, `asked Orr |about| the fire`. */
function isOfParticle(traits: Traits, c: number, cue: Cue): boolean {
  const { syntax, children } = traits.tree!;
  const relation = baseRelation(syntax.deprel[c]!);
  if (relation !== 'obl' && relation !== 'advcl' && relation !== 'obj') return false;
  const entries = traits.vocabulary.verbs.get(traits.words.forms[cue.at]!)!;
  return dependents(children, c).some(k => {
    if (k > c || (syntax.deprel[k] !== 'case' && syntax.deprel[k] !== 'mark')) return false;
    // `lashed out |at| the council`
    if (traits.wordOf[k] === cue.end && cue.verb!.frames & FRAME.aimed)
      return traits.vocabulary.aims.has(traits.words.forms[cue.end]!);
    if (traits.wordOf[k] === cue.end - 1) return cue.end - 1 > cue.at && (cue.verb!.frames & FRAME.object) !== 0;
    const form = traits.words.forms[traits.wordOf[k]!]!;
    return entries.some(({ particle, frames }) => particle === form && (frames & FRAME.object) !== 0);
  });
}

/** Whether a noun phrase is what is said: always, or since it is of words or what speaks is written (`|the poll| showed a dead heat`). */
export function takesObject(traits: Traits, { first, at, end }: Cue, frames: number): boolean {
  if (frames & FRAME.object) return true;
  if (!(frames & (FRAME.worded | FRAME.written))) return false;
  // `the survey put support |at 40 percent|`, not `the letter put him in jail`
  if ((frames & ~FRAME.written) === 0 && !isOfFigures(traits, end)) return false;
  return speaksInWriting(traits, first, at) || ((frames & FRAME.worded) !== 0 && isWorded(traits, end));
}

/** Whether a figure stands among the next words of the sentence. */
function isOfFigures(traits: Traits, from: number): boolean {
  for (let i = from; i < from + LONGEST_OBJECT && traits.sentence[i] === traits.sentence[from]; i++)
    if (has(traits, i, TRAIT.number)) return true;
  return false;
}

/** `|a survey| found …`: whether what speaks, before the verb group at word `first`, is written or counted. */
export function speaksInWriting(traits: Traits, first: number, at: number): boolean {
  return traits.vocabulary.documents.has(traits.words.forms[first - 1] ?? '') || isWrittenSubject(traits, at);
}

/** `|a survey| of growers in March found …`: by the noun that the subject hangs on. */
function isWrittenSubject({ tree, tokens, words, wordOf, vocabulary }: Traits, at: number): boolean {
  const verb = tree === null ? -1 : tokens[at]!;
  if (tree === null || verb < 0) return false;
  const subject = dependents(tree.children, verb).find(c => c < verb && tree.syntax.deprel[c] === 'nsubj');
  return subject !== undefined && vocabulary.documents.has(words.forms[wordOf[subject]!]!);
}

/** Whether the phrase at word `from` is of words, matters, people or bodies. */
function isWorded(traits: Traits, from: number): boolean {
  const { words, vocabulary } = traits;
  const end = phraseEnd(traits, from, Math.min(words.length, from + LONGEST_OBJECT));
  // `backed |closing the mine|`: an act
  if (traits.tags?.[from] === 'VBG') return true;
  for (let i = from; i < end; i++) {
    const form = words.forms[i]!;
    const isPronoun = vocabulary.objectPronouns.has(form) && !vocabulary.pronouns.has(form);
    if (isPronoun && traits.tags?.[i] !== 'PRP$') return true;
    if (has(traits, i, TRAIT.role | TRAIT.quote) || isNameWord(traits, i)) return true;
    if (vocabulary.nouns.has(form) || vocabulary.media.has(form) || vocabulary.matters.has(form)) return true;
  }
  return has(traits, end, TRAIT.that | TRAIT.quote);
}

function behindPreposition(traits: Traits, cue: Cue, phrase: number): Complement | null {
  const { tree, wordOf } = traits;
  const preposition = dependents(tree!.children, phrase).find(k => k < phrase && tree!.syntax.deprel[k] === 'case');
  const found = made(traits, cue, phrase, 'object');
  if (found === null || preposition === undefined || wordOf[preposition] !== found.at) return found;
  return { ...found, at: found.at + 1 };
}

function made(traits: Traits, cue: Cue, head: number, rule: string): Complement | null {
  const range = extentOf(traits, head, LONGEST);
  if (range === null) return null;
  let at = Math.max(range[0], cue.end);
  // `…, analysts say|;| in 2012 it fell`: what a semicolon opens is told by the reporter
  if (traits.words.forms[at] === ';') return null;
  while (at < range[1] && has(traits, at, TRAIT.comma | TRAIT.dash | TRAIT.colon) && traits.within[at]! < 0) at++;
  return at < range[1] ? { at, rule } : null;
}

/** Words `[from, to)` of all that hangs on token `head`; of the head alone where that is more than prose has. */
export function wordsUnder(traits: Traits, head: number): Range {
  return extentOf(traits, head, LONGEST) ?? [traits.wordOf[head]!, traits.wordOf[head]! + 1];
}

/** End of the phrase of the verb that word `from` opens: `endorsed |Orr| on Monday`. No end where the tree has no such phrase. */
export function objectEnd(traits: Traits, cue: Cue, from: number): number {
  const { tree, tokens } = traits;
  const verb = tree === null ? -1 : tokens[cue.at]!;
  if (tree === null || verb < 0) return Number.POSITIVE_INFINITY;
  let at = tokens[from]!;
  for (let steps = 0; at >= 0 && tree.syntax.head[at] !== verb && steps < LONGEST_OBJECT; steps++)
    at = tree.syntax.head[at]!;
  const range = at < 0 || tree.syntax.head[at] !== verb ? null : extentOf(traits, at, LONGEST);
  return range === null ? Number.POSITIVE_INFINITY : range[1];
}

/** Whether the phrase that word `from` opens hangs on the verb itself and no clause does: `learned |in Tarn|, …`. */
export function isAdjunctOf(traits: Traits, cue: Cue, from: number): boolean {
  const { tree, tokens } = traits;
  const verb = tree === null ? -1 : tokens[cue.at]!;
  if (tree === null || verb < 0 || dependentBy(tree.syntax, tree.children, verb, 'ccomp') > verb) return false;
  let at = tokens[from]!;
  for (let steps = 0; at >= 0 && tree.syntax.head[at] !== verb && steps < LONGEST_OBJECT; steps++)
    at = tree.syntax.head[at]!;
  return at >= 0 && tree.syntax.head[at] === verb && baseRelation(tree.syntax.deprel[at]!) === 'obl';
}

/**
 * The first word after `from` that is no part of what is said but goes on with the telling: a verb joined to the cue, a clause beside it set off
 * by a comma, when it was said and in what. No word where there is none, or no tree.
 */
export function restOf(traits: Traits, cue: Cue, from: number): number {
  const { tree, tokens, wordOf } = traits;
  const verb = tree === null ? -1 : tokens[cue.at]!;
  if (tree === null || verb < 0) return Number.POSITIVE_INFINITY;
  const { syntax, children } = tree;
  let rest = Number.POSITIVE_INFINITY;
  for (let [at, below, steps] = [verb, -1, 0]; at >= 0 && steps < DEEPEST; steps++) {
    // what follows the verb follows the branch it hangs on, unless that comes later itself
    let c = below >= 0 && below <= verb ? children.next[below]! : children.first[at]!;
    for (; c >= 0 && wordOf[c]! <= from + FARTHEST; c = children.next[c]!) {
      if (c <= verb || wordOf[c]! <= from || traits.within[wordOf[c]!]! >= 0) continue;
      const range = GOING_ON.has(baseRelation(syntax.deprel[c]!)) ? extentOf(traits, c, LONGEST) : null;
      // what goes on in marks is said: `that it was late, and |“in this case he is right.”|`
      if (range !== null && range[0] > from && goesOn(traits, verb, c, range)) rest = Math.min(rest, range[0]);
    }
    if (at !== verb && syntax.deprel[at] === 'root') break;
    [at, below] = [syntax.head[at]!, at];
  }
  return rest;
}

/** How far up from the cue what goes on with the telling is looked for: no prose hangs deeper. */
const DEEPEST = 40;
/** And how far behind what is said begins, in words: it is over before. */
const FARTHEST = 2 * LONGEST;

const GOING_ON: ReadonlySet<string> = new Set(['conj', 'parataxis', 'advcl', 'obl']);

function goesOn(traits: Traits, verb: number, c: number, range: Range): boolean {
  const { syntax, children } = traits.tree!;
  const relation = baseRelation(syntax.deprel[c]!);
  const isOwn = syntax.head[c] === verb;
  const isApart =
    has(traits, range[0] - 1, TRAIT.comma | TRAIT.dash) || has(traits, range[0], TRAIT.comma | TRAIT.dash);
  if (relation === 'conj') return isOwn && isShared(traits, c);
  // a participle there goes on with the telling; what has neither subject nor that form the tree may have torn off
  if (relation === 'parataxis') return isApart && dependentBy(syntax, children, c, 'nsubj') >= 0;
  if (relation === 'advcl') return isApart;
  if (!isOwn) return false;
  // the phrase is of a time: `on Friday night`, not `on night ferries`
  return has(traits, traits.wordOf[c]!, TRAIT.time) || has(traits, range[1] - 1, TRAIT.time);
}

/** A second verb of the cue's subject: it has none of its own. */
function isShared(traits: Traits, c: number): boolean {
  const { syntax, children } = traits.tree!;
  return isFiniteVerb(traits, traits.wordOf[c]!) && dependentBy(syntax, children, c, 'nsubj', 'csubj', 'expl') < 0;
}
