/**
 * Groups: marked spans that are one quotation, and the attribution a quotation without a cue takes over from its neighbours.
 * In: pairs with their own attributions. Out: groups in text order, each with an attribution or none and the rule that gave it.
 */
import { isSpace, type Span, spanIndexAt } from '../../text/spans.ts';
import type { Attribution, PairWords } from './attributions.ts';
import { colonAt } from './cues.ts';
import type { MarkedKind } from './kinds.ts';
import type { Pair } from './marks.ts';
import { type Source, sentenceSubject } from './sources.ts';
import { has, TRAIT, type Traits } from './traits.ts';

export interface Group {
  readonly pairs: readonly Pair[];
  readonly places: readonly PairWords[];
  readonly attribution: Attribution | null;
  readonly rule: string;
}

/** A quotation left open may go on after a caption or a credit between its paragraphs. */
const CAPTIONS = 3;

interface Pairs {
  readonly pairs: readonly Pair[];
  readonly places: readonly PairWords[];
  readonly attributions: readonly (Attribution | null)[];
  readonly kinds: readonly { readonly kind: MarkedKind; readonly rule: string }[];
}

/** A group while it grows. */
interface Growing {
  readonly pairs: Pair[];
  readonly places: PairWords[];
  attribution: Attribution | null;
  rule: string;
}

/** Outermost speech, joined where it goes on over a paragraph's end or an interrupting cue. */
export function groupPairs(traits: Traits, found: Pairs): readonly Group[] {
  const groups: Growing[] = [];
  let last: Growing | null = null;
  found.pairs.forEach((pair, at) => {
    if (pair.depth > 0) return;
    const attribution = found.attributions[at]!;
    const place = found.places[at]!;
    if (last && goesOn(traits, last, place, found.kinds[at]!)) {
      last.pairs.push(pair);
      last.places.push(place);
      last.attribution ??= attribution;
      last.rule = last.attribution?.rule ?? last.rule;
    } else if (found.kinds[at]!.kind === 'speech') {
      last = { pairs: [pair], places: [place], attribution, rule: attribution?.rule ?? pair.rule };
      groups.push(last);
    } else last = null;
  });
  return groups;
}

function goesOn(traits: Traits, last: Growing, place: PairWords, kind: Pairs['kinds'][number]): boolean {
  if (last.pairs.at(-1)!.rule === 'continued') return true;
  return isOpenKind(kind) && interrupts(traits, last, last.places.at(-1)!, place);
}

/** Speech, or a term for want of anything that makes it speech: the rest of an interrupted sentence may be a word. */
function isOpenKind({ kind, rule }: { readonly kind: MarkedKind; readonly rule: string }): boolean {
  return kind === 'speech' || rule === 'scare';
}

/** `"We will," he said, "go."`: only the cue between, no stop, and a small letter goes on. */
function interrupts(traits: Traits, last: Group, before: PairWords, after: PairWords): boolean {
  const { attribution } = last;
  if (!attribution || attribution.cue.first < before.end || attribution.cue.end > after.first) return false;
  if (traits.sentence[before.end] !== traits.sentence[after.first]) return false;
  const end = Math.max(attribution.cue.end, attribution.source.to);
  for (let i = before.end; i < after.first; i++) if (has(traits, i, TRAIT.stop | TRAIT.colon) && i >= end) return false;
  if (!has(traits, after.first - 1, TRAIT.comma | TRAIT.dash)) return false;
  const first = firstWord(traits, after);
  return !has(traits, first, TRAIT.capital) || has(traits, first, TRAIT.pronoun);
}

function firstWord(traits: Traits, place: PairWords): number {
  let at = place.first;
  while (at < place.end && has(traits, at, TRAIT.quote)) at++;
  return at;
}

/** Groups with no cue of their own take one from beside them; the rule says which way. */
export function inheritAttributions(
  traits: Traits,
  paragraphs: readonly Span[],
  groups: readonly Group[],
): readonly Group[] {
  const done: Group[] = [];
  groups.forEach((group, at) => {
    if (group.attribution) {
      done.push(group);
      return;
    }
    const found = inherited(traits, paragraphs, group, done.at(-1) ?? null, groups[at + 1] ?? null);
    done.push(found ? { ...group, ...found } : group);
  });
  return done;
}

type Inherited = Pick<Group, 'attribution' | 'rule'>;

function inherited(
  traits: Traits,
  paragraphs: readonly Span[],
  group: Group,
  previous: Group | null,
  next: Group | null,
): Inherited | null {
  const start = group.pairs[0]!.outer.start;
  const paragraph = spanIndexAt(paragraphs, start);
  const before = previous ? spanIndexAt(paragraphs, previous.pairs.at(-1)!.outer.start) : -2;
  if (next?.attribution && isBlankBetween(traits, group, next))
    return { attribution: next.attribution, rule: 'shared-next' };
  const follows = before === paragraph && previous!.attribution !== null;
  if (follows && !hasSentenceBetween(traits, previous!, group))
    return { attribution: previous!.attribution, rule: 'follows' };
  const introduced = introducedBy(traits, group);
  if (introduced) return introduced;
  if (follows) return { attribution: previous!.attribution, rule: 'follows' };
  const opensParagraph = paragraphs[paragraph]?.start === start;
  // who signs with a name has ended there
  if (opensParagraph && previous?.attribution && previous.rule !== 'signed' && isNear(previous, paragraph - before)) {
    return { attribution: previous.attribution, rule: 'carried' };
  }
  return null;
}

/** The paragraph before, or one a little further up that was left open. */
function isNear(previous: Group, distance: number): boolean {
  return distance === 1 || (previous.pairs.at(-1)!.rule === 'unclosed' && distance <= CAPTIONS);
}

/** A sentence of the outlet's own stands between two quotations. */
function hasSentenceBetween(traits: Traits, before: Group, after: Group): boolean {
  const from = before.places.at(-1)!.end;
  const to = after.places[0]!.first;
  return (
    from < to && traits.sentence[to - 1]! > traits.sentence[from]! && traits.sentence[to - 1] !== traits.sentence[to]
  );
}

function isBlankBetween({ passage: { text } }: Traits, group: Group, next: Group): boolean {
  const from = group.pairs.at(-1)!.outer.end;
  const to = next.pairs[0]!.outer.start;
  for (let i = from; i < to; i++) if (!isSpace(text.charCodeAt(i)) || text.charCodeAt(i) === 10) return false;
  return true;
}

/** The sentence before ends in a colon, or its subject is somebody: `He was blunt. "…"` */
function introducedBy(traits: Traits, group: Group): Inherited | null {
  const { first } = group.places[0]!;
  const sentence = traits.sentence[first]!;
  if (sentence < 1 || traits.firstOf[sentence] !== first) return null;
  const start = traits.firstOf[sentence - 1]!;
  if (traits.within[start]! >= 0) return null;
  const source = sentenceSubject(traits, start, first);
  if (!source) return null;
  if (has(traits, first - 1, TRAIT.colon)) return { attribution: attributionBy(source, first - 1), rule: 'colon' };
  const sameParagraph = !traits.passage.text
    .slice(traits.words.end[first - 1]!, traits.words.start[first]!)
    .includes('\n');
  if (!sameParagraph || (source.form !== 'name' && source.form !== 'pronoun')) return null;
  return { attribution: attributionBy(source, -1), rule: 'preceding-sentence' };
}

/** An attribution without a verb; `at` is the colon's word, -1 if there is no cue at all. */
function attributionBy(source: Source, at: number): Attribution {
  return { cue: colonAt(at), source, rule: at < 0 ? 'preceding-sentence' : 'colon', isAdjacent: true };
}
