/** `synoptic group`: which texts of a stream tell of one event; a story a line at the end, or with `--follow` each as it changes. */
import type { StoryChange } from '../core/model/stories.ts';
import { createDigester } from '../core/stories/digests.ts';
import { addDigest, startGrouping } from '../core/stories/grouping.ts';
import { english } from '../languages/en/index.ts';
import { type InputOptions, readInTurn } from '../node/inputs.ts';
import { storyLines, storyRecord } from '../output/stories.ts';
import { safe } from '../output/widths.ts';
import { EXIT_DONE } from './exits.ts';
import type { FetchCommandOptions } from './fetch-options.ts';
import { addressesFor, tellFile } from './inputs.ts';
import { complain, openPrinter, type Printer, reportFailures, usageError } from './printing.ts';
import { step } from './status.ts';

export interface GroupCommandOptions extends InputOptions, FetchCommandOptions {
  readonly json?: boolean;
  readonly follow?: boolean;
  /** Days, as typed. */
  readonly window?: string;
  readonly output?: string;
}

const WHOLE = /^[1-9]\d{0,5}$/;

export async function runGroup(inputs: readonly string[], options: GroupCommandOptions): Promise<number> {
  if (options.window !== undefined && !WHOLE.test(options.window))
    return usageError(`--window: ${JSON.stringify(options.window)} is no number of days; write one such as 30`);
  const digest = createDigester(english);
  const grouping = startGrouping(english, options.window === undefined ? {} : { windowDays: Number(options.window) });
  const printer = openPrinter(options.output);
  let [failures, count, heldBack]: [number, number, number] = [EXIT_DONE, 0, 0];
  for await (const { reports, problems } of readInTurn(inputs, options, undefined, addressesFor(options), tellFile)) {
    failures = Math.max(failures, reportFailures(problems));
    for (const report of reports) {
      // why it is, its own problem says
      if (report.status !== 'usable') {
        heldBack++;
        continue;
      }
      step(`grouped ${++count} texts`);
      await tell(addDigest(grouping, digest(report)), options, printer);
    }
  }
  if (count === 0) complain(`no report ${heldBack > 0 ? 'may be used' : 'could be read'}; there is nothing to group`);
  if (options.follow !== true) {
    const stories = [...grouping.stories.values()].map(story => storyRecord(story));
    // most told first, then as they began
    const ordered = options.json === true ? stories : [...stories].sort((a, b) => b.reports.length - a.reports.length);
    for (const story of ordered) await printer.print(lineOf(story, options));
  }
  return Math.max(await printer.close(), failures);
}

/** With `--follow` every change; without it what is let go of, which the end no longer knows. */
async function tell(changes: readonly StoryChange[], options: GroupCommandOptions, printer: Printer): Promise<void> {
  for (const change of changes) {
    if (options.follow === true) await printer.print(`${JSON.stringify(storyRecord(change.story, change))}\n`);
    else if (change.change === 'closed') await printer.print(lineOf(storyRecord(change.story), options));
  }
}

function lineOf(story: ReturnType<typeof storyRecord>, { json }: GroupCommandOptions): string {
  return json === true ? `${JSON.stringify(story)}\n` : safeLines(storyLines(story));
}

const INDENT = '  ';

/** Headlines are whatever somebody wrote. */
function safeLines(lines: string): string {
  return lines
    .split('\n')
    .map(line => (line.startsWith(INDENT) ? `${INDENT}${safe(line.slice(INDENT.length))}` : safe(line)))
    .join('\n');
}
