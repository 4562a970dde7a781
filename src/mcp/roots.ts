/**
 * Roots: the folders that a client may name files in. In: the folders of the command line, else those that the client offers. Out: folders by their
 * real paths. What the command line opens, its user decided; a client's roots never widen it. With neither, no file is open.
 */
import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Fault, fault } from './faults.ts';

export interface Root {
  /** Absolute, as named. */
  readonly named: string;
  /** Without links. */
  readonly real: string;
}

export type Roots = () => Promise<readonly Root[]>;

export function rootOf(path: string): Root | Fault {
  const named = resolve(path);
  try {
    const real = realpathSync.native(named);
    if (statSync(real).isDirectory()) return { named, real };
    return fault(`${path} is not a folder; --root names a folder that reports lie in`);
  } catch {
    return fault(`no folder ${path}; --root names a folder that reports lie in`);
  }
}

/** Folders among the addresses that a client offers; what is none is passed over. */
export function rootsOf(addresses: readonly string[]): readonly Root[] {
  return addresses.flatMap(address => {
    const path = pathOf(address);
    const root = path === null ? null : rootOf(path);
    return root === null || 'fault' in root ? [] : [root];
  });
}

/** The path of a `file:` address; null if it is another's. */
export function pathOf(address: string): string | null {
  try {
    return fileURLToPath(address);
  } catch {
    return null;
  }
}
