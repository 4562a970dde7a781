/** The page as a reader gets it, from small stories. */
import { describe, expect, test } from 'vitest';
import { provenPage } from '../../test/support/pages.ts';
import { storyOf } from '../../test/support/stories.ts';

const LEAD =
  'The old bridge at Orrin was closed on Tuesday after an inspection that lasted nearly an hour, Mayor Tessa Holm said.';
const RETOLD =
  'Orrin’s old bridge was closed on Wednesday, Mayor Tessa Holm said, after an inspection that lasted over an hour.';

function page(files: Readonly<Record<string, string>>, width = 100, all = false): string {
  return provenPage(storyOf(files), { all, width });
}

describe('the head', () => {
  test('says what the texts leave open', () => {
    const shown = page({ 'a.txt': LEAD, 'b.txt': RETOLD });
    expect(shown).toContain('2 texts, nothing verified');
    expect(shown).toContain('No text names its outlet.');
    expect(shown).toContain('No text is dated');
    expect(shown).toContain('No time zone given.');
  });

  test('names the date that undated texts are reckoned from', () => {
    const shown = page({ 'a.txt': `ORRIN, March 4, 2026 - ${LEAD}`, 'b.txt': RETOLD });
    expect(shown).toContain('Only a is dated: nothing can be called an update.');
    expect(shown.replace(/\n/g, ' ')).toContain('Days in undated texts are reckoned from a’s date.');
    expect(shown).toMatch(/Tue 3 March 2026\* {2}a¶1 “Tuesday”/);
  });

  test('does not claim that one text is set against anything', () => {
    expect(page({ 'a.txt': LEAD })).toContain('nothing to set against each other');
  });
});

describe('clock times with zones', () => {
  const ORRIN = 'ORRIN, March 4, 2026 - ';
  const left = (when: string): string => `${ORRIN}The ferry Heron left Orrin at ${when} on Tuesday.`;

  test('that differ only in the zone are two values, each with its own', () => {
    const shown = page({ 'a.txt': left('5:50 p.m. GMT'), 'b.txt': left('5:50 p.m. EST') });
    expect(shown).toMatch(/3 March 2026\*?, 17:50 GMT {2}a¶1/);
    expect(shown).toMatch(/3 March 2026\*?, 17:50 EST {2}b¶1/);
  });

  test('that are one moment are no difference; an hour without a zone is shown without', () => {
    expect(page({ 'a.txt': left('5:50 p.m. GMT'), 'b.txt': left('12:50 p.m. EST') })).toContain('none found');
    expect(page({ 'a.txt': left('5:50 p.m.'), 'b.txt': left('7:50 p.m.') })).not.toMatch(/\d GMT/);
  });
});

describe('differences', () => {
  const shown = page({
    'a.txt': LEAD,
    'b.txt': RETOLD,
    'c.txt': 'Tessa Holm, mayor of Orrin, closed the old bridge after an inspection.',
  });
  test('are numbered, with a label and each value, its texts and its exact words', () => {
    expect(shown).toMatch(/ 1 [^\n]+: (?:day|length)\n/);
    expect(shown).toContain('a¶1 “nearly an hour”');
    expect(shown).toContain('b¶1 “over an hour”');
  });

  test('say of the other texts what is known: nothing of the kind, or nothing matched', () => {
    expect(shown).toContain('no length of time read in c');
    const other = page({ 'a.txt': LEAD, 'b.txt': RETOLD, 'c.txt': 'A bridge in Vesk burned for two hours.' });
    expect(other).toContain('not matched in c');
  });

  test('texts with the same words stand together', () => {
    const both = page({ 'a.txt': LEAD, 'b.txt': RETOLD, 'c.txt': `${RETOLD} It rained.` });
    expect(both).toContain('b¶1, c¶1 “over an hour”');
  });
});

test('what is said alike but for a value is shown in each text’s words', () => {
  const shown = page({
    'a.txt': LEAD,
    'b.txt': LEAD.replace('Tuesday', 'Wednesday').replace('The old', 'An old').replace('was', 'had been'),
  });
  const alike = shown.split('SAID ALIKE')[1] ?? '';
  const dated = alike.split('\n').filter(each => /Tuesday|Wednesday/.test(each));
  expect(dated, 'days that differ stand above, not here').toEqual([]);
  expect(shown.split('SAID ALIKE')[0]).toMatch(/a¶1 “[^”]*Tuesday[^”]*”[\s\S]*b¶1 “[^”]*Wednesday/);
});

test('what is counted is what is shown', () => {
  const quoted = (words: string): string => `${LEAD} “${words},” Mayor Ilse Holm told reporters.`;
  const shown = page({
    'a.txt': quoted('We will not open the bridge before the cables are safe'),
    'b.txt': quoted('We will not open this bridge until the cables are safe'),
  });
  expect(shown).toContain('1 quotation differs');
  expect(shown).toMatch(/QUOTATIONS[\s\S]*cables are safe/);
  const alike = page({ 'a.txt': quoted('It is safe, we hope'), 'b.txt': quoted('It is safe; we hope') });
  expect(alike).toContain('0 quotations differ');
  expect(alike).not.toContain('QUOTATIONS');
});

test.each([60, 80, 100])('no line is wider than %i columns', width => {
  const long = Object.fromEntries(
    ['a', 'b', 'c'].map((id, i) => [
      `${id}.txt`,
      `${i === 0 ? LEAD : RETOLD} “We will not open the bridge ${['today', 'tomorrow', 'ever'][i]} or any day before the cables are safe,” Holm told reporters.`,
    ]),
  );
  for (const line of page(long, width, true).split('\n')) expect(line.length, line).toBeLessThanOrEqual(width);
});
