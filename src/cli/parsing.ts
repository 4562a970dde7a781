/**
 * A second thread that parses while the first one reads, annotates and compares. In: texts with their blocks, in the order they will be
 * asked for. Out: their syntax. What is parsed, and how, is the parser's business; the result is the same as in one thread.
 */
import { type MessagePort, workerData } from 'node:worker_threads';
import type { Parser } from '../core/extract/syntax/parser.ts';
import { loadParser } from './models.ts';

/** A text to parse; answered by `{ id, syntax }`. */
export interface ParseRequest {
  readonly id: number;
  readonly text: string;
  readonly blocks: Parameters<Parser['parse']>[1];
}

interface Line {
  readonly port: MessagePort;
  /** The first cell counts answers, so that the other thread can sleep until there is one; the second says that this one is up. */
  readonly signal: Int32Array;
}

const { port, signal } = workerData as Line;

function raise(cell: number): void {
  Atomics.add(signal, cell, 1);
  Atomics.notify(signal, cell);
}

const parser = loadParser();
raise(1);
port.on('message', ({ id, text, blocks }: ParseRequest) => {
  port.postMessage({ id, syntax: parser.parse(text, blocks) });
  raise(0);
});
