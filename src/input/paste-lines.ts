/** Lines of a paste: a text -> its lines with their places, and which of them are lines of dashes, stars or the like. */
import type { Span } from '../core/text/spans.ts';

export interface Line extends Span {
  /** Without the line break. */
  readonly text: string;
}

export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    if (line === '') continue;
    lines.push({ start: index, end: index + line.length, text: line.replace(/[\r\n]+$/, '') });
  }
  return lines;
}

/** `-----`, `* * *`, `~~~~`, `────`; two dashes alone are one too. */
const SEPARATOR = /^(?:([-=*_~+–—─━═])(?:[ \t]*\1){2,}|-{2}|[–—]{2})$/;
/** Longest line looked at. */
const LONGEST = 400;

/** The mark that a line of dashes and the like is made of; null if it is none. */
export function separatorMark(line: string): string | null {
  const words = line.length > LONGEST ? '' : line.trim();
  return SEPARATOR.test(words) ? (words[0] ?? null) : null;
}

/** Lines without the empty ones at both ends. */
export function withoutEdges(lines: readonly Line[]): readonly Line[] {
  const isText = ({ text }: Line): boolean => text.trim() !== '';
  const first = lines.findIndex(isText);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(isText) + 1);
}
