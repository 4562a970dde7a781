/**
 * Calls the built server with the official inspector's command line: `npm run inspector`. In: the inspector and the Node it wants, from the registry, into a
 * temporary folder (or `--folder PATH`, which is kept and used again). Out: one line a call; exit code 1 if one does not give what it should, or npm fails. Only
 * where the registry is out of reach it says what was not run and how to run it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { install, installNode, type NotInstalled } from './installs.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** The newest inspector known to work, and the major of Node that it wants (22.19 or newer). */
const INSPECTOR = '@modelcontextprotocol/inspector';
const VERSION = '2.12.0';
const NODE = '22';

/** What the inspector's process ended with, as it documents: 5 where a tool answered with an error. */
const DONE = 0;
const TOOL_ERROR = 5;

interface Try {
  readonly title: string;
  readonly args: readonly string[];
  readonly code: number;
  /** What standard output must have. */
  readonly has: readonly string[];
}

const PATHS = 'paths=["ferry/reports"]';
const CRUDE = JSON.stringify({
  differences: [
    {
      question: 'What will the repair cost?',
      type: 'money',
      relation: 'conflict',
      severity: 'material',
      sides: [
        { value: '140 million', spans: [{ report: 'anvil', exact: '140 million crowns' }] },
        { value: '39.6 million', spans: [{ report: 'courier', exact: '39.6 million crowns' }] },
      ],
    },
    {
      question: 'What was drowned?',
      type: 'number',
      relation: 'conflict',
      severity: 'material',
      sides: [
        { value: 'sheep', spans: [{ report: 'anvil', exact: 'ninety-nine sheep' }] },
        { value: 'goats', spans: [{ report: 'courier', exact: 'twelve goats' }] },
      ],
    },
  ],
});

const TRIES: readonly Try[] = [
  {
    title: 'tools/list --strict',
    args: ['--method', 'tools/list', '--strict'],
    code: DONE,
    has: ['"compare"', '"get_words"', '"propose"', '"quotes"', '"timeline"', '"check"'],
  },
  { title: 'prompts/list', args: ['--method', 'prompts/list'], code: DONE, has: ['"read_and_propose"'] },
  {
    title: 'prompts/get',
    args: ['--method', 'prompts/get', '--prompt-name', 'read_and_propose', '--prompt-args', 'question=Who?'],
    code: DONE,
    has: ['Question: Who?'],
  },
  call('compare', [PATHS, 'limit=2'], ['140 million crowns', '"next": 2']),
  call('quotes', [PATHS, 'which=differing'], ['a “not” in one only']),
  call('timeline', [PATHS, 'background=false'], ['Monday evening']),
  call('check', [PATHS, 'draft_path=ferry/draft.txt'], ['Hedda Mornavick']),
  call('propose', [PATHS, `proposals=${CRUDE}`], ['1 held', '"reason": "not-in-text"']),
  { ...call('compare', ['paths=["../package.json"]'], ['outside the folders open to this server']), code: TOOL_ERROR },
  { ...call('get_words', ['story=s-none', 'report=anvil'], ['No story']), code: TOOL_ERROR },
];

function call(tool: string, pairs: readonly string[], has: readonly string[]): Try {
  const args = ['--method', 'tools/call', '--tool-name', tool, ...pairs.flatMap(pair => ['--tool-arg', pair])];
  return { title: `tools/call ${tool}`, args, code: DONE, has };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Says how each call went; the number that went wrong. */
function inspect(folder: string): number {
  const node = installNode(NODE, folder);
  if ('why' in node) return notRun(`Node ${NODE}`, node);
  const file = join(INSPECTOR, 'clients', 'launcher', 'build', 'index.js');
  const inspector = install(`${INSPECTOR}@${VERSION}`, join(folder, 'inspector'), file);
  if ('why' in inspector) return notRun(`${INSPECTOR} ${VERSION}`, inspector);
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const server = [process.execPath, join(ROOT, 'bin', 'synoptic.js'), 'mcp', '--root', join(ROOT, 'examples')];
  const wrong = TRIES.filter(({ title, args, code, has }) => {
    // it keeps files in the home folder; that of whoever runs this is none of its business
    const { status, stdout, stderr } = spawnSync(node.path, [inspector.path, '--cli', ...server, ...args], {
      encoding: 'utf8',
      cwd: folder,
      env: { ...process.env, HOME: home, XDG_CACHE_HOME: home },
      maxBuffer: 1 << 26,
    });
    const missing = has.filter(
      words => !stdout.includes(words) && !stdout.includes(JSON.stringify(words).slice(1, -1)),
    );
    const said = stderr.trim().split('\n').at(-1) ?? '';
    const isRight = status === code && missing.length === 0;
    say(
      `${isRight ? 'ok' : 'WRONG'}: ${title}: exit code ${status}, ${stdout.length} characters${said === '' ? '' : `; ${said}`}`,
    );
    if (!isRight)
      say(`  expected exit code ${code}${missing.length === 0 ? '' : ` and ${missing.join(', ')}`}\n${stderr}`);
    return !isRight;
  });
  say(`inspector ${VERSION}: ${TRIES.length - wrong.length} of ${TRIES.length} calls as they should be`);
  return wrong.length;
}

/** Says why nothing was called; 1 if that is a fault, 0 where there is no network. */
function notRun(what: string, { why, isOffline }: NotInstalled): number {
  const words = `the inspector’s command line; npm could not install ${what} (${why})`;
  say(isOffline ? `not run: ${words}; with a registry in reach: npm run inspector` : `FAILED: ${words}`);
  return isOffline ? 0 : 1;
}

const { values } = parseArgs({ options: { folder: { type: 'string' } } });
const folder =
  values.folder === undefined ? mkdtempSync(join(tmpdir(), 'synoptic-inspector-')) : resolve(values.folder);
process.exitCode = inspect(folder) === 0 ? 0 : 1;
if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
