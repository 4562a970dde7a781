/** The thread that reads and compares for a page that is served: the one that serves stays free to answer. See `bench-thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { openBench } from './bench.ts';
import { type BenchAnswer, type BenchCall, type BenchStart, callOn } from './bench-calls.ts';

const say = (answer: BenchAnswer): void => parentPort!.postMessage(answer);
const { settings, left } = workerData as BenchStart;
const bench = openBench(settings, words => say({ is: 'telling', words }), left);

parentPort!.on('message', async ({ id, call }: BenchCall) => {
  try {
    say({ is: 'done', id, value: await callOn(bench, call) });
  } catch (error) {
    say({ is: 'failed', id, why: error instanceof Error ? error.message : String(error) });
  }
});
