/** The second thread gives what one thread gives. From source there is none, so the built program is asked. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ensureBuilt, REPORTS, ROOT, run } from '../../test/support/program.ts';
import { exampleReports, parser, reportsOf } from '../../test/support/stories.ts';
import { annotate } from '../core/extract/annotate.ts';
import { compareReports } from '../core/story.ts';
import { english } from '../languages/en/index.ts';
import { annotationRecord, comparisonRecord } from '../output/json.ts';
import { startParser } from './threads.ts';
import { version } from './version.ts';

beforeAll(ensureBuilt, 120_000);

test('the program’s annotations are those of one thread', () => {
  const lines = run(['annotate', REPORTS]).stdout.trimEnd().split('\n');
  const byId = new Map(lines.map(line => [JSON.parse(line).report.id, JSON.parse(line)]));
  for (const report of exampleReports()) {
    const here = JSON.parse(JSON.stringify(annotationRecord(annotate(report, english, { parser: parser() }))));
    const there = byId.get(report.id);
    expect({ ...there, report: null, problems: null }).toEqual({ ...here, report: null, problems: null });
  }
});

test('the program compares as one thread does', () => {
  const { stdout } = run(['compare', REPORTS, '--json']);
  const here = compareReports(exampleReports(), english, { parser: parser() });
  const record = JSON.parse(JSON.stringify(comparisonRecord(here, { version, withText: true })));
  expect(JSON.parse(stdout).findings).toEqual(record.findings);
});

test('it does so also of more reports than are parsed unasked', () => {
  const reports = Object.fromEntries(
    Array.from({ length: 20 }, (_, k) => [
      `${k + 10}.txt`,
      `The ferry Orla sank off Vesk on Monday with ${k + 20} aboard. “It was over in a minute,” said Lena Orr.`,
    ]),
  );
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-threads-'));
  for (const [name, text] of Object.entries(reports)) writeFileSync(join(folder, name), text);
  const { stdout } = run(['compare', folder, '--json']);
  rmSync(folder, { recursive: true });
  const here = compareReports(reportsOf(reports), english, { parser: parser() });
  const record = JSON.parse(JSON.stringify(comparisonRecord(here, { version, withText: true })));
  expect(JSON.parse(stdout).findings.map((finding: { label: string }) => finding.label)).toEqual(
    record.findings.map((finding: { label: string }) => finding.label),
  );
});

test.each([
  ['ends', 'process.exit(0)'],
  ['does not load', 'throw new Error("the hull is open")'],
  ['fails at its work', 'exports.work = () => { throw new Error("the hull is open"); }'],
])('where the comparing thread %s this one compares', (_, code) => {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-threads-'));
  for (const name of ['bin', 'dist', 'package.json']) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'dist', 'comparing.cjs'), code);
  const alone = spawnSync(process.execPath, [join(folder, 'bin', 'synoptic.js'), 'compare', REPORTS], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  rmSync(folder, { recursive: true });
  expect({ status: alone.status, stderr: alone.stderr }).toEqual({ status: 0, stderr: '' });
  expect(alone.stdout).toBe(run(['compare', REPORTS]).stdout);
});

test('from source this thread parses, asked ahead or not', () => {
  const started = startParser();
  const [report] = exampleReports();
  started.ahead([report!]);
  expect(started.parse(report!.text, report!.blocks)).toEqual(parser().parse(report!.text, report!.blocks));
});
