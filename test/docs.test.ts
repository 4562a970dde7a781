/** The documents say what is so: the picture, the two commands, every command and option, every file they point at. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { withPictures } from '../scripts/readme.ts';
import { withColumns } from '../scripts/tables.ts';
import { REPORT_ENDINGS } from '../src/input/limits.ts';
import { ensureBuilt, ROOT, run } from './support/program.ts';

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const README = read('README.md');
const SCRIPTS: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts;

beforeAll(ensureBuilt, 120_000);

test('the pictures are what the program prints (npm run readme)', () => {
  expect(README.match(/<!-- picture[^\n]*-->/g)).toHaveLength(2);
  expect(withPictures(README)).toBe(README);
});

test('the columns of the tables are those that are written (npm run tables)', () => {
  expect(withColumns(read('docs/tables.md'))).toBe(read('docs/tables.md'));
});

test('there are two commands to copy, and they set up from nothing', () => {
  const commands = [...README.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(match => match[1]!.trim());
  expect(commands).toHaveLength(2);
  for (const command of commands) expect(command).toMatch(/^npm ci && /);
  for (const [, script] of commands.join('\n').matchAll(/npm run (\w+)/g)) expect(SCRIPTS).toHaveProperty(script!);
});

describe('commands and options', () => {
  const named = [...run(['--help']).stdout.matchAll(/^ {2}(\w+) \[options\]/gm)].map(match => match[1]!);

  test('README names every command, and no other', () => {
    expect(named.length).toBeGreaterThan(2);
    const told = new Set([...README.matchAll(/`synoptic (\w+) /g)].map(match => match[1]!));
    expect([...told].filter(word => word !== 'COMMAND').sort()).toEqual([...named].sort());
  });

  test('every option that README names is one', () => {
    const help = named.map(command => run([command, '--help']).stdout).join('\n');
    const told = new Set([...README.matchAll(/(?<=`|\s)--[a-z][a-z-]+/g)].map(match => match[0]));
    const npm = new Set(['--gate', '--markdown', '--help']);
    for (const option of told) expect(npm.has(option) || help.includes(option), option).toBe(true);
  });

  test('every script that a document names is one', () => {
    for (const name of [
      'README.md',
      'CONTRIBUTING.md',
      'ARCHITECTURE.md',
      'docs/agency.md',
      'docs/fetching.md',
      'docs/mcp.md',
      'docs/pages.md',
      'docs/pastes.md',
      'docs/reader.md',
      'docs/stories.md',
      'docs/tables.md',
    ]) {
      for (const [, script] of read(name).matchAll(/npm run (?:--silent )?(\w+)/g))
        expect(SCRIPTS, name).toHaveProperty(script!);
    }
  });
});

test.each([
  'README.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  'examples/README.md',
  'examples/library/README.md',
  'docs/fetching.md',
  'docs/mcp.md',
  'docs/reader.md',
  'docs/tables.md',
])('%s points at files that are there', name => {
  const links = [...read(name).matchAll(/\]\(([^)#:]+)\)/g)].map(match => join(dirname(name), match[1]!));
  const paths = [...read(name).matchAll(/`((?:src|eval|test|bench|scripts|schemas|training)\/[\w./-]*\w)`/g)].map(
    match => match[1]!,
  );
  for (const path of [...links, ...paths]) expect(existsSync(join(ROOT, path)), path).toBe(true);
});

test('the documents that the program names come with the package', () => {
  const { files } = JSON.parse(read('package.json')) as { files: readonly string[] };
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    name => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  const code = sources.map(name => read(join('src', name)).replace(/^ *(?:\/?\*|\/\/).*$/gm, '')).join('\n');
  const named = [...code.matchAll(/docs\/\w+\.md/g)].map(match => match[0]);
  expect(named).toContain('docs/mcp.md');
  for (const name of [...named, 'docs/reader.md']) expect(files, name).toContain(name);
});

test.each([
  ['README.md', /^INPUTS are .*/m],
  ['docs/mcp.md', /^Within an open folder .*/m],
])('%s tells every ending of the files that are read, and no other', (name, line) => {
  const told = [...line.exec(read(name))![0].matchAll(/`(\.\w[\w.]*)`/g)].map(match => match[1]!);
  expect(told.sort()).toEqual([...REPORT_ENDINGS].sort());
});

test('CITATION.cff cites this version', () => {
  const { version, license } = JSON.parse(read('package.json')) as { version: string; license: string };
  expect(read('CITATION.cff')).toMatch(new RegExp(`^version: ${version.replaceAll('.', '\\.')}$`, 'm'));
  expect(read('CITATION.cff')).toContain(`license: ${license}`);
});

test('NOTICE credits what the word lists say they come from', () => {
  const notice = read('NOTICE');
  expect(notice).toContain('CC BY-SA 4.0');
  const folder = join(ROOT, 'src', 'languages', 'en');
  const heads = readdirSync(folder)
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(join(folder, name), 'utf8').slice(0, 1500).split('*/')[0]!);
  const packages = heads.join('\n').match(/[@\w/-]+ \d+\.\d+\.\d+ \(MIT\)/g) ?? [];
  expect(packages.length).toBeGreaterThan(3);
  for (const each of packages) expect(notice).toContain(each.split(' ')[0]!);
});
