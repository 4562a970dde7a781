/** Screens for tests: reports in, the page of `compare --html` as a file, open in Chromium, and what of it is marked. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Field } from '../../src/core/model/report.ts';
import type { ComparisonRecord } from '../../src/output/wire.ts';
import { run } from './program.ts';

export interface Screen {
  readonly file: string;
  readonly record: ComparisonRecord;
}

/** Writes the screen of inputs, as a user does. */
export function makeScreen(inputs: readonly string[], more: readonly string[] = []): Screen {
  const file = join(mkdtempSync(join(tmpdir(), 'synoptic-screen-')), 'story.html');
  const { status, stderr } = run(['compare', ...inputs, ...more, '--html', file]);
  if (status !== 0) throw new Error(`compare --html ended with ${status}: ${stderr}`);
  return { file, record: JSON.parse(run(['compare', ...inputs, ...more, '--json']).stdout) as ComparisonRecord };
}

/** The screen of files by name. */
export function screenOf(files: Readonly<Record<string, string>>): Screen {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-reports-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return makeScreen([folder]);
}

export interface Opened {
  readonly page: Page;
  /** What went wrong in the page: errors, refusals of its policy, whatever it asked a network for. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

export interface OpenOptions extends BrowserContextOptions {
  /** Behind the file's address. */
  readonly hash?: string;
}

export async function openScreen(
  browser: Browser,
  file: string,
  { hash = '', ...options }: OpenOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, offline: true, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', error => faults.push(`error: ${error.message}`));
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('request', request => {
    if (!request.url().startsWith('file:')) faults.push(`asked for ${request.url().slice(0, 100)}`);
  });
  page.on('dialog', async dialog => {
    faults.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  await page.goto(pathToFileURL(file).href + hash);
  await page.waitForSelector('header h1');
  return { page, faults, close: () => context.close() };
}

/** A stretch of words that the screen marks as the chosen finding's: joined from what it is made of. */
export interface Marked {
  readonly report: string;
  readonly field: Field;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** What is marked in the texts that are open. */
export async function markedIn(page: Page): Promise<readonly Marked[]> {
  const pieces = await page.$$eval('[data-report] .mark.chosen', elements =>
    elements.map(element => ({
      report: element.closest('[data-report]')!.getAttribute('data-report')!,
      field: element.getAttribute('data-field') as Field,
      start: Number(element.getAttribute('data-start')),
      end: Number(element.getAttribute('data-end')),
      words: element.textContent!,
    })),
  );
  const joined: Marked[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && last.report === piece.report && last.field === piece.field && last.end === piece.start)
      joined[joined.length - 1] = { ...last, end: piece.end, words: last.words + piece.words };
    else joined.push(piece);
  }
  return joined;
}

/** Whether every card that a section of the overview counts is in the page: the later ones are drawn when somebody comes to them. */
export async function isAllDrawn(page: Page): Promise<boolean> {
  return (await page.evaluate(`[...document.querySelectorAll('.overview section[data-kind]')].every(section => {
    const first = words => Number(/\\d+/.exec(words ?? '0')?.[0] ?? 0);
    const more = first(section.querySelector('button.more')?.textContent);
    return section.querySelectorAll('.card').length === first(section.querySelector('.many')?.textContent) - more;
  })`)) as boolean;
}
