/** Puts what the program really prints into README.md's picture: `npm run build && npm run readme`. A test fails when the two drift apart. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const README = join(ROOT, 'README.md');
const ARGS = ['compare', 'examples/ferry/reports'];
/** The picture ends before this section. */
const LAST = '\nSAID ALIKE';

const PICTURE = /(<!-- picture: [^\n]*-->\n```text\n)[\s\S]*?(```\n<!-- \/picture -->)/;

/** README with the picture as the built program prints it now. */
export function withPicture(readme: string): string {
  const { stdout } = spawnSync(process.execPath, [join(ROOT, 'bin', 'synoptic.js'), ...ARGS], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const end = stdout.indexOf(LAST);
  const shown = `$ synoptic ${ARGS.join(' ')}\n${end < 0 ? stdout : stdout.slice(0, end)}…\n`;
  return readme.replace(PICTURE, (_, before: string, after: string) => before + shown + after);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(README, withPicture(readFileSync(README, 'utf8')));
