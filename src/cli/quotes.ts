/** `synoptic quotes`: the quote book of some reports, by speaker; with `--speaker` of one. */
import type { Comparison } from '../core/model/comparison.ts';
import type { InputOptions } from '../node/inputs.ts';
import type { AheadParser } from '../node/remote-parser.ts';
import { version } from '../node/version.ts';
import { csvOf } from '../output/csv.ts';
import { renderMarkdown } from '../output/markdown.ts';
import { isNamedSpeaker, type QuotedSpeaker, quotedSpeakers } from '../output/quote-book.ts';
import { quotePage, quotesRecord } from '../output/quote-page.ts';
import { matchSpeakers } from '../output/speaker-matches.ts';
import { tableOfQuotations } from '../output/tables.ts';
import { renderTerminal } from '../output/terminal.ts';
import { allQuotationsOf } from '../output/told-quotations.ts';
import { engineFor } from './ahead.ts';
import { EXIT_DONE, EXIT_INPUT_FAILED } from './exits.ts';
import { wrongManifest } from './export-options.ts';
import type { FetchCommandOptions } from './fetch-options.ts';
import { forOthers } from './for-others.ts';
import { readNamed } from './inputs.ts';
import { type ManifestOptions, writeManifest } from './manifest.ts';
import { paintOf } from './pages.ts';
import { complain, isColoured, pageWidth, reportFailures, usageError } from './printing.ts';
import { tellingParser } from './status.ts';
import { write } from './written.ts';

export interface QuotesCommandOptions extends InputOptions, FetchCommandOptions, ManifestOptions {
  readonly speaker?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly markdown?: boolean;
  readonly all?: boolean;
  readonly force?: boolean;
  readonly output?: string;
}

/** Names told where nobody of the name typed speaks. */
const NAMES_TOLD = 12;

export async function runQuotes(
  inputs: readonly string[],
  options: QuotesCommandOptions,
  parser: AheadParser,
): Promise<number> {
  if ([options.json, options.csv, options.markdown].filter(Boolean).length > 1)
    return usageError('choose one of --json, --csv and --markdown');
  const wrong = wrongManifest(options, options.output ?? '-');
  if (wrong !== null) return usageError(wrong);
  const read = await readNamed(inputs, options);
  // a page on the screen stays on this machine, anything else may go on
  const isPage = options.json !== true && options.csv !== true && options.markdown !== true;
  const { reports, problems } = isPage && options.output === undefined ? read : forOthers(read);
  const { compareReports, english } = await engineFor(reports, parser);
  const telling = tellingParser(parser, reports.length);
  const comparison = compareReports(reports, english, {
    problems,
    parser: telling,
    force: options.force === true,
  });
  const failures = reportFailures(problems);
  if (reports.length === 0) complain('no report could be read; nobody is quoted');
  const chosen = chosenSpeakers(quotedSpeakers(comparison), options.speaker);
  const written = write(rendered(comparison, chosen.speakers, options), undefined, options.output);
  const manifest =
    options.manifest === undefined || written.files.length === 0
      ? EXIT_DONE
      : writeManifest('quotes', options, { reports, problems }, written.files);
  return Math.max(written.exit, failures, chosen.exit, manifest);
}

interface Chosen {
  readonly speakers: readonly QuotedSpeaker[];
  readonly exit: number;
}

/** Says which speakers a typed name was taken for. */
function chosenSpeakers(all: readonly QuotedSpeaker[], typed: string | undefined): Chosen {
  if (typed === undefined) return { speakers: all, exit: EXIT_DONE };
  const { speakers, isExact } = matchSpeakers(typed, all);
  const names = speakers.flatMap(({ name }) => name ?? []);
  if (speakers.length === 0) {
    const known = [...new Set(all.flatMap(speaker => (isNamedSpeaker(speaker) ? (speaker.name ?? []) : [])))];
    const more = known.length > NAMES_TOLD ? ` and ${known.length - NAMES_TOLD} more` : '';
    complain(`nobody of the name "${typed}" is quoted; quoted are ${known.slice(0, NAMES_TOLD).join(', ')}${more}`);
    return { speakers, exit: EXIT_INPUT_FAILED };
  }
  if (!isExact) complain(`nobody is called "${typed}" to the letter; shown: ${names.join(', ')}`);
  else if (names.length > 1) complain(`"${typed}" is in ${names.length} names: ${names.join(', ')}`);
  else if (names[0] !== typed) complain(`"${typed}" is ${names[0]}`);
  return { speakers, exit: EXIT_DONE };
}

function rendered(comparison: Comparison, speakers: readonly QuotedSpeaker[], options: QuotesCommandOptions): string {
  if (options.json === true) return `${JSON.stringify(quotesRecord(comparison, speakers, version))}\n`;
  if (options.csv === true) return csvOf(quotationsOfSpeakers(comparison, speakers));
  const page = quotePage(comparison, speakers, options.all === true);
  return options.markdown === true
    ? renderMarkdown(page)
    : renderTerminal(page, { width: pageWidth(), paint: paintOf(isColoured(options.output)) });
}

/** The table of quotations, of these speakers alone. */
function quotationsOfSpeakers(
  comparison: Comparison,
  speakers: readonly QuotedSpeaker[],
): ReturnType<typeof tableOfQuotations> {
  const chosen = new Set(speakers.flatMap(({ quotations }) => quotations.map(({ id }) => id)));
  return tableOfQuotations(
    comparison,
    allQuotationsOf(comparison).filter(({ id }) => chosen.has(id)),
  );
}
