/**
 * Layers: what annotating adds beside a report's text. Plain readonly data in the wire shape; spans are half-open UTF-16 ranges.
 * Every layer is in text order. Nothing here computes.
 */
import type { Problem } from './problems.ts';
import type { FieldSpan, Report } from './report.ts';

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** Words that place or measure time. */
export interface TimeExpression extends FieldSpan {
  readonly type: TimeType;
  /** TIMEX3 value (TimeML 1.2.1): `2025-07-03`, `XXXX-WXX-4`, `PT1H`, `2025-07-03TMO`. */
  readonly value: string;
  /** TIMEX3 `mod`: APPROX, LESS_THAN, MORE_THAN, EQUAL_OR_LESS, EQUAL_OR_MORE, START, MID, END, BEFORE, AFTER. */
  readonly mod: string | null;
  /** Local, half-open: `[from, to)` as ISO days or minutes (`2025-07-03`, `2025-07-03T05:00`); null if not known. */
  readonly from: string | null;
  readonly to: string | null;
  readonly zone: string | null;
  /** Durations: the range in `unit`s; null where there is no bound. */
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  /** The expression in the text this one is reckoned from, where it is not the publication date. */
  readonly anchor: FieldSpan | null;
  /** What the words themselves state: `year`, `month`, `day`, `weekday`, `hour`, `minute`, `part`, `season`, `length`. The rest is inferred. */
  readonly stated: readonly string[];
  readonly rule: string;
  /** The weekday told (1 Monday to 7) where the date told with it has another: one of the two is a slip, and the value is the date's. */
  readonly misfit?: number;
}

/** What a quantity counts or measures. */
export interface Measures {
  /** Head noun, normal form: `people`, `call`, `share`. */
  readonly head: string | null;
  readonly restriction: string | null;
  /** What happened to the counted: `kill`, `injure`, `arrest`. */
  readonly event: string | null;
  /** `toll`, `age`, `price`, `order`, `change`, `multiple`; `whole` and `exception` of a number that its clause says nothing of. */
  readonly role: string | null;
  readonly asOf: string | null;
}

/** A number with its unit, as a range: "nearly 50" is `[45, 50)` with the approximator kept. */
export interface Quantity extends FieldSpan {
  readonly stated: {
    /** The number as stated, magnitude applied: "$1.2 billion" is 1200000000. Null for "dozens" and the like. */
    readonly n: number | null;
    /** `null` for plain counts; else a unit or currency: `percent`, `USD`, `km`, `mph`, `year` (ages). */
    readonly unit: string | null;
    readonly approximator: string | null;
  };
  readonly min: number | null;
  readonly max: number | null;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
  /** `assumed` where a bound comes from a hedge's customary width, not from the words. */
  readonly basis: 'stated' | 'assumed';
  readonly measures: Measures;
  readonly rule: string;
}

export type MentionKind = 'person' | 'organisation' | 'place' | 'group' | 'work';
export type MentionForm = 'name' | 'description' | 'pronoun';

/** Words that name or point at someone or something. */
export interface Mention extends FieldSpan {
  readonly kind: MentionKind;
  readonly form: MentionForm;
  /** Id of the entity it points at; null where that can't be told. */
  readonly entity: string | null;
}

export type FactKind = 'title' | 'age' | 'home' | 'nationality';

/** Something the text says of an entity, with its words. */
export interface EntityFact extends FieldSpan {
  readonly kind: FactKind;
  readonly value: string;
}

/** The thing that mentions point at, within one report. */
export interface Entity {
  readonly id: string;
  readonly kind: MentionKind;
  /** The fullest name the report gives, else its description. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly facts: readonly EntityFact[];
}

/** An entity with what comparing needs of it and no reader does. */
export interface FiledEntity extends Entity {
  /** Forms under which spellings of the name meet (`william` for `Bill`), in normal form; they need not stand in the text. */
  readonly filed?: readonly string[];
}

/** Who speaks, or relays. `entity` and the span where the text has them; `reason` where the speaker is not told. */
export interface Speaker extends Partial<FieldSpan> {
  readonly status: 'named' | 'described' | 'unnamed' | 'unresolved' | 'outlet';
  readonly entity?: string;
  readonly reason?: string;
}

export type QuotationStyle = 'direct' | 'mixed' | 'indirect';

/** Somebody's words or thoughts as the report gives them. */
export interface Quotation {
  readonly style: QuotationStyle;
  /** What is attributed, marks excluded; several spans where the cue interrupts or the quotation runs over paragraphs. */
  readonly content: readonly FieldSpan[];
  /** The words that attribute: `said`, `according to`. */
  readonly cue: FieldSpan | null;
  readonly source: FieldSpan | null;
  readonly speaker: Speaker;
  /** Who relayed it, nearest first. */
  readonly via: readonly Speaker[];
  readonly addressee: FieldSpan | null;
  readonly medium: FieldSpan | null;
  readonly when: FieldSpan | null;
  readonly rule: string;
}

export type Polarity = 'positive' | 'negative';
export type Certainty = 'asserted' | 'hedged' | 'reported' | 'denied' | 'conditional' | 'planned';

/** One proposition: who did what to whom, where, when. `times` and `quantities` are indices into those layers. */
export interface Statement extends FieldSpan {
  readonly predicate: string;
  readonly roles: Readonly<Record<string, FieldSpan>>;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly speaker: Speaker;
  readonly via: readonly Speaker[];
  readonly times: readonly number[];
  readonly quantities: readonly number[];
}

/** A question that reports answer as they know more: is anybody held, charged, alive, hurt, identified? */
export type StateSlot = 'arrest' | 'charge' | 'stage' | 'life' | 'harm' | 'identity';

/** How a text tells a state: outright, by denying what would end it ("no arrests were made"), or as still open ("is to be charged"). */
export type StateMode = 'told' | 'denied' | 'open';

/** A state that a statement tells somebody to be in. The span is the statement's. */
export interface State extends FieldSpan {
  readonly slot: StateSlot;
  readonly value: string;
  readonly mode: StateMode;
  /** Whose it is, in the text's words; null where the text does not say, or it is of all of a case. */
  readonly subject: FieldSpan | null;
  /** Whether the subject is more than one. */
  readonly isMany: boolean;
}

/** A crime that somebody is charged with, in the words of the text's body. */
export interface Charge {
  readonly start: number;
  readonly end: number;
  /** The crime without what tells it from others of its name, in one word for all ways of naming it: `murder` for "third-degree murder". Normal form. */
  readonly kind: string;
  /** The crime that takes it in: `homicide` for `murder`; null where none does. */
  readonly general: string | null;
}

/** An age told of a child by what a child is called: "a four-year-old boy". */
export interface ChildAge {
  /** Index into the quantities. */
  readonly quantity: number;
  /** `m` or `f` where the word tells. */
  readonly sex: 'm' | 'f' | null;
}

/** A name that is a street's. */
export interface StreetName {
  /** Index into the mentions. */
  readonly mention: number;
  /** What it is called, without its sort and its side: `hosmer` for "S. Hosmer St.". Normal form. */
  readonly name: string;
  /** What sort of street, in one word for all ways of writing it: `avenue` for "Ave.". */
  readonly kind: string;
  /** Whether it tells where somebody lives: "Ada Lund, 40, of Lime Street". */
  readonly isHome: boolean;
}

/** The syntax layer as columns over all tokens of a report; `head` is the index within the sentence, -1 the root. */
export interface TokenColumns {
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly lemma: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly head: readonly number[];
  readonly deprel: readonly string[];
}

/** What a word is worth for comparing: only `content` and `number` tell one thing from another, `weak` ones help a little. */
export type TermClass = 'mark' | 'function' | 'pronoun' | 'negator' | 'number' | 'weak' | 'content';

/**
 * Surface tokens of a report's text as columns, with what the comparison needs to know of each without knowing the language.
 * A working layer: it is not on the wire.
 */
export interface Terms {
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Normal forms. */
  readonly forms: readonly string[];
  /** Normal forms in one spelling for all: `organize` for `organise`. */
  readonly spelled: readonly string[];
  /** What short forms may stand for: `do not` for `don't`; empty for all other words. */
  readonly written: readonly (readonly string[])[];
  readonly kind: readonly TermClass[];
  /** What reports' different words for one thing share; empty for grammar words and marks. */
  readonly concept: readonly string[];
  /** Numbers of the senses each token's word shares with others; empty for most. */
  readonly senses: readonly (readonly string[])[];
  /** Index of the sentence each token is in; -1 for none. */
  readonly sentence: Int32Array;
}

/** How much of what a phrase names is meant: `some` deliveries, `most` of them, `all`; `rest` for `more`, `other` ones than were told. */
export type Extent = 'some' | 'most' | 'all' | 'rest';

/** What a statement's predicate means, and how much of its participants it takes in. */
export interface PredicateTerm {
  /** `light` ones say little without their participants: `be`, `take`, `show`. */
  readonly weight: 'full' | 'light';
  readonly concept: string;
  readonly senses: readonly string[];
  /** Whether each does it with the other: "A met B" is "B met A". */
  readonly isMutual: boolean;
  /** By role; those without a word for it left out. */
  readonly extents: Readonly<Record<string, Extent>>;
}

/** How a value hangs on its context, strongest first. */
export type FrameRole = 'head' | 'predicate' | 'participant' | 'near';

export interface FrameWord {
  readonly concept: string;
  readonly role: FrameRole;
  /** Id of the entity it names; null for other words. Two values of different people are values of different things. */
  readonly entity: string | null;
}

/** What a value is of, in the text's own words: "phone call", or a clause, "White House announced pause". */
export interface FrameLabel {
  readonly words: string;
  readonly form: 'noun' | 'clause';
  /** Whether a noun is a name, which takes no article. */
  readonly isName: boolean;
  /** The parts of a clause, so that a question can be asked of it. */
  readonly clause: FrameClause | null;
  /** The clause a date stands in, whatever the words: also where its verb says little and a noun is the label. */
  readonly deed: FrameClause | null;
}

/** A clause in the text's own words; empty where it has no such part. */
export interface FrameClause {
  readonly subject: string;
  readonly isPlural: boolean;
  readonly auxiliaries: string;
  readonly verb: string;
  readonly lemma: string;
  readonly rest: string;
  readonly isPassive: boolean;
  /** Whether `verb` is what a copula says of the subject. */
  readonly isCopular: boolean;
  /** Whether it can have happened only once: "the bridge opened". */
  readonly isOneEvent: boolean;
}

/** What a value is a value of: the words that say which thing is dated, measured or counted. A working layer, not on the wire. */
export interface Frame {
  readonly layer: 'times' | 'quantities';
  /** Index into that layer. */
  readonly index: number;
  /** `date`, `duration`, `offset`; for quantities `count`, `ordinal`, `age` or `unit:` with the unit. Only like is set beside like. */
  readonly attribute: string;
  readonly sentence: number;
  readonly words: readonly FrameWord[];
  /** Whether the value is a part of what its words name: "two of the injured". */
  readonly isPart: boolean;
  /** Whether it counts those besides some others: "three others". */
  readonly isRest: boolean;
  /** Null where no tree tells it. */
  readonly label: FrameLabel | null;
  /** Index of the innermost quotation it stands in; -1 in the report's own voice. */
  readonly quotation: number;
}

/** An agency or outlet that a text names as where it has something from. */
export interface Credit extends FieldSpan {
  readonly to: string;
}

/** A thing that the beginning of a text speaks of, as a common noun. */
export interface Topic extends FieldSpan {
  readonly concept: string;
}

/** Words that turn what stands beside them: `not`, `if`, `all but`, `denied`. A working layer, not on the wire. */
export interface Qualifier {
  readonly start: number;
  readonly end: number;
  /** Where the word stands that is turned: who shows it shows both. */
  readonly at: number;
}

/** The clause that states a statement, with its subject. A working layer, not on the wire. */
export interface WholeClause {
  readonly start: number;
  /** Where all of it ends, with what is joined to it by `and`. */
  readonly end: number;
  /** Where it may end and still be whole, shortest first. */
  readonly ends: readonly number[];
  /** Whether its subject says by itself who is meant. */
  readonly standsAlone: boolean;
}

/** A report with its layers. */
export interface Annotation {
  readonly report: Report;
  readonly sentences: readonly FieldSpan[];
  readonly tokens?: TokenColumns;
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly FiledEntity[];
  readonly quotations: readonly Quotation[];
  readonly statements: readonly Statement[];
  /** What the text says of who is held, charged, alive, identified. */
  readonly states: readonly State[];
  /** Which crimes it says that people are charged with. */
  readonly charges: readonly Charge[];
  /** Indices into the quantities: those that count people to whom something happened. A working layer, not on the wire. */
  readonly tolls: readonly number[];
  /** Which ages are those of children. A working layer, not on the wire. */
  readonly children: readonly ChildAge[];
  /** Where ages of another time than the report's stand: "he was 15 at the time". A working layer, not on the wire. */
  readonly formerAges: readonly FieldSpan[];
  /** Which mentions are streets. A working layer, not on the wire. */
  readonly streets: readonly StreetName[];
  readonly problems: readonly Problem[];
  /** Working layers of the text, and of the headline where it is a string of its own. */
  readonly terms: Terms;
  readonly headlineTerms: Terms | null;
  /** What each statement's predicate means, in the order of `statements`. */
  readonly predicates: readonly PredicateTerm[];
  readonly frames: readonly Frame[];
  readonly qualifiers: readonly Qualifier[];
  /** The whole clause of each statement, in the order of `statements`; null where it is none. */
  readonly clauses: readonly (WholeClause | null)[];
  /** Whether each statement is a noun with what belongs to it: "the pause in deliveries". */
  readonly nominals: readonly boolean[];
  /** For each quotation, in the order of `quotations`, the parts that are certainly its speaker's words or account; often none. */
  readonly voiced: readonly (readonly FieldSpan[])[];
  /** Agencies and outlets the text credits. */
  readonly credits: readonly Credit[];
  /** What headline and first sentences speak of. */
  readonly topics: readonly Topic[];
}
