/**
 * Comparing in a second thread, which loads the engine while this one reads the reports; then this one parses and that one asks. In: a job.
 * Out: its text. `bin/comparing.js` starts the thread and says why there is one.
 */
import type { Worker } from 'node:worker_threads';
import { type Line, textsOf } from '../node/signals.ts';
import type { CompareJob } from './comparison.ts';

/** A thread that waits for a job. */
export interface ComparingThread extends Line {
  readonly worker: Worker;
}

/** The text of a job; once for each thread. */
export async function compareIn({ worker, ...line }: ComparingThread, job: CompareJob): Promise<string> {
  const answer = new Promise<string>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', code => reject(new Error(`the thread that compares ended with ${code}`)));
  });
  worker.postMessage(job);
  const { loadParser, serve } = await import('./parser.ts');
  serve(loadParser(), line, textsOf(job.reports));
  return answer;
}
