/** The code that V8 compiled is kept between runs: in the user's cache folder, for this program, and never in the way of a run. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ensureBuilt, REPORTS, ROOT, run } from './support/program.ts';

type Env = Readonly<Record<string, string | undefined>>;
const { cacheFolder, load } = createRequire(import.meta.url)(join(ROOT, 'bin', 'compiled.js')) as {
  cacheFolder(env?: Env): string | null;
  load(entry: string, folder: string | null): unknown;
};

let home = '';
beforeAll(ensureBuilt, 120_000);
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'synoptic-cache-'));
});
afterEach(() => {
  chmodSync(home, 0o700);
  rmSync(home, { recursive: true, force: true });
});

/** Every file below the cache folder. */
function kept(): readonly string[] {
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .map(name => join(home, name))
    .filter(path => statSync(path).isFile());
}

function compare(env: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr } = run(['compare', REPORTS], { env: { XDG_CACHE_HOME: home, ...env } });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

describe('compiled code', () => {
  test('is kept by the first run; a second one prints the same', () => {
    const first = compare();
    expect(kept().length).toBeGreaterThan(0);
    expect(compare()).toBe(first);
  });

  test('is kept for each command apart: another needs other functions', () => {
    compare();
    const before = kept().length;
    expect(run(['timeline', REPORTS], { env: { XDG_CACHE_HOME: home } }).status).toBe(0);
    expect(kept().length).toBeGreaterThan(before);
    const both = kept();
    compare();
    expect(kept()).toEqual(both);
  });

  test('that is damaged, emptied or of another program is not run', () => {
    const first = compare();
    for (const [k, path] of kept().entries()) {
      const bytes = readFileSync(path);
      // a letter in the middle is what V8 itself would not see
      if (k % 3 === 0) bytes[bytes.length >> 1]! ^= 1;
      writeFileSync(path, k % 3 === 1 ? bytes.subarray(0, bytes.length >> 1) : k % 3 === 2 ? '' : bytes);
    }
    expect(compare()).toBe(first);
  });

  test('is not kept where NODE_DISABLE_COMPILE_CACHE says so', () => {
    compare({ NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(kept()).toEqual([]);
  });

  test('is not kept where the folder is a file', () => {
    writeFileSync(join(home, 'synoptic'), '');
    compare();
    expect(kept()).toEqual([join(home, 'synoptic')]);
  });
});

describe('the folder', () => {
  test('is the user’s own', () => {
    const folder = cacheFolder({ XDG_CACHE_HOME: home })!;
    expect(folder.startsWith(home)).toBe(true);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test.skipIf(process.platform === 'win32')('that others can write is not used: what lies there is run', () => {
    chmodSync(cacheFolder({ XDG_CACHE_HOME: home })!, 0o777);
    expect(cacheFolder({ XDG_CACHE_HOME: home })).toBeNull();
  });

  test('that is no absolute path is not used', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: 'here', NODE_DISABLE_COMPILE_CACHE: '1' })).toBeNull();
    expect(existsSync('here')).toBe(false);
  });
});

describe('loading', () => {
  /** A program of two files that load each other. */
  function program(said: string): string {
    mkdirSync(join(home, 'program'), { recursive: true });
    writeFileSync(join(home, 'program', 'other.cjs'), `exports.own = () => require('./main.cjs').name + '${said}';`);
    writeFileSync(
      join(home, 'program', 'main.cjs'),
      `exports.name = 'ferry '; exports.path = require('node:path').sep; exports.own = require('./other.cjs').own;`,
    );
    return join(home, 'program', 'main.cjs');
  }

  test('files load each other, and modules of Node, once', () => {
    const loaded = load(program('sank'), null) as { readonly own: () => string; readonly path: string };
    expect(loaded.own()).toBe('ferry sank');
    expect(loaded.path).toMatch(/^[/\\]$/);
  });

  test('a file that throws says so', () => {
    writeFileSync(join(home, 'broken.cjs'), 'throw new Error("the hull is open");');
    expect(() => load(join(home, 'broken.cjs'), null)).toThrow('the hull is open');
  });
});
