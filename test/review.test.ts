/** A desk's review over the life of a story: what was decided is held when a text joins, and the built program shows it on its pages and nowhere else. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSchemas } from '../scripts/schemas.ts';
import { compareReports, english, type Finding } from '../src/index.ts';
import { decisionOf, heldTo, NO_REVIEW, reviewFile, reviewRecord } from '../src/output/review.ts';
import { ensureBuilt, REPORTS, run } from './support/program.ts';
import { exampleReports, parser } from './support/stories.ts';

const AT = '2024-03-14T09:00:00.000Z';
const reports = exampleReports();
const options = { parser: parser() };
const whole = compareReports(reports, english, options);

function settled(findings: readonly Finding[]) {
  const decisions = findings.map(each => decisionOf(each, { decision: 'settled', why: 'asked', note: '', at: AT }));
  return { ...NO_REVIEW, decisions };
}

/** Where the words of a finding stand. */
function placesOf({ variants }: Finding): ReadonlySet<string> {
  return new Set(variants.flatMap(({ evidence }) => evidence.map(({ report, start }) => `${report} ${start}`)));
}

describe('when a text joins', () => {
  test.each(reports.map(({ id }) => id))(
    '%s: no decision on what differs is lost, and each is of what it was of',
    id => {
      const before = compareReports(
        reports.filter(report => report.id !== id),
        english,
        options,
      );
      const { held, gone } = heldTo(whole.findings, settled(before.findings));
      expect(gone.filter(({ relation }) => relation === 'conflict' || relation === 'update')).toEqual([]);
      const was = new Map(before.findings.map(finding => [finding.id, finding]));
      const now = new Map(whole.findings.map(finding => [finding.id, finding]));
      for (const [at, { decision }] of held) {
        const [old, found] = [was.get(decision.finding)!, now.get(at)!];
        expect(found.kind).toBe(old.kind);
        // where its later version is not there, beacon-early speaks, in the same words
        if (id !== 'beacon-updated') expect([...placesOf(old)].some(place => placesOf(found).has(place))).toBe(true);
      }
    },
  );
});

test('a review fits its schema', () => {
  const schema = JSON.parse(makeSchemas().find(({ file }) => file === 'review.json')!.content);
  const validate = new Ajv({ strict: false }).compile(schema);
  const record = JSON.parse(JSON.stringify(reviewRecord(settled(whole.findings))));
  expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...record, decisions: [{ finding: 3 }] })).toBe(false);
});

describe('compare --review', () => {
  let folder = '';
  const clashes = whole.findings.filter(({ relation, kind }) => relation === 'conflict' && kind !== 'quote-wording');
  const [dismissed, other] = clashes as [Finding, Finding];

  beforeAll(() => {
    ensureBuilt();
    folder = mkdtempSync(join(tmpdir(), 'synoptic-review-'));
    const decision = (finding: Finding, word: 'settled' | 'dismissed') =>
      decisionOf(finding, { decision: word, why: 'port log', note: '', at: AT });
    const gone = {
      ...decision(other, 'settled'),
      finding: 'f-000000000000',
      kind: 'age' as const,
      label: 'Lost words: age',
    };
    const decisions = [decision(dismissed, 'dismissed'), decision(other, 'settled'), gone];
    writeFileSync(join(folder, 'r.json'), reviewFile({ ...NO_REVIEW, decisions }));
    writeFileSync(join(folder, 'bad.json'), '{"schema":"synoptic.comparison/1"}');
    writeFileSync(join(folder, 'half.json'), '{"schema":"synoptic.review/1","decisions":[3]}');
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const at = (name: string): string => join(folder, name);

  test.each([[[]], [['--markdown']]])('on the page: %j', more => {
    const { status, stdout, stderr } = run(['compare', REPORTS, '--review', at('r.json'), ...more]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('settled: port log');
    expect(stdout).toContain('1 dismissed and left out');
    expect(stdout).toContain('1 decision is of a finding that is no longer there');
    expect(stdout).not.toContain(dismissed.label);
  });

  test('in the screen, all of it', () => {
    expect(run(['compare', REPORTS, '--review', at('r.json'), '--html', at('s.html')]).status).toBe(0);
    const data = /id="review">(.*?)<\/script>/s.exec(readFileSync(at('s.html'), 'utf8'))?.[1] ?? '';
    expect(JSON.parse(data)).toEqual(JSON.parse(readFileSync(at('r.json'), 'utf8')));
  });

  test('in a screen that a text is kept out of, only words of the others', () => {
    const closed = at('closed.json');
    const text = 'The ferry Svelna ran aground in Hesk Sound on Monday, Petra Lindovar said.';
    writeFileSync(
      closed,
      JSON.stringify({ id: 'closed', published: '2024-03-13', embargoed: '2099-01-01T00:00:00Z', text }),
    );
    run(['compare', REPORTS, closed, '--review', at('r.json'), '--html', at('c.html')]);
    const html = readFileSync(at('c.html'), 'utf8');
    expect(html).toContain('f-000000000000');
    expect(html).not.toContain('Lost words');
  });

  test('is in no record, and what is wrong with it is said', () => {
    const page = run(['compare', REPORTS]).stdout;
    expect(run(['compare', REPORTS, '--review', at('r.json'), '--json']).status).toBe(2);
    expect(run(['compare', REPORTS, '--review', at('bad.json')])).toMatchObject({
      status: 1,
      stdout: page,
      stderr: expect.stringContaining('It is synoptic.comparison/1, no review'),
    });
    expect(run(['compare', REPORTS, '--review', at('none.json')]).status).toBe(1);
    expect(run(['compare', REPORTS, '--review', at('half.json')])).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('Decision 1 is no object; left out.'),
    });
    expect(run(['compare', '-', '--review', '-']).status).toBe(2);
  });

  test('is never written over', () => {
    expect(run(['compare', REPORTS, '--review', at('r.json'), '-o', at('r.json')]).status).toBe(2);
    expect(JSON.parse(readFileSync(at('r.json'), 'utf8')).schema).toBe('synoptic.review/1');
  });
});
