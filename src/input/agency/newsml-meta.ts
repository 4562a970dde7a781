/** NewsML-G2's metadata: an item -> who publishes it, when, under which status, with which notes. What the item does not state is left out, not guessed. */
import { agencyStatus } from '../statuses.ts';
import type { StatedOfItem } from './agency.ts';
import { elementAt, elementsIn, wordsOf, type XmlElement } from './xml-nodes.ts';

export interface ItemMeta {
  readonly stated: StatedOfItem;
  readonly notes: readonly string[];
  readonly signals: readonly string[];
}

export function metaOf(item: XmlElement): ItemMeta {
  const meta = elementAt(item, 'itemMeta');
  const content = item.name === 'contentMeta' ? item : elementAt(item, 'contentMeta');
  const all = (parent: XmlElement | undefined, name: string): readonly XmlElement[] =>
    parent === undefined ? [] : elementsIn(parent, name);
  const outlet = outletOf(item);
  const fields: StatedOfItem = {
    id: item.attributes.get('guid'),
    headline: mainOf(all(content, 'headline')),
    byline: all(content, 'by').map(wordsOf).join(', ') || creatorsOf(content, outlet),
    outlet,
    ...datesOf(meta, content),
    embargoed: embargoOf(meta),
    language: all(content, 'language')[0]?.attributes.get('tag') ?? item.attributes.get('xml:lang'),
    status: statusOf(meta),
  };
  return {
    stated: Object.fromEntries(Object.entries(fields).filter(([, value]) => (value ?? '') !== '')),
    notes: all(meta, 'edNote').map(wordsOf),
    signals: all(meta, 'signal').flatMap(signal => codeOf(signal) ?? (wordsOf(signal) || [])),
  };
}

/** The code of an element with a code or an address for it: `text` of `ninat:text`; null if it has none. */
export function codeOf(element: XmlElement | undefined): string | null {
  const stated = ['qcode', 'uri', 'literal'].map(name => element?.attributes.get(name)?.trim()).find(Boolean);
  return stated?.split(/[:/#]/).filter(Boolean).at(-1) ?? null;
}

/** The headline without a role, which is the main one; else the first. */
function mainOf(headlines: readonly XmlElement[]): string {
  const main = headlines.find(({ attributes }) => !attributes.has('role') || attributes.get('role')?.endsWith('main'));
  return wordsOf(main ?? headlines[0]);
}

/**
 * Published is when the item was first made, updated when this version was. Of an item that states only its version's moment that is when it was published:
 * the text is of that moment. When the content was made comes last, for it may be an old text handed on.
 */
function datesOf(meta: XmlElement | undefined, content: XmlElement | undefined): StatedOfItem {
  const at = (parent: XmlElement | undefined, name: string): string => wordsOf(parent && elementAt(parent, name));
  const [first, version] = [at(meta, 'firstCreated'), at(meta, 'versionCreated')];
  const published = first || version || at(content, 'contentCreated');
  return { published, updated: first !== '' && version !== first ? version : '' };
}

/** An embargo without a moment holds until the agency lifts it. */
function embargoOf(meta: XmlElement | undefined): string | null {
  const embargoed = meta && elementAt(meta, 'embargoed');
  return embargoed === undefined ? null : wordsOf(embargoed) || 'until its agency lifts it';
}

/** Statuses that NewsML-G2 knows; whatever else an agency writes, the text is not simply usable. */
function statusOf(meta: XmlElement | undefined): string | null {
  const status = meta && elementAt(meta, 'pubStatus');
  if (status === undefined) return null;
  return agencyStatus(codeOf(status) ?? wordsOf(status));
}

/** Who publishes it: its provider by name, else whose it is, else the provider's code, else where it is from. */
function outletOf(item: XmlElement): string | null {
  const provider = elementAt(item, 'itemMeta', 'provider');
  const holder = elementAt(item, 'rightsInfo', 'copyrightHolder');
  const source = elementAt(item, 'contentMeta', 'infoSource');
  return nameOf(provider) ?? nameOf(holder) ?? ownCode(provider) ?? nameOf(source) ?? null;
}

function nameOf(party: XmlElement | undefined): string | null {
  return wordsOf(party && elementAt(party, 'name')) || null;
}

/** A code that an agency is known by; an address is none. */
function ownCode(party: XmlElement | undefined): string | null {
  const stated = party?.attributes.get('literal') ?? party?.attributes.get('qcode');
  return stated?.replace(/^[^:]*:/, '') || null;
}

/** Names of people who made it; the agency itself is none. */
function creatorsOf(content: XmlElement | undefined, outlet: string | null): string {
  const creators = content === undefined ? [] : elementsIn(content, 'creator');
  return creators
    .filter(({ attributes }) => !/organisation/.test(attributes.get('type') ?? ''))
    .flatMap(creator => nameOf(creator) ?? [])
    .filter(name => name !== outlet)
    .join(', ');
}
