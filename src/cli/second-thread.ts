/** The thread that compares, while the first one reads and parses: see `ask-thread.ts`. */
import { parentPort } from 'node:worker_threads';
import { remoteParser } from '../node/remote-parser.ts';
import type { Line } from '../node/signals.ts';
import { type CompareJob, printedComparison } from './comparison.ts';

/** Does the one job that it is sent, with a parser at the other end of the line. `beforeAnswer`: what this thread has left to do, for once it has answered it may be ended. */
export function work(line: Line, beforeAnswer: () => void): void {
  const parser = remoteParser(line, () => line.port.close());
  parentPort!.once('message', async (job: CompareJob) => {
    const printed = await printedComparison(job, parser);
    beforeAnswer();
    parentPort!.postMessage(printed);
  });
}
