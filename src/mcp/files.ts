/**
 * Files: what a client names (files, folders, patterns) -> files that lie in a root, and a problem for each name that leads to none. No file is opened here.
 * A file is in a root by its real path: `..` and links that lead out are refused. Hidden files, and such with endings that no reader knows, are no
 * reports and are refused too: an open folder is open for its reports alone.
 */
import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { kindOfInput } from '../input/limits.ts';
import { LONGEST_PATH, MOST_ENTRIES } from './limits.ts';
import { pathOf, type Root } from './roots.ts';
import type { ShownProblem } from './shapes.ts';

export interface Found {
  readonly paths: readonly string[];
  readonly problems: readonly ShownProblem[];
}

/** Files by all names, each once, in the order named; a folder's and a pattern's by name. */
export async function findFiles(names: readonly string[], roots: readonly Root[]): Promise<Found> {
  const found: Found[] = [];
  for (const name of names) found.push(await findName(name, roots));
  return {
    paths: [...new Set(found.flatMap(({ paths }) => paths))],
    problems: found.flatMap(({ problems }) => problems),
  };
}

async function findName(name: string, roots: readonly Root[]): Promise<Found> {
  const path = plainPath(name);
  if ('problems' in path) return path;
  if (roots.length === 0) return refused(name, NOTHING_OPEN);
  const candidates = [...new Set(roots.map(({ named }) => resolve(named, path.path)))];
  // of a relative name in several roots the first that is there
  const there = candidates.find(candidate => statsOf(candidate) !== null);
  if (there !== undefined) return findThere(name, there, roots);
  const root = roots.find(each => candidates.some(candidate => isBelow(each.named, candidate)));
  if (root === undefined) return refused(name, outside(roots));
  if (!PATTERN.test(path.path)) return failed('not-found', name, 'No such file or folder; is the name right?');
  return findPattern(name, candidates, roots);
}

const NOTHING_OPEN =
  'No folder is open to this server. Hand the reports in as text, or have the server started with --root DIR.';

function outside(roots: readonly Root[]): string {
  return `It lies outside the folders open to this server (${roots.map(({ named }) => named).join(', ')}).`;
}

/** The name as a path; what is none gets its reason. */
function plainPath(name: string): { readonly path: string } | Found {
  if (name.length > LONGEST_PATH) return refused(name.slice(0, LONGEST_PATH), 'A path this long is none.');
  if (/\p{Cc}/u.test(name)) return refused(name, 'A path with control characters is refused.');
  if (name === '-') return refused(name, 'Standard input carries the protocol; hand the report in as text.');
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(name)) return { path: name };
  const path = pathOf(name);
  return path === null
    ? refused(name, 'Nothing is fetched from a network. Read the page yourself and hand its text in.')
    : { path };
}

/** What makes a name that is no file a pattern. */
const PATTERN = /[*?[\]{}]/;

/** A name that something stands under. */
function findThere(name: string, path: string, roots: readonly Root[]): Found {
  const where = placeOf(path, roots);
  if ('refusal' in where) return refused(name, where.refusal);
  const stats = statsOf(path);
  if (stats?.isDirectory() === true) return findFolder(name, path, roots);
  return findFile(name, path, roots);
}

/** One file; `name` is what to call it in a problem. */
function findFile(name: string, path: string, roots: readonly Root[]): Found {
  const where = placeOf(path, roots);
  if ('refusal' in where) return refused(name, where.refusal);
  // a pipe or device would keep the server waiting for ever
  if (statsOf(path)?.isFile() !== true) return refused(name, 'Not a file.');
  if (kindOfInput(path) === 'unknown') return refused(name, 'Only .txt, .md, .json and .jsonl files are read.');
  return { paths: [path], problems: [] };
}

/** Every report file below a folder, hidden ones apart; links within the roots are followed, each folder once. */
function findFolder(name: string, folder: string, roots: readonly Root[]): Found {
  const walk: Walk = { roots, seen: new Set(), paths: [], problems: [], entries: 0 };
  walkFolder(folder, walk);
  if (walk.entries > MOST_ENTRIES) {
    return failed('too-large', name, `More than ${MOST_ENTRIES} entries below it; name the folder of one story.`);
  }
  if (walk.paths.length > 0 || walk.problems.length > 0) return { ...walk, paths: walk.paths.sort(byCodeUnit) };
  return failed('no-reports', name, 'No .txt, .md, .json or .jsonl file in this folder.');
}

interface Walk {
  readonly roots: readonly Root[];
  readonly seen: Set<string>;
  readonly paths: string[];
  readonly problems: ShownProblem[];
  entries: number;
}

function walkFolder(folder: string, walk: Walk): void {
  const real = realPath(folder);
  const entries = real === null || walk.seen.has(real) ? [] : (namesIn(folder) ?? []);
  if (real !== null) walk.seen.add(real);
  for (const entry of entries) {
    if (++walk.entries > MOST_ENTRIES) return;
    if (!entry.startsWith('.')) walkEntry(join(folder, entry), walk);
  }
}

function walkEntry(path: string, walk: Walk): void {
  const isFolder = statsOf(path)?.isDirectory() === true;
  if (!isFolder && kindOfInput(path) === 'unknown') return;
  const where = placeOf(path, walk.roots);
  if ('refusal' in where) walk.problems.push(problem('refused', path, where.refusal));
  else if (isFolder) walkFolder(path, walk);
  else {
    const { paths, problems } = findFile(path, path, walk.roots);
    walk.paths.push(...paths);
    walk.problems.push(...problems);
  }
}

/** Where a pattern could leave its root, before anything is looked at: a step up, an absolute alternative, a negation. */
const LEAVES = /\.\.|[{,(|]\s*[\\/]|^!/;
/** Milliseconds to search for a pattern: `**` in a large folder finds no story. */
const SLOWEST_SEARCH = 5_000;

async function findPattern(name: string, candidates: readonly string[], roots: readonly Root[]): Promise<Found> {
  const paths: string[] = [];
  const problems: ShownProblem[] = [];
  for (const [root, candidate] of withinRoots(candidates, roots)) {
    const pattern = relative(root.named, candidate).split(sep).join('/');
    if (LEAVES.test(pattern)) return refused(name, 'A pattern stays within its folder: no "..", no absolute part.');
    const base = join(root.named, fixedPart(pattern));
    if (statsOf(base) === null) continue;
    const where = placeOf(base, roots);
    if ('refusal' in where) return refused(name, where.refusal);
    const matched = await matches(pattern, root);
    if (matched === null) return failed('too-large', name, 'Too much to search; name the folder of one story.');
    for (const path of matched.sort(byCodeUnit)) {
      const found = findFile(path, join(root.named, path), roots);
      paths.push(...found.paths);
      problems.push(...found.problems);
    }
  }
  if (paths.length > 0 || problems.length > 0) return { paths, problems };
  return failed('not-found', name, 'No file fits this pattern; links are passed over, name them.');
}

/** The folders that a pattern names outright. */
function fixedPart(pattern: string): string {
  const parts = pattern.split('/');
  return parts
    .slice(
      0,
      Math.max(
        0,
        parts.findIndex(part => PATTERN.test(part)),
      ),
    )
    .join('/');
}

function withinRoots(candidates: readonly string[], roots: readonly Root[]): readonly (readonly [Root, string])[] {
  return roots.flatMap(root =>
    candidates.filter(candidate => isBelow(root.named, candidate)).map(candidate => [root, candidate] as const),
  );
}

/** Files that fit; null where there is too much to search. */
async function matches(pattern: string, root: Root): Promise<string[] | null> {
  const signal = AbortSignal.timeout(SLOWEST_SEARCH);
  try {
    return await glob([pattern], {
      cwd: root.real,
      onlyFiles: true,
      expandDirectories: false,
      followSymbolicLinks: false,
      signal,
    });
  } catch {
    return signal.aborted ? null : [];
  }
}

type Place = { readonly root: Root } | { readonly refusal: string };

/** The root that a path's real path lies in, or why it is not to be read. */
function placeOf(path: string, roots: readonly Root[]): Place {
  const real = realPath(path);
  const root = real === null ? undefined : roots.find(each => isBelow(each.real, real));
  if (root === undefined) {
    const isLink = roots.some(({ named, real: own }) => isBelow(named, path) || isBelow(own, path));
    return { refusal: isLink ? 'A link that leads out of the open folders.' : outside(roots) };
  }
  const isHidden = relative(root.real, real!)
    .split(sep)
    .some(part => part.startsWith('.'));
  return isHidden ? { refusal: 'Hidden files and folders are not read.' } : { root };
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

function statsOf(path: string): Stats | null {
  return orNull(() => statSync(path));
}

function realPath(path: string): string | null {
  return orNull(() => realpathSync.native(path));
}

function namesIn(folder: string): readonly string[] | null {
  return orNull(() => readdirSync(folder));
}

function orNull<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function refused(name: string, why: string): Found {
  return failed('refused', name, why);
}

function failed(code: string, name: string, detail: string): Found {
  return { paths: [], problems: [problem(code, name, detail)] };
}

function problem(code: string, report: string, detail: string): ShownProblem {
  return { code, report, detail };
}
