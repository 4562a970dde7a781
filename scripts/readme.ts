/** Puts what the program really prints into README.md's pictures: `npm run build && npm run readme`. A test fails when the two drift apart. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const README = join(ROOT, 'README.md');

interface Picture {
  /** Stands in the comment that opens it. */
  readonly name: string;
  readonly args: readonly string[];
  /** What of the page is shown. */
  readonly shown: (page: string) => string;
}

const PICTURES: readonly Picture[] = [
  { name: 'picture', args: ['compare', 'examples/ferry/reports'], shown: beforeAlike },
  {
    name: 'picture of proposals',
    args: ['compare', 'examples/ferry/reports', '--proposals', 'examples/ferry/proposals.json'],
    shown: ofProposals,
  },
];

/** The page up to what is said alike. */
function beforeAlike(page: string): string {
  const end = page.indexOf('\nSAID ALIKE');
  return `${end < 0 ? page : page.slice(0, end)}…\n`;
}

/** The first item with a mark, and the foot. */
function ofProposals(page: string): string {
  const item = /^ *\d* ◇ .*\n(?: {4}.*\n)*/m.exec(page)?.[0] ?? '';
  const foot = /^PROPOSALS [\s\S]*/m.exec(page)?.[0] ?? '';
  return `…\n${item}…\n${foot}`;
}

/** README with the pictures as the built program prints them now. */
export function withPictures(readme: string): string {
  return PICTURES.reduce(withPicture, readme);
}

function withPicture(readme: string, { name, args, shown }: Picture): string {
  const { stdout } = spawnSync(process.execPath, [join(ROOT, 'bin', 'synoptic.js'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const place = new RegExp(`(<!-- ${name}: [^\\n]*-->\\n\`\`\`text\\n)[\\s\\S]*?(\`\`\`\\n<!-- /picture -->)`);
  const picture = `$ synoptic ${args.join(' ')}\n${shown(stdout)}`;
  return readme.replace(place, (_, before: string, after: string) => before + picture + after);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(README, withPictures(readFileSync(README, 'utf8')));
