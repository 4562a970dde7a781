/**
 * Keys: what the words of a story speak of, told alike over reports. In: the term layer, mentions, who is who. Out: a key for each
 * token (an entity of the story, else the word's concept) and for phrases. What sharing a key is worth is not said here.
 */
import type { Annotation, TermClass, Terms } from '../../model/layers.ts';
import type { FieldSpan } from '../../model/report.ts';
import { lowerBound } from '../../text/spans.ts';
import type { StoryContext } from '../context.ts';

/** What words count as alike: same form; same concept of the table; also sharing a sense of the dictionary. */
export type Lexicon = 'forms' | 'concepts' | 'senses';

/** Marks a key that is a sense. */
export const SENSE = '~';

export function isSense(key: string): boolean {
  return key.startsWith(SENSE);
}

/** Marks a key that is a word too general to tell one thing from another: it supports a likeness that others make. */
const GENERAL = '%';

export function isGeneral(key: string): boolean {
  return key.startsWith(GENERAL);
}

/** Whether a key by itself tells one thing from another: a name or a word of content. */
export function isTelling(key: string): boolean {
  return !isSense(key) && !isGeneral(key);
}

/** Marks a key that is an entity of the story; people and organisations have one of their own. */
const ENTITY = '@';
export const ACTOR = '@@';

export function isEntity(key: string): boolean {
  return key.startsWith(ENTITY);
}

/** Entities of the story that some report names, with the mark of their keys. What is only described goes by its words. */
export type NamedEntities = ReadonlyMap<string, string>;

/** Only of people and organisations that are named can it be said that they are others. */
export function namedEntities(context: StoryContext): NamedEntities {
  const named = new Map<string, string>();
  for (const { report, mentions } of context.annotations) {
    for (const { kind, form, entity } of mentions) {
      if (entity === null || form !== 'name') continue;
      const key = context.entityOf(report.id, entity);
      if (key !== null) named.set(key, kind === 'person' || kind === 'organisation' ? ACTOR : ENTITY);
    }
  }
  return named;
}

/** For each term the story entity a mention of it points at, else its concept; empty for words that tell nothing apart. */
export function tokenKeys(
  context: StoryContext,
  named: NamedEntities,
  annotation: Annotation,
  lexicon: Lexicon,
): readonly string[] {
  const { terms, report, mentions } = annotation;
  const words = lexicon === 'forms' ? terms.forms : terms.concept;
  const keys = words.map((word, i) => keyOf(word, terms.kind[i]!));
  const described = new Map<string, string>();
  for (const mention of mentions) {
    if (mention.entity === null || mention.field === 'headline') continue;
    const entity = context.entityOf(report.id, mention.entity);
    const mark = entity === null ? undefined : named.get(entity);
    const [from, to] = [lowerBound(terms.start, mention.start), lowerBound(terms.start, mention.end)];
    if (mark !== undefined) nameTokens(keys, terms, from, to, mark + entity);
    else if (mention.form === 'pronoun') nameTokens(keys, terms, from, to, described.get(mention.entity) ?? '');
    else if (!described.has(mention.entity))
      described.set(mention.entity, keys.slice(from, to).findLast(key => key !== '') ?? '');
  }
  return keys;
}

function nameTokens(keys: string[], terms: Terms, from: number, to: number, key: string): void {
  for (let i = from; i < to; i++) if (terms.kind[i] !== 'mark' && terms.kind[i] !== 'function') keys[i] = key;
}

function keyOf(word: string, kind: TermClass): string {
  if (kind === 'weak') return GENERAL + word;
  return kind === 'content' || kind === 'number' ? word : '';
}

export interface KeyReader {
  /** All that the words of a span speak of. */
  readonly inside: (span: FieldSpan) => readonly string[];
  /** What a phrase is about: its last word before the first `of` or the like; if that names an entity, the entity. */
  readonly head: (span: FieldSpan) => string | null;
}

export function keyReader(keys: readonly string[], { terms }: Annotation, lexicon: Lexicon): KeyReader {
  const inside = ({ start, end }: FieldSpan): readonly string[] => {
    const found = new Set<string>();
    for (let i = lowerBound(terms.start, start); i < keys.length && terms.start[i]! < end; i++) {
      if (keys[i] === '') continue;
      found.add(keys[i]!);
      if (lexicon === 'senses' && !isEntity(keys[i]!)) for (const sense of terms.senses[i]!) found.add(SENSE + sense);
    }
    return [...found];
  };
  const head = ({ start, end }: FieldSpan): string | null => {
    let last: string | null = null;
    for (let i = lowerBound(terms.start, start); i < keys.length && terms.start[i]! < end; i++) {
      if (keys[i] !== '') last = keys[i]!;
      else if (last !== null && terms.kind[i] === 'function') break;
    }
    return last;
  };
  return { inside, head };
}
