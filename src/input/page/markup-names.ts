/**
 * Names in markup: what classes, ids, roles and the like call the parts of a page, in groups. They are English on pages of every language, by the habit of
 * those who build them. In: an element. Out: the groups its names belong to, as bits.
 */
import type { PageElement } from './passages.ts';

/** Groups in the order of their bits; each word is sought at the beginning of a part of a name (`related-posts`, `relatedPosts`, `related_posts`). */
const GROUPS: readonly (readonly [name: string, words: string])[] = [
  ['article', 'article story entry post news blog permalink hentry amp'],
  ['body', 'body content text paragraph copy richtext wysiwyg prose main'],
  [
    'related',
    'related recommend more trending popular latest also next previous teaser promo card list feed rail river carousel most read readmore recirc links',
  ],
  ['social', 'share sharing social follow facebook twitter whatsapp pinterest email print'],
  ['comment', 'comment comments disqus reply respond discussion'],
  [
    'meta',
    'byline author meta date time timestamp posted published updated kicker category eyebrow tag tags breadcrumb breadcrumbs label topic topics source',
  ],
  [
    'picture',
    'caption credit figure image img photo picture media video player gallery slideshow slide embed thumb thumbnail',
  ],
  ['advert', 'ad ads advert advertisement sponsor sponsored outbrain taboola dfp banner gpt commercial affiliate'],
  ['subscribe', 'newsletter subscribe subscription signup sign paywall register login donate donation join offer'],
  [
    'furniture',
    'footer header nav navigation menu sidebar side aside widget cookie consent modal popup toolbar skip search copyright legal disclaimer masthead utility tools bottom',
  ],
  [
    'summary',
    'summary standfirst dek deck description subtitle subheadline subhead sub intro lead lede excerpt highlights bullets keypoints',
  ],
  ['title', 'title headline heading hed'],
  ['quotation', 'quote pullquote pull blockquote tweet instagram'],
  ['author', 'bio about contributor profile avatar vcard'],
];

export const RELATED_BIT = bitOf('related');
export const SUMMARY_BIT = bitOf('summary');
export const COMMENT_BIT = bitOf('comment');
export const META_BIT = bitOf('meta');

function bitOf(group: string): number {
  return 1 << GROUPS.findIndex(([name]) => name === group);
}

export const GROUP_COUNT = GROUPS.length;

const BITS: ReadonlyMap<string, number> = new Map(
  GROUPS.flatMap(([, words], bit) => words.split(' ').map(word => [word, 1 << bit] as const)),
);

const ATTRIBUTES = [
  'class',
  'id',
  'role',
  'itemprop',
  'data-testid',
  'data-component',
  'data-module',
  'data-type',
  'name',
] as const;
/** Longest attribute looked at. */
const LONGEST = 400;

/** The groups that an element's names belong to. */
export function groupsOf(element: PageElement): number {
  let bits = 0;
  for (const attribute of ATTRIBUTES) {
    const value = element.getAttribute(attribute);
    if (value === null || value === '') continue;
    for (const part of partsOf(value.slice(0, LONGEST)))
      bits |= BITS.get(part) ?? BITS.get(part.replace(/s$/, '')) ?? 0;
  }
  return bits;
}

/** `relatedPosts-list_2` is `related`, `posts`, `list`; a name without joints stays whole. */
function partsOf(value: string): readonly string[] {
  return value
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(part => part !== '');
}
