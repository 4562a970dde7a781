/**
 * Starts the thread that compares, before anything else of the program is loaded: it takes as long to be up as the reports take to be read. A thread
 * of its own has a heap of its own, with small room for new objects: a short run is over before a large one pays, and each page of memory that is
 * touched for the first time costs (measured on five reports: a twelfth less time). What is said to it and by it: `src/cli/ask-thread.ts`.
 */
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { getHeapStatistics } = require('node:v8');
const { MessageChannel, SHARE_ENV, Worker } = require('node:worker_threads');

/** For new objects, in megabytes (2^20 bytes): two halves and a spare. */
const YOUNG = 6;
const MEGABYTE = 2 ** 20;

/** `{ worker, port, signal }`; null where the system gives no thread or the program is not built. */
exports.startThread = () => {
  if (!existsSync(join(__dirname, '../dist/comparing.cjs'))) return null;
  const signal = new Int32Array(new SharedArrayBuffer(8));
  const { port1: port, port2 } = new MessageChannel();
  try {
    const worker = new Worker(join(__dirname, 'thread.js'), {
      workerData: { program: 'comparing.cjs', purpose: 'comparing', port: port2, signal },
      transferList: [port2],
      // what this process was started with (loaders, hooks) is no business of the thread
      execArgv: [],
      env: SHARE_ENV,
      trackUnmanagedFds: false,
      resourceLimits: {
        maxYoungGenerationSizeMb: YOUNG,
        maxOldGenerationSizeMb: Math.floor(getHeapStatistics().heap_size_limit / MEGABYTE),
      },
    });
    return { worker, port, signal };
  } catch {
    return null;
  }
};
