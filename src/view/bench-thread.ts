/**
 * A bench in a thread of its own. In: its settings. Out: the bench; null where there is no such thread (running from source, threads forbidden), and this one must do.
 * What the thread does can end it (a text that takes more memory than there is): the calls it had fail, with why, and the next one starts another thread with what the
 * one before had kept.
 */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Bench, BenchSettings, Kept } from './bench.ts';
import { type BenchAnswer, type BenchCall, type BenchStart, benchOver, type Call } from './bench-calls.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (why: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

export interface ThreadBench extends Bench {
  readonly end: () => Promise<unknown>;
}

const SCRIPT = new URL('./viewing.cjs', import.meta.url);

export function benchInThread(
  settings: BenchSettings,
  tell: (words: string) => void,
  script: URL = SCRIPT,
): ThreadBench | null {
  if (!existsSync(script)) return null;
  const kept = new Map<number, Kept>();
  let number = 0;
  let next = 1;
  let thread: Thread | null = null;

  const start = (): Thread => {
    const workerData: BenchStart = { settings, left: { kept: [...kept.values()], number } };
    const worker = new Worker(script, { workerData, execArgv: [] });
    const own: Thread = { worker, waiting: new Map() };
    const lose = (why: string): void => {
      if (thread === own) thread = null;
      const lost = new Error(`what reads and compares has ended (${why}); the next change starts it again`);
      for (const { reject } of own.waiting.values()) reject(lost);
      own.waiting.clear();
    };
    worker.on('message', (answer: BenchAnswer) => {
      if (answer.is === 'telling') return tell(answer.words);
      const call = own.waiting.get(answer.id);
      own.waiting.delete(answer.id);
      if (answer.is === 'done') call?.resolve(answer.value);
      else call?.reject(new Error(answer.why));
    });
    worker.on('error', error => lose(error.message));
    worker.on('exit', code => lose(`code ${code}`));
    return own;
  };
  try {
    thread = start();
  } catch {
    return null;
  }
  const ask = (call: Call): Promise<unknown> =>
    new Promise((resolve, reject) => {
      // where it can't be started, that is what the call fails with
      thread ??= start();
      const message: BenchCall = { id: next++, call };
      thread.waiting.set(message.id, { resolve, reject });
      thread.worker.postMessage(message);
    });
  const bench = benchOver(ask);
  return {
    ...bench,
    take: async (id, handed) => {
      const taken = await bench.take(id, handed);
      if (taken.kept !== null) kept.set(id, taken.kept);
      return taken;
    },
    release: async id => {
      const wasKept = kept.delete(id);
      await bench.release(id);
      return wasKept;
    },
    compare: async () => {
      const standing = await bench.compare();
      number = standing.number;
      return standing;
    },
    end: async () => thread?.worker.terminate(),
  };
}
