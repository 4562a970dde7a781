/** What the system, the cryptography and the parser of HTTP say of a failed exchange -> a fault in plain words. */
import type { RefusedError } from './connections.ts';
import { type FetchFault, lasting, passing, seconds } from './faults.ts';
import type { FetchLimits } from './limits.ts';

/** `refused`: see `connections.ts`. */
type SystemError = Partial<RefusedError> & { readonly code?: string; readonly errors?: readonly SystemError[] };

const UNREACHABLE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Its server takes no connection.',
  EHOSTUNREACH: 'There is no way to its server from here.',
  ENETUNREACH: 'There is no way to its network from here.',
  ENETDOWN: 'The network is down.',
  EADDRNOTAVAIL: 'There is no such address to connect from here.',
  ETIMEDOUT: 'No connection to its server came about.',
  EAI_AGAIN: 'Its name could not be looked up; is there a network?',
};

const NO_HOST: ReadonlySet<string> = new Set(['ENOTFOUND', 'ENODATA', 'EAI_NONAME', 'EAI_FAIL']);

const UNSAFE: Readonly<Record<string, string>> = {
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host name',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet (or the clock here is wrong)',
  CERT_REVOKED: 'its certificate was revoked',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by nobody but itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from an authority that is not known here',
  UNABLE_TO_GET_ISSUER_CERT: 'its certificate comes from an authority that is not known here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes from an authority that is not known here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'it does not show by whom its certificate was signed',
  CERT_SIGNATURE_FAILURE: 'the signature of its certificate does not fit',
  ERR_SSL_WRONG_VERSION_NUMBER: 'what answers there does not speak TLS; is it an http address?',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'what answers there does not speak TLS; is it an http address?',
  EPROTO: 'what answers there does not speak TLS as it should',
};
const OF_TLS = /^(?:CERT_|ERR_SSL_|ERR_TLS_)|CERT|ISSUER/;

/** The fault of an exchange that ended with an error. */
export function faultOf(thrown: unknown, limits: FetchLimits): FetchFault {
  const error = thrown as SystemError;
  if (error.refused !== undefined) return error.refused;
  const code = error.code ?? error.errors?.find(inner => inner.code !== undefined)?.code ?? '';
  const unreachable = UNREACHABLE[code];
  if (unreachable !== undefined) return passing('fetch-unreachable', unreachable);
  if (NO_HOST.has(code)) return lasting('fetch-unreachable', 'There is no host of that name; is it spelled right?');
  if (UNSAFE[code] !== undefined || OF_TLS.test(code))
    return lasting('fetch-unsafe', `No safe connection: ${UNSAFE[code] ?? code}. Nothing was read.`);
  if (code === 'HPE_HEADER_OVERFLOW')
    return lasting('fetch-broken', `The headers of its answer are longer than ${limits.headerBytes / 1024} kB.`);
  if (code.startsWith('HPE_'))
    return lasting('fetch-broken', `What its server sends is not HTTP as it should be (${code}).`);
  return passing('fetch-broken', 'Its server ended the connection without an answer.');
}

export type Phase = 'connect' | 'headers' | 'body' | 'total';

/** The fault of a phase that took longer than its limit. */
export function slow(phase: Phase, limit: number): FetchFault {
  const within = seconds(limit);
  switch (phase) {
    case 'connect':
      return passing('fetch-slow', `No connection to its server within ${within}.`);
    case 'headers':
      return passing('fetch-slow', `Its server gave no whole answer to the request within ${within}.`);
    case 'body':
      return passing('fetch-slow', `The page did not come whole within ${within}.`);
    case 'total':
      return lasting('fetch-slow', `It took longer than ${within} in all.`);
  }
}
