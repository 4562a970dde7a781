/**
 * Watching files. In: a way to tell which files there are now. Out: a call whenever one of them has changed, come or gone, and one when that can't be told any more. The
 * system's own notices are prompt, but miss what is on a network's drive and get lost when a file is replaced, so files are also looked at every few seconds.
 */
import { type FSWatcher, statSync, watch } from 'node:fs';
import { dirname } from 'node:path';

export interface Watch {
  /** Takes the files as they are now for known. */
  readonly know: () => Promise<void>;
  readonly end: () => void;
}

export interface Watcher {
  readonly changed: () => void;
  /** Why files can't be looked at; null once they can again. */
  readonly blind: (why: string | null) => void;
}

interface Timing {
  /** Milliseconds after a notice before files are looked at: an editor writes in several steps. */
  readonly settle: number;
  /** Milliseconds between two looks without one. */
  readonly look: number;
}

const TIMING: Timing = { settle: 200, look: 2000 };
/** A look may take this part of the time, so that a large folder does not keep the machine busy. */
const SHARE = 20;
/** Folders that notices are asked of: systems have a limit for all programs together. */
const MOST_FOLDERS = 200;

/** `folders` are watched too: files may come in them. */
export function watchFiles(
  files: () => Promise<readonly string[]>,
  folders: readonly string[],
  { changed, blind }: Watcher,
  { settle, look }: Timing = TIMING,
): Watch {
  const watchers = new Map<string, FSWatcher>();
  let known: string | null = null;
  let why: string | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isEnded = false;

  const lookIn = (milliseconds: number): void => {
    if (isEnded) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(lookNow, milliseconds);
  };
  const listen = (paths: readonly string[]): void => {
    for (const folder of new Set([...folders, ...paths.map(path => dirname(path))])) {
      if (watchers.has(folder) || watchers.size >= MOST_FOLDERS) continue;
      try {
        const watcher = watch(folder, () => lookIn(settle));
        // it comes again at the next look, if it can
        watcher.on('error', () => {
          watcher.close();
          watchers.delete(folder);
        });
        watchers.set(folder, watcher);
      } catch {
        // what gives no notice is looked at
      }
    }
  };
  const see = (now: string | null): void => {
    if (now === why || isEnded) return;
    why = now;
    blind(why);
  };
  /** Never throws: not to see is a state too, and to see again is a change. */
  const stateNow = async (): Promise<string> => {
    try {
      const paths = await files();
      if (!isEnded) listen(paths);
      see(null);
      return paths.map(stateOf).join('\n');
    } catch (error) {
      see((error as Error).message);
      return '?';
    }
  };
  const lookNow = async (): Promise<void> => {
    const begun = performance.now();
    const state = await stateNow();
    const hasChanged = known !== null && state !== known;
    known = state;
    if (hasChanged && !isEnded) changed();
    lookIn(Math.max(look, SHARE * (performance.now() - begun)));
  };
  const know = async (): Promise<void> => {
    known = await stateNow();
    if (timer === null) lookIn(look);
  };
  const end = (): void => {
    isEnded = true;
    if (timer !== null) clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
  return { know, end };
}

function stateOf(path: string): string {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats === undefined ? `${path} -` : `${path} ${stats.ino} ${stats.size} ${stats.mtimeMs}`;
  } catch {
    return `${path} ?`;
  }
}
