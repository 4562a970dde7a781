/** English ways of saying that somebody is held, charged, alive or identified. Facts of usage, compiled by us from how news tells them. */
import type { StateSign, StateVocabulary } from '../../core/language/states.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

type Told = Omit<StateSign, 'slot' | 'verbs' | 'beside' | 'never'>;

function sign(
  slot: StateSign['slot'],
  told: Told,
  verbs: string,
  roles = '',
  words = '',
  never: string | null = null,
): StateSign {
  const beside = roles === '' ? null : { roles: roles.split(' '), words: set(words) };
  return { slot, ...told, verbs: new Set(verbs.split(', ')), beside, never };
}

const HELD: Told = { value: 'held', denied: 'free', open: null, subject: 'whom' };
const HOLDS: Told = { ...HELD, subject: 'who' };
const SOUGHT: Told = { value: 'free', denied: null, open: null, subject: null };
const CHARGED: Told = { value: 'charged', denied: 'uncharged', open: 'uncharged', subject: 'whom' };
const DEAD: Told = { value: 'dead', denied: null, open: null, subject: 'who' };
const HURT: Told = { value: 'hurt', denied: null, open: null, subject: 'whom' };
const ALIVE: Told = { value: 'alive', denied: null, open: 'alive', subject: 'who' };
const NAMED: Told = { value: 'named', denied: 'withheld', open: 'withheld', subject: null };

const PERSON = `suspect suspects gunman gunmen shooter shooters attacker attackers assailant assailants killer killers driver robber robbers thief
  thieves man men woman women male males person people individual individuals teen teens youth youths`;

const NAMES = 'names identity identities';

const signs: readonly StateSign[] = [
  sign('arrest', HELD, 'arrest, detain, apprehend, nab'),
  sign('arrest', { ...HELD, subject: null, open: 'free' }, 'make', 'whom', 'arrest arrests'),
  sign('arrest', HELD, 'take, hold, keep, remand', 'into in', 'custody'),
  sign('arrest', HOLDS, 'be, remain', 'in under behind', 'custody arrest bars jail'),
  sign('arrest', { ...HOLDS, subject: 'whom' }, 'have', 'in under', 'custody arrest'),
  sign('arrest', HOLDS, 'surrender, turn in'),
  sign('arrest', HOLDS, 'turn', 'whom', 'himself herself themselves'),
  sign('arrest', HELD, 'hold, book, jail', 'in into without', 'jail bail bond'),
  sign('arrest', SOUGHT, 'look', 'for', PERSON),
  sign('arrest', SOUGHT, 'search, hunt', 'for', PERSON),
  sign('arrest', SOUGHT, 'seek, hunt', 'whom', PERSON),
  sign('arrest', { ...SOUGHT, subject: 'who' }, 'be, remain', 'on at', 'run large'),
  sign('arrest', SOUGHT, 'issue', 'whom', 'warrant warrants'),
  sign('charge', CHARGED, 'charge, indict, arraign', '', '', 'for'),
  sign('charge', { ...CHARGED, subject: 'who' }, 'face', 'whom', 'charge charges'),
  sign('charge', { ...CHARGED, subject: null }, 'file, bring, press, lay', 'whom', 'charge charges'),
  sign('charge', { ...CHARGED, value: 'uncharged', denied: null }, 'seek', 'whom', 'charge charges'),
  sign('harm', HURT, 'kill, shoot, wound, injure, hurt, murder, stab, slay, drown, strangle, beat, hit'),
  sign('life', DEAD, 'die, succumb'),
  sign('life', { ...DEAD, subject: 'whom' }, 'pronounce, declare', 'whom as to with', 'dead'),
  sign('life', ALIVE, 'survive'),
  sign('life', ALIVE, 'recover', 'in at from', 'hospital injuries wounds'),
  sign('life', ALIVE, 'be, remain, list', 'in on at', 'condition support care coma hospital'),
  sign('life', { ...ALIVE, subject: 'whom', open: null }, 'release', 'from', 'hospital care'),
  sign(
    'identity',
    NAMED,
    'identify, name',
    'whom',
    'victim victims dead children girls boys women men passengers deceased',
  ),
  sign('identity', NAMED, 'release, disclose, publish, reveal, make public, confirm', 'whom', NAMES),
  sign('identity', { ...NAMED, value: 'withheld', denied: null }, 'establish, withhold, await', 'whom', NAMES),
];

const STREETS = `street/st avenue/ave/av road/rd drive/dr lane/ln boulevard/blvd highway/hwy court/ct terrace/ter parkway/pkwy crescent/cres
  close square/sq`;

const streets = new Map(
  STREETS.split(/\s+/).flatMap(each => each.split('/').map(word => [word, each.split('/')[0]!] as const)),
);

const children = new Map<string, 'm' | 'f' | null>([
  ...[...set('boy son brother grandson nephew')].map(word => [word, 'm'] as const),
  ...[...set('girl daughter sister granddaughter niece')].map(word => [word, 'f'] as const),
  ...[...set('child kid toddler baby infant teen teenager pupil')].map(word => [word, null] as const),
]);

export const states: StateVocabulary = {
  many: set('and both all several many some two three four five six seven eight nine ten eleven twelve dozen dozens'),
  children,
  streets,
  signs,
  others:
    set(`unrelated separate another protective state child foster previous previously prior earlier former possible pending likely fee fees price prices rent interest royalty
    premium commission`),
};
