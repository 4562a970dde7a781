/** Makes the pictures of the screen in `docs/screens/`: every view of the example, and the overview in the dark and on a phone. `npm run screens`, after a build. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { launchBrowser } from '../test/support/browser.ts';
import { REPORTS, ROOT } from '../test/support/program.ts';
import { makeScreen, openScreen } from '../test/support/screens.ts';
import { VIEWS } from '../web/src/views.ts';

const WIDE: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
};
const PHONE: BrowserContextOptions = { ...WIDE, viewport: { width: 390, height: 844 } };

/** Pictures: a name, how the window is, and the keys pressed. */
const PICTURES: readonly (readonly [name: string, window: BrowserContextOptions, keys: readonly string[]])[] = [
  ...VIEWS.map((view, i): readonly [string, BrowserContextOptions, readonly string[]] => [
    view,
    WIDE,
    ['j', String(i + 1)],
  ]),
  ['dark', { ...WIDE, colorScheme: 'dark' }, ['j', 'j', 'j']],
  ['phone', PHONE, []],
  ['phone-read', PHONE, ['j', '3']],
];

async function main(): Promise<void> {
  const found = await launchBrowser();
  if ('why' in found) throw new Error(found.why);
  const folder = join(ROOT, 'docs', 'screens');
  mkdirSync(folder, { recursive: true });
  const { file } = makeScreen([REPORTS]);
  for (const [name, window, keys] of PICTURES) {
    const { page, faults, close } = await openScreen(found.browser, file, window);
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForTimeout(200);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    if (faults.length > 0) throw new Error(`${name}: ${faults[0]}`);
    await close();
  }
  await found.browser.close();
}

await main();
