/**
 * A browser for tests: the one named, one that is there, else one that can be had. Out: a running Chromium, or a sentence that says why there is none
 * and how to have one. `SYNOPTIC_BROWSER`: a path, or `none`.
 */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

export type Found = { readonly browser: Browser } | { readonly why: string };

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const ON_A_MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** It is shown one page that the test hands it: nothing else is to be fetched, looked up or asked. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Milliseconds for a download, and for a system's packages. */
const LONGEST_DOWNLOAD = 120_000;
const LONGEST_INSTALLATION = 400_000;

export async function launchBrowser(): Promise<Found> {
  const named = process.env['SYNOPTIC_BROWSER'];
  if (named === 'none') return { why: 'SYNOPTIC_BROWSER says none' };
  if (named !== undefined) return launch(named);
  const there = findBrowser();
  if (there !== null) return launch(there);
  for (const install of [installOwn, installPackage]) {
    const path = install();
    const found = path === null ? null : await launch(path);
    if (found !== null && 'browser' in found) return found;
  }
  return {
    why: 'no Chromium found, and none could be installed; have one with `npx playwright-core install chromium`, or name it: SYNOPTIC_BROWSER=/path/to/chrome',
  };
}

/** On the path, where a Mac keeps it, or Playwright's own. */
function findBrowser(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = NAMES.flatMap(name => folders.map(folder => join(folder, name)));
  return [...places, ON_A_MAC, ownPath()].find(place => existsSync(place)) ?? null;
}

function ownPath(): string {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}

async function launch(executablePath: string): Promise<Found> {
  try {
    return { browser: await chromium.launch({ executablePath, args: ARGS }) };
  } catch (error) {
    return { why: `${executablePath} does not start: ${(error as Error).message.split('\n')[0]}` };
  }
}

/** Playwright's own, into its own folder. */
function installOwn(): string | null {
  const program = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  const { status } = quietly(process.execPath, [program, 'install', '--no-shell', 'chromium'], LONGEST_DOWNLOAD);
  return status === 0 ? ownPath() : null;
}

/** The system's package, where this process may install one without asking: in a container. */
function installPackage(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const { status } = quietly('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], LONGEST_INSTALLATION);
  return status === 0 ? findBrowser() : null;
}

function quietly(command: string, args: readonly string[], timeout: number): SpawnSyncReturns<Buffer> {
  return spawnSync(command, args, {
    stdio: 'ignore',
    timeout,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
