/**
 * Comparing in a second thread, which loads the engine while this one reads the reports; then this one parses and that one asks. In: a job.
 * Out: its text or files. `bin/start-thread.js` starts the thread and says why there is one; what it does is `second-thread.ts`.
 */
import type { Worker } from 'node:worker_threads';
import { type Line, textsOf } from '../node/signals.ts';
import type { CompareJob } from './comparison.ts';
import type { Printed } from './printed.ts';

/** A thread just started, and the line on which it will ask for syntax. */
export interface StartedThread extends Line {
  readonly worker: Worker;
}

/** A thread that waits for a job. */
export interface ComparingThread {
  /** What a job prints; null where the thread ended before it answered, whatever the reason. Once for each thread. */
  compare(job: CompareJob): Promise<Printed | null>;
}

/** Listens from now on: a thread may end while the reports are still being read. */
export function askThread({ worker, port, signal }: StartedThread): ComparingThread {
  const answer = new Promise<Printed | null>(resolve => {
    worker.once('message', resolve);
    worker.once('error', () => resolve(null));
    worker.once('exit', () => resolve(null));
  });
  const compare = async (job: CompareJob): Promise<Printed | null> => {
    worker.postMessage(job);
    const { loadParser, serve } = await import('./parser.ts');
    serve(loadParser(), { port, signal }, textsOf(job.reports));
    return answer;
  };
  return { compare };
}
