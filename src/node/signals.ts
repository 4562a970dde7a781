/** What the two threads say to each other: texts to parse one way, their syntax the other, and whether the parsing thread is up. */
import type { MessagePort } from 'node:worker_threads';
import type { Parser } from '../core/extract/syntax/parser.ts';

/** A text to parse; answered by `{ id, syntax }`. */
export interface ParseRequest {
  readonly id: number;
  readonly text: string;
  readonly blocks: Parameters<Parser['parse']>[1];
}

/** What the parsing thread is started with. */
export interface Line {
  readonly port: MessagePort;
  /** The first cell counts answers, so that the other thread can sleep until there is one; the second is the thread's state. */
  readonly signal: Int32Array;
}

/** States of the parsing thread. */
export const STARTING = 0;
export const UP = 1;
export const GONE = 2;
