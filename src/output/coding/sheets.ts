/**
 * Blind coding sheets: findings by chance, each as the passages it rests on, for somebody to say how they fit. In: a comparison, how many, and a seed. Out: the
 * sheet, without what the program says of them nor the names of reports, and the key that has both.
 */
import type { ComparedReport, Comparison, Evidence, Finding } from '../../core/model/comparison.ts';
import { fieldText } from '../../core/model/report.ts';
import { contentId } from '../../core/text/hashes.ts';
import { spanIndexAt } from '../../core/text/spans.ts';
import { saidFindings } from '../agreements.ts';
import { dayLabel } from '../dates.ts';
import { column, optional, type Table, type TableMaker, tableOf } from '../tables/columns.ts';
import { chanceFrom, shuffled } from './chance.ts';
import { topicOf } from './topics.ts';

export interface SampleOptions {
  /** How many findings, at most. */
  readonly size: number;
  readonly seed: string;
  /** As many of each relation, as far as there are. */
  readonly isStratified: boolean;
}

export interface CodingSheets {
  readonly sheet: Table;
  readonly key: Table;
  /** How many findings could have been drawn. */
  readonly drawnFrom: number;
}

interface Item {
  readonly id: string;
  readonly finding: Finding;
  readonly passages: readonly Passage[];
}

interface Passage {
  readonly report: string;
  readonly date: string;
  readonly words: string;
}

/** Passages that an item shows at most: as many as can be held side by side. */
const MOST_PASSAGES = 4;

/** What one text alone has can’t be judged by its words, nor what is found missing in one. */
function isCodable({ relation, variants }: Finding): boolean {
  const texts = new Set(variants.flatMap(({ evidence }) => evidence.map(({ report }) => report)));
  return relation !== 'only' && texts.size > 1;
}

export function codingSheets(comparison: Comparison, options: SampleOptions): CodingSheets {
  const byId = new Map(comparison.reports.map(report => [report.id, report]));
  // what only speaks of one thing is no statement of the program
  const codable = saidFindings(comparison.findings).filter(isCodable);
  const items = drawn(codable, options).map(
    (finding): Item => ({
      id: contentId('c', [options.seed, finding.id, ...comparison.reports.map(({ sha256 }) => sha256)]),
      finding,
      passages: passagesOf(finding, byId),
    }),
  );
  return { sheet: tableOf(SHEET, items), key: tableOf(KEY, items), drawnFrom: codable.length };
}

function drawn(findings: readonly Finding[], { size, seed, isStratified }: SampleOptions): readonly Finding[] {
  const chance = chanceFrom(seed);
  // from the order of ids, which says nothing
  const mixed = shuffled(
    [...findings].sort((a, b) => (a.id < b.id ? -1 : 1)),
    chance,
  );
  if (!isStratified) return mixed.slice(0, size);
  const relations = [...new Set(mixed.map(({ relation }) => relation))].sort();
  const rounds = mixed.map(finding => ({
    finding,
    round: mixed.filter(({ relation }) => relation === finding.relation).indexOf(finding),
    relation: relations.indexOf(finding.relation),
  }));
  const chosen = rounds.sort((a, b) => a.round - b.round || a.relation - b.relation).slice(0, size);
  return shuffled(
    chosen.map(({ finding }) => finding),
    chance,
  );
}

/** One passage a report, each variant first of all; in the order of the reports’ dates. */
function passagesOf({ variants }: Finding, byId: ReadonlyMap<string, ComparedReport>): readonly Passage[] {
  const inTurn = [
    ...variants.flatMap(({ evidence }) => evidence.slice(0, 1)),
    ...variants.flatMap(({ evidence }) => evidence),
  ];
  const chosen = new Map<string, Evidence>();
  for (const each of inTurn) {
    if (chosen.size < MOST_PASSAGES && byId.has(each.report) && !chosen.has(each.report)) chosen.set(each.report, each);
  }
  const dated = [...chosen.values()].map(evidence => ({ evidence, report: byId.get(evidence.report)! }));
  const when = ({ updated, published }: ComparedReport): string => updated ?? published ?? '~';
  return dated
    .sort((a, b) =>
      when(a.report) < when(b.report) ? -1 : when(a.report) > when(b.report) ? 1 : a.report.id < b.report.id ? -1 : 1,
    )
    .map(({ evidence, report }) => ({ report: report.id, date: dateOf(report), words: markedWords(report, evidence) }));
}

function dateOf({ published, updated, publishedFrom }: ComparedReport): string {
  const own = publishedFrom === 'story' ? null : published;
  const date = updated ?? own;
  return date === null ? 'undated' : dayLabel(date);
}

/** Code units kept on each side, so that a coder sees what the words are about. */
const CONTEXT = 240;

/** The words between ⟦ and ⟧ in their paragraph, white space folded. */
function markedWords(report: ComparedReport, { start, end, field }: Evidence): string {
  const text = fieldText(report, { start, end, ...(field === undefined ? {} : { field }) });
  const block = field === 'headline' ? undefined : report.blocks[spanIndexAt(report.blocks, start)];
  const from = Math.max(block?.start ?? 0, start - CONTEXT);
  const to = Math.max(end, Math.min(block?.end ?? text.length, end + CONTEXT));
  const before = text.slice(from, start).replace(/^[\udc00-\udfff]/, '');
  const after = text.slice(end, to).replace(/[\ud800-\udbff]$/, '');
  const cut = [from > (block?.start ?? 0) ? '… ' : '', to < (block?.end ?? text.length) ? ' …' : ''];
  return `${cut[0]}${before}⟦${text.slice(start, end)}⟧${after}${cut[1]}`.replace(/\s+/g, ' ');
}

const PASSAGES = Array.from({ length: MOST_PASSAGES }, (_, p) => p);

const SHEET: TableMaker<Item> = {
  name: 'sheet',
  about: 'A finding to be coded, without what the program says of it.',
  key: 'item',
  references: [],
  columns: [
    column('item', 'string', 'Id of the item; the key knows which finding it is.', item => item.id),
    column('about', 'string', 'Some words of what the passages are held to speak of.', ({ finding, passages }) =>
      topicOf(
        finding.label,
        passages.map(({ words }) => words),
      ),
    ),
    ...PASSAGES.flatMap(p => [
      optional<Item>(`date_${p + 1}`, 'string', `Date of text ${p + 1}.`, item => item.passages[p]?.date ?? null),
      optional<Item>(
        `passage_${p + 1}`,
        'string',
        `Words of text ${p + 1}, between ⟦ and ⟧.`,
        item => item.passages[p]?.words ?? null,
      ),
    ]),
    optional('relation', 'string', 'For the coder: agree, compatible, update, conflict, other or unclear.', () => null),
    optional('severity', 'string', 'For the coder: wording, minor or material.', () => null),
    optional('note', 'string', 'For the coder: anything else.', () => null),
  ],
};

const KEY: TableMaker<Item> = {
  name: 'key',
  about: 'What the program says of the items of a sheet.',
  key: 'item',
  references: [],
  columns: [
    column('item', 'string', 'Id of the item.', item => item.id),
    column('finding', 'string', 'Id of the finding in the comparison.', item => item.finding.id),
    column('kind', 'string', 'Its kind.', item => item.finding.kind),
    column('relation', 'string', 'Its relation.', item => item.finding.relation),
    column('between', 'string', 'Whose accounts.', item => item.finding.between),
    column('severity', 'string', 'Its severity.', item => item.finding.severity),
    column('rule', 'string', 'The rule that found it.', item => item.finding.why.rule),
    optional('proposed_by', 'string', 'Who proposed it.', item => item.finding.why.by ?? null),
    ...PASSAGES.map(p =>
      optional<Item>(
        `report_${p + 1}`,
        'string',
        `Report of passage ${p + 1}.`,
        item => item.passages[p]?.report ?? null,
      ),
    ),
  ],
};
