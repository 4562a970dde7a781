/** The library's pure door: give it bytes, get plain data; reading files is the caller's, or that of `synoptic/node`. */
export { checkDraft } from './core/compare/check/drafts.ts';
export { type CompareOptions, compare } from './core/compare/compare.ts';
export type { GuardOptions } from './core/compare/link/guards.ts';
export { withTouched } from './core/compare/versions/touched.ts';
export { type Versions, versionsOf } from './core/compare/versions/versions.ts';
export { type AnnotateOptions, annotate } from './core/extract/annotate.ts';
export { createParser } from './core/extract/syntax/parser.ts';
export { compareWithProposals } from './core/proposed.ts';
export { annotateStory, compareReports, type StoryOptions } from './core/story.ts';
export { gatherReadings } from './input/batches.ts';
export type { StatedDate } from './input/dates.ts';
export type { StatedFields } from './input/fields.ts';
export { type ProposalsSource, type ReadProposals, readProposals } from './input/proposals.ts';
export { readInput } from './input/read.ts';
export { readReports } from './input/read-now.ts';
export type { Reading, ReadOptions, ReadReport, Unpack } from './input/reports.ts';
export type { MetaRow, MetaTable } from './input/tables.ts';
export { english } from './languages/en/index.ts';
export type { AlignedLine, Piece } from './output/aligned.ts';
export { csvOf, unguarded } from './output/csv.ts';
export { type DataPackageOptions, dataPackageOf } from './output/datapackage.ts';
export { type Exportable, exportableReports, type StatedIds } from './output/exportable.ts';
export {
  annotationRecord,
  type ComparisonRecordOptions,
  checkRecord,
  comparisonLines,
  comparisonRecord,
  proposalsRecord,
  type TokenLayout,
} from './output/json.ts';
export { type LinkedData, type LinkedDataOptions, linkedDataOf } from './output/jsonld.ts';
export type { HashText } from './output/linked/selections.ts';
export { renderMarkdown } from './output/markdown.ts';
export { pageOf } from './output/page.ts';
export type { Cell, Item, Page, PageOptions, Row, Section } from './output/page-parts.ts';
export { parquetOf } from './output/parquet.ts';
export type { CellType, ColumnShape, Reference, Table, TableCell, TableShape } from './output/tables/columns.ts';
export { TABLE_NAMES, TABLE_SHAPES, type TableName, tablesOf } from './output/tables.ts';
export { teiOf } from './output/tei.ts';
export { type Paint, PLAIN, renderTerminal, type TerminalOptions } from './output/terminal.ts';
export { timeMlFile, timeMlOf } from './output/timex3.ts';
export type * from './types.ts';
