/**
 * Willings: whether whoever is told to refuse, threaten or promise can mean it. In: a reported clause and the mentions of its passage. Out: yes or no. Things
 * do some of what people say they do (`the car refused to start`, `the storm threatened the town`), so with these verbs a source counts only if it is
 * a person or a body, a pronoun for one, or what speaks in writing.
 */
import type { Entity, Mention } from '../../model/layers.ts';
import type { ReportedClause } from './reported-clauses.ts';
import type { Source } from './sources.ts';
import { has, TRAIT, type Traits } from './traits.ts';

export interface Named {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** Ways of telling that need no words: what is done, and to what. */
const BY_ACT: ReadonlySet<string> = new Set(['infinitive', 'object', 'judged']);

export function canMean(traits: Traits, { cue, source, rule }: ReportedClause, named: Named): boolean {
  if (source === null || cue.verb === null || !BY_ACT.has(rule)) return true;
  return !traits.vocabulary.unwilled.has(cue.verb.lemma) || isSomebody(traits, source, named);
}

function isSomebody(traits: Traits, { head, form }: Source, { mentions, entities }: Named): boolean {
  const { words, vocabulary } = traits;
  const at = headWord(traits, head);
  const last = words.forms[at]!;
  const mention = mentions.find(
    ({ start, end, kind }) =>
      start < words.end[head[1] - 1]! && end > words.start[head[0]]! && (kind !== 'work' || form === 'pronoun'),
  );
  if (form === 'pronoun') {
    if (vocabulary.pronouns.get(last) !== 'it') return true;
    const entity = entities.find(({ id }) => id === mention?.entity);
    return entity !== undefined && entity.kind !== 'work';
  }
  if (form !== 'description' || mention !== undefined) return true;
  return (
    has(traits, at, TRAIT.role | TRAIT.title | TRAIT.place | TRAIT.number) ||
    vocabulary.folk.has(last) ||
    vocabulary.documents.has(last) ||
    vocabulary.media.has(last) ||
    vocabulary.folkEndings.some(ending => last.endsWith(ending))
  );
}

/** The noun of a phrase: `the |owner| of the mill`, `two of the |guards|`. */
function headWord(traits: Traits, [from, to]: readonly [number, number]): number {
  for (let i = from + 1; i < to; i++)
    if (has(traits, i, TRAIT.preposition) && !has(traits, i - 1, TRAIT.determiner | TRAIT.number)) return i - 1;
  return to - 1;
}
