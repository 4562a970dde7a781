/** Reads made-up stories for tests that cross folders, the way the command line reads them. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type Comparison,
  compareReports,
  createParser,
  english,
  gatherReadings,
  type Parser,
  type Report,
  readReports,
} from '../../src/index.ts';

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

const EXAMPLE = resolve(import.meta.dirname, '..', '..', 'examples', 'ferry');

/** The reports of the example. */
export function exampleReports(): readonly Report[] {
  const names = readdirSync(join(EXAMPLE, 'reports')).sort();
  return reportsOf(Object.fromEntries(names.map(name => [name, readFileSync(join(EXAMPLE, 'reports', name))])));
}

/** The example's draft, to be checked against its reports. */
export function exampleDraft(): Report {
  const [draft] = reportsOf({ 'draft.txt': readFileSync(join(EXAMPLE, 'draft.txt')) });
  return { ...draft!, role: 'draft' };
}

const MODEL = resolve(import.meta.dirname, '..', '..', 'src', 'languages', 'en', 'syntax.model');
let made: Parser | undefined;

/** The English parser, made once. */
export function parser(): Parser {
  made ??= createParser(readFileSync(MODEL), english.tokens);
  return made;
}

/** The comparison of texts by file name, read and annotated as the command line does. */
export function storyOf(files: Readonly<Record<string, string>>): Comparison {
  return compareReports(reportsOf(files), english, { parser: parser(), force: true });
}
