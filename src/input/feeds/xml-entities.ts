/**
 * Entities of XML: what stands between `<!DOCTYPE` and its `>` -> a reader of references. It knows the codes of XML and HTML and what a document declares
 * for itself: characters only, never another entity, nothing of another file, and not more than so many in all, so that nothing can grow.
 */
import { readCodes } from '../character-codes.ts';

/** Entities a document may declare for itself, and characters one may stand for. */
const MOST_ENTITIES = 200;
const LONGEST_ENTITY = 1000;
/** Characters that such entities may grow a document by. */
const MOST_EXPANDED = 100_000;

const ENTITY = /<!ENTITY\s+([A-Za-z_][\w.-]{0,63})\s+(?:"([^"%<]*)"|'([^'%<]*)')\s*>/g;
const PREDEFINED: ReadonlySet<string> = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);
const REFERENCE = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z_][\w.-]{0,63});/g;

/** Reads references in a text, once. */
export interface Entities {
  readonly read: (text: string) => string;
}

/** What reads references: the codes of XML and HTML, and characters that the document has a name for. */
export function makeEntities(doctype: string): Entities {
  const own = new Map<string, string>();
  for (const [, name = '', double, single] of doctype.matchAll(ENTITY)) {
    const value = double ?? single ?? '';
    if (own.size < MOST_ENTITIES && value.length <= LONGEST_ENTITY && !PREDEFINED.has(name)) {
      own.set(name, readCodes(value));
    }
  }
  if (own.size === 0) return { read: readCodes };
  let left = MOST_EXPANDED;
  return {
    read: text =>
      text.replace(REFERENCE, printed => {
        const value = own.get(printed.slice(1, -1));
        if (value === undefined) return readCodes(printed);
        left -= value.length;
        return left < 0 ? printed : value;
      }),
  };
}
