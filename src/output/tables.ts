/**
 * A comparison as tidy tables: findings, their values, quotations, reports. In: a comparison. Out: rows of plain cells under columns with a type and a meaning,
 * of which files of every kind, their description and `docs/tables.md` are made. The same reports give the same rows in the same order.
 */
import type { Comparison } from '../core/model/comparison.ts';
import { shapeOf, type Table, type TableShape, tableOf } from './tables/columns.ts';
import { FINDINGS, findingRows } from './tables/findings.ts';
import { QUOTATIONS, quotationRows } from './tables/quotations.ts';
import { REPORTS, reportRows } from './tables/reports.ts';
import { VALUES, valueRows } from './tables/values.ts';
import type { ToldQuotation } from './told-quotations.ts';

export const TABLE_NAMES = ['findings', 'quotations', 'values', 'reports'] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** What each table holds, without rows. */
export const TABLE_SHAPES: readonly TableShape[] = [
  shapeOf(FINDINGS),
  shapeOf(QUOTATIONS),
  shapeOf(VALUES),
  shapeOf(REPORTS),
];

/** One table of a comparison. */
export function tableNamed(comparison: Comparison, name: TableName): Table {
  if (name === 'findings') return tableOf(FINDINGS, findingRows(comparison));
  if (name === 'quotations') return tableOf(QUOTATIONS, quotationRows(comparison));
  if (name === 'values') return tableOf(VALUES, valueRows(comparison));
  return tableOf(REPORTS, reportRows(comparison));
}

/** The table of quotations, of these alone. */
export function tableOfQuotations(comparison: Comparison, quotations: readonly ToldQuotation[]): Table {
  return tableOf(QUOTATIONS, quotationRows(comparison, quotations));
}

/** All tables of a comparison. */
export function tablesOf(comparison: Comparison): readonly Table[] {
  return TABLE_NAMES.map(name => tableNamed(comparison, name));
}
