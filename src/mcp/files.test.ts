/** Which names lead to files: within the roots everything that is a report, beyond them nothing, by whatever way. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REPORT_ENDINGS_TOLD } from '../input/limits.ts';
import { findFiles } from './files.ts';
import { MOST_ENTRIES } from './limits.ts';
import { type Root, rootOf, rootsOf } from './roots.ts';

let top: string;
let root: string;
let roots: readonly Root[];

beforeAll(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'synoptic-roots-')));
  root = join(top, 'open [1]');
  for (const folder of ['story', 'story/deep', '.hidden', 'other']) mkdirSync(join(root, folder), { recursive: true });
  mkdirSync(join(top, 'closed'));
  for (const name of [
    'story/gull.txt',
    'story/tern.md',
    'story/deep/skua.json',
    'story/notes.doc',
    '.hidden/key.txt',
    '.env',
  ])
    writeFileSync(join(root, name), 'The ferry left late.');
  writeFileSync(join(top, 'closed/secret.txt'), 'Nobody may read this.');
  symlinkSync(join(top, 'closed/secret.txt'), join(root, 'other/out.txt'));
  symlinkSync(join(top, 'closed'), join(root, 'other/away'));
  symlinkSync(join(root, '.hidden/key.txt'), join(root, 'other/key.txt'));
  symlinkSync(join(root, 'story/gull.txt'), join(root, 'other/in.txt'));
  symlinkSync(root, join(root, 'other/round'));
  roots = [rootOf(root) as Root];
});
afterAll(() => rmSync(top, { recursive: true, force: true }), 60_000);

async function find(...names: readonly string[]) {
  const { paths, problems } = await findFiles(names, roots);
  return { paths: paths.map(path => relative(root, path)), codes: problems.map(({ code }) => code), problems };
}

describe('within a root', () => {
  test.each([
    ['a file', ['story/gull.txt'], ['story/gull.txt']],
    ['a folder', ['story'], ['story/deep/skua.json', 'story/gull.txt', 'story/tern.md']],
    ['a pattern', ['story/*.{txt,md}'], ['story/gull.txt', 'story/tern.md']],
    ['a pattern through folders', ['story/**/*.json'], ['story/deep/skua.json']],
    ['a step up that stays', ['story/../story/gull.txt'], ['story/gull.txt']],
    ['a name twice', ['story/gull.txt', 'story/g*.txt'], ['story/gull.txt']],
    ['a link that stays', ['other/in.txt'], ['other/in.txt']],
  ])('%s', async (_, names, paths) => {
    expect(await find(...names)).toMatchObject({ paths, codes: [] });
  });

  test('by absolute path, pattern and address', async () => {
    const path = join(root, 'story/gull.txt');
    for (const name of [path, join(root, 'story/gull.*'), pathToFileURL(path).href])
      expect(await find(name)).toMatchObject({ paths: ['story/gull.txt'], codes: [] });
  });

  test('links in circles are walked once, and what leads out of it is named', async () => {
    const { paths, problems } = await find('.');
    expect(paths).toEqual(['other/in.txt', 'story/deep/skua.json', 'story/gull.txt', 'story/tern.md']);
    const refused = problems.map(({ report, detail }) => [relative(root, report!), detail]);
    expect(refused.sort()).toEqual([
      ['other/away', expect.stringContaining('A link that leads out of the open folders.')],
      ['other/key.txt', 'Hidden files and folders are not read.'],
      ['other/out.txt', expect.stringContaining('A link that leads out of the open folders.')],
    ]);
  });
});

describe('a pattern', () => {
  /** As long as a name can be, and of one letter: what wildcards go through in most ways. */
  const LONG = `${'a'.repeat(250)}.txt`;
  /** Milliseconds; a pattern that is searched for ever takes all the time there is. */
  const FAST = 1_000;

  beforeAll(() => {
    mkdirSync(join(root, 'long'));
    mkdirSync(join(root, 'story (1)'));
    writeFileSync(join(root, 'long', LONG), 'The ferry left late.');
    writeFileSync(join(root, 'story (1)', 'gull.txt'), 'The ferry left late.');
  });

  async function timed(name: string) {
    const start = performance.now();
    const found = await find(name);
    expect(performance.now() - start).toBeLessThan(FAST);
    return found;
  }

  test.each([
    ['a star for each letter', `${'*?'.repeat(30)}*Q.txt`, 'at most 4 wildcards'],
    ['three stars in a name', 'long/*a*a*Q.txt', '2 * in one name'],
    ['many folders of any depth', `${'**/a*/'.repeat(20)}Q.txt`, 'at most 4 wildcards'],
    ['many braces', `long/${'{a,a}'.repeat(60)}Q.txt`, 'at most 4 wildcards'],
    ['many words in braces', `long/{${'a,'.repeat(200)}a}*.txt`, '10 words in braces'],
    ['braces within braces', 'long/{a,{aa,{aaa,*}}}Q.txt', 'no braces within braces'],
    ['folders in braces', 'lo{ng/a*a,ng/a}*Q', 'no / in braces'],
    ['repeated braces', 'long/{a,aa}+Q.txt', 'A pattern has *, ?, **'],
    ['repeated letters', 'long/[ab]+[ab]+[ab]+Q.txt', 'A pattern has *, ?, **'],
    ['repeated groups', 'long/+(a|aa|*)Q.txt', 'no parentheses'],
    ['a negation', 'long/!a*.txt', 'A pattern has *, ?, **'],
    ['groups of all but', 'long/!(*a*)*.txt', 'no parentheses'],
  ])('with %s is refused at once, and it is said what to do', async (_, name, words) => {
    const { paths, problems } = await timed(name);
    expect(paths).toEqual([]);
    expect(problems).toMatchObject([{ code: 'refused', detail: expect.stringContaining(words) }]);
    expect(problems[0]!.detail).toMatch(/Name the folder of the story, or its files one by one\.$/);
  });

  test.each([
    ['**/*gull*.{txt,md}', ['story (1)/gull.txt', 'story/gull.txt']],
    ['sto*/*/*.{txt,text,md,markdown,json,jsonl,ndjson}', ['story/deep/skua.json']],
    ['story/?[ue]*.*', ['story/gull.txt', 'story/tern.md']],
    ['story (1)/*.txt', ['story (1)/gull.txt']],
    ['long/*a*.txt', [`long/${LONG}`]],
  ])('as people write them is followed: %s', async (name, paths) => {
    expect(await timed(name)).toMatchObject({ paths, codes: [] });
  });

  test('that nothing fits is answered fast, whatever names are there', async () => {
    for (let i = 0; i < 200; i++) writeFileSync(join(root, 'long', `${'a'.repeat(240)}${i}.txt`), '');
    for (const name of ['**/*a*Q', 'long/*{a,a,a,a}*{a,a,a,a}Q', `long/${'?'.repeat(200)}*a*Q`])
      expect((await timed(name)).codes).toEqual(['not-found']);
  });
});

describe('refused or not found, with a reason', () => {
  test.each([
    ['out by steps', '../closed/secret.txt', 'refused', 'outside the folders open'],
    ['out by steps that hide', 'story/../../closed/secret.txt', 'refused', 'outside the folders open'],
    ['out, not there', '../closed/nothing.txt', 'refused', 'outside the folders open'],
    ['absolute', '/etc/hosts', 'refused', 'outside the folders open'],
    ['a link out', 'other/out.txt', 'refused', 'A link that leads out'],
    ['a folder behind a link out', 'other/away', 'refused', 'A link that leads out'],
    ['a file behind a link out', 'other/away/secret.txt', 'refused', 'A link that leads out'],
    ['a pattern out', '../closed/*', 'refused', 'outside the folders open'],
    ['a pattern with a step up in braces', '{story,../closed}/*.txt', 'refused', 'A pattern stays'],
    ['a pattern with an absolute part', '{/etc/*,story/*}', 'refused', 'A pattern stays'],
    ['a negation', '!story/*', 'refused', 'A pattern stays'],
    ['a pattern through a link out', 'other/away/*.txt', 'refused', 'A link that leads out'],
    ['a pattern through a link out, in braces', 'other/{away,in}/*.txt', 'not-found', 'No file fits'],
    ['a pattern through any folder', 'other/**/secret.txt', 'not-found', 'No file fits'],
    ['a pattern that a link out fits', 'other/o*.txt', 'not-found', 'links are passed over'],
    ['a pattern in a folder that is not there', 'lost/*.txt', 'not-found', 'No file fits'],
    ['a pattern in a hidden folder', '.hidden/*.txt', 'refused', 'Hidden files'],
    ['hidden', '.env', 'refused', 'Hidden files'],
    ['in a hidden folder', '.hidden/key.txt', 'refused', 'Hidden files'],
    ['no report', 'story/notes.doc', 'refused', `Only ${REPORT_ENDINGS_TOLD} files are read.`],
    ['a device', '/dev/zero', 'refused', 'outside the folders open'],
    ['standard input', '-', 'refused', 'carries the protocol'],
    ['an address', 'https://example.org/a.txt', 'refused', 'Nothing is fetched'],
    ['another address', 'file://server/a.txt', 'refused', 'Nothing is fetched'],
    ['control characters', 'a\u0000.txt', 'refused', 'control characters'],
    ['too long', 'x'.repeat(5_000), 'refused', 'this long'],
    ['not there', 'story/lost.txt', 'not-found', 'No such file'],
    ['a pattern without a file', 'story/*.json', 'not-found', 'No file fits'],
    ['a folder without reports', 'empty', 'not-found', 'No such file'],
  ])('%s', async (_, name, code, words) => {
    const { paths, problems } = await find(name);
    expect(paths).toEqual([]);
    expect(problems).toEqual([{ code, report: expect.any(String), detail: expect.stringContaining(words) }]);
  });

  test('a pipe, which nobody would ever finish reading', async () => {
    execFileSync('mkfifo', [join(root, 'other/pipe.txt')]);
    expect((await find('other/pipe.txt')).problems).toMatchObject([{ code: 'refused', detail: 'Not a file.' }]);
    rmSync(join(root, 'other/pipe.txt'));
  });

  test('everything where no folder is open', async () => {
    const { paths, problems } = await findFiles(['story/gull.txt', '/etc/hosts'], []);
    expect({ paths, codes: problems.map(({ code }) => code) }).toEqual({ paths: [], codes: ['refused', 'refused'] });
    expect(problems[0]!.detail).toContain('--root DIR');
  });

  test('a folder with more in it than a story has', async () => {
    const many = join(top, 'many');
    mkdirSync(many);
    for (let i = 0; i <= MOST_ENTRIES; i++) mkdirSync(join(many, `d${i}`));
    const { paths, problems } = await findFiles(['.'], [rootOf(many) as Root]);
    expect(paths).toEqual([]);
    expect(problems).toMatchObject([{ code: 'too-large' }]);
  });
});

describe('roots', () => {
  test('of several the first that has a relative name; each stands for itself', async () => {
    const story = rootOf(join(root, 'story')) as Root;
    const deep = rootOf(join(root, 'story/deep')) as Root;
    const { paths } = await findFiles(['skua.json', 'gull.txt'], [deep, story]);
    expect(paths.map(path => relative(root, path))).toEqual(['story/deep/skua.json', 'story/gull.txt']);
  });

  test('a root that is a link opens what it leads to', async () => {
    const link = join(top, 'link');
    symlinkSync(join(root, 'story'), link);
    const { paths, problems } = await findFiles(['gull.txt', join(root, 'story/tern.md')], [rootOf(link) as Root]);
    expect(problems).toEqual([]);
    expect(paths).toEqual([join(link, 'gull.txt'), join(root, 'story/tern.md')]);
  });

  test('of a client’s addresses only folders on this machine count', () => {
    const addresses = [pathToFileURL(root).href, 'https://example.org/', 'nonsense', 'file:///no/such/folder'];
    expect(rootsOf(addresses).map(({ named }) => named)).toEqual([root]);
    expect(rootOf(join(root, 'story/gull.txt'))).toMatchObject({ fault: expect.stringContaining('is not a folder') });
    expect(rootOf(join(root, 'lost'))).toMatchObject({ fault: expect.stringContaining('no folder') });
  });
});
