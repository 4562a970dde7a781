/** The library's only door. Pure: give it text, get plain data; reading files is the caller's (or the command line's). */
export { type CheckedDraft, type CheckedItem, checkDraft } from './core/compare/check.ts';
export { type CompareOptions, compare } from './core/compare/compare.ts';
export { type AnnotateOptions, annotate } from './core/extract/annotate.ts';
export type { Language } from './core/language/language.ts';
export type * from './core/model/comparison.ts';
export type * from './core/model/layers.ts';
export type * from './core/model/problems.ts';
export type { Block, BlockKind, Field, FieldSpan, PublishedFrom, Report, Role, Status } from './core/model/report.ts';
export { annotateStory, compareReports, type StoryOptions } from './core/story.ts';
export type { Span } from './core/text/spans.ts';
export { gatherReadings, readReports } from './input/read.ts';
export type { ReadOptions, Reading } from './input/reports.ts';
export { english } from './languages/en/index.ts';
export { annotationRecord, checkRecord, comparisonLines, comparisonRecord } from './output/json.ts';
export { renderMarkdown } from './output/markdown.ts';
export { type Page, type PageOptions, pageOf } from './output/page.ts';
export { PLAIN, type Paint, renderTerminal } from './output/terminal.ts';
export type { AnnotationRecord, CheckRecord, ComparisonRecord } from './output/wire.ts';
