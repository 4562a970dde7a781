/** Printing: a result to standard output or a file, problems to standard error. Colour and width only where there is a terminal. */
import { writeFileSync } from 'node:fs';
import pc from 'picocolors';
import type { Problem } from '../core/model/problems.ts';
import { safe } from '../output/widths.ts';
import { EXIT_DONE, EXIT_INPUT_FAILED, EXIT_USAGE } from './exits.ts';

/** Width of a page that is not for a terminal: what every terminal, mail and review shows unbroken. */
const PAGE_WIDTH = 80;
/** The widest for a terminal: lines longer than this are hard to read. */
const WIDEST = 100;
const LEAST_WIDTH = 60;

export function pageWidth(): number {
  const { columns } = process.stdout;
  return columns === undefined ? PAGE_WIDTH : Math.max(LEAST_WIDTH, Math.min(WIDEST, columns));
}

/** Colour on a terminal, unless NO_COLOR is set or the page goes to a file. */
export function isColoured(output: string | undefined): boolean {
  return output === undefined && process.stdout.isTTY && pc.isColorSupported;
}

/** Writes to the file named or to standard output. Returns an exit code: a file that can't be written is a usage error. */
export function print(text: string, output: string | undefined): number {
  if (output === undefined || output === '-') {
    process.stdout.write(text);
    return EXIT_DONE;
  }
  try {
    writeFileSync(output, text);
    return EXIT_DONE;
  } catch (error) {
    complain(`can’t write ${output}: ${(error as Error).message}`);
    return EXIT_USAGE;
  }
}

/** Problems that mean an input gave no report, or a model not all of its answer. The others stand beside results. */
const FAILED: ReadonlySet<Problem['code']> = new Set([
  'unreadable',
  'not-found',
  'not-a-report',
  'empty',
  'binary',
  'too-large',
  'bad-json',
  'no-text',
  'bad-table',
  'bad-proposals',
  'proposals-cut',
  'not-asked',
  'reader-unreachable',
  'reader-refused',
  'reader-failed',
  'reader-stalled',
  'reader-answer',
  'reader-budget',
  'reader-stopped',
  'reader-cache',
]);

/** Problems that stand beside a whole result, and would cost money or be missed unless somebody hears of them. */
const SAID: ReadonlySet<Problem['code']> = new Set([
  'reader-unlimited',
  'not-exported',
  'versions-order',
  'not-versions',
]);

/** Says each failed input on standard error, and what must be heard; 1 if an input failed. */
export function reportFailures(problems: readonly Problem[]): number {
  const said = problems.filter(({ code }) => FAILED.has(code) || SAID.has(code));
  for (const { report, detail } of said) complain(report === undefined ? detail : `${report}: ${detail}`);
  return said.some(({ code }) => FAILED.has(code)) ? EXIT_INPUT_FAILED : EXIT_DONE;
}

export function usageError(message: string): number {
  complain(message);
  process.stderr.write('(run with --help for usage)\n');
  return EXIT_USAGE;
}

/** One line on standard error. */
export function complain(message: string): void {
  process.stderr.write(`synoptic: ${safe(message)}\n`);
}
