/**
 * Attributions: the cue and source of words between marks, looked for before the opening mark and after the closing one.
 * In: traits and pairs. Out: one attribution a pair, or none. Who the source is, `speakers.ts` says.
 */
import { FRAME } from '../../language/quotations.ts';
import { dependentBy } from '../syntax/children.ts';
import { speaksInWriting } from './complements.ts';
import { type Cue, colonAt, cueAt, cueByForm, isManner, phraseAt, takesQuote } from './cues.ts';
import type { Pair } from './marks.ts';
import { isNameWord } from './names.ts';
import { possessorBefore } from './nominals.ts';
import { LONGEST_PHRASE, type Source, sentenceSubject, sourceAfter, sourceBefore } from './sources.ts';
import { BREAKS, FINITE_TAGS, has, mayBeVerb, sentenceWords, TRAIT, type Traits } from './traits.ts';
import { phraseOf, treeSource } from './trees.ts';
import { cannotSpeak } from './unspeaking.ts';

export interface Attribution {
  readonly cue: Cue;
  readonly source: Source;
  readonly rule: string;
  /** The cue stands right at the marks: what they hold can't be a mere term. */
  readonly isAdjacent: boolean;
}

/** First and last word of a pair with its marks, `[first, end)`. */
export interface PairWords {
  readonly first: number;
  readonly end: number;
}

/** How far from the marks a cue is looked for, in words. */
const REACH_BEFORE = 40;
const REACH_AFTER = 32;
/** How far back a verb that shares its subject is looked for. */
const REACH_SHARED = 60;
const TRIES = 6;
/** Words that may stand after a cue in a sentence that is all cue: a stop, a day. */
const SHORT_REST = 4;

export function attributePair(traits: Traits, pair: Pair, at: PairWords): Attribution | null {
  const ending = traits.passage.text[pair.end - 1] ?? '';
  const after = (): Attribution | null => cueAfter(traits, at, ending);
  const before = cueBefore(traits, at);
  if (ending === ',' && !(before?.isAdjacent && isFragment(traits, at)))
    return after() ?? before ?? cueFarAfter(traits, at);
  if (before?.isAdjacent) return before;
  if (ending !== '.' || continues(traits, at.end)) return after() ?? before ?? cueFarAfter(traits, at);
  return before ?? cueSentence(traits, at, after()) ?? cueFarAfter(traits, at);
}

/** `told them "not to go"`: a small letter in the middle of a sentence, with no comma or colon before it. */
function isFragment(traits: Traits, { first }: PairWords): boolean {
  if (has(traits, first + 1, TRAIT.capital) || has(traits, first - 1, TRAIT.comma | TRAIT.colon | TRAIT.quote))
    return false;
  return traits.sentence[first - 1] === traits.sentence[first];
}

/** `"… shooting." Fuller said.`: a stop before the mark, and a sentence that is nothing but the cue. */
function cueSentence(traits: Traits, pair: PairWords, found: Attribution | null): Attribution | null {
  if (!found) return null;
  const { end } = sentenceWords(traits, pair.end);
  return end - Math.max(found.cue.end, found.source.to) <= SHORT_REST ? found : null;
}

/** Whether the sentence plainly goes on after the marks: a small letter follows. */
function continues(traits: Traits, i: number): boolean {
  return (
    i < traits.words.length &&
    !has(traits, i, TRAIT.capital | TRAIT.quote | BREAKS) &&
    has(traits, i, TRAIT.cue | TRAIT.pronoun)
  );
}

/** `"…," X said`, `"…," said X`, `"…," according to X`. */
function cueAfter(traits: Traits, pair: PairWords, ending: string): Attribution | null {
  let from = pair.end;
  // `Roy ("…"), Orr and Vance said`: words in brackets are whose name stands before them
  if (has(traits, from, TRAIT.closes)) return null;
  if (has(traits, from, TRAIT.comma | TRAIT.dash)) from++;
  // `“…,” |as| Orr put it`
  if (ending === ',' && traits.vocabulary.takenFor.has(traits.words.forms[from] ?? '')) from++;
  if (traits.paragraph[from] !== traits.paragraph[pair.first]) return null;
  const limit = windowEnd(traits, from);
  if (from >= limit) return null;
  return (
    (CLOSING.has(ending) || !hasSubjectIn(traits, pair, from) ? invertedCue(traits, from, limit) : null) ??
    phraseAfter(traits, from, limit) ??
    directCue(traits, from, limit, ending) ??
    unknownCue(traits, pair, from, limit, ending) ??
    signature(traits, from)
  );
}

/** Marks that close speech inside its own marks. */
const CLOSING: ReadonlySet<string> = new Set([',', '.', '!', '?', '…']);

/** `The “doubters” |demanded| more`: the marked words do what the verb behind them says. */
function hasSubjectIn(traits: Traits, { first, end }: PairWords, from: number): boolean {
  const { tree, tokens, wordOf } = traits;
  let at = from;
  while (has(traits, at, TRAIT.adverb | TRAIT.auxiliary)) at++;
  const verb = tree === null ? -1 : (tokens[at] ?? -1);
  const subject = tree === null || verb < 0 ? -1 : dependentBy(tree.syntax, tree.children, verb, 'nsubj');
  return subject >= 0 && wordOf[subject]! >= first && wordOf[subject]! < end;
}

/**
 * `"…," she |deadpanned|.`, `"…," |deadpanned| Orr.`: behind a comma in marks a subject and any verb that end the sentence tell of the words. Likely, not
 * certain: `"It is over," the mayor left.`
 */
function unknownCue(traits: Traits, pair: PairWords, from: number, limit: number, ending: string): Attribution | null {
  // `after “the cup,” Orr left`: marks that do not open the sentence hold no more than a part of it
  const isWhole = sentenceWords(traits, pair.first).first === pair.first;
  if (ending !== ',' || !isWhole || traits.tags === null) return null;
  const before = sourceAfter(traits, from, limit);
  if (before !== null && before.head[0] === from && isLoneVerb(traits, before.to, limit)) {
    return { cue: bareCue(before.to), source: before, rule: 'unlisted', isAdjacent: true };
  }
  const isVerb = FINITE_TAGS.has(traits.tags[from]!) && !has(traits, from, TRAIT.auxiliary);
  const behind = isVerb ? sourceAfter(traits, from + 1, limit) : null;
  if (behind === null || !ends(traits, behind.to, limit)) return null;
  return { cue: bareCue(from), source: behind, rule: 'unlisted', isAdjacent: true };
}

function isLoneVerb(traits: Traits, at: number, limit: number): boolean {
  const isVerb = at < limit && FINITE_TAGS.has(traits.tags![at]!) && !has(traits, at, TRAIT.auxiliary);
  return isVerb && ends(traits, at + 1, limit);
}

function ends(traits: Traits, at: number, limit: number): boolean {
  return at >= limit || has(traits, at, TRAIT.stop);
}

/** A verb the vocabulary has not. */
function bareCue(at: number): Cue {
  return { first: at, at, end: at + 1, verb: null, isPassive: false, isNegated: false };
}

/** Words of a line that signs a quotation, at most: `— Lena Orr, a teacher in Vesk`. */
const LONGEST_SIGNATURE = 12;

/** `“…” — Lena Orr`: a dash and a name that end the paragraph. */
function signature(traits: Traits, from: number): Attribution | null {
  if (!has(traits, from - 1, TRAIT.dash)) return null;
  const paragraph = traits.paragraph[from]!;
  let end = from;
  while (end < traits.words.length && traits.paragraph[end] === paragraph && end - from <= LONGEST_SIGNATURE) end++;
  if (end - from > LONGEST_SIGNATURE || !has(traits, from, TRAIT.capital)) return null;
  const source = sourceAfter(traits, from, end);
  if (source?.name == null || source.head[0] !== from) return null;
  const isOver = source.to >= end || has(traits, source.to, TRAIT.comma | TRAIT.opens);
  return isOver ? { cue: colonAt(from - 1), source, rule: 'signed', isAdjacent: true } : null;
}

/** End of the words after the marks that an attribution may take: the sentence, before another mark. */
function windowEnd(traits: Traits, from: number): number {
  if (from >= traits.words.length || traits.within[from]! >= 0) return from;
  const { end } = sentenceWords(traits, from);
  const limit = Math.min(end, from + REACH_AFTER);
  for (let i = from; i < limit; i++) if (traits.within[i]! >= 0) return i;
  return limit;
}

function invertedCue(traits: Traits, from: number, limit: number): Attribution | null {
  let at = from;
  while (at < limit && has(traits, at, TRAIT.adverb | TRAIT.auxiliary)) at++;
  const cue = cueByForm(traits, at);
  if (!cue || !quotes(cue) || !isInvertible(cue)) return null;
  const source = sourceAfter(traits, cue.end, limit);
  if (!source || (source.form === 'description' && !isDefiniteSource(traits, source))) return null;
  return { cue: { ...cue, first: Math.max(cue.first, from) }, source, rule: 'inverted', isAdjacent: true };
}

function isInvertible({ verb }: Cue): boolean {
  return verb !== null && verb.part !== 'gerund' && verb.part !== 'base' && (verb.frames & FRAME.told) === 0;
}

/** `said the mayor`, `said officials`; not `said something`. */
function isDefiniteSource(traits: Traits, source: Source): boolean {
  const [from, to] = source.head;
  if (has(traits, from, TRAIT.determiner | TRAIT.possessive | TRAIT.number)) return true;
  for (let i = from; i < to; i++) if (has(traits, i, TRAIT.role | TRAIT.capital)) return true;
  return false;
}

function quotes(cue: Cue): boolean {
  return !cue.isPassive && cue.verb !== null && (cue.verb.frames & FRAME.quote) !== 0;
}

function phraseAfter(traits: Traits, from: number, limit: number): Attribution | null {
  const cue = phraseAt(traits, from);
  const source = cue && sourceAfter(traits, cue.end, limit);
  return cue && source ? { cue, source, rule: 'according-to', isAdjacent: true } : null;
}

/** A subject that begins right at `from`, then its verb. */
function directCue(traits: Traits, from: number, limit: number, ending: string): Attribution | null {
  let tries = 0;
  for (let i = from + 1; i < limit && tries < TRIES; i++) {
    if (has(traits, i, TRAIT.stop | TRAIT.colon) && traits.words.start[i] !== traits.words.end[i - 1]) return null;
    const cue = cueByForm(traits, i);
    if (!cue) continue;
    tries++;
    if (!quotes(cue) || cue.verb?.part === 'gerund') continue;
    const near = sourceBefore(traits, cue.first, from);
    const isFirst = near !== null && startOf(traits, near.from, from) === from;
    const source = isFirst ? near : treeSubject(traits, cue, from);
    if (source === null) continue;
    if (ending !== ',' && startsContent(traits, cue.end, limit)) return null;
    return innerCue(traits, cue, limit) ?? { cue, source, rule: 'after', isAdjacent: true };
  }
  return null;
}

/** The tree's subject, if it takes up all that stands between word `from` and the verb. */
function treeSubject(traits: Traits, cue: Cue, from: number): Source | null {
  const source = treeSource(traits, cue.at);
  const isAll = source !== null && source.to <= cue.first && source.to >= cue.first - 1;
  return isAll && startOf(traits, source.from, from) === from ? source : null;
}

/** `"…," Jones said Smith told him`: the words are Smith's, by Jones' account. */
function innerCue(traits: Traits, outer: Cue, limit: number): Attribution | null {
  const source = sourceAfter(traits, outer.end, limit);
  const cue = source && cueByForm(traits, source.to);
  if (!cue || !quotes(cue) || cue.verb?.part === 'gerund' || cue.first !== source.to) return null;
  return { cue, source, rule: 'after-inner', isAdjacent: true };
}

/** A phrase that begins a word or two late (a time, an adverb before it) still begins at `from`. */
function startOf(traits: Traits, start: number, from: number): number {
  let at = start;
  while (
    at > from &&
    has(traits, at - 1, TRAIT.adverb | TRAIT.time | TRAIT.determiner | TRAIT.coordinator | TRAIT.comma)
  )
    at--;
  return at;
}

/** `"Why?" Smith said he did not know`: the verb has content of its own. */
function startsContent(traits: Traits, at: number, limit: number): boolean {
  return at < limit && has(traits, at, TRAIT.that | TRAIT.question) && !has(traits, at, TRAIT.time);
}

/** `X said, "…"`, `X told reporters that "…"`, `stating, "…"`, `X: "…"`. */
function cueBefore(traits: Traits, pair: PairWords): Attribution | null {
  const { first } = sentenceWords(traits, pair.first);
  const floor = Math.max(first, pair.first - REACH_BEFORE);
  for (let i = pair.first - 1; i >= floor; i--) {
    if (traits.within[i]! >= 0) continue;
    const found = attributionAt(traits, i, first, pair.first);
    if (found) return found;
  }
  return colonBefore(traits, pair, first);
}

/** The attribution whose cue is word `i`, for words that follow it. */
function attributionAt(traits: Traits, i: number, first: number, before: number): Attribution | null {
  const phrase = phraseAt(traits, i);
  if (phrase) {
    const source = sourceAfter(traits, phrase.end, before);
    return source ? { cue: phrase, source, rule: 'according-to', isAdjacent: false } : null;
  }
  const cue = cueByForm(traits, i);
  if (!cue || cue.isPassive || cue.at >= before || isThing(traits, cue) || isNaming(traits, cue)) return null;
  const isAdjacent = takesQuote(cue) && isShortWay(traits, cue.end, before);
  const isParted = isAdjacent && has(traits, before - 1, TRAIT.comma | TRAIT.colon);
  const isBeside = isParted || (cue.end === before && has(traits, before + 1, TRAIT.capital));
  if (!isBeside && (isManner(cue) || !mayBeVerb(traits, i))) return null;
  const source = cueSource(traits, cue, first);
  if (!source) return null;
  return { cue, source, rule: cue.verb?.part === 'gerund' ? 'before-gerund' : 'before', isAdjacent };
}

/** `a part of the town – |labelled| “drifters” –`, `a box |labelled| “tea”`: a participle that names its noun, told of nobody. */
function isNaming({ tree, tokens, tags, words, vocabulary, bits }: Traits, { first, at }: Cue): boolean {
  const token = tree === null ? -1 : tokens[at]!;
  if (tree === null || token < 0 || first !== at || tags![at] !== 'VBN') return false;
  if (!vocabulary.termCues.has(words.forms[at]!) || !PARTICIPIAL.has(tree.syntax.deprel[token]!)) return false;
  const before = bits[at - 1] ?? 0;
  return (before & TRAIT.dash) !== 0 || before === TRAIT.plain;
}

const PARTICIPIAL: ReadonlySet<string> = new Set(['acl', 'amod', 'parataxis']);

/** `Orr |put| “danger” on the gate`: what a verb tells only where what speaks is written is no word of somebody's. */
function isThing(traits: Traits, { verb, first, at }: Cue): boolean {
  return verb !== null && (verb.frames & ~FRAME.written) === 0 && !speaksInWriting(traits, first, at);
}

/** The subject of a cue: its own, or the one it shares with an earlier verb of the sentence; without the time it was told. */
export function cueSource(traits: Traits, cue: Cue, first: number): Source | null {
  const found = speakingSource(traits, cue, wholeSource(traits, cue, first));
  if (found === null || found.from >= cue.first || found.form === 'relative') return found;
  const source = withName(traits, found, cue.first);
  // where the tree hangs the verb on its subject, the phrase has the verb in it
  let to = Math.min(source.to, cue.first);
  to = withoutTime(traits, source.from, to);
  return to === source.to ? source : { ...source, to, head: [source.head[0], Math.min(source.head[1], to)] };
}

/** `|A survey| released on Friday shows`: where the nearest words can't speak and the tree's subject can, it does. */
function speakingSource(traits: Traits, cue: Cue, near: Source | null): Source | null {
  if (near === null || near.name !== null || near.form === 'pronoun' || !cannotSpeak(traits, near.head)) return near;
  const subject = treeSource(traits, cue.at);
  if (subject === null || subject.from >= cue.first || cannotSpeak(traits, subject.head)) return near;
  // `the names of |the girls| showed`: a part of what can't speak
  return subject.head[0] > near.head[0] && subject.head[1] <= near.head[1] ? near : subject;
}

/** `a farmer who lives there, |Ivo Strand|, said`: a name between commas right before the verb. */
function withName(traits: Traits, source: Source, end: number): Source {
  if (!has(traits, source.to, TRAIT.comma) || !has(traits, end - 1, TRAIT.comma) || source.name !== null) return source;
  const name: readonly [number, number] = [source.to + 1, end - 1];
  if (name[1] <= name[0]) return source;
  for (let i = name[0]; i < name[1]; i++) if (!isNameWord(traits, i)) return source;
  return { ...source, to: name[1], name, form: 'name' };
}

/** `Ted Crane |on Wednesday| said`: when, behind who. */
function withoutTime(traits: Traits, from: number, to: number): number {
  let at = to;
  while (at > from && has(traits, at - 1, TRAIT.time | TRAIT.number)) at--;
  const preposition = at - 1;
  const isTimed =
    has(traits, to - 1, TRAIT.time) && traits.vocabulary.timePrepositions.has(traits.words.forms[preposition]!);
  // `a survey of growers in March` was made then
  const isSomebody = has(traits, preposition - 1, TRAIT.role) || isNameWord(traits, preposition - 1);
  return isTimed && isSomebody && preposition > from ? preposition : to;
}

function wholeSource(traits: Traits, cue: Cue, first: number): Source | null {
  if (cue.verb?.part !== 'gerund') {
    const own = sourceBefore(traits, cue.first, first);
    // `a source close to |the mayor|`: what a preposition brings may be part of who speaks
    const isPart = own !== null && isInPhrase(traits, own.from);
    const isPlain = own !== null && !isPart && !has(traits, cue.first - 1, TRAIT.comma);
    const opening = isPart ? openingSubject(traits, cue, first) : null;
    if (opening !== null && opening.from < own!.from) return opening;
    const shared = isJoinedToOther(traits, cue) ? sharedSource(traits, cue.first - 1, first) : null;
    if (shared !== null) return shared;
    const subject = isPlain ? null : treeSource(traits, cue.at);
    if (own) return subject && subject.from < own.from && subject.to >= own.to ? subject : own;
    if (subject && subject.from < cue.first) return subject;
    if (!has(traits, cue.first - 1, TRAIT.coordinator | TRAIT.comma)) return openingSubject(traits, cue, first);
    if (has(traits, cue.first - 2, TRAIT.quote)) return null;
  } else if (has(traits, cue.first - 1, TRAIT.auxiliary | TRAIT.determiner)) return null;
  else if (has(traits, cue.first - 1, TRAIT.capital)) {
    const own = sourceBefore(traits, cue.first, first);
    if (own?.name) return own;
  }
  return subjectOfGerund(traits, cue) ?? sharedSource(traits, cue.first - 1, first) ?? treeSource(traits, cue.at);
}

/** Whether what begins at word `from` goes on with a longer phrase: `close to |the mayor|`, `about the planned |meeting|`. */
function isInPhrase(traits: Traits, from: number): boolean {
  let at = from - 1;
  // a participle before its noun is no verb
  while (isBeforeNoun(traits, at)) at--;
  if (at < from - 1 && has(traits, at, TRAIT.determiner | TRAIT.possessive)) at--;
  return has(traits, at, TRAIT.preposition);
}

function isBeforeNoun({ tree, tokens }: Traits, i: number): boolean {
  const token = tree === null ? -1 : (tokens[i] ?? -1);
  return token >= 0 && tree!.syntax.deprel[token] === 'amod' && tree!.syntax.head[token]! > token;
}

/** `with |31 percent| saying he lies`: a gerund's own subject stands right before it. */
function subjectOfGerund(traits: Traits, cue: Cue): Source | null {
  const { tree, tokens } = traits;
  const verb = tree === null ? -1 : tokens[cue.at]!;
  if (tree === null || verb < 0 || cue.first !== cue.at) return null;
  const subject = dependentBy(tree.syntax, tree.children, verb, 'nsubj');
  const phrase = subject < 0 || subject > verb ? null : phraseOf(traits, subject);
  // `the minister's |ruling| party`
  return phrase !== null && phrase.to === cue.first && !has(traits, cue.first - 1, TRAIT.clitic) ? phrase : null;
}

/** Words between a noun and the verb of a sentence: `papers |filed at the court on Friday| say`. */
const LONGEST_BETWEEN = 8;
/** Words that end a subject or bring a clause of its own. */
const APART =
  TRAIT.comma | TRAIT.quote | TRAIT.coordinator | TRAIT.subordinator | TRAIT.relative | TRAIT.that | TRAIT.question;

/** `said it |would close|, but |declined| to say when`: joined by the tree to a verb of another form, which it can't go on with. */
function isJoinedToOther({ tree, tokens, tags }: Traits, cue: Cue): boolean {
  const verb = tree === null ? -1 : tokens[cue.at]!;
  if (tree === null || verb < 0 || tree.syntax.deprel[verb] !== 'conj') return false;
  const { syntax, children } = tree;
  if (dependentBy(syntax, children, verb, 'nsubj') >= 0) return false;
  return tags![cue.first] === 'VBD' && syntax.xpos[syntax.head[verb]!] === 'VB';
}

/** `|Papers filed on Friday| say …`: the phrase that opens the sentence, or the clause behind a comma, and has no verb before the cue but a participle. */
function openingSubject(traits: Traits, cue: Cue, sentence: number): Source | null {
  const floor = Math.max(sentence, cue.first - LONGEST_PHRASE - LONGEST_BETWEEN);
  let first = cue.first;
  while (first > floor && !has(traits, first - 1, TRAIT.comma)) first--;
  if (first > sentence && !has(traits, first - 1, TRAIT.comma)) return null;
  // `|But| papers filed on Friday say`
  if (has(traits, first, TRAIT.coordinator)) first++;
  const isTelling =
    FINITE_TAGS.has(traits.tags?.[cue.first] ?? '') || traits.vocabulary.telling.has(cue.verb?.lemma ?? '');
  if (traits.tags === null || !isTelling || !has(traits, first, OPENING)) return null;
  const subject = sourceAfter(traits, first, cue.first);
  if (subject === null || subject.from > first + 1 || cue.first - subject.to > LONGEST_BETWEEN) return null;
  for (let i = subject.to; i < cue.first; i++) {
    if (has(traits, i, APART | TRAIT.auxiliary | TRAIT.pronoun)) return null;
    if (i > subject.to && FINITE_TAGS.has(traits.tags[i]!)) return null;
  }
  return { ...subject, to: cue.first };
}

const OPENING = TRAIT.determiner | TRAIT.possessive | TRAIT.capital;

function sharedSource(traits: Traits, from: number, first: number): Source | null {
  for (let i = from; i > Math.max(first, from - REACH_SHARED); i--) {
    if (traits.within[i]! >= 0) continue;
    const cue = cueAt(traits, i);
    if (!cue || cue.verb?.part === 'gerund' || cue.isPassive) continue;
    const near = sourceBefore(traits, cue.first, first);
    const isPart = near === null || has(traits, near.from - 1, TRAIT.preposition);
    const source =
      (isPart ? openingSubject(traits, cue, first) : null) ??
      near ??
      (quotes(cue) ? invertedSource(traits, cue, from) : null);
    if (source) return source;
  }
  return traits.within[first]! < 0 ? sentenceSubject(traits, first, from) : null;
}

function invertedSource(traits: Traits, cue: Cue, limit: number): Source | null {
  // `The “doubters” have demanded |proof|`: the words in marks are the subject
  if (hasSubjectBefore(traits, cue)) return null;
  return has(traits, cue.first - 1, TRAIT.quote | TRAIT.comma) ? sourceAfter(traits, cue.end, limit) : null;
}

function hasSubjectBefore({ tree, tokens }: Traits, cue: Cue): boolean {
  const verb = tree === null ? -1 : tokens[cue.at]!;
  if (tree === null || verb < 0) return false;
  const subject = dependentBy(tree.syntax, tree.children, verb, 'nsubj');
  return subject >= 0 && subject < verb;
}

/** Only an addressee, a time, a medium or a comma between the cue and the mark: no clause of its own. */
function isShortWay(traits: Traits, from: number, to: number): boolean {
  if (to - from > 12) return false;
  for (let i = from; i < to; i++) {
    if (has(traits, i, TRAIT.auxiliary)) return false;
    if (has(traits, i, TRAIT.that) && i < to - 1) return false;
  }
  return to === from || has(traits, to - 1, TRAIT.comma | TRAIT.colon | TRAIT.that) || to - from <= 3;
}

/** `Christie: "…"`, `He was blunt: "…"`. */
function colonBefore(traits: Traits, pair: PairWords, first: number): Attribution | null {
  const colon = pair.first - 1;
  if (colon < first || !has(traits, colon, TRAIT.colon)) return null;
  const heard = heardFrom(traits, first, colon);
  if (heard) return { cue: colonAt(colon), source: heard, rule: 'colon', isAdjacent: true };
  const named = sourceBefore(traits, colon, first);
  const isWhole = named !== null && named.from <= first + 1;
  const source = isWhole ? named : sentenceSubject(traits, first, colon);
  if (source === null) return null;
  return {
    cue: colonAt(colon),
    source: giverOf(traits, source, first),
    rule: isWhole ? 'label' : 'colon',
    isAdjacent: true,
  };
}

/** `|His| response: "…"`, `|the mayor|'s answer was short: "…"`: whose words a noun calls them. */
function giverOf(traits: Traits, source: Source, first: number): Source {
  const noun = source.head[1] - 1;
  const form = traits.words.forms[noun]!;
  const isTelling = traits.vocabulary.nouns.has(form) || traits.vocabulary.media.has(form);
  return (isTelling && source.name === null ? possessorBefore(traits, noun, first) : null) ?? source;
}

/** `Just spoke to |Lena Orr|, who …: "…"`: nobody is the subject, so the words are those of whom the writer heard. */
function heardFrom(traits: Traits, first: number, colon: number): Source | null {
  let at = first;
  while (at < colon && has(traits, at, TRAIT.adverb | TRAIT.auxiliary)) at++;
  if (!traits.vocabulary.heardFrom.has(traits.words.forms[at]!)) return null;
  at++;
  while (at < colon && has(traits, at, TRAIT.adverb | TRAIT.preposition) && !has(traits, at, TRAIT.capital)) at++;
  if (traits.vocabulary.infinitiveMarkers.has(traits.words.forms[at]!)) at++;
  return sourceAfter(traits, at, colon);
}

/** A cue that closes the sentence: `the "root causes" must go, Orr said.` */
function cueFarAfter(traits: Traits, pair: PairWords): Attribution | null {
  if (pair.end >= traits.words.length) return null;
  const { end } = sentenceWords(traits, pair.end - 1);
  const limit = Math.min(end, pair.end + REACH_BEFORE * 2);
  for (let i = pair.end; i < limit; i++) {
    if (traits.within[i]! >= 0) continue;
    const phrase = phraseAfter(traits, i, limit);
    if (phrase) return { ...phrase, isAdjacent: false };
    if (!has(traits, i, TRAIT.comma)) continue;
    const found = invertedCue(traits, i + 1, limit) ?? directCue(traits, i + 1, limit, ',');
    if (found) return { ...found, isAdjacent: false };
  }
  return null;
}
