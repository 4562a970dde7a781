/**
 * Permissions: a URL -> the rules its site has for programs, asked once a site, or a fault where they can't be had. RFC 9309, 2.3.1: a file that is not
 * there (4xx) forbids nothing; one that can't be had for a fault of the server or the network forbids everything for now.
 */
import type { AskPatiently } from './asking.ts';
import { startClock } from './clocks.ts';
import { decodedBody } from './decoding.ts';
import type { Answer, Outcome } from './exchanges.ts';
import { type FetchCode, type FetchFault, isFault, lasting } from './faults.ts';
import type { FetchLimits } from './limits.ts';
import { redirectOf } from './redirects.ts';
import { ALLOW_ALL, type RobotsRules, readRobots } from './robots.ts';
import { targetOf } from './targets.ts';

export type PermissionsFor = (url: URL) => Promise<RobotsRules | FetchFault>;

/** Faults that the page would have too: they are told as they are. */
const OF_THE_HOST: readonly FetchCode[] = [
  'fetch-address',
  'fetch-private',
  'fetch-unreachable',
  'fetch-unsafe',
  'fetch-offline',
];

export function makePermissions(ask: AskPatiently, limits: FetchLimits): PermissionsFor {
  const known = new Map<string, Promise<RobotsRules | FetchFault>>();
  return url => {
    const rules = known.get(url.origin) ?? rulesOf(new URL('/robots.txt', url), ask, limits);
    known.set(url.origin, rules);
    return rules;
  };
}

async function rulesOf(file: URL, ask: AskPatiently, limits: FetchLimits): Promise<RobotsRules | FetchFault> {
  const clock = startClock(limits.robotsTotal);
  let url = file;
  for (let followed = 0; followed <= limits.robotsRedirects; followed++) {
    const outcome = await ask({
      url,
      clock,
      gap: 0,
      bytes: limits.robotsBytes,
      longer: 'cut',
      accept: 'text/plain,*/*;q=0.8',
    });
    if (isFault(outcome)) return followed === 0 && OF_THE_HOST.includes(outcome.code) ? outcome : unknown(outcome);
    const to = redirectOf(outcome);
    if (to === null) return rulesIn(outcome, file, limits);
    const next = targetOf(to, url);
    if (isFault(next)) return ALLOW_ALL;
    url = next;
  }
  // a file behind too many redirects counts as not there
  return ALLOW_ALL;
}

async function rulesIn(answer: Answer, file: URL, limits: FetchLimits): Promise<RobotsRules | FetchFault> {
  const { status } = answer;
  if (status >= 400 && status < 500 && status !== 429) return ALLOW_ALL;
  if (status < 200 || status >= 300) return unknown(answer);
  const body = await decodedBody(answer, limits);
  return isFault(body) ? unknown(body) : readRobots(body, file, limits);
}

function unknown(outcome: Outcome): FetchFault {
  const why = isFault(outcome) ? outcome.detail : `Its server answers ${outcome.status}.`;
  const detail = `What its site allows programs to read (robots.txt) can’t be had, so nothing is read there for now. ${why}`;
  return lasting('fetch-robots', detail);
}
