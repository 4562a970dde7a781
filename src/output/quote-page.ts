/** The quote book as a page and as a record. In: speakers with their quotations. Out: a section a speaker, renderings of one utterance together. */
import type { Comparison, Evidence } from '../core/model/comparison.ts';
import { isSameField } from '../core/model/report.ts';
import { containsSpan } from '../core/text/spans.ts';
import { citer, textNames } from './cites.ts';
import { balanceMarks } from './marks.ts';
import { titleOf } from './page.ts';
import type { Cell, Item, Page, Section } from './page-parts.ts';
import { type QuotedSpeaker, quoteEntry, textsOf } from './quote-book.ts';
import { cellsOf, citeItem } from './rows.ts';
import type { ToldQuotation } from './told-quotations.ts';
import type { QuoteEntry, QuotesRecord } from './wire.ts';

/** `all`: also what is told in the report's own words, wholly or in part. */
export function quotePage(comparison: Comparison, speakers: readonly QuotedSpeaker[], all: boolean): Page {
  const shown = speakers
    .map(speaker => (all ? speaker : { ...speaker, quotations: inQuotationMarks(speaker.quotations) }))
    .filter(({ quotations }) => quotations.length > 0);
  const cite = citer(comparison.reports);
  const names = textNames(comparison.reports);
  const quotations = shown.flatMap(speaker => speaker.quotations);
  const hidden = speakers.flatMap(speaker => speaker.quotations).length - quotations.length;
  const section = (speaker: QuotedSpeaker): Section => ({
    heading: speaker.name ?? 'SPEAKER NOT TOLD',
    note: noteOf(speaker),
    items: remarksOf(speaker.quotations).map(group => citeItem(itemOf(group), cite, names)),
    more: 0,
    numbered: false,
  });
  const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;
  return {
    title: `Quotations: ${titleOf(comparison)}`,
    legend: [
      `${count(quotations.length, 'quotation')} in ${count(textsOf({ quotations }), 'text')}`,
      'nothing verified',
      '“…” exact words',
      ...(hidden > 0 ? [`${hidden} told in the texts’ own words: --all`] : []),
    ].join(' · '),
    texts: [],
    summary: [],
    checks: [],
    sections: shown.map(section),
  };
}

/** What stands in quotation marks; what is told partly so only where no quotation of its own holds that part. */
export function inQuotationMarks(quotations: readonly ToldQuotation[]): readonly ToldQuotation[] {
  const direct = quotations.filter(({ quotation }) => quotation.style === 'direct');
  const holdsOne = ({ report, parts }: ToldQuotation): boolean =>
    direct.some(
      other =>
        other.report === report &&
        other.parts.every(inner =>
          parts.some(outer => isSameField(outer.span, inner.span) && containsSpan(outer.span, inner.span)),
        ),
    );
  return quotations.filter(
    told => told.quotation.style === 'direct' || (told.quotation.style === 'mixed' && !holdsOne(told)),
  );
}

function noteOf({ name, forms, quotations }: QuotedSpeaker): string {
  const others = forms.filter(form => form !== name);
  const texts = textsOf({ quotations });
  return [
    `${texts} text${texts === 1 ? '' : 's'}`,
    ...(others.length === 0 ? [] : [`also: ${others.join(', ')}`]),
  ].join('; ');
}

/** Quotations that render one utterance, or have the same words, stand together, where the first of them stands. */
export function remarksOf(quotations: readonly ToldQuotation[]): readonly (readonly ToldQuotation[])[] {
  const groups: { readonly ids: Set<string>; readonly members: ToldQuotation[] }[] = [];
  for (const told of quotations) {
    const ids = [told.parts.flatMap(({ utterances }) => utterances.map(({ id }) => id)), wordsOf(told)].flat();
    const group = groups.find(each => ids.some(id => each.ids.has(id)));
    if (group === undefined) groups.push({ ids: new Set(ids), members: [told] });
    else {
      group.members.push(told);
      for (const id of ids) group.ids.add(id);
    }
  }
  return groups.map(({ members }) => members);
}

function wordsOf(told: ToldQuotation): string {
  return quoteEntry(told)
    .words.toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function itemOf(group: readonly ToldQuotation[]): Item {
  const evidence = group.map(told => asEvidence(told));
  const notes = [...new Set(group.map(noteOfQuotation))].filter(note => note !== '');
  const cells: readonly Cell[] = cellsOf(evidence).map(cell => ({ ...cell, words: balanceMarks(cell.words) }));
  return { label: '', rows: [{ label: '', cells }], aligned: [], notes };
}

/** All stretches of a quotation as one, at the place of the first. */
export function asEvidence(told: ToldQuotation): Evidence {
  const { words, spans } = quoteEntry(told);
  const { start, end, field } = spans[0] ?? { start: 0, end: 0 };
  return {
    report: told.report.id,
    start,
    end,
    ...(field === undefined ? {} : { field }),
    exact: words,
    prefix: '',
    suffix: '',
  };
}

function noteOfQuotation(told: ToldQuotation): string {
  const { cue, via, style } = quoteEntry(told);
  const parts = [
    style === 'direct' ? null : `told ${style === 'mixed' ? 'partly ' : ''}in the text’s own words`,
    cue,
    via.length === 0 ? null : `via ${via.join(', ')}`,
  ];
  return parts.filter(part => part !== null).join('; ');
}

export function quotesRecord(
  comparison: Comparison,
  speakers: readonly QuotedSpeaker[],
  version: string,
): QuotesRecord {
  const place = new Map(comparison.reports.map(({ id }, i) => [id, i]));
  const order = ({ report, spans }: QuoteEntry): number => place.get(report)! * 2 ** 32 + (spans[0]?.start ?? 0);
  return {
    schema: 'synoptic.quotes/1',
    synoptic: version,
    reports: comparison.reports.map(({ id, outlet, url, published, sha256 }) => ({
      id,
      outlet,
      url,
      published,
      sha256,
    })),
    setAside: comparison.setAside,
    quotations: speakers.flatMap(({ quotations }) => quotations.map(quoteEntry)).sort((a, b) => order(a) - order(b)),
    problems: comparison.problems,
  };
}
