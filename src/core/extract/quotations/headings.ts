/**
 * Headings that give words to somebody by a colon: `Brandt: I will not resign`, `Police: two held after fire`. In: traits, a colon's place, the names a passage has.
 * Out: a reported clause, or none. A heading's other colons (`Velmora bridge: what we know`) name a subject, so only a name of a person or a body, or a
 * word for those who say things, is taken for a source.
 */
import type { Mention } from '../../model/layers.ts';
import { colonAt } from './cues.ts';
import type { ReportedClause } from './reported-clauses.ts';
import { type Source, sourceBefore } from './sources.ts';
import { has, sentenceWords, TRAIT, type Traits } from './traits.ts';

/** Words before the colon: `Former harbour chief Lena Orr`. */
const LONGEST_LABEL = 6;
/** Words after it: fewer are no sentence. */
const LEAST_WORDS = 3;

export function clauseOfHeading(traits: Traits, i: number): ReportedClause | null {
  const { words, paragraph } = traits;
  if (!has(traits, i, TRAIT.colon) || words.forms[i] !== ':' || has(traits, i + 1, TRAIT.quote)) return null;
  const { first } = sentenceWords(traits, i);
  const isFirst = first === 0 || paragraph[first - 1] !== paragraph[i];
  if (!isFirst || i - first > LONGEST_LABEL || paragraph[i + 1] !== paragraph[i]) return null;
  let end = i + 1;
  while (end < words.length && paragraph[end] === paragraph[i]) end++;
  if (end - i <= LEAST_WORDS || has(traits, end - 1, TRAIT.stop) || !has(traits, i + 1, TRAIT.capital)) return null;
  if (!tellsSomething(traits, i + 1, end)) return null;
  const source = sourceBefore(traits, i, first);
  if (source === null || source.from !== first || (source.name === null && !isSpeaking(traits, source))) return null;
  return {
    cue: colonAt(i),
    source,
    content: [[i + 1, end]],
    addressee: null,
    medium: null,
    when: null,
    rule: 'heading',
  };
}

/** A verb behind the first word, and no question: `A life in pictures`, `Born in Tarn`, `What we know` tell of nobody's words. */
function tellsSomething(traits: Traits, from: number, end: number): boolean {
  if (has(traits, from, TRAIT.question)) return false;
  for (let i = from; i < end; i++) {
    if (has(traits, i, TRAIT.auxiliary)) return true;
    if (i > from && traits.tags?.[i]?.startsWith('VB') === true) return true;
  }
  return false;
}

/** A word for those who say things, or for what is written: `police`, `report`. */
function isSpeaking(traits: Traits, { head }: Source): boolean {
  return has(traits, head[1] - 1, TRAIT.role) || traits.vocabulary.media.has(traits.words.forms[head[1] - 1]!);
}

/** Of clauses by a heading those whose name is a person's or a body's. */
export function isSomebody(traits: Traits, { source }: ReportedClause, mentions: readonly Mention[]): boolean {
  if (source?.name == null || isSpeaking(traits, source)) return source !== null;
  const { words } = traits;
  const [start, end] = [words.start[source.name[0]]!, words.end[source.name[1] - 1]!];
  return mentions.some(
    mention =>
      (mention.kind === 'person' || mention.kind === 'organisation') && mention.start < end && mention.end > start,
  );
}
