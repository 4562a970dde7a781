/**
 * Our aligner on the alignment corpora: their items as statements of one-sentence reports, set against each other by the program's own
 * likeness. In: cases. Out: pairs. Nothing is learnt here; the thresholds are the only numbers, set by hand.
 */
import type { Lexicon } from '../src/core/compare/align/keys.ts';
import { likenessOf, scoreOf } from '../src/core/compare/align/likeness.ts';
import { type PointUnit, pointUnits } from '../src/core/compare/align/units.ts';
import type { StoryContext } from '../src/core/compare/context.ts';
import { classifyPredicates, classifyTerms } from '../src/core/extract/frames/terms.ts';
import type { Annotation, Statement } from '../src/core/model/layers.ts';
import type { Span } from '../src/core/text/spans.ts';
import { splitWords } from '../src/core/text/words.ts';
import { english } from '../src/index.ts';
import { bareReport } from '../test/support/reports.ts';
import type { Aligner, Aligners } from './alignment.ts';
import type { AlignmentCase, Item, Pair } from './alignment-corpora.ts';
import { matchOneToOne } from './matchings.ts';
import { type Question, readQuestion } from './questions.ts';

/** Rows are left items, columns right ones. */
type Table = readonly (readonly number[])[];

/** What an item states: its words, whole, with the predicate and roles that the corpus gives it. */
interface Claim {
  readonly text: string;
  readonly predicate: string;
  readonly roles: Readonly<Record<string, Span>>;
}

function statementOf({ text, predicate, roles }: Claim): Statement {
  const speaker = { status: 'outlet' } as const;
  return {
    start: 0,
    end: text.length,
    predicate,
    roles,
    polarity: 'positive',
    certainty: 'asserted',
    speaker,
    via: [],
    times: [],
    quantities: [],
  };
}

function annotationOf(claim: Claim, id: string): Annotation {
  const report = bareReport(id, claim.text);
  const sentences = [{ start: 0, end: claim.text.length }];
  const passage = { text: claim.text, blocks: report.blocks, sentences, words: splitWords(claim.text), syntax: null };
  const terms = classifyTerms(passage, english.terms);
  const statements = [statementOf(claim)];
  const none = {
    times: [],
    quantities: [],
    mentions: [],
    entities: [],
    quotations: [],
    problems: [],
    frames: [],
    credits: [],
    topics: [],
    qualifiers: [],
    clauses: [],
    nominals: [],
    voiced: [],
    states: [],
    streets: [],
    charges: [],
    tolls: [],
    formerAges: [],
    children: [],
  };
  const predicates = classifyPredicates(statements, terms, english.terms);
  return { ...none, report, sentences, statements, terms, predicates, headlineTerms: null };
}

/** One unit a claim; null for those that speak of nothing. */
function unitsOf(claims: readonly Claim[], lexicon: Lexicon): readonly (PointUnit | null)[] {
  const annotations = claims.map((claim, i) => annotationOf(claim, String(i)));
  const context: StoryContext = { annotations, published: new Map(), entityOf: () => null, nameOf: id => id };
  const units: (PointUnit | null)[] = claims.map(() => null);
  for (const unit of pointUnits(context, lexicon)) units[unit.at] = unit;
  return units;
}

const NOTHING: Readonly<Record<string, Span>> = {};

function plainClaim({ text }: Item): Claim {
  return { text, predicate: '', roles: NOTHING };
}

type Measure = (a: PointUnit, b: PointUnit) => number;

/** How alike each left item is to each right one, case by case. */
function tables(
  cases: readonly AlignmentCase[],
  claimOf: (item: Item) => Claim,
  measure: Measure,
  lexicon: Lexicon,
): readonly Table[] {
  const units = unitsOf(
    cases.flatMap(each => [...each.left, ...each.right].map(claimOf)),
    lexicon,
  );
  let next = 0;
  return cases.map(({ left, right }) => {
    const from = next;
    next += left.length + right.length;
    return left.map((_, row) =>
      right.map((__, column) => {
        const [a, b] = [units[from + row], units[from + left.length + column]];
        return a && b ? measure(a, b) : 0;
      }),
    );
  });
}

const words: Measure = (a, b) => likenessOf(a, b).words;

/** Pairs one to one for the greatest sum of what is at least `least`. */
function pairOff(table: Table, columns: number, least: number): readonly Pair[] {
  const given = matchOneToOne(table.length, columns, (row, column) =>
    table[row]![column]! >= least ? table[row]![column]! : 0,
  );
  return given.flatMap((column, row): readonly Pair[] => (column < 0 ? [] : [[row, column]]));
}

const LEAST_CHUNK = 0.03;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** Chunks by words; then the one chunk left over on both sides between the same neighbours: what is said of them is the same place. */
function alignChunks(cases: readonly AlignmentCase[], lexicon: Lexicon): readonly (readonly Pair[])[] {
  return tables(cases, plainClaim, words, lexicon).map((table, i) => {
    const { left, right } = cases[i]!;
    const pairs = pairOff(table, right.length, LEAST_CHUNK);
    return [...pairs, ...leftOver(pairs, left, right)];
  });
}

function leftOver(pairs: readonly Pair[], left: readonly Item[], right: readonly Item[]): readonly Pair[] {
  const free = (items: readonly Item[], side: 0 | 1): readonly number[] =>
    items.map((_, i) => i).filter(i => HAS_WORD.test(items[i]!.text) && !pairs.some(pair => pair[side] === i));
  const [lefts, rights] = [free(left, 0), free(right, 1)];
  const sorted = [...pairs].sort((a, b) => a[0] - b[0]);
  return lefts.flatMap((a): readonly Pair[] => {
    const before = sorted.findLast(pair => pair[0] < a) ?? [-1, -1];
    const after = sorted.find(pair => pair[0] > a) ?? [left.length, right.length];
    const inside = (list: readonly number[], side: 0 | 1): readonly number[] =>
      list.filter(i => i > before[side]! && i < after[side]!);
    const [ours, theirs] = [inside(lefts, 0), inside(rights, 1)];
    return pairs.length > 0 && ours.length === 1 && theirs.length === 1 ? [[a, theirs[0]!]] : [];
  });
}

const LEAST_SENTENCE = 0.12;
/** A document's sentence goes to every sentence of the summary that is nearly as like it as the most like. */
const NEARLY = 0.6;

function alignSentences(cases: readonly AlignmentCase[], lexicon: Lexicon): readonly (readonly Pair[])[] {
  return tables(cases, plainClaim, words, lexicon).map((table, i) =>
    cases[i]!.right.flatMap((_, column) => {
      const best = Math.max(0, ...table.map(row => row[column]!));
      const least = Math.max(LEAST_SENTENCE, NEARLY * best);
      return table.flatMap((row, left): readonly Pair[] => (row[column]! >= least ? [[left, column]] : []));
    }),
  );
}

/** All that one side says of one verb, as a claim with its roles. */
function propositionOf(predicate: string, questions: readonly Question[]): Claim {
  const roles: Record<string, Span> = {};
  let text = predicate;
  for (const { role, answer } of questions) {
    roles[role] ??= { start: text.length + 1, end: text.length + 1 + answer.length };
    text += ` ${answer}`;
  }
  return { text, predicate, roles };
}

/** A question with the units of its answer and of all that is said of its verb. */
interface Asked extends Question {
  readonly said: PointUnit | null;
  readonly proposition: PointUnit | null;
}

/* What an answer, the verb, all that is said of it and the same role in that are worth; set by hand. */
const OF_ANSWER = 0.4;
const OF_VERB = 0.2;
const OF_PROPOSITION = 0.2;
const OF_ROLE = 0.2;
const LEAST_QUESTION = 0.4;

function likeQuestions(a: Asked, b: Asked): number {
  const answer = a.answer.toLowerCase() === b.answer.toLowerCase() ? 1 : a.said && b.said ? words(a.said, b.said) : 0;
  const proposition =
    a.proposition && b.proposition ? Math.min(1, WHOLE * scoreOf(likenessOf(a.proposition, b.proposition))) : 0;
  const verb =
    a.predicate === b.predicate ? 1 : a.proposition && b.proposition ? sharedMeaning(a.proposition, b.proposition) : 0;
  const role = a.role === b.role ? Math.max(verb, proposition) : 0;
  return OF_ANSWER * answer + OF_VERB * verb + OF_PROPOSITION * proposition + OF_ROLE * role;
}

const OF_SENSE = 0.8;

function sharedMeaning({ predicate: a }: PointUnit, { predicate: b }: PointUnit): number {
  if (a.concept === b.concept) return 1;
  return a.senses.some(sense => b.senses.includes(sense)) ? OF_SENSE : 0;
}

/** No corpus gives entities, whose part of a score is lost: the rest is made up to 1. */
const WHOLE = 1 / 0.9;

function alignQuestions(cases: readonly AlignmentCase[], lexicon: Lexicon): readonly (readonly Pair[])[] {
  const sides = cases
    .flatMap(({ left, right }) => [left, right])
    .map(items => items.map(item => readQuestion(item.text)));
  const answers = unitsOf(
    sides.flatMap(side => side.map(({ answer }) => ({ text: answer, predicate: '', roles: NOTHING }))),
    lexicon,
  );
  const verbs = sides.map(side => [...new Set(side.map(question => question.predicate))]);
  const claims = sides.flatMap((side, i) =>
    verbs[i]!.map(verb =>
      propositionOf(
        verb,
        side.filter(each => each.predicate === verb),
      ),
    ),
  );
  const propositions = unitsOf(claims, lexicon);
  let [nextAnswer, nextVerb] = [0, 0];
  const asked = sides.map((side, i): readonly Asked[] => {
    const [from, ofVerbs] = [nextAnswer, nextVerb];
    nextAnswer += side.length;
    nextVerb += verbs[i]!.length;
    return side.map((question, q) => ({
      ...question,
      said: answers[from + q]!,
      proposition: propositions[ofVerbs + verbs[i]!.indexOf(question.predicate)]!,
    }));
  });
  return cases.map((_, i) => {
    const [left, right] = [asked[2 * i]!, asked[2 * i + 1]!];
    return pairOff(
      left.map(a => right.map(b => likeQuestions(a, b))),
      right.length,
      LEAST_QUESTION,
    );
  });
}

/** Our aligner, with what words count as alike. */
export function ourAligners(lexicon: Lexicon = 'senses'): Aligners {
  const of =
    (align: (cases: readonly AlignmentCase[], lexicon: Lexicon) => readonly (readonly Pair[])[]): Aligner =>
    cases =>
      align(cases, lexicon);
  return { chunks: of(alignChunks), sentences: of(alignSentences), questions: of(alignQuestions) };
}
