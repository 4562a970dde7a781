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
      '“We won’t open the bridge before the last of the cables is safe,” Holm said.',
      'quotation We won’t open the bridge before the last of the cables is safe,: found',
    ],
    [
      '“We will open the bridge before the last of the cables is safe,” Holm said.',
      'quotation We will open the bridge before the last of the cables is safe,: not-as-in-texts',
    ],
    [
      '“We will not open the bri\u00addge before the last of the cables is safe,”\u200e Holm said.',
      'quotation We will not open the bri\u00addge before the last of the cables is safe,: found',
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

describe('a passage told again', () => {
  const STRIKE = {
    id: 'r',
    published: '2025-06-07',
    text: `TARN, June 7, 2025 - Ferry crews at Tarn walked out at 5:15 a.m. on Friday, June 6, the first stoppage in 12 years. The walkout stranded 340 passengers, said Hilde Marsk, 51, the chief executive of Tarn Line. The line has raised the number of guards from 118 to 150.

“If the crews come back by Monday, we can sail on Tuesday,” Marsk said. “We do not believe that the boats were unsafe.”

Oskar Venn, a father of four who leads the Crews’ Union, said no skipper would work more than nine hours a day. He spoke at the Harbour Café in Tarn. “Nobody knew that the boats were old,” Venn said. It is not known why more than 300 passengers were stranded. Jon Marsk, Hilde Marsk’s son, was there with two other speakers, three in all. “They offered us 3 percent over a year and a half,” he said.

Venn has yet to decide whether to stand again. Inspector Ida Holt of Vesk Police said that nobody was arrested. The council voted 9-4 to lend the line $2 million. Holt urged both sides “to stay in the room”.`,
  };
  test('the texts differ on what is of one kind only', () => {
    const bids = ['$110 a share', '$117 a share', '$121 million'].map((bid, i) => ({
      id: `r${i}`,
      published: '2025-06-07',
      text: `Tarn Line bid ${bid} for Vesk Line on Friday.`,
    }));
    const draft = {
      id: 'd',
      role: 'draft',
      published: '2025-06-08',
      text: 'Tarn Line bid $110 a share for Vesk Line.',
    };
    const reports = reportsOf({ 'all.json': JSON.stringify([draft, ...bids]) });
    const [annotated, ...texts] = annotateStory(reports, english, { parser: parser() });
    const [item] = checkDraft(annotated!, texts, english.drafts).items.filter(({ kind }) => kind === 'number');
    expect([item!.verdict, item!.differs.map(({ exact }) => exact)]).toEqual(['found', ['$117 a share']]);
  });

  const RECORD = {
    id: 'n',
    role: 'record',
    published: '2025-06-07',
    text: 'Statement, Tarn, 7 June 2025\n\nHILDE MARSK: If the crews come back by Monday, we can sail on Tuesday. We do not believe that the boats were unsafe. We ordered new lifeboats in March.',
  };

  function verdictsOf(text: string): { readonly all: readonly string[]; readonly wrong: readonly string[] } {
    const reports = reportsOf({
      'all.json': JSON.stringify([{ id: 'd', role: 'draft', published: '2025-06-08', text }, STRIKE, RECORD]),
    });
    const [draft, ...texts] = annotateStory(reports, english, { parser: parser() });
    const all = checkDraft(draft!, texts, english.drafts).items.map(
      ({ kind, evidence, verdict }) => `${kind} ${evidence.exact}: ${verdict}`,
    );
    return { all, wrong: all.filter(line => !/: (?:found|in-other-words)$/.test(line)) };
  }

  test.each([
    ['an hour in words', 'The crews walked out at a quarter past five on Friday.'],
    ['a day for its hour', 'Ferry crews at Tarn walked out on 6 June.'],
    ['the day a text was written', 'On Saturday Marsk said that 340 passengers were stranded.'],
    ['an age before the name', 'The 51-year-old chief executive Hilde Marsk said so.'],
    ['a difference', 'Thirty-two more guards, 150 in all, are on duty.'],
    ['a bound under a no', 'Skippers would work no more than nine hours a day.'],
    ['a length in other units', 'The crews were offered 3 percent over 18 months.'],
    ['a figure that counts nothing', 'By nine votes to four the council lent the line $2 million.'],
    ['children', 'Venn has four children.'],
    ['a post without its body', 'Hilde Marsk, the chief executive, spoke.'],
    ['a bound under no “not” of its own', 'Nobody explained why more than 300 passengers were stranded.'],
    ['chance in words', 'Hilde Marsk was one of three speakers.'],
    ['what is not known', 'Venn said: “The boats were old.”'],
    ['what is yet to be', 'Oskar Venn has not decided whether to stand again.'],
    ['a condition kept', 'Marsk said: “If the crews come back by Monday, we can sail on Tuesday.”'],
    ['a condition outside the marks', 'If the crews came back by Monday, Marsk said, “we can sail on Tuesday”.'],
    ['words in marks that nobody is said to have said', 'She called on the crews and the line “to stay in the room”.'],
    ['a “not” outside the marks', 'The line does not believe, Marsk said, “that the boats were unsafe”.'],
  ])('%s: nothing is wrong', (_, text) => {
    const { all, wrong } = verdictsOf(text);
    expect(all.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  test.each([
    [
      'an hour',
      'The crews walked out at a quarter past six on Friday.',
      'date a quarter past six on Friday: not-as-in-texts',
    ],
    ['a day', 'Ferry crews at Tarn walked out on Thursday.', 'date Thursday: not-as-in-texts'],
    ['a length', 'It was the first stoppage in 21 years.', 'date 21 years: not-as-in-texts'],
    ['the age of a namesake', 'Her daughter Ada Marsk, 51, came too.', 'number 51: not-found'],
    ['a year put in', 'Ferry crews at Tarn walked out on June 6, 2019.', 'date June 6, 2019: not-as-in-texts'],
    ['counts that are no product', 'The walkout stranded 216 passengers.', 'number 216: not-as-in-texts'],
    ['a number', 'The walkout stranded 430 passengers.', 'number 430: not-as-in-texts'],
    ['numbers changed round', 'The line has cut the number of guards from 150 to 118.', 'number 150: not-as-in-texts'],
    ['a post of one ladder', 'Superintendent Ida Holt said so.', 'title Superintendent: not-as-in-texts'],
    ['a place', 'Venn spoke at the Harbour Café in Vesk.', 'name Vesk: not-as-in-texts'],
    [
      'a condition left out',
      'Marsk promised: “We can sail on Tuesday.”',
      'quotation We can sail on Tuesday.: turned-round',
    ],
    ['what is not believed', 'Marsk said “the boats were unsafe”.', 'quotation the boats were unsafe: turned-round'],
    [
      'a word in the record',
      '“We ordered new lifeboats in April,” Marsk said.',
      'quotation We ordered new lifeboats in April,: not-as-in-record',
    ],
    [
      'marked words changed',
      'She called on the crews and the line “to remain in the room”.',
      'quotation to remain in the room: not-as-in-texts',
    ],
  ])('%s: it is found', (_, text, expected) => {
    expect(verdictsOf(text).wrong).toContain(expected);
  });
});

describe('a saying that is turned', () => {
  const verdictOf = (said: string, text: string): string | undefined => {
    const reports = reportsOf({
      'all.json': JSON.stringify([
        { id: 'd', role: 'draft', published: '2026-03-04', text: said },
        { id: 'r', published: '2026-03-04', text },
      ]),
    });
    const [draft, report] = annotateStory(reports, english, { parser: parser() });
    return checkDraft(draft!, [report!]).items.find(({ kind }) => kind === 'quotation')?.verdict;
  };
  const CALLED = 'Ivo Tann called Mira Mell “a liar with a ladder” on Monday, the court heard.';
  const NOT_CALLED = 'Ivo Tann did not call Mira Mell “a liar with a ladder” on Monday, the court heard.';
  const DENIED = 'Ivo Tann denied calling Mira Mell “a liar with a ladder” on Monday.';

  test.each([
    ['a “not” put in', NOT_CALLED, CALLED, 'turned-round'],
    ['a “not” left out', CALLED, NOT_CALLED, 'turned-round'],
    ['a denial put in', DENIED, CALLED, 'turned-round'],
    ['a denial left out', CALLED, DENIED, 'turned-round'],
    ['the same', CALLED, `${CALLED} He left at noon.`, 'found'],
    ['the same “not”', NOT_CALLED, `${NOT_CALLED} He left at noon.`, 'found'],
    ['a denial for a “not”', NOT_CALLED, `${DENIED} He left at noon.`, 'found'],
    [
      'part of what somebody will not do',
      'Quill would not promise “a date I cannot keep”.',
      '“I will not promise anybody a date I cannot keep,” Bo Quill said.',
      'found',
    ],
    [
      'a “not” of the words before',
      'The log was not disputed by Brightwell, which said it was “looking into every entry”.',
      'Brightwell said it was “looking into every entry”.',
      'found',
    ],
  ])('%s', (_, said, text, verdict) => {
    expect(verdictOf(said, text)).toBe(verdict);
  });
});
