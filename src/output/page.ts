/**
 * The page: a comparison laid out for a reader, in the order a verification desk asks for. In: the wire shape. Out: sections of items
 * of rows, plain data that the terminal and markdown renderers print. Alleges nothing: words are "in" a text or "not matched in" it.
 */

import type { Comparison } from '../core/model/comparison.ts';
import { alikeItems } from './alike.ts';
import { citer, textNames } from './cites.ts';
import { clashItem, updateItem } from './clashes.ts';
import { dayLabel } from './dates.ts';
import { checkFirst, noneFound } from './overview.ts';
import type { ComparisonSection, Item, Page, PageOptions, Section, SectionKind } from './page-parts.ts';
import { detailItems, markLegend, proposalsSection } from './proposed.ts';
import { headlineItems, wordingItems } from './quotations.ts';
import { type Reviewed, reviewedBy } from './reviewed.ts';
import { citeItem, firstOfEach } from './rows.ts';
import { isBetweenSources, isClash, isUpdate } from './sections.ts';
import { singleItems } from './singles.ts';
import { storySummary, textItems, textLine } from './texts.ts';

const TEXTS = 'ABOUT THE TEXTS';

/** How many said-alike items are shown without `--all`. */
const ALIKE_SHOWN = 8;
/** How many accounts of one voice are shown without `--all`. */
const ONLY_SHOWN = 5;
/** How many differences in which both sides can be so are shown without `--all`. */
const DETAIL_SHOWN = 4;
/** Items of a lesser section that stay when the page is cut to a length; what must be looked at gives way last. */
const LEAST_SHOWN = 3;
const LEAST_CLASHES = 10;
const LEAST_NOTES = 5;
/** Of differences in which both sides can be so: one, so that it shows that there are some. */
const LEAST_DETAIL = 1;
/** Of a page to which proposals add: so many more of each would not leave room for the others. */
const FEWEST_CLASHES = 8;
const FEWEST = 1;

/** The sections with their items, each cell with the places of its words; in the order in which they are to be looked at. */
export function sectionsOf(comparison: Comparison, options: PageOptions): readonly ComparisonSection[] {
  return sectionsWith(comparison, options, reviewedBy(comparison, options.review));
}

function sectionsWith(
  comparison: Comparison,
  options: PageOptions,
  { items, isLeftOut }: Reviewed,
): readonly ComparisonSection[] {
  const { findings, reports } = comparison;
  const isCompared = reports.length - comparison.setAside.length > 1;
  const clashes = findings.filter(isClash);
  const sources = findings.filter(isBetweenSources).map(f => clashItem(comparison, f));
  const updates = findings.filter(isUpdate).map(f => updateItem(comparison, f));
  const sections: readonly ComparisonSection[] = [
    {
      ...numbered('clash', 'DO NOT FIT TOGETHER', '', items(clashes.map(f => clashItem(comparison, f)))),
      least: LEAST_CLASHES,
      ...(isCompared ? { none: clashes.some(isLeftOut) ? 'none but what was dismissed' : noneFound(comparison) } : {}),
    },
    {
      ...numbered(
        'sources',
        'SOURCES AT ODDS',
        'a text can be right about its source, and the sources still differ',
        items(sources),
      ),
      least: LEAST_NOTES,
    },
    { ...numbered('update', 'UPDATES', 'a newer text has something newer', items(updates)), least: LEAST_NOTES },
    {
      ...numbered(
        'quotation',
        'QUOTATIONS',
        'which wording was spoken can’t be told from these texts',
        items(quotationItems(comparison, options)),
      ),
      least: LEAST_SHOWN,
    },
    {
      ...limited('detail', 'DIFFER IN DETAIL', 'both can be so', items(detailItems(comparison)), DETAIL_SHOWN, options),
      least: LEAST_DETAIL,
    },
    limited(
      'alike',
      'SAID ALIKE',
      'in the words of one text, borne out by the others; two voices first',
      items(alikeItems(comparison)),
      ALIKE_SHOWN,
      options,
    ),
    limited('single', 'ONE VOICE ONLY', 'matched in no other text', items(singleItems(findings)), ONLY_SHOWN, options),
    { ...numbered('note', TEXTS, '', items(textItems(comparison, options.all))), numbered: false, least: LEAST_NOTES },
    { is: 'proposals', ...proposalsSection(comparison, options.all) },
  ];
  return sections.filter(({ items: shown, none }) => shown.length > 0 || none !== undefined);
}

function quotationItems(comparison: Comparison, options: PageOptions): readonly Item[] {
  return [...headlineItems(comparison), ...wordingItems(comparison, options)];
}

export function pageOf(comparison: Comparison, options: PageOptions): Page {
  const { reports } = comparison;
  const isCompared = reports.length - comparison.setAside.length > 1;
  const reviewed = reviewedBy(comparison, options.review);
  const sections = sectionsWith(comparison, options, reviewed);
  const left = { ...comparison, findings: comparison.findings.filter(finding => !reviewed.isLeftOut(finding)) };
  const quotations = sections.find(({ is }) => is === 'quotation')?.items.length ?? 0;
  const cite = citer(reports);
  const names = textNames(reports);
  // spellings and titles differ within a text too
  const shown = (item: Item, is: SectionKind): Item =>
    citeItem(options.all || is === 'note' ? item : { ...item, rows: item.rows.map(firstOfEach) }, cite, names);
  return {
    title: titleOf(comparison),
    legend: legendOf(comparison, sections),
    texts: reports.map(report => textLine(comparison, report)),
    summary: storySummary(comparison),
    checks: isCompared ? [...checkFirst(left, quotations), ...reviewed.lines] : [],
    sections: sections.map(section => ({
      ...section,
      ...(comparison.proposals === undefined ? {} : fewestOf(section)),
      items: section.items.map(item => shown(item, section.is)),
    })),
  };
}

/** Columns that nothing depends on but where lines are folded. */
const ANY_WIDTH = 80;

/** Ids of the findings that the page with `--all` has an item for. */
export function shownFindings(comparison: Comparison): ReadonlySet<string> {
  const { sections } = pageOf(comparison, { all: true, width: ANY_WIDTH });
  return new Set(sections.flatMap(({ items }) => items.flatMap(({ finding }) => finding ?? [])));
}

function fewestOf({ least }: Section): Pick<Section, 'fewest'> {
  return least === undefined ? {} : { fewest: least === LEAST_CLASHES ? FEWEST_CLASHES : Math.min(FEWEST, least) };
}

/** In words of our own, as far as the texts agree; the day where they do. */
export function titleOf({ story }: Comparison): string {
  const title = story.title === '' ? 'Untitled story' : story.title;
  return story.day === null ? title : `${title}, ${dayLabel(story.day)}`;
}

function legendOf(comparison: Comparison, sections: readonly Section[]): string {
  const { reports, setAside } = comparison;
  const compared = reports.length - setAside.length;
  if (compared < 2) return 'nothing to set against each other';
  const texts = setAside.length === 0 ? `${compared} texts` : `${compared} of ${reports.length} texts`;
  return `${texts}, nothing verified · “…” exact words · — X: by X’s account · * reckoned${markLegend(comparison, sections)}`;
}

function numbered(is: SectionKind, heading: string, note: string, items: readonly Item[]): ComparisonSection {
  return { is, heading, note, items, more: 0, numbered: true };
}

function limited(
  is: SectionKind,
  heading: string,
  note: string,
  items: readonly Item[],
  most: number,
  options: PageOptions,
): ComparisonSection {
  const shown = options.all ? items : items.slice(0, most);
  return { is, heading, note, items: shown, more: items.length - shown.length, numbered: false, least: LEAST_SHOWN };
}
