/**
 * A second thread that parses while the first one reads, annotates and compares. In: texts with their blocks, in the order they will be
 * asked for. Out: their syntax. What is parsed, and how, is the parser's business; the result is the same as in one thread.
 */
import { workerData } from 'node:worker_threads';
import { loadParser } from './models.ts';
import { GONE, type Line, type ParseRequest, UP } from './signals.ts';

const { port, signal } = workerData as Line;

/** Wakes the other thread if it sleeps. */
function wake(): void {
  Atomics.add(signal, 0, 1);
  Atomics.notify(signal, 0);
}

process.on('exit', () => {
  Atomics.store(signal, 1, GONE);
  wake();
});

const parser = loadParser();
Atomics.store(signal, 1, UP);
port.on('message', ({ id, text, blocks }: ParseRequest) => {
  port.postMessage({ id, syntax: parser.parse(text, blocks) });
  wake();
});
