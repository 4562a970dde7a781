/** Names of views, and when a text is from. */
import type { ComparedReport } from '../../src/core/model/comparison.ts';
import { writtenLabel } from '../../src/output/dates.ts';
import type { View } from './views.ts';

export const VIEW_WORDS: Readonly<Record<View, string>> = {
  overview: 'Overview',
  matrix: 'Matrix',
  read: 'Read',
  quotations: 'Quotations',
  timeline: 'Timeline',
  who: 'Who',
};

/** A day taken from the other reports is none of its own. */
export function whenOf({ published, publishedFrom, updated, zone }: ComparedReport): string {
  return writtenLabel(publishedFrom === 'story' ? null : published, updated, zone);
}
