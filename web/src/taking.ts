/**
 * What can be taken out of the page as a file: the comparison for a program, a spreadsheet, a story's notes, and the page with no more of the texts than is quoted.
 * In: a story, what its desk decided, the page's own app. Out: files, as the command line writes them; or why nothing may be handed on.
 */
import { whyClosed } from '../../src/core/model/closed.ts';
import type { Review } from '../../src/core/model/review.ts';
import { csvOf } from '../../src/output/csv.ts';
import { excerptsOf } from '../../src/output/excerpts.ts';
import { renderMarkdown } from '../../src/output/markdown.ts';
import { pageOf } from '../../src/output/page.ts';
import { renderScreen, type ScreenApp } from '../../src/output/screen.ts';
import { tableOf } from '../../src/output/tables/columns.ts';
import { FINDINGS, findingRows } from '../../src/output/tables/findings.ts';
import type { ComparisonRecord } from '../../src/output/wire.ts';
import { fileStem } from './review.ts';
import { type Story, withoutSchema } from './story.ts';

export const TAKEN = ['excerpts', 'markdown', 'csv', 'json'] as const;
export type Taken = (typeof TAKEN)[number];

export const TAKEN_WORDS: Readonly<Record<Taken, { readonly word: string; readonly told: string }>> = {
  excerpts: { word: 'Share: quoted passages only', told: 'this page (HTML) without the texts around them' },
  markdown: { word: 'Markdown', told: 'for notes: what the overview shows at first' },
  csv: { word: 'CSV', told: 'a row a finding' },
  json: { word: 'JSON', told: 'all of it, with the texts' },
};

export interface TakenFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Columns that nothing in these files depends on. */
const ANY_WIDTH = 100;

/** `app`: read only for a page. */
export function takenFile(story: Story, as: Taken, review: Review, app: () => ScreenApp): TakenFile {
  const stem = fileStem(story.title);
  const { record, comparison } = story;
  if (as === 'json') return { name: `${stem}.json`, type: 'application/json', text: `${JSON.stringify(record)}\n` };
  if (as === 'csv')
    return { name: `${stem}.csv`, type: 'text/csv', text: csvOf(tableOf(FINDINGS, findingRows(comparison))) };
  if (as === 'markdown')
    return {
      name: `${stem}.md`,
      type: 'text/markdown',
      // what was settled, and why, and every note stay with the desk
      text: renderMarkdown(
        pageOf(comparison, {
          all: false,
          width: ANY_WIDTH,
          review: { ...review, decisions: review.decisions.filter(({ decision }) => decision === 'dismissed') },
        }),
      ),
    };
  return { name: `${stem}.html`, type: 'text/html', text: sharedPage(story.title, excerptsOf(record), app()) };
}

function sharedPage(title: string, record: ComparisonRecord, app: ScreenApp): string {
  const plain = renderMarkdown(pageOf(withoutSchema(record), { all: false, width: ANY_WIDTH }));
  return renderScreen(record, app, { title, plain });
}

/** Texts that must not leave, and why; a page from the disk has none, one that is served can. `now`: milliseconds since 1970. */
export function whyNotTaken({ comparison, names }: Story, now: number): string | null {
  const told = comparison.reports.flatMap(report => {
    const why = whyClosed(report, now);
    return why === null ? [] : [`${names.get(report.id) ?? report.id}: ${why}`];
  });
  return told.length === 0 ? null : told.join('; ');
}

/** The app as it stands in a page, with the hashes that its policy names. */
export function appIn(page: Document): ScreenApp {
  const policy = page.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')?.content ?? '';
  const hashOf = (of: string): string => new RegExp(`${of} 'sha256-([^']+)'`).exec(policy)?.[1] ?? '';
  return {
    script: page.querySelector('script:not([type])')?.textContent ?? '',
    style: page.querySelector('style')?.textContent ?? '',
    scriptHash: hashOf('script-src'),
    styleHash: hashOf('style-src'),
  };
}
