/**
 * What scripts get from the registry into a folder of its own, never into the checkout. In: a version, a folder. Out: the program's path, or why it could not be
 * had. Nothing is installed again where it is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

export type Installed = { readonly path: string } | { readonly why: string };

/** The program of one Node, installed below `folder`. The platform's own package needs no install script. */
export function installNode(version: string, folder: string): Installed {
  const name = `${process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'}-${process.platform}-${process.arch}`;
  return install(`${name}@${version}`, join(folder, version), join(name, 'bin', 'node'));
}

/** A package below `folder`, and the path of one of its files, `file`, as it lies in `node_modules`. */
export function install(name: string, folder: string, file: string): Installed {
  const path = join(folder, 'node_modules', file);
  if (existsSync(path)) return { path };
  mkdirSync(folder, { recursive: true });
  const { status, stderr } = spawnSync('npm', ['install', name, ...QUIET, '--prefix', folder], {
    encoding: 'utf8',
    cwd: folder,
  });
  if (status === 0 && existsSync(path)) return { path };
  return { why: stderr?.trim().split('\n')[0] || 'npm could not be started' };
}

const QUIET = ['--no-save', '--loglevel=error', '--fetch-retries=1', '--no-audit', '--no-fund', '--ignore-scripts'];
