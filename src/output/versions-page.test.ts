/** The page of versions says what is to be known of them, and which words a version differs in from other reports. */
import { expect, test } from 'vitest';
import { parser, reportsOf } from '../../test/support/stories.ts';
import { versionsOf } from '../core/compare/versions/versions.ts';
import { annotate } from '../core/extract/annotate.ts';
import type { Evidence } from '../core/model/evidence.ts';
import type { TouchedFinding } from '../core/model/versions.ts';
import { english } from '../languages/en/index.ts';
import { renderMarkdown } from './markdown.ts';
import { versionsPage } from './versions-page.ts';

const DAM = 'The dam at Dunmere gave way on Wednesday night.';
const TWO = 'Two people are missing, police in Dunmere said.';
const ONE = 'One person is missing, police in Dunmere said.';

/** What `findings` change of the one sentence that changed. */
function pageOf(texts: readonly [string, string], findings: (of: Evidence) => readonly TouchedFinding[] = () => []) {
  const files = Object.fromEntries(
    texts.map((text, i) => [`v${i + 1}.json`, JSON.stringify({ id: `v${i + 1}`, headline: 'Dam gives way', text })]),
  );
  const reports = reportsOf(files);
  const [other] = reportsOf({ 'o.json': JSON.stringify({ id: 'o', outlet: 'Harrier', text: 'Three are missing.' }) });
  const { steps, problems } = versionsOf(reports.map(report => annotate(report, english, { parser: parser() })));
  const told = steps.map(step => ({
    ...step,
    changes: step.changes.map(change => ({
      ...change,
      findings: { before: [], after: change.after === null ? [] : findings(change.after) },
    })),
  }));
  const page = versionsPage({ versions: reports, others: [other!], steps: told, problems }, { width: 100 });
  return renderMarkdown(page);
}

test('an order that dates do not tell, and texts that are perhaps no versions, are said', () => {
  const page = pageOf([DAM, 'The ferry to Harrow will sail again. Nobody was on board.']);
  expect(page).toContain('taken in the order given');
  expect(page).toContain('are they states of one article?');
  expect(page).not.toContain('as before; a note');
});

test('the headline is no sentence, and a note is recognised or not', () => {
  const page = pageOf([`${DAM}\n\n${ONE}`, `${DAM}\n\n${TWO}`]);
  expect(page).toContain('1 sentence as before');
  expect(page).toContain('no note recognised');
  const noted = pageOf([`${DAM}\n\n${ONE}`, `${DAM}\n\n${TWO}\n\nCorrection (3 May): two people are missing.`]);
  expect(noted).toContain('; a note recognised');
});

test('a difference is told with the words of each side', () => {
  const page = pageOf([`${DAM}\n\n${ONE}`, `${DAM}\n\n${TWO}`], ({ report, start }) => [
    {
      id: 'f-1',
      kind: 'number',
      relation: 'conflict',
      label: 'Missing: number',
      own: [{ report, start, end: start + 3, exact: 'Two', prefix: '', suffix: '' }],
      others: [{ report: 'o', start: 0, end: 5, exact: 'Three', prefix: '', suffix: '' }],
    },
  ]);
  expect(page).toContain('v2 “Two” does not fit Harrier¶1 “Three”: Missing: number');
});
