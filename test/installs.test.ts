/** What scripts get from the registry: that there is no network is no failure; every other fault of npm is one, and the exit code says so. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isNetworkFault } from '../scripts/installs.ts';
import { ROOT } from './support/program.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'synoptic-installs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `npm run inspector` with an npm that says so and ends so. */
function inspectWith(said: string, code: number) {
  const npm = join(folder, 'npm');
  writeFileSync(npm, `#!/bin/sh\ncat >&2 <<'END'\n${said}\nEND\nexit ${code}\n`);
  chmodSync(npm, 0o755);
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const args = [tsx, join(ROOT, 'scripts', 'inspector.ts'), '--folder', join(folder, 'kept')];
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}` };
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', env });
  return { status, stdout };
}

describe.skipIf(process.platform === 'win32')('npm run inspector', () => {
  test('without a network was not run, and how to run it is told', () => {
    const { status, stdout } = inspectWith('npm error code ENOTFOUND\nnpm error syscall getaddrinfo', 1);
    expect(stdout).toMatch(/^not run: .*ENOTFOUND.*; with a registry in reach: npm run inspector\n$/);
    expect(status).toBe(0);
  });

  test.each([
    ['a version that is not there', 'npm error code ETARGET\nnpm error notarget No matching version found', 1],
    ['a package that is not there', 'npm error code E404\nnpm error 404 Not Found', 1],
    ['a full disk', 'npm error code ENOSPC', 1],
    ['a broken npm', '/usr/lib/npm.js:3: SyntaxError', 127],
    ['an npm that installs nothing', 'done', 0],
    ['an npm that says nothing', '', 1],
  ])('with %s fails', (_, said, code) => {
    const { status, stdout } = inspectWith(said, code);
    expect(stdout).toMatch(/^FAILED: the inspector’s command line; npm could not install Node 22 \(.+\)\n$/);
    expect(status).toBe(1);
  });
});

test.each([
  ['npm error code ECONNREFUSED\nnpm error syscall connect', true],
  ['npm ERR! code EAI_AGAIN', true],
  ['npm error code ETIMEDOUT', true],
  ['npm error code ERR_SOCKET_TIMEOUT', true],
  ['npm error code E401', false],
  ['npm error code E503', false],
  ['npm error code EINTEGRITY', false],
  ['npm error code EACCES\nnpm error path /root/ENOTFOUND', false],
  ['ENOTFOUND', false],
  ['', false],
])('%j is for want of a network: %s', (said, isNetwork) => {
  expect(isNetworkFault(said)).toBe(isNetwork);
});
