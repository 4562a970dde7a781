/** What two threads say to each other of a bench: calls one way, what came of them the other. */
import type { Bench, BenchSettings, Left } from './bench.ts';
import type { Handed } from './handed.ts';

/** What a thread begins with. */
export interface BenchStart {
  readonly settings: BenchSettings;
  readonly left: Left;
}

export type Call =
  | { readonly of: 'take'; readonly item: number; readonly handed: Handed }
  | { readonly of: 'release'; readonly item: number }
  | { readonly of: 'compare' }
  | { readonly of: 'check'; readonly draft: Uint8Array };

export interface BenchCall {
  readonly id: number;
  readonly call: Call;
}

export type BenchAnswer =
  | { readonly is: 'done'; readonly id: number; readonly value: unknown }
  | { readonly is: 'failed'; readonly id: number; readonly why: string }
  | { readonly is: 'telling'; readonly words: string };

export function callOn(bench: Bench, call: Call): Promise<unknown> {
  switch (call.of) {
    case 'take':
      return bench.take(call.item, call.handed);
    case 'release':
      return bench.release(call.item);
    case 'compare':
      return bench.compare();
    case 'check':
      return bench.check(call.draft);
  }
}

/** A bench elsewhere, by a way to call it. */
export function benchOver(ask: (call: Call) => Promise<unknown>): Bench {
  return {
    take: (item, handed) => ask({ of: 'take', item, handed }) as ReturnType<Bench['take']>,
    release: item => ask({ of: 'release', item }) as ReturnType<Bench['release']>,
    compare: () => ask({ of: 'compare' }) as ReturnType<Bench['compare']>,
    check: draft => ask({ of: 'check', draft }) as ReturnType<Bench['check']>,
  };
}
