/**
 * Speed and memory: `npm run build && npm run bench [-- --shared PATH]`. Prints a Markdown table. Exit code 1 if comparing
 * five reports takes more than its share of an empty Node process's time.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { renderMarkdown } from '../eval/tables.ts';
import { annotateText, annotateWithoutTrees } from './annotating.ts';
import { annotateMany, timeAccounts } from './points.ts';
import { median, peakMemory, timeBesideNothing } from './processes.ts';
import { articleTexts, countWords, storyFiles } from './reports.ts';
import { type Contender, RIVALS } from './rivals.ts';
import { FINDINGS, MOST_INTERACTION, TEXTS, timeScreen } from './screen.ts';

const CHECKOUT = resolve(import.meta.dirname, '..');
const COMMAND = join(CHECKOUT, 'bin', 'synoptic.js');

/** What the whole-process comparison may cost, in empty Node processes. */
const MOST_TIMES_NOTHING = 6;
const PROCESS_ROUNDS = 21;
const SPEED_ROUNDS = 5;
/** Enough that a round takes a second or so of the slowest. */
const WORDS = 20_000;

const SYNOPTIC: Contender = { name: 'synoptic', does: 'reading, then all layers', run: annotateText };
const WITHOUT_TREES: Contender = {
  name: 'synoptic, no parser',
  does: 'the same without trees',
  run: annotateWithoutTrees,
};

/** Seconds of processor time this process has used: unlike the clock's, they do not grow when others use the machine. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Median words a second of processor time over `SPEED_ROUNDS`, after one that does not count. */
function wordsPerSecond(contender: Contender, texts: readonly string[]): number {
  const words = texts.reduce((sum, text) => sum + countWords(text), 0);
  const speeds: number[] = [];
  for (let round = 0; round <= SPEED_ROUNDS; round++) {
    const started = processorSeconds();
    for (const text of texts) contender.run(text);
    if (round > 0) speeds.push(words / (processorSeconds() - started));
  }
  return median(speeds);
}

type Row = readonly [what: string, figure: string, note: string];

function speedRows(texts: readonly string[]): readonly Row[] {
  const whole = [texts.join('\n\n')];
  const show = (speed: number): string => `${Math.round(speed)} words/s`;
  return [
    ...[SYNOPTIC, WITHOUT_TREES, ...RIVALS].map(
      (each): Row => [`annotate: ${each.name}`, show(wordsPerSecond(each, texts)), each.does],
    ),
    [
      'annotate: synoptic, one text',
      show(wordsPerSecond(SYNOPTIC, whole)),
      `the same articles as one of ${WORDS} words`,
    ],
  ];
}

function processRows(files: readonly string[]): { readonly rows: readonly Row[]; readonly ratio: number } {
  const args = [COMMAND, 'compare', ...files];
  const { command, nothing } = timeBesideNothing(args, PROCESS_ROUNDS);
  const ratio = command / nothing;
  const memory = peakMemory(args);
  const rows: readonly Row[] = [
    [`compare ${files.length} reports`, `${command.toFixed(0)} ms`, `whole process, median of ${PROCESS_ROUNDS}`],
    ['node -e 0', `${nothing.toFixed(0)} ms`, 'run in turn with it'],
    ['ratio', ratio.toFixed(2), `at most ${MOST_TIMES_NOTHING}`],
    ['peak memory of the comparison', `${memory.toFixed(0)} MB`, `${peakMemory(['-e', '0']).toFixed(0)} MB without`],
  ];
  return { rows, ratio };
}

/** Reports of 800 words, and the seconds that comparing their accounts may take. */
const MANY: readonly (readonly [reports: number, seconds: number])[] = [
  [20, 0.5],
  [100, 3],
];

function pointRows(): readonly Row[] {
  const annotations = annotateMany(Math.max(...MANY.map(([reports]) => reports)));
  return MANY.map(([reports, most]): Row => {
    const { seconds, points } = timeAccounts(annotations.slice(0, reports));
    return [`align ${reports} reports of 800 words`, `${seconds.toFixed(2)} s`, `${points} points; at most ${most} s`];
  });
}

async function screenRows(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-bench-'));
  const times = await timeScreen(join(folder, 'story.html'));
  rmSync(folder, { recursive: true });
  if ('why' in times) return [['screen', 'not run', times.why]];
  const [slowest] = Object.entries(times.interactions).sort(([, a], [, b]) => b - a);
  return [
    [
      `screen, ${TEXTS} texts, ${FINDINGS} findings: slowest interaction`,
      `${slowest![1].toFixed(0)} ms`,
      `${slowest![0]}, of ${Object.keys(times.interactions).length}, each a median; at most ${MOST_INTERACTION} ms`,
    ],
    [
      'the same, scrolled: frame to frame',
      `${times.frame.toFixed(1)} ms`,
      `19 of 20 within ${times.slowFrame.toFixed(1)} ms; the display draws one in 16.7`,
    ],
  ];
}

const { values } = parseArgs({ options: { shared: { type: 'string', default: resolve(CHECKOUT, '..', 'shared') } } });

if (!existsSync(join(CHECKOUT, 'dist', 'cli.cjs'))) {
  process.stdout.write('not run: no dist/cli.cjs; run npm run build first\n');
} else {
  const files = storyFiles(resolve(values.shared), join(CHECKOUT, 'examples'));
  const texts = articleTexts(resolve(values.shared), files, WORDS);
  const { rows, ratio } = processRows(files);
  process.stdout.write(`Node ${process.version}, reports of ${relative(CHECKOUT, join(files[0] ?? '', '..'))}\n\n`);
  process.stdout.write(
    renderMarkdown({
      title: '',
      head: ['What', 'Figure', 'Note'],
      rows: [...rows, ...speedRows(texts), ...pointRows(), ...(await screenRows())],
    }),
  );
  if (ratio > MOST_TIMES_NOTHING) process.exitCode = 1;
}
