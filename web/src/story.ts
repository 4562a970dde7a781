/** A story as the screen needs it: the comparison with its texts by name, and its findings as cards in the order in which they are to be looked at. In: the wire shape. */
import type { ComparedReport, Comparison, Evidence, Finding } from '../../src/core/model/comparison.ts';
import { type Cite, citer, type TextNames, textNames } from '../../src/output/cites.ts';
import { sectionsOf, titleOf } from '../../src/output/page.ts';
import type { ComparisonSection, Item, SectionKind } from '../../src/output/page-parts.ts';
import type { ComparisonRecord, ReportRecord } from '../../src/output/wire.ts';

/** What is set side by side: a finding, or a note on the texts that no finding stands behind. */
export interface Card {
  /** Unique in a story; of a finding its id, except where it stands on several cards. */
  readonly key: string;
  readonly is: SectionKind;
  /** As on the printed page; null where that has none. */
  readonly number: number | null;
  /** Whether the printed page shows it without `--all`. */
  readonly isFirst: boolean;
  readonly item: Item;
  readonly finding: Finding | null;
  /** The words it rests on, each once. */
  readonly evidence: readonly Evidence[];
  /** Ids of the texts with words in it. */
  readonly reports: ReadonlySet<string>;
  readonly voices: ReadonlySet<string>;
}

export interface CardSection {
  readonly is: SectionKind;
  readonly heading: string;
  readonly note: string;
  readonly none: string | null;
  readonly cards: readonly Card[];
}

export interface Story {
  /** As it stands in the page. */
  readonly record: ComparisonRecord;
  readonly comparison: Comparison;
  readonly title: string;
  readonly names: TextNames;
  readonly cite: Cite;
  readonly reports: ReadonlyMap<string, ComparedReport>;
  /** How many words each text has. */
  readonly words: ReadonlyMap<string, number>;
  readonly sections: readonly CardSection[];
  readonly cards: ReadonlyMap<string, Card>;
}

/** Columns that nothing depends on: the screen folds lines itself. */
const ANY_WIDTH = 80;

export function storyOf(record: ComparisonRecord): Story {
  const comparison = withoutSchema(record);
  const { findings, reports } = comparison;
  const byId = new Map(findings.map(finding => [finding.id, finding]));
  const printed = new Set(keysIn(sectionsOf(comparison, { all: false, width: ANY_WIDTH })).flat());
  const shown = sectionsOf(comparison, { all: true, width: ANY_WIDTH });
  const keys = keysIn(shown);
  const number = countFrom(1);
  const sections = shown.map(({ is, heading, note, none, items, numbered }, s): CardSection => {
    const cards = items.map((item, i) => {
      const isFirst = printed.has(keys[s]![i]!);
      return cardOf(item, {
        is,
        key: keys[s]![i]!,
        isFirst,
        number: numbered && isFirst ? number() : null,
        finding: byId.get(item.finding ?? ''),
      });
    });
    return { is, heading, note, none: none ?? null, cards };
  });
  return {
    record,
    comparison,
    title: titleOf(comparison),
    names: textNames(reports),
    cite: citer(reports),
    reports: new Map(reports.map(report => [report.id, report])),
    words: new Map(reports.map(({ id, text }) => [id, text.match(/\S+/g)?.length ?? 0])),
    sections,
    cards: new Map(sections.flatMap(({ cards }) => cards.map(card => [card.key, card]))),
  };
}

export function withoutSchema(record: ComparisonRecord): Comparison {
  const { schema: _, synoptic: __, reports, ...rest } = record;
  return { ...rest, reports: reports.map(withText) };
}

/** A page of excerpts has no texts: what is quoted stands in the findings. */
function withText(report: ReportRecord): ComparedReport {
  return { ...report, text: report.text ?? '' };
}

/** A key for each item: its finding's id on the first card that it has, else its section and label; counted where several would have one. */
function keysIn(sections: readonly ComparisonSection[]): readonly (readonly string[])[] {
  const seen = new Map<string, number>();
  return sections.map(({ is, items }) =>
    items.map(({ finding, label }) => {
      // a name's spelling can be a clash and stand among the notes on the texts too
      const key = finding === undefined || seen.has(finding) ? `${is} ${finding ?? label}` : finding;
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return count === 1 ? key : `${key} ${count}`;
    }),
  );
}

function countFrom(first: number): () => number {
  let next = first;
  return () => next++;
}

interface Placing {
  readonly is: SectionKind;
  readonly key: string;
  readonly number: number | null;
  readonly isFirst: boolean;
  readonly finding: Finding | undefined;
}

function cardOf(item: Item, { finding, ...placing }: Placing): Card {
  const evidence = finding === undefined ? placesIn(item) : evidenceIn(finding);
  return {
    ...placing,
    item,
    finding: finding ?? null,
    evidence,
    reports: new Set(evidence.map(({ report }) => report)),
    voices: new Set(evidence.flatMap(({ voice }) => voice ?? [])),
  };
}

function placesIn({ rows, places = [] }: Item): readonly Evidence[] {
  return onceEach([...rows.flatMap(({ cells }) => cells.flatMap(cell => cell.places ?? [])), ...places]);
}

/** All that a finding rests on: its values' words, and the clauses that bear it out. */
export function evidenceIn({ variants, borne = [] }: Finding): readonly Evidence[] {
  return onceEach([...variants.flatMap(variant => variant.evidence), ...borne]);
}

function onceEach(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(evidence.map(each => [placeKey(each), each])).values()];
}

/** The same for evidence of the same words. */
export function placeKey({ report, field = 'text', start, end }: Evidence): string {
  return `${report}\n${field}\n${start}\n${end}`;
}
