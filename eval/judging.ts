/**
 * Sheets for blind readers: `tsx eval/judging.ts --out DIR [--shared PATH]`. Writes for each of eight annotated stories its reports, with paragraphs
 * numbered as the page cites them, and the lines of SAID ALIKE and QUOTATIONS as the page prints them, numbered. Sheets hold corpus texts: they
 * are never kept here. What readers find is kept in `eval/judged/`, by story and line, without words.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Comparison } from '../src/index.ts';
import { placeOf, textNames } from '../src/output/cites.ts';
import { fitPage } from '../src/output/fitting.ts';
import { pageOf } from '../src/output/page.ts';
import type { Page } from '../src/output/page-parts.ts';
import { PLAIN, renderTerminal } from '../src/output/terminal.ts';
import { compareStory } from './gold-runs.ts';
import { readGoldStories } from './gold-stories.ts';

const WIDTH = 80;
const LINES = 100;
const STORIES = 8;
/** Sections whose every line is judged. */
const JUDGED = ['SAID ALIKE', 'QUOTATIONS'];
/** Another word draws other stories. */
const SEED = 'third draw';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'judging' },
    shared: { type: 'string', default: resolve(import.meta.dirname, '..', '..', 'shared') },
  },
});

function draw(name: string): string {
  return createHash('sha256').update(`${SEED} ${name}`).digest('hex');
}

function shownPage(comparison: Comparison): Page {
  const lines = (page: Page): number => renderTerminal(page, { width: WIDTH, paint: PLAIN }).split('\n').length;
  return fitPage(pageOf(comparison, { all: false, width: WIDTH }), LINES, lines);
}

/** The judged sections with numbers before their items; empty if the page has not got so many of them. */
function judgedLines(comparison: Comparison, least: number): string {
  const page = shownPage(comparison);
  const sections = page.sections
    .filter(section => JUDGED.includes(section.heading) && section.items.length > 0)
    .map(section => ({ ...section, numbered: true, more: 0 }));
  if (sections.length < least) return '';
  const text = renderTerminal(
    { ...page, texts: [], summary: [], checks: [], sections },
    { width: WIDTH, paint: PLAIN },
  );
  return `${page.title}\n${text.slice(text.indexOf('\n\n'))}`;
}

function textsOf(comparison: Comparison): string {
  const names = textNames(comparison.reports);
  return comparison.reports
    .map(report => {
      const blocks = report.blocks.map(
        block => `[${placeOf(report, block).trim()}] ${report.text.slice(block.start, block.end)}`,
      );
      return `=== ${names.get(report.id)} (published ${report.published})\nHeadline: ${report.headline}\n${blocks.join('\n')}`;
    })
    .join('\n\n');
}

mkdirSync(values.out, { recursive: true });
const drawn = [...readGoldStories(join(values.shared, 'gold'))].sort((a, b) => (draw(a.name) < draw(b.name) ? -1 : 1));
const compared = drawn.map(story => ({ story, comparison: compareStory(story).comparison }));
const written = new Set<string>();
// stories that have both sections, then, if there are too few, any that have one
for (const { story, comparison, least } of [JUDGED.length, 1].flatMap(n =>
  compared.map(each => ({ ...each, least: n })),
)) {
  if (written.size === STORIES || written.has(story.name)) continue;
  const lines = judgedLines(comparison, least);
  if (lines === '') continue;
  written.add(story.name);
  writeFileSync(
    join(values.out, `${story.name}.txt`),
    `LINES TO JUDGE\n${lines}\n\nTHE REPORTS\n\n${textsOf(comparison)}\n`,
  );
  process.stdout.write(`${story.name}\n`);
}
