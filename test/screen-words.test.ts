/** What the screen says stands so in the texts: the page's prover, run on the words of every view in Chromium. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VIEWS } from '../web/src/views.ts';
import { launchBrowser } from './support/browser.ts';
import { ensureBuilt, REPORTS, ROOT } from './support/program.ts';
import { provePage } from './support/prover.ts';
import { screenPage } from './support/screen-page.ts';
import { isAllDrawn, makeScreen, openScreen } from './support/screens.ts';

const SHARED = process.env['SYNOPTIC_SHARED'] ?? resolve(ROOT, '..', 'shared');
const REPORT = /^(?!gold|screen|key|draft|proposals).*\.(?:txt|json)$/;

let browser: Browser | null = null;

beforeAll(async () => {
  ensureBuilt();
  const found = await launchBrowser();
  if ('browser' in found) browser = found.browser;
  else process.stderr.write(`not run: the words of the screen in Chromium; ${found.why}\n`);
}, 700_000);
afterAll(() => browser?.close());

const STORIES: readonly (readonly [name: string, inputs: readonly string[] | null])[] = [
  ['the example', [REPORTS]],
  ...['call', 'takeover', 'harambe'].map((name): [string, readonly string[] | null] => {
    const folder = join(SHARED, 'gold', name);
    if (!existsSync(folder)) return [name, null];
    return [
      name,
      readdirSync(folder)
        .filter(file => REPORT.test(file))
        .map(file => join(folder, file)),
    ];
  }),
];

/** Whether one word that is changed on the screen is found. */
async function changedWordsIn(page: Page, reports: Parameters<typeof provePage>[1]): Promise<boolean> {
  await page.evaluate(
    `(() => { const q = document.querySelector('main q'); if (q !== null) q.append(' changed'); })()`,
  );
  return provePage(await screenPage(page), reports).wrong.length > 0;
}

/** Views whose words are the texts' own, held to them character by character elsewhere. */
const READING = 'read';

describe('every quotation on the screen stands so in the text named beside it', () => {
  test.each(STORIES)('%s', { timeout: 200_000 }, async (name, inputs) => {
    if (browser === null) return;
    if (inputs === null) {
      process.stderr.write(`not run: the words of the screen of ${name}; no ${SHARED}/gold\n`);
      return;
    }
    const { file, record } = makeScreen(inputs);
    const reports = record.reports.map(report => ({ ...report, text: report.text ?? '' }));
    for (const view of VIEWS.filter(each => each !== READING)) {
      const { page, faults, close } = await openScreen(browser, file, {
        hash: `#view=${view}`,
        viewport: { width: 1440, height: 3000 },
      });
      const tabs = Math.max(1, await page.locator('[role="tab"]').count());
      for (let tab = 0; tab < tabs; tab++) {
        if (tabs > 1) await page.locator('[role="tab"]').nth(tab).click();
        for (const more of await page.$$('main button.more')) await more.click();
        // what is drawn when somebody comes to it, or prints, is drawn now
        await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
        await page.waitForTimeout(300);
        expect(await isAllDrawn(page)).toBe(true);
        const said = await screenPage(page);
        const { checked, wrong } = provePage(said, reports);
        expect([view, tab, wrong]).toEqual([view, tab, []]);
        expect(checked + Number(!/[“”]/.test(said))).toBeGreaterThan(0);
        if (tab === 0) expect(await changedWordsIn(page, reports)).toBe(checked > 0);
      }
      expect(faults).toEqual([]);
      await close();
    }
  });
});
