/**
 * Kinds: what each candidate names, by an ordered list of rules, then by what the rest of the passage shows.
 * In: tokens and candidates. Out: a verdict per candidate; `null` where it names nothing.
 */
import type { MentionKind } from '../../model/layers.ts';
import { isCreature } from './creatures.ts';
import {
  COMMON,
  COMPANY_SUFFIX,
  DEMONYM,
  DIRECTION,
  FACILITY_HEAD,
  FEMALE,
  FUNCTION,
  GIVEN,
  HEAD,
  HONORIFIC,
  isCommonWord,
  MALE,
  maskOf,
  ORGANISATION,
  ORGANISATION_HEAD,
  OTHER_ACRONYM,
  PARTICLE,
  PLACE,
  PLACE_HEAD,
  PLACE_LEAD,
  PLACE_PREPOSITION,
  SPEECH,
  SURNAME,
  TITLE,
  TOWN,
  WORK_HEAD,
} from './lexicon.ts';
import type { Candidate } from './parts.ts';
import { possessiveEnd } from './runs.ts';
import {
  CAPITAL,
  CAPITALS,
  DIGITS,
  INITIAL,
  isOrdinary,
  LOWER,
  MIXED,
  matchEntry,
  OTHER,
  type Tokens,
} from './tokens.ts';

/** How sure a rule is: 3 the words themselves say so, 2 the words around do, 1 a guess by form, 0 nothing but a capital. */
export type Strength = 0 | 1 | 2 | 3;

export interface Verdict {
  readonly kind: MentionKind | 'other';
  readonly strength: Strength;
  readonly rule: string;
}

interface Rule {
  readonly id: string;
  readonly test: (tokens: Tokens, candidate: Candidate) => readonly [MentionKind | 'other', Strength] | null;
}

const ACRONYM_LONGEST = 6;
const NAME_LONGEST = 4;

function maskAt(tokens: Tokens, i: number): number {
  return i >= 0 && i < tokens.length ? tokens.masks[i]! : 0;
}

function formAt(tokens: Tokens, i: number): string {
  return i >= 0 && i < tokens.length ? tokens.passage.words.forms[i]! : '';
}

/** Index of the word that tells what a name is: the last before `of` or `for`, else the last. */
export function headOf(candidate: Candidate): number {
  return candidate.link > candidate.from ? candidate.link - 1 : candidate.to - 1;
}

/** Whether the whole candidate is one entry of the lexicon with `mask`. */
function isEntry(tokens: Tokens, { from, to }: Candidate, mask: number): boolean {
  return matchEntry(tokens, from, to, mask) === to;
}

function isAcronym(tokens: Tokens, { from, to }: Candidate): boolean {
  if (tokens.shapes[from] !== CAPITALS && !(tokens.shapes[from] === INITIAL && tokens.shapes[to - 1] === DIGITS))
    return false;
  const { start, end } = tokens.passage.words;
  if (to - from === 1)
    return end[from]! - start[from]! <= ACRONYM_LONGEST || tokens.passage.text[start[from]! + 1] === '.';
  for (let i = from; i < to; i++) if (tokens.shapes[i] === CAPITAL || tokens.shapes[i] === LOWER) return false;
  return to - from <= 3;
}

/** Words of letters only: hyphens and stops not counted. */
function wordCount(tokens: Tokens, { from, to }: Candidate): number {
  let count = 0;
  for (let i = from; i < to; i++) if (tokens.shapes[i] !== OTHER) count++;
  return count;
}

function speaks(tokens: Tokens, { from, to }: Candidate): boolean {
  if ((maskAt(tokens, to) & SPEECH) !== 0 || (maskAt(tokens, from - 1) & SPEECH) !== 0) return true;
  return false;
}

/** `, 42,` or `(42)` or `, who` after a name. */
function hasAgeOrWho(tokens: Tokens, { to }: Candidate): boolean {
  const { forms } = tokens.passage.words;
  if (forms[to] !== ',' && forms[to] !== '(') return false;
  if (formAt(tokens, to + 1) === 'who') return true;
  return (
    tokens.shapes[to + 1] === DIGITS &&
    /^\d{1,2}$/.test(forms[to + 1]!) &&
    (forms[to + 2] === ',' || forms[to + 2] === ')' || forms[to + 2] === '.')
  );
}

const RULES: readonly Rule[] = [
  { id: 'not-a-name', test: (t, c) => (isNotName(t, c) ? ['other', 3] : null) },
  { id: 'unit', test: (t, c) => (isUnit(t, c) ? ['other', 3] : null) },
  {
    id: 'demonym',
    test: (t, c) => ((isEntry(t, c, DEMONYM) && !isEntry(t, c, PLACE)) || isPlural(t, c) ? ['group', 3] : null),
  },
  {
    id: 'title',
    test: (t, c) => {
      if (c.title === c.from || isEntry(t, c, PLACE) || (maskAt(t, headOf(c)) & HEAD & ~PLACE_HEAD) !== 0) return null;
      if (c.link > c.from) return null;
      return isAcronym(t, c) && t.loud[c.from] === 0 && c.to - c.from === 1 ? ['organisation', 2] : ['person', 3];
    },
  },
  { id: 'place', test: (t, c) => (isEntry(t, c, PLACE) ? ['place', isNameWord(t, c) ? 2 : 3] : null) },
  {
    id: 'organisation',
    test: (t, c) =>
      isEntry(t, c, ORGANISATION) && (!isPlainWord(t, c) || isBody(t, c))
        ? ['organisation', isNameWord(t, c) ? 1 : 3]
        : null,
  },
  {
    id: 'company-suffix',
    test: (t, c) => (c.to - c.from > 1 && (maskAt(t, c.to - 1) & COMPANY_SUFFIX) !== 0 ? ['organisation', 3] : null),
  },
  { id: 'head', test: headRule },
  { id: 'place-lead', test: placeLeadRule },
  { id: 'acronym', test: (t, c) => (isAcronym(t, c) && t.loud[c.from] === 0 ? ['organisation', 2] : null) },
  { id: 'role-before', test: (t, c) => (isAfterRole(t, c) ? ['person', 3] : null) },
  {
    id: 'creature',
    test: (t, c) => (wordCount(t, c) <= NAME_LONGEST && c.link < 0 && isCreature(t, c) ? ['person', 2] : null),
  },
  { id: 'given-name', test: givenNameRule },
  { id: 'name-parts', test: namePartsRule },
  { id: 'age', test: (t, c) => (c.to - c.from > 1 && hasAgeOrWho(t, c) ? ['person', 2] : null) },
  { id: 'noun-before', test: nounBeforeRule },
  { id: 'noun-after', test: (t, c) => (isBeforeFollower(t, c) ? ['organisation', 2] : null) },
  { id: 'place-after', test: (t, c) => (isBeforePlace(t, c) ? ['place', 2] : null) },
  { id: 'compound', test: (t, c) => (isInPlaceCompound(t, c) ? ['place', 2] : null) },
  {
    id: 'town',
    test: (t, c) => (isEntry(t, c, TOWN) ? ['place', isNameWord(t, c) || isPlainWord(t, c) ? 1 : 2] : null),
  },
  {
    id: 'speech',
    test: (t, c) =>
      formAt(t, c.from - 1) !== 'the' && wordCount(t, c) <= NAME_LONGEST && speaks(t, c) && !hasPlainWords(t, c)
        ? ['person', 2]
        : null,
  },
  { id: 'preposition', test: prepositionRule },
  {
    id: 'surname',
    test: (t, c) => ((maskAt(t, c.to - 1) & SURNAME) !== 0 && !hasPlainWords(t, c) ? ['person', 1] : null),
  },
  {
    id: 'single-given-name',
    test: (t, c) =>
      c.to - c.from === 1 && (maskAt(t, c.from) & GIVEN) !== 0 && !isPlainWord(t, c) ? ['person', 1] : null,
  },
  { id: 'given-and-word', test: givenAndWordRule },
  { id: 'capitalised-common', test: capitalisedCommonRule },
  { id: 'modifier', test: (t, c) => (isModifier(t, c) ? ['group', 0] : null) },
  { id: 'article', test: articleRule },
  { id: 'with-place', test: (t, c) => (c.to - c.from > 1 && holdsPlace(t, c) ? ['organisation', 1] : null) },
  {
    id: 'two-capitals',
    test: (t, c) => (wordCount(t, c) > 1 && wordCount(t, c) <= NAME_LONGEST ? ['person', 1] : null),
  },
  { id: 'mixed-case', test: (t, c) => (t.shapes[c.from] === MIXED ? ['organisation', 1] : null) },
  { id: 'one-capital', test: oneCapitalRule },
];

/** Units, words of the net, and so on: a word by itself only. */
function isNotName(tokens: Tokens, c: Candidate): boolean {
  if (formAt(tokens, c.to) === '$') return true;
  if (c.to - c.from !== 1) return isModel(tokens, c);
  if (tokens.lexicon.notNames.has(formAt(tokens, c.from))) return true;
  if (tokens.shapes[c.from] !== CAPITALS) return false;
  return (
    (maskAt(tokens, c.from) & OTHER_ACRONYM) !== 0 ||
    isShoutedWord(tokens, c.from) ||
    /\p{Lu}s$/u.test(textOf(tokens, c.from))
  );
}

/** Shorter acronyms are often words as well. */
const SHOUTED_LETTERS = 4;

/** `SOCIAL activist`: a common word written large. */
function isShoutedWord(tokens: Tokens, i: number): boolean {
  const form = formAt(tokens, i);
  const isKnown = (maskAt(tokens, i) & (PLACE | ORGANISATION | TOWN | GIVEN | SURNAME)) !== 0;
  return form.length >= SHOUTED_LETTERS && !isKnown && isCommonWord(tokens.lexicon, form);
}

/** `COVID-19`, `KF-21`: capitals and a number. */
function isModel(tokens: Tokens, { from, to }: Candidate): boolean {
  if (tokens.shapes[to - 1] !== DIGITS || formAt(tokens, to - 2) !== '-') return false;
  return to - from === 3 && (tokens.shapes[from] === CAPITALS || tokens.lexicon.notNames.has(formAt(tokens, from)));
}

const UNIT_LONGEST = 3;

/** `Tk 45`, `184 MW`. */
function isUnit(tokens: Tokens, { from, to }: Candidate): boolean {
  if (
    to - from !== 1 ||
    formAt(tokens, from).length > UNIT_LONGEST ||
    (maskAt(tokens, from) & (PLACE | ORGANISATION)) !== 0
  )
    return false;
  return tokens.shapes[from - 1] === DIGITS
    ? tokens.shapes[from] === CAPITALS
    : tokens.shapes[to] === DIGITS && tokens.shapes[from] === CAPITAL;
}

/** `lawyer Rana Aziz`: a small role noun right before. */
function isAfterRole(tokens: Tokens, c: Candidate): boolean {
  const before = c.from - 1;
  if (before < 0 || tokens.shapes[before] !== LOWER || (maskAt(tokens, before) & (TITLE | HONORIFIC)) === 0)
    return false;
  if (tokens.lexicon.adjectivalTitles.has(formAt(tokens, before))) return false;
  return wordCount(tokens, c) <= NAME_LONGEST && c.link < 0 && tokens.sentences[before] === tokens.sentences[c.from];
}

/** `insurer AIA`, `the village of Batakoot`, `in the island of Baru`. */
function nounBeforeRule(tokens: Tokens, c: Candidate): readonly [MentionKind, Strength] | null {
  const before = formAt(tokens, c.from - 1);
  if (tokens.sentences[c.from - 1] !== tokens.sentences[c.from] || wordCount(tokens, c) > NAME_LONGEST) return null;
  if (tokens.lexicon.links.of.has(before)) {
    const noun = c.from - 2;
    return tokens.shapes[noun] === LOWER && (maskAt(tokens, noun) & PLACE_HEAD) !== 0 ? ['place', 2] : null;
  }
  if (tokens.shapes[c.from - 1] !== LOWER) return null;
  return tokens.lexicon.organisationNouns.has(before) ? ['organisation', 2] : null;
}

/** `Broadcom shares`, `Qualcomm's board`. */
function isBeforeFollower(tokens: Tokens, c: Candidate): boolean {
  const past = c.to < tokens.length ? possessiveEnd(tokens, c.to, textOf(tokens, c.to)) : c.to;
  return (
    wordCount(tokens, c) <= 3 &&
    tokens.shapes[past] === LOWER &&
    tokens.lexicon.organisationFollowers.has(formAt(tokens, past))
  );
}

function textOf(tokens: Tokens, i: number): string {
  const { text, words } = tokens.passage;
  return text.slice(words.start[i]!, words.end[i]!);
}

/** `Loughton, England`; `Kasama, Japan`. */
function isBeforePlace(tokens: Tokens, c: Candidate): boolean {
  if (formAt(tokens, c.to) !== ',' || wordCount(tokens, c) > 3 || c.link >= 0 || c.to + 1 >= tokens.length)
    return false;
  if ((maskAt(tokens, c.to + 1) & PLACE) === 0 && matchEntry(tokens, c.to + 1, tokens.length, PLACE) === c.to + 1)
    return false;
  const before = maskAt(tokens, c.from - 1);
  return (before & PLACE_PREPOSITION) !== 0 || formAt(tokens, c.from - 1) === 'of' || tokens.opens[c.from] === 1;
}

/** `Lagos-based`, `Turin-born`. */
function isInPlaceCompound(tokens: Tokens, { to }: Candidate): boolean {
  if (formAt(tokens, to) !== '-') return false;
  const tail = formAt(tokens, to + 1);
  return tail === 'based' || tail === 'born' || tail === 'area';
}

/** `Bill Young won`, `said Rose Flood`, `Joy Fielding, 42,`: a given name, a word, and what is told of people. */
function givenAndWordRule(tokens: Tokens, c: Candidate): readonly [MentionKind, Strength] | null {
  const isPair = wordCount(tokens, c) === 2 && c.to - c.from === 2 && (maskAt(tokens, c.from) & (FEMALE | MALE)) !== 0;
  if (!isPair || (maskAt(tokens, c.to - 1) & HEAD) !== 0 || tokens.lexicon.determiners.has(formAt(tokens, c.from - 1)))
    return null;
  return speaks(tokens, c) || hasAgeOrWho(tokens, c) || acts(tokens, c.to) ? ['person', 2] : null;
}

/** A verb of what people do. */
function acts(tokens: Tokens, at: number): boolean {
  const form = formAt(tokens, at);
  return tokens.shapes[at] === LOWER && tokens.lexicon.verbs.has(form);
}

/** Words that are common ones, with capitals and without a head: more often a title or a programme than a body. */
function capitalisedCommonRule(tokens: Tokens, c: Candidate): readonly [MentionKind | 'other', Strength] | null {
  if (!hasPlainWords(tokens, c)) return null;
  if (c.to - c.from === 1) return ['other', 0];
  if (c.to - c.from === 2 && (maskAt(tokens, c.to - 1) & (GIVEN | SURNAME)) !== 0 && !isOrdinary(tokens, c.to - 1))
    return ['person', 1];
  if (isShouted(tokens, c)) return ['other', 1];
  if (isFragment(tokens, c) || isAfterIndefinite(tokens, c) || isAfterLink(tokens, c)) return ['work', 0];
  for (let i = c.from; i < c.to; i++) {
    if (tokens.shapes[i] !== OTHER && tokens.shapes[i] !== LOWER && !isOrdinary(tokens, i)) return ['organisation', 0];
  }
  return ['work', 0];
}

/** `Zipmex Thailand`, `OK Zimbabwe`: a place that is no one's name beside another word. */
function holdsPlace(tokens: Tokens, { from, to }: Candidate): boolean {
  for (let i = from; i < to; i++) {
    const mask = maskAt(tokens, i);
    if ((mask & (PLACE | DEMONYM)) !== 0 && (mask & (GIVEN | SURNAME)) === 0) return true;
  }
  return false;
}

/** `the Amazon`, `the Zongo Laboratory`: a place or a body, not a person. */
function articleRule(tokens: Tokens, c: Candidate): readonly [MentionKind | 'other', Strength] | null {
  if (formAt(tokens, c.from - 1) !== 'the') return null;
  if (isFragment(tokens, c)) return ['other', 0];
  const next = formAt(tokens, c.to);
  const isList = next === ',' || next === tokens.lexicon.links.and || next === '.' || next === 'in';
  return [isList ? 'place' : 'organisation', 1];
}

/** Nothing but a capital: most often a company, a club, a group; a person where an act follows at a sentence's beginning. */
function oneCapitalRule(tokens: Tokens, c: Candidate): readonly [MentionKind | 'other', Strength] {
  if (isFragment(tokens, c) || isAfterIndefinite(tokens, c)) return ['other', 0];
  const acts = c.to < tokens.length && tokens.shapes[c.to] === LOWER && formAt(tokens, c.to).endsWith('ed');
  return [acts ? 'person' : 'organisation', 0];
}

/** Right beside another capitalised word or a hyphen: a piece of something longer. */
function isFragment(tokens: Tokens, { from, to }: Candidate): boolean {
  const before =
    tokens.sentences[from - 1] === tokens.sentences[from] &&
    tokens.shapes[from - 1] === CAPITAL &&
    (maskAt(tokens, from - 1) & FUNCTION) === 0;
  const after =
    tokens.sentences[to] === tokens.sentences[from] && (tokens.shapes[to] === CAPITAL || formAt(tokens, to) === '-');
  return before || after;
}

/** `... and Irrigated Agriculture`: the end of a longer title. */
function isAfterLink({ lexicon, passage }: Tokens, { from }: Candidate): boolean {
  const before = passage.words.forms[from - 1] ?? '';
  return before === lexicon.links.and || lexicon.links.for.has(before);
}

function isAfterIndefinite(tokens: Tokens, { from }: Candidate): boolean {
  const before = formAt(tokens, from - 1);
  return before === 'a' || before === 'an';
}

/** All in capitals: a heading, not a name. */
function isShouted(tokens: Tokens, { from, to }: Candidate): boolean {
  for (let i = from; i < to; i++) if (tokens.shapes[i] !== CAPITALS && tokens.shapes[i] !== OTHER) return false;
  return true;
}

/** `the Maasai community`, `the Gandhis`: the name of a people, or of whatever the noun says. */
function isModifier(tokens: Tokens, { from, to }: Candidate): boolean {
  if (to - from !== 1 || formAt(tokens, from - 1) !== 'the') return false;
  if (/(?:ists|ites|ians|ers|ans)$/.test(formAt(tokens, from))) return true;
  return (
    to < tokens.length &&
    tokens.shapes[to] === LOWER &&
    (maskAt(tokens, to) & (FUNCTION | SPEECH)) === 0 &&
    !/(?:ed|s)$/.test(formAt(tokens, to))
  );
}

/** `Americans`, `Muslims`. */
function isPlural(tokens: Tokens, { from, to }: Candidate): boolean {
  const form = formAt(tokens, to - 1);
  if (!form.endsWith('s') || form.length < 5) return false;
  if (to - from === 1) return (maskOf(tokens.lexicon, form.slice(0, -1)) & DEMONYM) !== 0;
  const phrases = tokens.lexicon.phrases.get(formAt(tokens, from));
  return (
    phrases?.some(
      phrase =>
        (phrase.mask & DEMONYM) !== 0 &&
        phrase.words.length === to - from &&
        phrase.words.every((word, k) => formAt(tokens, from + k) === (k === to - from - 1 ? `${word}s` : word)),
    ) ?? false
  );
}

/** Also a given name or a family name: `Jordan`, `Georgia`, `Washington`. */
function isNameWord(tokens: Tokens, { from, to }: Candidate): boolean {
  return to - from === 1 && (maskAt(tokens, from) & (GIVEN | SURNAME)) !== 0;
}

/** One word that is a common one too. */
function isPlainWord(tokens: Tokens, { from, to }: Candidate): boolean {
  return to - from === 1 && isOrdinary(tokens, from);
}

function isBody(tokens: Tokens, { from }: Candidate): boolean {
  return tokens.opens[from] === 0 || tokens.raised.has(formAt(tokens, from));
}

function hasPlainWords(tokens: Tokens, { from, to }: Candidate): boolean {
  for (let i = from; i < to; i++) {
    if (tokens.shapes[i] === CAPITAL && isOrdinary(tokens, i) && (maskAt(tokens, i) & (GIVEN | SURNAME)) === 0)
      return true;
  }
  return false;
}

const HEAD_KINDS: readonly (readonly [number, MentionKind | 'other'])[] = [
  [ORGANISATION_HEAD, 'organisation'],
  [WORK_HEAD, 'work'],
  [FACILITY_HEAD, 'place'],
  [PLACE_HEAD, 'place'],
];

function headRule(tokens: Tokens, candidate: Candidate): readonly [MentionKind | 'other', Strength] | null {
  const head = headOf(candidate);
  const mask = maskAt(tokens, head);
  const kind = HEAD_KINDS.find(([bit]) => (mask & bit) !== 0)?.[1];
  if (kind === undefined) return null;
  if (candidate.to - candidate.from === 1) return ['other', 1];
  const isArticled = formAt(tokens, candidate.from - 1) === 'the';
  if (isPersonal(tokens, candidate) && (mask & (GIVEN | SURNAME)) !== 0 && !isArticled) return null;
  if (
    kind === 'place' &&
    wordCount(tokens, candidate) === 2 &&
    speaks(tokens, candidate) &&
    formAt(tokens, candidate.from - 1) !== 'the'
  )
    return ['person', 2];
  if (kind === 'work' && (maskAt(tokens, candidate.from) & GIVEN) !== 0 && (mask & SURNAME) !== 0) return null;
  return [kind, 3];
}

/** A given name first and not more than three words. */
function isPersonal(tokens: Tokens, candidate: Candidate): boolean {
  return (maskAt(tokens, candidate.from) & GIVEN) !== 0 && wordCount(tokens, candidate) <= 3;
}

function placeLeadRule(tokens: Tokens, c: Candidate): readonly [MentionKind, Strength] | null {
  const mask = maskAt(tokens, c.from);
  if (c.to - c.from < 2) return null;
  if ((mask & DIRECTION) !== 0 && isEntry(tokens, { ...c, from: c.to - 1 }, DEMONYM)) return ['group', 3];
  if ((maskAt(tokens, c.to - 1) & DIRECTION) !== 0 && c.to - c.from === 2) return ['place', 2];
  if ((mask & DIRECTION) !== 0 && (maskAt(tokens, c.from + 1) & (PLACE | TOWN)) !== 0) return ['place', 3];
  if ((mask & PLACE_HEAD) !== 0 && c.link === c.from + 1) return ['place', 3];
  if ((mask & PLACE_LEAD) !== 0 && (mask & PARTICLE) === 0) return ['place', (mask & GIVEN) !== 0 ? 1 : 2];
  return null;
}

function givenNameRule(tokens: Tokens, c: Candidate): readonly [MentionKind, Strength] | null {
  const count = wordCount(tokens, c);
  if (count < 2 || count > 6 || c.link > c.from) return null;
  const first = maskAt(tokens, c.from);
  if ((first & GIVEN) === 0) return null;
  const last = maskAt(tokens, c.to - 1);
  if ((first & PLACE) !== 0 && (last & (GIVEN | SURNAME)) === 0) return null;
  if ((first & TOWN) !== 0 && (last & (GIVEN | SURNAME)) === 0 && isOrdinary(tokens, c.to - 1)) return null;
  if ((first & COMMON) !== 0 && (last & (GIVEN | SURNAME)) === 0 && isOrdinary(tokens, c.to - 1)) return null;
  return ['person', (first & (FEMALE | MALE)) !== 0 || (last & SURNAME) !== 0 ? 3 : 2];
}

/** Initials, `bin`, `van`, a hyphened given name, a Chinese or Korean family name first. */
function namePartsRule(tokens: Tokens, c: Candidate): readonly [MentionKind, Strength] | null {
  const count = wordCount(tokens, c);
  if (count < 2 || count > 7 || c.link > c.from) return null;
  for (let i = c.from; i < c.to; i++) {
    const mask = maskAt(tokens, i);
    if (tokens.shapes[i] === INITIAL && i < c.to - 1 && tokens.passage.words.forms[i]!.length <= 2)
      return ['person', 2];
    if (tokens.shapes[i] === LOWER && (mask & PARTICLE) !== 0)
      return [tokens.lexicon.landParticles.has(formAt(tokens, i)) ? 'place' : 'person', 1];
    if (i > c.from && (mask & GIVEN) !== 0 && (mask & (COMMON | PLACE)) === 0 && !hasPlainWords(tokens, c))
      return ['person', 2];
  }
  if ((maskAt(tokens, c.from) & SURNAME) !== 0 && !hasPlainWords(tokens, c)) return ['person', 2];
  if ((maskAt(tokens, c.to - 1) & SURNAME) !== 0 && !hasPlainWords(tokens, c)) return ['person', 2];
  return null;
}

function prepositionRule(tokens: Tokens, c: Candidate): readonly [MentionKind, Strength] | null {
  if ((maskAt(tokens, c.from - 1) & PLACE_PREPOSITION) === 0 || wordCount(tokens, c) > 3 || isPlainWord(tokens, c))
    return null;
  const word = formAt(tokens, c.from - 1);
  if (hasPlainWords(tokens, c)) return null;
  return ['place', word === 'in' || word === 'near' || word === 'across' ? 2 : 1];
}

/** A verdict for each candidate by the first rule that speaks. */
export function judge(tokens: Tokens, candidate: Candidate): Verdict {
  for (const rule of RULES) {
    const found = rule.test(tokens, candidate);
    if (found !== null) return { kind: found[0], strength: found[1], rule: rule.id };
  }
  return { kind: 'other', strength: 0, rule: 'none' };
}
