/** Persons in feeds: `editor@anvil.example (Jane Holt)`, `Jane Holt <…>` or Atom's elements -> name, mail address, page. */

import type { FeedPerson } from './feed-model.ts';
import { type FeedScope, scopeIn } from './feed-texts.ts';
import { resolveAddress } from './links.ts';
import type { XmlElement } from './loose-xml.ts';
import { childElements, textIn } from './xml-parts.ts';

/** Characters of what is taken for a person. */
const LONGEST = 500;
const MAIL = /[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/;

/** Reads an element that names somebody, in parts or in one piece. */
export function readPerson(element: XmlElement, outer: FeedScope): FeedPerson | null {
  const scope = scopeIn(element, outer);
  const parts = new Map(childElements(element).map(child => [child.local.toLowerCase(), child] as const));
  const part = (...names: readonly string[]): string | null => {
    const found = names.map(name => parts.get(name)).find(child => child !== undefined);
    return found === undefined ? null : textIn(found).trim() || null;
  };
  const url = part('uri', 'url', 'homepage', 'homepage');
  const name = part('name');
  const email = part('email');
  if (name === null && email === null && url === null) return readPersonText(textIn(element));
  // a name that holds the mail address too
  const split = name === null || email !== null ? null : readPersonText(name);
  return {
    name: split?.name ?? (split?.email ? null : name),
    email: email ?? split?.email ?? null,
    url: url === null ? null : resolveAddress(url, scope.base),
  };
}

/** Reads a name with or without a mail address. */
export function readPersonText(text: string): FeedPerson | null {
  const words = text.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  if (words === '') return null;
  const email = MAIL.exec(words)?.[0] ?? null;
  const rest = email === null ? words : words.replace(email, ' ').replace(/mailto:/i, ' ');
  const name = rest
    .replace(/[(<[]\s*[)>\]]/g, ' ')
    .replace(/^\s*\((.*)\)\s*$/, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:-]+|[\s,;:-]+$/g, '');
  return { name: name === '' ? null : name, email, url: null };
}
