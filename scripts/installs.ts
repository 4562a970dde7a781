/**
 * What scripts get from the registry into a folder of its own, never into the checkout. In: a version, a folder. Out: the program's path, or why it could not be
 * had. Nothing is installed again where it is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** `isOffline`: the registry was out of reach, which is no fault of what was asked for. */
export interface NotInstalled {
  readonly why: string;
  readonly isOffline: boolean;
}

export type Installed = { readonly path: string } | NotInstalled;

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
  const why = stderr?.trim().split('\n')[0];
  if (why) return { why, isOffline: isNetworkFault(stderr) };
  return { why: status === 0 ? `npm installed no ${file}` : 'npm could not be started', isOffline: false };
}

/** Codes that npm names where no answer came: of Node's connections, of its name look-ups, and its own for a request that took too long. */
const NETWORK_CODES =
  /^npm (?:error|ERR!) code (?:ECONNREFUSED|ECONNRESET|ECONNABORTED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|ENETDOWN|EHOSTUNREACH|EHOSTDOWN|EPIPE|ETIMEDOUT|ERR_SOCKET_TIMEOUT)$/m;

/** Whether npm failed for want of a network. A registry that answers, with whatever refusal, was reached. */
export function isNetworkFault(stderr: string): boolean {
  return NETWORK_CODES.test(stderr);
}

const QUIET = ['--no-save', '--loglevel=error', '--fetch-retries=1', '--no-audit', '--no-fund', '--ignore-scripts'];
