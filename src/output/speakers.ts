/**
 * Who speaks, over all reports of a comparison. In: a comparison. Out: for a speaker of one report, the story's entity, its name, and the words that
 * report has for it. What can't be told stays null; nothing is guessed from how a name is spelt.
 */
import type { ComparedReport, Comparison, StoryEntity } from '../core/model/comparison.ts';
import type { Speaker } from '../core/model/layers.ts';
import { type FieldSpan, fieldText } from '../core/model/report.ts';

export interface NamedSpeaker {
  /** Id of the story's entity; null where the text does not tell who speaks, or its report is compared with no other. */
  readonly id: string | null;
  /** The story's fullest name for it, else the report's own words; null where it has none. */
  readonly name: string | null;
  /** The report's own words for it. */
  readonly words: string | null;
}

export type SpeakerNamer = (report: ComparedReport, speaker: Speaker) => NamedSpeaker;

export function speakerNamer({ entities }: Pick<Comparison, 'entities'>): SpeakerNamer {
  const byMember = new Map<string, StoryEntity>();
  for (const entity of entities)
    for (const { report, entity: own } of entity.members ?? []) byMember.set(JSON.stringify([report, own]), entity);
  return (report, speaker) => {
    const entity = speaker.entity === undefined ? undefined : byMember.get(JSON.stringify([report.id, speaker.entity]));
    const words = wordsOf(report, speaker);
    return { id: entity?.id ?? null, name: entity?.name ?? words, words };
  };
}

function wordsOf(report: ComparedReport, { start, end, field }: Speaker): string | null {
  if (start === undefined || end === undefined) return null;
  return spanWords(report, field === undefined ? { start, end } : { start, end, field });
}

/** The words of a span, white space folded. */
export function spanWords(report: ComparedReport, span: FieldSpan): string {
  return fieldText(report, span).slice(span.start, span.end).replace(/\s+/g, ' ');
}
