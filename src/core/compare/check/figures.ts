/**
 * Figures that count nothing: of a house, a road, a flight, a model. In: the draft and the texts. Out: an item for each figure of the draft that no
 * value and no quotation holds: as the texts have it beside the same word, another one there, or nowhere.
 */
import type { Evidence } from '../../model/comparison.ts';
import type { Annotation } from '../../model/layers.ts';
import { overlapSpans, type Span } from '../../text/spans.ts';
import { MARK, splitWords, type Words } from '../../text/words.ts';
import { isContent, quotedSpans } from '../align/passages.ts';
import { compareEvidence, evidenceOf } from '../evidence/evidence.ts';
import { type CheckedItem, lineAndColumn } from './items.ts';

const PLACES = 5;

interface Figure {
  readonly annotation: Annotation;
  readonly span: Span;
  readonly form: string;
  /** The words right beside it; null at the edge of a sentence. */
  readonly before: Neighbour | null;
  readonly after: Neighbour | null;
}

interface Neighbour {
  readonly form: string;
  readonly isCapital: boolean;
}

export function checkFigures(draft: Annotation, texts: readonly Annotation[]): readonly CheckedItem[] {
  const told = [...draft.times, ...draft.quantities, ...quotedSpans(draft)].filter(({ field }) => field !== 'headline');
  const own = figuresIn(draft).filter(
    ({ span }) => isContent(draft, span) && !told.some(each => overlapSpans(each, span)),
  );
  if (own.length === 0) return [];
  const others = texts.flatMap(figuresIn);
  return own.map(figure => checkFigure(figure, others));
}

function checkFigure(figure: Figure, others: readonly Figure[]): CheckedItem {
  const { report } = figure.annotation;
  const item = (verdict: CheckedItem['verdict'], where: readonly Figure[]): CheckedItem => ({
    kind: 'number',
    evidence: evidenceOf(report, figure.span),
    ...lineAndColumn(report.text, figure.span.start),
    verdict,
    where: where.map(evidenceFor).sort(compareEvidence).slice(0, PLACES),
    differs: [],
    speakers: null,
  });
  const same = others.filter(({ form }) => form === figure.form);
  const there = same.filter(other => isBeside(figure, other));
  if (there.length > 0) return item('found', there);
  const instead = others.filter(other => isSamePlace(figure, other));
  if (instead.length > 0) return item('not-as-in-texts', instead);
  return item(same.length > 0 ? 'in-other-words' : 'not-found', same);
}

function evidenceFor({ annotation, span }: Figure): Evidence {
  return evidenceOf(annotation.report, span);
}

/** A figure by itself, or as roads, flights and models have it: `14`, `M25`, `737b`. Links and keys are none. */
const FIGURE = /^[a-z]{0,3}\d[\d,.]*[a-z]?$/;

/** Words that are figures, each with its neighbours. */
function figuresIn(annotation: Annotation): readonly Figure[] {
  const { text, blocks } = annotation.report;
  const words = splitWords(text);
  const starts = new Set([...annotation.sentences, ...blocks].map(({ start }) => start));
  const figures: Figure[] = [];
  for (let i = 0; i < words.length; i++) {
    const span = { start: words.start[i]!, end: words.end[i]! };
    if (words.kind[i] === MARK || !FIGURE.test(words.forms[i]!)) continue;
    figures.push({
      annotation,
      span,
      form: words.forms[i]!,
      before: starts.has(span.start) ? null : neighbour(text, words, i - 1),
      after: starts.has(words.start[i + 1] ?? -1) ? null : neighbour(text, words, i + 1),
    });
  }
  return figures;
}

function neighbour(text: string, words: Words, i: number): Neighbour | null {
  if (i < 0 || i >= words.length || words.kind[i] === MARK) return null;
  return { form: words.forms[i]!, isCapital: /^\p{Lu}/u.test(text.slice(words.start[i]!, words.end[i]!)) };
}

/** Beside one word at least that the other stands beside. */
function isBeside(a: Figure, b: Figure): boolean {
  return isSameWord(a.before, b.before) || isSameWord(a.after, b.after);
}

/** `76 Partridge Drive`, `Highway 17`: beside the same name, or between the same two words. */
function isSamePlace(a: Figure, b: Figure): boolean {
  const [before, after] = [isSameWord(a.before, b.before), isSameWord(a.after, b.after)];
  return (before && after) || (before && a.before!.isCapital) || (after && a.after!.isCapital);
}

function isSameWord(a: Neighbour | null, b: Neighbour | null): boolean {
  return a !== null && b !== null && a.form === b.form;
}
