/** Makes the pictures of the screen in `docs/screens`, and says with which letters. `npm run screens`, after a build. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../test/support/browser.ts';
import { lettersOf, PICTURES, take } from '../test/support/pictures.ts';
import { REPORTS, ROOT } from '../test/support/program.ts';
import { makeScreen } from '../test/support/screens.ts';

async function main(): Promise<void> {
  const found = await launchBrowser();
  if ('why' in found) throw new Error(found.why);
  const folder = join(ROOT, 'docs', 'screens');
  mkdirSync(folder, { recursive: true });
  const { file } = makeScreen([REPORTS]);
  for (const picture of PICTURES) {
    const { png, faults } = await take(found.browser, file, picture);
    if (faults.length > 0) throw new Error(`${picture.name}: ${faults[0]}`);
    writeFileSync(join(folder, `${picture.name}.png`), png);
  }
  writeFileSync(join(folder, 'letters.txt'), `${await lettersOf(found.browser)}\n`);
  await found.browser.close();
}

await main();
