/**
 * Mentions: words that name or point at a person, organisation, place, people or work.
 * In: a passage. Out: mentions in text order with exact spans and kinds; which entity they point at is told by `entities`.
 */
import type { MentionVocabulary } from '../../language/mentions.ts';
import type { FiledEntity, Mention } from '../../model/layers.ts';
import { nameWords } from '../../text/names.ts';
import { compareSpans, overlapSpans, type Span } from '../../text/spans.ts';
import { wordsInSpan } from '../../text/words.ts';
import type { Passage } from '../passage.ts';
import { findKinds } from './agreement.ts';
import type { Verdict } from './kinds.ts';
import { isCommonWord, lexiconOf } from './lexicon.ts';
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
 * `known` entities, of the text below a headline or of other reports, help to tell names where every word has a capital; `labels` are the
 * spans of whoever speaks by a transcript's labels, and of places in datelines: that they are, unless a list has them as something else.
 */
export function findMentions(
  passage: Passage,
  vocabulary: MentionVocabulary,
  { known = [], labels = [] }: NamesKnown = {},
): readonly Mention[] {
  const tokens = readTokens(passage, lexiconOf(vocabulary), known.flatMap(knownNames));
  const names = withLabels(tokens, findNames(tokens), labels);
  const pointers = findPointers(tokens, vocabulary, nameEnds(tokens, names));
  const mentions = [
    ...names.map(name => nameMention(tokens, name)),
    ...pointers.map(each => pointerMention(tokens, each)),
  ];
  return mentions.sort(compareSpans);
}

/** A name in capitals that looks like an acronym or like nothing, and what its place on the page says of it. */
export interface LabelledName extends Span {
  readonly kind: 'person' | 'place';
}

/** What is known of a passage's names beside its words. */
export interface NamesKnown {
  readonly known?: readonly FiledEntity[];
  readonly labels?: readonly LabelledName[];
}

/** `VICTOR HALE:`, `PORT HALLAM, Oct 14 -`. */
function withLabels(
  tokens: Tokens,
  names: readonly FoundName[],
  labels: readonly LabelledName[],
): readonly FoundName[] {
  if (labels.length === 0) return names;
  const { words } = tokens.passage;
  const spanOf = ({ from, to }: Candidate): Span => ({ start: words.start[from]!, end: words.end[to - 1]! });
  const isListed = ({ verdict }: FoundName): boolean => LISTED.has(verdict.rule);
  const labelled = labels.flatMap(label => {
    if (names.some(name => isListed(name) && overlapSpans(spanOf(name), label))) return [];
    const { from, to } = wordsInSpan(words, label);
    // `URGENT -` is no place
    if (label.kind === 'place' && to - from === 1 && isCommonWord(tokens.lexicon, words.forms[from]!)) return [];
    const verdict: Verdict = { kind: label.kind, strength: LABEL_STRENGTH, rule: 'label' };
    return from < to ? [{ from, to, title: from, link: -1, verdict }] : [];
  });
  const others = names.filter(name => !labelled.some(each => overlapSpans(spanOf(name), spanOf(each))));
  return [...others, ...labelled].sort((a, b) => a.from - b.from);
}

/** Rules by which a name is on a list, or says itself what it is. */
const LISTED: ReadonlySet<string> = new Set([
  'place',
  'organisation',
  'company-suffix',
  'head',
  'place-lead',
  'demonym',
]);
const LABEL_STRENGTH = 3;

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
