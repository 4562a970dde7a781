/**
 * Stories: reports read and compared, step by step, so that a call can be cancelled between two of them. In: reports. Out: a story with its layers and its
 * comparison: what `compareReports` gives, and what the other tools need of it. Its id is made of what it holds: the same reports are the same story.
 */
import { createHash } from 'node:crypto';
import { compare } from '../core/compare/compare.ts';
import type { Comparison } from '../core/model/comparison.ts';
import type { Annotation } from '../core/model/layers.ts';
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import { annotateStory, dateReports } from '../core/story.ts';
import type { Cancellation } from '../input/reports.ts';
import { english } from '../languages/en/index.ts';
import type { AheadParser } from '../node/remote-parser.ts';
import type { Call } from './calls.ts';
import type { Fault } from './faults.ts';
import type { Kept } from './shelf.ts';

export interface Story extends Kept {
  readonly annotations: readonly Annotation[];
  readonly byId: ReadonlyMap<string, Annotation>;
  readonly comparison: Comparison;
  /** Texts that their agency has taken back, of all that was given with its reports: a draft is held to them too. */
  readonly canceled?: readonly Cancellation[];
}

export interface StoryReports {
  readonly reports: readonly Report[];
  /** What reading them found wrong. */
  readonly problems: readonly Problem[];
  /** Whether reports that seem to be of another event are compared too. */
  readonly force: boolean;
}

export function sizeOf(reports: readonly Report[]): number {
  return reports.reduce((sum, { text, headline }) => sum + text.length + (headline?.length ?? 0), 0);
}

/** Hexadecimal digits of an id: enough that no two of a session's stories meet. */
const ID_LENGTH = 12;

export function storyId({ reports, force }: StoryReports): string {
  const byId = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1));
  const hash = createHash('sha256');
  for (const { input: _, blocks: __, ...report } of byId) hash.update(`${JSON.stringify(report)}\n`);
  return `s-${hash.update(String(force)).digest('hex').slice(0, ID_LENGTH)}`;
}

/** Reads each report, then compares them all. */
export async function readStory(given: StoryReports, parser: AheadParser, call: Call): Promise<Story | Fault> {
  const annotations = await annotateInSteps(given, parser, call);
  if ('fault' in annotations) return annotations;
  const stop = await call.step(0, 'comparing');
  if (stop !== null) return stop;
  const comparison = compare(annotations, { force: given.force });
  return {
    id: storyId(given),
    size: sizeOf(given.reports),
    annotations,
    byId: new Map(annotations.map(annotation => [annotation.report.id, annotation])),
    comparison,
  };
}

/** As `annotateStory`, with a step before each report. */
async function annotateInSteps(
  { reports, problems }: StoryReports,
  parser: AheadParser,
  call: Call,
): Promise<readonly Annotation[] | Fault> {
  const annotations: Annotation[] = [];
  // reports without a date take the story's before they are read one by one
  const dated = dateReports(reports);
  parser.ahead(dated);
  try {
    for (const report of dated) {
      const stop = await call.step(dated.length - annotations.length, `reading ${report.id}`);
      if (stop !== null) return stop;
      annotations.push(...annotateStory([report], english, { problems, parser }));
    }
    return annotations;
  } finally {
    parser.ahead([]);
  }
}
