/**
 * Spans: half-open ranges of UTF-16 code units into one string. Every position in Synoptic is one of these.
 * Nothing here looks a string up inside another: a span that does not hold is an error, never a search.
 */

/** `[start, end)` in UTF-16 code units, `0 <= start <= end <= text.length`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words a span covers. Throws `RangeError` if it does not lie in `text`. */
export function sliceSpan(text: string, span: Span): string {
  if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length)) {
    throw new RangeError(`span ${span.start}-${span.end} is outside a text of ${text.length} code units`);
  }
  return text.slice(span.start, span.end);
}

/** Whether `outer` holds all of `inner`. A span contains itself. */
export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one code unit. */
export function overlapSpans(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** How many code units two spans share. */
export function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Text order: by start, then the longer first, so that an outer span precedes what it holds. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The span without white space at its ends; empty at `start` if it is all white space. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space as `String.prototype.trim` sees it, line and paragraph separators and the BOM among it. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 160 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Index of the first of `spans` (sorted, not overlapping) that ends after `position`; `spans.length` if none. */
export function spanIndexAt(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first of ascending `values` that is `position` or more; their number if none is. */
export function lowerBound(values: Uint32Array, position: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
