/** The answer to the example that its folder holds, as text: what a model would send. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './program.ts';

export function recordedAnswer(): string {
  return readFileSync(join(ROOT, 'examples', 'ferry', 'proposals.json'), 'utf8');
}
