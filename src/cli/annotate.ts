/** `synoptic annotate`: one JSON object a report, a line each, in input order. */
import { annotate } from '../core/extract/annotate.ts';
import { english } from '../languages/en/index.ts';
import { annotationRecord } from '../output/json.ts';
import { type InputOptions, readInputs } from './inputs.ts';
import { loadParser } from './models.ts';
import { print, reportFailures } from './printing.ts';

export interface AnnotateCommandOptions extends InputOptions {
  readonly output?: string;
}

export async function runAnnotate(inputs: readonly string[], options: AnnotateCommandOptions): Promise<number> {
  const { reports, problems } = await readInputs(inputs, options);
  const parser = loadParser();
  const lines = reports.map(report => {
    const own = problems.filter(problem => problem.report === report.id);
    return `${JSON.stringify(annotationRecord(annotate(report, english, { parser, problems: own })))}\n`;
  });
  return Math.max(print(lines.join(''), options.output), reportFailures(problems));
}
