/**
 * Folders: what lies below one, and what fits a pattern. In: a folder or a pattern, and which folders to enter. Out: paths; no file is opened here, and which of
 * them are reports, or may be read at all, is for the caller to say.
 */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Attempt<T> = { readonly value: T } | { readonly code: string };

/** What the system gave, or what it said instead, by its code (`ENOENT`). */
export function attempt<T>(action: () => T): Attempt<T> {
  try {
    return { value: action() };
  } catch (error) {
    return { code: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}

export interface FolderEntry {
  readonly path: string;
  readonly is: 'file' | 'folder' | 'unreadable';
  /** What the system said of a folder that is `unreadable`. */
  readonly code?: string;
}

/**
 * What lies below a folder, hidden entries apart, as the system lists it; a folder comes before what is in it. Links are followed, each folder is entered once,
 * and only if `enters` says so. What leads nowhere is a file. Lazy: who has seen enough stops asking.
 */
export function* entriesBelow(
  folder: string,
  enters: (folder: string) => boolean = () => true,
  seen: Set<string> = new Set(),
): Generator<FolderEntry> {
  const listed = attempt(() => ({ real: realpathSync.native(folder), names: readdirSync(folder) }));
  if ('code' in listed) {
    yield { path: folder, is: 'unreadable', code: listed.code };
    return;
  }
  const { real, names } = listed.value;
  // links may lead in circles
  if (seen.has(real)) return;
  seen.add(real);
  for (const name of names) {
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    const stats = attempt(() => statSync(path));
    const isFolder = 'value' in stats && stats.value.isDirectory();
    // a pipe or a socket would keep its reader waiting
    if ('value' in stats && !isFolder && !stats.value.isFile()) continue;
    yield { path, is: isFolder ? 'folder' : 'file' };
    if (isFolder && enters(path)) yield* entriesBelow(path, enters, seen);
  }
}

/** What makes a name that is no file a pattern. */
const PATTERN = /[*?[\]{}]/;

export function isPattern(name: string): boolean {
  return PATTERN.test(name);
}

export interface Search {
  /** Folder that the pattern starts from; the process's own if left out. */
  readonly cwd?: string;
  readonly followSymbolicLinks?: boolean;
  /** Whether `@(a|b)`, `+(a)` and the like are read. */
  readonly extglob?: boolean;
  readonly signal?: AbortSignal;
}

/** Files that fit, by name; null if the pattern can't be followed or `signal` ended the search. */
export async function filesFitting(pattern: string, search: Search = {}): Promise<readonly string[] | null> {
  const { glob } = await import('tinyglobby');
  try {
    return (await glob([pattern], { ...search, onlyFiles: true, expandDirectories: false })).sort(byCodeUnit);
  } catch {
    return null;
  }
}

export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
