/** What the two threads say to each other: texts to parse one way, their syntax the other, and whether the parsing thread is up. */
import type { MessagePort } from 'node:worker_threads';
import type { Parser } from '../core/extract/syntax/parser.ts';
import { hasOwnHeadline, type Report } from '../core/model/report.ts';

export interface ParsedText {
  readonly text: string;
  readonly blocks: Parameters<Parser['parse']>[1];
}

/** A text to parse; answered by `{ id, syntax }`. */
export interface ParseRequest extends ParsedText {
  readonly id: number;
}

/** What the two threads talk over. */
export interface Line {
  readonly port: MessagePort;
  /** The first cell counts answers, so that the other thread can sleep until there is one; the second is the thread's state. */
  readonly signal: Int32Array;
}

/** States of the parsing thread. */
export const STARTING = 0;
export const UP = 1;
export const GONE = 2;

/** Texts that annotating reports will ask for, in that order. */
export function textsOf(reports: readonly Report[]): readonly ParsedText[] {
  return reports.flatMap(report => {
    const own = { text: report.text, blocks: report.blocks };
    const { headline } = report;
    return hasOwnHeadline(report) ? [own, { text: headline!, blocks: [{ start: 0, end: headline!.length }] }] : [own];
  });
}

export function isSameText(a: ParsedText, b: ParsedText): boolean {
  return (
    a.text === b.text &&
    a.blocks.length === b.blocks.length &&
    a.blocks.every(({ start, end }, i) => start === b.blocks[i]!.start && end === b.blocks[i]!.end)
  );
}
