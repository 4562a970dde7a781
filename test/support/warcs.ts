/** Web archives for tests: records in, bytes out, plain or each packed. */
import { gzipSync } from 'node:zlib';

export interface WarcRecord {
  readonly type: string;
  readonly uri?: string;
  /** Of the record. */
  readonly contentType?: string;
  readonly block: string | Uint8Array;
  /** What the record says its length is; left out, the truth. */
  readonly length?: string | number;
  readonly version?: string;
  /** Why the archiver kept only part of it: `length`, `time`. */
  readonly truncated?: string;
}

export function recordOf({ type, uri, contentType, block, length, version = '1.1', truncated }: WarcRecord): Buffer {
  const bytes = Buffer.from(block);
  const head = [
    `WARC/${version}`,
    `WARC-Type: ${type}`,
    ...(uri === undefined ? [] : [`WARC-Target-URI: ${uri}`]),
    'WARC-Date: 2031-01-01T00:00:00Z',
    'WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>',
    ...(truncated === undefined ? [] : [`WARC-Truncated: ${truncated}`]),
    ...(contentType === undefined ? [] : [`Content-Type: ${contentType}`]),
    ...(length === '' ? [] : [`Content-Length: ${length ?? bytes.length}`]),
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

/** An answer of a server, in a record. */
export function answerOf(
  uri: string,
  body: string | Uint8Array,
  {
    status = '200 OK',
    headers = ['Content-Type: text/plain; charset=utf-8'],
  }: { status?: string; headers?: readonly string[] } = {},
): WarcRecord {
  const head = `HTTP/1.1 ${status}\r\n${headers.join('\r\n')}\r\n\r\n`;
  return {
    type: 'response',
    uri,
    contentType: 'application/http; msgtype=response',
    block: Buffer.concat([Buffer.from(head), Buffer.from(body)]),
  };
}

export function requestOf(uri: string): WarcRecord {
  return { type: 'request', uri, contentType: 'application/http; msgtype=request', block: 'GET / HTTP/1.1\r\n\r\n' };
}

export function plainWarc(records: readonly WarcRecord[]): Uint8Array {
  return new Uint8Array(Buffer.concat(records.map(recordOf)));
}

/** Each record a member of gzip, as the standard has it. */
export function packedWarc(records: readonly WarcRecord[]): Uint8Array {
  return new Uint8Array(Buffer.concat(records.map(record => gzipSync(recordOf(record)))));
}
