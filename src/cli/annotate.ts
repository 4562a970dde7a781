/** `synoptic annotate`: one JSON object a report, a line each, in input order; or its text with times marked in place. */
import { type InputOptions, readInputs } from '../node/inputs.ts';
import type { AheadParser } from '../node/remote-parser.ts';
import { annotationRecord } from '../output/json.ts';
import { engineFor } from './ahead.ts';
import { print, reportFailures, usageError } from './printing.ts';

export interface AnnotateCommandOptions extends InputOptions {
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
  const { reports, problems } = await readInputs(inputs, options);
  const { annotate, english } = await engineFor(reports, parser);
  const layout = options.tokens ?? (options.syntax === true ? 'columns' : 'none');
  const kept = layout === 'none' ? {} : { tokens: 'keep' as const };
  const lines = reports.map(report => {
    const own = problems.filter(problem => problem.report === report.id);
    return `${JSON.stringify(annotationRecord(annotate(report, english, { parser, problems: own, ...kept }), layout))}\n`;
  });
  return Math.max(print(lines.join(''), options.output), reportFailures(problems));
}
