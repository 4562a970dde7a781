/** The built app of the screen, from beside the program. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { ScreenApp } from '../output/screen.ts';

/** In the package and in a checkout that is built it lies in `dist/web`. */
const PLACES = ['./web/', '../../dist/web/'];

/** `file`: it asks nobody anything. `served`: it asks the program that serves it. Throws with what to do if the package is not whole. */
export function loadScreenApp(as: 'file' | 'served'): ScreenApp {
  const place = PLACES.map(path => new URL(path, import.meta.url)).find(url => existsSync(new URL(`${as}.js`, url)));
  if (place === undefined)
    throw new Error('the screen is missing from this installation; install the package again, or run `npm run build`');
  // as it will stand in the page: the hash is of what is between the tags
  const [script, style] = [`${as}.js`, `${as}.css`].map(name => readFileSync(new URL(name, place), 'utf8').trim()) as [
    string,
    string,
  ];
  return { script, style, scriptHash: sha256(script), styleHash: sha256(style) };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
