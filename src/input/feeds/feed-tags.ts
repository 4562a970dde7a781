/** Tags of feeds: categories, subjects and keywords of every vocabulary -> terms, each once. */
import type { FeedTag } from './feed-model.ts';
import type { Named } from './feed-names.ts';
import type { XmlElement } from './loose-xml.ts';
import { attributeOf, childElements, textIn } from './xml-parts.ts';

/** Scheme of a podcast's categories. */
const ITUNES = 'http://www.itunes.com/';
/** Categories in categories; podcasts have two levels. */
const DEEPEST_CATEGORY = 3;

/** Names of elements that hold tags, in the order in which these are told, with how each is read. */
const READERS: readonly (readonly [string, (element: XmlElement) => readonly FeedTag[]])[] = [
  ['tags', element => textIn(element).split(',').map(plainTag)],
  ['category', element => [categoryOf(element)]],
  ['dc:subject', element => [categoryOf(element)]],
  ['keywords', element => textIn(element).split(',').map(plainTag)],
  ['itunes:category', element => nestedCategories(element, DEEPEST_CATEGORY)],
  [
    'itunes:keywords',
    element =>
      textIn(element)
        .split(/[\s,]+/)
        .map(term => ({ ...plainTag(term), scheme: ITUNES })),
  ],
];

/** The tags among an element's children. */
export function readTags(named: Named): readonly FeedTag[] {
  const tags = READERS.flatMap(([name, read]) => (named.get(name) ?? []).flatMap(read));
  const seen = new Set<string>();
  return tags.filter(({ term, scheme, label }) => {
    const key = JSON.stringify([term, scheme, label]);
    const isNew = term !== '' && !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function plainTag(term: string): FeedTag {
  return { term: term.trim(), scheme: null, label: null };
}

function categoryOf(element: XmlElement): FeedTag {
  return {
    term: (attributeOf(element, 'term') ?? textIn(element)).trim(),
    scheme: attributeOf(element, 'scheme') ?? attributeOf(element, 'domain'),
    label: attributeOf(element, 'label'),
  };
}

function nestedCategories(element: XmlElement, deepest: number): readonly FeedTag[] {
  const own = { ...plainTag(attributeOf(element, 'text') ?? textIn(element)), scheme: ITUNES };
  if (deepest === 0) return [own];
  return [own, ...childElements(element).flatMap(child => nestedCategories(child, deepest - 1))];
}
