/**
 * What the finder of time expressions must know of a language: words with their meaning, and patterns over them.
 * Shape only: the words are in `languages/<tag>/times.ts`. All words are lower-case normal forms.
 */

export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** A holiday: a day of a month, the nth weekday of a month (then `plus` days), days from Easter, or a fixed date of history. */
export type HolidayRule =
  | { readonly on: 'date'; readonly month: number; readonly day: number; readonly year?: number }
  | {
      readonly on: 'weekday';
      readonly month: number;
      readonly weekday: number;
      readonly nth: number;
      readonly plus?: number;
    }
  | { readonly on: 'easter'; readonly plus: number };

/**
 * One meaning of a word or phrase. `kind` is what patterns name in capitals. The core gives meaning to these, all others
 * (`FILL`: "more", `TIMES`: "twice", `FISCAL`) only let a pattern go on:
 * `WEEKDAY` n 1-7 · `MONTH` n 1-12 · `SEASON` name SP SU FA WI · `PART`, `DAWN`, `OVERNIGHT`, `SMALLHOURS` name TIMEX3 part of day MO MI AF EV NI ·
 * their plurals `WEEKDAYS`, `SEASONS`, `PARTS` · `DAY` n days from publication, name a part of day or '' · `TONIGHT` the same, behind a bare hour · `UNIT` one, `UNITS` several, `SECOND`: unit ·
 * `LENGTH` n and unit ("yearlong") · `FREQUENCY` n and unit · `ORDINAL` n · `QUARTER`, `HALFYEAR` n ·
 * `DECADE` n its first year, of a century or in full · `CENTURY` · `HOLIDAY` rule · `AMPM` n hours to add · `NOON`, `SPOKEN`, `SPOKENPAST` ("half past six", which is no count), `SPOKENTO` ("ten to six", which is a range of numbers too) n minutes of the day · `ZONE` name, n 0 where an offset may follow ("GMT+1") ·
 * `REL` n -1 before, 0 at, 1 after publication · `EARLIER`, `LATER` · `LAST` the last of its kind, n -1 · `STAGE` and `EDGE` name START MID END ·
 * `HEDGE`, `OVER`, `NEAR` name a TIMEX3 `mod` (`HEDGE` with n 1: a plain bound, "less than") · `REF` name PAST_REF PRESENT_REF FUTURE_REF.
 */
export interface TimeWord {
  readonly kind: string;
  readonly n?: number;
  readonly name?: string;
  readonly unit?: TimeUnit;
  readonly holiday?: HolidayRule;
  /** Counts only with a capital first letter. */
  readonly proper?: boolean;
  /** A stop after it belongs to it. */
  readonly abbreviated?: boolean;
  /** Also a common word or a person's name: it counts alone only where the patterns or a word before vouch for it. */
  readonly doubtful?: boolean;
}

/** What a pattern makes of its words. The core implements each once, for all languages. */
export type TimeOperation =
  /** Matched so that nothing else is found in it: ages, names. */
  | 'nothing'
  /** A date, season, holiday or clock time by its own parts; what is missing is inferred. */
  | 'calendar'
  /** A unit, weekday, month, season or part of day before, at or after publication (`REL`). */
  | 'relative'
  /** A number of units before (`sign` -1) or after (1) publication. */
  | 'away'
  /** A number of units before or after the date the text is at; "the next day", "later that year", "then". */
  | 'narrative'
  /** A length of time. */
  | 'duration'
  /** A length of time that ends (`sign` -1) or begins (1) at publication: "the past two years". */
  | 'stretch'
  /** Something that recurs. */
  | 'set'
  /** Past, present or future without a measure. */
  | 'vague'
  /** From one day, month or year to another of the same written form. */
  | 'range';

/**
 * What is special about one written form within its operation. Counts: `one` where none is told ("day-long") or it is not the unit's ("twice a week"), `half` ("half an hour"),
 * `half-more` ("an hour and a half"), `quarter-of` ("a quarter of a century ago"), `between` two, `one-or` the one that no word tells and another ("the next day or two"). Reckoning: `from-next` leans on the date that follows ("the day before Friday's vote"),
 * `itself` is the date the text is at ("until then"), `quarter` is that of the quarter just past ("the year-ago quarter"), `period` too, unless longer figures are told, `closed` a quarter that the date that follows ends ("the quarter ended July 31").
 * `on` counts back from a day, month or year told with it ("a year ago today", "a week ago Tuesday"); `current` is publication's own where the text has told no date ("later in the year"),
 * `other` leaves one out ("every other day"); `whole` is the week, month or year the text is at ("sales for the year"), unless what follows tells another; `year-before` that month a year before ("the same month a year earlier").
 * `overnight` is the night before or after the day the text is at, where that is long over. `new-year` is the one that has just begun, else the next. `week-on` counts weeks from the next such weekday ("a week on Thursday"). Guard: `vouched` takes no doubtful word alone. `borrows` takes month and year from what the pattern reads behind `>`: "3" of "3 and 4 May 2024".
 */
export type TimeTurn =
  | 'one'
  | 'half'
  | 'half-more'
  | 'between'
  | 'one-or'
  | 'from-next'
  | 'itself'
  | 'period'
  | 'quarter'
  | 'quarter-of'
  | 'closed'
  | 'on'
  | 'current'
  | 'other'
  | 'whole'
  | 'year-before'
  | 'week-on'
  | 'overnight'
  | 'new-year'
  | 'vouched'
  | 'borrows';

/**
 * One written form. `pattern` is words separated by spaces: kinds in capitals, literal words in lower case, `( a | b )` alternatives,
 * `?` after an item or group that may be missing, `$NAME` a named sub-pattern, `<` and `>` around what is the expression
 * (all of it where there are none). Numbers the core reads itself: `COUNT` "12", "a few", "two and a half"; `DOM` day of a month, `DAYTH` the same with an ending;
 * `YEAR`, `SHORTYEAR` "'98", `TIEDYEAR` the "12" of "14-Mar-12", `HOUR`, `CLOCK` "3:30", `SAIDCLOCK` "three thirty", `FOURDIGIT` "0330", `DATE` "2017-11-02", `YEARS` "2016-17", `DECADE` "1990s", `HUNDREDS` "1800s"; `WORD` any one word; `END` takes no word: a clause ends here.
 */
export interface TimePattern {
  readonly id: string;
  readonly pattern: string;
  readonly as: TimeOperation;
  readonly sign?: -1 | 0 | 1;
  readonly mod?: string;
  readonly unit?: TimeUnit;
  readonly turn?: TimeTurn;
  /** For `vague`: the TIMEX3 value. */
  readonly name?: string;
}

/** Words near an expression that tell whether it lies before or after publication; `next` narrows a cue to one followed by it. */
export interface DirectionWords {
  readonly past: ReadonlySet<string>;
  readonly future: ReadonlySet<string>;
  /** Word endings of past forms ("ed") and of contracted future forms ("'ll"). */
  readonly pastEndings: readonly string[];
  readonly futureEndings: readonly string[];
  /** Words after which a form is no past, "be" or none between: "will" ("will put", "will be held"), "being"; adverbs that may stand there too, and their endings. */
  readonly bare: ReadonlySet<string>;
  readonly beWords: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly adverbEndings: readonly string[];
  /** What stands behind a noun and hardly behind a verb of a plan: "the starts |and| stops". */
  readonly joints: ReadonlySet<string>;
  /** Words that open an aside: "which". */
  readonly relatives: ReadonlySet<string>;
  /** Two words in a row: "set to", "due on". */
  readonly futurePairs: ReadonlySet<string>;
  readonly pastPairs: ReadonlySet<string>;
  /** What was tried and failed, before a passive: `could not`, `couldn't`. */
  readonly unablePairs: ReadonlySet<string>;
  readonly unable: ReadonlySet<string>;
  /** Futures that hold for a noun's date too ("will discuss Tuesday's vote"); others leave it past ("would appeal Friday's ruling"). */
  readonly sureFuture: ReadonlySet<string>;
  /** Verbs that tell a plan in the present, a few words before the date ("resumes"); and their forms that are nouns too ("start"), right before it. */
  readonly plans: ReadonlySet<string>;
  readonly plansBeside: ReadonlySet<string>;
  /** Words before one of `plansBeside` that make it a noun or take its tense: "the", "did". */
  readonly noPlanAfter: ReadonlySet<string>;
  /** What a date hangs on that ends something: "until"; that something is moved to, or planned for. */
  readonly untilWords: ReadonlySet<string>;
  readonly toWords: ReadonlySet<string>;
  readonly forWords: ReadonlySet<string>;
  /** What a date hangs on from which something goes on: "starting". */
  readonly startWords: ReadonlySet<string>;
  /** What a date hangs on that lies behind: "since"; that something is moved away from. */
  readonly sinceWords: ReadonlySet<string>;
  readonly fromWords: ReadonlySet<string>;
  /** Words between one of those and its date: "at least", "late on". */
  readonly untilSlack: ReadonlySet<string>;
  /** Past forms that put a thing off, or hold it up, until a day to come: "adjourned"; that move it to one: "pushed"; that plan it for one: "called". */
  readonly deferrals: ReadonlySet<string>;
  /** With a verb that moves they put something off: put `off`, pushed `back`. */
  readonly offWords: ReadonlySet<string>;
  readonly moves: ReadonlySet<string>;
  readonly arrangements: ReadonlySet<string>;
  /** States that go on until a day to come unless a past verb tells them: "closed" of "Road closed until Friday". */
  readonly states: ReadonlySet<string>;
  /** Verbs of the present that say that a state goes on: "stays", "is". Those of the past: "was", "stayed". */
  readonly lasting: ReadonlySet<string>;
  readonly lasted: ReadonlySet<string>;
  /** "Been", which takes its tense from the word before: past after one of `hadWords`. */
  readonly beenWords: ReadonlySet<string>;
  /** Forms of "be" that with one of `ongoing` tell a plan: "is leaving"; and those that right before a day put it ahead: "the deadline is Friday". */
  readonly beingWords: ReadonlySet<string>;
  readonly ongoing: ReadonlySet<string>;
  readonly copulas: ReadonlySet<string>;
  /** Words behind a date that is all that is said ("the vote is Friday at noon"); words in a subject that put it behind ("the last time he was seen is Friday"). */
  readonly predicateEnds: ReadonlySet<string>;
  readonly lastWords: ReadonlySet<string>;
  /** Tells that there was one: "the latest sighting is Friday". */
  readonly latestWords: ReadonlySet<string>;
  /** Orders, whose deadline is ahead: "told to leave by Friday". */
  readonly duePairs: ReadonlySet<string>;
  /** Two words that a day to come hangs on: "ahead of". */
  readonly aheadPairs: ReadonlySet<string>;
  /** Verbs that give time until a day to come. */
  readonly grants: ReadonlySet<string>;
  readonly hadWords: ReadonlySet<string>;
  /** Words behind a date after which what came of it is told: "when", "before". */
  readonly sequels: ReadonlySet<string>;
  /** Words right before a date that put it after publication where nothing else tells: "by", "until". */
  readonly deadline: ReadonlySet<string>;
}

export interface TimeVocabulary {
  /** Words and phrases (words separated by one space), each with its meanings. */
  readonly words: ReadonlyMap<string, readonly TimeWord[]>;
  /** Number words: units and tens to 90, and the scales. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  /** "a", "an": one, before a unit. */
  readonly articles: ReadonlySet<string>;
  /** Counts without a number: `[least, most or null]` of "several", "a few"; phrases as in `words`. */
  readonly vagueCounts: ReadonlyMap<string, readonly [number, number | null]>;
  /** Phrases that add a half: "and a half". */
  readonly andAHalf: readonly string[];
  /** "and" between hundreds and tens, "to" and "or" between the ends of a range. */
  readonly and: ReadonlySet<string>;
  readonly rangeWords: ReadonlySet<string>;
  /** Words between the ends of a range of dates ("to", "until"), and before the last of a list ("and"). */
  readonly spanWords: ReadonlySet<string>;
  readonly listWords: ReadonlySet<string>;
  /** Words that may stand before the last of a list: "even". */
  readonly slackWords: ReadonlySet<string>;
  /** Words before a time that another is held against: "than" of "more this year than last". */
  readonly comparisonWords: ReadonlySet<string>;
  /** What a range stands behind whose ends are joined by "and": "between". */
  readonly betweenWords: ReadonlySet<string>;
  /** Endings that make digits an ordinal: "st", "nd", "th"; that make them a decade: "s". */
  readonly ordinalEndings: ReadonlySet<string>;
  readonly decadeEndings: ReadonlySet<string>;
  /** Whether `11/02` is the second of November. */
  readonly monthFirst: boolean;
  readonly macros: Readonly<Record<string, string>>;
  readonly patterns: readonly TimePattern[];
  readonly direction: DirectionWords;
  /** Words that vouch for a doubtful month, season or bare year that follows: "in", "since", "last". */
  readonly vouching: ReadonlySet<string>;
  /** Those of them that vouch even where a capitalised word follows ("in April Smith ..." is no name). */
  readonly vouchingStrongly: ReadonlySet<string>;
  /** Words before which or after which four digits are no year: "flight", "people". */
  readonly notYearAfter: ReadonlySet<string>;
  readonly notYearBefore: ReadonlySet<string>;
  /** Words that, up to three after four digits, make them a house number: "street", "ave". */
  readonly streetWords: ReadonlySet<string>;
  /** Words before a weekday or month that make it a name: "bloody", "ms". */
  readonly namePrefixes: ReadonlySet<string>;
  /** Titles and ranks that, with a capital and a name behind, make a weekday part of it: "Officer Friday Udoh". */
  readonly ranks: ReadonlySet<string>;
  /** Words that, with a capital, right after a weekday, month or season make it a name: "the Friday Agreement", "Winter Park". */
  readonly nameHeads: ReadonlySet<string>;
  /** "The", "a": a title behind one is a common noun, a month behind one an event. */
  readonly determiners: ReadonlySet<string>;
  /**
   * What makes a doubtful season an event: words after it ("the fall of the wall"); those that do so ("the fall in prices") unless one of `seasonsIn` stands
   * before ("in the fall in Orrin"). With "the" it is a season only behind one of `seasonsIn` and `seasonsSince`, not in "after the fall".
   */
  readonly eventsAfter: ReadonlySet<string>;
  readonly eventsBeside: ReadonlySet<string>;
  readonly seasonsIn: ReadonlySet<string>;
  readonly seasonsSince: ReadonlySet<string>;
  /** Words after a doubtful month with an article that make it an event: "the March on the palace". */
  readonly marches: ReadonlySet<string>;
  /** Words before a length that make it one whatever day follows: "for" of "jailed for a week on Thursday". */
  readonly lengthWords: ReadonlySet<string>;
  /** Words before "Sun." that make it the day: "on", "and". */
  readonly shortDayAfter: ReadonlySet<string>;
  /** Words that may follow a day of the month told alone. */
  readonly dayBefore: ReadonlySet<string>;
  /** What ends in "s" and is no plural: "glass", "bus". */
  readonly singularEndings: readonly string[];
  /** What an ordinal counts: "the 12th floor" is no day. */
  readonly countedByOrdinal: ReadonlySet<string>;
  /** Words after "the year" that tell which: "the year after", "the year that ended in March". */
  readonly toldWholeBefore: ReadonlySet<string>;
  /** Words shortly before "at 17.50" that make it a price or a measure. */
  readonly priceWords: ReadonlySet<string>;
}
