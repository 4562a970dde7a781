/** States that statements tell, in the many ways in which news tells them; and sentences that tell none. */
import { describe, expect, test } from 'vitest';
import { parser, reportsOf } from '../../../test/support/stories.ts';
import { english } from '../../languages/en/index.ts';
import { annotateStory } from '../story.ts';

/** The states of a slot that a sentence tells, once each. */
function statesOf(sentence: string, slot: string): readonly string[] {
  const record = { id: 'a', published: '2031-03-04', text: `It happened in Delton. ${sentence}` };
  const [annotation] = annotateStory(reportsOf({ 'all.json': JSON.stringify([record]) }), english, {
    parser: parser(),
  });
  return [...new Set(annotation!.states.filter(state => state.slot === slot).map(({ value }) => value))];
}

test.each([
  'The victim has not been identified.',
  "The victim's name has not been released.",
  'The names of the victims were not released.',
  'Police have not released the names of the dead.',
  'Police have not identified the victim.',
  'The victims were not named.',
  'The body has not been identified.',
  'No names have been released.',
])('identity, withheld: %s', sentence => expect(statesOf(sentence, 'identity')).toEqual(['withheld']));

test.each([
  'The boy is in critical condition.',
  'The boy remained hospitalized in critical condition.',
  'The boy was listed in serious condition.',
  'The boy is expected to survive.',
  'The boy is fighting for his life.',
  'The boy is on life support.',
  'The boy was clinging to life.',
  'The boy is recovering.',
  'Doctors said the boy would live.',
])('life, alive: %s', sentence => expect(statesOf(sentence, 'life')).toEqual(['alive']));

test.each([
  'The boy died of his injuries.',
  'The boy was pronounced dead at the scene.',
  'The boy was declared dead.',
  'The boy is dead.',
  'The boy was found dead.',
  'The boy was killed.',
  'The boy passed away.',
  'The boy did not survive.',
  'The boy was shot to death.',
])('life, dead: %s', sentence => expect(statesOf(sentence, 'life')).toEqual(['dead']));

test.each([
  'No charges have been filed.',
  'Okoro has not been charged with a crime.',
  'It is unclear whether he will face charges.',
  'Okoro could face charges.',
  'Police are seeking charges against Okoro.',
  'She was released without charge.',
  'Formal charges have yet to be filed.',
  'The driver was not charged.',
  'No one has been arrested or charged in the attack.',
  'No one has been charged with murder.',
  'Prosecutors decided not to charge Okoro.',
])('charge, uncharged: %s', sentence => expect(statesOf(sentence, 'charge')).toEqual(['uncharged']));

test.each([
  'Okoro was charged with murder.',
  'Prosecutors charged Okoro with manslaughter on Tuesday.',
  'Okoro and Lind have each been charged with murder.',
  'Okoro is facing two counts of assault.',
  'A grand jury indicted Okoro on murder charges.',
  'Charges have been filed against the driver.',
  'Okoro is accused of murder.',
  'Okoro pleaded guilty to murder.',
  'Okoro was sentenced to 20 years.',
  'Okoro will stand trial for murder.',
])('charge, charged: %s', sentence => expect(statesOf(sentence, 'charge')).toEqual(['charged']));

test.each([
  'No one is in custody.',
  'There have been no arrests.',
  'Officers have yet to make an arrest.',
  'The gunman is still at large.',
  'The suspects are still on the run.',
  'Detectives are looking for the gunman who fired the shots.',
  'A manhunt is under way for the attacker.',
  'The suspect has not been caught.',
  'Police have issued a warrant for his arrest.',
  'The suspect is wanted on a murder warrant.',
  'So far, no one has been detained.',
  'Officials are still trying to find the gunman.',
  'No arrests were reported.',
  'Police said they had no suspects.',
  'Crews are working to find the gunman and end the hunt.',
  'The gunman has not been identified.',
])('arrest, free: %s', sentence => expect(statesOf(sentence, 'arrest')).toEqual(['free']));

test.each([
  'A suspect was taken into custody on Tuesday.',
  'Okoro was booked into the county jail.',
  'Okoro is being held on $500,000 bail.',
  'He was jailed on Wednesday.',
  'Okoro is behind bars.',
  'Police caught the suspect on Friday.',
  'The suspect turned himself in.',
  'Police announced an arrest in the case.',
  'Okoro was picked up by police in Delton.',
  'Police have a suspect in custody.',
  'Bail was set at $1 million for Okoro.',
  'Okoro was ordered held without bail.',
  'A 17-year-old boy is under arrest.',
  'Third suspect arrested in Delton shooting',
])('arrest, held: %s', sentence => expect(statesOf(sentence, 'arrest')).toEqual(['held']));

describe('nothing of the kind', () => {
  test.each([
    ['arrest', 'Police obtained a search warrant for the house.'],
    ['arrest', 'The town is large.'],
    ['arrest', 'Police found the car in a ditch.'],
    ['arrest', 'Fans caught the ball.'],
    ['arrest', 'The shop was searched by officers.'],
    ['arrest', 'She declined to name the suspect in custody.'],
    ['arrest', 'The man in custody was not handcuffed.'],
    ['arrest', 'It was unclear whether anyone had been detained or arrested.'],
    ['arrest', 'His name is kept back until he is arrested.'],
    ['arrest', 'There is a reward for information leading to his arrest.'],
    ['arrest', 'Two men are in custody for questioning.'],
    ['arrest', 'Okoro had been arrested several times.'],
    ['arrest', 'Okoro has a criminal record and was arrested in Delton.'],
    ['arrest', 'Police are looking for that man.'],
    ['arrest', 'Police are looking for the other driver.'],
    ['arrest', 'The man previously named was not arrested.'],
    ['charge', 'Prosecutors could charge the boy as an adult.'],
    ['charge', 'Okoro will be arraigned on Monday.'],
    ['charge', 'Okoro appeared in court on Saturday to face charges.'],
    ['charge', 'Okoro has not been charged with murder.'],
    ['charge', 'If no one is charged, the case ends.'],
    ['charge', 'Three posters show men with gun convictions.'],
    ['charge', 'Public opinion has tried and convicted.'],
    ['stage', 'Offenders will be tried, sentenced and punished.'],
    ['stage', 'Her sentencing is set for May.'],
    ['stage', 'Okoro was never convicted.'],
    ['life', 'The other girl is recovering.'],
    ['charge', 'The cafe charged five euros for tea.'],
    ['charge', 'The board filed its report.'],
    ['charge', 'The mayor was accused of laziness.'],
    ['life', 'The market recovered on Friday.'],
    ['life', 'The council fought for the bridge.'],
    ['life', 'The team lost its lead.'],
    ['identity', 'The company released the name of its new ferry.'],
    ['identity', 'The board named Ada Lund as its chair.'],
  ])('%s: %s', (slot, sentence) => expect(statesOf(sentence, slot)).toEqual([]));
});
