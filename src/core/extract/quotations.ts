/**
 * Quotations: whose words a text gives, where they stand, and by which cue.
 * In: a passage with mentions and entities, which may be empty. Out: quotations in text order, and (`findMarked`) what stands between
 * marks, terms among it. Terms are no quotations.
 *
 * Words between marks are one `direct` quotation; several spans where the cue interrupts one sentence or where paragraphs each open with a
 * mark. A sentence after the cue is a quotation of its own with the same cue and source, so cues tell which belong together.
 * A marked fragment inside reported speech is a `direct` quotation of its own (its words are exact), beside the `mixed` one of its clause.
 */
import type { QuotationVocabulary } from '../language/quotations.ts';
import type { Entity, Mention, Quotation, Speaker } from '../model/layers.ts';
import type { Span } from '../text/spans.ts';
import { wordIndexAt } from '../text/words.ts';
import type { Passage } from './passage.ts';
import { type Attribution, attributePair, type PairWords } from './quotations/attributions.ts';
import type { Cue } from './quotations/cues.ts';
import { groupPairs, type Group, inheritAttributions } from './quotations/groups.ts';
import { kindOf, type MarkedKind } from './quotations/kinds.ts';
import { type MarkRule, type Pair, pairMarks, splitParagraphs } from './quotations/marks.ts';
import type { Source } from './quotations/sources.ts';
import { type People, readPeople, resolveSource, type Voice } from './quotations/speakers.ts';
import { readTraits, type Traits } from './quotations/traits.ts';

/** Words between quotation marks: the span inside the marks, `outer` with them. `depth` 0 is outermost. */
export interface Marked extends Span {
  readonly outer: Span;
  readonly depth: number;
  readonly kind: MarkedKind;
  /** How the marks were paired. */
  readonly marks: MarkRule;
  readonly rule: string;
}

interface Reading {
  readonly traits: Traits;
  readonly paragraphs: readonly Span[];
  readonly pairs: readonly Pair[];
  readonly places: readonly PairWords[];
  readonly attributions: readonly (Attribution | null)[];
  readonly kinds: readonly { readonly kind: MarkedKind; readonly rule: string }[];
}

function read(passage: Passage, vocabulary: QuotationVocabulary): Reading {
  const paragraphs = splitParagraphs(passage);
  const pairs = pairMarks(passage, paragraphs, vocabulary.clipped);
  const traits = readTraits(passage, vocabulary, pairs);
  const places = pairs.map(pair => placeOf(traits, pair));
  const attributions = pairs.map((pair, at) => (pair.depth === 0 ? attributePair(traits, pair, places[at]!) : null));
  const headlines = passage.blocks.filter(block => block.kind === 'headline' || block.kind === 'repeat');
  const kinds = pairs.map((pair, at) => {
    const isHeadline = headlines.some(block => block.start <= pair.start && pair.end <= block.end);
    return kindOf(traits, pair, places[at]!, attributions[at]!, isHeadline);
  });
  return { traits, paragraphs, pairs, places, attributions, kinds };
}

function placeOf({ words }: Traits, pair: Pair): PairWords {
  const first = wordIndexAt(words, pair.outer.start);
  const last = wordIndexAt(words, pair.outer.end - 1);
  return { first, end: last + 1 };
}

/** Everything between quotation marks, in text order, speech told from terms. */
export function findMarked(passage: Passage, vocabulary: QuotationVocabulary): readonly Marked[] {
  const { pairs, kinds } = read(passage, vocabulary);
  return pairs.map(({ start, end, outer, depth, rule }, at) => ({ start, end, outer, depth, marks: rule, ...kinds[at]! }));
}

/** Quotations in text order. `mentions` and `entities` may be empty; then sources are found by pattern alone. */
export function findQuotations(
  passage: Passage,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  vocabulary: QuotationVocabulary,
): readonly Quotation[] {
  const reading = read(passage, vocabulary);
  const people = readPeople(reading.traits, mentions, entities);
  const groups = inheritAttributions(reading.traits, reading.paragraphs, groupPairs(reading.traits, reading));
  return directQuotations(reading.traits, people, groups);
}

function directQuotations(traits: Traits, people: People, groups: readonly Group[]): readonly Quotation[] {
  const voices: Voice[] = [];
  const known = new Map<Source, Voice>();
  return groups.map(group => {
    const { attribution } = group;
    let voice: Voice | null = null;
    if (attribution) {
      voice = known.get(attribution.source) ?? resolveSource(traits, people, attribution.source, voices);
      known.set(attribution.source, voice);
      voices.push(voice);
    }
    return directQuotation(traits, group, voice);
  });
}

const NOBODY: Speaker = { status: 'unresolved', reason: 'no cue' };

function directQuotation(traits: Traits, group: Group, voice: Voice | null): Quotation {
  const { attribution } = group;
  return {
    style: 'direct',
    content: group.pairs.map(({ start, end }) => ({ start, end })),
    cue: attribution && attribution.cue.at >= 0 ? cueSpan(traits, attribution.cue) : null,
    source: attribution ? sourceSpan(traits, attribution.source) : null,
    speaker: voice?.speaker ?? NOBODY,
    via: [],
    addressee: null,
    medium: null,
    when: null,
    rule: group.rule,
  };
}

function cueSpan({ words }: Traits, cue: Cue): Span {
  return { start: words.start[cue.first]!, end: words.end[cue.end - 1]! };
}

function sourceSpan({ words }: Traits, source: Source): Span {
  return { start: words.start[source.from]!, end: words.end[source.to - 1]! };
}
