/** Texts of ninjs: an item's bodies, plain, marked up or NITF -> the paragraphs of the one that keeps them best; and its headline, of several. */
import { ownValue } from '../fields.ts';
import { makeFinder } from '../finders.ts';
import { isElement, isMarkup, readMarkup } from '../markup.ts';
import { wholeRenditions } from './renditions.ts';
import { paragraphsOfPlain } from './xml-words.ts';

/** A text with what it is for and how it is written. */
interface Body {
  readonly role: string;
  readonly type: string;
  readonly value: string;
}

/** The article's paragraphs; none where the item has no body. */
export function bodyParagraphs(item: object): readonly string[] {
  const read = bodiesOf(item).map(({ role, type, value }) => ({ role, paragraphs: paragraphsOf(value, type) }));
  const whole = wholeRenditions(read);
  const parted = whole.filter(({ paragraphs }) => paragraphs.length > 1);
  const choice = parted.length > 0 ? parted : whole;
  return (choice.find(({ role }) => role === MAIN) ?? choice[0])?.paragraphs ?? [];
}

const MAIN = 'main';
/** Generation 1 has `body_text`, `body_xhtml`; later ones a list. */
function bodiesOf(item: object): readonly Body[] {
  const listed = entriesOf(ownValue(item, 'bodies'));
  if (listed.length > 0) return listed;
  return Object.entries(item).flatMap(([name, value]) =>
    name.startsWith('body_') && typeof value === 'string'
      ? [{ role: name.slice('body_'.length), type: '', value }]
      : [],
  );
}

function entriesOf(list: unknown): readonly Body[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const text = (name: string): string => String(ownValue(entry, name) ?? '');
    const type = text('contentType') || text('contenttype');
    return text('value') === '' ? [] : [{ role: text('role'), type, value: text('value') }];
  });
}

function paragraphsOf(value: string, type: string): readonly string[] {
  if (!/html|xml/i.test(type) && !isMarkup(value) && !FOREIGN.test(value)) return paragraphsOfPlain(value);
  return readMarkup(asHtml(value))
    .split('\n\n')
    .filter(words => words !== '');
}

/** What begins a document in another markup than HTML. */
const FOREIGN = /^\s*<(?:\?xml|[a-z]*nitf)[\s>]/i;

/** Elements of NITF and of agencies' own kinds of it, by those of HTML that do the same; `object` is shown to nobody. */
const HTML_NAMES: Readonly<Record<string, string>> = {
  block: 'div',
  hl1: 'h1',
  hl2: 'h2',
  bq: 'blockquote',
  citat: 'p',
  rubrik: 'h1',
  media: 'object',
  docdata: 'object',
  figure: 'object',
  head: 'object',
  bild: 'object',
  tagline: 'p',
  // told as fields
  hedline: 'object',
  byline: 'object',
  distributor: 'object',
  rights: 'object',
};

/** Markup with the names of HTML; tags of other elements are left out and their text kept. */
function asHtml(markup: string): string {
  return withoutDeclarations(markup).replace(TAG, (_, slash: string, name: string) => {
    const small = name.toLowerCase();
    const known = HTML_NAMES[small] ?? (isElement(small) ? small : null);
    return known === null ? '' : `<${slash}${known}>`;
  });
}

/** What begins comments, declarations and instructions to programs. */
const NO_TEXT = /<!--|<!doctype|<\?/gi;

/** Markup without them; what begins one that never ends stays. */
function withoutDeclarations(markup: string): string {
  const { find } = makeFinder(markup);
  const parts: string[] = [];
  let from = 0;
  for (const { 0: opening, index } of markup.matchAll(NO_TEXT)) {
    if (index < from) continue;
    const closing = opening === '<!--' ? '-->' : '>';
    const end = find(closing, index + opening.length);
    if (end < 0) continue;
    parts.push(markup.slice(from, index));
    from = end + closing.length;
  }
  return [...parts, markup.slice(from)].join(' ');
}

const TAG = /<(\/?)([A-Za-z][\w.:-]{0,40})(?:\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*)?\/?>/g;

/** The main headline. */
export function mainHeadline(item: object): string {
  const own = ownValue(item, 'headline') ?? ownValue(item, 'headline_main');
  if (typeof own === 'string' && own.trim() !== '') return plainOf(own);
  const listed = entriesOf(ownValue(item, 'headlines'));
  return plainOf((listed.find(({ role }) => role === MAIN) ?? listed[0])?.value ?? '');
}

function plainOf(value: string): string {
  return (isMarkup(value) ? readMarkup(value) : value).replace(/\s+/g, ' ').trim();
}
