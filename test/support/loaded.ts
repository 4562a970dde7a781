/** What the built program loads: a run with a hook that notes each file of `dist/` that is opened to be run, in every thread. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ROOT, type RunOptions, run } from './program.ts';

const HOOK = `
const fs = require('node:fs');
const { openSync } = fs;
fs.openSync = (file, ...rest) => {
  if (String(file).endsWith('.cjs')) fs.appendFileSync(process.env.LOADED, file + '\\n');
  return openSync(file, ...rest);
};
`;

export interface LoadedFile {
  /** As it lies in `dist/`. */
  readonly name: string;
  readonly code: string;
}

/** The files that `synoptic ...args` loads, each once. */
export function loadedBy(args: readonly string[], options: RunOptions = {}): readonly LoadedFile[] {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-loaded-'));
  try {
    const [hook, log] = [join(folder, 'hook.cjs'), join(folder, 'loaded.txt')];
    writeFileSync(hook, HOOK);
    writeFileSync(log, '');
    // kept code would be Node's own from 22.8 on, and its files are opened elsewhere
    const env = { LOADED: log, NODE_OPTIONS: `--require ${hook}`, NODE_DISABLE_COMPILE_CACHE: '1' };
    const { status, stderr } = run(args, { ...options, env: { ...options.env, ...env } });
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
    const paths = new Set(readFileSync(log, 'utf8').split('\n'));
    return [...paths]
      .filter(path => path.startsWith(join(ROOT, 'dist')))
      .map(path => ({ name: basename(path), code: readFileSync(path, 'utf8') }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
