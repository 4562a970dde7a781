/**
 * According to: what a phrase such as `according to` attributes, before it, behind it or round it. In: traits and a place. Out: a reported clause, or none.
 */
import { type Cue, phraseAt } from './cues.ts';
import { contentEnd } from './ends.ts';
import type { Range, ReportedClause } from './reported-clauses.ts';
import {
  afterComma,
  type Bounds,
  boundsOf,
  clauseStart,
  hasFiniteVerb,
  hasMainVerb,
  isAfterComma,
  LONGEST_CONTENT,
  skipAdverbs,
} from './shapes.ts';
import { type Source, sourceAfter } from './sources.ts';
import { has, isFiniteVerb, TRAIT, type Traits } from './traits.ts';

/** Longest source after `according to`: `the first figures of a count kept by the harbour office`. */
const LONGEST_PHRASE_SOURCE = 25;

/** A whole sentence told by a phrase goes on over a colon. */
const SEMICOLON: ReadonlySet<string> = new Set([';']);

/** `According to X, …` and `…, according to X`. */
export function clauseOfPhrase(traits: Traits, i: number): ReportedClause | null {
  const cue = phraseAt(traits, i)!;
  const bounds = boundsOf(traits, i);
  const source = phrasedSource(traits, cue, bounds);
  if (!source) return null;
  const base = { cue, source, addressee: null, medium: null, when: null, rule: 'according-to' };
  if (i <= bounds.first + 1) {
    const from = afterComma(traits, source.to, bounds.end);
    const end = from === null ? 0 : contentEnd(traits, cue, source, from, bounds.end);
    return from === null || end <= from ? null : { ...base, content: [[from, end]] };
  }
  // `That|'s| according to police`
  const isLinked = has(traits, i - 1, TRAIT.clitic) && traits.tags?.[i - 1] === 'VBZ';
  const to = isAfterComma(traits, i) || isLinked ? i - 1 : i;
  const from = clauseStart(traits, to, bounds.first, SEMICOLON);
  if (to <= from) return null;
  const rest = wholeSourceEnd(traits, source, bounds.end);
  // `Fares, according to the council, |have risen|`: what stands before is no sentence yet
  const isOpen = !hasMainVerb(traits, from, to) && has(traits, rest, TRAIT.comma);
  if (!isOpen || !hasFiniteVerb(traits, rest + 1, bounds.end, LONGEST_CONTENT))
    return { ...base, content: [[from, to]] };
  const content: Range[] = [
    [from, to],
    [rest + 1, contentEnd(traits, cue, source, rest + 1, bounds.end)],
  ];
  return { ...base, content };
}

/** `according to Lena Orr, |an envoy of the council|, was …`: the comma that ends the source, its apposition included. */
function wholeSourceEnd(traits: Traits, source: Source, end: number): number {
  if (isFiniteVerb(traits, skipAdverbs(traits, source.to + 1))) return source.to;
  return afterComma(traits, source.to + 1, end) === null ? source.to : afterComma(traits, source.to + 1, end)! - 1;
}

/** Before what is told an apposition is one only if a comma closes it: `according to police, two boats sank` has none. */
function phrasedSource(traits: Traits, cue: Cue, { first, end }: Bounds): Source | null {
  const source = sourceAfter(traits, cue.end, end) ?? longSource(traits, cue.end, end);
  const isBehind = cue.first > first + 1 && hasMainVerb(traits, first, cue.first);
  if (!source || isBehind || has(traits, source.to, TRAIT.comma)) return source;
  const comma = afterComma(traits, cue.end, end);
  return comma === null ? source : (sourceAfter(traits, cue.end, comma - 1) ?? source);
}

/** Whatever stands up to the next comma. */
function longSource(traits: Traits, from: number, end: number): Source | null {
  let to = from;
  while (to < end && !has(traits, to, TRAIT.comma | TRAIT.colon | TRAIT.dash) && traits.within[to]! < 0) to++;
  if (to <= from + 1 || to - from > LONGEST_PHRASE_SOURCE) return null;
  return { from, to, head: [from, to], name: null, form: 'description' };
}
