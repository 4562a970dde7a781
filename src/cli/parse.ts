/** `synoptic parse`: sentences, words, tags, lemmas and trees as CoNLL-U, so that the field's own tools can read them. */
import { printConllu } from '../core/extract/syntax/conllu.ts';
import type { InputOptions } from '../node/inputs.ts';
import { loadParser } from '../node/models.ts';
import type { FetchCommandOptions } from './fetch-options.ts';
import { forOthers } from './for-others.ts';
import { readNamed } from './inputs.ts';
import { print, reportFailures } from './printing.ts';
import { tellingParser } from './status.ts';

export interface ParseCommandOptions extends InputOptions, FetchCommandOptions {
  readonly output?: string;
}

export async function runParse(inputs: readonly string[], options: ParseCommandOptions): Promise<number> {
  const { reports, problems } = forOthers(await readNamed(inputs, options));
  const parser = tellingParser(loadParser(), reports.length);
  const texts = reports.map(
    ({ id, text, blocks }) => `# newdoc id = ${id}\n${printConllu(text, parser.parse(text, blocks), id)}`,
  );
  return Math.max(print(texts.join(''), options.output), reportFailures(problems));
}
