/** English words for what people are charged with. Facts of usage, compiled by us from the names of offences in American, British and other penal codes. */
import type { ChargeVocabulary } from '../../core/language/charges.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));
const phrases = (text: string): readonly string[] =>
  text
    .split(';')
    .map(phrase => phrase.trim().replace(/\s+/g, ' '))
    .filter(Boolean);

/** Words of one offence, the one that stands for all first. */
const ONE = `
  theft larceny; trespass trespassing; kidnapping abduction; drunken driving/drunk driving; firearms offense/firearms offence;
  vandalism/criminal mischief/criminal damage
`;

const families = new Map(
  ONE.split(';').flatMap(line => {
    const words = line
      .trim()
      .split(line.includes('/') ? '/' : /\s+/)
      .map(word => word.trim())
      .filter(Boolean);
    return words.map(word => [word, words[0]!] as const);
  }),
);

export const charges: ChargeVocabulary = {
  families,
  general: new Map([
    ['murder', 'homicide'],
    ['manslaughter', 'homicide'],
  ]),
  crimes: phrases(`
    murder; manslaughter; homicide; assault; battery; robbery; burglary; theft; larceny; fraud; arson; kidnapping; abduction; endangerment; neglect;
    abuse; molestation; possession; conspiracy; rape; sodomy; trespass; trespassing; discharge; harassment; stalking; perjury; bribery; extortion; forgery;
    counterfeiting; obstruction; racketeering; embezzlement; laundering; trafficking; smuggling; vandalism; intimidation; terrorism; treason; sedition;
    espionage; hazing; tampering; menacing; strangulation; mayhem; looting; rioting; affray; blackmail; corruption; incitement; poaching; piracy; hijacking;
    wounding; negligence; felony firearm; firearms offense; firearms offence; risk of injury; disorderly conduct; reckless driving; drunken driving;
    dangerous driving; drunk driving; grievous bodily harm; actual bodily harm; hit and run; resisting arrest; receiving stolen goods; criminal damage;
    criminal mischief; public disorder; false imprisonment; unlawful restraint; insider trading; tax evasion
  `),
  modifiers: set(`
    first second third fourth degree aggravated attempted involuntary voluntary criminal capital premeditated negligent negligently reckless recklessly careless
    unlawful unlawfully simple sexual child elder armed domestic vehicular felony felonious misdemeanor grand petty wire mail bank bomb tax securities
    drug weapons weapon firearm firearms gun illegal illegally intentional culpable common indecent gross serious money human sex identity credit card
    evidence witness jury animal
  `),
  attempts: set('attempted'),
  cues: set(`
    charge charged charges charging count counts face faces faced facing indict indicted indictment indictments arraigned arraignment plead pleads pleaded
    pled pleading convicted conviction accused guilty
  `),
  others: set('previous previously prior priors earlier past unrelated separate separately'),
};
