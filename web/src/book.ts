/**
 * The quote book on the screen: everybody's words by speaker, the same words of several texts once. In: a story and what is asked for. Out: speakers with their
 * remarks, who is not told last. Who is quoted is the texts' word.
 */
import type { Evidence } from '../../src/core/model/comparison.ts';
import { type QuotedSpeaker, quotedSpeakers, quoteEntry } from '../../src/output/quote-book.ts';
import { asEvidence, inQuotationMarks, remarksOf } from '../../src/output/quote-page.ts';
import type { ToldQuotation } from '../../src/output/told-quotations.ts';
import { type Filter, folded } from './filters.ts';
import type { Story } from './story.ts';

/** Where a text has words, and how it attributes them. */
export interface Place {
  readonly place: Evidence;
  /** The words that attribute: `said`. */
  readonly cue: string | null;
  readonly via: readonly string[];
}

export interface Said {
  readonly words: string;
  /** Whether the words are the text's own, wholly or in part. */
  readonly isOwn: boolean;
  readonly places: readonly Place[];
}

/** What stands together: renderings of one remark. */
export type Remark = readonly Said[];

export interface BookSpeaker {
  readonly key: string;
  /** Null: the texts do not tell who speaks. */
  readonly name: string | null;
  /** Other words for the speaker. */
  readonly forms: readonly string[];
  /** How many texts quote the speaker. */
  readonly texts: number;
  readonly quotations: number;
  /** Those that the text tells in its own words, and that are not shown. */
  readonly left: number;
  readonly remarks: readonly Remark[];
}

export interface Book {
  readonly speakers: readonly BookSpeaker[];
  /** Quotations in the texts' own words that are not shown. */
  readonly left: number;
  /** Whether the page has texts without their words, as a page of excerpts has. */
  readonly lacksTexts: boolean;
}

interface Searched {
  readonly told: ToldQuotation;
  readonly words: string;
}

interface KnownSpeaker {
  readonly speaker: QuotedSpeaker;
  /** In quotation marks, and all. */
  readonly marked: readonly Searched[];
  readonly all: readonly Searched[];
}

const KNOWN = new WeakMap<Story, readonly KnownSpeaker[]>();

/** `own`: also what is told in the texts' own words. */
export function bookOf(story: Story, filter: Filter, own: boolean): Book {
  const wanted = folded(filter.words)
    .split(/\s+/)
    .filter(word => word !== '');
  const isMeant = ({ told: { report }, words }: Searched): boolean =>
    !filter.hidden.includes(report.id) &&
    (filter.texts.length === 0 || filter.texts.includes(report.id)) &&
    wanted.every(word => words.includes(word));
  let left = 0;
  const speakers = knownIn(story).flatMap(({ speaker, marked, all }, s): readonly BookSpeaker[] => {
    if (filter.voice !== null && !speaker.forms.includes(filter.voice)) return [];
    const quotations = (own ? all : marked).filter(isMeant).map(({ told }) => told);
    const unseen = all.filter(isMeant).length - quotations.length;
    left += unseen;
    if (quotations.length === 0) return [];
    return [
      {
        key: String(s),
        name: speaker.name,
        forms: speaker.forms.filter(form => form !== speaker.name),
        texts: new Set(quotations.map(({ report }) => report.id)).size,
        quotations: quotations.length,
        left: unseen,
        remarks: remarksOf(quotations).map(remarkOf),
      },
    ];
  });
  return { speakers, left, lacksTexts: story.comparison.reports.some(({ text }) => text === '') };
}

function knownIn(story: Story): readonly KnownSpeaker[] {
  const known = KNOWN.get(story);
  if (known !== undefined) return known;
  const searched = (told: ToldQuotation, speaker: QuotedSpeaker): Searched => {
    const { words } = quoteEntry(told);
    const name = story.names.get(told.report.id) ?? told.report.id;
    return { told, words: folded([words, ...speaker.forms, ...told.via, name].join('\n')) };
  };
  const made = quotedSpeakers(story.comparison).map((speaker): KnownSpeaker => {
    // in a page of excerpts words that no finding has are not there
    const all = speaker.quotations.filter(({ report }) => report.text !== '').map(told => searched(told, speaker));
    const kept = new Set(inQuotationMarks(speaker.quotations));
    return { speaker, all, marked: all.filter(({ told }) => kept.has(told)) };
  });
  KNOWN.set(story, made);
  return made;
}

function remarkOf(quotations: readonly ToldQuotation[]): Remark {
  const byWords = new Map<string, { words: string; isOwn: boolean; places: Place[] }>();
  for (const told of quotations) {
    const { cue, via, style } = quoteEntry(told);
    const place = asEvidence(told);
    const said = byWords.get(place.exact) ?? { words: place.exact, isOwn: style !== 'direct', places: [] };
    byWords.set(place.exact, said);
    said.places.push({ place, cue, via });
  }
  return [...byWords.values()];
}
