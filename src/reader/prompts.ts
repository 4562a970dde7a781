/**
 * Prompts: what a model is asked, as data. Ours lie in folders by language, a version a file, and are named by both (`en/prompt-1`); a prompt of
 * the user's own is a file of any name. `{{mark}}` in it stands for the mark on our lines among the reports'.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

export interface Prompt {
  /** By which an answer says what it answers. */
  readonly id: string;
  readonly text: string;
}

/** Bytes of a prompt: some hundred times ours, and more than most models take at once. */
export const LARGEST_PROMPT = 512 * 1024;

const CURRENT = 'en/prompt-1';
/** Beside this file in a checkout, below `reader/` in the package. */
const PLACES = ['./', './reader/'];

/** The prompt that is used where no other is asked for. Throws with what to do if the package is not whole. */
export function defaultPrompt(): Prompt {
  const place = PLACES.map(path => new URL(`${path}${CURRENT}.md`, import.meta.url)).find(url => existsSync(url));
  if (place === undefined) throw new Error('the prompt is missing from this installation; install the package again');
  return { id: CURRENT, text: readFileSync(place, 'utf8') };
}

/** A prompt of the user's own; edited, it is another one, and its id says so. */
export function ownPrompt(name: string, text: string): Prompt {
  const plain = name.replace(/\.[^.]*$/, '').replace(/[^\w.-]+/g, '-');
  return { id: `${plain}-${sha256(text).slice(0, 8)}`, text };
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
