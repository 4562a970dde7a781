/**
 * Standfirsts: what stands between a page's headline and its article and sums it up. In: passages, where the article begins, the headline, what the page states as its summary. Out: which
 * passages those are.
 */
import { likeness, SAME } from './headlines.ts';
import { groupsOf, SUMMARY_BIT } from './markup-names.ts';
import type { PageElement, Passage } from './passages.ts';
import { shareIn, shinglesOf, wordsOf } from './shingles.ts';

/** Passages between headline and article that are looked at: a byline, a day and a picture stand there too. */
const REACH = 10;
/** Fewest words of a standfirst. */
const FEWEST_WORDS = 7;
/** Most words of all its passages. */
const MOST_WORDS = 120;
/** Share of a passage's words in a row that the stated summary must have. */
const STATED = 0.7;
/** Share of it that is links above which it leads elsewhere. */
const MOST_LINKS = 0.3;
const HEADING = /^h[2-6]$/;
/** Passages of a standfirst in an element of its own. */
const MOST_PASSAGES = 3;

/**
 * Indices of the standfirst's passages. `taken` says which were taken for the article's: of those only what is named one is a standfirst, for the summary that a page states is mostly its first paragraph.
 */
export function standfirstOf(
  passages: readonly Passage[],
  taken: readonly boolean[],
  headline: string | null,
  description: string,
): ReadonlySet<number> {
  const found = new Set<number>();
  const first = taken.indexOf(true);
  if (first < 0 || headline === null) return found;
  const stated = shinglesOf(description);
  const isHeadline = ({ text }: Passage): boolean => likeness(text, headline) >= SAME;
  const above = passages.slice(Math.max(0, first - REACH), first + 1).findLastIndex(isHeadline);
  if (above < 0) return found;
  for (let i = Math.max(0, first - REACH) + above + 1; i <= first + REACH; i++) {
    const passage = passages[i];
    if (passage === undefined) break;
    const words = wordsOf(passage.text);
    const isShort = words.length < FEWEST_WORDS || passage.linked > passage.text.length * MOST_LINKS;
    const isOpen = !taken[i] || HEADING.test(passage.path.at(-1)?.localName ?? '');
    if (!isShort && (isNamed(passage, passages) || (isOpen && i <= first && shareIn(words, stated) >= STATED)))
      found.add(i);
    else if (taken[i] && !isShort) break;
  }
  const words = [...found].reduce((sum, i) => sum + wordsOf(passages[i]?.text ?? '').length, 0);
  // on some sites the whole article bears the name
  const isAll = taken.every((is, i) => !is || found.has(i));
  return words <= MOST_WORDS && !isAll ? found : new Set();
}

/** Whether its own element is named one, or the one around it, if that holds no more than a standfirst does. */
function isNamed({ path }: Passage, passages: readonly Passage[]): boolean {
  const [parent, own] = [path.at(-2), path.at(-1)];
  const isOne = (element: PageElement | undefined): boolean =>
    element !== undefined && (groupsOf(element) & SUMMARY_BIT) !== 0;
  if (isOne(own) && passages.filter(each => each.path.at(-1) === own).length === 1) return true;
  return isOne(parent) && passages.filter(each => each.path.includes(parent as PageElement)).length <= MOST_PASSAGES;
}
