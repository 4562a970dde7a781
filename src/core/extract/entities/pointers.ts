/**
 * Pointers placed: descriptions and pronouns of one passage pointed at whom they mean, in text order.
 * In: mentions with the names' entities. Out: an entity per mention where it can be told, and entities that only descriptions name.
 * What could be two people's stays open: no pointer is placed on a guess between equals of one role.
 */
import type { EntityVocabulary } from '../../language/entities.ts';
import type { Entity, EntityFact, Mention } from '../../model/layers.ts';
import { normalForm } from '../../text/normal.ts';
import { spanIndexAt } from '../../text/spans.ts';
import { wordIndexAt } from '../../text/words.ts';
import { type Lexicon, lexiconOf, maskOf, SPEECH, splitList } from '../mentions/lexicon.ts';
import { pointerWordsOf, type Sex } from '../mentions/points.ts';
import type { Passage } from '../passage.ts';
import { tokenAt } from '../syntax/queries.ts';
import { barredNames, type WordTests } from './bars.ts';
import { beginsOwnClause } from './own-clauses.ts';
import { findStretches, type Stretch } from './quoted.ts';

export interface PlacedPointers {
  readonly entityOf: readonly (string | null)[];
  readonly entities: readonly Entity[];
}

/** A person named in the passage. */
export interface NamedPerson {
  readonly id: string;
  readonly sex: Sex | null;
  readonly facts: readonly EntityFact[];
}

/** What is known of a person at a point of the text. */
interface Known {
  readonly id: string;
  sex: Sex | null;
  /** Head nouns of titles and descriptions. */
  readonly roles: Set<string>;
  /** By role, what it was told to be of: `opposition` of `the leader of the opposition`. */
  readonly bodies: Map<string, string>;
  /** Normal forms of words in titles: `russian`, `police`. */
  readonly traits: Set<string>;
  lastToken: number;
  lastSentence: number;
  /** Whether the last mention opened its sentence's people. */
  wasFirst: boolean;
  wasQuoted: boolean;
  count: number;
}

/** A pronoun reaches this many sentences back. */
const REACH = 3;
/** People looked at for a pronoun, the last mentioned first. */
const MOST_CANDIDATES = 24;

/** Tokens between a description and `as` or `named`. */
const LONGEST_INTRODUCTION = 6;
/** Parts a quotation without a verb may follow. */
const MOST_PARTS = 4;
/** Tokens between two parts of one quotation. */
const LONGEST_INTERRUPTION = 24;

/** What speaks for an antecedent. Chosen by hand on made-up chains: being the sentence's first person weighs most (Lappin and Leass 1994). */
const FIRST_OF_OWN_SENTENCE = 6;
const FIRST_OF_ITS_SENTENCE = 4;
const SENTENCE_BACK = -3;
const SEX_KNOWN = 2;
const QUOTED = -3;
const NAMED = 2;
const EACH_MENTION = 1;
const MOST_MENTIONS = 3;

export function placePointers(
  passage: Passage,
  mentions: readonly Mention[],
  entityOf: readonly (string | null)[],
  people: readonly NamedPerson[],
  vocabulary: EntityVocabulary,
  makeId: (name: string) => string,
): PlacedPointers {
  return new Placing(passage, mentions, entityOf, people, vocabulary, makeId).run();
}

/** Printable ASCII. */
const PLAIN = /^[ -~]*$/;

class Placing {
  readonly #passage: Passage;
  readonly #mentions: readonly Mention[];
  readonly #entityOf: (string | null)[];
  readonly #people: ReadonlyMap<string, NamedPerson>;
  readonly #makeId: (name: string) => string;
  readonly #words: ReturnType<typeof pointerWordsOf>;
  readonly #indefinites: ReadonlySet<string>;
  readonly #copulas: ReadonlySet<string>;
  readonly #reflexives: ReadonlySet<string>;
  readonly #naming: ReadonlySet<string>;
  readonly #obliques: ReadonlySet<string>;
  readonly #posts: ReadonlySet<string>;
  readonly #related: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #lexicon: Lexicon;
  readonly #stretches: readonly Stretch[];
  /** Names of people, in text order. */
  readonly #names: readonly Mention[];
  readonly #tests: WordTests;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #sentence: Int32Array;
  /** By token: the name mention that begins there. */
  readonly #nameAt = new Map<number, number>();
  readonly #nameEnd = new Map<number, number>();
  /** By token: every mention that begins, or ends, there. */
  readonly #starting = new Map<number, number[]>();
  readonly #ending = new Map<number, number[]>();
  readonly #known = new Map<string, Known>();
  /** Ids, last mentioned last. */
  #recent: string[] = [];
  readonly #made: Entity[] = [];
  readonly #firstOf = new Map<number, string>();
  /** Whether the person named last is one of several who bear the name, untold which. */
  #isUntold = false;

  constructor(
    passage: Passage,
    mentions: readonly Mention[],
    entityOf: readonly (string | null)[],
    people: readonly NamedPerson[],
    vocabulary: EntityVocabulary,
    makeId: (name: string) => string,
  ) {
    this.#passage = passage;
    this.#mentions = mentions;
    this.#entityOf = [...entityOf];
    this.#people = new Map(people.map(person => [person.id, person]));
    this.#makeId = makeId;
    this.#words = pointerWordsOf(vocabulary.mentions);
    this.#indefinites = new Set(splitList(vocabulary.indefinites));
    this.#copulas = new Set(splitList(vocabulary.copulas));
    this.#reflexives = new Set(splitList(vocabulary.reflexives));
    this.#naming = new Set(splitList(vocabulary.naming));
    this.#obliques = new Set(splitList(vocabulary.obliques));
    this.#posts = new Set(splitList(vocabulary.posts));
    this.#related = relatedRoles(vocabulary.roleGroups);
    this.#lexicon = lexiconOf(vocabulary.mentions);
    this.#stretches = findStretches(passage, this.#lexicon);
    this.#names = mentions.filter(({ form, kind }) => form === 'name' && kind === 'person');
    this.#tests = {
      isSpeech: i => i >= 0 && (maskOf(this.#lexicon, this.#form(i)) & SPEECH) !== 0,
      isCopula: i => this.#copulas.has(this.#form(i)),
      isReflexive: i => this.#reflexives.has(this.#form(i)),
      within: i => this.#stretchAt(i)?.index ?? -1,
    };
    const n = mentions.length;
    this.#from = new Int32Array(n);
    this.#to = new Int32Array(n);
    this.#sentence = new Int32Array(n);
    mentions.forEach(({ start, end, form }, i) => {
      this.#from[i] = wordIndexAt(passage.words, start);
      let to = this.#from[i]!;
      while (to < passage.words.length && passage.words.end[to]! <= end) to++;
      this.#to[i] = to;
      this.#sentence[i] = spanIndexAt(passage.sentences, start);
      put(this.#starting, this.#from[i]!, i);
      put(this.#ending, to, i);
      if (form !== 'name') return;
      this.#nameAt.set(this.#from[i]!, i);
      this.#nameEnd.set(to, i);
    });
  }

  run(): PlacedPointers {
    for (const i of this.#inOrderOfHeads()) {
      const mention = this.#mentions[i]!;
      if (mention.form === 'name') this.#meetName(i);
      else if (mention.form === 'description') this.#placeDescription(i);
      else this.#placePronoun(i);
    }
    this.#mentions.forEach((mention, i) => {
      if (mention.form === 'pronoun') this.#placeSpeaker(i);
    });
    return { entityOf: this.#entityOf, entities: this.#made };
  }

  /** A possessor inside a description is met before the description: `his` of `his wife`. */
  #inOrderOfHeads(): readonly number[] {
    return this.#mentions.map((_, i) => i).sort((a, b) => this.#to[a]! - this.#to[b]! || a - b);
  }

  #form(i: number): string {
    return this.#passage.words.forms[i] ?? '';
  }

  #meetName(i: number): void {
    const id = this.#entityOf[i];
    if (this.#mentions[i]!.kind !== 'person' || id === undefined) return;
    this.#isUntold = id === null;
    if (id !== null) this.#meet(id, i);
  }

  #meet(id: string, i: number): Known {
    let known = this.#known.get(id);
    if (known === undefined) {
      known = this.#newKnown(id);
      this.#known.set(id, known);
    }
    const sentence = this.#sentence[i]!;
    const quoted = this.#stretchAt(this.#from[i]!) !== null;
    const isOblique = this.#obliques.has(this.#form(this.#from[i]! - 1));
    if (!this.#firstOf.has(sentence) && !quoted && !isOblique) this.#firstOf.set(sentence, id);
    known.lastToken = this.#from[i]!;
    known.lastSentence = sentence;
    known.wasFirst = this.#firstOf.get(sentence) === id;
    known.wasQuoted = quoted;
    known.count++;
    this.#recent = [...this.#recent.filter(each => each !== id).slice(-MOST_CANDIDATES), id];
    return known;
  }

  #newKnown(id: string): Known {
    const person = this.#people.get(id);
    const known: Known = {
      id,
      sex: person?.sex ?? null,
      roles: new Set(),
      bodies: new Map(),
      traits: new Set(),
      lastToken: -1,
      lastSentence: -1,
      wasFirst: false,
      wasQuoted: false,
      count: 0,
    };
    for (const fact of person?.facts ?? []) {
      if (fact.kind === 'title') this.#addRole(known, fact.value);
      if (fact.kind === 'nationality') known.traits.add(normalForm(fact.value));
    }
    return known;
  }

  #addRole(known: Known, description: string): void {
    const form = normalForm(description);
    // most are plain, and a class of all letters takes long to compile
    const words = form.split(PLAIN.test(form) ? /[^a-z0-9'.]+/ : /[^\p{L}\p{N}'.]+/u);
    const head = words.at(-1) ?? '';
    known.roles.add(head);
    for (const word of words) known.traits.add(word);
    const sex = this.#words.roles.get(head) ?? this.#words.kin.get(head);
    if (known.sex === null && sex !== undefined && sex !== 'either') known.sex = sex;
  }

  #stretchAt(token: number): Stretch | null {
    let low = 0;
    let high = this.#stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#stretches[middle]!.to <= token) low = middle + 1;
      else high = middle;
    }
    const stretch = this.#stretches[low];
    return stretch !== undefined && stretch.from <= token ? stretch : null;
  }

  #textOf(i: number): string {
    const { start, end } = this.#mentions[i]!;
    return this.#passage.text.slice(start, end);
  }

  #placeDescription(i: number): void {
    const named = this.#apposed(i) ?? this.#predicated(i) ?? this.#introduced(i);
    if (named !== null) {
      this.#entityOf[i] = named;
      const known = this.#known.get(named) ?? this.#meet(named, i);
      this.#addRole(known, this.#textOf(i));
      this.#addBody(known, i);
      return;
    }
    if (!this.#isDetermined(i)) return;
    if (this.#form(this.#from[i]! - 1) === 'as') return; // tried as an adult
    const id = this.#antecedent(i);
    if (id === undefined) return;
    this.#entityOf[i] = id ?? this.#found(i);
    this.#addBody(this.#meet(this.#entityOf[i]!, i), i);
  }

  /** What description `i` is of, by its first word: `the leader of the |opposition|`; null where nothing is told. */
  #bodyOf(i: number): string | null {
    let at = this.#to[i]!;
    if (!this.#posts.has(this.#form(at))) return null;
    at++;
    while (this.#words.determiners.has(this.#form(at))) at++;
    return this.#form(at);
  }

  #addBody(known: Known, i: number): void {
    const body = this.#bodyOf(i);
    if (body !== null) known.bodies.set(this.#form(this.#to[i]! - 1), body);
  }

  /** Whether one who bears a role, or one that can mean it, can be what description `i` is of: a premier is no leader of the opposition. */
  #isOfBody({ roles, bodies }: Known, i: number): boolean {
    const body = this.#bodyOf(i);
    const head = this.#form(this.#to[i]! - 1);
    return body === null || (bodies.has(head) ? bodies.get(head) === body : roles.has(head));
  }

  /** `port chief Lena Orr`, `Lena Orr, a port chief,`, `her father, Paul Roy`. */
  #apposed(i: number): string | null {
    const from = this.#from[i]!;
    const to = this.#to[i]!;
    const next =
      this.#nameAt.get(to) ?? (this.#form(to) === ',' && this.#isDetermined(i) ? this.#nameAt.get(to + 1) : undefined);
    const isNext = next !== undefined && this.#isPerson(next) && !this.#isListed(i, next);
    if (isNext && !this.#isOwnClause(i, next)) return this.#entityOf[next] ?? null;
    if (this.#form(from - 1) !== ',') return null;
    const before = this.#nameEnd.get(this.#beforeAge(from - 1));
    return before !== undefined && this.#isPerson(before) && this.#closes(to) ? (this.#entityOf[before] ?? null) : null;
  }

  #isPerson(i: number): boolean {
    return this.#mentions[i]!.kind === 'person';
  }

  /** `the driver, Ana Ruiz and ...` is a list, not an apposition. */
  #isListed(i: number, next: number): boolean {
    return this.#form(this.#to[i]!) === ',' && this.#form(this.#to[next]!) === this.#lexicon.links.and;
  }

  /** `dragged the child, |Orr| said`. */
  #isOwnClause(i: number, next: number): boolean {
    if (this.#form(this.#to[i]!) !== ',') return false;
    const place = { description: this.#from[i]!, from: this.#from[next]!, to: this.#to[next]! };
    return beginsOwnClause(this.#passage, this.#lexicon, place);
  }

  /** An apposition ends at a mark, or goes on with `of`, `for`, `who`. */
  #closes(to: number): boolean {
    const form = this.#form(to);
    const { links } = this.#lexicon;
    return (
      form === ',' ||
      form === '.' ||
      form === '' ||
      form === ')' ||
      links.of.has(form) ||
      links.for.has(form) ||
      form === 'at' ||
      form === 'in'
    );
  }

  /** Index of the token after the name, an age between commas skipped: `Orr, 42, an aide`. */
  #beforeAge(comma: number): number {
    const isAge = /^\d{1,3}$/.test(this.#form(comma - 1)) && this.#form(comma - 2) === ',';
    return isAge ? comma - 2 : comma;
  }

  /** `Orr is an aide`. */
  #predicated(i: number): string | null {
    let verb = this.#from[i]! - 1;
    if (!this.#copulas.has(this.#form(verb))) return null;
    while (this.#copulas.has(this.#form(verb - 1)) || this.#form(verb - 1) === 'has') verb--;
    const subject = this.#ending.get(verb)?.find(k => this.#mentions[k]!.form !== 'description');
    return subject === undefined || !this.#isPerson(subject) ? null : (this.#entityOf[subject] ?? null);
  }

  /** `A rower who identified herself as Ida Storm`, `a man named Ray Cole`. */
  #introduced(i: number): string | null {
    const to = this.#to[i]!;
    for (let at = to; at < to + LONGEST_INTRODUCTION && this.#form(at) !== ',' && this.#form(at) !== '.'; at++) {
      if (!this.#naming.has(this.#form(at)) || this.#isFinite(at)) continue;
      const name = this.#nameAt.get(at + 1);
      if (name !== undefined && this.#isPerson(name)) return this.#entityOf[name] ?? null;
    }
    return null;
  }

  /** `The mayor called Ray Cole` on the telephone; `a man called Ray Cole` did not. */
  #isFinite(at: number): boolean {
    const { syntax, words } = this.#passage;
    return syntax !== null && syntax.xpos[tokenAt(syntax, words.start[at]!)] === 'VBD';
  }

  #isDetermined(i: number): boolean {
    const first = this.#form(this.#from[i]!);
    if (this.#from[i]! + 1 < this.#to[i]! && this.#words.determiners.has(first)) return true;
    return this.#possessor(i) >= 0;
  }

  /** The name or pronoun that owns the description; -1 if there is none. */
  #possessor(i: number): number {
    const owner = this.#starting
      .get(this.#from[i]!)
      ?.find(k => k !== i && this.#mentions[k]!.form !== 'description' && this.#to[k]! < this.#to[i]!);
    return owner ?? -1;
  }

  /** Whom the description was used of before: an id, null for someone new, undefined where it can't be told. */
  #antecedent(i: number): string | null | undefined {
    if (this.#indefinites.has(this.#form(this.#from[i]!))) return null;
    const head = this.#form(this.#to[i]! - 1);
    const traits = this.#traitsOf(i);
    const owner = this.#possessor(i);
    const ownerId = owner < 0 ? null : (this.#entityOf[owner] ?? null);
    const able = this.#recent.filter(id => id !== ownerId && this.#fits(this.#known.get(id)!, head, traits));
    const fits = able.filter(id => this.#isOfBody(this.#known.get(id)!, i));
    if (fits.length === 0) return able.length > 0 ? undefined : null;
    if (fits.length === 1) return fits[0]!;
    const exact = fits.filter(
      id => this.#known.get(id)!.roles.has(head) && [...traits].every(trait => this.#known.get(id)!.traits.has(trait)),
    );
    if (exact.length === 1) return exact[0]!;
    const here = (exact.length > 0 ? exact : fits).filter(
      id => this.#sentence[i]! - this.#known.get(id)!.lastSentence <= 1,
    );
    return here.length === 1 ? here[0]! : undefined;
  }

  /** Words of a description besides its determiner and head. */
  #traitsOf(i: number): ReadonlySet<string> {
    const traits = new Set<string>();
    for (let at = this.#from[i]!; at < this.#to[i]! - 1; at++) {
      const form = this.#form(at);
      if (!this.#words.determiners.has(form) && /\p{L}/u.test(form) && form !== "'s") traits.add(form);
    }
    return traits;
  }

  /** One who bears the role or one that can mean it, and whose titles do not speak against the description's other words. */
  #fits(known: Known, head: string, traits: ReadonlySet<string>): boolean {
    const sex = this.#words.roles.get(head) ?? this.#words.kin.get(head) ?? 'either';
    if (sex !== 'either' && known.sex !== null && sex !== known.sex) return false;
    if (known.roles.has(head)) return [...traits].every(trait => known.traits.has(trait) || !isTelling(known, trait));
    const related = [...known.roles].some(role => this.#related.get(role)?.has(head));
    return related && [...traits].every(trait => known.traits.has(trait));
  }

  /** A new entity that only a description names. */
  #found(i: number): string {
    const text = this.#textOf(i).replace(/\s+/g, ' ');
    const first = this.#form(this.#from[i]!);
    const name = this.#words.determiners.has(first) && text.includes(' ') ? text.slice(text.indexOf(' ') + 1) : text;
    const id = this.#makeId(name);
    this.#made.push({ id, kind: 'person', name, aliases: [], facts: [] });
    const known = this.#newKnown(id);
    this.#addRole(known, name);
    this.#known.set(id, known);
    return id;
  }

  #placePronoun(i: number): void {
    const pronoun = this.#words.pronouns.get(this.#form(this.#from[i]!));
    if (pronoun === undefined || pronoun[0] !== 'pronoun' || this.#isUntold) return;
    const stretch = this.#stretchAt(this.#from[i]!);
    const speaker = stretch === null ? null : this.#speakerOf(stretch);
    const named = this.#namedBelow(i);
    let best: Known | null = null;
    let barred: Known | null = null;
    let fitting = 0;
    let bestScore = Number.NEGATIVE_INFINITY;
    let barredScore = Number.NEGATIVE_INFINITY;
    for (let k = this.#recent.length - 1; k >= 0; k--) {
      const known = this.#known.get(this.#recent[k]!)!;
      if (known.id === speaker) continue;
      const score = this.#score(known, i, pronoun[1], stretch !== null);
      if (named.has(known.id)) {
        if (score > barredScore) [barred, barredScore] = [known, score];
        continue;
      }
      if (score > Number.NEGATIVE_INFINITY) fitting++;
      if (score > bestScore) {
        best = known;
        bestScore = score;
      }
    }
    if (best === null || bestScore === Number.NEGATIVE_INFINITY) return;
    if (barred !== null && barredScore > bestScore && !this.#isOnlyOther(best, barred, pronoun[1])) return;
    this.#entityOf[i] = best.id;
    if (fitting === 1) best.sex ??= pronoun[1];
    this.#meet(best.id, i);
  }

  /** People whom the clause of pronoun `i` names. */
  #namedBelow(i: number): ReadonlySet<string> {
    const { start } = this.#mentions[i]!;
    const found = new Set<string>();
    for (const name of barredNames(this.#passage, this.#names, start, this.#tests)) {
      const id = this.#entityOf[this.#nameAt.get(wordIndexAt(this.#passage.words, name.start))!];
      if (id !== null && id !== undefined) found.add(id);
    }
    return found;
  }

  /** Whether nobody fits, but the one that is barred, who was named with `other` or since: then it is he. */
  #isOnlyOther(other: Known, barred: Known, sex: Sex): boolean {
    return this.#recent.every(id => {
      const known = this.#known.get(id)!;
      if (known === other || known === barred || known.lastSentence < other.lastSentence) return true;
      return known.sex !== null && known.sex !== sex;
    });
  }

  #score(known: Known, i: number, sex: Sex, isQuoted: boolean): number {
    if (known.sex !== null && known.sex !== sex) return Number.NEGATIVE_INFINITY;
    const back = this.#sentence[i]! - known.lastSentence;
    if (back > REACH) return Number.NEGATIVE_INFINITY;
    const isFirstHere = this.#firstOf.get(this.#sentence[i]!) === known.id;
    return (
      back * SENTENCE_BACK +
      (isFirstHere ? FIRST_OF_OWN_SENTENCE : known.wasFirst ? FIRST_OF_ITS_SENTENCE : 0) +
      (known.sex === sex ? SEX_KNOWN : 0) +
      (this.#people.has(known.id) ? NAMED : 0) +
      (known.wasQuoted && !isQuoted ? QUOTED : 0) +
      Math.min(known.count, MOST_MENTIONS) * EACH_MENTION
    );
  }

  /** Who the verb of speech beside a quotation says is speaking: the mention right before or after it. */
  #speakerOf(stretch: Stretch, depth = 0): string | null {
    for (const verb of stretch.verbs) {
      const beside = [...(this.#ending.get(verb) ?? []), ...(this.#starting.get(verb + 1) ?? [])];
      const at = beside.find(k => this.#mentions[k]!.kind === 'person' || this.#mentions[k]!.kind === 'organisation');
      if (at !== undefined && this.#entityOf[at] !== null) return this.#entityOf[at]!;
    }
    const before = depth < MOST_PARTS ? this.#stretchBefore(stretch) : undefined;
    return before !== undefined && this.#goesOn(before, stretch) ? this.#speakerOf(before, depth + 1) : null;
  }

  #stretchBefore(stretch: Stretch): Stretch | undefined {
    return this.#stretches[stretch.index - 1];
  }

  /** A quotation without a verb of its own, in the same line as the last one. */
  #goesOn(before: Stretch, stretch: Stretch): boolean {
    if (stretch.verbs.length > 0 || stretch.from - before.to > LONGEST_INTERRUPTION) return false;
    const { text, words } = this.#passage;
    return !text.slice(words.end[before.to]!, words.start[stretch.from]!).includes('\n');
  }

  /** `I` inside a quotation is its speaker. */
  #placeSpeaker(i: number): void {
    const pronoun = this.#words.pronouns.get(this.#form(this.#from[i]!));
    if (pronoun === undefined || pronoun[0] !== 'speaker') return;
    const stretch = this.#stretchAt(this.#from[i]!);
    if (stretch !== null) this.#entityOf[i] = this.#speakerOf(stretch);
  }
}

function put(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Whether a person of whom other traits are told would have been told to have this one. */
function isTelling(known: Known, trait: string): boolean {
  return known.traits.size > 1 && !known.traits.has(trait);
}

const relatedOf = new WeakMap<readonly (readonly string[])[], ReadonlyMap<string, ReadonlySet<string>>>();

/** By role: the roles that can mean it. The first of a group is meant by the others. */
function relatedRoles(groups: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string>> {
  let related = relatedOf.get(groups);
  if (related === undefined) {
    const made = new Map<string, Set<string>>();
    for (const [role, ...others] of groups) {
      const set = made.get(role!) ?? new Set<string>();
      for (const other of others) set.add(other);
      made.set(role!, set);
    }
    related = made;
    relatedOf.set(groups, related);
  }
  return related;
}
