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

describe('what a draft gets right or wrong', () => {
  const FIRE =
    'ORRIN, June 7, 2025 - The Royal Harbour Board closed the mill at 76 Partridge Drive on Friday at 5:30 p.m. “We will not, for the moment, close the quay before winter,” Mayor Lena Storrick said. At least four people rowed out. Eight boats and twelve crews were lost in the fire, which hurt 14 people in Orrin and eight in Vesk. Ada M. Brandt, the deputy fire chief, told the Vesk Herald that the Norlanders were “sorry”. “We saw smoke,” Brandt said, “and we rang the bell.” Storrick, 52, and Brandt, 38, said the crew had grown from 25 to 60. The new jetty is 91 metres long. Brandt spoke to the crews in Vesk on Saturday. “I do not think that the mill was safe,” Storrick said. The council reopened the school on Saturday.';

  function verdictsOn(text: string): readonly string[] {
    const reports = reportsOf({
      'all.json': JSON.stringify([
        { id: 'd', role: 'draft', published: '2025-06-08', text },
        { id: 'r', published: '2025-06-07', text: FIRE },
      ]),
    });
    const [draft, report] = annotateStory(reports, english, { parser: parser() });
    return checkDraft(draft!, [report!], english.drafts).items.map(
      ({ kind, evidence, verdict }) => `${kind} ${evidence.exact}: ${verdict}`,
    );
  }

  test.each([
    ['the sum of a list', 'The fire hurt 22 people.', 'number 22: in-other-words'],
    ['initials', 'The RHB closed the mill.', 'name RHB: in-other-words'],
    ['a middle name left out', 'Ada Brandt spoke.', 'name Ada Brandt: in-other-words'],
    ['a middle name put in', 'Lena T. Storrick spoke.', 'name Lena T. Storrick: not-as-in-texts'],
    ['another first name', 'Ida M. Brandt spoke.', 'name Ida M. Brandt: not-as-in-texts'],
    ['a people for a land', 'The boats went to Norland.', 'name Norland: in-other-words'],
    ['another paper', 'Brandt told the Vesk Courier so.', 'name Vesk Courier: not-found'],
    ['a rank left out', 'Ada Brandt, the fire chief, spoke.', 'title fire chief: not-as-in-texts'],
    ['a percentage for a length', 'The quay is 76 metres long.', 'number 76 metres: not-found'],
    ['the number of a house', 'The mill at 76 Partridge Drive was closed.', 'number 76: found'],
    ['another number', 'The mill at 67 Partridge Drive was closed.', 'number 67: not-as-in-texts'],
    ['another hour', 'The mill was closed at 6:30 p.m.', 'date 6:30 p.m.: not-as-in-texts'],
    ['the hour', 'The mill was closed at 5:30 p.m.', 'date 5:30 p.m.: found'],
    ['a bound turned', 'At most four people rowed out.', 'number At most four: not-as-in-texts'],
    ['a higher bound', 'At least seven people rowed out.', 'number At least seven: not-as-in-texts'],
    ['numbers changed round', 'Twelve boats were lost.', 'number Twelve: not-as-in-texts'],
    ['an age in other words', 'Lena Storrick, a 52-year-old mayor, spoke.', 'number 52-year-old: found'],
    ['the age of somebody else', 'Ada Brandt, 52, spoke.', 'number 52: not-as-in-texts'],
    ['two ages changed round', 'Lena Storrick, who was 38, spoke.', 'number 38: not-as-in-texts'],
    ['an age that no text tells', 'Odo Lind, 52, spoke.', 'number 52: not-found'],
    ['yards for metres', 'The new jetty is about 100 yards long.', 'number about 100 yards: in-other-words'],
    ['too many yards', 'The new jetty is about 190 yards long.', 'number about 190 yards: not-found'],
    ['what comes and goes changed places', 'The crew grew from 60 to 25.', 'number 60: not-as-in-texts'],
    ['a difference', 'The crew grew by 35.', 'number 35: in-other-words'],
    ['a place for another', 'Brandt spoke to the crews in Orrin.', 'name Orrin: not-as-in-texts'],
    [
      'a “not” put in',
      'The council did not reopen the school.',
      'statement The council did not reopen the school: turned-round',
    ],
    [
      'a split quotation joined',
      '“We saw smoke, and we rang the bell,” Brandt said.',
      'quotation We saw smoke, and we rang the bell,: found',
    ],
    ['what is only denied', '“The mill was safe,” Storrick said.', 'quotation The mill was safe,: turned-round'],
    [
      'an office of somebody else',
      'Deputy Fire Chief Lena Storrick spoke.',
      'title Deputy Fire Chief: not-as-in-texts',
    ],
    [
      'a slip in the name of who speaks',
      '“Close the quay before winter,” Lena Storick said.',
      'name Lena Storick: not-as-in-texts',
    ],
    [
      'a “not” left out of a gap',
      '“We will … close the quay before winter,” Storrick said.',
      'quotation We will … close the quay before winter,: turned-round',
    ],
  ])('%s', (_, text, expected) => {
    expect(verdictsOn(text)).toContain(expected);
  });
});
