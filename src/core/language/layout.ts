/**
 * What marking a text's layout must know of a language. Phrases are written as in print and matched word by word on normal
 * forms; `~` stands for one to eight words of any kind, `#` for a number.
 */
import type { SpeakerLabelVocabulary } from './speaker-labels.ts';

/** An agency and the ways its name is printed in credits. */
export interface AgencyName {
  readonly name: string;
  readonly forms: readonly string[];
}

/** Where in a line a phrase must stand for the line to be of a kind. */
export interface LinePhrases {
  /** The line is this and nothing else but marks. */
  readonly whole: readonly string[];
  /** The line begins so. */
  readonly starts: readonly string[];
  /** The line, if short, holds this somewhere. */
  readonly parts: readonly string[];
}

/** Words that make the naming of an agency or outlet a credit. Phrases are words in normal form with spaces between. */
export interface CreditVocabulary {
  /** Before a name: `told`, `according to`, `citing`. */
  readonly before: readonly string[];
  /** Before a name and so plain that any name will do, an outlet's that nobody listed too: `first reported by`. */
  readonly plainlyBefore: readonly string[];
  /** After a name: `reported`. */
  readonly after: readonly string[];
  /** Between a name and what follows it: `first reported`, `also reported`. */
  readonly adverbs: ReadonlySet<string>;
  /** Before the name in a line of rights: `copyright`. */
  readonly rights: readonly string[];
  readonly articles: ReadonlySet<string>;
  /** Kinds of outlet before their name: `newspaper`, `station`. */
  readonly kinds: ReadonlySet<string>;
  /** Words that outlets' names of two words and more begin with: `Daily`, `Radio`. */
  readonly nameOpeners: ReadonlySet<string>;
  /** Words that they end with: `times`, `gazette`. */
  readonly nameWords: ReadonlySet<string>;
  /** Nouns after a name that make it somebody of the outlet, not the outlet: `viewers`, `executives`. */
  readonly people: ReadonlySet<string>;
  /** Words of a line about a picture: `photo`. */
  readonly pictures: ReadonlySet<string>;
}

/** Words of a printed clock time and its zone, in small letters. */
export interface ClockWords {
  /** Halves of the day after an hour: `am`, `p.m.`. */
  readonly morning: readonly string[];
  readonly afternoon: readonly string[];
  /** Names of zones: `gmt`, `est`; those of universal time among them also in `universal`. */
  readonly zones: readonly string[];
  readonly universal: readonly string[];
  /** What may stand in a stamp and says nothing of when: `at`, `on`, the words of `12 hours ago` and `3 min read`. */
  readonly passed: readonly string[];
}

export interface SlugWords {
  /** Codes that open them, tied to what follows by a hyphen: `BC-`. */
  readonly openers: readonly string[];
  /** Words that stand nowhere else: `writethru`. */
  readonly parts: readonly string[];
}

export interface LayoutVocabulary {
  /** Labels of transcripts. */
  readonly labels: SpeakerLabelVocabulary;
  /** Prompts, navigation, copyright, embedded posts: no part of the report. */
  readonly boilerplate: LinePhrases;
  /** Who wrote, edited, supplied. */
  readonly credit: LinePhrases;
  readonly caption: LinePhrases;
  readonly correction: LinePhrases;
  /** Labels of a summary: `story highlights`. */
  readonly standfirst: LinePhrases;
  /** What opens a line in brackets that says what a later version of a story adds or changes: `(adds`. */
  readonly notes: readonly string[];
  /** Lines that an agency files a story under. */
  readonly slugs: SlugWords;
  /** What opens an author's line: `by`. */
  readonly byline: readonly string[];
  /** Words between agencies that share a credit: `and`, `with`. */
  readonly joiners: readonly string[];
  /** Words that begin an author's contact line, which then has an address or a handle: `reach`, `follow`. */
  readonly contacts: readonly string[];
  readonly clock: ClockWords;
  /** Words that begin a line with the time of publication, and of an update; phrases in words with spaces between. */
  readonly publishedStamps: readonly string[];
  readonly updatedStamps: readonly string[];
  readonly agencies: readonly AgencyName[];
  readonly crediting: CreditVocabulary;
  /** Months in order, each with its abbreviations; without stop. */
  readonly months: readonly (readonly string[])[];
  readonly weekdays: readonly string[];
  /** Words before a dash that look like a place but are not: `exclusive`, `update`, pronouns, question words. */
  readonly notPlaces: readonly string[];
  /** Words that no sentence and no headline ends with: `the`, `and`. */
  readonly unfinished: readonly string[];
  /** Prompts that mean the rest of the text stands elsewhere: `read more`, `continue reading`. */
  readonly readOn: readonly string[];
  /** Prompts that mean the rest is for subscribers. */
  readonly paywalls: readonly string[];
  readonly walls: WallPhrases;
}

/** What pages say that stand in for an article: phrases in words with spaces between. */
export interface WallPhrases {
  /** A program must run in the browser before the page shows anything. */
  readonly scripts: readonly string[];
  /** The reader must agree to something first. */
  readonly consent: readonly string[];
  /** The server takes the reader for a machine, or will not have him. */
  readonly refusals: readonly string[];
  /** There is no such page. */
  readonly missing: readonly string[];
}
