/**
 * Files: what a client names (files, folders, patterns) -> files that lie in a root, and a problem for each name that leads to none. No file is opened here.
 * A file is in a root by its real path: `..` and links that lead out are refused. Hidden files, and such with endings that no reader knows, are no
 * reports and are refused too: an open folder is open for its reports alone.
 */
import { realpathSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isReportName, REPORT_ENDINGS_TOLD } from '../input/limits.ts';
import { byCodeUnit, entriesBelow, filesFitting, isPattern } from '../node/folders.ts';
import { LONGEST_PATH, MOST_ENTRIES } from './limits.ts';
import { patternFault } from './patterns.ts';
import { pathOf, type Root } from './roots.ts';
import type { ShownProblem } from './shapes.ts';

export interface Found {
  readonly paths: readonly string[];
  readonly problems: readonly ShownProblem[];
}

/** Files by all names, each once, in the order named; a folder's and a pattern's by name. */
export async function findFiles(names: readonly string[], roots: readonly Root[]): Promise<Found> {
  const found: Found[] = [];
  const until = AbortSignal.timeout(SLOWEST_SEARCH);
  for (const name of names) found.push(await findName(name, roots, until));
  return {
    paths: [...new Set(found.flatMap(({ paths }) => paths))],
    problems: found.flatMap(({ problems }) => problems),
  };
}

async function findName(name: string, roots: readonly Root[], until: AbortSignal): Promise<Found> {
  const path = plainPath(name);
  if ('problems' in path) return path;
  if (roots.length === 0) return refused(name, NOTHING_OPEN);
  const candidates = [...new Set(roots.map(({ named }) => resolve(named, path.path)))];
  // of a relative name in several roots the first that is there
  const there = candidates.find(candidate => statsOf(candidate) !== null);
  if (there !== undefined) return findThere(name, there, roots);
  const root = roots.find(each => candidates.some(candidate => isBelow(each.named, candidate)));
  if (root === undefined) return refused(name, outside(roots));
  if (!isPattern(path.path)) return failed('not-found', name, 'No such file or folder; is the name right?');
  return findPattern(name, candidates, roots, until);
}

const NOTHING_OPEN =
  'No folder is open to this server. Hand the reports in as text, or have the server started with --root DIR.';

function outside(roots: readonly Root[]): string {
  const open = roots.map(({ named }) => named).join(', ');
  return `It lies outside the folders open to this server (${open}). Name a file in them, or hand the report in as text.`;
}

const LINK_OUT = 'A link that leads out of the open folders. Hand the report in as text.';

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
  if (!isReportName(path)) return refused(name, `Only ${REPORT_ENDINGS_TOLD} files are read.`);
  return { paths: [path], problems: [] };
}

/** Every report file below a folder, hidden ones apart; links within the roots are followed, each folder once. */
function findFolder(name: string, folder: string, roots: readonly Root[]): Found {
  const paths: string[] = [];
  const problems: ShownProblem[] = [];
  const enters = (path: string): boolean => {
    const where = placeOf(path, roots);
    if ('refusal' in where) problems.push(problem('refused', path, where.refusal));
    return !('refusal' in where);
  };
  let entries = 0;
  for (const { path, is } of entriesBelow(folder, enters)) {
    if (++entries > MOST_ENTRIES)
      return failed('too-large', name, `More than ${MOST_ENTRIES} entries below it; name the folder of one story.`);
    if (is === 'unreadable') problems.push(problem('unreadable', path, 'The system does not let it be read.'));
    if (is !== 'file' || !isReportName(path)) continue;
    const found = findFile(path, path, roots);
    paths.push(...found.paths);
    problems.push(...found.problems);
  }
  if (paths.length > 0 || problems.length > 0) return { paths: paths.sort(byCodeUnit), problems };
  return failed('no-reports', name, `No ${REPORT_ENDINGS_TOLD} file in this folder.`);
}

/** Where a pattern could leave its root, before anything is looked at: a step up, an absolute alternative, a negation. */
const LEAVES = /\.\.|[{,(|]\s*[\\/]|^!/;
/** Milliseconds to search for all patterns of a call: `**` in a large folder finds no story. */
const SLOWEST_SEARCH = 5_000;

async function findPattern(
  name: string,
  candidates: readonly string[],
  roots: readonly Root[],
  until: AbortSignal,
): Promise<Found> {
  const paths: string[] = [];
  const problems: ShownProblem[] = [];
  for (const [root, candidate] of withinRoots(candidates, roots)) {
    const pattern = relative(root.named, candidate).split(sep).join('/');
    if (LEAVES.test(pattern)) return refused(name, 'A pattern stays within its folder: no "..", no absolute part.');
    const { fixed, open } = parted(pattern);
    const why = patternFault(open);
    if (why !== null) return refused(name, why);
    const base = join(root.named, fixed);
    if (statsOf(base) === null) continue;
    const where = placeOf(base, roots);
    if ('refusal' in where) return refused(name, where.refusal);
    const search = { cwd: base, followSymbolicLinks: false, extglob: false, signal: until };
    const fitting = await filesFitting(open, search);
    if (until.aborted) return failed('too-large', name, 'Too much to search; name the folder of one story.');
    for (const path of fitting ?? []) {
      const found = findFile(join(fixed, path), join(base, path), roots);
      paths.push(...found.paths);
      problems.push(...found.problems);
    }
  }
  if (paths.length > 0 || problems.length > 0) return { paths, problems };
  return failed('not-found', name, 'No file fits this pattern; links are passed over, name them.');
}

/** The folders that a pattern names outright, and the rest of it. */
function parted(pattern: string): { readonly fixed: string; readonly open: string } {
  const parts = pattern.split('/');
  const first = parts.findIndex(isPattern);
  return { fixed: parts.slice(0, first).join('/'), open: parts.slice(first).join('/') };
}

function withinRoots(candidates: readonly string[], roots: readonly Root[]): readonly (readonly [Root, string])[] {
  return roots.flatMap(root =>
    candidates.filter(candidate => isBelow(root.named, candidate)).map(candidate => [root, candidate] as const),
  );
}

type Place = { readonly root: Root } | { readonly refusal: string };

/** The root that a path's real path lies in, or why it is not to be read. */
function placeOf(path: string, roots: readonly Root[]): Place {
  const real = realPath(path);
  const root = real === null ? undefined : roots.find(each => isBelow(each.real, real));
  if (root === undefined) {
    const isLink = roots.some(({ named, real: own }) => isBelow(named, path) || isBelow(own, path));
    return { refusal: isLink ? LINK_OUT : outside(roots) };
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

function orNull<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
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
