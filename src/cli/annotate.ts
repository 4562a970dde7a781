/** `synoptic annotate`: one JSON object a report, a line each, in input order; or its text with times marked in place. Archives are read, annotated and printed a record at a time. */
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import { type InputOptions, namesArchives, readInTurn } from '../node/inputs.ts';
import type { AheadParser } from '../node/remote-parser.ts';
import { annotationRecord } from '../output/json.ts';
import { engineFor } from './ahead.ts';
import { EXIT_DONE } from './exits.ts';
import type { FetchCommandOptions } from './fetch-options.ts';
import { addressesFor, readNamed, tellFile } from './inputs.ts';
import { openPrinter, print, reportFailures, usageError } from './printing.ts';
import { begin, step } from './status.ts';

export interface AnnotateCommandOptions extends InputOptions, FetchCommandOptions {
  /** The default, said. */
  readonly json?: boolean;
  /** Add tokens with tags, lemmas and trees. */
  readonly syntax?: boolean;
  /** How tokens are laid out; asking for a layout asks for tokens. */
  readonly tokens?: 'columns' | 'rows';
  /** TimeML with TIMEX3 in place of JSON. */
  readonly timex3?: boolean;
  readonly output?: string;
}

export async function runAnnotate(
  inputs: readonly string[],
  options: AnnotateCommandOptions,
  parser: AheadParser,
): Promise<number> {
  if (options.timex3 === true) {
    if (options.json === true || options.syntax === true || options.tokens !== undefined)
      return usageError('choose one of --timex3 and --json; words and trees are in the JSON');
    return (await import('./timex3.ts')).runTimex3(inputs, options, parser);
  }
  if (await namesArchives(inputs)) return annotateInTurn(inputs, options, parser);
  const { reports, problems } = await readNamed(inputs, options);
  begin(`annotating ${reports.length} reports`);
  const lines = await linesOf(reports, problems, options, parser, done =>
    step(`annotated ${done} of ${reports.length} reports`),
  );
  return Math.max(print(lines.join(''), options.output), reportFailures(problems));
}

/** What is held is one record and its layers, however large the archive. */
async function annotateInTurn(
  inputs: readonly string[],
  options: AnnotateCommandOptions,
  parser: AheadParser,
): Promise<number> {
  const printer = openPrinter(options.output);
  let [failures, count]: [number, number] = [EXIT_DONE, 0];
  const tell = (): void => step(`annotated ${++count} reports`);
  for await (const { reports, problems } of readInTurn(inputs, options, undefined, addressesFor(options), tellFile)) {
    failures = Math.max(failures, reportFailures(problems));
    for (const line of await linesOf(reports, problems, options, parser, tell, 'more')) await printer.print(line);
  }
  return Math.max(await printer.close(), failures);
}

async function linesOf(
  reports: readonly Report[],
  problems: readonly Problem[],
  options: AnnotateCommandOptions,
  parser: AheadParser,
  tell: (done: number) => void,
  more?: 'more',
): Promise<readonly string[]> {
  const { annotate, english } = await engineFor(reports, parser, more);
  const layout = options.tokens ?? (options.syntax === true ? 'columns' : 'none');
  const kept = layout === 'none' ? {} : { tokens: 'keep' as const };
  return reports.map((report, i) => {
    tell(i);
    const own = problems.filter(problem => problem.report === report.id);
    return `${JSON.stringify(annotationRecord(annotate(report, english, { parser, problems: own, ...kept }), layout))}\n`;
  });
}
