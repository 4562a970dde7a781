/** `synoptic annotate --timex3`: each text with its times marked in place. Loaded only where that is asked for. */
import { statSync } from 'node:fs';
import type { InputOptions } from '../node/inputs.ts';
import type { AheadParser } from '../node/remote-parser.ts';
import { isChangedByTimeMl, timeMlFile, timeMlOf } from '../output/timex3.ts';
import { fileNames } from '../output/xml.ts';
import { engineFor } from './ahead.ts';
import { forOthers } from './for-others.ts';
import { readNamed } from './inputs.ts';
import { complain, reportFailures } from './printing.ts';
import { write } from './written.ts';

export async function runTimex3(
  inputs: readonly string[],
  options: InputOptions & { readonly output?: string },
  parser: AheadParser,
): Promise<number> {
  const { reports, problems } = forOthers(await readNamed(inputs, options));
  const { annotate, english } = await engineFor(reports, parser);
  const documents = reports.map(report => timeMlOf(annotate(report, english, { parser })));
  for (const report of reports.filter(isChangedByTimeMl))
    complain(`${report.id}: characters that no XML can hold stand as U+FFFD; positions stay`);
  const failures = reportFailures(problems);
  const names = fileNames(
    reports.map(({ id }) => id),
    'tml',
  );
  const written = isFolder(options.output)
    ? write(
        documents.map((document, i) => ({ name: names[i]!, content: timeMlFile([document]) })),
        options.output,
        undefined,
      )
    : write(timeMlFile(documents), undefined, options.output);
  return Math.max(written.exit, failures);
}

function isFolder(output: string | undefined): boolean {
  if (output === undefined) return false;
  return /[/\\]$/.test(output) || statSync(output, { throwIfNoEntry: false })?.isDirectory() === true;
}
