/** The program as its users meet it: a process, its exit code and what it prints, for good input and for every bad one. */
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runPage } from './support/pages.ts';
import { DRAFT, ensureBuilt, REPORTS, ROOT, run, runClosingEarly } from './support/program.ts';

const MORNING = `Bridge at Orrin closes after inspection

ORRIN, March 4, 2026 - The old bridge at Orrin was closed on Tuesday after an inspection that lasted nearly two hours, Mayor Tessa Holm said.

"We will not open it before the cables are safe," Holm told reporters. About 300 people live on the far bank.
`;
const EVENING = `Orrin bridge shut

The bridge at Orrin was closed on Wednesday after an inspection that lasted more than two hours, Mayor Tessa Holm said.

"We will not open it before the cables have been replaced," Holm told reporters. Some 300 people live on the far bank.
`;

let folder: string;
const at = (...names: string[]): string => join(folder, ...names);
const save = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};

beforeAll(() => {
  ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), 'synoptic-program-'));
  save('morning.txt', MORNING);
  save('evening.txt', EVENING);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Compares `bad` beside two good reports, which must come through unharmed. */
function beside(...bad: readonly string[]): {
  code: number | null;
  stderr: string;
  problems: readonly Record<string, string>[];
} {
  const { status, stdout, stderr } = run(['compare', ...bad, at('morning.txt'), at('evening.txt'), '--json']);
  const comparison = JSON.parse(stdout);
  const ids = comparison.reports.map((report: { id: string }) => report.id);
  expect(ids).toEqual(expect.arrayContaining(['morning', 'evening']));
  expect(comparison.findings.length).toBeGreaterThan(0);
  return { code: status, stderr, problems: comparison.problems };
}

describe('compare', () => {
  test('prints a page with what differs, in the texts’ own words', () => {
    const { status, stdout, stderr } = runPage([at('morning.txt'), at('evening.txt')]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const words of [
      '2 texts, nothing verified',
      'DO NOT FIT TOGETHER',
      '“nearly two hours”',
      '“more than two hours”',
      'QUOTATIONS',
    ]) {
      expect(stdout).toContain(words);
    }
  });

  test('does the example in one command', () => {
    const { status, stdout } = runPage([REPORTS]);
    expect(status).toBe(0);
    for (const heading of ['DO NOT FIT TOGETHER', 'QUOTATIONS', 'SAID ALIKE', 'ABOUT THE TEXTS'])
      expect(stdout).toContain(heading);
    expect(Math.max(...stdout.split('\n').map(line => line.length))).toBeLessThanOrEqual(100);
  });

  test('alleges nothing: the page’s own words name no lie, omission or admission', () => {
    const { stdout } = runPage([REPORTS, '--all']);
    const own = stdout.replace(/“[^”]*”/g, '');
    expect(own).not.toMatch(
      /\b(?:den(?:y|ies|ied)|claim(?:s|ed)?|admit(?:s|ted)?|omit(?:s|ted)?|fabricat\w*|splice\w*|false|lie[sd]?|wrong)\b/i,
    );
  });

  test('gives the same bytes again, and in any order of files', () => {
    const files = readdirSync(REPORTS).map(name => join(REPORTS, name));
    const first = run(['compare', ...files, '--json']).stdout;
    expect(run(['compare', ...files, '--json']).stdout).toBe(first);
    expect(run(['compare', ...[...files].reverse(), '--json']).stdout).toBe(first);
  });

  test('--json keeps the text code unit for code unit, --no-text leaves it out', () => {
    const whole = JSON.parse(run(['compare', at('morning.txt'), at('evening.txt'), '--json']).stdout);
    expect(whole.schema).toBe('synoptic.comparison/1');
    expect(whole.reports.map((report: { text: string }) => report.text)).toEqual([EVENING, MORNING]);
    const bare = JSON.parse(run(['compare', at('morning.txt'), at('evening.txt'), '--json', '--no-text']).stdout);
    expect(bare.reports.some((report: object) => 'text' in report)).toBe(false);
    expect(bare.findings).toEqual(whole.findings);
  });

  test('--jsonl is the same, a record a line', () => {
    const whole = JSON.parse(run(['compare', at('morning.txt'), at('evening.txt'), '--json']).stdout);
    const lines = run(['compare', at('morning.txt'), at('evening.txt'), '--jsonl'])
      .stdout.trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(lines[0]).toMatchObject({ record: 'comparison', schema: 'synoptic.comparison/1' });
    expect(lines.filter(({ record }) => record === 'finding').map(({ id }) => id)).toEqual(
      whole.findings.map(({ id }: { id: string }) => id),
    );
    expect(lines.filter(({ record }) => record === 'utterance')).toHaveLength(whole.utterances.length);
  });

  test('--markdown, and -o to a file', () => {
    const out = at('page.md');
    const { status, stdout } = run(['compare', at('morning.txt'), at('evening.txt'), '--markdown', '-o', out]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    const page = readFileSync(out, 'utf8');
    expect(page).toMatch(/^# /);
    expect(page).toContain('## DO NOT FIT TOGETHER');
  });

  test('--all shows what the short page counts', () => {
    const short = runPage([REPORTS]).stdout;
    const whole = runPage([REPORTS, '--all']).stdout;
    expect(short).toMatch(/\d+ more: --all/);
    expect(whole).not.toContain('--all');
    expect(whole.length).toBeGreaterThan(short.length);
  });

  test('reads records from standard input', () => {
    const records = [
      { id: 'a', outlet: 'The Orrin Echo', text: MORNING },
      { id: 'b', outlet: 'Radio Holm', text: EVENING },
    ];
    const { status, stdout } = run(['compare', '-'], {
      input: records.map(record => JSON.stringify(record)).join('\n'),
    });
    expect(status).toBe(0);
    expect(stdout).toContain('The Orrin Echo');
  });

  test('--meta gives fields per file', () => {
    const table = save(
      'meta.csv',
      'file,outlet,published\nmorning.txt,The Orrin Echo,2026-03-04\nevening.txt,Radio Holm,2026-03-05\n',
    );
    const { status, stdout } = runPage([at('morning.txt'), at('evening.txt'), '--meta', table]);
    expect(status).toBe(0);
    expect(stdout).toContain('Radio Holm (evening): 5 March 2026');
  });

  test('uses no colour for a pipe or with NO_COLOR', () => {
    const args = ['compare', at('morning.txt'), at('evening.txt')];
    expect(run(args).stdout).not.toContain('\u001b');
    expect(run(args, { env: { NO_COLOR: '1', FORCE_COLOR: '' } }).stdout).not.toContain('\u001b');
  });

  test('a reader that closes the pipe ends it quietly', async () => {
    expect(await runClosingEarly(['compare', REPORTS, '--json'])).toEqual({ code: 0, stderr: '' });
  });

  test('words of a report never steer the terminal', () => {
    const odd = save(
      'odd\u001b[31m.txt',
      `${MORNING}\n"We\u001b]0;title\u0007 will not\u202e open it before the cables are safe," Holm said.\n`,
    );
    const { stdout, stderr } = runPage([odd, at('evening.txt'), at('gone\u001b[2J.txt'), '--all']);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is the point
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});

describe('input that can’t be used is named, and the rest is done', () => {
  test('an empty file', () => {
    const { code, stderr, problems } = beside(save('empty.txt', ''));
    expect(code).toBe(1);
    expect(stderr).toContain('empty.txt');
    expect(problems).toContainEqual(expect.objectContaining({ code: 'empty' }));
  });

  test('white space only', () => {
    expect(beside(save('blank.txt', ' \n\t\n')).problems).toContainEqual(expect.objectContaining({ code: 'empty' }));
  });

  test('a binary file', () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256);
    const { code, problems } = beside(save('picture.txt', bytes));
    expect(code).toBe(1);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'binary' }));
  });

  test('50 MB', () => {
    const file = openSync(at('large.txt'), 'w');
    ftruncateSync(file, 50 * 1024 * 1024);
    closeSync(file);
    const { code, problems } = beside(at('large.txt'));
    rmSync(at('large.txt'));
    expect(code).toBe(1);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'too-large' }));
  });

  test('a file that is not there', () => {
    const { code, stderr } = beside(at('none.txt'));
    expect(code).toBe(1);
    expect(stderr).toContain('none.txt');
  });

  test('a folder that can’t be read', () => {
    symlinkSync(at('circle'), at('circle'));
    const { code, problems } = beside(at('circle'));
    expect(code).toBe(1);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'unreadable' }));
  });

  test('an empty folder', () => {
    mkdirSync(at('nothing'), { recursive: true });
    const { code, problems, stderr } = beside(at('nothing'));
    expect(code).toBe(1);
    expect(stderr).toContain('nothing: No .txt');
    expect(problems).toContainEqual(expect.objectContaining({ code: 'no-reports' }));
  });

  test('JSON that is broken, and JSON that is no report', () => {
    const { code, problems } = beside(save('broken.json', '{"text": "Half a'), save('other.json', '{"price": 3}'));
    expect(code).toBe(1);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'bad-json' }));
    expect(problems.some(({ code: c }) => c === 'no-text' || c === 'not-a-report')).toBe(true);
  });

  test('one bad line among JSON Lines', () => {
    const lines = [
      JSON.stringify({ id: 'a', text: MORNING }),
      '{"id": "b", "text"',
      JSON.stringify({ id: 'c', text: EVENING }),
    ];
    const { status, stdout } = run(['compare', save('lines.jsonl', lines.join('\n')), '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).reports).toHaveLength(2);
  });
});

describe('input that is read but tells little', () => {
  test('one report', () => {
    const { status, stdout } = runPage([at('morning.txt')]);
    expect(status).toBe(0);
    expect(stdout).toContain('Only morning is left to compare');
    expect(stdout).not.toContain('DO NOT FIT');
  });

  test('nothing readable', () => {
    const { status, stdout, stderr } = run(['compare', at('none.txt')]);
    expect(status).toBe(1);
    expect(stderr).toContain('nothing to compare');
    expect(stdout).toBe('');
    expect(run(['compare', at('none.txt'), '--markdown']).stdout).toContain('No report is left');
  });

  test('one text twice: one voice, no difference', () => {
    const copy = save('copy.txt', MORNING);
    const { findings, shared, setAside, problems } = JSON.parse(
      run(['compare', at('morning.txt'), copy, '--json']).stdout,
    );
    expect(findings.filter((f: { relation: string }) => f.relation === 'conflict' || f.relation === 'update')).toEqual(
      [],
    );
    expect(shared.copies.length + setAside.length + problems.length).toBeGreaterThan(0);
  });

  test('another language', () => {
    const french = save(
      'french.txt',
      `Le pont d’Orrin est fermé\n\nLe pont d’Orrin a été fermé mardi après une inspection de près de deux heures, a dit la maire Tessa Holm. « Nous ne le rouvrirons pas avant que les câbles soient sûrs », a-t-elle ajouté devant les journalistes. Environ trois cents personnes habitent de l’autre côté.\n`,
    );
    const { code, problems } = beside(french);
    expect(code).toBe(0);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'other-language', report: 'french' }));
  });

  test('no dates at all', () => {
    const one = save('one.txt', MORNING.replace('ORRIN, March 4, 2026 - ', ''));
    const { status, stdout } = runPage([one, at('evening.txt')]);
    expect(status).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain('No text is dated');
  });

  test('another event is set aside, and compared with --force', () => {
    const other = save(
      'other.txt',
      `Choir wins prize\n\nThe choir of Sandlow won the national prize in Merrowby for the third time, its conductor Abel Quist said. "They sang like larks," he told the audience of 900.\n`,
    );
    const args = ['compare', other, at('morning.txt'), at('evening.txt'), '--json'];
    expect(JSON.parse(run(args).stdout).setAside).toMatchObject([{ report: 'other' }]);
    expect(JSON.parse(run([...args, '--force']).stdout).setAside).toEqual([]);
  });
});

describe('usage', () => {
  const wrong: readonly (readonly [string, readonly string[]])[] = [
    ['no command', []],
    ['an unknown command', ['juxtapose']],
    ['an unknown option', ['compare', 'a.txt', '--colour']],
    ['no input', ['compare']],
    ['two formats', ['compare', REPORTS, '--json', '--markdown']],
    ['a role that is none', ['compare', REPORTS, '--role', 'judge']],
    ['a day that is none', ['compare', REPORTS, '--published', '2026-13-45']],
    ['columns of no field', ['compare', REPORTS, '--columns', 'text:Body']],
    ['check against nothing', ['check', DRAFT]],
    ['standard input for two things', ['check', '-', '--against', '-']],
    [
      'a file that can’t be written',
      ['compare', join(REPORTS, 'opa.txt'), '-o', join(ROOT, 'no', 'such', 'folder', 'page.txt')],
    ],
  ];
  test.each(wrong)('%s: exit code 2 and what to do', (_, args) => {
    const { status, stderr } = run(args);
    expect(status).toBe(2);
    expect(stderr).not.toBe('');
  });

  test.each([
    ['--help'],
    ['compare', '--help'],
    ['check', '--help'],
    ['annotate', '--help'],
    ['timeline', '--help'],
    ['parse', '--help'],
  ])('%s %s has examples', (...args) => {
    const { status, stdout } = run(args.filter(arg => arg !== undefined));
    expect(status).toBe(0);
    expect(stdout).toContain('Examples:');
    expect(stdout).toContain('$ synoptic ');
  });

  test('--version', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(run(['--version']).stdout).toBe(`${version}\n`);
  });
});

describe('check', () => {
  test('--record settles what was said, and --format prints it for an editor', () => {
    const draft = save('said.txt', '“We will not open it before the cables are safe,” Holm said on Tuesday.\n');
    const record = save('transcript.txt', 'TESSA HOLM: We will not open it before the last cables are safe.\n');
    const args = ['check', draft, '--against', at('morning.txt'), '--record', record];
    expect(run(args).stdout).toContain('NOT AS IN THE RECORD');
    const sarif = JSON.parse(run([...args, '--format', 'sarif']).stdout);
    expect(sarif.runs[0].results[0].ruleId).toBe('not-as-in-record');
    expect(JSON.parse(run([...args, '--format', 'json']).stdout).schema).toBe('synoptic.check/1');
    expect(run([...args, '--format', 'markdown']).stdout).toContain('## NOT AS IN THE RECORD');
    expect(run([...args, '--format', 'html']).status).toBe(2);
    expect(run([...args, '--format', 'json', '--markdown']).status).toBe(2);
  });

  test('says what of the example’s draft is in the texts, and what is not', () => {
    const { status, stdout } = run(['check', DRAFT, '--against', REPORTS]);
    expect(status).toBe(0);
    expect(stdout).toContain('NOT FOUND IN THE TEXTS GIVEN');
    expect(stdout).toContain('“The weather that night was worse than any forecast.”');
    expect(stdout).toMatch(/found\n|found ·/);
  });

  test('reads the draft from standard input', () => {
    const { status, stdout } = run(['check', '-', '--against', at('morning.txt'), '--all'], {
      input: 'The bridge at Orrin was closed after an inspection of nearly two hours, Tessa Holm said.',
    });
    expect(status).toBe(0);
    expect(stdout).toContain('Tessa Holm');
  });

  test('a draft that can’t be read', () => {
    expect(run(['check', at('none.txt'), '--against', REPORTS]).status).toBe(1);
  });

  test('nothing to check against', () => {
    expect(run(['check', DRAFT, '--against', at('none.txt')]).status).toBe(1);
  });

  test('a draft is no evidence for itself', () => {
    mkdirSync(at('desk'), { recursive: true });
    const draft = save('desk/draft.txt', 'Exactly 47 lamps were lit in Orrin on Tuesday, Mayor Tessa Holm said.');
    writeFileSync(at('desk', 'morning.txt'), MORNING);
    const { items } = JSON.parse(run(['check', draft, '--against', at('desk'), '--json']).stdout);
    const lamps = items.find((item: { evidence: { exact: string } }) => item.evidence.exact.includes('47'));
    expect(lamps).toMatchObject({ verdict: 'not-found' });
  });
});

describe('annotate', () => {
  test('one line a report, in input order', () => {
    const { status, stdout } = run(['annotate', at('morning.txt'), at('evening.txt'), '--json']);
    expect(status).toBe(0);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(lines.map(({ report }) => report.id)).toEqual(['morning', 'evening']);
    expect(lines[0]).toMatchObject({ schema: 'synoptic.annotation/1', report: { text: MORNING } });
    expect(lines[0].quotations.length).toBeGreaterThan(0);
    expect(lines[0].times.length).toBeGreaterThan(0);
  });

  test('a reader that closes the pipe ends it quietly', async () => {
    expect(await runClosingEarly(['annotate', REPORTS])).toEqual({ code: 0, stderr: '' });
  });
});
