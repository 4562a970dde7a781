/** Cuts a page to a number of lines: items go from the sections that can spare them, the longest first. In: a page. Out: a page. */
import type { Page, Section } from './page-parts.ts';

type Counts = (page: Page) => number;
/** Which section gives an item; -1 if none can spare one. */
type Giver = (sections: readonly Section[]) => number;

/**
 * The page without its last lesser items until it has at most `most` lines as `count` counts them, or no section can spare one.
 * What was left out is added to the section's `more`.
 */
export function fitPage(page: Page, most: number, count: Counts): Page {
  if (count(page) <= most) return page;
  // an item has a line at least: of a thousand items most needn't be tried
  const capped: Page = {
    ...page,
    sections: page.sections.map(section => shortened(section, section.items.length - most)),
  };
  return [longest, latest, lastOfAll].reduce((fitted, giver) => shortenTo(fitted, most, count, giver), capped);
}

function shortenTo(page: Page, most: number, count: Counts, giver: Giver): Page {
  let fitted = page;
  while (count(fitted) > most) {
    const at = giver(fitted.sections);
    if (at < 0) return fitted;
    fitted = { ...fitted, sections: fitted.sections.map((section, s) => (s === at ? shortened(section, 1) : section)) };
  }
  return fitted;
}

/** The section with most items beyond those that should stay; of equals the later one, which matters less. */
function longest(sections: readonly Section[]): number {
  let best = -1;
  let most = 0;
  sections.forEach(({ items, least }, s) => {
    const spare = least === undefined ? 0 : items.length - least;
    if (spare > 0 && spare >= most) {
      best = s;
      most = spare;
    }
  });
  return best;
}

/** Where that was not enough: the last section that has more than must stay. What is to be looked at first gives way last. */
function latest(sections: readonly Section[]): number {
  return sections.findLastIndex(({ items, fewest }) => fewest !== undefined && items.length > fewest);
}

/** Where even that was not: all but the first of each. */
function lastOfAll(sections: readonly Section[]): number {
  return sections.findLastIndex(({ items, fewest }) => fewest !== undefined && items.length > 1);
}

/** Without its last `by` items, if it can spare any. */
function shortened(section: Section, by: number): Section {
  if (by <= 0 || section.least === undefined) return section;
  return { ...section, items: section.items.slice(0, -by), more: section.more + by };
}
