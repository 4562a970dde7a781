/**
 * Scopes of XML namespaces: what an element declares, and what it stands in -> the namespace that a prefix stands for. Scopes are linked and never copied, so
 * that many prefixes declared far out cost the elements inside nothing.
 */

/** Prefixes that one element declares, and the scope around it; the empty prefix is of names without one. */
export interface NamespaceScope {
  readonly own: ReadonlyMap<string, string>;
  readonly outer: NamespaceScope | null;
}

const XMLNS = 'xmlns';

/** The scope inside an element with these attributes: the one around it where it declares nothing. */
export function namespacesIn(
  attributes: Iterable<readonly [name: string, value: string]>,
  outer: NamespaceScope | null,
): NamespaceScope | null {
  let own: Map<string, string> | null = null;
  for (const [name, address] of attributes) {
    const small = name.slice(0, XMLNS.length + 1).toLowerCase();
    if (small !== XMLNS && small !== `${XMLNS}:`) continue;
    own ??= new Map();
    own.set(name.slice(XMLNS.length + 1), address);
  }
  return own === null ? outer : { own, outer };
}

/** The address that a prefix stands for; null where nothing says. */
export function namespaceOf(prefix: string, scope: NamespaceScope | null): string | null {
  for (let at = scope; at !== null; at = at.outer) {
    const address = at.own.get(prefix);
    if (address !== undefined) return address;
  }
  return null;
}
