/** Renditions: forms in which an item has its text -> those that have all of it, and are no summary of it. */

export interface Rendition {
  readonly paragraphs: readonly string[];
}

/** Share of the longest rendition's letters from which one is the article and no summary of it. */
const WHOLE = 0.85;

/** Renditions with a text that are as long as the longest, or nearly, in their order. */
export function wholeRenditions<R extends Rendition>(renditions: readonly R[]): readonly R[] {
  const longest = Math.max(0, ...renditions.map(lettersIn));
  return longest === 0 ? [] : renditions.filter(rendition => lettersIn(rendition) >= longest * WHOLE);
}

function lettersIn({ paragraphs }: Rendition): number {
  return paragraphs.join('').replace(/\s/g, '').length;
}
