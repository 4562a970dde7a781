/**
 * Loaded before everything else (`NODE_OPTIONS=--require`), in each thread: while the file END_WHILE is there, the thread that compares for `synoptic view` dies of
 * what it is asked that the file names (`compare`, `take`, `check`), as it would of a text that takes more memory than there is.
 */
const { readFileSync } = require('node:fs');
const { isMainThread, parentPort, workerData } = require('node:worker_threads');

function named() {
  try {
    return readFileSync(process.env.END_WHILE, 'utf8');
  } catch {
    return '';
  }
}

// no other thread has these
if (!isMainThread && workerData?.settings !== undefined)
  parentPort.on('message', ({ call }) => {
    if (named().includes(call.of)) throw new Error('a test ended it');
  });
