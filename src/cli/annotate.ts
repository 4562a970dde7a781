/** `synoptic annotate`: one JSON object a report, a line each, in input order. */
import type { InputOptions } from '../node/inputs.ts';
import type { AheadParser } from '../node/remote-parser.ts';
import { annotationRecord } from '../output/json.ts';
import { engineFor } from './ahead.ts';
import type { FetchCommandOptions } from './fetch-options.ts';
import { readNamed } from './inputs.ts';
import { print, reportFailures } from './printing.ts';

export interface AnnotateCommandOptions extends InputOptions, FetchCommandOptions {
  /** Add tokens with tags, lemmas and trees. */
  readonly syntax?: boolean;
  /** How tokens are laid out; asking for a layout asks for tokens. */
  readonly tokens?: 'columns' | 'rows';
  readonly output?: string;
}

export async function runAnnotate(
  inputs: readonly string[],
  options: AnnotateCommandOptions,
  parser: AheadParser,
): Promise<number> {
  const { reports, problems } = await readNamed(inputs, options);
  const { annotate, english } = await engineFor(reports, parser);
  const layout = options.tokens ?? (options.syntax === true ? 'columns' : 'none');
  const kept = layout === 'none' ? {} : { tokens: 'keep' as const };
  const lines = reports.map(report => {
    const own = problems.filter(problem => problem.report === report.id);
    return `${JSON.stringify(annotationRecord(annotate(report, english, { parser, problems: own, ...kept }), layout))}\n`;
  });
  return Math.max(print(lines.join(''), options.output), reportFailures(problems));
}
