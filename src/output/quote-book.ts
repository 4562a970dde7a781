/**
 * The quote book: everybody's words, by speaker over all reports. In: a comparison. Out: speakers with their quotations, plain data for the page and the wire.
 * Who is quoted is the text's word; who spoke which wording can't be told from it.
 */
import type { Comparison, StoryEntity } from '../core/model/comparison.ts';
import { nameWords } from '../core/text/names.ts';
import { placeOf } from './cites.ts';
import type { KnownSpeaker } from './speaker-matches.ts';
import { spanWords } from './speakers.ts';
import { allQuotationsOf, type ToldQuotation } from './told-quotations.ts';
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
  const quotations = withOwnNames(allQuotationsOf(comparison)).filter(
    ({ quotation }) => quotation.speaker.status !== 'outlet',
  );
  const ids = idsByName(quotations);
  for (const told of quotations) {
    const words = nameWords(told.speaker.name ?? '').join(' ');
    const id = told.speaker.id ?? ids.get(words);
    const key = id === undefined ? `words ${words}` : `id ${id}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [told]);
    else group.push(told);
  }
  return [...groups.values()].map(group => speakerOf(group, entities)).sort(compareSpeakers);
}

/** A report that is compared with no other has names of its own: the fullest it has for a speaker is that speaker's. */
function withOwnNames(quotations: readonly ToldQuotation[]): readonly ToldQuotation[] {
  const ownOf = ({ report, quotation, speaker }: ToldQuotation): string | null =>
    speaker.id !== null || quotation.speaker.entity === undefined || quotation.speaker.status !== 'named'
      ? null
      : JSON.stringify([report.id, quotation.speaker.entity]);
  const fullest = new Map<string, string>();
  for (const told of quotations) {
    const [own, words] = [ownOf(told), told.speaker.words];
    if (own !== null && words !== null && nameWords(words).length > nameWords(fullest.get(own) ?? '').length)
      fullest.set(own, words);
  }
  return quotations.map(told => {
    const own = ownOf(told);
    const name = own === null ? undefined : fullest.get(own);
    return name === undefined ? told : { ...told, speaker: { ...told.speaker, name } };
  });
}

/** Speakers over all reports by their full names; a last name alone can be another's. */
function idsByName(quotations: readonly ToldQuotation[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { speaker } of quotations) {
    const words = nameWords(speaker.name ?? '');
    if (speaker.id !== null && words.length > 1) ids.set(words.join(' '), speaker.id);
  }
  return ids;
}

/** Whether a text names who speaks. */
export function isNamedSpeaker({ id, name, quotations }: QuotedSpeaker): boolean {
  return name !== null && (id !== null || quotations.some(({ quotation }) => quotation.speaker.status === 'named'));
}

function speakerOf(quotations: readonly ToldQuotation[], entities: ReadonlyMap<string, StoryEntity>): QuotedSpeaker {
  const { id, name } = (quotations.find(({ speaker }) => speaker.id !== null) ?? quotations[0]!).speaker;
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
  return (
    Number(b.name !== null) - Number(a.name !== null) ||
    Number(isNamedSpeaker(b)) - Number(isNamedSpeaker(a)) ||
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
