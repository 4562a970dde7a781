/** What the quotation finder must know of a language: cue verbs with their frames, and the small words around a source. Normal forms throughout. */
import type { SpeakerLabelVocabulary } from './speaker-labels.ts';

/** What may follow a cue verb as the words attributed; a verb's frames are these added together. */
export const FRAME = {
  /** Introduces or follows words inside marks: `said, "…"`, `"…," said X`. */
  quote: 1,
  /** A clause without a conjunction: `said he would go`. */
  bare: 2,
  /** A clause with one: `argued that`. */
  that: 4,
  /** `asked whether`, `explained how`. */
  question: 8,
  /** `vowed to go`. */
  infinitive: 16,
  /** A noun phrase is what was said: `denied the charge`. */
  object: 32,
  /** A noun phrase is who was told: `told reporters that`. */
  addressee: 64,
  /** A noun phrase and what is said of it: `called the bill a mistake`, `accused him of lying`. */
  judged: 128,
  /** Not a cue of its own outside marks: `smiled`, `shrugged`. */
  manner: 256,
  /** Wants its addressee, so its subject never follows it: no `"…," told X`. */
  told: 512,
  /** A noun phrase before an infinitive is told nothing: `wants him to go`, where `urged him to go` tells whom. */
  wished: 1024,
  /** A noun phrase is what was said if it is of words, matters, people or bodies: `backed the plan`, not `backed the cart`. */
  worded: 2048,
  /** What is said of whom stands behind a preposition after the particle: `lashed out |at| Orr`. */
  aimed: 4096,
  /** A noun phrase and, behind the particle `as`, what it is taken for: `sees the deal |as| a trap`. */
  taken: 8192,
  /** A noun phrase is what was said if what speaks is written: `the survey found a dead heat`, not `the crew found a rope`. */
  written: 16384,
} as const;

/** Which form of the verb a word is. `past` may also be a participle. */
export type VerbPart = 'base' | 'present' | 'past' | 'gerund' | 'participle';

export interface CueVerb {
  readonly lemma: string;
  readonly part: VerbPart;
  /** Word that must follow: `out` of `pointed out`; null if none. */
  readonly particle: string | null;
  /** Sum of `FRAME` values. */
  readonly frames: number;
}

/** What a pronoun may point at. */
export type PronounKind = 'he' | 'she' | 'they' | 'it' | 'speaker' | 'relative' | 'indefinite';

export interface QuotationVocabulary {
  /** Labels of transcripts. */
  readonly labels: SpeakerLabelVocabulary;
  /** By form; entries with a particle first. */
  readonly verbs: ReadonlyMap<string, readonly CueVerb[]>;
  /** Lemmas of verbs of which the object tells how something was said: `|voiced| concern that`. */
  readonly voicing: ReadonlySet<string>;
  /** Gerunds that open a condition behind a comma or a dash and tell nothing: `, |assuming| that`. */
  readonly supposing: ReadonlySet<string>;
  /** Lemmas of verbs that do nothing but tell: whatever follows them is said. */
  readonly telling: ReadonlySet<string>;
  /** `…, |compared| with 23 percent`: opens what the reporter sets beside. */
  readonly comparing: ReadonlySet<string>;
  /** Lemmas of verbs that things do too, with no words: `the car |refused| to start`. */
  readonly unwilled: ReadonlySet<string>;
  /** People and bodies beyond `roles`: `crew`, `tenants`; and endings of words for them: `ist`. */
  readonly folk: ReadonlySet<string>;
  readonly folkEndings: readonly string[];
  /** Lemmas of nouns for what says nothing, whatever a sentence's grammar has it do: `day`, `meeting`, `proof`. */
  readonly unspeaking: ReadonlySet<string>;
  /** Nouns for animals: whoever is named beside one says nothing. */
  readonly creatures: ReadonlySet<string>;
  /** What people speak of and are for or against: `plan`, `ruling`. */
  readonly matters: ReadonlySet<string>;
  /** What a thing is taken for stands behind it: `as`. */
  readonly takenFor: ReadonlySet<string>;
  /** Prepositions of whom or what is spoken against: `at` of `lashed out at`. */
  readonly aims: ReadonlySet<string>;
  /** Verbs of which the object speaks where a sentence has no subject: `|Spoke| to Lena Orr: "…"`. */
  readonly heardFrom: ReadonlySet<string>;
  /** `claim`, `refusal`, `criticism`: with the words that bring what is said: `that`, `to`, `of`. */
  readonly nouns: ReadonlyMap<string, ReadonlySet<string>>;
  /** Lemmas of verbs whose subject says what their object names: `|made| a call for`; and determiners of none of it: `no`. */
  readonly givers: ReadonlySet<string>;
  readonly none: ReadonlySet<string>;
  /** `neither`, `nor` before a verb: nothing is told. */
  readonly neithers: ReadonlySet<string>;
  /** `confident`, `critical`: with the words that bring what is thought: `that`, `of`. */
  readonly adjectives: ReadonlyMap<string, ReadonlySet<string>>;
  /** `according to`: the words in order. */
  readonly accordingTo: readonly (readonly string[])[];
  readonly auxiliaries: ReadonlySet<string>;
  /** Forms of `be` and `get`: with a past participle they make a passive. */
  readonly passives: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** Auxiliaries of what is not done, or not yet: `would`, `may`. */
  readonly modals: ReadonlySet<string>;
  /** Adverbs that stand within or beside a verb group. */
  readonly adverbs: ReadonlySet<string>;
  /** Ending of most adverbs of manner: `ly`. */
  readonly adverbEnding: string;
  readonly pronouns: ReadonlyMap<string, PronounKind>;
  /** `his`, `their`: whose claim it is. */
  readonly possessors: ReadonlyMap<string, PronounKind>;
  /** Verbs in base form that judge by the name they give, and without one do something else: `called |him a liar|`, `called the police`. */
  readonly namers: ReadonlySet<string>;
  /** `him`, `them`: whom something was told. */
  readonly objectPronouns: ReadonlySet<string>;
  /** `last`, `this` before a word of time. */
  readonly timeDeterminers: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** Determiners that point at no one in particular: `a`, `some`, `two`. */
  readonly indefinites: ReadonlySet<string>;
  /** Parts and numbers that are nouns: `half`, `dozen`. */
  readonly fractions: ReadonlySet<string>;
  /** Indefinite articles. */
  readonly articles: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Prepositions that go on with a noun phrase about a source: `spokesman for`, `head of`. */
  readonly linking: ReadonlySet<string>;
  /** Those that always do: `of`. */
  readonly linkingAlways: ReadonlySet<string>;
  /** `and`, `or`. */
  readonly coordinators: ReadonlySet<string>;
  /** Words that open a clause of their own: `because`, `while`. */
  readonly subordinators: ReadonlySet<string>;
  /** The conjunction of reported clauses: `that`. */
  readonly complementisers: ReadonlySet<string>;
  readonly questionWords: ReadonlySet<string>;
  /** Lemmas of verbs whose infinitive was done: `|went| on to say`. */
  readonly carriedOut: ReadonlySet<string>;
  /** `to` before a verb. */
  readonly infinitiveMarkers: ReadonlySet<string>;
  /** `who`, `which`, `whose`: open a relative clause. */
  readonly relatives: ReadonlySet<string>;
  /** What people are called by what they do: `spokesman`, `president`, `witness`. */
  readonly roles: ReadonlySet<string>;
  /** Capitalised words before a name that are not part of it: `President`, `Mr`, `Sen`. */
  readonly titles: ReadonlySet<string>;
  /** Titles that tell which pronoun fits. */
  readonly heTitles: ReadonlySet<string>;
  readonly sheTitles: ReadonlySet<string>;
  /** Heads of a source that point at no determinate person: `officials`, `sources`, `people`. */
  readonly unnamedHeads: ReadonlySet<string>;
  /** Nouns after which a medium phrase is told: `statement`, `interview`, `tweet`. */
  readonly media: ReadonlySet<string>;
  /** Media that nobody is told to have done anything in but speak: `interview`. */
  readonly tellings: ReadonlySet<string>;
  /** What is written or counted and so tells of something: `poll`, `records`. */
  readonly documents: ReadonlySet<string>;
  readonly mediumPrepositions: ReadonlySet<string>;
  /** Days, months, `yesterday`: words of a when-phrase, never of a name. */
  readonly timeWords: ReadonlySet<string>;
  /** Words that tell when or in what case somebody spoke, behind what they spoke of: `condemned it |after| the fire`. */
  readonly circumstances: ReadonlySet<string>;
  readonly timePrepositions: ReadonlySet<string>;
  /** Words just before marks that make what is inside a term: `so-called`, `dubbed`, `titled`. */
  readonly termCues: ReadonlySet<string>;
  /** `as` of `known as`. */
  readonly termLinks: ReadonlySet<string>;
  /** `so`, `called`: a term cue that is two words with a hyphen. */
  readonly termHyphenated: readonly [string, string];
  /** Adjectives, participles that with `as` make a term: `known as`. */
  readonly termParticiples: ReadonlySet<string>;
  /** Words, after an apostrophe, that are clipped: `'em`, `'til`. */
  readonly clipped: ReadonlySet<string>;
  /** First and second person: they make marked words speech. */
  readonly dialogueWords: ReadonlySet<string>;
  /** Nationalities and other capitalised words that are no name of a person by themselves: `Russian`. */
  readonly adjectivesOfPlace: ReadonlySet<string>;
}
