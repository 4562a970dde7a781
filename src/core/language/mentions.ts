/** What finding names must know of a language. Lists are strings of comma- or line-separated normal forms, split on first use. */

/** Normal forms separated by commas or line breaks; an entry may be several words with single spaces. */
export type WordList = string;

/** Single normal forms in the order of their code units, separated by commas or line breaks: searched in place, never split. */
export type SortedList = string;

export interface MentionVocabulary {
  /** Long lists. */
  readonly sorted: {
    /** Base forms of common words. */
    readonly commonWords: SortedList;
    readonly femaleNames: SortedList;
    readonly maleNames: SortedList;
    readonly eitherNames: SortedList;
    readonly surnames: SortedList;
    /** Towns: places unless something speaks for a person. */
    readonly towns: SortedList;
  };
  /** Closed-class and linking words: with a capital they only open a sentence. */
  readonly functionWords: WordList;
  /** Endings of inflected common words, longest first, and what to put back: `ies` -> `y`. */
  readonly endings: readonly (readonly [ending: string, base: string])[];
  /** Endings of words that join a name by a hyphen without being part of it: `led` in `American-led`. */
  readonly compoundTails: WordList;
  /** Months, weekdays, feasts. */
  readonly calendar: WordList;
  /** Before a person's name only: `mr`, `sheikh`. */
  readonly honorifics: WordList;
  /** After a person's name: `jr`, `iii`. */
  readonly nameSuffixes: WordList;
  /** Offices and roles that may stand before a name: `president`, `prime minister`. */
  readonly titles: WordList;
  /** Titles that, written small, are adjectives as well: `major`. */
  readonly adjectivalTitles: WordList;
  /** Nouns that an organisation's name owns or qualifies: `shares`, `board`. */
  readonly organisationFollowers: WordList;
  /** Words that stand before a title and belong to it: `deputy`, `foreign`. */
  readonly titleModifiers: WordList;
  /** Lower-case parts inside a person's name: `van`, `bin`. */
  readonly particles: WordList;
  /** Those of them that are as common in the names of places. */
  readonly landParticles: WordList;
  /** Family names besides the sorted ones. */
  readonly surnames: WordList;
  /** Towns of several words. */
  readonly townPhrases: WordList;
  /** Countries, regions, capitals, seas: surely places. */
  readonly places: WordList;
  readonly placeAcronyms: WordList;
  /** Words after the name of a place: `river`, `province`. */
  readonly placeHeads: WordList;
  /** Words before the name of a place: `lake`, `mount`. */
  readonly placeLeads: WordList;
  /** Words for what is built: `bridge`, `airport`. */
  readonly facilityHeads: WordList;
  /** Words before a name that tell of a place: `in`, `near`. */
  readonly placePrepositions: WordList;
  readonly directions: WordList;
  readonly organisations: WordList;
  /** Words that end the name of an organisation: `ministry`, `party`. */
  readonly organisationHeads: WordList;
  /** `inc`, `ltd`. */
  readonly companySuffixes: WordList;
  /** Heads that `of` may follow within a name: `university`, `ministry`, `gulf`. */
  readonly ofHeads: WordList;
  /** Heads that `for` may follow within a name: `centre`. */
  readonly forHeads: WordList;
  /** Common nouns whose possessive goes on within a name: `people` in `People's Daily`. */
  readonly possessors: WordList;
  /** Words that link two parts of a name: `of`, `for`, `and`, `&`, in this order of meaning. */
  readonly links: { readonly of: WordList; readonly for: WordList; readonly and: WordList; readonly the: WordList };
  /** Words that end the name of a work, event, law or product: `cup`, `act`, `award`. */
  readonly workHeads: WordList;
  /** Capitals that name no organisation: `gdp`, `dna`. */
  readonly otherAcronyms: WordList;
  /** Words, capitals and units that are written with a capital and name no one: `internet`, `rs`. */
  readonly notNames: WordList;
  /** Codes of currencies as they are written before a number and tied to it: `SEK52m`. */
  readonly moneyCodes: ReadonlySet<string>;
  /** Small nouns before the name of an organisation: `platform`, `insurer`. */
  readonly organisationNouns: WordList;
  /** Nouns for animals: `gorilla`, `mare`, and for one by its sex: `male`. */
  readonly creatures: WordList;
  /** Participles before a name: `named`. */
  readonly called: WordList;
  /** Forms that make what follows a description of one: `is`, `was`. */
  readonly being: WordList;
  readonly demonyms: WordList;
  /** Faiths, peoples, parties' followers: nouns, singular. */
  readonly peoples: WordList;
  /** Verbs of speech in every form: `said`, `told`. */
  readonly speechVerbs: WordList;
  /** Nouns that describe a person, by what is known of sex. */
  readonly roles: { readonly female: WordList; readonly male: WordList; readonly either: WordList };
  /** Nouns of kin that describe a person, by sex. */
  readonly kin: { readonly female: WordList; readonly male: WordList; readonly either: WordList };
  /** Words that may open a description: `the`, `his`, `a`. */
  readonly determiners: WordList;
  /** Verb forms that no ending gives away: `met`, `saw`. */
  readonly irregularVerbs: WordList;
  /** Endings of a verb's past, of what goes on, of a verb whose subject is one person, and the mark of whose something is: `ed`, `ing`, `s`, `'s`. */
  readonly inflections: {
    readonly past: string;
    readonly ongoing: string;
    readonly ofOne: string;
    readonly possessive: string;
  };
  readonly pronouns: {
    readonly female: WordList;
    readonly male: WordList;
    readonly plural: WordList;
    readonly speaker: WordList;
    readonly speakers: WordList;
    readonly thing: WordList;
  };
}
