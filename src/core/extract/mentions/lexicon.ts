/**
 * The vocabulary of names made ready: one bit mask per word, and the entries of several words by their first.
 * In: lists as strings. Out: a lexicon, built once per vocabulary on first use.
 */
import type { MentionVocabulary, WordList } from '../../language/mentions.ts';
import { baseIn, isListed } from '../../text/sorted-lists.ts';

export const FUNCTION = 1 << 0;
export const COMMON = 1 << 1;
export const CALENDAR = 1 << 2;
export const HONORIFIC = 1 << 3;
export const NAME_SUFFIX = 1 << 4;
export const TITLE = 1 << 5;
export const MODIFIER = 1 << 6;
export const PARTICLE = 1 << 7;
export const FEMALE = 1 << 8;
export const MALE = 1 << 9;
export const GIVEN = 1 << 10;
export const SURNAME = 1 << 11;
export const PLACE = 1 << 12;
export const TOWN = 1 << 13;
export const PLACE_ACRONYM = 1 << 14;
export const PLACE_HEAD = 1 << 15;
export const PLACE_LEAD = 1 << 16;
export const FACILITY_HEAD = 1 << 17;
export const PLACE_PREPOSITION = 1 << 18;
export const DIRECTION = 1 << 19;
export const ORGANISATION = 1 << 20;
export const ORGANISATION_HEAD = 1 << 21;
export const COMPANY_SUFFIX = 1 << 22;
export const OF_HEAD = 1 << 23;
export const FOR_HEAD = 1 << 24;
export const POSSESSOR = 1 << 25;
export const WORK_HEAD = 1 << 26;
export const OTHER_ACRONYM = 1 << 27;
export const DEMONYM = 1 << 28;
export const SPEECH = 1 << 29;
export const COMPOUND_TAIL = 1 << 30;

/** Whatever ends a name and tells its kind. */
export const HEAD = ORGANISATION_HEAD | COMPANY_SUFFIX | PLACE_HEAD | FACILITY_HEAD | WORK_HEAD;

/** An entry of several words. */
export interface Phrase {
  readonly words: readonly string[];
  readonly mask: number;
}

export interface Lexicon {
  /** Words of the short lists. */
  readonly masks: ReadonlyMap<string, number>;
  /** The long lists with what they say. */
  readonly sorted: readonly (readonly [list: string, mask: number])[];
  /** Answers of `maskOf`, kept for as long as the vocabulary. */
  readonly answers: Map<string, number>;
  /** Entries of several words, by first word, longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly notNames: ReadonlySet<string>;
  readonly moneyCodes: ReadonlySet<string>;
  readonly organisationNouns: ReadonlySet<string>;
  readonly creatures: ReadonlySet<string>;
  readonly called: ReadonlySet<string>;
  readonly being: ReadonlySet<string>;
  readonly landParticles: ReadonlySet<string>;
  readonly adjectivalTitles: ReadonlySet<string>;
  readonly organisationFollowers: ReadonlySet<string>;
  /** Words that may open a description. */
  readonly determiners: ReadonlySet<string>;
  /** Verb forms that no ending gives away. */
  readonly verbs: ReadonlySet<string>;
  /** Endings of a verb's past, of a verb that one person is the subject of, and of whose something is. */
  readonly inflections: MentionVocabulary['inflections'];
  readonly endings: readonly (readonly [string, string])[];
  /** Answers of `isCommonWord`, kept for as long as the vocabulary. */
  readonly common: Map<string, boolean>;
  readonly links: {
    readonly of: ReadonlySet<string>;
    readonly for: ReadonlySet<string>;
    readonly and: string;
    readonly the: string;
  };
}

export function splitList(list: WordList): readonly string[] {
  const entries: string[] = [];
  let from = 0;
  for (let at = 0; at <= list.length; at++) {
    const code = list.charCodeAt(at);
    if (at < list.length && code !== COMMA && code !== LINE_BREAK) continue;
    while (list.charCodeAt(from) === SPACE && from < at) from++;
    if (at > from) entries.push(list.slice(from, at));
    from = at + 1;
  }
  return entries;
}

const COMMA = 44;
const LINE_BREAK = 10;
const SPACE = 32;

const built = new WeakMap<MentionVocabulary, Lexicon>();

export function lexiconOf(vocabulary: MentionVocabulary): Lexicon {
  let lexicon = built.get(vocabulary);
  if (lexicon === undefined) {
    lexicon = buildLexicon(vocabulary);
    built.set(vocabulary, lexicon);
  }
  return lexicon;
}

function buildLexicon(vocabulary: MentionVocabulary): Lexicon {
  const masks = new Map<string, number>();
  const phrases = new Map<string, Phrase[]>();
  for (const [list, mask] of listsOf(vocabulary)) {
    for (const entry of splitList(list)) addEntry(entry, mask, masks, phrases);
  }
  for (const entries of phrases.values()) entries.sort((a, b) => b.words.length - a.words.length);
  const set = (list: WordList): ReadonlySet<string> => new Set(splitList(list));
  const { links } = vocabulary;
  return {
    masks,
    sorted: sortedOf(vocabulary),
    answers: new Map(),
    phrases,
    inflections: vocabulary.inflections,
    notNames: set(vocabulary.notNames),
    moneyCodes: vocabulary.moneyCodes,
    organisationNouns: set(vocabulary.organisationNouns),
    creatures: set(vocabulary.creatures),
    called: set(vocabulary.called),
    being: set(vocabulary.being),
    organisationFollowers: set(vocabulary.organisationFollowers),
    determiners: set(vocabulary.determiners),
    verbs: set(vocabulary.irregularVerbs),
    endings: vocabulary.endings,
    landParticles: set(vocabulary.landParticles),
    adjectivalTitles: set(vocabulary.adjectivalTitles),
    common: new Map(),
    links: { of: set(links.of), for: set(links.for), and: links.and, the: links.the },
  };
}

/** Words and hyphens apart, as `splitWords` cuts them. */
const SEVERAL = /[ -]|'s$/;
const PIECES = /[ ]+|(?=-)|(?<=-)|(?='s$)/;

function addEntry(entry: string, mask: number, masks: Map<string, number>, phrases: Map<string, Phrase[]>): void {
  if (!SEVERAL.test(entry)) {
    masks.set(entry, (masks.get(entry) ?? 0) | mask);
    return;
  }
  const words = entry.split(PIECES);
  const first = words[0]!;
  const entries = phrases.get(first);
  if (entries === undefined) phrases.set(first, [{ words, mask }]);
  else entries.push({ words, mask });
}

function listsOf(v: MentionVocabulary): readonly (readonly [WordList, number])[] {
  return [
    [v.functionWords, FUNCTION],
    [v.compoundTails, COMPOUND_TAIL],
    [v.calendar, CALENDAR],
    [v.honorifics, HONORIFIC],
    [v.nameSuffixes, NAME_SUFFIX],
    [v.titles, TITLE],
    [v.titleModifiers, MODIFIER],
    [v.particles, PARTICLE],
    [v.surnames, SURNAME],
    [v.places, PLACE],
    [v.townPhrases, TOWN],
    [v.placeAcronyms, PLACE_ACRONYM | PLACE],
    [v.placeHeads, PLACE_HEAD],
    [v.placeLeads, PLACE_LEAD],
    [v.facilityHeads, FACILITY_HEAD],
    [v.placePrepositions, PLACE_PREPOSITION],
    [v.directions, DIRECTION],
    [v.organisations, ORGANISATION],
    [v.organisationHeads, ORGANISATION_HEAD],
    [v.companySuffixes, COMPANY_SUFFIX],
    [v.ofHeads, OF_HEAD],
    [v.forHeads, FOR_HEAD],
    [v.possessors, POSSESSOR],
    [v.workHeads, WORK_HEAD],
    [v.otherAcronyms, OTHER_ACRONYM],
    [v.demonyms, DEMONYM],
    [v.peoples, DEMONYM],
    [v.speechVerbs, SPEECH],
  ];
}

function sortedOf({ sorted }: MentionVocabulary): Lexicon['sorted'] {
  return [
    [sorted.commonWords, COMMON],
    [sorted.femaleNames, FEMALE | GIVEN],
    [sorted.maleNames, MALE | GIVEN],
    [sorted.eitherNames, GIVEN],
    [sorted.surnames, SURNAME],
    [sorted.towns, TOWN],
  ];
}

/** What all lists say of a word, the long ones among them. */
export function maskOf(lexicon: Lexicon, form: string): number {
  let mask = lexicon.answers.get(form);
  if (mask === undefined) {
    mask = lexicon.masks.get(form) ?? 0;
    for (const [list, bits] of lexicon.sorted) if (isListed(list, form)) mask |= bits;
    if (lexicon.answers.size >= MOST_ANSWERS) lexicon.answers.clear();
    lexicon.answers.set(form, mask);
  }
  return mask;
}

/** Answers kept; beyond this many the store is emptied, so that no text fills the memory. */
const MOST_ANSWERS = 50_000;

/** Whether `form` is a common word or an inflection of one. */
export function isCommonWord(lexicon: Lexicon, form: string): boolean {
  let answer = lexicon.common.get(form);
  if (answer === undefined) {
    answer = isBaseOrInflected(lexicon, form);
    if (lexicon.common.size >= MOST_ANSWERS) lexicon.common.clear();
    lexicon.common.set(form, answer);
  }
  return answer;
}

function isBaseOrInflected(lexicon: Lexicon, form: string): boolean {
  const list = lexicon.sorted[0]![0];
  return isListed(list, form) || baseIn(list, form, lexicon.endings) !== null;
}
