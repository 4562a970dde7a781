/**
 * Credits: whom a text names as where it has the story or a fact from: an agency or outlet, and the words that make it a credit.
 * In: a passage. Out: spans such as `told AFP`, `the Harbour Gazette reported`, `(Reuters) -`, with the credited name.
 * Not here: names under pictures, outlets that take part in the story, outlets merely mentioned.
 */
import type { CreditVocabulary, LayoutVocabulary } from '../../language/layout.ts';
import type { Credit } from '../../model/layers.ts';
import type { Block } from '../../model/report.ts';
import { compareSpans, spanIndexAt } from '../../text/spans.ts';
import { NUMBER, WORD, wordIndexAt, wordsInSpan } from '../../text/words.ts';
import type { Passage } from '../passage.ts';

/** A name of an outlet: words `[from, to)`. */
interface Name {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly isAgency: boolean;
}

interface Reading {
  readonly passage: Passage;
  readonly crediting: CreditVocabulary;
  readonly phrases: CreditPhrases;
  /** Agencies' names by their first word. */
  readonly agencies: readonly Name[];
  readonly agencyAt: ReadonlyMap<number, Name>;
}

/** Phrases cut into words, by their first word, in the order of the vocabulary. */
type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** The phrases of a vocabulary, cut once: every word of a text may begin one. */
type CreditPhrases = Readonly<Record<'before' | 'plainlyBefore' | 'after', Phrases>>;

const phrasesOf = new WeakMap<CreditVocabulary, CreditPhrases>();

function phrasesFor(crediting: CreditVocabulary): CreditPhrases {
  const known = phrasesOf.get(crediting);
  if (known !== undefined) return known;
  const { before, plainlyBefore, after } = crediting;
  const phrases = { before: byFirst(before), plainlyBefore: byFirst(plainlyBefore), after: byFirst(after) };
  phrasesOf.set(crediting, phrases);
  return phrases;
}

function byFirst(phrases: readonly string[]): Phrases {
  const index = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const known = index.get(words[0]!);
    if (known === undefined) index.set(words[0]!, [words]);
    else known.push(words);
  }
  return index;
}

/** Words of an outlet's name that no list has. */
const LONGEST_NAME = 5;
/** Words before which a name in brackets still opens a report: `ORRIN, Vesk, March 3 (Reuters) -`. */
const DATELINE_WORDS = 12;

/** One credit a name, the first in the text; `outlet` is whose text it is, which credits nobody by naming itself. */
export function findCredits(
  passage: Passage,
  vocabulary: LayoutVocabulary,
  outlet: string | null = null,
): readonly Credit[] {
  const reading = readNames(passage, vocabulary);
  const found = [
    ...reading.agencies.flatMap(
      name => creditLine(reading, name) ?? dateline(reading, name) ?? rights(reading, name) ?? [],
    ),
    ...spokenCredits(reading),
  ];
  const first = new Map<string, Credit>();
  for (const credit of found.sort(compareSpans)) if (!first.has(credit.to)) first.set(credit.to, credit);
  // "the Enquirer" is the Vesk Enquirer, or one that can't be told
  const fuller = [...first.keys(), ...(outlet === null ? [] : [outlet])];
  return [...first.values()].filter(
    ({ to }) => (outlet === null || !isOwnName(to, outlet)) && !fuller.some(other => other.endsWith(` ${to}`)),
  );
}

/** `fox59.com`, `www.orrin-courier.example/news`: the part that is the outlet's name. */
const ADDRESS = /^(?:https?:\/\/)?(?:www\.)?([\w-]+)\.[a-z.]+(?:\/.*)?$/i;

/** Whether an outlet is called by this name: `NBC News` is nbcnews.com, and so is `FOX59 News` fox59.com. */
function isOwnName(name: string, outlet: string): boolean {
  const address = ADDRESS.exec(outlet)?.[1];
  if (address === undefined) return lettersOf(name) === lettersOf(outlet);
  const words = name.split(/\s+/);
  return words.some((_, i) => lettersOf(words.slice(0, i + 1).join(' ')) === lettersOf(address));
}

/** Letters and digits alone, small, without an opening article. */
function lettersOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function readNames(passage: Passage, vocabulary: LayoutVocabulary): Reading {
  const byPlace = new Map<number, Name>();
  for (const { name, forms } of vocabulary.agencies) {
    for (const form of forms) {
      for (const [from, to] of placesOf(passage, form)) {
        const known = byPlace.get(from);
        if (known === undefined || to > known.to) byPlace.set(from, { from, to, name, isAgency: true });
      }
    }
  }
  const agencies = [...byPlace.values()].sort((a, b) => a.from - b.from);
  // `Press Association` inside `The Press Association`
  const outer = agencies.filter(
    (name, i) => !agencies.slice(Math.max(0, i - 2), i).some(before => before.to >= name.to),
  );
  return {
    passage,
    crediting: vocabulary.crediting,
    phrases: phrasesFor(vocabulary.crediting),
    agencies: outer,
    agencyAt: new Map(outer.map(name => [name.from, name])),
  };
}

/** Whole words that spell `form`, case and all, so that "ap" is none. */
function placesOf({ text, words }: Passage, form: string): readonly (readonly [number, number])[] {
  const places: (readonly [number, number])[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const first = wordIndexAt(words, at);
    const last = wordIndexAt(words, at + form.length - 1);
    if (words.start[first] === at && words.end[last] === at + form.length) places.push([first, last + 1]);
  }
  return places;
}

function creditOf({ passage: { words } }: Reading, from: number, to: number, name: string): Credit {
  return { start: words.start[from]!, end: words.end[to - 1]!, to: name };
}

function blockAt({ passage: { blocks, words } }: Reading, i: number): Block | null {
  const at = spanIndexAt(blocks, words.start[i]!);
  return at < 0 ? null : blocks[at]!;
}

/** `Additional reporting by AP`: in a line of credits every agency is one, unless the line is a picture's. */
function creditLine(reading: Reading, name: Name): Credit | null {
  const block = blockAt(reading, name.from);
  if (block?.kind !== 'credit' || isOfPicture(reading, block)) return null;
  const { from, to } = wordsInSpan(reading.passage.words, block);
  return creditOf(reading, from, to, name.name);
}

function isOfPicture({ passage: { words }, crediting }: Reading, block: Block): boolean {
  const { from, to } = wordsInSpan(words, block);
  for (let i = from; i < to; i++) if (crediting.pictures.has(words.forms[i]!)) return true;
  return false;
}

/** `ORRIN (Reuters) -`, `(CNN) A ferry sank`. */
function dateline(reading: Reading, name: Name): Credit | null {
  const { words } = reading.passage;
  const block = blockAt(reading, name.from);
  if (block === null || block.kind === 'caption') return null;
  const { from, to } = wordsInSpan(words, block);
  const open = bracketBefore(reading, name.from, from);
  const close = bracketAfter(reading, name.to, to);
  if (open < 0 || close < 0 || open - from > DATELINE_WORDS) return null;
  const isDash = close + 1 < to && /^[-–—―_]/.test(formAt(reading, close + 1));
  const opens = open === from && close + 1 < to;
  if (!isDash && !opens && block.kind !== 'dateline') return null;
  return creditOf(reading, open, isDash ? close + 2 : close + 1, name.name);
}

/** The bracket that opens before a name, other names of a list between: `(CBS/AP)`; -1 if there is none. */
function bracketBefore(reading: Reading, at: number, floor: number): number {
  for (let i = at - 1; i >= floor && at - i < LONGEST_NAME; i--) {
    if (formAt(reading, i) === '(') return i;
    if (formAt(reading, i) === ')') return -1;
  }
  return -1;
}

function bracketAfter(reading: Reading, at: number, limit: number): number {
  for (let i = at; i < limit && i - at < LONGEST_NAME; i++) {
    if (formAt(reading, i) === ')') return i;
    if (formAt(reading, i) === '(') return -1;
  }
  return -1;
}

/** `Copyright 2031 The Associated Press`. */
function rights(reading: Reading, name: Name): Credit | null {
  const block = blockAt(reading, name.from);
  if (block !== null && isOfPicture(reading, block)) return null;
  let at = name.from - 1;
  while (at >= 0 && (reading.passage.words.kind[at] === NUMBER || reading.crediting.articles.has(formAt(reading, at))))
    at--;
  return reading.crediting.rights.includes(formAt(reading, at)) ? creditOf(reading, at, name.to, name.name) : null;
}

function formAt({ passage: { words } }: Reading, i: number): string {
  return words.forms[i] ?? '';
}

/** Credits in running text, by the words before a name or after it. */
function spokenCredits(reading: Reading): readonly Credit[] {
  const { words } = reading.passage;
  const found: Credit[] = [];
  for (let i = 0; i < words.length; i++) {
    if (words.kind[i] !== WORD) continue;
    const kind = blockAt(reading, i)?.kind;
    if (kind === undefined || !READ.has(kind)) continue;
    const credit = creditAfter(reading, i) ?? creditBefore(reading, i);
    if (credit !== null) found.push(credit);
  }
  return found;
}

/** Blocks whose sentences are read. */
const READ: ReadonlySet<Block['kind']> = new Set(['paragraph', 'standfirst', 'entry', 'headline']);

/** `told AFP`, `according to the Wall Street Journal`: a phrase that begins at word `i`, then a name. */
function creditAfter(reading: Reading, i: number): Credit | null {
  return (
    creditThrough(reading, i, reading.phrases.plainlyBefore, true) ??
    creditThrough(reading, i, reading.phrases.before, false)
  );
}

function creditThrough(reading: Reading, i: number, phrases: Phrases, isPlain: boolean): Credit | null {
  for (const end of phraseEnds(reading, i, phrases)) {
    const name = nameAfter(reading, end, isPlain);
    if (name !== null && !isSomebody(reading, name)) return creditOf(reading, i, name.to, name.name);
  }
  return null;
}

/** `The Associated Press reported`: a name that begins at word `i`, then a phrase. */
function creditBefore(reading: Reading, i: number): Credit | null {
  const name = nameAt(reading, i, false, isIntroduced(reading, i));
  if (name === null || (i > 0 && isNameWord(reading, i - 1) && !name.isAgency)) return null;
  let at = name.to;
  while (reading.crediting.adverbs.has(formAt(reading, at))) at++;
  const end = phraseEnds(reading, at, reading.phrases.after)[0];
  if (end === undefined) return null;
  const from = reading.crediting.articles.has(formAt(reading, i - 1)) ? i - 1 : i;
  return creditOf(reading, from, end, name.name);
}

/** Ends of the phrases whose words stand at word `i`. */
function phraseEnds(reading: Reading, i: number, phrases: Phrases): readonly number[] {
  const found = phrases.get(formAt(reading, i));
  if (found === undefined) return NONE;
  return found
    .filter(words => words.every((word, k) => formAt(reading, i + k) === word))
    .map(words => i + words.length);
}

const NONE: readonly number[] = [];

/** The outlet whose name begins at word `at`, its article and kind skipped: `the newspaper Le Phare`. */
function nameAfter(reading: Reading, at: number, isPlain: boolean): Name | null {
  let from = at;
  let isArticled = false;
  let isKind = false;
  const own = nameAt(reading, from, isPlain, false);
  if (own !== null) return own;
  for (let steps = 0; steps < LONGEST_NAME; steps++) {
    const form = formAt(reading, from);
    if (reading.crediting.articles.has(form)) isArticled = true;
    else if (reading.crediting.kinds.has(form) && !isNameWord(reading, from)) isKind = true;
    else break;
    from++;
  }
  return nameAt(reading, from, isPlain, isArticled || isKind, isKind);
}

/** An article or a kind of outlet stands before word `i`. */
function isIntroduced(reading: Reading, i: number): boolean {
  const form = formAt(reading, i - 1);
  return reading.crediting.articles.has(form) || reading.crediting.kinds.has(form);
}

function nameAt(
  reading: Reading,
  from: number,
  isPlain: boolean,
  isIntroducedName: boolean,
  isKind = false,
): Name | null {
  const agency = reading.agencyAt.get(from);
  if (agency !== undefined) return agency;
  let first = from;
  // `The Harbour Gazette`
  if (reading.crediting.articles.has(formAt(reading, first))) {
    const inner = reading.agencyAt.get(first + 1);
    if (inner !== undefined) return { ...inner, from };
    first++;
  }
  let to = first;
  while (to - first < LONGEST_NAME && isNameWord(reading, to)) to++;
  if (to === first) return null;
  const { nameWords } = reading.crediting;
  const isOutlet =
    nameWords.has(formAt(reading, to - 1)) ||
    (to - first > 1 && reading.crediting.nameOpeners.has(formAt(reading, first)));
  const isLong = to - first > 1 || first > from || isIntroducedName;
  if (!(isOutlet && isLong) && !isPlain && !isKind) return null;
  const { text, words } = reading.passage;
  const name = text.slice(words.start[first]!, words.end[to - 1]!).replace(/\s+/g, ' ');
  return { from, to, name, isAgency: false };
}

function isNameWord({ passage: { text, words } }: Reading, i: number): boolean {
  if (i < 0 || i >= words.length || words.kind[i] !== WORD) return false;
  return /^[\p{Lu}\p{Lt}]/u.test(text.slice(words.start[i]!, words.end[i]!));
}

/** `told Fox News viewers`, `according to Reuters executives`: people, not the outlet. */
function isSomebody(reading: Reading, name: Name): boolean {
  return reading.crediting.people.has(formAt(reading, name.to));
}
