/** A bench in a thread of its own. In: its settings. Out: the bench; null where there is no such thread (running from source, threads forbidden), and this one must do. */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Bench, BenchSettings } from './bench.ts';
import { type BenchAnswer, type BenchCall, benchOver, type Call } from './bench-calls.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (why: Error) => void;
}

export interface ThreadBench extends Bench {
  readonly end: () => Promise<unknown>;
}

export function benchInThread(settings: BenchSettings, tell: (words: string) => void): ThreadBench | null {
  const script = new URL('./viewing.cjs', import.meta.url);
  if (!existsSync(script)) return null;
  let worker: Worker;
  try {
    worker = new Worker(script, { workerData: settings, execArgv: [] });
  } catch {
    return null;
  }
  const waiting = new Map<number, Waiting>();
  let next = 1;
  let gone: Error | null = null;
  const lose = (why: string): void => {
    gone = new Error(`what reads and compares has ended (${why}); start \`synoptic view\` again`);
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
  };
  worker.on('message', (answer: BenchAnswer) => {
    if (answer.is === 'telling') return tell(answer.words);
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.is === 'done') call?.resolve(answer.value);
    else call?.reject(new Error(answer.why));
  });
  worker.on('error', error => lose(error.message));
  worker.on('exit', code => lose(`code ${code}`));
  const ask = (call: Call): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (gone !== null) return reject(gone);
      const message: BenchCall = { id: next++, call };
      waiting.set(message.id, { resolve, reject });
      worker.postMessage(message);
    });
  return { ...benchOver(ask), end: () => worker.terminate() };
}
