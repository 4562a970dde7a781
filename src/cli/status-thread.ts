/** The thread that writes the status line while the first one works: see `status.ts`. */
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { CLEAR_LINE, LOCK, SHOWN, STDERR, type StatusLine } from './status-line.ts';

const SECOND = 1000;

const shared = workerData as Int32Array;
let line: StatusLine | null = null;

parentPort!.on('message', (said: StatusLine) => {
  line = said;
});

setInterval(() => {
  if (line === null) return;
  const milliseconds = Date.now() - line.begun;
  if (milliseconds < SECOND || Atomics.compareExchange(shared, LOCK, 0, 1) !== 0) return;
  try {
    const words = `${line.words}, ${Math.round(milliseconds / SECOND)} s${line.tail}`;
    Atomics.store(shared, SHOWN, 1);
    writeSync(STDERR, `${CLEAR_LINE}${words.slice(0, line.width)}`);
  } catch {
    // a terminal that takes no more, or is gone
  } finally {
    Atomics.store(shared, LOCK, 0);
  }
}, SECOND / 2);
