/** `synoptic versions`: what changed between states of one article, and which findings that touches when other reports are given. */
import type { Finding } from '../core/model/comparison.ts';
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import { type InputOptions, joinBatches } from '../node/inputs.ts';
import type { AheadParser } from '../node/remote-parser.ts';
import { version } from '../node/version.ts';
import { saidFindings } from '../output/agreements.ts';
import { renderMarkdown } from '../output/markdown.ts';
import { renderTerminal } from '../output/terminal.ts';
import { versionsPage } from '../output/versions-page.ts';
import { versionsRecord } from '../output/versions-record.ts';
import { engineFor } from './ahead.ts';
import { EXIT_DONE, EXIT_INPUT_FAILED } from './exits.ts';
import { wrongManifest } from './export-options.ts';
import { forOthers } from './for-others.ts';
import { readNamed } from './inputs.ts';
import { type ManifestOptions, writeManifest } from './manifest.ts';
import { paintOf } from './pages.ts';
import { complain, isColoured, pageWidth, reportFailures, usageError } from './printing.ts';
import { begin, tellingParser } from './status.ts';
import { write } from './written.ts';

export interface VersionsCommandOptions extends InputOptions, ManifestOptions {
  readonly against?: readonly string[];
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly output?: string;
}

export async function runVersions(
  inputs: readonly string[],
  options: VersionsCommandOptions,
  parser: AheadParser,
): Promise<number> {
  if (options.json === true && options.markdown === true) return usageError('choose one of --json and --markdown');
  const wrong = wrongManifest(options, options.output ?? '-');
  if (wrong !== null) return usageError(wrong);
  const against = options.against ?? [];
  if ([...inputs, ...against].filter(name => name === '-').length > 1)
    return usageError('standard input can be the versions or the other reports, not both');
  const { versions, rest, problems: unread } = await readStates(inputs, against, options);
  if (versions.length < 2) {
    const failures = reportFailures(unread);
    complain(versions.length === 0 ? 'no version could be read' : 'only one version could be read; give two or more');
    return Math.max(failures, EXIT_INPUT_FAILED);
  }
  const engine = await engineFor(versions, parser);
  const telling = tellingParser(parser, versions.length);
  const { versionsOf, withTouched } = await import('./versions-engine.ts');
  const annotations = versions.map(report =>
    engine.annotate(report, engine.english, {
      parser: telling,
      problems: unread.filter(each => each.report === report.id),
    }),
  );
  begin(`matching ${versions.length} versions`);
  const { order, steps, problems: found } = versionsOf(annotations);
  const problems = [...unread, ...found];
  const byId = new Map(versions.map(report => [report.id, report]));
  const ordered = order.map(id => byId.get(id)!);
  const compared = new Map<string, readonly Finding[]>();
  for (const report of rest.length === 0 ? [] : ordered) {
    begin(`comparing ${report.id} with ${rest.length} others`);
    parser.ahead([report, ...rest]);
    compared.set(
      report.id,
      saidFindings(engine.compareReports([report, ...rest], engine.english, { parser, force: true }).findings),
    );
  }
  const told = rest.length === 0 ? steps : withTouched(steps, compared);
  const failures = reportFailures(problems);
  const shown = { versions: ordered, others: rest, steps: told, problems: found };
  const width = pageWidth();
  const text =
    options.json === true
      ? `${JSON.stringify(versionsRecord(ordered, told, problems, version))}\n`
      : options.markdown === true
        ? renderMarkdown(versionsPage(shown, { width }))
        : renderTerminal(versionsPage(shown, { width }), { width, paint: paintOf(isColoured(options.output)) });
  const written = write(text, undefined, options.output);
  const manifest =
    options.manifest === undefined || written.files.length === 0
      ? EXIT_DONE
      : writeManifest('versions', options, { reports: [...ordered, ...rest], problems }, written.files);
  return Math.max(written.exit, failures, manifest);
}

interface States {
  readonly versions: readonly Report[];
  /** Other reports, under ids that no version has; a version given again among them is left out. */
  readonly rest: readonly Report[];
  readonly problems: readonly Problem[];
}

async function readStates(
  names: readonly string[],
  against: readonly string[],
  options: VersionsCommandOptions,
): Promise<States> {
  const read = joinBatches([await readNamed(names, options), await readNamed(against, options)]);
  // a page on the screen stays on this machine, anything else may go on
  const isPage = options.json !== true && options.markdown !== true && options.output === undefined;
  const { reports, problems } = isPage ? read : forOthers(read);
  const own = new Set(read.parts[0]);
  const versions = reports.filter(report => own.has(report));
  const hashes = new Set(versions.map(({ sha256 }) => sha256));
  const rest = reports.filter(report => !own.has(report) && !hashes.has(report.sha256));
  return { versions, rest, problems };
}
