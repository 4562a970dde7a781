/** The table of findings: a row a finding, with what it is a share of: how many reports were compared, have it, have anything of its kind. */
import type { Comparison, Finding, Variant } from '../../core/model/comparison.ts';
import { saidRelation, saidVariants } from '../agreements.ts';
import { shownFindings } from '../page.ts';
import { column, joined, optional, type TableMaker } from './columns.ts';

interface Row {
  readonly finding: Finding;
  readonly compared: number;
  readonly matched: number;
  /** Reports with anything of its kind. */
  readonly ofKind: number;
  readonly isShown: boolean;
}

export function findingRows(comparison: Comparison): readonly Row[] {
  const { reports, setAside, findings } = comparison;
  const compared = reports.length - setAside.length;
  const shown = shownFindings(comparison);
  return findings.map(finding => {
    const searched = finding.silent.filter(({ basis }) => basis === 'searched').length;
    return {
      finding,
      compared,
      matched: reportsIn(saidVariants(finding)),
      ofKind: reportsIn(finding.variants) + searched,
      isShown: shown.has(finding.id),
    };
  });
}

function reportsIn(variants: readonly Variant[]): number {
  return new Set(variants.flatMap(({ evidence }) => evidence.map(({ report }) => report))).size;
}

export const FINDINGS: TableMaker<Row> = {
  name: 'findings',
  about:
    'A finding: what some of the reports compared say of one thing, and how that fits together. Nothing in it says who is right.',
  key: 'finding',
  references: [],
  columns: [
    column(
      'finding',
      'string',
      'Id: made of its kind and its earliest words, so it stays when a later report joins.',
      row => row.finding.id,
    ),
    column(
      'kind',
      'string',
      'What it is about: date, number, quote-wording, fact and so on, as in the JSON.',
      row => row.finding.kind,
    ),
    column(
      'relation',
      'string',
      'agree, compatible (differs in detail or wording; both can be so), update, conflict, only (one report alone), or same-topic (texts speak of the same thing; the engine does not say that they say the same; in the JSON: agree).',
      row => saidRelation(row.finding),
    ),
    column('shown', 'boolean', 'Whether the page with --all has a line for it.', row => row.isShown),
    column(
      'between',
      'string',
      'Whose accounts: reports, sources, report (parts of one), or record.',
      row => row.finding.between,
    ),
    column('severity', 'string', 'material, minor or wording.', row => row.finding.severity),
    column('label', 'string', 'What it is about, in the reports’ own words.', row => row.finding.label),
    column('variants', 'integer', 'How many different values or wordings.', row => row.finding.variants.length),
    column('reports', 'integer', 'Denominator: reports compared, those set aside left out.', row => row.compared),
    column(
      'reports_matched',
      'integer',
      'Of these, reports with words of it; of an agreement, those that say the same. Their words are in the table of values.',
      row => row.matched,
    ),
    column(
      'reports_of_kind',
      'integer',
      'Of these, reports that have anything of its kind: matched ones, those with words of its topic, and those searched without a match. Silence of the rest says nothing.',
      row => row.ofKind,
    ),
    optional(
      'voices',
      'string',
      'Whose accounts it rests on, where that is certain; several are joined by "; ".',
      row => joined(row.finding.voices),
    ),
    optional('group', 'string', 'Findings that hang on each other share one.', row => row.finding.group),
    optional('point', 'string', 'Id of the point in the JSON.', row => row.finding.point ?? null),
    optional(
      'utterance',
      'string',
      'Id of the utterance, as in the table of quotations.',
      row => row.finding.utterance ?? null,
    ),
    column(
      'rule',
      'string',
      'The rule that found it; proposed: brought by a proposer and held to the words.',
      row => row.finding.why.rule,
    ),
    optional('proposed_by', 'string', 'Who proposed it.', row => row.finding.why.by ?? null),
    optional(
      'measured_precision',
      'number',
      'Share of this rule’s clashes that annotators have too, on stories it was not built on; empty: not measured.',
      row => row.finding.why.measuredPrecision,
    ),
    optional('measured_on', 'integer', 'How many clashes that share is of.', row => row.finding.why.measuredOn ?? null),
  ],
};
