/** The ledger: what can't both be so of one person, name or place, by the question it answers; and what is no difference at all. */
import { describe, expect, test } from 'vitest';
import { checkComparison } from '../../../../test/support/invariants.ts';
import { parser, reportsOf } from '../../../../test/support/stories.ts';
import { english } from '../../../languages/en/index.ts';
import type { Finding } from '../../model/comparison.ts';
import { annotateStory } from '../../story.ts';
import { compare } from '../compare.ts';

type Told = string | { readonly headline: string; readonly text: string };

const RULES: ReadonlySet<string> = new Set([
  'state-arrest',
  'state-charge',
  'state-life',
  'state-identity',
  'name-slip',
  'own-age',
  'child-age',
  'one-street',
  'stage-of-case',
  'charged-with',
  'none-and-some',
]);

/** Findings of the ledger on texts of two days, the later one last. */
function ledger(...texts: readonly Told[]): readonly Finding[] {
  const records = texts.map((told, i) => ({
    ...{ id: `t${i}`, published: `2026-03-0${4 + 2 * i}` },
    ...(typeof told === 'string' ? { text: told } : told),
  }));
  const annotations = annotateStory(reportsOf({ 'all.json': JSON.stringify(records) }), english, { parser: parser() });
  const comparison = compare(annotations, { force: true });
  expect(checkComparison(comparison, annotations)).toEqual([]);
  return comparison.findings.filter(({ why }) => RULES.has(why.rule));
}

function shown(findings: readonly Finding[]): readonly string[] {
  return findings.map(
    ({ relation, why, variants }) =>
      `${why.rule} ${relation}: ${variants.map(({ evidence }) => evidence.map(({ exact }) => exact).join(' + ')).join(' | ')}`,
  );
}

describe('found', () => {
  test.each<readonly [string, readonly Told[], string]>([
    [
      'nobody arrested, then somebody',
      [
        'A baker was shot in Orrin on Tuesday. No arrests have been made.',
        'Police arrested a man over the shooting in Orrin.',
      ],
      'state-arrest update: No arrests have been made | Police arrested a man over the shooting in Orrin',
    ],
    [
      'sought, then held',
      ['Police are looking for the gunman.', 'The gunman was taken into custody at his home.'],
      'state-arrest update: Police are looking for the gunman | The gunman was taken into custody at his home',
    ],
    [
      'not charged, then charged: one man by name',
      ['Piet Solheim has not been charged.', 'Piet Solheim was charged with arson.'],
      'state-charge update: Piet Solheim has not been charged | Piet Solheim was charged with arson',
    ],
    [
      'who is charged was found',
      ['No arrests have been made.', 'Piet Solheim was charged with arson.'],
      'state-arrest update: No arrests have been made | Piet Solheim was charged with arson',
    ],
    [
      'in hospital, then dead',
      ['A 12-year-old girl was in critical condition on Tuesday.', 'The 12-year-old girl died on Thursday.'],
      'state-life update: A 12-year-old girl was in critical condition on Tuesday | The 12-year-old girl died on Thursday',
    ],
    [
      'names withheld, then known',
      ['Two people drowned. The victims have not been identified.', 'Ada Lund, 40, and a friend of hers died.'],
      'state-identity update: The victims have not been identified | Ada Lund',
    ],
    [
      'a letter other',
      ['Ada Hendrick spoke. Hendrick left.', 'Ada Hendrack spoke. Hendrack left.'],
      'name-slip conflict: Ada Hendrick | Ada Hendrack',
    ],
    [
      'two letters that changed places',
      ['Ada Hendrick spoke.', 'Ada Hendirck spoke.'],
      'name-slip conflict: Ada Hendrick | Ada Hendirck',
    ],
    [
      'a child of two ages',
      ['A four-year-old boy fell into the canal.', 'A 3-year-old boy fell into the canal.'],
      'child-age conflict: four-year-old | 3-year-old',
    ],
    // the child that fell in 2009 is another
    [
      'a child of this year',
      [
        'A four-year-old boy fell into the canal. A 2-year-old boy had fallen into it in 2009.',
        'A 3-year-old boy fell into the canal.',
      ],
      'child-age conflict: four-year-old | 3-year-old',
    ],
    [
      'one name, two ages',
      ['Piet Solheim, 40, was hurt in the fire.', 'Piet Solheim, 43, was hurt in the fire.'],
      'own-age conflict: 40 | 43',
    ],
    [
      'a child hurt in both, of two ages',
      ['Ice hurt a 9-year-old girl at Orrin. A man was held.', 'A 10-year-old girl was hurt by ice at Orrin.'],
      'child-age conflict: 9-year-old | 10-year-old',
    ],
    [
      'a birthday years later',
      ['Piet Solheim, 40, was hurt in the fire.', 'Piet Solheim, 41, was hurt. He was 17 when he left Orrin.'],
      'own-age conflict: 40 | 41',
    ],
    [
      'a birthday that is told',
      ['Piet Solheim, 17, was held.', 'Piet Solheim was held on Tuesday. Solheim turns 18 on Friday, Solheim said.'],
      'own-age update: 17 | 18',
    ],
    [
      'two streets, and the home of somebody held',
      [
        'The mill on Orchard Avenue burned down. Piet Solheim, 40, of the 300 block of Canal Street, was held.',
        'The mill on Lime Street burned down.',
      ],
      'one-street conflict: Orchard Avenue | Lime Street',
    ],
    [
      'a street a letter apart, beside another',
      ['The shop on Hartwell Street burned.', 'The shop at Hartwill Street and Lime Road burned.'],
      'one-street conflict: Hartwell Street | Hartwill Street',
    ],
    [
      'two streets',
      ['The shop on Orchard Avenue burned down.', 'The shop on Lime Street burned down.'],
      'one-street conflict: Orchard Avenue | Lime Street',
    ],
    [
      'one name, two sorts of street',
      ['The house in Partridge Drive burned down.', 'The house in Partridge Lane burned down.'],
      'one-street conflict: Partridge Drive | Partridge Lane',
    ],
    [
      'charged, then sentenced',
      ['Okke Brandt was charged with arson.', 'Okke Brandt was sentenced to four years.'],
      'stage-of-case update: Okke Brandt was charged with arson | Okke Brandt was sentenced to four years',
    ],
    [
      'a hearing, then a plea',
      ['A hearing is scheduled for May.', 'The baker pleaded guilty on Monday.'],
      'stage-of-case update: A hearing is scheduled for May | The baker pleaded guilty on Monday',
    ],
    [
      'other charges',
      ['Okke Brandt faces charges of attempted murder.', 'Okke Brandt was charged with second-degree assault.'],
      'charged-with update: attempted murder | second-degree assault',
    ],
    [
      'nobody hurt, and two',
      ['A barn burned down in Delton. No one was injured.', 'Two men were injured when a barn burned down in Delton.'],
      'none-and-some update: No one | Two',
    ],
    [
      'a name withheld, then told by who tells it',
      ['The victim was not identified.', 'The victim has been identified as Ada Lund.'],
      'state-identity update: The victim was not identified | The victim has been identified as Ada Lund',
    ],
    [
      'several sought, one held',
      ['The suspects are still at large.', 'Police arrested Piet Solheim.'],
      'state-arrest update: The suspects are still at large | Police arrested Piet Solheim',
    ],
    [
      'the second of two, sought and held',
      ['Police are looking for a second gunman.', 'Police arrested the second gunman.'],
      'state-arrest update: Police are looking for a second gunman | Police arrested the second gunman',
    ],
    [
      'a sentence that goes on to other things',
      [
        'Police had not yet arrested a baker over the fire in Orrin on Tuesday night, but hopes were high among shopkeepers.',
        'The only man arrested after the fire in Orrin was freed.',
      ],
      'state-arrest update: Police had not yet arrested a baker over the fire in Orrin on Tuesday night | The only man arrested after the fire in Orrin',
    ],
    [
      'the words that say most by themselves',
      [
        'No arrests have been made.',
        {
          headline: 'A very long headline about the fire in the old mill of Orrin and the man who was arrested',
          text: 'The fire in Orrin cost two lives. Piet Solheim was arrested over the fire. His arrest came late.',
        },
      ],
      'state-arrest update: No arrests have been made | Piet Solheim was arrested over the fire',
    ],
    [
      'a headline, sentenced',
      [
        { headline: 'Baker charged with arson in Orrin', text: 'A fire broke out.' },
        { headline: 'Baker sentenced to two years in Orrin', text: 'The mill was lost.' },
      ],
      'stage-of-case update: Baker charged with arson in Orrin | Baker sentenced to two years in Orrin',
    ],
  ])('%s', (_, texts, expected) => expect(shown(ledger(...texts))).toContain(expected));

  test('what was still to come is before what came of it, also without dates', () => {
    const records = ['Okke Brandt is expected to be charged today.', 'Okke Brandt was charged with arson.'].map(
      (text, i) => ({ id: `t${i}`, text }),
    );
    const annotations = annotateStory(reportsOf({ 'all.json': JSON.stringify(records) }), english, {
      parser: parser(),
    });
    const found = compare(annotations, { force: true }).findings.filter(({ why }) => why.rule === 'state-charge');
    expect(found.map(({ relation }) => relation)).toEqual(['update']);
  });

  test('who tells the earlier state is later: no news, a clash', () => {
    const [finding] = ledger('Police arrested a man in Orrin.', 'No arrests have been made in Orrin.');
    expect(finding).toMatchObject({ relation: 'conflict', why: { rule: 'state-arrest' } });
  });

  test('a text against itself: the age of one child', () => {
    const found = ledger(
      'An 11-year-old boy was hurt when a wall fell. The 11-year-old boy is in hospital.',
      'An 11-year-old boy was hurt when a wall fell on Tuesday. The wall hurt the 10-year-old boy at noon.',
    );
    expect(found.map(({ between }) => between)).toEqual(expect.arrayContaining(['report', 'reports']));
  });
});

describe('nothing here', () => {
  test.each<readonly [string, readonly Told[]]>([
    ['held in both', ['Police arrested a man.', 'A man was taken into custody.']],
    [
      'how it came from one to the other, told by one',
      ['No arrests had been made by noon. Police later arrested a man.', 'Police arrested a man.'],
    ],
    ['two people by name', ['Ada Lund has not been charged.', 'Piet Solheim was charged with arson.']],
    [
      'a child taken into protective custody',
      ['No arrests have been made.', 'The child was taken into protective custody.'],
    ],
    ['money charged', ['The bank has not been charged.', 'The bank charged a fee.']],
    ['one survived, another died', ['Ada Lund survived the crash.', 'Piet Solheim died in the crash.']],
    ['many died, one lives', ['A driver survived the crash.', 'Seven people died in the crash.']],
    ['names withheld and nobody named', ['The victims have not been identified.', 'Two people drowned.']],
    [
      'the mayor who speaks is no victim',
      ['The victims have not been identified.', '“It is a sad day,” said Mayor Ada Lund, 40.'],
    ],
    [
      'names withheld, and the name of who is charged',
      ['The victims have not been identified.', 'Piet Solheim, 31, was charged with killing two people.'],
    ],
    ['one withheld, another named', ['That man’s name has not been released.', 'Ada Lund, 40, died.']],
    ['arrests that police could make', ['Police could arrest protesters who return.', 'Police arrested a thief.']],
    ['an arrest in another case', ['No arrests have been made.', 'Police arrested a thief in an unrelated case.']],
    ['two descriptions of two people', ['The owner has not been charged.', 'A driver was charged with theft.']],
    ['charged for a thing', ['Nobody will be charged for parking.', 'Drivers were charged for parking.']],
    ['a link to another text', ['No arrests were made.', 'The mill burned.\n\nRelated: Suspect arrested in Delvin']],
    [
      'somebody else’s sentence',
      [
        'Okke Brandt was charged with arson.',
        'Ada Moor was sentenced to five years for fraud. Okke Brandt is the mayor.',
      ],
    ],
    [
      'no firefighters',
      ['No firefighters were injured in the fire in Delton.', 'Three people were injured in the fire in Delton.'],
    ],
    [
      'animals',
      ['Nobody was killed in the barn fire in Delton.', 'Forty cows were killed in the barn fire in Delton.'],
    ],
    [
      'what could have been',
      ['The blast in Delton could have killed 40 people.', 'Nobody was killed in the blast in Delton.'],
    ],
    [
      'two events in one text',
      [
        'A barn burned in Delton. Nobody was hurt. In Orrin a bus overturned and four people were hurt.',
        'A barn burned in Delton.',
      ],
    ],
    ['a homicide unit', ['A detective in charge of the homicide unit spoke.', 'Okke Brandt was charged with arson.']],
    ['two words for one crime', ['Okke Brandt was charged with theft.', 'Okke Brandt was charged with larceny.']],
    ['a crime and its kind', ['Okke Brandt was charged with murder.', 'Okke Brandt was charged with homicide.']],
    ['two people charged', ['The driver was charged with theft.', 'A passenger was charged with arson.']],
    [
      'people under rubble',
      ['Crews are searching for people trapped in the rubble.', 'Police arrested the owner of the mill.'],
    ],
    ['more charges', ['Prosecutors are considering additional charges.', 'Okke Brandt was charged with murder.']],
    ['a wallet', ['No arrests have been made.', 'A woman turned in the wallet.']],
    ['nobody else', ['Two men were injured. No one else was injured.', 'Two men were injured in the fire.']],
    ['nobody aboard', ['Nobody aboard the ferry was hurt.', 'Two people on the pier were hurt by the ferry.']],
    ['fewer charges', ['Brandt was charged with arson and theft.', 'Brandt was charged with arson.']],
    [
      'a conviction of long ago',
      ['Okke Brandt was charged with arson.', 'Okke Brandt, who was convicted in 2009, was charged with arson.'],
    ],
    ['two accused', ['Ada Lund was charged with theft.', 'Okke Brandt was charged with arson.']],
    ['not guilty', ['Okke Brandt was charged with arson.', 'Okke Brandt pleaded not guilty to arson.']],
    ['two boys', ['A 10-year-old boy was with his mother.', 'An 11-year-old boy handed in a petition.']],
    ['a boy and a girl', ['A 9-year-old boy watched.', 'An 8-year-old girl watched.']],
    [
      'a boy of another year',
      ['A 4-year-old boy fell into the canal.', 'A 3-year-old boy fell into the canal in 1996.'],
    ],
    [
      'who was held, and who was hurt',
      ['A 14-year-old boy was shot in Orrin on Tuesday.', 'A 16-year-old boy shot in Orrin on Tuesday was arrested.'],
    ],
    [
      'two children whom one report tells apart',
      [
        'A man hit his 4-year-old daughter with a car in Orrin.',
        'A man hit his 4-year-old daughter with a car in Orrin, then hit her 5-year-old sister.',
      ],
    ],
    [
      'another boy',
      ['A 16-year-old boy fell into the canal.', 'A 16-year-old boy and another 17-year-old boy fell into the canal.'],
    ],
    [
      'an age of another time',
      ['Piet Solheim, 19, was charged.', 'Piet Solheim, 19, was charged. Solheim was 17 when the mill burned.'],
    ],
    ['an age never reached', ['Ada Lund, 14, drowned.', 'Ada Lund drowned. Lund would have turned 15 on Friday.']],
    ['a side of a street', ['The shop on S. Hartwell Street burned.', 'The shop on South Hartwell Street burned.']],
    [
      'where the accused lives',
      [
        'The house in Orchard Avenue burned down in Delton.',
        'Piet Solheim, 40, of the 300 block of Canal Street, burned down the house in Delton.',
      ],
    ],
    [
      'a street of long ago',
      [
        'An officer was shot in Orchard Avenue in Delton on Tuesday.',
        'An officer was shot in Canal Street in Delton on May 3, 2011.',
      ],
    ],
    [
      'nobody hurt badly',
      ['No one was hurt too badly in the fire in Orrin.', 'Two people were hurt in the fire in Orrin.'],
    ],
    [
      'nobody hurt by one of several',
      [
        'A man fired at a shop in Delton, but no one was hurt by the shot. He then shot in Delton and hurt three people.',
        'Three people were hurt when a man fired at a shop in Delton.',
      ],
    ],
    ['two streets of two things', ['The ministry is in Castle Street.', 'A court in Market Street heard the case.']],
    ['a letter doubled', ['Ada Zelensky spoke.', 'Ada Zelenskyy spoke.']],
    ['letters of another script', ['Arkady Velmirov spoke.', 'Arkadij Velmyrov spoke.']],
    ['words that never stand in a longer name', ['Muammar spoke.', 'Moammar spoke.']],
    ['a plural', ['The Hendrick spoke.', 'The Hendricks spoke.']],
    [
      'two people, a letter apart',
      ['Ada Carter met Piet Cartes. Carter left. Cartes stayed.', 'Ada Carter met Piet Cartes.'],
    ],
    ['a land and its people', ['Nigeria won the match.', 'The Nigerian won the match.']],
    [
      'two children',
      ['A four-year-old boy fell. A 3-year-old girl fell.', 'A four-year-old boy and a 3-year-old girl fell.'],
    ],
    ['a father and his son', ['Piet Solheim, 40, was hurt.', 'Piet Solheim, 71, was hurt.']],
    ['a street in two ways of writing', ['The shop on Orchard Avenue burned.', 'The shop on Orchard Ave. burned.']],
    ['a third man sought, two held', ['Police are looking for a third man.', 'Two men were arrested.']],
    [
      'one who is not charged, and others',
      ['Piet Solheim will not be charged.', 'Two men have been charged with arson.'],
    ],
    ['parents and a driver', ['The parents have not been charged.', 'Piet Solheim, a driver, was charged with theft.']],
    ['what may follow a charge', ['Piet Solheim was charged with arson.', 'Piet Solheim could be charged.']],
    [
      'nobody arrested or charged',
      ['No arrests have been made.', 'No one has been arrested or charged in the attack.'],
    ],
    [
      'an arrest of long before',
      ['No arrests have been made in Orrin.', 'In 2009, Piet Solheim was arrested in Orrin.'],
    ],
    [
      'a story beside the story',
      [
        'A mill burned in Orrin. No one has been arrested over the fire.',
        'Markets rose. A painter was arrested for selling fakes. Snow fell.',
      ],
    ],
    [
      'one of two survived',
      [
        'A teenager is dead after a blast in Orrin.',
        'A teenager who survived the blast in Orrin mourns Ada Lund. Lund died in the blast.',
      ],
    ],
    [
      'charges of others in the same texts',
      [
        'Okke Brandt was charged with arson. Ada Lund was charged with theft.',
        'Ada Lund was charged with theft. Piet Solheim was charged with fraud.',
      ],
    ],
    [
      'a sentence within days of an arrest',
      [
        'Police arrested Okke Brandt, who was charged with arson.',
        'Okke Brandt was sentenced to a day in jail. Police arrested him over the fire in Orrin.',
      ],
    ],
    ['a crossing', ['The shop at Lime Street and Orchard Avenue burned.', 'The shop on Lime Street burned.']],
  ])('%s', (_, texts) => expect(shown(ledger(...texts))).toEqual([]));

  test('in a text beside itself, or with a preface', () => {
    const text =
      'No arrests have been made in Orrin. A 12-year-old girl is in critical condition. The victims have not been identified. The shop on Lime Street burned. Ada Hendrick, 40, saw it.';
    expect(shown(ledger(text, text))).toEqual([]);
    expect(shown(ledger(text, `This is what we know so far.\n\n${text}`))).toEqual([]);
  });
});
