/**
 * Content codings: a body as it came -> the bytes of the page, or a fault. One coding may lie in another; each is stopped at the limit while it is
 * decoded, so that a bomb takes no more room than a page.
 */
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { readableSize } from '../input/limits.ts';
import { type Answer, headerOf } from './exchanges.ts';
import { type FetchFault, lasting } from './faults.ts';
import type { FetchLimits } from './limits.ts';

type Decoder = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>;

const gunzip = promisify(zlib.gunzip) as Decoder;
const inflate = promisify(zlib.inflate) as Decoder;
const inflateRaw = promisify(zlib.inflateRaw) as Decoder;
const brotli = promisify(zlib.brotliDecompress) as Decoder;

/** `deflate` is to have a head (RFC 9110, 8.4.1.2); some servers leave it out. */
const deflate: Decoder = (bytes, options) => ((bytes[0] ?? 0) % 16 === 8 ? inflate : inflateRaw)(bytes, options);

const DECODERS: ReadonlyMap<string, Decoder> = new Map([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  ['deflate', deflate],
  ['br', brotli],
  ...zstandard(),
]);

/** What a request says it can read: what every Node reads, so that a kept response can be read by all. */
export const ACCEPTED_CODINGS = 'gzip, deflate, br';

/** Node reads it from 22.15 on; it is not asked for. */
function zstandard(): readonly (readonly [string, Decoder])[] {
  const decoder = (zlib as { readonly zstdDecompress?: unknown }).zstdDecompress;
  return typeof decoder === 'function' ? [['zstd', promisify(decoder as typeof zlib.gunzip) as Decoder]] : [];
}

/** The body of a response, decoded. */
export async function decodedBody(answer: Answer, limits: FetchLimits): Promise<Uint8Array | FetchFault> {
  const named = (headerOf(answer, 'content-encoding') ?? '').toLowerCase().split(',');
  const codings = named.map(name => name.trim()).filter(name => name !== '' && name !== 'identity' && name !== 'none');
  if (codings.length > limits.codings)
    return lasting('fetch-broken', `It comes in ${codings.length} codings, one inside another, which no page does.`);
  let bytes = answer.body;
  // an answer without a body may still name what it would come in
  if (bytes.length === 0) return bytes;
  for (const coding of codings.toReversed()) {
    const decode = DECODERS.get(coding);
    if (decode === undefined)
      return lasting('fetch-broken', `It comes in a coding that is not read here (${coding.slice(0, LONGEST_NAME)}).`);
    const decoded = await decode(bytes, { maxOutputLength: limits.decoded }).catch(error =>
      faultOf(error, coding, limits),
    );
    if (!(decoded instanceof Uint8Array)) return decoded;
    bytes = decoded;
  }
  return bytes;
}

/** UTF-16 code units of a coding's name that are shown. */
const LONGEST_NAME = 40;

function faultOf(error: NodeJS.ErrnoException, coding: string, { decoded }: FetchLimits): FetchFault {
  return error.code === 'ERR_BUFFER_TOO_LARGE'
    ? lasting(
        'too-large',
        `More than ${readableSize(decoded)} once it is unpacked, which no page has; nothing of it was read.`,
      )
    : lasting('fetch-broken', `It says it comes in ${coding}, and does not, or not whole.`);
}
