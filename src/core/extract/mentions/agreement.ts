/**
 * Agreement: what the rest of the passage shows of a name. Occurrences of one name agree on its kind, a bare word takes the kind
 * of the full name it is a part of, an acronym that of the words it stands for, a listed name that of its neighbours.
 * In: candidates with their own verdicts. Out: final verdicts.
 */
import type { MentionKind } from '../../model/layers.ts';
import { judge, type Strength, type Verdict } from './kinds.ts';
import {
  CALENDAR,
  COMPANY_SUFFIX,
  DEMONYM,
  FUNCTION,
  GIVEN,
  HEAD,
  MODIFIER,
  ORGANISATION_HEAD,
  PLACE,
  PLACE_PREPOSITION,
  SPEECH,
  SURNAME,
  TITLE,
  TOWN,
} from './lexicon.ts';
import type { Candidate } from './parts.ts';
import { CAPITAL, CAPITALS, DIGITS, isOrdinary, LOWER, type Tokens } from './tokens.ts';

type Weighed = 'person' | 'organisation' | 'place' | 'work';
type Votes = Record<Weighed, number>;

const WEIGHED: readonly Weighed[] = ['person', 'place', 'organisation', 'work'];
/** Weight of a vote by the strength of its verdict: two hints do not outweigh one plain word. */
const WEIGHTS: readonly number[] = [0, 1, 4, 9];

/** Companies speak as well, and towns bear people's names: neither weighs against a full name elsewhere. */
const WEAK_VOTE = 0.5;

interface Shown {
  readonly votes: ReadonlyMap<string, Votes>;
  /** By single word: the kinds of the longer names it begins or ends. */
  readonly parts: ReadonlyMap<string, Votes>;
  readonly acronyms: ReadonlyMap<string, MentionKind | 'other'>;
}

/** A verdict for each candidate, the passage's other mentions weighed in. */
export function findKinds(tokens: Tokens, candidates: readonly Candidate[]): readonly Verdict[] {
  const own = candidates.map(candidate => judge(tokens, candidate));
  const shown: Shown = {
    votes: collectVotes(tokens, candidates, own),
    parts: collectParts(tokens, candidates, own),
    acronyms: collectAcronyms(tokens, candidates, own),
  };
  const agreed = own.map((verdict, i) => agree(tokens, candidates[i]!, verdict, shown));
  return agreed.map((verdict, i) => settle(tokens, candidates[i]!, listed(tokens, candidates, agreed, i) ?? verdict));
}

function formAt(tokens: Tokens, i: number): string {
  return i >= 0 && i < tokens.length ? tokens.passage.words.forms[i]! : '';
}

/** Words of a candidate as one string: the key its other occurrences share. */
function keyOf(tokens: Tokens, { from, to }: Candidate): string {
  return to - from === 1 ? formAt(tokens, from) : tokens.passage.words.forms.slice(from, to).join(' ');
}

function votesFor(map: Map<string, Votes>, key: string): Votes {
  let votes = map.get(key);
  if (votes === undefined) {
    votes = { person: 0, organisation: 0, place: 0, work: 0 };
    map.set(key, votes);
  }
  return votes;
}

function collectVotes(
  tokens: Tokens,
  candidates: readonly Candidate[],
  verdicts: readonly Verdict[],
): ReadonlyMap<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const { kind, words } of tokens.known) {
    if (kind !== 'group') votesFor(votes, words.join(' '))[kind] += WEIGHTS[3]!;
  }
  verdicts.forEach(({ kind, strength, rule }, i) => {
    if (kind === 'other' || kind === 'group') return;
    const { from, to } = candidates[i]!;
    const isWeak = to - from === 1 && (rule === 'speech' || (kind === 'place' && isBarePerson(tokens, candidates[i]!)));
    votesFor(votes, keyOf(tokens, candidates[i]!))[kind] += isWeak ? WEAK_VOTE : WEIGHTS[strength]!;
  });
  return votes;
}

/** Last words of people's names weigh full, first ones half; of organisations and places the first word, where it is a name. */
function collectParts(
  tokens: Tokens,
  candidates: readonly Candidate[],
  verdicts: readonly Verdict[],
): ReadonlyMap<string, Votes> {
  const parts = new Map<string, Votes>();
  for (const { kind, words } of tokens.known) {
    if (kind === 'person' && words.length > 1) votesFor(parts, words.at(-1)!).person += WEIGHTS[3]!;
  }
  verdicts.forEach(({ kind, strength }, i) => {
    const { from, to, link } = candidates[i]!;
    if (to - from < 2 || strength === 0 || kind === 'other' || kind === 'group' || kind === 'work') return;
    const weight = WEIGHTS[strength]!;
    if (kind === 'person') {
      votesFor(parts, formAt(tokens, to - 1)).person += weight;
      votesFor(parts, formAt(tokens, from)).person += weight / 2;
      // "de la Cruz", "Voss-Lund"
      for (let at = from + 1; at < to - 1 && to - at <= LONGEST_FAMILY_NAME; at++)
        votesFor(parts, keyOf(tokens, { ...candidates[i]!, from: at })).person += weight;
    } else if (kind === 'organisation' && link < 0 && (tokens.masks[to - 1]! & ORGANISATION_HEAD) !== 0) {
      votesFor(parts, formAt(tokens, to - 1)).organisation += 1;
      if (isTellingFirst(tokens, from, to)) votesFor(parts, formAt(tokens, from))[kind] += weight / 2;
    } else if (link < 0 && isTellingFirst(tokens, from, to)) votesFor(parts, formAt(tokens, from))[kind] += weight / 2;
  });
  return parts;
}

/** Tokens of a family name, hyphens and particles among them. */
const LONGEST_FAMILY_NAME = 5;

/** `Avago` of `Avago Technologies`: a word that is no common one, before a head. */
function isTellingFirst(tokens: Tokens, from: number, to: number): boolean {
  if (isOrdinary(tokens, from) || to - from > 3 || (tokens.masks[from]! & (PLACE | TOWN | GIVEN | DEMONYM)) !== 0)
    return false;
  for (let i = from + 1; i < to; i++) {
    if ((tokens.masks[i]! & (ORGANISATION_HEAD | COMPANY_SUFFIX | HEAD)) === 0) return false;
  }
  return true;
}

/** Longest acronym looked for in small words before its brackets. */
const LONGEST_ACRONYM = 8;

/** Acronyms of names, by their letters or by standing in brackets after one; `other` where small words are what they stand for. */
function collectAcronyms(
  tokens: Tokens,
  candidates: readonly Candidate[],
  verdicts: readonly Verdict[],
): ReadonlyMap<string, MentionKind | 'other'> {
  const acronyms = new Map<string, MentionKind | 'other'>();
  verdicts.forEach(({ kind, strength }, i) => {
    const { from, to } = candidates[i]!;
    if (to - from > 1 && (kind === 'organisation' || kind === 'work' || kind === 'place') && strength > 0) {
      const letters = initialsOf(tokens, from, to);
      if (letters.length > 1 && !acronyms.has(letters)) acronyms.set(letters, kind);
    }
  });
  verdicts.forEach((_, i) => {
    const { from, to } = candidates[i]!;
    if (
      to - from !== 1 ||
      tokens.shapes[from] !== CAPITALS ||
      formAt(tokens, from - 1) !== '(' ||
      formAt(tokens, to) !== ')'
    )
      return;
    const before = i > 0 && candidates[i - 1]!.to === from - 1 ? verdicts[i - 1]! : null;
    if (before !== null && candidates[i - 1]!.to - candidates[i - 1]!.from > 1) {
      if (before.kind !== 'person') acronyms.set(formAt(tokens, from), before.kind);
    } else if (standsForSmallWords(tokens, from)) acronyms.set(formAt(tokens, from), 'other');
  });
  return acronyms;
}

function initialsOf(tokens: Tokens, from: number, to: number): string {
  let letters = '';
  for (let at = from; at < to; at++) if (tokens.shapes[at] === CAPITAL) letters += formAt(tokens, at)[0];
  return letters;
}

/** `gross domestic product (GDP)`. */
function standsForSmallWords(tokens: Tokens, at: number): boolean {
  const letters = formAt(tokens, at);
  if (letters.length > LONGEST_ACRONYM) return false;
  let word = at - 2;
  let small = 0;
  for (let k = letters.length - 1; k >= 0; k--, word--) {
    while (word >= 0 && formAt(tokens, word) === '-') word--;
    if (word < 0 || formAt(tokens, word)[0] !== letters[k]) return false;
    if (tokens.shapes[word] === LOWER) small++;
  }
  return small * 2 > letters.length;
}

function agree(tokens: Tokens, candidate: Candidate, verdict: Verdict, shown: Shown): Verdict {
  const isOwn = isBorneHere(tokens, candidate, verdict, shown);
  if (isOwn) return { kind: 'person', strength: 3, rule: 'family-name' };
  if ((verdict.kind === 'group' && verdict.strength > 0) || verdict.rule === 'not-a-name' || verdict.rule === 'unit')
    return verdict;
  const key = keyOf(tokens, candidate);
  const acronym = tokens.shapes[candidate.from] === CAPITALS ? shown.acronyms.get(key) : undefined;
  if (acronym !== undefined && verdict.kind !== 'place') return { kind: acronym, strength: 3, rule: 'acronym-of' };
  if (verdict.strength === 3 && verdict.rule !== 'place') return verdict;
  if (
    candidate.to - candidate.from === 1 &&
    (verdict.rule !== 'place' || (verdict.strength === 2 && !isAfterPreposition(tokens, candidate))) &&
    mayStandAlone(tokens, candidate, verdict)
  ) {
    const part = strongest(shown.parts.get(key));
    const own = shown.votes.get(key);
    // "the Church" is not Norman Church
    const isArticled = part?.kind === 'person' && formAt(tokens, candidate.from - 1) === tokens.lexicon.links.the;
    if (part !== null && !isArticled && part.weight >= rival(own, part.kind))
      return { kind: part.kind, strength: 2, rule: 'part-of-name' };
  }
  if (candidate.to - candidate.from > 1 && verdict.strength < 2 && (shown.parts.get(key)?.person ?? 0) > 0)
    return { kind: 'person', strength: 2, rule: 'part-of-name' };
  return outvoted(shown.votes.get(key), verdict);
}

/**
 * `Dane said`, `Dane's lawyer`, `Banks said` where the text names Sgt. Cole Dane, `Holland said` where it names Jack Holland: a people's or a land's
 * name that is somebody's family name here, used as names are. `A Dane said`, `Danes`, `Danish officials`, `in Holland` are not.
 */
function isBorneHere(tokens: Tokens, candidate: Candidate, { rule }: Verdict, { parts }: Shown): boolean {
  const { from, to } = candidate;
  if (to - from !== 1 || (rule !== 'demonym' && rule !== 'place' && rule !== 'head')) return false;
  if ((parts.get(formAt(tokens, from))?.person ?? 0) < WEIGHTS[2]!) return false;
  const before = from > 0 && tokens.sentences[from - 1] === tokens.sentences[from] ? from - 1 : -1;
  const mask = before < 0 ? 0 : tokens.masks[before]!;
  if (before >= 0 && (tokens.lexicon.determiners.has(formAt(tokens, before)) || (mask & PLACE_PREPOSITION) !== 0))
    return false;
  return isUsedOfOne(tokens, to) || (mask & SPEECH) !== 0;
}

/** What follows the name of somebody who does or has something: a verb of speech, another verb in the past, `'s`, an age, what somebody is. */
function isUsedOfOne(tokens: Tokens, at: number): boolean {
  const form = formAt(tokens, at);
  const { inflections, verbs } = tokens.lexicon;
  if (form === inflections.possessive) return true;
  if (form === ',') return tokens.shapes[at + 1] === DIGITS || tellsWhoOneIs(tokens, at + 1);
  if (tokens.shapes[at] !== LOWER) return false;
  return (tokens.masks[at]! & SPEECH) !== 0 || verbs.has(form) || form.endsWith(inflections.past);
}

/** Words between two commas that tell who somebody is: `a night watchman at the old paper mill`. */
const LONGEST_ASIDE = 10;

/** `, the mayor of Tarn`, `, a night watchman, said`: a determiner and then a role, or between two commas what is told of somebody who speaks. */
function tellsWhoOneIs(tokens: Tokens, at: number): boolean {
  if (!tokens.lexicon.determiners.has(formAt(tokens, at))) return false;
  for (let i = at + 1; i < Math.min(at + LONGEST_ASIDE, tokens.length); i++) {
    if (formAt(tokens, i) === ',') return ((tokens.masks[i + 1] ?? 0) & SPEECH) !== 0;
    if (tokens.shapes[i] === LOWER && i - at < ROLE_REACH && (tokens.masks[i]! & TITLE) !== 0) return true;
  }
  return false;
}

/** Words after the determiner within which its role stands: `a former deputy police chief`. */
const ROLE_REACH = 5;

/** A town's name that people bear, with nothing before it to tell: `Jackson said`. */
function isBarePerson(tokens: Tokens, candidate: Candidate): boolean {
  return (tokens.masks[candidate.from]! & (GIVEN | SURNAME)) !== 0 && !isAfterPreposition(tokens, candidate);
}

/** `in Jordan` is the country, whoever bears the name. */
function isAfterPreposition(tokens: Tokens, { from }: Candidate): boolean {
  return from > 0 && (tokens.masks[from - 1]! & PLACE_PREPOSITION) !== 0;
}

/** A head by itself (`the Assembly`) is a name only where its capital means something. */
function mayStandAlone(tokens: Tokens, { from }: Candidate, verdict: Verdict): boolean {
  return (
    verdict.rule !== 'head' ||
    (tokens.opens[from] === 0 && tokens.loud[from] === 0 && formAt(tokens, from - 1) === 'the')
  );
}

function strongest(votes: Votes | undefined): { readonly kind: Weighed; readonly weight: number } | null {
  if (votes === undefined) return null;
  let best: Weighed = 'person';
  for (const kind of WEIGHED) if (votes[kind] > votes[best]) best = kind;
  return votes[best] > 0 ? { kind: best, weight: votes[best] } : null;
}

/** Weight of what speaks for another kind. */
function rival(votes: Votes | undefined, kind: Weighed): number {
  if (votes === undefined) return 0;
  return Math.max(...WEIGHED.map(each => (each === kind ? 0 : votes[each])));
}

function outvoted(votes: Votes | undefined, own: Verdict): Verdict {
  const best = strongest(votes);
  if (best === null || best.kind === own.kind) return own;
  if (own.kind === 'other')
    return best.weight >= WEIGHTS[2]! && own.strength < 3
      ? { kind: best.kind, strength: 1, rule: 'rest-of-text' }
      : own;
  return { kind: best.kind, strength: 2, rule: 'rest-of-text' };
}

/** A name of which nothing else is known takes the kind of one it is listed with: `Chiriquí and Veraguas`. */
function listed(
  tokens: Tokens,
  candidates: readonly Candidate[],
  verdicts: readonly Verdict[],
  i: number,
): Verdict | null {
  const verdict = verdicts[i]!;
  if (verdict.strength > 0 || verdict.kind === 'other') return null;
  for (const near of [i - 1, i + 1, i - 2, i + 2]) {
    const other = candidates[near];
    if (other === undefined || verdicts[near]!.strength < 2) continue;
    const kind = verdicts[near]!.kind;
    if (kind === 'other' || kind === 'group' || kind === 'work') continue;
    if (isList(tokens, Math.min(other.to, candidates[i]!.to), Math.max(other.from, candidates[i]!.from))) {
      return { kind, strength: 1, rule: 'listed' };
    }
  }
  return null;
}

/** Only commas, `and` and capitals stand between. */
function isList(tokens: Tokens, from: number, to: number): boolean {
  if (to <= from || to - from > LONGEST_ACRONYM) return false;
  let links = 0;
  for (let at = from; at < to; at++) {
    const form = formAt(tokens, at);
    if (form === ',' || form === tokens.lexicon.links.and) links++;
    else if (tokens.shapes[at] !== CAPITAL) return false;
  }
  return links > 0;
}

/** A single word with nothing but its capital to show is a name only where the capital means something. */
function settle(tokens: Tokens, candidate: Candidate, verdict: Verdict): Verdict {
  const { from, to } = candidate;
  if (to - from > 1 || verdict.strength > 1) return verdict;
  const form = formAt(tokens, from);
  const mask = tokens.masks[from]!;
  const isName = (mask & (GIVEN | SURNAME)) !== 0;
  if (tokens.opens[from] === 1 && verdict.strength === 0 && !tokens.raised.has(form)) return none('opening');
  if ((tokens.opens[from] === 1 || tokens.loud[from] === 1) && !tokens.raised.has(form) && isOrdinary(tokens, from)) {
    return none('opening');
  }
  if ((mask & (CALENDAR | TITLE | MODIFIER | FUNCTION)) !== 0 && !isName) return none('title-alone');
  return verdict;
}

function none(rule: string): Verdict {
  const strength: Strength = 0;
  return { kind: 'other', strength, rule };
}
