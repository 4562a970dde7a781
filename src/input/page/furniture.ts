/** What every page of a site has around its articles. In: the elements around a passage. Out: whether it stands in it. */
import type { Passage } from './passages.ts';

const FURNITURE: ReadonlySet<string> = new Set(['header', 'nav', 'footer', 'aside']);

/** Whether a passage stands in what every page of a site has; an article's own head and foot are its own. */
export function isFurniture(path: Passage['path']): boolean {
  const within = path.map(({ localName }) => localName);
  return within.slice(within.lastIndexOf('article') + 1).some(name => FURNITURE.has(name));
}
