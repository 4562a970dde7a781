/** The name under which this program asks for pages. */
import { PRODUCT } from './robots.ts';

/** Where people can read who asks; null as long as the package names no home (`homepage` in package.json): a test compares. */
const HOME: string | null = null;

/** The value of `User-Agent`: `Synoptic/0.1.0`, or with its home `Synoptic/0.1.0 (+https://…)`. */
export function agentNameOf(version: string): string {
  return `${PRODUCT}/${version}${HOME === null ? '' : ` (+${HOME})`}`;
}
