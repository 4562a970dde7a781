/** English ways of saying that somebody is held, charged, alive or identified. Facts of usage, compiled by us from how news tells them. */
import type { BesideVerb, StateSign, StateVocabulary } from '../../core/language/states.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** What a sign tells; a plan tells what a doubt tells, where nothing else is said. */
type Told = Pick<StateSign, 'value' | 'denied' | 'open' | 'subject'> & { readonly planned?: string | null };

interface More {
  /** Roles that make it another thing. */
  readonly never?: string;
  /** Words of which one must stand in the role too, and words of which none may. */
  readonly and?: string;
  readonly without?: string;
  readonly unless?: BesideVerb;
  readonly isPersonal?: boolean;
}

function sign(
  slot: StateSign['slot'],
  told: Told,
  verbs: string,
  roles = '',
  words = '',
  { never = '', and, without, unless = undefined, isPersonal = false }: More = {},
): StateSign {
  return {
    ...{ slot, ...told, planned: told.planned === undefined ? told.open : told.planned },
    verbs: new Set(verbs.split(', ')),
    beside: roles === '' ? null : beside(roles, words, and, without),
    ...{ never: set(never), unless: unless ?? null, isPersonal },
  };
}

function beside(roles: string, words: string, and?: string, without?: string): BesideVerb {
  const orNull = (text: string | undefined): ReadonlySet<string> | null => (text === undefined ? null : set(text));
  return { roles: roles.split(' '), words: set(words), and: orNull(and), without: orNull(without) };
}

const HELD: Told = { value: 'held', denied: 'free', open: null, subject: 'whom' };
const HOLDS: Told = { ...HELD, subject: 'who' };
const SOUGHT: Told = { value: 'free', denied: null, open: null, subject: null };
/** Who is not found, and who is still to be found. */
const UNFOUND: Told = { value: null, denied: 'free', open: 'free', subject: null };
const CHARGED: Told = { value: 'charged', denied: null, open: null, subject: 'whom' };
/** Who is not charged, and who may still be. */
const UNCHARGED_YET: Told = { value: null, denied: 'uncharged', open: 'uncharged', subject: 'whom' };
const FACES: Told = { ...CHARGED, denied: 'uncharged', open: 'uncharged', planned: null, subject: 'who' };
const FILED: Told = { ...CHARGED, subject: null };
const UNFILED: Told = { ...UNCHARGED_YET, subject: null };
const UNCHARGED: Told = { value: 'uncharged', denied: null, open: 'uncharged', subject: null };
const TRIED: Told = { value: 'charged', denied: null, open: null, subject: 'who' };
const stage = (value: string): Told => ({ value, denied: null, open: null, subject: null });
const SET: Told = { ...stage('set'), open: 'set' };
const SENT: Told = stage('sent');
const DEAD: Told = { value: 'dead', denied: null, open: null, subject: 'who' };
const KILLED: Told = { ...DEAD, subject: 'whom' };
const HURT: Told = { value: 'hurt', denied: null, open: null, subject: 'whom' };
const ALIVE: Told = { value: 'alive', denied: null, open: 'alive', subject: 'who' };
const CARED: Told = { ...ALIVE, subject: 'whom', open: null };
const NAMED: Told = { value: 'named', denied: 'withheld', open: 'withheld', subject: null };
const WITHHELD: Told = { ...NAMED, value: 'withheld', denied: null };

const SUSPECT = `suspect suspects gunman gunmen shooter shooters attacker attackers assailant assailants killer killers robber robbers thief thieves
  perpetrator perpetrators culprit culprits intruder intruders burglar burglars fugitive fugitives`;

const PERSON = `${SUSPECT} driver man men woman women male males person people individual individuals teen teens youth youths`;

const VICTIM = `victim victims dead deceased body bodies boy boys girl girls child children baby infant toddler teen teens teenager teenagers man men
  woman women student students passenger passengers pedestrian cyclist motorcyclist driver officer deputy firefighter worker workers person people`;

/** Of "the suspect in custody": somebody who is known. */
const DEFINITE = 'the this that these those his her its their';

const NOBODY = 'no nobody none';

const NAMES = 'names identity identities';
const WHOSE = 'victim victims dead deceased boy boys girl girls child children teen teenager infant baby';
const CRIMES = `murder manslaughter homicide assault battery robbery burglary arson kidnapping rape theft fraud abuse neglect endangerment
  conspiracy bribery extortion espionage treason trafficking stalking perjury killing killings shooting stabbing attack attacks death`;

const signs: readonly StateSign[] = [
  sign('arrest', HELD, 'arrest, detain, apprehend, nab, jail, imprison, incarcerate'),
  sign('arrest', { ...HELD, denied: null }, 'handcuff'),
  sign('arrest', { ...HELD, subject: null, open: 'free' }, 'make, announce, report', 'whom', 'arrest arrests'),
  sign('arrest', { ...HELD, subject: null, open: null }, 'be', 'who', 'arrest arrests'),
  sign('arrest', HELD, 'take, hold, keep, remand', 'into in', 'custody'),
  sign('arrest', HOLDS, 'be, remain', 'in under behind', 'custody arrest bars jail'),
  sign('arrest', { ...HOLDS, subject: 'whom' }, 'have', 'in under', 'custody arrest'),
  sign('arrest', HOLDS, 'surrender', '', '', { never: 'whom' }),
  sign('arrest', HOLDS, 'turn, turn in, surrender', 'whom', 'himself herself themselves'),
  sign('arrest', { ...HELD, open: 'held' }, 'hold, book, detain', 'in into at without on', 'jail prison bail bond'),
  sign('arrest', HELD, 'capture, catch', 'whom', SUSPECT),
  sign('arrest', HELD, 'pick up', 'who', 'police officers deputies detectives agents troopers marshals'),
  sign('arrest', { ...HELD, subject: null, denied: null }, 'set, post', 'whom', 'bail bond'),
  sign('arrest', SOUGHT, 'look, search, hunt, appeal', 'for', SUSPECT, { without: 'that those' }),
  sign('arrest', SOUGHT, 'seek, hunt, pursue', 'whom', PERSON, { without: 'that those' }),
  sign('arrest', SOUGHT, 'be, remain, continue, begin, launch, start', 'who whom', 'manhunt'),
  sign('arrest', { ...SOUGHT, subject: 'who' }, 'be, remain', 'on at', 'run large loose'),
  sign('arrest', { ...SOUGHT, subject: 'who' }, 'large, loose', 'who', SUSPECT),
  sign('arrest', { ...SOUGHT, subject: 'whom' }, 'want', 'on for in', `warrant warrants charge charges ${CRIMES}`),
  sign('arrest', { ...SOUGHT, subject: 'against' }, 'issue, obtain, sign', 'whom', 'warrant warrants', {
    without: 'search',
  }),
  sign('arrest', UNFOUND, 'find, locate, track down, catch', 'whom', SUSPECT),
  sign('arrest', { ...UNFOUND, open: null }, 'identify', 'whom', 'gunman shooter attacker killer'),
  sign('arrest', { ...UNFOUND, open: null }, 'identify, have, be, name', 'who whom', 'suspect suspects', {
    without: DEFINITE,
  }),
  sign('charge', CHARGED, 'charge, indict, arraign', '', '', { never: 'for' }),
  // who may be charged as an adult is charged
  sign('charge', UNCHARGED_YET, 'charge, indict', '', '', {
    never: 'for as',
    unless: beside('with', CRIMES),
    isPersonal: true,
  }),
  sign('charge', UNCHARGED_YET, 'charge, indict', 'whom', NOBODY, { never: 'for as' }),
  // "appeared in court to face charges"
  sign('charge', FACES, 'face', 'whom', 'charge charges count counts'),
  sign('charge', FILED, 'file, bring, press, lay', 'whom', 'charge charges'),
  // "given the charges that were filed, I think" tells of some
  sign('charge', UNFILED, 'file, bring, press, lay', 'whom', 'charge charges', { without: DEFINITE }),
  sign('charge', CHARGED, 'accuse', 'of', CRIMES),
  sign('charge', { ...TRIED, denied: 'charged' }, 'plead guilty'),
  sign('charge', { ...TRIED, open: 'charged' }, 'stand', 'whom', 'trial'),
  sign('charge', { ...TRIED, subject: 'whom' }, 'convict, find guilty, sentence', '', '', { isPersonal: true }),
  sign('charge', UNCHARGED, 'seek, recommend, consider, expect, request', 'whom', 'charge charges'),
  sign('charge', UNCHARGED, 'pend, pending', 'who', 'charge charges'),
  sign('charge', { ...UNCHARGED, subject: 'whom', open: null }, 'release, free', 'without', 'charge charges'),
  sign('stage', SET, 'schedule, set, slate', 'whom', 'hearing hearings arraignment trial'),
  sign('stage', { ...SET, open: null, subject: 'whom' }, 'arraign'),
  sign('stage', { ...SENT, subject: 'whom' }, 'hold, bind over, bound, send', 'for over to', 'court trial'),
  sign('stage', { ...SENT, open: 'sent', subject: 'who' }, 'stand, face', 'whom', 'trial'),
  sign('stage', { ...stage('plea'), subject: 'who' }, 'plead guilty'),
  sign('stage', { ...stage('verdict'), subject: 'whom' }, 'convict, acquit', '', '', { isPersonal: true }),
  sign('stage', { ...stage('verdict'), denied: 'verdict', subject: 'whom' }, 'find guilty'),
  sign('stage', { ...stage('sentence'), subject: 'whom' }, 'sentence', '', '', { isPersonal: true }),
  sign('harm', HURT, 'kill, shoot, wound, injure, hurt, murder, stab, slay, drown, strangle, beat, hit'),
  sign('life', DEAD, 'die, succumb, pass away, dead, perish'),
  sign('life', KILLED, 'pronounce dead, declare dead, find dead, kill, murder, slay'),
  sign('life', KILLED, 'pronounce, declare', 'whom as to with', 'dead'),
  sign('life', KILLED, 'shoot, stab, beat, burn', 'to', 'death'),
  sign('life', { ...ALIVE, denied: 'dead' }, 'survive'),
  sign('life', ALIVE, 'recover', 'in at from', 'hospital injuries wounds'),
  sign('life', ALIVE, 'recover', 'who', VICTIM, { never: 'whom' }),
  sign('life', { ...ALIVE, value: null }, 'live', 'who', VICTIM),
  sign('life', ALIVE, 'be, remain, list', 'in on at', 'condition support care coma hospital'),
  sign(
    'life',
    { ...CARED, subject: 'whom' },
    'hospitalize, hospitalise',
    'in with for',
    'condition injuries wounds burns',
  ),
  sign('life', ALIVE, 'fight, cling', 'for to', 'life lives'),
  sign('life', ALIVE, 'undergo', 'whom', 'surgery operation'),
  sign('life', CARED, 'release, discharge', 'from', 'hospital care'),
  sign('identity', { ...NAMED, open: null }, 'identify, name', 'whom', VICTIM),
  sign('identity', NAMED, 'release, disclose, publish, reveal, make public, confirm', 'whom', NAMES),
  sign('identity', NAMED, 'release, disclose, publish, reveal, make public', 'whom', 'name', { and: WHOSE }),
  sign('identity', WITHHELD, 'establish, withhold, await', 'whom', `${NAMES} name`),
  sign('identity', { ...NAMED, value: null }, 'know, clear', 'who whom', `${NAMES} name`, { and: WHOSE }),
];

const STREETS = `street/st avenue/ave/av road/rd drive/dr lane/ln boulevard/blvd highway/hwy court/ct terrace/ter parkway/pkwy crescent/cres
  close square/sq`;

const streets = new Map(
  STREETS.split(/\s+/).flatMap(each => each.split('/').map(word => [word, each.split('/')[0]!] as const)),
);

const sides = set('north n south s east e west w northeast ne northwest nw southeast se southwest sw');

const phrases = (text: string): readonly (readonly string[])[] => text.split(', ').map(each => each.split(' '));

const formerAges = {
  before: phrases(
    `at the age of, at age, since the age of, since age, from the age of, by the age of, when he was, when she was, when they were, since he was,
    since she was, would have turned, would have been, would be, would turn, will turn, will be, about to turn`.replace(
      /\s+/g,
      ' ',
    ),
  ),
  after: phrases('at the time, at that time, when, back then, on the day, the day, that day, that year'),
};

const children = new Map<string, 'm' | 'f' | null>([
  ...[...set('boy son brother grandson nephew')].map(word => [word, 'm'] as const),
  ...[...set('girl daughter sister granddaughter niece')].map(word => [word, 'f'] as const),
  ...[...set('child kid toddler baby infant teen teenager pupil')].map(word => [word, null] as const),
]);

const animals =
  set(`animal dog cat horse cow calf pig sheep lamb goat chicken hen bird duck goose turkey deer bear wolf fox fish whale dolphin seal elephant
  lion tiger gorilla monkey ape snake pet puppy kitten cattle livestock bee insect`);

export const states: StateVocabulary = {
  animals,
  many: set('and both all several many some two three four five six seven eight nine ten eleven twelve dozen dozens'),
  children,
  streets,
  sides,
  formerAges,
  signs,
  anybody: set(SUSPECT),
  trailing: set('times twice questioning'),
  records: set('record history'),
  rest: set('other others another'),
  others:
    set(`unrelated separate additional further more extra upgraded federal another protective state child foster previous previously prior earlier former possible pending likely fee fees price prices rent interest royalty
    premium commission`),
};
