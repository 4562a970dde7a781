/** What a page is made of: sections of items of rows of cells. Plain data; `page.ts` decides what stands in it, the renderers how it looks. */
import type { Evidence } from '../core/model/comparison.ts';
import type { Review } from '../core/model/review.ts';
import type { AlignedLine } from './aligned.ts';

/** Words that one or several reports have alike. */
export interface Cell {
  /** The texts: ids while the page is made, then names with paragraphs. */
  readonly reports: readonly string[];
  /** Where the words stand in each, in the order of `reports`. */
  readonly places?: readonly Evidence[];
  /** Empty where only the reports are named. */
  readonly words: string;
  /** Whose words or account they are, where that is certain. */
  readonly voice: string | null;
}

export interface Row {
  /** The value, where it has a name of its own: a reckoned date, `nearest`. */
  readonly label: string;
  readonly cells: readonly Cell[];
}

export interface Item {
  readonly label: string;
  /** Stands before the item: `◇` where only a proposal brought it. */
  readonly mark?: string;
  /** Id of the finding that it shows. */
  readonly finding?: string;
  readonly rows: readonly Row[];
  /** Words set under each other; printed in a fixed-width face. */
  readonly aligned: readonly AlignedLine[];
  readonly notes: readonly string[];
  /** Words that it speaks of, where no row has them: a passage that texts share. */
  readonly places?: readonly Evidence[];
}

export interface Section {
  readonly heading: string;
  readonly note: string;
  readonly items: readonly Item[];
  /** Said where there are no items; without it an empty section is left out. */
  readonly none?: string;
  /** How many further items `--all` would show. */
  readonly more: number;
  /** Whether items carry numbers that run through the page. */
  readonly numbered: boolean;
  /** Items that stay when the page is cut to a length; without it all do. */
  readonly least?: number;
  /** Items that stay where that was not enough; one, where this was not. */
  readonly fewest?: number;
}

/** What a section of a comparison is of; notes are on the texts themselves. */
export const SECTION_KINDS = [
  'clash',
  'sources',
  'update',
  'quotation',
  'detail',
  'alike',
  'single',
  'note',
  'proposals',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export interface ComparisonSection extends Section {
  readonly is: SectionKind;
}

export interface Page {
  readonly title: string;
  readonly legend: string;
  /** One entry a text: name, outlet, date, whom it credits. */
  readonly texts: readonly string[];
  /** Sentences on what the texts as a whole do not say: outlets, dates. */
  readonly summary: readonly string[];
  /** Counts of what needs a look. */
  readonly checks: readonly string[];
  readonly sections: readonly Section[];
}

export interface PageOptions {
  readonly all: boolean;
  /** Columns of the terminal: aligned quotations are folded to it. */
  readonly width: number;
  /** What a desk decided of the findings: what it dismissed is left out. */
  readonly review?: Review;
}
