/** How long, how much and how often: limits of fetching, and why they are what they are. Times in milliseconds. */
import { LARGEST_PAGE } from '../input/limits.ts';

export interface FetchLimits {
  /** Until a connection stands: name, address, certificate. */
  readonly connect: number;
  /** From the request to the last of the headers. */
  readonly headers: number;
  /** For the whole body. */
  readonly body: number;
  /** For one address, with everything: redirects, waiting, all tries; not the time in which it is another's turn. */
  readonly total: number;
  /** Bytes of the headers of a response. */
  readonly headerBytes: number;
  /** Bytes of a body as they come. */
  readonly bytes: number;
  /** Bytes of a body decoded. */
  readonly decoded: number;
  /** Codings of one body, one inside another. */
  readonly codings: number;
  readonly redirects: number;
  /** How often one address is asked before its fault is told. */
  readonly tries: number;
  /** Before the second try; then twice that, and so on. */
  readonly backoff: number;
  /** The longest wait that a server may ask for (`Retry-After`). */
  readonly longestWait: number;
  /** Between two pages of one host. */
  readonly gap: number;
  /** The longest of these that a host may ask for (`Crawl-delay`). */
  readonly longestGap: number;
  /** For robots.txt with all its redirects. */
  readonly robotsTotal: number;
  /** Bytes of robots.txt that are read; what comes after them counts as not there. */
  readonly robotsBytes: number;
  readonly robotsRedirects: number;
}

const SECOND = 1000;
const KILOBYTE = 1024;

export const LIMITS: FetchLimits = {
  connect: 10 * SECOND,
  headers: 20 * SECOND,
  body: 30 * SECOND,
  total: 90 * SECOND,
  // several times what sites send at most, policies of what may run on a page included
  headerBytes: 64 * KILOBYTE,
  bytes: LARGEST_PAGE,
  decoded: LARGEST_PAGE,
  codings: 3,
  // browsers stop at twenty; no page that was met needs more than five
  redirects: 10,
  tries: 3,
  backoff: SECOND,
  longestWait: 30 * SECOND,
  gap: SECOND / 2,
  longestGap: 10 * SECOND,
  robotsTotal: 20 * SECOND,
  // RFC 9309, 2.5: at least 500 kB
  robotsBytes: 512 * KILOBYTE,
  // RFC 9309, 2.3.1.2
  robotsRedirects: 5,
};
