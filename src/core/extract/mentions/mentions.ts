/**
 * Mentions: words that name or point at a person, organisation, place, people or work.
 * In: a passage. Out: mentions in text order with exact spans and kinds; which entity they point at is told by `entities`.
 */
import type { MentionVocabulary } from '../../language/mentions.ts';
import type { FiledEntity, Mention } from '../../model/layers.ts';
import { nameWords } from '../../text/names.ts';
import { compareSpans } from '../../text/spans.ts';
import type { Passage } from '../passage.ts';
import { findKinds } from './agreement.ts';
import type { Verdict } from './kinds.ts';
import { lexiconOf } from './lexicon.ts';
import { type Candidate, findCandidates } from './parts.ts';
import { findPointers, type Pointer } from './points.ts';
import { findRuns } from './runs.ts';
import { type KnownName, readTokens, type Tokens } from './tokens.ts';

/** A name with the rule that told its kind. */
export interface FoundName extends Candidate {
  readonly verdict: Verdict;
}

/**
 * Mentions of a passage in text order; outer ones precede those they hold, and `entity` is null throughout.
 * `known` entities, of the text below a headline or of other reports, help to tell names where every word has a capital.
 */
export function findMentions(
  passage: Passage,
  vocabulary: MentionVocabulary,
  known: readonly FiledEntity[] = [],
): readonly Mention[] {
  const tokens = readTokens(passage, lexiconOf(vocabulary), known.flatMap(knownNames));
  const names = findNames(tokens);
  const pointers = findPointers(tokens, vocabulary, nameEnds(tokens, names));
  const mentions = [
    ...names.map(name => nameMention(tokens, name)),
    ...pointers.map(each => pointerMention(tokens, each)),
  ];
  return mentions.sort(compareSpans);
}

/** The names of a passage, in order, not overlapping. */
export function findNames(tokens: Tokens): readonly FoundName[] {
  const candidates = findCandidates(tokens, findRuns(tokens));
  const verdicts = findKinds(tokens, candidates);
  return candidates
    .map((candidate, i) => ({ ...candidate, verdict: verdicts[i]! }))
    .filter(({ verdict }) => verdict.kind !== 'other');
}

function knownNames({ kind, name, aliases, filed = [] }: FiledEntity): readonly KnownName[] {
  return [name, ...aliases, ...filed]
    .map(form => ({ kind, words: nameWords(form) }))
    .filter(({ words }) => words.length > 0);
}

function nameEnds(tokens: Tokens, names: readonly FoundName[]): Int32Array {
  const ends = new Int32Array(tokens.length);
  for (const { from, to } of names) ends[from] = to;
  return ends;
}

function nameMention(tokens: Tokens, { from, to, verdict }: FoundName): Mention {
  const { start, end } = tokens.passage.words;
  const kind = verdict.kind === 'other' ? 'work' : verdict.kind;
  return { start: start[from]!, end: end[to - 1]!, kind, form: 'name', entity: null };
}

function pointerMention(tokens: Tokens, { from, to, sort }: Pointer): Mention {
  const { start, end } = tokens.passage.words;
  const isDescription = sort === 'role' || sort === 'kin';
  const kind = sort === 'plural' || sort === 'speakers' ? 'group' : sort === 'thing' ? 'organisation' : 'person';
  return {
    start: start[from]!,
    end: end[to - 1]!,
    kind,
    form: isDescription ? 'description' : 'pronoun',
    entity: null,
  };
}
