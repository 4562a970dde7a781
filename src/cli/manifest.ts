/** Writes the manifest of a run (`--manifest FILE`): hashes of what went in and out. Loaded only where one is asked for. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import type { InputOptions } from '../node/inputs.ts';
import { version } from '../node/version.ts';
import { manifestRecord } from '../output/manifest.ts';
import type { HashedFile } from '../output/wire.ts';
import type { PrintedFile } from './printed.ts';
import { print } from './printing.ts';

export interface ManifestOptions {
  readonly manifest?: string;
  /** Tell when, which makes every manifest another. */
  readonly manifestTime?: boolean;
}

interface Used {
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
}

/** `outputs`: what was written. Returns an exit code. */
export function writeManifest(
  command: string,
  options: ManifestOptions &
    Pick<InputOptions, 'meta'> & { readonly proposals?: readonly string[]; readonly review?: string },
  { reports, problems }: Used,
  outputs: readonly PrintedFile[],
): number {
  const beside = [
    ...(options.meta === undefined ? [] : [options.meta]),
    ...(options.proposals ?? []),
    ...(options.review === undefined ? [] : [options.review]),
  ];
  const record = manifestRecord({
    version,
    node: process.version,
    command,
    options: { ...options },
    reports,
    files: [...new Set([...reports.map(({ input }) => input), ...beside])].flatMap(hashOfFile),
    problems,
    outputs: outputs.map(({ name, content }) => hashed(name, content)),
    ...(options.manifestTime === true ? { made: new Date().toISOString() } : {}),
  });
  return print(`${JSON.stringify(record, null, 2)}\n`, options.manifest);
}

function hashed(path: string, content: string | Uint8Array): HashedFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

/** None of standard input, which is gone, of an address, and of what can't be read, which is a problem already. */
function hashOfFile(path: string): readonly HashedFile[] {
  if (path === '-') return [];
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    const hash = createHash('sha256');
    const part = Buffer.allocUnsafe(PART);
    let bytes = 0;
    for (let n = readSync(file, part); n > 0; n = readSync(file, part)) {
      hash.update(part.subarray(0, n));
      bytes += n;
    }
    return [{ path, sha256: hash.digest('hex'), bytes }];
  } catch {
    return [];
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** Bytes held at once: an archive may be larger than memory. */
const PART = 1 << 20;
