/**
 * The table of values: a row a place where a report gives a finding's value or wording, and a row a report in which nothing was matched, so that every count of
 * the findings can be made again from it.
 */
import type { Comparison, Evidence, Finding, Silent, Value } from '../../core/model/comparison.ts';
import { isSameField } from '../../core/model/report.ts';
import { contentId } from '../../core/text/hashes.ts';
import { saidBy } from '../agreements.ts';
import { column, optional, type TableCell, type TableMaker } from './columns.ts';
import { type Placed, placeColumns, placer } from './places.ts';

interface Row {
  readonly finding: Finding;
  readonly report: string;
  /** From 1; null where the words are of no variant. */
  readonly variant: number | null;
  readonly display: string | null;
  readonly value: Value | null;
  readonly basis: 'given' | 'absent' | 'borne' | 'topic' | Silent['basis'];
  readonly voice: string | null;
  readonly placed: Placed | null;
}

type Told = Pick<Row, 'variant' | 'display' | 'value'>;
type At = (evidence: Evidence) => Pick<Row, 'finding' | 'report' | 'voice' | 'placed'>;

/** Of words that are of no variant. */
const NONE: Told = { variant: null, display: null, value: null };

export function valueRows({ reports, findings }: Comparison): readonly Row[] {
  const place = placer(reports);
  return findings.flatMap(finding => {
    const at: At = ({ report, voice, start, end, field }) => ({
      finding,
      report,
      voice: voice ?? null,
      placed: place(report, field === undefined ? { start, end } : { start, end, field }),
    });
    const silent = finding.silent.map(
      ({ report, basis }): Row => ({ finding, report, ...NONE, basis, voice: null, placed: null }),
    );
    return [...variantRows(finding, at), ...borneRows(finding, at), ...silent];
  });
}

function variantRows(finding: Finding, at: At): readonly Row[] {
  const isSaid = saidBy(finding);
  const first = finding.variants.flatMap(({ evidence }) => evidence)[0];
  return finding.variants.flatMap(({ value, display, evidence }, v): readonly Row[] => {
    const told: Told = { variant: v + 1, display, value };
    // found nowhere: told without a place, of the text whose words were looked for
    if (evidence.length === 0 && first !== undefined)
      return [{ finding, report: first.report, ...told, basis: 'absent', voice: null, placed: null }];
    return evidence.map(each =>
      isSaid(each) ? { ...at(each), ...told, basis: 'given' } : { ...at(each), ...NONE, basis: 'topic' },
    );
  });
}

/** Words that bear it out, where they are others than those of the variants. */
function borneRows(finding: Finding, at: At): readonly Row[] {
  const isSaid = saidBy(finding);
  const evidence = finding.variants.flatMap(variant => variant.evidence);
  return (finding.borne ?? [])
    .filter(each => isSaid(each) && !evidence.some(other => isSamePlace(each, other)))
    .map(each => ({ ...at(each), ...NONE, basis: 'borne' }));
}

function isSamePlace(a: Evidence, b: Evidence): boolean {
  return a.report === b.report && isSameField(a, b) && a.start === b.start && a.end === b.end;
}

function idOf({ finding, report, variant, basis, placed }: Row): string {
  const at = placed === null ? [] : [placed.span.field ?? 'text', String(placed.start), String(placed.end)];
  return contentId('v', [finding.id, report, basis, String(variant), ...at]);
}

/** The part of a value of one type; null for values of other types. */
function part<T extends Value['type']>(
  type: T,
  of: (value: Extract<Value, { type: T }>) => TableCell,
): (row: Row) => TableCell {
  return ({ value }) => (value?.type === type ? of(value as Extract<Value, { type: T }>) : null);
}

export const VALUES: TableMaker<Row> = {
  name: 'values',
  about:
    'A place where a report gives a value or wording of a finding; and, without a place, a report of the finding in which nothing was matched.',
  key: 'value',
  references: [
    { column: 'finding', table: 'findings', key: 'finding' },
    { column: 'report', table: 'reports', key: 'report' },
  ],
  columns: [
    column('value', 'string', 'Id: made of the finding, the report and the place.', idOf),
    column('finding', 'string', 'The finding it belongs to.', row => row.finding.id),
    column('kind', 'string', 'Kind of that finding.', row => row.finding.kind),
    column('report', 'string', 'The report.', row => row.report),
    column(
      'basis',
      'string',
      'given: the words of a variant; absent: a variant that is found nowhere (the report is the one whose words were looked for); borne: other words that bear the finding out; topic: words on the same thing, not said to say the same; searched: it has something of the kind, nothing was matched; none-of-kind: nothing of the kind was read; headline-only, truncated, unreadable: can’t be told.',
      row => row.basis,
    ),
    optional(
      'variant',
      'integer',
      'Which of the finding’s variants, from 1; rows with the same one say the same.',
      row => row.variant,
    ),
    optional('display', 'string', 'The variant in a report’s words.', row => row.display),
    optional('voice', 'string', 'Whose words or account they are, where that is certain.', row => row.voice),
    ...placeColumns<Row>(row => row.placed),
    optional(
      'type',
      'string',
      'interval (of time), range (of numbers), entity, text or absent.',
      row => row.value?.type ?? null,
    ),
    optional(
      'from',
      'string',
      'Interval: its first day or minute, local, ISO 8601.',
      part('interval', value => value.from),
    ),
    optional(
      'to',
      'string',
      'Interval: the day or minute after its last.',
      part('interval', value => value.to),
    ),
    optional(
      'timex',
      'string',
      'Interval: the TIMEX3 value.',
      part('interval', value => value.timex),
    ),
    optional(
      'zone',
      'string',
      'Interval: the zone told with a clock time.',
      part('interval', value => value.zone ?? null),
    ),
    optional(
      'min',
      'number',
      'Range: lower bound; empty: none.',
      part('range', value => value.min),
    ),
    optional(
      'max',
      'number',
      'Range: upper bound; empty: none.',
      part('range', value => value.max),
    ),
    optional(
      'min_open',
      'boolean',
      'Range: whether the lower bound itself is left out.',
      part('range', value => value.minOpen),
    ),
    optional(
      'max_open',
      'boolean',
      'Range: whether the upper bound itself is left out.',
      part('range', value => value.maxOpen),
    ),
    optional(
      'unit',
      'string',
      'Range: unit or currency; empty: a plain count.',
      part('range', value => value.unit),
    ),
    optional(
      'approximator',
      'string',
      'Range: the word that makes it rough: about.',
      part('range', value => value.approximator),
    ),
    optional(
      'entity',
      'string',
      'Entity: its id in the JSON.',
      part('entity', value => value.entity),
    ),
  ],
};
