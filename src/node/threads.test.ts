/** The second thread gives what one thread gives. From source there is none, so the built program is asked. */
import { beforeAll, expect, test } from 'vitest';
import { ensureBuilt, REPORTS, run } from '../../test/support/program.ts';
import { exampleReports, parser } from '../../test/support/stories.ts';
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

test('from source this thread parses, asked ahead or not', () => {
  const started = startParser();
  const [report] = exampleReports();
  started.ahead([report!]);
  expect(started.parse(report!.text, report!.blocks)).toEqual(parser().parse(report!.text, report!.blocks));
});
