/** Reads made-up stories for tests that cross folders, the way the command line reads them. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { english, gatherReadings, type Report, readReports } from '../../src/index.ts';

const READ_OPTIONS = {
  sha256: (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex'),
  layout: english.layout,
  languages: [english.tag],
};

/** Reports of file names and their contents. */
export function reportsOf(files: Readonly<Record<string, string | Uint8Array>>): readonly Report[] {
  const encoder = new TextEncoder();
  const readings = Object.entries(files).map(([name, content]) =>
    readReports(typeof content === 'string' ? encoder.encode(content) : content, name, READ_OPTIONS),
  );
  return gatherReadings(readings).reports;
}

const EXAMPLE = resolve(import.meta.dirname, '..', '..', 'examples', 'ferry', 'reports');

/** The reports of the example. */
export function exampleReports(): readonly Report[] {
  const names = readdirSync(EXAMPLE).sort();
  return reportsOf(Object.fromEntries(names.map(name => [name, readFileSync(join(EXAMPLE, name))])));
}
