/**
 * robots.txt (RFC 9309): a site's file -> whether a URL of it may be read, and how long to leave between two pages. Which answers stand for which rules is
 * decided here too; asking for the file is not.
 */
import parseRobots from 'robots-parser';
import type { FetchLimits } from './limits.ts';

export interface RobotsRules {
  readonly allows: (url: URL) => boolean;
  /** Milliseconds between two pages; 0 where it asks for none. */
  readonly gap: number;
}

/** The name by which a file can speak to this program alone. */
export const PRODUCT = 'Synoptic';

/** Of a site that has no such file. */
export const ALLOW_ALL: RobotsRules = { allows: () => true, gap: 0 };

/** Agents that mean this program. */
const OWN: ReadonlySet<string> = new Set(['*', PRODUCT.toLowerCase()]);

interface Parsed {
  readonly isAllowed: (url: string, agent: string) => boolean | undefined;
  readonly getCrawlDelay: (agent: string) => number | undefined;
}

/** The library's types call its one function a default export, which it is not. */
const parse = parseRobots as unknown as (url: string, text: string) => Parsed;

/** The rules in a file's bytes. `url`: where the file belongs, `https://host/robots.txt`. */
export function readRobots(bytes: Uint8Array, url: URL, limits: FetchLimits): RobotsRules {
  const text = new TextDecoder().decode(bytes.subarray(0, limits.robotsBytes));
  const parsed = parse(url.href, withoutOthers(text));
  const delay = parsed.getCrawlDelay(PRODUCT) ?? 0;
  return {
    allows: page => parsed.isAllowed(page.href, PRODUCT) !== false,
    gap: delay > 0 ? Math.min(delay * 1000, limits.longestGap) : 0,
  };
}

/**
 * The file with all other agents under one name, each once a group: the library keeps every rule of a group for each of its agents, and a file can name
 * ten thousand of them.
 */
function withoutOthers(text: string): string {
  let group = new Set<string>();
  const lines = text.split(/\r\n|\r|\n/).map(whole => {
    const line = bounded(whole);
    const named = /^\s*user-agent\s*:\s*([^\s#/]*)/i.exec(line);
    if (named === null) {
      // what is no line of a group does not end one
      if (/^[^#]*:/.test(line)) group = new Set();
      return line;
    }
    const own = (named[1] ?? '').toLowerCase();
    const agent = OWN.has(own) ? own : 'other';
    if (group.has(agent)) return '';
    group.add(agent);
    return `User-agent: ${agent}`;
  });
  return lines.join('\n');
}

/** Longest rule, in UTF-16 code units, and most marks in it that stand for anything: the library tries each of them against each place of an address. */
const LONGEST_RULE = 2_000;
const MOST_STARS = 50;

/** A rule that can be held against an address in bounded time: what is cut off a rule makes it wider, never narrower. */
function bounded(line: string): string {
  const folded = line.replace(/\*{2,}/g, '*');
  const stars = folded.split('*');
  const few = stars.length > MOST_STARS ? `${stars.slice(0, MOST_STARS).join('*')}*` : folded;
  return few.slice(0, LONGEST_RULE);
}
