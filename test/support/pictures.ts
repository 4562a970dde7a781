/** Pictures of the screen: every view of the example, in the light and the dark, wide and on a phone. They stand in `docs/screens`, and tests hold the screen to them. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { VIEWS } from '../../web/src/views.ts';
import { openScreen } from './screens.ts';

const WIDE: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
};
const DARK: BrowserContextOptions = { ...WIDE, colorScheme: 'dark' };
const PHONE: BrowserContextOptions = { ...WIDE, viewport: { width: 390, height: 844 } };

export interface Picture {
  readonly name: string;
  readonly window: BrowserContextOptions;
  /** Pressed before it is taken. */
  readonly keys: readonly string[];
}

export const PICTURES: readonly Picture[] = [
  ...VIEWS.map((view, i): Picture => ({ name: view, window: WIDE, keys: ['j', String(i + 1)] })),
  { name: 'dark', window: DARK, keys: ['j', 'j', 'j'] },
  { name: 'phone', window: PHONE, keys: [] },
  { name: 'phone-read', window: PHONE, keys: ['j', '3'] },
];

/** Milliseconds until what follows a key is drawn. */
const SETTLED = 250;

/** A picture as PNG, and what went wrong in the page. */
export async function take(
  browser: Browser,
  file: string,
  { window, keys }: Picture,
): Promise<{ readonly png: Buffer; readonly faults: readonly string[] }> {
  const { page, faults, close } = await openScreen(browser, file, window);
  for (const key of keys) await page.keyboard.press(key);
  await page.waitForTimeout(SETTLED);
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await close();
  return { png, faults };
}

/** What decides how letters look: pictures can be compared only where it is the same. */
export async function lettersOf(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  const widths = await widthsOf(page);
  await page.close();
  return `${process.platform}, Chromium ${browser.version()}, ${widths.join(' ')}`;
}

const SAMPLE = 'The quick brown fox, 1234 – “jumps” ≠ ∅ ◇ ¶';
const FACES = ['serif', 'sans-serif', 'system-ui', 'Georgia', 'Charter', 'Palatino', 'Roboto', 'Arial'];

async function widthsOf(page: Page): Promise<readonly number[]> {
  return page.evaluate(
    `(() => { const at = document.createElement('canvas').getContext('2d'); return ${JSON.stringify(FACES)}.map(face => { at.font = '16px ' + face; return Math.round(at.measureText(${JSON.stringify(SAMPLE)}).width); }); })()`,
  );
}
