/** The package as its users get it: packed, installed into an empty folder, called from there in every way there is. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt, REPORTS, ROOT, run } from './support/program.ts';

let folder: string;
let tarball: string;
/** Why the package could not be installed; empty if it was. */
let notInstalled = 'not tried';

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(command: string, args: readonly string[], cwd = folder): Ended {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

function tool(name: string, args: readonly string[]): Ended {
  return start(process.execPath, [join(ROOT, 'node_modules', name), ...args]);
}

/** The files of types named and those they import; others in `dist/` may be left from an earlier build. */
function typesFrom(names: readonly string[]): readonly { readonly name: string; readonly code: string }[] {
  const found = new Map<string, string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    const code = readFileSync(join(ROOT, 'dist', name), 'utf8');
    found.set(name, code);
    pending.push(...[...code.matchAll(/from "\.\/([\w-]+)\.js"/g)].map(match => `${match[1]}.d.ts`));
  };
  const pending = [...names];
  for (let name = pending.shift(); name !== undefined; name = pending.shift()) visit(name);
  return [...found].map(([name, code]) => ({ name, code }));
}

/** Each starts several processes. */
const SLOWEST = 120_000;
const QUIET = ['--loglevel=error', '--no-audit', '--no-fund', '--ignore-scripts'];

beforeAll(() => {
  ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), 'synoptic-package-'));
  const packed = start('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT);
  expect(packed.stderr.match(/npm error.*/)?.[0]).toBeUndefined();
  tarball = join(folder, readdirSync(folder).find(name => name.endsWith('.tgz'))!);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  for (const from of ['--offline', '--prefer-offline']) {
    const { status, stderr } = start('npm', ['install', tarball, from, ...QUIET]);
    notInstalled = status === 0 ? '' : (stderr.split('\n')[0] ?? 'npm could not be started');
    if (status === 0) break;
  }
}, 240_000);
// what was installed is some thousand files
afterAll(() => rmSync(folder, { recursive: true, force: true }), 120_000);

describe('the tarball', () => {
  test('types resolve as the code does, in every way to resolve (attw)', () => {
    const { status, stdout } = tool('@arethetypeswrong/cli/dist/index.js', [
      tarball,
      '--format',
      'ascii',
      '--no-emoji',
    ]);
    expect(status, stdout).toBe(0);
  });

  test('its manifest is in order (publint)', () => {
    const { status, stdout } = tool('publint/src/cli.js', ['run', tarball, '--strict']);
    expect(status, stdout).toBe(0);
  });

  test('every type that a door names is one it exports', () => {
    const declared = /^(?:declare )?(?:interface|type) (\w+)/gm;
    const files = typesFrom(['index.d.ts', 'node.d.ts', 'reader.d.ts']);
    const names = files.flatMap(({ code }) => [...code.matchAll(declared)].map(match => match[1]!));
    const lists = files.slice(0, 3).map(({ code }) => code.split('export {').at(-1)!);
    const exported = new Set(lists.join(',').match(/\w+/g));
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter(name => !exported.has(name))).toEqual([]);
  });
});

const ESM = `
import { compareFiles, checkFile, loadEnglish, readFiles } from 'synoptic/node';
import { annotate, compareReports, english } from 'synoptic';
import { english as same } from 'synoptic/languages/en';
import { defaultPrompt, readStory } from 'synoptic/reader';
const { findings, problems } = await compareFiles(REPORTS);
const { items } = await checkFile(DRAFT, { against: REPORTS });
const { language, parser } = await loadEnglish();
const { reports } = await readFiles(REPORTS);
const annotation = annotate(reports[0], language, { parser });
console.log(JSON.stringify([findings.length, problems.length, items.length, annotation.sentences.length > 0, same === english, typeof compareReports, defaultPrompt().id, typeof readStory]));
`;
const CJS = `
const { compareFiles, checkFile, loadEnglish, readFiles } = require('synoptic/node');
const { annotate, compareReports, english } = require('synoptic');
const { english: same } = require('synoptic/languages/en');
const { defaultPrompt, readStory } = require('synoptic/reader');
(async () => {${ESM.split('\n').slice(5).join('\n')}})();
`;
const THREAD = `
import { isMainThread, Worker } from 'node:worker_threads';
if (isMainThread) new Worker(new URL(import.meta.url));
else await import('./door.mjs');
`;
const TYPED = `
import { type CheckRecord, checkFile, type Comparison, compareFiles, type Evidence, type Finding, loadEnglish, type Problem, type WeighedProposals } from 'synoptic/node';
import { type Prompt, type Progress, readStory, type StoryReading } from 'synoptic/reader';
import { type Annotation, annotate, type CheckedDraft, proposalsRecord, type ProposalsRecord, type Quotation, readProposals, type Report, type Variant } from 'synoptic';

const comparison: Comparison = await compareFiles(['a.txt', new URL('file:///b.txt')], { outlet: 'The Gull', force: true });
const words = comparison.findings.flatMap((finding: Finding) => finding.variants.flatMap((variant: Variant) => variant.evidence));
export const exact: readonly string[] = words.map((evidence: Evidence) => evidence.exact);
export const record: CheckRecord = await checkFile('draft.txt', { against: 'a.txt', record: ['b.txt'] });
export const problems: readonly Problem[] = comparison.problems;
const { proposals } = readProposals('{}', { input: 'answer.json', by: 'a model' });
export const saved: ProposalsRecord | null = proposals === null ? null : proposalsRecord(proposals);
const weighed = await compareFiles('a.txt', { proposals: ['answer.json', new URL('file:///b.json'), ...(proposals === null ? [] : [proposals])] });
export const became: readonly WeighedProposals[] = weighed.proposals ?? [];
const { language, parser } = await loadEnglish();
export function quotations(report: Report): readonly Quotation[] {
  const annotation: Annotation = annotate(report, language, { parser });
  return annotation.quotations;
}
export type Checked = CheckedDraft;
const prompt: Prompt = { id: 'mine', text: 'Compare.' };
const onProgress = (progress: Progress): void => { if (progress.is === 'plan') progress.tokens.toFixed(); };
export async function proposed(reports: readonly Report[]): Promise<StoryReading> {
  return readStory(reports, { server: 'http://localhost:11434/v1', model: 'm', prompt, onProgress, budget: { seconds: 60 }, signal: new AbortController().signal });
}
// @ts-expect-error: no such option
await compareFiles('a.txt', { outlets: 'The Gull' });
`;

describe('installed into an empty folder', () => {
  const save = (name: string, code: string): void =>
    writeFileSync(
      join(folder, name),
      code
        .replaceAll('REPORTS', JSON.stringify(REPORTS))
        .replaceAll('DRAFT', JSON.stringify(join(ROOT, 'examples/ferry/draft.txt'))),
    );
  const installed = (title: string, check: () => void): void =>
    test(
      title,
      context => {
        if (notInstalled !== '') {
          process.stderr.write(
            `not run: ${title}; the package’s dependencies could not be installed (${notInstalled})\n`,
          );
          context.skip();
        }
        check();
      },
      SLOWEST,
    );

  installed('the program prints what it prints in the checkout, and nothing else', () => {
    const program = join('node_modules', '.bin', 'synoptic');
    const { status, stdout, stderr } = start(program, ['compare', REPORTS, '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(run(['compare', REPORTS, '--json']).stdout);
  });

  installed('the example runs', () => {
    cpSync(join(ROOT, 'examples', 'library', 'compare.mjs'), join(folder, 'compare.mjs'));
    const { status, stdout, stderr } = start(process.execPath, ['compare.mjs', REPORTS]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('7 reports\n');
    expect(stdout).toContain('  courier “39.6 million crowns”\n');
  });

  // each ends by itself, so the parsing thread keeps no process alive
  installed('import, require and a thread of the caller’s give the same', () => {
    save('door.mjs', ESM);
    save('door.cjs', CJS);
    save('thread.mjs', THREAD);
    const [first, ...others] = ['door.mjs', 'door.cjs', 'thread.mjs'].map(name => start(process.execPath, [name]));
    expect(first).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/^\[\d\d+,\d+,\d+,true,true,"function","en\/prompt-1","function"\]\n$/),
    });
    for (const other of others) expect(other).toEqual(first);
  });

  installed('a caller that may start no thread parses in its own', () => {
    const flag = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
    const args = [flag, '--allow-fs-read=*', '--no-warnings', 'door.mjs'];
    save('door.mjs', ESM);
    const alone = start(process.execPath, args);
    expect(alone).toEqual(start(process.execPath, ['door.mjs']));
  });

  for (const [resolution, module] of [
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ] as const) {
    installed(`a TypeScript caller compiles, moduleResolution ${resolution}`, () => {
      const place = join(folder, `typed-${resolution}`);
      mkdirSync(place);
      writeFileSync(join(place, 'caller.mts'), TYPED);
      writeFileSync(
        join(place, 'tsconfig.json'),
        JSON.stringify({
          compilerOptions: {
            module,
            moduleResolution: resolution,
            target: 'es2023',
            strict: true,
            noEmit: true,
            types: [],
            lib: ['es2023', 'dom'],
          },
        }),
      );
      const { status, stdout } = tool('typescript/bin/tsc', ['-p', place]);
      expect(stdout).toBe('');
      expect(status).toBe(0);
    });
  }
});
