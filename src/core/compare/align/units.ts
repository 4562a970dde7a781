/**
 * Units: statements as aligning sees them. In: annotations with statements, and who is who. Out: for each statement of the reports' own texts what it
 * speaks of, weighed by how rare that is in the story. What two of them have in common is not said here.
 */
import type { Annotation, PredicateTerm, Statement, WholeClause } from '../../model/layers.ts';
import { lowerBound } from '../../text/spans.ts';
import type { StoryContext } from '../context.ts';
import { speakerKey } from '../context.ts';
import { dayNumber } from '../relate/relate.ts';
import {
  ACTOR,
  isEntity,
  isGeneral,
  isSense,
  keyReader,
  type Lexicon,
  type NamedEntities,
  namedEntities,
  SENSE,
  tokenKeys,
} from './keys.ts';
import { isContent } from './passages.ts';

/** A statement as aligning sees it. */
export interface PointUnit {
  readonly annotation: Annotation;
  /** Index of the annotation among those compared. */
  readonly at: number;
  readonly statement: Statement;
  readonly predicate: PredicateTerm;
  /** The clause that states it; null where it is none. */
  readonly clause: WholeClause | null;
  /** Whether it is a noun phrase. */
  readonly isNominal: boolean;
  /** Role to what fills it: a story entity's id, else the head's concept. */
  readonly fillers: ReadonlyMap<string, string>;
  /** Everything it speaks of, weighed by how rare it is in the story. */
  readonly bag: ReadonlyMap<string, number>;
  /** How telling the predicate is, 0 to 1: some are in every tenth statement, `resign` in one. Light ones tell nothing. */
  readonly predicateRarity: number;
  /** Length of `bag` as a vector. */
  readonly size: number;
  /** The keys of `bag` that are entities. */
  readonly entities: readonly string[];
  /** Whether one of those is a person or an organisation. */
  readonly isNaming: boolean;
  /** The days `[from, to)` it dates itself by, counted from 1970-01-01; null without a date. */
  readonly days: readonly [number, number] | null;
  /** Whether it dates itself well before its report: something else than the news, unless the other does so too. */
  readonly isBackground: boolean;
  /** Whose account it is, by the story's entity where it has one; null where the text does not tell. */
  readonly voice: string | null;
  /** Index of its sentence in its report; -1 where it is in none. */
  readonly sentence: number;
}

/** Statements of the reports' own texts that speak of something, in order of report and text. */
export function pointUnits(context: StoryContext, lexicon: Lexicon = 'senses'): readonly PointUnit[] {
  const named = namedEntities(context);
  const raw = context.annotations.flatMap((annotation, at) => rawUnits(context, named, annotation, at, lexicon));
  const rarity = frequencies(raw.map(unit => unit.keys));
  const predicates = frequencies(raw.map(unit => [unit.predicate.concept]));
  const most = Math.log2(1 + raw.length);
  return raw
    .map(unit => weighed(unit, rarity, predicates.get(unit.predicate.concept)! / most))
    .filter(unit => unit.bag.size > 0);
}

type RawUnit = Omit<PointUnit, 'bag' | 'size' | 'entities' | 'isNaming' | 'predicateRarity'> & {
  readonly keys: readonly string[];
};

function rawUnits(
  context: StoryContext,
  named: NamedEntities,
  annotation: Annotation,
  at: number,
  lexicon: Lexicon,
): readonly RawUnit[] {
  const reader = keyReader(tokenKeys(context, named, annotation, lexicon), annotation, lexicon);
  return annotation.statements.flatMap((statement, i): readonly RawUnit[] => {
    if (statement.field === 'headline' || !isContent(annotation, statement)) return [];
    const predicate = predicateOf(annotation.predicates[i]!, statement, lexicon);
    const fillers = new Map<string, string>();
    for (const [role, span] of Object.entries(statement.roles)) {
      const key = reader.head(span);
      if (key !== null) fillers.set(role, key);
    }
    const keys = new Set([...reader.inside(statement), ...fillers.values(), ...predicateKeys(predicate, statement)]);
    const days = daysOf(annotation, statement);
    const isBackground = isWellBefore(days, annotation);
    const clause = annotation.clauses[i] ?? null;
    const isNominal = annotation.nominals[i] ?? false;
    const voice = speakerKey(context, annotation.report, statement.speaker);
    const sentence = annotation.terms.sentence[lowerBound(annotation.terms.start, statement.start)] ?? -1;
    const told = { annotation, at, statement, predicate, clause, isNominal, fillers, keys: [...keys] };
    return [{ ...told, days, isBackground, voice, sentence }];
  });
}

function predicateOf(term: PredicateTerm, { predicate }: Statement, lexicon: Lexicon): PredicateTerm {
  if (lexicon === 'senses') return term;
  return { ...term, concept: lexicon === 'forms' ? predicate : term.concept, senses: [] };
}

/** A verb with its particle is no word of the text: "gave it up". Others stand there already. */
function predicateKeys({ concept, senses }: PredicateTerm, { predicate }: Statement): readonly string[] {
  return predicate.includes(' ') ? [concept, ...senses.map(sense => SENSE + sense)] : [];
}

/** The days of its first date or stretch of dates. */
function daysOf(annotation: Annotation, { times }: Statement): PointUnit['days'] {
  for (const index of times) {
    const time = annotation.times[index];
    if (time?.from == null || time.to == null || time.type === 'DURATION' || time.type === 'SET') continue;
    const [from, to] = [dayNumber(time.from), dayNumber(time.to)];
    if (from !== null && to !== null) return [from, Math.max(to, from + 1)];
  }
  return null;
}

/** Days before publication from which a date is not of the news. */
const OLD_NEWS = 14;

function isWellBefore(days: PointUnit['days'], { report }: Annotation): boolean {
  const published = report.published === null ? null : dayNumber(report.published);
  return days !== null && published !== null && days[1] < published - OLD_NEWS;
}

/** The rarer a key in the story's statements, the more it says: inverse frequency, as in TF-IDF (Spärck Jones 1972). */
function frequencies(units: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const keys of units) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].map(([key, count]) => [key, Math.log2(1 + units.length / count)]));
}

/** Sharing a sense says less than sharing the word. */
const SENSE_WORTH = 0.5;
/** Sharing a general word, `people` or `Monday`, says less still. */
const GENERAL_WORTH = 0.4;

function weighed({ keys, ...unit }: RawUnit, rarity: ReadonlyMap<string, number>, predicateRarity: number): PointUnit {
  const bag = new Map<string, number>();
  let squares = 0;
  for (const key of keys) {
    const weight = (rarity.get(key) ?? 0) * (isSense(key) ? SENSE_WORTH : isGeneral(key) ? GENERAL_WORTH : 1);
    bag.set(key, weight);
    squares += weight * weight;
  }
  const entities = keys.filter(isEntity);
  return {
    ...unit,
    bag,
    size: Math.sqrt(squares),
    entities,
    isNaming: entities.some(key => key.startsWith(ACTOR)),
    predicateRarity: unit.predicate.weight === 'light' ? 0 : predicateRarity,
  };
}
