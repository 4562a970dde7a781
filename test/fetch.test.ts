/** Web addresses through the library, against a real server that plays every fault: each is its named problem within its limit, and the others are still read. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { openFolder } from '../src/fetch/folders.ts';
import type { FetchInside, FetchOptions, FetchProgress, Resolver } from '../src/fetch/index.ts';
import type { Batch } from '../src/input/batches.ts';
import { openAddresses } from '../src/node/addresses.ts';
import { readInputs, withProblems } from '../src/node/inputs.ts';
import { version } from '../src/node/version.ts';
import { makeCertificate } from './support/certificates.ts';
import {
  type FaultServer,
  leading,
  PLAYS,
  type Play,
  sending,
  startFaultServer,
  story,
} from './support/fault-server.ts';

/** What is long in life is short here. */
const QUICK = {
  connect: 1000,
  headers: 700,
  body: 700,
  total: 3000,
  backoff: 20,
  gap: 0,
  robotsTotal: 1000,
} as const;

let server: FaultServer;
let folder: string;
const at = (...names: string[]): string => join(folder, ...names);

beforeAll(async () => {
  server = await startFaultServer();
});
afterAll(() => server.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'synoptic-fetch-'));
  server.received.length = 0;
  return () => rmSync(folder, { recursive: true, force: true });
});

/** Every name is this machine, which may be reached at the server's port alone. */
function insideOf(to: FaultServer = server, more: FetchInside = {}): FetchInside {
  return {
    resolver: async () => [{ address: '127.0.0.1', family: 4 }],
    trusted: [to.endpoint],
    ...more,
    limits: { ...QUICK, ...more.limits },
  };
}

async function read(
  names: readonly string[],
  options: FetchOptions = {},
  inside: FetchInside = insideOf(),
): Promise<Batch> {
  const addresses = openAddresses(options, () => inside);
  const batch = await readInputs(names, options, undefined, addresses);
  return withProblems(batch, addresses.end());
}

/** Reads a page that is to fail between two good ones of other hosts, which must come through. */
async function faultOf(
  address: string,
  options: FetchOptions = {},
  inside: FetchInside = insideOf(),
): Promise<{ readonly code: string; readonly detail: string }> {
  const [first, last] = [server.at('/good.txt', 'first.example'), server.at('/other.txt', 'last.example')];
  const trusted = [...(inside.trusted ?? []), server.endpoint];
  const { reports, problems } = await read([first, address, last], options, { ...inside, trusted });
  expect(reports.map(({ input }) => input)).toEqual([first, last]);
  const [problem, ...others] = problems.filter(({ code }) => code !== 'no-date');
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ report: address });
  return { code: problem!.code, detail: problem!.detail };
}

async function textOf(path: string): Promise<string> {
  const { reports, problems } = await read([server.at(path)]);
  expect(problems).toEqual([]);
  return reports[0]!.text;
}

describe('what comes well', () => {
  test('a page is a report: named by its address, from its address', async () => {
    const { reports, problems } = await read([server.at('/good.txt?from=front#top')]);
    expect(problems).toEqual([]);
    expect(reports).toMatchObject([
      {
        id: 'good',
        input: server.at('/good.txt?from=front#top'),
        url: server.at('/good.txt?from=front'),
        text: story(20),
      },
    ]);
    expect(server.received.map(({ path }) => path)).toEqual(['/robots.txt', '/good.txt?from=front']);
  });

  test('it says who asks and nothing of the user', async () => {
    await read([server.at('/good.txt')]);
    const { headers } = server.received.at(-1)!;
    expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
    const { homepage, repository } = manifest as { homepage?: string; repository?: string | { url: string } };
    const home = homepage ?? (typeof repository === 'object' ? repository.url : repository);
    expect(headers['user-agent']).toBe(`Synoptic/${version}${home === undefined ? '' : ` (+${home})`}`);
  });

  test('a redirect is followed, and what it leads to is where the page is', async () => {
    const { reports } = await read([server.at('/moved')]);
    expect(reports).toMatchObject([{ input: server.at('/moved'), url: server.at('/good.txt'), text: story(20) }]);
  });

  test('a mix with files, in the order named, each once', async () => {
    writeFileSync(at('own.txt'), story(7));
    const names = [server.at('/other.txt'), at('own.txt'), server.at('/good.txt'), server.at('/other.txt')];
    const { reports } = await read(names);
    expect(reports.map(({ id }) => id)).toEqual(['other', 'own', 'good']);
    expect(server.count('/other.txt')).toBe(1);
  });

  test('records at one address keep what they state, and are not all at that address', async () => {
    const { reports } = await read([server.at('/records')]);
    expect(reports.map(({ id, url }) => [id, url])).toEqual([
      ['a', null],
      ['b', null],
    ]);
  });

  test('a page of HTML is read as one, by what its server says of it', async () => {
    const { reports } = await read([server.at('/page')]);
    expect(reports).toMatchObject([{ id: 'page', url: server.at('/page'), headline: 'Ferry sinks off Vesk' }]);
    expect(reports[0]!.text).toContain(story(23).trim());
    expect(reports[0]!.text).not.toContain('<p>');
  });

  test('entries of a feed that are only summaries are read from their pages; what the page does not state the feed does', async () => {
    const { reports, problems } = await read([server.at('/feed')]);
    expect(reports).toMatchObject([
      {
        id: 'one',
        input: server.at('/feed'),
        url: server.at('/page'),
        outlet: 'The Anvil',
        published: '2025-06-09T18:40:00',
      },
      { id: 'two', text: 'What stood here is gone.' },
    ]);
    expect(reports[0]!.text).toContain(story(23).trim());
    expect(problems.map(({ report, code }) => [report, code])).toEqual(
      expect.arrayContaining([
        ['two', 'teaser'],
        ['two', 'fetch-status'],
      ]),
    );
    expect(problems.some(({ report }) => report === 'one')).toBe(false);
  });

  test('of a feed in a file no page is fetched', async () => {
    writeFileSync(
      at('feed.xml'),
      `<rss version="2.0"><channel><item><title>Ferry</title><link>${server.at('/page')}</link><description>A ferry sank.</description></item></channel></rss>`,
    );
    const { problems } = await read([at('feed.xml')]);
    expect(problems.map(({ code }) => code)).toContain('teaser');
    expect(server.received).toEqual([]);
  });

  test.each([
    ['gzip', '/gzip'],
    ['deflate', '/deflate'],
    ['deflate without its head', '/deflate-raw'],
    ['brotli', '/brotli'],
    ['one in another', '/nested'],
  ])('%s is undone', async (_, path) => {
    expect(await textOf(path)).toBe(story(20));
  });

  test.each([
    ['as the server says', '/latin', 'vingt-étés'],
    ['in quotes', '/cyrillic', 'Орла'],
    ['not as the server says, for it is UTF-8', '/wrong-charset', 'zwölf'],
    ['that nobody knows', '/no-such-charset', '20'],
  ])('an encoding %s', async (_, path, words) => {
    expect((await read([server.at(path)])).reports[0]!.text).toContain(words);
  });

  test.each(['/fails-once', '/breaks-once', '/busy-once'])('%s is asked again', async path => {
    const fresh = await startFaultServer();
    const { reports, problems } = await read([fresh.at(path)], {}, insideOf(fresh));
    await fresh.close();
    expect(problems).toEqual([]);
    expect(reports[0]!.text).toBe(story(20));
    expect(fresh.count(path)).toBe(2);
  });

  test('Retry-After is kept to', async () => {
    const fresh = await startFaultServer();
    await read([fresh.at('/busy-once')], {}, insideOf(fresh));
    await fresh.close();
    const [first, second] = fresh.received.filter(({ path }) => path === '/busy-once');
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(990);
  });
});

describe('faults', () => {
  const FAULTS = [
    ['/drip-headers', 'fetch-slow', 'no whole answer'],
    ['/drip-body', 'fetch-slow', 'did not come whole'],
    ['/stall', 'fetch-slow', 'no whole answer'],
    ['/stall-body', 'fetch-slow', 'did not come whole'],
    ['/fails', 'fetch-status', '(500)'],
    ['/busy-long', 'fetch-status', 'in 7200 seconds'],
    ['/missing', 'fetch-status', 'no such page (404)'],
    ['/forbidden', 'fetch-status', 'Save it from your browser'],
    ['/loop', 'fetch-redirects', 'in a circle'],
    ['/self', 'fetch-redirects', 'in a circle'],
    ['/far', 'fetch-redirects', 'more than 10 times'],
    ['/no-location', 'fetch-status', '(302)'],
    ['/to-file', 'fetch-redirects', 'Only http and https'],
    ['/to-script', 'fetch-redirects', 'Only http and https'],
    ['/to-nowhere', 'fetch-redirects', 'Not an address'],
    ['/to-loopback', 'fetch-private', 'It leads to http://127.0.0.1/admin. 127.0.0.1 is an address of this machine'],
    ['/to-inner-name', 'fetch-private', 'printer.local is a name inside a network'],
    ['/to-metadata', 'fetch-private', '169.254.169.254 is a cloud’s metadata address'],
    ['/to-metadata-6', 'fetch-private', 'fd00:ec2::254 is a cloud’s metadata address'],
    ['/to-password', 'fetch-redirects', 'It leads to https://…@news.example/. A name and a password'],
    ['/cookies', 'fetch-cookies', 'cookie'],
    ['/cookies-far', 'fetch-cookies', 'cookie'],
    ['/gzip-bomb', 'too-large', 'unpacked'],
    ['/brotli-bomb', 'too-large', 'unpacked'],
    ['/nested-bomb', 'too-large', 'unpacked'],
    ['/too-nested', 'fetch-broken', '5 codings'],
    ['/unknown-coding', 'fetch-broken', '(morse)'],
    ['/not-gzip', 'fetch-broken', 'gzip'],
    ['/half-gzip', 'fetch-broken', 'gzip'],
    ['/cut', 'fetch-broken', 'broke off'],
    ['/chunk-cut', 'fetch-broken', 'broke off'],
    ['/gigabyte', 'too-large', 'More than 20 MB'],
    ['/gigabyte-told', 'too-large', 'More than 20 MB'],
    ['/garbage', 'fetch-broken', 'not HTTP'],
    ['/nothing', 'fetch-broken', 'without an answer'],
    ['/half-status', 'fetch-broken', ''],
    ['/header-flood', 'fetch-broken', 'longer than 64 kB'],
    ['/huge-header', 'fetch-broken', 'longer than 64 kB'],
    ['/bad-header', 'fetch-broken', 'not HTTP'],
    ['/two-lengths', 'fetch-broken', 'not HTTP'],
    ['/upgrade', 'fetch-broken', 'other than HTTP'],
    ['/empty', 'empty', 'empty page'],
    ['/no-content', 'empty', '(204)'],
    ['/part', 'fetch-broken', 'a part of it'],
    ['/image', 'not-a-report', 'A picture (image/png)'],
    ['/video', 'not-a-report', 'A video'],
    ['/zip', 'not-a-report', 'An archive'],
    ['/unasked-304', 'fetch-status', '(304)'],
  ] as const;

  test('every play of the server is asked for', () => {
    const good = Object.keys(PLAYS).filter(path => !FAULTS.some(([fault]) => fault === path));
    // '/loop-on' by '/loop'
    const own = readFileSync(new URL(import.meta.url), 'utf8');
    expect(good.filter(path => !own.includes(`'${path}`))).toEqual([]);
  });

  test.each(FAULTS)('%s: %s', async (path, code, words) => {
    const begun = performance.now();
    const fault = await faultOf(server.at(path));
    expect(fault).toEqual({ code, detail: expect.stringContaining(words) });
    // its limits, three tries with their waits, and a busy machine
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  test('a fault that may pass is told after three tries, a lasting one after one', async () => {
    await faultOf(server.at('/fails'));
    await faultOf(server.at('/missing'));
    expect([server.count('/fails'), server.count('/missing')]).toEqual([3, 1]);
  });

  test('of a body without end little more than the limit is taken in', async () => {
    const before = process.memoryUsage().arrayBuffers;
    await faultOf(server.at('/gigabyte'), {}, insideOf(server, { limits: { bytes: 1 << 20 } }));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });

  test('time is limited in all, however it passes', async () => {
    const begun = performance.now();
    const inside = insideOf(server, { limits: { headers: 5000, total: 600 } });
    expect(await faultOf(server.at('/stall'), {}, inside)).toMatchObject({ code: 'fetch-slow' });
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  test('a server that is not there, a name that is none, a connection that never stands', async () => {
    const gone = await startFaultServer();
    await gone.close();
    expect(await faultOf(gone.at('/good.txt'), {}, insideOf(gone))).toMatchObject({
      code: 'fetch-unreachable',
      detail: 'Its server takes no connection.',
    });
    const named = (code: string): FetchInside =>
      insideOf(server, {
        resolver: async name => {
          if (name === 'none.example') throw Object.assign(new Error(code), { code });
          return [{ address: '127.0.0.1', family: 4 }];
        },
      });
    expect((await faultOf(server.at('/', 'none.example'), {}, named('ENOTFOUND'))).detail).toContain(
      'no host of that name',
    );
    expect((await faultOf(server.at('/', 'none.example'), {}, named('EAI_AGAIN'))).code).toBe('fetch-unreachable');
    const never = insideOf(server, {
      limits: { connect: 100 },
      resolver: name =>
        name === 'none.example' ? new Promise(() => {}) : Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    });
    expect((await faultOf(server.at('/', 'none.example'), {}, never)).detail).toContain(
      'No connection to its server within',
    );
  });
});

describe('addresses that are not asked', () => {
  test.each([
    ['http://127.0.0.1/', 'fetch-private'],
    ['http://127.1/', 'fetch-private'],
    ['http://2130706433/', 'fetch-private'],
    ['http://0177.0.0.1/', 'fetch-private'],
    ['http://0x7f000001/', 'fetch-private'],
    ['http://127.0.0.1./', 'fetch-private'],
    ['http://[::1]/', 'fetch-private'],
    ['http://[::]/', 'fetch-private'],
    ['http://0/', 'fetch-private'],
    ['http://[::ffff:127.0.0.1]/', 'fetch-private'],
    ['http://[::ffff:0:10.0.0.1]/', 'fetch-private'],
    ['http://[64:ff9b::10.0.0.1]/', 'fetch-private'],
    ['http://[2002:7f00:1::]/', 'fetch-private'],
    ['http://[2001:0:1::1]/', 'fetch-private'],
    ['http://[fe80::1]/', 'fetch-private'],
    ['http://[fc00::1]/', 'fetch-private'],
    ['http://[ff02::1]/', 'fetch-private'],
    ['http://10.1.2.3/', 'fetch-private'],
    ['http://172.31.0.1/', 'fetch-private'],
    ['http://192.168.1.1/', 'fetch-private'],
    ['http://100.64.0.1/', 'fetch-private'],
    ['http://169.254.169.254/latest/meta-data/', 'fetch-private'],
    ['http://[fd00:ec2::254]/', 'fetch-private'],
    ['http://metadata.google.internal/', 'fetch-private'],
    ['http://localhost/', 'fetch-private'],
    ['http://a.localhost./', 'fetch-private'],
    ['http://１２７.0.0.1/', 'fetch-private'],
    ['http://[fe80::1%25eth0]/', 'fetch-address'],
    ['http://news.example:25/', 'fetch-address'],
    ['http://user:secret@news.example/', 'fetch-address'],
    ['http://', 'fetch-address'],
    ['http://a b/', 'fetch-address'],
    [`http://news.example/${'a'.repeat(9000)}`, 'fetch-address'],
    ['ftp://news.example/a.txt', 'fetch-address'],
  ])('%s', async (address, code) => {
    const looked: string[] = [];
    const inside: FetchInside = {
      resolver: async name => {
        looked.push(name);
        return [{ address: '127.0.0.1', family: 4 }];
      },
    };
    const { reports, problems } = await read([address], {}, inside);
    expect(reports).toEqual([]);
    expect(problems.map(problem => problem.code)).toEqual([code]);
    expect(problems[0]!.report).not.toContain('secret');
    expect(looked).toEqual([]);
    expect(server.received).toEqual([]);
  });

  const PRIVATE = '10.0.0.1';
  const resolvingTo = (...answers: readonly (readonly string[])[]): Resolver => {
    let n = 0;
    return async () => {
      const addresses = answers[Math.min(n++, answers.length - 1)]!;
      return addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 }));
    };
  };

  test.each([
    ['a public name of a private address', [PRIVATE]],
    ['a private one among others', ['127.0.0.1', PRIVATE]],
    ['one in a form of IPv6', ['::ffff:10.0.0.1']],
    ['one with a zone', ['fe80::1%eth0']],
    ['this machine, at a port that is not the server’s', ['127.0.0.2']],
  ])('%s', async (_, addresses) => {
    const inside = insideOf(server, { resolver: resolvingTo(addresses) });
    const { reports, problems } = await read([server.at('/good.txt')], {}, inside);
    expect(reports).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'fetch-private', detail: expect.stringContaining('news.example stands for') },
    ]);
    expect(server.received).toEqual([]);
  });

  test('a name that changes between two connections', async () => {
    const closing = await startFaultServer({ plays: { '/robots.txt': sending('', { connection: 'close' }) } });
    const resolver = resolvingTo(['127.0.0.1'], [PRIVATE]);
    const { reports, problems } = await read([closing.at('/good.txt')], {}, insideOf(closing, { resolver }));
    await closing.close();
    expect(reports).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['fetch-private']);
    expect(closing.received.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  test('a name is looked up once for a connection: what was checked is what is connected to', async () => {
    let looked = 0;
    const resolver = async () => {
      looked++;
      // what a second look would find
      return [{ address: looked === 1 ? '127.0.0.1' : PRIVATE, family: 4 }];
    };
    const { reports } = await read([server.at('/good.txt')], {}, insideOf(server, { resolver }));
    expect(reports).toHaveLength(1);
    expect(looked).toBe(1);
  });

  test('--allow-private reads them', async () => {
    const { reports, problems } = await read([`http://127.0.0.1:${server.port}/good.txt`], { allowPrivate: true }, {});
    expect({ reports: reports.length, problems }).toEqual({ reports: 1, problems: [] });
  });
});

describe('robots.txt', () => {
  async function under(plays: Readonly<Record<string, Play>>, path = '/good.txt', inside: FetchInside = {}) {
    const own = await startFaultServer({ plays });
    const batch = await read([own.at(path)], {}, insideOf(own, inside));
    await own.close();
    return { ...batch, own };
  }
  const robots = (text: string): Readonly<Record<string, Play>> => ({ '/robots.txt': sending(text) });

  test.each([
    ['no rule', ''],
    ['one for others', 'User-agent: GPTBot\nDisallow: /\n'],
    ['one for another path', 'User-agent: *\nDisallow: /private/\n'],
    ['one that makes an exception', 'User-agent: *\nDisallow: /\nAllow: /good\n'],
    ['one for this program that is milder', 'User-agent: *\nDisallow: /\n\nUser-agent: synoptic\nDisallow: /x\n'],
    ['no rules but a page', '<!doctype html><p>Disallow: nothing'],
  ])('allows: %s', async (_, text) => {
    expect((await under(robots(text))).reports).toHaveLength(1);
  });

  test.each([
    ['all', 'User-agent: *\nDisallow: /\n'],
    ['with a mark at its beginning', '\ufeffUser-agent: *\nDisallow: /\n'],
    ['this program by name', 'User-agent: Synoptic\nDisallow: /\n\nUser-agent: *\nAllow: /\n'],
    ['this program among others', 'User-agent: a\nUser-agent: SYNOPTIC/9\nUser-agent: b\nDisallow: /good\n'],
    ['by a pattern', 'User-agent: *\nDisallow: /*.txt$\n'],
  ])('forbids: %s', async (_, text) => {
    const { reports, problems, own } = await under(robots(text));
    expect(reports).toEqual([]);
    expect(problems).toMatchObject([{ code: 'fetch-robots', detail: expect.stringContaining('asks programs not to') }]);
    expect(own.count('/good.txt')).toBe(0);
  });

  test.each([
    ['403', sending('', {}, 403)],
    ['410', sending('', {}, 410)],
    ['a redirect to rules', leading('/rules')],
    ['a loop', leading('/robots.txt')],
  ])('allows where it is %s', async (_, play) => {
    const { reports } = await under({ '/robots.txt': play, '/rules': sending('User-agent: *\nAllow: /') });
    expect(reports).toHaveLength(1);
  });

  test.each([
    ['500', sending('', {}, 500)],
    ['429', sending('', {}, 429)],
    ['late', PLAYS['/stall']!],
    ['broken off', PLAYS['/cut']!],
    ['a redirect inwards', leading('http://10.0.0.1/robots.txt')],
  ])('forbids for now where it is %s', async (_, play) => {
    const { reports, problems, own } = await under({ '/robots.txt': play });
    expect(reports).toEqual([]);
    expect(problems).toMatchObject([{ code: 'fetch-robots', detail: expect.stringContaining('for now') }]);
    expect(own.count('/good.txt')).toBe(0);
  });

  test('is asked once a site, and of every site that a redirect leads to', async () => {
    const other = await startFaultServer({ plays: robots('User-agent: *\nDisallow: /secret\n') });
    const own = await startFaultServer({
      plays: {
        '/away': leading(other.at('/good.txt', 'b.example')),
        '/astray': leading(other.at('/secret', 'b.example')),
      },
    });
    const inside = insideOf(own, { trusted: [own.endpoint, other.endpoint] });
    const names = [own.at('/away'), own.at('/astray'), own.at('/other.txt')];
    const { reports, problems } = await read(names, {}, inside);
    await Promise.all([own.close(), other.close()]);
    expect(reports.map(({ id }) => id)).toEqual(['away', 'other']);
    expect(problems).toMatchObject([{ code: 'fetch-robots', report: own.at('/astray') }]);
    expect([own.count('/robots.txt'), other.count('/robots.txt'), other.count('/secret')]).toEqual([1, 1, 0]);
  });

  test('a file without end, or with ten thousand agents and as many rules, keeps nobody long', async () => {
    const begun = performance.now();
    const agents = 'User-agent: a\n'.replace('a', () => 'abc').repeat(20_000);
    const many = Array.from({ length: 15_000 }, (_, i) => `User-agent: b${i}`).join('\n');
    const rules = 'Disallow: /*a*a*a*b\n'.repeat(15_000);
    for (const text of [agents + rules, `${many}\nUser-agent: *\n${rules}`])
      expect(
        (await under(robots(text), `/good.txt`, { limits: { total: 20_000, robotsTotal: 10_000 } })).reports,
      ).toHaveLength(1);
    const endless = await under({ '/robots.txt': PLAYS['/gigabyte']! });
    expect(endless.reports).toHaveLength(1);
    expect(performance.now() - begun).toBeLessThan(15_000);
  });
});

describe('politeness', () => {
  test('one connection at a time to a host, with a gap between pages', async () => {
    const own = await startFaultServer();
    const names = ['/good.txt', '/other.txt', '/gzip'].map(path => own.at(path));
    await read(names, {}, insideOf(own, { limits: { gap: 200 } }));
    await own.close();
    expect(own.most()).toBe(1);
    const times = own.received.filter(({ path }) => path !== '/robots.txt').map(({ at: time }) => time);
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(190);
    expect(times[2]! - times[1]!).toBeGreaterThanOrEqual(190);
  });

  test('the gap that a site asks for, up to a limit', async () => {
    const own = await startFaultServer({ plays: { '/robots.txt': sending('User-agent: *\nCrawl-delay: 3600\n') } });
    const inside = insideOf(own, { limits: { longestGap: 300 } });
    await read([own.at('/good.txt'), own.at('/other.txt')], {}, inside);
    await own.close();
    const [first, second] = own.received.slice(1).map(({ at: time }) => time);
    expect(second! - first!).toBeGreaterThanOrEqual(290);
    expect(second! - first!).toBeLessThan(3000);
  });

  test('a page that an address of another host leads to waits for the gap too, the next hop of one address does not', async () => {
    const own = await startFaultServer();
    const moved = await startFaultServer({ plays: { '/away': leading(own.at('/good.txt', 'b.example')) } });
    const inside = insideOf(own, { trusted: [own.endpoint, moved.endpoint], limits: { gap: 300 } });
    await read([own.at('/moved', 'b.example'), moved.at('/away', 'c.example')], {}, inside);
    await Promise.all([own.close(), moved.close()]);
    const pages = own.received.filter(({ path }) => path !== '/robots.txt');
    expect(pages).toHaveLength(3);
    const [first, hop, other] = pages.map(({ at: time }) => time);
    expect(hop! - first!).toBeLessThan(250);
    expect(other! - hop!).toBeGreaterThanOrEqual(290);
  });

  test('what waits while another’s page is slow has all its time when its turn comes', async () => {
    const late: Play = async (response, request, n) => {
      await new Promise(done => setTimeout(done, 900));
      await sending(story(1))(response, request, n);
    };
    const [own, beside] = [await startFaultServer({ plays: { '/late': late } }), await startFaultServer()];
    const moved = await startFaultServer({ plays: { '/away': leading(beside.at('/good.txt', 'b.example')) } });
    const inside = insideOf(own, {
      trusted: [own.endpoint, beside.endpoint, moved.endpoint],
      limits: { gap: 0, headers: 3000, total: 5000, robotsTotal: 600, tries: 1 },
    });
    const names = [own.at('/late', 'b.example'), moved.at('/away', 'c.example')];
    const { problems, reports } = await read(names, {}, inside);
    await Promise.all([own.close(), beside.close(), moved.close()]);
    expect(problems).toEqual([]);
    expect(reports).toHaveLength(2);
  });

  test('other hosts do not wait for a slow one', async () => {
    const inside = insideOf(server, { limits: { headers: 1500, tries: 1 } });
    const heard: FetchProgress[] = [];
    await read(
      [server.at('/stall', 'slow.example'), server.at('/good.txt', 'quick.example')],
      {},
      {
        ...inside,
        tell: progress => heard.push(progress),
      },
    );
    expect(heard.map(({ is, url }) => [is, new URL(url).hostname])).toEqual([
      ['begin', 'slow.example'],
      ['begin', 'quick.example'],
      ['end', 'quick.example'],
      ['end', 'slow.example'],
    ]);
  });
});

describe('TLS', () => {
  const right = makeCertificate('news.example');
  const expired = makeCertificate('news.example', '200101', '210101');

  test.each([
    ['a certificate signed by nobody but itself', right, undefined, 'news.example', 'signed by nobody but itself'],
    ['one for another host', right, right.cert, 'other.example', 'for another host name'],
    ['one that has expired', expired, expired.cert, 'news.example', 'has expired'],
  ])('%s', async (_, certificate, authorities, host, words) => {
    const safe = await startFaultServer({ certificate });
    const inside = insideOf(safe, authorities === undefined ? {} : { authorities });
    const fault = await faultOf(safe.at('/good.txt', host), {}, inside);
    await safe.close();
    expect(fault).toEqual({ code: 'fetch-unsafe', detail: expect.stringContaining(words) });
    expect(safe.received).toEqual([]);
  });

  test('a good one', async () => {
    const safe = await startFaultServer({ certificate: right });
    const { reports } = await read([safe.at('/good.txt')], {}, insideOf(safe, { authorities: right.cert }));
    await safe.close();
    expect(reports).toHaveLength(1);
  });

  test('a server that does not speak it', async () => {
    const fault = await faultOf(server.at('/good.txt').replace('http:', 'https:'));
    expect(fault).toMatchObject({ code: 'fetch-unsafe', detail: expect.stringContaining('does not speak TLS') });
  });
});

describe('kept', () => {
  const NAMES = ['/good.txt', '/moved', '/gzip', '/missing', '/image', '/to-loopback', '/cut', '/latin', '/fails-once'];
  const linesIn = (path: string): readonly Record<string, unknown>[] =>
    readFileSync(join(path, 'index.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));

  /** A server that is gone when this resolves, what was read of it, and the addresses. */
  async function saved(): Promise<{ readonly batch: Batch; readonly names: readonly string[] }> {
    const own = await startFaultServer();
    const names = NAMES.map(path => own.at(path));
    const batch = await read(names, { save: at('kept') }, insideOf(own));
    await own.close();
    return { batch, names };
  }

  test('--save keeps status, headers, time, hash and bytes of all that came, redirects and robots.txt too', async () => {
    const { names } = await saved();
    const lines = linesIn(at('kept'));
    const { origin } = new URL(names[0]!);
    expect(new Set(lines.map(({ url }) => String(url).replace(origin, '')))).toEqual(
      new Set(['/robots.txt', ...NAMES, 'http://127.0.0.1/robots.txt']),
    );
    const gzip = lines.find(({ url }) => String(url).endsWith('/gzip'))!;
    expect(gzip).toMatchObject({ schema: 'synoptic.exchange/1', status: 200, bytes: expect.any(Number) });
    expect(gzip.headers).toContainEqual(['content-encoding', 'gzip']);
    expect(String(gzip.at)).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(gzip.file).toMatch(/^bodies\/news\.example-[\da-f]{16}\.txt\.gz$/);
    const body = readFileSync(at('kept', String(gzip.file)));
    expect(createHash('sha256').update(body).digest('hex')).toBe(gzip.sha256);
    expect(gunzipSync(body).toString()).toBe(story(20));
    // a failed try, and what came after it
    const tries = lines.filter(({ url }) => String(url).endsWith('/fails-once')).map(({ status }) => status);
    expect(tries).toEqual([500, 200]);
    expect(lines.find(({ url }) => String(url).endsWith('/cut'))).toMatchObject({ fault: { code: 'fetch-broken' } });
  });

  test('--offline reads the same without a network: reports and problems', async () => {
    const { batch, names } = await saved();
    const dead: FetchInside = {
      resolver: () => {
        throw new Error('asked for a name');
      },
    };
    expect(await read(names, { offline: at('kept') }, dead)).toEqual(batch);
    expect(batch.reports).toHaveLength(5);
    expect(batch.problems.length).toBeGreaterThan(3);
  });

  test('--offline has no address that was not kept', async () => {
    await saved();
    const { problems } = await read(['https://other.example/a'], { offline: at('kept') }, {});
    expect(problems).toMatchObject([{ code: 'fetch-offline', detail: expect.stringContaining('--save') }]);
    const nowhere = await read(['https://other.example/a'], { offline: at('none') }, {});
    expect(nowhere.problems).toMatchObject([{ code: 'fetch-offline', detail: expect.stringContaining(at('none')) }]);
    expect(existsSync(at('none'))).toBe(false);
  });

  test('what was changed since is not taken for what came', async () => {
    const { names } = await saved();
    for (const name of readdirSync(at('kept', 'bodies'))) writeFileSync(at('kept', 'bodies', name), 'tampered');
    const { reports, problems } = await read(names.slice(0, 1), { offline: at('kept') }, {});
    expect(reports).toEqual([]);
    expect(problems).toMatchObject([{ code: 'fetch-offline', detail: expect.stringContaining('changed since') }]);
  });

  test('a later saving adds to the folder, and the newest counts', async () => {
    let n = 1;
    const own = await startFaultServer({ plays: { '/good.txt': (...args) => sending(story(n++))(...args) } });
    await read([own.at('/good.txt')], { save: at('kept') }, insideOf(own));
    // a writer that was stopped within a line
    writeFileSync(at('kept', 'index.jsonl'), '{"schema":"synoptic.exch', { flag: 'a' });
    await read([own.at('/good.txt'), own.at('/other.txt')], { save: at('kept') }, insideOf(own));
    await own.close();
    const { reports } = await read([own.at('/good.txt'), own.at('/other.txt')], { offline: at('kept') }, {});
    expect(reports.map(({ text }) => text)).toEqual([story(2), story(23)]);
  });

  test.each([
    ['a path', 'https://a.example/../../../../etc/passwd'],
    ['an escaped one', 'https://a.example/%2e%2e%2f%2e%2e%2fx'],
    ['a host', 'https://..%2f..%2fx/'],
    ['a host of dots', 'https://.../'],
    ['a long name', `https://${'a'.repeat(60)}.${'b'.repeat(60)}.example/${'c'.repeat(4000)}`],
  ])('%s never leads out of the folder', (_, url) => {
    const kept = openFolder(at('kept'));
    if ('wrong' in kept) throw new Error(kept.wrong);
    const headers = [['content-type', '../../x/html']] as const;
    const parsed = URL.canParse(url) ? new URL(url).href : 'https://none.example/';
    expect(kept.keep(parsed, { url: parsed, status: 200, headers, body: Buffer.from('x') })).toBe(null);
    expect(readdirSync(folder)).toEqual(['kept']);
    expect(readdirSync(at('kept')).sort()).toEqual(['bodies', 'index.jsonl']);
    expect(readdirSync(at('kept', 'bodies')).every(name => /^[a-z\d][a-z\d.-]+\.bin$/.test(name))).toBe(true);
    expect(kept.find(parsed)).toMatchObject({ status: 200 });
  });

  test.each(['../secret.txt', '/etc/hostname', 'bodies/../../secret.txt', 'bodies/sub/x', 7, null])(
    'an index that speaks of the file %j reads nothing',
    async file => {
      writeFileSync(at('secret.txt'), story(1));
      mkdirSync(at('kept'));
      const sha256 = createHash('sha256').update(story(1)).digest('hex');
      const url = 'https://a.example/robots.txt';
      const line = { schema: 'synoptic.exchange/1', url, at: '', status: 200, headers: [], sha256, file };
      writeFileSync(at('kept', 'index.jsonl'), `${JSON.stringify(line)}\nnull\n7\n[]\n{}\n`);
      const { reports, problems } = await read(['https://a.example/'], { offline: at('kept') }, {});
      expect(reports).toEqual([]);
      expect(problems.map(({ code }) => code)).toEqual(['fetch-offline']);
    },
  );

  test('a folder that can’t be written is a problem beside the reports', async () => {
    writeFileSync(at('file'), '');
    for (const options of [{ save: at('file') }, { fetchCache: at('file', 'in') }]) {
      const { reports, problems } = await read([server.at('/tagged')], options);
      expect(reports).toHaveLength(1);
      expect(problems.map(({ code }) => code)).toEqual(['fetch-folder']);
    }
  });
});

describe('--fetch-cache', () => {
  test.each([
    ['/tagged', 20, 'if-none-match'],
    ['/dated', 23, 'if-modified-since'],
  ])('%s is asked after, and read from what is kept', async (path, n, header) => {
    const options = { fetchCache: at('cache') };
    const first = await read([server.at(path)], options);
    expect(await read([server.at(path)], options)).toEqual(first);
    expect(first.reports[0]!.text).toBe(story(n));
    const [before, after] = server.received.filter(asked => asked.path === path);
    expect([before!.headers[header], typeof after!.headers[header]]).toEqual([undefined, 'string']);
  });

  test('what a server wants kept nowhere is not, nor what has no validator', async () => {
    const options = { fetchCache: at('cache') };
    await read([server.at('/private'), server.at('/good.txt')], options);
    await read([server.at('/private'), server.at('/good.txt')], options);
    const asked = server.received.filter(({ path }) => path !== '/robots.txt');
    expect(asked.some(({ headers }) => 'if-none-match' in headers || 'if-modified-since' in headers)).toBe(false);
    expect(existsSync(at('cache'))).toBe(false);
  });

  test('damaged, it is fetched anew', async () => {
    const options = { fetchCache: at('cache') };
    await read([server.at('/tagged')], options);
    for (const name of readdirSync(at('cache', 'bodies'))) writeFileSync(at('cache', 'bodies', name), 'x');
    expect((await read([server.at('/tagged')], options)).reports[0]!.text).toBe(story(20));
  });

  test('with --save the whole page is kept there all the same', async () => {
    await read([server.at('/tagged')], { fetchCache: at('cache') });
    await read([server.at('/tagged')], { fetchCache: at('cache'), save: at('kept') });
    const { reports } = await read([server.at('/tagged')], { offline: at('kept') }, {});
    expect(reports[0]!.text).toBe(story(20));
  });
});

describe('whatever comes', () => {
  const WHOLE = `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(story(20))}\r\nConnection: close\r\n\r\n${story(20)}`;
  /** A good answer with some of its bytes changed, or bytes of any kind. */
  const changes = fc.array(fc.tuple(fc.nat(WHOLE.length), fc.nat(255), fc.nat(3)), { minLength: 1, maxLength: 6 });
  const mutated = changes.map(all => {
    let bytes = Buffer.from(WHOLE);
    for (const [place, byte, cut] of all)
      bytes = Buffer.concat([bytes.subarray(0, place), Buffer.from([byte]), bytes.subarray(place + cut)]);
    return bytes;
  });
  const answers = fc.oneof(
    mutated,
    fc.uint8Array({ maxLength: 300 }).map(bytes => Buffer.from(bytes)),
  );

  test('a server’s bytes give a report or a named problem, in time', async () => {
    let bytes = Buffer.alloc(0);
    const own = await startFaultServer({ plays: { '/any': (_, request) => void request.socket.end(bytes) } });
    const inside = insideOf(own, { limits: { headers: 300, body: 300, total: 600, tries: 1 } });
    await fc.assert(
      fc.asyncProperty(answers, async each => {
        bytes = Buffer.from(each);
        const { reports, problems } = await read([own.at('/any')], {}, inside);
        expect(reports.length + problems.length).toBeGreaterThan(0);
        for (const { detail } of problems) expect(detail).toMatch(/\w/);
      }),
      { numRuns: 150 },
    );
    await own.close();
  });

  test('a name of any kind gives a report or a named problem, and asks nobody', async () => {
    const parts = fc.constantFrom(
      'http://',
      'https://',
      '[',
      ']',
      '@',
      ':',
      '//',
      '%',
      '..',
      '\\',
      '#',
      '?',
      '127.1',
      'a',
      '\0',
      '١',
    );
    const names = fc.array(fc.oneof(parts, fc.string({ maxLength: 5 })), { minLength: 1, maxLength: 8 });
    const refusing: FetchInside = {
      resolver: async () => [{ address: '10.0.0.1', family: 4 }],
      limits: { tries: 1, gap: 0 },
    };
    await fc.assert(
      fc.asyncProperty(names, async each => {
        const { problems } = await read([`http://${each.join('')}`], {}, refusing);
        expect(problems).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });
});
