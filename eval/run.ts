/**
 * The evaluation: `npm run eval -- [--help] [--shared PATH] [--only gold,times] [--misses] [--claims] [--markdown] [--ladder]
 * [--gate | --write-baseline [--allow "reason"]] [--reader URL --model NAME | --answers FOLDER | --unannotated RULE]`. Prints scores against annotated corpora that are not in this
 * repository. Exit code 0, 1 if the gate does not pass or a baseline is refused, 2 for a wrong option.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeClaim } from './claims.ts';
import { allowBaseline, type Baseline, checkGate, EMPTY_BASELINE, type Measured, raiseBaseline } from './gates.ts';
import { FIRST, READ, type StorySet, UNREAD } from './gold.ts';
import { missingFiles, RUNNERS, type Runner, type RunScores } from './runners.ts';
import { type Metric, percent, type Table } from './scores.ts';
import { renderMarkdown, renderTable } from './tables.ts';

const WRONG_OPTION = 2;
const CHECKOUT = resolve(import.meta.dirname, '..');
const BASELINE = join(CHECKOUT, 'eval', 'baseline.json');

const USAGE = `usage: npm run eval -- [options]
  --shared PATH      where the corpora are (default: shared/ beside the checkout)
  --only LIST        these scorers alone, with commas: ${RUNNERS.map(runner => runner.id).join(',')}
  --misses           list what was missed
  --claims           list what was claimed of the stories
  --markdown         the scores as README has them
  --ladder           what each part of the aligner buys
  --reader URL       measure the model that a server answers with, not the recorded answers; with --model NAME,
                     and as compare has them --cache FOLDER, --allow-remote
  --answers FOLDER   measure answers kept there, NAME.json about the story NAME
  --unannotated RULE list what rules that match claim of some 300 stories that nobody annotated, to be read
  --gate             exit code 1 if a score is below its floor
  --write-baseline   raise the floors; with --allow "reason" also lower them
`;

const OPTIONS = {
  help: { type: 'boolean', short: 'h', default: false },
  shared: { type: 'string', default: resolve(CHECKOUT, '..', 'shared') },
  only: { type: 'string' },
  misses: { type: 'boolean', default: false },
  claims: { type: 'boolean', default: false },
  ladder: { type: 'boolean', default: false },
  markdown: { type: 'boolean', default: false },
  gate: { type: 'boolean', default: false },
  'write-baseline': { type: 'boolean', default: false },
  allow: { type: 'string' },
  reader: { type: 'string' },
  answers: { type: 'string' },
  unannotated: { type: 'string' },
  model: { type: 'string' },
  cache: { type: 'string' },
  'allow-remote': { type: 'boolean', default: false },
} as const;

function readOptions(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
}

type Options = ReturnType<typeof readOptions>;

interface Run {
  readonly runner: Runner;
  readonly scores: RunScores;
  readonly corpora: Readonly<Record<string, string>>;
  readonly seconds: number;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function chooseRunners(only: string | undefined): readonly Runner[] {
  if (only === undefined) return RUNNERS;
  const ids = only.split(',').map(id => id.trim());
  const unknown = ids.filter(id => !RUNNERS.some(runner => runner.id === id));
  if (unknown.length > 0) {
    throw new TypeError(`--only ${unknown.join(',')}: choose from ${RUNNERS.map(runner => runner.id).join(', ')}`);
  }
  return RUNNERS.filter(runner => ids.includes(runner.id));
}

function hashFiles(shared: string, paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    paths.map(path => {
      const hash = createHash('sha256');
      for (const file of filesBelow(join(shared, path))) hash.update(readFileSync(file));
      return [path, hash.digest('hex')];
    }),
  );
}

/** The file itself, or all files of a folder in order of their paths. */
function filesBelow(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}

/** Runs one scorer, or says what it lacks. */
async function runScorer(runner: Runner, shared: string): Promise<Run | null> {
  const missing = missingFiles(runner, shared);
  if (missing.length > 0) {
    say(`not run: ${runner.id}, no ${missing.join(', ')} in ${shared}\n`);
    return null;
  }
  const started = performance.now();
  const scores = await runner.run(shared);
  const seconds = (performance.now() - started) / 1000;
  return { runner, scores, corpora: hashFiles(shared, runner.files(shared)), seconds };
}

function metricTable(title: string, metrics: readonly Metric[]): Table {
  return {
    title,
    head: ['measure', '%', 'of', 'id'],
    rows: metrics.map(({ id, label, value, n }) => [label, percent(value), String(n), id]),
  };
}

function printRun(run: Run, options: Options): void {
  const { runner, scores, seconds } = run;
  for (const table of scores.tables) say(renderTable(table));
  const heading = `${runner.id} (${seconds.toFixed(1)} s)`;
  if (scores.metrics.length > 0) say(renderTable(metricTable(heading, scores.metrics)));
  if (options.misses) for (const line of scores.misses) say(line);
  if (options.claims) for (const claim of scores.claims ?? []) say(describeClaim(claim));
}

function printMarkdown(runs: readonly Run[]): void {
  const rows = runs.flatMap(run =>
    run.scores.metrics.map(({ label, value, n }) => [label, `${percent(value)} %`, String(n)]),
  );
  say(renderMarkdown({ title: '', head: ['What', 'Score', 'Of'], rows }).trimEnd());
}

/** The sets of stories beside each other: a mechanism is real if it also gains on stories that nobody read. */
function printSideBySide(runs: readonly Run[]): void {
  const metrics = new Map(runs.flatMap(run => run.scores.metrics).map(metric => [metric.id, metric]));
  const cell = (set: StorySet, name: string): string => {
    const metric = metrics.get(`${set.id}.${name}`);
    return metric === undefined ? '-' : `${percent(metric.value)} of ${metric.n}`;
  };
  const names = [...metrics.keys()]
    .filter(id => id.startsWith(`${READ.id}.`))
    .map(id => id.slice(READ.id.length + 1))
    .filter(name => metrics.has(`${UNREAD.id}.${name}`));
  if (names.length === 0) return;
  const rows = names.map(name => [
    metrics.get(`${READ.id}.${name}`)!.label,
    cell(READ, name),
    cell(FIRST, name),
    cell(UNREAD, name),
  ]);
  say(renderTable({ title: 'Stories read and unread', head: ['measure', 'read', 'first seven', 'unread'], rows }));
}

function readBaseline(): Baseline {
  return existsSync(BASELINE) ? (JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline) : EMPTY_BASELINE;
}

function writeBaseline(baseline: Baseline): void {
  writeFileSync(BASELINE, `${JSON.stringify(baseline, null, 2)}\n`);
  say(`wrote ${BASELINE}`);
}

/** Says what does not pass; whether all does. */
function passesGate(measured: Measured): boolean {
  const lines = checkGate(measured, readBaseline());
  for (const line of lines) say(`gate: ${line}`);
  if (lines.length === 0) say(`gate: ${measured.metrics.length} scores hold`);
  return lines.length === 0;
}

function updatesBaseline(measured: Measured, reason: string | undefined): boolean {
  if (reason !== undefined) {
    writeBaseline(allowBaseline(measured, readBaseline(), reason));
    return true;
  }
  const raised = raiseBaseline(measured, readBaseline());
  if ('baseline' in raised) {
    writeBaseline(raised.baseline);
    return true;
  }
  for (const line of raised.refused) say(`refused: ${line}`);
  say('to go on all the same, say why: --allow "reason"');
  return false;
}

async function runEvaluation(options: Options, runners: readonly Runner[]): Promise<number> {
  const shared = resolve(options.shared);
  if (!existsSync(shared)) {
    say(`not run: no folder ${shared}; say where the corpora are with --shared PATH`);
    return 0;
  }
  if (options.ladder) {
    say(renderTable((await import('./ladder.ts')).climbLadder(shared)));
    return 0;
  }
  if (options.reader !== undefined) return measureReader(shared, options);
  if (options.answers !== undefined) {
    const { scoreAnswers } = await import('./proposals.ts');
    printReader(scoreAnswers(shared, resolve(options.answers)), options.answers, options);
    return 0;
  }
  if (options.unannotated !== undefined) {
    const { claimsOfUnannotated } = await import('./unannotated.ts');
    for (const claim of claimsOfUnannotated(shared, new RegExp(options.unannotated))) say(claim);
    return 0;
  }
  const runs: Run[] = [];
  for (const runner of runners) {
    const run = await runScorer(runner, shared);
    if (run === null) continue;
    runs.push(run);
    if (!options.markdown) printRun(run, options);
  }
  if (options.markdown) printMarkdown(runs);
  else printSideBySide(runs);
  const measured: Measured = {
    metrics: runs.flatMap(run => run.scores.metrics),
    corpora: Object.assign({}, ...runs.map(run => run.corpora)),
  };
  if (options['write-baseline']) return updatesBaseline(measured, options.allow) ? 0 : 1;
  return options.gate && !passesGate(measured) ? 1 : 0;
}

/** Scores a model that is asked now; nothing of it is held against the floors. */
async function measureReader(shared: string, options: Options): Promise<number> {
  const { reader: server, model, cache } = options;
  if (server === undefined || model === undefined) {
    say('--reader takes --model NAME');
    return WRONG_OPTION;
  }
  const { scoreReader } = await import('./proposals.ts');
  const scores = await scoreReader(shared, { server, model, cache, allowRemote: options['allow-remote'] }, say);
  printReader(scores, model, options);
  return 0;
}

function printReader(scores: RunScores, title: string, options: Options): void {
  for (const table of scores.tables) say(renderTable(table));
  say(renderTable(metricTable(title, scores.metrics)));
  if (options.claims) for (const claim of scores.claims ?? []) say(describeClaim(claim));
}

/** What was asked for; null after saying what is wrong with it. */
function readRequest(
  args: readonly string[],
): { readonly options: Options; readonly runners: readonly Runner[] } | null {
  try {
    const options = readOptions(args);
    return { options, runners: chooseRunners(options.only) };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}

const request = readRequest(process.argv.slice(2));
if (request?.options.help) process.stdout.write(USAGE);
else process.exitCode = request === null ? WRONG_OPTION : await runEvaluation(request.options, request.runners);
