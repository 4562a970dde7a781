/** Pages: a URL -> the bytes of the page behind it, after redirects and decoded, or why there are none. Every hop is held against what may be read. */
import type { AskPatiently } from './asking.ts';
import { type Clock, startClock } from './clocks.ts';
import { decodedBody } from './decoding.ts';
import { type Answer, headerOf, type Outcome } from './exchanges.ts';
import { type FetchFault, isFault, lasting } from './faults.ts';
import type { FetchLimits } from './limits.ts';
import type { PermissionsFor } from './permissions.ts';
import { redirectOf } from './redirects.ts';
import { PRODUCT } from './robots.ts';
import { whyNoPage } from './statuses.ts';
import { shown, targetOf } from './targets.ts';

/** A page as it was fetched. */
export interface Fetched {
  /** Decoded from what it was sent in; how its characters are written is for its reader. */
  readonly bytes: Uint8Array;
  /** Where it lies in the end: links in it are relative to this. */
  readonly url: string;
  /** `Content-Type`, as the server gives it. */
  readonly contentType: string | null;
}

export interface PageTools {
  readonly ask: AskPatiently;
  readonly permissionsFor: PermissionsFor;
  readonly limits: FetchLimits;
}

const ACCEPT =
  'text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.9,text/plain;q=0.9,*/*;q=0.8';

export async function fetchPage(target: URL, tools: PageTools): Promise<Fetched | FetchFault> {
  const { limits } = tools;
  const clock = startClock(limits.total);
  const visited = new Set<string>();
  let url = target;
  let setsCookies = false;
  for (let followed = 0; followed <= limits.redirects; followed++) {
    visited.add(url.href);
    const outcome = await askIfAllowed(url, clock, tools);
    if (isFault(outcome)) return followed === 0 ? outcome : behind(url, outcome);
    setsCookies ||= headerOf(outcome, 'set-cookie') !== null;
    const written = redirectOf(outcome);
    if (written === null) return pageIn(outcome, limits);
    const next = targetOf(written, url);
    if (isFault(next)) return lasting('fetch-redirects', `It leads to ${clipped(written)}. ${next.detail}`);
    if (visited.has(next.href)) return setsCookies ? wantsCookies() : leadsInCircle(next);
    url = next;
  }
  return setsCookies
    ? wantsCookies()
    : lasting('fetch-redirects', `It leads on and on, more than ${limits.redirects} times.`);
}

async function askIfAllowed(url: URL, clock: Clock, { ask, permissionsFor, limits }: PageTools): Promise<Outcome> {
  const rules = await permissionsFor(url);
  if (isFault(rules)) return rules;
  if (!rules.allows(url)) {
    const detail = `Its site asks programs not to read it (robots.txt, for ${PRODUCT} or all). Save it from your browser and give the file.`;
    return lasting('fetch-robots', detail);
  }
  return ask({
    url,
    clock,
    gap: Math.max(limits.gap, rules.gap),
    bytes: limits.bytes,
    longer: 'fault',
    accept: ACCEPT,
  });
}

async function pageIn(answer: Answer, limits: FetchLimits): Promise<Fetched | FetchFault> {
  const why = whyNoPage(answer);
  if (why !== null) return why;
  const bytes = await decodedBody(answer, limits);
  if (isFault(bytes)) return bytes;
  if (bytes.length === 0) return lasting('empty', 'Its server gives an empty page.');
  return { bytes, url: answer.url, contentType: headerOf(answer, 'content-type') };
}

/** A fault of a place that a redirect led to. */
function behind(url: URL, fault: FetchFault): FetchFault {
  return { ...fault, detail: `It leads to ${clipped(url.href)}. ${fault.detail}` };
}

function leadsInCircle(url: URL): FetchFault {
  return lasting('fetch-redirects', `It leads in a circle, back to ${clipped(url.href)}.`);
}

function wantsCookies(): FetchFault {
  const detail =
    'Its server wants a cookie kept before it shows the page, and none is kept. Save it from your browser and give the file.';
  return lasting('fetch-cookies', detail);
}

/** Characters of an address that are shown in a sentence. */
const SHOWN = 120;

function clipped(written: string): string {
  const seen = shown(written);
  return seen.length > SHOWN ? `${seen.slice(0, SHOWN)}…` : seen;
}
