/**
 * Answers kept on disk. In: what was asked of which model. Out: what it answered the last time, if that is kept and whole. A file an answer, named
 * by a hash of the model, the prompt, the schema, the texts and the settings; the server's address is not in it, so the same model elsewhere
 * need not be asked again. Files quote the reports and are for their owner's eyes only.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANSWER_SCHEMA } from './answer-schema.ts';
import { SEED, TEMPERATURE } from './calls.ts';
import type { Messages } from './messages.ts';
import { type Prompt, sha256 } from './prompts.ts';
import { LARGEST_RESPONSE } from './transport.ts';

export interface AnswerCache {
  find(key: string): string | null;
  /** Null, or why the answer could not be kept. */
  keep(key: string, answer: string): string | null;
}

export function cacheKey(model: string, prompt: Prompt, messages: Messages): string {
  const asked = { model, prompt: prompt.id, messages, schema: ANSWER_SCHEMA, seed: SEED, temperature: TEMPERATURE };
  return sha256(JSON.stringify(asked));
}

const SCHEMA = 'synoptic.answer/1';

interface KeptAnswer {
  readonly schema: typeof SCHEMA;
  readonly key: string;
  readonly sha256: string;
  readonly answer: string;
}

/** Keeps nothing where no folder is named. */
export function answerCache(folder: string | null): AnswerCache {
  if (folder === null) return { find: () => null, keep: () => null };
  const placeOf = (key: string): string => join(folder, `${key}.json`);
  return {
    find: key => readKept(placeOf(key), key),
    keep: (key, answer) => {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeWhole(
          placeOf(key),
          JSON.stringify({ schema: SCHEMA, key, sha256: sha256(answer), answer } satisfies KeptAnswer),
        );
        return null;
      } catch (error) {
        return (error as Error).message;
      }
    },
  };
}

/** The answer in a file; null if the file is not there, not whole or not of this key. */
function readKept(place: string, key: string): string | null {
  try {
    // escapes in JSON take up to six times the room
    if (statSync(place).size > 6 * LARGEST_RESPONSE) return null;
    const kept = JSON.parse(readFileSync(place, 'utf8')) as Partial<KeptAnswer>;
    const { schema, answer } = kept;
    if (schema !== SCHEMA || kept.key !== key || typeof answer !== 'string') return null;
    return kept.sha256 === sha256(answer) ? answer : null;
  } catch {
    return null;
  }
}

/** Whole or not at all: another run may be reading it. */
function writeWhole(place: string, text: string): void {
  const part = `${place}.${process.pid}.part`;
  try {
    writeFileSync(part, text, { mode: 0o600 });
    renameSync(part, place);
  } finally {
    rmSync(part, { force: true });
  }
}
