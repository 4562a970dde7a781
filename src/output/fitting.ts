/** Cuts a page to a number of lines: items go from the sections that can spare them, the longest first. In: a page. Out: a page. */
import type { Page, Section } from './page.ts';

/** How many items of a section stay; undefined if all do. */
type Floor = (section: Section) => number | undefined;

/** What should stay, then what must. */
const FLOORS: readonly Floor[] = [({ least }) => least, ({ fewest }) => fewest];

/**
 * The page without its last lesser items until it has at most `most` lines as `count` counts them, or no section can spare one.
 * What was left out is added to the section's `more`.
 */
export function fitPage(page: Page, most: number, count: (page: Page) => number): Page {
  if (count(page) <= most) return page;
  // an item has a line at least: of a thousand items most needn't be tried
  const capped: Page = {
    ...page,
    sections: page.sections.map(section => shortened(section, section.items.length - most)),
  };
  return FLOORS.reduce((fitted, floor) => shortenTo(fitted, most, count, floor), capped);
}

function shortenTo(page: Page, most: number, count: (page: Page) => number, floor: Floor): Page {
  let fitted = page;
  while (count(fitted) > most) {
    const at = spareSection(fitted.sections, floor);
    if (at < 0) return fitted;
    fitted = { ...fitted, sections: fitted.sections.map((section, s) => (s === at ? shortened(section, 1) : section)) };
  }
  return fitted;
}

/** The section with most items beyond those that stay; of equals the later one, which matters less. */
function spareSection(sections: readonly Section[], floor: Floor): number {
  let best = -1;
  let most = 0;
  sections.forEach((section, s) => {
    const { items } = section;
    const least = floor(section);
    const spare = least === undefined ? 0 : items.length - least;
    if (spare > 0 && spare >= most) {
      best = s;
      most = spare;
    }
  });
  return best;
}

/** Without its last `by` items, if it can spare any. */
function shortened(section: Section, by: number): Section {
  if (by <= 0 || section.least === undefined) return section;
  return { ...section, items: section.items.slice(0, -by), more: section.more + by };
}
