/** The syntax model's bytes, from beside the program: in the package it lies in `dist/`, in a checkout in `src/`. */
import { existsSync, readFileSync } from 'node:fs';
import { createParser, type Parser } from '../core/extract/syntax/parser.ts';
import { tokens } from '../languages/en/syntax.ts';

const PLACES = ['./languages/en/syntax.model', '../languages/en/syntax.model'];

/** The English parser. Throws with what to do if the package is not whole. */
export function loadParser(): Parser {
  const place = PLACES.map(path => new URL(path, import.meta.url)).find(url => existsSync(url));
  if (place === undefined) {
    throw new Error('the syntax model is missing from this installation; install the package again');
  }
  return createParser(readFileSync(place), tokens);
}
