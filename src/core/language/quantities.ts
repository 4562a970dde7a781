/**
 * What the quantity finder must know of a language. Words are normal forms; a phrase is words with spaces between, matched
 * over joining hyphens too (`year old` is also `year-old`). Everything here is data a native speaker can review.
 */

/** A word or phrase that stands for a range: `several`, `dozens`. */
export interface VagueNumber {
  readonly phrases: readonly string[];
  readonly min: number;
  readonly max: number;
  /** The range ends before `max`. */
}

/**
 * How a hedge bounds the number it stands by. `about`: either side. `nearly`: just below. `just-over`: just above.
 * `over`, `least`: no upper bound, without or with the number itself; `under`, `most`: no lower bound, likewise. `exact`: none.
 */
export type HedgeKind = 'about' | 'nearly' | 'just-over' | 'over' | 'least' | 'under' | 'most' | 'exact';

export interface Hedge {
  readonly kind: HedgeKind;
  /** What is kept as the approximator, and its phrases. */
  readonly name: string;
  readonly phrases: readonly string[];
  /** Words that, just before, show the phrase is a preposition here and bounds nothing: `talked about two men`. */
  readonly notAfter?: ReadonlySet<string>;
}

export interface UnitWords {
  readonly unit: string;
  readonly phrases: readonly string[];
  /** What one is worth in `unit`: 0.01 for cents. */
  readonly factor?: number;
  /** The words must touch the number: `5g`, not `5 g`. */
  readonly attached?: boolean;
  /** Letters as they are written, where it stands in capitals; a sign may be tied to its number so: `USD52`, `Rs500`. */
  readonly codes?: readonly string[];
}

/** Words of temperatures, which go below nought. */
export interface TemperatureWords {
  readonly units: ReadonlySet<string>;
  /** The unit of a number that only says it is below zero. */
  readonly plain: string;
  /** `minus` 12 degrees. */
  readonly minus: ReadonlySet<string>;
  /** After the unit: 12 degrees `below zero`. */
  readonly belowZero: readonly string[];
  /** In a sentence with one of these `5C` is a temperature, not a door or a bus. */
  readonly readings: ReadonlySet<string>;
  /** In a sentence with one of these `-5` is one. */
  readonly context: ReadonlySet<string>;
  /** The other unit whose sign counts. */
  readonly percent: string;
}

/** A class of things that happen to the counted. */
export interface EventWords {
  readonly id: string;
  /** The counted were harmed or lost: figures of it are tolls. */
  readonly casualty: boolean;
  /** One person told of is a figure too: `a man was arrested`. Casualties always are. */
  readonly single: boolean;
  /** Participles after the counted, with or without an auxiliary: `12 were killed`, `12 killed`. */
  readonly passive: readonly string[];
  /** Verbs with the counted as subject: `12 died`. */
  readonly intransitive: readonly string[];
  /** Words for the state the counted are in: `12 dead`. */
  readonly states: readonly string[];
  /** Verbs before the counted: `killing 12`. */
  readonly active: readonly string[];
  /** Head nouns that are the event: `12 deaths`. */
  readonly nouns: readonly string[];
  /** Names of a running total, before the number: `the death toll rose to 12`. */
  readonly tolls: readonly string[];
}

export interface ChangeWords {
  readonly id: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Words the grammar of numbers turns on. */
export interface NumberGrammar {
  readonly articles: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly or: ReadonlySet<string>;
  readonly rangeTo: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  /** Before `from`: a range, not a change. */
  readonly ranging: ReadonlySet<string>;
  /** `one in five`, `two out of three`. */
  readonly among: readonly string[];
  readonly half: ReadonlySet<string>;
  readonly hundred: ReadonlySet<string>;
  readonly ordinalSuffixes: ReadonlySet<string>;
  /** After a decade of life in digits: `40s`. */
  readonly decadeSuffixes: ReadonlySet<string>;
  /** May stand between a hedge and its number: `at least another 12`. */
  readonly another: ReadonlySet<string>;
  /** The word for 1, which is a pronoun too. */
  readonly one: ReadonlySet<string>;
}

export interface AgeWords {
  /** `year old`, `years of age` and what unit they are. */
  readonly after: readonly UnitWords[];
  /** `aged`, `age of`. */
  readonly before: readonly string[];
  /** `and older`, `or younger`, with the side they bound. */
  readonly bounds: readonly { readonly phrase: string; readonly kind: HedgeKind }[];
  /** `turned`, before an age at the end of its phrase. */
  readonly turning: ReadonlySet<string>;
  /** Whose age `of` tells: a `man` of 63. */
  readonly bearers: ReadonlySet<string>;
  /** `who was`, `she is`, before an age at the end of its phrase. */
  readonly being: readonly string[];
  /** May follow such an age: `who was 29 |and| ran the shop`. */
  readonly beingFollowers: ReadonlySet<string>;
  /** Between a person noun and the number: `children under five`. */
  readonly limits: readonly { readonly phrase: string; readonly kind: HedgeKind }[];
  /** `in his`, before a decade of life. */
  readonly decadeBefore: readonly string[];
  /** `early`, `mid`, `late`: first and last year within the decade. */
  readonly decadeParts: Readonly<Record<string, readonly [number, number]>>;
  readonly decadeWords: Readonly<Record<string, number>>;
  /** May follow an age without a comma, before a name: `Ann Reed, 30 of Leeds`. */
  readonly followers: ReadonlySet<string>;
  /** Name parts that end a name: `jr`. */
  readonly nameTails: ReadonlySet<string>;
}

/** Numbers that are no quantities. */
export interface NumberNames {
  /** Before a number that names: `flight`, `route`. */
  readonly labels: ReadonlySet<string>;
  /** Before digits that are an hour or a day of the month, not the first group of a number: `at` 12, `on` 12. */
  readonly dayWords: ReadonlySet<string>;
  /** Those that make a name of any number: the `number` 14 bus. */
  readonly numbering: ReadonlySet<string>;
  /** After a house number's street name: `street`, `ave`. */
  readonly streets: ReadonlySet<string>;
  readonly blocks: ReadonlySet<string>;
  /** Calibres and the like. */
  readonly models: readonly string[];
  /** Beginnings that are idioms, `one of`. */
  readonly idioms: readonly string[];
  /** Words before that make an idiom: `ground` zero. */
  readonly idiomsBefore: ReadonlySet<string>;
  /** Words after an ordinal that make a name or a rank in a fixed series: `degree`, `floor`. */
  readonly ordinalNames: ReadonlySet<string>;
  /** Emergency numbers. */
  readonly numbers: ReadonlySet<string>;
  /** After two numbers with a hyphen: a score or vote. */
  readonly scores: ReadonlySet<string>;
  /** End a name that begins with a number: `9 Action News`. */
  readonly brands: ReadonlySet<string>;
  /** Before the word for 1 where it is a pronoun: `loved one`. */
  readonly pronounsBefore: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  readonly clock: ReadonlySet<string>;
  readonly timeUnits: ReadonlySet<string>;
}

/** Words the search for what is counted turns on. */
export interface CountingWords {
  /** End a noun phrase: function words and auxiliaries. */
  readonly stops: ReadonlySet<string>;
  /** Forms of `be` and what makes a passive. */
  readonly passiveAuxiliaries: ReadonlySet<string>;
  readonly perfectAuxiliaries: ReadonlySet<string>;
  /** May stand between the counted and their verb. */
  readonly adverbs: ReadonlySet<string>;
  /** Begin a clause of the counted: `five people |who| died`. */
  readonly relatives: ReadonlySet<string>;
  /** Between the counted and their verb: it did not happen to them. */
  readonly negations: ReadonlySet<string>;
  /** Begin a phrase between the counted and their verb. */
  readonly prepositions: ReadonlySet<string>;
  /** What begins an object, so that the verb before it is active. */
  readonly objectStarts: ReadonlySet<string>;
  /** Before the number: it is the doer. */
  readonly agents: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** `others`, `more`: people not counted before. */
  readonly others: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  /** Nouns of people whose plural does not end in `s`, and collective ones: `police`. */
  readonly unmarkedPlurals: ReadonlySet<string>;
  readonly lemmas: Readonly<Record<string, string>>;
  /** Endings of plural nouns with what replaces them, longest first; then words so ending that are no plurals. */
  readonly pluralEndings: readonly (readonly [string, string])[];
  readonly notPlurals: ReadonlySet<string>;
  readonly notPluralEndings: readonly string[];
  /** What begins a restriction after the head: `of`, `under`. */
  readonly restrictions: ReadonlySet<string>;
  /** Before a noun of an event that did not come about: `attempted murders`. */
  readonly failed: ReadonlySet<string>;
  /** Before a part of what was counted: `12 people, including two children`. */
  readonly including: ReadonlySet<string>;
  /** Link a part and the whole it is of: `12 |of| the 30`. */
  readonly wholeLinks: ReadonlySet<string>;
  /** May stand before such a link: `12 |out| of the 30`. */
  readonly beforeLinks: ReadonlySet<string>;
  /** Words for a part, besides numbers: `|most| of the 30`. Not those for all: `each of the 30`. */
  readonly parts: ReadonlySet<string>;
  /** Stand for a whole told of before: `12 of |them|`. */
  readonly wholePronouns: ReadonlySet<string>;
  /** Determiners of what is known: `the 30`. */
  readonly definites: ReadonlySet<string>;
  /** May stand before the number of a whole: `the |first| 30`. */
  readonly orderings: ReadonlySet<string>;
  /** Before what is left out of a whole: `|all but| two of the 40`. */
  readonly excepting: readonly string[];
  /** After such a participle the clause goes on, so that it tells which are meant: `12 people killed |were| children`. */
  readonly finites: ReadonlySet<string>;
  /** Before a rate: `a share`, `per share`. */
  readonly rates: ReadonlySet<string>;
  readonly rateNouns: ReadonlySet<string>;
  readonly each: ReadonlySet<string>;
  /** Verbs of a running total; with `rangeTo` they become `asOf`. */
  readonly tollVerbs: ReadonlySet<string>;
  readonly tollLinks: ReadonlySet<string>;
  /** `so far`, `to date`. */
  readonly asOf: readonly string[];
  readonly since: ReadonlySet<string>;
}

export interface QuantityVocabulary {
  readonly numerals: Readonly<Record<string, number>>;
  readonly tens: Readonly<Record<string, number>>;
  readonly magnitudes: Readonly<Record<string, number>>;
  /** Only after digits: `bn`, `m`, `k`. */
  readonly shortMagnitudes: Readonly<Record<string, number>>;
  /** Those of `shortMagnitudes` that are also units and so need money before or a person noun after. */
  readonly doubtfulMagnitudes: ReadonlySet<string>;
  /** Magnitudes people use loosely: `dozen`. */
  readonly looseMagnitudes: ReadonlySet<string>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** Denominators: `third` 3. */
  readonly fractions: Readonly<Record<string, number>>;
  /** `and a half` 0.5. */
  readonly fractionTails: Readonly<Record<string, number>>;
  readonly fractionSigns: Readonly<Record<string, number>>;
  readonly vague: readonly VagueNumber[];
  /** Plural magnitudes, `thousands`, with the range they stand for. */
  readonly plurals: Readonly<Record<string, readonly [number, number]>>;
  /** Those that are other words unless one of `grammar.of` follows: `scores`. */
  readonly pluralsNeedOf: ReadonlySet<string>;
  /** May stand before a plural magnitude: `many thousands`. */
  readonly pluralLeads: ReadonlySet<string>;
  readonly both: ReadonlySet<string>;
  /** Zero as a determiner or pronoun; only with an event. */
  readonly zeros: readonly string[];
  readonly multiples: Readonly<Record<string, number>>;
  /** After a number: `times`, `fold`. */
  readonly timesWords: ReadonlySet<string>;
  /** After `twice` and `three times`: a ratio. */
  readonly ratioWords: ReadonlySet<string>;
  readonly grammar: NumberGrammar;
  readonly hedges: readonly Hedge[];
  /** `or more`, `or so`. */
  readonly hedgesAfter: readonly Hedge[];
  readonly currencySigns: readonly UnitWords[];
  readonly units: readonly UnitWords[];
  /** Units written before: `magnitude 6.2`. */
  readonly unitsBefore: readonly UnitWords[];
  /** A unit of weight that is a currency with large numbers, and that currency. */
  readonly weightOrMoney: { readonly unit: string; readonly currency: string };
  readonly currencies: ReadonlySet<string>;
  readonly temperatures: TemperatureWords;
  readonly ages: AgeWords;
  readonly names: NumberNames;
  readonly counting: CountingWords;
  readonly events: readonly EventWords[];
  readonly changes: readonly ChangeWords[];
}
