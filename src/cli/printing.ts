/** Printing: a result to standard output or a file, problems to standard error. Colour and width only where there is a terminal. */
import { once } from 'node:events';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import pc from 'picocolors';
import type { Problem } from '../core/model/problems.ts';
import { wasRead } from '../node/read-files.ts';
import { safe } from '../output/widths.ts';
import { EXIT_DONE, EXIT_INPUT_FAILED, EXIT_USAGE } from './exits.ts';
import { besideStatus } from './status.ts';

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
    besideStatus(() => process.stdout.write(text));
    return EXIT_DONE;
  }
  if (isInput(output)) return EXIT_USAGE;
  try {
    writeFileSync(output, text);
    return EXIT_DONE;
  } catch (error) {
    complain(`can’t write ${output}: ${(error as Error).message}`);
    return EXIT_USAGE;
  }
}

/** Whether a file to be written was read in this run; that is said. */
export function isInput(path: string): boolean {
  if (!wasRead(path)) return false;
  complain(`${path} was read, and is not written over; name another file`);
  return true;
}

/** Prints in parts, none of which is kept. */
export interface Printer {
  /** Resolves when more may follow. */
  readonly print: (text: string) => Promise<void>;
  /** An exit code, as of `print`. */
  readonly close: () => Promise<number>;
}

export function openPrinter(output: string | undefined): Printer {
  if (output === undefined || output === '-') {
    const printPart = async (text: string): Promise<void> => {
      if (!besideStatus(() => process.stdout.write(text))) await once(process.stdout, 'drain');
    };
    return { print: printPart, close: async () => EXIT_DONE };
  }
  let file: number | null = null;
  let failed: string | null = null;
  const attempt = (action: () => void): void => {
    try {
      if (failed === null) action();
    } catch (error) {
      failed = (error as Error).message;
    }
  };
  // not before something is to be written: by then what it might be written over has been read
  const open = (): number => {
    if (file !== null) return file;
    if (wasRead(output)) throw new Error('it was read, and is not written over; name another file');
    file = openSync(output, 'w');
    return file;
  };
  const close = async (): Promise<number> => {
    attempt(() => closeSync(open()));
    if (failed === null) return EXIT_DONE;
    complain(`can’t write ${output}: ${failed}`);
    return EXIT_USAGE;
  };
  return { print: async text => attempt(() => writeSync(open(), text)), close };
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
  'no-reports',
  'paywall',
  'consent-wall',
  'needs-script',
  'no-article',
  'no-page',
  'feed-list',
  'not-ninjs',
  'bad-xml',
  'bad-table',
  'bad-record',
  'bad-document',
  'encrypted',
  'scanned',
  'bad-proposals',
  'proposals-cut',
  'bad-review',
  'not-asked',
  'reader-unreachable',
  'reader-refused',
  'reader-failed',
  'reader-stalled',
  'reader-answer',
  'reader-budget',
  'reader-stopped',
  'reader-cache',
  'fetch-address',
  'fetch-private',
  'fetch-robots',
  'fetch-unreachable',
  'fetch-unsafe',
  'fetch-slow',
  'fetch-broken',
  'fetch-status',
  'fetch-redirects',
  'fetch-cookies',
  'fetch-offline',
  'fetch-folder',
]);

/** Problems that stand beside a whole result, and somebody must hear of: they may cost money or mislead, or a text was taken back or is kept back. */
const SAID: ReadonlySet<Problem['code']> = new Set([
  'reader-unlimited',
  'canceled',
  'passed-over',
  'withheld',
  'embargoed',
  'records-passed-over',
  'several-reports',
  'row-mended',
  'not-exported',
  'review-left-out',
  'versions-order',
  'not-versions',
]);

/** Says each failed input on standard error, and what must be heard of; 1 if an input failed. */
export function reportFailures(problems: readonly Problem[]): number {
  // of what is left out altogether that is enough
  const left = new Set(problems.flatMap(({ code, report }) => (code === 'not-exported' ? [report] : [])));
  const said = problems.filter(
    ({ code, report }) =>
      FAILED.has(code) || (SAID.has(code) && !(left.has(report) && (code === 'withheld' || code === 'embargoed'))),
  );
  for (const { report, detail } of said) complain(report === undefined ? detail : `${report}: ${detail}`);
  return said.some(({ code }) => FAILED.has(code)) ? EXIT_INPUT_FAILED : EXIT_DONE;
}

export function usageError(message: string): number {
  complain(message);
  besideStatus(() => process.stderr.write('(run with --help for usage)\n'));
  return EXIT_USAGE;
}

/** One line on standard error. */
export function complain(message: string): void {
  besideStatus(() => process.stderr.write(`synoptic: ${safe(message)}\n`));
}
