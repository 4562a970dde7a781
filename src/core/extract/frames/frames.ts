/**
 * Frames: what each time and quantity is a value of. In: a passage's layers and terms. Out: the words each value hangs on, by role.
 * With a tree the roles are those of grammar; without one they come from position: the noun a value stands before, its clause.
 */
import type { TermVocabulary } from '../../language/terms.ts';
import type {
  Entity,
  Frame,
  FrameRole,
  FrameWord,
  Mention,
  Quantity,
  Quotation,
  Terms,
  TimeExpression,
} from '../../model/layers.ts';
import type { FieldSpan } from '../../model/report.ts';
import { isBesideClause } from '../../model/roles.ts';
import { normalForm } from '../../text/normal.ts';
import { containsSpan, type Span } from '../../text/spans.ts';
import type { Passage } from '../passage.ts';
import { childrenOf } from '../syntax/children.ts';
import { type Tree, tokensOf } from '../syntax/clauses.ts';
import type { LabelSource } from './finding-labels.ts';
import { type FrameReading, type FrameStyle, frameWordsOf, type Meanings } from './frame-words.ts';
import { isOneEvent } from './one-events.ts';
import { conceptOf } from './terms.ts';

export interface FrameLayers {
  readonly passage: Passage;
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  readonly quotations: readonly Quotation[];
}

/** Frames of all times and quantities of the text (not of a separate headline), in the order of their layers. */
export function findFrames(terms: Terms, layers: FrameLayers, vocabulary: TermVocabulary): readonly Frame[] {
  const values = valueTokens(terms, [...layers.times, ...layers.quantities]);
  const reader = frameReader(terms, layers, values, vocabulary);
  const names = sentenceNames(terms, layers);
  const framesOf = (value: Value): readonly Frame[] => frame(value, { terms, layers, reader, names, vocabulary });
  return [
    ...layers.times.flatMap((time, index) =>
      time.field === 'headline' || time.type === 'SET' ? [] : framesOf({ layer: 'times', index, span: time }),
    ),
    ...layers.quantities.flatMap((quantity, index) =>
      quantity.field === 'headline' ? [] : framesOf({ layer: 'quantities', index, span: quantity }),
    ),
  ];
}

/** What frames are read from. */
interface Framing {
  readonly terms: Terms;
  readonly layers: FrameLayers;
  readonly reader: FrameReader;
  readonly names: SentenceNames;
  readonly vocabulary: TermVocabulary;
}

/** A time or quantity by its place in its layer. */
interface Value {
  readonly layer: Frame['layer'];
  readonly index: number;
  readonly span: Span;
}

/** Which token belongs to which value: a value is no context for another. */
function valueTokens(terms: Terms, spans: readonly FieldSpan[]): Uint8Array {
  const inside = new Uint8Array(terms.start.length);
  for (const span of spans) {
    if (span.field === 'headline') continue;
    for (let i = firstAt(terms, span.start); i < inside.length && terms.start[i]! < span.end; i++) inside[i] = 1;
  }
  return inside;
}

/** "two days after the vote" is a distance from it, not how long it took. */
function attributeOfTime(time: TimeExpression): string {
  if (time.type !== 'DURATION') return 'date';
  return time.rule === 'after-event' ? 'offset' : 'duration';
}

function attributeOf(quantity: Quantity): string {
  if (quantity.measures.role === 'age') return 'age';
  if (quantity.rule.startsWith('ordinal')) return 'ordinal';
  if (quantity.measures.role === 'price') return `unit:${quantity.stated.unit}/${quantity.measures.head}`;
  return quantity.stated.unit === null ? 'count' : `unit:${quantity.stated.unit}`;
}

/** The frames of one value: several where one date is told of two things. */
function frame({ layer, index, span }: Value, framing: Framing): readonly Frame[] {
  const { terms, layers, reader, names, vocabulary } = framing;
  const from = firstAt(terms, span.start);
  if (from >= terms.start.length) return [];
  const time = layer === 'times' ? layers.times[index]! : null;
  const quantity = layer === 'quantities' ? layers.quantities[index]! : null;
  const attribute = time === null ? attributeOf(quantity!) : attributeOfTime(time);
  const near = names.get(terms.sentence[from]!) ?? NO_NAMES;
  const whole = quantity === null ? null : wholeOf(layers, index);
  // what befell the passengers befell twelve of the thirty: that is no part of a figure
  const isTold = whole?.measures.role === 'whole';
  return reader(span, from, styleOf(quantity, attribute, time, whole)).map(found => ({
    layer,
    index,
    attribute: found.attribute ?? attribute,
    sentence: terms.sentence[from]!,
    words: withClose(terms, span, from, withNames([...measured(quantity, vocabulary), ...found.words], near)),
    isPart: found.isPart === true && quantity?.stated.n !== null && !isTold,
    isRest: quantity !== null && isRest(terms, span, from, vocabulary),
    label: found.label,
    quotation: quotationAt(span, layers.quotations),
  }));
}

/** The whole with a number of its own that a quantity is a part of: "12 of the 30 passengers". */
function wholeOf({ quantities, passage: { text } }: FrameLayers, index: number): Quantity | null {
  const [part, whole] = [quantities[index], quantities[index + 1]];
  if (part === undefined || whole === undefined || part.field !== whole.field) return null;
  const { restriction } = part.measures;
  const isNear = restriction !== null && whole.start - part.end <= restriction.length;
  return isNear && restriction.includes(text.slice(whole.start, whole.end)) ? whole : null;
}

function styleOf(
  quantity: Quantity | null,
  attribute: string,
  time: TimeExpression | null,
  whole: Quantity | null,
): FrameStyle {
  if (quantity !== null) {
    const isApart = isBesideClause(quantity.measures.role);
    return {
      kind: isApart ? 'apart' : attribute === 'count' ? 'counted' : 'measured',
      // the noun behind a part is of the whole: the clause tells the part
      hasHead: quantity.measures.head !== null && quantity.measures.role !== 'price' && whole === null,
    };
  }
  const isDate = time !== null && time.type !== 'DURATION';
  const kind = !isDate ? 'measured' : YEAR.test(time.value) ? 'year' : 'dated';
  return { kind, hasHead: false };
}

const YEAR = /^\d{4}$/;

/** Entities named in each sentence, by their key word. */
type SentenceNames = ReadonlyMap<number, ReadonlyMap<string, string>>;

const NO_NAMES: ReadonlyMap<string, string> = new Map();

function sentenceNames(terms: Terms, { mentions, entities }: FrameLayers): SentenceNames {
  const keys = new Map(entities.map(entity => [entity.id, keyWord(entity)]));
  const found = new Map<number, Map<string, string>>();
  for (const mention of mentions) {
    const key = mention.entity === null || mention.form !== 'name' ? undefined : keys.get(mention.entity);
    if (key === undefined || mention.field === 'headline') continue;
    const sentence = terms.sentence[firstAt(terms, mention.start)] ?? -1;
    const list = found.get(sentence) ?? new Map<string, string>();
    found.set(sentence, list.set(key, mention.entity!));
  }
  return found;
}

/** Tokens after a number in which its noun stands. */
const NOUN_REACH = 2;

/** "Another three", "three others", "six more people": the word before the number, or one from it to its noun. */
function isRest(terms: Terms, span: Span, from: number, { rests }: TermVocabulary): boolean {
  const isOne = (i: number): boolean => terms.sentence[i] === terms.sentence[from] && rests.has(terms.forms[i]!);
  if (from > 0 && isOne(from - 1)) return true;
  let to = from;
  while (to < terms.start.length && terms.start[to]! < span.end) to++;
  for (let i = to; i < Math.min(terms.start.length, to + NOUN_REACH); i++) if (isOne(i)) return true;
  return false;
}

/** Tokens on either side of a value that are around it, whatever the tree makes of them. */
const AROUND = 4;

/** Frame words with the words right beside the value added as surroundings. */
function withClose(terms: Terms, span: Span, from: number, words: readonly FrameWord[]): readonly FrameWord[] {
  const seen = new Set(words.map(word => word.concept));
  const added: FrameWord[] = [];
  let to = from;
  while (to < terms.start.length && terms.start[to]! < span.end) to++;
  for (let i = Math.max(0, from - AROUND); i < Math.min(terms.start.length, to + AROUND); i++) {
    if (i >= from && i < to) continue;
    if (terms.sentence[i] !== terms.sentence[from] || terms.kind[i] !== 'content') continue;
    const concept = terms.concept[i]!;
    if (seen.has(concept)) continue;
    seen.add(concept);
    added.push({ concept, role: 'near', entity: null });
  }
  return [...words, ...added];
}

/** Frame words with the other names of the sentence added as surroundings. */
function withNames(words: readonly FrameWord[], names: ReadonlyMap<string, string>): readonly FrameWord[] {
  const seen = new Set(words.map(word => word.concept));
  const others = [...names.keys()].filter(name => !seen.has(name));
  return [...words, ...others.map(concept => ({ concept, role: 'near' as const, entity: names.get(concept)! }))];
}

/** Frame words of a span whose first term is `from`. */
type FrameReader = (span: Span, from: number, style: FrameStyle) => readonly FrameReading[];

function frameReader(terms: Terms, layers: FrameLayers, values: Uint8Array, vocabulary: TermVocabulary): FrameReader {
  const { syntax } = layers.passage;
  if (syntax === null) {
    return (span, from) => [{ attribute: null, words: surrounding(terms, span, from, values), label: null }];
  }
  const tree: Tree = { syntax, children: childrenOf(syntax) };
  const meanings = meaningsOf(tree, terms, layers, values, vocabulary);
  const source = labelSource(tree, terms, layers, values, meanings, vocabulary);
  return (span, _, style) => frameWordsOf(tree, { ...source, ...tokensOf(syntax, span) }, style, meanings);
}

function labelSource(
  tree: Tree,
  terms: Terms,
  { passage, entities }: FrameLayers,
  values: Uint8Array,
  meanings: Meanings,
  vocabulary: TermVocabulary,
): Omit<LabelSource, 'from' | 'to'> {
  const { syntax } = tree;
  const names = new Map(entities.map(entity => [entity.id, entity.name]));
  return {
    text: passage.text,
    nameOf: token => names.get(meanings.entityOf(token) ?? '') ?? null,
    isValue: token => values[firstAt(terms, syntax.start[token]!)] === 1,
    isOneEvent: (predicate, subject) => isOneEvent(tree, predicate, subject, vocabulary),
  };
}

/** What each token of the tree means: the entity a mention points at, else its term's concept. */
export function meaningsOf(
  { syntax }: Tree,
  terms: Terms,
  { mentions, entities }: Pick<FrameLayers, 'mentions' | 'entities'>,
  values: Uint8Array,
  vocabulary: TermVocabulary,
): Meanings {
  const concept = new Array<string>(syntax.length).fill('');
  const entityOf = new Array<string | null>(syntax.length).fill(null);
  let t = 0;
  for (let i = 0; i < syntax.length; i++) {
    while (t < terms.start.length && terms.end[t]! <= syntax.start[i]!) t++;
    if (t >= terms.start.length || terms.start[t]! > syntax.start[i]! || values[t] === 1) continue;
    const kind = terms.kind[t]!;
    if (kind === 'content' || kind === 'weak') concept[i] = terms.concept[t]!;
  }
  const names = new Map(entities.map(entity => [entity.id, keyWord(entity)]));
  for (const mention of mentions) {
    const key = mention.entity === null ? undefined : names.get(mention.entity);
    if (key === undefined || mention.field === 'headline') continue;
    const { from, to } = tokensOf(syntax, mention);
    for (let i = from; i < to; i++) {
      concept[i] = key;
      entityOf[i] = mention.entity;
    }
  }
  return {
    concept,
    entityOf: token => entityOf[token] ?? null,
    isLight: token => vocabulary.light.has(syntax.lemma[token]!),
    isLevel: token => vocabulary.levels.has(syntax.lemma[token]!),
    isSize: token => vocabulary.sizes.has(syntax.lemma[token]!),
    isHolding: token => vocabulary.holds.has(syntax.lemma[token]!),
    isSaying: token => vocabulary.sayings.has(syntax.lemma[token]!),
    isOccasion: token => vocabulary.occasions.has(syntax.lemma[token]!),
    isSequel: preposition => vocabulary.sequels.has(preposition),
  };
}

/** One word for an entity over all reports: a person's family name, else the name whole. */
function keyWord(entity: Entity): string {
  const form = normalForm(entity.name);
  return entity.kind === 'person' ? (form.split(/\s+/).at(-1) ?? form) : form;
}

/** What the quantity layer itself says is counted, as the strongest frame words. */
function measured(quantity: Quantity | null, vocabulary: TermVocabulary): readonly FrameWord[] {
  if (quantity === null) return [];
  const words: FrameWord[] = [];
  const { head, event, role } = quantity.measures;
  // "$5 a share" is a price per share, not of shares
  if (head !== null && role !== 'price')
    words.push({ concept: conceptOf(head, vocabulary), role: 'head', entity: null });
  if (event !== null) words.push({ concept: conceptOf(event, vocabulary), role: 'predicate', entity: null });
  return words;
}

/** Tokens after a value in which the noun it belongs to is looked for: "Wednesday phone call". */
const HEAD_REACH = 3;
/** Tokens from a value within which a word of its clause counts as close. */
const CLOSE = 5;

function surrounding(terms: Terms, span: Span, from: number, values: Uint8Array): readonly FrameWord[] {
  const words: FrameWord[] = [];
  const sentence = terms.sentence[from]!;
  if (sentence < 0) return words;
  let to = from;
  while (to < terms.start.length && terms.start[to]! < span.end) to++;
  const add = (i: number, role: FrameRole): void => {
    const kind = terms.kind[i]!;
    if (values[i] === 1 || (kind !== 'content' && kind !== 'weak')) return;
    words.push({ concept: terms.concept[i]!, role, entity: null });
  };
  let clause = true;
  for (let i = to; i < terms.start.length && terms.sentence[i] === sentence; i++) {
    if (isClauseMark(terms, i)) clause = false;
    const near = i - to;
    add(i, clause ? (near < HEAD_REACH ? 'head' : near < CLOSE ? 'predicate' : 'participant') : 'near');
  }
  clause = true;
  for (let i = from - 1; i >= 0 && terms.sentence[i] === sentence; i--) {
    if (isClauseMark(terms, i)) clause = false;
    add(i, clause ? (from - i <= CLOSE ? 'predicate' : 'participant') : 'near');
  }
  return words;
}

function isClauseMark(terms: Terms, i: number): boolean {
  return terms.kind[i] === 'mark' && /[,;:()—–“”"]/.test(terms.forms[i]!);
}

function quotationAt(span: Span, quotations: readonly Quotation[]): number {
  let best = -1;
  let width = Infinity;
  quotations.forEach((quotation, q) => {
    for (const content of quotation.content) {
      if (content.field === 'headline' || !containsSpan(content, span)) continue;
      if (content.end - content.start < width) {
        width = content.end - content.start;
        best = q;
      }
    }
  });
  return best;
}

function firstAt(terms: Terms, position: number): number {
  let low = 0;
  let high = terms.start.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms.end[middle]! <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
