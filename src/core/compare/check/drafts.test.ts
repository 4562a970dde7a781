/** A draft against reports: the verdict on each quotation, number, date and name. */
import { describe, expect, test } from 'vitest';
import { parser, reportsOf } from '../../../../test/support/stories.ts';
import { english } from '../../../languages/en/index.ts';
import { annotateStory } from '../../story.ts';
import { checkDraft } from './drafts.ts';

const REPORT = {
  id: 'r',
  published: '2026-03-04',
  text: `The old bridge at Orrin was closed on Tuesday after an inspection that lasted 50 minutes, Mayor Tessa Holm said. Engineers found 14 broken cables.

“We will not open the bridge before the last of the cables is safe,” Holm told reporters.`,
};

/** `kind words: verdict` of each item of a draft. */
function verdicts(text: string): readonly string[] {
  const reports = reportsOf({
    'all.json': JSON.stringify([{ id: 'd', role: 'draft', published: '2026-03-04', text }, REPORT]),
  });
  const [draft, report] = annotateStory(reports, english, { parser: parser() });
  return checkDraft(draft!, [report!]).items.map(
    ({ kind, evidence, verdict }) => `${kind} ${evidence.exact}: ${verdict}`,
  );
}

describe('verdicts', () => {
  test.each([
    ['Mayor Tessa Holm closed the bridge at Orrin.', 'name Tessa Holm: found'],
    ['Mayor Tessa Holms closed the bridge at Orrin.', 'name Tessa Holms: not-as-in-texts'],
    ['Engineers found 14 broken cables.', 'number 14: found'],
    ['Engineers found 41 broken cables.', 'number 41: not-as-in-texts'],
    ['The bridge at Orrin was closed on Tuesday.', 'date Tuesday: found'],
    ['The bridge at Orrin was closed on Sunday.', 'date Sunday: not-as-in-texts'],
    [
      '“We will not open the bridge before the last of the cables is safe,” Holm said.',
      'quotation We will not open the bridge before the last of the cables is safe,: found',
    ],
    [
      '“We will not open the bridge until the last cable is safe,” Holm said.',
      'quotation We will not open the bridge until the last cable is safe,: not-as-in-texts',
    ],
    [
      '“The weather has been kind to us all winter,” Holm said.',
      'quotation The weather has been kind to us all winter,: not-found',
    ],
  ])('%s', (text, expected) => {
    expect(verdicts(text)).toContain(expected);
  });
});

test('what was found is shown at its place in the report', () => {
  const reports = reportsOf({ 'all.json': JSON.stringify([{ id: 'd', text: 'Tessa Holm spoke in Orrin.' }, REPORT]) });
  const [draft, report] = annotateStory(reports, english, { parser: parser() });
  const { items } = checkDraft(draft!, [report!]);
  expect(items.length).toBeGreaterThan(0);
  for (const place of items.flatMap(item => item.where)) {
    expect(report!.report.text.slice(place.start, place.end)).toBe(place.exact);
  }
});

test('an empty draft, and no reports', () => {
  expect(verdicts('Nothing.')).toEqual([]);
  const [draft] = annotateStory(reportsOf({ 'd.txt': 'Tessa Holm found 14 cables.' }), english, { parser: parser() });
  expect(checkDraft(draft!, []).items.every(item => item.verdict === 'not-found')).toBe(true);
});
