/** Pages as tests render them: each is held to the letter of its reports before a test looks at it. */
import { expect } from 'vitest';
import type { Comparison } from '../../src/index.ts';
import { renderMarkdown } from '../../src/output/markdown.ts';
import { pageOf } from '../../src/output/page.ts';
import { PLAIN, renderTerminal } from '../../src/output/terminal.ts';
import { type RunOptions, run } from './program.ts';
import { type Format, provePage } from './prover.ts';

export interface PageShape {
  readonly all?: boolean;
  readonly width?: number;
  readonly format?: Format;
}

/** A comparison's page, proved. */
export function provenPage(
  comparison: Comparison,
  { all = false, width = 80, format = 'terminal' }: PageShape = {},
): string {
  const page = pageOf(comparison, { all, width });
  const text = format === 'markdown' ? renderMarkdown(page) : renderTerminal(page, { width, paint: PLAIN });
  expect(provePage(text, comparison.reports, format).wrong).toEqual([]);
  return text;
}

/** Runs `synoptic compare ...args` for a page; proves it against what `--json` says it read. */
export function runPage(args: readonly string[], options: RunOptions = {}): ReturnType<typeof run> {
  const result = run(['compare', ...args], options);
  const { stdout } = run(['compare', ...args, '--json'], options);
  expect(provePage(result.stdout, JSON.parse(stdout).reports).wrong).toEqual([]);
  return result;
}
