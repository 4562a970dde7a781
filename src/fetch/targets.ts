/**
 * Targets: what was named, or where a redirect leads -> the URL that may be asked for, or why it may not. What its name turns out to stand for is looked at
 * when a connection is made: `connections.ts`.
 */
import { isIP } from 'node:net';
import { whyNotPublic } from './addresses.ts';
import { type FetchFault, lasting } from './faults.ts';

/** What may be reached. */
export interface Access {
  /** Private, loopback, link-local and metadata addresses too, and any port. */
  readonly allowPrivate: boolean;
  /** Endpoints, `address:port`, that may be reached whatever they are. For tests: no option of a door sets it. */
  readonly trusted?: readonly string[];
}

/** Characters of a URL; servers take 8,000 and more (RFC 9110, 4.1), and nobody links to a page by as many. */
const LONGEST_URL = 8000;

/** Where pages of the public web are served; others are mail servers, databases, consoles of machines. */
const PORTS: readonly string[] = ['', '80', '443', '8080', '8443'];

/** Names that only mean something inside a network or on this machine (RFC 6761, RFC 6762, RFC 8375, and what ICANN keeps back). */
const INNER_NAMES = /(?:^|\.)(?:localhost|local|internal|home\.arpa|lan|intranet|corp|home)$/;

/** The URL without its fragment, or what is wrong with it as written. `base`: what it is relative to. */
export function targetOf(written: string, base?: URL): URL | FetchFault {
  if (written.length > LONGEST_URL) return lasting('fetch-address', 'Longer than addresses of pages are; is it whole?');
  const url = parsed(written, base);
  if (url === null) return lasting('fetch-address', 'Not an address that can be read; was it copied whole?');
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return lasting('fetch-address', `Only http and https addresses are fetched, not ${url.protocol}`);
  if (url.username !== '' || url.password !== '')
    return lasting('fetch-address', 'A name and a password stand in the address; they are not sent. Take them out.');
  url.hash = '';
  return url;
}

function parsed(written: string, base: URL | undefined): URL | null {
  try {
    return new URL(written, base);
  } catch {
    return null;
  }
}

/** Why a URL may not be asked for, by its name, address and port alone; null if it may. */
export function whyRefused(url: URL, access: Access): FetchFault | null {
  if (access.allowPrivate) return null;
  const host = hostOf(url);
  const isTrustedPort = access.trusted?.some(endpoint => endpoint.endsWith(`:${url.port}`)) ?? false;
  if (!PORTS.includes(url.port) && !isTrustedPort)
    return lasting(
      'fetch-address',
      `Port ${url.port} is not one that pages are served from (80, 443, 8080, 8443); with --allow-private any is asked.`,
    );
  if (INNER_NAMES.test(host.replace(/\.$/, ''))) return refused(`${host} is a name inside a network`);
  return isIP(host) === 0 ? null : whyAddressRefused(host, Number(url.port || defaultPort(url)), host, access);
}

/** Why the address behind a host may not be connected to; null if it may. */
export function whyAddressRefused(address: string, port: number, host: string, access: Access): FetchFault | null {
  if (access.allowPrivate || access.trusted?.includes(`${address}:${port}`)) return null;
  const why = whyNotPublic(address);
  if (why === null) return null;
  return refused(address === host ? `${host} is ${why}` : `${host} stands for ${address}, ${why}`);
}

function refused(why: string): FetchFault {
  return lasting('fetch-private', `${why}; nothing was asked there. If it is meant, add --allow-private.`);
}

function defaultPort(url: URL): number {
  return url.protocol === 'https:' ? 443 : 80;
}

/** The name or address, without the brackets that an IPv6 address has in a URL. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** The address without a name and password, for people to see. */
export function shown(written: string): string {
  return written.replace(/^(\s*(?:[a-z][a-z\d+.-]*:[\\/]*|[\\/]{2}))[^\\/?#]*@/i, '$1…@');
}
