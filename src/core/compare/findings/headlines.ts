/**
 * Headline quotations: words in quotation marks in a headline that no body has.
 * In: annotations. Out: findings of kind `headline-quote`, with the nearest words that a body does have.
 * "No body" means the bodies given: the words may have been said elsewhere.
 */
import type { Evidence, Finding, Variant } from '../../model/comparison.ts';
import type { Annotation } from '../../model/layers.ts';
import { type FieldSpan, fieldText } from '../../model/report.ts';
import { spanIndexAt } from '../../text/spans.ts';
import { similarity } from '../align/collate.ts';
import { isContent, type QuotedPassage } from '../align/passages.ts';
import { contentCount, type Reading, readingOf } from '../align/terms.ts';
import type { StoryContext } from '../context.ts';
import { silentReports } from '../context.ts';
import { compareEvidence, evidenceId, evidenceOf } from '../evidence/evidence.ts';

/** A single word in marks is often a label: only two words or more are a quotation that a body must have. */
const LEAST_WORDS = 2;
/** Shares of weight a body's quotation must have in common with the headline's to be shown as the nearest. */
const NEAREST = 0.3;

export function compareHeadlines(context: StoryContext, passages: readonly QuotedPassage[]): readonly Finding[] {
  const bodies = context.annotations.map(bodyForms);
  // quoted under the headline, be it in a block that is read as a heading
  const quotedBelow = new Set(passages.filter(isBelow).map(({ reading }) => reading.forms.join(' ')));
  return context.annotations.flatMap(annotation => {
    const quoted = headlineSpans(annotation).map(span => ({ span, reading: readingOf(annotation, [span]) }));
    const missing = quoted.filter(
      ({ reading }) =>
        reading.forms.length >= LEAST_WORDS &&
        contentCount(reading) > 0 &&
        !quotedBelow.has(reading.forms.join(' ')) &&
        !bodies.some(body => body.includes(` ${reading.forms.join(' ')} `)),
    );
    return distinct(missing).map(group => headlineFinding(context, annotation, group, passages));
  });
}

interface HeadlineQuote {
  readonly span: FieldSpan;
  readonly reading: Reading;
}

/** Quotations in the headline, printed in the text or beside it, and in its repeats. */
function headlineSpans(annotation: Annotation): readonly FieldSpan[] {
  return annotation.quotations
    .filter(quotation => quotation.style === 'direct')
    .flatMap(quotation => quotation.content)
    .filter(span => span.field === 'headline' || isHeadlineBlock(annotation, span))
    .filter(span => !MISPAIRED.test(fieldText(annotation.report, span).slice(span.start, span.end)));
}

/** A mark that closes before another opens: two titles in marks, taken for one quotation. */
const MISPAIRED = /[’”](?!\p{L}).*[‘“]/u;

function isHeadlineBlock(annotation: Annotation, span: FieldSpan): boolean {
  const { blocks, text } = annotation.report;
  const block = blocks[spanIndexAt(blocks, span.start)];
  if (block === undefined) return false;
  if (block.kind === 'headline') return true;
  const headline = annotation.report.headline;
  return block.kind === 'repeat' && headline !== null && text.slice(block.start, block.end).trim() === headline.trim();
}

/** All words of a body, headings and headlines left out, as one string to search for a run of words. */
function bodyForms(annotation: Annotation): string {
  const spans = annotation.report.blocks
    .filter(
      block =>
        block.kind === 'paragraph' ||
        block.kind === 'standfirst' ||
        block.kind === 'entry' ||
        block.kind === 'correction',
    )
    .map(({ start, end }) => ({ start, end }));
  return ` ${readingOf(annotation, spans).forms.join(' ')} `;
}

/** The same words in a repeated headline are one quotation with several places. */
function distinct(quotes: readonly HeadlineQuote[]): readonly (readonly HeadlineQuote[])[] {
  const groups = new Map<string, HeadlineQuote[]>();
  for (const quote of quotes) {
    const key = quote.reading.forms.join(' ');
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [quote]);
    else list.push(quote);
  }
  return [...groups.values()];
}

function headlineFinding(
  context: StoryContext,
  annotation: Annotation,
  group: readonly HeadlineQuote[],
  passages: readonly QuotedPassage[],
): Finding {
  const words = group[0]!;
  const printed = group.map(({ span }) => evidenceOf(annotation.report, span)).sort(compareEvidence);
  const near = nearestQuotations(words, passages);
  const variants: Variant[] = [
    { value: { type: 'text', text: printed[0]!.exact }, display: printed[0]!.exact, evidence: printed },
    near.length > 0
      ? { value: { type: 'text', text: near[0]!.exact }, display: near[0]!.exact, evidence: near }
      : { value: { type: 'absent' }, display: 'in no body', evidence: [] },
  ];
  const speaking = new Set([annotation.report.id, ...near.map(e => e.report)]);
  return {
    id: evidenceId('f', 'headline-quote', printed, context.published),
    kind: 'headline-quote',
    relation: 'conflict',
    between: 'report',
    severity: 'material',
    label: `Headline words: “${printed[0]!.exact}”`,
    group: null,
    voices: [],
    variants,
    silent: silentReports(context, 'headline-quote', speaking),
    why: {
      rule: 'headline-words-in-no-body',
      features: { words: words.reading.forms.length },
      measuredPrecision: null,
    },
  };
}

/** Quotations in bodies that share most with the headline's words, own report first. */
function nearestQuotations(quote: HeadlineQuote, passages: readonly QuotedPassage[]): readonly Evidence[] {
  const scored = passages
    .filter(isBelow)
    .map(passage => ({ passage, score: similarity(quote.reading, passage.reading) }))
    .filter(({ passage, score }) => score >= NEAREST && sharesContent(quote.reading, passage.reading));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score >= best * 0.8)
    .map(({ passage }) => evidenceOf(passage.annotation.report, passage.span))
    .sort(compareEvidence);
}

/** Whether a quoted passage stands in what is read, and not in a headline. */
function isBelow({ annotation, span }: QuotedPassage): boolean {
  return span.field !== 'headline' && isContent(annotation, span) && !isHeadlineBlock(annotation, span);
}

/** Words other than grammar that must agree for another quotation to be near. */
const NEAR_WORDS = 2;

function sharesContent(a: Reading, b: Reading): boolean {
  const telling = (reading: Reading): ReadonlySet<string> =>
    new Set(reading.forms.filter((_, i) => reading.kinds[i] !== 'function' && reading.kinds[i] !== 'pronoun'));
  const words = telling(a);
  return [...telling(b)].filter(word => words.has(word)).length >= NEAR_WORDS;
}
