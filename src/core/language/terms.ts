/** What telling words apart must know of a language: which carry meaning, and which of those mean much the same in news. */
export interface TermVocabulary {
  /** Words that carry grammar rather than meaning, in normal form. */
  readonly functionWords: ReadonlySet<string>;
  /** Of these, verbs that make tense and mood: `is`, `had`, `would`. */
  readonly auxiliaries: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** Of these, the personal ones: `I`, `his`, `themselves`. */
  readonly personal: ReadonlySet<string>;
  readonly negators: ReadonlySet<string>;
  /** Another spelling of a word to the one it is compared by: `organise` -> `organize`. */
  readonly spellings: ReadonlyMap<string, string>;
  /** A short form to what it may stand for: `don't` -> `do not`, `'s` -> `is`, `has`. */
  readonly shortForms: ReadonlyMap<string, readonly string[]>;
  /** Inflected form to base form where the suffix rules go wrong: `said` -> `say`, `women` -> `woman`. */
  readonly irregular: ReadonlyMap<string, string>;
  /** Suffixes to take off, longest first, with what to put instead and the shortest stem left. */
  readonly suffixes: readonly { readonly suffix: string; readonly replacement: string; readonly stem: number }[];
  /** Base form to the concept it shares with others: `conversation` -> `call`. A word alone is its own concept. */
  readonly concepts: ReadonlyMap<string, string>;
  /** The senses that a base form shares with other words, in the order of use; none for most. */
  readonly sensesOf: (word: string) => readonly string[];
  /** Concepts too general to tell one event from another: `say`, `make`, `people`. */
  readonly weak: ReadonlySet<string>;
  /** Words that say how much of a thing is meant. */
  readonly extents: ReadonlyMap<string, 'some' | 'most' | 'all' | 'rest'>;
  /** Predicates that say so little that two statements with the same one may be about anything: `be`, `show`, `include`. */
  readonly lightPredicates: ReadonlySet<string>;
  /** Verbs (base forms) that say little without their arguments: `have`, `take`, `come`. */
  readonly light: ReadonlySet<string>;
  /** Verbs (base forms) that put a value on their subject: `amount`, `total`, `rise`, `stand`, `reach`. */
  readonly levels: ReadonlySet<string>;
  /** Verbs (base forms) whose object is a part of their subject: `include`. */
  readonly holds: ReadonlySet<string>;
  /** Verbs (base forms) of what each does with the other: `meet`. */
  readonly mutual: ReadonlySet<string>;
  /** Verbs (base forms) of what happens once to a thing: `open`, `found`, `die`. */
  readonly once: ReadonlySet<string>;
  /** Verbs (base forms) of what is once still ahead: "the trial begins"; what began may begin again. */
  readonly begins: ReadonlySet<string>;
  /** What comes again: "the weekly market". */
  readonly recurring: ReadonlySet<string>;
  /** Verbs (base forms) of what is done once with a thing, in the passive: "the vote was held"; who holds votes may hold several. */
  readonly staged: ReadonlySet<string>;
  /** Determiners (base forms) of what is not known yet: `a`, `another`, `some`. */
  readonly indefinites: ReadonlySet<string>;
  /** Nouns (base forms) that stand for the size of something: `number`, `toll`, `price`, `value`. What they are of is what is measured. */
  readonly sizes: ReadonlySet<string>;
  /** Words by a count that leave some out of it: `other`, `more`. */
  readonly rests: ReadonlySet<string>;
  /** Verbs (base forms) of plain saying: a date by them is of the saying, not of what is said. */
  readonly sayings: ReadonlySet<string>;
  /** Nouns (base forms) of what people speak at or in, and which has a day of its own: `call`, `interview`, `hearing`. */
  readonly occasions: ReadonlySet<string>;
  /** Prepositions after which stands what came just before: `after`, `following`. */
  readonly sequels: ReadonlySet<string>;
}
