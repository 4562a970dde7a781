/**
 * Clips: the words of a report that may be shown for a span. In: an annotation and a span. Out: the span, widened as little as can be:
 * over a word that turns it, to the edges of words, and so that quotation marks and brackets come in pairs.
 */
import type { Annotation } from '../../model/layers.ts';
import type { FieldSpan } from '../../model/report.ts';
import { SIDED_PAIRS } from '../../text/pairs.ts';
import { type Span, spanIndexAt } from '../../text/spans.ts';

/** How often widening may take in one more word that turns: "did not fail to deny that". */
const MOST_TURNS = 6;

export function clipOf(annotation: Annotation, span: FieldSpan): FieldSpan {
  if (span.field === 'headline') return span;
  return { ...span, ...balanced(annotation, wholeWords(annotation, turned(annotation, span))) };
}

/** Whether a word outside a span turns it. */
export function isTurned(annotation: Annotation, { start, end }: Span): boolean {
  const widened = turned(annotation, { start, end });
  return widened.start !== start || widened.end !== end;
}

function turned({ qualifiers }: Annotation, { start, end }: Span): Span {
  let [from, to] = [start, end];
  for (let n = 0; n < MOST_TURNS; n++) {
    const outside = qualifiers.filter(
      turn => turn.at >= from && turn.at < to && (turn.end <= from || turn.start >= to),
    );
    if (outside.length === 0) break;
    for (const turn of outside) {
      from = Math.min(from, turn.start);
      to = Math.max(to, turn.end);
    }
  }
  return { start: from, end: to };
}

const LETTER = /[\p{L}\p{N}]/u;
const JOIN = /['’]/;

/** "'ll keep", "n't": a part of a word is shown with the rest of it. */
function wholeWords({ report: { text } }: Annotation, { start, end }: Span): Span {
  let [from, to] = [start, end];
  const joins = (at: number): boolean => LETTER.test(text[at] ?? '') || JOIN.test(text[at] ?? '');
  // a mark of quotation before a word is no part of it
  while (from > 0 && LETTER.test(text[from - 1]!) && joins(from)) from--;
  if (JOIN.test(text[from] ?? '') === false)
    while (from > 1 && JOIN.test(text[from - 1]!) && LETTER.test(text[from - 2]!) && LETTER.test(text[from] ?? '')) {
      from -= 2;
      while (from > 0 && LETTER.test(text[from - 1]!)) from--;
    }
  while (to < text.length && LETTER.test(text[to]!) && LETTER.test(text[to - 1] ?? '')) to++;
  return { start: from, end: to };
}

/** Takes in a missing mark if it stands beside the words, else leaves out the one that is alone at an edge. */
function balanced(annotation: Annotation, span: Span): Span {
  const { text } = annotation.report;
  const sentence = annotation.sentences[spanIndexAt(annotation.sentences, span.start)];
  let { start, end } = span;
  for (const [open, close] of SIDED_PAIRS) {
    const words = text.slice(start, end);
    if (!words.includes(open) && !words.includes(close)) continue;
    const opened = words.split(open).length;
    const closed = words.split(close).length;
    if (opened > closed) {
      const at = text.indexOf(close, end);
      if (at >= 0 && at - end <= NEAR && (sentence === undefined || at < sentence.end)) end = at + close.length;
      else if (words.startsWith(open)) start += open.length;
      else end = start + words.lastIndexOf(open);
    } else if (closed > opened) {
      const at = text.lastIndexOf(open, start - 1);
      if (start > 0 && at >= 0 && start - at <= NEAR && (sentence === undefined || at >= sentence.start)) start = at;
      else if (words.endsWith(close)) end -= close.length;
      else start += words.indexOf(close) + close.length;
    }
  }
  while (end > start && /[\s,;:]/.test(text[end - 1]!)) end--;
  while (start < end && /[\s,;:.]/.test(text[start]!)) start++;
  return end > start ? { start, end } : span;
}

/** How far a mark may stand from the words it belongs to for them to be widened. */
const NEAR = 40;
