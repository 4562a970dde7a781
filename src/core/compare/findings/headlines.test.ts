import { describe, expect, test } from 'vitest';
import { parser, reportsOf } from '../../../../test/support/stories.ts';
import { english } from '../../../languages/en/index.ts';
import { compareReports } from '../../story.ts';

const BODY = `The old bridge at Orrin was closed on Tuesday, Mayor Tessa Holm said. "We will not open it before the last cable is safe," she told reporters.`;
const OTHER = `Orrin's bridge was shut on Tuesday, according to Mayor Tessa Holm. "Safety comes before trade," she said in the town hall.`;

/** The headline words found in no body, with what is shown as nearest. */
function unfound(headline: string): readonly (readonly string[])[] {
  const records = [
    { id: 'a', headline, text: BODY },
    { id: 'b', headline: 'Bridge shut', text: OTHER },
  ];
  const { findings } = compareReports(reportsOf({ 'all.json': JSON.stringify(records) }), english, {
    parser: parser(),
  });
  return findings.filter(f => f.kind === 'headline-quote').map(f => f.variants[0]!.evidence.map(e => e.exact));
}

describe('headline words in quotation marks', () => {
  test.each([
    ['its own body’s', 'Mayor: “We will not open it before the last cable is safe”'],
    ['a part of them', 'Holm: bridge shut until “the last cable is safe”'],
    ['other marks and case', "'WE WILL NOT OPEN IT' says Holm"],
    ['another report’s body', 'Holm: “Safety comes before trade”'],
    ['none', 'Bridge at Orrin shut'],
    ['the outlet behind a mark', 'Bridge at Orrin shut « Tarn Evening Echo'],
    ['two titles', 'Tarn to film ‘ The Old Bridge ’ sequel ‘ The New Bridge ’'],
    ['a trail of pages', 'Tarn Evening Echo « News « Bridge at Orrin shut'],
  ])('found: %s', (_, headline) => {
    expect(unfound(headline)).toEqual([]);
  });

  test.each([
    [
      'words of nobody',
      'Holm: “I have lost all patience with the builders”',
      'I have lost all patience with the builders',
    ],
    ['words put together', 'Holm: “We will never open the bridge again”', 'We will never open the bridge again'],
  ])('not found: %s', (_, headline, words) => {
    expect(unfound(headline)).toEqual([[words]]);
  });
});
