/**
 * Annotating one report: the only place that knows the order of the stages. In: a report and a language. Out: its layers.
 * Every stage is a pure function that adds a layer beside the text; a headline that is a string of its own gets layers too.
 */
import type { Language } from '../language/language.ts';
import type {
  Annotation,
  FiledEntity,
  Mention,
  Quantity,
  Quotation,
  Terms,
  TimeExpression,
  Topic,
} from '../model/layers.ts';
import type { Problem } from '../model/problems.ts';
import { type Block, type BlockKind, type FieldSpan, fieldText, hasOwnHeadline, type Report } from '../model/report.ts';
import { spanIndexAt } from '../text/spans.ts';
import { splitWords } from '../text/words.ts';
import { findCharges } from './charges.ts';
import { resolveEntities } from './entities/entities.ts';
import { findFormerAges } from './former-ages.ts';
import { findFrames } from './frames/frames.ts';
import { classifyPredicates, classifyTerms } from './frames/terms.ts';
import { findCredits } from './layout/credits.ts';
import { datelinePlaces } from './layout/datelines.ts';
import { withEntryStamps } from './layout/entry-stamps.ts';
import { speakerNames } from './layout/speaker-labels.ts';
import { findMentions } from './mentions/mentions.ts';
import { findTopics } from './mentions/topics.ts';
import type { Passage, Vantage } from './passage.ts';
import { findQuantities } from './quantities/quantities.ts';
import { findQuotations } from './quotations/quotations.ts';
import { findVoiced } from './quotations/voiced.ts';
import { findQualifiers } from './statements/qualifiers.ts';
import { findStatements } from './statements/statements.ts';
import { nominalStatements, wholeClauses } from './statements/whole-clauses.ts';
import { findChildren, findStates, findTolls } from './states.ts';
import { findStreets } from './streets.ts';
import { tokenColumns } from './syntax/columns.ts';
import { type KnownWords, withKnownLemmas } from './syntax/known-lemmas.ts';
import { type Parser, sentenceSpans } from './syntax/parser.ts';
import { splitSentences } from './syntax/sentences.ts';
import { readMoment } from './times/calendar.ts';
import { findTimes } from './times/times.ts';
import { placeLayers, seenReport } from './unseen-characters.ts';

export interface AnnotateOptions {
  /** Reads sentences, tags and trees; without one sentences are split by rule and stages that want a tree do with less. */
  readonly parser?: Parser;
  /** Keep tokens with tags and trees as a layer; the other stages have them either way. */
  readonly tokens?: 'keep';
  /** What reading the report already found wrong with it. */
  readonly problems?: readonly Problem[];
}

interface FieldLayers {
  readonly passage: Passage;
  readonly terms: Terms;
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  readonly mentions: readonly Mention[];
  readonly entities: Annotation['entities'];
  readonly quotations: readonly Quotation[];
  readonly voiced: Annotation['voiced'];
}

/** All layers of one report. Characters nobody sees are not read, and every span still points into the text as it is written. */
export function annotate(report: Report, language: Language, options: AnnotateOptions = {}): Annotation {
  const seen = seenReport(report);
  if (seen === null) return annotateSeen(report, language, options);
  return placeLayers(annotateSeen(seen.report, language, options), seen, report);
}

function annotateSeen(report: Report, language: Language, options: AnnotateOptions): Annotation {
  const vantage: Vantage = { published: writtenOn(report), zone: report.zone, day: onlyDay(report) };
  const body = annotateField(report.text, report.blocks, vantage, language, options.parser);
  const headline = hasOwnHeadline(report)
    ? annotateField(report.headline!, [headlineBlock(report)], vantage, language, options.parser, body.entities)
    : null;
  const marked = headline === null ? [] : inHeadline(headline.quotations);
  const statements = findStatements(body.passage, body, language.statements);
  const mentions = [...body.mentions, ...(headline === null ? [] : headline.mentions.map(inField))];
  const frames = findFrames(body.terms, body, language.terms);
  const times = [...body.times, ...(headline === null ? [] : headline.times.map(inField))];
  return {
    report,
    sentences: body.passage.sentences,
    ...(options.tokens === 'keep' && body.passage.syntax !== null ? { tokens: tokenColumns(body.passage.syntax) } : {}),
    times,
    quantities: [...body.quantities, ...(headline === null ? [] : headline.quantities.map(inField))],
    mentions,
    entities: headline === null ? body.entities : headline.entities,
    quotations: [...body.quotations, ...marked],
    voiced: [...body.voiced, ...(headline === null ? [] : headline.voiced.map(parts => parts.map(inField)))],
    statements,
    streets: findStreets(
      report,
      { mentions, quantities: body.quantities, sentences: body.passage.sentences, syntax: body.passage.syntax },
      language.states,
    ),
    states: [
      ...findStates(body.passage, statements, language.states),
      ...(headline === null ? [] : headlineStates(headline, language)),
    ],
    problems: [...(options.problems ?? []), ...misfitsIn(report, times)],
    terms: body.terms,
    headlineTerms: headline?.terms ?? null,
    predicates: classifyPredicates(statements, body.terms, language.terms),
    frames,
    charges: findCharges(body.passage, language.charges),
    tolls: findTolls(body.quantities, language.states),
    children: findChildren(body.quantities, frames, language.states),
    formerAges: findFormerAges(agesIn(body), body.terms, language.states),
    qualifiers: findQualifiers(body.passage, language.statements),
    clauses: wholeClauses(body.passage, statements),
    nominals: nominalStatements(body.passage, statements),
    credits: findCredits(body.passage, language.layout, report.outlet),
    topics: [...(headline === null ? [] : topicsOf(headline).map(inField)), ...topicsOf(body)],
  };
}

/** Where ages stand: a fact of somebody is one though the number alone is read as none. */
function agesIn({ quantities, entities }: FieldLayers): readonly FieldSpan[] {
  const facts = entities.flatMap(entity => entity.facts.filter(({ kind }) => kind === 'age'));
  return [...quantities.filter(({ measures }) => measures.role === 'age'), ...facts];
}

function headlineStates(headline: FieldLayers, language: Language): Annotation['states'] {
  const statements = findStatements(headline.passage, headline, language.statements);
  return findStates(headline.passage, statements, language.states).map(state => ({
    ...inField(state),
    subject: state.subject === null ? null : inField(state.subject),
  }));
}

/** A weekday beside a date that has another: one of the two is a slip, and nothing here can tell which. */
function misfitsIn(report: Report, times: readonly TimeExpression[]): readonly Problem[] {
  return times
    .filter(({ misfit }) => misfit !== undefined)
    .map(time => ({
      code: 'weekday-misfit',
      detail: `"${fieldText(report, time).slice(time.start, time.end)}": ${time.value.slice(0, ISO_DAY)} is another day of the week. Check which of the two is meant.`,
      report: report.id,
    }));
}

/** Letters of `2025-03-04`. */
const ISO_DAY = 10;

function topicsOf({ passage, terms, times, quantities, mentions }: FieldLayers): readonly Topic[] {
  const names = mentions.filter(({ form }) => form === 'name');
  return findTopics(passage, terms, [...times, ...quantities, ...names]);
}

/** The one day a report was written on; null where it was updated on another. */
function onlyDay({ published, updated }: Report): string | null {
  const [day, other] = [published?.slice(0, 10) ?? null, updated?.slice(0, 10) ?? null];
  return day === null || other === null || day === other ? (day ?? other) : null;
}

/** Days after publication within which a text marked as updated was most likely written anew, its weekdays with it. */
const REWRITTEN_DAYS = 7;

/** The moment a text speaks from: that of its update where that came soon, else its publication. */
function writtenOn({ published, updated }: Report): string | null {
  if (published === null || updated === null) return published ?? updated;
  const [from, to] = [readMoment(published)?.day, readMoment(updated)?.day];
  if (from === undefined || to === undefined) return published;
  return to >= from && to - from <= REWRITTEN_DAYS ? updated : published;
}

function annotateField(
  text: string,
  blocks: readonly Block[],
  vantage: Vantage,
  language: Language,
  parser: Parser | undefined,
  known: readonly FiledEntity[] = [],
): FieldLayers {
  const parsed = parser?.parse(text, blocks) ?? null;
  const syntax = parsed === null ? null : withKnownLemmas(parsed, text, knownWords(language));
  const sentences = syntax === null ? splitSentences(text, blocks, language.sentences) : sentenceSpans(syntax);
  const passage: Passage = { text, blocks, sentences, words: splitWords(text), syntax };
  const terms = classifyTerms(passage, language.terms);
  const times = withEntryStamps(
    passage,
    findTimes(passage, vantage, language.times),
    vantage.day ?? null,
    language.layout,
  );
  const quantities = findQuantities(passage, times, language.quantities).filter(found => isRead(blocks, found));
  const labels = [
    ...speakerNames(text, blocks, language.layout.labels).map(span => ({ ...span, kind: 'person' as const })),
    ...datelinePlaces(text, blocks).map(span => ({ ...span, kind: 'place' as const })),
  ];
  const found = findMentions(passage, language.mentions, { known, labels });
  const { mentions, entities } = resolveEntities(passage, found, language.entities, { known });
  const quotations = findQuotations(passage, mentions, entities, language.quotations);
  const voiced = findVoiced(passage, quotations, { mentions, entities }, language.quotations);
  return { passage, terms, times, quantities, mentions, entities, quotations, voiced };
}

function knownWords({ mentions }: Language): KnownWords {
  return { words: mentions.sorted.commonWords, endings: mentions.endings };
}

/** Blocks whose numbers count nothing: of telephones, of posts in a thread, of versions of a story. */
const UNCOUNTED: ReadonlySet<BlockKind> = new Set(['boilerplate', 'credit']);

function isRead(blocks: readonly Block[], { start }: FieldSpan): boolean {
  const block = blocks[spanIndexAt(blocks, start)];
  return block === undefined || !UNCOUNTED.has(block.kind);
}

function headlineBlock(report: Report): Block {
  return { kind: 'headline', start: 0, end: report.headline!.length };
}

function inField<T extends FieldSpan>(span: T): T {
  return { ...span, field: 'headline' };
}

function inHeadline(quotations: readonly Quotation[]): readonly Quotation[] {
  const move = (span: FieldSpan | null): FieldSpan | null => (span === null ? null : inField(span));
  return quotations.map(quotation => ({
    ...quotation,
    content: quotation.content.map(inField),
    cue: move(quotation.cue),
    source: move(quotation.source),
    addressee: move(quotation.addressee),
    medium: move(quotation.medium),
    when: move(quotation.when),
    speaker: moveSpeaker(quotation.speaker),
    via: quotation.via.map(moveSpeaker),
  }));
}

function moveSpeaker(speaker: Quotation['speaker']): Quotation['speaker'] {
  return speaker.start === undefined ? speaker : { ...speaker, field: 'headline' };
}
