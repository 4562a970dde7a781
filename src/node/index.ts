/** The library's door for programs on Node: paths in, plain data out; the model and the parsing thread are inside. The pure door is `synoptic`. */

import type { Parser } from '../core/extract/syntax/parser.ts';
import type { Language } from '../core/language/language.ts';
import type { Batch } from '../input/batches.ts';
import { english } from '../languages/en/index.ts';
import { checkOptions, type Inputs, namesOf, statedOptions } from './arguments.ts';
import { type InputOptions, readInputs } from './inputs.ts';
import { loadParser } from './models.ts';

export type { FetchOptions } from '../fetch/index.ts';
export type * from '../types.ts';
export type { FileUrl, Inputs } from './arguments.ts';
export { type CheckFileOptions, checkFile } from './check-file.ts';
export { type CompareFilesOptions, compareFiles, type Proposed } from './compare-files.ts';
export type { InputOptions } from './inputs.ts';

/** What the pure door's functions need to read English. */
export interface English {
  readonly language: Language;
  /** Parses in this thread. */
  readonly parser: Parser;
}

let loaded: English | null = null;

/** English with its parser; the model is read once. */
export async function loadEnglish(): Promise<English> {
  loaded ??= { language: english, parser: loadParser() };
  return loaded;
}

/** Reads reports for the pure door, as `compareFiles` does. What could not be read is in `problems`. */
export async function readFiles(inputs: Inputs, options: InputOptions = {}): Promise<Batch> {
  const names = namesOf(inputs, 'readFiles');
  checkOptions(options, [], 'readFiles');
  return readInputs(names, statedOptions(options, 'readFiles'));
}
