/**
 * Facts: what the words around a person's name say of them: title, age, home, nationality.
 * In: a name in its passage. Out: facts with their spans. Nothing is inferred: a fact is a stretch of the text.
 */
import type { EntityVocabulary } from '../../language/entities.ts';
import type { WordList } from '../../language/mentions.ts';
import type { EntityFact, FactKind, Mention } from '../../model/layers.ts';
import { MARK, NUMBER, type Words, wordIndexAt } from '../../text/words.ts';
import { lexiconOf, splitList } from '../mentions/lexicon.ts';
import type { Passage } from '../passage.ts';
import type { Named } from './drafts.ts';
import { beginsOwnClause } from './own-clauses.ts';

/** Ages of people; other numbers after a comma are something else. */
const OLDEST = 120;
/** Words from a name to the comma that closes its apposition. */
const LONGEST_APPOSITION = 14;

interface Place {
  readonly passage: Passage;
  readonly mentions: readonly Mention[];
  /** Tokens of the name. */
  readonly from: number;
  readonly to: number;
  readonly index: number;
  readonly vocabulary: EntityVocabulary;
}

export function findFacts(
  passage: Passage,
  mentions: readonly Mention[],
  { mention, index }: Named,
  vocabulary: EntityVocabulary,
): readonly EntityFact[] {
  const from = wordIndexAt(passage.words, mention.start);
  let to = from;
  while (to < passage.words.length && passage.words.end[to]! <= mention.end) to++;
  const place = { passage, mentions, from, to, index, vocabulary };
  return [
    titleBefore(place),
    titleAfter(place),
    ageAfter(place),
    ageBefore(place),
    homeAfter(place),
    nationality(place),
  ].filter(fact => fact !== null);
}

function fact({ passage }: Place, kind: FactKind, start: number, end: number, value?: string): EntityFact {
  return { kind, value: value ?? passage.text.slice(start, end).replace(/\s+/g, ' '), start, end };
}

function gap({ passage }: Place, start: number, end: number): string {
  return passage.text.slice(start, end).trim();
}

/** `port chief Lena Orr`; `Orrin's first harbour aide, Lena Orr,`. */
function titleBefore(place: Place): EntityFact | null {
  const { mentions, index } = place;
  const name = mentions[index]!;
  for (let i = index - 1; i >= 0 && i >= index - 4; i--) {
    const before = mentions[i]!;
    if (before.form !== 'description' || before.end > name.start) continue;
    const between = gap(place, before.end, name.start);
    if (between.endsWith(',') && isOwnClause(place, before)) return null;
    // "the father of the girl, Ann Reed": whose name it is can't be told from the girl's
    if (between === ',' && isLinked(place, before)) continue;
    if (isOfSomething(place, before, between)) return titleFact(place, before);
    if (between !== '' && between !== ',') return null;
    if (between === ',' && !isDefinite(place, before)) return null;
    return titleFact(place, before);
  }
  return null;
}

/** `the director |of the archive,| Emmerich Sool`: of whom or what one holds a post; a mother of somebody is anybody's. */
function isOfSomething({ passage, vocabulary }: Place, { start, end }: Mention, between: string): boolean {
  const { kin, determiners } = vocabulary.mentions;
  const words = passage.text.slice(start, end).toLowerCase().split(/\s+/);
  const relatives = [...splitList(kin.female), ...splitList(kin.male), ...splitList(kin.either)];
  if (!splitList(determiners).includes(words[0]!) || relatives.includes(words.at(-1)!)) return false;
  const [link, ...rest] = between.split(' ');
  return splitList(vocabulary.posts).includes(link!) && rest.length > 0 && /^[^,.;:()“”"]{1,60},$/.test(rest.join(' '));
}

function isOwnClause({ passage, from, to, vocabulary }: Place, { start }: Mention): boolean {
  const description = wordIndexAt(passage.words, start);
  return beginsOwnClause(passage, lexiconOf(vocabulary.mentions), { description, from, to });
}

function isLinked({ passage: { words }, vocabulary }: Place, { start }: Mention): boolean {
  return splitList(vocabulary.posts).includes(words.forms[wordIndexAt(words, start) - 1] ?? '');
}

/** A description with a determiner or possessor may stand in apposition. */
function isDefinite({ passage, vocabulary, mentions }: Place, description: Mention): boolean {
  const first = passage.words.forms[wordIndexAt(passage.words, description.start)]!;
  if (splitList(vocabulary.mentions.determiners).includes(first)) return true;
  // a land nobody has heard of: "Maravia's water minister, Rosel Aumery"
  const opening = passage.text.slice(description.start, description.end).split(' ')[0]!;
  const isOwner = splitList(vocabulary.possessives).some(end => opening.endsWith(end));
  if (isOwner && opening[0] !== opening[0]!.toLowerCase()) return true;
  return mentions.some(
    ({ form, start, end }) => form === 'name' && start === description.start && end < description.end,
  );
}

/** The description without its article, an age or a day before it: `|42-year-old| pilot`, `on |Friday| Mayor Ann Reed`. */
function titleFact(place: Place, { start, end }: Mention): EntityFact {
  const { words } = place.passage;
  const { mentions, age } = place.vocabulary;
  const skipped = new Set([...splitList(mentions.determiners), ...splitList(mentions.calendar)]);
  let at = wordIndexAt(words, start);
  while (words.end[at]! < end) {
    if (skipped.has(words.forms[at]!)) at++;
    else if (words.end[at + 4]! < end && isAgeAt(words, at, age)) at += 5;
    else break;
  }
  // "medical director |Dr|"
  const degrees = new Set(splitList(place.vocabulary.degrees));
  let last = wordIndexAt(words, end - 1);
  while (last > at && (degrees.has(words.forms[last]!) || words.kind[last] === MARK)) last--;
  return fact(place, 'title', Math.max(start, words.start[at]!), Math.min(end, words.end[last]!));
}

/** `42-year-old`, hyphens and all. */
function isAgeAt({ forms }: Words, at: number, age: EntityVocabulary['age']): boolean {
  const { unit, after } = age;
  const [number, mark, year, , old] = forms.slice(at, at + 5);
  return isAge(number, age) && mark === '-' && splitList(unit).includes(year!) && splitList(after).includes(old!);
}

/** `Lena Orr, Holm's harbour adviser,`. */
function titleAfter(place: Place): EntityFact | null {
  const { mentions, index, passage } = place;
  const name = mentions[index]!;
  const comma = passage.words.forms[place.to];
  if (comma !== ',' && comma !== '(') return null;
  const from = place.to + 1;
  const limit = Math.min(passage.words.length, from + LONGEST_APPOSITION);
  for (let i = index + 1; i < mentions.length && i < index + 8; i++) {
    const after = mentions[i]!;
    if (after.start < name.end || after.form !== 'description') continue;
    const at = wordIndexAt(passage.words, after.start);
    if (
      mentions.some(
        ({ form, start }) =>
          form === 'name' && start > after.start && gap(place, after.end, start) === '' && start >= after.end,
      )
    )
      return null;
    if (at !== skipAge(passage.words, from)) return null;
    return at < limit ? titleFact(place, after) : null;
  }
  return null;
}

/** Index past `42,` */
function skipAge(words: Words, at: number): number {
  return words.kind[at] === NUMBER && words.forms[at + 1] === ',' ? at + 2 : at;
}

function isAge(form: string | undefined, { numbers }: EntityVocabulary['age']): boolean {
  const years = form === undefined ? 0 : yearsOf(form, numbers);
  return years > 0 && years <= OLDEST;
}

function ageValue({ passage, vocabulary }: Place, at: number): string {
  return String(yearsOf(passage.words.forms[at]!, vocabulary.age.numbers));
}

/** `42`, `nine`; 0 for what is no number of years. */
function yearsOf(form: string, numbers: WordList): number {
  return /^\d{1,3}$/.test(form) ? Number(form) : splitList(numbers).indexOf(form) + 1;
}

/** An age that follows a name, in apposition, told of it, or in its description. */
function ageAfter(place: Place): EntityFact | null {
  return ageApposed(place) ?? ageTold(place) ?? ageDescribed(place);
}

/** `Marlon Randolph, 23, of`; `(23)`; `, aged 23`. */
function ageApposed(place: Place): EntityFact | null {
  const { words } = place.passage;
  const { forms } = words;
  const open = forms[place.to];
  if (open !== ',' && open !== '(') return null;
  let at = place.to + 1;
  if (forms[at] !== undefined && splitList(place.vocabulary.age.before).includes(forms[at]!)) at++;
  if (!isAge(forms[at], place.vocabulary.age)) return null;
  const last = isOldAt(forms, at + 1, place.vocabulary.age) ? at + 2 : at;
  const next = forms[last + 1];
  // "Ann Reed, 40-year-old Sam Reed": the age of whoever comes next
  if (next === '-' && words.end[at] === words.start[at + 1] && words.end[at + 1] === words.start[at + 2]) return null;
  const ends = next === undefined || [',', ')', '.', ';', ':', '-', '—'].includes(next);
  return ends ? fact(place, 'age', words.start[at]!, words.end[last]!, ageValue(place, at)) : null;
}

/** `42 |years old|`. */
function isOldAt(forms: readonly string[], at: number, { unit, after }: EntityVocabulary['age']): boolean {
  return splitList(unit).includes(forms[at] ?? '') && splitList(after).includes(forms[at + 1] ?? '');
}

/** `Lena Orr is 42 years old`, `Orr, who was 42 and`. */
function ageTold(place: Place): EntityFact | null {
  const { words } = place.passage;
  const { forms } = words;
  const { being, relatives, followers } = place.vocabulary.age;
  let at = forms[place.to] === ',' ? place.to + 1 : place.to;
  if (splitList(relatives).includes(forms[at] ?? '')) at++;
  if (!splitList(being).includes(forms[at] ?? '')) return null;
  const number = at + 1;
  // "Orr is one of three": a number in words counts anything
  if (words.kind[number] !== NUMBER || !isAge(forms[number], place.vocabulary.age)) return null;
  at = number + 1;
  if (isOldAt(forms, at, place.vocabulary.age)) at += 2;
  const isClosed =
    forms[at] === undefined ||
    (words.kind[at] === MARK && forms[at] !== '-') ||
    splitList(followers).includes(forms[at]!);
  return isClosed ? fact(place, 'age', words.start[number]!, words.end[at - 1]!, ageValue(place, number)) : null;
}

/** Words after which a description speaks of somebody else. */
function stopsOf({ age, obliques, home }: EntityVocabulary): ReadonlySet<string> {
  return new Set([...splitList(age.relatives), ...splitList(obliques), ...splitList(home)]);
}

/** Words of a description in which its age stands. */
const DESCRIPTION = 6;

/** `Lena Orr, a 42-year-old pilot`, `Orr, a pilot aged 42`. */
function ageDescribed(place: Place): EntityFact | null {
  const { words } = place.passage;
  const { forms } = words;
  const { age, mentions } = place.vocabulary;
  const opener = forms[place.to] ?? '';
  if (opener !== ',' && !splitList(age.being).includes(opener)) return null;
  if (!splitList(mentions.determiners).includes(forms[place.to + 1] ?? '')) return null;
  const stops = stopsOf(place.vocabulary);
  for (let at = place.to + 2; at < place.to + 2 + DESCRIPTION; at++) {
    const form = forms[at];
    if (form === undefined || stops.has(form) || (words.kind[at] === MARK && form !== '-')) return null;
    if (!isAge(form, age)) continue;
    if (splitList(age.before).includes(forms[at - 1]!))
      return fact(place, 'age', words.start[at]!, words.end[at]!, ageValue(place, at));
    const last = at + 4;
    // "a friend, 42-year-old Sam Reed": whose name follows has the age
    const next = place.passage.text[words.start[last + 1] ?? -1] ?? '';
    return isAgeAt(words, at, age) && next === next.toLowerCase()
      ? fact(place, 'age', words.start[at]!, words.end[last]!, form)
      : null;
  }
  return null;
}

/** Words between an age and the name it belongs to: "the 42-year-old mayor Ann Reed". Further off it may be another's. */
const MOST_BETWEEN = 2;

/** `42-year-old Lena Orr`, with words between. */
function ageBefore(place: Place): EntityFact | null {
  const { words } = place.passage;
  const { forms } = words;
  const units = splitList(place.vocabulary.age.unit);
  const last = splitList(place.vocabulary.age.after);
  // "an 18-year-old friend of Ann Reed"
  const stops = stopsOf(place.vocabulary);
  for (let at = place.from - 1; at > place.from - 2 - MOST_BETWEEN && at >= 4; at--) {
    if (words.kind[at] === MARK || stops.has(forms[at]!)) return null;
    if (!last.includes(forms[at]!) || forms[at - 1] !== '-' || !units.includes(forms[at - 2]!)) continue;
    const number = at - 4;
    // "seventy-two-year-old"
    if (forms[number - 1] === '-') return null;
    return isAge(forms[number], place.vocabulary.age)
      ? fact(place, 'age', words.start[number]!, words.end[at]!, ageValue(place, number))
      : null;
  }
  return null;
}

/** `, 23, of Kansas City`, `from Beckenham`. */
function homeAfter(place: Place): EntityFact | null {
  const { words } = place.passage;
  let at = place.to;
  if (words.forms[at] === ',') at++;
  at = skipAge(words, at);
  if (!splitList(place.vocabulary.home).includes(words.forms[at] ?? '')) return null;
  const home = place.mentions.find(
    ({ kind, form, start }) => kind === 'place' && form === 'name' && start === words.start[at + 1],
  );
  return home === undefined ? null : fact(place, 'home', home.start, home.end);
}

/** `Russian President Vladimir Putin`. */
function nationality(place: Place): EntityFact | null {
  const { mentions, index } = place;
  for (let i = index - 1; i >= 0 && i >= index - 4; i--) {
    const before = mentions[i]!;
    if (before.form !== 'description') continue;
    if (gap(place, before.end, mentions[index]!.start) !== '') return null;
    const group = mentions.find(
      ({ kind, start, end }) => kind === 'group' && start >= before.start && end < before.end,
    );
    return group === undefined ? null : fact(place, 'nationality', group.start, group.end);
  }
  return null;
}
