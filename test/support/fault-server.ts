/**
 * A server of pages, over real HTTP or HTTPS on this machine, that plays every fault: what a page's address says is what happens. Beside the faults it has good
 * pages. It counts what it was asked for.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSafeServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Certificate } from './certificates.ts';

export interface AskedFor {
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** `Date.now()` when it came. */
  readonly at: number;
}

export interface FaultServer {
  readonly port: number;
  /** `address:port`, for `trusted`. */
  readonly endpoint: string;
  /** The address of a page at a host that stands for this machine. */
  readonly at: (path: string, host?: string) => string;
  readonly received: AskedFor[];
  /** How often a page was asked for. */
  readonly count: (path: string) => number;
  /** Connections open at once, at most. */
  readonly most: () => number;
  close(): Promise<void>;
}

export type Play = (response: ServerResponse, request: IncomingMessage, n: number) => void | Promise<void>;

/** A report of a made-up event; `n` stands in it. */
export function story(n: number | string): string {
  return `The ferry Orla sank off Vesk on Monday with ${n} aboard. “It was over in a minute,” said Lena Orr, the mayor.\n`;
}

const TEXT = { 'content-type': 'text/plain; charset=utf-8' };

function sends(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, status = 200): Play {
  return response => {
    response.writeHead(status, { ...TEXT, ...headers });
    response.end(body);
  };
}

const leadsTo = (to: string, headers: Readonly<Record<string, string>> = {}): Play =>
  sends('', { location: to, ...headers }, 302);

/** Bytes over the connection as they stand, then its end. */
function raw(bytes: string): Play {
  return (_, request) => void request.socket.end(Buffer.from(bytes, 'latin1'));
}

/** `part` again and again for as long as somebody takes it, up to `most` bytes. */
async function pour(response: ServerResponse, part: Uint8Array, most: number): Promise<void> {
  const closed = new Promise(done => response.once('close', done));
  for (let sent = 0; sent < most && !response.destroyed; sent += part.length) {
    const taken = response.write(part) || new Promise(done => response.once('drain', done));
    await Promise.race([closed, taken]);
    await new Promise(setImmediate);
  }
  response.end();
}

const GIGABYTE = 1024 ** 3;
/** Zeros, of which a compressed byte stands for a thousand. */
const bomb = (size: number): Buffer => Buffer.alloc(size);

/** What happens at which path. */
export const PLAYS: Readonly<Record<string, Play>> = {
  '/good.txt': sends(story(20)),
  '/other.txt': sends(story(23)),
  '/records': sends(
    JSON.stringify([
      { id: 'a', text: story(20) },
      { id: 'b', text: story(23) },
    ]),
    {
      'content-type': 'application/json',
    },
  ),
  '/page': sends(
    `<title>Ferry sinks off Vesk</title><article><h1>Ferry sinks off Vesk</h1><p>${story(20)}</p><p>${story(23)}</p></article>`,
    {
      'content-type': 'text/html',
    },
  ),
  '/feed': sends(
    `<rss version="2.0"><channel><title>The Anvil</title>
<item><title>Ferry sinks</title><guid>one</guid><link>/page</link><pubDate>Mon, 09 Jun 2025 18:40:00 +0200</pubDate><description>A ferry sank off Vesk.</description></item>
<item><title>Gone</title><guid>two</guid><link>/nothing-here</link><description>What stood here is gone.</description></item>
</channel></rss>`,
    { 'content-type': 'application/rss+xml' },
  ),
  '/latin': sends(Buffer.from(story('vingt-étés'), 'latin1'), { 'content-type': 'text/plain; charset=iso-8859-1' }),
  '/cyrillic': sends(
    Buffer.from([...Buffer.from('The ferry '), 0xce, 0xf0, 0xeb, 0xe0, ...Buffer.from(' sank off Vesk.')]),
    {
      'content-type': 'text/plain; charset="windows-1251"',
    },
  ),
  '/wrong-charset': sends(story('zwölf'), { 'content-type': 'text/plain; charset=iso-8859-1' }),
  '/no-such-charset': sends(story(20), { 'content-type': 'text/plain; charset=klingon' }),
  '/gzip': sends(gzipSync(story(20)), { 'content-encoding': 'gzip' }),
  '/deflate': sends(deflateSync(story(20)), { 'content-encoding': 'deflate' }),
  '/deflate-raw': sends(deflateRawSync(story(20)), { 'content-encoding': 'deflate' }),
  '/brotli': sends(brotliCompressSync(story(20)), { 'content-encoding': 'br' }),
  '/nested': sends(gzipSync(brotliCompressSync(story(20))), { 'content-encoding': 'br, gzip' }),

  '/drip-headers': async response => {
    response.socket?.write('HTTP/1.1 200 OK\r\n');
    for (let i = 0; !response.destroyed; i++) {
      response.socket?.write(`x-drip-${i}: 1\r\n`);
      await new Promise(done => setTimeout(done, 20));
    }
  },
  '/drip-body': async response => {
    response.writeHead(200, TEXT);
    while (!response.destroyed) {
      response.write('a ');
      await new Promise(done => setTimeout(done, 20));
    }
  },
  '/stall': () => {},
  '/stall-body': response => void response.writeHead(200, { ...TEXT, 'content-length': '500' }).write('The ferry'),
  '/fails-once': (response, request, n) => (n === 0 ? sends('', {}, 500) : sends(story(20)))(response, request, n),
  '/breaks-once': (response, request, n) => (n === 0 ? raw('') : sends(story(20)))(response, request, n),
  '/fails': sends('Out of order', {}, 500),
  '/busy-once': (response, request, n) =>
    (n === 0 ? sends('', { 'retry-after': '1' }, 429) : sends(story(20)))(response, request, n),
  '/busy-long': sends('', { 'retry-after': '7200' }, 503),
  '/missing': sends('', {}, 404),
  '/forbidden': sends('', {}, 403),
  '/loop': leadsTo('/loop-on'),
  '/loop-on': leadsTo('/loop'),
  '/self': leadsTo('/self'),
  '/far': (response, request, n) => leadsTo(`/far?${n}`)(response, request, n),
  '/moved': leadsTo('/good.txt'),
  '/to-file': leadsTo('file:///etc/passwd'),
  '/to-script': leadsTo('javascript:alert(1)'),
  '/to-loopback': leadsTo('http://127.0.0.1/admin'),
  '/to-inner-name': leadsTo('http://printer.local/'),
  '/to-metadata': leadsTo('http://169.254.169.254/latest/meta-data/'),
  '/to-metadata-6': leadsTo('http://[fd00:ec2::254]/latest/'),
  '/to-password': leadsTo('https://somebody:secret@news.example/'),
  '/to-nowhere': leadsTo('http://'),
  '/no-location': sends('', {}, 302),
  '/cookies': leadsTo('/cookies', { 'set-cookie': 'seen=1' }),
  '/cookies-far': (response, request, n) =>
    leadsTo(`/cookies-far?${n}`, { 'set-cookie': 'seen=1' })(response, request, n),

  '/gzip-bomb': sends(gzipSync(bomb(64 * 1024 * 1024)), { 'content-encoding': 'gzip' }),
  '/brotli-bomb': sends(
    brotliCompressSync(bomb(64 * 1024 * 1024), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
    {
      'content-encoding': 'br',
    },
  ),
  '/nested-bomb': sends(gzipSync(gzipSync(bomb(64 * 1024 * 1024))), { 'content-encoding': 'gzip, gzip' }),
  '/too-nested': sends(story(20), { 'content-encoding': 'gzip, gzip, gzip, gzip, gzip' }),
  '/unknown-coding': sends(story(20), { 'content-encoding': 'morse' }),
  '/not-gzip': sends(story(20), { 'content-encoding': 'gzip' }),
  '/half-gzip': sends(gzipSync(story(20)).subarray(0, 40), { 'content-encoding': 'gzip' }),
  '/cut': response => {
    response.writeHead(200, { ...TEXT, 'content-length': '5000' });
    response.write('The ferry Orla', () => response.destroy());
  },
  '/chunk-cut': raw('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n20\r\nThe ferry'),
  '/gigabyte': async response => {
    response.writeHead(200, TEXT);
    await pour(response, Buffer.alloc(1 << 20, 'a'), GIGABYTE);
  },
  '/gigabyte-told': async response => {
    response.writeHead(200, { ...TEXT, 'content-length': String(GIGABYTE) });
    await pour(response, Buffer.alloc(1 << 20, 'a'), GIGABYTE);
  },
  '/garbage': raw('\x16\x03\x01 what is this? \x00\xff\xfe\r\n\r\n'),
  '/nothing': raw(''),
  '/half-status': raw('HTTP/1.1 20'),
  '/header-flood': raw(`HTTP/1.1 200 OK\r\n${'x-flood: 1\r\n'.repeat(20_000)}\r\n`),
  '/huge-header': raw(`HTTP/1.1 200 OK\r\nx-huge: ${'a'.repeat(300_000)}\r\n\r\n`),
  '/bad-header': raw('HTTP/1.1 200 OK\r\nx-bad\x00name: 1\r\ncontent-length: 2\r\n\r\nhi'),
  '/two-lengths': raw('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\nhi!'),
  '/upgrade': raw('HTTP/1.1 101 Switching Protocols\r\nupgrade: chess\r\nconnection: upgrade\r\n\r\n'),
  '/empty': sends(''),
  '/no-content': response => void response.writeHead(204).end(),
  '/part': sends('The ferry', { 'content-range': 'bytes 0-8/100' }, 206),
  '/image': sends(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), { 'content-type': 'image/png' }),
  '/video': sends('0', { 'content-type': 'video/mp4' }),
  '/zip': sends('PK\x03\x04', { 'content-type': 'application/zip' }),
  '/unasked-304': (response, request, n) => sends('', {}, 304)(response, request, n),
  '/tagged': (response, request, n) =>
    request.headers['if-none-match'] === '"v1"'
      ? void response.writeHead(304).end()
      : sends(story(20), { etag: '"v1"' })(response, request, n),
  '/dated': (response, request, n) =>
    request.headers['if-modified-since'] === 'Tue, 03 Jun 2025 10:00:00 GMT'
      ? void response.writeHead(304).end()
      : sends(story(23), { 'last-modified': 'Tue, 03 Jun 2025 10:00:00 GMT' })(response, request, n),
  '/private': sends(story(20), { etag: '"p"', 'cache-control': 'no-store' }),
};

export interface FaultServerOptions {
  readonly certificate?: Certificate;
  /** What is played at a path in place of what stands in `PLAYS`; `/robots.txt` is not there unless it stands here. */
  readonly plays?: Readonly<Record<string, Play>>;
}

/** Starts a server on this machine. */
export async function startFaultServer({ certificate, plays = {} }: FaultServerOptions = {}): Promise<FaultServer> {
  const received: AskedFor[] = [];
  let [open, most] = [0, 0];
  const count = (path: string): number => received.filter(asked => asked.path.replace(/\?.*/, '') === path).length;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    const n = count(path);
    received.push({
      host: request.headers.host ?? '',
      path: request.url ?? '',
      headers: request.headers,
      at: Date.now(),
    });
    const play = plays[path] ?? PLAYS[path] ?? sends('', {}, 404);
    await play(response, request, n);
  };
  const server = certificate === undefined ? createServer(answer) : createSafeServer({ ...certificate }, answer);
  server.on('connection', socket => {
    most = Math.max(most, ++open);
    socket.on('error', () => {}).on('close', () => open--);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const scheme = certificate === undefined ? 'http' : 'https';
  return {
    port,
    endpoint: `127.0.0.1:${port}`,
    at: (path, host = 'news.example') => `${scheme}://${host}:${port}${path}`,
    received,
    count,
    most: () => most,
    close: () =>
      new Promise(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export { leadsTo as leading, sends as sending };
