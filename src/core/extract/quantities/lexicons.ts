/** A vocabulary compiled for looking up: maps and phrase indexes, made once per vocabulary. */
import type {
  ChangeWords,
  EventWords,
  Hedge,
  HedgeKind,
  QuantityVocabulary,
  UnitWords,
  VagueNumber,
} from '../../language/quantities.ts';
import { indexPhrases, type PhraseIndex } from './phrase-indexes.ts';

/** What a phrase says of an event, and how it stands to the counted. */
export interface EventCue {
  readonly event: EventWords;
  readonly as: 'passive' | 'intransitive' | 'state';
}

export interface ChangeCue {
  readonly id: string;
}

export interface Lexicon {
  readonly vocabulary: QuantityVocabulary;
  readonly numerals: ReadonlyMap<string, number>;
  readonly tens: ReadonlyMap<string, number>;
  readonly magnitudes: ReadonlyMap<string, number>;
  readonly shortMagnitudes: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly fractions: ReadonlyMap<string, number>;
  readonly fractionSigns: ReadonlyMap<string, number>;
  readonly multiples: ReadonlyMap<string, number>;
  readonly plurals: ReadonlyMap<string, readonly [number, number]>;
  readonly lemmas: ReadonlyMap<string, string>;
  readonly decadeWords: ReadonlyMap<string, number>;
  readonly decadeParts: ReadonlyMap<string, readonly [number, number]>;
  readonly fractionTails: PhraseIndex<number>;
  readonly vague: PhraseIndex<VagueNumber>;
  readonly zeros: PhraseIndex<true>;
  readonly among: PhraseIndex<true>;
  readonly hedges: PhraseIndex<Hedge>;
  readonly hedgesAfter: PhraseIndex<Hedge>;
  readonly signs: PhraseIndex<UnitWords>;
  readonly units: PhraseIndex<UnitWords>;
  /** Currencies by the letters tied to a number: `USD`. */
  readonly codes: ReadonlySet<string>;
  readonly belowZero: PhraseIndex<true>;
  readonly unitsBefore: PhraseIndex<UnitWords>;
  readonly agesAfter: PhraseIndex<UnitWords>;
  readonly agesBefore: PhraseIndex<true>;
  readonly agesBeing: PhraseIndex<true>;
  readonly ageBounds: PhraseIndex<HedgeKind>;
  readonly ageLimits: PhraseIndex<HedgeKind>;
  readonly decadeBefore: PhraseIndex<true>;
  readonly models: PhraseIndex<true>;
  readonly idioms: PhraseIndex<true>;
  readonly asOf: PhraseIndex<true>;
  readonly excepting: PhraseIndex<true>;
  readonly eventsAfter: PhraseIndex<EventCue>;
  readonly eventsBefore: PhraseIndex<EventWords>;
  readonly eventNouns: PhraseIndex<EventWords>;
  readonly tolls: PhraseIndex<EventWords>;
  readonly changesBefore: PhraseIndex<ChangeCue>;
  readonly changesAfter: PhraseIndex<ChangeCue>;
  /** Words a numeral may begin with. */
  readonly starters: ReadonlySet<string>;
}

const compiled = new WeakMap<QuantityVocabulary, Lexicon>();

/** The vocabulary's lexicon; the same object for the same vocabulary. */
export function lexiconOf(vocabulary: QuantityVocabulary): Lexicon {
  const known = compiled.get(vocabulary);
  if (known !== undefined) return known;
  const lexicon = compile(vocabulary);
  compiled.set(vocabulary, lexicon);
  return lexicon;
}

const mapOf = <T>(record: Readonly<Record<string, T>>): ReadonlyMap<string, T> => new Map(Object.entries(record));

const marked = (phrases: Iterable<string>): PhraseIndex<true> =>
  indexPhrases([...phrases].map(phrase => [phrase, true]));

function spread<T extends { readonly phrases: readonly string[] }>(entries: readonly T[]): PhraseIndex<T> {
  return indexPhrases(entries.flatMap(entry => entry.phrases.map(phrase => [phrase, entry] as const)));
}

/** Codes of three letters stand after a number too: `500 SEK`. */
function afterNumbers(signs: readonly UnitWords[]): readonly UnitWords[] {
  return signs.flatMap(({ unit, codes }) => {
    const phrases = (codes ?? []).filter(code => code.length === 3).map(code => code.toLowerCase());
    return phrases.length === 0 ? [] : [{ unit, phrases }];
  });
}

function sided(entries: readonly { readonly phrase: string; readonly kind: HedgeKind }[]): PhraseIndex<HedgeKind> {
  return indexPhrases(entries.map(({ phrase, kind }) => [phrase, kind] as const));
}

function eventIndex(events: readonly EventWords[], field: 'active' | 'nouns' | 'tolls'): PhraseIndex<EventWords> {
  return indexPhrases(events.flatMap(event => event[field].map(phrase => [phrase, event] as const)));
}

function cuesAfter(events: readonly EventWords[]): PhraseIndex<EventCue> {
  const ways = ['passive', 'intransitive', 'state'] as const;
  return indexPhrases(
    events.flatMap(event =>
      ways.flatMap(as => event[as === 'state' ? 'states' : as].map(phrase => [phrase, { event, as }] as const)),
    ),
  );
}

function changeIndex(changes: readonly ChangeWords[], field: 'before' | 'after'): PhraseIndex<ChangeCue> {
  return indexPhrases(changes.flatMap(change => change[field].map(phrase => [phrase, { id: change.id }] as const)));
}

function compile(v: QuantityVocabulary): Lexicon {
  const lexicon = {
    vocabulary: v,
    ...compileNumbers(v),
    hedges: spread(v.hedges),
    hedgesAfter: spread(v.hedgesAfter),
    signs: spread(v.currencySigns),
    units: spread([...v.units, ...afterNumbers(v.currencySigns)]),
    codes: new Set(v.currencySigns.flatMap(({ codes }) => codes ?? [])),
    belowZero: marked(v.temperatures.belowZero),
    unitsBefore: spread(v.unitsBefore),
    agesAfter: spread(v.ages.after),
    agesBefore: marked(v.ages.before),
    agesBeing: marked(v.ages.being),
    ageBounds: sided(v.ages.bounds),
    ageLimits: sided(v.ages.limits),
    decadeBefore: marked(v.ages.decadeBefore),
    models: marked(v.names.models),
    idioms: marked(v.names.idioms),
    asOf: marked(v.counting.asOf),
    excepting: marked(v.counting.excepting),
    eventsAfter: cuesAfter(v.events),
    eventsBefore: eventIndex(v.events, 'active'),
    eventNouns: eventIndex(v.events, 'nouns'),
    tolls: eventIndex(v.events, 'tolls'),
    changesBefore: changeIndex(v.changes, 'before'),
    changesAfter: changeIndex(v.changes, 'after'),
  };
  return { ...lexicon, starters: startersOf(lexicon) };
}

function compileNumbers(v: QuantityVocabulary) {
  return {
    numerals: mapOf(v.numerals),
    tens: mapOf(v.tens),
    magnitudes: mapOf(v.magnitudes),
    shortMagnitudes: mapOf(v.shortMagnitudes),
    ordinals: mapOf(v.ordinals),
    fractions: mapOf(v.fractions),
    fractionSigns: mapOf(v.fractionSigns),
    multiples: mapOf(v.multiples),
    plurals: mapOf(v.plurals),
    lemmas: mapOf(v.counting.lemmas),
    decadeWords: mapOf(v.ages.decadeWords),
    decadeParts: mapOf(v.ages.decadeParts),
    fractionTails: indexPhrases(Object.entries(v.fractionTails)),
    vague: spread(v.vague),
    zeros: marked(v.zeros),
    among: marked(v.grammar.among),
  };
}

function startersOf(lexicon: Omit<Lexicon, 'starters'>): ReadonlySet<string> {
  const { grammar, both, pluralLeads } = lexicon.vocabulary;
  return new Set([
    ...lexicon.numerals.keys(),
    ...lexicon.tens.keys(),
    ...lexicon.ordinals.keys(),
    ...lexicon.fractionSigns.keys(),
    ...lexicon.multiples.keys(),
    ...lexicon.plurals.keys(),
    ...lexicon.decadeWords.keys(),
    ...lexicon.vague.first.keys(),
    ...lexicon.zeros.first.keys(),
    ...grammar.articles,
    ...grammar.half,
    ...both,
    ...pluralLeads,
  ]);
}
