/**
 * Runs the built program and the library's example on every Node the package is for: `npm run nodes`. In: the majors below, from the
 * registry, into a temporary folder (or `--folder PATH`, which is kept and used again). Out: one line a Node; exit code 1 if one prints other bytes than the
 * Node that runs this, or a line on standard error, or if npm fails for another reason than that the registry is out of reach.
 */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installNode } from './installs.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** The oldest that `engines` allows, and the newest of each major in support. */
const NODES = ['20.19.0', '22', '24'];
const PROGRAM = 'bin/synoptic.js';
const REPORTS = 'examples/ferry/reports';

/** What every Node must print alike. */
const RUNS: readonly (readonly string[])[] = [
  [PROGRAM, 'compare', REPORTS],
  // again: what it compiled may be kept from the first time
  [PROGRAM, 'compare', REPORTS],
  [PROGRAM, 'compare', REPORTS, '--all'],
  [PROGRAM, 'compare', REPORTS, '--json'],
  [PROGRAM, 'compare', REPORTS, '--jsonl'],
  [PROGRAM, 'compare', REPORTS, '--markdown'],
  [PROGRAM, 'compare', REPORTS, '--proposals', 'examples/ferry/proposals.json', '--all'],
  [PROGRAM, 'compare', REPORTS, '--proposals', 'examples/ferry/proposals.json', '--json'],
  [PROGRAM, 'check', 'examples/ferry/draft.txt', '--against', REPORTS, '--all'],
  [PROGRAM, 'check', 'examples/ferry/draft.txt', '--against', REPORTS, '--json'],
  [PROGRAM, 'timeline', REPORTS],
  [PROGRAM, 'timeline', REPORTS, '--json'],
  [PROGRAM, 'annotate', REPORTS, '--tokens', 'columns'],
  [PROGRAM, 'parse', REPORTS],
  [PROGRAM, '--help'],
  ['examples/library/compare.mjs'],
];

function runNode(node: string, args: readonly string[]): SpawnSyncReturns<Buffer> {
  return spawnSync(node, args, { cwd: ROOT, maxBuffer: 1 << 28 });
}

/** What one Node printed in each run, and what it said on standard error or how it failed. */
interface Printed {
  readonly hashes: readonly string[];
  readonly faults: readonly string[];
}

function runAll(node: string): Printed {
  const results = RUNS.map(args => ({ args, ...runNode(node, args) }));
  return {
    hashes: results.map(({ stdout }) => createHash('sha256').update(stdout).digest('hex')),
    faults: results.flatMap(({ args, status, stderr }) => {
      const said = stderr.toString('utf8').trim().split('\n')[0]!;
      if (status !== 0) return [`ended with ${status}: ${args.join(' ')}: ${said}`];
      return said === '' ? [] : [`on standard error: ${args.join(' ')}: ${said}`];
    }),
  };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Says how each Node did; the number of faults. */
function compareNodes(folder: string): number {
  const here = runAll(process.execPath);
  let faults = here.faults.map(fault => `${process.version}: ${fault}`);
  for (const version of NODES) {
    const installed = installNode(version, folder);
    if ('why' in installed) {
      const words = `Node ${version}, which npm could not install (${installed.why})`;
      if (installed.isOffline) say(`not run: ${words}; with a registry in reach: npm run nodes`);
      else faults = [...faults, `FAILED: ${words}`];
      continue;
    }
    const name = runNode(installed.path, ['--version']).stdout.toString().trim();
    const there = runAll(installed.path);
    const other = RUNS.filter((_, i) => there.hashes[i] !== here.hashes[i]);
    const found = [...there.faults, ...other.map(args => `other bytes: ${args.join(' ')}`)];
    if (found.length === 0)
      say(`${name}: ${RUNS.length} runs, the bytes of ${process.version}, nothing on standard error`);
    faults = [...faults, ...found.map(fault => `${name}: ${fault}`)];
  }
  for (const fault of faults) say(fault);
  return faults.length;
}

const { values } = parseArgs({ options: { folder: { type: 'string' } } });
const folder = values.folder === undefined ? mkdtempSync(join(tmpdir(), 'synoptic-nodes-')) : resolve(values.folder);
process.exitCode = compareNodes(folder) === 0 ? 0 : 1;
if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
