/** A draft and the files it is held against -> what `synoptic check --json` prints. */
import { checkDraft } from '../core/compare/check/drafts.ts';
import { annotateStory } from '../core/story.ts';
import { english } from '../languages/en/index.ts';
import { checkRecord } from '../output/json.ts';
import type { CheckRecord } from '../output/wire.ts';
import { checkOptions, type FileUrl, type Inputs, namesOf, statedOptions } from './arguments.ts';
import { readChecking } from './checking.ts';
import type { InputOptions } from './inputs.ts';
import { startParser, withParser } from './threads.ts';
import { version } from './version.ts';

export interface CheckFileOptions extends InputOptions {
  /** The reports. */
  readonly against: Inputs;
  /** Transcripts or readouts of what was said, beside the reports. */
  readonly record?: Inputs | undefined;
}

/**
 * Checks every quotation, number, date and name of `draft`. A report that can't be read is a problem of the result and the rest is used.
 * Rejects with a TypeError for wrong arguments; with an Error that has the `problems` if the draft can't be read, or no report: an
 * empty list of items would look like a draft without a fault.
 */
export async function checkFile(draft: string | FileUrl, options: CheckFileOptions): Promise<CheckRecord> {
  const what = 'checkFile';
  if (Array.isArray(draft)) throw new TypeError(`${what}: expected one draft; found a list`);
  const names = namesOf(draft, what);
  checkOptions(options, ['against', 'record'], what);
  const against = namesOf(options.against, `${what}: against`);
  const record = options.record === undefined ? [] : namesOf(options.record, `${what}: record`);
  const stated = statedOptions(options, what);
  startParser();
  const { draft: own, others, problems } = await readChecking(names[0]!, against, record, stated);
  if (own === null || others.length === 0) {
    const detail = own === null ? 'the draft can’t be read' : 'no report could be read to check against';
    throw Object.assign(new Error(`${what}: ${detail}; see its problems`), { problems });
  }
  const [annotated, ...rest] = withParser([own, ...others], parser =>
    annotateStory([own, ...others], english, { problems, parser }),
  );
  return checkRecord(checkDraft(annotated!, rest, english.drafts), problems, version);
}
