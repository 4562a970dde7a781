/**
 * Alignments: which values of several reports are values of the same thing.
 * In: framed values. Out: groups. Candidates come from an index of strong frame words; values that fit are joined first, so that a
 * figure which has its equal in a report is not set against a neighbour there.
 */
import type { TimeExpression } from '../../model/layers.ts';
import { containsSpan } from '../../text/spans.ts';
import type { Fit } from '../relate/relate.ts';
import { isOneEventTwice, repeatedEvents } from './one-events.ts';
import { termRange } from './terms.ts';
import {
  areTogether,
  type FramedValue,
  frameSimilarity,
  gapInDays,
  isBeside,
  isRaisable,
  isShorterName,
  relateValues,
} from './values.ts';

/*
 * How alike the frame words must be (cosine). Values that agree corroborate each other, so little is asked; values that are apart are a
 * claim about two reports, so much is. Set by hand on the development stories.
 */
const AGREEING = 0.3;
const COMPATIBLE = 0.4;
const APART = 0.7;
/** Where a report gives several values of one noun (offers, prices), or two share that noun alone, more must agree. */
const APART_AMBIGUOUS = 0.8;
/** Where one noun is all that two measures share. */
const APART_ALONE = 0.85;
/** Where two things or more that tell the event are the same and no report has two values of it, less need. */
const APART_SURE = 0.6;
/** Members of one group, which agreeing neighbours vouch for. */
const APART_WITHIN = 0.5;
/** Weight from which a word is one that tells one value from another, not mere surroundings. */
const TELLING = 0.3;
/** What is left of the likeness of two values that name different people or places, or are of different things. */
const CLASHING_NAMES = 0.6;
/** The same where the names only stand in the same sentence. */
const CLASHING_NEAR = 0.8;
/** Days by which a day given for an event can be wrong: a slip is of a day or two; further off it is another event. */
const SLIP_DAYS = 2;
/** A concept in more frames than this is no index key: it would pair all with all. */
const COMMON_FRAMES = 40;

export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly fit: Fit;
  readonly similarity: number;
}

export interface ValueGroup {
  /** Indices into the values, ascending. */
  readonly members: readonly number[];
  readonly pairs: readonly Pair[];
}

/** Groups of values of two or more reports. */
export function alignValues(values: readonly FramedValue[]): readonly ValueGroup[] {
  const index = indexByWord(values);
  const scoring: Scoring = {
    values,
    ambiguous: ambiguousKeys(values, index),
    figures: firstFigures(values),
    repeated: repeatedEvents(values, (a, b) => relateValues(a, b) === 'apart'),
    ...namesKnown(values),
  };
  const pairs = candidatePairs(values, index)
    .map(([a, b]) => scorePair(scoring, a, b))
    .filter(pair => isEnough(scoring, pair))
    .sort((x, y) => FIT_ORDER[x.fit] - FIT_ORDER[y.fit] || y.similarity - x.similarity || x.a - y.a || x.b - y.b);
  const groups = new Groups(scoring);
  const chosen = pairs.filter(pair => groups.join(pair));
  return groupPairs(values.length, chosen).map(group => withClashes(scoring, group));
}

/** Adds the pairs of a group that are apart though only their neighbours brought them together: "nearly", "about" and "over an hour". */
function withClashes(context: Scoring, group: ValueGroup): ValueGroup {
  if (group.members.length < 3 || group.members.length > LARGEST_CHECKED) return group;
  const known = new Set(group.pairs.map(({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}`));
  const { values } = context;
  const added = group.members.flatMap((a, x) =>
    group.members
      .slice(x + 1)
      .filter(b => !known.has(`${a} ${b}`) && values[a]!.at !== values[b]!.at)
      .map(b => scorePair(context, a, b))
      .filter(pair => pair.fit === 'apart' && isVouchedFor(context, pair)),
  );
  return { ...group, pairs: [...group.pairs, ...added] };
}

function isVouchedFor(context: Scoring, pair: Pair): boolean {
  const [a, b] = [context.values[pair.a]!, context.values[pair.b]!];
  if (a.head !== b.head || !mayClash(context, pair)) return false;
  return pair.similarity >= (a.frame.attribute.startsWith('unit:') ? APART_AMBIGUOUS : APART_WITHIN);
}

/** A group larger than this agrees on so much that its members need not all be set against each other. */
const LARGEST_CHECKED = 60;

/** What pairs are weighed by. */
interface Scoring {
  readonly values: readonly FramedValue[];
  /** Frame words of which some report gives two values or more that are apart: by themselves they tell nothing. */
  readonly ambiguous: ReadonlySet<string>;
  /** The values that are tolls of a report, not figures for parts. */
  readonly figures: ReadonlySet<number>;
  /** Dates of what a report tells to have happened on several. */
  readonly repeated: ReadonlySet<FramedValue>;
  /** Names around the values of each report, by its index. */
  readonly known: readonly ReadonlySet<string>[];
  /** Names that every report has. */
  readonly central: ReadonlySet<string>;
}

function namesKnown(values: readonly FramedValue[]): Pick<Scoring, 'known' | 'central'> {
  const known: Set<string>[] = [];
  for (const { at, nearNames } of values) {
    while (known.length <= at) known.push(new Set());
    for (const name of nearNames) known[at]!.add(name);
  }
  const heard = known.filter(names => names.size > 0);
  const central = [...(heard[0] ?? [])].filter(name => heard.every(names => names.has(name)));
  return { known, central: new Set(central) };
}

function keyOf(value: FramedValue, concept: string): string {
  // "six calls" and "the sixth call" are met, not set against each other
  const { attribute } = value.frame;
  return `${attribute === 'ordinal' ? 'count' : attribute}\u0000${concept}`;
}

type WordIndex = ReadonlyMap<string, readonly number[]>;

/** Values by their strong frame words. */
function indexByWord(values: readonly FramedValue[]): WordIndex {
  const index = new Map<string, number[]>();
  values.forEach((value, i) => {
    for (const concept of value.strong) {
      const key = keyOf(value, concept);
      const list = index.get(key);
      if (list === undefined) index.set(key, [i]);
      else list.push(i);
    }
  });
  return index;
}

function ambiguousKeys(values: readonly FramedValue[], index: WordIndex): ReadonlySet<string> {
  const keys = [...index].filter(([, list]) => list.length > COMMON_FRAMES || hasTwoInOneReport(values, list));
  return new Set(keys.map(([key]) => key));
}

function hasTwoInOneReport(values: readonly FramedValue[], list: readonly number[]): boolean {
  return list.some((a, x) =>
    list.slice(x + 1).some(b => values[a]!.at === values[b]!.at && relateValues(values[a]!, values[b]!) === 'apart'),
  );
}

/**
 * Groups in the making. Values that fit join freely. Values that are apart join two groups only if no report speaks in both: a report
 * that gives both values gives them of two things.
 */
class Groups {
  readonly #values: readonly FramedValue[];
  readonly #central: ReadonlySet<string>;
  readonly #of: (readonly number[])[];

  constructor({ values, central }: Scoring) {
    this.#values = values;
    this.#central = central;
    this.#of = values.map((_, i) => [i]);
  }

  join({ a, b, fit }: Pair): boolean {
    const left = this.#of[a]!;
    const right = this.#of[b]!;
    if (left === right) return true;
    if (fit === 'apart' && (this.#sharesReport(left, right) || this.#clash(left, right))) return false;
    if (fit !== 'equal' && this.#ofOthers(left, right)) return false;
    if (fit === 'compatible' && !this.#fits(left, right)) return false;
    const joined = [...left, ...right];
    for (const member of joined) this.#of[member] = joined;
    return true;
  }

  #sharesReport(left: readonly number[], right: readonly number[]): boolean {
    const isWhole = (i: number): boolean => !this.#values[i]!.frame.isPart;
    const reports = new Set(left.filter(isWhole).map(i => this.#values[i]!.at));
    return right.some(i => isWhole(i) && reports.has(this.#values[i]!.at));
  }

  /** Whether two members name different people or places: then the groups are of two events. */
  #clash(left: readonly number[], right: readonly number[]): boolean {
    const namesOf = (group: readonly number[]) => new Set(group.flatMap(i => [...this.#values[i]!.nearNames]));
    const [a, b] = [namesOf(left), namesOf(right)];
    const own = (names: ReadonlySet<string>) => new Set([...names].filter(name => !this.#central.has(name)));
    return areApart(a, b) && areApart(own(a), own(b));
  }

  /** Whether each group tells of somebody the other does not: a call with one and a call with another. */
  #ofOthers(left: readonly number[], right: readonly number[]): boolean {
    const namesOf = (group: readonly number[]) => new Set(group.flatMap(i => [...this.#values[i]!.names]));
    const [a, b] = [namesOf(left), namesOf(right)];
    return [...a].filter(name => b.has(name)).length < SURE_NAMES && eachHasOwn(a, b);
  }

  /** No value of one group may be apart from one of the other in the same report. */
  #fits(left: readonly number[], right: readonly number[]): boolean {
    return left.every(i =>
      right.every(
        j =>
          this.#values[i]!.at !== this.#values[j]!.at || relateValues(this.#values[i]!, this.#values[j]!) !== 'apart',
      ),
    );
  }
}

function candidatePairs(values: readonly FramedValue[], index: WordIndex): readonly (readonly [number, number])[] {
  const seen = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  for (const list of index.values()) {
    if (list.length > COMMON_FRAMES) continue;
    for (let x = 0; x < list.length; x++) {
      for (let y = x + 1; y < list.length; y++) {
        const key = list[x]! * values.length + list[y]!;
        if (seen.has(key) || values[list[x]!]!.at === values[list[y]!]!.at) continue;
        seen.add(key);
        pairs.push([list[x]!, list[y]!]);
      }
    }
  }
  return pairs;
}

function scorePair(context: Scoring, a: number, b: number): Pair {
  const [left, right] = [context.values[a]!, context.values[b]!];
  const fit = relateValues(left, right);
  const factor = clashFactor(context, left, right);
  // values that agree are of one thing, whoever else is named beside one of them
  const isOther = fit === 'apart' && (isOfOther(context, left, right) || isOfOther(context, right, left));
  return { a, b, fit, similarity: frameSimilarity(left, right) * (isOther ? Math.min(factor, CLASHING_NEAR) : factor) };
}

/** A call with one person and a call with another are two calls; a fall of shares is no fall of income. */
function clashFactor(context: Scoring, a: FramedValue, b: FramedValue): number {
  if (actApart(a, b) || tellApart(a, b)) return CLASHING_NAMES;
  if (sharedNames(a, b) >= SURE_NAMES) return 1;
  if (eachHasOwn(a.names, b.names)) return CLASHING_NAMES;
  return nearApart(context, a, b) ? CLASHING_NEAR : 1;
}

/** Whether one names somebody it is of, not every report's, and the other's sentence only others: his touchdowns and his teammate's. */
function isOfOther({ central }: Scoring, { names }: FramedValue, { nearNames }: FramedValue): boolean {
  return [...names].some(name => !central.has(name)) && areApart(names, nearNames);
}

/** Whether each tells who acts or suffers, and nobody of whom one tells is near the other. */
function actApart(a: FramedValue, b: FramedValue): boolean {
  if (a.arguments.size === 0 || b.arguments.size === 0) return false;
  return ![...a.arguments].some(word => b.weights.has(word)) && ![...b.arguments].some(word => a.weights.has(word));
}

/** Whether both say more than what they are of, and nothing of it is the same. */
function tellApart(a: FramedValue, b: FramedValue): boolean {
  if (a.frame.layer !== 'quantities' || isToll(a, b)) return false;
  const [left, right] = [tellersOf(a), tellersOf(b)];
  return (
    left.length > 0 &&
    right.length > 0 &&
    !left.some(word => b.weights.has(word)) &&
    !right.some(word => a.weights.has(word))
  );
}

/** Words, names apart, that tell a value from others of its noun. */
function tellersOf({ weights, strong, nearNames }: FramedValue): readonly string[] {
  return [...weights.keys()].filter(word => weights.get(word)! >= TELLING && !strong.has(word) && !nearNames.has(word));
}

/** Whether each names somebody the other does not: a call with one and a call with another. */
function eachHasOwn(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some(name => !hasName(b, name)) && [...b].some(name => !hasName(a, name));
}

function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some(name => hasName(b, name));
}

/** Whether a set has a name, be it longer or shorter: "European" for the European Union. */
function hasName(names: ReadonlySet<string>, name: string): boolean {
  return names.has(name) || [...names].some(other => isShorterName(name, other) || isShorterName(other, name));
}

/** Whether the sentences around name other people, of those whom both reports know and not every report names throughout. */
function nearApart({ known, central }: Scoring, a: FramedValue, b: FramedValue): boolean {
  const [left, right] = [[...a.nearNames], [...b.nearNames]].map(
    names => new Set(names.filter(name => !central.has(name) && known[a.at]!.has(name) && known[b.at]!.has(name))),
  );
  return areApart(left!, right!);
}

function isEnough(context: Scoring, pair: Pair): boolean {
  const [a, b] = [context.values[pair.a]!, context.values[pair.b]!];
  if (pair.fit === 'unknown' || !eventsAgree(a, b)) return false;
  if (a.aged !== null && b.aged !== null && a.aged !== b.aged) return false;
  if (a.isBackground !== b.isBackground && sharedNames(a, b) < SURE_NAMES) return false;
  if (pair.fit !== 'apart' && areExchanged(context, pair)) return false;
  if (pair.fit !== 'apart') return pair.similarity >= (pair.fit === 'equal' ? AGREEING : COMPATIBLE);
  return mayClash(context, pair) && (isOneEventTwice(a, b) || pair.similarity >= leastApart(context, a, b));
}

/** "Two men over 14 goats" and "14 men over two goats": equal figures of two things, each of which the other's sentence counts otherwise. */
function areExchanged({ values }: Scoring, pair: Pair): boolean {
  const [a, b] = [values[pair.a]!, values[pair.b]!];
  if (a.quantity === null || b.quantity === null || a.head === null || b.head === null || a.head === b.head)
    return false;
  return hasBeside(values, pair.a, b.head) && hasBeside(values, pair.b, a.head);
}

/** Whether the sentence of a value counts something of this head too. */
function hasBeside(values: readonly FramedValue[], at: number, head: string): boolean {
  const own = values[at]!;
  for (const step of [-1, 1])
    for (let i = at + step; values[i] !== undefined && areTogether(values[i]!, own); i += step)
      if (values[i]!.quantity !== null && values[i]!.head === head) return true;
  return false;
}

/** Whether two values that are apart can be two figures for one thing at all, however alike their sentences. */
function mayClash(context: Scoring, pair: Pair): boolean {
  const [a, b] = [context.values[pair.a]!, context.values[pair.b]!];
  const { attribute } = a.frame;
  const isOneEvent = isOneEventTwice(a, b) && !context.repeated.has(a) && !context.repeated.has(b);
  if (!isOneEvent && isOtherTime(a, b)) return false;
  if (a.frame.isPart !== b.frame.isPart || a.frame.isRest !== b.frame.isRest) return false;
  if (attribute === 'date') return isOneEvent || (isHeadOf(a, b) && isHeadOf(b, a) && areOfOneDeed(a, b));
  if (attribute === 'ordinal') return a.head === b.head;
  if (attribute.startsWith('unit:')) return mayAmountsClash(a, b);
  // whose age it is the names tell better
  if (attribute === 'age') return false;
  return attribute !== 'count' || mayCountsClash(context, pair);
}

/** Whether two dates are of one thing: what both reports are about, or done by the same, to the same. Any briefing or call has a day of its own. */
function areOfOneDeed(a: FramedValue, b: FramedValue): boolean {
  if (a.isOfLead && b.isOfLead) return true;
  const names = [...a.names].filter(name => hasName(b.names, name)).length;
  // "Maravia's invasion" says whose
  const isOfNoun = [a, b].every(({ frame }) => frame.label?.form === 'noun');
  if (names >= (isOfNoun ? 1 : SURE_NAMES)) return true;
  return sharedBeside(a, b).length > 0;
}

/** Words, names apart, that tell two values of one head and are in both. */
function sharedBeside(a: FramedValue, b: FramedValue): readonly string[] {
  return sharedConcepts(a, b).filter(word => word !== a.head && !a.nearNames.has(word) && areTelling(word, a, b));
}

/** Whether the same is done with what two counts count, and more of it is told alike: who does it, or what they are like. */
function isDoneAlike(a: FramedValue, b: FramedValue): boolean {
  return [...a.arguments].some(word => b.arguments.has(word)) && sharedBeside(a, b).length > 1;
}

function areTelling(concept: string, a: FramedValue, b: FramedValue): boolean {
  return a.weights.get(concept)! >= TELLING && b.weights.get(concept)! >= TELLING;
}

/** Whether two measures are of one thing: metres and yards of the same people's, a rise of the same thing. */
function mayAmountsClash(a: FramedValue, b: FramedValue): boolean {
  if (a.quantity?.rule === 'unit' && ![...a.names].some(name => hasName(b.names, name))) return false;
  if (isRaisable(a) && isRaisable(b) && haveTwoGivers(a, b)) return false;
  // "an 8 percent rise" is any rise
  return !a.isGeneral || a.event === null || [...a.arguments].some(word => b.arguments.has(word));
}

/** Whether the sentences of two sums say who gives them, and not the same. */
function haveTwoGivers(a: FramedValue, b: FramedValue): boolean {
  const [left, right] = [giverOf(a), giverOf(b)];
  return left.length > 0 && right.length > 0 && !left.some(word => right.includes(word));
}

/** What the words for who does it mean, of the statement whose object has the value. */
function giverOf({ annotation, span }: FramedValue): readonly string[] {
  const told = annotation.statements.find(
    ({ roles, field }) =>
      field !== 'headline' && roles.who !== undefined && roles.whom !== undefined && containsSpan(roles.whom, span),
  );
  if (told === undefined) return [];
  const { from, to } = termRange(annotation.terms, told.roles.who!);
  return annotation.terms.concept
    .slice(from, to)
    .filter((word, i) => word !== '' && annotation.terms.kind[from + i] === 'content');
}

function mayCountsClash(context: Scoring, pair: Pair): boolean {
  const [a, b] = [context.values[pair.a]!, context.values[pair.b]!];
  if (!areOneKind(a, b) || !areFigures(context, pair)) return false;
  // what nothing happens to is counted over and over: shots, passes, games
  if (a.event === null && !(isHeading(a) && isHeading(b)) && !isDoneAlike(a, b)) return false;
  // one victim who survived is no other figure for five victims
  if (a.event !== b.event) return false;
  if (a.frame.isRest && !isToll(a, b)) return false;
  // one of the people told of is most often one of several
  if (a.isGeneral && a.event !== DEATH && [a, b].some(({ quantity }) => quantity?.stated.n === 1)) return false;
  return !isSumOf(context.values, pair.a, pair.b) && !isSumOf(context.values, pair.b, pair.a);
}

/** Whether a count is one of those by which its report tells what it is about. */
function isHeading({ isOfLead, frame }: FramedValue): boolean {
  return isOfLead && frame.sentence < LEAD_SENTENCES;
}

/** Whether what one date is of is told by the other's sentence too. */
function isHeadOf({ head }: FramedValue, { weights }: FramedValue): boolean {
  return head !== null && (weights.get(head) ?? 0) >= TELLING;
}

/** Names in common that make two sentences speak of one thing: who, and with whom. */
const SURE_NAMES = 2;

/** Of the counts of one event in a report only the first is its toll: the others are of parts, or of other events. */
function areFigures({ values, figures }: Scoring, { a, b }: Pair): boolean {
  return [a, b].every(i => values[i]!.frame.attribute !== 'count' || !isToll(values[i]!, values[i]!) || figures.has(i));
}

/** The first count of all to whom something happened, by report and event. One person told of is none, unless all were one. */
function firstFigures(values: readonly FramedValue[]): ReadonlySet<number> {
  const first = new Map<string, number>();
  values.forEach((value, i) => {
    const { quantity, at, frame } = value;
    if (
      !isToll(value, value) ||
      frame.isPart ||
      frame.sentence >= LEAD_SENTENCES ||
      quantity!.rule === 'single' ||
      quantity!.stated.n === null
    )
      return;
    if (quantity!.stated.n! <= 1 && value.event !== DEATH) return;
    const key = `${at} ${value.event} ${frame.isRest ? 'rest' : 'all'}`;
    const known = first.get(key);
    // what repeats or raises the first is a figure too
    if (known === undefined) first.set(key, i);
    else if (relateValues(values[known]!, value) !== 'apart') first.set(`${key} ${i}`, i);
  });
  return new Set(first.values());
}

/** Sentences within which a report gives the toll of its event. */
const LEAD_SENTENCES = 8;

/** The event of which one person is a toll: of the hurt, one is most often one of them. */
const DEATH = 'kill';

/** Values on either side of one whose sum may be meant: a list is short. */
const LIST_REACH = 3;

/** "Two men and two women" are four people: whether the counts listed around `part` add up to `whole`. */
function isSumOf(values: readonly FramedValue[], whole: number, part: number): boolean {
  const total = values[whole]!.quantity?.stated.n ?? null;
  const own = values[part]!;
  if (total === null || own.frame.attribute !== 'count') return false;
  for (let from = Math.max(0, part - LIST_REACH); from <= part; from++) {
    let sum = 0;
    for (let i = from; i < values.length && i <= part + LIST_REACH && isListed(values[i]!, own); i++) {
      sum += values[i]!.quantity!.stated.n!;
      if (i > from && i >= part && sum === total) return true;
    }
  }
  return false;
}

function isListed(value: FramedValue, own: FramedValue): boolean {
  const isCount = value.frame.attribute === 'count' && value.quantity?.stated.n != null;
  return isCount && value.at === own.at && value.frame.sentence === own.frame.sentence;
}

/** Six children are no other figure for 27 people, nor crew for passengers: they may be some of them. */
function areOneKind(a: FramedValue, b: FramedValue): boolean {
  return a.isGeneral && b.isGeneral ? true : a.head === b.head;
}

/** The likeness asked of two values that are apart; more than any if they have too little in common to be set against each other. */
function leastApart({ ambiguous }: Scoring, a: FramedValue, b: FramedValue): number {
  const shared = sharedConcepts(a, b);
  const strong = shared.filter(concept => a.strong.has(concept) && b.strong.has(concept));
  const isMany = strong.length > 0 && strong.every(concept => ambiguous.has(keyOf(a, concept)));
  const others = shared.filter(concept => concept !== strong[0] && areTelling(concept, a, b));
  if (isToll(a, b)) return APART;
  if (isMany) return others.length > 0 || sharedNames(a, b) >= SURE_NAMES ? APART_AMBIGUOUS : Infinity;
  if (a.frame.attribute.startsWith('unit:')) {
    if (shared.length >= 2) return APART_AMBIGUOUS;
    return strong.some(concept => !a.nearNames.has(concept)) ? APART_ALONE : Infinity;
  }
  if (shared.length < 2 && a.frame.layer === 'quantities') return Infinity;
  if (strong.length >= 2 || shared.length >= 3) return APART_SURE;
  return APART;
}

/** Counts of all to whom one thing happened: there is one toll. */
function isToll(a: FramedValue, b: FramedValue): boolean {
  return a.event !== null && a.event === b.event && isTollFigure(a) && isTollFigure(b);
}

/** A toll by its place in the sentence, or a figure that "has risen to" what it is. */
function isTollFigure({ quantity }: FramedValue): boolean {
  return quantity !== null && (quantity.measures.role === 'toll' || quantity.measures.asOf !== null);
}

function sharedConcepts(a: FramedValue, b: FramedValue): readonly string[] {
  return [...a.weights.keys()].filter(concept => b.weights.has(concept));
}

function sharedNames(a: FramedValue, b: FramedValue): number {
  let count = 0;
  for (const name of a.nearNames) if (b.nearNames.has(name)) count++;
  return count;
}

/** Whether two dates are too far from one another to be one misread: it is another event, or another step of it. */
function isOtherTime({ time: a }: FramedValue, { time: b }: FramedValue): boolean {
  if (a === null || b === null || a.type === 'DURATION') return false;
  if (a.anchor !== null || b.anchor !== null) return true; // "then", "the day after": reckoned from we know not what
  const slips = [slipOf(a), slipOf(b)];
  // a day is no other reading of a year: "in 2013" beside "on Sunday" is another time
  const slip = slips.includes(SLIP_DAYS) ? SLIP_DAYS : Math.max(...slips);
  return gapInDays(a, b) > slip;
}

/** Days by which a date can be wrong and still mean the same: a slip is of a day or two, of a month, of a year. */
function slipOf({ value }: TimeExpression): number {
  if (/^\d{4}$/.test(value)) return 2 * 366;
  return /^\d{4}-\d\d$/.test(value) ? 31 : SLIP_DAYS;
}

/** Counts of the killed and of the wounded are never one thing, however alike their sentences; nor are two counts of just "people". */
function eventsAgree(a: FramedValue, b: FramedValue): boolean {
  const [left, right] = [a.event, b.event];
  if (isBeside(a) !== isBeside(b)) return (left !== null && left === right) || tellsNothing(isBeside(a) ? b : a);
  if (a.frame.attribute === 'count' && a.isGeneral && b.isGeneral) return left !== null && left === right;
  if (isOfEvent(a, b) || isOfEvent(b, a)) return false;
  return left === right || left === null || right === null;
}

/** Whether nothing is said of the counted: then it may be the whole of which another text tells a part. */
function tellsNothing({ event, predicates }: FramedValue): boolean {
  return event === null && predicates.size === 0;
}

/** "Three shootings" against "nine people were shot": one counts the events of which the other counts the people. */
function isOfEvent(a: FramedValue, b: FramedValue): boolean {
  return a.head !== null && b.frame.attribute === 'count' && b.head !== a.head && b.predicates.has(a.head);
}

const FIT_ORDER: Readonly<Record<Fit, number>> = { equal: 0, compatible: 1, apart: 2, unknown: 3 };

function groupPairs(count: number, pairs: readonly Pair[]): readonly ValueGroup[] {
  const parent = Array.from({ length: count }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root]!;
    parent[i] = root;
    return root;
  };
  for (const { a, b } of pairs) parent[find(b)] = find(a);
  const groups = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const root = find(pair.a);
    const list = groups.get(root);
    if (list === undefined) groups.set(root, [pair]);
    else list.push(pair);
  }
  return [...groups.values()]
    .map(list => ({ members: [...new Set(list.flatMap(({ a, b }) => [a, b]))].sort((x, y) => x - y), pairs: list }))
    .sort((x, y) => x.members[0]! - y.members[0]!);
}
