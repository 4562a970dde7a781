/** XML nodes: elements with their namespaces and what stands in them, and ways to ask them. The parser is `xml-tree.ts`, which brings its library along. */

/** An element. Names are without their prefix. */
export interface XmlElement {
  readonly name: string;
  /** Address of its namespace; null if it has none. */
  readonly namespace: string | null;
  /** By name as written, `xml:lang`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

/** An element, or text between tags. */
export type XmlNode = XmlElement | string;

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** Its elements of that name, or all. */
export function elementsIn(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.filter(isElement).filter(child => name === undefined || child.name === name);
}

/** The first element down that path of names. */
export function elementAt(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (found, name) => (found === undefined ? undefined : elementsIn(found, name)[0]),
    element,
  );
}

/** Elements of those names inside, in the order of the text; none inside another of them. */
export function outermost(element: XmlElement, names: ReadonlySet<string>): readonly XmlElement[] {
  return elementsIn(element).flatMap(child => (names.has(child.name) ? [child] : outermost(child, names)));
}

/** Text that stands in none of the elements of those names. */
export function textOutside(element: XmlElement, names: ReadonlySet<string>): string {
  return element.children
    .map(child => (!isElement(child) ? child : names.has(child.name) ? '' : textOutside(child, names)))
    .join(' ');
}

/** All text inside, white space folded; empty where there is none. */
export function wordsOf(element: XmlElement | undefined): string {
  return element === undefined ? '' : allText(element).replace(/\s+/g, ' ').trim();
}

function allText(element: XmlElement): string {
  return element.children.map(child => (isElement(child) ? allText(child) : child)).join('');
}
