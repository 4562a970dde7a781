/** What finding statements must know of a language: which nouns name events, and which words turn an assertion into something less. Lemmas. */

/** How a text commits to what it states, as words can say it. */
export type Claim = 'asserted' | 'hedged' | 'reported' | 'denied' | 'conditional' | 'planned';

/** The place of a participant. */
export type Place = 'who' | 'whom';

/** A noun that names what a verb says: `invasion` of `invade`. */
export interface EventNoun {
  readonly verb: string;
  /** Whom `the X of Y` and `Y's X` are about. */
  readonly of: Place;
  readonly possessor: Place;
  /** What a common noun before it is; null where it only says which kind: `phone call`. */
  readonly compound: Place | null;
  /** Prepositions that lead to what it is done to: `attack on`. */
  readonly objects: readonly string[];
}

/** What a verb (or adjective) does to the clause that completes it. */
export interface Effect {
  /** Null leaves it as it is. */
  readonly claim: Claim | null;
  /** `reversed`: `failed to`. */
  readonly polarity: 'same' | 'reversed';
  /** `absorbed`: it has no statement of its own (`plans to speak`); `kept`: it has (`ordered him to leave`). */
  readonly self: 'absorbed' | 'kept';
}

/** Small words and phrases that turn what follows them. Verbs that do are told by their `Effect`. */
export interface QualifyingWords {
  readonly words: ReadonlySet<string>;
  /** Those of them that also turn what the turned word says: "we do |not| believe that it sank"; not `nearly`. */
  readonly reaching: ReadonlySet<string>;
  /** Verbs under which they do, in base form: `believe`, `say`; not `know`. */
  readonly thoughts: ReadonlySet<string>;
  /** Each a list of words. */
  readonly phrases: readonly (readonly string[])[];
}

export interface StatementVocabulary {
  readonly qualifiers: QualifyingWords;
  /** Before an infinitive: it has not happened: have `yet` to. */
  readonly pending: ReadonlySet<string>;
  /** After a word for nothing: all but what follows: nothing `but` water. */
  readonly exceptions: ReadonlySet<string>;
  readonly events: ReadonlyMap<string, EventNoun>;
  /** Endings of nouns that are always made from verbs, with what the verb ends in instead. */
  readonly eventEndings: readonly { readonly ending: string; readonly verb: string }[];
  /** Verbs whose object names what is done: `hold` talks, `make` an offer. */
  readonly supports: ReadonlySet<string>;
  /** Verbs whose subject names what happens: the crash `occurred`. */
  readonly occurrences: ReadonlySet<string>;
  /** Verbs that with their object mean another verb: `open fire` is `shoot`, and no fire. Lemmas. */
  readonly idioms: ReadonlyMap<string, string>;
  /** Objects that with a verb make an occurrence: take `place`. */
  readonly occurrenceObjects: ReadonlyMap<string, string>;
  /** Verbs and adjectives that another verb completes. */
  readonly chains: ReadonlyMap<string, Effect>;
  /** Verbs that a clause of speech or thought completes. */
  readonly tellers: ReadonlyMap<string, Effect>;
  /** Tellers that never say anything by themselves: `say`. */
  readonly mute: ReadonlySet<string>;
  /** Nouns that a clause completes or an infinitive: `claim that`, `plan to`. */
  readonly nouns: ReadonlyMap<string, Effect>;
  /** Nouns of what is given for something still to be had: a `reward` for, `information` leading to. */
  readonly promises: ReadonlySet<string>;
  /** Verbs that as governors of a noun make what it names less than fact: `call for` a pause. */
  readonly doubts: ReadonlyMap<string, Effect>;
  /** What is said of a clause: whether it says that the clause is so: `true`, `false`. */
  readonly truths: ReadonlyMap<string, boolean>;
  /** Adjectives after a copula that say what was done to the subject, with their verb: `injured`. */
  readonly participles: ReadonlyMap<string, string>;
  /** Irregular form of a verb to its base: `fled`. */
  readonly irregular: ReadonlyMap<string, string>;
  readonly modals: ReadonlyMap<string, Claim>;
  /** The modal of what was still to come, seen from a past report: `would`. */
  readonly pastFuture: ReadonlySet<string>;
  /** Adverbs of a clause, adjectives of an event noun. */
  readonly adverbs: ReadonlyMap<string, Claim>;
  readonly adjectives: ReadonlyMap<string, Claim>;
  /** Adverbs of how badly: denied, they deny no more than that. Lemmas. */
  readonly degrees: ReadonlySet<string>;
  readonly negators: ReadonlySet<string>;
  /** Words that as a subject or object, or before one, make the clause negative: `no`, `nobody`. */
  readonly negativeWords: ReadonlySet<string>;
  /** Conjunctions: `if`; `whether`; `without`; `to`. */
  readonly conditions: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
  /** Conjunctions of what something waits for: `until`. */
  readonly awaiting: ReadonlySet<string>;
  /** `who`, `what`, `why`, where they open a clause of their own. */
  readonly questionWords: ReadonlySet<string>;
  readonly exclusions: ReadonlySet<string>;
  /** What leads from a noun to the clause that completes it: `to`, `that`, `of`. */
  readonly complementisers: ReadonlySet<string>;
  readonly infinitives: ReadonlySet<string>;
  /** Conjunctions that hand a negation on: `nor`, `or`. */
  readonly alternatives: ReadonlySet<string>;
  /** Verbs with no passive: a bare participle of theirs is what the noun did. */
  readonly intransitives: ReadonlySet<string>;
  /** Of `chains`, those that an infinitive does not complete: `stopped to look`. */
  readonly gerundVerbs: ReadonlySet<string>;
  /** `of`; `by` and `between`; `for` of `call for`. */
  readonly genitives: ReadonlySet<string>;
  readonly agents: ReadonlySet<string>;
  readonly aims: ReadonlySet<string>;
  /** `when` after a noun. */
  readonly timeRelatives: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly placePrepositions: ReadonlySet<string>;
  /** First words of prepositions that attribute: `according`. */
  readonly attributions: ReadonlySet<string>;
  /** Nouns that count what follows `of`: `dozens`, `number`. */
  readonly measures: ReadonlySet<string>;
  /** What the copula says where its complement is a place or a time. */
  readonly being: string;
}
