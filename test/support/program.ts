/** Runs the built program as a process, the way a user does. */
import { type ChildProcess, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..', '..');
export const PROGRAM = join(ROOT, 'bin', 'synoptic.js');
export const REPORTS = join(ROOT, 'examples', 'ferry', 'reports');
export const PROPOSALS = join(ROOT, 'examples', 'ferry', 'proposals.json');
export const DRAFT = join(ROOT, 'examples', 'ferry', 'draft.txt');

const BUILT = join(ROOT, 'dist', 'cli.cjs');

/** Builds the program if a source is newer than it: a test of yesterday's build proves nothing. */
export function ensureBuilt(): void {
  const built = existsSync(BUILT) ? statSync(BUILT).mtimeMs : 0;
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(name => !name.endsWith('.test.ts'))
    .map(name => join('src', name));
  const all = [...sources, 'tsdown.config.ts', join('scripts', 'indexed.ts')];
  if (all.every(name => statSync(join(ROOT, name)).mtimeMs <= built)) return;
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules', 'tsdown', 'dist', 'run.mjs')], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build failed: ${stderr}`);
}

/** The same for the screen. */
export function ensureScreenBuilt(): void {
  const app = join(ROOT, 'dist', 'web', 'file.js');
  const built = existsSync(app) ? statSync(app).mtimeMs : 0;
  const sources = ['web', 'src/output', 'src/core'].flatMap(folder =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => !name.endsWith('.test.ts'))
      .map(name => join(folder, name)),
  );
  if (sources.every(name => statSync(join(ROOT, name)).mtimeMs <= built)) return;
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  for (const mode of ['served', 'production']) {
    const { status, stderr } = spawnSync(
      process.execPath,
      [vite, 'build', '--config', 'web/vite.config.ts', '--mode', mode],
      { cwd: ROOT, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`the build of the screen failed: ${stderr}`);
  }
}

/** Compiled code is kept here, not among the user's own. */
export const ENV = { ...process.env, XDG_CACHE_HOME: join(tmpdir(), 'synoptic-tests') };

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `synoptic ...args` to its end. Fails on a stack trace: no input may show one. */
export function run(args: readonly string[], options: RunOptions = {}): SpawnSyncReturns<string> {
  const result = spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    input: options.input ?? '',
    cwd: options.cwd ?? ROOT,
    env: { ...ENV, ...options.env },
  });
  if (/\n\s+at .*:\d+:\d+/.test(result.stderr)) throw new Error(`a stack trace: ${result.stderr}`);
  return result;
}

/** Runs `synoptic ...args` for a reader that closes the pipe at the first bytes. Resolves to the exit code and standard error. */
export function runClosingEarly(
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: ROOT, env: ENV, stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', text => {
    stderr += text;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  return new Promise(done => child.on('close', code => done({ code, stderr })));
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly child: ChildProcess;
  /** What was said on standard error so far. */
  readonly said: () => string;
  readonly ended: Promise<Ended>;
}

/** Starts `synoptic ...args` and goes on: what it needs may run in this process. */
export function start(args: readonly string[], options: RunOptions = {}): Started {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd: options.cwd ?? ROOT,
    env: { ...ENV, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', text => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', text => {
    stderr += text;
  });
  const ended = new Promise<Ended>(done => child.on('close', code => done({ code, stdout, stderr })));
  return { child, said: () => stderr, ended };
}
