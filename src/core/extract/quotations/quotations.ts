/**
 * Quotations: whose words a text gives, where they stand, and by which cue.
 * In: a passage with mentions and entities, which may be empty. Out: quotations in text order, and (`findMarked`) what stands between
 * marks, terms among it. Terms are no quotations.
 *
 * Words between marks are one `direct` quotation; several spans where the cue interrupts one sentence or where paragraphs each open with a
 * mark. A sentence after the cue is a quotation of its own with the same cue and source, so cues tell which belong together.
 * A marked fragment inside reported speech is a `direct` quotation of its own (its words are exact), beside the `mixed` one of its clause.
 */
import type { QuotationVocabulary } from '../../language/quotations.ts';
import type { Entity, Mention, Quotation, Speaker } from '../../model/layers.ts';
import { compareSpans, type Span } from '../../text/spans.ts';
import { MARK, wordIndexAt } from '../../text/words.ts';
import type { Passage } from '../passage.ts';
import { adjunctsAfter } from './adjuncts.ts';
import { type Attribution, attributePair, type PairWords } from './attributions.ts';
import { findClauses, withoutNested } from './clauses.ts';
import { isAsking } from './cues.ts';
import { type Group, groupPairs, inheritAttributions } from './groups.ts';
import { isSomebody } from './headings.ts';
import { kindOf, type MarkedKind } from './kinds.ts';
import { type MarkRule, type Pair, pairMarks, splitParagraphs } from './marks.ts';
import type { Range, ReportedClause } from './reported-clauses.ts';
import { isMarkedEnd } from './shapes.ts';
import type { Source } from './sources.ts';
import { type People, readPeople, resolveSource, type Voice } from './speakers.ts';
import { has, readTraits, TRAIT, type Traits } from './traits.ts';
import { withTranscript } from './transcripts.ts';
import { canMean } from './willings.ts';

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
  /** Every reported clause, and those that are no part of what another tells. */
  readonly found: readonly ReportedClause[];
  readonly clauses: readonly ReportedClause[];
  /** Innermost clause each word is content of; -1 for none. */
  readonly covering: Int32Array;
  readonly attributions: readonly (Attribution | null)[];
  readonly kinds: readonly { readonly kind: MarkedKind; readonly rule: string }[];
}

function read(passage: Passage, vocabulary: QuotationVocabulary): Reading {
  const paragraphs = splitParagraphs(passage);
  const pairs = pairMarks(passage, paragraphs, vocabulary);
  const traits = readTraits(passage, vocabulary, pairs, paragraphs);
  const places = pairs.map(pair => placeOf(traits, pair));
  const found = findClauses(traits);
  const clauses = withoutNested(traits, found);
  const covering = coverWords(traits, clauses);
  const attributions = pairs.map((pair, at) => {
    if (pair.depth > 0) return null;
    const own = attributePair(traits, pair, places[at]!);
    const covered = attributionOf(clauses[covering[places[at]!.first]!]);
    const isOwn = own?.isAdjacent && !(covered && own.cue.at > covered.cue.at && own.cue.at >= places[at]!.end);
    return isOwn ? own : (covered ?? own);
  });
  const headlines = passage.blocks.filter(block => block.kind === 'headline' || block.kind === 'repeat');
  const kinds = pairs.map((pair, at) => {
    const isHeadline = headlines.some(block => block.start <= pair.start && pair.end <= block.end);
    return kindOf(traits, pair, places[at]!, attributions[at]!, isHeadline);
  });
  return { traits, paragraphs, pairs, places, found, clauses, covering, attributions, kinds };
}

function placeOf({ words }: Traits, pair: Pair): PairWords {
  const first = wordIndexAt(words, pair.outer.start);
  const last = wordIndexAt(words, pair.outer.end - 1);
  return { first, end: last + 1 };
}

/** Paints the longer contents first, so that each word ends with the innermost. */
function coverWords({ words }: Traits, clauses: readonly ReportedClause[]): Int32Array {
  const covering = new Int32Array(words.length).fill(-1);
  const size = (clause: ReportedClause): number => clause.content.reduce((sum, [from, to]) => sum + to - from, 0);
  const order = clauses
    .map((clause, at) => ({ at, size: size(clause) }))
    .sort((a, b) => b.size - a.size || a.at - b.at);
  for (const { at } of order) for (const [from, to] of clauses[at]!.content) covering.fill(at, from, to);
  return covering;
}

function attributionOf(clause: ReportedClause | undefined): Attribution | null {
  return clause?.source ? { cue: clause.cue, source: clause.source, rule: 'in-clause', isAdjacent: false } : null;
}

/** Everything between quotation marks, in text order, speech told from terms. */
export function findMarked(passage: Passage, vocabulary: QuotationVocabulary): readonly Marked[] {
  const { pairs, kinds } = read(passage, vocabulary);
  return pairs.map(({ start, end, outer, depth, rule }, at) => ({
    start,
    end,
    outer,
    depth,
    marks: rule,
    ...kinds[at]!,
  }));
}

/** Quotations in text order. `mentions` and `entities` may be empty; then sources are found by pattern alone. */
export function findQuotations(
  passage: Passage,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  vocabulary: QuotationVocabulary,
): readonly Quotation[] {
  const reading = read(passage, vocabulary);
  const groups = inheritAttributions(reading.traits, reading.paragraphs, groupPairs(reading.traits, reading));
  const clauses = unmarkedClauses(reading, groups).filter(
    clause =>
      (clause.rule !== 'heading' || isSomebody(reading.traits, clause, mentions)) &&
      canMean(reading.traits, clause, { mentions, entities }),
  );
  const voices = resolveVoices(reading, readPeople(reading.traits, mentions, entities), groups);
  const speakerOf = (source: Source): Speaker => voices.get(source.from)!.speaker;
  const found = [
    ...groups.map(group => directQuotation(reading, group, speakerOf)),
    ...clauses.map(clause => reportedQuotation(reading, clause, speakerOf)),
  ];
  const sorted = found.sort((a, b) => compareSpans(a.content[0]!, b.content[0]!));
  return withTranscript(passage, sorted, { mentions, entities }, vocabulary.labels);
}

/** A source told once is told for all that hang on it, so voices go by the source's first word, in text order. */
function resolveVoices(
  { traits, found, covering }: Reading,
  people: People,
  groups: readonly Group[],
): ReadonlyMap<number, Voice> {
  const told = [...groups.flatMap(({ attribution }) => attribution ?? []), ...found];
  const sources = told.flatMap(({ source }) => source ?? []);
  const asking = new Set(told.flatMap(({ cue, source }) => (source !== null && isAsking(cue) ? [source.from] : [])));
  const all: Voice[] = [];
  const own: Voice[] = [];
  const known = new Map<number, Voice>();
  for (const source of sources.sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (known.has(source.from)) continue;
    // whom a speaker tells of is hardly who goes on: `Orr said the mayor should insist … . "…," he said`
    const first = resolveSource(traits, people, source, own);
    const voice = first.speaker.status === 'unresolved' ? resolveSource(traits, people, source, all) : first;
    known.set(source.from, voice);
    const heard = asking.has(source.from) ? { ...voice, isAsking: true } : voice;
    all.push(heard);
    if (covering[source.from]! < 0) own.push(heard);
  }
  return known;
}

/** Reports with words of their own: what lies wholly between marks is there as a direct quotation. */
function unmarkedClauses({ traits, found }: Reading, groups: readonly Group[]): readonly ReportedClause[] {
  const quoting = new Set(
    groups.flatMap(({ attribution, places }) => (takesAll(traits, attribution, places[0]!) ? attribution!.cue.at : [])),
  );
  // `|Asked| whether he would go, Orr said: “…”` is no part of what he said
  const told = found.filter(({ cue, rule }) => rule === 'around' || !quoting.has(cue.at));
  return withoutNested(traits, told).filter(({ content }) => countUnmarked(traits, content) > 0);
}

/** Whether the cue has nothing but the marked words to attribute: it follows them and they open the sentence, or a comma or a colon stands before them. */
function takesAll(traits: Traits, attribution: Attribution | null, place: PairWords): boolean {
  if (!attribution?.isAdjacent || attribution.cue.at < 0) return false;
  if (attribution.cue.at > place.first) return !isMarkedEnd(traits, place.first);
  return has(traits, place.first - 1, TRAIT.comma | TRAIT.colon);
}

function countUnmarked(traits: Traits, content: readonly Range[]): number {
  let count = 0;
  for (const [from, to] of content) {
    for (let i = from; i < to; i++) if (traits.within[i]! < 0 && traits.words.kind[i] !== MARK) count++;
  }
  return count;
}

const NOBODY: Speaker = { status: 'unresolved', reason: 'no cue' };
/** `is expected to`. */
const UNTOLD: Speaker = { status: 'unresolved', reason: 'nobody is told' };

function directQuotation(reading: Reading, group: Group, speakerOf: (source: Source) => Speaker): Quotation {
  const { traits } = reading;
  const { attribution } = group;
  const isCued = attribution !== null && attribution.cue.at >= 0;
  return {
    style: 'direct',
    content: group.pairs.map(({ start, end }) => ({ start, end })),
    cue: isCued ? wordsSpan(traits, attribution.cue.first, attribution.cue.end) : null,
    source: attribution ? wordsSpan(traits, attribution.source.from, attribution.source.to) : null,
    speaker: attribution ? speakerOf(attribution.source) : NOBODY,
    via: isCued && !attribution.isAdjacent ? relaysOf(reading, attribution.cue.at, speakerOf) : [],
    ...adjunctsOf(
      traits,
      attribution && isCued ? adjunctsAfter(traits, attribution.cue, afterSource(attribution)) : null,
    ),
    rule: group.rule,
  };
}

function reportedQuotation(
  reading: Reading,
  clause: ReportedClause,
  speakerOf: (source: Source) => Speaker,
): Quotation {
  const { traits, pairs, kinds } = reading;
  const isMixed = clause.content.some(([from, to]) => {
    for (let i = from; i < to; i++)
      if (traits.within[i]! >= 0 && kinds[traits.within[i]!]!.kind === 'speech') return true;
    return false;
  });
  return {
    style: isMixed && pairs.length > 0 ? 'mixed' : 'indirect',
    content: clause.content.map(([from, to]) => wordsSpan(traits, from, to)),
    cue: wordsSpan(traits, clause.cue.first, clause.cue.end),
    source: clause.source && wordsSpan(traits, clause.source.from, clause.source.to),
    speaker: clause.source ? speakerOf(clause.source) : UNTOLD,
    via: relaysOf(reading, clause.cue.at, speakerOf),
    ...adjunctsOf(traits, clause),
    rule: clause.rule,
  };
}

/** Who relayed it: whose clause the cue itself is part of, nearest first. */
function relaysOf(
  { clauses, covering }: Reading,
  cue: number,
  speakerOf: (source: Source) => Speaker,
): readonly Speaker[] {
  const relays: Speaker[] = [];
  const seen = new Set<number>();
  let at = covering[cue]!;
  while (at >= 0 && !seen.has(at) && seen.size < DEEPEST_RELAY) {
    seen.add(at);
    const { cue: outer, source } = clauses[at]!;
    if (source !== null) relays.push(speakerOf(source));
    at = covering[outer.at]!;
  }
  return relays;
}

/** Hearsay of hearsay of hearsay is not followed further. */
const DEEPEST_RELAY = 3;

/** `said Smith on Monday`: what the verb takes follows its subject there. */
function afterSource({ cue, source }: Attribution): number {
  return source.from === cue.end ? source.to : cue.end;
}

type Ranges = Readonly<Record<'addressee' | 'medium' | 'when', Range | null>>;

function adjunctsOf(traits: Traits, found: Ranges | null): Pick<Quotation, 'addressee' | 'medium' | 'when'> {
  const span = (range: Range | null | undefined): Span | null => (range ? wordsSpan(traits, range[0], range[1]) : null);
  return { addressee: span(found?.addressee), medium: span(found?.medium), when: span(found?.when) };
}

function wordsSpan({ words }: Traits, from: number, to: number): Span {
  return { start: words.start[from]!, end: words.end[to - 1]! };
}
