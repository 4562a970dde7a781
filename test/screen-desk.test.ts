/** What a desk does with the screen in Chromium: words looked for in the texts, files taken out, the way back to where somebody was. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasOwnHeadline } from '../src/core/model/report.ts';
import { launchBrowser } from './support/browser.ts';
import { ensureBuilt, REPORTS, run } from './support/program.ts';
import { makeScreen, type Opened, openScreen, type Screen } from './support/screens.ts';

/** Cards drawn at once (`web/src/desk.svelte.ts`). */
const FIRST_DRAWN = 12;

let browser: Browser | null = null;
let example: Screen;

beforeAll(async () => {
  ensureBuilt();
  const found = await launchBrowser();
  if ('browser' in found) browser = found.browser;
  else process.stderr.write(`not run: the desk’s work in Chromium; ${found.why}\n`);
  example = makeScreen([REPORTS]);
}, 700_000);
afterAll(() => browser?.close());

async function using(
  options: Parameters<typeof openScreen>[2],
  use: (opened: Opened) => Promise<void>,
  file = example.file,
): Promise<void> {
  if (browser === null) return;
  const opened = await openScreen(browser, file, { acceptDownloads: true, ...options });
  await use(opened);
  expect(opened.faults).toEqual([]);
  await opened.close();
}

/** A file of the menu, as it is saved. */
async function taken(page: Page, name: RegExp): Promise<{ readonly name: string; readonly text: string }> {
  await page.click('summary:has-text("Save")');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

describe('files taken out of the page are those of the command line', () => {
  test('JSON and CSV; Markdown as the overview has it', async () => {
    await using({}, async ({ page }) => {
      const json = await taken(page, /^JSON/);
      expect(json.name).toMatch(/\.json$/);
      expect(JSON.parse(json.text)).toEqual(JSON.parse(run(['compare', REPORTS, '--json']).stdout));
      const csv = await taken(page, /^CSV/);
      expect([csv.name.endsWith('.csv'), csv.text]).toEqual([true, run(['compare', REPORTS, '--csv', '-']).stdout]);
      const markdown = await taken(page, /^Markdown/);
      // the printed page is cut to a length; what it has of each section is the same
      const sections = (page: string): readonly string[] => page.split('\n').filter(line => /^##? /.test(line));
      expect(sections(markdown.text)).toEqual(sections(run(['compare', REPORTS, '--markdown']).stdout));
      const items = markdown.text.split('\n').filter(line => /^\d+\. /.test(line));
      await expect.poll(() => page.locator('.card .number').count()).toBe(items.length);
    });
  });

  test('what was dismissed is not in the Markdown', async () => {
    await using({}, async ({ page }) => {
      await page.keyboard.press('j');
      const label = (await page.locator('.card.chosen h3').innerText()).replace(/^\d+\s*/, '');
      expect((await taken(page, /^Markdown/)).text).toContain(label);
      await page
        .locator('.card.chosen')
        .getByRole('button', { name: /^–?\s*Dismiss/ })
        .click();
      await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
      expect((await taken(page, /^Markdown/)).text).not.toContain(`**${label}`);
    });
  });

  test('a page that is shared has the findings and none of the texts, and opens by itself', async () => {
    const shared = join(mkdtempSync(join(tmpdir(), 'synoptic-shared-')), 'shared.html');
    await using({}, async ({ page }) => {
      const { name, text } = await taken(page, /^Share:/);
      expect(name).toMatch(/\.html$/);
      writeFileSync(shared, text);
      const whole = example.record.reports.map(report => (report.text ?? '').slice(0, 400));
      expect(whole.filter(words => text.includes(JSON.stringify(words).slice(1, -1)))).toEqual([]);
    });
    await using(
      {},
      async ({ page }) => {
        const cards = await page.locator('.card').count();
        expect(cards).toBeGreaterThan(10);
        await page.keyboard.press('j');
        await page.keyboard.press('3');
        expect(await page.locator('.mark.chosen').count()).toBeGreaterThan(0);
        // and can be shared again
        expect((await taken(page, /^Share:/)).text.length).toBeGreaterThan(100_000);
      },
      shared,
    );
  });
});

describe('words are looked for in the texts', () => {
  test('each place, with the words around it, leads there, and is lit', async () => {
    await using({}, async ({ page }) => {
      const { reports } = example.record;
      const wanted = 'ferry';
      const strings = reports.flatMap(report => [
        report.text ?? '',
        ...(report.headline !== null && hasOwnHeadline(report) ? [report.headline] : []),
      ]);
      const count = strings.reduce((sum, text) => sum + text.toLowerCase().split(wanted).length - 1, 0);
      expect(count).toBeGreaterThan(2);
      await page.keyboard.press('/');
      await page.keyboard.type(wanted);
      expect(await page.locator('.found .many').innerText()).toContain(`, ${count} places in the texts`);
      const place = page.locator('.found button:has(mark)').first();
      expect((await place.locator('mark').innerText()).toLowerCase()).toBe(wanted);
      await place.click();
      const lit = (await page.evaluate(
        `[...CSS.highlights.get('found')].map(range => range.toString().toLowerCase())`,
      )) as readonly string[];
      expect(new Set(lit)).toEqual(new Set([wanted]));
    });
  });

  test('over the ends of lines, accents and apostrophes, and nothing for nothing', async () => {
    await using({}, async ({ page }) => {
      const { text = '' } = example.record.reports[0]!;
      const two = /\S+\n+\S+/.exec(text)![0];
      await page.fill('#search', two.replace(/\s+/g, ' ').toUpperCase());
      expect(await page.locator('.found mark').first().innerText()).toBe(two.replace(/\s+/g, ' '));
      await page.fill('#search', 'no such words at all');
      expect(await page.locator('.found .many').innerText()).toBe('0 findings, 0 places in the texts');
    });
  });

  test('Escape takes the words away, in every view', async () => {
    await using({}, async ({ page }) => {
      const cards = (): Promise<number> => page.locator('.card').count();
      // the first cards are drawn at once, the others when the page is idle
      await expect.poll(cards).toBeGreaterThan(FIRST_DRAWN);
      await page.keyboard.press('/');
      await page.keyboard.type('zzz');
      await expect.poll(cards).toBe(0);
      await page.keyboard.press('Escape');
      expect(await page.inputValue('#search')).toBe('');
      await expect.poll(cards).toBeGreaterThan(FIRST_DRAWN);
    });
  });
});

describe('the way back', () => {
  test('Escape leads back from words that were asked for, and leaves one who came by himself', async () => {
    await using({}, async ({ page }) => {
      const view = (): Promise<string> => page.locator('nav [aria-current]').innerText();
      await page.keyboard.press('3');
      await page.keyboard.press('Escape');
      expect(await view()).toBe('Read');
      await page.keyboard.press('1');
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      expect(await view()).toBe('Read');
      await page.keyboard.press('Escape');
      expect(await view()).toBe('Overview');
    });
  });

  test('the overview is where it was left', async () => {
    await using({ viewport: { width: 1200, height: 500 } }, async ({ page }) => {
      await page.locator('.card').nth(12).scrollIntoViewIfNeeded();
      const at = async (): Promise<number> => (await page.locator('.card').nth(12).boundingBox())?.y ?? Infinity;
      let before = await at();
      // cards change their height as they come into view
      await expect
        .poll(async () => {
          const last = before;
          before = await at();
          return before === last;
        })
        .toBe(true);
      await page.keyboard.press('5');
      await page.keyboard.press('1');
      await expect.poll(async () => Math.abs((await at()) - before)).toBeLessThan(40);
    });
  });

  test('texts that a finding is in are brought to its words where its words are chosen in one of them', async () => {
    await using({ hash: '#view=read', viewport: { width: 1440, height: 500 } }, async ({ page }) => {
      const mark = page.locator('[data-report] .mark[data-kind="clash"]').first();
      await mark.click();
      const texts = await page.$$eval('[data-report]', all =>
        all.flatMap(text => {
          const box = text.querySelector('.scroll')!.getBoundingClientRect();
          const chosen = [...text.querySelectorAll('.mark.chosen')].map(each => each.getBoundingClientRect());
          return chosen.length === 0 ? [] : [chosen.some(({ top, bottom }) => bottom > box.top && top < box.bottom)];
        }),
      );
      expect(texts.length).toBeGreaterThan(1);
      expect(texts).not.toContain(false);
    });
  });
});

describe('the desk’s work', () => {
  test('what was done last is said, and can be undone', async () => {
    await using({}, async ({ page }) => {
      await page.keyboard.press('j');
      await page.keyboard.press('s');
      // it is there for a few seconds only
      const [stamp, done] = await Promise.all([
        page.locator('.card.chosen .stamp').innerText(),
        page.locator('.done').innerText(),
      ]);
      expect([stamp, done]).toEqual([expect.stringContaining('settled'), expect.stringMatching(/^settled: /)]);
      await page.getByRole('button', { name: 'Undo' }).click();
      expect(await page.locator('.card.chosen .stamp').count()).toBe(0);
      expect(await page.locator('.review').innerText()).toContain('Nothing settled or dismissed yet');
    });
  });

  test('a key that closes a note loses nothing of it', async () => {
    await using({}, async ({ page }) => {
      await page.keyboard.press('j');
      await page.keyboard.press('n');
      await page.keyboard.type('ask the harbour office');
      await page.keyboard.press('Escape');
      expect(await page.locator('textarea').count()).toBe(0);
      await page.keyboard.press('n');
      expect(await page.locator('textarea').inputValue()).toBe('ask the harbour office');
    });
  });

  test('nor does a decision; and the Markdown has nothing of what was noted', async () => {
    await using({}, async ({ page }) => {
      await page.keyboard.press('j');
      await page.keyboard.press('n');
      await page.keyboard.type('ask the harbour office');
      await page.keyboard.press('Escape');
      await page.keyboard.press('s');
      await page.keyboard.press('n');
      expect(await page.locator('textarea').inputValue()).toBe('ask the harbour office');
      await page.keyboard.press('Control+Enter');
      const { text } = await taken(page, /^Markdown/);
      expect(text).not.toMatch(/harbour office to ask|ask the harbour office|1 settled/);
    });
  });

  test('who decides is known the next time; what is hidden is nowhere', async () => {
    await using({}, async ({ page }) => {
      await page.fill('.review .by', 'M. Ash');
      await page.locator('.review .by').blur();
      await page.reload();
      await page.waitForSelector('header h1');
      expect(await page.inputValue('.review .by')).toBe('M. Ash');
      const [first] = example.record.reports;
      const name = (await page.locator('.texts li h2').first().innerText()).trim();
      await page.locator('.texts li .hide').first().click();
      const places = await page.locator('.card .places button').allInnerTexts();
      expect(places.filter(place => place.startsWith(`${name}¶`))).toEqual([]);
      await page.keyboard.press('3');
      expect(await page.locator(`[data-report="${first!.id}"]`).count()).toBe(0);
      expect(await page.locator('.filters').count()).toBe(0);
    });
  });
});
