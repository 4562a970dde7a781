/** The screen in Chromium, from disk and without a network: every finding leads to its words, texts stand exactly as they are, by keyboard, on a phone, for everybody, whatever is in a text. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Evidence, Finding } from '../src/core/model/comparison.ts';
import { isClash } from '../src/output/sections.ts';
import type { ComparisonRecord } from '../src/output/wire.ts';
import { launchBrowser } from './support/browser.ts';
import { ensureBuilt, REPORTS, ROOT } from './support/program.ts';
import { isAllDrawn, makeScreen, markedIn, type Opened, openScreen, type Screen, screenOf } from './support/screens.ts';

const SHARED = process.env['SYNOPTIC_SHARED'] ?? resolve(ROOT, '..', 'shared');
/** Real stories, by folder of `gold/`; not run where they are not there. */
const REAL = ['call', 'takeover', 'las-vegas-shooting'].map(name => join(SHARED, 'gold', name));

let browser: Browser | null = null;
let example: Screen;

beforeAll(async () => {
  ensureBuilt();
  const found = await launchBrowser();
  if ('browser' in found) browser = found.browser;
  else process.stderr.write(`not run: the screen in Chromium; ${found.why}\n`);
  example = makeScreen([REPORTS]);
}, 700_000);
afterAll(() => browser?.close());

/** Opens a screen, and holds it to having done nothing wrong. */
async function using(
  screen: Screen,
  options: Parameters<typeof openScreen>[2],
  use: (opened: Opened) => Promise<void>,
): Promise<void> {
  if (browser === null) return;
  const opened = await openScreen(browser, screen.file, options);
  await use(opened);
  expect(opened.faults).toEqual([]);
  await opened.close();
}

function evidenceOf({ variants, borne = [] }: Finding): readonly Evidence[] {
  return [...variants.flatMap(variant => variant.evidence), ...borne];
}

/** The characters that spans cover, each as text, string and place; white space, which may stand between elements, apart. */
function covered(
  spans: readonly Pick<Evidence, 'report' | 'field' | 'start' | 'end'>[],
  record: ComparisonRecord,
): ReadonlySet<string> {
  const all = spans.flatMap(span => {
    const string = stringOf(span, record);
    const at = Array.from({ length: span.end - span.start }, (_, i) => span.start + i);
    return at.filter(each => /\S/.test(string[each]!)).map(each => `${span.report} ${span.field ?? 'text'} ${each}`);
  });
  return new Set(all);
}

function stringOf({ report, field }: Pick<Evidence, 'report' | 'field'>, { reports }: ComparisonRecord): string {
  const { text = '', headline } = reports.find(({ id }) => id === report)!;
  return field === 'headline' ? (headline ?? '') : text;
}

/** The cards that come while nothing else is to be done are there. */
async function allDrawn(page: Page): Promise<void> {
  // the page's policy lets no string run that is waited for in it
  while (!(await isAllDrawn(page))) {
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await page.waitForTimeout(50);
  }
}

async function shownCharacters(page: Page, record: ComparisonRecord): Promise<ReadonlySet<string>> {
  const marked = await markedIn(page);
  for (const each of marked) expect(each.words).toBe(stringOf(each, record).slice(each.start, each.end));
  return covered(marked, record);
}

describe('choosing a finding marks its words in every text, and no others', () => {
  const stories: readonly [string, () => Screen | null][] = [
    ['the example', () => example],
    ...REAL.map((folder): [string, () => Screen | null] => [folder.split('/').at(-1)!, () => realScreen(folder)]),
  ];
  test.each(stories)('%s', { timeout: 300_000 }, async (name, make) => {
    const screen = make();
    if (screen === null) {
      process.stderr.write(`not run: the screen of ${name}; no ${SHARED}/gold\n`);
      return;
    }
    const { record } = screen;
    await using(screen, { viewport: { width: 1600, height: 900 } }, async ({ page }) => {
      for (const more of await page.$$('button.more')) await more.click();
      await allDrawn(page);
      const keys = await page.$$eval('.card[data-key]', cards => cards.map(card => card.getAttribute('data-key')!));
      const byId = new Map(record.findings.map(finding => [finding.id, finding]));
      expect(keys.filter(key => byId.has(key)).length).toBeGreaterThan(10);
      for (const key of keys) {
        const finding = byId.get(key);
        if (finding === undefined) continue;
        await page.evaluate(
          `document.querySelector('.card[data-key=${JSON.stringify(key)}] button[aria-expanded]').click()`,
        );
        const wanted = covered(evidenceOf(finding), record);
        const shown = new Set<string>();
        const texts = new Set(evidenceOf(finding).map(({ report }) => report));
        for (const id of texts) {
          if ((await page.$(`[data-report="${id}"]`)) === null) await page.click(`.choices [data-text="${id}"]`);
          for (const at of await shownCharacters(page, record)) shown.add(at);
          const isSeen = await page.$eval(`[data-report="${id}"]`, text => {
            const box = text.querySelector('.scroll')!.getBoundingClientRect();
            return [...text.querySelectorAll('.mark.chosen')].some(mark => {
              const { top, bottom } = mark.getBoundingClientRect();
              return bottom > box.top && top < box.bottom;
            });
          });
          expect([key, id, isSeen]).toEqual([key, id, true]);
        }
        expect([key, [...shown].sort()]).toEqual([key, [...wanted].sort()]);
        await page.click('.bar .close');
      }
    });
  });
});

/** A story’s reports, without what is known of them. */
function realReports(folder: string): readonly string[] {
  const others = new Set(['gold.json', 'proposals.json']);
  return readdirSync(folder)
    .filter(name => /\.(?:txt|json)$/.test(name) && !others.has(name))
    .map(name => join(folder, name));
}

function realScreen(folder: string): Screen | null {
  return existsSync(folder) ? makeScreen([realReports(folder)].flat()) : null;
}

describe('the texts', () => {
  test('stand as they are, character for character', async () => {
    await using(example, { hash: '#view=read' }, async ({ page }) => {
      for (const report of example.record.reports) {
        await page.goto(page.url().replace(/#.*/, `#view=read&texts=${report.id}`));
        await page.reload();
        const blocks = await page.$$eval('[data-block]', elements => elements.map(element => element.textContent));
        expect(blocks).toEqual(report.blocks.map(({ start, end }) => report.text!.slice(start, end)));
      }
    });
  });
});

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the checker of accessibility finds, a line each. */
async function violationsIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found = (await page.evaluate('axe.run()')) as {
    readonly violations: readonly {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  };
  return found.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 160)}`);
}

describe('for everybody', () => {
  test.each(['light', 'dark'] as const)(
    'no violations of accessibility in any view, %s',
    { timeout: 120_000 },
    async colorScheme => {
      await using(example, { colorScheme }, async ({ page }) => {
        for (const key of ['1', '2', '3', '4', '5', '6']) {
          await page.keyboard.press(key);
          expect([key, await violationsIn(page)]).toEqual([key, []]);
          const others = await page.$$eval('[role="tab"][aria-selected="false"]', tabs => tabs.map(({ id }) => id));
          for (const tab of others) {
            await page.click(`#${tab}`);
            expect([tab, await violationsIn(page)]).toEqual([tab, []]);
          }
        }
        await page.keyboard.press('1');
        await page.keyboard.press('j');
        expect(await violationsIn(page)).toEqual([]);
      });
    },
  );

  test('by keyboard alone: to a finding, into the texts, back', async () => {
    await using(example, {}, async ({ page }) => {
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      const chosen = await page.$eval('.card.chosen', card => card.getAttribute('data-key'));
      expect(chosen).toBe(example.record.findings.filter(isClash)[1]!.id);
      await page.keyboard.press('Enter');
      expect(await page.$$('.reader.full .mark.chosen')).not.toEqual([]);
      await page.keyboard.press('Escape');
      expect(await page.$('.overview')).not.toBeNull();
      await page.keyboard.press('?');
      expect(await page.$('dialog[open]')).not.toBeNull();
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.keyboard.type('drill');
      expect(await page.$$eval('.card', cards => cards.every(card => /drill/i.test(card.textContent!)))).toBe(true);
    });
  });

  test.each(['1', '2', '3', '4', '5', '6'])('fits a phone: view %s', async key => {
    await using(example, { viewport: { width: 360, height: 740 } }, async ({ page }) => {
      await page.keyboard.press(key);
      const [wide, shown] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [
        number,
        number,
      ];
      expect(wide).toBeLessThanOrEqual(shown);
    });
  });

  test('what is open is in the address: a reload shows the same', async () => {
    await using(example, {}, async ({ page }) => {
      await page.keyboard.press('j');
      await page.fill('#search', 'crowns');
      const before = await page.$eval('.work', work => work.textContent);
      expect(page.url()).toContain('finding=');
      await page.reload();
      await expect.poll(() => page.$eval('.work', work => work.textContent)).toBe(before);
    });
  });
});

const HOSTILE = [
  '<script>document.title = "owned"; alert(1)</script>',
  '</script><img src=x onerror="alert(2)">',
  '<!--<script>alert(3)',
  '</style><style>body { display: none }</style>',
  '<a href="javascript:alert(4)">x</a> <iframe srcdoc="<script>alert(5)</script>"></iframe>',
  'data:text/html,<script>alert(6)</script>',
  '{@html "<b>x</b>"} $' + '{alert(7)} {{constructor.constructor("alert(8)")()}}',
  '\u202eright to left\u202c אבג \u2066x\u2069',
  '👩‍👩‍👧‍👦 🇺🇦 e\u0301\u0301\u0301 \u0000 \u2028 \u2029 \ufeff',
  '&lt;script&gt; &amp;amp; ]]> <![CDATA[ %3Cscript%3E',
];

describe('whatever is in a text', () => {
  test('it is words: nothing of it runs, loads or breaks out', { timeout: 120_000 }, async () => {
    const lead = (day: string): string => `The ferry Alder ran aground off Marlow on ${day}, the coastguard said.`;
    const text = (day: string, i: number): string =>
      [lead(day), ...HOSTILE.map(line => `The mayor said: “${line} ${i}”.`), 'x'.repeat(1_000_000)].join('\n\n');
    const screen = screenOf({
      'a.json': JSON.stringify({
        text: text('Tuesday', 1),
        outlet: HOSTILE[0],
        headline: HOSTILE[1],
        byline: HOSTILE[2],
        published: '2026-03-04',
      }),
      'b.json': JSON.stringify({
        text: text('Wednesday', 2),
        outlet: HOSTILE[3],
        headline: HOSTILE[4],
        published: '2026-03-05',
      }),
      'c"><script>alert(9)<.txt': text('Tuesday', 3).replaceAll('\0', ''),
    });
    await using(screen, {}, async ({ page }) => {
      for (const key of ['1', 'j', 'j', '2', '3', '4', '5', '6']) await page.keyboard.press(key);
      expect(await page.title()).not.toBe('owned');
      expect(await page.$$('#app script, #app iframe, #app img, #app a[href^="javascript"], #app style')).toEqual([]);
      const { report, text: whole } = { report: screen.record.reports[0]!.id, text: screen.record.reports[0]!.text! };
      await page.goto(page.url().replace(/#.*/, `#view=read&texts=${encodeURIComponent(report)}`));
      await page.reload();
      const blocks = await page.$$eval('[data-block]', elements => elements.map(element => element.textContent));
      expect(blocks).toEqual(screen.record.reports[0]!.blocks.map(({ start, end }) => whole.slice(start, end)));
    });
  });

  test('a policy in the file lets only the app run', () => {
    const html = readFileSync(example.file, 'utf8');
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(html.match(/<script(?! type="application\/json")/g)).toHaveLength(1);
  });
});

test.each(['file', 'served'])('the app is small: %s', app => {
  const size = [`${app}.js`, `${app}.css`].reduce(
    (sum, name) => sum + statSync(join(ROOT, 'dist', 'web', name)).size,
    0,
  );
  // a page that is a file is mailed; what keeps a served one up to date comes on top
  expect(size).toBeLessThan(app === 'file' ? 250_000 : 275_000);
});
