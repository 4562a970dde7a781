/**
 * Annotating one report: the only place that knows the order of the stages. In: a report and a language. Out: its layers.
 * Every stage is a pure function that adds a layer beside the text; a headline that is a string of its own gets layers too.
 */
import type { Language } from '../language/language.ts';
import type { Annotation, Mention, Quantity, Quotation, Terms, TimeExpression } from '../model/layers.ts';
import type { Problem } from '../model/problems.ts';
import { type Block, type FieldSpan, hasOwnHeadline, type Report } from '../model/report.ts';
import { splitWords } from '../text/words.ts';
import { findCredits } from './credits.ts';
import { resolveEntities } from './entities.ts';
import { findFrames } from './frames.ts';
import { findMentions } from './mentions.ts';
import type { Passage, Vantage } from './passage.ts';
import { findQuantities } from './quantities.ts';
import { findQuotations } from './quotations.ts';
import { splitSentences } from './sentences.ts';
import { type Parser, sentenceSpans } from './syntax/parser.ts';
import { tokenColumns } from './syntax/columns.ts';
import { findStatements } from './statements.ts';
import { classifyTerms } from './terms.ts';
import { findTimes } from './times.ts';

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
}

/** All layers of one report. */
export function annotate(report: Report, language: Language, options: AnnotateOptions = {}): Annotation {
  const vantage: Vantage = { published: report.published, zone: report.zone };
  const body = annotateField(report.text, report.blocks, vantage, language, options.parser);
  const headline = hasOwnHeadline(report) ? annotateField(report.headline!, [headlineBlock(report)], vantage, language, options.parser) : null;
  const marked = headline === null ? [] : inHeadline(headline.quotations);
  return {
    report,
    sentences: body.passage.sentences,
    ...(options.tokens === 'keep' && body.passage.syntax !== null ? { tokens: tokenColumns(body.passage.syntax) } : {}),
    times: [...body.times, ...(headline === null ? [] : headline.times.map(inField))],
    quantities: [...body.quantities, ...(headline === null ? [] : headline.quantities.map(inField))],
    mentions: [...body.mentions, ...(headline === null ? [] : headlineMentions(headline.mentions))],
    entities: body.entities,
    quotations: [...body.quotations, ...marked],
    statements: findStatements(body.passage, body, language.statements),
    problems: options.problems ?? [],
    terms: body.terms,
    headlineTerms: headline?.terms ?? null,
    frames: findFrames(body.terms, body, language.terms),
    credits: findCredits(body.passage, language.layout),
  };
}

function annotateField(
  text: string,
  blocks: readonly Block[],
  vantage: Vantage,
  language: Language,
  parser: Parser | undefined,
): FieldLayers {
  const syntax = parser?.parse(text, blocks) ?? null;
  const sentences = syntax === null ? splitSentences(text, blocks, language.sentences) : sentenceSpans(syntax);
  const passage: Passage = { text, blocks, sentences, words: splitWords(text), syntax };
  const terms = classifyTerms(passage, language.terms);
  const times = findTimes(passage, vantage, language.times);
  const quantities = findQuantities(passage, times, language.quantities);
  const found = findMentions(passage, language.mentions);
  const { mentions, entities } = resolveEntities(passage, found, language.entities);
  const quotations = findQuotations(passage, mentions, entities, language.quotations);
  return { passage, terms, times, quantities, mentions, entities, quotations };
}

function headlineBlock(report: Report): Block {
  return { kind: 'headline', start: 0, end: report.headline!.length };
}

function inField<T extends FieldSpan>(span: T): T {
  return { ...span, field: 'headline' };
}

/** A headline's names are its own: which entity of the body they point at is for linking to say. */
function headlineMentions(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.map(mention => ({ ...inField(mention), entity: null }));
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
  const { entity: _, ...rest } = speaker;
  return rest.start === undefined ? rest : { ...rest, field: 'headline' };
}
