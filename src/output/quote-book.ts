/**
 * The quote book: everybody's words, by speaker over all reports. In: a comparison. Out: speakers with their quotations, plain data for the page and the wire.
 * Who is quoted is the text's word; who spoke which wording can't be told from it.
 */
import type { Comparison, StoryEntity } from '../core/model/comparison.ts';
import { nameWords } from '../core/text/names.ts';
import { placeOf } from './cites.ts';
import type { KnownSpeaker } from './speaker-matches.ts';
import { spanWords } from './speakers.ts';
import { quotationsOf, type ToldQuotation } from './told-quotations.ts';
import type { QuoteEntry } from './wire.ts';

export interface QuotedSpeaker extends KnownSpeaker {
  /** Id of the story's entity; null where texts do not tell, or only describe. */
  readonly id: string | null;
  /** Null: the texts do not tell who speaks. */
  readonly name: string | null;
  readonly quotations: readonly ToldQuotation[];
}

/** What stands between stretches of one quotation. */
const BROKEN = ' … ';

/** Speakers by how many texts quote them, then how often, then name; who is not told last. A report's own words are nobody's quotation. */
export function quotedSpeakers(comparison: Comparison): readonly QuotedSpeaker[] {
  const entities = new Map(comparison.entities.map(entity => [entity.id, entity]));
  const groups = new Map<string, ToldQuotation[]>();
  for (const told of quotationsOf(comparison)) {
    if (told.quotation.speaker.status === 'outlet') continue;
    const { id, name } = told.speaker;
    const key = id === null ? `words ${nameWords(name ?? '').join(' ')}` : `id ${id}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [told]);
    else group.push(told);
  }
  return [...groups.values()].map(group => speakerOf(group, entities)).sort(compareSpeakers);
}

function speakerOf(quotations: readonly ToldQuotation[], entities: ReadonlyMap<string, StoryEntity>): QuotedSpeaker {
  const { id, name } = quotations[0]!.speaker;
  const entity = id === null ? undefined : entities.get(id);
  const told = [
    ...(entity?.forms ?? []).map(({ form }) => form),
    ...quotations.flatMap(each => each.speaker.words ?? []),
  ];
  return {
    id,
    name,
    quotations,
    forms: [...new Set([...(name === null ? [] : [name]), ...told])],
    titles: (entity?.facts ?? []).filter(({ kind }) => kind === 'title').map(({ value }) => value),
  };
}

function compareSpeakers(a: QuotedSpeaker, b: QuotedSpeaker): number {
  const isNamed = ({ id }: QuotedSpeaker): number => Number(id !== null);
  return (
    Number(b.name !== null) - Number(a.name !== null) ||
    isNamed(b) - isNamed(a) ||
    textsOf(b) - textsOf(a) ||
    b.quotations.length - a.quotations.length ||
    (a.name! < b.name! ? -1 : 1)
  );
}

/** How many texts quote somebody. */
export function textsOf({ quotations }: Pick<QuotedSpeaker, 'quotations'>): number {
  return new Set(quotations.map(({ report }) => report.id)).size;
}

/** One quotation in the wire shape. */
export function quoteEntry({ id, report, quotation, speaker, via, parts }: ToldQuotation): QuoteEntry {
  const spans = parts.map(({ span }) => ({
    ...span,
    exact: (span.field === 'headline' ? (report.headline ?? '') : report.text).slice(span.start, span.end),
    place: placeOf(report, span).trim(),
  }));
  return {
    id,
    speaker: { ...speaker, status: quotation.speaker.status },
    via,
    cue: quotation.cue === null ? null : spanWords(report, quotation.cue),
    style: quotation.style,
    words: spans.map(({ exact }) => exact).join(BROKEN),
    report: report.id,
    spans,
    utterances: [...new Set(parts.flatMap(({ utterances }) => utterances.map(each => each.id)))],
  };
}
