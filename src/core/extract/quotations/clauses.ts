/**
 * Clauses: reported speech outside marks: what a verb, `according to` or a noun such as `claim` attributes. In: traits. Out: reported clauses
 * in the order of their cues, as word ranges. Where they begin say `starts.ts` and `told-before.ts`, where they end `ends.ts`.
 */
import { FRAME } from '../../language/quotations.ts';
import { clauseOfPhrase } from './according-to.ts';
import { clauseOfAdjective } from './adjectives.ts';
import { type Adjuncts, adjunctsBehind, readAdjuncts } from './adjuncts.ts';
import { cueSource } from './attributions.ts';
import { complementOf } from './complements.ts';
import { type Cue, cueAt, isUndone, phraseAt, takesSomebody } from './cues.ts';
import { complementEnd, contentEnd, endOfObject, mainVerbAfter, nounEnd, relativeEnd } from './ends.ts';
import { clauseOfHeading } from './headings.ts';
import { clauseOfNoun } from './nominals.ts';
import { clauseOfPassive } from './passives.ts';
import type { ReportedClause } from './reported-clauses.ts';
import { type Bounds, boundsOf, skipAdverbs } from './shapes.ts';
import { contentStart, fronted, isAdjunct, isPointing, isUnjudged, lackingStart } from './starts.ts';
import {
  contentBefore,
  isBeforeAside,
  isBetweenCommas,
  isToldByName,
  markedBehind,
  type Telling,
  toldInPassing,
} from './told-before.ts';
import { has, TRAIT, type Traits } from './traits.ts';
import { agentSource } from './trees.ts';

/** Every reported clause whose cue is an unmarked word, also such as are part of what another tells: see `withoutNested`. */
export function findClauses(traits: Traits): readonly ReportedClause[] {
  const found: ReportedClause[] = [];
  for (let i = 0; i < traits.words.length; i++) {
    if (traits.within[i]! >= 0) continue;
    const clause = clauseAt(traits, i);
    if (clause) found.push(clause);
  }
  return found;
}

/** Ways to tell an attitude or an act of speech by its object: inside other words they are part of what is said, hardly told of themselves. */
const BY_OBJECT: ReadonlySet<string> = new Set([
  'object',
  'judged',
  'infinitive',
  'noun',
  'passive',
  'question',
  'adjective',
]);

/** Less what is told inside other words by its object alone, and claims that what is said lays to somebody. */
export function withoutNested(traits: Traits, clauses: readonly ReportedClause[]): readonly ReportedClause[] {
  const inAny = new Uint8Array(traits.words.length);
  const inSaid = new Uint8Array(traits.words.length);
  for (const { content, rule } of clauses)
    for (const [from, to] of content) {
      inAny.fill(1, from, to);
      if (!BY_OBJECT.has(rule)) inSaid.fill(1, from, to);
    }
  return clauses.filter(({ cue, rule }) => {
    // `rejected |Orr's claim that …|`: whose claim it is nobody but the reporter says
    if (rule === 'noun') return inSaid[cue.at] === 0;
    const isSaid = !BY_OBJECT.has(rule) && (cue.verb === null || (cue.verb.frames & FRAME.quote) !== 0);
    return isSaid || inAny[cue.at] === 0;
  });
}

function clauseAt(traits: Traits, i: number): ReportedClause | null {
  const ofVerb = has(traits, i, TRAIT.cue) ? clauseOfVerb(traits, i) : null;
  if (ofVerb) return ofVerb;
  const ofWord = clauseOfWord(traits, i);
  if (ofWord) return ofWord;
  return phraseAt(traits, i) ? clauseOfPhrase(traits, i) : clauseOfHeading(traits, i);
}

/** What a noun or an adjective brings. */
function clauseOfWord(traits: Traits, i: number): ReportedClause | null {
  const { nouns, adjectives } = traits.vocabulary;
  const form = traits.words.forms[i]!;
  if (!nouns.has(form) && !adjectives.has(form)) return null;
  const { first, end } = boundsOf(traits, i);
  return (
    clauseOfNoun(traits, i, first, (cue, source, from) => nounEnd(traits, cue, source, from, end)) ??
    clauseOfAdjective(traits, i, (cue, from) => contentEnd(traits, cue, null, from, end))
  );
}

function clauseOfVerb(traits: Traits, i: number): ReportedClause | null {
  const cue = cueAt(traits, i);
  // `would |neither| confirm |nor| deny it` tells of no word
  if (!cue?.verb || isInfinitive(traits, cue) || traits.vocabulary.neithers.has(traits.words.forms[cue.at - 1] ?? ''))
    return null;
  const bounds = boundsOf(traits, i);
  const aside = questionAside(traits, cue, bounds);
  if (cue.isPassive || isAskedFirst(traits, cue, bounds.first) || aside !== null)
    return (
      questionAsked(traits, cue, bounds.end, aside) ??
      clauseOfPassive(traits, cue, (of, from) =>
        endOfObject(traits, of, from, contentEnd(traits, of, null, from, bounds.end)),
      )
    );
  const telling: Telling = { cue, bounds, adjuncts: readAdjuncts(traits, cue, bounds.end) };
  const before = contentBefore(traits, telling);
  const isBetween = isBetweenCommas(traits, telling);
  return (
    toldInPassing(traits, telling) ??
    (isBetween ? markedBehind(traits, telling) : null) ??
    (isBetween || isBeforeAside(traits, telling) || isToldByName(traits, telling) ? before : null) ??
    contentAfter(traits, telling) ??
    complementClause(traits, telling) ??
    before
  );
}

/** `|Asked| whether he would go, Orr said`: a participle that opens the sentence, of whom the rest tells. */
function isAskedFirst(traits: Traits, cue: Cue, first: number): boolean {
  if (cue.verb!.part !== 'past' || cue.first !== cue.at) return false;
  const isBehind =
    has(traits, cue.first - 1, TRAIT.subordinator | TRAIT.question) && !has(traits, cue.first - 1, TRAIT.relative);
  return (cue.first === first || isBehind) && takesSomebody(traits, cue);
}

/** The comma that closes `the clerk|, asked whether he would go,| shrugged`, where whoever was asked has a verb of their own; null if that is no aside. */
function questionAside(traits: Traits, cue: Cue, { end }: Bounds): number | null {
  const isBehindComma = cue.first === cue.at && has(traits, cue.first - 1, TRAIT.comma);
  if (!isBehindComma || cue.verb!.part !== 'past' || !has(traits, cue.end, TRAIT.question)) return null;
  for (let i = cue.end + 1; i < end - 1; i++) {
    if (!has(traits, i, TRAIT.comma) || has(traits, i + 1, TRAIT.coordinator)) continue;
    // taggers take a lone `shrugged` for a participle
    if (/^VB[DNZP]/.test(traits.tags?.[skipAdverbs(traits, i + 1)] ?? '')) return i;
  }
  return null;
}

/** `|Asked| by reporters |whether he would go|, Orr …`, `was asked |when he knew|`: the question stands where it should, whatever the tree makes of it. */
function questionAsked(traits: Traits, cue: Cue, end: number, aside: number | null): ReportedClause | null {
  if (!(cue.verb!.frames & FRAME.question) || !takesSomebody(traits, cue) || isUndone(traits, cue)) return null;
  const { at, medium, when } = readAdjuncts(traits, cue, end);
  if (!has(traits, at, TRAIT.question) || has(traits, at, TRAIT.that) || at + 1 >= end) return null;
  const to = Math.min(contentEnd(traits, cue, null, at, end), aside ?? end);
  const source = agentSource(traits, cue.at);
  return { cue, source, content: [[at, to]], addressee: null, medium, when, rule: 'passive' };
}

/** What the tree has the verb say where the words alone show nothing. */
function complementClause(traits: Traits, { cue, bounds }: Telling): ReportedClause | null {
  const complement = complementOf(traits, cue);
  if (complement === null || (complement.rule === 'judged' && isUnjudged(traits, cue, complement.at, bounds.end)))
    return null;
  const source = cueSource(traits, cue, bounds.first);
  if (!source) return null;
  const to = complementEnd(traits, cue, source, complement, bounds.end);
  const before = readAdjuncts(traits, cue, complement.at);
  const told = withBehind(traits, before, to, bounds.end);
  return { cue, source, content: [[complement.at, to]], addressee: before.addressee, ...told, rule: complement.rule };
}

/** `wants to say`: the act is not told as done; `went on to say` is. */
function isInfinitive(traits: Traits, cue: Cue): boolean {
  if (cue.verb?.part !== 'base' || !traits.vocabulary.infinitiveMarkers.has(traits.words.forms[cue.first - 1] ?? ''))
    return false;
  const { tree, tokens, vocabulary } = traits;
  const head = tree === null ? -1 : (tree.syntax.head[tokens[cue.at]!] ?? -1);
  return head < 0 || !vocabulary.carriedOut.has(tree!.syntax.lemma[head]!);
}

/** What follows the verb, by the frames it takes. */
function contentAfter(traits: Traits, { cue, bounds, adjuncts }: Telling): ReportedClause | null {
  const start = lackingStart(traits, cue, bounds) ?? contentStart(traits, cue, adjuncts, bounds);
  if (!start || (start.rule === 'bare' && !cue.isNegated && isUndone(traits, cue))) return null;
  const source = cueSource(traits, cue, bounds.first);
  if (!source) return null;
  const whole = complementEnd(traits, cue, source, start, bounds.end);
  const to = source.form === 'relative' ? Math.min(whole, mainVerbAfter(traits, start, whole)) : whole;
  if (to <= start.at || isPointing(traits, start.at, to)) return null;
  if (start.rule === 'bare' && isAdjunct(traits, start.at, to)) return null;
  const isSubject = start.rule === 'bare' && adjuncts.addressee !== null && adjuncts.addressee[0] >= start.at;
  const addressee = isSubject ? null : adjuncts.addressee;
  const before = fronted(traits, Math.min(source.from, cue.first), start);
  const last = before.length > 0 ? relativeEnd(traits, start.at, to) : to;
  const told = withBehind(traits, adjuncts, last, bounds.end);
  return { cue, source, content: [...before, [start.at, last]], addressee, ...told, rule: start.rule };
}

/** When and in what it was told, by what stands before what is said or else behind it. */
function withBehind(
  traits: Traits,
  { medium, when }: Adjuncts,
  to: number,
  end: number,
): Pick<Adjuncts, 'medium' | 'when'> {
  const behind = adjunctsBehind(traits, to, end);
  return { medium: medium ?? behind.medium, when: when ?? behind.when };
}
