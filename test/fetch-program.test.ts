/** Web addresses through the real program, and through the door `synoptic/node`. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkFile, compareFiles, readFiles } from '../src/node/index.ts';
import { type FaultServer, startFaultServer, story } from './support/fault-server.ts';
import { loadedBy } from './support/loaded.ts';
import { type Ended, ensureBuilt, REPORTS, start } from './support/program.ts';

let server: FaultServer;
let folder: string;
const at = (...names: string[]): string => join(folder, ...names);
const page = (path: string): string => server.at(path, '127.0.0.1');
const ended = (...args: readonly string[]): Promise<Ended> => start(args).ended;

beforeAll(async () => {
  ensureBuilt();
  server = await startFaultServer();
  folder = mkdtempSync(join(tmpdir(), 'synoptic-fetch-program-'));
  writeFileSync(at('own.txt'), story(7));
}, 120_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the program', () => {
  test('compares pages and files, keeps what came, and gives the same bytes offline', async () => {
    const own = await startFaultServer();
    const names = ['/good.txt', '/gzip', '/moved', '/missing'].map(path => own.at(path, '127.0.0.1'));
    const args = ['compare', ...names, at('own.txt'), '--json'];
    const online = await ended(...args, '--allow-private', '--save', at('kept'));
    await own.close();
    expect(online.code).toBe(1);
    expect(online.stderr).toBe(`synoptic: ${names[3]}: There is no such page (404); is the address right?\n`);
    const { reports, findings } = JSON.parse(online.stdout);
    expect(reports.map(({ text }: { text: string }) => text)).toContain(story(20));
    expect(findings.length).toBeGreaterThan(0);
    expect(await ended(...args, '--offline', at('kept'))).toEqual(online);
  });

  test('refuses this machine’s own addresses, and says how it may be meant', async () => {
    const { code, stdout, stderr } = await ended(
      'compare',
      'http://127.0.0.1/',
      'http://localhost:8080/',
      at('own.txt'),
    );
    expect(code).toBe(1);
    expect(stdout).toContain('own');
    expect(stderr.match(/add --allow-private/g)).toHaveLength(2);
  });

  test('annotates, checks, parses and orders pages too', async () => {
    const annotated = await ended('annotate', page('/good.txt'), '--allow-private');
    expect(JSON.parse(annotated.stdout).report).toMatchObject({ text: story(20), url: page('/good.txt') });
    const parsed = await ended('parse', page('/good.txt'), '--allow-private');
    expect(parsed.stdout).toContain('# newdoc id = good');
    const dated = await ended(
      'timeline',
      page('/good.txt'),
      page('/other.txt'),
      '--published',
      '2025-06-03',
      '--allow-private',
    );
    expect({ code: dated.code, stderr: dated.stderr }).toEqual({ code: 0, stderr: '' });
    expect(dated.stdout).toContain('Vesk');
    const checked = await ended(
      'check',
      page('/good.txt'),
      '--against',
      page('/other.txt'),
      '--allow-private',
      '--json',
    );
    expect(JSON.parse(checked.stdout)).toMatchObject({ draft: 'good', against: ['other'] });
  });

  test('says what takes longer than a second, unless it is to be quiet', async () => {
    const slow = await startFaultServer({
      plays: {
        '/slow': response =>
          void setTimeout(() => response.writeHead(200, { 'content-type': 'text/plain' }).end(story(3)), 2500),
      },
    });
    const args = ['compare', slow.at('/slow', '127.0.0.1'), page('/busy-once'), '--allow-private'];
    const loud = await ended(...args);
    const quiet = await ended(...args, '--quiet');
    const quick = await ended('compare', page('/good.txt'), page('/other.txt'), '--allow-private');
    await slow.close();
    expect(loud.stderr).toContain(`synoptic: fetching ${slow.at('/slow', '127.0.0.1')}\n`);
    expect(loud.stderr).toContain('It answers 429. Asked again in 1 s.');
    expect([loud.code, quiet, quick.stderr]).toEqual([0, { ...loud, stderr: '' }, '']);
  });

  test.skipIf(process.platform === 'win32')('ends at Ctrl-C', async () => {
    const run = start(['compare', page('/stall'), page('/good.txt'), '--allow-private']);
    while (!run.said().includes('fetching')) await new Promise(done => setTimeout(done, 50));
    const begun = Date.now();
    run.child.kill('SIGINT');
    expect((await run.ended).stdout).toBe('');
    expect(Date.now() - begun).toBeLessThan(2000);
  });

  test.each([
    [['--save', 'a', '--offline', 'b'], 'cannot be used with'],
    [['--fetch-cache', 'a', '--offline', 'b'], 'cannot be used with'],
    [['--save'], 'argument missing'],
  ])('%j is a usage error', async (options, words) => {
    const { code, stderr } = await ended('compare', 'https://news.example/a', ...options);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });

  test('loads what fetches for an address alone', async () => {
    const fetching = (args: readonly string[]): boolean =>
      loadedBy(args).some(({ code }) => code.includes('synoptic.exchange/1'));
    for (const command of ['compare', 'annotate', 'timeline']) expect(fetching([command, REPORTS])).toBe(false);
    // no network: of what is kept
    const own = await startFaultServer();
    const names = [own.at('/good.txt', '127.0.0.1'), own.at('/other.txt', '127.0.0.1')];
    await ended('compare', ...names, '--allow-private', '--save', at('loading'));
    await own.close();
    expect(fetching(['compare', ...names, '--offline', at('loading')])).toBe(true);
  });
});

describe('the library', () => {
  const options = { allowPrivate: true };

  test('reads addresses as strings and as URLs, beside files', async () => {
    const { reports, problems } = await readFiles(
      [new URL(page('/good.txt')), page('/other.txt'), at('own.txt')],
      options,
    );
    expect(problems.filter(({ code }) => code !== 'no-date')).toEqual([]);
    expect(reports.map(({ id }) => id)).toEqual(['good', 'other', 'own']);
    const compared = await compareFiles([page('/good.txt'), page('/other.txt')], options);
    expect(compared.reports.map(({ id }) => id).sort()).toEqual(['good', 'other']);
    const { against } = await checkFile(new URL(page('/good.txt')), { against: page('/other.txt'), ...options });
    expect(against).toEqual(['other']);
  });

  test('names what is not read, as the program does', async () => {
    const { problems } = await readFiles(page('/good.txt'));
    expect(problems).toMatchObject([{ code: 'fetch-address', report: page('/good.txt') }]);
    expect((await readFiles('http://[::1]/')).problems).toMatchObject([{ code: 'fetch-private' }]);
    await expect(checkFile('http://[::1]/', { against: REPORTS })).rejects.toMatchObject({
      problems: [{ code: 'fetch-private' }],
    });
  });

  test('keeps and reads again', async () => {
    const names = [page('/good.txt'), page('/other.txt')];
    const online = await compareFiles(names, { ...options, save: at('library') });
    expect(readFileSync(at('library', 'index.jsonl'), 'utf8')).toContain('"status":200');
    expect(await compareFiles(names, { offline: at('library') })).toEqual(online);
  });

  test.each([
    [{ allowPrivate: 'yes' }, 'option allowPrivate must be true or false'],
    [{ save: '' }, 'option save must be a string'],
    [{ save: 'a', offline: 'b' }, 'can’t be used together'],
    [{ offlin: 'a' }, 'no option offlin'],
    [{ trusted: ['127.0.0.1:80'] }, 'no option trusted'],
  ])('%j is a TypeError', async (wrong, words) => {
    const call = readFiles('a.txt', wrong as object);
    await expect(call).rejects.toThrow(TypeError);
    await expect(call).rejects.toThrow(words);
  });

  test('a URL of another scheme is a TypeError, as a string a problem', async () => {
    await expect(readFiles(new URL('ftp://a.example/b'))).rejects.toThrow(TypeError);
    expect((await readFiles('ftp://a.example/b')).problems).toMatchObject([{ code: 'fetch-address' }]);
  });
});
