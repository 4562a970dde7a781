/**
 * The same words, given to two: one utterance whose texts certainly name two people, or two bodies, for it. In: the renderings of an utterance. Out: what each
 * names, with the words that name it; nothing where the words are few enough for two to have said them, or where a text leaves open who speaks.
 */
import type { Evidence, Variant } from '../../model/comparison.ts';
import type { Entity } from '../../model/layers.ts';
import { normalForm } from '../../text/normal.ts';
import { similarity } from '../align/collate.ts';
import type { QuotedPassage } from '../align/passages.ts';
import { contentCount, type Reading } from '../align/terms.ts';
import { SAME_RUN } from '../align/utterances.ts';
import { type StoryContext, speakerKey, speakerName } from '../context.ts';
import { compareEvidence, compareStrings, evidenceOf } from '../evidence/evidence.ts';

/** Meaningful words that two people hardly both say by chance. Set by hand: `We are in mourning` is said by many. */
const TELLING_WORDS = 3;
/** How much of the shorter one's weight must stand in the other. */
const SAME_WORDS = 0.9;

export interface Attributed {
  readonly passage: QuotedPassage;
  readonly reading: Reading;
}

/** Variants by whom the words are given to; null unless two texts certainly name two of a kind. */
export function attributionVariants(context: StoryContext, rows: readonly Attributed[]): readonly Variant[] | null {
  const named = rows.flatMap(row => {
    const told = speakerOf(context, row);
    return told === null ? [] : [{ ...told, ...row }];
  });
  const clashing = named.filter(a =>
    named.some(
      b => a.key !== b.key && a.kind === b.kind && areTwo(context, a.passage, b.passage) && isSameUtterance(a, b),
    ),
  );
  const byKey = new Map<string, { readonly display: string; readonly evidence: Evidence[] }>();
  for (const { key, display, evidence } of clashing) {
    const group = byKey.get(key) ?? { display, evidence: [] };
    if (!group.evidence.some(other => compareEvidence(other, evidence) === 0)) group.evidence.push(evidence);
    byKey.set(key, group);
  }
  if (byKey.size < 2) return null;
  return [...byKey.values()]
    .sort((a, b) => compareStrings(a.display, b.display))
    .map(({ display, evidence }) => ({
      value: { type: 'text', text: display },
      display,
      evidence: evidence.sort(compareEvidence),
    }));
}

function isSameUtterance(a: Attributed, b: Attributed): boolean {
  if (a.passage.annotation === b.passage.annotation) return false;
  const [x, y] = [a.reading, b.reading];
  const isTelling = (reading: Reading): boolean =>
    contentCount(reading) >= TELLING_WORDS && reading.forms.length >= SAME_RUN;
  return isTelling(x) && isTelling(y) && similarity(x, y) >= SAME_WORDS;
}

/** Names that share a word may be one person's, "Mr Brandt" and "Olaf Brandt", unless one text has both: "Olle Pirk" and "Anna Pirk". */
export function areTwo(context: StoryContext, a: QuotedPassage, b: QuotedPassage): boolean {
  const [x, y] = [a, b].map(({ annotation, speaker }) => ({
    key: speakerKey(context, annotation.report, speaker),
    words: wordsOf(speakerName(context, annotation.report, speaker) ?? ''),
  }));
  if (!x!.words.some(word => y!.words.includes(word))) return true;
  return context.annotations.some(({ report, entities }) => {
    const keys = new Set(entities.map(({ id }) => context.entityOf(report.id, id)));
    return keys.has(x!.key) && keys.has(y!.key);
  });
}

function wordsOf(name: string): readonly string[] {
  return normalForm(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
}

interface Told {
  readonly key: string;
  readonly kind: Entity['kind'];
  readonly display: string;
  readonly evidence: Evidence;
}

/** Whom a text certainly names for a passage, by name: whom a pronoun stands for is a guess too many to set one against another. */
function speakerOf(context: StoryContext, { passage }: Attributed): Told | null {
  const { annotation, quotation, speaker } = passage;
  const { report, entities, mentions, quotations, voiced } = annotation;
  const { source } = quotation;
  if (source === null || speaker.status !== 'named' || voiced[quotations.indexOf(quotation)]!.length === 0) return null;
  const isPronoun = mentions.some(
    ({ form, start, end }) => form === 'pronoun' && start === source.start && end === source.end,
  );
  const kind = entities.find(({ id }) => id === speaker.entity)?.kind;
  if (isPronoun || (kind !== 'person' && kind !== 'organisation')) return null;
  const display = speakerName(context, report, speaker);
  const key = speakerKey(context, report, speaker);
  return display === null || key === null ? null : { key, kind, display, evidence: evidenceOf(report, source) };
}
