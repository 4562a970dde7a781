/** Files that this run has read: what is written must not go over them. The one thing a run remembers of its files; by device and inode, so that no other name of a file hides it. */
import { statSync } from 'node:fs';

const read = new Set<string>();

function keyOf(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true ? `${stats.dev}:${stats.ino}` : null;
}

/** Remembers a file as read. */
export function noteRead(path: string): void {
  try {
    const key = keyOf(path);
    if (key !== null) read.add(key);
  } catch {
    // one that can't be looked at can't be written over either
  }
}

/** Whether a path leads to a file that was read. */
export function wasRead(path: string): boolean {
  try {
    const key = keyOf(path);
    return key !== null && read.has(key);
  } catch {
    return false;
  }
}
