/** Each view looks as its picture in `docs/screens`; where letters are others, that is said and nothing compared. After a change that is meant: `npm run screens`. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { lettersOf, PICTURES, take } from './support/pictures.ts';
import { ensureBuilt, REPORTS, ROOT } from './support/program.ts';
import { makeScreen } from './support/screens.ts';

const FOLDER = join(ROOT, 'docs', 'screens');
/** Pixels that may differ: less than a word. */
const MOST_OTHER = 60;

let browser: Browser | null = null;
let file = '';
let why = '';

beforeAll(async () => {
  ensureBuilt();
  const found = await launchBrowser();
  if ('why' in found) why = found.why;
  else {
    browser = found.browser;
    const [now, then] = [await lettersOf(browser), readFileSync(join(FOLDER, 'letters.txt'), 'utf8').trim()];
    if (now !== then)
      why = `letters are others here (${now}) than in the pictures (${then}); npm run screens makes them anew`;
    file = makeScreen([REPORTS]).file;
  }
  if (why !== '') process.stderr.write(`not compared: pictures of the screen; ${why}\n`);
}, 700_000);
afterAll(() => browser?.close());

describe('each view looks as its picture', () => {
  test.each(PICTURES)('$name', { timeout: 60_000 }, async picture => {
    if (browser === null) return;
    const { png, faults } = await take(browser, file, picture);
    expect(faults).toEqual([]);
    const is = PNG.sync.read(png);
    expect(inks(is)).toBeGreaterThan(20);
    if (why !== '') return;
    const was = PNG.sync.read(readFileSync(join(FOLDER, `${picture.name}.png`)));
    expect([is.width, is.height]).toEqual([was.width, was.height]);
    const diff = new PNG({ width: is.width, height: is.height });
    const other = pixelmatch(is.data, was.data, diff.data, is.width, is.height);
    if (other > MOST_OTHER) {
      const at = join(mkdtempSync(join(tmpdir(), 'synoptic-pictures-')), picture.name);
      writeFileSync(`${at}.png`, png);
      writeFileSync(`${at}.differs.png`, PNG.sync.write(diff));
      throw new Error(
        `${other} pixels are others than in docs/screens/${picture.name}.png: look at ${at}.png and ${at}.differs.png; if it is meant: npm run screens`,
      );
    }
  });
});

/** Different colours: a page that shows nothing has few. */
function inks({ data }: PNG): number {
  return new Set(new Uint32Array(data.buffer, data.byteOffset, data.length / 4)).size;
}
