/**
 * Frame words: the words that say what a value is a value of. In: a tree, a span and what each token means. Out: concepts by role.
 * The noun a value modifies is its head, or the verb it modifies; who and whom of it come next. A verb that says little by itself
 * ("the call lasted", "they had a call", "the toll rose to") lends its place to its argument.
 */
import type { FrameLabel, FrameRole, FrameWord } from '../../model/layers.ts';
import { baseRelation, dependentBy, dependents } from '../syntax/children.ts';
import {
  ADP,
  type Argument,
  argumentsOf,
  clauseOf,
  headOf,
  isPredicate,
  NOUN,
  PRON,
  PROPN,
  type Tree,
  VERB,
} from '../syntax/clauses.ts';
import { sentenceOf } from '../syntax/queries.ts';
import { clauseLabel, type LabelSource, nounLabel } from './finding-labels.ts';

/** What tokens mean, by index: a concept, or empty for grammar words and for values. */
export interface Meanings {
  readonly concept: readonly string[];
  /** The entity whose mention the token belongs to; null for other words. */
  readonly entityOf: (token: number) => string | null;
  /** Verbs that say little by themselves (`have`, `last`, `take`): their arguments speak for them. */
  readonly isLight: (token: number) => boolean;
  /** Verbs that put a value on their subject (`amount`, `rise`). */
  readonly isLevel: (token: number) => boolean;
  /** Nouns that stand for the size of something (`number`, `value`). */
  readonly isSize: (token: number) => boolean;
  /** Verbs whose object is a part of their subject (`include`). */
  readonly isHolding: (token: number) => boolean;
  readonly isSaying: (token: number) => boolean;
  /** Nouns of what people speak at: a date by the saying is theirs too. */
  readonly isOccasion: (token: number) => boolean;
  /** Prepositions after which stands what came just before. */
  readonly isSequel: (preposition: string) => boolean;
}

/** What a value hangs on. `said`: a date by a verb of saying, which is the date of the saying. */
export interface FrameReading {
  readonly attribute: 'said' | null;
  readonly words: readonly FrameWord[];
  /** Whether the value is a part of something it names: "two of the injured". */
  readonly isPart?: boolean;
  readonly label: FrameLabel | null;
}

/**
 * What is known of a value before its tree is read. `dated`: its noun alone tells it ("the Wednesday call"); `counted`: noun and verb do
 * ("six people were killed"); `apart`: its clause does not speak of it ("12 of the 30 passengers"); `year`: a date so coarse that what
 * came just before lies in it too.
 */
export interface FrameStyle {
  readonly kind: 'dated' | 'year' | 'counted' | 'measured' | 'apart';
  /** Whether the quantity layer already names what is counted. */
  readonly hasHead: boolean;
}

/** Modifiers of a noun that tell one thing from another: whose, of what, which. */
const TELLING: ReadonlySet<string> = new Set(['nmod', 'compound', 'amod', 'appos', 'flat', 'conj']);

/** What a span hangs on; more than one where it dates two events at once. */
export function frameWordsOf(
  tree: Tree,
  source: LabelSource,
  style: FrameStyle,
  meanings: Meanings,
): readonly FrameReading[] {
  const { from, to } = source;
  if (from >= to) return [{ attribute: null, words: [], label: null }];
  const reader = new FrameReader(tree, source, style, meanings);
  const top = headOf(tree.syntax, from, to);
  const found = readAt(reader, tree, { from, to }, style);
  const isPart = style.kind === 'counted' && dependents(tree.children, top).some(c => c >= to && isOf(tree, c));
  return isPart ? found.map(each => ({ ...each, isPart })) : found;
}

/** Tokens `[from, to)`. */
interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

function isOf({ syntax }: Tree, token: number): boolean {
  return baseRelation(syntax.deprel[token]!) === 'nmod';
}

function readAt(reader: FrameReader, tree: Tree, span: TokenSpan, style: FrameStyle): readonly FrameReading[] {
  const top = headOf(tree.syntax, span.from, span.to);
  const parent = tree.syntax.head[top]!;
  if (style.kind === 'apart') return [reader.apart(parent, top)];
  if (isSaid(tree, top) && style.kind !== 'dated' && style.kind !== 'year') return [reader.complement(top)];
  if (parent < 0) return [reader.alone(top)];
  const dated = isDate(style) ? attributedTo(tree, top, span) : -1;
  if (dated >= 0) return [reader.noun(dated, top)];
  if (isPredicate(tree, parent)) return reader.clause(parent, top);
  return reader.dated(parent, top) ?? [reader.noun(parent, top)];
}

function isDate({ kind }: FrameStyle): boolean {
  return kind === 'dated' || kind === 'year';
}

/** Words from an attributive date to its noun. */
const ATTRIBUTED_REACH = 4;

/** "Convicted of the May 3, 2031 attempted murder": the noun behind a date with an article, which a tree may hang on the verb; -1 if none is. */
function attributedTo({ syntax, children }: Tree, top: number, { from, to }: TokenSpan): number {
  const article = dependentBy(syntax, children, top, 'det');
  if (article < 0 || article >= from) return -1;
  const { to: end } = sentenceOf(syntax, top);
  for (let i = to; i < Math.min(end, to + ATTRIBUTED_REACH); i++) {
    if (syntax.deprel[i] === 'punct' || syntax.upos[i] === ADP) return -1;
    if (syntax.upos[i] === NOUN) return i;
  }
  return -1;
}

/** "The toll is 34", "the deal's value would be $146 billion": the value is what is said of a subject. */
function isSaid({ syntax, children }: Tree, top: number): boolean {
  return syntax.upos[top] !== VERB && dependentBy(syntax, children, top, 'nsubj') >= 0;
}

/** Tokens before "which" in which its noun stands: a comma may be between. */
const ANTECEDENT_REACH = 2;

function isNoun({ syntax }: Tree, token: number): boolean {
  return syntax.upos[token] === NOUN || syntax.upos[token] === PROPN;
}

/** Reads the frame words of one value. */
class FrameReader {
  readonly #tree: Tree;
  readonly #source: LabelSource;
  readonly #style: FrameStyle;
  readonly #meanings: Meanings;

  constructor(tree: Tree, source: LabelSource, style: FrameStyle, meanings: Meanings) {
    this.#tree = tree;
    this.#source = source;
    this.#style = style;
    this.#meanings = meanings;
  }

  /** A value that is the whole phrase: only what it holds besides speaks for it. */
  alone(top: number): FrameReading {
    return { attribute: null, words: this.#started(top).words, label: null };
  }

  /** A value of which its clause does not speak: only the noun it modifies does. */
  apart(parent: number, top: number): FrameReading {
    const isOfNoun = parent >= 0 && this.#tree.syntax.deprel[top] === 'nummod' && isNoun(this.#tree, parent);
    if (!isOfNoun) return this.alone(top);
    const collector = this.#started(top);
    collector.measured(parent);
    return { attribute: null, words: collector.words, label: nounLabel(this.#tree, this.#source, parent) };
  }

  /** A value said of a subject. */
  complement(top: number): FrameReading {
    const collector = new Collector(this.#tree, this.#meanings);
    const subject = dependentBy(this.#tree.syntax, this.#tree.children, top, 'nsubj');
    collector.measured(subject);
    for (const { token, role } of argumentsOf(this.#tree, top)) {
      if (token !== subject && role !== 'what') collector.nominal(token, 'near');
    }
    for (const c of dependents(this.#tree.children, top)) if (this.#isAdverbial(c)) this.#addWith(c, collector);
    return { attribute: null, words: collector.words, label: nounLabel(this.#tree, this.#source, subject) };
  }

  #isAdverbial(token: number): boolean {
    return baseRelation(this.#tree.syntax.deprel[token]!) === 'advcl';
  }

  /** "With debt included": what a clause beside it adds. */
  #addWith(clause: number, collector: Collector): void {
    for (const { token, role } of argumentsOf(this.#tree, clause))
      if (role !== 'what') collector.nominal(token, 'participant');
  }

  /** A value that modifies a noun. */
  noun(parent: number, top: number): FrameReading {
    const collector = this.#started(top);
    collector.measured(parent);
    const predicate = clauseOf(this.#tree, parent);
    if (predicate >= 0) this.#outerClause(predicate, parent, collector);
    return { attribute: null, words: collector.words, label: this.#nounLabel(parent, predicate) };
  }

  /** A date the tree hangs on a name dates what happened there: "arrested in Leith on Sunday". Null for any other noun. */
  dated(parent: number, top: number): readonly FrameReading[] | null {
    if (!this.#isDate() || this.#meanings.entityOf(parent) === null) return null;
    const predicate = clauseOf(this.#tree, parent);
    if (predicate >= 0) return this.clause(predicate, top);
    return [{ attribute: null, words: [], label: null }];
  }

  /** A value that modifies a verb; then what the verb's clause dates besides. */
  clause(predicate: number, top: number): readonly FrameReading[] {
    const said = this.#isDate() && this.#meanings.isSaying(predicate);
    const main = {
      ...this.#clauseWords(predicate, top, this.#started(top)),
      attribute: said ? ('said' as const) : null,
    };
    const second = said
      ? (this.#announced(predicate) ?? this.#spokenAt(predicate))
      : this.#style.kind === 'year'
        ? this.#before(predicate)
        : null;
    return second === null ? [main] : [main, second];
  }

  #isDate(): boolean {
    return this.#style.kind === 'dated' || this.#style.kind === 'year';
  }

  /** A collector with what hangs on the value itself: "nearly 50 of the passengers", "an hour of talks". */
  #started(top: number): Collector {
    const collector = new Collector(this.#tree, this.#meanings);
    const { from, to } = this.#source;
    for (const c of dependents(this.#tree.children, top)) if (c < from || c >= to) collector.nominal(c, 'participant');
    return collector;
  }

  #clauseWords(predicate: number, value: number, collector: Collector): Omit<FrameReading, 'attribute'> {
    const args = argumentsOf(this.#tree, predicate).filter(({ token, role }) => token !== value && role !== 'what');
    const thing = this.#thingOf(predicate, args);
    collector.add(
      predicate,
      thing >= 0 || this.#isIdle(predicate) ? 'near' : this.#style.hasHead ? 'predicate' : 'head',
    );
    for (const { token, role } of args) {
      const isCore = role === 'who' || role === 'whom';
      if (token === thing) collector.measured(token);
      // "the offer includes $22 in stock": a part, not the offer
      else if (role === 'who' && this.#meanings.isHolding(predicate)) collector.nominal(token, 'near');
      else collector.nominal(token, isCore && !this.#style.hasHead ? 'predicate' : 'participant');
    }
    if (thing >= 0 && !args.some(({ token }) => token === thing)) collector.measured(thing);
    const label = thing >= 0 ? nounLabel(this.#tree, this.#source, thing) : null;
    const clause = label === null || this.#isDate() ? clauseLabel(this.#tree, this.#source, predicate) : null;
    return { words: collector.words, label: label === null ? clause : { ...label, deed: clause?.clause ?? null } };
  }

  #isIdle(predicate: number): boolean {
    return this.#meanings.isLight(predicate) || (!this.#isDate() && this.#meanings.isLevel(predicate));
  }

  /** What stands for a verb that says little; -1 where the verb speaks for itself, or the value already names what is counted. */
  #thingOf(predicate: number, args: readonly Argument[]): number {
    if (this.#style.hasHead) return -1;
    if (this.#meanings.isLight(predicate)) return thingOf(this.#tree, predicate, args);
    if (this.#isDate() || !this.#meanings.isLevel(predicate)) return -1;
    // "shares rose 3 percent" is of the rise; "the toll rose to 34" of the toll
    const subject = this.#antecedent(args.find(({ role }) => role === 'who')?.token ?? this.#strandedSize(predicate));
    const isOfSubject = this.#style.kind === 'counted' || this.#meanings.isSize(predicate);
    return subject >= 0 && (isOfSubject || this.#meanings.isSize(subject)) ? subject : -1;
  }

  /** "The number of injured has risen to 34, they said": a long subject may hang on the verb of saying beside its own. */
  #strandedSize(predicate: number): number {
    const { syntax, children } = this.#tree;
    const outer = syntax.deprel[predicate] === 'ccomp' ? syntax.head[predicate]! : -1;
    const first = outer < 0 ? -1 : dependentBy(syntax, children, outer, 'nsubj');
    return first >= 0 && first < predicate && this.#meanings.isSize(first) ? first : -1;
  }

  /** The noun right before a relative pronoun whose clause the tree attached elsewhere. */
  #antecedent(token: number): number {
    const { syntax } = this.#tree;
    if (token < 0 || syntax.upos[token] !== PRON || syntax.xpos[token] !== 'WDT') return token;
    for (let i = token - 1; i >= 0 && i >= token - ANTECEDENT_REACH; i--) if (isNoun(this.#tree, i)) return i;
    return token;
  }

  /** The clause around a noun that has the value: all of it for a count, little of it for a date. */
  #outerClause(predicate: number, noun: number, collector: Collector): void {
    const weaker = this.#style.kind !== 'counted';
    collector.add(predicate, weaker || this.#isIdle(predicate) ? 'near' : 'predicate');
    for (const { token, role } of argumentsOf(this.#tree, predicate)) {
      if (token !== noun && role !== 'what') collector.nominal(token, weaker ? 'near' : 'participant');
    }
  }

  #nounLabel(noun: number, predicate: number): FrameLabel | null {
    const label = nounLabel(this.#tree, this.#source, noun);
    if (label === null || predicate < 0 || this.#isDate()) return label;
    const isSubject = this.#tree.syntax.head[noun] === predicate && /^nsubj/.test(this.#tree.syntax.deprel[noun]!);
    return isSubject ? { ...label, clause: clauseLabel(this.#tree, this.#source, predicate)?.clause ?? null } : label;
  }

  /** "Regulators said this month they had approved it": who speaks of their own deed announces it. */
  #announced(predicate: number): FrameReading | null {
    const { syntax, children } = this.#tree;
    const deed = dependentBy(syntax, children, predicate, 'ccomp');
    if (deed < 0 || syntax.upos[deed] !== VERB) return null;
    const doer = dependentBy(syntax, children, deed, 'nsubj');
    if (doer < 0 || syntax.upos[doer] !== PRON || doer < predicate) return null;
    const speaker = argumentsOf(this.#tree, predicate).find(({ role }) => role === 'who')?.token ?? -1;
    if (speaker < 0 || this.#meanings.isLight(deed) || this.#meanings.isSaying(deed)) return null;
    const collector = new Collector(this.#tree, this.#meanings);
    collector.add(deed, 'head');
    collector.nominal(speaker, 'predicate');
    for (const { token, role } of argumentsOf(this.#tree, deed)) {
      if (token !== doer && role !== 'what') collector.nominal(token, role === 'whom' ? 'predicate' : 'participant');
    }
    return { attribute: null, words: collector.words, label: clauseLabel(this.#tree, this.#source, deed) };
  }

  /** "She told him in a phone call on Monday that ...": what was said at is of that day too. */
  #spokenAt(predicate: number): FrameReading | null {
    const { syntax } = this.#tree;
    const at = argumentsOf(this.#tree, predicate).find(
      ({ token }) => baseRelation(syntax.deprel[token]!) === 'obl' && this.#meanings.isOccasion(token),
    );
    if (at === undefined) return null;
    const collector = new Collector(this.#tree, this.#meanings);
    collector.nominal(at.token, 'head');
    for (const { token, role } of argumentsOf(this.#tree, predicate))
      if (role !== 'what' && token !== at.token) collector.nominal(token, 'participant');
    return { attribute: null, words: collector.words, label: nounLabel(this.#tree, this.#source, at.token) };
  }

  /** "It moved in 2015 after a merger": the year is the merger's too. */
  #before(predicate: number): FrameReading | null {
    const args = argumentsOf(this.#tree, predicate);
    const event = args.find(({ role, token }) => this.#meanings.isSequel(role) && this.#meanings.concept[token] !== '');
    if (event === undefined) return null;
    const collector = new Collector(this.#tree, this.#meanings);
    collector.nominal(event.token, 'head');
    for (const { token, role } of args) if (role === 'who') collector.nominal(token, 'participant');
    return { attribute: null, words: collector.words, label: nounLabel(this.#tree, this.#source, event.token) };
  }
}

/** "a call he had on Thursday": the noun; "they held talks": the object; "the call lasted": the subject. */
function thingOf(tree: Tree, predicate: number, args: readonly Argument[]): number {
  const object = args.find(({ role }) => role === 'whom');
  if (tree.syntax.deprel[predicate] === 'acl:relcl' && object === undefined) return tree.syntax.head[predicate]!;
  return (object ?? args.find(({ role }) => role === 'who'))?.token ?? -1;
}

class Collector {
  readonly words: FrameWord[] = [];
  readonly #tree: Tree;
  readonly #meanings: Meanings;
  readonly #seen = new Set<string>();

  constructor(tree: Tree, meanings: Meanings) {
    this.#tree = tree;
    this.#meanings = meanings;
  }

  add(token: number, role: FrameRole): void {
    const concept = this.#meanings.concept[token] ?? '';
    if (concept === '' || this.#seen.has(concept)) return;
    this.#seen.add(concept);
    this.words.push({ concept, role, entity: this.#meanings.entityOf(token) });
  }

  /** A noun with the modifiers that tell it from others. */
  nominal(token: number, role: FrameRole): void {
    this.add(token, role);
    const weaker: FrameRole = role === 'head' || role === 'predicate' ? 'participant' : 'near';
    for (const c of this.#tellers(token)) this.add(c, weaker);
  }

  /** The noun a value is of: for "the number of people injured" the people and what happened to them, for "the start of it" it. */
  measured(token: number): void {
    const { syntax, children } = this.#tree;
    const isEmpty = this.#meanings.isSize(token) || this.#meanings.isLight(token);
    const whole = isEmpty ? dependentBy(syntax, children, token, 'nmod') : -1;
    if (whole < 0) {
      this.nominal(token, 'head');
      return;
    }
    this.nominal(whole, 'head');
    for (const c of dependents(children, whole))
      if (baseRelation(syntax.deprel[c]!) === 'acl') this.add(c, 'predicate');
    this.nominal(token, 'participant');
  }

  #tellers(token: number): readonly number[] {
    const { syntax, children } = this.#tree;
    return dependents(children, token).filter(c => TELLING.has(baseRelation(syntax.deprel[c]!)));
  }
}
