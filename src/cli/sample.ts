/** `synoptic sample`: a blind coding sheet of findings, and its key. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { InputOptions } from '../node/inputs.ts';
import type { AheadParser } from '../node/remote-parser.ts';
import { codingSheets } from '../output/coding/sheets.ts';
import { csvOf } from '../output/csv.ts';
import { exportableReports } from '../output/exportable.ts';
import { engineFor } from './ahead.ts';
import { EXIT_DONE } from './exits.ts';
import { wrongManifest } from './export-options.ts';
import type { FetchCommandOptions } from './fetch-options.ts';
import { readNamed } from './inputs.ts';
import { type ManifestOptions, writeManifest } from './manifest.ts';
import { complain, print, reportFailures, usageError } from './printing.ts';
import { tellingParser } from './status.ts';

export interface SampleCommandOptions extends InputOptions, FetchCommandOptions, ManifestOptions {
  readonly n: string;
  readonly seed: string;
  readonly stratify?: boolean;
  readonly key?: string;
  readonly force?: boolean;
  readonly output?: string;
}

export async function runSample(
  inputs: readonly string[],
  options: SampleCommandOptions,
  parser: AheadParser,
): Promise<number> {
  const size = Number(options.n);
  if (!Number.isSafeInteger(size) || size < 1)
    return usageError(`--n is how many findings, 1 or more; found "${options.n}"`);
  const keyPath = options.key ?? keyBeside(options.output);
  const [sheetPath, ownPath] = [options.output ?? '-', keyPath].map(path =>
    path === undefined ? null : resolve(path),
  );
  if (ownPath !== null && ownPath === sheetPath)
    return usageError('the key would be written over the sheet; name another file with --key');
  const wrong = wrongManifest(options, options.output ?? '-');
  if (wrong !== null) return usageError(wrong);
  for (const path of [options.output, keyPath])
    if (path !== undefined && path !== '-' && existsSync(path))
      return usageError(`${path} is there already, and may have been filled in; name another file`);
  const read = await readNamed(inputs, options);
  const open = exportableReports(read.reports, Date.now(), read.stated);
  const problems = [...read.problems, ...open.problems];
  const { compareReports, english } = await engineFor(open.reports, parser);
  const telling = tellingParser(parser, open.reports.length);
  const comparison = compareReports(open.reports, english, {
    problems,
    parser: telling,
    force: options.force === true,
  });
  const { sheet, key, drawnFrom } = codingSheets(comparison, {
    size,
    seed: options.seed,
    isStratified: options.stratify === true,
  });
  const failures = reportFailures(problems);
  const files = [
    { name: options.output ?? '-', content: csvOf(sheet) },
    ...(keyPath === undefined ? [] : [{ name: keyPath, content: csvOf(key) }]),
  ];
  const exits = files.map(({ name, content }) => print(content, name));
  complain(
    `${sheet.rows.length} of ${drawnFrom} findings that can be coded; ${keyPath === undefined ? 'no key was written: name one with --key' : `key: ${keyPath}`}`,
  );
  const manifest =
    options.manifest === undefined || exits.some(exit => exit !== EXIT_DONE)
      ? EXIT_DONE
      : writeManifest('sample', options, { reports: open.reports, problems }, files);
  return Math.max(failures, manifest, ...exits);
}

/** `sheet.csv` has `sheet.key.csv` beside it. */
function keyBeside(output: string | undefined): string | undefined {
  return output === undefined || output === '-' ? undefined : output.replace(/(\.[^./\\]*)?$/, '.key$1');
}
